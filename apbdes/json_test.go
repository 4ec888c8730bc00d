package apbdes_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/internal/acak"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// salin copies a document through its JSON.
func salin(d *apbdes.Dokumen) (*apbdes.Dokumen, error) {
	b, err := json.Marshal(d)
	if err != nil {
		return nil, err
	}
	var e apbdes.Dokumen
	return &e, json.Unmarshal(b, &e)
}

func dokumenPenuh() *apbdes.Dokumen {
	n := apbdes.Nilai{Rancangan: rp(1), Anggaran: rp(2), Perubahan: rp(-3), Realisasi: rp(0)}
	l := temuan.Letak{Berkas: "a.xlsx", Lembar: "RAB", Baris: 7, Kolom: 3}
	p := apbdes.Pos{Rekening: bagan.HarusRekening("5.2.1.03.001"), Uraian: "<b>&\u2028", Sumber: bagan.UraiSumber("DDS, x"), Nilai: n, Letak: l}
	return &apbdes.Dokumen{
		Desa: apbdes.Desa{
			Kode: wilayah.HarusUrai("33.07.07.2003"), KodeAsli: "x", Nama: "A", Kecamatan: "B", Kabupaten: "C", Provinsi: "D",
		},
		Tahun: 2025, Bagan: bagan.Permendagri20, PerubahanKe: 2, SampaiTanggal: "2025-06-30",
		Pendapatan: []apbdes.BarisPendapatan{{Pos: p}},
		Belanja:    []apbdes.BarisBelanja{{Kegiatan: bagan.HarusKegiatan("1.1.90-99"), NamaKegiatan: "E", Sisa: true, Pos: p}},
		Pembiayaan: []apbdes.BarisPembiayaan{{Pos: p}},
		Tercetak: []apbdes.Tercetak{{
			Sasaran: apbdes.SasaranKode, Kegiatan: bagan.HarusKegiatan("2"), Rekening: bagan.HarusRekening("5"), Uraian: "F", Nilai: n, TanpaTanda: true, Letak: l,
		}},
		Luar:         []apbdes.BarisLuar{{Pos: p}},
		Gagal:        []apbdes.BarisGagal{{Letak: l, Mentah: []string{"", "a"}}, {}},
		TidakLengkap: apbdes.Bagian{Pendapatan: true, Belanja: true, Pembiayaan: true},
		Asal:         apbdes.Asal{Format: "xlsx", Berkas: "a.xlsx"},
	}
}

func periksaBolakBalik(t *testing.T, d *apbdes.Dokumen) {
	t.Helper()
	pertama, err := json.Marshal(d)
	require.NoError(t, err)
	var e apbdes.Dokumen
	require.NoError(t, json.Unmarshal(pertama, &e))
	assert.Equal(t, d, &e)
	kedua, err := json.Marshal(&e)
	require.NoError(t, err)
	assert.Equal(t, string(pertama), string(kedua))
}

func TestJSONBolakBalik(t *testing.T) {
	periksaBolakBalik(t, &apbdes.Dokumen{})
	periksaBolakBalik(t, dokumenPenuh())
	for benih := range uint64(200) {
		o := acak.Opsi{Ganjil: true, Tercetak: benih%2 == 0, Rincian: apbdes.Rincian(benih % 5)}
		if benih%3 == 0 {
			o.Bagan = bagan.Permendagri113
		}
		periksaBolakBalik(t, acak.Dokumen(sumberAcak(benih), o))
	}
}

// The order of keys is part of the format.
func TestJSONBentuk(t *testing.T) {
	b, err := json.Marshal(&apbdes.Dokumen{})
	require.NoError(t, err)
	assert.Equal(t, `{"desa":{}}`, string(b))

	b, err = json.Marshal(dokumenPenuh())
	require.NoError(t, err)
	nilai := `"rancangan":"1.00","anggaran":"2.00","perubahan":"-3.00","realisasi":"0.00"`
	letak := `"letak":{"berkas":"a.xlsx","lembar":"RAB","baris":7,"kolom":3}`
	pos := `"rekening":"5.2.1.03.001","uraian":"\u003cb\u003e\u0026\u2028","sumber_dana":"DDS, x",` + nilai + `,` + letak + `}`
	assert.Equal(t, `{"desa":{"kode":"33.07.07.2003","kode_asli":"x","nama":"A","kecamatan":"B","kabupaten":"C","provinsi":"D"},`+
		`"tahun":2025,"bagan":"permendagri-20-2018","perubahan_ke":2,"sampai_tanggal":"2025-06-30",`+
		`"pendapatan":[{`+pos+`],`+
		`"belanja":[{"kegiatan":"1.1.90-99","nama_kegiatan":"E","sisa":true,`+pos+`],`+
		`"pembiayaan":[{`+pos+`],`+
		`"tercetak":[{"sasaran":"kode","kegiatan":"2","rekening":"5","uraian":"F",`+nilai+`,"tanpa_tanda":true,`+letak+`}],`+
		`"luar_apbdes":[{`+pos+`],`+
		`"gagal":[{`+letak+`,"mentah":["","a"]},{"mentah":null}],`+
		`"tidak_lengkap":{"pendapatan":true,"belanja":true,"pembiayaan":true},`+
		`"asal":{"format":"xlsx","berkas":"a.xlsx"}}`, string(b))
}

func TestJSONSalah(t *testing.T) {
	for isi, pesan := range map[string]string{
		`{"belanja":[{"kegiatan":"9.9"}]}`:                     "bagan:",
		`{"belanja":[{"anggaran":""}]}`:                        "rupiah:",
		`{"belanja":[{"anggaran":"1.234.567"}]}`:               "rupiah:",
		`{"belanja":[{"anggaran":0.001}]}`:                     "rupiah:",
		`{"bagan":"2018"}`:                                     "bagan: unknown generation",
		`{"tercetak":[{"sasaran":"jumlah"}]}`:                  "apbdes: unknown total",
		`{"desa":{"kode":"34.1"}}`:                             "wilayah:",
		`{"tahun":"2025"}`:                                     "json:",
		`{"pendapatan":[{"anggaran":"99999999999999999999"}]}`: "rupiah:",
	} {
		var d apbdes.Dokumen
		require.ErrorContains(t, json.Unmarshal([]byte(isi), &d), pesan, isi)
	}
	_, err := json.Marshal(&apbdes.Dokumen{Tercetak: []apbdes.Tercetak{{}}})
	require.ErrorContains(t, err, "apbdes: invalid total 0")
}
