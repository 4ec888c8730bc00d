package aturan

import (
	"strconv"
	"strings"
	"time"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// periksaTakTerlaksana looks at reports of a whole year, by kegiatan where the document goes that far.
func periksaTakTerlaksana(k *konteks, a *Aturan) {
	t, ada := uraiTanggal(k.d.SampaiTanggal)
	if !ada || t.Month() != time.December || t.Day() != 31 || !k.r.AdaFase(apbdes.Realisasi) || k.fase == 0 {
		return
	}
	var p rupiah.Penjumlah
	n, pertama := 0, -1
	for i := range k.r.Kegiatan {
		g := &k.r.Kegiatan[i]
		rencana, nyata := g.Fase(k.fase), g.Fase(apbdes.Realisasi)
		if rencana.Ada && rencana.Nilai > 0 && (!nyata.Ada || nyata.Nilai == 0) {
			p.Tambah(rencana.Nilai)
			if n++; pertama < 0 {
				pertama = g.Baris[0]
			}
		}
	}
	if o := k.hitung(&p); o.Ada {
		k.temukanBelanja(a, pertama, temuan.Isi("n", n), temuan.Isi("nilai", o.Nilai), isiTanggal("tanggal", t))
	}
}

// periksaUnsurPerdes looks at documents that print at least two of the totals; a table of figures is no Perdes.
func periksaUnsurPerdes(k *konteks, a *Aturan) {
	var cetak [apbdes.Silpa + 1]bool
	total := 0
	for i := range k.d.Tercetak {
		if s := k.d.Tercetak[i].Sasaran; s != apbdes.SasaranKode && s <= apbdes.Silpa && !cetak[s] {
			cetak[s] = true
			total++
		}
	}
	if total < 2 {
		return
	}
	for i := range k.d.Tercetak {
		if s := sasaranInduk(&k.d.Tercetak[i]); s != 0 {
			cetak[s] = true
		}
	}
	var id, en []string
	for _, s := range [...]apbdes.Sasaran{apbdes.JumlahPendapatan, apbdes.JumlahBelanja, apbdes.SurplusDefisit, apbdes.JumlahPenerimaan,
		apbdes.JumlahPengeluaran, apbdes.PembiayaanNeto} {
		if !cetak[s] && !k.bagianTerpotong(s) {
			t := isiTercetak(&apbdes.Tercetak{Sasaran: s})
			id, en = append(id, strings.ToLower(t.Indonesia)), append(en, strings.ToLower(t.Inggris))
		}
	}
	if len(id) > 0 {
		k.temukanDokumen(a, temuan.Penunjuk("tercetak"), temuan.Dwi("unsur", strings.Join(id, ", "), strings.Join(en, ", ")))
	}
}

// sasaranInduk returns the total that a parent row stands for: 4 and 5 for income and spending, 6.1 and 6.2 for the two directions of
// financing; zero for any other row.
func sasaranInduk(t *apbdes.Tercetak) apbdes.Sasaran {
	if t.Sasaran != apbdes.SasaranKode || !t.Kegiatan.Kosong() {
		return 0
	}
	switch g, tingkat := t.Rekening.Golongan(), t.Rekening.Tingkat(); {
	case g == bagan.Pendapatan && tingkat == bagan.Akun:
		return apbdes.JumlahPendapatan
	case g == bagan.Belanja && tingkat == bagan.Akun:
		return apbdes.JumlahBelanja
	case g == bagan.PenerimaanPembiayaan && tingkat == bagan.Kelompok:
		return apbdes.JumlahPenerimaan
	case g == bagan.PengeluaranPembiayaan && tingkat == bagan.Kelompok:
		return apbdes.JumlahPengeluaran
	default:
		return 0
	}
}

// bagianTerpotong reports whether a total lies in a section that is cut off.
func (k *konteks) bagianTerpotong(s apbdes.Sasaran) bool {
	l := k.d.TidakLengkap
	switch s {
	case apbdes.JumlahPendapatan:
		return l.Pendapatan
	case apbdes.JumlahBelanja:
		return l.Belanja
	case apbdes.SurplusDefisit:
		return l.Pendapatan || l.Belanja
	default:
		return l.Pembiayaan
	}
}

// periksaKolomPenjabaran speaks where a column is used by some lines and missing in others: a file without the column is no
// penjabaran.
func periksaKolomPenjabaran(k *konteks, a *Aturan) {
	if k.d.Rincian() != apbdes.RincianKegiatan {
		return
	}
	kolom := [...]struct {
		isi   temuan.Isian
		tanpa func(*apbdes.BarisBelanja) bool
	}{
		{temuan.Dwi("kolom", "uraian", "description"), func(b *apbdes.BarisBelanja) bool { return b.Uraian == "" }},
		{temuan.Dwi("kolom", "sumber dana", "fund"), func(b *apbdes.BarisBelanja) bool { return b.Sumber.Kosong() }},
	}
	for _, c := range kolom {
		semua := true
		for i := range k.d.Belanja {
			semua = semua && (k.d.Belanja[i].Sisa || c.tanpa(&k.d.Belanja[i]))
		}
		if !semua {
			k.hitungTanpa(a, c.isi, c.tanpa)
		}
	}
}

func periksaLRATanpaAnggaran(k *konteks, a *Aturan) {
	if k.fase == 0 && k.r.AdaFase(apbdes.Realisasi) {
		k.temukanDokumen(a, "")
	}
}

var kegiatanInformasi = bagan.HarusKegiatan("2.6.02")

func periksaInformasiPublik(k *konteks, a *Aturan) {
	if k.d.Rincian() != apbdes.RincianKegiatan || k.d.TidakLengkap.Belanja || k.fase == 0 {
		return
	}
	for i := range k.d.Belanja {
		if k.d.Belanja[i].Kegiatan == kegiatanInformasi {
			return
		}
	}
	k.temukanDokumen(a, temuan.Penunjuk("belanja"))
}

func periksaNomorPerdes(k *konteks, a *Aturan) {
	n := k.o.Metadata.NomorPerdes
	if n != "" && !strings.ContainsAny(n, "123456789") {
		k.temukanDokumen(a, "", temuan.Isi("nomor", n))
	}
}

// periksaTahunBerkas finds years 2015 to 2100 that stand alone in the base name of the file.
func periksaTahunBerkas(k *konteks, a *Aturan) {
	nama := k.d.Asal.Berkas
	nama = nama[strings.LastIndexAny(nama, `/\`)+1:]
	if k.d.Tahun == 0 {
		return
	}
	lain := 0
	for _, s := range strings.FieldsFunc(nama, func(c rune) bool { return c < '0' || c > '9' }) {
		n, err := strconv.Atoi(s)
		if err != nil || len(s) != 4 || n < tahunPertama || n > tahunTerakhir {
			continue
		}
		if n == k.d.Tahun {
			return
		}
		if lain == 0 {
			lain = n
		}
	}
	if lain != 0 {
		k.temukanDokumen(a, temuan.Penunjuk("asal", "berkas"), temuan.Isi("berkas", nama), temuan.Isi("lain", lain), temuan.Isi("tahun", k.d.Tahun))
	}
}
