package susun

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
)

// A row that the reader knows to be a parent is never added, even where a line has the same codes: a kegiatan without a certain code
// stands at its sub-bidang.
func TestPeranInduk(t *testing.T) {
	p := Penyusun{}
	tambah := func(kegiatan, rekening, nilai string, peran Peran) {
		b := Baris{KodeKegiatan: kegiatan, KodeRekening: rekening, Peran: peran}
		b.Nilai[apbdes.Anggaran] = Sel{Teks: nilai, Angka: true}
		p.Tambah(b)
	}
	tambah("2.1", "", "100", Induk)
	tambah("2.1", "", "60", Daun)
	tambah("2.1", "", "40", Daun)
	tambah("2.2", "", "7", Induk) // nothing below it: still no line
	h := p.Selesai()
	require.Len(t, h.Dokumen, 1)
	d := h.Dokumen[0]
	assert.Len(t, d.Belanja, 2)
	require.Len(t, d.Tercetak, 2)
	r, err := apbdes.Ringkas(d)
	require.NoError(t, err)
	assert.Equal(t, "100.00", r.Jumlah(apbdes.Anggaran).Belanja.String())
	beda, err := apbdes.HitungBeda(d, r)
	require.NoError(t, err)
	assert.Empty(t, beda)
	assert.Equal(t, h.BarisData, h.BarisTerhitung())
}
