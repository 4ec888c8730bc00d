package kanvas_test

import (
	"fmt"

	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/internal/contoh"
	"github.com/dasbor-desa/dasbor/indikator/gambar/kanvas"
)

// penghitung counts what is painted.
type penghitung struct{ jalur, teks int }

func (p *penghitung) Jalur([]kanvas.Ruas, *kanvas.Gaya)        { p.jalur++ }
func (p *penghitung) Teks(kanvas.Titik, string, *kanvas.Huruf) { p.teks++ }

func ExampleLukis() {
	g, _ := gambar.HitungGambar(contoh.Papan(), gambar.JenisPita, gambar.Opsi{Lebar: 640})
	var p penghitung
	if err := kanvas.Lukis(&p, gambar.TemaTerang, g.Isi...); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.jalur > 10, p.teks > 10)
	// Output: true true
}

func ExampleSelesaikan() {
	s := &gambar.Simpul{Tag: "text", Teks: "Rp100", Atribut: []gambar.Atribut{{Nama: "class", Nilai: "t akhir"}}}
	fmt.Println(string(kanvas.Selesaikan(s, gambar.TemaTerang).TambahJSON(nil)))
	// Output: ["text",["fill","#1b2530","font-size","12","text-anchor","end"],"Rp100"]
}
