package layanan_test

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/layanan"
)

func FuzzUraiAngka(f *testing.F) {
	for _, s := range []string{"", "0", "-1.50", "0.65714285714286", "1e5", "999999999999999999", "1.234.567"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := layanan.UraiAngka(s)
		if err != nil {
			if a.Ada() {
				t.Fatal("a number in spite of an error")
			}
			return
		}
		b, err := layanan.UraiAngka(a.String())
		if err != nil || a != b {
			t.Fatalf("%q: %v %v %v", s, a, b, err)
		}
		if a.Ada() {
			x, ok := new(big.Rat).SetString(s)
			y, _ := new(big.Rat).SetString(a.String())
			if !ok || x.Cmp(y) != 0 {
				t.Fatalf("%q became %v", s, a)
			}
		}
	})
}

func FuzzBacaPeta(f *testing.F) {
	f.Add(judul + "2.2.02,kesehatan,inti,a,b\n2.2.90-99,kesehatan,lokal,,\n")
	f.Add("kode;layanan;tanda\n2.2.02;x;y\n")
	f.Add(judul + "\"")
	f.Add("# versi: a,\n\n")
	f.Add("# versi:\n,kode,layanan,tanda\nx")
	f.Fuzz(func(t *testing.T, isi string) {
		p, d, err := layanan.BacaPeta(strings.NewReader(isi))
		if err != nil {
			return
		}
		for _, x := range d {
			if s := x.Pesan(temuan.Indonesia); s == "" || x.Letak.Baris < 0 {
				t.Fatalf("%+v", x)
			}
		}
		if d.AdaGalat() {
			if p.Banyak() != 0 {
				t.Fatal("rows in spite of a galat")
			}
			return
		}
		var b bytes.Buffer
		if err := layanan.TulisPeta(&b, p); errors.Is(err, layanan.ErrVersi) {
			return
		} else if err != nil {
			t.Fatal(err)
		}
		q, d, err := layanan.BacaPeta(bytes.NewReader(b.Bytes()))
		if err != nil || d.AdaGalat() {
			t.Fatalf("%v %v\n%s", err, d.Err(), b.String())
		}
		assert.Equal(t, p, q)
	})
}

func FuzzGolongkan(f *testing.F) {
	for _, s := range []string{"Drainase Jalan", "Lain-lain", "BPJS Kesehatan", "air air bersih", "\xffmck\xff", "İ"} {
		f.Add("2.2.95", s)
		f.Add("5.3", s)
	}
	f.Fuzz(func(t *testing.T, kode, nama string) {
		k, err := bagan.UraiKegiatan(kode, bagan.Permendagri20)
		if err != nil {
			return
		}
		g := layanan.PetaBawaan().Golongkan(k, nama)
		switch {
		case g.Tanda == layanan.TanpaTanda:
			t.Fatal("no mark")
		case !g.Ditentukan() && g.Layanan != layanan.Bukan:
			t.Fatal("a service that is not decided")
		case g.MenurutNama && (g.Tanda != layanan.TandaLokal || g.Kata == ""):
			t.Fatal("decided by name without words")
		case g.Alasan(temuan.Indonesia) == "" || g.Alasan(temuan.Inggris) == "":
			t.Fatal("no reason")
		case strings.Contains(g.Alasan(temuan.Indonesia), "{"):
			t.Fatal("a placeholder was left")
		}
		if g != layanan.PetaBawaan().Golongkan(k, strings.ToUpper(strings.ToLower(nama))) && isASCII(nama) {
			t.Fatal("case matters")
		}
	})
}

// Whatever is taken as text is written so that it is read as the same again, and the two ways to read it agree.
func FuzzNama(f *testing.F) {
	for _, s := range []string{"", "kesehatan", "bukan", "bukan-debat", "2024", "2024-S1", "2024-T3", "2024-07", "2024-03-31", "0.5", "-1.50", "1e5"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		l, galatLayanan := layanan.UraiLayanan(s)
		n, galatTanda := layanan.UraiTanda(s)
		p, galatPeriode := layanan.UraiPeriode(s)
		h, galatTanggal := layanan.UraiTanggal(s)
		var (
			l2 layanan.Layanan
			n2 layanan.Tanda
			p2 layanan.Periode
			h2 layanan.Tanggal
			a  layanan.Angka
		)
		for _, k := range []struct {
			sasaran encoding.TextUnmarshaler
			galat   error
		}{{&l2, galatLayanan}, {&n2, galatTanda}, {&p2, galatPeriode}, {&h2, galatTanggal}} {
			require.Equal(t, k.galat == nil, k.sasaran.UnmarshalText([]byte(s)) == nil, s)
			if k.galat != nil {
				continue
			}
			m, ok := k.sasaran.(encoding.TextMarshaler)
			require.True(t, ok)
			b, err := m.MarshalText()
			require.NoError(t, err)
			require.Equal(t, s, string(b))
		}
		require.Equal(t, l, l2)
		require.Equal(t, n, n2)
		require.Equal(t, p, p2)
		require.Equal(t, h, h2)
		if a.UnmarshalJSON([]byte(s)) == nil {
			b, err := json.Marshal(a)
			require.NoError(t, err)
			var c layanan.Angka
			require.NoError(t, c.UnmarshalJSON(b))
			require.Equal(t, a, c)
		}
		if a.UnmarshalText([]byte(s)) == nil {
			u, err := layanan.UraiAngka(s)
			require.NoError(t, err)
			require.Equal(t, u, a)
		}
	})
}
