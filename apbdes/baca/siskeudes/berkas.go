package siskeudes

import (
	"archive/zip"
	"errors"
	"io"
	"io/fs"
	"math"
	"path"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/mdb"
)

// isiEkspor lists the tables of an export, whatever packs them. Nothing of their rows has been read.
type isiEkspor struct {
	format string
	berkas []berkasTabel // zip and folder: in the order of their paths
	lain   []string      // tables that are not needed, in the order found
}

// berkasTabel is one table of an export: a text file, or a table of a database.
type berkasTabel struct {
	jenis  jenisTabel
	jalur  string
	buka   func() (io.ReadCloser, error)
	pampat int64      // size of the file in the zip, 0 where nothing is packed
	tabel  *mdb.Tabel // nil for a text file
}

// dariZip lists the files of a zip. The error is [*ZipRusak] or [*lembar.MelewatiBatas].
func (e *isiEkspor) dariZip(r io.ReaderAt, ukuran int64, b Batas) error {
	e.format = FormatCSV
	daftar, err := bukaZip(r, ukuran, b)
	if err != nil {
		return err
	}
	for _, f := range daftar {
		if !f.FileInfo().IsDir() {
			e.tambah(f.Name, int64(max(1, min(f.CompressedSize64, math.MaxInt64))), func() (io.ReadCloser, error) { return bukaEntri(f) })
		}
	}
	return nil
}

// dariFolder lists the files of a folder and of the folders in it, at most entri of them.
func (e *isiEkspor) dariFolder(f fs.FS, entri int) error {
	if f == nil {
		return errors.New("siskeudes: no folder")
	}
	e.format = FormatCSV
	n := 0
	return fs.WalkDir(f, ".", func(jalur string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if n++; n > entri {
			return &lembar.MelewatiBatas{Apa: lembar.BatasEntri, Batas: int64(entri), Nyata: int64(n)}
		}
		e.tambah(jalur, 0, func() (io.ReadCloser, error) { return f.Open(jalur) })
		return nil
	})
}

// dariAccess lists the tables of a database.
func (e *isiEkspor) dariAccess(r io.ReaderAt, ukuran int64, b mdb.Batas, sandi string) error {
	e.format = FormatAccess
	basis, err := mdb.BukaBersandi(r, ukuran, b, sandi)
	if err != nil {
		return err
	}
	for _, nama := range basis.DaftarTabel() {
		j, dipakai := cariTabel(nama)
		if !dipakai {
			e.lain = append(e.lain, nama)
			continue
		}
		t, err := basis.Tabel(nama)
		if err != nil {
			return err
		}
		e.berkas = append(e.berkas, berkasTabel{jenis: j, tabel: t})
	}
	return nil
}

// tambah takes a file, if it is a table.
func (e *isiEkspor) tambah(jalur string, pampat int64, buka func() (io.ReadCloser, error)) {
	nama, milik := jalurTabel(jalur)
	if !milik {
		return
	}
	j, dipakai := cariTabel(nama)
	if !dipakai {
		e.lain = append(e.lain, nama)
		return
	}
	e.berkas = append(e.berkas, berkasTabel{jenis: j, jalur: jalur, pampat: pampat, buka: buka})
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

// bukaEntri opens a file of a zip.
func bukaEntri(f *zip.File) (io.ReadCloser, error) {
	if f.Flags&1 != 0 {
		return nil, &ZipRusak{Berkas: f.Name, Sandi: true}
	}
	r, err := f.Open()
	if err != nil {
		return nil, &ZipRusak{Berkas: f.Name, Err: err}
	}
	return &entri{r, f.Name}, nil
}

// entri makes the error of a damaged zip.
type entri struct {
	io.ReadCloser
	nama string
}

// Read reads from the file in the zip.
func (e *entri) Read(b []byte) (int, error) {
	n, err := e.ReadCloser.Read(b)
	if err != nil && !errors.Is(err, io.EOF) {
		err = &ZipRusak{Berkas: e.nama, Err: err}
	}
	return n, err
}

// iringi watches the limits on what is unpacked while r, the content of b, is read. terurai counts the bytes of all files.
func (b *berkasTabel) iringi(r io.Reader, batas *Batas, terurai *atomic.Int64) io.Reader {
	return &pengiring{r: r, batas: batas, terurai: terurai, pampat: b.pampat}
}

// pengiring watches the limits. Only what really arrives counts: the size a directory claims may lie.
type pengiring struct {
	r       io.Reader
	batas   *Batas
	terurai *atomic.Int64
	pampat  int64
	n       int64
}

// Read reads on.
func (p *pengiring) Read(b []byte) (int, error) {
	n, err := p.r.Read(b)
	p.n += int64(n)
	if t := p.terurai.Add(int64(n)); t > p.batas.Terurai {
		return 0, &lembar.MelewatiBatas{Apa: lembar.BatasTerurai, Batas: p.batas.Terurai, Nyata: t}
	}
	if p.pampat > 0 && p.n > nisbahMulai && p.n/p.pampat > int64(p.batas.Nisbah) {
		return 0, &lembar.MelewatiBatas{Apa: lembar.BatasNisbah, Batas: int64(p.batas.Nisbah), Nyata: p.n / p.pampat}
	}
	return n, err
}
