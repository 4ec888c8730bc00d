package layanan

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Golongan is what a map says about one kegiatan, or about a whole bidang or
// sub bidang. It is comparable. The zero value says nothing.
type Golongan struct {
	// Layanan is the service, Bukan for none. With TandaTidakTentu and
	// TandaTidakBerlaku it is Bukan as well: look at Tanda first.
	Layanan Layanan
	Tanda   Tanda
	// MenurutNama is true when the name in the file decided and not the code.
	MenurutNama bool
	// Kata holds the words of the name that were recognized, lower case,
	// joined with ", " in the order of the name. It is also filled when they
	// collided and nothing was decided.
	Kata string

	sebab  sebab
	ragam  ragam  // the classes met below a bidang or sub bidang
	alasan alasan // the reason given in the map
}

// Inti reports whether the kegiatan is a service beyond dispute: the narrow
// count. The wide count is every Golongan with Layanan other than Bukan.
func (g Golongan) Inti() bool { return g.Layanan != Bukan && g.Tanda == TandaInti }

// Ditentukan reports whether the map gives an answer, be it a service or none.
// Money that is not Ditentukan belongs in neither count and should be named as
// such.
func (g Golongan) Ditentukan() bool { return g.Tanda != TanpaTanda && g.Tanda <= TandaLokal }

// Alasan returns the reason in the language asked for, without final stop; ""
// for the zero Golongan.
func (g Golongan) Alasan(b temuan.Bahasa) string {
	if int(g.sebab) >= len(kalimatSebab) {
		return ""
	}
	pola := kalimatSebab[g.sebab].pilih(b)
	if !strings.Contains(pola, "{") {
		return pola
	}
	return strings.NewReplacer(
		"{alasan}", g.alasan.pilih(b),
		"{kata}", g.Kata,
		"{ragam}", g.ragam.teks(b),
	).Replace(pola)
}

// alasan is one sentence in both languages.
type alasan struct{ indonesia, inggris string }

// pilih falls back to Indonesian: a replaced map may lack the English column.
func (a alasan) pilih(b temuan.Bahasa) string {
	if b == temuan.Inggris && a.inggris != "" {
		return a.inggris
	}
	return a.indonesia
}

// ragam is a set of Layanan, Bukan included.
type ragam uint8

func (r *ragam) tambah(l Layanan) { *r |= 1 << l }

func (r ragam) teks(b temuan.Bahasa) string {
	var nama []string
	for i := range namaLayanan {
		if r&(1<<i) != 0 {
			nama = append(nama, strings.ToLower(Layanan(i).Nama(b)))
		}
	}
	return strings.Join(nama, ", ")
}

// sebab is why a Golongan came out as it did.
type sebab uint8

const (
	_ sebab = iota
	sebabBaris
	sebabNama
	sebabNamaBukan
	sebabBentrok
	sebabTanpaKata
	sebabLainLain
	sebabTanpaNama
	sebabNamaPanjang
	sebabTakAda
	sebabTanpaKode
	sebab113
	sebabSeragam
	sebabSeragamRagu
	sebabCampur
)

// kalimatSebab holds the sentences by sebab.
var kalimatSebab = [...]alasan{
	sebabBaris: {"{alasan}", "{alasan}"},
	sebabNama: {
		"Kode 90–99 ditetapkan kabupaten/kota; digolongkan menurut nama kegiatan (kata: {kata})",
		"Codes 90–99 are set by the regency; classified by the name of the kegiatan (words: {kata})"},
	sebabNamaBukan: {
		"Kode 90–99 ditetapkan kabupaten/kota; menurut nama kegiatan bukan layanan dasar (kata: {kata})",
		"Codes 90–99 are set by the regency; by the name of the kegiatan no basic service (words: {kata})"},
	sebabBentrok: {
		"Kata dalam nama kegiatan tidak searah ({kata}); tidak ditebak",
		"Words in the name of the kegiatan point different ways ({kata}); nothing is guessed"},
	sebabTanpaKata: {
		"Nama kegiatan tidak memuat kata kunci. {alasan}",
		"The name of the kegiatan holds no keyword. {alasan}"},
	sebabLainLain: {
		"Kegiatan lain-lain, namanya tidak menyebut isi. {alasan}",
		"A residual kegiatan whose name does not tell what is in it. {alasan}"},
	sebabTanpaNama: {
		"Kode 90–99 ditetapkan kabupaten/kota dan nama kegiatannya kosong",
		"Codes 90–99 are set by the regency and the name of the kegiatan is empty"},
	sebabNamaPanjang: {
		"Nama kegiatan terlalu panjang untuk digolongkan",
		"The name of the kegiatan is too long to classify"},
	sebabTakAda: {
		"Kode tidak ada dalam peta layanan",
		"The code is not in the service map"},
	sebabTanpaKode: {
		"Baris tanpa kode kegiatan (pendapatan, pembiayaan, atau belanja yang tidak dirinci)",
		"A row without a kegiatan code (revenue, financing, or expenditure without detail)"},
	sebab113: {
		"Kode Permendagri 113/2014: susunan bidangnya lain dan tidak memuat sub bidang, jadi peta layanan tidak berlaku",
		"A code of Permendagri 113/2014: its bidang differ and it has no sub bidang, so the service map does not apply"},
	sebabSeragam: {
		"Semua kegiatan di bawah kode ini digolongkan sama",
		"All kegiatan below this code are classified alike"},
	sebabSeragamRagu: {
		"Semua kegiatan di bawah kode ini digolongkan sama, tetapi ada yang dapat diperdebatkan atau berkode 90–99",
		"All kegiatan below this code are classified alike, but some are disputable or numbered 90–99"},
	sebabCampur: {
		"Di bawah kode ini ada golongan yang berbeda ({ragam}); perlu rincian kegiatan",
		"Different classes lie below this code ({ragam}); the single kegiatan are needed"},
}
