// Package lembar holds the one table shape that every reader of village budgets works on, and turns text files into it.
//
// A lembar (sheet) is a list of baris (rows) of sel (cells), whatever the file was: CSV, TSV, text with bars, a worksheet.
// Readers of a format (kanonik, siskeudes, opensid …) look only at this shape and never at bytes.
//
// [DariTeks] decodes a text file: it finds the character encoding, the pemisah (separator) and the quotes. What it had to
// assume or repair becomes a finding, and it never drops a row: every physical line belongs to a listed row or is counted as
// blank. [Kenali] tells files that are not text from their first bytes, [SalahJenis] says in both languages what to do with
// them. [Batas] bounds everything that comes from outside; [MelewatiBatas] is the error for it. [Pencatat] collects findings
// and caps the repeats.
//
// Other terms: berkas = file, batas = limit, gabungan = merged range, tersembunyi = hidden, kosong = empty, alasan = reason,
// jenis = kind, pencatat = the one who notes down.
package lembar
