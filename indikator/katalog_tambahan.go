package indikator

import (
	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

func katalogTambahan() []Definisi {
	d := katalogSasaran()
	d = append(d, katalogAturan()...)
	return append(d, katalogTahunLalu()...)
}

func katalogSasaran() []Definisi {
	catatan := Teks{
		"Jumlah sasaran diberikan pemakai; umurnya menurut data asalnya. Untuk hitungan inti, bagilah belanja_layanan_inti dengan jumlah yang sama. " +
			kalimatDiilhami,
		"The count is given by the caller, with the ages of its source. For the undisputed count divide belanja_layanan_inti by the same count. " +
			kalimatDiilhamiEn,
	}
	per := func(k Kode, s Satuan, nama, rumus Teks) Definisi {
		return Definisi{Kode: k, Satuan: s, Arah: Naik, Dimensi: []Dimensi{DimensiFase}, Nama: nama, Rumus: rumus, Catatan: catatan}
	}
	return []Definisi{
		per(KesehatanPerBalita, UangPerOrang, Teks{"Belanja kesehatan per balita", "Spending on health per child under five"},
			Teks{"belanja_layanan (kesehatan) / jumlah balita", "belanja_layanan (kesehatan) / number of children under five"}),
		per(PendidikanPerUsiaSekolah, UangPerOrang, Teks{"Belanja pendidikan per anak usia sekolah", "Spending on education per child of school age"},
			Teks{"belanja_layanan (pendidikan) / jumlah anak usia sekolah", "belanja_layanan (pendidikan) / number of children of school age"}),
		per(SanitasiPerKK, UangPerKK, Teks{"Belanja sanitasi dan air bersih per KK", "Spending on sanitation and clean water per household"},
			Teks{"belanja_layanan (sanitasi_air_bersih) / jumlah KK", "belanja_layanan (sanitasi_air_bersih) / number of households"}),
		per(JaminanSosialPerKK, UangPerKK, Teks{"Belanja jaminan sosial per KK", "Spending on social protection per household"},
			Teks{"belanja_layanan (jaminan_sosial) / jumlah KK", "belanja_layanan (jaminan_sosial) / number of households"}),
		per(AdministrasiPerPenduduk, UangPerOrang, Teks{"Belanja administrasi kependudukan per penduduk", "Spending on population administration per resident"},
			Teks{"belanja_layanan (administrasi_kependudukan) / jumlah penduduk", "belanja_layanan (administrasi_kependudukan) / number of residents"}),
	}
}

func katalogAturan() []Definisi {
	fase := []Dimensi{DimensiFase}
	siltap := Definisi{
		Kode: RasioSiltap, Satuan: Rasio, Arah: Turun, Dimensi: []Dimensi{},
		Nama: Teks{"Rasio penghasilan tetap, tunjangan, dan BPD", "Ratio of the fixed pay, allowances and the council"},
		Catatan: Teks{"Hanya untuk tahun dan kode yang diatur, pada anggaran yang berlaku menurut aturan APBDES-BLJ-01. Sementara berarti perkiraan: ada kegiatan lokal menurut namanya, atau hasil tanah kas yang tidak disebut bengkok.",
			"Only for the years and codes that are regulated, in the plan in force as rule APBDES-BLJ-01 sees it. Sementara marks an estimate: a local kegiatan was taken by its name, or income of village land is not called bengkok."},
	}
	if a, ada := aturan.CariAturan(KodeSiltap); ada {
		siltap.Dasar, siltap.Keyakinan = a.Dasar, a.Keyakinan
		siltap.Rumus = Teks{"pembilang / penyebut APBDES-BLJ-01, yang batasnya: " + a.Rumus.Indonesia,
			"numerator / denominator of APBDES-BLJ-01, whose limit is: " + a.Rumus.Inggris}
	}
	return []Definisi{
		siltap,
		{
			Kode: RasioSilpa, Satuan: Rasio, Keyakinan: temuan.Praktik, Dimensi: []Dimensi{},
			Nama: Teks{"Rasio SiLPA tahun berjalan", "Ratio of the SiLPA of the year"},
			Rumus: Teks{"realisasi (pendapatan - belanja + penerimaan pembiayaan - pengeluaran pembiayaan) / realisasi pendapatan",
				"realisasi of (income - spending + financing received - financing paid) / realisasi of income"},
			Catatan: Teks{"Sisa besar dapat berarti penghematan atau kegiatan yang tidak jalan; angkanya tidak menilai.",
				"A large remainder may be thrift or work that was not done; the figure does not judge."},
		},
		{
			Kode: RasioSilpaAwal, Satuan: Rasio, Keyakinan: temuan.Praktik, Dimensi: fase,
			Nama:  Teks{"Rasio SiLPA tahun sebelumnya", "Ratio of the opening SiLPA"},
			Rumus: Teks{"pembiayaan 6.1.1 / pendapatan 4 (kode lama: 3.1.1 / 1)", "financing 6.1.1 / income 4 (old codes: 3.1.1 / 1)"},
		},
		{
			Kode: PorsiDanaDesa, Satuan: Rasio, Dimensi: fase,
			Nama:  Teks{"Porsi Dana Desa dalam pendapatan", "Share of Dana Desa in income"},
			Rumus: Teks{"pendapatan 4.2.1 / pendapatan 4 (kode lama: 1.2.1 / 1)", "income 4.2.1 / income 4 (old codes: 1.2.1 / 1)"},
		},
		{
			Kode: SerapanPendapatan, Satuan: Rasio, Arah: Naik, Keyakinan: temuan.Praktik, Dimensi: []Dimensi{},
			Nama: Teks{"Capaian pendapatan", "Income received against the plan"},
			Rumus: Teks{"realisasi / anggaran pendapatan yang berlaku (perubahan bila ada, selain itu anggaran)",
				"realisasi / plan in force for income (perubahan if present, otherwise anggaran)"},
			Catatan: Teks{"Di atas 1: yang diterima melampaui anggaran.", "Above 1: more was received than planned."},
		},
	}
}

func katalogTahunLalu() []Definisi {
	fase := []Dimensi{DimensiFase}
	catatan := Teks{"Rupiah apa adanya, tidak disesuaikan dengan harga. Perubahan dibandingkan dengan anggaran bila tahun lalu tidak ada perubahan.",
		"In rupiah as they are, not adjusted for prices. A change is compared with anggaran where the budget of the year before was not changed."}
	rumus := func(id, en string) Teks {
		return Teks{"(" + id + " - " + id + " tahun lalu) / " + id + " tahun lalu, fase yang sama",
			"(" + en + " - " + en + " of the year before) / " + en + " of the year before, same phase"}
	}
	return []Definisi{
		{
			Kode: PertumbuhanPendapatan, Satuan: Rasio, Dimensi: fase, Catatan: catatan,
			Nama: Teks{"Pertumbuhan pendapatan", "Growth of income"}, Rumus: rumus("pendapatan", "income"),
		},
		{
			Kode: PertumbuhanBelanja, Satuan: Rasio, Dimensi: fase, Catatan: catatan,
			Nama: Teks{"Pertumbuhan belanja", "Growth of spending"}, Rumus: rumus("belanja", "spending"),
		},
		{
			Kode: PertumbuhanLayanan, Satuan: Rasio, Dimensi: []Dimensi{DimensiFase, DimensiLayanan}, Catatan: catatan,
			Nama:  Teks{"Pertumbuhan belanja layanan dasar", "Growth of spending on basic services"},
			Rumus: rumus("belanja_layanan", "belanja_layanan"),
		},
		{
			Kode: PerubahanPADes, Satuan: PoinPersen, Arah: Naik, Dimensi: fase, Keyakinan: temuan.Dibaca,
			Dasar: []temuan.Dasar{{Peraturan: penilaianKinerja, Pasal: penilaianKinerjaPs}},
			Nama:  Teks{"Perubahan rasio pendapatan asli desa", "Change of the ratio of the village's own income"},
			Rumus: Teks{"rasio_pades - rasio_pades tahun lalu, dalam poin persen, dibulatkan sekali",
				"rasio_pades - rasio_pades of the year before, in percentage points, rounded once"},
			Catatan: Teks{"Peraturan menilai perubahan 2024 ke 2025. " + kalimatArahPenilaian,
				"The regulation scores the change from 2024 to 2025. " + kalimatArahPenilaianE},
		},
	}
}
