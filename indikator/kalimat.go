package indikator

import "github.com/dasbor-desa/dasbor/apbdes/temuan"

// Teks is a text in both languages.
type Teks struct {
	Indonesia string `json:"id"`
	Inggris   string `json:"en"`
}

// Dalam returns the text in language b.
func (t Teks) Dalam(b temuan.Bahasa) string {
	if b == temuan.Inggris {
		return t.Inggris
	}
	return t.Indonesia
}

// The two sentences that belong beside every comparison of villages, in Indonesian and English.
const (
	KalimatHilang        = "Data yang tidak ada bukan nol."
	KalimatHilangInggris = "Missing is not zero."
	KalimatMedian        = "Di atas median tidak sama dengan cukup."
	KalimatMedianInggris = "Above the median is not the same as enough."
)

// Remarks that several indicators share.
const (
	kalimatDiilhami       = "Diilhami tujuan P3PD; bukan indikator Dasbor Kecamatan, yang rumusnya tidak ditemukan."
	kalimatDiilhamiEn     = "Inspired by the aims of P3PD; not an indicator of Dasbor Kecamatan, whose formulas were not found."
	kalimatArahPenilaian  = "Bobot dan rumus dibaca di peraturan; arah baik-buruknya tafsir kami."
	kalimatArahPenilaianE = "Weight and formula were read in the regulation; which direction is better is our reading."
)

// DaftarKalimat returns the two sentences that belong beside every comparison: missing is not zero, and above the median is not
// the same as enough.
func DaftarKalimat() [2]Teks {
	return [2]Teks{{KalimatHilang, KalimatHilangInggris}, {KalimatMedian, KalimatMedianInggris}}
}
