package tautan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
)

func contohFuzz(tb testing.TB) *indikator.Papan {
	tb.Helper()
	p, err := indikator.HitungPapan(contoh.DariBenih(1).Masukan())
	require.NoError(tb, err)
	return p
}

// Whatever a text holds: it is refused, or it is the text that its board has, and the board can be drawn.
func FuzzUrai(f *testing.F) {
	t, err := Kodekan(contohFuzz(f))
	require.NoError(f, err)
	f.Add(t)
	f.Add("#" + t[:40])
	f.Add("https://desa.id/#dasbor=AQ")
	f.Fuzz(func(t *testing.T, s string) {
		dikenal := Kenali(s)
		if p, err := Urai(s); err == nil {
			periksaUrai(t, p)
			require.True(t, dikenal || strings.TrimSpace(s) != s || strings.Contains(s, "#"))
		}
	})
}

// The same behind the check sum, which keeps nearly every text away.
func FuzzIsi(f *testing.F) {
	isi, _, err := isiSandi(contohFuzz(f), BatasDesa)
	require.NoError(f, err)
	f.Add(isi)
	for _, n := range []int{1, 2, 7, 30, 31, 100, 200, len(isi) - 1} {
		f.Add(isi[:n])
	}
	kosong, _, err := isiSandi(new(indikator.Papan), BatasDesa)
	require.NoError(f, err)
	f.Add(kosong)
	f.Fuzz(func(t *testing.T, b []byte) {
		s := teksTautan(append([]byte{}, b...))
		p, err := Urai(s)
		if err != nil {
			return
		}
		periksaUrai(t, p)
		ulang, err := Kodekan(p)
		require.NoError(t, err)
		require.Equal(t, s, ulang)
	})
}

func periksaUrai(t *testing.T, p *indikator.Papan) {
	t.Helper()
	require.LessOrEqual(t, len(p.Desa), BatasDesa)
	for _, tampilan := range []gambar.Tampilan{gambar.TampilanRingkas, gambar.TampilanDesa, gambar.TampilanKecamatan} {
		a := gambar.HitungAdegan(p, gambar.Opsi{Tampilan: tampilan, Lebar: 900})
		require.NoError(t, gambar.Periksa(a.Akar))
	}
	gambar.HitungGambar(p, gambar.JenisPoster, gambar.Opsi{Tampilan: gambar.TampilanRingkas})
}

func BenchmarkKodekan(b *testing.B) {
	p := contohFuzz(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Kodekan(p); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkUrai(b *testing.B) {
	t, err := Kodekan(contohFuzz(b))
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Urai(t); err != nil {
			b.Fatal(err)
		}
	}
}
