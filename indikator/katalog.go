package indikator

import "github.com/dasbor-desa/dasbor/apbdes/temuan"

// Katalog returns the documentation of every indicator that [Hitung] computes, in the order of its values. The caller owns the
// slice.
func Katalog() []Definisi {
	d := katalogLayanan()
	d = append(d, katalogAnggaran()...)
	d = append(d, katalogSerapan()...)
	d = append(d, katalogTambahan()...)
	for i := range d {
		d[i].Baris = bagianBaris(d[i].Kode)
	}
	return d
}

// bagianBaris returns the section that the lines of an indicator are in.
func bagianBaris(k Kode) BagianAnggaran {
	switch k {
	case RasioPADes, PerubahanPADes, PorsiDanaDesa, SerapanPendapatan, PertumbuhanPendapatan:
		return BagianPendapatan
	case RasioSilpaAwal:
		return BagianPenerimaan
	case RasioSilpa:
		return 0
	default:
		return BagianBelanja
	}
}

// CariDefinisi returns the documentation of one indicator, and false if there is none of that code.
func CariDefinisi(k Kode) (Definisi, bool) {
	for _, d := range Katalog() {
		if d.Kode == k {
			return d, true
		}
	}
	return Definisi{}, false
}

func katalogLayanan() []Definisi {
	dimensi := []Dimensi{DimensiFase, DimensiLayanan}
	diilhami := Teks{kalimatDiilhami, kalimatDiilhamiEn}
	return []Definisi{
		{
			Kode: BelanjaLayanan, Satuan: Uang, Dimensi: dimensi, Catatan: diilhami,
			Nama:  Teks{"Belanja layanan dasar", "Spending on basic services"},
			Rumus: Teks{"jumlah baris belanja yang kegiatannya digolongkan ke layanan itu", "sum of the spending lines whose kegiatan the map places in the service"},
		},
		{
			Kode: BelanjaLayananInti, Satuan: Uang, Dimensi: dimensi, Catatan: diilhami,
			Nama:  Teks{"Belanja layanan dasar, inti", "Spending on basic services, undisputed"},
			Rumus: Teks{"seperti belanja_layanan, hanya kegiatan bertanda inti", "as belanja_layanan, of the kegiatan marked inti only"},
		},
		{
			Kode: PorsiLayanan, Satuan: Rasio, Arah: Naik, Dimensi: dimensi, Catatan: diilhami,
			Nama:  Teks{"Porsi belanja layanan dasar", "Share of spending on basic services"},
			Rumus: Teks{"belanja_layanan / jumlah belanja", "belanja_layanan / total spending"},
		},
		{
			Kode: PorsiLayananInti, Satuan: Rasio, Arah: Naik, Dimensi: dimensi, Catatan: diilhami,
			Nama:  Teks{"Porsi belanja layanan dasar, inti", "Share of spending on basic services, undisputed"},
			Rumus: Teks{"belanja_layanan_inti / jumlah belanja", "belanja_layanan_inti / total spending"},
		},
		{
			Kode: LayananPerPenduduk, Satuan: UangPerOrang, Arah: Naik, Dimensi: dimensi, Catatan: diilhami,
			Nama:  Teks{"Belanja layanan dasar per penduduk", "Spending on basic services per resident"},
			Rumus: Teks{"belanja_layanan / jumlah penduduk", "belanja_layanan / number of residents"},
		},
		{
			Kode: LayananIntiPerPenduduk, Satuan: UangPerOrang, Arah: Naik, Dimensi: dimensi, Catatan: diilhami,
			Nama:  Teks{"Belanja layanan dasar per penduduk, inti", "Spending on basic services per resident, undisputed"},
			Rumus: Teks{"belanja_layanan_inti / jumlah penduduk", "belanja_layanan_inti / number of residents"},
		},
	}
}

func katalogAnggaran() []Definisi {
	fase := []Dimensi{DimensiFase}
	kinerja := []temuan.Dasar{{Peraturan: penilaianKinerja, Pasal: penilaianKinerjaPs}}
	arah := Teks{kalimatArahPenilaian, kalimatArahPenilaianE}
	return []Definisi{
		{
			Kode: RasioPADes, Satuan: Rasio, Arah: Naik, Dimensi: fase, Dasar: kinerja, Keyakinan: temuan.Dibaca,
			Nama:  Teks{"Rasio pendapatan asli desa", "Ratio of the village's own income"},
			Rumus: Teks{"pendapatan 4.1 / pendapatan 4 (kode lama: 1.1 / 1)", "income 4.1 / income 4 (old codes: 1.1 / 1)"},
			Catatan: Teks{"Peraturan menilai perubahan rasio ini antartahun. " + kalimatArahPenilaian,
				"The regulation scores the change of this ratio between years. " + kalimatArahPenilaianE},
		},
		{
			Kode: RasioPegawai, Satuan: Rasio, Arah: Turun, Dimensi: fase, Dasar: kinerja, Keyakinan: temuan.Dibaca, Catatan: arah,
			Nama:  Teks{"Rasio belanja pegawai", "Ratio of spending on officials"},
			Rumus: Teks{"belanja 5.1 / belanja 5", "spending 5.1 / spending 5"},
		},
		{
			Kode: RasioModal, Satuan: Rasio, Arah: Naik, Dimensi: fase, Dasar: kinerja, Keyakinan: temuan.Dibaca, Catatan: arah,
			Nama:  Teks{"Rasio belanja modal", "Ratio of capital spending"},
			Rumus: Teks{"belanja 5.3 / belanja 5", "spending 5.3 / spending 5"},
		},
		{
			Kode: PorsiSumber, Satuan: Rasio, Dimensi: []Dimensi{DimensiFase, DimensiSumber},
			Nama:  Teks{"Porsi belanja menurut sumber dana", "Share of spending by fund"},
			Rumus: Teks{"belanja yang mencatat sumber dana itu / jumlah belanja", "spending recorded under the fund / total spending"},
			Catatan: Teks{"Baris yang menyebut beberapa dana tanpa membaginya adalah anggota tersendiri.",
				"Lines that name several funds without dividing the amount are a member of their own."},
		},
	}
}

func katalogSerapan() []Definisi {
	praktik := func(d Definisi) Definisi {
		d.Satuan, d.Arah, d.Keyakinan = Rasio, Naik, temuan.Praktik
		d.Rumus = Teks{"realisasi / anggaran yang berlaku (perubahan bila ada, selain itu anggaran)",
			"realisasi / plan in force (perubahan if present, otherwise anggaran)"}
		d.Catatan = Teks{"Di atas 1 mungkin dan bukan prestasi: realisasi melampaui anggaran.",
			"Above 1 is possible and no achievement: more was spent than planned."}
		return d
	}
	return []Definisi{
		praktik(Definisi{
			Kode: SerapanBelanja, Dimensi: []Dimensi{},
			Nama: Teks{"Serapan belanja", "Absorption of spending"},
		}),
		praktik(Definisi{
			Kode: SerapanBidang, Dimensi: []Dimensi{DimensiBidang},
			Nama: Teks{"Serapan belanja per bidang", "Absorption of spending by bidang"},
		}),
		praktik(Definisi{
			Kode: SerapanLayanan, Dimensi: []Dimensi{DimensiLayanan},
			Nama: Teks{"Serapan belanja layanan dasar", "Absorption of spending on basic services"},
		}),
	}
}
