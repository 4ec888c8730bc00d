package rupiah

import (
	"encoding/json"
	"math"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The cases of this file stand at the edges of the grammar: each was the only difference between the program and one that is wrong
// in a single place (see apbdes/internal/mutasi).

func TestTepiUrai(t *testing.T) {
	kasus := []struct {
		nama  string
		teks  string
		gaya  TataTulis
		ingin Rupiah
		galat error
	}{
		{"longest text", strings.Repeat(" ", 79) + "5", Mesin, 500, nil},
		{"one byte too long", strings.Repeat(" ", 80) + "5", Mesin, 0, ErrTataTulis},
		{"sign on both sides of the currency", "+Rp-5", Indonesia, 0, ErrTataTulis},
		{"sign and brackets", "+Rp(5)", Indonesia, 0, ErrTataTulis},
		{"brackets after the currency, one digit", "Rp(7)", Indonesia, -700, nil},
		{"brackets after IDR", "IDR(7)", Indonesia, -700, nil},
		{"sign after IDR", "IDR -7", Indonesia, -700, nil},
		{"IDR without space", "IDR7", Indonesia, 700, nil},
		{"em dash", "—", Indonesia, 0, nil},
		{"em dash as minus", "—7", Indonesia, -700, nil},
		{"dash before a bare currency", "-Rp", Indonesia, 0, nil},
		{"dash before a bare IDR", "-IDR", Indonesia, 0, nil},
		{"half a currency", "r", Indonesia, 0, ErrTataTulis},
		{"half of IDR", "ID", Indonesia, 0, ErrTataTulis},
		{"closing strip in machine style", "1500,-", Mesin, 0, ErrTataTulis},
		{"closing strip in English style", "1500,-", Inggris, 0, ErrTataTulis},
		{"NUL is no group sign", "1\x00234", Mesin, 0, ErrTataTulis},
		{"nor is the byte after it", "1\x01234", Mesin, 0, ErrTataTulis},
		{"nor the last byte", "1\xff234", Mesin, 0, ErrTataTulis},
		{"first group of four", "1234.567", Indonesia, 0, ErrTataTulis},
		{"letter first in a group", "1.x23", Indonesia, 0, ErrTataTulis},
		{"letter last in a group", "1.23x", Indonesia, 0, ErrTataTulis},
		{"byte before 0", "1/2", Mesin, 0, ErrTataTulis},
		{"byte after 9", "1:2", Mesin, 0, ErrTataTulis},
	}
	for _, k := range kasus {
		t.Run(k.nama, func(t *testing.T) {
			r, err := Urai(k.teks, k.gaya)
			require.ErrorIs(t, err, k.galat)
			assert.Equal(t, k.ingin, r)
		})
	}
}

// TestTepiSpasi lists every space that is trimmed; its neighbours are not.
func TestTepiSpasi(t *testing.T) {
	spasi := map[rune]bool{' ': true, '\t': true, '\n': true, '\v': true, '\f': true, '\r': true, 0x85: true, 0xA0: true, 0x202F: true,
		0x205F: true, 0x3000: true, 0xFEFF: true}
	for r := rune(0x2000); r <= 0x200B; r++ {
		spasi[r] = true
	}
	for r := range spasi {
		n, err := Urai(string(r)+"5"+string(r), Mesin)
		require.NoError(t, err, "%U", r)
		assert.Equal(t, 5*Satu, n)
		for _, s := range []rune{r - 1, r + 1} {
			if !spasi[s] {
				_, err := Urai("5"+string(s), Mesin)
				// A neighbour that is a digit is none of the characters above.
				require.ErrorIs(t, err, ErrTataTulis, "%U is not a space", s)
			}
		}
	}
}

// TestLuapanUrai reads numbers of every length against big.Int: a sum that has wrapped around must not look like an amount.
func TestLuapanUrai(t *testing.T) {
	acak := rand.New(rand.NewPCG(3, 4))
	for range 20_000 {
		b := make([]byte, 15+acak.IntN(16))
		for i := range b {
			b[i] = byte('0' + acak.IntN(10))
		}
		besar, ok := new(big.Int).SetString(string(b)+"00", 10)
		require.True(t, ok)
		for _, tanda := range []string{"", "-"} {
			if tanda == "-" {
				besar.Neg(besar)
			}
			r, err := Urai(tanda+string(b), Mesin)
			if !besar.IsInt64() {
				require.ErrorIs(t, err, ErrLuapan, "%s%s", tanda, b)
				continue
			}
			require.NoError(t, err)
			require.Equal(t, besar.Int64(), int64(r))
		}
	}
}

func TestTepiJumlah(t *testing.T) {
	// Here the two terms differ from their sum in every bit.
	const a = Rupiah(0x5555555555555555)
	_, err := Jumlah(a, a)
	require.ErrorIs(t, err, ErrLuapan)
	_, err = Selisih(^a, a)
	require.ErrorIs(t, err, ErrLuapan)

	for _, n := range []int64{int64(Terbesar / Satu), int64(Terkecil / Satu)} {
		r, err := DariRupiah(n)
		require.NoError(t, err)
		assert.Equal(t, Rupiah(n)*Satu, r)
	}
	_, err = DariRupiah(int64(Terbesar/Satu) + 1)
	require.ErrorIs(t, err, ErrLuapan)
	_, err = DariRupiah(int64(Terkecil/Satu) - 1)
	require.ErrorIs(t, err, ErrLuapan)
}

func TestTepiTeks(t *testing.T) {
	assert.Equal(t, "-0.01", Rupiah(-1).String())
	assert.Equal(t, "-Rp0,01", Rupiah(-1).TeksIndonesia())
	kasus := []struct {
		rupiah int64
		kata   string
	}{
		{999_999, "Rp999.999"},
		{1_000_000, "Rp1 juta"},
		{1_000_000_000, "Rp1 miliar"},
		{999_994_999_999, "Rp999,99 miliar"},
		{999_995_000_000, "Rp1 triliun"},
		{1_000_000_000_000, "Rp1 triliun"},
		{999_995_000_000_000, "Rp1.000 triliun"}, // no larger unit takes it
	}
	for _, k := range kasus {
		assert.Equal(t, k.kata, (Rupiah(k.rupiah) * Satu).KataIndonesia(), "%d", k.rupiah)
	}
}

func TestTepiPenjumlahGabung(t *testing.T) {
	var p, q, luap Penjumlah
	p.Tambah(7)
	q.Tambah(1)
	q.Tambah(2)
	p.Gabung(q)
	assert.Equal(t, 3, p.Banyak())
	jumlah, err := p.Hasil()
	require.NoError(t, err)
	assert.Equal(t, Rupiah(10), jumlah)

	// What overflowed in one part stays known, even when the sums that are left would fit.
	luap.Tambah(5)
	luap.Tambah(Terbesar)
	p.Gabung(luap)
	_, err = p.Hasil()
	require.ErrorIs(t, err, ErrLuapan)

	// And two parts that fit can overflow together.
	var besar Penjumlah
	besar.Tambah(Terbesar)
	q.Gabung(besar)
	_, err = q.Hasil()
	require.ErrorIs(t, err, ErrLuapan)
}

func TestTepiJSON(t *testing.T) {
	o := Isi(5)
	require.NoError(t, json.Unmarshal([]byte(`null`), &o))
	assert.Equal(t, Opsional{}, o, "null takes an amount away, and is not Rp0")

	var r Rupiah
	require.ErrorIs(t, r.UnmarshalJSON([]byte(`""`)), ErrKosong)
	require.ErrorIs(t, r.UnmarshalJSON([]byte(`"`)), ErrTataTulis)
	require.ErrorIs(t, r.UnmarshalJSON([]byte(`"\q"`)), ErrTataTulis)
}

func TestTepiOpsionalSelisih(t *testing.T) {
	assert.Equal(t, Isi(3), Isi(5).Selisih(Isi(2)))
	assert.Equal(t, Opsional{}, Opsional{Nilai: 5}.Selisih(Isi(2)), "a missing amount has no difference")
	assert.Equal(t, Opsional{}, Isi(5).Selisih(Opsional{Nilai: 2}))
	assert.Equal(t, Opsional{}, Isi(Terkecil).Selisih(Isi(1)), "nor has one that does not fit")
}

// TestTepiDesimal: shifting the largest exponents would wrap around and make a huge number a tiny one.
func TestTepiDesimal(t *testing.T) {
	_, err := DariDesimal(decimal.New(1, math.MaxInt32))
	require.ErrorIs(t, err, ErrLuapan)
	_, err = DariDesimal(decimal.New(1, math.MinInt32))
	require.ErrorIs(t, err, ErrPecahan)
	for _, e := range []int32{math.MinInt32, math.MaxInt32} {
		r, err := DariDesimal(decimal.New(0, e))
		require.NoError(t, err)
		assert.Zero(t, r)
	}
}

func TestTepiPengenal(t *testing.T) {
	var p Pengenal
	for _, s := range []string{"", "-", " ", "Rp -", "Rp", "5"} {
		p.Tambah(s)
	}
	b := p.Hasil()
	assert.Equal(t, 2, b.Banyak, "empty cells and dashes are not counted")
	assert.Equal(t, 1, b.TakTerbaca, "a currency without a number is unreadable")
	assert.Equal(t, Polos, b.Keadaan)

	var q Pengenal
	q.Tambah("1500,-")
	b = q.Hasil()
	assert.Equal(t, Terbukti, b.Keadaan, "only Indonesian prices close with a strip")
	assert.Equal(t, Indonesia, b.TataTulis)

	r, g, err := UraiMandiri("5.50")
	require.NoError(t, err, "machine and English agree on the amount")
	assert.Equal(t, Mesin, g)
	assert.Equal(t, Rupiah(550), r)
	r, g, err = UraiMandiri("-")
	require.NoError(t, err)
	assert.Equal(t, Mesin, g)
	assert.Zero(t, r)
}
