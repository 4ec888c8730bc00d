package indikator

import (
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// KeadaanSilpa says whether a year opens with what the year before closed with. The zero value is invalid.
type KeadaanSilpa uint8

// The outcomes.
const (
	_               KeadaanSilpa = iota
	SilpaSambung                 // the same to the sen
	SilpaBeda                    // another amount
	SilpaTakTerbaca              // one side is missing: see Keterangan
)

var namaKeadaanSilpa = [...]string{"", "sambung", "beda", "tak_terbaca"}

// String returns "sambung", "beda" or "tak_terbaca", and "" for no outcome.
func (k KeadaanSilpa) String() string { return namaKe(namaKeadaanSilpa[:], k) }

// MarshalText returns the form of [KeadaanSilpa.String].
func (k KeadaanSilpa) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText is the inverse of [KeadaanSilpa.MarshalText]. The error is [ErrMasukan].
func (k *KeadaanSilpa) UnmarshalText(t []byte) error { return uraiNama(k, namaKeadaanSilpa[:], t) }

// KesinambunganSilpa is the closing balance of one year against the opening balance of the next, one entry for each phase of the next.
type KesinambunganSilpa struct {
	Tahun int `json:"tahun"` // the year that opens
	// Penutup is the SiLPA of the realisasi of the year before, missing where that stops before the end of the year.
	Penutup rupiah.Opsional `json:"penutup"`
	Pembuka []PembukaSilpa  `json:"pembuka"`
}

// PembukaSilpa is the account "SiLPA of the year before" (6.1.1; 3.1.1 in the old chart) in one phase.
type PembukaSilpa struct {
	Fase    apbdes.Fase     `json:"fase"`
	Nilai   rupiah.Opsional `json:"nilai"`
	Selisih rupiah.Opsional `json:"selisih"` // Nilai - Penutup
	Keadaan KeadaanSilpa    `json:"keadaan"`
	// Keterangan says what may lie behind it; it explains and does not judge.
	Keterangan Teks `json:"keterangan"`
}

var keteranganSilpa = struct{ sama, rencana, akhir, tanpaPenutup, tanpaPembuka Teks }{
	sama: Teks{"Saldo awal sama dengan SiLPA akhir tahun lalu.", "The opening balance is the closing balance of the year before."},
	rencana: Teks{
		"Saldo awal berbeda dari SiLPA akhir tahun lalu. Pada anggaran semula ini lazim, karena disusun sebelum tahun lalu ditutup; biasanya disesuaikan pada perubahan.",
		"The opening balance differs from the closing balance of the year before. In a budget as first enacted this is usual, because it is made before that year is closed; a change of the budget normally adjusts it.",
	},
	akhir: Teks{
		"Saldo awal berbeda dari SiLPA akhir tahun lalu. Periksa laporan realisasi akhir tahun lalu, termasuk koreksi sesudah laporannya dibuat.",
		"The opening balance differs from the closing balance of the year before. Check the final report of that year, and corrections made after it.",
	},
	tanpaPenutup: Teks{
		"SiLPA akhir tahun lalu tidak diketahui; tidak dapat dibandingkan.",
		"The closing balance of the year before is not known; there is nothing to compare.",
	},
	tanpaPembuka: Teks{
		"Akun SiLPA tahun sebelumnya (6.1.1) tidak ada angkanya pada fase ini. Kosong bukan nol.",
		"The account SiLPA of the year before (6.1.1) has no amount in this phase. Blank is not zero.",
	},
}

// HitungSilpa compares the closing SiLPA of lalu with the opening balance of ini in each phase that ini has. The two may use
// different charts. A realisasi that stops before the end of the year closes nothing: the closing SiLPA is then missing. The error is [ErrMasukan] if one is missing or ini is not the year after lalu, or wraps rupiah.ErrLuapan.
func HitungSilpa(lalu, ini *apbdes.Dokumen) (*KesinambunganSilpa, error) {
	if lalu == nil || ini == nil || ini.Tahun != lalu.Tahun+1 {
		return nil, ErrMasukan
	}
	r, err := apbdes.Ringkas(lalu)
	if err != nil {
		return nil, fmt.Errorf("indikator: %w", err)
	}
	k := &KesinambunganSilpa{Tahun: ini.Tahun, Pembuka: []PembukaSilpa{}}
	if akhirTahun(lalu) {
		k.Penutup = r.Jumlah(apbdes.Realisasi).Silpa
	}
	for _, f := range apbdes.DaftarFase() {
		if !ini.AdaFase(f) {
			continue
		}
		b := PembukaSilpa{Fase: f}
		if b.Nilai, err = silpaAwal(ini, f); err != nil {
			return nil, fmt.Errorf("indikator: %w", err)
		}
		if err = b.bandingkan(k.Penutup); err != nil {
			return nil, fmt.Errorf("indikator: %w", err)
		}
		k.Pembuka = append(k.Pembuka, b)
	}
	return k, nil
}

// silpaAwal adds the lines of the opening balance. Financing that is cut off has none.
func silpaAwal(d *apbdes.Dokumen, f apbdes.Fase) (rupiah.Opsional, error) {
	if d.TidakLengkap.Pembiayaan {
		return rupiah.Opsional{}, nil
	}
	akun := []bagan.KodeRekening{bagan.HarusRekening("6.1.1"), rekeningLama("3.1.1")}
	var p rupiah.Penjumlah
	for i := range d.Pembiayaan {
		if b := &d.Pembiayaan[i]; memuatSalahSatu(akun, b.Rekening) {
			p.TambahOpsional(b.Fase(f))
		}
	}
	return p.Opsional()
}

func (b *PembukaSilpa) bandingkan(penutup rupiah.Opsional) error {
	switch {
	case !penutup.Ada:
		b.Keadaan, b.Keterangan = SilpaTakTerbaca, keteranganSilpa.tanpaPenutup
		return nil
	case !b.Nilai.Ada:
		b.Keadaan, b.Keterangan = SilpaTakTerbaca, keteranganSilpa.tanpaPembuka
		return nil
	}
	s, err := rupiah.Selisih(b.Nilai.Nilai, penutup.Nilai)
	if err != nil {
		return err
	}
	b.Selisih = rupiah.Isi(s)
	switch {
	case s == 0:
		b.Keadaan, b.Keterangan = SilpaSambung, keteranganSilpa.sama
	case b.Fase < apbdes.Perubahan:
		b.Keadaan, b.Keterangan = SilpaBeda, keteranganSilpa.rencana
	default:
		b.Keadaan, b.Keterangan = SilpaBeda, keteranganSilpa.akhir
	}
	return nil
}
