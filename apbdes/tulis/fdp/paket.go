package fdp

import (
	"archive/zip"
	"bytes"
	"io"
	"strconv"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// The files of a package.
const (
	NamaDeskriptor = "datapackage.json"
	NamaAnggaran   = "data/anggaran.csv"
	NamaPeta       = "data/peta-cofog.csv"
)

// Opsi names a package. The zero value takes the names from the documents.
type Opsi struct {
	Nama  string // identifier of lower-case letters, digits, "-", "_" and "."
	Judul string
	// Lisensi is the licence of the data, for example "CC-BY-4.0". "" names none: whose data it is decides.
	Lisensi string
}

// Berkas is one file of a package, its name with "/".
type Berkas struct {
	Nama string
	Isi  []byte
}

// Paket is a Fiscal Data Package in memory. The same documents give the same bytes.
type Paket struct {
	Berkas []Berkas // the descriptor first
	// Catatan say what the package does not carry of the documents.
	Catatan []temuan.Pola
}

// Susun makes a package of documents. The error wraps [tulis.ErrTakTermuat] where a table of lines would change what a document means.
func Susun(d []*apbdes.Dokumen, o Opsi) (*Paket, error) {
	t, err := susunTabel(d)
	if err != nil {
		return nil, err
	}
	anggaran, err := t.csv()
	if err != nil {
		return nil, err
	}
	deskriptor, err := susunDeskriptor(d, &o, t, anggaran)
	if err != nil {
		return nil, err
	}
	return &Paket{
		Berkas:  []Berkas{{NamaDeskriptor, deskriptor}, {NamaAnggaran, anggaran}, {NamaPeta, []byte(isiPeta)}},
		Catatan: t.catatan(d),
	}, nil
}

// TulisZip writes the package as a zip file.
func (p *Paket) TulisZip(w io.Writer) error {
	z := zip.NewWriter(w)
	for _, b := range p.Berkas {
		f, err := z.Create(b.Nama) // no modification time: the same package gives the same bytes
		if err != nil {
			return err
		}
		if _, err := io.Copy(f, bytes.NewReader(b.Isi)); err != nil {
			return err
		}
	}
	return z.Close()
}

// catatan says what a table of lines leaves out.
func (t *tabel) catatan(d []*apbdes.Dokumen) []temuan.Pola {
	tercetak, gagal, sisa := 0, 0, 0
	for _, x := range d {
		tercetak, gagal = tercetak+len(x.Tercetak), gagal+len(x.Gagal)
		if x.TidakLengkap != (apbdes.Bagian{}) {
			sisa++
		}
	}
	var c []temuan.Pola
	tambah := func(n int, id, en string) {
		if n > 0 {
			c = append(c, temuan.Pola{Indonesia: strconv.Itoa(n) + id, Inggris: strconv.Itoa(n) + en})
		}
	}
	tambah(tercetak, " jumlah tercetak tidak termuat: tabel hanya berisi baris.", " printed totals are not carried: the table holds lines only.")
	tambah(gagal, " baris yang tidak terbaca tidak termuat.", " unreadable rows are not carried.")
	tambah(sisa, " dokumen memuat bagian yang terpotong; tabelnya tampak lengkap.", " documents have a section that is cut off; their tables look complete.")
	tambah(t.tanpaFungsi, " baris belanja tanpa kode COFOG: kodenya tidak menentukan fungsi.", " spending lines have no COFOG code: their code does not settle the function.")
	return c
}
