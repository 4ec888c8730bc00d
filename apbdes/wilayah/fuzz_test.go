package wilayah_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

func FuzzUrai(f *testing.F) {
	for _, s := range []string{
		"33.07.07.2003", "3307072003", "33.07", "07.2003.", "414.420.10", "3.307072003E9",
		"34.1", "91.03.01.3001", "\u00a033.", "....", "", "00000000000000000000000000",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		k, err := wilayah.Urai(s)
		if err != nil {
			if !k.Kosong() {
				t.Fatalf("code %v with error %v", k, err)
			}
			_ = sebab(t, err)
			return
		}
		for _, teks := range []string{k.String(), k.Polos()} {
			if l, err := wilayah.Urai(teks); err != nil || l != k {
				t.Fatalf("%q → %v → %q → %v, %v", s, k, teks, l, err)
			}
		}
		for a := k; !a.Kosong(); a = a.Induk() {
			if !a.Memuat(k) || a.Bandingkan(k) > 0 || !strings.HasPrefix(k.String(), a.String()) {
				t.Fatalf("%v is not an ancestor of %v", a, k)
			}
		}
	})
}

func FuzzDariSiskeudes(f *testing.F) {
	f.Add("33.07", "07.2003.")
	f.Add("33", "07.2003.")
	f.Add("33.07", "00.0000.")
	f.Fuzz(func(t *testing.T, kab, s string) {
		p, _ := wilayah.Urai(kab)
		k, err := wilayah.DariSiskeudes(p, s)
		if err != nil {
			return
		}
		if l, err := wilayah.Urai(k.String()); err != nil || l != k || !p.Memuat(k) || k.Tingkat() != wilayah.Desa {
			t.Fatalf("%v + %q → %v: %v, %v", p, s, k, l, err)
		}
	})
}

// The forms that read a village, or a code in JSON, agree with Urai.
func FuzzTeks(f *testing.F) {
	for _, s := range []string{"33.07.07.2003", "33.07", "", "07.2003.", "x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		k, err := wilayah.Urai(s)
		d, galat := wilayah.UraiDesa(s)
		if galat == nil {
			require.NoError(t, err)
			require.Equal(t, k, d)
			require.Equal(t, wilayah.Desa, d.Tingkat())
		}
		var u, v wilayah.Kode
		if u.UnmarshalText([]byte(s)) == nil {
			b, err := u.MarshalText()
			require.NoError(t, err)
			require.NoError(t, v.UnmarshalText(b))
			require.Equal(t, u, v)
		}
	})
}
