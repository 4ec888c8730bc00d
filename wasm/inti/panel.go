package inti

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
)

// panel is the scene of the details behind a figure while it is made.
type panel struct {
	judul, kalimat string
	akar           *gambar.Simpul
}

func simpul(tag, kelas, teks string, anak ...*gambar.Simpul) *gambar.Simpul {
	s := &gambar.Simpul{Tag: tag, Teks: teks, Anak: anak}
	if kelas != "" {
		s.Atribut = []gambar.Atribut{{Nama: "class", Nilai: kelas}}
	}
	return s
}

func beri(s *gambar.Simpul, pasangan ...string) *gambar.Simpul {
	for i := 0; i+1 < len(pasangan); i += 2 {
		s.Atribut = append(s.Atribut, gambar.Atribut{Nama: pasangan[i], Nilai: pasangan[i+1]})
	}
	return s
}

// luar makes a text of a file safe to show beside others: without control characters, without marks that turn the direction of
// writing, and of a length that the layout bears.
func luar(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == unicode.ReplacementChar {
			return -1
		}
		return r
	}, s)
	if p := potong(s, batasNama); p != s {
		return p + "…"
	}
	return s
}

// panelBaru begins a panel with a heading.
func panelBaru(judul string, o *gambar.Opsi) panel {
	judul = luar(judul)
	akar := beri(simpul("section", "rincian", "", simpul(tagJudul(o, 1), "", judul)), "lang", o.Bahasa.String())
	return panel{judul: judul, kalimat: judul, akar: akar}
}

// panelUsulan is the panel of a proposal.
func panelUsulan(u *indikator.Usulan, o *gambar.Opsi) panel {
	p := panelBaru(u.Judul.Dalam(o.Bahasa), o)
	for _, t := range []indikator.Teks{u.Alasan, u.Tindakan} {
		if s := luar(t.Dalam(o.Bahasa)); s != "" {
			p.akar.Anak = append(p.akar.Anak, simpul("p", "", s))
		}
	}
	return p
}

// adegan writes the panel as a scene, if it holds nothing but what a scene may hold.
func (p *panel) adegan(o *gambar.Opsi) (json.RawMessage, *Galat) {
	if gambar.Periksa(p.akar) != nil {
		return nil, galat(GalatDalam)
	}
	a := gambar.Adegan{Tampilan: o.Tampilan, Bahasa: o.Bahasa, Lebar: o.Lebar, Judul: p.judul, Kalimat: p.kalimat, Akar: p.akar}
	return a.TambahJSON(nil), nil
}

func pilih(b temuan.Bahasa, id, en string) string {
	if b == temuan.Inggris {
		return en
	}
	return id
}

// tanpaTombol drops the button that would lead to the rows.
func (p *panel) tanpaTombol() {
	var anak []*gambar.Simpul
	for _, s := range p.akar.Anak {
		if s.Tag != "button" {
			anak = append(anak, s)
		}
	}
	p.akar.Anak = anak
}

// lengkapi puts the rows under the heading, with their sum. What the scene said about rows before is replaced by them.
func (p *panel) lengkapi(r *hasilRincian, b temuan.Bahasa, f apbdes.Fase, denganDesa bool) {
	p.tanpaTombol()
	if len(r.Baris) == 0 {
		p.akar.Anak = append(p.akar.Anak, simpul("p", "redup", pilih(b, "Tidak ada baris berkas di balik angka ini.", "No rows of a file are behind this figure.")))
		return
	}
	p.akar.Anak = append(p.akar.Anak, tabelBaris(r, b, f, denganDesa))
	if r.Banyak > len(r.Baris) {
		sisa := strconv.Itoa(r.Banyak - len(r.Baris))
		p.akar.Anak = append(p.akar.Anak, simpul("p", "redup", pilih(b, sisa+" baris lain ikut dijumlah dan tidak ditampilkan.", sisa+" more rows are part of the sum and not shown.")))
	}
}

func tabelBaris(r *hasilRincian, b temuan.Bahasa, f apbdes.Fase, denganDesa bool) *gambar.Simpul {
	kepala := simpul("tr", "", "")
	for _, k := range []string{pilih(b, "Baris", "Row"), pilih(b, "Kegiatan", "Activity"), pilih(b, "Rekening", "Account"), pilih(b, "Dana", "Fund"), namaFase(f, b)} {
		kepala.Anak = append(kepala.Anak, beri(simpul("th", "", k), "scope", "col"))
	}
	badan := simpul("tbody", "", "")
	for n := range r.Baris {
		badan.Anak = append(badan.Anak, satuBaris(&r.Baris[n], b, denganDesa))
	}
	jumlah := simpul("tr", "", "", beri(simpul("th", "", pilih(b, "Jumlah ", "Sum of ")+strconv.Itoa(r.Banyak)+pilih(b, " baris", " rows")), "scope", "row", "colspan", "4"),
		simpul("td", "uang", gambar.TeksRupiah(r.Jumlah, b)))
	judul := pilih(b, "Baris berkas di balik angka ini", "Rows of the file behind this figure")
	tabel := simpul("table", "tabel-baris", "", simpul("caption", "sr", judul), simpul("thead", "", "", kepala), badan, simpul("tfoot", "", "", jumlah))
	return beri(simpul("div", "gulung", "", tabel), "tabindex", "0", "role", "group", "aria-label", judul)
}

func satuBaris(r *barisRinci, b temuan.Bahasa, denganDesa bool) *gambar.Simpul {
	letak := luar(r.Berkas)
	if r.Lembar != "" {
		letak += " [" + luar(r.Lembar) + "]"
	}
	nomor := gambar.TanpaAngka
	if r.Baris > 0 {
		nomor = strconv.Itoa(r.Baris)
	}
	th := beri(simpul("th", "", "", simpul("b", "", nomor)), "scope", "row")
	if letak != "" {
		th.Anak = append(th.Anak, simpul("small", "", letak))
	}
	if denganDesa {
		th.Anak = append(th.Anak, simpul("small", "", luar(r.Desa)))
	}
	return simpul("tr", "", "", th, duaBaris(r.Kegiatan, r.Nama), duaBaris(r.Rekening, r.Uraian), simpul("td", "", luar(r.Sumber)),
		simpul("td", "uang", gambar.TeksRupiah(r.jumlah, b)))
}

func duaBaris(kode, nama string) *gambar.Simpul {
	td := simpul("td", "", "", simpul("b", "mono", luar(kode)))
	if nama = luar(nama); nama != "" {
		td.Anak = append(td.Anak, simpul("small", "", nama))
	}
	return td
}

func namaFase(f apbdes.Fase, b temuan.Bahasa) string {
	switch f {
	case apbdes.Rancangan:
		return pilih(b, "Rancangan", "Draft")
	case apbdes.Perubahan:
		return pilih(b, "Perubahan", "Revised")
	case apbdes.Realisasi:
		return pilih(b, "Realisasi", "Actual")
	default:
		return pilih(b, "Semula", "Plan")
	}
}
