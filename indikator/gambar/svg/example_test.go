package svg_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/svg"
)

func ExampleTulisSVG() {
	p := &indikator.Pemeriksaan{}
	p.Jumlah.Anggaran = &apbdes.Jumlah{Belanja: rupiah.Isi(900_000_000 * rupiah.Satu)}
	p.Jumlah.Realisasi = &apbdes.Jumlah{Belanja: rupiah.Isi(810_000_000 * rupiah.Satu)}
	papan := &indikator.Papan{Desa: []indikator.BarisDesa{{Pemeriksaan: p}}}
	g, _ := gambar.HitungGambar(papan, gambar.JenisJembatan, gambar.Opsi{Lebar: 400})
	var b strings.Builder
	err := svg.TulisSVG(&b, &g, svg.OpsiSVG{})
	_, isi, _ := strings.Cut(b.String(), "<title")
	judul, _, _ := strings.Cut(isi, "</desc>")
	fmt.Println("<title"+judul, err)
	// Output: <title id="judul">Dari anggaran semula ke realisasi</title><desc id="uraian">Anggaran semula Rp900 juta, Realisasi Rp810 juta. <nil>
}

func ExampleTulisHTML() {
	a := gambar.HitungAdegan(nil, gambar.Opsi{Tampilan: gambar.TampilanKosong, Statis: true})
	_ = svg.TulisHTML(os.Stdout, &a)
	// Output:
	// <article class="dasbor lebar-luas tampilan-kosong satuan-persen" part="bingkai" lang="id"><section class="jatuhkan"><h2><span>Seret berkas APBDes ke sini</span></h2><p class="redup">CSV · XLSX · JSON · ekspor Siskeudes</p><p class="redup">Berkas dibaca di peramban ini dan tidak dikirim ke mana pun.</p></section>
	// </article>
}

func ExampleTulisHalaman() {
	o := gambar.Opsi{Tampilan: gambar.TampilanKosong, Statis: true}
	lebar := gambar.HitungAdegan(nil, o)
	o.Lebar = 360
	sempit := gambar.HitungAdegan(nil, o)
	var b strings.Builder
	err := svg.TulisHalaman(&b, svg.OpsiHalaman{Tema: gambar.TemaTerang}, lebar, sempit)
	fmt.Println(strings.Contains(b.String(), "<script"), strings.Contains(b.String(), "default-src 'none'"), err)
	// Output: false true <nil>
}

func ExampleTulisGaya() {
	var b strings.Builder
	_ = svg.TulisGaya(&b, svg.OpsiGaya{Pemilih: ":host"})
	fmt.Println(b.String()[:60])
	// Output: :host{color-scheme:light;--apbdes-latar:#f3f1ea;--apbdes-ker
}

func ExampleTulisPalet() {
	var b strings.Builder
	_ = svg.TulisPalet(&b, ".gelap", gambar.TemaGelap)
	fmt.Println(b.String()[:48])
	// Output: .gelap{color-scheme:dark;--apbdes-latar:#11161b;
}
