package ujidata

import (
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
)

// kunci tells one problem from another: the file, the code of the finding and the JSON Pointer.
type kunci struct{ berkas, kode, jalur string }

// masalah is one finding of a file, ready to show.
type masalah struct {
	kunci
	pesan string
}

// berkas is one file with what there is to say about it, in the order of the file.
type berkas struct {
	nama    string // relative to the data folder, with slashes
	masalah []masalah
}

// takTerbaca stands for the code of a file that cannot be read at all.
const takTerbaca = "TAK-TERBACA"

// periksaFolder checks all files below a folder, in the order of their names, and keeps findings of at least the given level.
// Hidden files, *.md and the list of known problems are no data.
func periksaFolder(folder string, tingkat temuan.Tingkat) ([]berkas, error) {
	var daftar []berkas
	err := filepath.WalkDir(folder, func(jalur string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		nama, err := filepath.Rel(folder, jalur)
		if err != nil {
			return err
		}
		tersembunyi := strings.HasPrefix(e.Name(), ".") && nama != "."
		switch {
		case e.IsDir() && tersembunyi:
			return filepath.SkipDir
		case !e.Type().IsRegular() || tersembunyi || strings.EqualFold(filepath.Ext(nama), ".md") || nama == namaDikenal:
			return nil
		}
		b := berkas{nama: filepath.ToSlash(nama)}
		if err := b.periksa(jalur, tingkat); err != nil {
			b.tambah(takTerbaca, "", kalimat(err))
		}
		daftar = append(daftar, b)
		return nil
	})
	return daftar, err
}

func (b *berkas) tambah(kode, jalur, pesan string) {
	b.masalah = append(b.masalah, masalah{kunci{b.nama, kode, jalur}, pesan})
}

func (b *berkas) tambahTemuan(daftar temuan.Daftar, tingkat temuan.Tingkat, awalan string) {
	for _, t := range daftar {
		if t.Tingkat > tingkat {
			continue // lighter
		}
		pesan := t.Tingkat.String() + ": " + t.Pesan(temuan.Indonesia)
		if l := t.Letak.String(); l != "" {
			pesan = l + ": " + pesan
		}
		for _, d := range t.Dasar {
			pesan += " [" + d.String() + "]"
		}
		b.tambah(string(t.Kode), awalan+t.Jalur, pesan)
	}
}

// periksa reads and checks one file. An error means that it could not be read.
func (b *berkas) periksa(jalur string, tingkat temuan.Tingkat) error {
	info, err := os.Stat(jalur)
	if err != nil {
		return err
	}
	if batas := (lembar.Batas{}).Lengkap().Bita; info.Size() > batas {
		return &lembar.MelewatiBatas{Apa: lembar.BatasBita, Batas: batas, Nyata: info.Size()}
	}
	isi, err := os.ReadFile(jalur)
	if err != nil {
		return err
	}
	h, err := baca.Baca(isi, baca.Opsi{Berkas: b.nama, Tahun: tahunFolder(b.nama)}, lembar.Batas{})
	if err != nil {
		return err
	}
	perDokumen, tentangBerkas := h.BagiTemuan()
	if len(h.Dokumen) == 0 { // all findings are about the file then
		b.tambahTemuan(h.Temuan, tingkat, "")
		return nil
	}
	b.tambahTemuan(tentangBerkas, tingkat, "")
	for i, d := range h.Dokumen {
		p, err := indikator.PeriksaDokumen(d, indikator.OpsiPeriksa{Tambahan: perDokumen[i]})
		if err != nil {
			return err
		}
		b.tambahTemuan(p.Temuan, tingkat, temuan.Penunjuk("dokumen", i))
	}
	return nil
}

// tahunFolder is the year for files that name none: that of the innermost folder called like a year ("2020/sukamaju.csv").
func tahunFolder(nama string) int {
	bagian := strings.Split(nama, "/")
	for i := len(bagian) - 2; i >= 0; i-- {
		if n, err := strconv.Atoi(bagian[i]); err == nil && n >= 2015 && n <= 2100 {
			return n
		}
	}
	return 0
}

// kalimat is the Indonesian sentence of an error of the library, or its text.
func kalimat(err error) string {
	id, _ := susun.Kalimat(err)
	return id
}
