package naskah_test

import (
	"encoding/xml"
	"errors"
	"io"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/internal/acak"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/naskah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func isi(n int64) rupiah.Opsional { return rupiah.Isi(rupiah.Rupiah(n) * rupiah.Satu) }

func susun(t testing.TB, d *apbdes.Dokumen, j naskah.Jenis, o naskah.Opsi) *naskah.Naskah {
	t.Helper()
	n, err := naskah.Susun(d, j, o)
	require.NoError(t, err)
	return n
}

func acakan(benih uint64) *apbdes.Dokumen {
	o := acak.Opsi{Ganjil: benih%2 == 0, Tercetak: benih%5 == 0, TanpaPembiayaan: benih%7 == 0}
	if benih%4 == 3 {
		o.Bagan = bagan.Permendagri113
	}
	if r := apbdes.Rincian(benih % 5); r > apbdes.RincianKegiatan && benih%4 != 3 {
		o.Rincian = r
	}
	return acak.Dokumen(rand.New(rand.NewPCG(benih, 11)), o)
}

// hitung evaluates the formula of a row as a spreadsheet does: missing amounts take no part.
func hitung(n *naskah.Naskah, r naskah.Rumus, k int) rupiah.Rupiah {
	var s rupiah.Rupiah
	for _, i := range r.Tambah {
		s += n.Baris[i].Nilai[k].Nilai
	}
	for _, i := range r.Kurang {
		s -= n.Baris[i].Nilai[k].Nilai
	}
	return s
}

// Every amount is what its formula gives, every line of the document is in exactly one row, and the closing rows are the totals.
func TestSifat(t *testing.T) {
	for benih := range uint64(200) {
		d := acakan(benih)
		r, err := apbdes.Ringkas(d)
		require.NoError(t, err)
		for _, j := range naskah.DaftarJenis() {
			n := susun(t, d, j, naskah.Opsi{})
			var urutan int
			for i := range n.Baris {
				b := &n.Baris[i]
				urutan += len(b.Urutan)
				require.Len(t, b.Nilai, len(n.Kolom))
				for k, c := range n.Kolom {
					if b.Nilai[k].Ada && c.Jenis == naskah.Uang && b.Rumus.Ada() {
						require.Equal(t, hitung(n, b.Rumus, k), b.Nilai[k].Nilai, "seed %d %v", benih, b)
					}
				}
			}
			require.Equal(t, d.BanyakBaris(), urutan, "seed %d", benih)
			for k, c := range n.Kolom {
				if c.Jenis == naskah.Uang {
					require.Equal(t, r.Jumlah(c.Fase).Silpa, n.Baris[len(n.Baris)-1].Nilai[k], "seed %d", benih)
				}
			}
		}
	}
}

func baris(t *testing.T, n *naskah.Naskah, uraian string) *naskah.Baris {
	t.Helper()
	for i := range n.Baris {
		if n.Baris[i].Uraian == uraian {
			return &n.Baris[i]
		}
	}
	require.Fail(t, "no row", uraian)
	return nil
}

func dokumen() *apbdes.Dokumen {
	pos := func(r, u, s string, n apbdes.Nilai) apbdes.Pos {
		return apbdes.Pos{Rekening: bagan.HarusRekening(r), Uraian: u, Sumber: bagan.UraiSumber(s), Nilai: n}
	}
	return &apbdes.Dokumen{
		Desa: apbdes.Desa{Kode: wilayah.HarusUrai("33.07.07.2003"), Nama: "Sukamaju"}, Tahun: 2025, SampaiTanggal: "2025-06-30",
		Pendapatan: []apbdes.BarisPendapatan{{Pos: pos("4.2.1.01", "Dana Desa", "DDS", apbdes.Nilai{Anggaran: isi(900), Realisasi: isi(450)})}},
		Belanja: []apbdes.BarisBelanja{
			{Kegiatan: bagan.HarusKegiatan("2.2.02"), NamaKegiatan: "Posyandu", Pos: pos("5.2.1.06", "Makan <kader>", "DDS", apbdes.Nilai{Anggaran: isi(300)})},
			{Kegiatan: bagan.HarusKegiatan("2.2.02"), NamaKegiatan: "Posyandu", Pos: pos("5.2.1.06", "Minum", "ADD", apbdes.Nilai{Anggaran: isi(200), Realisasi: isi(0)})},
			{Kegiatan: bagan.HarusKegiatan("1.1.91"), NamaKegiatan: "THR", Pos: pos("5.1.2.02", "", "ADD", apbdes.Nilai{Anggaran: isi(500), Realisasi: isi(600)})},
		},
	}
}

func TestAPBDes(t *testing.T) {
	n := susun(t, dokumen(), naskah.APBDes, naskah.Opsi{Nomor: "7", TahunPeraturan: "2024"})
	assert.Equal(t, []string{"LAMPIRAN", "PERATURAN DESA SUKAMAJU", "NOMOR 7 TAHUN 2024"}, n.Lampiran)
	assert.Equal(t, []string{"ANGGARAN PENDAPATAN DAN BELANJA DESA", "PEMERINTAH DESA SUKAMAJU", "TAHUN ANGGARAN 2025"}, n.Judul)
	require.Len(t, n.Kolom, 1)
	assert.Equal(t, isi(500), baris(t, n, "Posyandu").Nilai[0])
	thr := baris(t, n, "THR")
	assert.Equal(t, "1.1.91", thr.Kegiatan.String(), "a local kegiatan has the name of the file")
	jenis := baris(t, n, "Belanja Barang Perlengkapan")
	assert.Equal(t, "DDS; ADD", jenis.TeksSumber())
	assert.Equal(t, []int{0, 1}, jenis.Urutan)
	assert.Equal(t, isi(-100), baris(t, n, "SURPLUS / (DEFISIT)").Nilai[0])
	assert.False(t, n.Contoh)
	assert.False(t, n.Mendatar())
}

func TestPenjabaran(t *testing.T) {
	o := naskah.Opsi{Keluaran: []naskah.Keluaran{{Kegiatan: bagan.HarusKegiatan("2.2.02"), Volume: "12", Satuan: "bulan"}}}
	n := susun(t, dokumen(), naskah.Penjabaran, o)
	assert.Equal(t, "bulan", baris(t, n, "Posyandu").Satuan)
	assert.Equal(t, naskah.Rinci, baris(t, n, "Makan <kader>").Jenis)
	assert.Equal(t, "5.1.2.02", baris(t, n, "Tunjangan Perangkat Desa").Rekening.String())
	d := dokumen()
	d.Belanja = d.Belanja[1:]
	satu := baris(t, susun(t, d, naskah.Penjabaran, o), "Belanja Perlengkapan Barang Konsumsi (Makan/minum) - Belanja Barang Konsumsi (Minum)")
	assert.Equal(t, naskah.Rinci, satu.Jenis, "the only line of an objek shares its row")
	for _, c := range n.Catatan {
		assert.NotContains(t, c.Indonesia, "volume")
	}
}

func TestLRA(t *testing.T) {
	n := susun(t, dokumen(), naskah.LRA, naskah.Opsi{})
	assert.Equal(t, "SAMPAI DENGAN 30 JUNI 2025", n.Judul[len(n.Judul)-1])
	p := baris(t, n, "JUMLAH PENDAPATAN")
	assert.Equal(t, isi(450), p.Nilai[2])
	r, ada := n.Persen(p, 3)
	assert.True(t, ada)
	assert.Equal(t, "0.5", r.String())
	assert.Equal(t, isi(-100), baris(t, n, "THR").Nilai[2])
	_, ada = n.Persen(baris(t, n, "SURPLUS / (DEFISIT)"), 3)
	assert.False(t, ada, "a share of a balance means nothing")
	_, ada = n.Persen(p, 0)
	assert.False(t, ada)
}

func TestTanpaRealisasi(t *testing.T) {
	d := dokumen()
	for i := range d.Belanja {
		d.Belanja[i].Realisasi = rupiah.Opsional{}
	}
	d.Pendapatan[0].Realisasi = rupiah.Opsional{}
	n := susun(t, d, naskah.LRA, naskah.Opsi{})
	for _, b := range n.Baris {
		assert.Empty(t, b.Nilai[1])
		assert.Empty(t, b.Nilai[2])
	}
	assert.Contains(t, catatan(n), "tidak memuat realisasi")
}

func catatan(n *naskah.Naskah) string {
	var s []string
	for _, c := range n.Catatan {
		s = append(s, c.Indonesia)
	}
	return strings.Join(s, "\n")
}

func TestBaganLama(t *testing.T) {
	k, err := bagan.UraiKegiatan("2.1.1", bagan.Permendagri113)
	require.NoError(t, err)
	r, err := bagan.UraiRekening("2.1.1.2", bagan.Permendagri113)
	require.NoError(t, err)
	silpa, err := bagan.UraiRekening("3.1.1", bagan.Permendagri113)
	require.NoError(t, err)
	d := &apbdes.Dokumen{
		Belanja:    []apbdes.BarisBelanja{{Kegiatan: k, NamaKegiatan: "Siltap", Pos: apbdes.Pos{Rekening: r, Uraian: "Belanja Barang", Nilai: apbdes.Nilai{Anggaran: isi(5)}}}},
		Pembiayaan: []apbdes.BarisPembiayaan{{Pos: apbdes.Pos{Rekening: silpa, Nilai: apbdes.Nilai{Anggaran: isi(5)}}}},
	}
	n := susun(t, d, naskah.APBDes, naskah.Opsi{})
	assert.Equal(t, "KETERANGAN", n.JudulSumber())
	assert.Equal(t, "2 1 1 2", baris(t, n, "Belanja Barang").KodeTunggal())
	assert.Equal(t, "2 1 1", baris(t, n, "Siltap").KodeTunggal())
	assert.Equal(t, isi(5), baris(t, n, "JUMLAH (RP)").Nilai[0])
	assert.Contains(t, catatan(n), "113/2014")
	assert.Empty(t, baris(t, n, "JUMLAH PENDAPATAN").Nilai[0])
}

func TestTerpotong(t *testing.T) {
	d := dokumen()
	d.TidakLengkap.Belanja = true
	d.Gagal = make([]apbdes.BarisGagal, 3)
	d.Luar = []apbdes.BarisLuar{{Pos: apbdes.Pos{Rekening: bagan.HarusRekening("7.1")}}}
	n := susun(t, d, naskah.APBDes, naskah.Opsi{})
	assert.Empty(t, baris(t, n, "JUMLAH BELANJA").Nilai[0])
	assert.Empty(t, n.Baris[len(n.Baris)-1].Nilai[0])
	s := catatan(n)
	assert.Contains(t, s, "Bagian belanja dalam berkas terpotong")
	assert.Contains(t, s, "3 baris berkas tidak terbaca")
	assert.Contains(t, s, "1 baris akun di luar")
}

func TestHanyaJumlah(t *testing.T) {
	d := &apbdes.Dokumen{Tercetak: []apbdes.Tercetak{{Sasaran: apbdes.JumlahBelanja, Nilai: apbdes.Nilai{Anggaran: isi(9)}}}}
	n := susun(t, d, naskah.APBDes, naskah.Opsi{})
	assert.Contains(t, catatan(n), "tidak memuat satu baris")
	for _, b := range n.Baris {
		assert.Empty(t, b.Nilai[0])
	}
}

func TestContohDariKode(t *testing.T) {
	d := dokumen()
	d.Desa.Kode = wilayah.HarusUrai("99.99.99.2001")
	assert.True(t, susun(t, d, naskah.APBDes, naskah.Opsi{}).Contoh)
	assert.True(t, susun(t, dokumen(), naskah.APBDes, naskah.Opsi{Contoh: true}).Contoh)
}

func TestPerubahanSebagian(t *testing.T) {
	d := dokumen()
	d.Pendapatan[0].Perubahan = isi(950)
	n := susun(t, d, naskah.APBDes, naskah.Opsi{})
	require.Len(t, n.Kolom, 3)
	assert.Equal(t, isi(50), baris(t, n, "JUMLAH PENDAPATAN").Nilai[2])
	assert.Empty(t, baris(t, n, "JUMLAH BELANJA").Nilai[1])
	assert.Equal(t, apbdes.Anggaran, susun(t, d, naskah.LRA, naskah.Opsi{}).Kolom[0].Fase, "a change of income only leaves the budget in force")
	n = susun(t, d, naskah.Penjabaran, naskah.Opsi{Fase: apbdes.Perubahan})
	require.Len(t, n.Kolom, 1)
	assert.Equal(t, "PENJABARAN PERUBAHAN ANGGARAN PENDAPATAN DAN BELANJA DESA", n.Judul[0])
}

func TestGalat(t *testing.T) {
	_, err := naskah.Susun(dokumen(), 0, naskah.Opsi{})
	require.ErrorIs(t, err, naskah.ErrJenis)
	d := dokumen()
	d.Belanja[0].Anggaran = rupiah.Isi(math.MaxInt64)
	_, err = naskah.Susun(d, naskah.APBDes, naskah.Opsi{})
	require.ErrorIs(t, err, rupiah.ErrLuapan)
}

// The page is well-formed, loads nothing and carries texts as texts.
func TestHTML(t *testing.T) {
	d := dokumen()
	d.Desa.Nama = "Suka\u202emaju<script>"
	var b strings.Builder
	require.NoError(t, naskah.TulisHTML(&b, susun(t, d, naskah.Penjabaran, naskah.Opsi{Kertas: naskah.F4, Contoh: true}), susun(t, d, naskah.LRA, naskah.Opsi{})))
	s := b.String()
	assert.Contains(t, s, "Makan &lt;kader&gt;")
	assert.NotContains(t, s, "<script")
	assert.NotContains(t, s, "\u202e")
	assert.Contains(t, s, "@page{size:330mm 215mm}")
	assert.Contains(t, s, naskah.TeksContoh)
	assert.Contains(t, s, "(100,00)", "negative in brackets")
	assert.Equal(t, 2, strings.Count(s, "<article"))
	assert.Equal(t, 2, strings.Count(s, "<footer>"))
	periksaXML(t, s)
	require.ErrorIs(t, naskah.TulisHTML(macet{}, susun(t, d, naskah.LRA, naskah.Opsi{})), errMacet)
}

func periksaXML(t *testing.T, s string) {
	t.Helper()
	x := xml.NewDecoder(strings.NewReader(s))
	x.Strict, x.AutoClose, x.Entity = false, []string{"meta"}, xml.HTMLEntity
	var buka []string
	for {
		tok, err := x.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		switch e := tok.(type) {
		case xml.StartElement:
			buka = append(buka, e.Name.Local)
		case xml.EndElement:
			require.Equal(t, buka[len(buka)-1], e.Name.Local)
			buka = buka[:len(buka)-1]
		}
	}
	require.Empty(t, buka)
}

var errMacet = errors.New("macet")

type macet struct{}

func (macet) Write([]byte) (int, error) { return 0, errMacet }

func FuzzSusun(f *testing.F) {
	f.Add(uint64(1), "Desa", "Belanja", int64(5))
	f.Add(uint64(3), "", "=1+1", int64(math.MaxInt64))
	f.Add(uint64(8), "\xff", "</td>", int64(math.MinInt64))
	f.Fuzz(func(t *testing.T, benih uint64, desa, uraian string, n int64) {
		if j, err := naskah.UraiJenis(desa); err == nil {
			require.Equal(t, desa, j.String())
		}
		d := acakan(benih)
		d.Desa.Nama = desa
		d.Belanja[0].Uraian, d.Belanja[0].NamaKegiatan = uraian, uraian
		d.Belanja[0].Anggaran = rupiah.Isi(rupiah.Rupiah(n))
		for _, j := range naskah.DaftarJenis() {
			s, err := naskah.Susun(d, j, naskah.Opsi{})
			if err != nil {
				require.ErrorIs(t, err, rupiah.ErrLuapan)
				continue
			}
			var b strings.Builder
			require.NoError(t, naskah.TulisHTML(&b, s))
			periksaXML(t, b.String())
		}
	})
}

func BenchmarkSusun(b *testing.B) {
	d := acak.Dokumen(rand.New(rand.NewPCG(1, 1)), acak.Opsi{Belanja: 300})
	b.ReportAllocs()
	for b.Loop() {
		n := susun(b, d, naskah.Penjabaran, naskah.Opsi{})
		require.NoError(b, naskah.TulisHTML(io.Discard, n))
	}
}
