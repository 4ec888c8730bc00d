package rujukan

import (
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// penjumlah are used again, because making one reads the whole map.
var penjumlah = sync.Pool{New: func() any { return indikator.PenjumlahUntuk(layanan.PetaBawaan()) }}

// lurus: every line stands in the section of its account, as in a file that is added up without documents (indikator/nasional).
func (d *dok) lurus() bool {
	for _, b := range semuaBagian {
		if d.lama || d.terpotong[b] {
			return false
		}
		for i := range d.bagian[b] {
			if l := &d.bagian[b][i]; l.sisa || golonganRekening(d, l.rekening) != b {
				return false
			}
		}
	}
	return true
}

// totalDatar adds up the lines one by one, the way of indikator/nasional; false where that way leaves the village to the other.
func totalDatar(p *apbdes.Dokumen) (indikator.TotalDesa, bool) {
	j, _ := penjumlah.Get().(*indikator.PenjumlahDesa)
	defer penjumlah.Put(j)
	j.Mulai()
	tambah := func(b *apbdes.BarisBelanja, p *apbdes.Pos) {
		r := j.EfekRekening(p.Rekening)
		datar := indikator.BarisDatar{Rekening: &r, Uraian: p.Uraian, Sumber: p.Sumber.String(), Nilai: new([apbdes.Realisasi + 1]rupiah.Rupiah)}
		if b != nil {
			k := j.EfekKegiatan(b.Kegiatan)
			datar.Kegiatan, datar.NamaKegiatan = &k, b.NamaKegiatan
		}
		for _, f := range apbdes.DaftarFase() {
			if o := p.Fase(f); o.Ada {
				datar.Nilai[f] = o.Nilai
				datar.Ada |= 1 << f
			}
		}
		j.Tambah(&datar)
	}
	for i := range p.Pendapatan {
		tambah(nil, &p.Pendapatan[i].Pos)
	}
	for i := range p.Belanja {
		tambah(&p.Belanja[i], &p.Belanja[i].Pos)
	}
	for i := range p.Pembiayaan {
		tambah(nil, &p.Pembiayaan[i].Pos)
	}
	var t indikator.TotalDesa
	ada := j.Total(&t)
	return t, ada
}

// TestDatar compares the totals of flat lines with the reference: 4,000 documents, or a tenth of DASBOR_RUJUKAN.
func TestDatar(t *testing.T) {
	banyak, benih := bilanganLingkungan(t, "DASBOR_RUJUKAN", 40_000)/10, bilanganLingkungan(t, "DASBOR_RUJUKAN_BENIH", 0)
	if singkat() {
		banyak = min(banyak, 300)
	}
	var cepat atomic.Int64
	sejajar(t, banyak, func(i uint64) string {
		d := acakDok(benih + i)
		b, ada := bandingDatar(d)
		if ada {
			cepat.Add(1)
		}
		if len(b) == 0 {
			return ""
		}
		d = kecilkan(d, func(d *dok) bool {
			b, _ := bandingDatar(d)
			return len(b) > 0
		})
		b, _ = bandingDatar(d)
		return fmt.Sprintf("seed %d\n%s%s", benih+i, d, strings.Join(b, "\n"))
	})
	assert.Positive(t, cepat.Load(), "no document was simple enough")
	t.Logf("%d added up from flat lines", cepat.Load())
}

// bandingDatar compares one document, if it is simple enough.
func bandingDatar(d *dok) ([]string, bool) {
	if !d.lurus() || d.besar().Cmp(terbesar) > 0 {
		return nil, false
	}
	t, ada := totalDatar(d.produk())
	if !ada {
		return nil, false
	}
	benar, dapat := hasil{}, hasil{}
	d.beku().isiTotal(benar)
	produkTotal(dapat, &t)
	return bandingHasil(benar, dapat, false), true
}
