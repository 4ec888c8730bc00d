package pdf_test

import (
	"bytes"
	"fmt"

	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/internal/contoh"
	"github.com/dasbor-desa/dasbor/indikator/gambar/pdf"
)

func ExampleTulis() {
	g, _ := gambar.HitungGambar(contoh.Papan(), gambar.JenisPita, gambar.Opsi{Lebar: 640})
	var b bytes.Buffer
	h, err := pdf.Tulis(&b, []pdf.Halaman{pdf.DariGambar(&g, 297)}, pdf.Opsi{Judul: g.Judul, Bahasa: "id"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(h.Halaman, h.Diganti, bytes.HasPrefix(b.Bytes(), []byte("%PDF-1.4")))
	// Output: 1 0 true
}

func ExampleLebarTeks() {
	fmt.Println(pdf.LebarTeks("Rp1.234", false), pdf.LebarTeks("Rp1.234", true))
	// Output: 3780 3835
}
