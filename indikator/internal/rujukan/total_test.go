package rujukan

import (
	"fmt"
	"math/big"
	"strconv"
)

// ukuran is an amount of a village in a phase, and whether lines of it are blank.
type ukuran struct {
	nilai    *big.Rat
	sebagian bool
}

// total are the amounts of a village, by phase and name.
func (d *dok) total() map[string]map[string]ukuran {
	t := map[string]map[string]ukuran{}
	for _, f := range semuaFase {
		t[f] = map[string]ukuran{}
		if !d.adaFase(f) {
			continue
		}
		for nama, k := range d.kelompokTotal(f) {
			if p := d.hitung(&k, f); p.nilai != nil {
				t[f][nama] = ukuran{p.nilai, p.alasan == "fase_sebagian"}
			}
		}
	}
	return t
}

// kelompokTotal are the groups that are kept of a village.
func (d *dok) kelompokTotal(f string) map[string]kelompok {
	g := map[string]kelompok{pendapatan: d.seluruhnya(pendapatan), belanja: d.seluruhnya(belanja), "semua": d.kelompokLayanan("", false),
		"inti semua": d.kelompokLayanan("", true)}
	for _, n := range []string{"1", "2", "3", "4", "5"} {
		g["bidang "+n] = d.kelompokBidang(n)
	}
	for _, l := range limaLayanan {
		g[l], g["inti "+l] = d.kelompokLayanan(l, false), d.kelompokLayanan(l, true)
	}
	for nama, rekening := range map[string]string{"pegawai": "5.1", "modal": "5.3"} {
		g[nama] = d.kelompokJenis(rekening)
	}
	g["pades"] = d.kelompokPADes()
	g["tak terpeta"] = d.takTerpeta(f)
	return g
}

// takTerpeta are the lines with money that the map places neither in nor outside the services; all of them in the old chart.
func (d *dok) takTerpeta(f string) kelompok {
	if d.lama {
		return d.seluruhnya(belanja)
	}
	semua := d.kelompokLayanan("", false)
	k := kelompok{milik: map[int]bool{}, section: belanja}
	for _, i := range d.hitung(&semua, f).ragu {
		k.milik[i] = true
	}
	return k
}

// isiTotal puts the amounts of a village into h.
func (d *dok) isiTotal(h hasil) {
	atas, bawah := d.siltapTotal()
	h["total"] = fmt.Sprintf("berlaku %s lama %v siltap %s/%s", d.berlaku(belanja), d.lama, teks(atas), teks(bawah))
	for f, t := range d.total() {
		for nama, u := range t {
			h["total/"+f+"/"+nama] = teks(u.nilai) + " sebagian " + strconv.FormatBool(u.sebagian)
		}
	}
}

// siltapTotal are the parts of rule BLJ-01, measured in every year, in a plan that is no draft.
func (d *dok) siltapTotal() (atas, bawah *big.Rat) {
	if d.lama {
		return nil, nil
	}
	if r := d.siltap(false); r != nil && r.penyebut.Sign() > 0 && r.fase != rancangan {
		return r.pembilang, r.penyebut
	}
	return nil, nil
}
