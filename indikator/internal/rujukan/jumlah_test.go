package rujukan

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
)

// hasil is every figure by its path, as text, so that two computations can be laid side by side: amounts in sen, "-" for missing.
type hasil map[string]string

// teks writes an amount of sen.
func teks(r *big.Rat) string {
	if r == nil {
		return "-"
	}
	return r.RatString()
}

// jumlahkan adds the amounts that are there; missing if none is.
//
//	Σ lines with an amount in the phase
func jumlahkan(s []baris, pilih func(int, *baris) bool, f string) *big.Rat {
	var j *big.Rat
	for i := range s {
		if r := s[i].nilai[f]; r != nil && pilih(i, &s[i]) {
			if j == nil {
				j = sen(0)
			}
			j.Add(j, r)
		}
	}
	return j
}

// adaNilai: one of the lines has an amount in the phase.
func adaNilai(s []baris, f string) bool {
	return slices.ContainsFunc(s, func(b baris) bool { return b.nilai[f] != nil })
}

func semua(int, *baris) bool { return true }

// arah is the direction of a line of financing: "masuk", "keluar", or "neto" where the account does not say.
func (d *dok) arah(b *baris) string {
	masuk, keluar := "6.1", "6.2"
	if d.lama {
		masuk, keluar = "3.1", "3.2"
	}
	switch {
	case di(b.rekening, masuk):
		return "masuk"
	case di(b.rekening, keluar):
		return "keluar"
	default:
		return "neto"
	}
}

// beda is a - b, missing if one of them is.
func beda(a, b *big.Rat) *big.Rat {
	if a == nil || b == nil {
		return nil
	}
	return kurang(a, b)
}

// jumlah are the totals of a phase (KSB-03 to KSB-05):
//
//	surplus/defisit = pendapatan - belanja
//	pembiayaan neto = penerimaan - pengeluaran
//	SiLPA = surplus/defisit + pembiayaan neto
func (d *dok) jumlah(f string) map[string]*big.Rat {
	return ingat(d.ingatan, "jumlah "+f, func() map[string]*big.Rat { return d.hitungJumlah(f) })
}

func (d *dok) hitungJumlah(f string) map[string]*big.Rat {
	j := map[string]*big.Rat{}
	for _, b := range []string{pendapatan, belanja} {
		if !d.terpotong[b] {
			j[b] = jumlahkan(d.bagian[b], semua, f)
		}
	}
	j["surplus_defisit"] = beda(j[pendapatan], j[belanja])
	d.jumlahPembiayaan(j, f)
	if s, n := j["surplus_defisit"], j["pembiayaan_neto"]; s != nil && n != nil {
		j["silpa"] = tambah(s, n)
	}
	return j
}

// jumlahPembiayaan: a direction without lines is Rp0 where financing is known in the phase, or where there is no financing at all and
// income and spending are known. A direction with lines but without amounts is unknown. Lines that give financing net only leave the
// directions as the other lines have them.
func (d *dok) jumlahPembiayaan(j map[string]*big.Rat, f string) {
	s := d.bagian[pembiayaan]
	diketahui := jumlahkan(s, semua, f) != nil || len(s) == 0 && j["surplus_defisit"] != nil
	if d.terpotong[pembiayaan] || !diketahui {
		return
	}
	uang, adaBaris := map[string]*big.Rat{}, map[string]bool{}
	for _, arah := range []string{"masuk", "keluar", "neto"} {
		uang[arah] = jumlahkan(s, func(_ int, b *baris) bool { return d.arah(b) == arah }, f)
		for i := range s {
			adaBaris[arah] = adaBaris[arah] || d.arah(&s[i]) == arah
		}
	}
	nolkan := func(arah string) *big.Rat {
		if !adaBaris[arah] {
			return sen(0)
		}
		return uang[arah]
	}
	masuk, keluar := nolkan("masuk"), nolkan("keluar")
	if neto := nolkan("neto"); beda(masuk, keluar) != nil && neto != nil {
		j["pembiayaan_neto"] = tambah(beda(masuk, keluar), neto)
	}
	if adaBaris["neto"] {
		masuk, keluar = uang["masuk"], uang["keluar"]
	}
	j["penerimaan_pembiayaan"], j["pengeluaran_pembiayaan"] = masuk, keluar
}

// adaFase: some line has an amount in the phase.
func (d *dok) adaFase(f string) bool {
	for _, b := range semuaBagian {
		if adaNilai(d.bagian[b], f) {
			return true
		}
	}
	return false
}

var namaJumlah = []string{pendapatan, belanja, "surplus_defisit", "penerimaan_pembiayaan", "pengeluaran_pembiayaan", "pembiayaan_neto", "silpa"}

// isiJumlah puts the totals and the groups of lines into h.
func (d *dok) isiJumlah(h hasil) {
	for _, f := range semuaFase {
		if !d.adaFase(f) {
			continue
		}
		j := d.jumlah(f)
		for _, n := range namaJumlah {
			h["jumlah/"+f+"/"+n] = teks(j[n])
		}
	}
	s := d.bagian[belanja]
	for i := range s {
		b := &s[i]
		for n := 1; n <= tingkat(b.kegiatan); n++ { // old codes: 2.<bidang>[.<kegiatan>], the bidang has two parts
			if k := pangkas(b.kegiatan, n); !d.lama || n > 1 {
				d.isiKelompok(h, "kegiatan/"+k, func(c *baris, _ string) bool { return di(c.kegiatan, k) })
			}
		}
		d.isiKelompok(h, "sumber/"+b.sumber, func(c *baris, bagian string) bool { return bagian == belanja && c.sumber == b.sumber })
	}
	for _, bagian := range semuaBagian {
		for _, b := range d.bagian[bagian] {
			for n := 1; n <= min(3, tingkat(b.rekening)); n++ {
				k := pangkas(b.rekening, n)
				d.isiKelompok(h, "rekening/"+k, func(c *baris, _ string) bool { return di(c.rekening, k) })
			}
		}
	}
	d.isiBeda(h)
}

// isiKelompok adds the lines of a group over all sections, and lists the spending lines in it.
func (d *dok) isiKelompok(h hasil, jalur string, milik func(*baris, string) bool) {
	if _, sudah := h[jalur]; sudah {
		return
	}
	var tulis []string
	for _, f := range semuaFase {
		var j *big.Rat
		for _, bagian := range semuaBagian {
			j = tambahAda(j, jumlahkan(d.bagian[bagian], func(_ int, b *baris) bool { return milik(b, bagian) }, f))
		}
		tulis = append(tulis, teks(j))
	}
	if strings.HasPrefix(jalur, "kegiatan/") {
		var indeks []int
		for i := range d.bagian[belanja] {
			if milik(&d.bagian[belanja][i], belanja) {
				indeks = append(indeks, i)
			}
		}
		tulis = append(tulis, deret(indeks))
	}
	h[jalur] = strings.Join(tulis, " ")
}

// akun is the account of spending as a whole.
func (d *dok) akun() string {
	if d.lama {
		return "2"
	}
	return "5"
}

// terurai is what a printed total should be: the computed total, or for a parent row the sum of the lines under its codes, missing
// without any. The whole account of spending asks nothing of the account, and "6" has no sum of its own, since receipts and
// expenditure are not added. Income and financing are under no kegiatan, and under a row only by their account.
func (d *dok) terurai(c *cetak, f string) *big.Rat {
	if c.sasaran != "kode" {
		return d.jumlah(f)[c.sasaran]
	}
	seluruh := c.rekening == "" || c.rekening == d.akun()
	if c.rekening == "6" || d.lama && c.rekening == "3" || d.barisTerpotong(c) {
		return nil
	}
	var j *big.Rat
	for _, bagian := range semuaBagian {
		j = tambahAda(j, jumlahkan(d.bagian[bagian], func(_ int, b *baris) bool {
			if bagian == belanja {
				return (c.kegiatan == "" || di(b.kegiatan, c.kegiatan)) && (seluruh || di(b.rekening, c.rekening))
			}
			return b.rekening != "" && c.kegiatan == "" && (di(b.rekening, c.rekening) || di(b.rekening, d.akun()) && seluruh)
		}, f))
	}
	return j
}

// barisTerpotong: a parent row over a section that is cut off; below a kegiatan readers have closed the gap with a remainder.
func (d *dok) barisTerpotong(c *cetak) bool {
	akun := pangkas(c.rekening, 1)
	switch {
	case akun == "4" && !d.lama || akun == "1" && d.lama:
		return d.terpotong[pendapatan]
	case akun == "6" && !d.lama || akun == "3" && d.lama:
		return d.terpotong[pembiayaan]
	default:
		return d.terpotong[belanja] && c.kegiatan == ""
	}
}

// isiBeda puts the printed totals into h that differ from their lines (KSB-01): printed, and as the lines add up.
func (d *dok) isiBeda(h hasil) {
	for i := range d.cetak {
		c := &d.cetak[i]
		for _, f := range semuaFase {
			dicetak, benar := c.nilai[f], d.terurai(c, f)
			if dicetak == nil || benar == nil || dicetak.Cmp(benar) == 0 || c.tanpaTanda && dicetak.Cmp(new(big.Rat).Neg(benar)) == 0 {
				continue
			}
			h[fmt.Sprintf("tercetak/%d/%s", i, f)] = teks(dicetak) + " " + teks(benar)
		}
	}
}
