package layanan_test

import (
	"encoding/json"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/layanan"
)

func TestUraiAngka(t *testing.T) {
	for masuk, ingin := range map[string]string{
		"": "", "0": "0", "-0": "0", "007": "7", "12": "12", "-12.50": "-12.5", "0.65714285714286": "0.65714285714286",
		"999999999999999999": "999999999999999999", "1.000000000000000": "1", "0.000000000000001": "0.000000000000001",
		"000000000000000000000000000000000000001": "1",
	} {
		a, err := layanan.UraiAngka(masuk)
		require.NoError(t, err, masuk)
		assert.Equal(t, ingin, a.String(), masuk)
		assert.Equal(t, masuk != "", a.Ada(), masuk)
	}
	for _, masuk := range []string{
		" 1", "1,5", "1.", ".5", "-", "--1", "+1", "1e3", "1.234.567", "NaN", "½", "١", "1000000000000000000", "0.0000000000000001",
		"1.0000000000000000000000000000000000000000000000000000000000000000",
	} {
		a, err := layanan.UraiAngka(masuk)
		require.ErrorIs(t, err, layanan.ErrAngka, masuk)
		assert.False(t, a.Ada())
	}
	assert.Panics(t, func() { layanan.HarusAngka("x") })
}

func TestAngkaSama(t *testing.T) {
	assert.Equal(t, layanan.HarusAngka("3"), layanan.HarusAngka("3.00"))
	assert.Equal(t, layanan.DariBilangan(0), layanan.HarusAngka("-0.0"))
	assert.NotEqual(t, layanan.Angka{}, layanan.DariBilangan(0), "missing is not zero")
	assert.False(t, layanan.DariBilangan(1_000_000_000_000_000_000).Ada())
	assert.True(t, layanan.DariBilangan(3).Bulat())
	assert.False(t, layanan.HarusAngka("3.5").Bulat())
	assert.False(t, layanan.Angka{}.Bulat())
}

func TestAngkaTeks(t *testing.T) {
	a := layanan.HarusAngka("-1234567.05")
	assert.Equal(t, "-1.234.567,05", a.TeksIndonesia())
	assert.Equal(t, "-1,234,567.05", a.TeksInggris())
	assert.Equal(t, "–", layanan.Angka{}.TeksIndonesia())
	assert.Equal(t, "–", layanan.Angka{}.TeksInggris())
	d, ada := layanan.HarusAngka("0.05").Desimal()
	assert.True(t, ada)
	assert.Equal(t, "0.05", d.String())
	_, ada = layanan.Angka{}.Desimal()
	assert.False(t, ada)
}

func TestAngkaJSON(t *testing.T) {
	b, err := json.Marshal([]layanan.Angka{layanan.HarusAngka("34.50"), {}, layanan.DariBilangan(0)})
	require.NoError(t, err)
	assert.Equal(t, `["34.5",null,"0"]`, string(b))
	var balik []layanan.Angka
	require.NoError(t, json.Unmarshal([]byte(`["34.5",null,0.1]`), &balik))
	assert.Equal(t, []layanan.Angka{layanan.HarusAngka("34.5"), {}, layanan.HarusAngka("0.1")}, balik)
	for _, s := range []string{`"x"`, `1e3`, `true`, `{}`} {
		var a layanan.Angka
		require.Error(t, json.Unmarshal([]byte(s), &a), s)
	}
}

// The order of Angka is the order of the numbers.
func TestAngkaBandingkan(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	acak := func() layanan.Angka {
		n := big.NewInt(r.Int64N(2_000_000_000) - 1_000_000_000)
		s := big.NewRat(1, 1).SetFrac(n, new(big.Int).Exp(big.NewInt(10), big.NewInt(r.Int64N(16)), nil))
		return layanan.HarusAngka(s.FloatString(15))
	}
	rat := func(a layanan.Angka) *big.Rat {
		x, ok := new(big.Rat).SetString(a.String())
		require.True(t, ok)
		return x
	}
	for range 5000 {
		a, b := acak(), acak()
		require.Equal(t, rat(a).Cmp(rat(b)), a.Bandingkan(b), "%s %s", a, b)
		require.Equal(t, rat(a).Sign(), a.Tanda())
		j, err := layanan.JumlahAngka(a, b)
		if err == nil {
			require.Zero(t, rat(j).Cmp(new(big.Rat).Add(rat(a), rat(b))), "%s %s", a, b)
		}
	}
	assert.Equal(t, -1, layanan.Angka{}.Bandingkan(layanan.DariBilangan(-5)))
	assert.Equal(t, 1, layanan.DariBilangan(-5).Bandingkan(layanan.Angka{}))
	assert.Equal(t, 0, layanan.Angka{}.Bandingkan(layanan.Angka{}))
}

func TestJumlahAngka(t *testing.T) {
	j, err := layanan.JumlahAngka(layanan.DariBilangan(1), layanan.Angka{})
	require.NoError(t, err)
	assert.False(t, j.Ada(), "a missing summand is not 0")
	besar := layanan.HarusAngka("999999999999999999")
	_, err = layanan.JumlahAngka(besar, besar)
	require.ErrorIs(t, err, layanan.ErrLuapan)
}

func BenchmarkUraiAngka(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := layanan.UraiAngka("0.65714285714286"); err != nil {
			b.Fatal(err)
		}
	}
}

// A text that is not closed lost its last digit.
func TestAngkaJSONTakTertutup(t *testing.T) {
	for _, s := range []string{`"12`, `12"`, `"`, `"1"2`} {
		var a layanan.Angka
		require.ErrorIs(t, a.UnmarshalJSON([]byte(s)), layanan.ErrAngka, s)
	}
}
