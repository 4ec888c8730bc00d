// Package apbdes holds the village budget document (APBDes, anggaran pendapatan dan belanja desa): its lines, its phases and its
// totals.
//
// A budget has three sections. Pendapatan (income, accounts 4) and pembiayaan (financing, accounts 6) are lists of accounts.
// Belanja (spending, accounts 5) stands on two axes at once: what it is done for (kegiatan, an activity inside a sub-bidang
// inside one of five bidang) and what it is spent on (rekening, the account: pegawai 5.1, barang dan jasa 5.2, modal 5.3, tak
// terduga 5.4). Only a [BarisBelanja] has a kegiatan; the types keep the two apart.
//
// A document holds leaves only. Totals are computed by [Ringkas]; a total or parent row printed in a file is kept as a
// [Tercetak] and compared with the sum of its leaves, it never takes part in a sum. A document may be ringkas (its leaves at
// bidang or sub-bidang level); [Dokumen.Rincian] tells.
//
// An amount belongs to a phase ([Fase]): rancangan (draft), anggaran (as first enacted, "semula" or "murni"), perubahan (the value
// after a change, not the difference) and realisasi (what was received or spent). Phases are separate optional amounts of a
// line and are never added to each other. A missing amount is not Rp0.
//
// Terms: SiLPA (sisa lebih perhitungan anggaran) is the balance left; sumber dana is the fund a line is paid from (DDS Dana Desa,
// ADD Alokasi Dana Desa, …); uraian is the description of a line; letak is the place in the file it came from.
package apbdes
