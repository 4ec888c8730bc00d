package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"time"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/kanonik"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/bentuk"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/go-playground/validator/v10"
)

// jawaban is the result for all files of a request, the same JSON as that of examples/periksa.
type jawaban struct {
	Dokumen []*indikator.Pemeriksaan `json:"dokumen"`
	// Temuan holds the findings about files that belong to no single document.
	Temuan temuan.Daftar `json:"temuan,omitempty"`
}

func namaTerurut(q map[string][]string) []string { return slices.Sorted(maps.Keys(q)) }

// periksa answers POST /v1/periksa. A place for the upload is taken before anything is read, and a place for the work only when
// everything is here, so that a slow client keeps no processor waiting.
func (s *server) periksa(w http.ResponseWriter, r *http.Request) {
	p, m := uraiPertanyaan(r.URL.Query())
	if m != nil {
		s.tolak(w, r, m)
		return
	}
	if err := s.terima.masuk(r.Context()); err != nil {
		s.tolak(w, r, s.penuh())
		return
	}
	defer s.terima.keluar()
	isi, err := s.hitungJawaban(w, r, p)
	switch {
	case errors.Is(err, context.Canceled): // nobody is there to read an answer
		panic(http.ErrAbortHandler)
	case errors.Is(err, errPenuh):
		s.tolak(w, r, s.penuh())
	case err != nil:
		s.tolakGalat(w, r, err)
	default:
		tulisBita(w, http.StatusOK, jenisJSON, isi)
	}
}

func (s *server) penuh() *masalah { return sibuk(int(max(s.k.antre, time.Second) / time.Second)) }

// hitungJawaban reads the request and computes the answer.
func (s *server) hitungJawaban(w http.ResponseWriter, r *http.Request, p pertanyaan) ([]byte, error) {
	daftar, err := bacaBadan(w, r, s.k.maksBita)
	if err != nil {
		return nil, err
	}
	if err := s.hitung.masuk(r.Context()); err != nil {
		return nil, err
	}
	defer s.hitung.keluar()
	j := jawaban{Dokumen: []*indikator.Pemeriksaan{}}
	for i := range daftar {
		if err := s.tambah(r.Context(), &j, &daftar[i], p); err != nil {
			var m *masalah
			if errors.As(err, &m) {
				m.Berkas = daftar[i].nama
			}
			return nil, err
		}
		daftar[i].isi = nil // not needed any more
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err = e.Encode(&j)
	return b.Bytes(), err
}

// tambah checks the documents of one file.
func (s *server) tambah(ctx context.Context, j *jawaban, b *berkas, p pertanyaan) error {
	h, err := s.baca(b, p)
	if err != nil {
		return err
	}
	if len(h.Dokumen) == 0 {
		return bukanAnggaran("Berkas tidak memuat anggaran yang dapat dibaca; lihat temuan.", "The file holds no budget that can be read; see temuan.", h.Temuan)
	}
	if n := len(j.Dokumen) + len(h.Dokumen); n > s.k.maksDokumen {
		return bukanAnggaran(fmt.Sprintf("Permintaan memuat %d dokumen, paling banyak %d.", n, s.k.maksDokumen),
			fmt.Sprintf("The request holds %d documents, at most %d.", n, s.k.maksDokumen), nil)
	}
	perDokumen, tentangBerkas := h.BagiTemuan()
	j.Temuan.Tambah(tentangBerkas...)
	for i, d := range h.Dokumen {
		if err := ctx.Err(); err != nil {
			return err
		}
		o := indikator.OpsiPeriksa{Masukan: indikator.Masukan{Penduduk: p.penduduk}, Tambahan: perDokumen[i]}
		hasil, err := indikator.PeriksaDokumen(d, o)
		if errors.Is(err, rupiah.ErrLuapan) {
			return bukanAnggaran("Jumlah anggaran melampaui 92 kuadriliun rupiah.", "The totals exceed 92 quadrillion rupiah.", nil)
		}
		if err != nil {
			return err
		}
		j.Dokumen = append(j.Dokumen, hasil)
	}
	return nil
}

// baca reads a file. Canonical JSON that was sent as JSON comes from a program, so its shape is checked strictly: a program can be
// mended, and gets the JSON Pointer of every field to mend. A file is read for what it is worth, row by row.
func (s *server) baca(b *berkas, p pertanyaan) (*baca.Hasil, error) {
	o := baca.Opsi{Berkas: b.nama, Tahun: p.tahun, TataTulis: p.gaya}
	batas := lembar.Batas{Bita: s.k.maksBita, Baris: maksBaris, Sel: 20 * maksBaris}
	if b.json && miripKanonik(b.isi) {
		return s.bacaJSON(b.isi, p)
	}
	h, err := baca.Baca(b.isi, o, batas)
	var jenis *lembar.SalahJenis
	var isi interface{ Pesan() (id, en string) } // what every decoder's error can say: damaged, encrypted, over a limit
	switch {
	case errors.As(err, &jenis):
		id, en := jenis.Pesan()
		return nil, jenisTakDidukung(id, en)
	case errors.As(err, &isi):
		id, en := isi.Pesan()
		return nil, bukanAnggaran(id, en, nil)
	}
	return h, err
}

// miripKanonik reports whether JSON means to be canonical: near its start a name of the model stands before an array. The JSON of web
// sites has objects there, and other names.
func miripKanonik(isi []byte) bool {
	awal := bytes.Join(bytes.Fields(isi[:min(len(isi), 4096)]), nil)
	for _, nama := range [...]string{`"dokumen":[`, `"pendapatan":[`, `"belanja":[`, `"pembiayaan":[`, `"tercetak":[`} {
		if bytes.Contains(awal, []byte(nama)) {
			return true
		}
	}
	return false
}

// maksBaris is the number of lines in one file and of objects in JSON: those of a kabupaten. An empty object takes 3 bytes to send and
// hundreds to keep, so the limit on bytes does not bound memory.
const maksBaris = 200_000

// bacaJSON reads one document, a list of documents, or the envelope around them.
func (s *server) bacaJSON(isi []byte, p pertanyaan) (*baca.Hasil, error) {
	isi = bytes.TrimPrefix(isi, []byte("\xef\xbb\xbf"))
	if n := bytes.Count(isi, []byte("{")); n > maksBaris {
		return nil, bukanAnggaran(fmt.Sprintf("JSON memuat %d objek, paling banyak %d.", n, maksBaris), fmt.Sprintf("The JSON holds %d objects, at most %d.", n, maksBaris), nil)
	}
	var amplop struct{ Dokumen json.RawMessage }
	var daftar []bentuk.Dokumen
	var dto any
	var err error
	switch {
	case bytes.HasPrefix(bytes.TrimLeft(isi, " \t\r\n"), []byte("[")):
		dto = &daftar
		if err = bentuk.BacaJSON(bytes.NewReader(isi), &daftar); err == nil {
			err = s.penguji.Var(daftar, "berisi,dive")
		}
	case json.Unmarshal(isi, &amplop) == nil && amplop.Dokumen != nil:
		k := new(bentuk.Kiriman)
		dto = k
		if err = bentuk.BacaJSON(bytes.NewReader(isi), k); err == nil {
			err = s.penguji.Struct(k)
		}
		daftar = k.Dokumen
	default:
		d := new(bentuk.Dokumen)
		dto = d
		if err = bentuk.BacaJSON(bytes.NewReader(isi), d); err == nil {
			err = s.penguji.Struct(d)
		}
		daftar = []bentuk.Dokumen{*d}
	}
	var isian validator.ValidationErrors
	banyak := 1
	if errors.As(err, &isian) {
		banyak = len(isian)
		err = isian[:min(banyak, maksTemuan)]
	}
	if t, ada := bentuk.DariGalat(dto, err); ada {
		return nil, bentukSalah(banyak, t)
	}
	if err != nil {
		return nil, err
	}
	return susunHasil(daftar, p)
}

func susunHasil(daftar []bentuk.Dokumen, p pertanyaan) (*baca.Hasil, error) {
	h := new(baca.Hasil)
	for i := range daftar {
		d, err := daftar[i].APBDes()
		if err != nil {
			return nil, err
		}
		if d.Tahun == 0 {
			d.Tahun = p.tahun
		}
		d.Asal = apbdes.Asal{Format: kanonik.FormatJSON}
		h.Dokumen = append(h.Dokumen, d)
	}
	return h, nil
}
