package aturan

import (
	"time"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// tanggalMetadata is a date of [Metadata] with its names.
type tanggalMetadata struct {
	isi                string
	indonesia, inggris string
}

// urutan lists the dates of the procedure in the order in which they must follow each other.
func (m *Metadata) urutan() []tanggalMetadata {
	return []tanggalMetadata{
		{m.Rancangan, "rancangan", "the draft"},
		{m.Sepakat, "kesepakatan BPD", "the agreement of the BPD"},
		{m.Diterima, "penerimaan untuk evaluasi", "receipt for evaluation"},
		{m.Evaluasi, "hasil evaluasi", "the evaluation"},
		{m.Penyempurnaan, "penyempurnaan", "the improvement"},
		{m.Perdes, "Perdes APBDes", "the Perdes APBDes"},
		{m.PerdesPerubahan, "Perdes perubahan", "the Perdes of the revision"},
	}
}

// lepas lists the dates that have no place in that order.
func (m *Metadata) lepas() []tanggalMetadata {
	return []tanggalMetadata{
		{m.LaporanSemester1, "laporan semester I", "the report of the first half year"},
		{m.Pertanggungjawaban, "pertanggungjawaban", "the accountability report"},
		{m.TransaksiPertama, "transaksi pertama", "the first transaction"},
		{m.DokumenSalurTahap1, "dokumen tahap I", "the papers for stage I"},
	}
}

// periksaTenggat reports a date after a deadline; rules about dates need the budget year.
func (k *konteks) periksaTenggat(a *Aturan, isi string, akhir time.Time, tahun int) {
	if t, ada := uraiTanggal(isi); ada && k.d.Tahun != 0 && t.After(akhir) {
		k.temukanDokumen(a, "", isiTanggal("tanggal", t), temuan.Isi("tahun", tahun))
	}
}

func periksaRancangan(k *konteks, a *Aturan) {
	k.periksaTenggat(a, k.o.Metadata.Rancangan, tanggal(k.d.Tahun-1, time.October, 31), k.d.Tahun-1)
}

func periksaPenetapan(k *konteks, a *Aturan) {
	k.periksaTenggat(a, k.o.Metadata.Perdes, tanggal(k.d.Tahun-1, time.December, 31), k.d.Tahun-1)
}

func periksaSemester(k *konteks, a *Aturan) {
	k.periksaTenggat(a, k.o.Metadata.LaporanSemester1, tanggal(k.d.Tahun, time.July, 14), k.d.Tahun)
}

func periksaPertanggungjawaban(k *konteks, a *Aturan) {
	k.periksaTenggat(a, k.o.Metadata.Pertanggungjawaban, tanggal(k.d.Tahun+1, time.March, 31), k.d.Tahun)
}

func periksaPenyampaian(k *konteks, a *Aturan) {
	dari, satu := uraiTanggal(k.o.Metadata.Sepakat)
	sampai, dua := uraiTanggal(k.o.Metadata.Diterima)
	if n := hari(dari, sampai); satu && dua && n > 3 {
		k.temukanDokumen(a, "", temuan.Isi("hari", n))
	}
}

func periksaEvaluasi(k *konteks, a *Aturan) {
	k.periksaHariKerja(a, k.o.Metadata.Diterima, k.o.Metadata.Evaluasi)
}

func periksaPenyempurnaan(k *konteks, a *Aturan) {
	k.periksaHariKerja(a, k.o.Metadata.Evaluasi, k.o.Metadata.Penyempurnaan)
}

func (k *konteks) periksaHariKerja(a *Aturan, dari, sampai string) {
	awal, satu := uraiTanggal(dari)
	akhir, dua := uraiTanggal(sampai)
	if !satu || !dua {
		return
	}
	if n := hariKerja(awal, akhir); n > 20 {
		k.temukanDokumen(a, "", temuan.Isi("hari", n))
	}
}

func periksaPerubahanKe(k *konteks, a *Aturan) {
	if k.d.PerubahanKe > 1 {
		k.temukanDokumen(a, temuan.Penunjuk("perubahan_ke"), temuan.Isi("ke", k.d.PerubahanKe))
	}
}

func periksaSkorTelat(k *konteks, a *Aturan) {
	t, ada := uraiTanggal(k.o.Metadata.Perdes)
	if !ada || k.d.Tahun == 0 || t.Year() < k.d.Tahun {
		return
	}
	berat := temuan.Dwi("berat", "berat", "heavy")
	switch {
	case t.Before(tanggal(k.d.Tahun, time.February, 1)):
		berat = temuan.Dwi("berat", "ringan", "light")
	case t.Before(tanggal(k.d.Tahun, time.March, 1)):
		berat = temuan.Dwi("berat", "sedang", "medium")
	}
	k.temukanDokumen(a, "", berat, isiTanggal("tanggal", t))
}

func periksaUrutanTanggal(k *konteks, a *Aturan) {
	var sebelum tanggalMetadata
	var waktu time.Time
	for _, m := range k.o.Metadata.urutan() {
		t, ada := uraiTanggal(m.isi)
		if !ada {
			continue
		}
		if sebelum.isi != "" && t.Before(waktu) {
			k.temukanDokumen(a, "", temuan.Dwi("sesudah", m.indonesia, m.inggris), temuan.Dwi("sebelum", sebelum.indonesia, sebelum.inggris))
			continue
		}
		sebelum, waktu = m, t
	}
}

func periksaTanggalRusak(k *konteks, a *Aturan) {
	for _, m := range append(k.o.Metadata.urutan(), k.o.Metadata.lepas()...) {
		if _, ada := uraiTanggal(m.isi); !ada && m.isi != "" {
			k.temukanDokumen(a, "", temuan.Dwi("apa", m.indonesia, m.inggris), temuan.Isi("nilai", m.isi))
		}
	}
	if _, ada := uraiTanggal(k.d.SampaiTanggal); !ada && k.d.SampaiTanggal != "" {
		k.temukanDokumen(a, temuan.Penunjuk("sampai_tanggal"), temuan.Dwi("apa", "batas realisasi", "the cut-off of the realisation"),
			temuan.Isi("nilai", k.d.SampaiTanggal))
	}
}

func periksaBatasRealisasi(k *konteks, a *Aturan) {
	if t, ada := uraiTanggal(k.d.SampaiTanggal); ada && k.d.Tahun != 0 && t.Year() != k.d.Tahun {
		k.temukanDokumen(a, temuan.Penunjuk("sampai_tanggal"), isiTanggal("tanggal", t), temuan.Isi("tahun", k.d.Tahun))
	}
}

// periksaTanpaPerubahan needs every line that has either amount to have both and to be equal.
func periksaTanpaPerubahan(k *konteks, a *Aturan) {
	n := 0
	sama := func(v *apbdes.Nilai) bool {
		if v.Anggaran.Ada { // and the other too, where they are equal
			n++
		}
		return v.Anggaran == v.Perubahan
	}
	for i := range k.d.Pendapatan {
		if !sama(&k.d.Pendapatan[i].Nilai) {
			return
		}
	}
	for i := range k.d.Belanja {
		if !sama(&k.d.Belanja[i].Nilai) {
			return
		}
	}
	for i := range k.d.Pembiayaan {
		if !sama(&k.d.Pembiayaan[i].Nilai) {
			return
		}
	}
	if n > 0 {
		k.temukanDokumen(a, "", temuan.Isi("n", n))
	}
}
