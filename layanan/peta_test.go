package layanan_test

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/layanan"
	"github.com/dasbor-desa/dasbor/layanan/internal/pembangkit"
)

// The committed table is what the generator makes of the committed data.
func TestTabelTerbangkit(t *testing.T) {
	sumber, err := os.ReadFile("data/peta.csv")
	require.NoError(t, err)
	tercatat, err := os.ReadFile("peta_gen.go")
	require.NoError(t, err)
	var baru bytes.Buffer
	require.NoError(t, pembangkit.Tulis(&baru, bytes.NewReader(sumber)))
	assert.Equal(t, strings.ReplaceAll(string(tercatat), "\r\n", "\n"), baru.String(), "run go generate in layanan")
}

// The built-in map and its data file are one and the same, and the file has no
// findings at all.
func TestPetaBawaanSamaDenganBerkas(t *testing.T) {
	sumber, err := os.ReadFile("data/peta.csv")
	require.NoError(t, err)
	p, d, err := layanan.BacaPeta(bytes.NewReader(sumber))
	require.NoError(t, err)
	assert.Empty(t, d)
	assert.Equal(t, layanan.PetaBawaan(), p)
	assert.Equal(t, "2026.1", p.Versi)
	assert.Equal(t, 183, p.Banyak())
	for b := range p.DaftarBaris() {
		assert.NotEmpty(t, b.Alasan, b.Kode)
		assert.NotEmpty(t, b.AlasanInggris, b.Kode)
	}
}

// Every kegiatan of the chart is decided by the built-in map.
func TestSetiapKegiatanDiputuskan(t *testing.T) {
	p := layanan.PetaBawaan()
	banyak := 0
	for k := range bagan.DaftarKegiatan() {
		if k.Kode.Generasi() != bagan.Permendagri20 || k.Kode.Tingkat() != bagan.Kegiatan {
			continue
		}
		banyak++
		_, ada := p.Cari(k.Kode)
		assert.True(t, ada, "%s %s", k.Kode, k.Nama)
		if !k.Kode.Lokal() {
			assert.True(t, p.Golongkan(k.Kode, k.Nama).Ditentukan(), k.Kode)
		}
	}
	assert.GreaterOrEqual(t, banyak, 183)
}

func TestGolongkanMenurutKode(t *testing.T) {
	for _, u := range []struct {
		kode string
		l    layanan.Layanan
		d    layanan.Tanda
	}{
		{"2.1.01", layanan.Pendidikan, layanan.TandaInti},
		{"2.1.09", layanan.Pendidikan, layanan.TandaDebat},
		{"2.2.02", layanan.Kesehatan, layanan.TandaInti},
		{"2.3.05", layanan.Bukan, layanan.TandaBukan},
		{"2.4.01", layanan.JaminanSosial, layanan.TandaDebat},
		{"2.4.08", layanan.SanitasiAirBersih, layanan.TandaInti},
		{"2.4.02", layanan.SanitasiAirBersih, layanan.TandaDebat},
		{"1.1.03", layanan.Bukan, layanan.TandaBukanDebat},
		{"1.3.01", layanan.AdministrasiKependudukan, layanan.TandaInti},
		{"1.3.05", layanan.JaminanSosial, layanan.TandaDebat},
		{"5.3.00", layanan.JaminanSosial, layanan.TandaInti},
		{"5.3.01", layanan.JaminanSosial, layanan.TandaInti}, // older Siskeudes lists
	} {
		g := layanan.PetaBawaan().Golongkan(bagan.HarusKegiatan(u.kode), "Jamban dan Jalan")
		assert.Equal(t, u.l, g.Layanan, u.kode)
		assert.Equal(t, u.d, g.Tanda, u.kode)
		assert.False(t, g.MenurutNama, "the name plays no part")
		assert.Empty(t, g.Kata)
		assert.Equal(t, u.d == layanan.TandaInti, g.Inti(), u.kode)
		assert.True(t, g.Ditentukan())
		assert.NotEmpty(t, g.Alasan(temuan.Indonesia))
		assert.NotEqual(t, g.Alasan(temuan.Indonesia), g.Alasan(temuan.Inggris))
	}
}

// The state of every bidang and sub bidang, for documents that stop there.
func TestGolongkanRingkas(t *testing.T) {
	seragam := map[string]struct {
		l layanan.Layanan
		d layanan.Tanda
	}{
		"2.1": {layanan.Pendidikan, layanan.TandaDebat},
		"2.2": {layanan.Kesehatan, layanan.TandaDebat},
		"5.3": {layanan.JaminanSosial, layanan.TandaInti},
		"3":   {layanan.Bukan, layanan.TandaBukanDebat},
		"5.1": {layanan.Bukan, layanan.TandaBukanDebat},
		"5.2": {layanan.Bukan, layanan.TandaBukanDebat},
	}
	for _, k := range []string{
		"1.1", "1.2", "1.4", "1.5", "2.3", "2.5", "2.6", "2.7", "2.8", "3.1", "3.2", "3.3", "3.4",
		"4.1", "4.2", "4.3", "4.5", "4.6", "4.7",
	} {
		seragam[k] = seragam["3"]
	}
	campur := map[string]string{
		"1":   "bukan layanan dasar, jaminan sosial, administrasi kependudukan",
		"1.3": "bukan layanan dasar, jaminan sosial, administrasi kependudukan",
		"2":   "bukan layanan dasar, pendidikan, kesehatan, sanitasi dan air bersih, jaminan sosial",
		"2.4": "bukan layanan dasar, sanitasi dan air bersih, jaminan sosial",
		"4":   "bukan layanan dasar, jaminan sosial",
		"4.4": "bukan layanan dasar, jaminan sosial",
		"5":   "bukan layanan dasar, jaminan sosial",
	}
	p := layanan.PetaBawaan()
	var kode []bagan.ButirKegiatan
	kode = slices.AppendSeq(kode, bagan.DaftarBidang(bagan.Permendagri20))
	kode = slices.AppendSeq(kode, bagan.DaftarSubBidang())
	assert.Len(t, kode, 5+27)
	for _, k := range kode {
		g := p.Golongkan(k.Kode, k.Nama)
		assert.NotEmpty(t, g.Alasan(temuan.Inggris))
		if u, ada := seragam[k.Kode.String()]; ada {
			assert.Equal(t, u.l, g.Layanan, k.Kode)
			assert.Equal(t, u.d, g.Tanda, k.Kode)
			continue
		}
		ragam, ada := campur[k.Kode.String()]
		require.True(t, ada, k.Kode)
		assert.Equal(t, layanan.TandaTidakTentu, g.Tanda, k.Kode)
		assert.False(t, g.Ditentukan())
		assert.Contains(t, g.Alasan(temuan.Indonesia), "("+ragam+")", k.Kode)
	}
	assert.Equal(t, layanan.TandaTidakTentu, p.Golongkan(bagan.HarusKegiatan("2.9"), "").Tanda)
}

func TestGolongkanTidakBerlaku(t *testing.T) {
	p := layanan.PetaBawaan()
	for _, s := range []string{"2.1", "2.2.1", "2.2"} {
		k, err := bagan.UraiKegiatan(s, bagan.Permendagri113)
		require.NoError(t, err)
		g := p.Golongkan(k, "Pendidikan")
		assert.Equal(t, layanan.TandaTidakBerlaku, g.Tanda, s)
		assert.Equal(t, layanan.Bukan, g.Layanan)
		assert.Contains(t, g.Alasan(temuan.Indonesia), "113/2014")
	}
	g := p.Golongkan(bagan.KodeKegiatan{}, "")
	assert.Equal(t, layanan.TandaTidakBerlaku, g.Tanda)
	assert.False(t, g.Ditentukan())

	g = p.Golongkan(bagan.HarusKegiatan("2.2.55"), "Posyandu")
	assert.Equal(t, layanan.TandaTidakTentu, g.Tanda, "not in the map, and the name of an ordinary code does not count")

	var kosong layanan.Golongan
	assert.Empty(t, kosong.Alasan(temuan.Indonesia))
	assert.False(t, kosong.Ditentukan())
	assert.False(t, kosong.Inti())
	assert.Equal(t, layanan.TandaTidakTentu, layanan.Peta{}.Golongkan(bagan.HarusKegiatan("2.1"), "").Tanda)
}

func TestPernyataan(t *testing.T) {
	assert.Equal(t, layanan.PernyataanPeta, layanan.TeksPernyataan(temuan.Indonesia))
	assert.Equal(t, layanan.PernyataanPetaInggris, layanan.TeksPernyataan(temuan.Inggris))
	assert.Contains(t, layanan.PernyataanPeta, "daftar resmi tidak ditemukan")
	assert.Contains(t, layanan.PernyataanPetaInggris, "no official list was found")
}

func BenchmarkGolongkan(b *testing.B) {
	p := layanan.PetaBawaan()
	for nama, k := range map[string]bagan.KodeKegiatan{
		"kegiatan":  bagan.HarusKegiatan("2.2.02"),
		"lokal":     bagan.HarusKegiatan("2.3.95"),
		"subbidang": bagan.HarusKegiatan("2.4"),
	} {
		b.Run(nama, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				p.Golongkan(k, "Rehabilitasi dan Penambahan Unit Fasilitas Jamban Publik")
			}
		})
	}
}
