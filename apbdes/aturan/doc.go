// Package aturan checks village budgets against the rules of the regulations, the arithmetic of the statutory layout and a set
// of plausibility hints.
//
// [Periksa] takes an [apbdes.Dokumen] and returns findings. It never changes the document, never panics and gives the same
// findings in the same order every time. [DaftarAturan] lists the rules: permanent code, level, legal basis, confidence in the
// source, years in force, formula and sentence in both languages. DAFTAR-ATURAN.md is the same list as a page. [HitungSimulasi]
// answers "what would have to move" for every rule that is a ratio, and [DaftarBatas] lists the limits by year, which are data
// (data/batas.csv) and not code.
//
// The families, named in the code of a rule:
//
//	STR  struktur: sections, codes, axes and phases of the document
//	KSB  keseimbangan: totals, surplus or deficit, SiLPA, realisasi
//	BLJ  belanja: composition of spending
//	DD   Dana Desa: the limits on the village fund, which change every year
//	PND  pendapatan: income
//	PRO  proses: dates and order of enactment, change and report
//	DOK  dokumen: what a printed or published document holds
//
// What a level means: galat, figures derived from the document cannot be trusted or a limit with a quoted legal text is
// exceeded; peringatan, the figures need an explanation; catatan, information, among them all plausibility hints, which are
// never verdicts. A rule known only from memory is never a galat, and one known from practice only where it is an arithmetic
// identity. The level in the table is the heaviest; a finding is lighter where the data is weaker (a missing pagu, say).
//
// Terms: pagu is the ceiling a village is told it will receive; siltap (penghasilan tetap) is the fixed pay of the kades
// (village head) and perangkat (officials); BPD is the village council; BLT is cash aid from Dana Desa; PKTD is labour-intensive
// work; KDMP is the village cooperative programme; Perdes is a village regulation; bengkok is land given as pay; rencana is the
// plan in force, the phase perubahan, anggaran or rancangan that fills most spending lines.
//
// PP 16/2026 replaced PP 43/2014 and its text was not found: rules that rest on the old text end with 2025, and a document of 2026
// gets one catatan that says so. Documents of the chart of Permendagri 113/2014 are checked for arithmetic only.
package aturan
