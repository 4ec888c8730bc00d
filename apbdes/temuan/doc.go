// Package temuan holds findings: what a check has to say about a document, for machines and for people.
//
// A finding (temuan) has a permanent code, a level, a JSON Pointer to the value it is about, the place in the file that value
// came from, the legal basis with the confidence we have in it, and one sentence in Indonesian and in English. Findings
// describe content and travel beside a usable result; a Go error is for I/O and misuse only.
//
// The sentence is not stored. An [Aturan] keeps one pattern with {nama} placeholders in both languages, a [Temuan] keeps the
// values, and [Temuan.Pesan] joins them when somebody reads it. JSON carries both sentences, so a browser needs no catalogue.
//
// Terms: galat is an error (derived figures cannot be trusted), peringatan a warning (can be computed, must be explained),
// catatan a note; keyakinan is the confidence in a source; letak is the position in a file; jalur is the JSON Pointer; dasar is
// the legal basis; isian are the values put into a pattern.
package temuan
