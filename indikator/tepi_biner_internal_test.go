package indikator

import (
	"encoding/binary"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// binerTepi writes the binary form of one row, part by part.
func binerTepi(ubah func(*[]any)) []byte {
	bagian := []any{tandaBiner, 0, 1, // map, rows
		uint64(3307072003), 2024, 2, "AB", 1, 77, []byte{byte(apbdes.Anggaran) << 2}, 0, 0, 3, 1, 0, 0, 0, 0, int64(-5), int64(900)}
	if ubah != nil {
		ubah(&bagian)
	}
	var w []byte
	for _, b := range bagian {
		switch b := b.(type) {
		case string:
			w = append(w, b...)
		case []byte:
			w = append(w, b...)
		case int:
			w = binary.AppendUvarint(w, uint64(b)) //nolint:gosec // test
		case uint64:
			w = binary.AppendUvarint(w, b)
		case int64:
			w = binary.AppendVarint(w, b)
		}
	}
	return w
}

// Every part of the binary form at its limits.
func TestTepiBiner(t *testing.T) {
	var a Agregat
	require.NoError(t, a.UnmarshalBinary(binerTepi(nil)))
	x := slices.Collect(a.DaftarDesa(wilayah.Kode{}, 2024))
	require.Len(t, x, 1)
	mau := TotalDesa{Kode: desaSatu, Nama: "AB", Tahun: 2024, Penduduk: 77, Berlaku: apbdes.Anggaran}
	mau.Fase[apbdes.Anggaran-1] = TotalFase{Ada: 3, Sebagian: 1}
	mau.Fase[apbdes.Anggaran-1].Nilai[0], mau.Fase[apbdes.Anggaran-1].Nilai[1] = -5, 900
	assert.Equal(t, mau, x[0])
	atur := func(i int, n any) func(*[]any) { return func(b *[]any) { (*b)[i] = n } }
	semua := 1<<BanyakUkuran - 1
	for _, k := range []struct {
		nama string
		ubah func(*[]any)
		mau  bool
	}{
		{"as it is", nil, true},
		{"no rows but one", atur(2, 0), false},
		{"two rows but one", atur(2, 2), false},
		{"too many rows", atur(2, maksBarisBiner+1), false},
		{"no code", atur(3, 0), true},
		{"a kabupaten", atur(3, 3307), false},
		{"the code of nothing", atur(3, 1), false},
		{"a code of eleven digits", atur(3, uint64(13307072003)), false},
		{"the last year", atur(4, 9999), true},
		{"a year after", atur(4, 10000), false},
		{"a text longer than it is", atur(5, 3), false},
		{"a text shorter than it is", atur(5, 1), false},
		{"a text that is not UTF-8", atur(6, "A\xff"), false},
		{"never", atur(7, 0), false},
		{"as often as can be", atur(7, uint64(maksKali)), true},
		{"more often", atur(7, uint64(maksKali+1)), false},
		{"as many people as can be", atur(8, uint64(maksOrangAgregat)), true},
		{"more people", atur(8, uint64(maksOrangAgregat+1)), false},
		{"realisasi in force", atur(9, []byte{byte(apbdes.Realisasi) << 2}), true},
		{"no phase", atur(9, []byte{byte(apbdes.Realisasi+1) << 2}), false},
		{"old", atur(9, []byte{1}), true},
		{"half a siltap", atur(9, []byte{2}), false},
		{"siltap", func(b *[]any) { (*b)[9] = []byte{2}; *b = append(*b, int64(1), int64(2)) }, true},
		{"a mark without its amount", atur(13, 4), false},
		{"both marks", atur(13, 3), true},
		{"a mark of another amount", func(b *[]any) { (*b)[12], (*b)[13] = 5, 2 }, false},
		{"an amount too many", atur(12, 7), false},
		{"an amount too few", func(b *[]any) { (*b)[12], (*b)[13] = 2, 0 }, false},
		{"all amounts", func(b *[]any) {
			(*b)[12] = semua
			for range BanyakUkuran - 2 {
				*b = append(*b, int64(4))
			}
		}, true},
		{"an amount that does not exist", func(b *[]any) { (*b)[12], (*b)[13] = semua+1, 0; *b = (*b)[:len(*b)-1] }, false},
		{"the least and the largest", func(b *[]any) { (*b)[18], (*b)[19] = int64(math.MinInt64), int64(math.MaxInt64) }, true},
		{"an amount with a zero behind", atur(19, []byte{0x88, 0x8e, 0x00}), false},
		{"an amount of Rp0 in two bytes", atur(19, []byte{0x80, 0x00}), false},
		{"an amount of Rp0", atur(19, int64(0)), true},
		{"a number of two bytes for nothing", atur(11, []byte{0x80, 0x00}), false},
		{"an amount without an end", atur(19, []byte{0x80}), false},
		{"a byte behind", func(b *[]any) { *b = append(*b, 0) }, false},
		{"a map", func(b *[]any) { (*b)[1] = 1; *b = slices.Insert(*b, 2, any("p")) }, true},
		{"a long map", func(b *[]any) {
			(*b)[1] = maksPetaBiner
			*b = slices.Insert(*b, 2, any(strings.Repeat("p", maksPetaBiner)))
		}, true},
		{"a map that is too long", func(b *[]any) {
			(*b)[1] = maksPetaBiner + 1
			*b = slices.Insert(*b, 2, any(strings.Repeat("p", maksPetaBiner+1)))
		}, false},
		{"a long name", func(b *[]any) { (*b)[5], (*b)[6] = maksNamaAgregat, strings.Repeat("n", maksNamaAgregat) }, true},
		{"a name that is too long", func(b *[]any) { (*b)[5], (*b)[6] = maksNamaAgregat+1, strings.Repeat("n", maksNamaAgregat+1) }, false},
		{"the same row twice", func(b *[]any) { (*b)[2] = 2; *b = append(*b, (*b)[3:]...) }, false},
		{"rows in order", func(b *[]any) {
			(*b)[2] = 2
			*b = append(*b, (*b)[3:]...)
			(*b)[len(*b)-16] = 2025
		}, true},
		{"rows out of order", func(b *[]any) {
			(*b)[2] = 2
			*b = append(*b, (*b)[3:]...)
			(*b)[len(*b)-16] = 2023
		}, false},
	} {
		isi := binerTepi(k.ubah)
		b := *agregatTepi(t, totalTepi(desaDua, 2020, 1))
		err := b.UnmarshalBinary(isi)
		if !k.mau {
			require.ErrorIs(t, err, ErrBiner, k.nama)
			assert.Equal(t, []int{2020}, b.DaftarTahun(), k.nama)
			continue
		}
		if assert.NoError(t, err, k.nama) {
			lagi, err := b.MarshalBinary()
			assert.NoError(t, err, k.nama)
			assert.Equal(t, isi, lagi, k.nama)
			for n := range isi { // cut anywhere
				assert.ErrorIs(t, new(Agregat).UnmarshalBinary(isi[:n]), ErrBiner, k.nama)
			}
		}
	}
}
