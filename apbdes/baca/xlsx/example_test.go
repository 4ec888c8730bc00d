package xlsx_test

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/xlsx"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

func ExampleBaca() {
	berkas := bukuUji{
		teks:   []string{"<t>kode</t>", "<t>anggaran</t>"},
		format: []string{"", "h:mm:ss"},
		lembar: []string{`<sheetData>
			<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
			<row r="3"><c r="A3" s="1"><v>0.16806712962962963</v></c><c r="C3"><v>1.2345678900000001E9</v></c></row>
			<row r="4" hidden="1"><c r="A4"><v>4.2</v></c><c r="C4" t="e"><f>SUM(X)</f><v>#REF!</v></c></row>
		</sheetData>`},
	}.berkas()
	tabel, d, err := xlsx.Baca(bytes.NewReader(berkas), int64(len(berkas)), xlsx.Opsi{Berkas: "apbdes.xlsx"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range tabel {
		for _, b := range l.Baris {
			fmt.Printf("%s %d %q %v %t\n", l.Nama, b.Nomor, b.Kolom(0).Teks, b.Kolom(2), b.Tersembunyi)
		}
	}
	for _, t := range d {
		fmt.Println(t.Letak, t.Kode, t.Pesan(temuan.Indonesia))
	}
	// Output:
	// Lembar 1 1 "kode" {anggaran false} false
	// Lembar 1 3 "4:02:01" {1234567890 true} false
	// Lembar 1 4 "4.2" {#REF! false} true
	// apbdes.xlsx[Lembar 1]:4:3 APBDES-BCA-30 Sel C4 berisi galat Excel #REF!; dibaca sebagai teks, bukan nol.
}

func ExampleBaca_ditolak() {
	for _, b := range [][]byte{
		[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
		[]byte("PK\x03\x04terpotong"),
	} {
		_, _, err := xlsx.Baca(bytes.NewReader(b), int64(len(b)), xlsx.Opsi{})
		var jenis *lembar.SalahJenis
		var salah *xlsx.SalahBerkas
		switch {
		case errors.As(err, &jenis):
			id, _ := jenis.Pesan()
			fmt.Println(id)
		case errors.As(err, &salah):
			id, en := salah.Pesan()
			fmt.Println(id)
			fmt.Println(en)
		}
	}
	// Output:
	// Berkas ini Excel lama (.xls); buka dengan Excel atau LibreOffice lalu simpan sebagai .xlsx atau .csv.
	// Berkas XLSX rusak atau terpotong; unduh atau salin ulang berkasnya.
	// The XLSX file is damaged or truncated; download or copy the file again.
}

func ExampleBatas_Lengkap() {
	b := xlsx.Batas{Lembar: 3}.Lengkap()
	fmt.Println(b.Lembar, b.Nisbah, b.Terurai, b.Tabel.SelPerBaris)
	// Output: 3 200 268435456 16384
}

func ExampleDaftarAturan() {
	a := xlsx.DaftarAturan()[0]
	fmt.Println(a.Kode, a.Tingkat, a.Pola.Inggris)
	// Output: APBDES-BCA-30 peringatan Cell {sel} holds the Excel error {nilai}; it was read as text, not as zero.
}
