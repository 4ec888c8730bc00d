package indikator

import (
	"cmp"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
)

// TanpaSumber is the member of [PorsiSumber] for spending lines that name no fund.
const TanpaSumber = "tanpa_sumber"

// kelompokBernama is a group that is a member of a dimension.
type kelompokBernama struct {
	nama string
	kelompok
}

// kelompokRekening groups the lines of b whose account lies under kelompok k, "4.1" for example. A line whose account stops above
// the kelompok may belong to it.
func kelompokRekening(b *bagian, k bagan.KodeRekening) kelompok {
	var h kelompok
	for i, p := range b.pos {
		switch {
		case p.Rekening.Tingkat() < bagan.Kelompok:
			h.ragu = append(h.ragu, barisRagu{i, TanpaRekening})
		case k.Memuat(p.Rekening):
			h.baris = append(h.baris, i)
		}
	}
	return h
}

// kelompokPADes groups the village's own income: 4.1, and 1.1 in Permendagri 113/2014.
func kelompokPADes(b *bagian) kelompok {
	baru, lama := bagan.HarusRekening("4.1"), bagan.KodeRekening{}
	if k, err := bagan.UraiRekening("1.1", bagan.Permendagri113); err == nil {
		lama = k
	}
	var h kelompok
	for i, p := range b.pos {
		switch {
		case p.Rekening.Tingkat() < bagan.Kelompok:
			h.ragu = append(h.ragu, barisRagu{i, TanpaRekening})
		case baru.Memuat(p.Rekening) || lama.Memuat(p.Rekening):
			h.baris = append(h.baris, i)
		}
	}
	return h
}

// kelompokBidang groups spending by bidang, those that d has, in order.
func kelompokBidang(d *apbdes.Dokumen) []kelompokBernama {
	var baris [6][]int
	var tanpa []barisRagu
	for i := range d.Belanja {
		if n := d.Belanja[i].Kegiatan.Bidang(); n > 0 && n < len(baris) {
			baris[n] = append(baris[n], i)
		} else {
			tanpa = append(tanpa, barisRagu{i, TanpaKegiatan})
		}
	}
	var h []kelompokBernama
	for n, b := range baris {
		if b != nil {
			h = append(h, kelompokBernama{string(rune('0' + n)), kelompok{baris: b, ragu: tanpa}})
		}
	}
	return h
}

// kelompokSumber groups spending by fund as the lines name it, in the order of the names, lines without a fund last. Where no line
// names one there is a single group without lines.
func kelompokSumber(b *bagian) []kelompokBernama {
	urutan := map[bagan.SumberDana]int{}
	var h []kelompokBernama
	var tanpa []int
	for i, p := range b.pos {
		if p.Sumber.Kosong() {
			tanpa = append(tanpa, i)
			continue
		}
		j, ada := urutan[p.Sumber]
		if !ada {
			j = len(h)
			urutan[p.Sumber] = j
			h = append(h, kelompokBernama{nama: p.Sumber.String()})
		}
		h[j].baris = append(h[j].baris, i)
	}
	if h == nil {
		return []kelompokBernama{{kelompok: kelompok{alasan: TanpaSumberDana}}}
	}
	slices.SortFunc(h, func(a, b kelompokBernama) int { return cmp.Compare(a.nama, b.nama) })
	if tanpa != nil {
		h = append(h, kelompokBernama{TanpaSumber, kelompok{baris: tanpa}})
	}
	return h
}
