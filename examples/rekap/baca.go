package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// daftarBerkas lists the files, those of folders and their folders in the order of their names. Files whose name begins with a dot are
// left out; a file named twice is read once.
func daftarBerkas(nama []string) ([]string, error) {
	var semua []string
	for _, n := range nama {
		err := filepath.WalkDir(n, func(jalur string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case d.IsDir() && jalur != n && strings.HasPrefix(d.Name(), "."):
				return filepath.SkipDir
			case !d.IsDir() && (jalur == n || !strings.HasPrefix(d.Name(), ".")):
				semua = append(semua, filepath.Clean(jalur))
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	slices.Sort(semua)
	return slices.Compact(semua), nil
}

// pengumpul reads files into an aggregate, one at a time, so that a folder of any size fits.
type pengumpul struct {
	galat    io.Writer
	inggris  bool
	penduduk map[wilayah.Kode]int
	agregat  indikator.Agregat
	gagal    bool
}

// berkas reads one file. A file that cannot be read is reported and left out.
func (p *pengumpul) berkas(nama string) {
	if err := p.tambah(nama); err != nil {
		p.gagal = true
		id, en := kalimatGalat(err)
		if p.inggris {
			id = en
		}
		_, _ = fmt.Fprintf(p.galat, "rekap: %s: %s\n", nama, id)
	}
}

var errTanpaDokumen = errors.New("tidak memuat dokumen anggaran yang dapat dibaca / holds no budget that can be read")

func (p *pengumpul) tambah(nama string) error {
	isi, err := bacaBerkas(nama)
	if err != nil {
		return err
	}
	h, err := baca.Baca(isi, baca.Opsi{Berkas: filepath.Base(nama)}, lembar.Batas{})
	if err != nil {
		return err
	}
	if len(h.Dokumen) == 0 {
		return errTanpaDokumen
	}
	for _, d := range h.Dokumen {
		if k := d.Desa.Kode; !k.Kosong() && k.Tingkat() != wilayah.Desa {
			return fmt.Errorf("%s: bukan kode desa / not the code of a village", k)
		}
		t, err := indikator.HitungTotal(indikator.Masukan{Dokumen: d, Penduduk: p.penduduk[d.Desa.Kode]})
		if err != nil {
			return err
		}
		if err := p.agregat.Tambah(&t); err != nil {
			return err
		}
	}
	if n := h.Temuan.Banyak(temuan.Galat); n > 0 {
		_, _ = fmt.Fprintf(p.galat, "rekap: %s: %d galat; lihat / see examples/periksa\n", nama, n)
	}
	return nil
}

// bacaBerkas reads a file into memory, but never more than the readers would accept.
func bacaBerkas(nama string) ([]byte, error) {
	f, err := os.Open(nama) // #nosec G304 -- naming files is the purpose of the command
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	batas := lembar.Batas{}.Lengkap().Bita
	isi, err := io.ReadAll(io.LimitReader(f, batas+1))
	if err != nil {
		return nil, err
	}
	if int64(len(isi)) > batas {
		return nil, &lembar.MelewatiBatas{Apa: lembar.BatasBita, Batas: batas, Nyata: int64(len(isi))}
	}
	return isi, nil
}

// bacaDaftar reads the list of villages: kode_desa, nama_desa, penduduk, with a header; penduduk may be missing or empty.
func bacaDaftar(nama string) ([]indikator.DesaTerdaftar, error) {
	isi, err := bacaBerkas(nama)
	if err != nil {
		return nil, err
	}
	c := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(isi), "\ufeff")))
	c.FieldsPerRecord = -1
	baris, err := c.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", nama, err)
	}
	var d []indikator.DesaTerdaftar
	for i, b := range baris {
		if i == 0 {
			continue
		}
		kode, err := wilayah.UraiDesa(b[0])
		if err != nil {
			return nil, fmt.Errorf("%s: row %d: %w", nama, i+1, err)
		}
		t := indikator.DesaTerdaftar{Kode: kode}
		if len(b) > 1 {
			t.Nama = b[1]
		}
		if len(b) > 2 && b[2] != "" {
			if t.Penduduk, err = strconv.Atoi(b[2]); err != nil || t.Penduduk < 0 {
				return nil, fmt.Errorf("%s: row %d: %q is no number of residents", nama, i+1, b[2])
			}
		}
		d = append(d, t)
	}
	return d, nil
}

func pendudukDari(d []indikator.DesaTerdaftar) map[wilayah.Kode]int {
	m := make(map[wilayah.Kode]int, len(d))
	for _, t := range d {
		m[t.Kode] = t.Penduduk
	}
	return m
}

// kalimatGalat returns the sentences of an error of this library, or its text.
func kalimatGalat(err error) (id, en string) {
	var p interface{ Pesan() (id, en string) }
	if errors.As(err, &p) {
		return p.Pesan()
	}
	t := fmt.Sprint(err)
	return t, t
}
