package susun

import (
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

	baris  []Baris
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
	p.baris = append(p.baris, b)
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
	for _, k := range p.kelompokkan() {
		s := penyusunDokumen{o: &p.Opsi, gaya: gaya, hasil: &p.hasil, lapor: p.lapor}
		s.susun(k)
	}
	if len(p.hasil.Dokumen) == 0 {
		p.lapor(AturanKosong.Temukan("", temuan.Letak{Berkas: p.Opsi.Berkas}))
	}
	p.baris = nil
	p.laporSelebihnya()
	p.hasil.Temuan = p.hasil.Temuan.Terurut()
	return &p.hasil
}

// buktikanGaya proves the style of the numbers from the whole file, unless the caller chose it. The result is 0 where every
// number has to prove itself.
func (p *Penyusun) buktikanGaya() rupiah.TataTulis {
	if p.Opsi.TataTulis != 0 {
		return p.Opsi.TataTulis
	}
	var kenal rupiah.Pengenal
	for i := range p.baris {
		for _, s := range p.baris[i].Nilai {
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
