package gambar_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/internal/contoh"
	"github.com/dasbor-desa/dasbor/layanan"
)

var perbarui = flag.Bool("perbarui", false, "rewrite the expected files")

func adaKata(s, kata string) bool { return slices.Contains(strings.Fields(s), kata) }

// The same bytes on every machine: this file is compared natively and in js/wasm.
func TestAdeganEmas(t *testing.T) {
	a := gambar.HitungAdegan(contoh.Papan(), gambar.Opsi{Lebar: 360, Kendali: true, Berkas: "contoh-2024.csv"})
	b := a.TambahJSON(nil)
	b = append(bytes.ReplaceAll(b, []byte(`,["tr"`), []byte(",\n[\"tr\"")), '\n')
	nama := filepath.Join("testdata", "kecamatan-360.json")
	if *perbarui {
		require.NoError(t, os.WriteFile(nama, b, 0o644))
	}
	ingin, err := os.ReadFile(nama)
	require.NoError(t, err)
	require.Equal(t, string(ingin), string(b))
	assert.True(t, json.Valid(b))
}

func TestJSONSimpul(t *testing.T) {
	s := gambar.Simpul{Tag: "p", Atribut: []gambar.Atribut{{Nama: "class", Nilai: "a b"}}, Teks: "x\"\\\x01<&>\u2028\xff", Anak: []*gambar.Simpul{{Tag: "b"}, {Tag: "i", Teks: "é"}}}
	b, err := json.Marshal(s)
	require.NoError(t, err)
	assert.Equal(t, `["p",["class","a b"],"x\"\\\u0001\u003c\u0026\u003e\u2028�",[["b"],["i",[],"é"]]]`, string(b))
	assert.True(t, json.Valid(s.TambahJSON(nil)))
}

func TestSamaDuaKali(t *testing.T) {
	p := contoh.Papan()
	awal, err := json.Marshal(p)
	require.NoError(t, err)
	for o := range semuaOpsi() {
		a, b := gambar.HitungAdegan(p, o), gambar.HitungAdegan(contoh.Papan(), o)
		require.Equal(t, string(a.TambahJSON(nil)), string(b.TambahJSON(nil)))
	}
	akhir, err := json.Marshal(p)
	require.NoError(t, err)
	assert.Equal(t, string(awal), string(akhir), "drawing changed the board")
}

// A village without data is striped, has no rank and no number, and appears in no strip.
func TestHilangBukanNol(t *testing.T) {
	p := contoh.Papan()
	for _, lebar := range []int{1280, 820, 560, 360} {
		a := gambar.HitungAdegan(p, gambar.Opsi{Lebar: lebar})
		baris := cari(a.Akar, "tr", "hilang")
		require.Len(t, baris, 1)
		teks := teks(baris[0])
		assert.Contains(t, teks, "Seroja")
		assert.Contains(t, teks, "tidak diperingkat")
		assert.Empty(t, cari(baris[0], "", "sel"))
		assert.NotContains(t, strings.ReplaceAll(strings.ReplaceAll(teks, "2.015", ""), "2024", ""), "0")
	}
	for _, j := range []gambar.Jenis{gambar.JenisSebaran, gambar.JenisLereng, gambar.JenisAmbang} {
		g, ada := gambar.HitungGambar(p, j, gambar.Opsi{})
		require.True(t, ada)
		s := g.SVG()
		assert.NotContains(t, teks(s), "Seroja", j)
	}
	g, _ := gambar.HitungGambar(p, gambar.JenisKelengkapan, gambar.Opsi{})
	assert.Contains(t, g.Uraian, "belum ada: Seroja")
}

// A class is in the spoken name of its cell, and Rp0 asks to check the codes.
func TestUcapanSel(t *testing.T) {
	a := gambar.HitungAdegan(contoh.Papan(), gambar.Opsi{})
	ucapan := map[string]bool{}
	for _, b := range cari(a.Akar, "button", "sel") {
		ucapan[b.Cari("aria-label")] = true
	}
	assert.Len(t, ucapan, 55)
	assert.Contains(t, ucapan, "Kenanga, Sanitasi dan air bersih, 0,7 persen belanja, jauh di bawah median 5,8 persen")
	assert.Contains(t, ucapan, "Flamboyan, Pendidikan, 0 persen belanja, periksa dulu: mungkin salah kode")
	a = gambar.HitungAdegan(contoh.Papan(), gambar.Opsi{Bahasa: temuan.Inggris, Satuan: gambar.SatuanPerJiwa})
	label := cari(a.Akar, "button", "sel")[0].Cari("aria-label")
	assert.Equal(t, "Lavender, Education, Rp41 thousand per resident, share about the median 4.8 percent", label)
}

// The table is one stop of the tab key, its columns say how they are sorted, and every row has as many cells as the head.
func TestTabelPanas(t *testing.T) {
	for _, lebar := range []int{1280, 820, 560, 360} {
		a := gambar.HitungAdegan(contoh.Papan(), gambar.Opsi{Lebar: lebar, Urut: gambar.Urut{Kolom: gambar.KolomSanitasi, Naik: true}})
		tabel := cari(a.Akar, "table", "panas")
		require.Len(t, tabel, 1)
		berhenti, urut := 0, ""
		for _, b := range cari(tabel[0], "button", "") {
			if b.Cari("tabindex") == "0" {
				berhenti++
			}
		}
		for _, th := range cari(tabel[0], "th", "") {
			if s := th.Cari("aria-sort"); s != "" && s != "none" {
				urut += s
			}
		}
		assert.Equal(t, 1, berhenti)
		assert.Equal(t, "ascending", urut)
		lajur := -1
		for _, tr := range cari(tabel[0], "tr", "") {
			n := 0
			for i := range tr.Anak {
				switch c := tr.Anak[i].Cari("colspan"); c {
				case "":
					n++
				default:
					n += int(c[0] - '0')
				}
			}
			if lajur < 0 {
				lajur = n
			}
			assert.Equal(t, lajur, n, teks(tr))
		}
		pertama := cari(tabel[0], "th", "ds")[1]
		assert.Contains(t, teks(pertama), "Kenanga", "0.7 percent is the least")
	}
}

// What is said in the statics must not need a program: no buttons, no data for one.
func TestStatis(t *testing.T) {
	for _, tp := range semuaTampilan {
		a := gambar.HitungAdegan(contoh.Papan(), gambar.Opsi{Tampilan: tp, Statis: true, Desa: 7})
		assert.Empty(t, cari(a.Akar, "button", ""), tp)
	}
}

func TestContohDitandai(t *testing.T) {
	p := contoh.Papan()
	for _, tp := range semuaTampilan[:5] {
		a := gambar.HitungAdegan(p, gambar.Opsi{Tampilan: tp, Desa: 7})
		assert.Contains(t, teks(a.Akar), "CONTOH", tp)
	}
	g, _ := gambar.HitungGambar(p, gambar.JenisPoster, gambar.Opsi{})
	s := g.SVG()
	assert.Contains(t, teks(s), "CONTOH")
}

// The two sentences and the statement about the map stand beside the comparison.
func TestKalimatWajib(t *testing.T) {
	for _, b := range []temuan.Bahasa{temuan.Indonesia, temuan.Inggris} {
		for _, tp := range []gambar.Tampilan{gambar.TampilanKecamatan, gambar.TampilanRingkas} {
			a := gambar.HitungAdegan(contoh.Papan(), gambar.Opsi{Tampilan: tp, Bahasa: b})
			isi := teks(a.Akar)
			for _, k := range indikator.DaftarKalimat() {
				assert.Contains(t, isi, k.Dalam(b))
			}
			assert.Contains(t, isi, layanan.TeksPernyataan(b))
			assert.Contains(t, isi, map[temuan.Bahasa]string{temuan.Indonesia: "11 dari 12 desa", temuan.Inggris: "11 of 12 villages"}[b])
		}
	}
}

// Boards that are empty, or wrong in every index, draw something and never panic.
func TestPapanJanggal(t *testing.T) {
	janggal := contoh.Papan()
	janggal.Ringkas.Siltap = []int{-1, 99, 3}
	janggal.Agenda.Usulan[0].Desa = []int{-5, 1000}
	janggal.Agenda.Usulan[1].Layanan = 77
	janggal.Tren[0].Desa, janggal.Tren[1].Desa = -1, 500
	janggal.Tren[2].Porsi = janggal.Tren[2].Porsi[:1]
	janggal.Tren[3].Putus = []bool{true}
	janggal.Desa[2].Layanan[0].Kelas = 200
	janggal.Desa[7].Pemeriksaan.Layanan[0].Baris = []int{-1, 1<<31 - 1}
	janggal.Desa[7].Pemeriksaan.Kegiatan[0].Kode = "...."
	janggal.Fase = 99
	for _, p := range []*indikator.Papan{nil, {}, {Desa: make([]indikator.BarisDesa, 3)}, {Desa: []indikator.BarisDesa{{Ada: true}}}, janggal} {
		isi := p
		if isi == nil {
			isi = &indikator.Papan{}
		}
		assert.NotPanics(t, func() {
			gambar.HitungAdegan(p, gambar.Opsi{})
			for s := range semuaSimpul(isi) {
				_ = s
			}
		})
	}
}

func TestUrutan(t *testing.T) {
	p := contoh.Papan()
	p.Desa[0].Semua.Porsi = indikator.Angka{}
	nama := func(u gambar.Urut) []string {
		a := gambar.HitungAdegan(p, gambar.Opsi{Urut: u})
		var d []string
		for _, b := range cari(a.Akar, "", "nama") {
			d = append(d, teks(b))
		}
		return d
	}
	turun, naik := nama(gambar.Urut{}), nama(gambar.Urut{Naik: true})
	assert.Equal(t, []string{"Lavender", "Bougenvil"}, turun[:2])
	assert.Equal(t, []string{"Nusa Indah", "Gardenia"}, naik[:2])
	for _, d := range [][]string{turun, naik} {
		assert.Equal(t, []string{"Anyelir", "Seroja"}, d[10:], "without a number, then without data")
	}
	assert.Equal(t, "Anyelir", nama(gambar.Urut{Kolom: gambar.KolomDesa})[0])
	assert.Equal(t, "Dahlia", nama(gambar.Urut{Kolom: gambar.KolomTemuan})[0])
}

func BenchmarkHitungAdegan(b *testing.B) {
	p := contoh.Papan()
	var isi []byte
	b.ReportAllocs()
	for b.Loop() {
		a := gambar.HitungAdegan(p, gambar.Opsi{Kendali: true})
		isi = a.TambahJSON(isi[:0])
	}
	b.ReportMetric(float64(len(isi)), "bytes/scene")
}

// A village without data has been checked for nothing, so it carries no tick.
func TestTanpaDataTanpaCentang(t *testing.T) {
	p := *contoh.Papan()
	p.Desa = slices.Clone(p.Desa)
	for i := range p.Desa {
		p.Desa[i].Ada, p.Desa[i].Galat, p.Desa[i].Peringatan = false, 0, 0
	}
	var centang func(s *gambar.Simpul) int
	centang = func(s *gambar.Simpul) int {
		n := 0
		if s.Cari("class") == "lencana l0" {
			n++
		}
		for _, a := range s.Anak {
			n += centang(a)
		}
		return n
	}
	o := gambar.Opsi{Tampilan: gambar.TampilanKecamatan, Lebar: 1280}
	assert.Zero(t, centang(gambar.HitungAdegan(&p, o).Akar))
	p.Desa[0].Ada = true
	assert.Equal(t, 1, centang(gambar.HitungAdegan(&p, o).Akar))
}

// A place in a file is a way to its row only where a village's document has one. A finding about a whole file led to the rows of all
// villages, or nowhere.
func TestTemuanTanpaBarisBukanTombol(t *testing.T) {
	p := *contoh.Papan()
	letak := temuan.Letak{Berkas: "berkas.csv", Baris: 7}
	p.Temuan = temuan.Daftar{{Kode: "APBDES-BCA-01", Tingkat: temuan.Galat, Jalur: "/belanja/3", Letak: letak}}
	p.Desa = slices.Clone(p.Desa)
	p.Desa[0].Pemeriksaan = &indikator.Pemeriksaan{Temuan: temuan.Daftar{{Kode: "APBDES-STR-01", Tingkat: temuan.Galat, Letak: letak}}}
	n := 0
	for s := range simpulDari(gambar.HitungAdegan(&p, gambar.Opsi{}).Akar) {
		if strings.HasPrefix(s.Teks, "berkas.csv, baris 7") {
			assert.Equal(t, "span", s.Tag)
			n++
		}
	}
	assert.Equal(t, 2, n)
}

// The first heading may have any level that leaves room for one below it; the fifth was taken for no level at all.
func TestTingkatJudul(t *testing.T) {
	for tingkat, mau := range map[int]string{0: "h2", 1: "h1", 5: "h5", 6: "h2", -1: "h2"} {
		for s := range simpulDari(gambar.HitungAdegan(contoh.Papan(), gambar.Opsi{TingkatJudul: tingkat}).Akar) {
			if s.Cari("class") == "judul-papan" {
				assert.Equal(t, mau, s.Tag, tingkat)
			}
		}
	}
}

// The short names of the services are the same above villages and above areas. The last one was "Adm." above areas in English too.
func TestNamaKolomDaerah(t *testing.T) {
	o := gambar.Opsi{Bahasa: temuan.Inggris, Lebar: 600}
	singkat := func(akar *gambar.Simpul) (d []string) {
		for s := range simpulDari(akar) {
			if s.Tag == "abbr" {
				d = append(d, s.Teks)
			}
		}
		return d
	}
	_, daerah := gambar.HitungTabelDaerah(gambar.Daerah{}, o)
	assert.Equal(t, singkat(gambar.HitungAdegan(contoh.Papan(), o).Akar), singkat(daerah))
}

// simpulDari yields a node and every node below it.
func simpulDari(akar *gambar.Simpul) iter.Seq[*gambar.Simpul] {
	return func(yield func(*gambar.Simpul) bool) { telusuri(akar, yield) }
}
