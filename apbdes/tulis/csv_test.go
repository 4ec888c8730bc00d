package tulis_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/internal/acak"
	"github.com/dasbor-desa/dasbor/apbdes/internal/rumus"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/tulis"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

const kepala = "kode_desa,nama_desa,tahun,kode_kegiatan,nama_kegiatan,kode_rekening,uraian,sumber_dana,anggaran,perubahan,realisasi"

func isi(n int64) rupiah.Opsional { return rupiah.Isi(rupiah.Rupiah(n) * rupiah.Satu) }

func lama(t *testing.T, kegiatan, rekening string) (bagan.KodeKegiatan, bagan.KodeRekening) {
	t.Helper()
	k, err := bagan.UraiKegiatan(kegiatan, bagan.Permendagri113)
	require.NoError(t, err)
	r, err := bagan.UraiRekening(rekening, bagan.Permendagri113)
	require.NoError(t, err)
	return k, r
}

func belanja(k, r string, anggaran int64) apbdes.BarisBelanja {
	return apbdes.BarisBelanja{Kegiatan: bagan.HarusKegiatan(k), Pos: pos(r, anggaran)}
}

func pos(r string, anggaran int64) apbdes.Pos {
	return apbdes.Pos{Rekening: bagan.HarusRekening(r), Nilai: apbdes.Nilai{Anggaran: isi(anggaran)}}
}

func TestTulisCSV(t *testing.T) {
	kLama, rLama := lama(t, "2.1.23", "1.2.4.1")
	for nama, k := range map[string]struct {
		dokumen []*apbdes.Dokumen
		mau     []string // rows after the header
	}{
		"nothing": {},
		"empty document": {
			dokumen: []*apbdes.Dokumen{{Desa: apbdes.Desa{Nama: "Sukamaju"}}},
		},
		"missing and zero": {
			dokumen: []*apbdes.Dokumen{{Belanja: []apbdes.BarisBelanja{{
				Kegiatan: bagan.HarusKegiatan("1.1.90-99"),
				Pos:      apbdes.Pos{Rekening: bagan.HarusRekening("5.3.5.02.001"), Nilai: apbdes.Nilai{Realisasi: isi(0)}},
			}}}},
			mau: []string{",,,1.1.90-99,,5.3.5.02.001,,,,,0.00"},
		},
		"code that is not Kemendagri's": {
			dokumen: []*apbdes.Dokumen{{Desa: apbdes.Desa{KodeAsli: "=07,1"}, Pendapatan: []apbdes.BarisPendapatan{{Pos: pos("4.1.1", -1)}}}},
			mau:     []string{`"'=07,1",,,,,4.1.1,,,-1.00,,`},
		},
		"old chart": {
			dokumen: []*apbdes.Dokumen{{
				Bagan: bagan.Permendagri113, Tahun: 2018,
				Pendapatan: []apbdes.BarisPendapatan{{Pos: apbdes.Pos{Rekening: rLama, Nilai: apbdes.Nilai{Anggaran: isi(5)}}}},
				Belanja:    []apbdes.BarisBelanja{{Kegiatan: kLama, Pos: apbdes.Pos{Nilai: apbdes.Nilai{Anggaran: isi(5)}}}},
			}},
			mau: []string{",,2018,,,1.2.4.1,,,5.00,,", ",,2018,2.1.23,,,,,5.00,,"},
		},
		"nothing but kegiatan of the old chart": {
			dokumen: []*apbdes.Dokumen{{Belanja: []apbdes.BarisBelanja{{Kegiatan: kLama, Pos: apbdes.Pos{Nilai: apbdes.Nilai{Anggaran: isi(5)}}}}}},
			mau:     []string{",,,2.1.23,,2,,,5.00,,"},
		},
		"no codes at all": {
			dokumen: []*apbdes.Dokumen{{
				Pendapatan: []apbdes.BarisPendapatan{{Pos: apbdes.Pos{Nilai: apbdes.Nilai{Anggaran: isi(1)}}}},
				Belanja:    []apbdes.BarisBelanja{{Pos: apbdes.Pos{Nilai: apbdes.Nilai{Anggaran: isi(2)}}}},
				Pembiayaan: []apbdes.BarisPembiayaan{{Pos: apbdes.Pos{Nilai: apbdes.Nilai{Anggaran: isi(3)}}}},
			}},
			mau: []string{",,,,,4,,,1.00,,", ",,,,,5,,,2.00,,", ",,,,,6,,,3.00,,"},
		},
		"one line without any code": {
			dokumen: []*apbdes.Dokumen{{
				Pendapatan: []apbdes.BarisPendapatan{{Pos: pos("4.1.1", 1)}},
				Belanja:    []apbdes.BarisBelanja{{Pos: apbdes.Pos{Nilai: apbdes.Nilai{Anggaran: isi(2)}}}},
			}},
			mau: []string{",,,,,4.1.1,,,1.00,,", ",,,,,5,,,2.00,,"},
		},
		"outside the budget": {
			dokumen: []*apbdes.Dokumen{{
				Pendapatan: []apbdes.BarisPendapatan{{Pos: pos("4.1.1.01", 1)}},
				Luar:       []apbdes.BarisLuar{{Pos: pos("7.1.1", 9)}},
			}},
			mau: []string{",,,,,4.1.1.01,,,1.00,,", ",,,,,7.1.1,,,9.00,,"},
		},
		"invalid UTF-8 and quotes": {
			dokumen: []*apbdes.Dokumen{{Belanja: []apbdes.BarisBelanja{{
				Kegiatan: bagan.HarusKegiatan("1"), NamaKegiatan: "a\xffb", Pos: apbdes.Pos{
					Rekening: bagan.HarusRekening("5"), Uraian: `"dua"`, Sumber: bagan.UraiSumber("ADD+DDS"), Nilai: apbdes.Nilai{Perubahan: isi(1)},
				},
			}}}},
			mau: []string{`,,,1,a` + "\uFFFD" + `b,5,"""dua""","DDS, ADD",,1.00,`},
		},
	} {
		t.Run(nama, func(t *testing.T) {
			var b strings.Builder
			require.NoError(t, tulis.TulisCSV(&b, k.dokumen...))
			assert.Equal(t, strings.Join(append([]string{kepala}, k.mau...), "\n")+"\n", b.String())
		})
	}
}

// The draft phase has no column of its own unless it is needed, because its amounts would be lost.
func TestTulisCSVRancangan(t *testing.T) {
	d := &apbdes.Dokumen{Belanja: []apbdes.BarisBelanja{belanja("1.1.01", "5.1.1.01", 1)}}
	d.Belanja[0].Rancangan = isi(2)
	e := &apbdes.Dokumen{Tahun: 2025, Luar: []apbdes.BarisLuar{{Pos: pos("7", 3)}}}
	var b strings.Builder
	require.NoError(t, tulis.TulisCSV(&b, e, d))
	assert.Equal(t, kepala+",rancangan\n,,2025,,,7,,,3.00,,,\n,,,1.1.01,,5.1.1.01,,,1.00,,,2.00\n", b.String())

	e.Luar[0].Rancangan = isi(4)
	b.Reset()
	require.NoError(t, tulis.TulisCSV(&b, e))
	assert.Equal(t, kepala+",rancangan\n,,2025,,,7,,,3.00,,,4.00\n", b.String())
}

func TestTulisCSVTakTermuat(t *testing.T) {
	kLama, rLama := lama(t, "2.1", "1.1.1")
	_, rTujuh := lama(t, "2.1", "7")
	tanpa := apbdes.BarisBelanja{Pos: pos("5.1.1.01", 1)}
	satu := &apbdes.Dokumen{Desa: apbdes.Desa{Kode: wilayah.HarusUrai("33.07.07.2003"), Nama: "A"}, Tahun: 2025}
	dua := &apbdes.Dokumen{Desa: apbdes.Desa{Kode: wilayah.HarusUrai("33.07.07.2003"), Nama: "B"}, Tahun: 2025}
	for nama, k := range map[string]struct {
		dokumen []*apbdes.Dokumen
		pesan   string
	}{
		"nil":          {[]*apbdes.Dokumen{nil}, "document 1: nil pointer"},
		"same village": {[]*apbdes.Dokumen{{}, satu, dua}, "documents 2 and 3"},
		"income": {
			[]*apbdes.Dokumen{{Pendapatan: []apbdes.BarisPendapatan{{Pos: pos("4.1", 1)}, {Pos: pos("5.1", 1)}}}},
			"document 1: pendapatan 2 has account 5.1, which belongs to another section",
		},
		"financing": {
			[]*apbdes.Dokumen{{Pembiayaan: []apbdes.BarisPembiayaan{{Pos: pos("6.3", 1)}}}}, "pembiayaan 1 has account 6.3",
		},
		"outside":                 {[]*apbdes.Dokumen{{Luar: []apbdes.BarisLuar{{Pos: pos("4", 1)}}}}, "luar_apbdes 1 has account 4"},
		"outside without account": {[]*apbdes.Dokumen{{Luar: []apbdes.BarisLuar{{}}}}, "luar_apbdes 1 has no account"},
		"outside in the old chart": {
			[]*apbdes.Dokumen{{Luar: []apbdes.BarisLuar{{Pos: apbdes.Pos{Rekening: rTujuh}}}}}, "luar_apbdes 1 has account 7",
		},
		"another chart": {
			[]*apbdes.Dokumen{{Bagan: bagan.Permendagri20, Pendapatan: []apbdes.BarisPendapatan{{Pos: apbdes.Pos{Rekening: rLama}}}}},
			"pendapatan 1 has a code of another chart",
		},
		"two charts": {
			[]*apbdes.Dokumen{{Belanja: []apbdes.BarisBelanja{belanja("1.1.01", "5.1", 1), {Kegiatan: kLama}}}},
			"belanja 2 has a code of another chart",
		},
		"kegiatan of some spending": {
			[]*apbdes.Dokumen{{Belanja: []apbdes.BarisBelanja{belanja("1.1.01", "5.1.1.01", 1), tanpa}}}, "belanja 2 has no kegiatan",
		},
		"above on one axis": {
			[]*apbdes.Dokumen{{Belanja: []apbdes.BarisBelanja{belanja("1.1.01", "5.1.1.01", 1), belanja("1.1", "5.1.1.01", 1)}}},
			"belanja 2 stands above",
		},
		"above on the other axis": {
			[]*apbdes.Dokumen{{Belanja: []apbdes.BarisBelanja{belanja("1.1.01", "5.1.1", 1), belanja("1.1.01", "5.1.1.01", 1)}}},
			"belanja 1 stands above",
		},
		"above in income": {
			[]*apbdes.Dokumen{{Pendapatan: []apbdes.BarisPendapatan{{Pos: pos("4.2.1", 1)}, {Pos: pos("4.2", 1)}}}},
			"pendapatan 2 stands above",
		},
		"income without account": {
			[]*apbdes.Dokumen{{Pendapatan: []apbdes.BarisPendapatan{{Pos: pos("4.2.1", 1)}, {}}}}, "pendapatan 2 stands above",
		},
		"repeated at two heights and adding up to the leaves": {
			[]*apbdes.Dokumen{{Belanja: []apbdes.BarisBelanja{
				belanja("1", "5", 5), belanja("1", "5", 5), belanja("1.1", "5", 3), belanja("1.1", "5", 4), belanja("1.1.01", "5", 10),
			}}},
			"belanja 1 stands above",
		},
		"repeated and adding up": {
			[]*apbdes.Dokumen{{Belanja: []apbdes.BarisBelanja{belanja("1.1", "5", 2), belanja("1.1", "5", 1), belanja("1.1.01", "5.1", 3)}}},
			"belanja 1 stands above",
		},
	} {
		t.Run(nama, func(t *testing.T) {
			var b bytes.Buffer
			err := tulis.TulisCSV(&b, k.dokumen...)
			require.ErrorIs(t, err, tulis.ErrTakTermuat)
			require.ErrorContains(t, err, k.pesan)
			assert.Zero(t, b.Len(), "nothing is written")
		})
	}
}

func TestTulisCSVTermuat(t *testing.T) {
	tanpa := apbdes.BarisBelanja{Pos: pos("5.1.1.01", 1)}
	for nama, d := range map[string][]*apbdes.Dokumen{
		"different heights side by side":     {{Belanja: []apbdes.BarisBelanja{belanja("1.1", "5.1.1.01", 1), belanja("1.2.01", "5", 1), belanja("2", "5.2", 1)}}},
		"head account and none are the same": {{Belanja: []apbdes.BarisBelanja{belanja("1.1", "5", 1), belanja("1.1", "", 1)}}},
		"no kegiatan anywhere":               {{Belanja: []apbdes.BarisBelanja{tanpa, tanpa}}},
		"repeated code above others":         {{Belanja: []apbdes.BarisBelanja{belanja("1.1", "5", 2), belanja("1.1", "5", 2), belanja("1.1.01", "5.1", 3)}}},
		"same name, other year":              {{Desa: apbdes.Desa{Nama: "A"}, Tahun: 2024}, {Desa: apbdes.Desa{Nama: "A"}, Tahun: 2025}},
		"other name, no code":                {{Desa: apbdes.Desa{Nama: "A"}}, {Desa: apbdes.Desa{Nama: "B"}}},
	} {
		require.NoError(t, tulis.TulisCSV(&bytes.Buffer{}, d...), nama)
	}
}

func TestTulisCSVGalat(t *testing.T) {
	d := acak.Dokumen(sumberAcak(1), acak.Opsi{Belanja: 1000})
	for sisa := range 4 {
		require.ErrorIs(t, tulis.TulisCSV(&penuh{sisa: sisa}, d), errPenuh)
	}
}

// Reading the file back row by row gives the lines that were written.
func TestTulisCSVBolakBalik(t *testing.T) {
	for benih := range uint64(200) {
		r := sumberAcak(benih)
		var semua []*apbdes.Dokumen
		for i := range 1 + r.IntN(3) {
			d := acak.Dokumen(r, acak.Opsi{
				Ganjil: true, Bagan: []bagan.Generasi{bagan.Permendagri20, bagan.Permendagri113}[r.IntN(2)],
				Rincian: apbdes.Rincian(1 + r.IntN(4)), TanpaPembiayaan: r.IntN(4) == 0,
			})
			d.Tahun = 2020 + i
			semua = append(semua, d)
		}
		var b bytes.Buffer
		require.NoError(t, tulis.TulisCSV(&b, semua...))
		assert.True(t, utf8.Valid(b.Bytes()))
		baris, err := csv.NewReader(bytes.NewReader(b.Bytes())).ReadAll()
		require.NoError(t, err)
		require.Equal(t, tulis.DaftarKolom(), baris[0])
		baris = baris[1:]
		for _, d := range semua {
			kembali := bacaBaris(t, d, baris[:d.BanyakBaris()])
			require.Equal(t, d, kembali)
			baris = baris[d.BanyakBaris():]
		}
		assert.Empty(t, baris)

		var lagi bytes.Buffer
		require.NoError(t, tulis.TulisCSV(&lagi, semua...))
		assert.Equal(t, b.String(), lagi.String())
	}
}

// bacaBaris is the plainest reader of rows known to be of document d.
func bacaBaris(t *testing.T, d *apbdes.Dokumen, baris [][]string) *apbdes.Dokumen {
	t.Helper()
	hasil := &apbdes.Dokumen{Bagan: d.Bagan}
	for _, sel := range baris {
		for i, s := range sel {
			if i < 8 {
				assert.NotZero(t, strings.IndexAny(s, "=+-@\t\r\n＝＋－＠"), "%q is not guarded", s)
			}
			sel[i] = rumus.Asli(s)
		}
		hasil.Desa = apbdes.Desa{Kode: wilayah.HarusUrai(sel[0]), Nama: sel[1]}
		hasil.Tahun, _ = strconv.Atoi(sel[2])
		k, err := bagan.UraiKegiatan(sel[3], d.Bagan)
		require.NoError(t, err)
		r, err := bagan.UraiRekening(sel[5], d.Bagan)
		require.NoError(t, err)
		p := apbdes.Pos{Rekening: r, Uraian: sel[6], Sumber: bagan.UraiSumber(sel[7])}
		for i, f := range []apbdes.Fase{apbdes.Anggaran, apbdes.Perubahan, apbdes.Realisasi} {
			o, err := rupiah.UraiOpsional(sel[8+i], rupiah.Mesin)
			require.NoError(t, err)
			p.Isi(f, o)
		}
		switch r.Golongan() {
		case bagan.Pendapatan:
			hasil.Pendapatan = append(hasil.Pendapatan, apbdes.BarisPendapatan{Pos: p})
		case bagan.Belanja:
			hasil.Belanja = append(hasil.Belanja, apbdes.BarisBelanja{Kegiatan: k, NamaKegiatan: sel[4], Pos: p})
		default:
			hasil.Pembiayaan = append(hasil.Pembiayaan, apbdes.BarisPembiayaan{Pos: p})
		}
	}
	return hasil
}

// Seen on two shared cores, Go 1.26: 150 lines 0.2 ms in either form, 15,000 lines 21 ms as CSV (68,000 allocations, most of them
// texts of codes and amounts) and 23 ms as JSON (90,000).
func BenchmarkTulis(b *testing.B) {
	for _, n := range []int{150, 15_000} {
		d := acak.Dokumen(sumberAcak(1), acak.Opsi{Belanja: n})
		for nama, fungsi := range map[string]func(*bytes.Buffer) error{
			"csv":  func(w *bytes.Buffer) error { return tulis.TulisCSV(w, d) },
			"json": func(w *bytes.Buffer) error { return tulis.TulisJSON(w, d) },
		} {
			b.Run(fmt.Sprintf("%s/%d", nama, n), func(b *testing.B) {
				b.ReportAllocs()
				var w bytes.Buffer
				for b.Loop() {
					w.Reset()
					if err := fungsi(&w); err != nil {
						b.Fatal(err)
					}
				}
				b.SetBytes(int64(w.Len()))
			})
		}
	}
}

func TestDaftarKolom(t *testing.T) {
	assert.Equal(t, kepala, strings.Join(tulis.DaftarKolom(), ","))
	k := tulis.DaftarKolom()
	slices.Reverse(k)
	assert.Equal(t, kepala, strings.Join(tulis.DaftarKolom(), ","), "a caller's change stays with the caller")
}
