package bagan

import "strconv"

// Sebab says why a text is not a code. It is an error itself, so errors.Is(err, bagan.SebabJam) works on the errors of
// this package.
type Sebab uint8

// The reasons. The spreadsheet reasons come first because no repair is possible there: the original digits are gone.
const (
	_ Sebab = iota
	// SebabJam is a code that a spreadsheet turned into a time of day, such as "4:01" or "4:02.01".
	SebabJam
	// SebabTanggal is a code that a spreadsheet turned into a date or the serial number of one, such as "44932".
	SebabTanggal
	// SebabAngka is a code that a spreadsheet turned into a number, such as "34.1", "4.2e1" or "2.2.020000001".
	SebabAngka
	// SebabPanjang is an input longer than [PanjangMaksimum] bytes.
	SebabPanjang
	// SebabTanda is a character that belongs to no spelling of a code, such as a comma.
	SebabTanda
	// SebabTeks is a code followed or preceded by words; [UraiSel] reads such cells.
	SebabTeks
	// SebabBolong is an empty component, such as the one in "2..02".
	SebabBolong
	// SebabDuaKode is a text whose separators change halfway, as two codes in one cell do; see [UraiSel].
	SebabDuaKode
	// SebabAwalan is a village prefix of the wrong shape, or one with no code behind it.
	SebabAwalan
	// SebabJangkauan is a component outside the numbers this axis knows, such as bidang 6 or jenis 0.
	SebabJangkauan
	// SebabDalam is a code with more components than this axis has.
	SebabDalam
	// SebabRentang is a range other than 90-99, or one that is not the last component of a kegiatan or objek.
	SebabRentang
	// SebabBukanBelanja is an old-generation code on the kegiatan axis that does not begin with account 2.
	SebabBukanBelanja
	// SebabMendua is a cell with two codes that can be read in two ways.
	SebabMendua
	// SebabGenerasi is a call with an unknown generation.
	SebabGenerasi

	banyakSebab
)

// kalimat holds the sentences of one reason.
type kalimat struct{ indonesia, inggris string }

var kalimatSebab = [banyakSebab]kalimat{
	SebabJam: {
		"kode rusak: lembar kerja mengubahnya menjadi jam, angka aslinya tidak dapat dipulihkan",
		"damaged code: a spreadsheet turned it into a time of day and the original digits are lost"},
	SebabTanggal: {
		"kode rusak: lembar kerja mengubahnya menjadi tanggal, angka aslinya tidak dapat dipulihkan",
		"damaged code: a spreadsheet turned it into a date and the original digits are lost"},
	SebabAngka: {
		"kode rusak: lembar kerja mengubahnya menjadi bilangan, angka nol dan titiknya tidak dapat dipulihkan",
		"damaged code: a spreadsheet turned it into a number and the zeros and dots are lost"},
	SebabPanjang:   {"kode terlalu panjang", "the code is too long"},
	SebabTanda:     {"kode memuat tanda yang tidak dikenal", "the code has a character that no spelling uses"},
	SebabTeks:      {"kode bercampur kata", "the code is mixed with words"},
	SebabBolong:    {"kode memuat bagian yang kosong", "the code has an empty component"},
	SebabDuaKode:   {"pemisah kode berubah di tengah, mungkin ada dua kode", "the separators change halfway, so there may be two codes"},
	SebabAwalan:    {"awalan kode desa tidak lengkap atau tidak diikuti kode", "the village prefix is malformed or no code follows it"},
	SebabJangkauan: {"bagian kode di luar nomor yang dikenal bagan", "a component is outside the numbers of the chart"},
	SebabDalam:     {"kode memuat terlalu banyak bagian", "the code has too many components"},
	SebabRentang:   {"rentang kode selain 90-99 atau tidak di ujung kode", "a range other than 90-99, or not at the end of the code"},
	SebabBukanBelanja: {
		"kode bukan belanja: kegiatan Permendagri 113/2014 diawali 2",
		"not an expenditure code: a kegiatan of Permendagri 113/2014 begins with 2"},
	SebabMendua:   {"dua kode dalam satu sel dapat dibaca dengan dua cara", "the two codes of this cell can be read in two ways"},
	SebabGenerasi: {"generasi bagan akun belum diketahui", "the generation of the chart is unknown"},
}

// Pesan returns the reason as a sentence in Indonesian and in English, without the offending text. Both are empty for
// a value outside the declared reasons.
func (s Sebab) Pesan() (id, en string) {
	if s >= banyakSebab {
		return "", ""
	}
	return kalimatSebab[s].indonesia, kalimatSebab[s].inggris
}

// Error returns the English sentence with the package name, which makes a reason usable with errors.Is.
func (s Sebab) Error() string {
	_, en := s.Pesan()
	return "bagan: " + en
}

// SalahKode is the error of every parser in this package. Masukan is the input, cut after [PanjangMaksimum] bytes so
// that an error stays small whatever the input was.
type SalahKode struct {
	Masukan string
	Sebab   Sebab
}

// Error returns the English reason followed by the quoted input.
func (e *SalahKode) Error() string { return e.Sebab.Error() + ": " + strconv.Quote(e.Masukan) }

// Unwrap returns the reason.
func (e *SalahKode) Unwrap() error { return e.Sebab }

// Pesan returns the reason in Indonesian and English, without the input.
func (e *SalahKode) Pesan() (id, en string) { return e.Sebab.Pesan() }

// salah builds the error for input s.
func salah(s string, b Sebab) error { return &SalahKode{Masukan: potong(s), Sebab: b} }

// potong cuts s to a length that is safe to keep in an error.
func potong(s string) string {
	if len(s) > PanjangMaksimum {
		return s[:PanjangMaksimum]
	}
	return s
}
