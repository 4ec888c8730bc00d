package umum

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
)

// Only so many names are looked up in the chart; the rest is read without, and said.
func TestBatasNama(t *testing.T) {
	k := kamus{simpan: map[kunciNama]hasilNama{}, rekSimpn: map[kunciRekening]hasilRekening{}}
	for i := range batasNama {
		assert.False(t, k.penuh())
		k.simpan[kunciNama{nama: strconv.Itoa(i)}] = hasilNama{}
	}
	assert.True(t, k.penuh())
	assert.True(t, k.terlalu)
}

// JSON nested deeper than any budget is refused, not followed.
func TestBatasDalam(t *testing.T) {
	for dalam, mau := range map[int]bool{maksDalam - 2: true, maksDalam + 1: false, 100_000: false} {
		isi := strings.Repeat(`{"a":[`, dalam/2) + `{"uraian":"Belanja","anggaran":5}` + strings.Repeat(`]}`, dalam/2)
		h, err := BacaJSON([]byte(isi), Opsi{}, lembar.Batas{})
		require.NoError(t, err)
		assert.Equal(t, mau, h.BarisData > 0, dalam)
	}
}

// A quoted name is looked for only so far.
func TestBatasPengenal(t *testing.T) {
	for panjang, mau := range map[int]int{maksPengenal - 1: 1, maksPengenal: 0} {
		nama := strings.Repeat("x", panjang)
		h, err := BacaSQL([]byte("INSERT INTO `"+nama+"` (uraian, anggaran) VALUES ('Belanja', 5);\n"), Opsi{}, lembar.Batas{})
		require.NoError(t, err)
		banyak := 0
		for x := range h.Temuan.Cari(aturanSQL.Kode) {
			if strings.Contains(x.Pesan(0), "xxx") {
				banyak++
			}
		}
		assert.Equal(t, mau, banyak, panjang)
	}
}
