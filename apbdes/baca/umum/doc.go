// Package umum reads tables of budgets whose form no other reader knows: spreadsheets made by hand, tables copied from web sites,
// constants in their source code (JSON) and dumps of their databases (SQL).
//
// Nothing is taken for granted silently. What the columns mean, that a row is a total, that a name stands for a code of the chart:
// every such assumption is a finding, and the recipe that was followed ([Hasil] Resep, package resep) can be saved, corrected and
// given back. A name decides about a code only where [github.com/dasbor-desa/dasbor/apbdes/bagan.Pasti] trusts it inside the section,
// bidang and sub-bidang in which the row stands; otherwise the row stays at the deepest level that is certain and keeps its name.
// Money that belongs nowhere is kept unread with a finding, never added.
//
// The header is one row, or two where the first is a caption over several columns; rows above it are titles. These words are
// known, in any case and with any separators (the weaker ones, in brackets, only where no other column has that meaning):
//
//	kode            kode, kode_rekening, kode_rek, kd_rek, kd_rincian, rekening, no_rekening, no_rek, kode_akun, no_akun, kode_anggaran,
//	                account, account_code, code
//	kode_kegiatan   kode_kegiatan, kd_keg, kode_keg, id_keg
//	tingkat         tingkat, level, tipe_baris, jenis_baris: bidang, subbidang, kegiatan, jenis_belanja, pendapatan …
//	bagian          bagian, kategori, category, category_name, kelompok, section, type, (jenis, name of a joined table)
//	uraian          uraian, nama, name, nama_rekening, nama_akun, deskripsi, description, item, pos, label, judul, title, rincian,
//	                (keterangan)
//	nama_bidang     bidang, nama_bidang                    nama_sub_bidang  sub_bidang, subbidang, nama_sub_bidang
//	nama_kegiatan   kegiatan, nama_kegiatan, program, nama_program, program_kegiatan, activity, aktivitas
//	nama_pendapatan sumber_pendapatan, nama_pendapatan     nama_pembiayaan  nama_pembiayaan
//	sumber_dana     sumber_dana, sumber, sumberdana, kd_sumber, sumber_anggaran, asal_dana, source, fund
//	rancangan       rancangan, rapbdes, usulan, draft
//	anggaran        anggaran, semula, murni, pagu, anggaran_semula, anggaran_awal, jumlah_anggaran, nilai_anggaran, anggaran_teks, budget,
//	                amount, plafon, (jumlah, nilai, nominal, total, biaya, value)
//	perubahan       menjadi, perubahan, setelah_perubahan, anggaran_perubahan, anggaran_menjadi, anggaran_setelah_perubahan
//	realisasi       realisasi, serapan, terealisasi, realisasi_anggaran, nilai_realisasi, realization, actual, spent
//	tahun           tahun, tahun_anggaran, thn, year, fiscal_year
//	kode_desa       kode_desa, kd_desa, desa_id, kode_wilayah, village_code      nama_desa  nama_desa, desa, nm_desa, village
//	total           is_total, total_baris
//	(not read)      no, nomor, urut, id; %, persen, persentase, capaian; selisih, bertambah_berkurang, lebih_kurang, sisa, nominal_perubahan
//
// Codes may stand in several columns: one code with each part in a column of its own, or the kegiatan beside the account, as statutory
// layouts print them. Then the header or the content tells the columns apart, and "4" in that of kegiatan is a bidang, not income. A row of
// column numbers below the header ("1 2 3", "(1) (2)", "a b c", "7 = 6 - 5") belongs to it. Rows without a code that add up to the coded
// row above them are its lines and that row is their sum; where they add up to nothing it is an error and no money is counted twice.
//
// A longer header counts as the word it contains ("Anggaran Setelah Perubahan (Rp)").
//
// Terms: umum is general; kepala the header of a table; penempat what places rows; narasi an amount inside a sentence; neto the
// balance of receipts and expenditure of financing; sumbu an axis, that of kegiatan or that of accounts; jejak the path of coded rows
// down to the last one; rincian the details of a row.
package umum
