package baca

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/layanan"
)

// The scores of an index are 0 to 5 each.
const (
	seluruhIKS = 5 * layanan.BanyakSkorIKS // 175
	seluruhIKE = 5 * layanan.BanyakSkorIKE // 60
	seluruhIKL = 5 * layanan.BanyakSkorIKL // 15
	// seluruhIDM is the common denominator of the mean of the three:
	// (a/175 + b/60 + c/15) / 3 = (12a + 35b + 140c) / 6300.
	seluruhIDM = 6300
)

// statusIDM holds the classes with the highest IDM of each, as the published data
// follow them.
var statusIDM = [...][2]string{
	{"Sangat Tertinggal", "0.4907"}, {"Tertinggal", "0.5989"}, {"Berkembang", "0.7072"}, {"Maju", "0.8155"}, {"Mandiri", "1"},
}

// periksaIDM recomputes the row from its scores. What is missing is not checked.
func (p *pembaca) periksaIDM(r *BarisIDM) {
	iks, adaIKS := jumlahSkor(r.Skor[:layanan.BanyakSkorIKS])
	ike, adaIKE := jumlahSkor(r.Skor[layanan.BanyakSkorIKS : layanan.BanyakSkorIKS+layanan.BanyakSkorIKE])
	ikl, adaIKL := jumlahSkor(r.Skor[layanan.BanyakSkorIKS+layanan.BanyakSkorIKE:])
	tercetak := p.periksaIKS(r, iks, adaIKS)
	if adaIKE {
		p.periksaIndeks(idmIKE, r.IKE, ike, seluruhIKE)
	}
	if adaIKL {
		p.periksaIndeks(idmIKL, r.IKL, ikl, seluruhIKL)
	}
	if tercetak >= 0 && adaIKE && adaIKL {
		p.periksaIndeks(idmIDM, r.IDM, 12*tercetak+35*ike+140*ikl, seluruhIDM)
	}
	p.periksaStatus(r)
}

// jumlahSkor adds scores; false if one is missing.
func jumlahSkor(skor []int8) (int64, bool) {
	var n int64
	for _, s := range skor {
		if s == TanpaSkor {
			return 0, false
		}
		n += int64(s)
	}
	return n, true
}

// pembilangDari returns n so that n/seluruh is the fraction that a names: the
// nearest one, if a is within one unit of its 14th decimal of it. False for
// another number.
func pembilangDari(a layanan.Angka, seluruh int64) (int64, bool) {
	d, ada := a.Desimal()
	if !ada || d.Exponent() < -maksDesimal {
		return 0, false
	}
	x := d.Shift(maksDesimal).BigInt() // a × 10^14
	x.Mul(x, big.NewInt(seluruh))      // n × 10^14, up to seluruh away
	satu := new(big.Int).Exp(big.NewInt(10), big.NewInt(maksDesimal), nil)
	n := new(big.Int).Add(x, new(big.Int).Rsh(satu, 1))
	n.Div(n, satu)
	selisih := new(big.Int).Sub(x, new(big.Int).Mul(n, satu))
	if !n.IsInt64() || selisih.CmpAbs(big.NewInt(seluruh)) > 0 {
		return 0, false
	}
	return n.Int64(), true
}

// maksDesimal is the number of decimals of the published indices.
const maksDesimal = 14

// pecahan writes n/seluruh for a finding.
func pecahan(n, seluruh int64) string {
	return strconv.FormatInt(n, 10) + "/" + strconv.FormatInt(seluruh, 10)
}

// periksaIKS returns the points that the printed IKS names, -1 for none.
func (p *pembaca) periksaIKS(r *BarisIDM, iks int64, ada bool) int64 {
	if !r.IKS.Ada() {
		return -1
	}
	tercetak, sah := pembilangDari(r.IKS, seluruhIKS)
	switch {
	case !sah && ada:
		p.salahIndeks(idmIKS, r.IKS, pecahan(iks, seluruhIKS))
		return -1
	case !sah:
		return -1
	case ada && tercetak != iks:
		selisih := strconv.FormatInt(tercetak-iks, 10)
		if tercetak > iks {
			selisih = "+" + selisih
		}
		p.tambah(KodeIKSBeda, p.jalur(idmIKS), p.letak[idmIKS], temuan.Isi("nilai", r.IKS),
			temuan.Isi("hitung", pecahan(iks, seluruhIKS)), temuan.Isi("selisih", selisih))
	}
	return tercetak
}

func (p *pembaca) periksaIndeks(k int, a layanan.Angka, n, seluruh int64) {
	if !a.Ada() {
		return
	}
	if tercetak, sah := pembilangDari(a, seluruh); !sah || tercetak != n {
		p.salahIndeks(k, a, pecahan(n, seluruh))
	}
}

func (p *pembaca) salahIndeks(k int, a layanan.Angka, hitung string) {
	p.tambah(KodeIndeksBeda, p.jalur(k), p.letak[k],
		temuan.Isi("indeks", strings.ToUpper(p.kolom[k].nama)), temuan.Isi("nilai", a), temuan.Isi("hitung", hitung))
}

// StatusIDM returns the class of an IDM as the published data of 2021–2024 follow
// it: "Sangat Tertinggal" up to 0.4907, "Tertinggal" up to 0.5989, "Berkembang" up
// to 0.7072, "Maju" up to 0.8155, "Mandiri" up to 1. "" for none and for what is
// no index.
func StatusIDM(idm layanan.Angka) string {
	if !idm.Ada() || idm.Tanda() < 0 {
		return ""
	}
	for _, s := range statusIDM {
		if idm.Bandingkan(layanan.HarusAngka(s[1])) <= 0 {
			return s[0]
		}
	}
	return ""
}

func (p *pembaca) periksaStatus(r *BarisIDM) {
	hitung := StatusIDM(r.IDM)
	if r.Status == "" || hitung == "" || strings.EqualFold(strings.Join(strings.Fields(r.Status), " "), hitung) {
		return
	}
	p.salah(KodeStatusBeda, idmStatus, temuan.Isi("idm", r.IDM), temuan.Isi("hitung", hitung))
}
