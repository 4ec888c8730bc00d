package uji

import (
	"bytes"
	"image/png"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// gayaTuan are style sheets of pages that a widget lands on. Each wants to reach what is not its own.
var gayaTuan = []struct{ nama, css string }{
	{"62,5 persen", `html{font-size:62.5%}body{font:italic 3rem/2.5 "Comic Sans MS",cursive;letter-spacing:.3em;word-spacing:1em;text-transform:uppercase;text-align:right;color:red}`},
	{"unset", `*{all:unset!important}html,main{display:block!important}head{display:none!important}`},
	{"svg hilang", `svg{display:none!important}button,table,td,th,select,dialog,h2,h3{display:none!important}`},
	{"pengaturan ulang", `*,*::before,*::after{box-sizing:content-box!important;margin:7px!important;padding:9px!important;border:2px solid lime!important}main{margin:0!important;padding:0!important;border:0!important}html,body{margin:0!important;padding:0!important;border:0!important}dasbor-apbdes{margin:0!important;padding:0!important;border:0!important}`},
	{"Bootstrap", `*,:after,:before{box-sizing:border-box}html{font-size:10px}body{font-family:"Helvetica Neue",Helvetica,Arial,sans-serif;font-size:14px;line-height:1.42857143;color:#333}
		button,input,select{font-family:inherit;font-size:inherit;line-height:inherit}table{border-spacing:0;border-collapse:collapse;background-color:transparent}td,th{padding:0}
		.table>tbody>tr>td{padding:8px;border-top:1px solid #ddd}img,svg{vertical-align:middle}.btn,.tombol,.sel{display:inline-block;padding:6px 12px;background:#337ab7;color:#fff}
		.kepala,.alat,.panas,.isi{float:left;width:50%}h2,h3{margin:20px 0 10px;font-weight:500}.hidden,.sr{display:none!important}`},
	{"Elementor", `[type=button],button{display:inline-block;font-weight:400;color:#c36;text-align:center;white-space:nowrap;background-color:transparent;border:1px solid #c36;padding:.5rem 1rem;font-size:1rem;border-radius:3px;transition:all .3s}
		[type=button]:focus,[type=button]:hover,button:focus,button:hover{color:#fff;background-color:#c36}table{width:100%;margin-block-end:15px}table td,table th{padding:15px;border:1px solid hsla(0,0%,50%,.5)}
		table tbody>tr:nth-child(odd)>td{background-color:hsla(0,0%,50%,.07)}svg,img{height:auto;max-width:100%}dl,dt,dd{margin:0;font-size:100%}`},
}

// dasarTuan makes the page around the widget the same everywhere, so that only the sheet in question differs.
const dasarTuan = `<style>html,body,main{margin:0;padding:0;background:#fff}main{display:block;width:1000px}</style>`

// bedaTitik counts the pixels that differ between two pictures.
func bedaTitik(t *testing.T, a, b []byte) int {
	t.Helper()
	if bytes.Equal(a, b) {
		return 0
	}
	x, err := png.Decode(bytes.NewReader(a))
	require.NoError(t, err)
	y, err := png.Decode(bytes.NewReader(b))
	require.NoError(t, err)
	if x.Bounds() != y.Bounds() {
		t.Logf("%v, %v", x.Bounds(), y.Bounds())
		return x.Bounds().Dx() * x.Bounds().Dy()
	}
	beda := 0
	for py := x.Bounds().Min.Y; py < x.Bounds().Max.Y; py++ {
		for px := x.Bounds().Min.X; px < x.Bounds().Max.X; px++ {
			r1, g1, b1, _ := x.At(px, py).RGBA()
			r2, g2, b2, _ := y.At(px, py).RGBA()
			if r1 != r2 || g1 != g2 || b1 != b2 {
				beda++
			}
		}
	}
	return beda
}

// The picture of the widget is the same on every page, whatever the page does to its own elements.
func TestGayaTuan(t *testing.T) {
	t.Parallel()
	p := panggungBaru(t)
	p.kebijakan = tanpaKebijakan
	p.kepala = dasarTuan
	h := p.buka(`<dasbor-apbdes contoh unggah muat="segera" tema="terang"></dasbor-apbdes>`, 1000)
	for _, lebar := range []int{1000, 360} {
		h.pasangGaya("main{width:" + bulat(lebar) + "px!important}")
		h.siap("kecamatan")
		bersih := h.potret()
		simpanPotret(t, bulat(lebar)+"-bersih", bersih)
		for _, g := range gayaTuan {
			t.Run(bulat(lebar)+"-"+g.nama, func(t *testing.T) {
				h.pasangGaya(g.css + "main{width:" + bulat(lebar) + "px!important}")
				kini := h.potret()
				simpanPotret(t, bulat(lebar)+"-"+g.nama, kini)
				assert.Zero(t, bedaTitik(t, bersih, kini), "pixels that differ")
			})
		}
	}
}

// pasangGaya gives the page another style sheet and waits until the widget has followed.
func (h *halaman) pasangGaya(css string) {
	h.t.Helper()
	h.js(`(css) => { document.getElementById('tuan')?.remove(); const s = document.createElement('style'); s.id = 'tuan'; s.textContent = css; document.head.append(s);
		return new Promise((r) => setTimeout(r, 250)).then(() => '') }`, css)
	h.tunggu(`() => !` + akar + `.querySelector('.isi.sibuk')`)
}
