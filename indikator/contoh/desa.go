package contoh

import "github.com/dasbor-desa/dasbor/indikator"

// desa are the traits of an invented village.
type desa struct {
	nama      string
	penduduk  int64
	perangkat int64            // officials without the kades
	uang      map[string]int64 // yearly money of a fund in the first year, in thousands of rupiah
	bobot     [banyakJenis]int64
	serapan   int64 // thousandths of the plan that are spent
}

// daftarDesa are the villages in the order of their codes. bobot is in percent of the pattern, by jenis: other, education, health,
// sanitation, assistance, administration.
func daftarDesa() []desa {
	uang := func(add, pad, pbh, dds, pbp int64) map[string]int64 {
		return map[string]int64{"ADD": add * 1000, "PAD": pad * 1000, "PBH": pbh * 1000, "DDS": dds * 1000, "PBP": pbp * 1000, "DLL": 1500}
	}
	return []desa{
		{"Alamanda", 3140, 9, uang(610, 24, 62, 905, 150), [...]int64{100, 105, 100, 110, 100, 95}, 955},
		{"Anyelir", 2710, 8, uang(560, 15, 48, 842, 120), [...]int64{100, 90, 95, 100, 110, 105}, 940},
		{"Asoka", 5210, 11, uang(705, 38, 81, 1105, 200), [...]int64{100, 130, 115, 125, 95, 160}, 965},
		{"Bougenvil", 2420, 8, uang(545, 12, 45, 812, 100), [...]int64{100, 85, 95, 30, 120, 90}, 925},
		{"Cempaka", 2980, 9, uang(580, 18, 52, 868, 130), [...]int64{100, 80, 110, 12, 115, 85}, 905},
		{"Kamboja", 1640, 9, uang(660, 9, 40, 598, 0), [...]int64{100, 95, 110, 95, 130, 100}, 950},
		{"Kemuning", 1905, 8, uang(550, 10, 42, 741, 80), [...]int64{100, 60, 80, 20, 140, 70}, 890},
		{"Matahari", 4080, 10, uang(660, 30, 70, 1010, 180), [...]int64{100, 110, 90, 120, 90, 110}, 740},
		{"Mawar", 6110, 11, uang(735, 45, 92, 1188, 240), [...]int64{100, 125, 100, 120, 75, 120}, 945},
		{"Sedap Malam", 3350, 9, uang(600, 22, 60, 922, 140), [...]int64{100, 100, 60, 85, 85, 100}, 915},
		{"Tanjung", 1760, 10, uang(665, 8, 41, 620, 0), [...]int64{100, 70, 95, 105, 125, 90}, 935},
		{"Teratai", 2015, 8, uang(555, 11, 44, 764, 90), [...]int64{100, 95, 100, 90, 105, 95}, 930},
	}
}

// Masalah is a planted problem.
type Masalah struct {
	Desa  int // index in Kecamatan.Desa
	Tahun int
	Teks  indikator.Teks
}

// The villages with planted problems, as indices in daftarDesa, and the wrong code.
const (
	desaTanpaPendidikan = 1
	desaSalahKode       = 8
	desaTanpaAdminduk   = 9
	desaTanpaRealisasi  = 11
	kodeSalah           = "3.2.02"
	kodeSeharusnya      = "2.2.02"
)

func daftarMasalah() []Masalah {
	tahun := TahunAwal + BanyakTahun - 1
	return []Masalah{
		{desaTanpaPendidikan, tahun, indikator.Teks{Indonesia: "Tidak ada belanja pendidikan sama sekali.", Inggris: "No spending on education at all."}},
		{3, tahun, indikator.Teks{Indonesia: "Belanja sanitasi dan air bersih jauh di bawah desa lain, bersama dua tetangganya.", Inggris: "Spending on sanitation and clean water is far below the other villages, as in two neighbours."}},
		{4, tahun, indikator.Teks{Indonesia: "Belanja sanitasi dan air bersih jauh di bawah desa lain, bersama dua tetangganya.", Inggris: "Spending on sanitation and clean water is far below the other villages, as in two neighbours."}},
		{5, tahun, indikator.Teks{Indonesia: "Siltap, tunjangan, dan BPD di atas 30% belanja.", Inggris: "Pay of officials and the council above 30% of spending."}},
		{6, tahun, indikator.Teks{Indonesia: "Belanja sanitasi dan air bersih jauh di bawah desa lain, bersama dua tetangganya.", Inggris: "Spending on sanitation and clean water is far below the other villages, as in two neighbours."}},
		{7, tahun, indikator.Teks{Indonesia: "Serapan belanja rendah.", Inggris: "Low absorption of spending."}},
		{desaSalahKode, tahun, indikator.Teks{Indonesia: "Posyandu dibukukan dengan kode 3.2.02, bukan 2.2.02.", Inggris: "Posyandu is booked under code 3.2.02 instead of 2.2.02."}},
		{desaTanpaAdminduk, tahun, indikator.Teks{Indonesia: "Tidak ada belanja administrasi kependudukan.", Inggris: "No spending on population administration."}},
		{10, tahun, indikator.Teks{Indonesia: "Siltap, tunjangan, dan BPD di atas 30% belanja.", Inggris: "Pay of officials and the council above 30% of spending."}},
		{desaTanpaRealisasi, tahun, indikator.Teks{Indonesia: "Realisasi belum dilaporkan.", Inggris: "Realisasi has not been reported."}},
	}
}
