package evaluasi_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	bacaxlsx "github.com/dasbor-desa/dasbor/apbdes/baca/xlsx"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/evaluasi"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// rancangan is a draft of 2025 whose pay of officials is above 30 percent and whose BLT is above 15 percent of Dana Desa.
func rancangan() *apbdes.Dokumen {
	pos := func(rekening, uraian, sumber string, juta int64) apbdes.Pos {
		return apbdes.Pos{Rekening: bagan.HarusRekening(rekening), Uraian: uraian, Sumber: bagan.UraiSumber(sumber),
			Nilai: apbdes.Nilai{Rancangan: rupiah.Isi(rupiah.Rupiah(juta) * 1_000_000 * rupiah.Satu)}}
	}
	belanja := func(k, nama string, p apbdes.Pos) apbdes.BarisBelanja {
		return apbdes.BarisBelanja{Kegiatan: bagan.HarusKegiatan(k), NamaKegiatan: nama, Pos: p}
	}
	return &apbdes.Dokumen{
		Desa: apbdes.Desa{Kode: wilayah.HarusUrai("33.07.07.2003"), Nama: "Contoh"}, Tahun: 2025, Bagan: bagan.Permendagri20,
		Pendapatan: []apbdes.BarisPendapatan{{Pos: pos("4.2.1.01", "Dana Desa", "DDS", 800)}, {Pos: pos("4.2.3.01", "ADD", "ADD", 400)}},
		Belanja: []apbdes.BarisBelanja{
			belanja("1.1.01", "", pos("5.1.1.01", "Siltap Kades", "ADD", 60)),
			belanja("1.1.02", "", pos("5.1.2.01", "Siltap Perangkat", "ADD", 340)),
			belanja("2.2.02", "Posyandu", pos("5.2.1.03", "=HYPERLINK(\"x\")", "DDS", 600)),
			belanja("5.3.00", "BLT", pos("5.4.1.01", "BLT", "DDS", 200)),
		},
		Pembiayaan: []apbdes.BarisPembiayaan{{Pos: pos("6.1.1.01", "SiLPA", "DLL", 0)}},
		Gagal:      []apbdes.BarisGagal{{Letak: temuan.Letak{Berkas: "x.csv", Baris: 9}, Mentah: []string{"4:02", "rusak"}}},
	}
}

func lembar(t testing.TB) *evaluasi.Lembar {
	t.Helper()
	d := rancangan()
	p, err := indikator.PeriksaDokumen(d, indikator.OpsiPeriksa{})
	require.NoError(t, err)
	return evaluasi.HitungLembar(d, p, aturan.Opsi{})
}

func TestLembar(t *testing.T) {
	l := lembar(t)
	require.Len(t, l.Baris, 8, "every line and every unreadable row")
	assert.Equal(t, evaluasi.TakTerbaca, l.Baris[7].Bagian)
	assert.NotEmpty(t, l.Baris[2].NamaKegiatan, "the chart's name where the file has none")

	ukuran := map[temuan.Kode]evaluasi.Ukuran{}
	for _, u := range l.Sampul.Ukuran {
		ukuran[u.Kode] = u
	}
	siltap := ukuran["APBDES-BLJ-01"]
	assert.Equal(t, "0.3333", siltap.Rasio)
	assert.False(t, siltap.Patuh)
	assert.Equal(t, 40_000_000*rupiah.Satu, siltap.Geser, "400 juta of 1.2 miliar: 40 juta above 30 percent")
	assert.Equal(t, []int{3, 4}, siltap.Baris, "the numerator sits on these lines of the worksheet")
	blt := ukuran["APBDES-DD-01"]
	assert.Equal(t, 80_000_000*rupiah.Satu, blt.Geser, "200 juta against 15 percent of 800 juta")

	n := len(l.Umum)
	for i := range l.Baris {
		n += len(l.Baris[i].Temuan)
	}
	p, err := indikator.PeriksaDokumen(rancangan(), indikator.OpsiPeriksa{})
	require.NoError(t, err)
	assert.Len(t, p.Temuan, n, "no finding is lost between lines and general ones")
}

func TestJSON(t *testing.T) {
	b, err := json.Marshal(lembar(t))
	require.NoError(t, err)
	var balik struct {
		Sampul struct{ Galat int }
		Baris  []struct {
			Keputusan *string
			Rancangan string
		}
	}
	require.NoError(t, json.Unmarshal(b, &balik))
	assert.Equal(t, "800000000.00", balik.Baris[0].Rancangan)
	require.NotNil(t, balik.Baris[0].Keputusan)
	assert.Empty(t, *balik.Baris[0].Keputusan, "the decision is the evaluator's")
}

func TestCSV(t *testing.T) {
	for _, b := range []temuan.Bahasa{temuan.Indonesia, temuan.Inggris} {
		var w bytes.Buffer
		require.NoError(t, lembar(t).TulisCSV(&w, b))
		assert.Contains(t, w.String(), `'=HYPERLINK`, "a formula in a description stays text")
		assert.Contains(t, w.String(), ",800000000.00,,,,")
	}
}

func TestXLSX(t *testing.T) {
	for _, b := range []temuan.Bahasa{temuan.Indonesia, temuan.Inggris} {
		var w bytes.Buffer
		require.NoError(t, evaluasi.TulisXLSX(&w, b, lembar(t), lembar(t)))
		buku, tm, err := bacaxlsx.Baca(bytes.NewReader(w.Bytes()), int64(w.Len()), bacaxlsx.Opsi{})
		require.NoError(t, err)
		require.Empty(t, tm)
		require.Len(t, buku, 6, "cover, lines and general findings of two documents")
		baris := buku[1].Baris
		assert.True(t, baris[1].Kolom(7).Angka, "amounts are numbers")
		assert.Equal(t, "800000000", baris[1].Kolom(7).Teks)
		jumlah := baris[len(baris)-2]
		assert.Equal(t, "1200000000", jumlah.Kolom(7).Teks, "the cached value of the live sum")
	}
}

func TestRingkasTanpaUkuran(t *testing.T) {
	d := &apbdes.Dokumen{Bagan: bagan.Permendagri20, Asal: apbdes.Asal{Berkas: "kosong.csv"}}
	p, err := indikator.PeriksaDokumen(d, indikator.OpsiPeriksa{})
	require.NoError(t, err)
	var w bytes.Buffer
	require.NoError(t, evaluasi.TulisXLSX(&w, temuan.Indonesia, evaluasi.HitungLembar(d, p, aturan.Opsi{})))
}

func ExampleHitungLembar() {
	d := rancangan()
	p, _ := indikator.PeriksaDokumen(d, indikator.OpsiPeriksa{})
	l := evaluasi.HitungLembar(d, p, aturan.Opsi{})
	for _, u := range l.Sampul.Ukuran {
		if !u.Patuh {
			fmt.Println(u.Kode, u.Rasio, u.Batas.Indonesia, "→", u.Geser.TeksIndonesia(), u.Baris)
		}
	}
	// Output:
	// APBDES-BLJ-01 0.3333 paling banyak 30% dari total belanja desa di luar hasil bengkok → Rp40.000.000 [3 4]
	// APBDES-DD-01 0.2500 paling banyak 15% dari pagu Dana Desa → Rp80.000.000 [6]
	// APBDES-DD-02 0.0000 paling sedikit 20% dari pagu Dana Desa → Rp160.000.000 []
}

func ExampleTulisXLSX() {
	d := rancangan()
	p, _ := indikator.PeriksaDokumen(d, indikator.OpsiPeriksa{})
	l := evaluasi.HitungLembar(d, p, aturan.Opsi{})
	var w bytes.Buffer
	err := evaluasi.TulisXLSX(&w, temuan.Indonesia, l)
	var c strings.Builder
	_ = l.TulisCSV(&c, temuan.Inggris)
	fmt.Println(err, w.Len() > 0, strings.HasPrefix(c.String(), "No,Section,Kegiatan"))
	// Output: <nil> true true
}

func BenchmarkTulisXLSX(b *testing.B) {
	l := lembar(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := evaluasi.TulisXLSX(&bytes.Buffer{}, temuan.Indonesia, l); err != nil {
			b.Fatal(err)
		}
	}
}
