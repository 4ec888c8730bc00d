package cap_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/cap"
	"github.com/dasbor-desa/dasbor/apbdes/internal/acak"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

func hitung(t testing.TB, d ...*apbdes.Dokumen) cap.Cap {
	t.Helper()
	c, err := cap.Hitung(d...)
	require.NoError(t, err)
	return c
}

// The seal is the SHA-256 of what Tulis writes.
func TestBentukBita(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		d := acak.Dokumen(r, acak.Opsi{Ganjil: true})
		var b bytes.Buffer
		require.NoError(t, cap.Tulis(&b, d))
		s := sha256.Sum256(b.Bytes())
		assert.Equal(t, hex.EncodeToString(s[:]), hitung(t, d).Heksa())
		baris := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
		assert.Equal(t, "dasbor-desa/cap/1", baris[0])
		assert.True(t, slices.IsSorted(baris[1:]))
		for _, s := range baris[1:] {
			assert.Equal(t, 7, strings.Count(s, "\t"), s)
		}
	}
}

// Order of documents and lines, names and places do not matter.
func TestTetap(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		a, b := acak.Dokumen(r, acak.Opsi{Ganjil: true}), acak.Dokumen(r, acak.Opsi{Tercetak: true})
		c := hitung(t, a, b)
		kocok := *a
		kocok.Belanja = slices.Clone(a.Belanja)
		r.Shuffle(len(kocok.Belanja), func(i, j int) { kocok.Belanja[i], kocok.Belanja[j] = kocok.Belanja[j], kocok.Belanja[i] })
		for i := range kocok.Belanja {
			kocok.Belanja[i].Uraian, kocok.Belanja[i].NamaKegiatan, kocok.Belanja[i].Letak.Baris = "lain", "lain", 7
		}
		kocok.Desa.Nama, kocok.Desa.Kecamatan, kocok.Asal.Berkas, kocok.SampaiTanggal = "Lain", "Lain", "x", "2025-06-30"
		require.Equal(t, c, hitung(t, b, &kocok))
		beda, err := cap.Bandingkan([]*apbdes.Dokumen{a, b}, []*apbdes.Dokumen{b, &kocok})
		require.NoError(t, err)
		assert.Empty(t, beda)
	}
}

// ubah makes one change and returns how to undo it.
func ubah(r *rand.Rand, d *apbdes.Dokumen, p []*apbdes.Pos) (batal func()) {
	b := p[r.IntN(len(p))]
	lama, rekening, sumber, tahun := b.Nilai, b.Rekening, b.Sumber, d.Tahun
	f := apbdes.DaftarFase()[r.IntN(4)]
	o := b.Fase(f)
	switch n := r.IntN(20); {
	case n == 0:
		d.Tahun++
	case n == 1:
		b.Sumber = bagan.UraiSumber(map[bool]string{true: "ADD", false: "DDS"}[b.Sumber.String() == "DDS"])
	case n == 2 && o.Ada:
		b.Isi(f, rupiah.Opsional{}) // missing is not Rp0
	case !o.Ada:
		b.Isi(f, rupiah.Isi(0))
	default:
		geser := rupiah.Rupiah(1)
		if n > 10 {
			geser = rupiah.Rupiah(1 + r.Int64N(1_000_000_000))
		}
		if r.IntN(2) == 0 {
			geser = -geser
		}
		b.Isi(f, rupiah.Isi(o.Nilai+geser))
	}
	return func() { b.Nilai, b.Rekening, b.Sumber, d.Tahun = lama, rekening, sumber, tahun }
}

// A hundred thousand random changes, most of them of one sen: the seal differs every time, on paper too, and the difference is found.
func TestSatuSen(t *testing.T) {
	banyak := 100_000
	if runtime.GOOS == "js" || testing.Short() {
		banyak = 3_000
	}
	r := rand.New(rand.NewPCG(5, 6))
	var d *apbdes.Dokumen
	var p []*apbdes.Pos
	var asal cap.Cap
	for n := range banyak {
		if n%1000 == 0 {
			d = acak.Dokumen(r, acak.Opsi{Belanja: 4, Ganjil: n%2000 == 0})
			p, asal = acak.DaftarPos(d), hitung(t, d)
		}
		var semula *apbdes.Dokumen
		if n%100 == 0 {
			salin := *d
			salin.Pendapatan, salin.Belanja, salin.Pembiayaan = slices.Clone(d.Pendapatan), slices.Clone(d.Belanja), slices.Clone(d.Pembiayaan)
			semula = &salin
		}
		batal := ubah(r, d, p)
		c := hitung(t, d)
		if c == asal || c.String() == asal.String() {
			t.Fatalf("change %d was not noticed", n)
		}
		if semula != nil {
			beda, err := cap.Bandingkan([]*apbdes.Dokumen{semula}, []*apbdes.Dokumen{d})
			require.NoError(t, err)
			require.NotEmpty(t, beda, n)
		}
		batal()
	}
	assert.Equal(t, asal, hitung(t, d))
}

// Compensating changes in two lines of the same codes are noticed as well: lines are not added up.
func TestTidakDijumlah(t *testing.T) {
	baris := func(a, b rupiah.Rupiah) *apbdes.Dokumen {
		p := func(n rupiah.Rupiah) apbdes.BarisPendapatan {
			return apbdes.BarisPendapatan{Pos: apbdes.Pos{Rekening: bagan.HarusRekening("4.2.1.01"), Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(n)}}}
		}
		return &apbdes.Dokumen{Tahun: 2025, Pendapatan: []apbdes.BarisPendapatan{p(a), p(b)}}
	}
	assert.NotEqual(t, hitung(t, baris(10, 20)), hitung(t, baris(11, 19)))
	assert.Equal(t, hitung(t, baris(10, 20)), hitung(t, baris(20, 10)))
	beda, err := cap.Bandingkan([]*apbdes.Dokumen{baris(10, 20)}, []*apbdes.Dokumen{baris(20, 11)})
	require.NoError(t, err)
	require.Len(t, beda, 1)
	assert.Equal(t, rupiah.Isi(10), beda[0].Lama)
	assert.Equal(t, rupiah.Isi(11), beda[0].Baru)
	assert.Equal(t, cap.Kunci{Tahun: 2025, Bagian: "pendapatan", Rekening: "4.2.1.01", Fase: apbdes.Anggaran}, beda[0].Kunci)
}

func TestNil(t *testing.T) {
	_, err := cap.Hitung(nil)
	require.ErrorIs(t, err, cap.ErrNil)
	require.ErrorIs(t, cap.Tulis(&bytes.Buffer{}, nil), cap.ErrNil)
	_, err = cap.Bandingkan(nil, []*apbdes.Dokumen{nil})
	require.ErrorIs(t, err, cap.ErrNil)
	_, err = cap.Bandingkan([]*apbdes.Dokumen{nil}, nil)
	require.ErrorIs(t, err, cap.ErrNil)
	assert.NotEqual(t, cap.Cap{}, hitung(t))
}

// Separators in texts cannot make two sets of figures look like one.
func TestPemisah(t *testing.T) {
	d := func(asli, sumber string) *apbdes.Dokumen {
		return &apbdes.Dokumen{Desa: apbdes.Desa{KodeAsli: asli}, Pendapatan: []apbdes.BarisPendapatan{{Pos: apbdes.Pos{
			Sumber: bagan.UraiSumber(sumber), Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(1)}}}}}
	}
	lihat := map[cap.Cap]string{}
	for _, asli := range []string{"a", "a\tb", "a\\tb", "a\\", "a\n", "a\\n", "nama:a", ""} {
		for _, sumber := range []string{"", "x", "x\ty"} {
			c := hitung(t, d(asli, sumber))
			assert.Empty(t, lihat[c], "%q %q", asli, sumber)
			lihat[c] = asli + "|" + sumber + "!"
		}
	}
}

// Every wrong sign and every two signs that change places are caught; spelling is forgiven.
func TestSandi(t *testing.T) {
	const abjad = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
	r := rand.New(rand.NewPCG(7, 8))
	for range 20 {
		c := hitung(t, acak.Dokumen(r, acak.Opsi{}))
		s := c.String()
		assert.Regexp(t, `^1[0-9A-Z]{3}(-[0-9A-Z]{4}){4}$`, s)
		for _, tulis := range []string{s, strings.ToLower(s), strings.ReplaceAll(s, "-", " "), strings.ReplaceAll(s, "-", ""), strings.ReplaceAll(s, "0", "o"),
			strings.ReplaceAll(s, "1", "l"), " " + s + " ", c.Heksa(), strings.ToUpper(c.Heksa())} {
			sama, err := c.Cocok(tulis)
			require.NoError(t, err, tulis)
			assert.True(t, sama, tulis)
		}
		polos := strings.ReplaceAll(s, "-", "")
		for i := range polos {
			for _, h := range abjad {
				ganti := polos[:i] + string(h) + polos[i+1:]
				_, err := cap.Urai(ganti)
				assert.Equal(t, ganti == polos, err == nil, ganti)
			}
			for j := range i {
				b := []byte(polos)
				b[i], b[j] = b[j], b[i]
				_, err := cap.Urai(string(b))
				assert.Equal(t, string(b) == polos, err == nil)
			}
		}
	}
	for masuk, sebab := range map[string]cap.Sebab{
		"": cap.SebabPanjang, "1234": cap.SebabPanjang, strings.Repeat("é", 10): cap.SebabSandi, strings.Repeat("U", 20): cap.SebabSandi, "00000000000000000001": cap.SebabPeriksa,
		"00000000000000000000": cap.SebabVersi, strings.Repeat("g", 64): cap.SebabSandi, strings.Repeat("0", 1000): cap.SebabPanjang,
	} {
		_, err := cap.Urai(masuk)
		var s *cap.SalahCap
		require.ErrorAs(t, err, &s, masuk)
		assert.Equal(t, sebab, s.Sebab, masuk)
		id, en := s.Pesan()
		assert.NotEmpty(t, id+en)
		assert.Contains(t, err.Error(), "cap: ")
	}
	a, b := hitung(t), hitung(t, acak.Dokumen(r, acak.Opsi{}))
	sama, err := a.Cocok(b.String())
	require.NoError(t, err)
	assert.False(t, sama)
}

func TestTertanam(t *testing.T) {
	s := hitung(t).String()
	for isi, ada := range map[string]bool{
		"kode_desa,tahun\n" + cap.Penanda + s + ",\n": true, "\ufeffa;b\r\n\"" + cap.Penanda + s + "\";\r\n": true, `{"skema":"x","cap":"` + s + `","dokumen":[]}`: true,
		"": false, "a,b\n": false, `{"dokumen":[],"cap":"` + s + `"}`: false, `{"cap":7}`: false, `{"cap":"` + s[:10] + `"}`: false, `[1]`: false, `{`: false,
		"uraian x" + cap.Penanda + s: false, cap.Penanda: false,
	} {
		c, nyata := cap.CariTertanam([]byte(isi))
		assert.Equal(t, ada, nyata, "%q", isi)
		if ada {
			assert.Equal(t, s, c)
		}
	}
}

func BenchmarkHitung(b *testing.B) {
	r := rand.New(rand.NewPCG(9, 9))
	var d []*apbdes.Dokumen
	for range 100 {
		d = append(d, acak.Dokumen(r, acak.Opsi{Belanja: 100, Lengkap: true}))
	}
	var w bytes.Buffer
	require.NoError(b, cap.Tulis(&w, d...))
	b.ReportMetric(float64(bytes.Count(w.Bytes(), []byte("\n"))), "amounts")
	for b.Loop() {
		hitung(b, d...)
	}
}
