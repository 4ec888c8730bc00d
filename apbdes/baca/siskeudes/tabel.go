package siskeudes

import (
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// tabel is one table, whatever packing it came from.
type tabel struct {
	jenis  jenisTabel
	berkas string // name of the whole export, for findings
	jalur  string // path inside it
	kepala []string
	letak  [banyakKolom]int // cell of a column, -1 where the table has none
	baris  []lembar.Baris
	status []Sebab // what became of each row
	kosong int

	takDisimpan int // rows of the whole export that are not in baris
}

// bukaTabel makes a table from its header and rows, and notes what is wrong with the header. The rows of a table that lacks a
// required column are kept and not used.
func bukaTabel(j jenisTabel, berkas, jalur string, kepala []string, baris []lembar.Baris, nomorKepala int, catat *pencatat) *tabel {
	t := kepalaTabel(j, berkas, jalur, kepala, nomorKepala, catat)
	t.baris, t.status = baris, make([]Sebab, len(baris))
	if t.laporKurang(len(baris), nomorKepala, catat) {
		t.tandaiSemua(KolomKurang)
		return t
	}
	t.periksaLebar(catat)
	return t
}

// kepalaTabel makes a table without rows and notes what is wrong with its header.
func kepalaTabel(j jenisTabel, berkas, jalur string, kepala []string, nomorKepala int, catat *pencatat) *tabel {
	t := &tabel{jenis: j, berkas: berkas, jalur: jalur, kepala: kepala}
	for i := range t.letak {
		t.letak[i] = -1
	}
	catat.lembar = j.nama()
	sk := &daftarSkema[j]
	var asing []string
	for i, h := range kepala {
		k, dipakai, dikenal := sk.cari(h)
		switch {
		case !dikenal && strings.TrimSpace(h) != "":
			asing = append(asing, strings.TrimSpace(h))
		case !dipakai:
		case t.letak[k] >= 0:
			catat.Tambah(&susun.AturanKolomGanda, nomorKepala, i+1, temuan.Isi("kolom", h),
				temuan.Isi("dipakai", t.letak[k]+1), temuan.Isi("diabaikan", i+1))
		default:
			t.letak[k] = i
		}
	}
	if len(asing) > 0 {
		catat.Tambah(&aturanKolomAsing, nomorKepala, 0, temuan.Isi("tabel", j.nama()), temuan.Isi("kolom", strings.Join(asing, ", ")))
	}
	return t
}

// laporKurang notes that the table lacks columns without which its rows cannot be used.
func (t *tabel) laporKurang(banyak, nomorKepala int, catat *pencatat) bool {
	kurang := slices.Collect(t.kolomKurang)
	if len(kurang) == 0 {
		return false
	}
	catat.lembar = t.jenis.nama()
	catat.Tambah(&aturanKolomKurang, nomorKepala, 0, temuan.Isi("tabel", t.jenis.nama()),
		temuan.Isi("kolom", strings.Join(kurang, ", ")), temuan.Isi("banyak", banyak))
	return true
}

// kolomKurang yields the names of the required columns that are missing.
func (t *tabel) kolomKurang(yield func(string) bool) {
	for _, c := range daftarSkema[t.jenis].kolom {
		if c.wajib && t.letak[c.kolom] < 0 && !yield(c.nama) {
			return
		}
	}
}

// periksaLebar sets rows aside whose cells do not fit the header: a comma or line end without quotes has shifted them, and an
// amount would be read from the wrong column. Missing cells at the end are no fault as long as all required ones are there.
func (t *tabel) periksaLebar(catat *pencatat) {
	wajib := t.lebarWajib()
	for i := range t.baris {
		if !t.pas(&t.baris[i], wajib, catat) {
			t.status[i] = KolomBergeser
		}
	}
}

// lebarWajib is how many cells a row needs to have all required columns.
func (t *tabel) lebarWajib() int {
	wajib := 0
	for _, c := range daftarSkema[t.jenis].kolom {
		if c.wajib {
			wajib = max(wajib, t.letak[c.kolom]+1)
		}
	}
	return wajib
}

// pas reports whether the cells of a row fit the header, and notes it where they do not.
func (t *tabel) pas(b *lembar.Baris, wajib int, catat *pencatat) bool {
	n := len(b.Sel)
	for n > len(t.kepala) && b.Sel[n-1].Kosong() {
		n--
	}
	if n <= len(t.kepala) && len(b.Sel) >= wajib {
		return true
	}
	catat.lembar = t.jenis.nama()
	catat.di(0, 0, b.Nomor)
	catat.Tambah(&aturanBergeser, b.Nomor, 0, temuan.Isi("sel", n), temuan.Isi("kepala", len(t.kepala)))
	return false
}

// letakKurang reports whether a required column is missing.
func (t *tabel) letakKurang() bool {
	for range t.kolomKurang {
		return true
	}
	return false
}

// bisa reports whether the table is there and has its required columns.
func (t *tabel) bisa() bool { return t != nil && !t.letakKurang() }

// banyak is the number of rows the whole export has in this table.
func (t *tabel) banyak() int { return len(t.baris) + t.takDisimpan }

// punya reports whether the table has the column.
func (t *tabel) punya(k kolom) bool { return t != nil && t.letak[k] >= 0 }

// sel returns a cell; the empty cell where the column or cell is missing.
func (t *tabel) sel(i int, k kolom) lembar.Sel { return t.baris[i].Kolom(t.letak[k]) }

// teks returns the trimmed text of a cell.
func (t *tabel) teks(i int, k kolom) string { return strings.TrimSpace(t.sel(i, k).Teks) }

// di returns the place of a row.
func (t *tabel) di(i int) temuan.Letak {
	return temuan.Letak{Berkas: t.berkas, Lembar: t.jenis.nama(), Baris: t.baris[i].Nomor}
}

func (t *tabel) mentah(i int) []string {
	m := make([]string, len(t.baris[i].Sel))
	for j := range m {
		m[j] = t.baris[i].Sel[j].Teks
	}
	return m
}

// tandaiSemua gives every row without a decision the same one.
func (t *tabel) tandaiSemua(s Sebab) {
	if t == nil {
		return
	}
	for i := range t.status {
		if t.status[i] == belumDiputuskan {
			t.status[i] = s
		}
	}
}

// daftarBaris yields the rows about which nothing is decided yet.
func (t *tabel) daftarBaris(yield func(int) bool) {
	if t == nil {
		return
	}
	for i := range t.status {
		if t.status[i] == belumDiputuskan && !yield(i) {
			return
		}
	}
}

// hitung closes the account of the table.
func (t *tabel) hitung() TabelTerhitung {
	h := TabelTerhitung{Nama: t.jenis.nama(), Berkas: t.jalur, Baris: len(t.baris), Kosong: t.kosong}
	for i, s := range t.status {
		if s == dipakai {
			h.Dipakai++
			continue
		}
		h.TakDipakai = append(h.TakDipakai, TakDipakai{Letak: t.di(i), Sebab: s, Mentah: t.mentah(i)})
	}
	return h
}
