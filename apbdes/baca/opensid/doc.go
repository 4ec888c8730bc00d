// Package opensid reads two forms in which OpenSID, the village web application, keeps a budget outside Siskeudes.
//
// The manual table (Keuangan Manual): Tahun, Kd_Akun ("6.PEMBIAYAAN"), Kd_Keg ("00.0000.01", a bidang), Kd_Rincian ("6.1.1. SILPA Tahun
// Sebelumnya"), Nilai_Anggaran, Nilai_Realisasi, as CSV or as a JSON list of such rows. Spending is entered by bidang only, its account
// is always "5.0.0" and means all of account 5. The result is a document at the level of bidang.
//
// The answer of the combined database (/api/v1/keuangan/apbdes) in JSON:API: {"data": [{"attributes": {template_uuid, uraian, anggaran,
// realisasi, tahun, nama_desa, config_id}}], "meta": …, "links": …}. It names no kegiatan. A page of a longer answer is a finding: its
// totals would be those of a part.
//
// Terms: halaman is a page.
package opensid
