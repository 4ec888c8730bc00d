package siskeudes

import (
	"archive/zip"
	"errors"
	"io"
	"io/fs"
	"math"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/mdb"
)

// berkasAliran is one table of an export.
type berkasAliran struct {
	jenis  jenisTabel
	jalur  string
	buka   func() (io.ReadCloser, error) // CSV
	pampat int64                         // its size in the zip, 0 where nothing is packed
	tabel  *mdb.Tabel                    // Access
}

// Aliran is an export of any size that is read village by village (aliran: stream), in bounded memory and on several processors. What it
// says is what the readers of a whole export say, whatever the number of workers and the size of the pieces: the same documents,
// findings and account of rows. Villages come in the order of their first rows in Ta_RABRinci, those without one after them in the
// order of the other tables, each with all its years. An Aliran may be read more than once, but not by several goroutines.
//
// The tables of an export are joined by village, and a zip cannot be entered in the middle. So every table is read once from beginning to
// end, several at a time, and its rows are put away with an index of where each village has its rows; then the villages are read one at
// a time, several at once, by the code that reads a whole export. The first pass also finds out what belongs to the export as a whole:
// the style of its numbers, the form of its dates, whether it holds advances. Rows may lie in any order. Where they lie by village, the
// index has one entry for each village and table; where they are shuffled, one for each row.
//
// In memory are a window of Potongan bytes and a cell for each worker that reads a table, the index (16 bytes an entry), the tables that
// all villages share (Ref_…, Ta_Pemda), and two villages for each worker (at most OpsiAliran.Desa bytes of rows each, which become about
// five times as much). The rows themselves are in OpsiAliran.Simpan, for example a temporary file; this package makes no files. Without
// one they are kept in memory up to Maks bytes, and beyond that the error is [ErrSimpanan].
//
// Databases of Access are read in the same way, page by page. Tables in UTF-16, and tables whose header is not within the first 256 KB,
// are read as a whole, within the limits of the readers of a whole export.
type Aliran struct {
	o      OpsiAliran
	format string
	berkas []berkasAliran
	lain   []string // tables that are not needed
}

// AliranDari looks into a zip or an Access database, told apart by content. The error is that of [Baca].
func AliranDari(r io.ReaderAt, ukuran int64, o OpsiAliran) (*Aliran, error) {
	e := &Aliran{o: o.lengkap(), format: FormatCSV}
	j, err := jenisBerkas(r, ukuran)
	switch {
	case err != nil:
	case j == lembar.JenisZip:
		err = e.dariZip(r, ukuran)
	case j == lembar.JenisAccess:
		e.format = FormatAccess
		err = e.dariAccess(r, ukuran)
	default:
		err = &lembar.SalahJenis{Jenis: j}
	}
	if err != nil {
		return nil, err
	}
	return e, nil
}

func (e *Aliran) dariZip(r io.ReaderAt, ukuran int64) error {
	b := e.o.Batas
	b.Tabel.Bita = math.MaxInt64
	daftar, err := bukaZip(r, ukuran, b)
	if err != nil {
		return err
	}
	for _, f := range daftar {
		if f.FileInfo().IsDir() {
			continue
		}
		e.tambah(f.Name, int64(max(1, min(f.CompressedSize64, math.MaxInt64))), func() (io.ReadCloser, error) { return bukaEntri(f) })
	}
	return nil
}

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

// tambah takes a file of an export.
func (e *Aliran) tambah(jalur string, pampat int64, buka func() (io.ReadCloser, error)) {
	nama, milik := jalurTabel(jalur)
	if !milik {
		return
	}
	j, dipakai := cariTabel(nama)
	if !dipakai {
		e.lain = append(e.lain, nama)
		return
	}
	e.berkas = append(e.berkas, berkasAliran{jenis: j, jalur: jalur, pampat: pampat, buka: buka})
}

// AliranFolder looks into a folder of CSV files and the folders in it. The error is that of [BacaFolder].
func AliranFolder(f fs.FS, o OpsiAliran) (*Aliran, error) {
	if f == nil {
		return nil, errors.New("siskeudes: no folder")
	}
	e := &Aliran{o: o.lengkap(), format: FormatCSV}
	n := 0
	err := fs.WalkDir(f, ".", func(jalur string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if n++; n > e.o.Batas.Entri {
			return &lembar.MelewatiBatas{Apa: lembar.BatasEntri, Batas: int64(e.o.Batas.Entri), Nyata: int64(n)}
		}
		e.tambah(jalur, 0, func() (io.ReadCloser, error) { return f.Open(jalur) })
		return nil
	})
	if err != nil {
		return nil, err
	}
	return e, nil
}

func (e *Aliran) dariAccess(r io.ReaderAt, ukuran int64) error {
	basis, err := mdb.BukaBersandi(r, ukuran, e.o.Batas.Basis, e.o.Sandi)
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
		e.berkas = append(e.berkas, berkasAliran{jenis: j, tabel: t})
	}
	return nil
}
