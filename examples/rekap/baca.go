package main

import (
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
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
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/nasional"
)

// daftarBerkas lists the files, those of folders and their folders in the order of their names, and what it found in folders and does
// not look like a budget by its name. Files whose name begins with a dot are left out; a file named twice is read once.
func daftarBerkas(nama []string) (semua, lewat []string, err error) {
	for _, n := range nama {
		err := filepath.WalkDir(n, func(jalur string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case jalur != n && strings.HasPrefix(d.Name(), "."):
				if d.IsDir() {
					return filepath.SkipDir
				}
			case d.IsDir():
			case jalur == n || akhiranDibaca(d.Name()):
				semua = append(semua, filepath.Clean(jalur))
			default:
				lewat = append(lewat, filepath.Clean(jalur))
			}
			return nil
		})
		if err != nil {
			return nil, nil, err
		}
	}
	slices.Sort(semua)
	slices.Sort(lewat)
	return slices.Compact(semua), slices.Compact(lewat), nil
}

// akhiranDibaca reports whether a file found in a folder may hold a budget, by its name. Files named one by one are always read.
func akhiranDibaca(nama string) bool {
	akhiran := []string{".csv", ".tsv", ".txt", ".json", ".xlsx", ".xls", ".zip", ".mde", ".mdb", ".sql"}
	return slices.Contains(akhiran, strings.ToLower(filepath.Ext(nama)))
}

// pengumpul reads files into an aggregate, one at a time, so that a folder of any size fits.
type pengumpul struct {
	galat             io.Writer
	inggris           bool
	tahun             int // of files that name none
	pekerja, potongan int
	penduduk          map[wilayah.Kode]int
	desa              int // village years added
	gagal             bool
	buku              *buku
	kemajuan          *kemajuan
}

// berkas reads one file. A file that cannot be read is reported and left out. The error is that of the checkpoint.
func (p *pengumpul) berkas(nomor int, nama string, mulai *pulih) error {
	var b hasilBerkas
	ya, err := p.alirkan(nomor, nama, mulai, &b)
	if err == nil && !ya {
		ya, err = p.siskeudes(nama, &b)
	}
	if err == nil && !ya {
		err = p.biasa(nama, &b)
	}
	c := catatan{Berkas: nomor, Selesai: true}
	if err != nil {
		b.sejak.Mulai() // not half a file
		if e := p.buku.catat(&catatan{Berkas: nomor, Ulang: true}, nil); e != nil {
			return e
		}
	} else {
		err = p.ambil(nama, &b)
		c.Ringkasan = b.Ringkasan
	}
	if err != nil {
		c.Gagal, p.gagal = true, true
		id, en := susun.Kalimat(err)
		if p.inggris {
			id = en
		}
		_, _ = fmt.Fprintf(p.galat, "rekap: %s: %s\n", nama, id)
	}
	return p.buku.catat(&c, &b.sejak)
}

var (
	errTanpaBerkas  = errors.New("tidak ada berkas anggaran di folder itu / no budget file in that folder")
	errTanpaDokumen = errors.New("tidak memuat dokumen anggaran yang dapat dibaca / holds no budget that can be read")
	errTanpaTahun   = errors.New("tahun anggaran tidak diketahui; sebutkan dengan -tahun / budget year not known; name it with -tahun")
)

// ambil reports about a file. The error says what is missing in its figures.
func (p *pengumpul) ambil(nama string, b *hasilBerkas) error {
	if b.TanpaBelanja > 0 {
		_, _ = fmt.Fprintf(p.galat, "rekap: %s: total belanja %d desa tidak diketahui, jadi tidak ikut dijumlah / total spending of %[2]d villages not known, so not added\n", nama, b.TanpaBelanja)
	}
	if b.galat > 0 {
		_, _ = fmt.Fprintf(p.galat, "rekap: %s: %d galat; lihat / see examples/periksa\n", nama, b.galat)
	}
	p.desa += b.Desa
	switch {
	case b.dokumen == 0:
		return errTanpaDokumen
	case b.TanpaTahun > 0:
		return errTanpaTahun
	}
	return nil
}

// biasa reads a file of any form as a whole.
func (p *pengumpul) biasa(nama string, b *hasilBerkas) error {
	isi, err := bacaBerkas(nama)
	if err != nil {
		return err
	}
	h, err := baca.Baca(isi, baca.Opsi{Berkas: filepath.Base(nama), Tahun: p.tahun}, lembar.Batas{})
	if err != nil {
		return err
	}
	b.dokumen, b.galat = len(h.Dokumen), h.Temuan.Banyak(temuan.Galat)
	k := nasional.DariOpsi(nasional.Opsi{Penduduk: p.penduduk})
	g, err := bagianDari(k, h.Dokumen)
	if err != nil {
		return err
	}
	return k.Gabung(&b.sejak, &b.Ringkasan, g)
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

// sidikDaftar is a checksum of the list of villages, whose residents are in the figures.
func sidikDaftar(d []indikator.DesaTerdaftar) string {
	h := sha256.New()
	for _, t := range d {
		_, _ = fmt.Fprintln(h, t.Kode, t.Penduduk)
	}
	return hex.EncodeToString(h.Sum(nil))
}

func pendudukDari(d []indikator.DesaTerdaftar) map[wilayah.Kode]int {
	m := make(map[wilayah.Kode]int, len(d))
	for _, t := range d {
		m[t.Kode] = t.Penduduk
	}
	return m
}
