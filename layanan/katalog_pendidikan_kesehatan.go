package layanan

import "github.com/dasbor-desa/dasbor/apbdes/temuan"

// kejadianKecil: below 20 events the relative standard error of a rate passes 22
// percent whatever the population (1/sqrt(20)); the United States' National
// Center for Health Statistics does not publish such rates.
const kejadianKecil = 20

// kelompokKecil: below 20 persons one person is more than five points of a
// percentage. Our choice.
const kelompokKecil = 20

// bagian defines a percentage of a group of persons or households.
func bagian(kode KodeIndikator, l Layanan, arah Arah, nama, atas, bawah Teks) Indikator {
	return Indikator{
		Kode: kode, Layanan: l, Nama: nama, Pembilang: atas, Penyebut: bawah,
		Bentuk: Bagian, Pengali: 100, Desimal: 2, Satuan: SatuanPersen, Arah: arah,
		Tertinggi: DariBilangan(100), PenyebutKecil: kelompokKecil,
	}
}

// cacah defines a count.
func cacah(kode KodeIndikator, l Layanan, arah Arah, s Sifat, nama, apa Teks) Indikator {
	return Indikator{
		Kode: kode, Layanan: l, Nama: nama, Pembilang: apa,
		Bentuk: Cacah, Sifat: s, Pengali: 1, Satuan: SatuanJumlah, Arah: arah,
	}
}

func (i Indikator) alir() Indikator { i.Sifat = Alir; return i }

// benda lifts the mark for small groups where the group is a handful of
// buildings by nature.
func (i Indikator) benda() Indikator { i.PenyebutKecil = 0; return i }

func (i Indikator) catat(id, en string) Indikator { i.Catatan = Teks{id, en}; return i }

func (i Indikator) wajar(n int64) Indikator { i.Wajar = DariBilangan(n); return i }

func (i Indikator) minimal(k KodeIndikator) Indikator { i.TidakKurangDari = k; return i }

func (i Indikator) dasar(k temuan.Keyakinan, d ...temuan.Dasar) Indikator {
	i.Dasar, i.Keyakinan = d, k
	return i
}

func (i Indikator) target(nilai string, tahun int, peraturan, pasal, lewat string) Indikator {
	i.Target = &Target{
		Nilai: HarusAngka(nilai), Tahun: tahun, Dasar: temuan.Dasar{Peraturan: peraturan, Pasal: pasal},
		Keyakinan: temuan.Sekunder, Lewat: lewat,
	}
	return i
}

// pmk7 is the assessment of village performance. It names the thing to be
// reported, not a formula: those are ours.
func pmk7() temuan.Dasar { return temuan.Dasar{Peraturan: "PMK 7/2026", Pasal: "Ps 12(2)"} }

// formulirOpenDK is the upload form of the kecamatan application OpenDK, whose
// columns these indicators follow.
func formulirOpenDK(nama string) temuan.Dasar {
	return temuan.Dasar{Peraturan: "OpenDK v2608", Pasal: nama}
}

// rumusKami goes with indicators that a regulation names without a formula.
func (i Indikator) rumusKami() Indikator {
	return i.catat("Peraturan menyebut namanya; rumusnya pilihan kami.", "The regulation gives the name; the formula is our choice.")
}

func indikatorPendidikan() []Indikator {
	const l = Pendidikan
	putus := func(kode KodeIndikator, id, en string) Indikator {
		return bagian(kode, l, Turun,
			Teks{"Anak putus sekolah " + id, "Drop-outs, " + en},
			Teks{"anak putus sekolah " + id, "children who dropped out of " + en},
			Teks{"anak usia " + id, "children of the age of " + en},
		).dasar(temuan.Praktik, formulirOpenDK("Putus Sekolah"))
	}
	ikut := func(kode KodeIndikator, umur string) Indikator {
		return bagian(kode, l, Naik,
			Teks{"Partisipasi sekolah " + umur + " tahun", "School attendance, age " + umur},
			Teks{"anak umur " + umur + " tahun yang bersekolah", "children aged " + umur + " who attend school"},
			Teks{"anak umur " + umur + " tahun", "children aged " + umur})
	}
	return []Indikator{
		bagian("paud_partisipasi", l, Naik, Teks{"Partisipasi PAUD", "Preschool attendance"},
			Teks{"anak umur 3–6 tahun yang mengikuti PAUD", "children aged 3–6 who attend preschool (PAUD)"},
			Teks{"anak umur 3–6 tahun", "children aged 3–6"}).dasar(temuan.Dibaca, pmk7()).rumusKami(),
		ikut("partisipasi_7_12", "7–12"),
		ikut("partisipasi_13_15", "13–15"),
		ikut("partisipasi_16_18", "16–18"),
		putus("putus_sekolah_paud", "PAUD/RA", "preschool"),
		putus("putus_sekolah_sd", "SD/MI", "primary school"),
		putus("putus_sekolah_smp", "SMP/MTs", "lower secondary school"),
		putus("putus_sekolah_sma", "SMA/MA", "upper secondary school"),
		cacah("paud_jumlah", l, Naik, Stok, Teks{"PAUD/RA", "Preschools"},
			Teks{"PAUD dan RA di desa", "preschools in the village"}).
			wajar(30).dasar(temuan.Praktik, formulirOpenDK("Fasilitas PAUD")),
		cacah("paud_guru", l, Naik, Stok, Teks{"Guru PAUD/RA", "Preschool teachers"},
			Teks{"guru PAUD dan RA", "preschool teachers"}).
			minimal("paud_jumlah").dasar(temuan.Praktik, formulirOpenDK("Fasilitas PAUD")),
		cacah("paud_siswa", l, TanpaArah, Stok, Teks{"Siswa PAUD/RA", "Preschool pupils"},
			Teks{"siswa PAUD dan RA", "preschool pupils"}).
			minimal("paud_jumlah").dasar(temuan.Praktik, formulirOpenDK("Fasilitas PAUD")),
		{
			Kode: "paud_siswa_per_guru", Layanan: l, Nama: Teks{"Siswa per guru PAUD", "Preschool pupils per teacher"},
			Pembilang: Teks{"siswa PAUD dan RA", "preschool pupils"}, Penyebut: Teks{"guru PAUD dan RA", "preschool teachers"},
			Bentuk: Nisbah, Pengali: 1, Desimal: 1, Satuan: SatuanPerSatu, Arah: Turun,
		},
		bagian("ruang_kelas_baik", l, Naik, Teks{"Ruang kelas dalam kondisi baik", "Classrooms in good condition"},
			Teks{"ruang kelas dalam kondisi baik", "classrooms in good condition"},
			Teks{"ruang kelas sekolah di desa", "classrooms of the schools in the village"}).benda(),
	}
}

func indikatorKesehatan() []Indikator {
	const l = Kesehatan
	lahir := Teks{"kelahiran hidup pada periode yang sama", "live births in the same period"}
	return []Indikator{
		bagian("imunisasi_dasar_lengkap", l, Naik, Teks{"Imunisasi dasar lengkap", "Complete basic immunisation"},
			Teks{"bayi yang imunisasi dasarnya lengkap pada periode itu", "infants whose basic immunisation was completed in the period"},
			Teks{"bayi sasaran pada periode itu", "infants due in the period"}).alir(),
		bagian("imunisasi_cakupan", l, Naik, Teks{"Cakupan imunisasi", "Immunisation coverage"},
			Teks{"anak yang diimunisasi pada periode itu", "children immunised in the period"},
			Teks{"anak sasaran pada periode itu", "children due in the period"}).alir().
			dasar(temuan.Praktik, formulirOpenDK("Cakupan Imunisasi")).
			catat("Jenis imunisasi menurut sumber; formulir OpenDK hanya memuat persen, sehingga tidak dapat digabung.",
				"The source decides which vaccines count; the OpenDK form has percentages only, which cannot be combined."),
		{
			Kode: "aki", Layanan: l, Nama: Teks{"Angka kematian ibu (AKI)", "Maternal mortality ratio"},
			Pembilang: Teks{"kematian ibu selama hamil, bersalin, dan 42 hari sesudahnya, bukan karena kecelakaan",
				"deaths of mothers in pregnancy, childbirth and the 42 days after, accidents left out"},
			Penyebut: lahir, Bentuk: Nisbah, Sifat: Alir, Pengali: 100_000, Desimal: 1, Satuan: SatuanPerSeratusRibu,
			Arah: Turun, PembilangKecil: kejadianKecil,
			Dasar:     []temuan.Dasar{{Peraturan: "Metadata SDGs Indonesia", Pasal: "3.1.1*"}},
			Keyakinan: temuan.Sekunder,
			Catatan: Teks{"Satu desa hampir tidak pernah punya cukup kelahiran untuk angka ini; baca jumlah kematiannya.",
				"One village hardly ever has births enough for this rate; read the number of deaths."},
		},
		{
			Kode: "akb", Layanan: l, Nama: Teks{"Angka kematian bayi (AKB)", "Infant mortality rate"},
			Pembilang: Teks{"kematian anak sebelum umur satu tahun", "deaths of children before their first birthday"},
			Penyebut:  lahir, Bentuk: Nisbah, Sifat: Alir, Pengali: 1000, Desimal: 1, Satuan: SatuanPerSeribu,
			Arah: Turun, PembilangKecil: kejadianKecil,
			Catatan: Teks{"Angka desa goyah bila kematiannya sedikit; baca jumlah kematiannya.",
				"The rate of a village is unstable when deaths are few; read the number of deaths."},
		},
		cacah("kematian_ibu", l, Turun, Alir, Teks{"Kematian ibu", "Maternal deaths"},
			Teks{"ibu yang meninggal selama hamil, bersalin, dan 42 hari sesudahnya",
				"mothers who died in pregnancy, childbirth and the 42 days after"}).
			wajar(3).dasar(temuan.Praktik, formulirOpenDK("AKI & AKB")),
		cacah("kematian_bayi", l, Turun, Alir, Teks{"Kematian bayi", "Infant deaths"},
			Teks{"bayi yang meninggal sebelum umur satu tahun", "children who died before their first birthday"}).
			wajar(10).dasar(temuan.Praktik, formulirOpenDK("AKI & AKB")),
		bagian("posyandu_aktif", l, Naik, Teks{"Posyandu aktif", "Active health posts"},
			Teks{"posyandu yang buka sekurangnya sebulan sekali", "health posts (posyandu) open at least once a month"},
			Teks{"posyandu di desa", "health posts in the village"}).benda().dasar(temuan.Dibaca, pmk7()).rumusKami(),
		bagian("stunting", l, Turun, Teks{"Balita stunting", "Stunted children under five"},
			Teks{"balita pendek dan sangat pendek menurut umurnya", "children under five who are short or very short for their age"},
			Teks{"balita yang diukur", "children under five who were measured"}).
			target("14", 2024, "Perpres 72/2021", "", "Pemkab Sidoarjo; BKKBN 23-5-2023").
			catat("Target nasional menurut survei; hasil penimbangan desa tidak sebanding langsung.",
				"The target is national and measured by survey; village weighing is not directly comparable."),
		bagian("persalinan_faskes", l, Naik, Teks{"Persalinan di fasilitas kesehatan", "Births in a health facility"},
			Teks{"ibu yang bersalin di fasilitas kesehatan", "mothers who gave birth in a health facility"},
			Teks{"ibu yang bersalin", "mothers who gave birth"}).alir(),
		bagian("balita_ditimbang", l, Naik, Teks{"Balita ditimbang di posyandu", "Children weighed at a health post"},
			Teks{"balita yang ditimbang pada periode itu", "children under five weighed in the period"},
			Teks{"balita di desa", "children under five in the village"}),
		cacah("bidan_jumlah", l, Naik, Stok, Teks{"Bidan", "Midwives"},
			Teks{"bidan yang bertugas di desa", "midwives serving in the village"}),
	}
}
