package bentuk_test

import (
	"encoding/json"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes/bentuk"
	"github.com/go-playground/validator/v10"
	"github.com/stretchr/testify/require"
)

// penguji is a validator with the tags of this package.
func penguji(t testing.TB) *validator.Validate {
	t.Helper()
	v := validator.New(validator.WithRequiredStructEnabled())
	require.NoError(t, bentuk.TambahTag(v))
	return v
}

// pengujiGin is a validator set up as gin's binding engine is.
func pengujiGin(t testing.TB) *validator.Validate {
	t.Helper()
	v := validator.New()
	v.SetTagName("binding")
	require.NoError(t, bentuk.TambahTag(v))
	return v
}

func uang(s string) *bentuk.Uang {
	u := bentuk.Uang(s)
	return &u
}

// sehat is a small budget without any galat or peringatan.
func sehat() bentuk.Dokumen {
	pos := func(rekening, uraian, sumber, anggaran string) bentuk.Pos {
		return bentuk.Pos{Rekening: rekening, Uraian: uraian, SumberDana: sumber, Nilai: bentuk.Nilai{Anggaran: uang(anggaran)}}
	}
	return bentuk.Dokumen{
		Desa:  bentuk.Desa{Kode: "33.07.07.2003", Nama: "Contoh"},
		Tahun: 2019,
		Bagan: "permendagri-20-2018",
		Pendapatan: []bentuk.Pos{
			pos("4.1.1.01", "Bagi hasil BUM Desa", "PAD", "10000000.00"),
			pos("4.2.1.01", "Dana Desa", "DDS", "800000000.00"),
			pos("4.2.3.01", "Alokasi Dana Desa", "ADD", "400000000.00"),
		},
		Belanja: []bentuk.Belanja{
			{Kegiatan: "1.1.01", NamaKegiatan: "Penyediaan Penghasilan Tetap dan Tunjangan Kepala Desa", Pos: pos("5.1.1.01", "Penghasilan tetap", "ADD", "40000000.00")},
			{Kegiatan: "2.1.01", NamaKegiatan: "Penyelenggaraan PAUD", Pos: pos("5.2.1.01", "Perlengkapan", "DDS", "400000000.00")},
			{Kegiatan: "2.2.02", NamaKegiatan: "Penyelenggaraan Posyandu", Pos: pos("5.2.1.03", "Bahan", "DDS", "400000000.00")},
			{Kegiatan: "3.1.01", NamaKegiatan: "Pengadaan Pos Keamanan Desa", Pos: pos("5.2.1.01", "Perlengkapan", "ADD", "360000000.00")},
		},
		Pembiayaan: []bentuk.Pos{
			pos("6.1.1.01", "SiLPA tahun sebelumnya", "DLL", "5000000.00"),
			pos("6.2.2.01", "Penyertaan modal", "PAD", "15000000.00"),
		},
		Tercetak: []bentuk.Tercetak{
			{Sasaran: "pendapatan", Uraian: "Jumlah pendapatan", Nilai: bentuk.Nilai{Anggaran: uang("1210000000.00")}},
			{Sasaran: "kode", Kegiatan: "2.1", Rekening: "5.2", Uraian: "Pendidikan", Nilai: bentuk.Nilai{Anggaran: uang("400000000.00")}},
		},
	}
}

func teksJSON(t testing.TB, v any) []byte {
	t.Helper()
	b, err := json.Marshal(v)
	require.NoError(t, err)
	return b
}
