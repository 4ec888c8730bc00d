package baca

import (
	"github.com/dasbor-desa/dasbor/apbdes/baca/cetak"
	"github.com/dasbor-desa/dasbor/apbdes/baca/kanonik"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/sid"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// aturanTakDikenal reports a file whose form no reader knows.
var aturanTakDikenal = temuan.Aturan{Kode: "APBDES-BCA-50", Tingkat: temuan.Galat, Pola: temuan.Pola{
	Indonesia: "Bentuk berkas tidak dikenal ({sebab}); {banyak} baris tidak dibaca. Gunakan CSV kanonik dengan kepala kode_kegiatan, kode_rekening, anggaran.",
	Inggris:   "The form of the file is not known ({sebab}); {banyak} rows are not read. Use canonical CSV with the header kode_kegiatan, kode_rekening, anggaran."}}

// aturanDikenali tells how the file was recognised.
var aturanDikenali = temuan.Aturan{Kode: "APBDES-BCA-51", Tingkat: temuan.Catatan, Pola: temuan.Pola{
	Indonesia: "Dibaca sebagai {bentuk}: {sebab}.",
	Inggris:   "Read as {bentuk}: {sebab}."}}

// DaftarAturan lists the findings of this package; each reader's package has its own.
func DaftarAturan() []temuan.Aturan { return []temuan.Aturan{aturanTakDikenal, aturanDikenali} }

// Baca reads the bytes of one file. It recognises the form by content; the first finding says which and why. The error is
// [*lembar.SalahJenis] (a picture, a PDF, an old Excel file …) or [*lembar.MelewatiBatas]; both have a sentence in each language.
func Baca(b []byte, o Opsi, batas lembar.Batas) (*Hasil, error) {
	p, catatan, err := kenali(b, o, batas)
	if err != nil {
		return nil, err
	}
	var h *Hasil
	switch p.Bentuk {
	case KanonikJSON:
		h, err = kanonik.BacaJSON(b, o, batas)
	case SIDJSON:
		h, err = sid.Baca(b, o, batas)
	case KanonikCSV:
		h = kanonik.DariLembar(p.lembar, o)
	case SiskeudesCetak:
		h, err = cetak.DariLembar(p.lembar, o)
	default:
		return takDikenal(p, catatan, o), nil
	}
	if err != nil {
		return nil, err
	}
	h.Temuan.Tambah(catatan...)
	h.Temuan.Tambah(aturanDikenali.Temukan("", temuan.Letak{Berkas: o.Berkas}, temuan.Isi("bentuk", p.Bentuk), temuan.Dwi("sebab", p.Indonesia, p.Inggris)))
	h.Temuan = h.Temuan.Terurut()
	return h, nil
}

// kenali is [Kenali] with the findings of decoding the text.
func kenali(b []byte, o Opsi, batas lembar.Batas) (Pengenalan, temuan.Daftar, error) {
	if p, ada := kenaliJSON(b); ada {
		return p, nil, nil
	}
	l, t, err := lembar.DariTeks(b, lembar.Opsi{Berkas: o.Berkas, Batas: batas})
	if err != nil {
		return Pengenalan{}, nil, err
	}
	return kenaliTabel(l), t, nil
}

// takDikenal keeps all rows of a file that nobody can read.
func takDikenal(p Pengenalan, catatan temuan.Daftar, o Opsi) *Hasil {
	h := &Hasil{Temuan: catatan}
	if p.lembar != nil {
		h.Kosong, h.BarisData = p.lembar.Kosong, p.lembar.Kosong+len(p.lembar.Baris)
		h.Gagal = kanonik.BarisMentah(p.lembar)
	}
	h.Temuan.Tambah(aturanTakDikenal.Temukan("", temuan.Letak{Berkas: o.Berkas}, temuan.Dwi("sebab", p.Indonesia, p.Inggris), temuan.Isi("banyak", len(h.Gagal))))
	return h
}
