package tautan_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/svg"
	"github.com/dasbor-desa/dasbor/indikator/tautan"
)

// sidikGambar is the SHA-256 of everything that the view ringkas shows, as a scene and as SVG, in both languages and four widths.
func sidikGambar(tb testing.TB, p *indikator.Papan) string {
	tb.Helper()
	h := sha256.New()
	for _, bahasa := range []temuan.Bahasa{temuan.Indonesia, temuan.Inggris} {
		for _, satuan := range []gambar.Satuan{gambar.SatuanPersen, gambar.SatuanPerJiwa, gambar.SatuanRupiah} {
			for _, lebar := range []int{360, 700, 900, 1280} {
				o := gambar.Opsi{Tampilan: gambar.TampilanRingkas, Bahasa: bahasa, Satuan: satuan, Lebar: lebar, Statis: lebar > 800, Desa: -1, Sidik: tautan.Sidik(p)}
				a := gambar.HitungAdegan(p, o)
				h.Write(a.TambahJSON(nil))
				g, ada := gambar.HitungGambar(p, gambar.JenisPoster, o)
				if ada {
					var b bytes.Buffer
					require.NoError(tb, svg.TulisSVG(&b, &g, svg.OpsiSVG{Latar: true, Bahasa: bahasa.String()}))
					h.Write(b.Bytes())
				}
			}
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

func papanContoh(tb testing.TB) *indikator.Papan {
	tb.Helper()
	p, err := indikator.HitungPapan(contoh.DariBenih(1).Masukan())
	require.NoError(tb, err)
	return p
}

// satuanUang is the unit that random amounts are multiples of, in sen.
type satuanUang int64

// acakPapan makes a board of random budgets. maks is the largest amount of a line in sen.
func acakPapan(tb testing.TB, benih uint64, desa, panjangNama int, maks int64, satuan satuanUang) *indikator.Papan {
	tb.Helper()
	r := rand.New(rand.NewPCG(benih, 7)) //nolint:gosec // repeatable
	kegiatan := []string{"1.1.01", "1.3.02", "2.1.01", "2.1.02", "2.2.01", "2.2.02", "2.4.10", "2.3.01", "3.1.01", "5.3.00", "1.2.01"}
	m := indikator.MasukanPapan{Kode: wilayah.HarusUrai("33.07.05"), Nama: "Kecamatan " + acakNama(r, panjangNama/2)}
	for i := range desa {
		k := wilayah.HarusUrai(fmt.Sprintf("33.07.05.%d", 2001+i))
		m.Desa = append(m.Desa, indikator.DesaTerdaftar{Kode: k, Nama: acakNama(r, panjangNama), Penduduk: 900 + r.IntN(9000)})
		if r.IntN(12) == 0 {
			continue
		}
		d := &apbdes.Dokumen{Desa: apbdes.Desa{Kode: k}, Tahun: 2025, Bagan: bagan.Permendagri20}
		for _, g := range kegiatan {
			n := r.Int64N(maks/int64(satuan)) * int64(satuan)
			b := apbdes.BarisBelanja{Kegiatan: bagan.HarusKegiatan(g)}
			b.Rekening = bagan.HarusRekening("5.2.1.01")
			b.Nilai.Anggaran = rupiah.Isi(rupiah.Rupiah(n))
			b.Nilai.Realisasi = rupiah.Isi(rupiah.Rupiah(n / int64(satuan) * int64(60+r.IntN(40)) / 100 * int64(satuan)))
			d.Belanja = append(d.Belanja, b)
		}
		m.Dokumen = append(m.Dokumen, indikator.DokumenPapan{Dokumen: d})
	}
	p, err := indikator.HitungPapan(m)
	require.NoError(tb, err)
	return p
}

var suku = []string{
	"su", "ka", "ma", "ju", "tan", "jung", "sa", "ri", "wo", "no", "bang", "kal", "pu", "lau", "ke", "dung", "mul", "yo", "ba", "tu", "gan", "de", "lem", "pa", "ngu", "rok", "si", "ci", "ra", "te",
}

func acakNama(r *rand.Rand, panjang int) string {
	b := []byte{}
	for len(b) < panjang {
		if len(b) > 0 && r.IntN(4) == 0 {
			b = append(b, ' ')
		}
		b = append(b, suku[r.IntN(len(suku))]...)
	}
	naik := true
	for i := range b {
		if naik && b[i] >= 'a' {
			b[i] -= 'a' - 'A'
		}
		naik = b[i] == ' '
	}
	return string(b)
}
