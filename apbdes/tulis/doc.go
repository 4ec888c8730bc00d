// Package tulis writes budget documents (tulis: to write) in the two canonical forms.
//
// # JSON
//
// [TulisJSON] writes everything a document holds, so that reading it back gives an equal document:
//
//	{"skema":"dasbor-desa/dokumen/1","dokumen":[{"desa":{"kode":"33.07.07.2003"},"tahun":2025, …}]}
//
// Keys have a fixed order, amounts are texts with two decimals, a missing amount is null: the same documents always give
// the same bytes. Codes of Permendagri 113/2014 begin with "113/2014:". The characters <, > and & are written as \u003c, \u003e and
// \u0026, so that the text may stand inside a web page. Bytes that are not UTF-8 become U+FFFD.
//
// # CSV
//
// [TulisCSV] writes a table for spreadsheets and databases, one row for each line, villages and years below each other:
//
//	kode_desa, nama_desa, tahun, kode_kegiatan, nama_kegiatan, kode_rekening, uraian, sumber_dana, anggaran, perubahan, realisasi
//
// It is UTF-8 without a byte order mark, comma-separated, with LF at the end of a row and the quoting of RFC 4180. Amounts are in
// machine style with two decimals; an empty amount is missing, which is not 0.00. Only if a document has amounts in the
// phase rancangan (draft), a last column rancangan is added to all rows: they would be lost otherwise.
//
// On request ([CSV], [JSON]) the seal of the figures (package cap) goes with them: in JSON under the key "cap" after "skema", in CSV as a
// last row with "#cap:" and the seal in its first cell and nothing in the others. Readers of this module skip both.
//
// A text that a spreadsheet could take for a formula gets an apostrophe in front: one that begins with = + - @ (or their full-width
// twins), TAB, CR or LF, and one that begins with apostrophes followed by one of these. A reader takes off one apostrophe where this
// rule would have put it, so no text is changed by writing and reading. Amounts are numbers and are not guarded.
//
// A CSV is a table of lines and carries less than a document:
//
//   - no printed totals and parent rows (Tercetak), unreadable rows (Gagal) and places in files (Letak, Asal);
//   - no marks of cut-off sections (TidakLengkap): read back, the lines of such a document look complete;
//   - of the village only its code (as it was written, where it is not a Kemendagri code) and name, none of the regions around it;
//   - no PerubahanKe, SampaiTanggal, and no Bagan: a reader recognises the chart of accounts from the codes.
//
// A line without account is written with the account of its section ("4", "5", "6"; in the old chart "1", "2", "3") where a reader
// could not place it otherwise: if it has no kegiatan either, or if no line of the document has an account. Documents whose
// lines would change their meaning are refused with [ErrTakTermuat].
//
// Other forms have packages of their own: naskah the layouts of the village regulations (HTML; as XLSX in naskah/bukukerja), fdp the
// Fiscal Data Package, xlsx the writer of workbooks.
package tulis
