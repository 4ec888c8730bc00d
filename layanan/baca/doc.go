// Package baca reads service achievement data into layanan.Capaian.
//
// The terms, once:
//
//   - capaian: what a village has reached of one indicator in one period.
//   - pembilang, penyebut, nilai: numerator, denominator, value.
//   - panjang: the canonical "long" CSV, one figure per row.
//   - IDM, Indeks Desa Membangun: a yearly index of the Ministry of Villages with
//     50 scores of 0 to 5, from which IKS (social), IKE (economic) and IKL
//     (ecological) and their mean are made. Its last year is 2024.
//   - OpenDK: an application for the kecamatan whose upload forms villages fill
//     in. Some of its forms hold neither village nor period: the caller says.
//   - sarana: facilities, by kategori.
//
// A table arrives as rows of text with their row numbers (Tabel), whatever file it
// came from. Readers never drop a row: Hitungan.Baris is Terbaca + TakTerbaca +
// Kosong, and the text of every unreadable row is in TakTerbaca. What is wrong is a
// finding with row, column and value; an error is for reading itself and for
// limits. Whether the figures are possible is asked by layanan.PeriksaCapaian. In the
// long CSV the apostrophe that layanan.TulisCapaian puts before a formula is taken off.
//
// The style of numbers is proven from all number cells of a table together or
// named by the caller. "1.234" alone may be more than a thousand or little more
// than one: then the cell is unreadable, not guessed.
package baca
