package indikator

import (
	"strconv"

	"github.com/shopspring/decimal"
)

// maksBobot bounds a weight, so that no product overflows.
const maksBobot = 1_000_000

// BobotBawaan returns the default weights: need and money count alike, people half as much. They are a choice of ours, to be
// changed by those who set the agenda.
func BobotBawaan() Bobot { return Bobot{Kebutuhan: 400, Uang: 400, Orang: 200} }

// rapi keeps every weight within 0 and 1,000,000 and puts the default for none at all.
func (b Bobot) rapi() Bobot {
	b.Kebutuhan = min(max(b.Kebutuhan, 0), maksBobot)
	b.Uang = min(max(b.Uang, 0), maksBobot)
	b.Orang = min(max(b.Orang, 0), maksBobot)
	if b == (Bobot{}) {
		return BobotBawaan()
	}
	return b
}

// HitungSkor returns the score of a proposal, 0 to 1000: the mean of the parts that are known, each with its weight, rounded down. A
// part that is missing takes its weight with it and is not counted as zero. Where no known part has a weight the score is 0. It
// never falls when a part rises.
func HitungSkor(kebutuhan, uang, orang Permil, b Bobot) int {
	b = b.rapi()
	atas, bawah := 0, 0
	for _, x := range [...]struct {
		m Permil
		w int
	}{{kebutuhan, b.Kebutuhan}, {uang, b.Uang}, {orang, b.Orang}} {
		if x.m.Ada {
			atas += min(max(x.m.Nilai, 0), seribu) * x.w
			bawah += x.w
		}
	}
	if bawah == 0 {
		return 0
	}
	return atas / bawah
}

// TeksRumus returns the formula of the score with the weights b, as it is published in Agenda.Rumus.
func TeksRumus(b Bobot) Teks {
	b = b.rapi()
	k, u, o := strconv.Itoa(b.Kebutuhan), strconv.Itoa(b.Uang), strconv.Itoa(b.Orang)
	return Teks{
		"Skor = (" + k + " × K + " + u + " × U + " + o + " × O) / (" + k + " + " + u + " + " + o + "), dibulatkan ke bawah, 0 sampai 1.000. " +
			"Bagian yang tidak ada datanya tidak dihitung, begitu pula bobotnya. " +
			"K (kebutuhan): rata-rata jarak capaian ke acuannya, yaitu target desa, kalau tidak ada target katalog, kalau tidak ada median area; " +
			"jaraknya (acuan − nilai) / acuan, atau (nilai − acuan) / nilai bila makin rendah makin baik. " +
			"U (uang): rata-rata jarak porsi dan jarak belanja per jiwa ke mediannya, (median − nilai) / median. " +
			"O (orang): penduduk desa-desa dalam usulan dibagi penduduk semua desa yang datanya ada. " +
			"K, U, dan O dalam perseribu, antara 0 dan 1.000; usulan untuk beberapa desa memakai rata-rata K dan U desa-desanya.",
		"Score = (" + k + " × K + " + u + " × U + " + o + " × O) / (" + k + " + " + u + " + " + o + "), rounded down, 0 to 1,000. " +
			"A part without data is left out together with its weight. " +
			"K (need): mean distance of the achievements to their marks, which are the village's target, else the target of the catalogue, else the median of the area; " +
			"the distance is (mark − value) / mark, or (value − mark) / value where lower is better. " +
			"U (money): mean of the distances of the share and of the amount per resident to their medians, (median − value) / median. " +
			"O (people): residents of the villages of the proposal over those of all villages with figures. " +
			"K, U and O are in thousandths, between 0 and 1,000; a proposal for several villages takes the mean of their K and U.",
	}
}

// jarakDiBawah returns how far nilai lies below acuan, as a part of acuan rounded down; missing where acuan is not above zero.
func jarakDiBawah(acuan, nilai decimal.Decimal) Permil {
	if acuan.Sign() <= 0 {
		return Permil{}
	}
	return pecahanSeribu(acuan.Sub(nilai), acuan)
}

// jarakDiAtas returns how far nilai lies above acuan, as a part of nilai rounded down, for values of which less is better.
func jarakDiAtas(acuan, nilai decimal.Decimal) Permil {
	if acuan.Sign() < 0 || nilai.Sign() < 0 {
		return Permil{}
	}
	if nilai.Cmp(acuan) <= 0 {
		return DariPermil(0)
	}
	return pecahanSeribu(nilai.Sub(acuan), nilai)
}

// pecahanSeribu returns bagian/seluruh in thousandths, kept within 0 and 1000. seluruh is above zero.
func pecahanSeribu(bagian, seluruh decimal.Decimal) Permil {
	switch {
	case bagian.Sign() <= 0:
		return DariPermil(0)
	case bagian.Cmp(seluruh) >= 0:
		return DariPermil(seribu)
	}
	q, _ := bagian.Mul(decimal.New(seribu, 0)).QuoRem(seluruh, 0)
	return DariPermil(int(q.IntPart()))
}

// rataPermil returns the mean of the distances that are there, rounded down; missing if none is.
func rataPermil(daftar ...Permil) Permil {
	jumlah, n := 0, 0
	for _, m := range daftar {
		if m.Ada {
			jumlah += m.Nilai
			n++
		}
	}
	if n == 0 {
		return Permil{}
	}
	return DariPermil(jumlah / n)
}
