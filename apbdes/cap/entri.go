package cap

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// entri is one amount: its line of the sealed form, of which the first kunci bytes are all but the amount. asal is kept only for
// comparing.
type entri struct {
	baris []byte
	kunci int
	sen   rupiah.Rupiah
	asal  *asal
}

// asal is where an amount stands, for people.
type asal struct {
	k      Kunci
	uraian string
	letak  temuan.Letak
}

func (e *entri) kepala() []byte { return e.baris[:e.kunci] }

// pengumpul makes the lines of documents.
type pengumpul struct {
	entri     []entri
	lengkap   bool // with asal
	desa      string
	tahun     int
	awal      []byte // desa TAB tahun TAB
	penampung []byte // where lines are laid one after the other
}

// kumpulkan returns the amounts of documents in the order of their lines.
func kumpulkan(d []*apbdes.Dokumen, lengkap bool) ([]entri, error) {
	p := pengumpul{lengkap: lengkap}
	for _, dok := range d {
		if dok == nil {
			return nil, ErrNil
		}
		p.dokumen(dok)
	}
	slices.SortFunc(p.entri, func(a, b entri) int { return bytes.Compare(a.baris, b.baris) })
	return p.entri, nil
}

func (p *pengumpul) dokumen(d *apbdes.Dokumen) {
	p.desa, p.tahun = namaDesa(&d.Desa), d.Tahun
	p.awal = append(tambahTeks(p.awal[:0], p.desa), '\t')
	p.awal = append(strconv.AppendInt(p.awal, int64(d.Tahun), 10), '\t')
	for i := range d.Pendapatan {
		p.pos("pendapatan", &d.Pendapatan[i].Pos, "", "")
	}
	for i := range d.Belanja {
		b := &d.Belanja[i]
		p.pos("belanja", &b.Pos, teksKegiatan(b.Kegiatan), b.NamaKegiatan)
	}
	for i := range d.Pembiayaan {
		p.pos("pembiayaan", &d.Pembiayaan[i].Pos, "", "")
	}
	for i := range d.Luar {
		p.pos("luar", &d.Luar[i].Pos, "", "")
	}
}

func (p *pengumpul) pos(bagian string, b *apbdes.Pos, kegiatan, nama string) {
	if b.Kosong() {
		return
	}
	rekening, sumber := teksRekening(b.Rekening), b.Sumber.String()
	for _, f := range [...]apbdes.Fase{apbdes.Rancangan, apbdes.Anggaran, apbdes.Perubahan, apbdes.Realisasi} {
		o := b.Fase(f)
		if !o.Ada {
			continue
		}
		mulai := len(p.penampung)
		t := append(p.penampung, p.awal...)
		for _, s := range [...]string{bagian, kegiatan, rekening} {
			t = append(append(t, s...), '\t')
		}
		t = append(append(append(tambahTeks(t, sumber), '\t'), f.String()...), '\t')
		kunci := len(t) - mulai
		t = append(strconv.AppendInt(t, int64(o.Nilai), 10), '\n')
		p.penampung = t
		e := entri{baris: t[mulai:len(t):len(t)], kunci: kunci, sen: o.Nilai}
		if p.lengkap {
			e.asal = &asal{Kunci{p.desa, p.tahun, bagian, kegiatan, rekening, sumber, f}, cmp.Or(b.Uraian, nama), b.Letak}
		}
		p.entri = append(p.entri, e)
		if len(p.penampung) > 1<<16 { // lines that were cut from it keep it
			p.penampung = make([]byte, 0, 1<<17)
		}
	}
}

// namaDesa is what tells a village from others.
func namaDesa(d *apbdes.Desa) string {
	switch {
	case !d.Kode.Kosong():
		return d.Kode.String()
	case d.KodeAsli != "":
		return d.KodeAsli
	case d.Nama != "":
		return "nama:" + strings.ToLower(strings.Join(strings.Fields(d.Nama), " "))
	default:
		return ""
	}
}

func teksKegiatan(k bagan.KodeKegiatan) string {
	if k.Generasi() == bagan.Permendagri113 && !k.Kosong() {
		return "113:" + k.String()
	}
	return k.String()
}

// teksRekening leaves out accounts of one digit: a table has them where a line has none, because each row needs its section.
func teksRekening(r bagan.KodeRekening) string {
	switch {
	case r.Tingkat() <= bagan.Akun:
		return ""
	case r.Generasi() == bagan.Permendagri113:
		return "113:" + r.String()
	default:
		return r.String()
	}
}

// tambahTeks writes a text from outside so that it holds no separators.
func tambahTeks(b []byte, s string) []byte {
	if !strings.ContainsAny(s, "\\\t\n\r") {
		return append(b, strings.ToValidUTF8(s, "\uFFFD")...)
	}
	return append(b, strings.NewReplacer("\\", "\\\\", "\t", "\\t", "\n", "\\n", "\r", "\\r").Replace(strings.ToValidUTF8(s, "\uFFFD"))...)
}
