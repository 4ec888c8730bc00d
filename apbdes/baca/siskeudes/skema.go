package siskeudes

import "strings"

// jenisTabel numbers the tables that are used.
type jenisTabel uint8

const (
	taDesa jenisTabel = iota
	taPemda
	refDesa
	refKecamatan
	refKegiatan
	refRek4
	taBidang
	taSubBidang
	taKegiatan
	taRAB
	taRABRinci
	taTBP
	taTBPRinci
	taSPP
	taSPPRinci
	taSPJ
	taSPJRinci
	taMutasi
	taJurnal
	taJurnalRinci
	banyakTabel
)

// kolom numbers the columns that are used, across all tables: No_SPP, No_SPJ and No_Bukti are all the number of their table.
type kolom uint8

const (
	tahun kolom = iota
	kdDesa
	kdKeg
	kdRincian
	sumberDana
	uraian
	jmlSatuan
	hrgSatuan
	anggaran
	stlhPAK
	selisihPAK
	nomor
	nomorSPP
	tanggal
	jenisSPP
	nilai
	sisa
	debet
	kredit
	idKeg
	kdBidang
	kdSub
	kdProvinsi
	kdKabupaten
	kdKecamatan
	obyek
	perdesPB
	nama
	namaProvinsi
	banyakKolom
)

// kolomSkema is one column of a table; wajib means that nothing of the table can be used without it.
type kolomSkema struct {
	kolom kolom
	nama  string
	wajib bool
}

// skema describes one table. lain holds the further columns that are known and not needed; a column in neither list is reported.
type skema struct {
	nama  string
	kolom []kolomSkema
	lain  string
}

// nama returns the name of the table as Siskeudes writes it.
func (j jenisTabel) nama() string { return daftarSkema[j].nama }

var daftarSkema = [banyakTabel]skema{
	taDesa: {"Ta_Desa", []kolomSkema{{tahun, "Tahun", true}, {kdDesa, "Kd_Desa", true}, {perdesPB, "No_Perdes_PB", false}},
		"Nm_Kades Jbt_Kades Nm_Sekdes NIP_Sekdes Jbt_Sekdes Nm_Kaur_Keu Jbt_Kaur_Keu Nm_Bendahara Jbt_Bendahara No_Perdes Tgl_Perdes " +
			"Tgl_Perdes_PB No_Perdes_PJ Tgl_Perdes_PJ Alamat Ibukota Status NPWP"},
	taPemda: {"Ta_Pemda", []kolomSkema{{tahun, "Tahun", false}, {kdProvinsi, "Kd_Prov", true}, {kdKabupaten, "Kd_Kab", true},
		{nama, "Nama_Pemda", false}, {namaProvinsi, "Nama_Provinsi", false}},
		"Ibukota Alamat Nm_Bupati Jbt_Bupati Logo C_Kode C_Pemda C_Data"},
	refDesa:      {"Ref_Desa", []kolomSkema{{kdDesa, "Kd_Desa", true}, {kdKecamatan, "Kd_Kec", false}, {nama, "Nama_Desa", true}}, ""},
	refKecamatan: {"Ref_Kecamatan", []kolomSkema{{kdKecamatan, "Kd_Kec", true}, {nama, "Nama_Kecamatan", true}}, ""},
	refKegiatan: {"Ref_Kegiatan", []kolomSkema{{idKeg, "ID_Keg", true}, {nama, "Nama_Kegiatan", true}},
		"Kd_Bid Jns_Kegiatan Kd_Sub"},
	refRek4: {"Ref_Rek4", []kolomSkema{{obyek, "Obyek", true}, {nama, "Nama_Obyek", true}}, "Jenis Peraturan"},
	taBidang: {"Ta_Bidang", []kolomSkema{{tahun, "Tahun", true}, {kdDesa, "Kd_Desa", true}, {kdBidang, "Kd_Bid", true},
		{nama, "Nama_Bidang", true}}, ""},
	taSubBidang: {"Ta_SubBidang", []kolomSkema{{tahun, "Tahun", true}, {kdDesa, "Kd_Desa", true}, {kdSub, "Kd_Sub", true},
		{nama, "Nama_SubBidang", true}}, "Kd_Bid"},
	taKegiatan: {"Ta_Kegiatan", []kolomSkema{{tahun, "Tahun", true}, {kdDesa, "Kd_Desa", true}, {kdKeg, "Kd_Keg", true},
		{nama, "Nama_Kegiatan", true}},
		"Kd_Bid ID_Keg Pagu Pagu_PAK Nm_PPTKD NIP_PPTKD Lokasi Waktu Keluaran Sumberdana Jbt_PPTKD Kd_Sub Nilai NilaiPAK Satuan"},
	taRAB: {"Ta_RAB", kolomRAB(), "Kd_SubRinci"},
	taRABRinci: {"Ta_RABRinci", append(kolomRAB(), kolomSkema{sumberDana, "SumberDana", false}, kolomSkema{uraian, "Uraian", false},
		kolomSkema{jmlSatuan, "JmlSatuan", false}, kolomSkema{hrgSatuan, "HrgSatuan", false}),
		"Kd_SubRinci No_Urut Satuan JmlSatuanPAK HrgSatuanPAK Kode_SBU"},
	taTBP: {"Ta_TBP", kolomBukti("No_Bukti", "Tgl_Bukti"),
		"Uraian Nm_Penyetor Alamat_Penyetor TTD_Penyetor NoRek_Bank Nama_Bank Jumlah Nm_Bendahara Jbt_Bendahara Status KdBayar Ref_Bayar ID_Bank"},
	taTBPRinci: {"Ta_TBPRinci", kolomTransaksi("No_Bukti", kolomSkema{nilai, "Nilai", true}), "RincianSD Kd_SubRinci"},
	taSPP: {"Ta_SPP", append(kolomBukti("No_SPP", "Tgl_SPP"), kolomSkema{jenisSPP, "Jn_SPP", true}),
		"Keterangan Jumlah Potongan Status F10 F11 FF10 FF11 FF12 FF13 FF14 ID_Bank Kd_Bank"},
	taSPPRinci: {"Ta_SPPRinci", kolomTransaksi("No_SPP", kolomSkema{nilai, "Nilai", true}), "Kd_SubRinci"},
	taSPJ:      {"Ta_SPJ", append(kolomBukti("No_SPJ", "Tgl_SPJ"), kolomSkema{nomorSPP, "No_SPP", false}), "Keterangan Jumlah Potongan Status"},
	taSPJRinci: {"Ta_SPJRinci", kolomTransaksi("No_SPJ", kolomSkema{nilai, "Nilai", true}, kolomSkema{nomorSPP, "No_SPP", false},
		kolomSkema{sisa, "Sisa", false}), "JmlCair Alamat Kd_SubRinci"},
	taMutasi: {"Ta_Mutasi", kolomTransaksi("No_Bukti", kolomSkema{nilai, "Nilai", true}, kolomSkema{tanggal, "Tgl_Bukti", false}),
		"Keterangan Kd_Bank Kd_Mutasi ID_Bank"},
	taJurnal: {"Ta_JurnalUmum", kolomBukti("NoBukti", "Tanggal"), "KdBuku JnsBukti Keterangan DK Debet Kredit Jenis Posted"},
	taJurnalRinci: {"Ta_JurnalUmumRinci", kolomTransaksi("NoBukti", kolomSkema{debet, "Debet", true}, kolomSkema{kredit, "Kredit", true}),
		"RincianSD NoID Akun DK Kd_SubRinci"},
}

// kolomRAB are the columns Ta_RAB and Ta_RABRinci share.
func kolomRAB() []kolomSkema {
	return []kolomSkema{{tahun, "Tahun", true}, {kdDesa, "Kd_Desa", true}, {kdKeg, "Kd_Keg", true}, {kdRincian, "Kd_Rincian", true},
		{anggaran, "Anggaran", true}, {stlhPAK, "AnggaranStlhPAK", false}, {selisihPAK, "AnggaranPAK", false}}
}

// kolomBukti are the columns of a master row.
func kolomBukti(no, tgl string) []kolomSkema {
	return []kolomSkema{{tahun, "Tahun", true}, {kdDesa, "Kd_Desa", true}, {nomor, no, true}, {tanggal, tgl, false}}
}

// kolomTransaksi are the columns of a row that carries money to an account.
func kolomTransaksi(no string, lain ...kolomSkema) []kolomSkema {
	return append([]kolomSkema{{tahun, "Tahun", true}, {kdDesa, "Kd_Desa", true}, {nomor, no, true}, {kdKeg, "Kd_Keg", true},
		{kdRincian, "Kd_Rincian", true}, {sumberDana, "SumberDana", false}}, lain...)
}

// kunciNama makes names comparable: exports spell one column SumberDana, Sumberdana and sumber_dana.
func kunciNama(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			return r
		case r > 0x7F && r != 0xA0 && r != 0xFEFF:
			return r
		}
		return -1
	}, s)
}

// cariTabel returns the table with that name in any case.
func cariTabel(s string) (jenisTabel, bool) {
	s = kunciNama(s)
	for j := range banyakTabel {
		if kunciNama(j.nama()) == s {
			return j, true
		}
	}
	return 0, false
}

// milikSiskeudes reports whether a name looks like a table of Siskeudes at all.
func milikSiskeudes(s string) bool {
	s = kunciNama(s)
	return strings.HasPrefix(s, "ta") && len(s) > 4 || strings.HasPrefix(s, "ref") && len(s) > 5
}

// cari returns the column of the table with that header, and whether the header is known at all.
func (s *skema) cari(kepala string) (k kolom, dipakai, dikenal bool) {
	kunci := kunciNama(kepala)
	for _, c := range s.kolom {
		if kunciNama(c.nama) == kunci {
			return c.kolom, true, true
		}
	}
	for lain := range strings.FieldsSeq(s.lain) {
		if kunciNama(lain) == kunci {
			return 0, false, true
		}
	}
	return 0, false, false
}
