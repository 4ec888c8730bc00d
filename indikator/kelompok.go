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

// rekeningLama is an account of Permendagri 113/2014, given as its code.
func rekeningLama(s string) bagan.KodeRekening {
	k, _ := bagan.UraiRekening(s, bagan.Permendagri113) // the codes are those of this package
	return k
}

// memuatSalahSatu reports whether r lies under one of the accounts.
func memuatSalahSatu(induk []bagan.KodeRekening, r bagan.KodeRekening) bool {
	return slices.ContainsFunc(induk, func(k bagan.KodeRekening) bool { return k.Memuat(r) })
}

// kelompokRekening groups the lines of b whose account lies under one of the kelompok, "4.1" for example. A line whose account stops
// above the kelompok may belong to it.
func kelompokRekening(b *bagian, induk ...bagan.KodeRekening) kelompok {
	var h kelompok
	for i, p := range b.pos {
		switch {
		case p.Rekening.Tingkat() < bagan.Kelompok:
			h.ragu = append(h.ragu, barisRagu{i, TanpaRekening})
		case memuatSalahSatu(induk, p.Rekening):
			h.baris = append(h.baris, i)
		}
	}
	return h
}

// kelompokPADes groups the village's own income: 4.1, and 1.1 in Permendagri 113/2014.
func kelompokPADes(b *bagian) kelompok {
	return kelompokRekening(b, bagan.HarusRekening("4.1"), rekeningLama("1.1"))
}

// kelompokJenis groups the lines under a jenis in either chart, "4.2.1" and "1.2.1" for example. A line whose account stops above it
// may belong to it.
func kelompokJenis(b *bagian, baru, lama string) kelompok {
	jenis := []bagan.KodeRekening{bagan.HarusRekening(baru), rekeningLama(lama)}
	var h kelompok
	for i, p := range b.pos {
		r := p.Rekening
		switch {
		case memuatSalahSatu(jenis, r):
			h.baris = append(h.baris, i)
		case r.Kosong():
			h.ragu = append(h.ragu, barisRagu{i, TanpaRekening})
		case r.Memuat(jenis[0]) || r.Memuat(jenis[1]):
			h.ragu = append(h.ragu, barisRagu{i, RekeningRingkas})
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
			h = append(h, kelompokBernama{angkaBidang(n), kelompok{baris: b, ragu: tanpa}})
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
