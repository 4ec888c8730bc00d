// Package qr makes QR codes (ISO/IEC 18004, model 2) of a text in bytes, of any version and of the two lower levels of correction,
// for the boards and links of package gambar. [Kode] is a [gambar.KodeQR].
//
// Not done: the modes for digits, capitals and kanji, which are shorter for some texts; structured append; the levels Q and H.
//
// Terms: kode is the code, sisi the number of modules on a side, gelap a dark module, tingkat the level of correction, topeng a
// mask, blok a block of codewords.
package qr
