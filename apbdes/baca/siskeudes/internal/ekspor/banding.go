// Package ekspor makes invented exports of Siskeudes for tests, and compares what the two readers say about one (ekspor: export).
package ekspor

import (
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes"
)

// Bandingkan reads the export as a stream and returns how that differs from what the ordinary reader has said, nil if it does not.
// lepas returns the rows that belonged to no village and were not used.
func Bandingkan(e *siskeudes.Aliran, lepas func() []siskeudes.TakDipakai, h *siskeudes.Hasil) error {
	var r siskeudes.Ringkasan
	var gabung siskeudes.Hasil
	takDipakai := []siskeudes.TakDipakai{}
	for d, err := range e.Semua(&r) {
		if err != nil {
			return err
		}
		if d.BarisData != d.BarisTerhitung() {
			return fmt.Errorf("rows of a part: %d, %d in documents", d.BarisData, d.BarisTerhitung())
		}
		gabung.Dokumen = append(gabung.Dokumen, d.Dokumen...)
		gabung.Judul = append(gabung.Judul, d.Judul...)
		gabung.Gagal = append(gabung.Gagal, d.Gagal...)
		for _, t := range d.Tabel {
			if t.Baris != t.Dipakai+len(t.TakDipakai) {
				return fmt.Errorf("%s of a part: %d rows, %d and %d", t.Nama, t.Baris, t.Dipakai, len(t.TakDipakai))
			}
			takDipakai = append(takDipakai, t.TakDipakai...)
		}
	}
	takDipakai = append(takDipakai, lepas()...)
	return errors.Join(
		beda("documents", urutDokumen(gabung.Dokumen), urutDokumen(h.Dokumen)),
		beda("headings", urutGagal(gabung.Judul), urutGagal(h.Judul)),
		beda("unreadable rows", urutGagal(gabung.Gagal), urutGagal(h.Gagal)),
		beda("findings", r.Temuan, h.Temuan),
		beda("counts", [...]int{r.Dokumen, r.BarisData, r.Kosong, r.Judul, r.Gagal},
			[...]int{len(h.Dokumen), h.BarisData, h.Kosong, len(h.Judul), len(h.Gagal)}),
		beda("tables that are not needed", r.TabelLain, h.TabelLain),
		bandingkanTabel(&r, takDipakai, h),
	)
}

// beda compares two values; lists are compared entry by entry, so that the message is short.
func beda[E any](apa string, a, b E) error {
	if reflect.DeepEqual(a, b) {
		return nil
	}
	x, y := reflect.ValueOf(a), reflect.ValueOf(b)
	if x.Kind() != reflect.Slice {
		return fmt.Errorf("%s: stream %+v, ordinary %+v", apa, a, b)
	}
	if x.Len() == 0 && y.Len() == 0 {
		return nil
	}
	for i := range min(x.Len(), y.Len()) {
		if s, t := x.Index(i).Interface(), y.Index(i).Interface(); !reflect.DeepEqual(s, t) {
			return fmt.Errorf("%s (%d, %d): number %d: stream %s, ordinary %s", apa, x.Len(), y.Len(), i, teks(s), teks(t))
		}
	}
	return fmt.Errorf("%s: stream %d, ordinary %d", apa, x.Len(), y.Len())
}

func teks(v any) string {
	if d, ya := v.(*apbdes.Dokumen); ya {
		return fmt.Sprintf("%+v", *d)
	}
	return fmt.Sprintf("%+v", v)
}

func urutDokumen(d []*apbdes.Dokumen) []*apbdes.Dokumen {
	d = slices.Clone(d)
	slices.SortStableFunc(d, func(a, b *apbdes.Dokumen) int {
		return cmp.Or(cmp.Compare(a.Desa.Kode.String(), b.Desa.Kode.String()), cmp.Compare(a.Desa.KodeAsli, b.Desa.KodeAsli),
			cmp.Compare(a.Desa.Nama, b.Desa.Nama), cmp.Compare(a.Tahun, b.Tahun))
	})
	return d
}

func urutGagal(d []apbdes.BarisGagal) []apbdes.BarisGagal {
	d = slices.Clone(d)
	slices.SortStableFunc(d, func(a, b apbdes.BarisGagal) int { return a.Letak.Bandingkan(b.Letak) })
	return d
}

func bandingkanTabel(r *siskeudes.Ringkasan, takDipakai []siskeudes.TakDipakai, h *siskeudes.Hasil) error {
	var semua []siskeudes.TakDipakai
	var tabel []siskeudes.TabelTerjumlah
	for _, t := range h.Tabel {
		semua = append(semua, t.TakDipakai...)
		j := siskeudes.TabelTerjumlah{Nama: t.Nama, Berkas: t.Berkas, Baris: t.Baris, Kosong: t.Kosong, Dipakai: t.Dipakai}
		for _, x := range t.TakDipakai {
			i := slices.IndexFunc(j.TakDipakai, func(s siskeudes.SebabTerjumlah) bool { return s.Sebab == x.Sebab })
			if i < 0 {
				i = len(j.TakDipakai)
				j.TakDipakai = append(j.TakDipakai, siskeudes.SebabTerjumlah{Sebab: x.Sebab})
			}
			j.TakDipakai[i].Banyak++
		}
		slices.SortFunc(j.TakDipakai, func(a, b siskeudes.SebabTerjumlah) int { return cmp.Compare(a.Sebab, b.Sebab) })
		tabel = append(tabel, j)
	}
	urut := func(d []siskeudes.TakDipakai) []siskeudes.TakDipakai {
		slices.SortStableFunc(d, func(a, b siskeudes.TakDipakai) int {
			return cmp.Or(a.Letak.Bandingkan(b.Letak), cmp.Compare(a.Sebab, b.Sebab), strings.Compare(strings.Join(a.Mentah, ","), strings.Join(b.Mentah, ",")))
		})
		return d
	}
	return errors.Join(beda("tables", r.Tabel, tabel), beda("rows not used", urut(takDipakai), urut(semua)))
}

// Penampung collects rows that are not used, for [siskeudes.OpsiAliran].
type Penampung []siskeudes.TakDipakai

// Tambah takes a row.
func (p *Penampung) Tambah(x siskeudes.TakDipakai) { *p = append(*p, x) }

// Hasil returns the rows.
func (p *Penampung) Hasil() []siskeudes.TakDipakai { return *p }
