package inti

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// A table of residents is text with a header: kode_desa, penduduk and, as they like, tahun and nama_desa. A row without a year
// stands for every year that has none of its own.
type kolomPenduduk struct{ kode, tahun, nama, jiwa int }

func bacaKepala(b lembar.Baris) kolomPenduduk {
	k := kolomPenduduk{-1, -1, -1, -1}
	for i, s := range b.Sel {
		switch strings.ReplaceAll(strings.ToLower(strings.TrimSpace(s.Teks)), " ", "_") {
		case "kode_desa", "kode":
			k.kode = i
		case "tahun":
			k.tahun = i
		case "nama_desa", "nama", "desa":
			k.nama = i
		case "penduduk", "jumlah_penduduk", "jiwa":
			k.jiwa = i
		}
	}
	return k
}

// kenaliPenduduk looks at the first line only.
func kenaliPenduduk(isi []byte) bool {
	baris, _, _ := bytes.Cut(isi[:min(len(isi), 4096)], []byte("\n"))
	kepala := strings.ToLower(string(baris))
	return (strings.Contains(kepala, "penduduk") || strings.Contains(kepala, "jiwa")) && strings.Contains(kepala, "kode") &&
		!strings.Contains(kepala, "rekening") && !strings.Contains(kepala, "anggaran")
}

// tambahPenduduk reads a table of residents, all of it or nothing.
func (h *himpunan) tambahPenduduk(nama string, isi []byte, batas lembar.Batas) (int, *Galat) {
	l, _, err := lembar.DariTeks(isi, lembar.Opsi{Berkas: nama, Batas: batas})
	if err != nil {
		return 0, galatBerkas(nama, err)
	}
	if len(l.Baris) == 0 {
		return 0, galatBaris(nama, 1, "")
	}
	k := bacaKepala(l.Baris[0])
	if k.kode < 0 || k.jiwa < 0 {
		return 0, galatBaris(nama, l.Baris[0].Nomor, "kode_desa, penduduk")
	}
	var penduduk []indikator.PendudukDesa
	var desa []indikator.DesaTerdaftar
	for _, b := range l.Baris[1:] {
		kode, err := wilayah.UraiDesa(sel(b, k.kode))
		if err != nil {
			return 0, galatBaris(nama, b.Nomor, sel(b, k.kode))
		}
		jiwa, err := strconv.Atoi(sel(b, k.jiwa))
		if err != nil || jiwa < 0 || jiwa > 100_000_000 {
			return 0, galatBaris(nama, b.Nomor, sel(b, k.jiwa))
		}
		tahun := 0
		if t := sel(b, k.tahun); t != "" {
			if tahun, err = strconv.Atoi(t); err != nil || tahun < 0 || tahun > 9999 {
				return 0, galatBaris(nama, b.Nomor, t)
			}
		}
		penduduk = append(penduduk, indikator.PendudukDesa{Kode: kode, Tahun: tahun, Jiwa: jiwa})
		desa = append(desa, indikator.DesaTerdaftar{Kode: kode, Nama: sel(b, k.nama)})
	}
	h.penduduk = append(h.penduduk, penduduk...)
	h.desa = append(h.desa, desa...)
	return len(penduduk), nil
}

func sel(b lembar.Baris, i int) string {
	if i < 0 || i >= len(b.Sel) {
		return ""
	}
	return strings.TrimSpace(b.Sel[i].Teks)
}
