package sid

import (
	"encoding/json"
	"errors"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/internal/urutjson"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Format is the name of the format in [apbdes.Asal].
const Format = "sid-json"

// baris is one row as the format writes it.
type baris struct {
	Kode      teks `json:"kode_rek"`
	Uraian    teks `json:"uraian"`
	Anggaran  teks `json:"anggaran"`
	Realisasi teks `json:"realisasi"`
	Sumber    teks `json:"sumber_dana"`
}

// teks takes a JSON text, a number (kept as its digits) or null.
type teks struct {
	isi   string
	angka bool
}

var errTeks = errors.New("sid: text or number expected")

func (t *teks) UnmarshalJSON(b []byte) error {
	switch {
	case string(b) == "null":
		return nil
	case len(b) > 0 && b[0] == '"':
		return json.Unmarshal(b, &t.isi)
	case len(b) > 0 && (b[0] == '-' || b[0] >= '0' && b[0] <= '9'):
		t.isi, t.angka = string(b), true
		return nil
	default:
		return errTeks
	}
}

// Baca reads the file. Rows that are no objects of this form are kept in Hasil.Gagal with a finding. The error is
// [*lembar.MelewatiBatas].
func Baca(b []byte, o susun.Opsi, batas lembar.Batas) (*susun.Hasil, error) {
	batas = batas.Lengkap()
	if int64(len(b)) > batas.Bita {
		return nil, &lembar.MelewatiBatas{Apa: lembar.BatasBita, Batas: batas.Bita, Nyata: int64(len(b))}
	}
	o.Format, o.DaunSemua = Format, true
	r := pembaca{p: urutjson.Buka(b), susun: susun.Penyusun{Opsi: o}, maks: batas.Baris}
	err := r.semua()
	if err == nil {
		err = r.p.Selesai()
	}
	if r.lewat {
		return nil, &lembar.MelewatiBatas{Apa: lembar.BatasBaris, Batas: int64(r.maks), Nyata: int64(r.n), Baris: r.p.Baris()}
	}
	if err != nil {
		id, en := susun.Kalimat(err)
		r.susun.TambahTemuan(susun.AturanJSONPutus.Temukan("", temuan.Letak{Berkas: o.Berkas, Baris: r.p.Baris()}, temuan.Dwi("sebab", id, en)))
	}
	h := r.susun.Selesai()
	h.BarisData += len(r.gagal)
	h.Gagal = append(h.Gagal, r.gagal...)
	return h, nil
}

type pembaca struct {
	p     *urutjson.Pembaca
	susun susun.Penyusun
	gagal []apbdes.BarisGagal
	n     int
	maks  int
	lewat bool
}

func (r *pembaca) semua() error {
	if r.p.Berikut() == '{' {
		return r.tahun()
	}
	return r.p.Larik(func(int) error { return r.tahun() })
}

// tahun reads {"tahun": …, "body": […]}. The year may come after the body, so the rows wait for it.
func (r *pembaca) tahun() error {
	var tahun teks
	var rows []susun.Baris
	err := r.p.Objek(func(nama string) error {
		switch nama {
		case "tahun":
			l := r.p.Baris()
			if _, err := r.p.Isi(&tahun); err != nil {
				r.susun.TambahTemuan(r.rusak("/tahun", l, err))
			}
			return nil
		case "body":
			return r.p.Larik(func(int) error { return r.bagian(&rows) })
		default:
			_, err := r.p.Mentah()
			return err
		}
	})
	for i := range rows {
		rows[i].Tahun = tahun.isi
		r.susun.Tambah(rows[i])
	}
	return err
}

// bagian reads {"title": "BELANJA", "body": […]}.
func (r *pembaca) bagian(rows *[]susun.Baris) error {
	var judul teks
	awal := len(*rows)
	err := r.p.Objek(func(nama string) error {
		switch nama {
		case "title":
			_, err := r.p.Isi(&judul)
			if err != nil {
				r.susun.TambahTemuan(r.rusak("/title", r.p.Baris(), err))
			}
			return nil
		case "body":
			return r.p.Larik(func(i int) error { return r.baris(i, rows) })
		default:
			_, err := r.p.Mentah()
			return err
		}
	})
	belanja := strings.EqualFold(strings.TrimSpace(judul.isi), "belanja")
	for i := awal; i < len(*rows); i++ {
		b := &(*rows)[i]
		if belanja {
			b.KodeKegiatan, b.NamaKegiatan, b.KodeRekening = b.KodeRekening, b.Uraian, ""
			b.Uraian = ""
		}
	}
	return err
}

var errBatas = errors.New("sid: too many rows")

func (r *pembaca) baris(i int, rows *[]susun.Baris) error {
	if r.n++; r.n > r.maks {
		r.lewat = true
		return errBatas
	}
	l := temuan.Letak{Berkas: r.susun.Opsi.Berkas, Baris: r.p.Baris()}
	var b baris
	mentah, err := r.p.Isi(&b)
	if mentah == nil && err != nil {
		return err
	}
	if err != nil {
		r.gagal = append(r.gagal, apbdes.BarisGagal{Letak: l, Mentah: []string{string(mentah)}})
		if len(r.gagal) <= lembar.BakuTemuan {
			r.susun.TambahTemuan(r.rusak(temuan.Penunjuk("body", i), l.Baris, err))
		}
		return nil
	}
	*rows = append(*rows, susun.Baris{
		Letak: l, Mentah: []string{b.Kode.isi, b.Uraian.isi, b.Anggaran.isi, b.Realisasi.isi, b.Sumber.isi},
		KodeRekening: b.Kode.isi, Uraian: b.Uraian.isi, SumberDana: b.Sumber.isi,
		KolomKegiatan: 1, KolomRekening: 1,
		Nilai: [apbdes.Realisasi + 1]susun.Sel{
			apbdes.Anggaran:  {Teks: b.Anggaran.isi, Angka: b.Anggaran.angka, Kolom: 3},
			apbdes.Realisasi: {Teks: b.Realisasi.isi, Angka: b.Realisasi.angka, Kolom: 4},
		},
	})
	return nil
}

func (r *pembaca) rusak(jalur string, baris int, err error) temuan.Temuan {
	return susun.AturanJSONRusak.Temukan("", temuan.Letak{Berkas: r.susun.Opsi.Berkas, Baris: baris},
		temuan.Isi("jalur", jalur), temuan.Isi("sebab", err.Error()))
}

// Cocok reports whether the text looks like this format: JSON that names both "kode_rek" and "body" near its start.
func Cocok(b []byte) bool {
	awal := string(b[:min(len(b), 4096)])
	return strings.Contains(awal, `"kode_rek"`) && strings.Contains(awal, `"body"`)
}
