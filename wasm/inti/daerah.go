package inti

import (
	"encoding/json"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
)

// batasDaerah bounds the tables of areas that are kept.
const batasDaerah = 6

// kunciDaerah is a question about areas: those right below induk; for the zero code, below the area that holds all villages.
type kunciDaerah struct {
	induk wilayah.Kode
	tahun int
	fase  apbdes.Fase
}

// daerahTersimpan is an answer: the areas, and all of them together.
type daerahTersimpan struct {
	kunci   kunciDaerah
	puncak  wilayah.Kode // the area of the highest table
	induk   wilayah.Kode // that holds all areas
	hasil   *indikator.HasilAgregat
	semua   *indikator.RingkasWilayah
	tingkat wilayah.Tingkat
}

// ambilDaerah sums up areas. The last few answers are kept.
func (i *Inti) ambilDaerah(h *himpunan, k kunciDaerah) (*daerahTersimpan, *Galat) {
	if h.galatPeta != nil {
		return nil, h.galatPeta
	}
	if g := h.lengkapiDaerah(); g != nil {
		return nil, g
	}
	d := h.daerah
	for n := range d.hasil {
		if d.hasil[n].kunci == k {
			return &d.hasil[n], nil
		}
	}
	i.maju("periksa", 0)
	sumber, atas := &d.jumlah, puncak(&d.jumlah)
	induk := atas
	if !k.induk.Kosong() {
		sumber = new(indikator.Agregat)
		if err := sumber.GabungWilayah(&d.jumlah, k.induk); err != nil {
			return nil, galatHitung(err)
		}
		induk = k.induk
	}
	t := min(induk.Tingkat()+1, wilayah.Desa)
	o := indikator.OpsiAgregat{Tingkat: t, Tahun: k.tahun, Fase: k.fase, Desa: h.desaDalam(k.induk)}
	hasil, err := sumber.Hitung(o)
	if err != nil {
		return nil, galatHitung(err)
	}
	o.Tingkat, o.Tahun, o.Fase = wilayah.TanpaTingkat, hasil.Tahun, hasil.Fase
	semua, err := sumber.Hitung(o)
	if err != nil {
		return nil, galatHitung(err)
	}
	if len(semua.Wilayah) == 0 {
		return nil, galat(GalatGambar)
	}
	i.maju("periksa", 100)
	if len(d.hasil) >= batasDaerah {
		d.hasil = slices.Delete(d.hasil, 0, 1)
	}
	d.hasil = append(d.hasil, daerahTersimpan{k, atas, induk, hasil, &semua.Wilayah[0], t})
	return &d.hasil[len(d.hasil)-1], nil
}

// puncak is the smallest area that holds all villages, down to a kabupaten; the zero code where there are several provinces.
func puncak(a *indikator.Agregat) wilayah.Kode {
	var k wilayah.Kode
	for t := wilayah.Provinsi; t < wilayah.Kecamatan; t++ {
		d := slices.DeleteFunc(a.DaftarInduk(t), wilayah.Kode.Kosong)
		if len(d) != 1 {
			break
		}
		k = d[0]
	}
	return k
}

// desaDalam are the registered villages of an area, all of them for the zero code.
func (h *himpunan) desaDalam(k wilayah.Kode) []indikator.DesaTerdaftar {
	if k.Kosong() {
		return h.desa
	}
	var d []indikator.DesaTerdaftar
	for _, x := range h.desa {
		if k.Memuat(x.Kode) {
			d = append(d, x)
		}
	}
	return d
}

// kunciDari reads the question of a request.
func kunciDari(o opsiPapan, area string) (kunciDaerah, *Galat) {
	f, g := o.periksa()
	if g != nil {
		return kunciDaerah{}, g
	}
	k := kunciDaerah{tahun: o.Tahun, fase: f}
	if kode, err := wilayah.Urai(atau(area, o.Kode)); err == nil && kode.Tingkat() < wilayah.Desa {
		k.induk = kode
	}
	return k, nil
}

// daerah returns the areas that a request asks for; nil where its data has a board.
func (i *Inti) daerah(p *permintaan) (*himpunan, *daerahTersimpan, *Galat) {
	h := i.cari(p.Data)
	if h == nil || h.daerah == nil {
		return h, nil, nil
	}
	k, g := kunciDari(p.Papan, p.Gambar.Desa)
	if g != nil {
		return h, nil, g
	}
	d, g := i.ambilDaerah(h, k)
	return h, d, g
}

// adeganDaerah draws the table of areas, whatever view was asked for.
func (i *Inti) adeganDaerah(p *permintaan, h *himpunan, d *daerahTersimpan) (json.RawMessage, *Galat) {
	o, g := p.Gambar.opsi(nil)
	if g != nil {
		return nil, g
	}
	o.Tampilan = gambar.TampilanKecamatan
	i.maju("gambar", 0)
	a := &h.daerah.jumlah
	l := pelukisDaerah{o: &o, d: d, tahun: a.DaftarTahun(), fase: a.DaftarFase(d.hasil.Tahun)}
	if d.tingkat == wilayah.Desa {
		l.nama = map[wilayah.Kode]string{}
		for t := range a.DaftarDesa(d.induk, d.hasil.Tahun) {
			l.nama[t.Kode] = t.Nama
		}
	}
	adegan := l.lukis()
	if gambar.Periksa(adegan.Akar) != nil {
		return nil, galat(GalatDalam)
	}
	hasil := hasilAdegan{Adegan: adegan.TambahJSON(nil), Tahun: d.hasil.Tahun, Fase: d.hasil.Fase.String(), Desa: l.tujuan(), Indeks: -1, Melapor: d.semua.Melapor}
	i.maju("gambar", 100)
	return tulisJSON(hasil)
}

// eksporDaerah is the table of areas as a file.
func eksporDaerah(d *daerahTersimpan, o *opsiEkspor) (json.RawMessage, *Galat) {
	if o.Jenis != "json" {
		return nil, galatDaerah()
	}
	isi, g := tulisJSON(d.hasil)
	if g != nil {
		return nil, g
	}
	return tulisJSON(hasilEkspor{Nama: namaEkspor(d.kunci.induk.String(), d.hasil.Tahun, o), MIME: "application/json", Isi: string(isi)})
}

// galatDaerah says why there is no board.
func galatDaerah() *Galat {
	g := galat(GalatGambar)
	g.Pesan = indikator.Teks{Indonesia: "Berkas sebesar ini hanya dijumlah per daerah.", Inggris: "A file of this size is only summed up by area."}
	g.Saran = indikator.Teks{Indonesia: "Buka berkas satu kecamatan untuk papan, baris dan unduhannya.", Inggris: "Open the file of one kecamatan for its board, rows and downloads."}
	return g
}
