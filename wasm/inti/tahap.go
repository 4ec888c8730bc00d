//go:build tahap

package inti

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/alir"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/nasional"
)

// tahapan holds the file that the stages of the benchmark are measured on. With the build tag tahap the core has the operation "tahap":
// with a file it keeps it, and with the name of a stage in data it does that stage once and answers with the lines it went through. The
// columns are those of wasm/uji's invented province.
type tahapan struct {
	isi     []byte
	sel     [][]string
	dokumen []indikator.DokumenPapan
}

const kolomTahap = 8 // kode_desa, nama_desa, tahun, kode_kegiatan, kode_rekening, sumber_dana, anggaran, realisasi

func cariTahap(op string) pekerjaan {
	if op == "tahap" {
		return (*Inti).ukurTahap
	}
	return nil
}

func (i *Inti) ukurTahap(p *permintaan, berkas []Sumber) (json.RawMessage, *Galat) {
	if len(berkas) > 0 {
		return i.siapkanTahap(berkas[0])
	}
	f := map[string]func(*tahapan) (int, error){
		"potong": (*tahapan).potong, "kode": (*tahapan).kode, "alir": (*tahapan).alir, "jumlah": (*tahapan).jumlah, "biasa": (*tahapan).biasa, "papan": (*tahapan).papan,
	}[p.Data]
	if f == nil {
		return nil, galat(GalatOpsi)
	}
	n, err := f(&i.tahap)
	if err != nil {
		g := galat(GalatDalam)
		g.Berkas = err.Error()
		return nil, g
	}
	return tulisJSON(n)
}

func (i *Inti) siapkanTahap(s Sumber) (json.RawMessage, *Galat) {
	isi, err := awal(s, s.Size())
	if err != nil {
		return nil, galat(GalatBaca)
	}
	i.tahap = tahapan{isi: isi}
	for n, baris := range strings.Split(strings.TrimSuffix(string(isi), "\n"), "\n") {
		if n > 0 {
			i.tahap.sel = append(i.tahap.sel, strings.Split(baris, ","))
		}
	}
	if len(isi) < 1<<20 { // a board of more villages is none
		h, err := baca.Baca(isi, baca.Opsi{}, lembar.Batas{})
		if err != nil {
			return nil, galat(GalatBaca)
		}
		for _, d := range h.Dokumen {
			i.tahap.dokumen = append(i.tahap.dokumen, indikator.DokumenPapan{Dokumen: d})
		}
	}
	return tulisJSON(len(i.tahap.sel))
}

// potong cuts the text into rows and cells, as the ordinary reader does.
func (t *tahapan) potong() (int, error) {
	l, _, err := lembar.DariTeks(t.isi, lembar.Opsi{})
	if err != nil {
		return 0, err
	}
	return len(l.Baris), nil
}

// kode reads the codes and amounts of rows that are cut already.
func (t *tahapan) kode() (int, error) {
	for _, s := range t.sel {
		if len(s) != kolomTahap {
			return 0, errTahap{}
		}
		if s[3] != "" {
			if _, err := bagan.UraiKegiatan(s[3], bagan.Permendagri20); err != nil {
				return 0, err
			}
		}
		if _, err := bagan.UraiRekening(s[4], bagan.Permendagri20); err != nil {
			return 0, err
		}
		for _, u := range s[6:] {
			if _, err := rupiah.Urai(u, rupiah.Mesin); err != nil {
				return 0, err
			}
		}
	}
	return len(t.sel), nil
}

type errTahap struct{}

func (errTahap) Error() string { return "tahap: columns" }

func (t *tahapan) aliran() (*alir.Aliran, error) {
	return alir.Dari(bytes.NewReader(t.isi), int64(len(t.isi)), alir.Opsi{Pekerja: -1, Potongan: potonganAlir})
}

// alir reads the file as a stream and does nothing with its villages.
func (t *tahapan) alir() (int, error) {
	a, err := t.aliran()
	if err != nil {
		return 0, err
	}
	h, err := alir.Baca(a, alir.Olah[int]{Baru: func() int { return 0 }, Desa: func(int, *alir.Desa) error { return nil }, Gabung: func(int, *alir.Titik) error { return nil }})
	if err != nil {
		return 0, err
	}
	return h.BarisData, nil
}

// jumlah is alir with the totals of every village.
func (t *tahapan) jumlah() (int, error) {
	a, err := t.aliran()
	if err != nil {
		return 0, err
	}
	_, _, h, err := nasional.Baca(a, nasional.Opsi{})
	if err != nil {
		return 0, err
	}
	return h.BarisData, nil
}

// biasa reads the file into documents.
func (t *tahapan) biasa() (int, error) {
	h, err := baca.Baca(t.isi, baca.Opsi{}, lembar.Batas{})
	if err != nil {
		return 0, err
	}
	return h.BarisData, nil
}

// papan makes the board of the documents.
func (t *tahapan) papan() (int, error) {
	_, err := indikator.HitungPapan(indikator.MasukanPapan{Dokumen: t.dokumen})
	return len(t.sel), err
}
