package indikator

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// The reader of a board writes numbers in its own way; at the edges of rounding and of size it says what the sentences say.
func TestTepiTulisUlang(t *testing.T) {
	for _, n := range []rupiah.Rupiah{0, 1, 99, 100, 101, 99_999_899, 99_999_900, 99_999_901, 99_999_999, 100_000_000, 100_000_001, 100_000_100, 100_499_999, 123_456_789,
		99_999_999_999, 100_000_000_000, 100_000_000_001, 123_456_789_012_345, math.MaxInt64} {
		for _, n := range []rupiah.Rupiah{n, -n} {
			d, ada := uraiDesimalJSON(n.String())
			assert.True(t, ada)
			assert.Equal(t, [2]string{n.KataIndonesia(), n.KataInggris()}, d.uang(), n)
		}
	}
	for _, s := range []string{"0", "0.0001", "0.0004", "0.0005", "0.00049", "0.001", "0.0014", "0.0015", "0.5", "0.9949", "0.995", "0.9951", "0.9999", "1", "1.0001", "1.2345",
		"-0.0001", "-0.0005", "-0.25", "12.3456", "0.004", "0.005", "0.0051", "1234.5", "1234567.891"} {
		d, ada := uraiDesimalJSON(s)
		assert.True(t, ada)
		a := Angka{decimal.RequireFromString(s), 4, true}
		for _, k := range []struct {
			bentuk BentukAngka
			mau    Teks
		}{{BentukPersen, TeksPersen(a)}, {BentukDariSeratus, TeksDariSeratus(a)}, {BentukUangBulat, TeksUangBulat(a)}} {
			h, ada := d.tulis(k.bentuk)
			assert.Equal(t, k.mau != Teks{}, ada, s)
			assert.Equal(t, [2]string{k.mau.Indonesia, k.mau.Inggris}, h, s)
		}
	}
	for _, s := range []string{"1000", "1000.50", "1000.5", "0.5", "-1.25", "10", "1.0"} {
		d, _ := uraiDesimalJSON(s)
		h, ada := d.tulis(BentukDesimal)
		assert.True(t, ada)
		assert.Equal(t, map[string]string{"1000": "1.000", "1000.50": "1.000,5", "1000.5": "1.000,5", "0.5": "0,5", "-1.25": "-1,25", "10": "10", "1.0": "1"}[s], h[0])
	}
	_, ada := uraiDesimalJSON(strings.Repeat("1", 79))
	assert.True(t, ada)
	_, ada = uraiDesimalJSON(strings.Repeat("1", 80))
	assert.False(t, ada)
	for _, v := range []any{nil, json.Number("5"), true, "", []any{"a"}} {
		for _, b := range []BentukAngka{BentukNama, BentukSatuan, BentukFase, ""} {
			_, ada := tulisUlang(v, string(b), "/desa/0/nama")
			assert.False(t, ada, "%v is no %s", v, b)
		}
	}
	assert.Equal(t, Teks{"-1.234.567", "-1,234,567"}, TeksCacah(-1234567))
	assert.Equal(t, Teks{"999", "999"}, TeksCacah(999))
}

// What a sentence lists, and what it leaves out.
func TestTepiSisaAngka(t *testing.T) {
	for _, k := range []struct {
		s            string
		buang, tetap []string
		sah          bool
	}{
		{"Rp12 di Desa 3", []string{"Rp12", "Desa 3"}, nil, true},
		{"Rp12 di Desa 3", []string{"Rp12"}, nil, false},
		{"Rp12 di Desa 3", []string{"Rp12"}, []string{"3"}, true},
		{"12 dan 1", []string{"1", "12"}, nil, true}, // the longest first
		{"Desa 12 dan 1", []string{"1", "Desa 12"}, nil, true},
		{"Desa 1 A", []string{"Desa 1", "Desa 1 A"}, nil, false},
		{"Desa 1 A dan Desa 1", []string{"Desa 1", "Desa 1 A"}, nil, true},
		{"1 dan 1", []string{"1"}, nil, false},
		{"1 dan 1", []string{"1", "1"}, nil, true},
		{"tidak ada", []string{""}, nil, true},
		{"tidak ada", []string{"5"}, nil, false},
		{"Tiga desa", nil, nil, false},
		{"tiga desa", []string{"tiga"}, nil, true},
		{"petiga desa", nil, nil, true},
		{"THREE villages", nil, nil, false},
		{"sembilan desa", nil, nil, false},
		{"A1", []string{"1"}, nil, false},
		{"12", []string{"1"}, []string{"2"}, false},
		{KalimatHilang, nil, nil, true},
		{KalimatHilangInggris, nil, nil, true},
	} {
		assert.Equal(t, k.sah, sisaAngka(k.s, k.buang, k.tetap) == "", "%+v", k)
	}
}

// Places in a board.
func TestTepiPapanJSON(t *testing.T) {
	p, err := bacaPapanJSON([]byte(`{"a/b":{"c~d":[10,{"x":"y"}]},"":5,"median":{"layanan":["0.2"]}}`))
	require.NoError(t, err)
	for jalur, mau := range map[string]any{"/a~1b/c~0d/0": json.Number("10"), "/a~1b/c~0d/1/x": "y", "/": json.Number("5")} {
		v, ada := p.cari(jalur)
		assert.True(t, ada, jalur)
		assert.Equal(t, mau, v, jalur)
	}
	for _, jalur := range []string{"a", "/a", "/a~1b/c~0d/2", "/a~1b/c~0d/-1", "/a~1b/c~0d/x", "/a~1b/c~0d/1/z"} {
		_, ada := p.cari(jalur)
		assert.False(t, ada, jalur)
	}
	v, ada := p.cari("")
	assert.True(t, ada)
	assert.Equal(t, p.isi, v)
	assert.Equal(t, []int{-1}, indeksJSON([]any{json.Number("1"), "x"}))
	assert.Equal(t, []int{1, 0}, indeksJSON([]any{json.Number("1"), json.Number("0")}))

	sel := func(jumlah string) any { return map[string]any{"jumlah": jumlah} }
	desa := func(belanja string) any { return map[string]any{"belanja": belanja} }
	for _, k := range []struct {
		jumlah, belanja, kelas string
		mau                    bool
	}{
		{"0", "100", "nol", true}, {"0.00", "", "nol", true}, {"0.01", "100", "nol", false}, {"", "100", "nol", false}, {"-0.01", "100", "nol", false},
		{"10", "100", "jauh_di_bawah", true}, {"10.005", "100", "jauh_di_bawah", true}, {"10.006", "100", "jauh_di_bawah", false}, {"11", "100", "jauh_di_bawah", false},
		{"10", "0", "jauh_di_bawah", false}, {"10", "-100", "jauh_di_bawah", false}, {"", "100", "jauh_di_bawah", false}, {"10", "", "jauh_di_bawah", false},
		{"0", "0.5", "jauh_di_bawah", true},
	} {
		assert.Equal(t, k.mau, p.sahKelas(desa(k.belanja), sel(k.jumlah), 0, k.kelas), "%+v", k)
	}
	assert.False(t, p.sahKelas(desa("100"), sel("1"), 1, "jauh_di_bawah"), "no median")
}

// How a village moved between two years.
func TestTepiArahTren(t *testing.T) {
	for _, k := range []struct{ isi, mau string }{
		{`{"tahun":[2023,2024],"porsi":["0.1","0.2"]}`, "naik"}, {`{"tahun":[2023,2024],"porsi":["0.2","0.1"]}`, "turun"},
		{`{"tahun":[2023,2024],"porsi":["0.1","0.1"]}`, ""}, {`{"tahun":[2023,2024],"porsi":["0.1",null]}`, ""}, {`{"tahun":[2023],"porsi":["0.1"]}`, ""},
		{`{"tahun":[2024],"porsi":["0.1"]}`, ""}, {`{"tahun":[2023,2024],"porsi":["0.1"]}`, ""}, {`{"tahun":[2023,2024],"porsi":["0.1","0.1000"]}`, ""},
		{`{"tahun":[2023,2024],"porsi":["0.1","0.2"],"putus":[true,false]}`, "putus"}, {`{"tahun":[2023,2024],"porsi":["0.1","0.2"],"putus":[true]}`, "putus"},
		{`{"tahun":[2023,2024],"porsi":["0.1","0.2"],"putus":[true,true]}`, "naik"}, {`{"tahun":[2023,2024],"porsi":["0.1","0.2"],"putus":[false,true]}`, "putus"},
		{`{"tahun":[2024,2023],"porsi":["0.1","0.2"],"putus":[]}`, "turun"}, {`{"tahun":[2023,2024],"porsi":["1","3"]}`, "naik"}, {`{"tahun":[2023,2024],"porsi":["3","1"]}`, "turun"},
	} {
		var v any
		d := json.NewDecoder(strings.NewReader(k.isi))
		d.UseNumber()
		require.NoError(t, d.Decode(&v))
		assert.Equal(t, k.mau, arahTrenJSON(v, 2023, 2024), k.isi)
	}
}

func TestTepiDaftarKalimat(t *testing.T) {
	assert.Equal(t, []int{0, 1}, sahIndeks([]int{-1, 0, 1, 2, -2, 3}, &Papan{Desa: make([]BarisDesa, 2)}))
	var butir []isianKalimat
	for i := range 6 {
		butir = append(butir, isianKalimat{teks: Teks{string(rune('A' + i)), string(rune('a' + i))}})
	}
	for n, mau := range map[int]Teks{0: {}, 1: {"A", "a"}, 2: {"A dan B", "a and b"}, 3: {"A, B, dan C", "a, b and c"}, 5: {"A, B, C, D, dan E", "a, b, c, d and e"},
		6: {"A, B, C, D, E, dan lainnya", "a, b, c, d, e and others"}} {
		assert.Equal(t, mau, isianDaftar("", butir[:n]).teks, n)
	}
}

func porsiTepi(s string) Angka {
	if s == "" {
		return Angka{}
	}
	return Angka{decimal.RequireFromString(s), tempatRasio, true}
}

// desaKalimat returns the villages of a sentence, nil if it is not there.
func desaKalimat(d []Kalimat, kode string) []int {
	for i := range d {
		if d[i].Kode == kode {
			return d[i].Desa
		}
	}
	return nil
}

// adaKalimat reports whether a sentence is there.
func adaKalimat(d []Kalimat, kode string) bool {
	for i := range d {
		if d[i].Kode == kode {
			return true
		}
	}
	return false
}

func papanPorsi(porsi ...string) *Papan {
	p := &Papan{Tahun: 2024, Fase: apbdes.Realisasi, TahunBanding: 2023}
	for i, n := range porsi {
		d := BarisDesa{Nama: "Desa " + string(rune('A'+i)), Ada: n != "-"}
		if n != "-" {
			d.Semua.Porsi = porsiTepi(n)
		}
		p.Desa = append(p.Desa, d)
	}
	return p
}

// The villages at either end; where all are alike there is no end.
func TestTepiKalimatSebaran(t *testing.T) {
	for _, k := range []struct {
		porsi          []string
		tinggi, rendah []int
	}{
		{nil, nil, nil}, {[]string{"0.1"}, nil, nil}, {[]string{"0.1", "0.1"}, nil, nil}, {[]string{"0.1", "0.2"}, []int{1}, []int{0}},
		{[]string{"0.2", "0.1", "0.2", "", "-", "0.1"}, []int{0, 2}, []int{1, 5}}, {[]string{"", "-"}, nil, nil}, {[]string{"0", "0.1", "-"}, []int{1}, []int{0}},
		{[]string{"3", "1", "2"}, []int{0}, []int{1}},
	} {
		s := &penyusunKalimat{p: papanPorsi(k.porsi...)}
		s.sebaran()
		assert.Equal(t, k.tinggi, desaKalimat(s.hasil, KodeKalimatTertinggi), k.porsi)
		assert.Equal(t, k.rendah, desaKalimat(s.hasil, KodeKalimatTerendah), k.porsi)
		assert.False(t, adaKalimat(s.hasil, KodeKalimatMedianPorsi))
		s.p.Median.Semua = porsiTepi("0.1")
		s.hasil = nil
		s.sebaran()
		var tahu []int
		for i, n := range k.porsi {
			if n != "" && n != "-" {
				tahu = append(tahu, i)
			}
		}
		assert.Equal(t, tahu, desaKalimat(s.hasil, KodeKalimatMedianPorsi), k.porsi)
	}
}

// The largest balance is named where it is above nothing, and every one below.
func TestTepiKalimatSilpa(t *testing.T) {
	for _, k := range []struct {
		silpa          []string // "-" without figures, "x" without a check, "o" without the phase
		besar, negatif []int
	}{
		{[]string{"0"}, nil, nil}, {[]string{"0.01"}, []int{0}, nil}, {[]string{"-0.01"}, nil, []int{0}}, {[]string{"5", "5", "3", "-1", "-2"}, []int{0, 1}, []int{3, 4}},
		{[]string{"1", "2", "2", "0.5"}, []int{1, 2}, nil}, {[]string{"-", "x", "o", ""}, nil, nil}, {[]string{"-", "3", "x", "3", "o", "-3"}, []int{1, 3}, []int{5}},
		{[]string{"0", "0", "-5"}, nil, []int{2}}, {[]string{"0.02", "0.01"}, []int{0}, nil}, {[]string{"0.01", "0.01"}, []int{0, 1}, nil},
	} {
		p := papanPorsi(make([]string, len(k.silpa))...)
		for i, n := range k.silpa {
			d := &p.Desa[i]
			d.Ada = n != "-"
			if n == "x" {
				continue
			}
			d.Pemeriksaan = &Pemeriksaan{}
			if n == "o" {
				d.Pemeriksaan.Jumlah.Anggaran = &apbdes.Jumlah{Silpa: rupiah.Isi(9)}
				continue
			}
			d.Pemeriksaan.Jumlah.Realisasi = &apbdes.Jumlah{}
			if n == "-" {
				d.Pemeriksaan.Jumlah.Realisasi.Silpa = rupiah.Isi(9)
			} else if n != "" {
				o, err := rupiah.UraiOpsional(n, rupiah.Mesin)
				require.NoError(t, err)
				d.Pemeriksaan.Jumlah.Realisasi.Silpa = o
			}
		}
		s := &penyusunKalimat{p: p}
		s.silpa()
		assert.Equal(t, k.besar, desaKalimat(s.hasil, KodeKalimatSilpaTerbesar), k.silpa)
		assert.Equal(t, k.negatif, desaKalimat(s.hasil, KodeKalimatSilpaNegatif), k.silpa)
		s.hasil, p.Sumber = nil, "DDS"
		s.silpa()
		assert.Empty(t, s.hasil)
	}
}

// The one largest and the one smallest service.
func TestTepiKalimatBagian(t *testing.T) {
	for _, k := range []struct {
		porsi [layanan.BanyakLayanan]string
		mau   bool
		besar string
	}{
		{[...]string{"0.1", "0.2", "0.3", "0.4", "0.5"}, true, "50"}, {[...]string{"0.5", "0.4", "0.3", "0.2", "0.1"}, true, "50"}, {[...]string{"0.1", "0.2", "0.3", "0.5", "0.5"}, false, ""},
		{[...]string{"0.1", "0.1", "0.3", "0.4", "0.5"}, false, ""}, {[...]string{"0.1", "0.3", "0.3", "0.3", "0.5"}, true, "50"}, {[...]string{"0.1", "0.2", "", "0.4", "0.5"}, false, ""},
		{[...]string{"", "0.2", "0.3", "0.4", "0.5"}, false, ""}, {[...]string{"0.1", "0.1", "0.1", "0.1", "0.1"}, false, ""},
	} {
		p := papanPorsi()
		for i, n := range k.porsi {
			p.Ringkas.Layanan[i].Porsi = porsiTepi(n)
		}
		s := &penyusunKalimat{p: p}
		s.bagian()
		assert.Equal(t, k.mau, adaKalimat(s.hasil, KodeKalimatBagian), k.porsi)
		if k.mau {
			assert.Contains(t, s.hasil[0].Teks.Indonesia, "("+k.besar+",0%)")
			assert.Contains(t, s.hasil[0].Teks.Indonesia, "(10,0%)")
		}
	}
}

// How a board moved between two years; villages that are not there do not count.
func TestTepiKalimatTren(t *testing.T) {
	p := papanPorsi("0.1", "0.1", "0.1")
	porsi := func(d ...string) (h []Angka) {
		for _, s := range d {
			h = append(h, porsiTepi(s))
		}
		return h
	}
	dua := []int{2023, 2024}
	p.Tren = []TrenDesa{
		{Desa: 0, Tahun: dua, Porsi: porsi("0.1", "0.2")}, {Desa: 1, Tahun: dua, Porsi: porsi("0.2", "0.1")}, {Desa: 2, Tahun: dua, Porsi: porsi("0.2", "0.2")},
		{Desa: -1, Tahun: dua, Porsi: porsi("0.1", "0.2")}, {Desa: 3, Tahun: dua, Porsi: porsi("0.1", "0.2")},
	}
	s := &penyusunKalimat{p: p}
	s.tren()
	assert.Equal(t, []int{0}, desaKalimat(s.hasil, KodeKalimatTrenNaik))
	assert.Equal(t, []int{1}, desaKalimat(s.hasil, KodeKalimatTrenTurun))
	assert.Nil(t, desaKalimat(s.hasil, KodeKalimatTrenPutus))
	p.Tren[2].Putus = []bool{true}
	p.Tren[0].Putus = []bool{true, true}
	p.Tren[1].Porsi = p.Tren[1].Porsi[:1]
	s = &penyusunKalimat{p: p}
	s.tren()
	assert.Equal(t, []int{0}, desaKalimat(s.hasil, KodeKalimatTrenNaik))
	assert.Nil(t, desaKalimat(s.hasil, KodeKalimatTrenTurun))
	assert.Equal(t, []int{2}, desaKalimat(s.hasil, KodeKalimatTrenPutus))
	for _, tahun := range []int{0, 2024} {
		p.TahunBanding = tahun
		s = &penyusunKalimat{p: p}
		s.tren()
		assert.Empty(t, s.hasil)
	}
}

// Who is missing, and what is said where nobody is.
func TestTepiKalimatKelengkapan(t *testing.T) {
	hilang := []DesaHilang{{Nama: "Sukamaju"}, {Kode: wilayah.HarusUrai("33.07.01.2002")}, {}}
	for _, k := range []struct {
		desa, melapor, tahun int
		fase                 apbdes.Fase
		hilang               []DesaHilang
		mau                  string
	}{
		{0, 0, 2024, apbdes.Realisasi, nil, ""}, {-1, 0, 2024, apbdes.Realisasi, nil, ""}, {1, 1, 0, apbdes.Realisasi, nil, ""}, {1, 1, 2024, 0, nil, ""}, {1, 1, -1, apbdes.Realisasi, nil, ""},
		{1, 1, 2024, apbdes.Realisasi, nil, "Data realisasi tahun 2024 lengkap: satu dari satu desa."},
		{1, 1, 1, apbdes.Realisasi, nil, "Data realisasi tahun 1 lengkap: satu dari satu desa."},
		{2, 0, 2024, apbdes.Anggaran, nil, "Belum ada data anggaran tahun 2024 dari dua desa di wilayah ini. "},
		{3, 1, 2024, apbdes.Realisasi, hilang, "baru ada dari satu di antara tiga desa; belum ada dari Sukamaju dan 33.07.01.2002. "},
		{3, 1, 2024, apbdes.Realisasi, hilang[2:], "baru ada dari satu di antara tiga desa. "},
		{3, 2, 2024, apbdes.Realisasi, nil, "baru ada dari dua di antara tiga desa. "},
	} {
		s := &penyusunKalimat{p: &Papan{Tahun: k.tahun, Fase: k.fase, Kelengkapan: Kelengkapan{Desa: k.desa, Melapor: k.melapor, Hilang: k.hilang}}}
		s.kelengkapan()
		if k.mau == "" {
			assert.Empty(t, s.hasil, "%+v", k)
			continue
		}
		if assert.Len(t, s.hasil, 1) {
			assert.Contains(t, s.hasil[0].Teks.Indonesia, k.mau)
		}
	}
	for n, mau := range map[rupiah.Rupiah]bool{-1: false, 0: false, 1: true} {
		assert.Equal(t, mau, isianUangUsulan(&Usulan{MenujuMedian: rupiah.Isi(n)}).teks.Indonesia != "", n)
	}
	assert.Empty(t, isianUangUsulan(&Usulan{}).teks.Indonesia)
}

// The agenda has a sentence from its first proposal on.
func TestTepiKalimatAgenda(t *testing.T) {
	u := Usulan{Layanan: layanan.Kesehatan, Desa: []int{0}, Skor: 700}
	for _, k := range []struct {
		usulan []Usulan
		mau    string
	}{
		{nil, ""}, {[]Usulan{{Layanan: layanan.Kesehatan}}, ""}, {[]Usulan{u}, "Satu usulan untuk agenda terpadu; skor tertinggi 700 dari 1.000, untuk kesehatan."},
		{[]Usulan{u, u}, "Dua usulan untuk agenda terpadu; skor tertinggi 700 dari 1.000, untuk kesehatan."},
	} {
		s := &penyusunKalimat{p: papanPorsi("0.1")}
		s.p.Agenda.Usulan = k.usulan
		s.agenda()
		assert.Equal(t, k.mau != "", len(s.hasil) == 1, k.mau)
		for _, x := range s.hasil {
			assert.Equal(t, k.mau, x.Teks.Indonesia)
		}
	}
}
