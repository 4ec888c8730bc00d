package susun

import (
	"iter"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Penyusun composes documents. The zero value with its [Opsi] set is ready: feed it all rows of a file in order with
// [Penyusun.Tambah], then take the result once with [Penyusun.Selesai].
type Penyusun struct {
	Opsi Opsi

	baris  [][]Baris // in pieces, so that a long file is never copied into a longer slice
	hasil  Hasil
	banyak map[temuan.Kode]int
}

// Tambah takes the next data row. Rows without any text only count.
func (p *Penyusun) Tambah(b Baris) {
	p.hasil.BarisData++
	if b.kosong() {
		p.hasil.Kosong++
		return
	}
	n := len(p.baris)
	if n == 0 || len(p.baris[n-1]) == cap(p.baris[n-1]) {
		p.baris = append(p.baris, make([]Baris, 0, 16<<min(n, 6)))
		n++
	}
	p.baris[n-1] = append(p.baris[n-1], b)
}

// semua lists the rows in their order.
func (p *Penyusun) semua() iter.Seq[*Baris] {
	return func(yield func(*Baris) bool) {
		for _, k := range p.baris {
			for i := range k {
				if !yield(&k[i]) {
					return
				}
			}
		}
	}
}

// TambahTemuan adds findings that the reader made itself.
func (p *Penyusun) TambahTemuan(t ...temuan.Temuan) { p.hasil.Temuan.Tambah(t...) }

// lapor notes a finding of our own, at most [lembar.BakuTemuan] of each code: a damaged file of a million rows must not become a
// million findings. The rows themselves are all kept.
func (p *Penyusun) lapor(t temuan.Temuan) {
	if p.banyak == nil {
		p.banyak = make(map[temuan.Kode]int)
	}
	if p.banyak[t.Kode]++; p.banyak[t.Kode] <= lembar.BakuTemuan {
		p.hasil.Temuan.Tambah(t)
	}
}

// laporSelebihnya closes every code that was cut with one finding that counts the rest.
func (p *Penyusun) laporSelebihnya() {
	for _, a := range DaftarAturan() {
		if n := p.banyak[a.Kode] - lembar.BakuTemuan; n > 0 {
			p.hasil.Temuan.Tambah(AturanSelebihnya.Temukan("", temuan.Letak{Berkas: p.Opsi.Berkas}, temuan.Isi("banyak", n), temuan.Isi("kode", string(a.Kode))))
		}
	}
}

// kosong reports whether the row has no text in any cell.
func (b *Baris) kosong() bool {
	for _, s := range b.Mentah {
		if strings.TrimSpace(s) != "" {
			return false
		}
	}
	if len(b.Mentah) > 0 {
		return true
	}
	for _, n := range b.Nilai {
		if n.Teks != "" {
			return false
		}
	}
	return b.KodeKegiatan == "" && b.KodeRekening == "" && b.Uraian == "" && b.NamaKegiatan == ""
}

// Selesai composes the documents of all rows added, in the order of their first row. It must be called once.
func (p *Penyusun) Selesai() *Hasil {
	gaya := p.buktikanGaya()
	p.susunSemua(gaya)
	if len(p.hasil.Dokumen) == 0 {
		p.lapor(AturanKosong.Temukan("", temuan.Letak{Berkas: p.Opsi.Berkas}))
	}
	p.laporSelebihnya()
	p.hasil.Temuan = p.hasil.Temuan.Terurut()
	return &p.hasil
}

// susunSemua composes the documents and lets the rows of each go when it is done.
func (p *Penyusun) susunSemua(gaya rupiah.TataTulis) {
	semua := p.kelompokkan()
	p.baris = nil
	for i, k := range semua {
		s := penyusunDokumen{o: &p.Opsi, gaya: gaya, hasil: &p.hasil, lapor: p.lapor}
		s.susun(k)
		semua[i] = nil
	}
}

// buktikanGaya proves the style of the numbers from the whole file, unless the caller chose it. The result is 0 where every
// number has to prove itself.
func (p *Penyusun) buktikanGaya() rupiah.TataTulis {
	if p.Opsi.TataTulis != 0 {
		return p.Opsi.TataTulis
	}
	var kenal rupiah.Pengenal
	for b := range p.semua() {
		for _, s := range b.Nilai {
			if !s.Angka && s.Teks != "" {
				kenal.Tambah(s.Teks)
			}
		}
	}
	b := kenal.Hasil()
	letak := temuan.Letak{Berkas: p.Opsi.Berkas}
	switch b.Keadaan {
	case rupiah.Ganda:
		p.lapor(AturanAngkaGanda.Temukan("", letak, temuan.Isi("contoh", b.Contoh)))
	case rupiah.Campur:
		p.lapor(AturanAngkaCampur.Temukan("", letak, temuan.Isi("contoh", b.Contoh), temuan.Isi("lawan", b.Lawan)))
	}
	return b.TataTulis
}

// nilai reads one amount cell.
func (s *penyusunDokumen) nilai(c Sel) (rupiah.Opsional, error) {
	switch {
	case c.Teks == "":
		return rupiah.Opsional{}, nil
	case c.Angka:
		return rupiah.UraiOpsional(c.Teks, rupiah.Mesin)
	case s.gaya != 0:
		return rupiah.UraiOpsional(c.Teks, s.gaya)
	}
	r, _, err := rupiah.UraiMandiri(c.Teks)
	if err == rupiah.ErrKosong { //nolint:errorlint // sentinel returned bare; avoids work for every empty cell
		return rupiah.Opsional{}, nil
	}
	if err != nil {
		return rupiah.Opsional{}, err
	}
	return rupiah.Isi(r), nil
}

// berkode is a row whose codes and amounts have been read.
type berkode struct {
	*Baris
	kegiatan bagan.KodeKegiatan
	rekening bagan.KodeRekening
	nilai    apbdes.Nilai
	induk    bool // a parent row: checked, not added
}

func (b *berkode) simpul() apbdes.Simpul { return apbdes.SimpulBelanja(b.kegiatan, b.rekening) }
