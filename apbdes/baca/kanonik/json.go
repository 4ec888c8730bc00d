package kanonik

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/internal/urutjson"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// Skema names the canonical JSON of documents in its field "skema".
const Skema = "dasbor-desa/dokumen/1"

// BacaJSON reads canonical JSON: one document, an array of documents, or {"skema": …, "dokumen": […]}. Lines are read one by one: a
// line with a code, amount or field that cannot be read is kept as it is in Dokumen.Gagal with a finding that names its line in
// the file, and the others are read. Text that is no JSON at all is a finding at the place where it breaks, and what came before
// is kept. The error is [*lembar.MelewatiBatas].
func BacaJSON(b []byte, o susun.Opsi, batas lembar.Batas) (*susun.Hasil, error) {
	batas = batas.Lengkap()
	if int64(len(b)) > batas.Bita {
		return nil, &lembar.MelewatiBatas{Apa: lembar.BatasBita, Batas: batas.Bita, Nyata: int64(len(b))}
	}
	j := pembacaJSON{p: urutjson.Buka(b), o: o, maks: batas.Baris, hasil: new(susun.Hasil)}
	err := j.akar()
	if err == nil {
		err = j.p.Selesai()
	}
	if j.lewat {
		return nil, &lembar.MelewatiBatas{Apa: lembar.BatasBaris, Batas: int64(batas.Baris), Nyata: int64(batas.Baris) + 1, Baris: j.p.Baris()}
	}
	if err != nil {
		j.hasil.Temuan.Tambah(susun.AturanJSONPutus.Temukan("", temuan.Letak{Berkas: o.Berkas, Baris: j.p.Baris()}, sebab(err)))
	}
	if len(j.hasil.Dokumen) == 0 {
		j.hasil.Temuan.Tambah(susun.AturanKosong.Temukan("", temuan.Letak{Berkas: o.Berkas}))
	}
	j.hasil.Temuan = j.hasil.Temuan.Terurut()
	return j.hasil, nil
}

type pembacaJSON struct {
	p     *urutjson.Pembaca
	o     susun.Opsi
	maks  int
	lewat bool
	hasil *susun.Hasil
}

var errBatas = fmt.Errorf("kanonik: too many lines")

func (j *pembacaJSON) akar() error {
	if j.p.Berikut() == '[' {
		return j.p.Larik(func(int) error { return j.dokumen() })
	}
	// A single document and the envelope are both objects: read the fields of a document, and let "dokumen" hold documents.
	return j.dokumen()
}

// dokumen reads one document object, or the envelope around several.
func (j *pembacaJSON) dokumen() error {
	d := new(apbdes.Dokumen)
	isi := false
	err := j.p.Objek(func(nama string) error {
		switch nama {
		case "skema":
			var s string
			if _, err := j.p.Isi(&s); err != nil || s != Skema {
				j.lapor("/skema", j.p.Baris(), fmt.Errorf("skema %q, %q diharapkan", s, Skema))
			}
			return nil
		case "cap": // the seal of the figures, which cap.CariTertanam reads
			_, err := j.p.Mentah()
			return err
		case "dokumen":
			return j.p.Larik(func(int) error { return j.dokumen() })
		}
		isi = true
		return j.isian(d, nama)
	})
	if isi {
		d.Asal = apbdes.Asal{Format: FormatJSON, Berkas: j.o.Berkas}
		if d.Tahun == 0 {
			d.Tahun = j.o.Tahun
		}
		if d.Bagan == 0 {
			d.Bagan = j.o.Bagan
		}
		if d.Desa == (apbdes.Desa{}) {
			d.Desa = j.o.Desa
		}
		j.hasil.Dokumen = append(j.hasil.Dokumen, d)
	}
	return err
}

// isian reads one field of a document. Lines are read singly; other fields as a whole.
func (j *pembacaJSON) isian(d *apbdes.Dokumen, nama string) error {
	switch nama {
	case "pendapatan":
		return bacaBaris(j, d, nama, &d.Pendapatan, func(b *apbdes.BarisPendapatan) *temuan.Letak { return &b.Letak })
	case "belanja":
		return bacaBaris(j, d, nama, &d.Belanja, func(b *apbdes.BarisBelanja) *temuan.Letak { return &b.Letak })
	case "pembiayaan":
		return bacaBaris(j, d, nama, &d.Pembiayaan, func(b *apbdes.BarisPembiayaan) *temuan.Letak { return &b.Letak })
	case "luar_apbdes":
		return bacaBaris(j, d, nama, &d.Luar, func(b *apbdes.BarisLuar) *temuan.Letak { return &b.Letak })
	case "tercetak":
		var t []tercetak
		err := bacaBaris(j, d, nama, &t, func(b *tercetak) *temuan.Letak { return &b.Letak })
		for i := range t {
			d.Tercetak = append(d.Tercetak, t[i].Tercetak)
		}
		return err
	case "gagal":
		return bacaBaris(j, d, nama, &d.Gagal, func(b *apbdes.BarisGagal) *temuan.Letak { return &b.Letak })
	}
	tujuan := map[string]any{"desa": &d.Desa, "tahun": &d.Tahun, "bagan": &d.Bagan, "perubahan_ke": &d.PerubahanKe,
		"sampai_tanggal": &d.SampaiTanggal, "tidak_lengkap": &d.TidakLengkap, "asal": &d.Asal}[nama]
	baris := j.p.Baris()
	if tujuan == nil {
		if _, err := j.p.Mentah(); err != nil {
			return err
		}
		j.hasil.Temuan.Tambah(susun.AturanKolomTakDikenal.Temukan(temuan.Penunjuk(nama), temuan.Letak{Berkas: j.o.Berkas, Baris: baris}, temuan.Isi("kolom", nama)))
		return nil
	}
	if _, err := j.p.Isi(tujuan); err != nil {
		j.lapor(temuan.Penunjuk(nama), baris, err)
	}
	if nama == "desa" {
		j.periksaDesa(&d.Desa, baris)
	}
	return nil
}

// periksaDesa moves the code of a region that is no village out of the way, with a finding: only villages have a budget.
func (j *pembacaJSON) periksaDesa(d *apbdes.Desa, baris int) {
	if d.Kode.Kosong() {
		return
	}
	if _, err := wilayah.UraiDesa(d.Kode.String()); err != nil {
		id, en := susun.Kalimat(err)
		j.hasil.Temuan.Tambah(susun.AturanDesaRusak.Temukan("/desa/kode", temuan.Letak{Berkas: j.o.Berkas, Baris: baris},
			temuan.Isi("nilai", d.Kode), temuan.Dwi("sebab", id, en)))
		if d.KodeAsli == "" {
			d.KodeAsli = d.Kode.String()
		}
		d.Kode = wilayah.Kode{}
	}
}

// tercetak is a printed total that names what it is the total of; without that it could not be checked against anything.
type tercetak struct{ apbdes.Tercetak }

var errSasaran = errors.New("tercetak tanpa sasaran / a printed total without sasaran")

// UnmarshalJSON reads the total strictly and refuses one without sasaran.
func (t *tercetak) UnmarshalJSON(b []byte) error {
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&t.Tercetak); err != nil {
		return err
	}
	if t.Sasaran == 0 {
		return errSasaran
	}
	return nil
}

// bacaBaris reads an array of lines of type T. A line without a place of its own gets its line in this file.
func bacaBaris[T any](j *pembacaJSON, d *apbdes.Dokumen, nama string, daftar *[]T, letak func(*T) *temuan.Letak) error {
	if j.p.Berikut() == 'n' {
		_, err := j.p.Mentah()
		return err
	}
	return j.p.Larik(func(i int) error {
		if j.hasil.BarisData++; j.hasil.BarisData > j.maks {
			j.lewat = true
			return errBatas
		}
		baris := j.p.Baris()
		var v T
		mentah, err := j.p.Isi(&v)
		if mentah == nil && err != nil {
			j.hasil.BarisData-- // the text breaks here; there is no row
			return err
		}
		if err != nil {
			t := susun.AturanJSONRusak.Temukan(temuan.Penunjuk("gagal", len(d.Gagal)), temuan.Letak{Berkas: j.o.Berkas, Baris: baris},
				temuan.Isi("jalur", temuan.Penunjuk(nama, i)), sebab(err))
			d.Gagal = append(d.Gagal, apbdes.BarisGagal{Letak: temuan.Letak{Berkas: j.o.Berkas, Baris: baris}, Mentah: []string{string(mentah)}})
			if len(d.Gagal) <= lembar.BakuTemuan {
				j.hasil.Temuan.Tambah(t)
			}
			return nil
		}
		if l := letak(&v); *l == (temuan.Letak{}) {
			*l = temuan.Letak{Berkas: j.o.Berkas, Baris: baris}
		}
		*daftar = append(*daftar, v)
		return nil
	})
}

func (j *pembacaJSON) lapor(jalur string, baris int, err error) {
	j.hasil.Temuan.Tambah(susun.AturanJSONRusak.Temukan(jalur, temuan.Letak{Berkas: j.o.Berkas, Baris: baris},
		temuan.Isi("jalur", jalur), sebab(err)))
}

// sebab is the reason in both languages; encoding/json names Go types, which mean nothing to the owner of the file.
func sebab(err error) temuan.Isian {
	var tipe *json.UnmarshalTypeError
	if errors.As(err, &tipe) {
		return temuan.Dwi("sebab", "nilai "+tipe.Value+" tidak cocok untuk "+tipe.Field, "a "+tipe.Value+" does not fit "+tipe.Field)
	}
	id, en := susun.Kalimat(err)
	return temuan.Dwi("sebab", id, en)
}
