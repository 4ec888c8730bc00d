package siskeudes

import (
	"errors"
	"io"
	"io/fs"
	"slices"
	"sync/atomic"

	"github.com/dasbor-desa/dasbor/apbdes/baca/internal/arus"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// pengumpul collects the tables of one export from files, in the order of their paths, and watches the limits.
type pengumpul struct {
	berkas  string
	batas   Batas
	catat   pencatat
	temuan  temuan.Daftar
	tabel   [banyakTabel]*tabel
	ganda   []*tabel
	lain    []string     // tables that are not needed, in the order found
	terurai atomic.Int64 // bytes so far
	sel     int          // cells so far
}

func pengumpulBaru(o *Opsi) *pengumpul {
	return &pengumpul{berkas: o.Berkas, batas: o.Batas.Lengkap(), catat: pencatat{berkas: o.Berkas}}
}

// terimaCSV takes the content of one table file.
func (g *pengumpul) terimaCSV(j jenisTabel, jalur string, isi []byte) error {
	batas := g.batas.Tabel
	batas.Sel = max(1, batas.Sel-g.sel)
	l, t, err := lembar.DariTeks(isi, lembar.Opsi{Berkas: g.berkas, Batas: batas})
	if err != nil {
		return err
	}
	for i := range t {
		t[i].Letak.Lembar = j.nama()
	}
	g.temuan.Tambah(t...)
	if len(l.Baris) == 0 {
		return nil
	}
	kepala := make([]string, len(l.Baris[0].Sel))
	for i, s := range l.Baris[0].Sel {
		kepala[i] = s.Teks
	}
	for i := range l.Baris {
		g.sel += len(l.Baris[i].Sel)
	}
	g.terima(j, jalur, kepala, l.Baris[1:], l.Baris[0].Nomor, l.Kosong)
	return nil
}

// terima takes a table. The second one of a name is kept aside, because nobody can say whether it repeats the first.
func (g *pengumpul) terima(j jenisTabel, jalur string, kepala []string, baris []lembar.Baris, nomorKepala, kosong int) *tabel {
	t := bukaTabel(j, g.berkas, jalur, kepala, baris, nomorKepala, &g.catat)
	t.kosong = kosong
	if g.tabel[j] == nil {
		g.tabel[j] = t
		return t
	}
	t.tandaiSemua(TabelGanda)
	g.ganda = append(g.ganda, t)
	g.catat.laporGanda(g.tabel[j], t)
	return t
}

// laporGanda notes that a table is in the export a second time.
func (p *pencatat) laporGanda(pertama, lagi *tabel) {
	p.lembar = lagi.jenis.nama()
	p.Tambah(&aturanTabelGanda, 0, 0, temuan.Isi("tabel", lagi.jenis.nama()), temuan.Isi("dipakai", pertama.jalur),
		temuan.Isi("diabaikan", lagi.jalur), temuan.Isi("banyak", lagi.banyak()))
}

// salin reads to the end.
func salin(r io.Reader) ([]byte, error) {
	var buf []byte
	for {
		buf = slices.Grow(buf, 64<<10)
		n, err := r.Read(buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		switch {
		case errors.Is(err, io.EOF):
			return buf, nil
		case err != nil:
			return nil, err
		}
	}
}

// BacaZip reads a zip with one CSV file per table, in any folder and letter case. Other files in it are not looked at. The error
// is [*ZipRusak], [*lembar.SalahJenis] for a file that is no zip (or a table that is no text), or [*lembar.MelewatiBatas].
func BacaZip(r io.ReaderAt, ukuran int64, o Opsi) (*Hasil, error) {
	if j, err := jenisBerkas(r, ukuran); err != nil || j != lembar.JenisZip {
		return nil, salahJenis(j, err)
	}
	return bacaUtuh(o, func(e *isiEkspor, b Batas) error { return e.dariZip(r, ukuran, b) })
}

// BacaFolder reads the CSV files of a folder and the folders in it, in the order of their paths. The error is that of the file
// system, [*lembar.SalahJenis] for a table that is no text, or [*lembar.MelewatiBatas].
func BacaFolder(f fs.FS, o Opsi) (*Hasil, error) {
	return bacaUtuh(o, func(e *isiEkspor, b Batas) error { return e.dariFolder(f, b.Entri) })
}

// bacaUtuh reads the whole of the export that daftar lists within the limits.
func bacaUtuh(o Opsi, daftar func(*isiEkspor, Batas) error) (*Hasil, error) {
	if err := o.periksa(); err != nil {
		return nil, err
	}
	g := pengumpulBaru(&o)
	var e isiEkspor
	if err := daftar(&e, g.batas); err != nil {
		return nil, err
	}
	g.lain = e.lain
	for i := range e.berkas {
		if err := g.baca(&e.berkas[i]); err != nil {
			return nil, err
		}
	}
	return susunHasil(g, o, e.format), nil
}

// baca reads one table to its end.
func (g *pengumpul) baca(b *berkasTabel) error {
	if b.tabel != nil {
		return g.terimaAccess(b.jenis, b.tabel)
	}
	r, err := b.buka()
	if err != nil {
		return err
	}
	isi, err := salin(b.iringi(r, &g.batas, &g.terurai))
	if tutup := r.Close(); err == nil {
		err = tutup
	}
	if err != nil {
		return err
	}
	return g.terimaCSV(b.jenis, b.jalur, isi)
}

// lampirkan adds the findings of collecting to those of the composer.
func (g *pengumpul) lampirkan(p *susun.Penyusun) {
	p.TambahTemuan(g.temuan...)
	p.TambahTemuan(g.catat.Hasil(arus.AturanSelebihnya())...)
}
