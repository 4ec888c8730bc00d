package evaluasi

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
)

// Lembar is the worksheet of one document.
type Lembar struct {
	Sampul Sampul  `json:"sampul"`
	Baris  []Baris `json:"baris"`
	// Umum holds the findings that are about no single line.
	Umum temuan.Daftar `json:"umum"`
}

// Sampul is the cover.
type Sampul struct {
	Desa    apbdes.Desa                `json:"desa"`
	Tahun   int                        `json:"tahun,omitempty"`
	Asal    apbdes.Asal                `json:"asal,omitzero"`
	Jumlah  indikator.JumlahFase       `json:"jumlah"`
	Ukuran  []Ukuran                   `json:"ukuran"`
	Layanan []indikator.RingkasLayanan `json:"layanan"` // the five, then all together
	Galat   int                        `json:"galat"`
	// Peringatan and Catatan count the lighter findings.
	Peringatan int `json:"peringatan"`
	Catatan    int `json:"catatan"`
}

// Ukuran is one limit and where the document stands against it.
type Ukuran struct {
	Kode      temuan.Kode      `json:"kode"`
	Nama      temuan.Pola      `json:"nama"`
	Fase      apbdes.Fase      `json:"fase"`
	Pembilang rupiah.Rupiah    `json:"pembilang"`
	Penyebut  rupiah.Rupiah    `json:"penyebut"`
	Rasio     string           `json:"rasio"` // four decimals, "" where the denominator is Rp0
	Batas     temuan.Pola      `json:"batas"` // "paling banyak 30%"
	Patuh     bool             `json:"patuh"`
	Geser     rupiah.Rupiah    `json:"geser"` // rupiah to move to keep the limit, Rp0 where it is kept
	Sementara bool             `json:"sementara,omitempty"`
	Dasar     []temuan.Dasar   `json:"dasar,omitempty"`
	Keyakinan temuan.Keyakinan `json:"keyakinan,omitempty"`
	// Baris are the numbers of the worksheet lines in the numerator.
	Baris []int `json:"baris,omitempty"`
}

// Bagian is the section of a line.
type Bagian string

// The sections in the order of the worksheet. Unreadable rows come last: they are in no total.
const (
	Pendapatan Bagian = "pendapatan"
	Belanja    Bagian = "belanja"
	Pembiayaan Bagian = "pembiayaan"
	TakTerbaca Bagian = "tidak_terbaca"
)

// Baris is one line of the worksheet. Nomor counts from 1 over all sections.
type Baris struct {
	Nomor        int                `json:"nomor"`
	Bagian       Bagian             `json:"bagian"`
	Kegiatan     bagan.KodeKegiatan `json:"kegiatan,omitzero"`
	NamaKegiatan string             `json:"nama_kegiatan,omitempty"`
	Rekening     bagan.KodeRekening `json:"rekening,omitzero"`
	Uraian       string             `json:"uraian,omitempty"`
	Sumber       bagan.SumberDana   `json:"sumber_dana,omitzero"`
	apbdes.Nilai
	Letak  temuan.Letak  `json:"letak,omitzero"`
	Temuan temuan.Daftar `json:"temuan"`
	// Keputusan and Keterangan are for the evaluator and always empty here.
	Keputusan  string `json:"keputusan"`
	Keterangan string `json:"keterangan"`
}

// HitungLembar makes the worksheet of document d from its check p. The options are those of the rules, for the limits.
func HitungLembar(d *apbdes.Dokumen, p *indikator.Pemeriksaan, o aturan.Opsi) *Lembar {
	l := &Lembar{Sampul: Sampul{
		Desa: p.Desa, Tahun: p.Tahun, Asal: p.Asal, Jumlah: p.Jumlah,
		Layanan: append(append([]indikator.RingkasLayanan{}, p.Layanan...), p.SemuaLayanan),
		Galat:   p.Temuan.Banyak(temuan.Galat), Peringatan: p.Temuan.Banyak(temuan.Peringatan), Catatan: p.Temuan.Banyak(temuan.Catatan),
	}}
	l.isiBaris(d)
	l.bagiTemuan(d, p.Temuan)
	for _, s := range aturan.HitungSimulasi(d, o) {
		l.Sampul.Ukuran = append(l.Sampul.Ukuran, ukuran(&s, len(d.Pendapatan), len(d.Pendapatan)+len(d.Belanja)))
	}
	return l
}

// faseAda lists the phases in which any line has an amount.
func (l *Lembar) faseAda() []apbdes.Fase {
	var ada []apbdes.Fase
	for _, f := range apbdes.DaftarFase() {
		if slices.ContainsFunc(l.Baris, func(b Baris) bool { return b.Fase(f).Ada }) {
			ada = append(ada, f)
		}
	}
	return ada
}

func (l *Lembar) isiBaris(d *apbdes.Dokumen) {
	for i := range d.Pendapatan {
		l.tambah(Pendapatan, &d.Pendapatan[i].Pos, bagan.KodeKegiatan{}, "")
	}
	for i := range d.Belanja {
		l.tambah(Belanja, &d.Belanja[i].Pos, d.Belanja[i].Kegiatan, d.Belanja[i].NamaKegiatan)
	}
	for i := range d.Pembiayaan {
		l.tambah(Pembiayaan, &d.Pembiayaan[i].Pos, bagan.KodeKegiatan{}, "")
	}
	for i := range d.Gagal {
		l.Baris = append(l.Baris, Baris{Nomor: len(l.Baris) + 1, Bagian: TakTerbaca, Uraian: strings.Join(d.Gagal[i].Mentah, " | "),
			Letak: d.Gagal[i].Letak, Temuan: temuan.Daftar{}})
	}
}

func (l *Lembar) tambah(b Bagian, p *apbdes.Pos, k bagan.KodeKegiatan, nama string) {
	if nama == "" && !k.Kosong() {
		if butir, ada := bagan.CariKegiatan(k); ada {
			nama = butir.Nama
		}
	}
	l.Baris = append(l.Baris, Baris{Nomor: len(l.Baris) + 1, Bagian: b, Kegiatan: k, NamaKegiatan: nama, Rekening: p.Rekening,
		Uraian: p.Uraian, Sumber: p.Sumber, Nilai: p.Nilai, Letak: p.Letak, Temuan: temuan.Daftar{}})
}

// bagiTemuan puts each finding on the line its JSON Pointer names, or among the general ones.
func (l *Lembar) bagiTemuan(d *apbdes.Dokumen, t temuan.Daftar) {
	awal := map[string]int{"pendapatan": 0, "belanja": len(d.Pendapatan), "pembiayaan": len(d.Pendapatan) + len(d.Belanja),
		"gagal": d.BanyakBaris()}
	banyak := map[string]int{"pendapatan": len(d.Pendapatan), "belanja": len(d.Belanja), "pembiayaan": len(d.Pembiayaan), "gagal": len(d.Gagal)}
	for _, x := range t {
		bagian := strings.SplitN(strings.TrimPrefix(x.Jalur, "/"), "/", 3)
		if len(bagian) >= 2 {
			if i, err := strconv.Atoi(bagian[1]); err == nil && i >= 0 && i < banyak[bagian[0]] {
				b := &l.Baris[awal[bagian[0]]+i]
				b.Temuan = append(b.Temuan, x)
				continue
			}
		}
		l.Umum = append(l.Umum, x)
	}
}

func ukuran(s *aturan.Simulasi, awalBelanja, awalPembiayaan int) Ukuran {
	a, _ := aturan.CariAturan(s.Kode)
	u := Ukuran{Kode: s.Kode, Nama: a.Rumus, Fase: s.Fase, Pembilang: s.Pembilang, Penyebut: s.Penyebut, Batas: kalimatBatas(&s.Batas),
		Patuh: s.Patuh(), Geser: s.Geser, Sementara: s.Sementara, Dasar: s.Batas.Dasar, Keyakinan: s.Batas.Keyakinan}
	if r, ada := s.Rasio(); ada {
		u.Rasio = r.StringFixed(4)
	}
	for _, i := range s.Belanja {
		u.Baris = append(u.Baris, awalBelanja+i+1)
	}
	for _, i := range s.Pembiayaan {
		u.Baris = append(u.Baris, awalPembiayaan+i+1)
	}
	return u
}

func kalimatBatas(b *aturan.Batas) temuan.Pola {
	id, en := "paling banyak ", "at most "
	if b.Arah == aturan.Minimum {
		id, en = "paling sedikit ", "at least "
	}
	if b.Porsi == 0 {
		return temuan.Pola{Indonesia: id + b.Nilai.TeksIndonesia(), Inggris: en + b.Nilai.TeksInggris()}
	}
	return temuan.Pola{Indonesia: id + b.Porsi.TeksIndonesia() + " dari " + b.Basis.Indonesia, Inggris: en + b.Porsi.TeksInggris() + " of " + b.Basis.Inggris}
}
