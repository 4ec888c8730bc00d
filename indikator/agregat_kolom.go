package indikator

import (
	"strconv"

	"github.com/dasbor-desa/dasbor/layanan"
)

// DaftarKolomAgregat names the columns of a table of areas, one row for each [RingkasWilayah]: who is in it, then sums, and for each
// service and for all five the amount, the share, the share without the debatable kegiatan, and the median share; at the end the ratios
// of the budget as a whole. The caller owns the slice.
func DaftarKolomAgregat() []string {
	k := []string{"kode", "tahun", "fase", "desa", "melapor", "hilang", "ganda", "penduduk", "pendapatan", "belanja"}
	for i := range len(RingkasWilayah{}.Bidang) {
		k = append(k, "bidang_"+strconv.Itoa(i+1))
	}
	for l := range layanan.BanyakLayanan + 1 {
		s := KodeSemuaLayanan
		if l < layanan.BanyakLayanan {
			s = layanan.DaftarLayanan()[l].String()
		}
		k = append(k, s, "porsi_"+s, "porsi_inti_"+s, "median_porsi_"+s)
	}
	return append(k, "tak_terpeta", "rasio_pades", "rasio_pegawai", "rasio_modal", "rasio_siltap", "serapan", "median_serapan")
}

// DaftarSel returns the cells of area w of h in the order of [DaftarKolomAgregat]: amounts in rupiah with two decimals, ratios with
// four. What is missing is empty, and so are residents that are not known of every reporting village. No cell holds a text from a file.
func (h *HasilAgregat) DaftarSel(w *RingkasWilayah) []string {
	b := []string{
		w.Kode.String(), strconv.Itoa(h.Tahun), h.Fase.String(), strconv.Itoa(w.Desa), strconv.Itoa(w.Melapor), strconv.Itoa(len(w.Hilang)),
		strconv.Itoa(len(w.Ganda)), pendudukLengkap(w), w.Pendapatan.Jumlah.String(), w.Belanja.Jumlah.String(),
	}
	for i := range w.Bidang {
		b = append(b, w.Bidang[i].Jumlah.String())
	}
	for i := range len(w.Layanan) + 1 {
		l := &w.Semua // by pointer: a copy of all services for each row was a twentieth of a national run
		if i < len(w.Layanan) {
			l = &w.Layanan[i]
		}
		b = append(b, l.Jumlah.Jumlah.String(), l.Porsi.Nilai.String(), l.PorsiInti.Nilai.String(), l.Porsi.Sebaran.Median.String())
	}
	return append(b, w.TakTerpeta.Jumlah.String(), w.PADes.Nilai.String(), w.Pegawai.Nilai.String(), w.Modal.Nilai.String(),
		w.Siltap.Nilai.String(), w.Serapan.Nilai.String(), w.Serapan.Sebaran.Median.String())
}

// pendudukLengkap is the number of residents, empty if it is not known of every reporting village.
func pendudukLengkap(w *RingkasWilayah) string {
	if w.Penduduk.Desa == 0 || w.Penduduk.Desa < w.Melapor {
		return ""
	}
	return strconv.FormatInt(w.Penduduk.Jumlah, 10)
}
