package indikator_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
)

var (
	kegiatanWaktu = []bagan.KodeKegiatan{bagan.HarusKegiatan("1.1.01"), bagan.HarusKegiatan("2.2.02"), bagan.HarusKegiatan("2.4.10"), bagan.HarusKegiatan("2.4"), {}}
	belanjaWaktu  = []bagan.KodeRekening{bagan.HarusRekening("5.1.1.01"), bagan.HarusRekening("5.2.1.01"), bagan.HarusRekening("5.3"), {}}
	masukWaktu    = []bagan.KodeRekening{bagan.HarusRekening("4.1.1.01"), bagan.HarusRekening("4.2.1.01")}
	biayaWaktu    = []bagan.KodeRekening{bagan.HarusRekening("6.1.1.01"), bagan.HarusRekening("6.2.2.01"), bagan.HarusRekening("6")}
	sumberWaktu   = []bagan.SumberDana{bagan.UraiSumber("ADD"), bagan.UraiSumber("DDS"), {}}
	uraianWaktu   = []string{"", "Kertas", "kertas ", "Honor kader", "HONOR  KADER"}
)

// pilih takes one of a list.
func pilih[T any](r *rand.Rand, d []T) T { return d[r.IntN(len(d))] }

// acakNilai has amounts of any sign and size, and many blanks.
func acakNilai(r *rand.Rand) (n apbdes.Nilai) {
	for _, f := range apbdes.DaftarFase() {
		switch r.IntN(5) {
		case 0:
		case 1:
			n.Isi(f, rupiah.Isi(0))
		case 2:
			n.Isi(f, rupiah.Isi(rupiah.Rupiah(r.Int64N(1<<52)-1<<51)))
		default:
			n.Isi(f, rupiah.Isi(rupiah.Rupiah(r.Int64N(500_000_000_00))))
		}
	}
	return n
}

// acakWaktu is a document in which positions repeat, phases are patchy and sections may be empty or cut off.
func acakWaktu(r *rand.Rand) *apbdes.Dokumen {
	d := &apbdes.Dokumen{Tahun: 2020 + r.IntN(3)}
	pos := func(k []bagan.KodeRekening) apbdes.Pos {
		return apbdes.Pos{Rekening: pilih(r, k), Sumber: pilih(r, sumberWaktu), Uraian: pilih(r, uraianWaktu), Nilai: acakNilai(r)}
	}
	for range r.IntN(4) {
		d.Pendapatan = append(d.Pendapatan, apbdes.BarisPendapatan{Pos: pos(masukWaktu)})
	}
	for range r.IntN(9) {
		d.Belanja = append(d.Belanja, apbdes.BarisBelanja{Kegiatan: pilih(r, kegiatanWaktu), Pos: pos(belanjaWaktu)})
	}
	for range r.IntN(4) {
		d.Pembiayaan = append(d.Pembiayaan, apbdes.BarisPembiayaan{Pos: pos(biayaWaktu)})
	}
	d.TidakLengkap.Belanja = r.IntN(20) == 0
	return d
}

// totalDari is the total of a section by the totals of the document.
func totalDari(r *apbdes.Ringkasan, f apbdes.Fase, b indikator.BagianAnggaran) rupiah.Opsional {
	if b == indikator.BagianPendapatan {
		return r.Jumlah(f).Pendapatan
	}
	return r.Jumlah(f).Belanja
}

// The differences of the lines add up to the difference of the totals to the sen, in 100,000 random comparisons. Plain comparisons,
// because assertions would take most of the time.
func TestBedaTertutup(t *testing.T) {
	banding := 0
	for benih := range banyakUji(100_000) {
		r := rand.New(rand.NewPCG(benih, 3))
		a := acakWaktu(r)
		b := a
		if benih%2 == 0 {
			b = acakWaktu(r)
		}
		fa, fb := pilih(r, apbdes.DaftarFase()), pilih(r, apbdes.DaftarFase())
		h, err := indikator.HitungBeda(a, fa, b, fb)
		require.NoError(t, err)
		ra, err := apbdes.Ringkas(a)
		require.NoError(t, err)
		rb, err := apbdes.Ringkas(b)
		require.NoError(t, err)
		var jumlah [6]rupiah.Rupiah
		var banyak [6]int
		var dipakai [2][6][16]bool
		for i := range h.Baris {
			x := &h.Baris[i]
			jumlah[x.Bagian] += x.Selisih
			banyak[x.Bagian]++
			for sisi, d := range [][]int{x.BarisAwal, x.BarisAkhir} {
				for _, n := range d {
					if dipakai[sisi][x.Bagian][n] {
						t.Fatalf("seed %d: a line in two positions", benih)
					}
					dipakai[sisi][x.Bagian][n] = true
				}
			}
		}
		for i := range h.Jumlah {
			j := &h.Jumlah[i]
			if banyak[j.Bagian] != j.Tetap+j.Berubah+j.Ditambah+j.Dihapus {
				t.Fatalf("seed %d: lines lost", benih)
			}
			if j.Alasan != indikator.TanpaAlasan {
				if banyak[j.Bagian] > 0 || j.Selisih.Ada {
					t.Fatalf("seed %d: compared against a reason", benih)
				}
				continue
			}
			banding++
			if j.Akhir.Nilai-j.Awal.Nilai != j.Selisih.Nilai || jumlah[j.Bagian] != j.Selisih.Nilai {
				t.Fatalf("seed %d %s: does not close", benih, j.Bagian)
			}
			if j.Bagian <= indikator.BagianBelanja && (totalDari(ra, fa, j.Bagian) != j.Awal || totalDari(rb, fb, j.Bagian) != j.Akhir) {
				t.Fatalf("seed %d %s: other totals than those of the document", benih, j.Bagian)
			}
		}
	}
	t.Logf("%d sections compared", banding)
}

// Along the bridge the steps add up from the first phase to the last.
func TestJembatanTertutup(t *testing.T) {
	langkah := 0
	for benih := range banyakUji(20_000) {
		d := acakWaktu(rand.New(rand.NewPCG(benih, 4)))
		j, err := indikator.HitungJembatan(d)
		require.NoError(t, err)
		langkah += len(j.Langkah)
		for _, b := range j.Total {
			require.Len(t, b.Selisih, len(j.Langkah))
			n, ada := b.Awal.Nilai, true
			for _, s := range b.Selisih {
				n, ada = n+s.Nilai, ada && s.Ada
			}
			if ada {
				require.Equal(t, b.Akhir.Nilai, n, "seed %d", benih)
			}
		}
	}
	assert.Positive(t, langkah)
}

func TestBedaMasukan(t *testing.T) {
	d := &apbdes.Dokumen{Bagan: bagan.Permendagri20}
	for _, f := range []func() error{
		func() error { _, err := indikator.HitungBeda(nil, 1, d, 1); return err },
		func() error { _, err := indikator.HitungBeda(d, 0, d, 1); return err },
		func() error {
			_, err := indikator.HitungBeda(d, 1, &apbdes.Dokumen{Bagan: bagan.Permendagri113}, 1)
			return err
		},
		func() error { _, err := indikator.HitungJembatan(nil); return err },
	} {
		require.ErrorIs(t, f(), indikator.ErrMasukan)
	}
	besar := dokumen(
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "92233720368547758.07"},
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "1"})
	_, err := indikator.HitungBeda(besar, apbdes.Anggaran, besar, apbdes.Anggaran)
	require.ErrorIs(t, err, rupiah.ErrLuapan)
}

func TestBedaBaris(t *testing.T) {
	j, err := indikator.HitungJembatan(desaContoh())
	require.NoError(t, err)
	require.Len(t, j.Langkah, 2)
	assert.Equal(t, "20000000.00", j.Total[1].Selisih[0].String())
	b := j.Langkah[0]
	for i := range b.Jumlah {
		if b.Jumlah[i].Bagian == indikator.BagianBelanja {
			assert.Equal(t, 1, b.Jumlah[i].Berubah)
			assert.Equal(t, 10, b.Jumlah[i].Tetap)
		}
	}
	teks, err := json.Marshal(j)
	require.NoError(t, err)
	var balik indikator.Jembatan
	require.NoError(t, json.Unmarshal(teks, &balik))
	lagi, err := json.Marshal(&balik)
	require.NoError(t, err)
	assert.Equal(t, string(teks), string(lagi))
}

func periksaTahun(t *testing.T, tahun int, lama bool) *indikator.Pemeriksaan {
	t.Helper()
	d := desaContoh()
	d.Tahun = tahun
	if lama {
		d.Bagan = bagan.Permendagri113
		for i := range d.Belanja {
			k, err := bagan.UraiKegiatan("2.1", bagan.Permendagri113)
			require.NoError(t, err)
			d.Belanja[i].Kegiatan = k
		}
	}
	p, err := indikator.PeriksaDokumen(d, indikator.OpsiPeriksa{})
	require.NoError(t, err)
	return p
}

// Missing years are null, a change of the chart breaks the line, and the years need no order.
func TestDeret(t *testing.T) {
	d, err := indikator.HitungDeret([]*indikator.Pemeriksaan{
		periksaTahun(t, 2022, false), periksaTahun(t, 2018, true), periksaTahun(t, 2019, false),
	}, apbdes.Realisasi)
	require.NoError(t, err)
	assert.Equal(t, []int{2018, 2019, 2020, 2021, 2022}, d.Tahun)
	assert.Equal(t, []bool{true, true, false, false, true}, d.Ada)
	assert.Equal(t, []bool{false, true, false, false, false}, d.Putus)
	for i, ada := range []bool{false, true, false, false, true} {
		assert.Equal(t, ada, d.Semua.Porsi[i].Ada, i)
		assert.Equal(t, !ada, d.Semua.Alasan[i] != indikator.TanpaAlasan, i)
	}
	assert.Equal(t, indikator.GenerasiLama, d.Semua.Alasan[0])
	assert.Equal(t, indikator.FaseTidakAda, d.Semua.Alasan[2])
	assert.False(t, d.Layanan[0].Jumlah[3].Ada)

	_, err = indikator.HitungDeret([]*indikator.Pemeriksaan{periksaTahun(t, 2022, false), periksaTahun(t, 2022, false)}, 0)
	require.ErrorIs(t, err, indikator.ErrTahunGanda)
	_, err = indikator.HitungDeret([]*indikator.Pemeriksaan{nil}, 0)
	require.ErrorIs(t, err, indikator.ErrMasukan)
	_, err = indikator.HitungDeret([]*indikator.Pemeriksaan{{Tahun: 1}, {Tahun: 9999}}, 0)
	require.ErrorIs(t, err, indikator.ErrMasukan)
	kosong, err := indikator.HitungDeret(nil, 0)
	require.NoError(t, err)
	assert.Empty(t, kosong.Tahun)
}

func TestSilpa(t *testing.T) {
	lalu := desaContoh()
	lalu.Tahun = 2023
	r, err := apbdes.Ringkas(lalu)
	require.NoError(t, err)
	penutup := r.Jumlah(apbdes.Realisasi).Silpa
	require.True(t, penutup.Ada)
	ini := dokumen(
		baris{rekening: "6.1.1.01", anggaran: "1000000", perubahan: penutup.String()},
		baris{rekening: "4.2.1.01", anggaran: "1", perubahan: "1", realisasi: "1"})
	k, err := indikator.HitungSilpa(lalu, ini)
	require.NoError(t, err)
	assert.Equal(t, penutup, k.Penutup)
	require.Len(t, k.Pembuka, 3)
	assert.Equal(t, indikator.SilpaBeda, k.Pembuka[0].Keadaan)
	assert.Equal(t, indikator.SilpaSambung, k.Pembuka[1].Keadaan)
	assert.Equal(t, indikator.SilpaTakTerbaca, k.Pembuka[2].Keadaan)
	for _, b := range k.Pembuka {
		lengkap(t, b.Keterangan, b.Fase)
	}
	lalu.TidakLengkap.Belanja = true
	k, err = indikator.HitungSilpa(lalu, ini)
	require.NoError(t, err)
	assert.Equal(t, indikator.SilpaTakTerbaca, k.Pembuka[0].Keadaan)
	_, err = indikator.HitungSilpa(ini, lalu)
	require.ErrorIs(t, err, indikator.ErrMasukan)
}

func BenchmarkHitungJembatan(b *testing.B) {
	d := desaContoh()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := indikator.HitungJembatan(d); err != nil {
			b.Fatal(err)
		}
	}
}
