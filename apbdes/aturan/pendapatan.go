package aturan

import (
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// aturanPendapatan holds the rules on income. PND-03 is a local example and has no rule.
var aturanPendapatan = []Aturan{
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-PND-01", Tingkat: temuan.Peringatan, Keyakinan: temuan.Sekunder, Akhir: 2025,
			Dasar: []temuan.Dasar{{Peraturan: "UU 6/2014", Pasal: "Ps 72"}, {Peraturan: perbupPBG, Pasal: "Ps 6(2)"}},
			Pola: temuan.Pola{
				Indonesia: "ADD sekabupaten {add} di bawah 10% dana perimbangan {dasar}: kurang {selisih}.",
				Inggris:   "ADD of the whole regency {add} is below 10% of its balancing funds {dasar}: {selisih} short.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "ADD semua desa >= 10% x (DAU + DBH setelah DAK); angka kabupaten (Opsi.Kabupaten)",
			Inggris:   "ADD of all villages >= 10% x (DAU + DBH after DAK); figures of the regency (Opsi.Kabupaten)",
		},
		periksa: periksaADDKabupaten,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-PND-02", Tingkat: temuan.Peringatan, Keyakinan: temuan.Ingatan, Akhir: 2025,
			Dasar: []temuan.Dasar{{Peraturan: "UU 6/2014", Pasal: "Ps 72"}, {Peraturan: "PP 43/2014", Pasal: "Ps 97"}},
			Pola: temuan.Pola{
				Indonesia: "Bagi hasil untuk desa {bagi} di bawah 10% pajak dan retribusi {dasar}: kurang {selisih}.",
				Inggris:   "The villages' share {bagi} is below 10% of taxes and levies {dasar}: {selisih} short.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "bagian desa >= 10% x realisasi pajak dan retribusi daerah; angka kabupaten (Opsi.Kabupaten)",
			Inggris:   "share of the villages >= 10% x realised regional taxes and levies; figures of the regency (Opsi.Kabupaten)",
		},
		periksa: periksaBagiHasil,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-PND-04", Tingkat: temuan.Catatan, Keyakinan: temuan.Ingatan,
			Dasar: []temuan.Dasar{{Peraturan: "Swadaya dapat berupa barang atau tenaga (tanpa pasal)"}},
			Pola: temuan.Pola{
				Indonesia: "Swadaya 4.1.3 {nilai} mungkin bukan uang tunai: tampilkan terpisah.",
				Inggris:   "Swadaya 4.1.3 of {nilai} may not be cash: show it apart.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "4.1.3 = 0",
			Inggris:   "4.1.3 = 0",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaSwadaya,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-PND-05", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "Pendapatan {ini} jauh dari tahun lalu {lalu}{tanpa}: periksa satuan dan kelengkapan.",
				Inggris:   "Income {ini} is far from last year's {lalu}{tanpa}: check unit and completeness.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "pendapatan antara setengah dan dua kali pendapatan tahun lalu (2026: tanpa 4.2.1)",
			Inggris:   "income is between half and twice last year's (2026: without 4.2.1)",
		},
		periksa: periksaPendapatanLalu,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-PND-06", Tingkat: temuan.Catatan, Keyakinan: temuan.Praktik,
			Dasar: []temuan.Dasar{{Peraturan: "Siskeudes", Pasal: "daftar sumber dana"}},
			Pola: temuan.Pola{
				Indonesia: "Rekening {rekening} bersumber {sumber}, lazimnya {lazim}.",
				Inggris:   "Account {rekening} names the fund {sumber}; {lazim} is usual.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "sumber dana baris pendapatan sesuai rekeningnya (4.2.1 DDS, 4.2.3 ADD, dan seterusnya)",
			Inggris:   "the fund of an income line matches its account (4.2.1 DDS, 4.2.3 ADD, and so on)",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaSumberPendapatan,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-PND-07", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "Pendapatan tidak memuat {apa}: dokumen mungkin hanya sebagian.",
				Inggris:   "Income has no {apa}: the document may be partial.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "ada 4.2.1 (Dana Desa) dan 4.2.3 (ADD) bila pendapatan ditulis sampai jenis",
			Inggris:   "4.2.1 (Dana Desa) and 4.2.3 (ADD) are there when income is given by jenis",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaTransferHilang,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-PND-08", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "Pendapatan per penduduk {nilai} ({penduduk} jiwa) tidak lazim: periksa satuan.",
				Inggris:   "Income per inhabitant of {nilai} ({penduduk} people) is unusual: check the unit.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "pendapatan / penduduk antara Rp10.000 dan Rp25.000.000",
			Inggris:   "income / inhabitants between Rp10,000 and Rp25,000,000",
		},
		periksa: periksaPendapatanPenduduk,
	},
}
