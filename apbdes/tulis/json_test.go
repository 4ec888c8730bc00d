package tulis_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/internal/acak"
	"github.com/dasbor-desa/dasbor/apbdes/tulis"
)

func sumberAcak(benih uint64) *rand.Rand { return rand.New(rand.NewPCG(benih, 7)) }

// bungkus is the outer object as encoding/json sees it.
type bungkus struct {
	Skema   string            `json:"skema"`
	Dokumen []*apbdes.Dokumen `json:"dokumen"`
}

func TestTulisJSONBentuk(t *testing.T) {
	for banyak := range 4 {
		semua := bungkus{Skema: tulis.Skema, Dokumen: []*apbdes.Dokumen{}}
		for i := range banyak {
			o := acak.Opsi{Ganjil: true, Tercetak: true}
			if i == 1 {
				o.Bagan = bagan.Permendagri113
			}
			semua.Dokumen = append(semua.Dokumen, acak.Dokumen(sumberAcak(uint64(i)), o))
		}
		var rapat, renggang bytes.Buffer
		require.NoError(t, tulis.TulisJSON(&rapat, semua.Dokumen...))
		mau, err := json.Marshal(semua)
		require.NoError(t, err)
		assert.Equal(t, string(mau)+"\n", rapat.String())

		require.NoError(t, tulis.JSON{Indentasi: true}.TulisJSON(&renggang, semua.Dokumen...))
		mau, err = json.MarshalIndent(semua, "", "  ")
		require.NoError(t, err)
		assert.Equal(t, string(mau)+"\n", renggang.String())

		var kembali bungkus
		require.NoError(t, json.Unmarshal(rapat.Bytes(), &kembali))
		assert.Equal(t, semua, kembali)
	}
}

func TestTulisJSONGalat(t *testing.T) {
	d := acak.Dokumen(sumberAcak(1), acak.Opsi{})
	require.ErrorContains(t, tulis.TulisJSON(&bytes.Buffer{}, d, nil), "tulis: document 2: nil pointer")

	rusak := &apbdes.Dokumen{Tercetak: []apbdes.Tercetak{{}}}
	require.ErrorContains(t, tulis.TulisJSON(&bytes.Buffer{}, rusak), "document 1")

	for sisa := range 3 {
		require.ErrorIs(t, tulis.TulisJSON(&penuh{sisa: sisa}, d, d), errPenuh)
	}
}

func TestTulisJSONAmanDiHTML(t *testing.T) {
	var b strings.Builder
	require.NoError(t, tulis.TulisJSON(&b, &apbdes.Dokumen{Desa: apbdes.Desa{Nama: "</script>\u2028&\xff"}}))
	assert.Contains(t, strings.ReplaceAll(b.String(), "\ufffd", `\ufffd`), `"\u003c/script\u003e\u2028\u0026\ufffd"`, "written out since Go 1.27")
}

var errPenuh = errors.New("full")

// penuh is a writer that fails after some calls.
type penuh struct{ sisa int }

func (p *penuh) Write(b []byte) (int, error) {
	if p.sisa == 0 {
		return 0, errPenuh
	}
	p.sisa--
	return len(b), nil
}
