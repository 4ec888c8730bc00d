package susun

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// susun composes rows given as {kegiatan, rekening, uraian, anggaran}.
func susunan(o Opsi, baris ...[4]string) *Hasil {
	p := Penyusun{Opsi: o}
	for i, b := range baris {
		r := Baris{Letak: temuan.Letak{Berkas: "f", Baris: i + 2}, Mentah: b[:], KodeKegiatan: b[0], KodeRekening: b[1], Uraian: b[2]}
		r.Nilai[apbdes.Anggaran] = Sel{Teks: b[3], Kolom: 4}
		p.Tambah(r)
	}
	return p.Selesai()
}

func jumlah(t *testing.T, d *apbdes.Dokumen) apbdes.Jumlah {
	t.Helper()
	r, err := apbdes.Ringkas(d)
	require.NoError(t, err)
	return r.Jumlah(apbdes.Anggaran)
}

func TestIndukBukanDaun(t *testing.T) {
	h := susunan(Opsi{},
		[4]string{"", "4", "PENDAPATAN", "100"}, [4]string{"", "4.2", "", "100"}, [4]string{"", "4.2.1.01", "", "60"}, [4]string{"", "4.2.3.01", "", "40"},
		[4]string{"", "5", "BELANJA", "100"}, [4]string{"2", "", "", "100"}, [4]string{"2.2", "", "", "100"}, [4]string{"2.2.02", "", "", "100"},
		[4]string{"2.2.02", "5.2", "", "100"}, [4]string{"2.2.02", "5.2.1.01", "", "70"}, [4]string{"2.2.02", "5.2.1.03", "", "30"})
	d := h.Dokumen[0]
	j := jumlah(t, d)
	assert.Equal(t, 100*rupiah.Satu, j.Pendapatan.Nilai)
	assert.Equal(t, 100*rupiah.Satu, j.Belanja.Nilai, "parents are not added to their children")
	assert.Len(t, d.Tercetak, 7)
	assert.Equal(t, h.BarisData, h.BarisTerhitung())
}

func TestIndukTercetakDuaKali(t *testing.T) {
	// A parent printed once for each fund, with the rows below it: both are parents because they add up to the rows.
	h := susunan(Opsi{}, [4]string{"2.2.02", "", "DDS", "60"}, [4]string{"2.2.02", "", "ADD", "40"},
		[4]string{"2.2.02", "5.2.1.01", "", "60"}, [4]string{"2.2.02", "5.2.1.03", "", "40"})
	assert.Equal(t, 100*rupiah.Satu, jumlah(t, h.Dokumen[0]).Belanja.Nilai)
	assert.Zero(t, h.Temuan.Banyak(temuan.Peringatan)-1, "only the missing year")

	// The same codes that do not add up are lines, and that is said.
	h = susunan(Opsi{Tahun: 2024}, [4]string{"2.2.02", "", "a", "60"}, [4]string{"2.2.02", "", "b", "41"}, [4]string{"2.2.02", "5.2.1.01", "", "60"})
	assert.Equal(t, 161*rupiah.Satu, jumlah(t, h.Dokumen[0]).Belanja.Nilai)
	n := 0
	for range h.Temuan.Cari(AturanUlangInduk.Kode) {
		n++
	}
	assert.Equal(t, 1, n)
}

func TestDuaKlasifikasi(t *testing.T) {
	h := susunan(Opsi{}, [4]string{"1", "5", "", "70"}, [4]string{"2", "5", "", "30"}, [4]string{"", "5.1", "", "40"}, [4]string{"", "5.2", "", "60"})
	assert.Equal(t, 100*rupiah.Satu, jumlah(t, h.Dokumen[0]).Belanja.Nilai, "two views of the same money are not added")

	// Without any kegiatan the accounts are the document.
	h = susunan(Opsi{}, [4]string{"", "5.1", "", "40"}, [4]string{"", "5.2", "", "60"})
	assert.Equal(t, 100*rupiah.Satu, jumlah(t, h.Dokumen[0]).Belanja.Nilai)
	assert.Equal(t, apbdes.TanpaKegiatan, h.Dokumen[0].Rincian())
}

func TestDaunSemua(t *testing.T) {
	h := susunan(Opsi{DaunSemua: true, Bagan: bagan.Permendagri113}, [4]string{"2.1", "", "a", "60"}, [4]string{"2.1.23", "", "b", "40"})
	assert.Equal(t, 100*rupiah.Satu, jumlah(t, h.Dokumen[0]).Belanja.Nilai)
}

func TestPilihanPemanggil(t *testing.T) {
	h := susunan(Opsi{TataTulis: rupiah.Indonesia, Tahun: 2023, Desa: apbdes.Desa{Nama: "Contoh"}}, [4]string{"", "4.2.1.01", "", "1.234"})
	d := h.Dokumen[0]
	assert.Equal(t, 2023, d.Tahun)
	assert.Equal(t, "Contoh", d.Desa.Nama)
	assert.Equal(t, 1234*rupiah.Satu, jumlah(t, d).Pendapatan.Nilai)
}

func TestTemuanDibatasi(t *testing.T) {
	var baris [][4]string
	for range lembar.BakuTemuan + 7 {
		baris = append(baris, [4]string{"", "x.y", "", "5"})
	}
	h := susunan(Opsi{}, baris...)
	n := 0
	for range h.Temuan.Cari(AturanKodeRusak.Kode) {
		n++
	}
	assert.Equal(t, lembar.BakuTemuan, n)
	for sisa := range h.Temuan.Cari(AturanSelebihnya.Kode) {
		v, _ := sisa.Nilai("banyak")
		assert.Equal(t, "7", v)
	}
	assert.Len(t, h.Dokumen[0].Gagal, lembar.BakuTemuan+7, "the rows are all kept")
}

func TestKenaliTotal(t *testing.T) {
	for uraian, ingin := range map[string]apbdes.Sasaran{
		"JUMLAH PENDAPATAN":                    apbdes.JumlahPendapatan,
		"Total Pendapatan":                     apbdes.JumlahPendapatan,
		"JUMLAH BELANJA":                       apbdes.JumlahBelanja,
		"SURPLUS / (DEFISIT)":                  apbdes.SurplusDefisit,
		"Jumlah Penerimaan Pembiayaan":         apbdes.JumlahPenerimaan,
		"JUMLAH PENGELUARAN PEMBIAYAAN":        apbdes.JumlahPengeluaran,
		"PEMBIAYAAN NETTO":                     apbdes.PembiayaanNeto,
		"Selisih Pembiayaan (a - b)":           apbdes.PembiayaanNeto,
		"SILPA TAHUN BERJALAN":                 apbdes.Silpa,
		"Sisa Lebih Pembiayaan Tahun Berjalan": apbdes.Silpa,
		"SiLPA Tahun Sebelumnya":               0,
		"Jumlah Pendapatan Asli Desa":          0,
		"Jumlah Belanja Pegawai Tetap Desa":    0,
		"Dana Desa":                            0,
		"Belanja Pegawai":                      0,
		"":                                     0,
	} {
		s, ada := KenaliTotal(uraian)
		assert.Equal(t, ingin, s, uraian)
		assert.Equal(t, ingin != 0, ada, uraian)
	}
}

// Permuting the rows of a complete document changes no total.
func TestUrutanBarisTidakBerarti(t *testing.T) {
	baris := [][4]string{{"", "4", "", "100"}, {"", "4.2.1.01", "", "60"}, {"", "4.2.3.01", "", "40"}, {"2", "5", "", "100"}, {"2.2", "5", "", "100"},
		{"2.2.02", "5.2.1.01", "", "70"}, {"2.2.02", "5.2.1.01", "", "30"}, {"", "6.1.1.01", "", "5"}, {"", "6.2.1.01", "", "5"}, {"", "", "JUMLAH BELANJA", "100"}}
	ingin := jumlah(t, susunan(Opsi{}, baris...).Dokumen[0])
	acak := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		b := slices.Clone(baris)
		acak.Shuffle(len(b), func(i, j int) { b[i], b[j] = b[j], b[i] })
		require.Equal(t, ingin, jumlah(t, susunan(Opsi{}, b...).Dokumen[0]))
	}
}

func TestDaftarAturan(t *testing.T) {
	lihat := map[temuan.Kode]bool{}
	for _, a := range DaftarAturan() {
		assert.False(t, lihat[a.Kode], a.Kode)
		lihat[a.Kode] = true
		id, en := temuan.DaftarIsian(a.Pola.Indonesia), temuan.DaftarIsian(a.Pola.Inggris)
		slices.Sort(id)
		slices.Sort(en)
		assert.Equal(t, id, en, a.Kode)
	}
}

// FuzzSusun feeds arbitrary cells: nothing panics and every row is accounted for.
func FuzzSusun(f *testing.F) {
	f.Add("33.07.07.2003", "2024", "2.2.02", "5.2.1.03", "Posyandu", "1.000,50", "2.2", "JUMLAH BELANJA")
	f.Add("", "", "2.1", "", "x", "-", "2.1.23", "")
	f.Add("07.2003.", "20x", "4:02", "412-01", "", "1.234", "", "SURPLUS/DEFISIT")
	f.Fuzz(func(t *testing.T, desa, tahun, keg, rek, uraian, uang, keg2, uraian2 string) {
		for _, o := range []Opsi{{}, {BisaTerpotong: true}, {DaunSemua: true}, {Bagan: bagan.Permendagri113}} {
			p := Penyusun{Opsi: o}
			for i, b := range []Baris{
				{KodeDesa: desa, Tahun: tahun, KodeKegiatan: keg, KodeRekening: rek, Uraian: uraian},
				{KodeDesa: desa, Tahun: tahun, KodeKegiatan: keg2, KodeRekening: rek, Uraian: uraian2},
				{KodeDesa: desa, KodeKegiatan: keg2, Uraian: uraian2},
				{NamaDesa: desa, KodeKegiatan: keg, NamaKegiatan: uraian},
			} {
				b.Mentah = []string{desa, keg, rek, uraian, uang}
				b.Letak.Baris = i + 1
				b.Nilai[apbdes.Anggaran] = Sel{Teks: uang, Kolom: 5}
				b.Nilai[apbdes.Perubahan] = Sel{Teks: uraian2, Angka: i == 2}
				p.Tambah(b)
			}
			h := p.Selesai()
			require.Equal(t, h.BarisData, h.BarisTerhitung())
			for _, d := range h.Dokumen {
				_, err := apbdes.Ringkas(d)
				if err != nil {
					require.ErrorIs(t, err, rupiah.ErrLuapan)
				}
			}
		}
	})
}

// Composing is linear: ten times the rows take about ten times as long. See the growth between the two sizes.
func BenchmarkSusun(b *testing.B) {
	for _, n := range []int{150, 15_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			baris := make([]Baris, n)
			for i := range baris {
				baris[i] = Baris{Mentah: []string{"x"}, KodeKegiatan: fmt.Sprintf("2.%d.%02d", i%8+1, i/8%90+1), KodeRekening: "5.2.1.01", SumberDana: "DDS"}
				baris[i].Nilai[apbdes.Anggaran] = Sel{Teks: "1.234.567,00"}
			}
			b.ReportAllocs()
			for b.Loop() {
				p := Penyusun{}
				for i := range baris {
					p.Tambah(baris[i])
				}
				if len(p.Selesai().Dokumen) != 1 {
					b.Fatal("no document")
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/row")
		})
	}
}

// Rows are kept in pieces; none may be lost or change places between them.
func TestBarisSangatBanyak(t *testing.T) {
	p := Penyusun{Opsi: Opsi{Format: "uji", Desa: apbdes.Desa{Nama: "Contoh"}, Tahun: 2025, DaunSemua: true}}
	const banyak = 100_000
	for i := range banyak {
		b := Baris{Letak: temuan.Letak{Baris: i + 2}, KodeKegiatan: "2.2.02", KodeRekening: "5.2.1"}
		b.Nilai[apbdes.Anggaran] = Sel{Teks: "1.00", Angka: true}
		p.Tambah(b)
	}
	h := p.Selesai()
	require.Len(t, h.Dokumen, 1)
	require.Len(t, h.Dokumen[0].Belanja, banyak)
	for i := range h.Dokumen[0].Belanja {
		require.Equal(t, i+2, h.Dokumen[0].Belanja[i].Letak.Baris)
	}
}
