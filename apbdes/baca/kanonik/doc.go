// Package kanonik reads the two canonical forms of a village budget: CSV with one line per row and JSON of
// [github.com/dasbor-desa/dasbor/apbdes.Dokumen].
//
// Canonical CSV is UTF-8 (BOM accepted) with comma, semicolon or tab. The first row names the columns, in any order and case:
//
//	kode_desa       PP.KK.CC.DDDD                    aliases: desa_id, kode_wilayah, kd_desa
//	nama_desa       name of the village              aliases: desa, nm_desa
//	tahun           four digits                      aliases: tahun_anggaran, thn
//	kode_kegiatan   2.2.02, or 2.2 or 2 (ringkas)    aliases: kegiatan, kd_keg, kode_keg, id_keg
//	nama_kegiatan   as the village writes it         aliases: nm_kegiatan
//	kode_rekening   5.2.1.03, or less (ringkas)      aliases: rekening, kd_rincian, kode_rek, kode_akun, no_akun
//	uraian          description                      aliases: keterangan, nama_rekening, nama_akun
//	sumber_dana     DDS, ADD, …                      aliases: sumber, sumberdana, kd_sumber
//	anggaran        as first enacted                 aliases: semula, murni, anggaran_semula, anggaran_awal, pagu, jumlah
//	perubahan       value after the change           aliases: menjadi, anggaran_perubahan, setelah_perubahan, anggaran_setelah_perubahan
//	realisasi       received or spent                aliases: realisasi_anggaran
//	rancangan       draft                            aliases: rapbdes, usulan
//
// A row with nothing but a cell that begins with "#cap:" carries the seal of the figures (package cap) and counts as a blank row.
//
// The apostrophe that package tulis puts before a text that a spreadsheet could take for a formula is taken off.
//
// One file may hold many villages and years. An empty amount is missing, not Rp0. Parent rows and totals may be present; they
// are recognised by their codes and checked, never added.
package kanonik
