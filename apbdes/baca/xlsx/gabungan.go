package xlsx

import (
	"bytes"
	"sort"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

const (
	// gabunganMaks is how many merged ranges of a worksheet are kept; more are passed over, since they carry no data.
	gabunganMaks = 65_536
	// kerjaGabungan bounds the search for values under merged ranges, which may overlap in a hostile file.
	kerjaGabungan = 4_000_000
)

// gabungan reads one <mergeCell>.
func (u *pembaca) gabungan() error {
	rujukan, err := u.p.ambil("ref")
	if err != nil {
		return err
	}
	awal, akhir, ada := bytes.Cut([]byte(rujukan), []byte(":"))
	if !ada {
		akhir = awal
	}
	var g lembar.Gabungan
	g.BarisAwal, g.KolomAwal = uraiLetakSel(awal)
	g.BarisAkhir, g.KolomAkhir = uraiLetakSel(akhir)
	if g.BarisAwal > 0 && g.BarisAwal <= g.BarisAkhir && g.KolomAwal <= g.KolomAkhir && len(u.l.Gabungan) < gabunganMaks {
		u.l.Gabungan = append(u.l.Gabungan, g)
	}
	return u.p.lewati()
}

// periksaGabungan reports values in cells that a merged range covers. They are kept: Excel does not show them but counts them
// in its sums.
func (u *pembaca) periksaGabungan() {
	b := u.l.Baris
	kerja := 0
	for _, g := range u.l.Gabungan {
		for i := sort.Search(len(b), func(i int) bool { return b[i].Nomor >= g.BarisAwal }); i < len(b) && b[i].Nomor <= g.BarisAkhir; i++ {
			if kerja++; kerja > kerjaGabungan {
				return
			}
			for k := g.KolomAwal; k <= min(g.KolomAkhir, len(b[i].Sel)); k++ {
				if kerja++; kerja > kerjaGabungan {
					return
				}
				if s := b[i].Sel[k-1]; !s.Kosong() && (b[i].Nomor != g.BarisAwal || k != g.KolomAwal) {
					u.catat.Tambah(&aturanTertutup, b[i].Nomor, k, temuan.Isi("sel", namaSel(b[i].Nomor, k)), temuan.Isi("nilai", s.Teks))
				}
			}
		}
	}
}
