// Package siskeudes reads the database of Siskeudes (Sistem Keuangan Desa, the village finance application) and makes budget
// documents with their realisasi out of it. Three packings of the same tables are understood: a zip of CSV files, one per table
// (the opensid_data.zip of OpenSID, the output of mdb-export), a folder of such files, and the Access database itself.
//
// # Budget
//
// Lines come from Ta_RABRinci, one per row. A village and year without rows there falls back to Ta_RAB, which names no sumber dana;
// where both exist Ta_RAB is only a check. Anggaran is the phase semula (as first enacted), AnggaranStlhPAK the phase perubahan,
// AnggaranPAK the difference of the two, which is checked and not stored. A year in which nothing was changed (AnggaranStlhPAK equal
// to Anggaran in every row, AnggaranPAK nil, no No_Perdes_PB in Ta_Desa) has no phase perubahan: Siskeudes copies the amounts
// there from the start, so that equal columns are no evidence of a change. A note says so.
//
// # Realisasi
//
// Every row below is a line of its own that has only the phase realisasi, so that a figure can always show the rows that made it:
//
//	pendapatan (4)           Ta_TBPRinci + Ta_Mutasi (interest) + journal (Kredit - Debet)
//	belanja (5)              Ta_SPPRinci, not those of Jn_SPP = UM, + Ta_SPJRinci + Ta_Mutasi (bank charges) + journal (Debet - Kredit)
//	pembiayaan masuk (6.1)   journal (Kredit - Debet)
//	pembiayaan keluar (6.2)  as belanja
//
// This is the formula of OpenSID with journals booked net; it has not been compared with a printed report of Siskeudes. Rows
// are joined by village, year and number together, never by number alone. A panjar (UM) that no SPJ has settled is a finding
// and no realisasi. Where a table without which a section is incomplete is missing, or its dates cannot be placed against the
// cut-off date, the whole section has no realisasi: a part would look like the whole.
//
// A budget line at a kegiatan, account and sumber dana without any booking has realisasi Rp0 if its section is complete and the
// village keeps books in that year. Receipts of financing (6.1) are the exception: they appear only when somebody posts the
// opening journal, so that its absence says nothing. They stay missing, with a finding.
//
// # Accounting for rows
//
// Every row of every table that is used is either used or listed with its reason in [Hasil.Tabel]. Rows without their master row
// (an SPPRinci without SPP) are never joined to another and are reported.
//
// # Large exports
//
// [Baca], [BacaZip], [BacaFolder] and [BacaAccess] hold the whole export in memory, within the limits of [Batas]. [Aliran] reads one of
// any size village by village, in memory that does not grow with it, and says the same about it. Rows that are not used are counted in
// [Ringkasan]; one by one they are in the [Hasil.Tabel] of their village, or given to TakDipakai of [OpsiAliran].
//
// # Terms
//
//   - TBP (tanda bukti penerimaan): receipt. SPP (surat permintaan pembayaran): payment request; Jn_SPP is its kind, UM or panjar an
//     advance. SPJ (surat pertanggungjawaban): account of an advance. Mutasi: movement on the bank account. Jurnal: general journal.
//   - PAK (perubahan anggaran kegiatan): change of the budget. RAB (rencana anggaran biaya): itemised budget; rinci: its items.
//   - tabel: table; ekspor: export; basis: database; yatim: orphan, a row without its master; sampai: until (the cut-off date).
//   - bagian: section of a budget; acuan: reference; pagu: ceiling; gaya: style of numbers; dasar: basis.
//   - aliran: stream; potongan: piece; pekerja: worker; simpanan: store; jendela: window; ringkasan: summary.
//
// # Not done
//
// Databases of the first Siskeudes (chart with kegiatan of two parts, account 6.3) are recognised and refused with a finding. Jn_SPP
// other than UM is not told apart, and Posted, Status, taxes and withholdings are not read. JmlSatuanPAK and HrgSatuanPAK are not
// checked, because their meaning was not found written anywhere. A closing journal that empties income and spending at the end of
// the year would be netted like any other; none has been seen.
package siskeudes
