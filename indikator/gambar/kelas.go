package gambar

import (
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
	case nilai*2 <= median:
		return kelasJauhBawah
	case nilai*10 < median*9:
		return kelasBawah
	case nilai >= median*2:
		return kelasJauhAtas
	case nilai*10 > median*11:
		return kelasAtas
	default:
		return kelasSekitar
	}
}
