package bentuk_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/bentuk"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/go-playground/locales/id"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
)

// What a service does with the body of a request: decode, check the shape, answer with findings or go on with the model.
func Example() {
	v := validator.New()
	if err := bentuk.TambahTag(v); err != nil {
		panic(err)
	}
	isi := `{"dokumen":[{"tahun":2024,"belanja":[
		{"kegiatan":"2.2.02","rekening":"5.2.1.03","anggaran":"75.500.000"},
		{"kegiatan":"2:02","rekening":"5.2.1.03","anggaran":75500000}]}]}`
	var k bentuk.Kiriman
	err := bentuk.BacaJSON(strings.NewReader(isi), &k)
	if err == nil {
		err = v.Struct(k)
	}
	daftar, _ := bentuk.DariGalat(k, err)
	for _, t := range daftar {
		fmt.Println(t.Kode, t.Jalur)
		fmt.Println(" ", t.Pesan(temuan.Indonesia))
	}
	// Output:
	// APBDES-BTK-04 /dokumen/0/belanja/0/anggaran
	//   Nilai uang "75.500.000" tidak terbaca: tulis tanpa pemisah ribuan dan dengan titik desimal, misalnya 1234567.50.
	// APBDES-BTK-02 /dokumen/0/belanja/1/kegiatan
	//   Kode kegiatan "2:02" tidak terbaca: kode rusak: lembar kerja mengubahnya menjadi jam, angka aslinya tidak dapat dipulihkan.
}

func ExampleDokumen_APBDes() {
	var d bentuk.Dokumen
	if err := json.Unmarshal([]byte(`{"belanja":[{"kegiatan":"2.2.02","anggaran":"75500000.00"},{"kegiatan":"2.2.02"}]}`), &d); err != nil {
		panic(err)
	}
	m, err := d.APBDes()
	fmt.Println(m.Belanja[0].Anggaran, m.Belanja[1].Anggaran.Ada, err)
	// Output: 75500000.00 false <nil>
}

func ExampleDariDokumen() {
	m := &apbdes.Dokumen{Tahun: 2024, Pendapatan: []apbdes.BarisPendapatan{{Pos: apbdes.Pos{
		Rekening: bagan.HarusRekening("4.2.1.01"), Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(5 * rupiah.Satu)}}}}}
	_ = json.NewEncoder(os.Stdout).Encode(bentuk.DariDokumen(m))
	// Output: {"desa":{},"tahun":2024,"pendapatan":[{"rekening":"4.2.1.01","anggaran":"5.00","perubahan":null,"realisasi":null}]}
}

// The tags stand on types of your own, in gin under the name "binding".
func ExampleTambahTag() {
	type Permintaan struct {
		Desa  string `json:"desa" binding:"required,kode_desa"`
		Tahun int    `json:"tahun" binding:"required,tahun_anggaran"`
		Pagu  string `json:"pagu" binding:"rupiah"`
	}
	v := validator.New()
	v.SetTagName("binding") // gin: binding.Validator.Engine().(*validator.Validate)
	if err := bentuk.TambahTag(v); err != nil {
		panic(err)
	}
	p := Permintaan{Desa: "33.07.07.1003", Tahun: 2024, Pagu: "880000000"}
	daftar, _ := bentuk.DariGalat(p, v.Struct(p))
	fmt.Println(daftar[0].Jalur, daftar[0].Pesan(temuan.Inggris))
	// Output: /desa The village code "33.07.07.1003" cannot be used: a kelurahan has no APBDes, no village budget (if the code is written without dots, make sure it is not a BPS code).
}

func ExampleTambahTerjemahan() {
	v := validator.New()
	penerjemah, _ := ut.New(id.New(), id.New()).GetTranslator("id")
	if err := bentuk.TambahTag(v); err != nil {
		panic(err)
	}
	if err := bentuk.TambahTerjemahan(v, penerjemah); err != nil {
		panic(err)
	}
	var salah validator.ValidationErrors
	if errors.As(v.Struct(bentuk.Dokumen{Tahun: 24}), &salah) {
		fmt.Println(salah[0].Translate(penerjemah))
		fmt.Println(bentuk.DariFieldError(bentuk.Dokumen{}, salah[0]).Jalur)
	}
	// Output:
	// Tahun: Tahun anggaran 24 tidak dapat dipakai: bukan tahun 2015 sampai 2100.
	// /tahun
}

func ExampleDaftarAturan() {
	a := bentuk.DaftarAturan()
	fmt.Println(a[0].Kode, a[len(a)-1].Kode)
	// Output: APBDES-BTK-01 APBDES-BTK-13
}

func ExampleBacaJSON() {
	var d bentuk.Dokumen
	err := bentuk.BacaJSON(strings.NewReader(`{"tahun":2024,"belanja":[{"angaran":"5"}]}`), &d)
	daftar, _ := bentuk.DariGalat(d, err)
	fmt.Println(daftar[0].Pesan(temuan.Inggris))
	// Output: The JSON cannot be read: the field "angaran" is not known.
}
