package siskeudes

import (
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
	kosong int
	status []Sebab // what became of each row
}

// bukaTabel makes a table from its header and rows, and notes what is wrong with the header. The rows of a table that lacks a
// required column are kept and not used.
func bukaTabel(j jenisTabel, berkas, jalur string, kepala []string, baris []lembar.Baris, nomorKepala int, catat *lembar.Pencatat) *tabel {
	t := &tabel{jenis: j, berkas: berkas, jalur: jalur, kepala: kepala, baris: baris, status: make([]Sebab, len(baris))}
	for i := range t.letak {
		t.letak[i] = -1
	}
	catat.Lembar = j.nama()
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
	if kurang := t.kolomKurang(); kurang != "" {
		catat.Tambah(&aturanKolomKurang, nomorKepala, 0, temuan.Isi("tabel", j.nama()), temuan.Isi("kolom", kurang),
			temuan.Isi("banyak", len(baris)))
		t.tandaiSemua(KolomKurang)
		return t
	}
	t.periksaLebar(catat)
	return t
}

// kolomKurang names the required columns that are missing.
func (t *tabel) kolomKurang() string {
	var kurang []string
	for _, c := range daftarSkema[t.jenis].kolom {
		if c.wajib && t.letak[c.kolom] < 0 {
			kurang = append(kurang, c.nama)
		}
	}
	return strings.Join(kurang, ", ")
}

// periksaLebar sets rows aside whose cells do not fit the header: a comma or line end without quotes has shifted them, and an
// amount would be read from the wrong column. Missing cells at the end are no fault as long as all required ones are there.
func (t *tabel) periksaLebar(catat *lembar.Pencatat) {
	wajib := 0
	for _, c := range daftarSkema[t.jenis].kolom {
		if c.wajib {
			wajib = max(wajib, t.letak[c.kolom]+1)
		}
	}
	for i := range t.baris {
		b := &t.baris[i]
		n := len(b.Sel)
		for n > len(t.kepala) && b.Sel[n-1].Kosong() {
			n--
		}
		if n > len(t.kepala) || len(b.Sel) < wajib {
			t.status[i] = KolomBergeser
			catat.Tambah(&aturanBergeser, b.Nomor, 0, temuan.Isi("sel", n), temuan.Isi("kepala", len(t.kepala)))
		}
	}
}

// bisa reports whether the table is there and has its required columns.
func (t *tabel) bisa() bool { return t != nil && t.kolomKurang() == "" }

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
