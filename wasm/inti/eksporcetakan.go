package inti

import (
	"bytes"
	"encoding/base64"
	"encoding/json"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/kanvas"
	"github.com/dasbor-desa/dasbor/indikator/gambar/pdf"
	"github.com/dasbor-desa/dasbor/indikator/gambar/qr"
	"github.com/dasbor-desa/dasbor/indikator/gambar/svg"
)

// cetakan reports a kind of export that is printed or shared: of the village in adegan.desa, or of the area without one. A baliho
// is always of a village; where the board has only one it need not be named.
func (o *opsiEkspor) cetakan() bool {
	switch o.Jenis {
	case "pdf", "pdf-ringkas", "baliho-svg", "baliho-pdf", "wa":
		return true
	default:
		return false
	}
}

// The widths of paper in millimetres.
const (
	lebarA4Tegak  = 210
	lebarA4Rebah  = 297
	batasHurufCap = 400 // bytes of an address or a check number
)

func (i *Inti) eksporCetakan(p *permintaan) (json.RawMessage, *Galat) {
	opsi := p.Papan
	if p.Gambar.Desa != "" || p.Gambar.Indeks != nil {
		opsi.Sumber = "" // a document is shown whole, so its services are too
	}
	h, papan, g := i.ambilPapan(p.Data, opsi)
	if g != nil {
		return nil, g
	}
	o, g := p.Gambar.opsi(papan)
	if g != nil {
		return nil, g
	}
	e := &p.Ekspor
	b := gambar.OpsiBaliho{Opsi: o, Alamat: potong(e.Alamat, batasHurufCap), Cap: potong(e.Cap, batasHurufCap)}
	var ada bool
	if b.Ukuran, ada = gambar.UraiUkuranBaliho(atau(e.Ukuran, "3x2")); !ada {
		return nil, galat(GalatOpsi)
	}
	if b.Alamat != "" {
		k, err := qr.DariTeks(b.Alamat, qr.M)
		if err != nil {
			return nil, galat(GalatOpsi)
		}
		b.QR = k
	}
	if b.Desa < 0 {
		b.Desa = satuDesa(papan)
	}
	nama, d := papan.Nama, (*apbdes.Dokumen)(nil)
	if b.Desa >= 0 {
		nama = atau(papan.Desa[b.Desa].Nama, papan.Nama)
		if d = h.dokumenDesa(papan, b.Desa); d == nil {
			return nil, galat(GalatGambar)
		}
	}
	hasil := hasilEkspor{Nama: namaEkspor(nama, papan.Tahun, e)}
	if hasil.Cap = teksCap(h.dokumenTahun(papan, false)...); d != nil {
		hasil.Cap = teksCap(d)
	}
	b.Cap = atau(b.Cap, hasil.Cap)
	i.maju("gambar", 0)
	if g := hasil.cetak(papan, d, &b, e); g != nil {
		return nil, g
	}
	i.maju("gambar", 100)
	return tulisJSON(hasil)
}

// satuDesa is the only village of a board, -1 if there are more.
func satuDesa(p *indikator.Papan) int {
	if len(p.Desa) == 1 {
		return 0
	}
	return -1
}

func (h *hasilEkspor) cetak(p *indikator.Papan, d *apbdes.Dokumen, o *gambar.OpsiBaliho, e *opsiEkspor) *Galat {
	switch e.Jenis {
	case "pdf":
		return h.pdf(gambar.HitungLaporan(p, d, *o), lebarA4Rebah, o, e)
	case "wa":
		g, ada := gambar.HitungWA(p, d, *o)
		if !ada {
			return galat(GalatGambar)
		}
		h.MIME, h.Isi = "application/json", string(kanvas.Selesaikan(g.SVG(), uraiTema(e.Tema)).TambahJSON(nil))
		return nil
	case "pdf-ringkas":
		g, ada := gambar.HitungLembar(p, d, *o)
		return h.satu(&g, ada, lebarA4Tegak, o, e)
	default:
		if d == nil {
			return galat(GalatOpsi)
		}
		lebar, _ := o.Ukuran.MM()
		g, ada := gambar.HitungBaliho(p, d, *o)
		if e.Jenis == "baliho-pdf" || !ada {
			return h.satu(&g, ada, lebar, o, e)
		}
		var b bytes.Buffer
		if svg.TulisSVG(&b, &g, svg.OpsiSVG{Tema: uraiTema(e.Tema), Bahasa: o.Bahasa.String(), LebarMM: lebar}) != nil {
			return galat(GalatDalam)
		}
		h.MIME, h.Isi = "image/svg+xml", b.String()
		return nil
	}
}

func (h *hasilEkspor) satu(g *gambar.Gambar, ada bool, lebar int, o *gambar.OpsiBaliho, e *opsiEkspor) *Galat {
	if !ada {
		return galat(GalatGambar)
	}
	return h.pdf([]gambar.Gambar{*g}, lebar, o, e)
}

// pdf writes pictures as pages of one width in millimetres.
func (h *hasilEkspor) pdf(d []gambar.Gambar, lebar int, o *gambar.OpsiBaliho, e *opsiEkspor) *Galat {
	if len(d) == 0 {
		return galat(GalatGambar)
	}
	halaman := make([]pdf.Halaman, len(d))
	for i := range d {
		halaman[i] = pdf.DariGambar(&d[i], lebar)
	}
	var b bytes.Buffer
	if _, err := pdf.Tulis(&b, halaman, pdf.Opsi{Judul: d[0].Judul, Bahasa: o.Bahasa.String(), Tema: uraiTema(e.Tema)}); err != nil {
		return galat(GalatDalam)
	}
	h.MIME, h.Isi, h.Biner = "application/pdf", base64.StdEncoding.EncodeToString(b.Bytes()), true
	return nil
}
