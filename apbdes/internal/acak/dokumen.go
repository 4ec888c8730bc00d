package acak

import (
	"math/rand/v2"
	"strconv"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// Dokumen returns a random document. It panics on a chart without codes for the sections asked for, which the charts of this
// module are not.
func Dokumen(r *rand.Rand, o Opsi) *apbdes.Dokumen {
	o = o.lengkap()
	a := pengacak{Rand: r, Opsi: o, katalog: katalogDari(o)}
	d := &apbdes.Dokumen{
		Desa:  apbdes.Desa{Kode: a.desa(), Nama: "Desa " + strconv.Itoa(1+r.IntN(99))},
		Tahun: 2019 + r.IntN(8),
		Bagan: o.Bagan,
	}
	for range 1 + r.IntN(6) {
		d.Pendapatan = append(d.Pendapatan, apbdes.BarisPendapatan{Pos: a.pos(a.pendapatan)})
	}
	a.isiBelanja(d)
	if !o.TanpaPembiayaan {
		for range 1 + r.IntN(3) {
			d.Pembiayaan = append(d.Pembiayaan, apbdes.BarisPembiayaan{Pos: a.pos(a.pembiayaan)})
		}
	}
	if o.Tercetak {
		cetak(d)
		letakkan(d)
	}
	return d
}

// pengacak draws the parts of a document.
type pengacak struct {
	*rand.Rand
	Opsi
	katalog
}

func (a *pengacak) desa() wilayah.Kode {
	dua := func(n int) string { return strconv.Itoa(100 + n)[1:] }
	return wilayah.HarusUrai("33." + dua(1+a.IntN(29)) + "." + dua(1+a.IntN(25)) + "." + strconv.Itoa(2001+a.IntN(20)))
}

func (a *pengacak) isiBelanja(d *apbdes.Dokumen) {
	banyak := a.Belanja
	if banyak == 0 {
		banyak = 1 + a.IntN(40)
	}
	for i := range banyak {
		b := apbdes.BarisBelanja{Pos: a.pos(a.belanja)}
		if len(a.kegiatan) > 0 {
			k := a.kegiatan[a.IntN(len(a.kegiatan))]
			b.Kegiatan, b.NamaKegiatan = k.kode, a.teks(k.nama)
		}
		if i > 0 && a.IntN(8) == 0 { // the same code again, as two funds or a true repeat
			asal := &d.Belanja[a.IntN(i)]
			b.Kegiatan, b.NamaKegiatan, b.Rekening = asal.Kegiatan, asal.NamaKegiatan, asal.Rekening
		}
		d.Belanja = append(d.Belanja, b)
	}
}

func (a *pengacak) pos(daftar []butir[bagan.KodeRekening]) apbdes.Pos {
	b := daftar[a.IntN(len(daftar))]
	return apbdes.Pos{Rekening: b.kode, Uraian: a.teks(b.nama), Sumber: a.sumber(), Nilai: a.nilai()}
}

func (a *pengacak) nilai() (n apbdes.Nilai) {
	for i, f := range a.Fase {
		if i == 0 || a.Lengkap || a.IntN(4) > 0 {
			n.Isi(f, rupiah.Isi(a.rupiah()))
		}
	}
	return n
}

func (a *pengacak) rupiah() rupiah.Rupiah {
	n := rupiah.Rupiah(a.Int64N(int64(a.Terbesar)))
	switch a.IntN(20) {
	case 0:
		return 0
	case 1, 2: // keep the sen
	default:
		n -= n % rupiah.Satu
	}
	if a.Ganjil && a.IntN(20) == 0 {
		n = -n
	}
	return n
}

func (a *pengacak) sumber() bagan.SumberDana {
	if a.Ganjil && a.IntN(4) == 0 {
		return bagan.UraiSumber(sumberGanjil[a.IntN(len(sumberGanjil))])
	}
	return bagan.UraiSumber(a.dana[a.IntN(len(a.dana))])
}

func (a *pengacak) teks(s string) string {
	if a.Ganjil && a.IntN(3) == 0 {
		return teksGanjil[a.IntN(len(teksGanjil))]
	}
	return s
}

// sumberGanjil are cells of funds as they occur, and some made to trip a writer.
var sumberGanjil = [...]string{"", "DDS, PBH", "ADD+DLL", "Bantuan \"khusus\"", "=CSR", "-Hibah", "@Swasta; PAD"}

// teksGanjil trips writers of CSV, JSON and HTML.
var teksGanjil = [...]string{
	"", "a,b", "a;b", "dua\nbaris", `"kutip"`, "=SUM(A1:A9)", "+62", "-", "@desa", "\tinden", "'=1", "'kata", "''+x", "''kata", "\nbaris", "'",
	"<b>&amp;</b>", "Desa Ñoño ✓", "JUMLAH BELANJA", "1.234", "\u2028", "a\tb", "ekor'", "null",
}

// letakkan gives every row a place in a file: the sections in order, then the printed rows.
func letakkan(d *apbdes.Dokumen) {
	d.Asal = apbdes.Asal{Format: "acak", Berkas: "acak.csv"}
	baris := 1
	isi := func(l *temuan.Letak) {
		baris++
		*l = temuan.Letak{Berkas: d.Asal.Berkas, Baris: baris}
	}
	for i := range d.Pendapatan {
		isi(&d.Pendapatan[i].Letak)
	}
	for i := range d.Belanja {
		isi(&d.Belanja[i].Letak)
	}
	for i := range d.Pembiayaan {
		isi(&d.Pembiayaan[i].Letak)
	}
	for i := range d.Tercetak {
		isi(&d.Tercetak[i].Letak)
	}
}

// DaftarPos returns the lines of a document, to be changed: pendapatan, belanja, pembiayaan, without those outside the budget.
func DaftarPos(d *apbdes.Dokumen) []*apbdes.Pos {
	var p []*apbdes.Pos
	for i := range d.Pendapatan {
		p = append(p, &d.Pendapatan[i].Pos)
	}
	for i := range d.Belanja {
		p = append(p, &d.Belanja[i].Pos)
	}
	for i := range d.Pembiayaan {
		p = append(p, &d.Pembiayaan[i].Pos)
	}
	return p
}
