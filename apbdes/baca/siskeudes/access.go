package siskeudes

import (
	"errors"
	"io"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/mdb"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// BacaAccess reads the Access database of Siskeudes (.mde, .mdb, .accdb) directly. A damaged row is a finding and kept; the
// error is [*mdb.SalahBerkas] for a damaged or protected database, the reader's own error, or [*lembar.MelewatiBatas].
func BacaAccess(r io.ReaderAt, ukuran int64, o Opsi) (*Hasil, error) {
	return bacaUtuh(o, func(e *isiEkspor, b Batas) error { return e.dariAccess(r, ukuran, b.Basis, o.Sandi) })
}

// terimaAccess takes one table of a database. Its rows are numbered from 1 in the order they lie in the file.
func (g *pengumpul) terimaAccess(j jenisTabel, t *mdb.Tabel) error {
	var baris []lembar.Baris
	var rusak []int
	g.catat.lembar = j.nama()
	for nilai, err := range t.Baris() {
		if err != nil && nilai == nil {
			return err
		}
		if err != nil {
			rusak = append(rusak, len(baris))
			g.catat.Tambah(&aturanBarisRusak, len(baris)+1, 0, sebabRusak(err))
		}
		if g.sel += len(nilai); g.sel > g.batas.Tabel.Sel {
			return &lembar.MelewatiBatas{Apa: lembar.BatasSel, Batas: int64(g.batas.Tabel.Sel), Nyata: int64(g.sel), Baris: len(baris) + 1}
		}
		if len(baris) >= g.batas.Tabel.Baris {
			return &lembar.MelewatiBatas{Apa: lembar.BatasBaris, Batas: int64(g.batas.Tabel.Baris), Nyata: int64(len(baris)) + 1}
		}
		baris = append(baris, barisAccess(t, nilai, len(baris)+1))
	}
	hasil := g.terima(j, "", kepalaAccess(t), baris, 0, 0)
	for _, i := range rusak {
		if hasil.status[i] == belumDiputuskan {
			hasil.status[i] = BarisRusak
		}
	}
	return nil
}

// kepalaAccess returns the names of the columns of a table.
func kepalaAccess(t *mdb.Tabel) []string {
	kepala := make([]string, len(t.Kolom))
	for i, k := range t.Kolom {
		kepala[i] = k.Nama
	}
	return kepala
}

// barisAccess makes row nomor of a table out of its values. Numbers are numbers in it, dates are written with their whole year, and
// pictures are left out.
func barisAccess(t *mdb.Tabel, nilai []mdb.Nilai, nomor int) lembar.Baris {
	sel := make([]lembar.Sel, len(nilai))
	for i, n := range nilai {
		sel[i] = selAccess(n, t.Kolom[i].Jenis)
	}
	return lembar.Baris{Nomor: nomor, Sel: sel}
}

// selAccess turns a value into a cell. Dates are written with their whole year; pictures are left out.
func selAccess(n mdb.Nilai, j mdb.Jenis) lembar.Sel {
	if !n.Ada {
		return lembar.Sel{}
	}
	switch j {
	case mdb.JenisBita, mdb.JenisBulat16, mdb.JenisBulat32, mdb.JenisBulat64, mdb.JenisUang, mdb.JenisTunggal, mdb.JenisGanda, mdb.JenisDesimal:
		return lembar.Sel{Teks: n.Teks, Angka: true}
	case mdb.JenisWaktu:
		if w, ok := n.Waktu(); ok {
			return lembar.Sel{Teks: w.Format("2006-01-02 15:04:05")}
		}
	case mdb.JenisOle, mdb.JenisBiner:
		return lembar.Sel{}
	}
	return lembar.Sel{Teks: n.Teks}
}

func sebabRusak(err error) temuan.Isian {
	var s *mdb.SalahBerkas
	if errors.As(err, &s) {
		id, en := s.Pesan()
		return temuan.Dwi("sebab", id, en)
	}
	return temuan.Isi("sebab", err.Error())
}
