package rupiah

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
)

// FuzzUrai compares the grammar with shopspring/decimal: whatever we accept, decimal must read as the same amount from the
// machine form, and the three styles never accept one text with different amounts unless the Pengenal calls it ambiguous.
func FuzzUrai(f *testing.F) {
	for _, s := range []string{"0", "1.234.567,89", "1,234,567.89", "1234567.5000", "Rp 5.000,-", "(136.059,995)", "Rp0.,-", "-", "",
		"27.133.186.24", "-92233720368547758.08", "1.234", "−5", "\u00a0Rp.\u00a01", "00,00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var nilai []Rupiah
		for g := Indonesia; g <= Inggris; g++ {
			r, err := Urai(s, g)
			if err != nil {
				require.Zero(t, r, "an error carries no amount")
				continue
			}
			nilai = append(nilai, r)
			balik, err := Urai(r.String(), Mesin)
			require.NoError(t, err)
			require.Equal(t, r, balik)
			d, err := decimal.NewFromString(mesinkan(s, g))
			require.NoError(t, err, "decimal refuses %q as %q", s, mesinkan(s, g))
			require.True(t, d.Equal(r.Desimal()), "%q: %s against %s", s, r, d)
		}
		var p Pengenal
		p.Tambah(s)
		b := p.Hasil()
		for _, n := range nilai {
			if n != nilai[0] {
				require.Equal(t, Ganda, b.Keadaan, "%q", s)
			}
		}
		if b.Keadaan == Terbukti || b.Keadaan == Polos {
			_, g, err := UraiMandiri(s)
			if err == nil {
				require.Equal(t, b.TataTulis, g)
			}
		}
	})
}

// mesinkan rewrites an accepted amount to machine form by means other than the parser's.
func mesinkan(s string, g TataTulis) string {
	kelompok, desimal := g.pemisah()
	// The dashes of ",-" and ",--" close a price; any other dash is a minus.
	harga := strings.NewReplacer(",--", "", ",-", "").Replace(s)
	negatif := strings.ContainsAny(harga, "(−–—-")
	var b strings.Builder
	if negatif {
		b.WriteByte('-')
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			b.WriteByte(c)
		case c == kelompok:
		case c == desimal && strings.ContainsAny(s[i:], "0123456789") && strings.ContainsAny(s[:i], "0123456789"):
			b.WriteByte('.')
		}
	}
	if t := b.String(); t != "" && t != "-" {
		return t
	}
	return "0" // dashes
}

// FuzzTeks checks that every printed form is read back as the same amount.
func FuzzTeks(f *testing.F) {
	f.Add(int64(0))
	f.Add(int64(-5))
	f.Add(int64(Terkecil))
	f.Add(int64(123456750))
	f.Fuzz(func(t *testing.T, n int64) {
		r := Rupiah(n)
		a, err := Urai(r.TeksIndonesia(), Indonesia)
		require.NoError(t, err)
		require.Equal(t, r, a)
		b, err := Urai(r.TeksInggris(), Inggris)
		require.NoError(t, err)
		require.Equal(t, r, b)
		c, err := DariDesimal(r.Desimal())
		require.NoError(t, err)
		require.Equal(t, r, c)
	})
}

// What JSON or text is taken as an amount is written as the same amount; missing stays missing.
func FuzzJSON(f *testing.F) {
	for _, s := range []string{`"1.50"`, "1.5", "null", `""`, `"-"`, "1e3", "-0", "92233720368547758.08", `"\u0031"`, "true", "[", "mesin"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var r, s Rupiah
		if json.Unmarshal(b, &r) == nil && string(b) != "null" {
			keluar, err := json.Marshal(r)
			require.NoError(t, err)
			require.NoError(t, s.UnmarshalJSON(keluar))
			require.Equal(t, r, s)
		}
		if r.UnmarshalText(b) == nil {
			u, err := UraiOpsional(string(b), Mesin)
			require.NoError(t, err)
			require.Equal(t, r, u.Nilai)
		}
		var o, p Opsional
		if json.Unmarshal(b, &o) == nil {
			keluar, err := json.Marshal(o)
			require.NoError(t, err)
			require.NoError(t, p.UnmarshalJSON(keluar))
			require.Equal(t, o, p)
			if !o.Ada {
				require.Zero(t, o.Nilai)
			}
		}
		if g, ada := UraiTataTulis(string(b)); ada {
			require.Equal(t, string(b), g.String())
		}
	})
}
