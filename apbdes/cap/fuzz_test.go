package cap_test

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/cap"
	"github.com/dasbor-desa/dasbor/apbdes/internal/acak"
)

func FuzzUrai(f *testing.F) {
	f.Add("1K7Q-9XJ2-M4TD-0B5W-R8C3")
	f.Add(strings.Repeat("0", 64))
	f.Fuzz(func(t *testing.T, s string) {
		u, err := cap.Urai(s)
		if err != nil {
			return
		}
		lagi, err := cap.Urai(u)
		require.NoError(t, err)
		require.Equal(t, u, lagi)
	})
}

// The seal is the SHA-256 of what Tulis writes, in whatever order the documents come, and no text of a document forges a line.
func FuzzTulis(f *testing.F) {
	f.Add(uint64(1), "Desa", "Belanja")
	f.Add(uint64(2), "a\nb\tc", "\xff\x00\u202e")
	f.Fuzz(func(t *testing.T, benih uint64, nama, uraian string) {
		r := rand.New(rand.NewPCG(benih, 7))
		d := []*apbdes.Dokumen{acak.Dokumen(r, acak.Opsi{Belanja: 3}), acak.Dokumen(r, acak.Opsi{Belanja: 2})}
		d[0].Desa.Nama, d[0].Belanja[0].Uraian, d[1].Belanja[0].NamaKegiatan = nama, uraian, uraian
		var satu, dua bytes.Buffer
		require.NoError(t, cap.Tulis(&satu, d...))
		require.NoError(t, cap.Tulis(&dua, d[1], d[0]))
		require.Equal(t, satu.String(), dua.String())
		c, err := cap.Hitung(d...)
		require.NoError(t, err)
		require.Equal(t, cap.Cap(cap.Sidik(satu.Bytes())), c)
		u, err := cap.Urai(c.String())
		require.NoError(t, err)
		require.Equal(t, c.String(), u)
		d[0].Desa.Nama, d[0].Belanja[0].Uraian, d[1].Belanja[0].NamaKegiatan = "", "", ""
		var polos bytes.Buffer
		require.NoError(t, cap.Tulis(&polos, d...))
		require.Equal(t, bytes.Count(polos.Bytes(), []byte("\n")), bytes.Count(satu.Bytes(), []byte("\n")))
	})
}
