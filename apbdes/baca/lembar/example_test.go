package lembar_test

import (
	"errors"
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

func ExampleDariTeks() {
	berkas := []byte("kode;uraian;anggaran\r\n4.1.1;Hasil \"Usaha\" Desa;1.500.000\r\n;;\r\n4.2.1;\"Dana Desa;\r\ntahap 1\";960.584.000\r\n")
	l, temuan2, err := lembar.DariTeks(berkas, lembar.Opsi{Berkas: "apbdes.csv"})
	if err != nil {
		fmt.Println(err)
		return
	}
	id, _ := l.Alasan.Pesan()
	fmt.Printf("pemisah %s: %s; %d garis kosong\n", l.Pemisah.TeksIndonesia(), id, l.Kosong)
	for _, b := range l.Baris {
		fmt.Printf("%d %q\n", b.Nomor, b.Kolom(1).Teks)
	}
	for _, t := range temuan2 {
		fmt.Println(t.Letak, t.Kode, t.Pesan(temuan.Indonesia))
	}
	// Output:
	// pemisah titik koma: memotong garis-garis pertama paling seragam; 1 garis kosong
	// 1 "uraian"
	// 2 "Hasil \"Usaha\" Desa"
	// 4 "Dana Desa;\r\ntahap 1"
	// apbdes.csv:2:2 APBDES-BCA-24 Tanda kutip tidak pada tempatnya; sel dibaca sebagai "Hasil "Usaha" Desa". Periksa apakah kolom di baris ini bergeser.
}

func ExampleMelewatiBatas_Pesan() {
	_, _, err := lembar.DariTeks([]byte("a\nb\nc\n"), lembar.Opsi{Batas: lembar.Batas{Baris: 2}})
	var batas *lembar.MelewatiBatas
	if errors.As(err, &batas) {
		id, en := batas.Pesan()
		fmt.Println(id)
		fmt.Println(en)
		fmt.Println(batas.Apa, batas.Batas, batas.Nyata)
	}
	// Output:
	// Berkas melewati batas banyak baris: paling sedikit 3, batasnya 2 (baris 3). Pecah berkas itu atau naikkan batasnya.
	// The file exceeds the limit on number of rows: at least 3, the limit is 2 (row 3). Split the file or raise the limit.
	// number of rows 2 3
}

func ExampleKenali() {
	for _, awal := range []string{"kode,uraian\n", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "<table><tr><td>4.1"} {
		j := lembar.Kenali([]byte(awal))
		id, _ := (&lembar.SalahJenis{Jenis: j}).Pesan()
		fmt.Println(j, "→", id)
	}
	// Output:
	// This is a text file, not an XLSX workbook → Berkas ini teks biasa, bukan buku kerja XLSX; bila isinya tabel, beri nama .csv.
	// This is an old Excel file (.xls) → Berkas ini Excel lama (.xls); buka dengan Excel atau LibreOffice lalu simpan sebagai .xlsx atau .csv.
	// This is an HTML page, even if it is named .xls → Berkas ini halaman HTML, walaupun mungkin bernama .xls; buka dengan Excel atau LibreOffice lalu simpan sebagai .xlsx atau .csv.
}

func ExampleBatas_Lengkap() {
	b := lembar.Batas{Baris: 100}.Lengkap()
	fmt.Println(b.Baris, b.SelPerBaris, b.Bita)
	// Output: 100 16384 67108864
}

func ExampleSel_Kosong() {
	fmt.Println(lembar.Sel{Teks: " \u00a0"}.Kosong(), lembar.Sel{Teks: "-"}.Kosong(), lembar.Sel{Teks: "0", Angka: true}.Kosong())
	// Output: true false false
}

func ExamplePencatat() {
	var p lembar.Pencatat
	p.Berkas, p.Maks = "apbdes.csv", 1
	aturan := lembar.DaftarAturan()[7]
	p.Tambah(&aturan, 0, 0)
	p.Tambah(&aturan, 0, 0)
	for _, t := range p.Hasil() {
		fmt.Println(t.Letak, t.Kode, t.Pesan(temuan.Inggris))
	}
	fmt.Println(p.Banyak("APBDES-BCA-27"))
	// Output:
	// apbdes.csv APBDES-BCA-27 The file holds nothing.
	// apbdes.csv APBDES-BCA-28 There are 1 more findings APBDES-BCA-27 that are not listed one by one.
	// 2
}

func ExampleAlasan_Pesan() {
	l, d, _ := lembar.DariTeks([]byte("a;1,5\nb;2,5\n"), lembar.Opsi{})
	id, en := l.Alasan.Pesan()
	fmt.Println(id)
	fmt.Println(en)
	fmt.Println(l.Pemisah, l.Pemisah.TeksInggris())
	fmt.Println(d[0].Pesan(temuan.Indonesia))
	// Output:
	// paling mungkin, tetapi pemisah lain juga mungkin
	// most likely, but another separator is possible
	// semicolon semicolon
	// Pemisah kolom tidak pasti: dipilih titik koma (2 dari 2 garis pertama seragam), sedangkan koma juga mungkin.
}
