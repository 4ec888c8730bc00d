package susun

import (
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
)

// ciriTotal describes the words of a printed total.
type ciriTotal struct {
	sasaran apbdes.Sasaran
	jumlah  bool     // it begins with "jumlah", "total" or "jml"
	semua   []string // words that must all occur
	satu    []string // words of which one must occur
	tanpa   []string // words that must not occur
	maks    int      // most words, 0 for any number
}

// daftarCiriTotal is read from the top, the first match decides.
var daftarCiriTotal = [...]ciriTotal{
	{sasaran: apbdes.SurplusDefisit, satu: []string{"surplus", "defisit"}},
	{sasaran: apbdes.PembiayaanNeto, semua: []string{"pembiayaan"}, satu: []string{"neto", "netto", "selisih"}},
	{sasaran: apbdes.JumlahPenerimaan, jumlah: true, semua: []string{"penerimaan", "pembiayaan"}},
	{sasaran: apbdes.JumlahPengeluaran, jumlah: true, semua: []string{"pengeluaran", "pembiayaan"}},
	{sasaran: apbdes.Silpa, semua: []string{"berjalan"}, satu: []string{"silpa", "sisa"}},
	{sasaran: apbdes.JumlahPendapatan, jumlah: true, semua: []string{"pendapatan"}, tanpa: []string{"asli", "transfer", "lain"}},
	{sasaran: apbdes.JumlahBelanja, jumlah: true, semua: []string{"belanja"}, maks: 3},
}

// KenaliTotal recognises the words of a printed total that has no code, as "JUMLAH PENDAPATAN" or "SURPLUS / (DEFISIT)". It is
// used only for rows without codes, so that a kegiatan whose name contains such a word is never mistaken.
func KenaliTotal(uraian string) (apbdes.Sasaran, bool) {
	kata := kataPolos(uraian)
	for i := range daftarCiriTotal {
		if c := &daftarCiriTotal[i]; c.cocok(kata) {
			return c.sasaran, true
		}
	}
	return 0, false
}

func (c *ciriTotal) cocok(kata []string) bool {
	ada := func(k string) bool { return slices.Contains(kata, k) }
	semua := !slices.ContainsFunc(c.semua, func(k string) bool { return !ada(k) })
	return semua &&
		(!c.jumlah || len(kata) > 0 && (kata[0] == "jumlah" || kata[0] == "total" || kata[0] == "jml")) &&
		(len(c.satu) == 0 || slices.ContainsFunc(c.satu, ada)) &&
		!slices.ContainsFunc(c.tanpa, ada) &&
		(c.maks == 0 || len(kata) <= c.maks)
}

// kataPolos lowers the case and cuts the text at everything but letters and digits.
func kataPolos(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r < 0x80 || r == 0xA0
	})
}
