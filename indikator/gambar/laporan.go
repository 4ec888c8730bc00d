package gambar

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/indikator"
)

// A page of the report is A4 on its side, at the size of a screen: 12 pixels are 9 points.
const (
	lebarLaporan  = 1123 * px
	tinggiLaporan = 794 * px
	tepiLaporan   = 40 * px
	atasLaporan   = 56 * px // below the running head
	bawahLaporan  = tinggiLaporan - 44*px
	isiLaporan    = lebarLaporan - 2*tepiLaporan
)

// HitungLaporan draws the report as pages of A4 on its side: of the village Opsi.Desa from its document d, or of the whole area where
// d is nil. Pages break between rows and pictures, never through one; every page has its number and says what it is about. It
// returns nil if there are no figures.
func HitungLaporan(p *indikator.Papan, d *apbdes.Dokumen, o OpsiBaliho) []Gambar {
	o.Lebar = lebarLaporan / px
	h := pelukisBaru(p, o.Opsi)
	l := &laporan{pelukis: h}
	if d != nil {
		b, ada := balihoBaru(p, d, &o)
		if !ada {
			return nil
		}
		l.desa(b)
	} else {
		if len(h.barisTabel()) == 0 {
			return nil
		}
		l.area()
	}
	return l.selesai()
}

// laporan lays blocks out on pages.
type laporan struct {
	*pelukis
	judul   string
	halaman []Gambar
	y       int
	ulang   func() // draws the head of a table again on a new page
}

// baru begins a page.
func (l *laporan) baru() {
	l.halaman = append(l.halaman, Gambar{Jenis: JenisPoster, Lebar: lebarLaporan, Tinggi: tinggiLaporan})
	l.y = atasLaporan
	if len(l.halaman) == 1 {
		l.y = tepiLaporan
	}
}

func (l *laporan) kini() *Gambar { return &l.halaman[len(l.halaman)-1] }

// sisa is the height that is left on the page.
func (l *laporan) sisa() int { return bawahLaporan - l.y }

// muat makes room for a block, on a new page if need be.
func (l *laporan) muat(tinggi int) {
	if len(l.halaman) > 0 && (tinggi <= l.sisa() || l.y <= atasLaporan) {
		return
	}
	l.baru()
	if l.ulang != nil && len(l.halaman) > 1 {
		l.ulang()
	}
}

// letak puts nodes below what there is, without moving on.
func (l *laporan) letak(isi ...*Simpul) {
	g := l.kini()
	g.Isi = append(g.Isi, geser(tepiLaporan, l.y, isi...))
}

// blok puts a block of a height on the page.
func (l *laporan) blok(tinggi int, isi ...*Simpul) {
	l.muat(tinggi)
	l.letak(isi...)
	l.y += tinggi
}

// bagian writes the heading of a section that has at least so much below it on the same page.
func (l *laporan) bagian(judul, catatan string, bawah int) {
	l.ulang = nil
	l.muat(34*px + min(bawah, bawahLaporan-atasLaporan-34*px))
	if l.y > atasLaporan+px {
		l.y += 8 * px
	}
	isi := []*Simpul{tulisan("t u16 tebal", 0, 15*px, judul)}
	if catatan != "" {
		x := lebarTeks(judul, 16, true) + 10*px
		isi = append(isi, tulisan("t t-redup", x, 15*px, potong(catatan, 12, false, isiLaporan-x)))
	}
	l.letak(isi...)
	l.y += 26 * px
}

// gambar puts a picture on the page, made smaller where it is higher than a page.
func (l *laporan) gambar(judul, catatan string, lukis func(lebar int) Gambar) {
	g := lukis(isiLaporan)
	if !g.Ada() {
		return
	}
	muat := bawahLaporan - atasLaporan - 40*px
	if g.Tinggi <= muat {
		l.bagian(judul, catatan, g.Tinggi)
		l.blok(g.Tinggi+12*px, g.Isi...)
		return
	}
	l.bagian(judul, catatan, muat)
	l.blok(muat, muatGambar(g, lukis, muat))
}

// muatGambar draws a picture wider, so that it fills the width when it is made smaller to fit a height. g is the picture as wide as
// the page.
func muatGambar(g Gambar, lukis func(int) Gambar, tinggi int) *Simpul {
	persen := 100
	for range 8 {
		if g.Tinggi*persen/100 <= tinggi || persen <= 20 {
			break
		}
		persen = max(min(tinggi*100/g.Tinggi, persen-2), 20)
		g = lukis(isiLaporan * 100 / persen)
	}
	if g.Tinggi*persen/100 > tinggi {
		persen = max(tinggi*100/g.Tinggi, 1)
	}
	return geserSkala(0, 0, persen, g.Isi...)
}

// selesai writes head and foot of every page.
func (l *laporan) selesai() []Gambar {
	for i := range l.halaman {
		g := &l.halaman[i]
		g.Judul = l.judul
		isi := []*Simpul{kotak("isi-latar", 0, 0, g.Lebar, g.Tinggi, 0)}
		if i > 0 {
			isi = append(isi, tulisan("t sedang t-aksen", tepiLaporan, 32*px, potong(l.judul, 12, true, isiLaporan-330*px)),
				ruas("sumbu", tepiLaporan, 42*px, lebarLaporan-tepiLaporan, 42*px))
			if l.p.Contoh {
				isi = append(isi, tulisan("t sedang akhir t-awas", lebarLaporan-tepiLaporan, 32*px, l.kalimatContoh()))
			}
		}
		nomor := l.k("Halaman ", "Page ") + bulat(i+1) + l.k(" dari ", " of ") + bulat(len(l.halaman))
		isi = append(isi, tulisan("t u11 t-redup akhir", lebarLaporan-tepiLaporan, tinggiLaporan-22*px, nomor),
			tulisan("t u11 t-redup", tepiLaporan, tinggiLaporan-22*px, potong(l.sumberHalaman(), 11, false, isiLaporan-140*px)))
		g.Isi = append(isi, g.Isi...)
		g.Uraian = gabung(", ", l.judul, nomor)
	}
	return l.halaman
}

// sumberHalaman is the last line of every page.
func (l *laporan) sumberHalaman() string {
	k := indikator.DaftarKalimat()
	return gabung(" ", l.k("Sumber: APBDes desa.", "Source: budgets of the villages."), k[1].Dalam(l.b))
}

// kepala writes the first head of the report.
func (l *laporan) kepala(atas, judul, sub string) {
	l.baru()
	if l.p.Contoh {
		l.blok(34*px, kotak("lintasan", 0, 0, isiLaporan, 24*px, 4*px), tulisan("t tengah sedang t-awas", isiLaporan/2, 16*px, l.kalimatContoh()))
	}
	l.blok(76*px, tulisan("t sedang t-aksen", 0, 12*px, atas), tulisan("t u28 tebal", 0, 44*px, potong(judul, 28, true, isiLaporan)),
		tulisan("t u13 t-redup", 0, 66*px, potong(sub, 13, false, isiLaporan)))
	l.judul = gabung(" · ", judul, atas)
}

// penutup says how the figures were made, at the end of the last page.
func (l *laporan) penutup() {
	l.ulang = nil
	var baris []string
	for _, k := range l.kalimatKaki() {
		baris = append(baris, bungkus(k, 11, false, isiLaporan, 4)...)
	}
	l.muat(len(baris)*16*px + 10*px)
	l.y += 10 * px
	for _, b := range baris {
		l.letak(tulisan("t u11 t-redup", 0, 10*px, b))
		l.y += 16 * px
	}
}
