package contoh_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
	"github.com/dasbor-desa/dasbor/layanan"
)

// The same seed gives the same bytes everywhere; whoever changes the example changes this line.
func TestBitaTetap(t *testing.T) {
	var a, b bytes.Buffer
	require.NoError(t, contoh.DariBenih(1).TulisCSV(&a))
	require.NoError(t, contoh.DariBenih(1).TulisCSV(&b))
	assert.Equal(t, a.String(), b.String())
	s := sha256.Sum256(a.Bytes())
	assert.Equal(t, "99efb0e05939b93dfff39133e4079844810e67ef7be5e68f6fd3547990886a54", hex.EncodeToString(s[:]))
	var c bytes.Buffer
	require.NoError(t, contoh.DariBenih(2).TulisCSV(&c))
	assert.NotEqual(t, a.String(), c.String())
}

func TestBentuk(t *testing.T) {
	k := contoh.DariBenih(1)
	require.Len(t, k.Desa, contoh.BanyakDesa)
	require.Len(t, k.Dokumen, contoh.BanyakDesa*contoh.BanyakTahun)
	for i, d := range k.Dokumen {
		assert.Equal(t, contoh.TahunAwal+i/contoh.BanyakDesa, d.Tahun)
		assert.Equal(t, k.Desa[i%contoh.BanyakDesa].Kode, d.Desa.Kode)
		assert.False(t, d.Desa.Kode.AdaProvinsi())
		n := d.BanyakBaris()
		assert.True(t, n >= 80 && n <= 150, "%s: %d lines", d.Desa.Nama, n)
	}
}

// Every budget closes to the rupiah: plans leave nothing over, and what realisasi leaves over is what the next year begins with.
func TestSeimbang(t *testing.T) {
	for benih := range uint64(14) {
		k := contoh.DariBenih(benih)
		lalu := map[string]rupiah.Rupiah{}
		for _, d := range k.Dokumen {
			r, err := apbdes.Ringkas(d)
			require.NoError(t, err)
			assert.Equal(t, rupiah.Isi(0), r.Jumlah(apbdes.Anggaran).Silpa, "%s %d", d.Desa.Nama, d.Tahun)
			assert.Equal(t, rupiah.Isi(0), r.Jumlah(apbdes.Perubahan).Silpa, "%s %d", d.Desa.Nama, d.Tahun)
			if s, ada := lalu[d.Desa.Nama]; ada {
				assert.Equal(t, s, d.Pembiayaan[0].Perubahan.Nilai, "%s %d", d.Desa.Nama, d.Tahun)
			}
			lalu[d.Desa.Nama] = r.Jumlah(apbdes.Realisasi).Silpa.Nilai
			for i := range d.Belanja {
				b := &d.Belanja[i]
				for _, f := range apbdes.DaftarFase() {
					assert.GreaterOrEqual(t, b.Fase(f).Nilai, rupiah.Rupiah(0), "%d %s %d %s", benih, d.Desa.Nama, d.Tahun, b.Kegiatan)
				}
			}
		}
	}
}

// The planted problems can be seen on the board, with any seed.
func TestMasalah(t *testing.T) {
	for benih := range uint64(5) {
		p, err := indikator.HitungPapan(contoh.DariBenih(benih).Masukan())
		require.NoError(t, err)
		sel := func(desa int, l layanan.Layanan) indikator.SelPapan { return p.Desa[desa].Layanan[l-1] }
		assert.True(t, p.Contoh)
		assert.Equal(t, indikator.KelasNol, sel(1, layanan.Pendidikan).Kelas)
		for _, i := range []int{3, 4, 6} {
			assert.Equal(t, indikator.JauhDiBawah, sel(i, layanan.SanitasiAirBersih).Kelas, "%d: %s", benih, p.Desa[i].Nama)
		}
		assert.Equal(t, []int{5, 10}, p.Ringkas.Siltap)
		assert.Contains(t, p.Ringkas.SerapanRendah, 7)
		assert.Equal(t, indikator.JauhDiBawah, sel(8, layanan.Kesehatan).Kelas)
		assert.Equal(t, indikator.KelasNol, sel(9, layanan.AdministrasiKependudukan).Kelas)
		assert.False(t, p.Desa[11].Ada)
		assert.Equal(t, 11, p.Kelengkapan.Melapor)
		assert.Equal(t, []indikator.DesaHilang{{Kode: p.Desa[11].Kode, Nama: "Teratai"}}, p.Kelengkapan.Hilang)
	}
}

// What the rules find are the planted problems and nothing else that is wrong.
func TestTanpaGalatLain(t *testing.T) {
	p, err := indikator.HitungPapan(contoh.DariBenih(1).Masukan())
	require.NoError(t, err)
	for i, b := range p.Desa {
		for _, f := range b.Pemeriksaan.Temuan {
			if f.Tingkat == temuan.Galat {
				assert.Equal(t, indikator.KodeSiltap, f.Kode, "%s: %s", b.Nama, f.Pesan(temuan.Indonesia))
				assert.True(t, slices.Contains(p.Ringkas.Siltap, i))
			}
		}
	}
}

// The CSV says all that the documents say: read back, it makes the same figures.
func TestPulangPergi(t *testing.T) {
	k := contoh.DariBenih(1)
	var b bytes.Buffer
	require.NoError(t, k.TulisCSV(&b))
	h, err := baca.Baca(b.Bytes(), baca.Opsi{Berkas: "contoh.csv"}, lembar.Batas{})
	require.NoError(t, err)
	require.False(t, h.Temuan.AdaGalat(), "%v", h.Temuan)
	require.Len(t, h.Dokumen, len(k.Dokumen))
	m := k.Masukan()
	asli, err := indikator.HitungPapan(m)
	require.NoError(t, err)
	m.Dokumen = nil
	for _, d := range h.Dokumen {
		m.Dokumen = append(m.Dokumen, indikator.DokumenPapan{Dokumen: d})
	}
	kembali, err := indikator.HitungPapan(m)
	require.NoError(t, err)
	assert.Equal(t, jsonDari(t, asli.Ringkas), jsonDari(t, kembali.Ringkas))
	assert.Equal(t, jsonDari(t, asli.Median), jsonDari(t, kembali.Median))
	assert.Equal(t, jsonDari(t, asli.Tren), jsonDari(t, kembali.Tren))
}

func TestTulisTahun(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, contoh.DariBenih(1).TulisCSV(&b, 2024))
	h, err := baca.Baca(b.Bytes(), baca.Opsi{}, lembar.Batas{})
	require.NoError(t, err)
	require.Len(t, h.Dokumen, contoh.BanyakDesa)
	assert.Equal(t, 2024, h.Dokumen[0].Tahun)
}

func jsonDari(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	require.NoError(t, err)
	return string(b)
}

func BenchmarkDariBenih(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		contoh.DariBenih(1)
	}
}
