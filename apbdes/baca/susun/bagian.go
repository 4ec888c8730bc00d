package susun

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// Kunci tells the documents of a file apart: a village by its code, by the code as written and the name only where the code cannot be
// used, and the year. Names alone would not do: they repeat within a kabupaten.
type Kunci struct {
	Kode       wilayah.Kode
	Asli, Nama string
	Tahun      int
}

// KunciDari returns the document that a row belongs to and what the row says about its village. It is false for a row whose year
// cannot be read, which belongs to none.
func KunciDari(b *Baris, o *Opsi) (Kunci, apbdes.Desa, bool) {
	p := Penyusun{Opsi: *o}
	tahun, ada := p.tahun(b)
	if !ada {
		return Kunci{}, apbdes.Desa{}, false
	}
	d := p.desa(b, make(map[[2]string]desaTerbaca)).desa
	return b.kunci(d, tahun), d, true
}

// kunci returns the document that the row belongs to, once its village and year are read.
func (b *Baris) kunci(d apbdes.Desa, tahun int) Kunci {
	k := Kunci{Kode: d.Kode, Tahun: tahun}
	if d.Kode.Kosong() {
		k.Asli, k.Nama = d.KodeAsli, strings.ToLower(strings.Join(strings.Fields(b.NamaDesa), " "))
	}
	return k
}

// BanyakTemuan counts the findings of one code, those included that were not kept.
type BanyakTemuan struct {
	Kode   temuan.Kode
	Banyak int
}

// SelesaiBagian composes the documents of a part of a file, for a reader that gives the parts one after the other. gaya is the style
// of the numbers as the whole file proves it, 0 where every number has to prove itself. A part without documents is not reported, nor
// what was cut off the list of findings; instead the findings are counted. It must be called once.
func (p *Penyusun) SelesaiBagian(gaya rupiah.TataTulis) (*Hasil, []BanyakTemuan) {
	p.susunSemua(gaya)
	var banyak []BanyakTemuan
	for _, a := range DaftarAturan() {
		if n := p.banyak[a.Kode]; n > 0 {
			banyak = append(banyak, BanyakTemuan{a.Kode, n})
		}
	}
	return &p.hasil, banyak
}
