package layanan_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/layanan"
)

func kode(d temuan.Daftar) []temuan.Kode {
	var k []temuan.Kode
	for _, t := range d {
		k = append(k, t.Kode)
	}
	return k
}

func TestDaftarAturanCapaian(t *testing.T) {
	for n, a := range layanan.DaftarAturanCapaian() {
		assert.Equal(t, "APBDES-LYN-"+strconv.Itoa(15+n), string(a.Kode))
		assert.NotZero(t, a.Tingkat)
		assert.ElementsMatch(t, temuan.DaftarIsian(a.Pola.Indonesia), temuan.DaftarIsian(a.Pola.Inggris), a.Kode)
	}
}

func TestPeriksaCapaianSatu(t *testing.T) {
	k := layanan.KatalogBawaan()
	dengan := func(c layanan.Capaian, ubah func(*layanan.Capaian)) layanan.Capaian { ubah(&c); return c }
	baik := rasio("jamban_keluarga", 1, "2024", 30, 40)
	for nama, u := range map[string]struct {
		c     layanan.Capaian
		ingin []temuan.Kode
	}{
		"baik":            {baik, nil},
		"nilai tepat":     {dengan(baik, func(c *layanan.Capaian) { c.Nilai = layanan.HarusAngka("75") }), nil},
		"nilai dipotong":  {dengan(rasio("jamban_keluarga", 1, "2024", 20, 30), func(c *layanan.Capaian) { c.Nilai = layanan.HarusAngka("66.6") }), nil},
		"nilai bulat":     {dengan(rasio("jamban_keluarga", 1, "2024", 20, 30), func(c *layanan.Capaian) { c.Nilai = layanan.HarusAngka("66.67") }), nil},
		"nilai beda":      {dengan(rasio("jamban_keluarga", 1, "2024", 20, 30), func(c *layanan.Capaian) { c.Nilai = layanan.HarusAngka("66.69") }), []temuan.Kode{layanan.KodeNilaiBeda}},
		"pecahan":         {dengan(baik, func(c *layanan.Capaian) { c.Nilai = layanan.HarusAngka("0.75") }), []temuan.Kode{layanan.KodeNilaiBeda}},
		"lebih":           {rasio("jamban_keluarga", 1, "2024", 34, 23), []temuan.Kode{layanan.KodePembilangLebih}},
		"negatif":         {rasio("jamban_keluarga", 1, "2024", -1, 23), []temuan.Kode{layanan.KodeNegatif}},
		"persen 169":      {nilai("imunisasi_cakupan", 1, "2024", "169"), []temuan.Kode{layanan.KodeDiLuarRentang, layanan.KodeTanpaPenyebut}},
		"skor 6":          {nilai("idm.akses_jamban", 1, "2024", "6"), []temuan.Kode{layanan.KodeDiLuarRentang}},
		"penyebut nol":    {rasio("jamban_keluarga", 1, "2024", 3, 0), []temuan.Kode{layanan.KodePenyebutNol}},
		"nol dari nol":    {rasio("jamban_keluarga", 1, "2024", 0, 0), nil},
		"hanya persen":    {nilai("jamban_keluarga", 1, "2024", "75"), []temuan.Kode{layanan.KodeTanpaPenyebut}},
		"kecil":           {rasio("aki", 1, "2024", 1, 80), []temuan.Kode{layanan.KodeAngkaKecil}},
		"kelompok kecil":  {rasio("kia", 1, "2024", 3, 4), []temuan.Kode{layanan.KodeAngkaKecil}},
		"benda":           {rasio("posyandu_aktif", 1, "2024", 3, 4), nil},
		"satuan":          {dengan(baik, func(c *layanan.Capaian) { c.Satuan = "orang" }), []temuan.Kode{layanan.KodeSatuanBeda}},
		"pecahan orang":   {nilai("bidan_jumlah", 1, "2024", "1.5"), []temuan.Kode{layanan.KodeBukanBulat}},
		"tak wajar":       {nilai("kematian_ibu", 1, "2024-04", "23"), []temuan.Kode{layanan.KodeTakWajar}},
		"cacah pembilang": {layanan.Capaian{Desa: desa(1), Periode: per("2024"), Indikator: "kematian_ibu", Pembilang: layanan.DariBilangan(23)}, []temuan.Kode{layanan.KodeTakWajar}},
		"asing":           {nilai("x", 1, "2024", "1"), []temuan.Kode{layanan.KodeIndikatorAsing}},
		"kosong":          {layanan.Capaian{Desa: desa(1), Periode: per("2024"), Indikator: "kia"}, []temuan.Kode{layanan.KodeTanpaData}},
		"bulan semester":  {dengan(baik, func(c *layanan.Capaian) { c.Periode = layanan.Periode{Tahun: 2024, Jenis: layanan.Semesteran, Ke: 4} }), []temuan.Kode{layanan.KodePeriodeMustahil}},
		"kecamatan":       {dengan(baik, func(c *layanan.Capaian) { c.Desa = wilayah.HarusUrai("53.06.13") }), []temuan.Kode{layanan.KodeBukanDesa}},
		"tanggal":         {dengan(baik, func(c *layanan.Capaian) { c.Tanggal = layanan.Tanggal{Tahun: 2023, Bulan: 12, Hari: 31} }), []temuan.Kode{layanan.KodeTanggalAwal}},
	} {
		t.Run(nama, func(t *testing.T) {
			d := layanan.PeriksaCapaian(k, []layanan.Capaian{u.c})
			assert.Equal(t, u.ingin, kode(d))
			for _, x := range d {
				assert.NotContains(t, x.Pesan(temuan.Indonesia), "{")
				assert.NotContains(t, x.Pesan(temuan.Inggris), "{")
				assert.Contains(t, x.Jalur, "/capaian/0/")
			}
		})
	}
}

// The samples in the upload forms of OpenDK, all impossible: 34 preschools with 23
// teachers and 12 pupils, 34 drop-outs among 23 children, 23 mothers dead in one
// village and month.
func TestD18ContohMustahil(t *testing.T) {
	d := layanan.PeriksaCapaian(layanan.KatalogBawaan(), []layanan.Capaian{
		nilai("paud_jumlah", 1, "2025-S1", "34"), nilai("paud_guru", 1, "2025-S1", "23"), nilai("paud_siswa", 1, "2025-S1", "12"),
		rasio("putus_sekolah_paud", 1, "2025-S1", 34, 23),
		nilai("kematian_ibu", 1, "2025-04", "23"),
	})
	assert.Equal(t, []temuan.Kode{layanan.KodeTakWajar, layanan.KodeKurangDari, layanan.KodeKurangDari,
		layanan.KodePembilangLebih, layanan.KodeTakWajar}, kode(d))
	assert.Equal(t, "Guru PAUD/RA 23 kurang dari PAUD/RA 34.", d[1].Pesan(temuan.Indonesia))
	assert.Equal(t, "Preschool pupils 12 is less than Preschools 34.", d[2].Pesan(temuan.Inggris))
}

func TestPeriksaCapaianAntarbaris(t *testing.T) {
	k := layanan.KatalogBawaan()
	a := rasio("jamban_keluarga", 1, "2024", 30, 40)
	a.Letak = temuan.Letak{Berkas: "a.csv", Baris: 2}
	b := rasio("jamban_keluarga", 1, "2024", 31, 40)
	d := layanan.PeriksaCapaian(k, []layanan.Capaian{a, b, a})
	require.Equal(t, []temuan.Kode{layanan.KodeCapaianBeda, layanan.KodeCapaianGanda}, kode(d))
	assert.Equal(t, "Jamban per keluarga desa 53.06.13.2001 periode 2024 sudah ada, dengan angka yang sama (a.csv:2).", d[1].Pesan(temuan.Indonesia))
	assert.Equal(t, "/capaian/1/indikator", d[0].Jalur)

	d = layanan.PeriksaCapaian(k, []layanan.Capaian{
		rasio("jamban_keluarga", 1, "2024-03", 30, 40), rasio("jamban_keluarga", 1, "2024", 30, 40), rasio("jamban_keluarga", 1, "2024-02", 30, 40),
	})
	assert.Equal(t, []temuan.Kode{layanan.KodePeriodeBertindih, layanan.KodePeriodeBertindih}, kode(d))
	assert.Empty(t, layanan.PeriksaCapaian(k, []layanan.Capaian{
		rasio("jamban_keluarga", 1, "2024", 30, 40), rasio("jamban_keluarga", 2, "2024", 30, 40), rasio("jamban_keluarga", 1, "2023", 30, 40),
	}))
	assert.Empty(t, layanan.PeriksaCapaian(k, nil))
}

func BenchmarkPeriksaCapaian(b *testing.B) {
	k := layanan.KatalogBawaan()
	var semua []layanan.Capaian
	for d := range 100 {
		for _, i := range []layanan.KodeIndikator{"jamban_keluarga", "kia", "jkn_peserta", "paud_partisipasi", "stunting"} {
			semua = append(semua, rasio(i, d, "2024", int64(d), 100))
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		if d := layanan.PeriksaCapaian(k, semua); len(d) != 0 {
			b.Fatal(d.Err())
		}
	}
}
