package inti

import (
	"bytes"
	"errors"
	"strconv"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah/batas"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// tambahBatas reads boundaries. They replace those of an earlier file.
func (h *himpunan) tambahBatas(b *berkasDibaca, isi []byte) {
	d, t, err := batas.Baca(isi, b.Nama)
	b.Temuan = t
	if err != nil {
		b.Galat = galatBerkas(b.Nama, err)
		if errors.Is(err, batas.ErrBatas) {
			b.Galat.Kode = GalatBatas
		}
		b.Galat.Saran = indikator.Teks{
			Indonesia: "Pakai GeoJSON FeatureCollection berisi Polygon, WGS 84, dengan properti kode_desa.",
			Inggris:   "Use a GeoJSON FeatureCollection of polygons in WGS 84 with the property kode_desa.",
		}
		return
	}
	b.Bidang = len(d)
	h.bidang = d
	h.temuan.Tambah(t...)
}

// kenaliBatas looks at the beginning of a file only.
func kenaliBatas(isi []byte) bool {
	isi = bytes.TrimLeft(bytes.TrimPrefix(isi, []byte("\ufeff")), " \t\r\n")
	return len(isi) > 0 && isi[0] == '{' && bytes.Contains(isi[:min(len(isi), 4096)], []byte(`"FeatureCollection"`))
}

// kenaliPeta looks for the first line of a map.
func kenaliPeta(isi []byte) bool {
	baris, _, _ := bytes.Cut(bytes.TrimPrefix(isi, []byte("\ufeff")), []byte("\n"))
	return bytes.HasPrefix(baris, []byte("# versi:"))
}

// tambahPeta reads a map from kegiatan to services. It replaces the built-in map and that of an earlier file; a bad one leaves none.
func (h *himpunan) tambahPeta(b *berkasDibaca, isi []byte) {
	h.peta, h.galatPeta = nil, nil
	p, t, err := layanan.BacaPeta(bytes.NewReader(isi))
	for n := range t {
		t[n].Letak.Berkas = b.Nama
	}
	b.Temuan = t
	switch {
	case err != nil:
		b.Galat = galatPeta(b.Nama, nil)
		if errors.Is(err, layanan.ErrBatas) {
			b.Galat.Kode = GalatBatas
		}
		b.Galat.Pesan = indikator.Teks{Indonesia: "Peta layanan terlalu besar atau tidak terbaca.", Inggris: "The map of services is too large or cannot be read."}
	case t.AdaGalat():
		b.Galat = galatPeta(b.Nama, t)
	case p.Banyak() == 0:
		b.Galat = galatPeta(b.Nama, nil)
	}
	if b.Galat != nil {
		h.galatPeta = b.Galat
		return
	}
	p.Versi = namaPeta(p.Versi, b.Nama, isi)
	b.Baris = p.Banyak()
	h.peta = &p
	h.temuan.Tambah(t...)
}

// namaPeta is how a board names a map: its version, its file, and a number made of its bytes, so that two maps of the same name differ.
func namaPeta(versi, berkas string, isi []byte) string {
	nama := atau(versi, berkas)
	if berkas != "" && berkas != nama {
		nama += " (" + berkas + ")"
	}
	return potong(nama, batasNama) + " #" + sidikBerkas(isi)
}

// galatPeta says what is wrong with a map: the first row and column, and how many more there are.
func galatPeta(nama string, t temuan.Daftar) *Galat {
	g := galat(GalatBaca)
	g.Berkas = nama
	g.Pesan = indikator.Teks{Indonesia: "Peta layanan tidak memuat baris.", Inggris: "The map of services has no rows."}
	g.Saran = indikator.Teks{
		Indonesia: "Perbaiki baris itu, atau lepas peta layanan; angka tidak dihitung dengan peta lain.",
		Inggris:   "Mend the row, or give no map of services; no figures are made with another map.",
	}
	n := t.Banyak(temuan.Galat)
	for _, satu := range t {
		if satu.Tingkat != temuan.Galat {
			continue
		}
		g.Baris, g.Kolom = satu.Letak.Baris, satu.Letak.Kolom
		g.Pesan = indikator.Teks{
			Indonesia: "Peta layanan" + teksLetak(g.Baris, g.Kolom, ", baris ", ", kolom ") + ": " + satu.Pesan(temuan.Indonesia),
			Inggris:   "Map of services" + teksLetak(g.Baris, g.Kolom, ", row ", ", column ") + ": " + satu.Pesan(temuan.Inggris),
		}
		break
	}
	if n > 1 {
		sisa := strconv.Itoa(n - 1)
		g.Pesan.Indonesia += " Ada " + sisa + " kesalahan lain."
		g.Pesan.Inggris += " There are " + sisa + " more errors."
	}
	return g
}

func teksLetak(baris, kolom int, kataBaris, kataKolom string) string {
	s := ""
	if baris > 0 {
		s = kataBaris + strconv.Itoa(baris)
	}
	if kolom > 0 {
		s += kataKolom + strconv.Itoa(kolom)
	}
	return s
}

// galatPetaBatas keeps the error of a map that was not read because there are too many files; other files leave the state as it is.
func (h *himpunan) galatPetaBatas(jenis string) *Galat {
	if jenis != "peta-layanan" {
		return h.galatPeta
	}
	h.peta = nil
	return galat(GalatBatas)
}

// bentuk makes the shapes of a board and adds what is missing to its findings. Without boundaries there are none.
func (h *himpunan) bentuk(p *indikator.Papan) *batas.Bentuk {
	if len(h.bidang) == 0 {
		return nil
	}
	kode, nama := make([]wilayah.Kode, len(p.Desa)), make([]string, len(p.Desa))
	for i := range p.Desa {
		kode[i], nama[i] = p.Desa[i].Kode, p.Desa[i].Nama
	}
	b, t := batas.Hitung(h.bidang, kode, nama, p.Kode)
	p.Temuan.Tambah(t...)
	p.Temuan = p.Temuan.Terurut()
	return &b
}

// cariBentuk returns the shapes that were made with a board.
func (h *himpunan) cariBentuk(p *indikator.Papan) *batas.Bentuk {
	for n := range h.papan {
		if h.papan[n].papan == p {
			return h.papan[n].peta
		}
	}
	return nil
}
