//go:build !js && !wasip1

package docs_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/svg"
)

// TestGambar writes the pictures of the README: the board of the example kecamatan in both themes and languages, and a baliho.
func TestGambar(t *testing.T) {
	p := papanContoh(t)
	for _, b := range []temuan.Bahasa{temuan.Indonesia, temuan.Inggris} {
		bahasa := pilih(b, "id", "en")
		akhiran := pilih(b, "", "-en")
		for _, tema := range []gambar.Tema{gambar.TemaTerang, gambar.TemaGelap} {
			g, ada := gambar.HitungGambar(p, gambar.JenisPoster, gambar.Opsi{Lebar: 1000, Bahasa: b, Statis: true})
			require.True(t, ada)
			nama := "gambar/kecamatan" + akhiran
			if tema == gambar.TemaGelap {
				nama += "-gelap"
			}
			halaman(t, nama+".svg", tulisSVG(t, &g, svg.OpsiSVG{Tema: tema, Latar: true, Bahasa: bahasa}))
		}
		g, ada := gambar.HitungBaliho(p, dokumenTerbaru(t, p), gambar.OpsiBaliho{Opsi: gambar.Opsi{Bahasa: b, Desa: desaContoh}})
		require.True(t, ada)
		halaman(t, "gambar/baliho"+akhiran+".svg", tulisSVG(t, &g, svg.OpsiSVG{Latar: true, Bahasa: bahasa}))
	}
}

func tulisSVG(t *testing.T, g *gambar.Gambar, o svg.OpsiSVG) []byte {
	t.Helper()
	var w bytes.Buffer
	require.NoError(t, svg.TulisSVG(&w, g, o))
	w.WriteString("\n")
	return w.Bytes()
}

// dokumenTerbaru is the document of the example village in the year of the board.
func dokumenTerbaru(t *testing.T, p *indikator.Papan) *apbdes.Dokumen {
	t.Helper()
	dok, _ := dokumenContoh(t, desaContoh)
	require.Contains(t, dok, p.Tahun)
	return dok[p.Tahun]
}
