package fdp

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/tulis"
)

// tabel is the table of lines: the canonical columns, then the dimensions of other programs.
type tabel struct {
	kepala      []string
	baris       [][]string
	tanpaFungsi int // spending lines without COFOG
}

func susunTabel(d []*apbdes.Dokumen) (*tabel, error) {
	var b bytes.Buffer
	if err := tulis.TulisCSV(&b, d...); err != nil {
		return nil, fmt.Errorf("fdp: %w", err)
	}
	baku, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("fdp: %w", err)
	}
	t := &tabel{kepala: baku[0], baris: baku[1:]}
	for _, k := range kolomTambahan() {
		t.kepala = append(t.kepala, k.Nama)
	}
	p, n := petaCOFOG(), 0
	for i, x := range d {
		awal := n
		tambah := func(bagian, arah string, k bagan.KodeKegiatan) {
			sel := append([]string{idBaris(x, i, n-awal+1), bagian, arah}, selKegiatan(k)...)
			c := p.cari(k)
			if bagian == "belanja" && c.Kode == "" {
				t.tanpaFungsi++
			}
			t.baris[n] = append(t.baris[n], append(sel, c.Divisi, c.NamaAtas, c.Kode, c.Nama, c.Keyakinan)...)
			n++
		}
		for range x.Pendapatan {
			tambah("pendapatan", "revenue", bagan.KodeKegiatan{})
		}
		for j := range x.Belanja {
			tambah("belanja", "expenditure", x.Belanja[j].Kegiatan)
		}
		for j := range x.Pembiayaan {
			tambah(bagianPembiayaan(x.Pembiayaan[j].Rekening), "", bagan.KodeKegiatan{})
		}
		for range x.Luar {
			tambah("luar_apbdes", "", bagan.KodeKegiatan{})
		}
	}
	return t, nil
}

func bagianPembiayaan(r bagan.KodeRekening) string {
	if r.Kosong() {
		return bagan.Pembiayaan.String()
	}
	return r.Golongan().String()
}

// idBaris numbers a line within its village and year. A village without a code is known by its place among the documents.
func idBaris(d *apbdes.Dokumen, urutan, n int) string {
	desa := d.Desa.Kode.String()
	if desa == "" {
		desa = "dokumen-" + strconv.Itoa(urutan+1)
	}
	nomor := strconv.Itoa(n)
	return desa + "-" + strconv.Itoa(d.Tahun) + "-" + strings.Repeat("0", max(0, 4-len(nomor))) + nomor
}

// selKegiatan makes the codes and names of bidang and sub-bidang, as far as the line goes.
func selKegiatan(k bagan.KodeKegiatan) []string {
	sel := make([]string, 4)
	for i, t := range [...]bagan.Tingkat{bagan.Bidang, bagan.SubBidang} {
		if p := k.Pangkas(t); p.Tingkat() == t {
			sel[2*i] = p.String()
			if b, ada := bagan.CariKegiatan(p); ada {
				sel[2*i+1] = b.Nama
			}
		}
	}
	return sel
}

func (t *tabel) csv() ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	if err := w.Write(t.kepala); err != nil {
		return nil, err
	}
	if err := w.WriteAll(t.baris); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
