package gambar

import (
	"strconv"

	"github.com/dasbor-desa/dasbor/indikator"
)

// kolomGrafik is a column of row graphics beside the heat table: a number and a small picture, which has no width where only the
// number has room.
type kolomGrafik struct {
	kolom Kolom
	lebar int // of the picture, in CSS pixels
}

// lajur is the width of the whole column with its number and its padding; the style sheet has the same numbers.
func (k kolomGrafik) lajur() int {
	angka := 42
	if k.kolom == KolomPerJiwa {
		angka = 60
	}
	return 19 + angka + k.lebar
}

// lebarTemuan is the width of the column of findings.
func (h *pelukis) lebarTemuan() int {
	if h.ruang == sempit {
		return 56
	}
	return 66
}

// kolomTabel chooses the columns that have room in a width given in CSS pixels.
func (h *pelukis) kolomTabel(dalam int) []kolomGrafik {
	switch h.ruang {
	case luas:
		sisa := dalam - 140 - 5*h.lebarSel(dalam) - 66 - 24 - 4*19 - (42 + 60 + 42 + 42)
		satuan := max(sisa, 180)
		return []kolomGrafik{{KolomSemua, satuan * 29 / 100}, {KolomPerJiwa, satuan * 25 / 100}, {KolomSerapan, satuan * 24 / 100}, {KolomSiltap, satuan * 22 / 100}}
	case sedang:
		sisa := dalam - 126 - 5*h.lebarSel(dalam) - 66 - 18
		if sisa < 220 {
			return []kolomGrafik{{KolomSemua, max(sisa-62, 60)}}
		}
		return []kolomGrafik{{KolomSemua, (sisa - 124) / 2}, {KolomSerapan, (sisa - 124) / 2}}
	case sempit:
		sisa := dalam - 106 - 5*h.lebarSel(dalam) - 56 - 16
		if sisa < 100 {
			return []kolomGrafik{{KolomSemua, 0}}
		}
		return []kolomGrafik{{KolomSemua, sisa - 62}}
	default:
		return nil
	}
}

// lebarSel is the width of a cell of the heat table in CSS pixels. The style sheet has the same numbers.
func (h *pelukis) lebarSel(dalam int) int {
	switch h.ruang {
	case luas:
		if dalam >= 1150 {
			return 84
		}
		return 66
	case sedang:
		return 72
	case sempit:
		return 48
	default:
		return (dalam - namaHP(dalam) - 10) / 5
	}
}

// namaHP is the width of the names on a phone; the smallest ones leave more of it to the figures.
func namaHP(dalam int) int {
	if dalam < 300 {
		return 88
	}
	return 104
}

// namaKolomTabel is the heading of a column, with a remark in small letters.
func (h *pelukis) namaKolomTabel(k Kolom) (nama, catatan string) {
	switch k {
	case KolomDesa:
		return h.k("Desa", "Village"), ""
	case KolomSemua:
		return h.k("Layanan dasar", "Basic services"), "%"
	case KolomPerJiwa:
		return h.k("Rp per jiwa", "Rp per head"), ""
	case KolomSerapan:
		return h.k("Realisasi", "Spent"), "%"
	case KolomSiltap:
		return "Siltap", h.k("maks. 30%", "max. 30%")
	case KolomTemuan:
		return h.k("Temuan", "Findings"), ""
	default:
		return h.pendek(int(k - KolomPendidikan)), ""
	}
}

// skalaTabel holds the ends of the scales of the row graphics.
type skalaTabel struct{ porsi, perJiwa int64 }

func (h *pelukis) skalaTabel() skalaTabel {
	s := skalaTabel{porsi: 1, perJiwa: 1}
	for i := range h.p.Desa {
		d := &h.p.Desa[i]
		if n, ada := bulatkan(d.Semua.Porsi, 4); d.Ada && ada {
			s.porsi = max(s.porsi, n)
		}
		if n, ada := bulatkan(d.Semua.PerPenduduk, 0); d.Ada && ada {
			s.perJiwa = max(s.perJiwa, n)
		}
	}
	s.porsi = min(ujungBulat(s.porsi, 500), 10_000)
	s.perJiwa += s.perJiwa / 12
	return s
}

// ujungBulat returns the next multiple of langkah that leaves some room above n.
func ujungBulat(n, langkah int64) int64 { return (n + n/20 + langkah - 1) / langkah * langkah }

// teksKolom writes a number of a column beside the heat table, and names its class.
func (h *pelukis) teksKolom(k Kolom, a indikator.Angka) (teks, kelas string) {
	switch k {
	case KolomPerJiwa:
		return TeksPerJiwa(a, h.b), "ang l"
	case KolomSerapan:
		return TeksPersenBulat(a, h.b), "ang"
	default:
		return h.persen(a), "ang"
	}
}

// selAngka is the cell of such a number without a picture.
func (h *pelukis) selAngka(k Kolom, a indikator.Angka) *Simpul {
	teks, kelas := h.teksKolom(k, a)
	return el("td", "kr", elTeks("b", kelas, teks))
}

// selGrafik makes the cell of a row in a column of row graphics.
func (h *pelukis) selGrafik(b *barisPanas, k kolomGrafik, s skalaTabel, baris, letak int) *Simpul {
	d, ke := b.d, keBaris(b.i)
	angka := h.angkaKolom(d, k.kolom)
	teks, kelas := h.teksKolom(k.kolom, angka)
	switch k.kolom {
	case KolomSerapan:
		ke = append(ke, "data-kode", kodeBelanja)
	case KolomSiltap:
		ke = append(ke, "data-kode", kodeSiltap)
	}
	if k.kolom == KolomSiltap && d.LewatSiltap {
		kelas += " langgar"
	}
	if !angka.Ada {
		ke = nil
	} else {
		nama, catatan := h.namaKolomTabel(k.kolom)
		ke = append(ke, "tabindex", "-1", "data-b", bulat(baris), "data-k", bulat(letak), "aria-label", gabung(", ", b.nama, gabung(" ", nama, catatan), teks))
	}
	td := el("td", "kr", h.angka("b", kelas, teks, ke))
	if k.kolom == KolomSiltap && d.LewatSiltap {
		td = td.tambah(elTeks("span", "sr", h.k(" melewati batas 30 persen", " above the limit of 30 percent")))
	}
	if k.lebar > 0 && angka.Ada {
		td = td.tambah(h.grafikBaris(d, k, s))
	}
	return td
}

const tinggiGrafikBaris = 18 * px

func (h *pelukis) grafikBaris(d *indikator.BarisDesa, k kolomGrafik, s skalaTabel) *Simpul {
	w := k.lebar * px
	var isi []*Simpul
	switch k.kolom {
	case KolomPerJiwa:
		isi = h.titikPerJiwa(d, w, s.perJiwa)
	case KolomSerapan:
		isi = peluru(d.Serapan, w, tinggiGrafikBaris)
	case KolomSiltap:
		isi = palangAmbang(d, w)
	default:
		isi = h.palangPorsi(d, w, s.porsi)
	}
	return el("svg", "gs btg", isi...).beri("viewBox", "0 0 "+strconv.Itoa(k.lebar)+" 18", "width", strconv.Itoa(k.lebar), "height", "18", "aria-hidden", "true")
}

// palangPorsi is the bar of a share with the median as a tick.
func (h *pelukis) palangPorsi(d *indikator.BarisDesa, w int, maks int64) []*Simpul {
	n, _ := bulatkan(d.Semua.Porsi, 4)
	isi := []*Simpul{kotak("lintasan", 0, 4*px, w, 10*px, 2*px), kotak("isi", 0, 4*px, skala(n, maks, w), 10*px, 2*px)}
	if m, ada := bulatkan(h.p.Median.Semua, 4); ada {
		x := skala(m, maks, w)
		isi = append(isi, ruas("median", x, 0, x, 18*px))
	}
	return isi
}

// titikPerJiwa is the amount per resident as a dot, tied to the median.
func (h *pelukis) titikPerJiwa(d *indikator.BarisDesa, w int, maks int64) []*Simpul {
	tepi := 6 * px
	n, _ := bulatkan(d.Semua.PerPenduduk, 0)
	x := tepi + skala(n, maks, w-2*tepi)
	isi := []*Simpul{ruas("sumbu", 0, 9*px, w, 9*px)}
	kelas := kelasSekitar
	if m, ada := bulatkan(h.p.Median.PerPenduduk, 0); ada {
		xm := tepi + skala(m, maks, w-2*tepi)
		kelas = kelasTerhadap(n, m)
		isi = append(isi, ruas("median", xm, 0, xm, 18*px), ruas("tangkai", xm, 9*px, x, 9*px))
	}
	return append(isi, tandaTitik(kelas, x, 9*px, 5*px, "")...)
}

// Marks of absorption. The bands end at 75 and 100 percent; the tick at 90 is a mark of ours and not a standard.
const (
	ujungSerapan  = 11_000
	pitaSerapan   = 7_500
	penuhSerapan  = 10_000
	targetSerapan = 9_000
)

// peluru is the bullet of an absorption.
func peluru(a indikator.Angka, w, tinggi int) []*Simpul {
	n, ada := bulatkan(a, 4)
	t := tinggi - 6*px
	isi := []*Simpul{
		kotak("lintasan", 0, 3*px, skala(penuhSerapan, ujungSerapan, w), t, 2*px),
		kotak("pita-tua", 0, 3*px, skala(pitaSerapan, ujungSerapan, w), t, 2*px),
	}
	if ada {
		kelas := "isi"
		if n < targetSerapan {
			kelas = "isi-awas"
		}
		isi = append(isi, kotak(kelas, 0, 3*px+t*30/100, skala(n, ujungSerapan, w), t*40/100, px))
	}
	x := skala(targetSerapan, ujungSerapan, w)
	return append(isi, ruas("batas", x, px, x, tinggi-px))
}

// The scale of the pay of officials ends at 40 percent of spending; its limit is 30 (rule BLJ-01).
const (
	ujungSiltap = 4_000
	batasSiltap = 3_000
)

// palangAmbang is the bar of the pay of officials with its limit as a tick.
func palangAmbang(d *indikator.BarisDesa, w int) []*Simpul {
	n, _ := bulatkan(d.Siltap, 4)
	kelas := "isi-netral"
	if d.LewatSiltap {
		kelas = "isi-langgar"
	}
	x := skala(batasSiltap, ujungSiltap, w)
	return []*Simpul{
		kotak("lintasan", 0, 4*px, w, 10*px, 2*px), kotak(kelas, 0, 4*px, skala(n, ujungSiltap, w), 10*px, 2*px),
		ruas("batas", x, px, x, 17*px),
	}
}
