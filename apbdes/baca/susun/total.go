package susun

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
)

// KenaliTotal recognises the words of a printed total that has no code, as "JUMLAH PENDAPATAN" or "SURPLUS / (DEFISIT)". It is
// used only for rows without codes, so that a kegiatan whose name contains such a word is never mistaken.
func KenaliTotal(uraian string) (apbdes.Sasaran, bool) {
	s := " " + kataPolos(uraian) + " "
	jumlah := strings.HasPrefix(s, " jumlah ") || strings.HasPrefix(s, " total ") || strings.HasPrefix(s, " jml ")
	punya := func(k string) bool { return strings.Contains(s, " "+k+" ") }
	switch {
	case punya("surplus") || punya("defisit"):
		return apbdes.SurplusDefisit, true
	case punya("pembiayaan") && (punya("neto") || punya("netto") || punya("selisih")):
		return apbdes.PembiayaanNeto, true
	case punya("penerimaan") && punya("pembiayaan") && jumlah:
		return apbdes.JumlahPenerimaan, true
	case punya("pengeluaran") && punya("pembiayaan") && jumlah:
		return apbdes.JumlahPengeluaran, true
	case (punya("silpa") || punya("silpa") || punya("sisa lebih")) && (punya("berjalan") || punya("tahun ini")):
		return apbdes.Silpa, true
	case jumlah && punya("pendapatan") && !punya("asli") && !punya("transfer") && !punya("lain"):
		return apbdes.JumlahPendapatan, true
	case jumlah && punya("belanja") && banyakKata(s) <= 3:
		return apbdes.JumlahBelanja, true
	default:
		return 0, false
	}
}

func banyakKata(s string) int { return len(strings.Fields(s)) }

// kataPolos lowers the case and turns everything but letters and digits into single spaces.
func kataPolos(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r < 0x80 || r == 0xA0
	}), " ")
}
