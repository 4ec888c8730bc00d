package siskeudes

import (
	"archive/zip"
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

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
	lain    []string // tables that are not needed, in the order found
	terurai int64    // bytes so far
	sel     int      // cells so far
}

func pengumpulBaru(o *Opsi) *pengumpul {
	return &pengumpul{berkas: o.Berkas, batas: o.Batas.Lengkap(), catat: pencatat{berkas: o.Berkas}}
}

// jalurTabel tells whether a path is a table file, and whose. Resource forks that macOS packs along are no tables.
func jalurTabel(jalur string) (nama string, ok bool) {
	jalur = strings.ReplaceAll(jalur, `\`, "/")
	if strings.HasPrefix(jalur, "__MACOSX/") || strings.HasPrefix(path.Base(jalur), ".") {
		return "", false
	}
	ujung := strings.ToLower(path.Ext(jalur))
	if ujung != ".csv" && ujung != ".txt" {
		return "", false
	}
	nama = path.Base(jalur)
	nama = nama[:len(nama)-len(ujung)]
	return nama, milikSiskeudes(nama)
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

// salin reads one file to its end. Only what really arrives counts: the size a directory claims may lie. pampat is the packed
// size, 0 where nothing is packed.
func (g *pengumpul) salin(r io.Reader, pampat int64) ([]byte, error) {
	var buf []byte
	for {
		buf = slices.Grow(buf, 64<<10)
		n, err := r.Read(buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		g.terurai += int64(n)
		if g.terurai > g.batas.Terurai {
			return nil, &lembar.MelewatiBatas{Apa: lembar.BatasTerurai, Batas: g.batas.Terurai, Nyata: g.terurai}
		}
		if pampat > 0 && len(buf) > nisbahMulai && int64(len(buf))/pampat > int64(g.batas.Nisbah) {
			return nil, &lembar.MelewatiBatas{Apa: lembar.BatasNisbah, Batas: int64(g.batas.Nisbah), Nyata: int64(len(buf)) / pampat}
		}
		switch {
		case errors.Is(err, io.EOF):
			return buf, nil
		case err != nil:
			return nil, err
		}
	}
}

// pembatas passes reads on to r until the allowance is used up. It bounds what zip.NewReader reads of the directory, and so the
// number of entries it makes, before any of them is seen.
type pembatas struct {
	r     io.ReaderAt
	sisa  int64 // negative: no limit
	habis bool
}

var errDirektori = errors.New("siskeudes: zip directory too large")

// ReadAt reads from the underlying reader.
func (p *pembatas) ReadAt(b []byte, awal int64) (int, error) {
	if p.habis {
		return 0, errDirektori
	}
	n, err := p.r.ReadAt(b, awal)
	if p.sisa >= 0 {
		if p.sisa -= int64(n); p.sisa < 0 {
			p.habis = true
			return 0, errDirektori
		}
	}
	return n, err
}

// bukaZip reads the directory of a zip within the limits and returns its files in the order of their names.
func bukaZip(r io.ReaderAt, ukuran int64, b Batas) ([]*zip.File, error) {
	if ukuran > b.Tabel.Bita {
		return nil, &lembar.MelewatiBatas{Apa: lembar.BatasBita, Batas: b.Tabel.Bita, Nyata: ukuran}
	}
	// The search for the end of the directory reads 65 KiB, an entry of an export is shorter than 256 bytes.
	p := &pembatas{r: r, sisa: 128<<10 + 256*int64(b.Entri)}
	z, err := zip.NewReader(p, ukuran)
	switch {
	case p.habis:
		return nil, &lembar.MelewatiBatas{Apa: lembar.BatasEntri, Batas: int64(b.Entri), Nyata: int64(b.Entri) + 1}
	case err != nil:
		return nil, &ZipRusak{Err: err}
	case len(z.File) > b.Entri:
		return nil, &lembar.MelewatiBatas{Apa: lembar.BatasEntri, Batas: int64(b.Entri), Nyata: int64(len(z.File))}
	}
	p.sisa = -1
	daftar := slices.Clone(z.File)
	slices.SortStableFunc(daftar, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	return daftar, nil
}

// BacaZip reads a zip with one CSV file per table, in any folder and letter case. Other files in it are not looked at. The error
// is [*ZipRusak], [*lembar.SalahJenis] for a file that is no zip (or a table that is no text), or [*lembar.MelewatiBatas].
func BacaZip(r io.ReaderAt, ukuran int64, o Opsi) (*Hasil, error) {
	if j, err := jenisBerkas(r, ukuran); err != nil || j != lembar.JenisZip {
		return nil, salahJenis(j, err)
	}
	if err := o.periksa(); err != nil {
		return nil, err
	}
	g := pengumpulBaru(&o)
	daftar, err := bukaZip(r, ukuran, g.batas)
	if err != nil {
		return nil, err
	}
	for _, f := range daftar {
		nama, ok := jalurTabel(f.Name)
		if !ok || f.FileInfo().IsDir() {
			continue
		}
		j, dikenal := cariTabel(nama)
		if !dikenal {
			g.lain = append(g.lain, nama)
			continue
		}
		isi, err := g.bacaEntri(f)
		if err != nil {
			return nil, err
		}
		if err := g.terimaCSV(j, f.Name, isi); err != nil {
			return nil, err
		}
	}
	return susunHasil(g, o, FormatCSV), nil
}

func (g *pengumpul) bacaEntri(f *zip.File) ([]byte, error) {
	if f.Flags&1 != 0 {
		return nil, &ZipRusak{Berkas: f.Name, Sandi: true}
	}
	r, err := f.Open()
	if err != nil {
		return nil, &ZipRusak{Berkas: f.Name, Err: err}
	}
	isi, err := g.salin(r, max(1, int64(min(f.CompressedSize64, 1<<62))))
	if tutup := r.Close(); err == nil {
		err = tutup
	}
	var lewat *lembar.MelewatiBatas
	if err != nil && !errors.As(err, &lewat) {
		err = &ZipRusak{Berkas: f.Name, Err: err}
	}
	return isi, err
}

// BacaFolder reads the CSV files of a folder and the folders in it, in the order of their paths. The error is that of the file
// system, [*lembar.SalahJenis] for a table that is no text, or [*lembar.MelewatiBatas].
func BacaFolder(f fs.FS, o Opsi) (*Hasil, error) {
	if f == nil {
		return nil, errors.New("siskeudes: no folder")
	}
	if err := o.periksa(); err != nil {
		return nil, err
	}
	g := pengumpulBaru(&o)
	n := 0
	err := fs.WalkDir(f, ".", func(jalur string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		if n++; n > g.batas.Entri {
			return &lembar.MelewatiBatas{Apa: lembar.BatasEntri, Batas: int64(g.batas.Entri), Nyata: int64(n)}
		}
		nama, ok := jalurTabel(jalur)
		if !ok {
			return nil
		}
		j, dikenal := cariTabel(nama)
		if !dikenal {
			g.lain = append(g.lain, nama)
			return nil
		}
		return g.bacaBerkas(f, j, jalur)
	})
	if err != nil {
		return nil, err
	}
	return susunHasil(g, o, FormatCSV), nil
}

func (g *pengumpul) bacaBerkas(f fs.FS, j jenisTabel, jalur string) error {
	r, err := f.Open(jalur)
	if err != nil {
		return err
	}
	isi, err := g.salin(r, 0)
	if tutup := r.Close(); err == nil {
		err = tutup
	}
	if err != nil {
		return err
	}
	return g.terimaCSV(j, jalur, isi)
}

// lampirkan adds the findings of collecting to those of the composer.
func (g *pengumpul) lampirkan(p *susun.Penyusun) {
	p.TambahTemuan(g.temuan...)
	p.TambahTemuan(g.catat.Hasil(aturanSelebihnya())...)
}
