// Package indikator computes the figures people argue about from one village budget: how much goes to each basic service,
// what share of the spending that is, how much per resident, how much of the plan was carried out, and a few ratios of the
// budget as a whole.
//
// Two sentences hold for every figure here. Missing is not zero. Above the median is not the same as enough.
// [KalimatHilang] and [KalimatMedian] carry them in both languages, to be shown beside the figures.
//
// [Katalog] documents every indicator; [Hitung] computes them for a document ([apbdes.Dokumen]). A value ([Nilai]) is never a
// bare number: it has its numerator and denominator, how many of the lines it looks at have an amount (cakupan), the indices of
// the lines in the numerator, and where it cannot be computed a reason ([Alasan]) in place of the number. Nothing is ever 100
// percent of nothing, and a ratio is always a ratio of sums.
//
// Which line belongs to which service is decided by a [layanan.Peta]. That map is ours and can be replaced; figures come twice,
// with everything the map counts and with its inti (undisputed) rows alone. The figures are inspired by the aims of P3PD, the
// national village programme; they are not those of its Dasbor Kecamatan, whose formulas were not found.
//
// A line is terbuka (open) in a phase if it has no amount there although another phase says that there is money: a blank
// realisasi beside a plan, a blank perubahan beside an anggaran. Such a blank may be a Rp0 or an omission, so a sum keeps to the
// lines that are filled and shows its cakupan, and a ratio over it is not computed. Lines with the same kegiatan, rekening and
// sumber dana are one position: an amount in any of them fills it.
//
// Terms: layanan dasar are the five basic services; sasaran are those whom a service is for (balita, children under five; children of
// school age; KK, households); siltap is the fixed pay of officials; SiLPA is what is left at the end of a year; anggota is the member of a dimension a value is about (a service, a bidang,
// a fund), "" for the whole; pembilang is the numerator, penyebut the denominator; porsi is a share of spending; serapan is the
// absorption, realisasi over the plan in force; PADes (pendapatan asli desa) is the village's own income; belanja pegawai pays
// the village officials, belanja modal buys or builds assets; fase berlaku is the phase of the plan in force; batas bawah is a
// lower bound; satuan is the unit; arah is the direction in which a value is better; rumus is the formula.
//
// Beyond one document: [Agregat] adds villages up to any level with the same bytes in any order, keeps their rows for medians and
// quartiles (kuartil), and says "n of N villages". [HitungPapan] makes the board (papan) that front ends draw; kelengkapan is how
// many villages are in it, and a village with two different documents for one year is ganda and not used. [HitungAgenda] ranks
// proposals (usulan) from the gaps (kesenjangan) between need, money and people; [CariSebanding] finds similar villages (rekan) by
// a stated rule; [HitungJembatan] is the bridge from the first plan to its realisasi; [DaftarKalimatPapan] writes sentences whose
// every number [PeriksaKalimat] recomputes.
package indikator
