package xlsx

import (
	"io"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Baca reads every worksheet of the XLSX workbook in r, which is ukuran bytes long, in the order of the workbook. Hidden sheets,
// rows and columns are read and marked.
//
// A worksheet without content is an empty Lembar; sheets that are no tables (charts) are left out with a finding. Cells are at
// their exact position: Sel[0] is column A, missing cells are empty, rows missing or empty in the file leave a gap in Nomor.
// Only the first cell of a merged range has the value; the ranges are listed in Lembar.Gabungan.
//
// The error is a [*lembar.SalahJenis] for a file that is no XLSX (old, binary, encrypted, OpenDocument), a [*SalahBerkas] for a
// damaged one and a [*lembar.MelewatiBatas] beyond a limit; then there are no tables.
//
// Not done: formulas are not computed, number formats other than dates are ignored (a code 34.10 that Excel holds as a number
// is "34.1"), and comments, filters and the sizes that a sheet claims (dimension) are not looked at.
func Baca(r io.ReaderAt, ukuran int64, o Opsi) ([]*lembar.Lembar, temuan.Daftar, error) {
	b := o.Batas.Lengkap()
	k, err := bukaPaket(r, ukuran, b)
	if err != nil {
		return nil, nil, err
	}
	u := &pembaca{
		paket: k, p: &pemindai{batas: b}, batas: b,
		catat: lembar.Pencatat{Berkas: o.Berkas, Maks: o.Temuan},
	}
	w, err := bacaBuku(k, u.p)
	if err != nil {
		return nil, nil, err
	}
	u.tahun1904 = w.tahun1904
	if u.teks, err = bacaTeksBersama(k, u.p, w.teks); err != nil {
		return nil, nil, err
	}
	if u.gaya, err = bacaGaya(k, u.p, w.gaya); err != nil {
		return nil, nil, err
	}
	var d []*lembar.Lembar
	isi := false
	for _, s := range w.lembar {
		u.catat.Lembar = s.nama
		if !s.tabel {
			u.catat.Tambah(&aturanBukanTabel, 0, 0, temuan.Isi("nilai", s.nama))
			continue
		}
		l := &lembar.Lembar{Berkas: o.Berkas, Nama: s.nama, Tersembunyi: s.tersembunyi}
		if err := u.bacaLembar(l, s.bagian); err != nil {
			return nil, nil, err
		}
		isi = isi || len(l.Baris) > 0
		d = append(d, l)
	}
	u.catat.Lembar = ""
	if !isi {
		u.catat.Tambah(&aturanTanpaLembar, 0, 0)
	}
	return d, u.catat.Hasil(), nil
}
