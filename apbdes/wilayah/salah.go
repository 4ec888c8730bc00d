package wilayah

import "strconv"

// SalahKode is the error of every function here that reads a code.
type SalahKode struct {
	Masukan string // the text as given, cut to panjangTerbesar bytes
	Sebab   Sebab
}

// Error returns one line for programmers: the reason in English and the text.
func (e *SalahKode) Error() string {
	return e.Sebab.Error() + ": " + strconv.Quote(e.Masukan)
}

// Unwrap returns the Sebab, so that errors.Is(err, wilayah.SebabKelurahan) works.
func (e *SalahKode) Unwrap() error { return e.Sebab }

// Pesan returns the reason for people, in Indonesian and English, without the
// text that was read.
func (e *SalahKode) Pesan() (id, en string) { return e.Sebab.Pesan() }

// salah builds the error. The input is copied and cut: an error must not keep a
// megabyte cell alive.
func salah(s string, sebab Sebab) *SalahKode {
	if len(s) > panjangTerbesar {
		s = string([]byte(s[:panjangTerbesar])) + "…"
	}
	return &SalahKode{Masukan: s, Sebab: sebab}
}

// Sebab is the reason a text is not the code asked for. The zero value is no
// reason and never occurs in a SalahKode made here.
type Sebab uint8

// The reasons. Their numbers are not part of the API; the names are.
const (
	_                   Sebab = iota
	SebabKosong               // nothing but blanks
	SebabPanjang              // longer than any code could be
	SebabHuruf                // something other than digits and dots
	SebabAngkaRusak           // changed by a spreadsheet: 3.307072003E9, 34.1, 3307072003.0
	SebabBanyakAngka          // digits only, but not 2, 4, 6 or 10 of them
	SebabSusunan              // dots in the wrong places
	SebabNomorSurat           // 414.420.10: the number of a letter
	SebabSiskeudes            // 07.2003.: kecamatan and desa without kabupaten
	SebabBPS                  // the digits fit the statistics agency's code, not this one
	SebabNol                  // a level numbered 00
	SebabJenis                // the last four digits begin with something other than 1, 2, 3
	SebabBukanDesa            // a code, but of a provinsi, kabupaten or kecamatan
	SebabKelurahan            // a code, but of a kelurahan
	SebabBukanKabupaten       // DariSiskeudes was given no kabupaten
	SebabBukanSiskeudes       // DariSiskeudes was given something other than CC.DDDD.
)

// Pesan returns the reason as a sentence in Indonesian and English. Both are
// empty for a value that is no reason.
func (b Sebab) Pesan() (id, en string) {
	if int(b) < len(kalimatSebab) {
		return kalimatSebab[b][0], kalimatSebab[b][1]
	}
	return "", ""
}

// Error returns the English sentence, so that a Sebab can be the target of errors.Is.
func (b Sebab) Error() string {
	_, en := b.Pesan()
	return "wilayah: " + en
}

// kalimatSebab holds the sentences by Sebab.
var kalimatSebab = [...][2]string{
	SebabKosong: {
		"kode wilayah kosong",
		"the region code is empty"},
	SebabPanjang: {
		"teks terlalu panjang untuk sebuah kode wilayah",
		"the text is too long to be a region code"},
	SebabHuruf: {
		"kode wilayah hanya boleh berisi angka dan titik",
		"a region code holds only digits and dots"},
	SebabAngkaRusak: {
		"kode ini tampak diubah program lembar kerja menjadi bilangan; ambil lagi dari sumbernya dengan kolom bertipe teks",
		"this looks like a code turned into a number by a spreadsheet; take it again from its source with the column set to text"},
	SebabBanyakAngka: {
		"kode tanpa titik harus 2, 4, 6, atau 10 angka (provinsi, kabupaten/kota, kecamatan, desa)",
		"a code without dots has 2, 4, 6 or 10 digits (province, regency or city, district, village)"},
	SebabSusunan: {
		"susunan kode harus PP.KK.CC.DDDD atau bagian depannya",
		"the code must be arranged as PP.KK.CC.DDDD or the front part of it"},
	SebabNomorSurat: {
		"ini tampak seperti nomor surat, bukan kode wilayah",
		"this looks like the number of a letter, not a region code"},
	SebabSiskeudes: {
		"kode Siskeudes (kecamatan.desa) belum memuat provinsi dan kabupaten; sebutkan kode kabupatennya",
		"a Siskeudes code (district.village) lacks province and regency; give the regency code"},
	SebabBPS: {
		"angkanya cocok dengan kode BPS, bukan kode Kemendagri; keduanya tidak dapat ditukar",
		"the digits fit a BPS (statistics) code, not a Ministry of Home Affairs code; the two cannot be exchanged"},
	SebabNol: {
		"tidak ada provinsi, kabupaten, atau kecamatan bernomor 00",
		"no province, regency or district is numbered 00"},
	SebabJenis: {
		"empat angka terakhir harus diawali 1 (kelurahan), 2 (desa), atau 3 (desa adat)",
		"the last four digits must begin with 1 (kelurahan), 2 (desa) or 3 (desa adat)"},
	SebabBukanDesa: {
		"ini kode provinsi, kabupaten, atau kecamatan, bukan kode desa",
		"this is the code of a province, regency or district, not of a village"},
	SebabKelurahan: {
		"kelurahan tidak punya APBDes (bila kode tertulis tanpa titik, pastikan bukan kode BPS)",
		"a kelurahan has no APBDes, no village budget (if the code is written without dots, make sure it is not a BPS code)"},
	SebabBukanKabupaten: {
		"kode kabupaten/kota diperlukan untuk melengkapi kode Siskeudes",
		"a regency or city code is needed to complete a Siskeudes code"},
	SebabBukanSiskeudes: {
		"kode desa Siskeudes harus berbentuk CC.DDDD. (dua angka kecamatan, empat angka desa)",
		"a Siskeudes village code has the form CC.DDDD. (two digits for the district, four for the village)"},
}
