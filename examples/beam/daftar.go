package main

import (
	"cmp"
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// Terdaftar is a row of the list of villages.
type Terdaftar struct {
	Baris      int
	Kode, Nama string
	Penduduk   int
}

// DaftarFn reads the list of villages: kode_desa, nama_desa, penduduk, with a header; penduduk may be missing or empty.
type DaftarFn struct {
	Berkas string
}

// ProcessElement emits the villages; none without a list. The error names the row.
func (f *DaftarFn) ProcessElement(ctx context.Context, _ []byte, beri func(Terdaftar)) error {
	if f.Berkas == "" {
		return nil
	}
	r, err := bukaBerkas(ctx, f.Berkas)
	if err != nil {
		return err
	}
	defer r.tutup()
	if batas := (lembar.Batas{}).Lengkap().Bita; r.ukuran > batas {
		return &lembar.MelewatiBatas{Apa: lembar.BatasBita, Batas: batas, Nyata: r.ukuran}
	}
	isi, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	c := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(isi), "\ufeff")))
	c.FieldsPerRecord = -1
	baris, err := c.ReadAll()
	if err != nil {
		return fmt.Errorf("%s: %w", f.Berkas, err)
	}
	for i, b := range baris[min(1, len(baris)):] {
		t, err := uraiTerdaftar(i+2, b)
		if err != nil {
			return fmt.Errorf("%s: row %d: %w", f.Berkas, t.Baris, err)
		}
		beri(t)
	}
	return nil
}

func uraiTerdaftar(nomor int, b []string) (Terdaftar, error) {
	t := Terdaftar{Baris: nomor}
	kode, err := wilayah.UraiDesa(b[0])
	if err != nil {
		return t, err
	}
	t.Kode = kode.String()
	if len(b) > 1 {
		t.Nama = b[1]
	}
	if len(b) > 2 && b[2] != "" {
		if t.Penduduk, err = strconv.Atoi(b[2]); err != nil || t.Penduduk < 0 {
			return t, fmt.Errorf("%q is no number of residents", b[2])
		}
	}
	return t, nil
}

// KunciFn puts a registered village under the code of its area.
type KunciFn struct {
	Tingkat int
}

// ProcessElement emits the village with its area.
func (f *KunciFn) ProcessElement(t Terdaftar, beri func(string, Terdaftar)) {
	if k, err := wilayah.UraiDesa(t.Kode); err == nil {
		beri(k.Pangkas(wilayah.Tingkat(f.Tingkat)).String(), t) //nolint:gosec // as it came
	}
}

// daftarDari collects registered villages in the order of the list, whatever order an engine gives them in.
func daftarDari(daftar func(*Terdaftar) bool) ([]indikator.DesaTerdaftar, error) {
	var semua []Terdaftar
	var t Terdaftar
	for daftar(&t) {
		semua = append(semua, t)
	}
	slices.SortFunc(semua, func(a, b Terdaftar) int { return cmp.Compare(a.Baris, b.Baris) })
	d := make([]indikator.DesaTerdaftar, len(semua))
	for i, t := range semua {
		kode, err := wilayah.UraiDesa(t.Kode)
		if err != nil {
			return nil, err
		}
		d[i] = indikator.DesaTerdaftar{Kode: kode, Nama: t.Nama, Penduduk: t.Penduduk}
	}
	return d, nil
}

func pendudukDari(d []indikator.DesaTerdaftar) map[wilayah.Kode]int {
	m := make(map[wilayah.Kode]int, len(d))
	for _, t := range d {
		m[t.Kode] = t.Penduduk
	}
	return m
}
