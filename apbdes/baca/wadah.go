package baca

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/baca/xlsx"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Limits of an archive of files. A regency with 300 villages in one file each stays far below them.
const (
	MaksIsiArsip = 2_000 // files
	MaksNisbah   = 200   // unpacked bytes per packed byte, for a file above 1 MiB
)

// bacaBuku reads every sheet of a workbook. A sheet without a known form is kept unread; it is no error beside others that are read.
func bacaBuku(b []byte, o Opsi, batas lembar.Batas) (*Hasil, error) {
	daftar, t, err := xlsx.Baca(bytes.NewReader(b), int64(len(b)), xlsx.Opsi{Berkas: o.Berkas, Batas: xlsx.Batas{Tabel: batas}})
	if err != nil {
		return nil, err
	}
	h := &Hasil{Hasil: susun.Hasil{Temuan: t}}
	for _, l := range daftar {
		if len(l.Baris) == 0 && l.Kosong == 0 {
			continue
		}
		satu, err := bacaLembar(l, o, kenaliTabel(l, o))
		if err != nil {
			return nil, err
		}
		beriLembar(&satu.Hasil, l.Nama)
		h.gabung(satu)
	}
	if len(h.Dokumen) > 0 {
		h.Temuan = ringankan(h.Temuan)
	}
	return h, nil
}

// beriLembar adds the name of the sheet to the places that lack it.
func beriLembar(h *susun.Hasil, nama string) {
	beri := func(l *temuan.Letak) {
		if l.Lembar == "" {
			l.Lembar = nama
		}
	}
	for i := range h.Temuan {
		beri(&h.Temuan[i].Letak)
	}
	for i := range h.Judul {
		beri(&h.Judul[i].Letak)
	}
	for i := range h.Gagal {
		beri(&h.Gagal[i].Letak)
	}
	for _, d := range h.Dokumen {
		for l := range susun.LetakBaris(d) {
			beri(l)
		}
	}
}

// ringankan turns "form not known" into a warning where another sheet or file beside it could be read: a workbook often carries a
// sheet of notes.
func ringankan(t temuan.Daftar) temuan.Daftar {
	for i := range t {
		if t[i].Kode == aturanTakDikenal.Kode {
			t[i].Tingkat = temuan.Peringatan
		}
	}
	return t
}

// daftarIsi lists the files of a zip in the order of their names, without folders and the litter of operating systems.
func daftarIsi(b []byte) ([]*zip.File, error) {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return nil, &xlsx.SalahBerkas{Sebab: xlsx.ZipRusak, Err: err}
	}
	var isi []*zip.File
	for _, f := range z.File {
		dasar := path.Base(f.Name)
		if strings.HasSuffix(f.Name, "/") || strings.HasPrefix(f.Name, "__MACOSX/") || dasar == ".DS_Store" || dasar == "Thumbs.db" {
			continue
		}
		isi = append(isi, f)
	}
	slices.SortFunc(isi, func(a, c *zip.File) int { return strings.Compare(a.Name, c.Name) })
	return isi, nil
}

// bacaArsip reads the files of a zip one by one. A file that cannot be read is a finding and does not stop the others.
func bacaArsip(b []byte, o Opsi, batas lembar.Batas) (*Hasil, error) {
	isi, err := daftarIsi(b)
	if err != nil {
		return nil, err
	}
	if len(isi) > MaksIsiArsip {
		return nil, &lembar.MelewatiBatas{Apa: lembar.BatasEntri, Batas: MaksIsiArsip, Nyata: int64(len(isi))}
	}
	h := new(Hasil)
	sisa := batas.Bita * 4 // all files together; one of them may still not exceed batas.Bita
	for _, f := range isi {
		satu, n, err := bacaIsi(f, o, batas, sisa)
		sisa -= n
		var lewat *lembar.MelewatiBatas
		if errors.As(err, &lewat) && sisa <= 0 {
			return nil, err
		}
		if err != nil {
			id, en := susun.Kalimat(err)
			h.Temuan.Tambah(aturanIsiArsip.Temukan("", temuan.Letak{Berkas: o.Berkas}, temuan.Isi("berkas", f.Name), temuan.Dwi("sebab", id, en)))
			continue
		}
		h.gabung(satu)
	}
	if len(h.Dokumen) > 0 {
		h.Temuan = ringankan(h.Temuan)
	}
	return h, nil
}

// bacaIsi unpacks and reads one file of an archive; n is what it took from the budget of bytes.
func bacaIsi(f *zip.File, o Opsi, batas lembar.Batas, sisa int64) (h *Hasil, n int64, err error) {
	maks := min(batas.Bita, sisa)
	if f.UncompressedSize64 > 1<<20 && f.UncompressedSize64/max(f.CompressedSize64, 1) > MaksNisbah {
		return nil, 0, &lembar.MelewatiBatas{Apa: lembar.BatasNisbah, Batas: MaksNisbah, Nyata: int64(min(f.UncompressedSize64/max(f.CompressedSize64, 1), 1<<40))}
	}
	r, err := f.Open()
	if err != nil {
		return nil, 0, fmt.Errorf("baca: %w", err)
	}
	defer func() { _ = r.Close() }()
	// The sizes in the directory may lie, so what is unpacked is counted.
	b, err := io.ReadAll(io.LimitReader(r, maks+1))
	if err != nil {
		return nil, int64(len(b)), fmt.Errorf("baca: %w", err)
	}
	if int64(len(b)) > maks {
		return nil, int64(len(b)), &lembar.MelewatiBatas{Apa: lembar.BatasBita, Batas: maks, Nyata: int64(len(b))}
	}
	o.Berkas = path.Join(o.Berkas, f.Name)
	h, err = bacaWadah(b, o, batas, false)
	return h, int64(len(b)), err
}
