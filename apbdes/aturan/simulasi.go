package aturan

import (
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/shopspring/decimal"
)

// Simulasi is one ratio rule on one document: where it stands against its limit, and what would have to move to comply.
//
// Amounts are those of the plan in force. Geser is exact to the sen: it is the least that must leave the numerator (Maksimum) or
// join it (Minimum) while the denominator stays as it is; Rp0 means that the limit is kept.
type Simulasi struct {
	Kode      temuan.Kode
	Fase      apbdes.Fase
	Pembilang rupiah.Rupiah
	Penyebut  rupiah.Rupiah
	Batas     Batas
	Geser     rupiah.Rupiah
	// Belanja and Pembiayaan are the indices of the lines in the numerator.
	Belanja, Pembiayaan []int
	// Sementara says that a part of the ratio is a stand-in: the pagu was not given, or a line may not belong.
	Sementara bool
}

// Patuh reports whether the limit is kept.
func (s *Simulasi) Patuh() bool { return s.Geser == 0 }

// Rasio returns numerator by denominator rounded to four decimals (0.3012 is 30.12%), and false if the denominator is Rp0.
func (s *Simulasi) Rasio() (decimal.Decimal, bool) {
	return rupiah.Porsi(s.Pembilang, s.Penyebut, 4)
}

// persen returns the ratio for a sentence. A ratio that breaks its limit is never shown as equal to it.
func (s *Simulasi) persen() Persen {
	r, ada := s.Rasio()
	if !ada {
		return 0
	}
	p := Persen(r.Shift(4).IntPart())
	switch {
	case s.Patuh() || p != s.Batas.Porsi:
		return p
	case s.Batas.Arah == Minimum:
		return p - 1
	default:
		return p + 1
	}
}

// HitungSimulasi returns the ratio rules that can be computed for d, in the order of their codes and limits: those of kode, or all of
// them without any. Rules that do not hold for the year or the chart, that the options ignore, or that lack data are not in it.
func HitungSimulasi(d *apbdes.Dokumen, o Opsi, kode ...temuan.Kode) []Simulasi {
	if d == nil {
		return nil
	}
	k := konteksDari(d, &o)
	var hasil []Simulasi
	for _, t := range daftarKeluarga() {
		for i := range t {
			a := &t[i]
			if len(kode) > 0 && !slices.Contains(kode, a.Kode) || slices.Contains(o.Abaikan, a.Kode) || !k.berlaku(a) {
				continue
			}
			hasil = append(hasil, k.simulasi(a.Kode)...)
		}
	}
	return hasil
}

// rasio describes how the numerator and denominator of one rule come about.
type rasio struct {
	kode  temuan.Kode
	batas string
	// ukur returns the parts, and false where the data does not allow it. It is called once for each limit: a doubtful source of money
	// counts in favour of the village, which depends on the sense of the limit.
	ukur func(*konteks, *Batas) (ukuran, bool)
}

// ukuran is a measured ratio.
type ukuran struct {
	penyebut            rupiah.Rupiah
	belanja, pembiayaan []int
	sementara           bool
}

func daftarRasio() []rasio {
	return []rasio{
		{"APBDES-BLJ-01", "siltap_bpd", ukurSiltap},
		{"APBDES-DD-01", "blt", ukurBLT},
		{"APBDES-DD-02", "ketahanan_pangan", ukurPangan},
		{"APBDES-DD-03", "operasional_dd", ukurOperasional},
		{"APBDES-DD-04", "pktd_upah", ukurPKTD},
		{"APBDES-DD-13", "covid", ukurCovid},
		{"APBDES-DD-14", "kdmp_pinjaman", ukurPinjamanKDMP},
	}
}

// simulasi computes the ratios of one rule; none for a rule that is not a ratio.
func (k *konteks) simulasi(kode temuan.Kode) []Simulasi {
	var hasil []Simulasi
	for _, r := range daftarRasio() {
		if r.kode != kode || k.fase == 0 || k.d.TidakLengkap.Belanja {
			continue
		}
		for _, b := range batasDinilai(r.batas, k.d.Tahun) {
			u, ada := r.ukur(k, b)
			if !ada || u.penyebut <= 0 {
				continue
			}
			if s, muat := k.susunSimulasi(b, u); muat {
				hasil = append(hasil, s)
			}
		}
	}
	return hasil
}

func (k *konteks) susunSimulasi(b *Batas, u ukuran) (Simulasi, bool) {
	var p rupiah.Penjumlah
	for _, i := range u.belanja {
		p.TambahOpsional(k.rencana(&k.d.Belanja[i].Nilai))
	}
	for _, i := range u.pembiayaan {
		p.TambahOpsional(k.rencana(&k.d.Pembiayaan[i].Nilai))
	}
	pembilang, err := p.Hasil()
	if err != nil {
		k.luap = true
		return Simulasi{}, false
	}
	s := Simulasi{Kode: b.Kode, Fase: k.fase, Pembilang: pembilang, Penyebut: u.penyebut, Batas: *b, Belanja: u.belanja,
		Pembiayaan: u.pembiayaan, Sementara: u.sementara}
	s.Batas.Dasar = slices.Clone(b.Dasar)
	muat := true
	switch batas := bagianBawah(u.penyebut, b.Porsi); {
	case b.Arah == Maksimum && pembilang > batas:
		s.Geser, muat = k.selisih(pembilang, batas)
	case b.Arah == Minimum && pembilang < bagianAtas(u.penyebut, b.Porsi):
		s.Geser, muat = k.selisih(bagianAtas(u.penyebut, b.Porsi), pembilang)
	}
	return s, muat
}

// periksaRasio is the check of every ratio rule. The finding takes basis and confidence from the row of the year, and is a
// peringatan where the ratio rests on a stand-in or the limit is a least.
func periksaRasio(k *konteks, a *Aturan) {
	for _, s := range k.simulasi(a.Kode) {
		if s.Patuh() {
			continue
		}
		isi := []temuan.Isian{temuan.Isi("pembilang", s.Pembilang), temuan.Isi("penyebut", s.Penyebut), temuan.Isi("rasio", s.persen()),
			s.Batas.Arah.isi(), temuan.Isi("batas", s.Batas.Porsi), temuan.Dwi("basis", s.Batas.Basis.Indonesia, s.Batas.Basis.Inggris),
			temuan.Isi("geser", s.Geser), isiFase(s.Fase), isiSementara(s.Sementara)}
		var t *temuan.Temuan
		switch {
		case len(s.Belanja) > 0:
			t = k.temukanBelanja(a, s.Belanja[0], isi...)
		case len(s.Pembiayaan) > 0:
			t = k.temukanPembiayaan(a, s.Pembiayaan[0], isi...)
		default:
			t = k.temukanDokumen(a, temuan.Penunjuk("jumlah", s.Fase.String(), "belanja"), isi...)
		}
		t.Dasar, t.Keyakinan = s.Batas.Dasar, s.Batas.Keyakinan
		if s.Sementara || s.Batas.Arah == Minimum {
			t.Tingkat = max(t.Tingkat, temuan.Peringatan)
		}
	}
}

// isiSementara ends a sentence about a ratio that rests on a stand-in.
func isiSementara(ya bool) temuan.Isian {
	if ya {
		return temuan.Dwi("sementara", " Perkiraan: pagu atau rinciannya tidak pasti.", " An estimate: the pagu or its lines are not certain.")
	}
	return temuan.Isi("sementara", "")
}
