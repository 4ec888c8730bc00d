// Package naskah lays a budget document out as the tables that village regulations have (naskah: a document in its official form),
// and writes them as printable HTML. Package apbdes/tulis/naskah/bukukerja writes the same tables as XLSX.
//
// There are three layouts (jenis):
//
//   - [APBDes], the annex of the village regulation: income and financing down to jenis (kind), spending by bidang, sub-bidang and
//     kegiatan and, below them, by kelompok and jenis of account;
//   - [Penjabaran], the annex of the village head's regulation: the same down to objek, with each line of the document, output
//     (keluaran: volume and satuan, unit) and sumber dana (fund);
//   - [LRA], laporan realisasi anggaran, the report of what was received and spent: budget, realisation, lebih/(kurang) and per cent.
//
// [Susun] makes a [Naskah] of a document. It is a neutral table: rows with a level, codes and a text, one amount per column, and for
// every amount that is a sum the rows it is the sum of ([Rumus]), so that a spreadsheet can carry live formulas. Lebih/(kurang) is
// budget minus realisation, bertambah/(berkurang) is the changed budget minus the first.
//
// A missing amount is an empty cell. What a document does not have is said in [Naskah.Catatan] and not guessed: no output, no
// kegiatan, a section that is cut off, rows that could not be read. Financing of which a document has no line at all is Rp0, as in
// [apbdes.Ringkas], and a note says so.
//
// # Sources
//
// The columns follow Permendagri 20/2018 as villages print them: the order a b c (bidang, sub-bidang, kegiatan) beside a b c d (akun,
// kelompok, jenis, objek), volume, satuan, anggaran and sumber dana was read in published annexes, and the closing rows in the
// reports of two programs. The annex of the regulation itself was not at hand, so the layout is practice and not the wording of
// the regulation; a regency may ask for another one. A document of Permendagri 113/2014 gets the form of that chart: one column of
// codes, the names of its closing rows, and a column for remarks.
//
// Terms: judul is heading, baris row, kolom column, sumber fund, catatan note, tanda tangan signature, kertas paper.
//
// Not done: the regulation's own text (considerations and articles), the notes to the financial statement (CaLK), more than one
// change of the budget side by side.
package naskah
