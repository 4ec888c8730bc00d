package aturan

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// petak is a place on both axes of spending. An empty code on an axis covers all of it.
type petak struct {
	kegiatan bagan.KodeKegiatan
	rekening bagan.KodeRekening
}

// String writes a place as readers see the two columns: "(1.1.01, 5.2)"; "-" is an empty code.
func (p petak) String() string {
	kegiatan, rekening := p.kegiatan.String(), p.rekening.String()
	if kegiatan == "" {
		kegiatan = "-"
	}
	if rekening == "" {
		rekening = "-"
	}
	return "(" + kegiatan + ", " + rekening + ")"
}

func petakDari(b *apbdes.BarisBelanja) petak { return petak{b.Kegiatan, b.Rekening} }

// diatasKegiatan lists the codes that cover g strictly, from its parent to the empty code; nothing for the empty code.
func diatasKegiatan(g bagan.KodeKegiatan) []bagan.KodeKegiatan {
	var d []bagan.KodeKegiatan
	for !g.Kosong() {
		g = g.Induk()
		d = append(d, g)
	}
	return d
}

// diatasRekening is diatasKegiatan for accounts.
func diatasRekening(r bagan.KodeRekening) []bagan.KodeRekening {
	var d []bagan.KodeRekening
	for !r.Kosong() {
		r = r.Induk()
		d = append(d, r)
	}
	return d
}

// terpisah reports whether two lines cannot be about the same money: different single funds, or no phase in common.
func terpisah(a, b *apbdes.BarisBelanja) bool {
	s, satu := a.Sumber.Tunggal()
	t, dua := b.Sumber.Tunggal()
	if satu && dua && s != t {
		return true
	}
	for _, f := range apbdes.DaftarFase() {
		if p, q := a.Fase(f), b.Fase(f); p.Ada && q.Ada && p.Nilai != 0 && q.Nilai != 0 {
			return false
		}
	}
	return true
}

// maksWakil bounds the lines kept for one place in the index of [periksaSilang]: eight funds, the unknown ones, and a few phases.
const maksWakil = 32

// periksaSilang finds, for every line, another that it crosses: it lies below the other on the axis of kegiatan and above it on the
// axis of accounts. Remainders are not lines of the file and take no part.
//
// An index from (kegiatan, every account above the line's) to lines makes it one look-up for each ancestor.
func periksaSilang(k *konteks, a *Aturan) {
	wakil := make(map[petak][]int)
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		if b.Sisa || !adaUang(&b.Nilai) {
			continue
		}
		for _, r := range diatasRekening(b.Rekening) {
			p := petak{b.Kegiatan, r}
			if len(wakil[p]) < maksWakil {
				wakil[p] = append(wakil[p], i)
			}
		}
	}
	ganda := k.duaKaliLengkap()
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		if b.Sisa || !adaUang(&b.Nilai) {
			continue
		}
		if j := k.cariSilang(wakil, b); j >= 0 {
			lawan := &k.d.Belanja[j]
			membagi, tingkat := temuan.Dwi("membagi", "membagi", "divide"), a.Tingkat
			// A line without a kegiatan may lie anywhere, also beside all others: "belanja tak terduga" after the list of bidang.
			if lawan.Kegiatan.Kosong() && !ganda {
				membagi, tingkat = temuan.Dwi("membagi", "mungkin membagi", "may divide"), temuan.Peringatan
			}
			k.temukanBelanja(a, i, temuan.Isi("ini", petakDari(b)), temuan.Isi("itu", petakDari(lawan)), isiLetakLain(b.Letak, lawan.Letak),
				membagi).Tingkat = tingkat
		}
	}
}

// duaKaliLengkap reports whether the lines without a kegiatan and those with one add up to the same in a phase: the whole spending is
// listed twice, once by account and once by kegiatan.
func (k *konteks) duaKaliLengkap() bool {
	for _, f := range apbdes.DaftarFase() {
		var tanpa, dengan rupiah.Penjumlah
		for i := range k.d.Belanja {
			if b := &k.d.Belanja[i]; b.Kegiatan.Kosong() {
				tanpa.TambahOpsional(b.Fase(f))
			} else {
				dengan.TambahOpsional(b.Fase(f))
			}
		}
		a, b := k.hitung(&tanpa), k.hitung(&dengan)
		if a.Nilai == b.Nilai && a.Nilai != 0 { // a sum that is missing is Rp0
			return true
		}
	}
	return false
}

func (k *konteks) cariSilang(wakil map[petak][]int, b *apbdes.BarisBelanja) int {
	for _, g := range diatasKegiatan(b.Kegiatan) {
		for _, j := range wakil[petak{g, b.Rekening}] {
			if !terpisah(b, &k.d.Belanja[j]) {
				return j
			}
		}
	}
	return -1
}

// isiLetakLain names the place of the other line, without what both have in common.
func isiLetakLain(ini, itu temuan.Letak) temuan.Isian {
	if ini.Berkas == itu.Berkas && ini.Lembar == itu.Lembar {
		itu.Berkas, itu.Lembar = "", ""
	}
	itu.Kolom = 0
	s := itu.String()
	if s == "" {
		return temuan.Isi("letak", "")
	}
	return temuan.Isi("letak", " ["+s+"]")
}

// anak collects the lines below one place.
type anak struct {
	jumlah [apbdes.Realisasi + 1]rupiah.Penjumlah
	n      int
}

// periksaInduk finds places that are lines and contain other lines. Equal amounts prove that a total was added to its parts.
func periksaInduk(k *konteks, a *Aturan) {
	ada := make(map[petak][]int)
	for i := range k.d.Belanja {
		if b := &k.d.Belanja[i]; !b.Sisa && adaUang(&b.Nilai) {
			p := petakDari(b)
			ada[p] = append(ada[p], i)
		}
	}
	turunan := make(map[petak]*anak)
	for i := range k.d.Belanja {
		if b := &k.d.Belanja[i]; !b.Sisa && adaUang(&b.Nilai) {
			k.catatTurunan(ada, turunan, b)
		}
	}
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		p := petakDari(b)
		t := turunan[p]
		if b.Sisa || t == nil || ada[p][0] != i {
			continue
		}
		sama := k.samaDenganAnak(ada[p], t)
		isi := temuan.Isi("sama", "")
		if sama {
			isi = temuan.Dwi("sama", " dan nilainya sama dengan jumlahnya", " and its amount is their sum")
		}
		f := k.temukanBelanja(a, i, temuan.Isi("ini", p), temuan.Isi("n", t.n), isi)
		f.Tingkat = k.timbangInduk(sama, len(ada[p]))
	}
}

// timbangInduk weighs a line with lines below it. A total is one row; several rows of one code are codes that were cut short, and a
// plan that balances with them has not counted them twice.
func (k *konteks) timbangInduk(sama bool, baris int) temuan.Tingkat {
	s := k.r.Jumlah(k.fase).Silpa
	switch {
	case sama:
		return temuan.Galat
	case baris > 1 || s.Ada && s.Nilai == 0:
		return temuan.Catatan
	default:
		return temuan.Peringatan
	}
}

// catatTurunan adds b to every place above it that has lines of its own.
func (k *konteks) catatTurunan(ada map[petak][]int, turunan map[petak]*anak, b *apbdes.BarisBelanja) {
	diri := petakDari(b)
	for _, g := range append([]bagan.KodeKegiatan{b.Kegiatan}, diatasKegiatan(b.Kegiatan)...) {
		for _, r := range append([]bagan.KodeRekening{b.Rekening}, diatasRekening(b.Rekening)...) {
			p := petak{g, r}
			// A line with neither code says nothing about which money it is.
			if p == diri || p == (petak{}) || !k.adaSekantong(ada[p], b) {
				continue
			}
			t := turunan[p]
			if t == nil {
				t = new(anak)
				turunan[p] = t
			}
			t.n++
			for _, f := range apbdes.DaftarFase() {
				t.jumlah[f].TambahOpsional(b.Fase(f))
			}
		}
	}
}

// adaSekantong reports whether one of the lines may be about the same money as b.
func (k *konteks) adaSekantong(baris []int, b *apbdes.BarisBelanja) bool {
	for _, i := range baris[:min(len(baris), maksWakil)] {
		if !terpisah(&k.d.Belanja[i], b) {
			return true
		}
	}
	return false
}

// samaDenganAnak reports whether, in every phase that both have, the lines of a place add up to the lines below it.
func (k *konteks) samaDenganAnak(baris []int, t *anak) bool {
	sama := false
	for _, f := range apbdes.DaftarFase() {
		var p rupiah.Penjumlah
		for _, i := range baris {
			p.TambahOpsional(k.d.Belanja[i].Fase(f))
		}
		induk, bawah := k.hitung(&p), k.hitung(&t.jumlah[f])
		if !induk.Ada || !bawah.Ada || induk.Nilai == 0 {
			continue
		}
		if induk.Nilai != bawah.Nilai {
			return false
		}
		sama = true
	}
	return sama
}
