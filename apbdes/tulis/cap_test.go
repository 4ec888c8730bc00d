package tulis_test

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/kanonik"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/cap"
	"github.com/dasbor-desa/dasbor/apbdes/internal/acak"
	"github.com/dasbor-desa/dasbor/apbdes/tulis"
)

// What is written with its seal is read without a finding more, and the figures read have the seal that was written.
func TestCapBolakBalik(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	dimuat := 0
	for n := range 300 {
		o := acak.Opsi{Ganjil: n%2 == 0, Fase: apbdes.DaftarFase()[n%2:]}
		if n%3 == 0 {
			o.Bagan = bagan.Permendagri113
		}
		d := acak.Dokumen(r, o)
		ingin, err := cap.Hitung(d)
		require.NoError(t, err)
		for _, bentuk := range []struct {
			nama         string
			tulis, polos func(*bytes.Buffer) error
			baca         func([]byte, susun.Opsi, lembar.Batas) (*susun.Hasil, error)
		}{
			{"csv", func(b *bytes.Buffer) error { return tulis.CSV{Cap: true}.TulisCSV(b, d) }, func(b *bytes.Buffer) error { return tulis.TulisCSV(b, d) }, kanonik.BacaCSV},
			{"json", func(b *bytes.Buffer) error { return tulis.JSON{Cap: true, Indentasi: n%2 == 0}.TulisJSON(b, d) }, func(b *bytes.Buffer) error { return tulis.TulisJSON(b, d) }, kanonik.BacaJSON},
		} {
			var b, polos bytes.Buffer
			if err := bentuk.tulis(&b); err != nil {
				require.ErrorIs(t, err, tulis.ErrTakTermuat)
				continue
			}
			dimuat++
			require.NoError(t, bentuk.polos(&polos))
			s, ada := cap.CariTertanam(b.Bytes())
			require.True(t, ada, bentuk.nama)
			assert.Equal(t, ingin.String(), s)
			_, ada = cap.CariTertanam(polos.Bytes())
			assert.False(t, ada)
			h, err := bentuk.baca(b.Bytes(), susun.Opsi{}, lembar.Batas{})
			require.NoError(t, err)
			tanpa, err := bentuk.baca(polos.Bytes(), susun.Opsi{}, lembar.Batas{})
			require.NoError(t, err)
			assert.Len(t, h.Temuan, len(tanpa.Temuan), bentuk.nama)
			for _, hasil := range [][]*apbdes.Dokumen{h.Dokumen, tanpa.Dokumen} {
				c, err := cap.Hitung(hasil...)
				require.NoError(t, err)
				if c != ingin {
					beda, _ := cap.Bandingkan([]*apbdes.Dokumen{d}, hasil)
					require.Equal(t, ingin, c, "%s %+v", bentuk.nama, beda[:min(len(beda), 2)])
				}
			}
		}
	}
	assert.Greater(t, dimuat, 400)
}
