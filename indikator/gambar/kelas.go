package gambar

import (
	"cmp"

	"github.com/shopspring/decimal"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
)

// kelas is a class of the heat table as it is drawn. Its zero value is no class.
type kelas uint8

const (
	tanpaKelas kelas = iota
	kelasNol
	kelasJauhBawah
	kelasBawah
	kelasSekitar
	kelasAtas
	kelasJauhAtas
)

var tabelKelas = [...]struct {
	nama, legenda, legendaEn, ucap, ucapEn string
}{
	{"tanpa", "", "", "", ""},
	{"nol", "Rp0", "Rp0", "Rp0", "Rp0"},
	{"jauh-bawah", "≤ ½", "≤ ½", "jauh di bawah", "far below"},
	{"bawah", "di bawah", "below", "di bawah", "below"},
	{"sekitar", "sekitar", "about", "sekitar", "about"},
	{"atas", "di atas", "above", "di atas", "above"},
	{"jauh-atas", "≥ 2×", "≥ 2×", "jauh di atas", "far above"},
}

func dariKelas(k indikator.Kelas) kelas {
	if int(k) >= len(tabelKelas) {
		return tanpaKelas
	}
	return kelas(k)
}

func (k kelas) nama() string { return tabelKelas[k].nama }

func (k kelas) legenda(b temuan.Bahasa) string {
	return pilih(b, tabelKelas[k].legenda, tabelKelas[k].legendaEn)
}

func (k kelas) ucap(b temuan.Bahasa) string {
	return pilih(b, tabelKelas[k].ucap, tabelKelas[k].ucapEn)
}

// kelasTerhadap places a number against a median by the marks of [indikator.Kelas]. It serves marks beside a printed number; the
// classes of the heat table come with the board.
func kelasTerhadap(nilai, median int64) kelas {
	switch {
	case median <= 0:
		return kelasSekitar
	case nilai <= 0:
		return kelasNol
	}
	return kelasMenurut(func(kali, kaliMedian int64) int { return cmp.Compare(nilai*kali, median*kaliMedian) })
}

// kelasPorsi places the share of an area against the median of the villages by the same marks. Nothing, or less, is Rp0 whatever the
// median; against a median of nothing all others are about it.
func kelasPorsi(a, m indikator.Angka) kelas {
	switch {
	case !a.Ada || !m.Ada:
		return tanpaKelas
	case a.Desimal.Sign() <= 0:
		return kelasNol
	case m.Desimal.Sign() <= 0:
		return kelasSekitar
	}
	return kelasMenurut(func(kali, kaliMedian int64) int {
		return a.Desimal.Mul(decimal.NewFromInt(kali)).Cmp(m.Desimal.Mul(decimal.NewFromInt(kaliMedian)))
	})
}

// kelasMenurut places a number by the marks, from how a multiple of it compares with one of the median.
func kelasMenurut(banding func(kali, kaliMedian int64) int) kelas {
	switch {
	case banding(2, 1) <= 0:
		return kelasJauhBawah
	case banding(10, 9) < 0:
		return kelasBawah
	case banding(1, 2) >= 0:
		return kelasJauhAtas
	case banding(10, 11) > 0:
		return kelasAtas
	default:
		return kelasSekitar
	}
}
