package baca

import (
	"bytes"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/cetak"
	"github.com/dasbor-desa/dasbor/apbdes/baca/kanonik"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/opendk"
	"github.com/dasbor-desa/dasbor/apbdes/baca/opensid"
	"github.com/dasbor-desa/dasbor/apbdes/baca/sid"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/baca/umum"
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

// aturanIsiArsip reports a file in an archive that could not be read.
var aturanIsiArsip = temuan.Aturan{Kode: "APBDES-BCA-52", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
	Indonesia: "Berkas {berkas} di dalam arsip tidak dibaca: {sebab}.",
	Inggris:   "The file {berkas} in the archive is not read: {sebab}."}}

// DaftarAturan lists the findings of this package; each reader's package has its own.
func DaftarAturan() []temuan.Aturan {
	return []temuan.Aturan{aturanTakDikenal, aturanDikenali, aturanIsiArsip}
}

// Baca reads the bytes of one file. It recognises the form by content; a finding says which and why. The error is one of the typed
// errors of the decoders ([*lembar.SalahJenis] for a picture, a PDF, an old Excel file …, [*lembar.MelewatiBatas], or that of xlsx,
// mdb and siskeudes for damaged or encrypted files); all of them have a sentence in each language (method Pesan).
func Baca(b []byte, o Opsi, batas lembar.Batas) (*Hasil, error) {
	h, err := bacaWadah(b, o, batas, true)
	if err != nil {
		return nil, err
	}
	h.Temuan = h.Temuan.Terurut()
	return h, nil
}

// bacaWadah reads a file; arsip says that it may be an archive of files, which may not be nested.
func bacaWadah(b []byte, o Opsi, batas lembar.Batas, arsip bool) (*Hasil, error) {
	batas = batas.Lengkap()
	if int64(len(b)) > batas.Bita {
		return nil, &lembar.MelewatiBatas{Apa: lembar.BatasBita, Batas: batas.Bita, Nyata: int64(len(b))}
	}
	p, err := kenaliWadah(b)
	if err != nil {
		return nil, err
	}
	switch p.Bentuk {
	case SiskeudesCSV, SiskeudesAccess:
		return bacaSiskeudes(b, o, batas, p)
	case BukuKerja:
		return bacaBuku(b, o, batas)
	case Arsip:
		if !arsip {
			return nil, &lembar.SalahJenis{Jenis: lembar.JenisZipLain}
		}
		return bacaArsip(b, o, batas)
	}
	if p, ada := kenaliTeks(b); ada {
		return bacaTeks(b, o, batas, p)
	}
	l, t, err := lembar.DariTeks(b, lembar.Opsi{Berkas: o.Berkas, Batas: batas})
	if err != nil {
		return nil, err
	}
	h, err := bacaLembar(l, o, kenaliTabel(l, o))
	if err != nil {
		return nil, err
	}
	h.Temuan.Tambah(t...)
	return h, nil
}

func bacaSiskeudes(b []byte, o Opsi, batas lembar.Batas, p Pengenalan) (*Hasil, error) {
	h, err := siskeudes.Baca(bytes.NewReader(b), int64(len(b)), siskeudes.Opsi{Opsi: o.susun(), Sampai: o.Sampai, Kabupaten: o.Kabupaten, Sandi: o.Sandi,
		Batas: siskeudes.Batas{Tabel: batas}})
	if err != nil {
		return nil, err
	}
	return dikenali(&h.Hasil, p, o.Berkas, ""), nil
}

// bacaTeks reads text that is no table.
func bacaTeks(b []byte, o Opsi, batas lembar.Batas, p Pengenalan) (*Hasil, error) {
	var h *susun.Hasil
	var u *umum.Hasil
	var err error
	switch p.Bentuk {
	case KanonikJSON:
		h, err = kanonik.BacaJSON(b, o.susun(), batas)
	case SIDJSON:
		h, err = sid.Baca(b, o.susun(), batas)
	case OpenSIDJSON:
		h, err = opensid.BacaJSON(b, o.susun(), batas)
	case UmumJSON:
		u, err = umum.BacaJSON(b, umum.Opsi{Opsi: o.susun(), Resep: o.Resep}, batas)
	case UmumSQL:
		u, err = umum.BacaSQL(b, umum.Opsi{Opsi: o.susun(), Resep: o.Resep}, batas)
	case OpenDKLampiran:
		h, err = opendk.DariLampiran(b, o.susun(), batas)
	}
	if err != nil {
		return nil, err
	}
	if u != nil && asing(u.Hasil) {
		// Nothing in it is a budget: its values are kept, and it is said that the form is not known.
		h := &susun.Hasil{Gagal: u.Gagal, Judul: u.Judul, BarisData: u.BarisData, Kosong: u.Kosong}
		for _, d := range u.Dokumen {
			h.Gagal = append(h.Gagal, d.Gagal...)
		}
		h.Temuan.Tambah(takDikenal(p, o.Berkas, "", len(h.Gagal)))
		return &Hasil{Hasil: *h, Pengenalan: Pengenalan{Indonesia: p.Indonesia, Inggris: p.Inggris}}, nil
	}
	return dariDua(h, u, p, o.Berkas, ""), nil
}

// asing reports whether not a single line or printed total came out of a file of no known form.
func asing(h *susun.Hasil) bool {
	return !slices.ContainsFunc(h.Dokumen, func(d *apbdes.Dokumen) bool { return d.BanyakBaris()+len(d.Tercetak)+len(d.Luar) > 0 })
}

// bacaLembar reads a table of form p.
func bacaLembar(l *lembar.Lembar, o Opsi, p Pengenalan) (*Hasil, error) {
	var h *susun.Hasil
	var u *umum.Hasil
	var err error
	switch p.Bentuk {
	case KanonikCSV:
		h = kanonik.DariLembar(l, o.susun())
	case SiskeudesCetak:
		h, err = cetak.DariLembar(l, o.susun())
	case OpenDK:
		h, err = opendk.DariLembar(l, o.susun())
	case OpenDKTemplat:
		h = opendk.DariTemplat(l, o.susun())
	case OpenSIDManual:
		h, err = opensid.DariLembar(l, o.susun())
	case Umum:
		u = umum.DariLembar(l, umum.Opsi{Opsi: o.susun(), Resep: o.Resep})
	default:
		h = &susun.Hasil{Gagal: kanonik.BarisMentah(l), Kosong: l.Kosong, BarisData: l.Kosong + len(l.Baris)}
		h.Temuan.Tambah(takDikenal(p, o.Berkas, l.Nama, len(l.Baris)))
		return &Hasil{Hasil: *h, Pengenalan: p}, nil
	}
	if err != nil {
		return nil, err
	}
	return dariDua(h, u, p, o.Berkas, l.Nama), nil
}

func dariDua(h *susun.Hasil, u *umum.Hasil, p Pengenalan, berkas, lembaran string) *Hasil {
	if u == nil {
		return dikenali(h, p, berkas, lembaran)
	}
	x := dikenali(u.Hasil, p, berkas, lembaran)
	x.Resep = &u.Resep
	return x
}

// dikenali adds the finding that says how the file was recognised, and the form to the provenance of its documents.
func dikenali(h *susun.Hasil, p Pengenalan, berkas, lembaran string) *Hasil {
	h.Temuan.Tambah(aturanDikenali.Temukan("", temuan.Letak{Berkas: berkas, Lembar: lembaran}, temuan.Isi("bentuk", p.Bentuk), temuan.Dwi("sebab", p.Indonesia, p.Inggris)))
	for _, d := range h.Dokumen {
		if d.Asal.Format == "" {
			d.Asal = apbdes.Asal{Format: p.Bentuk.String(), Berkas: berkas}
		}
	}
	return &Hasil{Hasil: *h, Pengenalan: p}
}

func takDikenal(p Pengenalan, berkas, lembaran string, banyak int) temuan.Temuan {
	return aturanTakDikenal.Temukan("", temuan.Letak{Berkas: berkas, Lembar: lembaran}, temuan.Dwi("sebab", p.Indonesia, p.Inggris), temuan.Isi("banyak", banyak))
}
