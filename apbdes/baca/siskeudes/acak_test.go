package siskeudes_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes"
)

// isiAneh are cell contents that a damaged or strange export may hold.
var isiAneh = []string{"", " ", "0", "-", "1.234", "1.234,50", "-5000", "1e+08", "9223372036854775807", "abc", "UM", "LS", "2023", "2024",
	"20x4", desaA, desaB, "14.01.", "14.01.01.01.", desaA + "02.02.02.", desaA + "02.02.", "6.3.1.01.", "5.2.1.03.", "4.1.2.01.", "1.1.1.01.",
	"7.", "31/06/2024", "06/30/24", "30/06/2024", "2024-06-30 00:00:00", "SPP-07", "spp-01", "\"", "a,b", "\u00a0"}

// Whatever stands in the cells: nothing panics, every row is accounted for, the order of the parts stays the same.
func TestSelAneh(t *testing.T) {
	n := 120
	if testing.Short() {
		n = 30
	}
	for benih := range uint64(n) {
		acak := rand.New(rand.NewPCG(benih, 11))
		b := contoh(desaA, "2024")
		if benih%3 == 0 {
			b.isi(desaB, "2024")
		}
		for range 1 + acak.IntN(20) {
			tb := b.tabel[acak.IntN(len(b.tabel))]
			baris := tb.baris[acak.IntN(len(tb.baris))]
			baris[acak.IntN(len(baris))] = isiAneh[acak.IntN(len(isiAneh))]
		}
		if acak.IntN(5) == 0 {
			i := acak.IntN(len(b.tabel))
			b.tabel = append(b.tabel[:i], b.tabel[i+1:]...)
		}
		o := opsi()
		if acak.IntN(2) == 0 {
			o.Sampai = "2024-06-30"
		}
		f := b.folder(gayaBaku())
		h, err := siskeudes.BacaFolder(f, o)
		require.NoError(t, err, "seed %d", benih)
		periksaHasil(t, h)
		samaAlirFolder(t, f, o, h)
		for _, d := range h.Dokumen {
			_, err := apbdes.Ringkas(d)
			require.NoError(t, err, "seed %d", benih)
		}
		if t.Failed() {
			t.Fatalf("seed %d", benih)
		}
	}
}

// Villages do not influence each other: together they give the documents that each gives alone.
func TestDesaSalingLepas(t *testing.T) {
	a, b := contoh(desaA, "2024"), contoh(desaB, "2024")
	bersama := contoh(desaA, "2024")
	bersama.isi(desaB, "2024")
	h := bersama.baca(t, gayaBaku(), opsi())
	require.Len(t, h.Dokumen, 2)
	for i, sendiri := range []*basis{a, b} {
		d := satu(t, sendiri.baca(t, gayaBaku(), opsi()))
		for _, f := range apbdes.DaftarFase() {
			assert.Equal(t, jumlah(t, d, f), jumlah(t, h.Dokumen[i], f))
		}
		assert.Equal(t, d.Desa, h.Dokumen[i].Desa)
		require.Len(t, h.Dokumen[i].Belanja, len(d.Belanja))
		for j := range d.Belanja {
			x, y := d.Belanja[j], h.Dokumen[i].Belanja[j]
			x.Letak = y.Letak
			assert.Equal(t, x, y)
		}
	}
}

func TestAcuan_hariSemester(t *testing.T) {
	assert.Empty(t, siskeudes.AkhirSemester(1999, 1))
	assert.Empty(t, siskeudes.AkhirSemester(2024, 0))
}
