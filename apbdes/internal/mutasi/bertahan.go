package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
)

// penjelasan is one row of bertahan.csv: a survivor and why no test has to kill it. It is found again by what it is, not by its line
// number, so that other lines may move.
type penjelasan struct {
	kunci
	golongan, alasan string
}

// kunci names a mutant.
type kunci struct {
	paket, berkas, fungsi, teks, ubah string
}

var kepala = []string{"paket", "berkas", "fungsi", "baris", "mutasi", "golongan", "alasan"}

// The groups of reasons.
const (
	setara  = "setara"  // no input tells the mutant from the source
	kinerja = "kinerja" // the same result, only slower or with more memory
	terima  = "terima"  // can be told apart, by something no test has to hold fast; the reason says what
)

func (p *paket) kunci(m *mutan) kunci {
	return kunci{paket: p.jalur, berkas: m.berkas.nama, fungsi: m.fungsi, teks: m.teks, ubah: m.ubah}
}

// bacaPenjelasan reads the list; a list that is not there is empty.
func bacaPenjelasan(jalur string) ([]penjelasan, error) {
	f, err := os.Open(jalur)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // only read
	r := csv.NewReader(f)
	r.FieldsPerRecord = len(kepala)
	if k, err := r.Read(); err != nil || !slices.Equal(k, kepala) {
		return nil, fmt.Errorf("mutasi: %s: the first row is not %s (%w)", jalur, strings.Join(kepala, ","), err)
	}
	var hasil []penjelasan
	for {
		b, err := r.Read()
		if errors.Is(err, io.EOF) {
			return hasil, nil
		}
		if err != nil {
			return nil, err
		}
		x := penjelasan{kunci: kunci{b[0], b[1], b[2], b[3], b[4]}, golongan: b[5], alasan: strings.TrimSpace(b[6])}
		if x.alasan != "" && !slices.Contains([]string{setara, kinerja, terima}, x.golongan) {
			return nil, fmt.Errorf("mutasi: %s: group %q is none of %s, %s, %s", jalur, x.golongan, setara, kinerja, terima)
		}
		hasil = append(hasil, x)
	}
}

// tulisPenjelasan writes the list in a fixed order.
func tulisPenjelasan(jalur string, daftar []penjelasan) error {
	baris := [][]string{kepala}
	slices.SortStableFunc(daftar, func(a, b penjelasan) int { return slices.Compare(a.urut(), b.urut()) })
	for _, x := range daftar {
		baris = append(baris, []string{x.paket, x.berkas, x.fungsi, x.teks, x.ubah, x.golongan, x.alasan})
	}
	f, err := os.Create(jalur)
	if err != nil {
		return err
	}
	w := csv.NewWriter(f)
	return errors.Join(w.WriteAll(baris), f.Close())
}

func (x penjelasan) urut() []string { return []string{x.paket, x.berkas, x.fungsi, x.teks, x.ubah} }

// banding holds a run against the list.
type banding struct {
	terjelas, belum []*mutan     // survivors with a reason, and without
	usang           []penjelasan // rows whose mutant is killed or gone
	daftar          []penjelasan // the list as it should be now: rows of other packages and of mutants not run stay
	perGolongan     map[string]int
}

// bandingkan matches survivors with rows, one to one: two survivors of the same name need two rows.
func bandingkan(p *paket, semua []*mutan, daftar []penjelasan) banding {
	h := banding{perGolongan: map[string]int{}}
	milik := map[kunci][]penjelasan{}
	for _, x := range daftar {
		if x.paket != p.jalur {
			h.daftar = append(h.daftar, x)
			continue
		}
		milik[x.kunci] = append(milik[x.kunci], x)
	}
	for _, m := range semua {
		k := p.kunci(m)
		if m.status == belum {
			h.daftar = append(h.daftar, milik[k]...)
			delete(milik, k)
		}
		if !m.status.hidup() {
			continue
		}
		x := penjelasan{kunci: k}
		if ada := milik[k]; len(ada) > 0 {
			x = ada[0]
			milik[k] = ada[1:]
		}
		if x.alasan == "" {
			h.belum = append(h.belum, m)
		} else {
			h.terjelas = append(h.terjelas, m)
			h.perGolongan[x.golongan]++
		}
		h.daftar = append(h.daftar, x)
	}
	for _, sisa := range milik {
		h.usang = append(h.usang, sisa...)
	}
	slices.SortStableFunc(h.usang, func(a, b penjelasan) int { return slices.Compare(a.urut(), b.urut()) })
	return h
}
