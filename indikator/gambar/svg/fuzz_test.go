package svg_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/internal/contoh"
	"github.com/dasbor-desa/dasbor/indikator/gambar/svg"
)

// Whatever a village calls itself: every picture is well-formed XML of the same nodes, and a page has one title and no script.
func FuzzTulisSVG(f *testing.F) {
	f.Add("Desa", uint8(0))
	f.Add("</title><script>1</script>", uint8(1))
	f.Add("\xff\x00\u202e]]>&#0;", uint8(2))
	p := contoh.Papan()
	f.Fuzz(func(t *testing.T, nama string, pilih uint8) {
		papan := *p
		papan.Nama, papan.Sumber = nama, nama
		papan.Desa = append(papan.Desa[:0:0], papan.Desa...)
		papan.Desa[0].Nama = nama
		o := gambar.Opsi{Bahasa: temuan.Bahasa(pilih % 2), Lebar: 300 + 5*int(pilih), Tampilan: gambar.Tampilan(pilih % 5)}
		jenis := gambar.DaftarJenis()
		if g, ada := gambar.HitungGambar(&papan, jenis[int(pilih)%len(jenis)], o); ada {
			g.Uraian += nama
			var b bytes.Buffer
			require.NoError(t, svg.TulisSVG(&b, &g, svg.OpsiSVG{Latar: pilih%3 == 0, Bahasa: nama, LebarMM: int(pilih)}))
			s := baca(t, b.Bytes())
			require.Equal(t, "svg", s.Tag)
			require.NotContains(t, strings.ToLower(b.String()), "<script")
		}
		var b bytes.Buffer
		require.NoError(t, svg.TulisHalaman(&b, svg.OpsiHalaman{Judul: nama}, gambar.HitungAdegan(&papan, o)))
		// Behind the head there are only the titles of pictures.
		kepala, badan, ada := strings.Cut(b.String(), "</head>")
		require.True(t, ada)
		require.Equal(t, 1, strings.Count(kepala, "</title>"))
		require.Equal(t, 1, strings.Count(kepala, "</style>"))
		require.NotContains(t, strings.ToLower(kepala+badan), "<script")
	})
}
