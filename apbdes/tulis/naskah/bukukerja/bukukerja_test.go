package bukukerja_test

import (
	"math/rand/v2"
	"path/filepath"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/internal/acak"
	"github.com/dasbor-desa/dasbor/apbdes/internal/korpus"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/naskah"
	"github.com/stretchr/testify/require"
)

// LibreOffice computes every formula from scratch, since the values in the files are wrong on purpose.
func ujiHitungUlang(t *testing.T, d []*apbdes.Dokumen) {
	t.Helper()
	var n []*naskah.Naskah
	var buku [][]byte
	for _, x := range d {
		for _, j := range naskah.DaftarJenis() {
			s, err := naskah.Susun(x, j, naskah.Opsi{})
			require.NoError(t, err)
			n, buku = append(n, s), append(buku, salah(t, tulisBuku(t, s)))
		}
	}
	rumus := 0
	for i, sel := range hitungUlang(t, buku) {
		rumus += periksaSel(t, n[i], sel)
	}
	require.Positive(t, rumus)
	t.Logf("%d workbooks, %d formulas recalculated, all equal to the sen", len(buku), rumus)
}

func TestHitungUlangContoh(t *testing.T) {
	d := bacaDokumen(t, filepath.Join("..", "..", "..", "..", "examples", "periksa", "testdata", "contoh.csv"))
	for benih := range uint64(6) {
		o := acak.Opsi{Ganjil: benih%2 == 0, Terbesar: 2_000_000_000 * rupiah.Satu}
		if benih%4 == 3 {
			o.Bagan = bagan.Permendagri113
		}
		d = append(d, acak.Dokumen(rand.New(rand.NewPCG(benih, 7)), o))
	}
	ujiHitungUlang(t, d)
}

func TestHitungUlangKorpus(t *testing.T) {
	f := korpus.Folder(t)
	var d []*apbdes.Dokumen
	for _, pola := range []string{"sid-gorontalo-2018-2020/apbdes.json", "sleman-sliyeg-2024-2025/apbdes.json", "wonosobo-2025/*.csv", "halaman-web/*.csv",
		"kuningan-2025-2026/apbdes.json", "senga-selatan-2022/baris.csv", "dauhi-2019/anggaran.sql", "wringinanom-2023-2024/budgets.sql"} {
		nama, err := filepath.Glob(filepath.Join(f, "nyata", filepath.FromSlash(pola)))
		require.NoError(t, err)
		require.NotEmpty(t, nama, pola)
		for _, x := range nama {
			d = append(d, bacaDokumen(t, x)...)
		}
	}
	ujiHitungUlang(t, d)
}
