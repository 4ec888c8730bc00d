package gambar

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/indikator"
)

// UkuranBaliho is the size of a printed board. The zero value is 3 by 2 metres.
type UkuranBaliho uint8

// The sizes.
const (
	Baliho3x2 UkuranBaliho = iota
	Baliho2x1
)

var namaUkuran = [...]string{"3x2", "2x1"}

// String returns "3x2" or "2x1", and "" for any other value.
func (u UkuranBaliho) String() string { return namaDari(namaUkuran[:], u) }

// UraiUkuranBaliho is the inverse of [UkuranBaliho.String].
func UraiUkuranBaliho(s string) (UkuranBaliho, bool) { return urai[UkuranBaliho](namaUkuran[:], s) }

// MM returns width and height in millimetres.
func (u UkuranBaliho) MM() (lebar, tinggi int) {
	if u == Baliho2x1 {
		return 2000, 1000
	}
	return 3000, 2000
}

// A board is read from three distances, and a text carries the class of its own: "jarak-jauh", 10 metres, is the headline;
// "jarak-sedang", 4 metres, income, the five bidang and the financing; "jarak-dekat", 1.5 metres, the services and everything small.
//
// A capital letter is at least 1/200 of the distance high, which is a third more than the 25 feet for each inch (1/300) that the
// United States Sign Council (1998) gives as the farthest for Helvetica in colour; and no letter is smaller than 1/60 of the
// height of the board, whatever its distance. A capital is 0.718 of the size of Helvetica.

// KodeQR is a QR code: Sisi modules on each side, Gelap tells which are dark. Any encoder will do; without one no code is drawn.
type KodeQR interface {
	Sisi() int
	Gelap(x, y int) bool
}

// OpsiBaliho sets what a board shows. Opsi.Desa is the village; Opsi.Lebar is not used.
type OpsiBaliho struct {
	Opsi
	Ukuran UkuranBaliho
	// Nama is the name of the village where its document has none.
	Nama string
	// Alamat is where the details are, as text; QR the same as a code.
	Alamat string
	QR     KodeQR
	// Cap is the check number of the figures, for the last line.
	Cap string
}

// HitungBaliho draws the board that stands in front of a village office: name, year and phase, income by source, spending by
// bidang, financing, what is left over, and the share of basic services. d is the document that the village Opsi.Desa of the board p
// was made from. It returns false if there is no such village or no document.
//
// The picture is about 400 pixels high; its size in print is that of Ukuran.MM. An amount that is missing is said to be missing.
func HitungBaliho(p *indikator.Papan, d *apbdes.Dokumen, o OpsiBaliho) (Gambar, bool) {
	b, ada := balihoBaru(p, d, &o)
	if !ada {
		return Gambar{}, false
	}
	if o.Ukuran == Baliho2x1 {
		b.g.Lebar, b.g.Tinggi = 800*px, 400*px
		b.judul = []int{28}
		y := b.kepala() + 14*px
		bawah := b.kaki() - 2*px
		b.kiri(14*px, y, 226*px, bawah)
		b.belanja(264*px, y, 284*px, bawah)
		b.layanan(572*px, y, 214*px, bawah)
		return b.selesai(), true
	}
	b.g.Lebar, b.g.Tinggi = 642*px, 428*px
	w := b.g.Lebar - 2*b.tepi
	y := b.kepala() + 8*px
	atas := b.kaki() - b.tinggiPita(w)
	b.kiri(b.tepi, y, 252*px, atas-4*px)
	b.belanja(b.tepi+276*px, y, w-276*px, atas-4*px)
	b.pita(b.tepi, atas, w)
	return b.selesai(), true
}

// baliho draws a board. Its pieces are also those of the small picture and of the page.
type baliho struct {
	*pelukis
	g    Gambar
	o    *OpsiBaliho
	isi  isiBaliho
	tepi int
	// judul are the sizes that the headline may have, the first that fits on one line; the last may take two.
	judul []int
	// ringkas leaves the sum to do again out, where there is no room for it.
	ringkas bool
}

func balihoBaru(p *indikator.Papan, d *apbdes.Dokumen, o *OpsiBaliho) (*baliho, bool) {
	h := pelukisBaru(p, o.Opsi)
	h.o.Satuan = SatuanPersen
	b, ada := h.desa(o.Desa)
	if !ada || d == nil {
		return nil, false
	}
	isi, err := h.isiBaliho(b, d, luar(o.Nama, maksNama))
	if err != nil {
		return nil, false
	}
	return &baliho{pelukis: h, o: o, isi: isi, tepi: 14 * px, judul: []int{28, 22}, g: Gambar{Jenis: JenisPoster, Judul: isi.judul}}, true
}

// selesai puts the paper behind what was drawn.
func (b *baliho) selesai() Gambar {
	g := b.g
	g.Isi = append([]*Simpul{kotak("isi-latar", 0, 0, g.Lebar, g.Tinggi, 0)}, g.Isi...)
	g.Uraian = b.uraian()
	g.Tabel = b.tabel()
	return g
}

// teks sets a text, cut to a width, for a distance ("jauh", "sedang", "dekat").
func (b *baliho) teks(kelas string, ukuran int, jarak string, x, y, lebar int, teks string) {
	tebal := adaKelas(kelas, "tebal") || adaKelas(kelas, "sedang")
	if teks = potong(teks, ukuran, tebal, lebar); teks != "" {
		b.g.Isi = append(b.g.Isi, tulisan("t "+gabung(" ", kelasUkuran(ukuran), kelas, "jarak-"+jarak), x, y, teks))
	}
}

// kelasUkuran is the class of a size; 12 is that of every text.
func kelasUkuran(ukuran int) string {
	if ukuran == 12 {
		return ""
	}
	return "u" + bulat(ukuran)
}

func (b *baliho) tambah(d ...*Simpul) { b.g.Isi = append(b.g.Isi, d...) }

// kepala draws the band with name, year and phase, and returns where it ends.
func (b *baliho) kepala() int {
	w := b.g.Lebar - 2*b.tepi
	sisiQR := 0
	if b.o.QR != nil && b.o.QR.Sisi() > 0 {
		sisiQR = 66 * px
		w -= sisiQR + 12*px
	}
	ukuran := b.judul[len(b.judul)-1]
	for _, u := range b.judul {
		if lebarTeks(b.isi.judul, u, true) <= w {
			ukuran = u
			break
		}
	}
	baris := b.barisJudul(ukuran, w)
	jarak := (ukuran + 4) * px
	isi := len(baris)*jarak + 20*px
	tinggi := max(isi+20*px, sisiQR+8*px)
	b.tambah(kotak("isi-aksen", 0, 0, b.g.Lebar, tinggi, 0))
	y := (tinggi-isi)/2 + ukuran*px*85/100
	for _, t := range baris {
		b.teks("tebal t-pada-tinta", ukuran, "jauh", b.tepi, y, w, t)
		y += jarak
	}
	sub := 16
	if lebarTeks(gabung(" · ", b.isi.sub...), 16, true) > w {
		sub = 13
	}
	b.teks("sedang t-pada-tinta", sub, "sedang", b.tepi, y-6*px, w, gabungMuat(b.isi.sub, sub, w))
	if sisiQR > 0 {
		b.qr(b.g.Lebar-b.tepi-sisiQR, (tinggi-sisiQR)/2, sisiQR)
	}
	return tinggi
}

// barisJudul breaks the headline after the name of the village where it needs two lines and the name has room on one.
func (b *baliho) barisJudul(ukuran, w int) []string {
	sisa := strings.TrimPrefix(b.isi.judul, b.isi.nama+" · ")
	if lebarTeks(b.isi.judul, ukuran, true) > w && sisa != b.isi.judul && lebarTeks(b.isi.nama, ukuran, true) <= w {
		return []string{b.isi.nama, sisa}
	}
	return bungkus(b.isi.judul, ukuran, true, w, 2)
}

// qr draws the code on white, with the border of four modules that readers need.
func (b *baliho) qr(x, y, sisi int) {
	n := b.o.QR.Sisi()
	if n > 177 {
		return
	}
	b.tambah(kotak("isi-latar", x, y, sisi, sisi, 3*px))
	m := sisi / (n + 8)
	if m == 0 {
		return
	}
	x, y = x+(sisi-n*m)/2, y+(sisi-n*m)/2
	var j jalur
	for r := range n {
		for c := 0; c < n; c++ {
			awal := c
			for c < n && b.o.QR.Gelap(c, r) {
				c++
			}
			if c > awal {
				j.ke('M', x+awal*m, y+r*m)
				j.ke('H', x+c*m)
				j.ke('V', y+(r+1)*m)
				j.ke('H', x+awal*m)
				j = append(j, 'z')
			}
		}
	}
	if len(j) > 0 {
		b.tambah(garisJalur("t", j))
	}
}

// kaki writes what the figures rest on and how to check them, and returns where it begins.
func (b *baliho) kaki() int {
	w := b.g.Lebar - 2*b.tepi
	var baris []string
	periksa := b.hitungPeriksa()
	if b.ringkas {
		periksa = ""
	}
	for _, k := range []string{periksa, b.sumberKaki()} {
		if n := len(baris) - 1; n >= 0 && k != "" && lebarTeks(baris[n]+" · "+k, 10, false) <= w {
			baris[n] += " · " + k
			continue
		}
		if k != "" {
			baris = append(baris, bungkus(k, 10, false, w, 2)...)
		}
	}
	y := b.g.Tinggi - 9*px - max(len(baris)-1, 0)*13*px
	atas := y - min(len(baris), 1)*12*px
	if b.p.Contoh {
		atas -= 20 * px
		b.tambah(kotak("lintasan", b.tepi, atas, w, 18*px, 3*px))
		b.teks("tengah tebal t-awas", 12, "dekat", b.g.Lebar/2, atas+13*px, w-8*px, b.kalimatContoh())
	}
	for _, t := range baris {
		b.teks("t-redup", 10, "dekat", b.tepi, y, w, t)
		y += 13 * px
	}
	return atas - 6*px
}

// hitungPeriksa is the sum that anybody can do again: income less spending and with the financing is what is left.
func (b *baliho) hitungPeriksa() string {
	j := &b.isi.jumlah
	awal := gabung(" ", b.k("Hitung periksa:", "Check sum:"), b.tepat(j.Pendapatan), minus, b.tepat(j.Belanja))
	switch {
	case !j.Pendapatan.Ada || !j.Belanja.Ada || !j.SurplusDefisit.Ada:
		return ""
	case !j.PembiayaanNeto.Ada || !j.Silpa.Ada:
		return awal + " = " + b.tepat(j.SurplusDefisit)
	}
	return gabung(" ", awal, "+", b.dalamKurung(j.PembiayaanNeto), "=", b.tepat(j.Silpa))
}

func (b *baliho) sumberKaki() string {
	sumber := ""
	if a := luar(b.isi.berkas, maksNama); a != "" {
		sumber = b.k("Sumber: ", "Source: ") + a
	}
	alamat := ""
	if a := luar(b.o.Alamat, maksKalimat); a != "" {
		alamat = b.k("Rincian: ", "Details: ") + a
	}
	stempel := ""
	if c := luar(b.o.Cap, maksNama); c != "" {
		stempel = b.k("Cap angka: ", "Check number: ") + c
	}
	if b.p.Contoh {
		return gabung(" · ", alamat, stempel)
	}
	if b.ringkas {
		return gabung(" · ", sumber, alamat, stempel, b.k("peta layanan: keputusan kami", "the map of services is ours"))
	}
	return gabung(" · ", sumber, alamat, stempel, b.k("Peta kegiatan ke layanan dasar: keputusan kami", "The map from kegiatan to basic services is ours"))
}
