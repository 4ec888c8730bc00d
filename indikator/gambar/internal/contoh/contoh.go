// Package contoh holds a small board for tests: twelve villages whose names and figures are all invented. It is what the expected
// files of the pictures are drawn from.
package contoh

import (
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// baris is a village in whole numbers: shares in thousandths, spending in juta rupiah.
type baris struct {
	nama       string
	jiwa       int
	belanja    int64
	porsi      [5]int64
	kelas      [5]indikator.Kelas
	serapan    int64
	siltap     int64
	tren       [3]int64 // 2022, 2023, 2024; -1 is missing
	galat, awa int
}

const (
	o = indikator.KelasNol
	a = indikator.JauhDiBawah
	b = indikator.DiBawah
	c = indikator.Sekitar
	d = indikator.DiAtas
	e = indikator.JauhDiAtas
)

var desa = []baris{
	{"Anyelir", 2410, 1655, [5]int64{42, 83, 18, 148, 6}, [5]indikator.Kelas{c, c, a, d, c}, 910, 290, [3]int64{310, 305, 297}, 0, 1},
	{"Bougenvil", 5230, 2417, [5]int64{79, 102, 91, 96, 13}, [5]indikator.Kelas{d, d, d, b, e}, 940, 245, [3]int64{309, 344, 381}, 0, 0},
	{"Cempaka", 3120, 1844, [5]int64{61, 94, 78, 125, 9}, [5]indikator.Kelas{d, d, d, c, d}, 960, 271, [3]int64{284, -1, 367}, 0, 0},
	{"Dahlia", 1890, 1530, [5]int64{26, 64, 11, 179, 4}, [5]indikator.Kelas{b, b, a, d, b}, 880, 318, [3]int64{270, 291, 284}, 1, 2},
	{"Edelweis", 4100, 2105, [5]int64{55, 77, 69, 110, 8}, [5]indikator.Kelas{c, c, d, b, d}, 970, 263, [3]int64{296, 310, 319}, 0, 0},
	{"Flamboyan", 2760, 1730, [5]int64{0, 72, 58, 131, 7}, [5]indikator.Kelas{o, b, c, c, d}, 830, 288, [3]int64{301, 288, 268}, 0, 2},
	{"Gardenia", 3340, 1910, [5]int64{51, 50, 46, 104, 5}, [5]indikator.Kelas{c, b, b, b, b}, 900, 277, [3]int64{248, 252, 256}, 0, 1},
	{"Kenanga", 2980, 1766, [5]int64{39, 88, 7, 152, 6}, [5]indikator.Kelas{b, c, a, d, c}, 720, 294, [3]int64{263, 280, 292}, 0, 2},
	{"Lavender", 1640, 1403, [5]int64{48, 99, 63, 184, 0}, [5]indikator.Kelas{c, d, c, d, o}, 950, 326, [3]int64{355, 370, 394}, 1, 1},
	{"Melati", 6120, 2688, [5]int64{68, 113, 84, 82, 11}, [5]indikator.Kelas{d, d, d, b, d}, 930, 229, [3]int64{337, 349, 358}, 0, 0},
	{"Nusa Indah", 2250, 1590, [5]int64{31, 41, 52, 122, 5}, [5]indikator.Kelas{b, a, b, c, b}, 860, 298, [3]int64{269, 260, 251}, 0, 1},
}

var median = [5]int64{48, 83, 58, 125, 6}

// kelasSemua are the classes of the shares of all services; the first is not of that share, so that every class is drawn.
var kelasSemua = [11]indikator.Kelas{e, d, d, c, c, o, b, c, d, d, a}

// Papan returns the board of the phase realisasi of 2024.
func Papan() *indikator.Papan {
	p := &indikator.Papan{
		Skema: indikator.SkemaPapan, Kode: wilayah.HarusUrai("99.01.01"), Nama: "Kecamatan Taman Bunga", Contoh: true,
		Tahun: 2024, DaftarTahun: []int{2022, 2023, 2024}, TahunBanding: 2022, Fase: apbdes.Realisasi,
		DaftarFase: []apbdes.Fase{apbdes.Anggaran, apbdes.Perubahan, apbdes.Realisasi}, DaftarSumber: []string{"ADD", "DDS", "PAD"},
		Peta: "v1", Pernyataan: indikator.Teks{Indonesia: layanan.PernyataanPeta, Inggris: layanan.PernyataanPetaInggris},
		Kelengkapan: indikator.Kelengkapan{Desa: 12, Melapor: 11, Hilang: []indikator.DesaHilang{{Kode: kode(12), Nama: "Seroja"}}, TakTerpeta: juta(14)},
	}
	for i := range desa {
		p.Desa = append(p.Desa, satuDesa(i))
		p.Tren = append(p.Tren, tren(i))
	}
	p.Desa = append(p.Desa, indikator.BarisDesa{Kode: kode(12), Nama: "Seroja", Penduduk: 2015, Peringatan: 1})
	peringkat(p.Desa)
	for l := range median {
		p.Median.Layanan[l] = ribuan(median[l])
	}
	p.Median.Semua, p.Median.PerPenduduk, p.Median.Serapan, p.Median.Siltap = ribuan(297), angka(176_000, 0), ribuan(910), ribuan(288)
	p.Ringkas = ringkas(p.Desa)
	p.Agenda = agenda()
	p.Kalimat = []indikator.Kalimat{
		{Kode: "sanitasi_tertinggal", Teks: indikator.Teks{Indonesia: "Sanitasi dan air bersih paling tertinggal: tiga desa membelanjakan paling banyak setengah median.", Inggris: "Sanitation and clean water lag most: three villages spend at most half the median."}},
		{Kode: "nol", Teks: indikator.Teks{Indonesia: "Dua desa mencatat Rp0 untuk satu layanan; periksa dulu kodenya.", Inggris: "Two villages record Rp0 for a service; check the codes first."}},
	}
	isiPemeriksaan(p)
	return p
}

func satuDesa(i int) indikator.BarisDesa {
	k := &desa[i]
	h := indikator.BarisDesa{
		Kode: kode(i + 1), Nama: k.nama, Penduduk: k.jiwa, Ada: true, Belanja: juta(k.belanja),
		Serapan: ribuan(k.serapan), Siltap: ribuan(k.siltap), LewatSiltap: k.siltap > 300, Galat: k.galat, Peringatan: k.awa,
	}
	semua := int64(0)
	for l, n := range k.porsi {
		h.Layanan[l] = sel(k, n)
		h.Layanan[l].Kelas = k.kelas[l]
		if n < median[l] {
			h.Layanan[l].MenujuMedian = rupiah.Isi(rupiah.Rupiah((median[l]-n)*k.belanja*1000) * rupiah.Satu)
		}
		semua += n
	}
	h.Semua = sel(k, semua)
	h.Semua.Kelas = kelasSemua[i]
	return h
}

func sel(k *baris, porsi int64) indikator.SelPapan {
	r := rupiah.Rupiah(porsi*k.belanja*1000) * rupiah.Satu
	return indikator.SelPapan{Jumlah: rupiah.Isi(r), Porsi: ribuan(porsi), PerPenduduk: angka(int64(r)/int64(k.jiwa), 2), Baris: []int{3, 4}}
}

func tren(i int) indikator.TrenDesa {
	t := indikator.TrenDesa{Desa: i, Tahun: []int{2022, 2023, 2024}}
	for _, n := range desa[i].tren {
		if n < 0 {
			t.Porsi = append(t.Porsi, indikator.Angka{})
			continue
		}
		t.Porsi = append(t.Porsi, ribuan(n))
	}
	return t
}

func peringkat(d []indikator.BarisDesa) {
	for i := range d {
		if !d[i].Ada {
			continue
		}
		d[i].Peringkat = 1
		for j := range d {
			if d[j].Ada && d[j].Semua.Porsi.Desimal.GreaterThan(d[i].Semua.Porsi.Desimal) {
				d[i].Peringkat++
			}
		}
	}
}

func ringkas(d []indikator.BarisDesa) indikator.RingkasArea {
	var r indikator.RingkasArea
	var belanja, semua rupiah.Rupiah
	var layananR [5]rupiah.Rupiah
	for i := range d {
		if !d[i].Ada {
			continue
		}
		r.Penduduk += d[i].Penduduk
		belanja += d[i].Belanja.Nilai
		semua += d[i].Semua.Jumlah.Nilai
		for l := range layananR {
			layananR[l] += d[i].Layanan[l].Jumlah.Nilai
		}
		if d[i].LewatSiltap {
			r.Siltap = append(r.Siltap, i)
		}
		if d[i].Serapan.Desimal.LessThan(decimal.New(9, -1)) {
			r.SerapanRendah = append(r.SerapanRendah, i)
		}
	}
	bagian := func(n rupiah.Rupiah) indikator.BagianRingkas {
		p, _ := rupiah.Porsi(n, belanja, 4)
		return indikator.BagianRingkas{Jumlah: rupiah.Isi(n), Porsi: indikator.Angka{Desimal: p, Tempat: 4, Ada: true}, PerPenduduk: angka(int64(n)/int64(r.Penduduk), 2)}
	}
	for l := range layananR {
		r.Layanan[l] = bagian(layananR[l])
	}
	r.Belanja, r.Semua, r.Lain, r.Serapan = rupiah.Isi(belanja), bagian(semua), bagian(belanja-semua), ribuan(900)
	r.Inti = bagian(semua * 9 / 10)
	return r
}

func agenda() indikator.Agenda {
	t := func(id, en string) indikator.Teks { return indikator.Teks{Indonesia: id, Inggris: en} }
	usulan := []indikator.Usulan{
		{Layanan: layanan.SanitasiAirBersih, Judul: t("Sanitasi dan air bersih di tiga desa", "Sanitation and clean water in three villages"),
			Alasan: t("Anyelir, Dahlia, Kenanga paling banyak ½ median", "Anyelir, Dahlia, Kenanga at most ½ of the median"), Tindakan: t("Kandidat kerja sama antardesa", "Candidate for cooperation between villages"),
			KerjaSama: true, Desa: []int{0, 3, 7}, MenujuMedian: juta(228), Penduduk: 7280, Skor: 812, Program: []string{"Pamsimas kabupaten 2025"}},
		{Layanan: layanan.Kesehatan, Judul: t("Kesehatan di dua desa", "Health in two villages"), Alasan: t("Gardenia, Nusa Indah jauh di bawah median", "Gardenia, Nusa Indah far below the median"),
			Tindakan: t("Selaraskan posyandu dan stunting", "Align posyandu and stunting work"), Desa: []int{6, 10}, MenujuMedian: juta(130), Penduduk: 5590, Skor: 640},
		{Layanan: layanan.Pendidikan, Judul: t("Pendidikan Rp0 di Flamboyan", "Education Rp0 in Flamboyan"), Alasan: t("Tidak ada kegiatan 2.1", "No kegiatan 2.1"),
			Tindakan: t("Periksa dulu: mungkin salah kode rekening", "Check first: the codes may be wrong"), PeriksaDulu: true, Desa: []int{5}, MenujuMedian: juta(83), Penduduk: 2760, Skor: 455},
		{Layanan: layanan.AdministrasiKependudukan, Judul: t("Adminduk Rp0 di Lavender", "Civil registry Rp0 in Lavender"), Alasan: t("Tidak ada kegiatan 1.3 adminduk", "No kegiatan 1.3 of the registry"),
			Tindakan: t("Titip layanan ke kecamatan", "Share the service of the kecamatan"), PeriksaDulu: true, Desa: []int{8}, MenujuMedian: juta(8), Penduduk: 1640, Skor: 310},
		{Layanan: layanan.JaminanSosial, Judul: t("Jaminan sosial di Melati", "Social protection in Melati"), Alasan: t("Di bawah median", "Below the median"),
			Tindakan: t("Bahas di musrenbang", "Discuss in the musrenbang"), Desa: []int{9}, MenujuMedian: juta(116), Penduduk: 6120, Skor: 240},
	}
	return indikator.Agenda{Usulan: usulan, Bobot: indikator.Bobot{Kebutuhan: 400, Uang: 300, Orang: 300},
		Rumus: t("(kebutuhan × bobot + uang × bobot + orang × bobot) / jumlah bobot", "(need × weight + money × weight + people × weight) / sum of weights")}
}

func kode(i int) wilayah.Kode {
	n := strconv.Itoa(2000 + i)
	return wilayah.HarusUrai("99.01.01." + n)
}

func juta(n int64) rupiah.Opsional { return rupiah.Isi(rupiah.Rupiah(n*1_000_000) * rupiah.Satu) }

func ribuan(n int64) indikator.Angka { return angka(n, 3) }

func angka(n int64, tempat int32) indikator.Angka {
	return indikator.Angka{Desimal: decimal.New(n, -tempat), Tempat: tempat, Ada: true}
}

// kegiatan are the lines of the village Kenanga: code, name, plan, change, realisasi in thousand rupiah, service.
var kegiatan = []struct {
	kode, nama                   string
	semula, perubahan, realisasi int64
	layanan                      layanan.Layanan
}{
	{"1.1.01", "Penghasilan tetap dan tunjangan kepala desa", 98_000, 98_000, 98_000, layanan.Bukan},
	{"1.1.02", "Penghasilan tetap dan tunjangan perangkat desa", 402_000, 410_000, 398_000, layanan.Bukan},
	{"1.1.05", "Tunjangan BPD", 66_000, 66_000, 64_000, layanan.Bukan},
	{"1.2.01", "Sarana aset tetap perkantoran", 88_000, 88_000, 71_000, layanan.Bukan},
	{"1.3.01", "Pelayanan administrasi umum dan kependudukan", 12_000, 12_000, 10_600, layanan.AdministrasiKependudukan},
	{"1.4.01", "Penyelenggaraan musyawarah perencanaan desa", 24_000, 24_000, 22_000, layanan.Bukan},
	{"2.1.01", "Penyelenggaraan PAUD milik desa", 78_000, 78_000, 68_900, layanan.Pendidikan},
	{"2.2.01", "Penyelenggaraan pos kesehatan desa", 60_000, 60_000, 55_000, layanan.Kesehatan},
	{"2.2.02", "Penyelenggaraan posyandu", 110_000, 112_000, 100_400, layanan.Kesehatan},
	{"2.3.10", "Pembangunan jalan desa", 560_000, 590_000, 341_000, layanan.Bukan},
	{"2.4.11", "Pemeliharaan sumber air bersih milik desa", 66_000, 36_000, 12_400, layanan.SanitasiAirBersih},
	{"3.3.01", "Pengiriman kontingen kepemudaan dan olahraga", 31_000, 31_000, 27_000, layanan.Bukan},
	{"4.2.01", "Peningkatan produksi tanaman pangan", 212_000, 230_000, 168_300, layanan.Bukan},
	{"4.4.02", "Pelatihan pemberdayaan perempuan", 18_000, 18_000, 11_000, layanan.Bukan},
	{"5.1.00", "Penanggulangan bencana", 52_000, 52_000, 50_000, layanan.Bukan},
	{"5.3.00", "Keadaan mendesak (BLT)", 324_000, 324_000, 268_400, layanan.JaminanSosial},
}

var namaBidang = map[string]string{
	"1": "Penyelenggaraan pemerintahan desa", "2": "Pelaksanaan pembangunan desa", "3": "Pembinaan kemasyarakatan", "4": "Pemberdayaan masyarakat",
	"5": "Penanggulangan bencana, darurat, dan mendesak",
}

func ribu(n int64) rupiah.Opsional { return rupiah.Isi(rupiah.Rupiah(n*1000) * rupiah.Satu) }

var (
	polaBidang = temuan.Pola{Indonesia: "Jumlah {nama} tercetak {ada}, jumlah rinciannya {ingin}.", Inggris: "The printed total of {nama} is {ada}, its lines add up to {ingin}."}
	polaSerap  = temuan.Pola{Indonesia: "Realisasi {nama} hanya {ada} dari anggaran.", Inggris: "Only {ada} of the plan for {nama} was spent."}
)

// isiPemeriksaan gives the village Kenanga a checked document, and Dahlia findings.
func isiPemeriksaan(p *indikator.Papan) {
	k := &indikator.Pemeriksaan{Desa: apbdes.Desa{Nama: "Kenanga"}, Tahun: 2024, Bagan: "permendagri-20-2018", Rincian: apbdes.RincianKegiatan}
	var jumlah apbdes.Nilai
	tambah := func(d *[]indikator.JumlahKode, kode, nama string, n apbdes.Nilai, baris int) {
		if len(*d) == 0 || (*d)[len(*d)-1].Kode != kode {
			*d = append(*d, indikator.JumlahKode{Kode: kode, Nama: nama})
		}
		t := &(*d)[len(*d)-1]
		t.Nilai = gabung(t.Nilai, n)
		t.Baris = append(t.Baris, baris)
	}
	for _, l := range layanan.DaftarLayanan() {
		k.Layanan = append(k.Layanan, indikator.RingkasLayanan{Kode: l.String()})
	}
	for i := range kegiatan {
		g := &kegiatan[i]
		n := apbdes.Nilai{Anggaran: ribu(g.semula), Perubahan: ribu(g.perubahan), Realisasi: ribu(g.realisasi)}
		tambah(&k.Bidang, g.kode[:1], namaBidang[g.kode[:1]], n, i)
		tambah(&k.SubBidang, g.kode[:3], "", n, i)
		if g.kode[0] != '5' {
			tambah(&k.Kegiatan, g.kode, g.nama, n, i)
		} else {
			k.SubBidang[len(k.SubBidang)-1].Nama = g.nama
		}
		if g.layanan != layanan.Bukan {
			k.Layanan[g.layanan-1].Baris = append(k.Layanan[g.layanan-1].Baris, i)
		}
		jumlah = gabung(jumlah, n)
	}
	k.Jumlah.Anggaran, k.Jumlah.Perubahan, k.Jumlah.Realisasi = &apbdes.Jumlah{Belanja: jumlah.Anggaran}, &apbdes.Jumlah{Belanja: jumlah.Perubahan}, &apbdes.Jumlah{Belanja: jumlah.Realisasi}
	serap := temuan.Aturan{Kode: "APBDES-BLJ-90", Tingkat: temuan.Peringatan, Pola: polaSerap}
	k.Temuan = temuan.Daftar{
		serap.Temukan("/belanja/9", temuan.Letak{Berkas: "contoh-2024.csv", Baris: 11}, temuan.Isi("nama", "2.3.10 Pembangunan jalan desa"), temuan.Dwi("ada", "57,8%", "57.8%")),
		serap.Temukan("/belanja/10", temuan.Letak{Berkas: "contoh-2024.csv", Baris: 12}, temuan.Isi("nama", "2.4.11 Pemeliharaan sumber air bersih"), temuan.Dwi("ada", "34,4%", "34.4%")),
	}
	p.Desa[7].Pemeriksaan = k
	p.Desa[7].Kalimat = []indikator.Kalimat{{Kode: "sanitasi", Teks: indikator.Teks{Indonesia: "Kenanga butuh Rp90 juta lagi agar sanitasi dan air bersih setara median.", Inggris: "Kenanga lacks Rp90 million to bring sanitation and clean water to the median."}}}
	bidang := temuan.Aturan{Kode: "APBDES-KSB-01", Tingkat: temuan.Galat, Pola: polaBidang, Dasar: []temuan.Dasar{{Peraturan: "Permendagri 20/2018", Pasal: "Lampiran"}}}
	p.Desa[3].Pemeriksaan = &indikator.Pemeriksaan{Desa: apbdes.Desa{Nama: "Dahlia"}, Tahun: 2024, Temuan: temuan.Daftar{
		bidang.Temukan("/tercetak/0", temuan.Letak{Berkas: "contoh-2024.csv", Baris: 104}, temuan.Isi("nama", "bidang 1"), temuan.Isi("ada", 367_763_733*rupiah.Satu), temuan.Isi("ingin", 367_702_733*rupiah.Satu)),
	}}
}

// gabung adds two amounts phase by phase; both have all three.
func gabung(x, y apbdes.Nilai) apbdes.Nilai {
	for _, f := range apbdes.DaftarFase() {
		if v := y.Fase(f); v.Ada {
			x.Isi(f, rupiah.Isi(x.Fase(f).Nilai+v.Nilai))
		}
	}
	return x
}
