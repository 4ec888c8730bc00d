package rujukan

import (
	"slices"
	"strconv"
)

// diAtas: code a lies strictly above b; the empty code above every other.
func diAtas(a, b string) bool { return a != b && (a == "" || di(b, a)) }

// terpisah: two lines cannot be about the same money: different single funds, or no phase in which both have some.
func terpisah(a, b *baris) bool {
	if slices.Contains(delapanSumber, a.sumber) && slices.Contains(delapanSumber, b.sumber) && a.sumber != b.sumber {
		return true
	}
	for f, r := range a.nilai {
		if s := b.nilai[f]; s != nil && r.Sign() != 0 && s.Sign() != 0 {
			return false
		}
	}
	return true
}

// aturanTumpang are STR-17 (lines that cross) and STR-18 (a line above others).
func (d *dok) aturanTumpang(h hasil) {
	s := d.bagian[belanja]
	for i := range s {
		if s[i].sisa || !adaUang(&s[i]) {
			continue
		}
		silang, bernama := false, false
		for j := range s {
			b, c := &s[i], &s[j]
			if !c.sisa && adaUang(c) && diAtas(c.kegiatan, b.kegiatan) && diAtas(b.rekening, c.rekening) && !terpisah(b, c) {
				silang, bernama = true, bernama || c.kegiatan != ""
			}
		}
		if silang {
			d.temuan(h, "STR-17", map[bool]string{true: "galat", false: "peringatan"}[bernama || d.duaKali()], jalurBaris(belanja, i))
		}
		d.induk(h, i)
	}
}

// duaKali: in some phase the lines without a kegiatan add up to those with one.
func (d *dok) duaKali() bool {
	for _, f := range semuaFase {
		tanpa := jumlahkan(d.bagian[belanja], func(_ int, b *baris) bool { return b.kegiatan == "" }, f)
		dengan := jumlahkan(d.bagian[belanja], func(_ int, b *baris) bool { return b.kegiatan != "" }, f)
		if tanpa != nil && dengan != nil && tanpa.Sign() != 0 && tanpa.Cmp(dengan) == 0 {
			return true
		}
	}
	return false
}

// induk is STR-18 at line i, if it is the first of its place.
func (d *dok) induk(h hasil, i int) {
	s := d.bagian[belanja]
	var tempat, anak []baris
	for j := range s {
		if s[j].sisa || !adaUang(&s[j]) {
			continue
		}
		if s[j].kegiatan == s[i].kegiatan && s[j].rekening == s[i].rekening {
			if j < i {
				return
			}
			tempat = append(tempat, s[j])
		}
	}
	for j := range s {
		b := &s[j]
		diBawah := (b.kegiatan == s[i].kegiatan || diAtas(s[i].kegiatan, b.kegiatan)) && (b.rekening == s[i].rekening || diAtas(s[i].rekening, b.rekening))
		sama := b.kegiatan == s[i].kegiatan && b.rekening == s[i].rekening
		sekantong := slices.ContainsFunc(tempat, func(t baris) bool { return !terpisah(&t, b) })
		if !b.sisa && adaUang(b) && diBawah && !sama && sekantong {
			anak = append(anak, *b)
		}
	}
	if len(anak) == 0 || s[i].kegiatan == "" && s[i].rekening == "" {
		return
	}
	tingkat, silpa := "peringatan", d.jumlah(d.rencana())["silpa"]
	if len(tempat) > 1 || silpa != nil && silpa.Sign() == 0 {
		tingkat = "catatan"
	}
	if jumlahSama(tempat, anak) {
		tingkat = "galat"
	}
	d.temuan(h, "STR-18", tingkat, "/belanja/"+strconv.Itoa(i))
}

// jumlahSama: in every phase that both have, and in at least one, the lines of a place add up to those below it.
func jumlahSama(tempat, anak []baris) bool {
	sama := false
	for _, f := range semuaFase {
		a, b := jumlahkan(tempat, semua, f), jumlahkan(anak, semua, f)
		if a == nil || b == nil || a.Sign() == 0 {
			continue
		}
		if a.Cmp(b) != 0 {
			return false
		}
		sama = true
	}
	return sama
}
