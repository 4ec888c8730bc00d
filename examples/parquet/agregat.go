package main

import (
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// Area is a row of the file of aggregates: one area with its sums and ratios. Every group is a STRUCT.
type Area struct {
	Kode    *string `parquet:"kode,optional"` // null for the whole
	Tingkat string  `parquet:"tingkat,dict"`
	Tahun   int32   `parquet:"tahun,dict"`
	Fase    string  `parquet:"fase,dict"`
	Peta    string  `parquet:"peta,dict"` // version of the map from kegiatan to services
	// Desa counts the villages known to exist, Melapor those with an amount of spending, Ganda those with more than one budget of the
	// year, which are left out; Semula those that are in a sum of perubahan with anggaran, because their budget was not changed.
	Desa    int32 `parquet:"desa"`
	Melapor int32 `parquet:"melapor"`
	Ganda   int32 `parquet:"ganda"`
	Semula  int32 `parquet:"semula"`

	Pendapatan Jumlah    `parquet:"pendapatan"`
	Belanja    Jumlah    `parquet:"belanja"`
	Bidang1    Jumlah    `parquet:"bidang_1"`
	Bidang2    Jumlah    `parquet:"bidang_2"`
	Bidang3    Jumlah    `parquet:"bidang_3"`
	Bidang4    Jumlah    `parquet:"bidang_4"`
	Bidang5    Jumlah    `parquet:"bidang_5"`
	TakTerpeta Jumlah    `parquet:"tak_terpeta"`
	Pendidikan Pelayanan `parquet:"pendidikan"`
	Kesehatan  Pelayanan `parquet:"kesehatan"`
	Sanitasi   Pelayanan `parquet:"sanitasi_air_bersih"`
	Jaminan    Pelayanan `parquet:"jaminan_sosial"`
	Adminduk   Pelayanan `parquet:"administrasi_kependudukan"`
	Semua      Pelayanan `parquet:"layanan_dasar"`
	PADes      Rasio     `parquet:"pades"`
	Pegawai    Rasio     `parquet:"pegawai"`
	Modal      Rasio     `parquet:"modal"`
	Siltap     Rasio     `parquet:"siltap"`
	Serapan    Rasio     `parquet:"serapan"`
}

// Jumlah is a sum over the villages that know it.
type Jumlah struct {
	Jumlah   *int64 `parquet:"jumlah,optional,decimal(2:18)"`
	Desa     int32  `parquet:"desa"`     // villages in it
	Sebagian int32  `parquet:"sebagian"` // those of them with blank lines in the sum
}

// Rasio is a ratio of two sums over the villages that have both. Nilai is rounded to four places; pembilang and penyebut are exact.
// Where there is no ratio, alasan is the code of the reason.
type Rasio struct {
	Pembilang *int64  `parquet:"pembilang,optional,decimal(2:18)"`
	Penyebut  *int64  `parquet:"penyebut,optional,decimal(2:18)"`
	Nilai     *int64  `parquet:"nilai,optional,decimal(4:18)"`
	Desa      int32   `parquet:"desa"` // villages in the sums
	Alasan    *string `parquet:"alasan,optional,dict"`
	Q1        *int64  `parquet:"q1,optional,decimal(4:18)"` // of the ratios of the villages
	Median    *int64  `parquet:"median,optional,decimal(4:18)"`
	Q3        *int64  `parquet:"q3,optional,decimal(4:18)"`
}

// Pelayanan is a basic service: its amount and its share of spending, also without the debatable kegiatan (inti).
type Pelayanan struct {
	Jumlah    Jumlah `parquet:"jumlah"`
	Inti      Jumlah `parquet:"inti"`
	Porsi     Rasio  `parquet:"porsi"`
	PorsiInti Rasio  `parquet:"porsi_inti"`
	Serapan   Rasio  `parquet:"serapan"`
}

// penyusunArea makes rows of areas and keeps the first error.
type penyusunArea struct{ err error }

// areaDari makes the row of an area. The error says that an amount does not fit.
func areaDari(h *indikator.HasilAgregat, w *indikator.RingkasWilayah) (Area, error) {
	var p penyusunArea
	bil := func(n int) int32 { return int32(n) } //nolint:gosec // villages
	a := Area{
		Kode: teks(w.Kode.String()), Tingkat: h.Tingkat, Tahun: bil(h.Tahun), Fase: h.Fase.String(), Peta: h.Peta,
		Desa: bil(w.Desa), Melapor: bil(w.Melapor), Ganda: bil(len(w.Ganda)), Semula: bil(w.Semula),
		Pendapatan: p.jumlah(&w.Pendapatan), Belanja: p.jumlah(&w.Belanja), TakTerpeta: p.jumlah(&w.TakTerpeta),
		Bidang1: p.jumlah(&w.Bidang[0]), Bidang2: p.jumlah(&w.Bidang[1]), Bidang3: p.jumlah(&w.Bidang[2]),
		Bidang4: p.jumlah(&w.Bidang[3]), Bidang5: p.jumlah(&w.Bidang[4]),
		Pendidikan: p.pelayanan(&w.Layanan[0]), Kesehatan: p.pelayanan(&w.Layanan[1]), Sanitasi: p.pelayanan(&w.Layanan[2]),
		Jaminan: p.pelayanan(&w.Layanan[3]), Adminduk: p.pelayanan(&w.Layanan[4]), Semua: p.pelayanan(&w.Semua),
		PADes: p.rasio(&w.PADes), Pegawai: p.rasio(&w.Pegawai), Modal: p.rasio(&w.Modal), Siltap: p.rasio(&w.Siltap), Serapan: p.rasio(&w.Serapan),
	}
	if p.err != nil {
		return Area{}, fmt.Errorf("%s: %w", w.Kode, p.err)
	}
	return a, nil
}

func (p *penyusunArea) uang(o rupiah.Opsional) *int64 {
	n, err := uang(o)
	if err != nil && p.err == nil {
		p.err = err
	}
	return n
}

// angka makes a ratio, which has four decimals.
func (p *penyusunArea) angka(a indikator.Angka) *int64 {
	if !a.Ada {
		return nil
	}
	d := a.Desimal.Shift(4)
	if !d.IsInteger() || !d.BigInt().IsInt64() || d.Abs().BigInt().Int64() >= batasUang {
		if p.err == nil {
			p.err = fmt.Errorf("parquet: %s does not fit DECIMAL(18,4)", a)
		}
		return nil
	}
	n := d.IntPart()
	return &n
}

func (p *penyusunArea) jumlah(j *indikator.JumlahAgregat) Jumlah {
	return Jumlah{p.uang(j.Jumlah), int32(j.Desa), int32(j.Sebagian)} //nolint:gosec // villages
}

func (p *penyusunArea) rasio(r *indikator.RasioAgregat) Rasio {
	s := &r.Sebaran
	return Rasio{
		Pembilang: p.uang(r.Pembilang), Penyebut: p.uang(r.Penyebut), Nilai: p.angka(r.Nilai), Desa: int32(r.Desa), //nolint:gosec // villages
		Alasan: teks(r.Alasan.String()), Q1: p.angka(s.Q1), Median: p.angka(s.Median), Q3: p.angka(s.Q3),
	}
}

func (p *penyusunArea) pelayanan(l *indikator.LayananAgregat) Pelayanan {
	return Pelayanan{p.jumlah(&l.Jumlah), p.jumlah(&l.Inti), p.rasio(&l.Porsi), p.rasio(&l.PorsiInti), p.rasio(&l.Serapan)}
}
