package layanan_test

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/layanan"
)

const judul = "# versi: uji\nkode,layanan,tanda,alasan,alasan_en\n"

func TestBacaPetaPemisah(t *testing.T) {
	for _, isi := range []string{
		"# versi: kab-7\nkode,layanan,tanda\n2.2.02,kesehatan,inti\n2.2.95,pendidikan,debat\n",
		"\ufeff# versi: kab-7;;\r\nKODE ; Tanda;layanan\r\n02.02.02.;INTI; Kesehatan\r\n2.2.95;debat;pendidikan\r\n;;\r\n\r\n",
		"# versi:kab-7\n\nlayanan\tkode\ttanda\nkesehatan\t2 2 02\tinti\npendidikan\t2.2.95\tdebat\t\t\n",
	} {
		p, d, err := layanan.BacaPeta(strings.NewReader(isi))
		require.NoError(t, err)
		require.False(t, d.AdaGalat(), d.Err())
		assert.Equal(t, "kab-7", p.Versi)
		assert.Equal(t, 2, p.Banyak())
		g := p.Golongkan(bagan.HarusKegiatan("2.2.02"), "")
		assert.Equal(t, layanan.Kesehatan, g.Layanan)
		assert.Empty(t, g.Alasan(temuan.Inggris))
		// A regency may state what its own code means, whatever the name.
		g = p.Golongkan(bagan.HarusKegiatan("2.2.95"), "Posyandu")
		assert.Equal(t, layanan.Pendidikan, g.Layanan)
		assert.False(t, g.MenurutNama)
		assert.Equal(t, layanan.TandaTidakTentu, p.Golongkan(bagan.HarusKegiatan("2.2.96"), "Posyandu").Tanda)
		require.Len(t, d, 1, "the rest of the chart is open")
		assert.Equal(t, layanan.KodeTidakLengkap, d[0].Kode)
	}
}

func TestBacaPetaTemuan(t *testing.T) {
	for _, u := range []struct {
		nama, isi    string
		kode         temuan.Kode
		baris, kolom int
		nilai        string
	}{
		{"kosong", "", layanan.KodePetaRusak, 0, 0, ""},
		{"petik", judul + "2.2.02,kesehatan,\"inti\n", layanan.KodePetaRusak, 3, 0, ""},
		{"bukan utf-8", judul + "2.2.02,kesehatan,inti,\xff\n", layanan.KodePetaRusak, 0, 0, ""},
		{"kolom hilang", "# versi: uji\nkode,tanda\n", layanan.KodeKolomHilang, 2, 0, ""},
		{"kolom ganda", "# versi: uji\nkode,layanan,tanda,kode\n", layanan.KodeKolomBerulang, 2, 4, ""},
		{"kolom asing", "# versi: uji\nkode,layanan,catatan,tanda\n", layanan.KodeKolomAsing, 2, 3, ""},
		{"tanpa versi", "kode,layanan,tanda\n", layanan.KodeTanpaVersi, 1, 0, ""},
		{"kode", judul + "2.2.x,kesehatan,inti\n", layanan.KodeKodeSalah, 3, 1, "2.2.x"},
		{"kode kosong", judul + ",kesehatan,inti\n", layanan.KodeBukanKegiatan, 3, 1, ""},
		{"sub bidang", judul + "2.2,kesehatan,inti\n", layanan.KodeBukanKegiatan, 3, 1, "2.2"},
		{"di luar bagan", judul + "2.2.55,kesehatan,inti\n", layanan.KodeDiLuarBagan, 3, 1, "2.2.55"},
		{"ganda", judul + "5.3.00,jaminan_sosial,inti\n5.3.01,bukan,bukan\n", layanan.KodeKodeGanda, 4, 1, "5.3.01"},
		{"layanan", judul + "2.2.02,kesehatn,inti\n", layanan.KodeLayananAsing, 3, 2, "kesehatn"},
		{"tanda", judul + "2.2.02,kesehatan,pasti\n", layanan.KodeTandaAsing, 3, 3, "pasti"},
		{"tanda hasil", judul + "2.2.02,kesehatan,tidak-tentu\n", layanan.KodeTandaAsing, 3, 3, "tidak-tentu"},
		{"baris pendek", judul + "2.2.02,kesehatan\n", layanan.KodeTandaAsing, 3, 3, ""},
		{"tak cocok", judul + "2.2.02,kesehatan,bukan\n", layanan.KodeTandaTakCocok, 3, 3, "bukan"},
		{"tak cocok bukan", judul + "2.2.02,bukan,inti\n", layanan.KodeTandaTakCocok, 3, 3, "inti"},
		{"lokal", judul + "2.2.02,kesehatan,lokal\n", layanan.KodeTandaTakCocok, 3, 3, "lokal"},
		{"berlebih", judul + "2.2.02,kesehatan,inti,a,b,lebih\n", layanan.KodeSelBerlebih, 3, 6, "lebih"},
		{"baris sesudah sel dua baris", judul + "2.2.02,kesehatan,inti,\"a\nb\"\n2.2.03,x,inti\n", layanan.KodeLayananAsing, 5, 2, "x"},
	} {
		t.Run(u.nama, func(t *testing.T) {
			p, d, err := layanan.BacaPeta(strings.NewReader(u.isi))
			require.NoError(t, err)
			if d.AdaGalat() {
				assert.Zero(t, p, "half a map is no map")
			}
			for x := range d.Cari(u.kode) {
				assert.Equal(t, u.baris, x.Letak.Baris, "row")
				assert.Equal(t, u.kolom, x.Letak.Kolom, "column")
				id, en := x.Pesan(temuan.Indonesia), x.Pesan(temuan.Inggris)
				assert.NotContains(t, id+en, "{")
				assert.Contains(t, id, u.nilai)
				assert.Contains(t, en, u.nilai)
				return
			}
			t.Fatalf("no %s in %v", u.kode, d)
		})
	}
}

func TestBacaPetaBatas(t *testing.T) {
	_, _, err := layanan.BacaPeta(strings.NewReader(judul + strings.Repeat("x", 1<<20)))
	require.ErrorIs(t, err, layanan.ErrBatas)
	_, _, err = layanan.BacaPeta(strings.NewReader(judul + strings.Repeat("x\n", 5001)))
	require.ErrorIs(t, err, layanan.ErrBatas)
	_, _, err = layanan.BacaPeta(strings.NewReader(judul + strings.Repeat(",", 64) + "\n"))
	require.ErrorIs(t, err, layanan.ErrBatas)
	_, _, err = layanan.BacaPeta(strings.NewReader(strings.Repeat(",", 64) + "\n"))
	require.ErrorIs(t, err, layanan.ErrBatas)
	_, d, err := layanan.BacaPeta(strings.NewReader(judul + strings.Repeat("x\n", 5000)))
	require.NoError(t, err)
	assert.Len(t, d, 3*5000)

	putus := errors.New("putus")
	_, _, err = layanan.BacaPeta(iotest.ErrReader(putus))
	require.ErrorIs(t, err, putus)
}

func TestTulisPetaBolakBalik(t *testing.T) {
	var a, b bytes.Buffer
	require.NoError(t, layanan.TulisPeta(&a, layanan.PetaBawaan()))
	p, d, err := layanan.BacaPeta(bytes.NewReader(a.Bytes()))
	require.NoError(t, err)
	assert.Empty(t, d)
	assert.Equal(t, layanan.PetaBawaan(), p)
	require.NoError(t, layanan.TulisPeta(&b, p))
	assert.Equal(t, a.String(), b.String())
}

// A reason that a spreadsheet would run is written behind an apostrophe and read without it.
func TestTulisPetaRumus(t *testing.T) {
	p, _, err := layanan.BacaPeta(strings.NewReader(judul + "2.2.02,kesehatan,inti,=1+1,'＠x\n"))
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, layanan.TulisPeta(&b, p))
	assert.Contains(t, b.String(), "2.2.02,kesehatan,inti,'=1+1,'＠x\n")
	q, _, err := layanan.BacaPeta(&b)
	require.NoError(t, err)
	assert.Equal(t, p, q)
	assert.Equal(t, "=1+1", q.Golongkan(bagan.HarusKegiatan("2.2.02"), "").Alasan(temuan.Indonesia))
}

func TestTulisPetaGagal(t *testing.T) {
	for _, v := range []string{" a", "a;", "a\nb", "\xff"} {
		require.ErrorIs(t, layanan.TulisPeta(io.Discard, layanan.Peta{Versi: v}), layanan.ErrVersi)
	}
	for n := range 4 {
		err := layanan.TulisPeta(&macet{sisa: n * 20}, layanan.PetaBawaan())
		require.ErrorIs(t, err, errMacet)
	}
}

var errMacet = errors.New("macet")

// macet is a writer that fails after sisa bytes.
type macet struct{ sisa int }

func (m *macet) Write(b []byte) (int, error) {
	if len(b) > m.sisa {
		return 0, errMacet
	}
	m.sisa -= len(b)
	return len(b), nil
}

func TestDaftarAturanPeta(t *testing.T) {
	for i, a := range layanan.DaftarAturanPeta() {
		nomor := strconv.Itoa(i + 1)
		assert.Equal(t, "APBDES-LYN-"+strings.Repeat("0", 2-len(nomor))+nomor, string(a.Kode))
		assert.NotZero(t, a.Tingkat)
		assert.ElementsMatch(t, temuan.DaftarIsian(a.Pola.Indonesia), temuan.DaftarIsian(a.Pola.Inggris), a.Kode)
	}
}

func BenchmarkBacaPeta(b *testing.B) {
	var isi bytes.Buffer
	require.NoError(b, layanan.TulisPeta(&isi, layanan.PetaBawaan()))
	b.SetBytes(int64(isi.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := layanan.BacaPeta(bytes.NewReader(isi.Bytes())); err != nil {
			b.Fatal(err)
		}
	}
}
