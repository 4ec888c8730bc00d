package umum

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/resep"
	"github.com/dasbor-desa/dasbor/apbdes/internal/korpus"
)

// The recipe that a reading followed gives the same documents when it is saved, read, and followed again.
func TestResepDiulang(t *testing.T) {
	daftar, err := filepath.Glob("testdata/kasus/*.txtar")
	require.NoError(t, err)
	for _, jalur := range daftar {
		t.Run(strings.TrimSuffix(filepath.Base(jalur), ".txtar"), func(t *testing.T) {
			isi, err := os.ReadFile(jalur)
			require.NoError(t, err)
			for _, f := range txtar.Parse(isi).Files {
				if f.Name != "harapan" && f.Name != "resep.json" {
					periksaUlang(t, f.Name, f.Data)
				}
			}
		})
	}
}

func periksaUlang(t *testing.T, nama string, b []byte) {
	t.Helper()
	satu := bacaApaSaja(t, nama, b, Opsi{})
	var w bytes.Buffer
	require.NoError(t, satu.Resep.Tulis(&w))
	r, catatan := resep.Baca(w.Bytes(), "resep.json")
	require.Empty(t, catatan)
	dua := bacaApaSaja(t, nama, b, Opsi{Resep: r})
	assert.Equal(t, satu.Dokumen, dua.Dokumen)
	assert.Equal(t, satu.BarisData, dua.BarisData)
	var v bytes.Buffer
	require.NoError(t, dua.Resep.Tulis(&v))
	assert.Equal(t, w.String(), v.String(), "the recipe is a fixed point")
}

func TestResepKorpus(t *testing.T) {
	akar := filepath.Join(korpus.Folder(t), "nyata")
	for _, a := range daftarAcuan() {
		b, err := os.ReadFile(filepath.Join(akar, a.berkas))
		require.NoError(t, err)
		t.Run(a.berkas, func(t *testing.T) { periksaUlang(t, a.berkas, b) })
	}
}

// A person corrects one column and one section, and the next file of that form is read right.
func TestResepDiperbaiki(t *testing.T) {
	const isi = "uraian;jumlah;nilai\nDana Desa;3;10.000.000\nPrioritas;1;9.000.000\n"
	l, _, err := lembar.DariTeks([]byte(isi), lembar.Opsi{})
	require.NoError(t, err)
	h := DariLembar(l, Opsi{})
	assert.Equal(t, 2, h.Resep.Kolom.Anggaran, "the first of two columns that may be the amount")
	r := h.Resep
	r.Kolom.Anggaran = 3
	r.Bagian = append(r.Bagian, resep.Bagian{Teks: "Prioritas", Arti: "abaikan"})
	r.TataTulis = 0
	h = DariLembar(l, Opsi{Resep: &r})
	require.Len(t, h.Dokumen, 1)
	require.Len(t, h.Dokumen[0].Pendapatan, 1)
	assert.Equal(t, "10000000.00", h.Dokumen[0].Pendapatan[0].Anggaran.String())
	assert.Len(t, h.Gagal, 1)
	assert.Equal(t, h.BarisData, h.BarisTerhitung())
}
