package indikator

import (
	"math/big"
	"slices"
	"strconv"
	"strings"
)

// periksaHimpunan selects the villages that a sentence counts again; it returns what is wrong.
func (p *papanJSON) periksaHimpunan(k any, kode, jalur string) string {
	ada := indeksJSON(anakDaftar(k, "desa"))
	ingin, perlu := p.himpunan(kode, anakTeks(k, "layanan"))
	switch {
	case !perlu && len(ada) > 0:
		return "no villages are counted by this sentence"
	case perlu && !slices.Equal(ada, ingin):
		return "the villages do not fit the figures"
	case kode == KodeKalimatBagian:
		return p.periksaBagian(k)
	case kode == KodeKalimatDesaPeringkat:
		return p.periksaPeringkat(jalur)
	default:
		return ""
	}
}

func indeksJSON(d []any) []int {
	var h []int
	for _, v := range d {
		n, ya := bulatJSON(v)
		if !ya {
			return []int{-1}
		}
		h = append(h, n)
	}
	return h
}

// himpunan returns the villages that the sentence of that code is about, and false if it counts none.
func (p *papanJSON) himpunan(kode, lay string) ([]int, bool) {
	n := nomorLayanan(lay)
	switch kode {
	case KodeKalimatNol, KodeKalimatJauhDiBawah:
		kelas := "nol"
		if kode == KodeKalimatJauhDiBawah {
			kelas = "jauh_di_bawah"
		}
		return p.saring(func(d any) bool {
			s := anakDaftar(d, "layanan")
			return n >= 0 && n < len(s) && anakTeks(s[n], "kelas") == kelas && p.sahKelas(d, s[n], n, kelas)
		}), true
	case KodeKalimatTertinggi:
		return p.ujung("porsi", 1), true
	case KodeKalimatTerendah:
		return p.ujung("porsi", -1), true
	case KodeKalimatMedianPorsi:
		return p.saring(func(d any) bool { return anakTeks(d, "semua", "porsi") != "" }), true
	case KodeKalimatSerapanRendah:
		return indeksJSON(p.daftar("/ringkas/serapan_rendah")), true
	case KodeKalimatSiltap:
		return p.saring(func(d any) bool { return anakBenar(d, "lewat_siltap") }), true
	case KodeKalimatSilpaTerbesar:
		return p.ujung("silpa", 1), true
	case KodeKalimatSilpaNegatif:
		return p.saring(func(d any) bool { return strings.HasPrefix(p.silpa(d), "-") }), true
	case KodeKalimatTrenNaik:
		return p.tren("naik"), true
	case KodeKalimatTrenTurun:
		return p.tren("turun"), true
	case KodeKalimatTrenPutus:
		return p.tren("putus"), true
	case KodeKalimatDesaPeringkat:
		return p.saring(func(d any) bool { return anakBulat(d, "peringkat") > 0 }), true
	default:
		return nil, false
	}
}

func nomorLayanan(nama string) int {
	return slices.Index([]string{"pendidikan", "kesehatan", "sanitasi_air_bersih", "jaminan_sosial", "administrasi_kependudukan"}, nama)
}

// saring returns the villages with figures for which pilih holds.
func (p *papanJSON) saring(pilih func(any) bool) []int {
	var h []int
	for i, d := range p.daftar("/desa") {
		if anakBenar(d, "ada") && pilih(d) {
			h = append(h, i)
		}
	}
	return h
}

// sahKelas checks a class against the amounts: Rp0 is no rupiah at all, and half the median is compared without the rounding of
// shares, allowing for that of the median itself.
func (p *papanJSON) sahKelas(d, sel any, n int, kelas string) bool {
	jumlah, ada := pecahanJSON(anakTeks(sel, "jumlah"))
	if kelas == "nol" {
		return ada && jumlah.Sign() == 0
	}
	belanja, ada2 := pecahanJSON(anakTeks(d, "belanja"))
	m, _ := p.cari("/median/layanan/" + strconv.Itoa(n))
	teks, _ := m.(string)
	median, ada3 := pecahanJSON(teks)
	if !ada || !ada2 || !ada3 || belanja.Sign() <= 0 {
		return false
	}
	porsi := new(big.Rat).Quo(jumlah, belanja)
	separuh := new(big.Rat).Add(median, big.NewRat(1, 10_000))
	return porsi.Cmp(separuh.Mul(separuh, big.NewRat(1, 2))) <= 0
}

func pecahanJSON(s string) (*big.Rat, bool) {
	d, ada := uraiDesimalJSON(s)
	if !ada {
		return nil, false
	}
	return new(big.Rat).SetFrac(d.n, new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(d.skala)), nil)), true
}

// silpa returns the balance of a village in the phase of its figures.
func (p *papanJSON) silpa(d any) string {
	fase := anakTeks(d, "fase")
	if fase == "" {
		fase = anakTeks(p.isi, "fase")
	}
	return anakTeks(d, "pemeriksaan", "jumlah", fase, "silpa")
}

// ujung returns the villages with the largest (arah 1) or smallest share or balance.
func (p *papanJSON) ujung(apa string, arah int) []int {
	nilai := func(d any) (*big.Rat, bool) {
		if apa == "silpa" {
			return pecahanJSON(p.silpa(d))
		}
		return pecahanJSON(anakTeks(d, "semua", "porsi"))
	}
	var batas *big.Rat
	for _, i := range p.saring(func(any) bool { return true }) {
		if v, ada := nilai(p.daftar("/desa")[i]); ada && (batas == nil || v.Cmp(batas)*arah > 0) {
			batas = v
		}
	}
	return p.saring(func(d any) bool {
		v, ada := nilai(d)
		return ada && v.Cmp(batas) == 0
	})
}

// tren returns the villages that moved in one way between the two years of the board.
func (p *papanJSON) tren(arah string) []int {
	awal, akhir := anakBulat(p.isi, "tahun_banding"), anakBulat(p.isi, "tahun")
	var h []int
	for _, t := range p.daftar("/tren") {
		if arahTrenJSON(t, awal, akhir) == arah {
			h = append(h, anakBulat(t, "desa"))
		}
	}
	return h
}

func arahTrenJSON(t any, awal, akhir int) string {
	tahun, porsi, putus := indeksJSON(anakDaftar(t, "tahun")), anakDaftar(t, "porsi"), anakDaftar(t, "putus")
	i, j := slices.Index(tahun, awal), slices.Index(tahun, akhir)
	ambil := func(i int) (*big.Rat, bool, bool) {
		if i < 0 || i >= len(porsi) {
			return nil, false, false
		}
		s, _ := porsi[i].(string)
		v, ada := pecahanJSON(s)
		lain := false
		if i < len(putus) {
			lain, _ = putus[i].(bool)
		}
		return v, ada, lain
	}
	a, adaA, lainA := ambil(i)
	b, adaB, lainB := ambil(j)
	switch {
	case lainA != lainB:
		return "putus"
	case !adaA || !adaB || a.Cmp(b) == 0:
		return ""
	case a.Cmp(b) < 0:
		return "naik"
	default:
		return "turun"
	}
}

// periksaBagian makes sure that the two services named are the one largest and the one smallest.
func (p *papanJSON) periksaBagian(k any) string {
	a := anakDaftar(k, "angka")
	if len(a) != 4 {
		return "two services and two shares are expected"
	}
	semua := p.daftar("/ringkas/layanan")
	for n, arah := range [...]int{1, -1} {
		letak := anakTeks(a[2*n], "jalur")
		if anakTeks(a[2*n+1], "jalur") != letak+"/porsi" {
			return "the share is not that of the service"
		}
		v, _ := p.cari(letak)
		ini, _ := pecahanJSON(anakTeks(v, "porsi"))
		for i, l := range semua {
			lain, ada := pecahanJSON(anakTeks(l, "porsi"))
			if letak != "/ringkas/layanan/"+strconv.Itoa(i) && (!ada || ini == nil || lain.Cmp(ini)*arah >= 0) {
				return "the services are not in that order"
			}
		}
	}
	return ""
}

// periksaPeringkat compares a rank with the shares, which are rounded: equal ones may stand in either order.
func (p *papanJSON) periksaPeringkat(jalur string) string {
	n, err := strconv.Atoi(strings.Split(jalur, "/")[2])
	semua := p.daftar("/desa")
	if err != nil || n >= len(semua) {
		return "no such village"
	}
	ini, ada := pecahanJSON(anakTeks(semua[n], "semua", "porsi"))
	lebih, sama := 0, 0
	for _, i := range p.saring(func(d any) bool { return anakBulat(d, "peringkat") > 0 }) {
		v, punya := pecahanJSON(anakTeks(semua[i], "semua", "porsi"))
		switch {
		case !ada || !punya:
			return "a ranked village has no share"
		case v.Cmp(ini) > 0:
			lebih++
		case v.Cmp(ini) == 0:
			sama++
		}
	}
	if r := anakBulat(semua[n], "peringkat"); r <= lebih || r > lebih+sama {
		return "the rank does not fit the shares"
	}
	return ""
}

// periksaBukti compares a piece of evidence with the cell of service number n of its village; it returns what is wrong.
func periksaBukti(b any, sel []any, n int) string {
	if n < 0 || n >= len(sel) {
		return "the evidence is of another service"
	}
	for _, f := range [...]string{"jumlah", "porsi", "per_penduduk", "menuju_median"} {
		if anakTeks(b, f) != anakTeks(sel[n], f) {
			return "the evidence differs from the board in " + f
		}
	}
	return ""
}

// periksaJumlahUsulan adds up the evidence of a proposal again.
func (p *papanJSON) periksaJumlahUsulan(u any) string {
	bukti := anakDaftar(u, "bukti")
	desa := indeksJSON(anakDaftar(u, "desa"))
	if len(desa) != len(bukti) || len(desa) == 0 {
		return "each village needs its evidence"
	}
	menuju, lengkap, orang := new(big.Rat), true, 0
	semua := p.daftar("/desa")
	n := nomorLayanan(anakTeks(u, "layanan"))
	for i, b := range bukti {
		if anakBulat(b, "desa") != desa[i] || desa[i] < 0 || desa[i] >= len(semua) {
			return "the evidence is of another village"
		}
		if sebab := periksaBukti(b, anakDaftar(semua[desa[i]], "layanan"), n); sebab != "" {
			return sebab
		}
		v, ada := pecahanJSON(anakTeks(b, "menuju_median"))
		if lengkap = lengkap && ada; ada {
			menuju.Add(menuju, v)
		}
		jiwa := anakBulat(semua[desa[i]], "penduduk")
		if orang >= 0 && jiwa > 0 {
			orang += jiwa
		} else {
			orang = -1
		}
	}
	if v, ada := pecahanJSON(anakTeks(u, "menuju_median")); ada != lengkap || ada && v.Cmp(menuju) != 0 {
		return "the money does not add up"
	}
	if max(orang, 0) != anakBulat(u, "penduduk") {
		return "the residents do not add up"
	}
	return ""
}
