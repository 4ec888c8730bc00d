package gambar_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/kanvas"
	"github.com/dasbor-desa/dasbor/indikator/gambar/pdf"
	"github.com/dasbor-desa/dasbor/indikator/gambar/svg"
)

// bahan is a board with the documents of its villages, nil where there is none.
type bahan struct {
	papan   *indikator.Papan
	dokumen []*apbdes.Dokumen
}

func bahanDari(t testing.TB, m indikator.MasukanPapan) bahan {
	t.Helper()
	p, err := indikator.HitungPapan(m)
	require.NoError(t, err)
	b := bahan{papan: p, dokumen: make([]*apbdes.Dokumen, len(p.Desa))}
	for i := range p.Desa {
		c := p.Desa[i].Pemeriksaan
		for _, d := range m.Dokumen {
			if c != nil && d.Dokumen.Tahun == p.Tahun && d.Dokumen.Desa == c.Desa {
				b.dokumen[i] = d.Dokumen
			}
		}
	}
	return b
}

func bahanContoh(t testing.TB, f apbdes.Fase) bahan {
	t.Helper()
	m := contoh.DariBenih(1).Masukan()
	m.Fase = f
	return bahanDari(t, m)
}

// tulisanKanvas is a line of text where it stands, in thousandths of a pixel.
type tulisanKanvas struct {
	teks                   string
	x1, y1, x2, y2, ukuran int64
	tebal                  bool
}

// pencatat collects the texts of a picture.
type pencatat struct{ d []tulisanKanvas }

func (*pencatat) Jalur([]kanvas.Ruas, *kanvas.Gaya) {}

func (p *pencatat) Teks(di kanvas.Titik, teks string, h *kanvas.Huruf) {
	w := pdf.LebarTeks(teks, h.Tebal) * h.Ukuran / 1000
	x := di.X
	switch h.Jangkar {
	case kanvas.Tengah:
		x -= w / 2
	case kanvas.Akhir:
		x -= w
	}
	p.d = append(p.d, tulisanKanvas{teks, x, di.Y - h.Ukuran*718/1000, x + w, di.Y + h.Ukuran*207/1000, h.Ukuran, h.Tebal})
}

func tulisanDari(t testing.TB, g *gambar.Gambar) []tulisanKanvas {
	t.Helper()
	var p pencatat
	require.NoError(t, kanvas.Lukis(&p, gambar.TemaTerang, g.Isi...))
	return p.d
}

// periksaTata holds a picture against what must be true of print: nothing beyond the paper, no text across another.
func periksaTata(t testing.TB, g *gambar.Gambar) {
	t.Helper()
	require.NoError(t, gambar.Periksa(g.SVG()))
	lebar, tinggi := int64(g.Lebar)*10, int64(g.Tinggi)*10
	d := tulisanDari(t, g)
	require.NotEmpty(t, d)
	for i, a := range d {
		assert.True(t, a.x1 >= 0 && a.y1 >= 0 && a.x2 <= lebar && a.y2 <= tinggi, "%s: %q leaves the paper", g.Judul, a.teks)
		for _, b := range d[:i] {
			if min(a.x2, b.x2)-max(a.x1, b.x1) > 0 && min(a.y2, b.y2)-max(a.y1, b.y1) > a.ukuran/8 {
				assert.Fail(t, "texts cross", "%s: %q and %q", g.Judul, a.teks, b.teks)
			}
		}
	}
}

// setiapCetakan yields what can be printed of a board, with its name.
func setiapCetakan(b bahan, o gambar.OpsiBaliho, ambil func(nama string, g *gambar.Gambar)) {
	satu := func(nama string, g gambar.Gambar, ada bool) {
		if ada {
			ambil(nama, &g)
		}
	}
	laporan := func(nama string, d []gambar.Gambar) {
		for i := range d {
			ambil(fmt.Sprintf("%s-%02d", nama, i+1), &d[i])
		}
	}
	for i := range b.papan.Desa {
		if o.Desa = i; b.dokumen[i] == nil {
			continue
		}
		for _, u := range []gambar.UkuranBaliho{gambar.Baliho3x2, gambar.Baliho2x1} {
			o.Ukuran = u
			g, ada := gambar.HitungBaliho(b.papan, b.dokumen[i], o)
			satu(fmt.Sprintf("baliho-%s-%02d", u, i), g, ada)
		}
		g, ada := gambar.HitungWA(b.papan, b.dokumen[i], o)
		satu(fmt.Sprintf("wa-%02d", i), g, ada)
		g, ada = gambar.HitungLembar(b.papan, b.dokumen[i], o)
		satu(fmt.Sprintf("lembar-%02d", i), g, ada)
		laporan(fmt.Sprintf("laporan-%02d", i), gambar.HitungLaporan(b.papan, b.dokumen[i], o))
	}
	o.Desa = -1
	g, ada := gambar.HitungWA(b.papan, nil, o)
	satu("wa", g, ada)
	g, ada = gambar.HitungLembar(b.papan, nil, o)
	satu("lembar", g, ada)
	laporan("laporan", gambar.HitungLaporan(b.papan, nil, o))
}

// kotakUji is a code for tests: a chequerboard.
type kotakUji int

func (k kotakUji) Sisi() int         { return int(k) }
func (kotakUji) Gelap(x, y int) bool { return (x^y)&1 == 0 }

func TestCetakanTata(t *testing.T) {
	for _, f := range []apbdes.Fase{apbdes.Anggaran, apbdes.Realisasi} {
		b := bahanContoh(t, f)
		for _, o := range []gambar.OpsiBaliho{
			{}, {Opsi: gambar.Opsi{Bahasa: temuan.Inggris}, Alamat: "https://desa.example/apbdes/2025", Cap: "3F7A-91C2-0D4E", QR: kotakUji(33)},
		} {
			setiapCetakan(b, o, func(_ string, g *gambar.Gambar) { periksaTata(t, g) })
		}
	}
}

// Names of any length, amounts of any size and any number of villages stay on the paper and off each other.
func TestCetakanEkstrem(t *testing.T) {
	m := contoh.DariBenih(3).Masukan()
	for n := range m.Desa {
		m.Desa[n].Nama = []string{"Ii", "Sumberrejo Kidul Wetan Baru Lestari Makmur Sejahtera", strings.Repeat("W", 70), "", "Désa ﷽ 日本 <b>"}[n%5]
	}
	for n := range m.Dokumen {
		d := *m.Dokumen[n].Dokumen
		d.Desa.Nama = m.Desa[n%len(m.Desa)].Nama
		d.Belanja = slices.Clone(d.Belanja)
		for i := range d.Belanja {
			for _, f := range apbdes.DaftarFase() {
				if o := d.Belanja[i].Fase(f); o.Ada && n%3 == 0 {
					d.Belanja[i].Isi(f, rupiah.Isi(o.Nilai*9_137+33))
				}
			}
		}
		m.Dokumen[n].Dokumen = &d
	}
	b := bahanDari(t, m)
	setiapCetakan(b, gambar.OpsiBaliho{Nama: "Sumber", QR: kotakUji(177)}, func(_ string, g *gambar.Gambar) { periksaTata(t, g) })

	banyak := *b.papan
	for range 6 {
		banyak.Desa = append(banyak.Desa, b.papan.Desa...)
	}
	b = bahan{papan: &banyak, dokumen: make([]*apbdes.Dokumen, len(banyak.Desa))}
	n := 0
	setiapCetakan(b, gambar.OpsiBaliho{}, func(_ string, g *gambar.Gambar) {
		periksaTata(t, g)
		n++
	})
	assert.Greater(t, n, 8)
}

// Letters are as high as the distance asks for, and never below a sixtieth of the board.
func TestTinggiHuruf(t *testing.T) {
	jarak := map[string]int{"jarak-jauh": 1000, "jarak-sedang": 400, "jarak-dekat": 150} // centimetres
	b := bahanContoh(t, apbdes.Perubahan)
	b.papan.Desa[2].Nama = "Sumberrejo Kidul Wetan Baru Lestari"
	for i := range b.papan.Desa {
		for _, u := range []gambar.UkuranBaliho{gambar.Baliho3x2, gambar.Baliho2x1} {
			if b.dokumen[i] == nil {
				continue
			}
			g, ada := gambar.HitungBaliho(b.papan, b.dokumen[i], gambar.OpsiBaliho{Opsi: gambar.Opsi{Desa: i}, Ukuran: u})
			require.True(t, ada)
			lebar, tinggi := u.MM()
			assert.Equal(t, lebar*g.Tinggi, tinggi*g.Lebar, "the scene has the shape of the board")
			sudah := map[string]bool{}
			telusuri(&gambar.Simpul{Tag: "g", Anak: g.Isi}, func(s *gambar.Simpul) bool {
				if s.Tag != "text" {
					return true
				}
				kelas := s.Cari("class")
				// Capital letters in hundredths of a millimetre: 0.718 of the size.
				kapital := ukuranKelas(kelas) * 718 * lebar / (g.Lebar / 100) / 10
				assert.GreaterOrEqual(t, kapital, tinggi*100/60, "%q is below a sixtieth", s.Teks)
				ketemu := false
				for nama, cm := range jarak {
					if adaKata(kelas, nama) {
						ketemu, sudah[nama] = true, true
						assert.GreaterOrEqual(t, kapital, cm*1000/200, "%q at %d cm", s.Teks, cm)
					}
				}
				assert.True(t, ketemu, "%q has no distance", s.Teks)
				return true
			})
			assert.Len(t, sudah, 3)
		}
	}
}

// ukuranKelas is the size of a class in pixels.
func ukuranKelas(kelas string) int {
	n := 0
	for _, g := range gambar.GayaKelas(kelas) {
		if g.Atribut == "font-size" {
			_, _ = fmt.Sscanf(g.Nilai, "%dpx", &n)
		}
	}
	return n
}

// What the file does not have is said to be missing and is never Rp0.
func TestBalihoTanpaData(t *testing.T) {
	d := &apbdes.Dokumen{Tahun: 2025, Desa: apbdes.Desa{Nama: "Kenanga"}, Bagan: bagan.Permendagri20}
	d.Belanja = []apbdes.BarisBelanja{{Kegiatan: bagan.HarusKegiatan("2.1.01"), Pos: apbdes.Pos{
		Rekening: bagan.HarusRekening("5.2"), Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(12_345_600)},
	}}}
	b := bahanDari(t, indikator.MasukanPapan{Dokumen: []indikator.DokumenPapan{{Dokumen: d}}})
	for _, u := range []gambar.UkuranBaliho{gambar.Baliho3x2, gambar.Baliho2x1} {
		g, ada := gambar.HitungBaliho(b.papan, d, gambar.OpsiBaliho{Ukuran: u})
		require.True(t, ada)
		periksaTata(t, &g)
		semua := ""
		for _, x := range tulisanDari(t, &g) {
			semua += x.teks + "\n"
		}
		assert.Contains(t, semua, "tidak ada di berkas")
		assert.Contains(t, semua, "Rp123.456")
		assert.NotContains(t, strings.ReplaceAll(semua, "Rp0\n", "·"), "Rp0,", "no amount is made up")
		// Pendapatan, Pembiayaan, and the four bidang without a line.
		assert.Equal(t, 6+1, strings.Count(semua, "tidak ada di berkas")+strings.Count(semua, "tanpa data\n"), semua)
	}
	for _, salah := range []int{-1, 1} {
		_, ada := gambar.HitungBaliho(b.papan, d, gambar.OpsiBaliho{Opsi: gambar.Opsi{Desa: salah}})
		assert.False(t, ada)
	}
	_, ada := gambar.HitungBaliho(b.papan, nil, gambar.OpsiBaliho{})
	assert.False(t, ada)
	_, ada = gambar.HitungWA(nil, nil, gambar.OpsiBaliho{})
	assert.False(t, ada)
	_, ada = gambar.HitungLembar(nil, nil, gambar.OpsiBaliho{})
	assert.False(t, ada)
	assert.Nil(t, gambar.HitungLaporan(nil, nil, gambar.OpsiBaliho{}))
}

// The income on the board adds up to its total, whatever level the file is written on.
func TestBalihoSumber(t *testing.T) {
	b := bahanContoh(t, apbdes.Anggaran)
	for i, d := range b.dokumen {
		if d == nil {
			continue
		}
		g, ada := gambar.HitungBaliho(b.papan, d, gambar.OpsiBaliho{Opsi: gambar.Opsi{Desa: i}})
		require.True(t, ada)
		ringkas, err := apbdes.Ringkas(d)
		require.NoError(t, err)
		f := b.papan.Desa[i].Fase
		total := ringkas.Jumlah(f).Pendapatan
		require.Equal(t, gambar.TeksRupiah(total, temuan.Indonesia), g.Tabel.Baris[0][1])
		var jumlah rupiah.Penjumlah
		for _, baris := range g.Tabel.Baris[1:] {
			if baris[0] == "Belanja" {
				break
			}
			n, err := rupiah.Urai(strings.TrimPrefix(baris[1], "Rp"), rupiah.Indonesia)
			require.NoError(t, err, baris)
			jumlah.Tambah(n)
		}
		n, err := jumlah.Hasil()
		require.NoError(t, err)
		assert.Equal(t, total.Nilai, n)
	}
}

// Pages are numbered, say what they are about and that the figures are invented, and hold every finding up to the limit.
func TestLaporan(t *testing.T) {
	b := bahanContoh(t, apbdes.Realisasi)
	d := gambar.HitungLaporan(b.papan, nil, gambar.OpsiBaliho{})
	require.Greater(t, len(d), 3)
	semua := ""
	for i := range d {
		halaman := ""
		for _, x := range tulisanDari(t, &d[i]) {
			halaman += x.teks + "\n"
		}
		assert.Contains(t, halaman, fmt.Sprintf("Halaman %d dari %d", i+1, len(d)))
		assert.Contains(t, halaman, "CONTOH")
		assert.Contains(t, halaman, "Kembang Setaman")
		semua += halaman
	}
	n := len(b.papan.Temuan)
	for i := range b.papan.Desa {
		assert.Contains(t, semua, b.papan.Desa[i].Nama)
		if c := b.papan.Desa[i].Pemeriksaan; c != nil {
			n += len(c.Temuan)
		}
	}
	assert.Equal(t, n, strings.Count(semua, "APBDES-"))
}

// The printed pictures are the same bytes on every processor: a list of their hashes, and a few of them to look at.
func TestCetakanEmas(t *testing.T) {
	b := bahanContoh(t, apbdes.Realisasi)
	var daftar strings.Builder
	setiapCetakan(b, gambar.OpsiBaliho{Alamat: "desa.example"}, func(nama string, g *gambar.Gambar) {
		var buf bytes.Buffer
		require.NoError(t, svg.TulisSVG(&buf, g, svg.OpsiSVG{Bahasa: "id"}))
		s := sha256.Sum256(buf.Bytes())
		fmt.Fprintf(&daftar, "%s  %s\n", hex.EncodeToString(s[:8]), nama)
		switch nama {
		case "baliho-3x2-01", "baliho-2x1-01", "wa-01", "wa":
			cocokEmas(t, nama+".svg", buf.String())
		}
	})
	cocokEmas(t, "daftar.txt", daftar.String())
}

func cocokEmas(t *testing.T, nama, isi string) {
	t.Helper()
	jalur := filepath.Join("testdata", "cetakan", nama)
	if *perbarui {
		require.NoError(t, os.MkdirAll(filepath.Dir(jalur), 0o755))
		require.NoError(t, os.WriteFile(jalur, []byte(isi), 0o644))
	}
	ingin, err := os.ReadFile(jalur)
	require.NoError(t, err)
	require.Equal(t, string(ingin), isi, nama)
}

func BenchmarkLaporan(b *testing.B) {
	k := bahanContoh(b, apbdes.Realisasi)
	b.ReportAllocs()
	for b.Loop() {
		if gambar.HitungLaporan(k.papan, nil, gambar.OpsiBaliho{}) == nil {
			b.Fatal("no pages")
		}
	}
}
