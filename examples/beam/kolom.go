package main

import (
	"strconv"

	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// kepalaCSV names the columns, which are those of examples/rekap: for each service and for all five amount, share, share without the
// debatable kegiatan, and median share.
func kepalaCSV() []string {
	k := []string{"kode", "tahun", "fase", "desa", "melapor", "hilang", "ganda", "penduduk", "pendapatan", "belanja"}
	for i := range 5 {
		k = append(k, "bidang_"+strconv.Itoa(i+1))
	}
	var nama []string
	for _, l := range layanan.DaftarLayanan() {
		nama = append(nama, l.String())
	}
	for _, s := range append(nama, indikator.KodeSemuaLayanan) {
		k = append(k, s, "porsi_"+s, "porsi_inti_"+s, "median_porsi_"+s)
	}
	return append(k, "tak_terpeta", "rasio_pades", "rasio_pegawai", "rasio_modal", "rasio_siltap", "serapan", "median_serapan")
}

// barisCSV makes the row of an area. Amounts are in rupiah with two decimals, ratios with four; what is missing is empty.
func barisCSV(h *indikator.HasilAgregat, w *indikator.RingkasWilayah) []string {
	b := []string{
		w.Kode.String(), strconv.Itoa(h.Tahun), h.Fase.String(), strconv.Itoa(w.Desa), strconv.Itoa(w.Melapor), strconv.Itoa(len(w.Hilang)),
		strconv.Itoa(len(w.Ganda)), pendudukLengkap(w), w.Pendapatan.Jumlah.String(), w.Belanja.Jumlah.String(),
	}
	for i := range w.Bidang {
		b = append(b, w.Bidang[i].Jumlah.String())
	}
	for i := range len(w.Layanan) + 1 {
		l := &w.Semua
		if i < len(w.Layanan) {
			l = &w.Layanan[i]
		}
		b = append(b, l.Jumlah.Jumlah.String(), l.Porsi.Nilai.String(), l.PorsiInti.Nilai.String(), l.Porsi.Sebaran.Median.String())
	}
	return append(b, w.TakTerpeta.Jumlah.String(), w.PADes.Nilai.String(), w.Pegawai.Nilai.String(), w.Modal.Nilai.String(),
		w.Siltap.Nilai.String(), w.Serapan.Nilai.String(), w.Serapan.Sebaran.Median.String())
}

// pendudukLengkap is the number of residents, empty if it is not known of every reporting village.
func pendudukLengkap(w *indikator.RingkasWilayah) string {
	if w.Penduduk.Desa == 0 || w.Penduduk.Desa < w.Melapor {
		return ""
	}
	return strconv.FormatInt(w.Penduduk.Jumlah, 10)
}
