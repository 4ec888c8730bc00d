package rujukan

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
)

// tahunSebelum is the document of the year before, unless it names another village or year.
func (d *dok) tahunSebelum() *dok {
	l := d.lalu
	if l == nil || l.desa != "" && d.desa != "" && l.desa != d.desa || l.tahun != 0 && d.tahun != 0 && l.tahun != d.tahun-1 {
		return nil
	}
	return l
}

// aturanTercetak are KSB-01, KSB-03 to KSB-05, KSB-10, KSB-12, KSB-13 and, in the new chart, KSB-02.
func (d *dok) aturanTercetak(h hasil) {
	kode := map[string]string{"surplus_defisit": "KSB-03", "pembiayaan_neto": "KSB-04", "silpa": "KSB-05"}
	for i := range d.cetak {
		c, jalur := &d.cetak[i], fmt.Sprintf("/tercetak/%d", i)
		for _, f := range semuaFase {
			dicetak, benar := c.nilai[f], d.terurai(c, f)
			switch {
			case dicetak == nil:
			case benar == nil:
				if c.sasaran != "kode" {
					d.temuan(h, "KSB-13", "catatan", jalur)
				}
			case c.tanpaTanda && dicetak.Cmp(new(big.Rat).Neg(benar)) == 0:
				if benar.Sign() < 0 && c.sasaran != "kode" {
					d.temuan(h, "KSB-12", "catatan", jalur)
				}
			case dicetak.Cmp(benar) != 0:
				k, ada := kode[c.sasaran]
				if !ada {
					k = "KSB-01"
				}
				d.temuan(h, k, "", jalur)
			}
		}
	}
	if jalur := d.kolomSelisih(); jalur != "" {
		d.temuan(h, "KSB-10", "peringatan", jalur)
	}
	if !d.lama && !d.terpotong[belanja] {
		for _, f := range semuaFase {
			d.duaKlasifikasi(h, f)
		}
	}
}

// duaKlasifikasi is KSB-02: the printed rows of the bidang and those of the kinds of spending have the same sum, where every bidang and
// kind with money is printed.
func (d *dok) duaKlasifikasi(h hasil, f string) {
	var bidang, jenis *big.Rat
	pertama, tercetak := -1, map[string]bool{}
	for i, c := range d.cetak {
		r := c.nilai[f]
		switch {
		case c.sasaran != "kode":
		case tingkat(c.kegiatan) == 1 && tingkat(c.rekening) <= 1:
			tercetak["bidang "+c.kegiatan] = true
			bidang = tambahAda(bidang, r)
		case c.kegiatan == "" && tingkat(c.rekening) == 2 && di(c.rekening, "5"):
			tercetak["jenis "+c.rekening] = true
			jenis = tambahAda(jenis, r)
			if pertama < 0 {
				pertama = i
			}
		}
	}
	for _, b := range d.bagian[belanja] {
		if r := b.nilai[f]; r == nil || r.Sign() == 0 {
			continue
		}
		if b.kegiatan != "" && !tercetak["bidang "+pangkas(b.kegiatan, 1)] || tingkat(b.rekening) > 1 && !tercetak["jenis "+pangkas(b.rekening, 2)] {
			return
		}
	}
	if bidang != nil && jenis != nil && bidang.Cmp(jenis) != 0 {
		d.temuan(h, "KSB-02", map[bool]string{true: "peringatan", false: "galat"}[len(d.bagian[belanja]) == 0], fmt.Sprintf("/tercetak/%d", pertama))
	}
}

// tambahAda adds b if it is there.
func tambahAda(a, b *big.Rat) *big.Rat {
	if a == nil || b == nil {
		if a == nil {
			return b
		}
		return a
	}
	return tambah(a, b)
}

// aturanSilpa are KSB-06, KSB-07 and KSB-11.
func (d *dok) aturanSilpa(h hasil) {
	for _, f := range faseRencana {
		if s := d.jumlah(f)["silpa"]; s != nil && s.Sign() != 0 && (f != perubahan || d.kolomSelisih() == "") {
			d.temuan(h, "KSB-06", "peringatan", "/jumlah/"+f+"/silpa")
		}
	}
	if s := d.jumlah(realisasi)["silpa"]; s != nil && s.Sign() < 0 && len(d.bagian[pembiayaan]) > 0 {
		d.temuan(h, "KSB-11", "peringatan", "/jumlah/realisasi/silpa")
	}
	l, f := d.tahunSebelum(), d.rencana()
	if l == nil || f == "" || d.terpotong[pembiayaan] {
		return
	}
	silpa := func(_ int, b *baris) bool { return di(b.rekening, "6.1.1") || di(b.rekening, "3.1.1") }
	akhir, ini := l.jumlah(realisasi)["silpa"], jumlahkan(d.bagian[pembiayaan], silpa, f)
	if akhir != nil && ini != nil && akhir.Cmp(ini) != 0 {
		i := slices.IndexFunc(d.bagian[pembiayaan], func(b baris) bool { return silpa(0, &b) })
		d.temuan(h, "KSB-07", "peringatan", jalurBaris(pembiayaan, i))
	}
}

// rencanaBaris is the amount of a line in the plan in force; where it is blank there, its latest plan amount.
func (d *dok) rencanaBaris(b *baris, f string) *big.Rat {
	for _, g := range []string{f, perubahan, anggaran, rancangan} {
		if r := b.nilai[g]; r != nil {
			return r
		}
	}
	return nil
}

// lebihRealisasi is KSB-08: realisation <= plan in force for each kegiatan and account of spending.
func (d *dok) lebihRealisasi(h hasil) {
	f := d.rencana()
	rencana, nyata, pertama := map[string]*big.Rat{}, map[string]*big.Rat{}, map[string]int{}
	for i, b := range d.bagian[belanja] {
		k := b.kegiatan + " " + b.rekening
		if _, ada := pertama[k]; !ada {
			pertama[k] = i
		}
		rencana[k], nyata[k] = tambahAda(rencana[k], d.rencanaBaris(&b, f)), tambahAda(nyata[k], b.nilai[realisasi])
	}
	for k, i := range pertama {
		if f == "" || nyata[k] == nil {
			continue
		}
		switch {
		case rencana[k] == nil && nyata[k].Sign() > 0:
			d.temuan(h, "KSB-08", "catatan", jalurBaris(belanja, i))
		case rencana[k] != nil && nyata[k].Cmp(rencana[k]) > 0:
			d.temuan(h, "KSB-08", "peringatan", jalurBaris(belanja, i))
		}
	}
}

// rekeningSumber is the income that feeds a fund.
var rekeningSumber = map[string][]string{"PAD": {"4.1.1", "4.1.2", "4.1.4"}, "DDS": {"4.2.1"}, "PBH": {"4.2.2"}, "ADD": {"4.2.3"}, "PBP": {"4.2.4"},
	"PBK": {"4.2.5"}, "SWD": {"4.1.3"}, "DLL": {"4.3"}}

func diSalahSatu(kode string, daftar []string) bool {
	return slices.ContainsFunc(daftar, func(k string) bool { return di(kode, k) })
}

// sumberCukup is KSB-09: by fund, spending + 6.2 <= income of the fund + SiLPA of the fund; what names no fund counts as available.
func (d *dok) sumberCukup(h hasil) {
	f := d.rencana()
	if f == "" || len(d.bagian[pendapatan]) == 0 || d.terpotong[pendapatan] || d.terpotong[pembiayaan] {
		return
	}
	for _, s := range delapanSumber {
		milik := func(_ int, b *baris) bool { return b.sumber == s }
		pertama := slices.IndexFunc(d.bagian[belanja], func(b baris) bool { return b.sumber == s })
		pakai := tambahAda(jumlahkan(d.bagian[belanja], milik, f),
			jumlahkan(d.bagian[pembiayaan], func(_ int, b *baris) bool { return b.sumber == s && d.arah(b) == "keluar" }, f))
		if pertama < 0 || pakai == nil {
			continue
		}
		sedia := tambahAda(jumlahkan(d.bagian[pendapatan], func(_ int, b *baris) bool { return mungkinPendapatan(b, s) }, f),
			jumlahkan(d.bagian[pembiayaan], func(_ int, b *baris) bool {
				return d.arah(b) != "keluar" && (strings.Contains(b.sumber, s) || sumberTerbuka(b.sumber))
			}, f))
		if sedia == nil {
			sedia = sen(0)
		}
		if pakai.Cmp(sedia) > 0 {
			d.temuan(h, "KSB-09", "catatan", jalurBaris(belanja, pertama))
		}
	}
}

// mungkinPendapatan: an income line may belong to a fund: it says so, its account says so, or nothing says otherwise. Swadaya is booked
// as PAD in many villages.
func mungkinPendapatan(b *baris, s string) bool {
	return strings.Contains(b.sumber, s) || diSalahSatu(b.rekening, rekeningSumber[s]) || s == "PAD" && di(b.rekening, "4.1") ||
		sumberTerbuka(b.sumber) && tingkat(b.rekening) < 3
}

// aturanPendapatan are PND-04 to PND-08.
func (d *dok) aturanPendapatan(h hasil) {
	f := d.rencana()
	total := d.jumlah(f)[pendapatan]
	if total != nil && total.Sign() > 0 && d.penduduk > 0 {
		satu := bagi(total, sen(int64(100*d.penduduk)))
		if kurangDari := new(big.Rat).SetFrac(lantai(kali(satu, sen(100))), big.NewInt(100)); kurangDari.Cmp(sen(10_000)) < 0 || kurangDari.Cmp(sen(25_000_000)) > 0 {
			d.temuan(h, "PND-08", "catatan", "/jumlah/"+f+"/pendapatan")
		}
	}
	if l := d.tahunSebelum(); l != nil {
		d.jauhDariLalu(h, l, f, total)
	}
	if d.lama {
		return
	}
	ringkas, dd, add := false, false, false
	for i, b := range d.bagian[pendapatan] {
		if r := d.rencanaBaris(&b, perubahan); di(b.rekening, "4.1.3") && r != nil && r.Sign() > 0 {
			d.temuan(h, "PND-04", "catatan", jalurBaris(pendapatan, i))
		}
		ringkas = ringkas || tingkat(b.rekening) < 3
		dd, add = dd || di(b.rekening, "4.2.1"), add || di(b.rekening, "4.2.3")
		if slices.Contains(delapanSumber, b.sumber) && tingkat(b.rekening) >= 3 && !diSalahSatu(b.rekening, rekeningSumber[b.sumber]) &&
			sumberRekening(b.rekening) != "" && (!di(b.rekening, "4.1") || b.sumber != "PAD" && b.sumber != "SWD") {
			d.temuan(h, "PND-06", "catatan", jalurBaris(pendapatan, i))
		}
	}
	if len(d.bagian[pendapatan]) == 0 || d.terpotong[pendapatan] || ringkas {
		return
	}
	if !dd {
		d.temuan(h, "PND-07", "catatan", "/pendapatan")
	}
	if !add {
		d.temuan(h, "PND-07", "catatan", "/pendapatan")
	}
}

// sumberRekening is the fund that an income account feeds.
func sumberRekening(r string) string {
	for _, s := range delapanSumber {
		if diSalahSatu(r, rekeningSumber[s]) {
			return s
		}
	}
	return ""
}

// jauhDariLalu is PND-05: income is between half and twice last year's; without 4.2.1 where the rules of 2026 change its size.
func (d *dok) jauhDariLalu(h hasil, l *dok, f string, ini *big.Rat) {
	g := l.rencana()
	dulu := l.jumlah(g)[pendapatan]
	if d.tahun >= 2026 && l.tahun < 2026 {
		ini, dulu = tanpaDD(ini, d.danaDesa(f)), tanpaDD(dulu, l.danaDesa(g))
	}
	if ini == nil || dulu == nil || ini.Sign() <= 0 || dulu.Sign() <= 0 {
		return
	}
	if lebihDuaKali(ini, dulu) || lebihDuaKali(dulu, ini) {
		d.temuan(h, "PND-05", "catatan", "/jumlah/"+f+"/pendapatan")
	}
}

// lebihDuaKali: a / 2 > b, half a sen aside.
func lebihDuaKali(a, b *big.Rat) bool {
	return new(big.Rat).SetInt(lantai(bagi(a, sen(2)))).Cmp(b) > 0
}

func tanpaDD(r, dd *big.Rat) *big.Rat {
	if r == nil || dd == nil {
		return r
	}
	return kurang(r, dd)
}

// aturanKabupaten are PND-01 and PND-02, until 2025: share >= 10% of the funds of the regency.
func (d *dok) aturanKabupaten(h hasil) {
	for kode, k := range map[string][2]string{"PND-01": {"add", "perimbangan"}, "PND-02": {"bagi", "pajak"}} {
		bagian, dasar := d.kabupaten[k[0]], d.kabupaten[k[1]]
		if d.tahun == 0 || d.tahun > 2025 || bagian == nil || dasar == nil || dasar.Sign() < 0 {
			continue
		}
		if bagian.Cmp(bagi(dasar, sen(10))) < 0 {
			d.temuan(h, kode, "peringatan", "")
		}
	}
}
