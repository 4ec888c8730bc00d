package indikator

import (
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// The findings of putting documents together.
var (
	aturanGanda = temuan.Aturan{Kode: "APBDES-PPN-01", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Ada lebih dari satu dokumen {desa} tahun {tahun} dan isinya berbeda; tidak ada yang dipakai. Pilih satu.",
		Inggris:   "There is more than one document of {desa} for {tahun}, and they differ; none is used. Choose one.",
	}}
	aturanTanpaTahun = temuan.Aturan{Kode: "APBDES-PPN-02", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Tahun anggaran dokumen {desa} tidak diketahui, jadi tidak dapat ditampilkan. Tulis tahunnya di berkas, atau sebutkan saat membacanya.",
		Inggris:   "The budget year of the document of {desa} is not known, so it cannot be shown. Write the year into the file, or name it when reading it.",
	}}
	aturanDiLuar = temuan.Aturan{Kode: "APBDES-PPN-03", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Dokumen {desa} bukan dari wilayah {wilayah}; tidak dipakai.",
		Inggris:   "The document of {desa} is not from the area {wilayah}; it is not used.",
	}}
)

// DaftarAturanPapan lists the findings of [HitungPapan] about the documents it was given.
func DaftarAturanPapan() []temuan.Aturan {
	return []temuan.Aturan{aturanGanda, aturanTanpaTahun, aturanDiLuar}
}

func letakDokumen(d *apbdes.Dokumen) temuan.Letak { return temuan.Letak{Berkas: d.Asal.Berkas} }

// namaDesa is what a sentence calls a village: its name, its code, or what the file has for a code.
func namaDesa(d *apbdes.Desa) string {
	for _, s := range [...]string{d.Nama, d.Kode.String(), d.KodeAsli} {
		if s != "" {
			return s
		}
	}
	return "(?)"
}

// samaIsi reports whether two documents have the same lines in the same order, wherever they were read.
func samaIsi(a, b *apbdes.Dokumen) bool {
	return a.Bagan == b.Bagan && a.TidakLengkap == b.TidakLengkap && len(a.Gagal) == len(b.Gagal) &&
		slices.EqualFunc(a.Pendapatan, b.Pendapatan, func(x, y apbdes.BarisPendapatan) bool { return samaPos(&x.Pos, &y.Pos) }) &&
		slices.EqualFunc(a.Belanja, b.Belanja, func(x, y apbdes.BarisBelanja) bool {
			return x.Kegiatan == y.Kegiatan && x.NamaKegiatan == y.NamaKegiatan && x.Sisa == y.Sisa && samaPos(&x.Pos, &y.Pos)
		}) &&
		slices.EqualFunc(a.Pembiayaan, b.Pembiayaan, func(x, y apbdes.BarisPembiayaan) bool { return samaPos(&x.Pos, &y.Pos) })
}

func samaPos(a, b *apbdes.Pos) bool {
	return a.Rekening == b.Rekening && a.Sumber == b.Sumber && a.Nilai == b.Nilai
}

// saringan is a document with the lines of one fund only.
type saringan struct {
	dok *apbdes.Dokumen
	// asal are the indices of its spending lines in the whole document; nil if nothing was left out.
	asal []int
	// ragu says that lines with money do not tell whether they belong to the fund.
	ragu bool
	// habis says that spending lines are there and none is of the fund.
	habis bool
}

// saring keeps the lines of fund s, all of them if it is "". Income of which a part may be of the fund is cut off: its sum is not known.
func saring(d *apbdes.Dokumen, s string) saringan {
	if s == "" {
		return saringan{dok: d}
	}
	e := *d
	e.Pendapatan, e.Belanja, e.Pembiayaan = nil, nil, nil
	h := saringan{dok: &e, asal: []int{}}
	for i := range d.Pendapatan {
		b := &d.Pendapatan[i]
		switch {
		case b.Sumber.String() == s:
			e.Pendapatan = append(e.Pendapatan, *b)
		case mungkinDari(b.Sumber, s) && adaUang(&b.Nilai):
			e.TidakLengkap.Pendapatan = true
		}
	}
	for i := range d.Belanja {
		b := &d.Belanja[i]
		switch {
		case b.Sumber.String() == s:
			e.Belanja = append(e.Belanja, *b)
			h.asal = append(h.asal, i)
		case mungkinDari(b.Sumber, s):
			h.ragu = h.ragu || adaUang(&b.Nilai)
		}
	}
	for i := range d.Pembiayaan {
		if d.Pembiayaan[i].Sumber.String() == s {
			e.Pembiayaan = append(e.Pembiayaan, d.Pembiayaan[i])
		}
	}
	h.habis = len(e.Belanja) == 0 && len(d.Belanja) > 0
	return h
}

// mungkinDari reports whether money of d, which is not fund s alone, may be of it: it names no fund, or several.
func mungkinDari(d bagan.SumberDana, s string) bool { return d.Kosong() || d.Memuat(s) }

func adaUang(n *apbdes.Nilai) bool {
	for _, f := range apbdes.DaftarFase() {
		if n.Fase(f).Nilai != 0 {
			return true
		}
	}
	return false
}

// indeks returns lines of the filtered document as lines of the whole one.
func (s *saringan) indeks(baris []int) []int {
	if s.asal == nil || baris == nil {
		return baris
	}
	h := make([]int, len(baris))
	for i, b := range baris {
		h[i] = s.asal[b]
	}
	return h
}
