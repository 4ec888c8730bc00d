package gambar

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

func TestTeksPx(t *testing.T) {
	for v, ingin := range map[int]string{0: "0", 5: "0.05", 50: "0.5", 100: "1", 1234: "12.34", 1230: "12.3", -5: "-0.05", -1234: "-12.34"} {
		assert.Equal(t, ingin, teksPx(v))
	}
}

func TestSkala(t *testing.T) {
	assert.Equal(t, 5000, skala(1, 2, 10_000))
	assert.Equal(t, 0, skala(-1, 2, 10_000))
	assert.Equal(t, 10_000, skala(3, 2, 10_000))
	assert.Equal(t, 0, skala(1, 0, 10_000))
	assert.Equal(t, 99_999, skala(1<<62-1, 1<<62, 100_000), "no overflow")
}

// Labels keep their order, their distance and, where they fit, their bounds.
func FuzzRenggang(f *testing.F) {
	f.Add([]byte{0, 0, 0, 200, 200, 200})
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > 40 {
			return
		}
		y := make([]int, len(b))
		for i := range b {
			y[i] = int(b[i]) * 100
		}
		slices.Sort(y)
		asal := slices.Clone(y)
		bawah := max(25_600, len(b)*1300)
		renggang(y, 1300, 0, bawah)
		for i := range y {
			if i > 0 && y[i]-y[i-1] < 1300 || y[i] < 0 || y[i] > bawah {
				t.Fatalf("%v → %v", asal, y)
			}
		}
	})
}

// Dots of one strip do not cover each other until the levels are used up.
func TestTitikTidakTindih(t *testing.T) {
	p := &indikator.Papan{}
	for i := range 40 {
		d := indikator.BarisDesa{Ada: true, Nama: "D"}
		for l := range layanan.BanyakLayanan {
			d.Layanan[l].Porsi = angkaBulat(int64(i*i%97*7), -4)
		}
		p.Desa = append(p.Desa, d)
	}
	h := pelukisBaru(p, Opsi{})
	s := h.hitungStrip(0, 600*px)
	assert.Len(t, s.titik, 40)
	for i := range s.titik {
		for j := range i {
			a, b := s.titik[i], s.titik[j]
			assert.False(t, a.susun == b.susun && a.susun < maksSusun && a.x-b.x < 2*jariTitik, "%v %v", a, b)
		}
	}
}

func TestPotong(t *testing.T) {
	panjang := strings.Repeat("Sumberrejo ", 40)
	for _, lebar := range []int{0, 500, 1200, 4000, 20_000} {
		s := potong(panjang, 12, true, lebar)
		assert.LessOrEqual(t, lebarTeks(s, 12, true), max(lebar, 0), "%q", s)
	}
	assert.Equal(t, "Kenanga", potong("Kenanga", 12, true, 10_000))
	for _, b := range bungkus("Penyelenggaraan pelayanan administrasi umum dan kependudukan", 11, false, 9000, 3) {
		assert.LessOrEqual(t, lebarTeks(b, 11, false), 9000)
	}
	assert.LessOrEqual(t, len(bungkus(panjang, 11, false, 9000, 3)), 3)
	assert.Empty(t, bungkus("", 11, false, 9000, 3))
}

func TestLuar(t *testing.T) {
	for masuk, ingin := range map[string]string{
		"Kenanga": "Kenanga", "  a \n\t b  ": "a b", "a\x00b": "a b", "\xff": "�", "a\u202Eb": "ab", "\u2066x": "x", "x\u2069": "x", "א": "\u2068א\u2069", "": "",
		"<b>": "<b>", "a\u00a0b": "a b", "\ufffe": "�", "👩‍🌾": "👩‍🌾",
	} {
		assert.Equal(t, ingin, luar(masuk, 80), "%q", masuk)
	}
	assert.Equal(t, strings.Repeat("x", 80)+"…", luar(strings.Repeat("x", 10_000), 80))
	assert.LessOrEqual(t, len([]rune(luar(strings.Repeat("日", 10_000), 80))), 81)
}

// Of two classes that give the same property the later row wins, and each property comes once.
func TestGayaKelas(t *testing.T) {
	d := GayaKelas("akhir t u13 t-redup tebal")
	ada := map[string]Gaya{}
	for _, g := range d {
		_, dua := ada[g.Atribut]
		assert.False(t, dua, g.Atribut)
		ada[g.Atribut] = g
	}
	assert.Equal(t, warnaRedup, ada["fill"].Warna)
	assert.Equal(t, "13px", ada["font-size"].Nilai)
	assert.Equal(t, "end", ada["text-anchor"].Nilai)
	assert.Empty(t, GayaKelas("entah"))
}

// Rows of one class stand together: the style sheet writes them as one rule, and their order is that of the cascade.
func TestGayaBerurutan(t *testing.T) {
	sudah := map[string]bool{}
	for i, g := range daftarGaya {
		if i > 0 && daftarGaya[i-1].Kelas == g.Kelas {
			continue
		}
		assert.False(t, sudah[g.Kelas], g.Kelas)
		sudah[g.Kelas] = true
	}
}
