package inti

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/layanan"
)

// opsiRincian says which figure: a service of the village in adegan.desa; a bidang, sub-bidang or kegiatan by its code; the lines of
// spending by their numbers; the line at a JSON Pointer; a proposal by its place in the agenda.
type opsiRincian struct {
	Kode   string `json:"kode"`
	Baris  []int  `json:"baris"`
	Jalur  string `json:"jalur"`
	Usulan *int   `json:"usulan"`
	// Singkat leaves the rows out, for a note beside the pointer.
	Singkat bool `json:"singkat"`
}

// batasBaris bounds the rows that an answer lists; the sum is over all of them.
const batasBaris = 500

// barisRinci is a line of a document with its place in the file.
type barisRinci struct {
	Desa     string `json:"desa"`
	Berkas   string `json:"berkas,omitempty"`
	Lembar   string `json:"lembar,omitempty"`
	Baris    int    `json:"baris,omitempty"`
	Kegiatan string `json:"kegiatan,omitempty"`
	Nama     string `json:"nama,omitempty"`
	Rekening string `json:"rekening,omitempty"`
	Uraian   string `json:"uraian,omitempty"`
	Sumber   string `json:"sumber,omitempty"`
	apbdes.Nilai

	jumlah rupiah.Opsional // in the phase of the board
}

// hasilRincian is the answer to op rincian.
type hasilRincian struct {
	Adegan json.RawMessage `json:"adegan"`
	Baris  []barisRinci    `json:"baris"`
	Banyak int             `json:"banyak"` // rows behind the figure; Baris may hold fewer
	Jumlah rupiah.Opsional `json:"jumlah"` // their sum in the phase of the board
}

// kumpulan is a number of lines of one village.
type kumpulan struct {
	desa  int
	baris []int
}

func (i *Inti) rincian(p *permintaan, _ []Sumber) (json.RawMessage, *Galat) {
	h, papan, o, g := i.ambilGambar(p)
	if g != nil {
		return nil, g
	}
	asal, k, g := asalAngka(papan, &o, &p.Angka, p.Gambar.area())
	if g != nil {
		return nil, g
	}
	var r hasilRincian
	var jumlah rupiah.Penjumlah
	fase := papan.Fase
	for _, satu := range k {
		baris := h.baris(papan, satu, &p.Angka)
		if f := papan.Desa[satu.desa].Fase; f != 0 && len(baris) > 0 {
			fase = f
		}
		if f := h.faseKhusus(papan, satu.desa, p.Angka.Kode); f != 0 {
			fase = f
		}
		for n := range baris {
			baris[n].jumlah = baris[n].Fase(fase)
			jumlah.TambahOpsional(baris[n].jumlah)
		}
		r.Banyak += len(baris)
		r.Baris = append(r.Baris, baris[:min(len(baris), max(batasBaris-len(r.Baris), 0))]...)
	}
	var err error
	if r.Jumlah, err = jumlah.Opsional(); err != nil {
		return nil, galat(GalatLuapan)
	}
	if p.Angka.Singkat {
		asal.tanpaTombol()
		r.Baris = nil
	} else {
		asal.lengkapi(&r, o.Bahasa, fase, len(k) > 1)
	}
	if r.Adegan, g = asal.adegan(&o); g != nil {
		return nil, g
	}
	return tulisJSON(r)
}

// asalAngka finds the lines of a figure and begins its panel. area says that no village was asked for.
func asalAngka(p *indikator.Papan, o *gambar.Opsi, a *opsiRincian, area bool) (panel, []kumpulan, *Galat) {
	if a.Usulan != nil {
		n := *a.Usulan
		if n < 0 || n >= len(p.Agenda.Usulan) {
			return panel{}, nil, galat(GalatOpsi)
		}
		return panelUsulan(&p.Agenda.Usulan[n], o), barisUsulan(p, &p.Agenda.Usulan[n]), nil
	}
	switch {
	case area:
		return asalArea(p, o, a)
	case o.Desa < 0:
		return panel{}, nil, galat(GalatOpsi)
	}
	d := &p.Desa[o.Desa]
	switch {
	case judulKhusus(a.Kode, o.Bahasa) != "":
		return panelBaru(d.Nama+" · "+judulKhusus(a.Kode, o.Bahasa), o), []kumpulan{{o.Desa, nil}}, nil
	case a.Jalur != "":
		return panelBaru(d.Nama, o), []kumpulan{{o.Desa, nil}}, nil
	case a.Kode != "":
		return panelKode(d, a.Kode, o)
	case len(a.Baris) > 0:
		return panelBaru(d.Nama, o), []kumpulan{{o.Desa, a.Baris}}, nil
	case o.Layanan != layanan.Layanan(0):
		r, ada := gambar.HitungRincian(p, *o)
		if !ada {
			return panel{}, nil, galat(GalatGambar)
		}
		return panel{judul: r.Judul, kalimat: r.Kalimat, akar: r.Akar}, []kumpulan{{o.Desa, d.Layanan[letakLayanan(o.Layanan)].Baris}}, nil
	default:
		return panelBaru(d.Nama+" · "+pilih(o.Bahasa, "Layanan dasar", "Basic services"), o), []kumpulan{{o.Desa, barisSemua(d)}}, nil
	}
}

func letakLayanan(l layanan.Layanan) int {
	d := layanan.DaftarLayanan()
	return max(slices.Index(d[:], l), 0)
}

// panelKode is the panel of a bidang, sub-bidang or kegiatan.
func panelKode(d *indikator.BarisDesa, kode string, o *gambar.Opsi) (panel, []kumpulan, *Galat) {
	if d.Pemeriksaan == nil {
		return panel{}, nil, galat(GalatGambar)
	}
	for _, daftar := range [][]indikator.JumlahKode{d.Pemeriksaan.Kegiatan, d.Pemeriksaan.SubBidang, d.Pemeriksaan.Bidang} {
		for n := range daftar {
			if daftar[n].Kode == kode || daftar[n].KodeAsli == kode {
				judul := d.Nama + " · " + kode
				if daftar[n].Nama != "" {
					judul += " " + daftar[n].Nama
				}
				return panelBaru(judul, o), []kumpulan{{o.Desa, daftar[n].Baris}}, nil
			}
		}
	}
	return panel{}, nil, galat(GalatOpsi)
}

// barisUsulan are the lines behind a proposal, village by village: those of the service and those that are only named like it.
func barisUsulan(p *indikator.Papan, u *indikator.Usulan) []kumpulan {
	var k []kumpulan
	for _, b := range u.Bukti {
		if b.Desa < 0 || b.Desa >= len(p.Desa) {
			continue
		}
		baris := append(slices.Clone(b.Baris), b.BarisLain...)
		slices.Sort(baris)
		k = append(k, kumpulan{b.Desa, slices.Compact(baris)})
	}
	return k
}

// baris returns lines of the document of a village, in the year of the board.
func (h *himpunan) baris(p *indikator.Papan, k kumpulan, a *opsiRincian) []barisRinci {
	d := h.dokumenDesa(p, k.desa)
	if d == nil {
		return nil
	}
	nama := p.Desa[k.desa].Nama
	if a.Jalur != "" {
		return barisJalur(d, nama, a.Jalur)
	}
	if k.baris == nil {
		k.baris = barisKhusus(d, &p.Desa[k.desa], a.Kode)
	}
	var hasil []barisRinci
	for _, n := range k.baris {
		if n >= 0 && n < len(d.Belanja) {
			hasil = append(hasil, dariBelanja(nama, &d.Belanja[n]))
		}
	}
	return hasil
}

// dokumenDesa finds the document that a row of the board was made from.
func (h *himpunan) dokumenDesa(p *indikator.Papan, n int) *apbdes.Dokumen {
	b := &p.Desa[n]
	if b.Pemeriksaan == nil {
		return nil
	}
	for _, d := range h.dokumen {
		if s := d.Dokumen; s.Tahun == p.Tahun && s.Desa == b.Pemeriksaan.Desa && s.Asal == b.Pemeriksaan.Asal {
			return s
		}
	}
	return nil
}

func dariBelanja(desa string, b *apbdes.BarisBelanja) barisRinci {
	r := dariPos(desa, &b.Pos)
	r.Kegiatan, r.Nama = b.Kegiatan.String(), b.NamaKegiatan
	return r
}

func dariPos(desa string, p *apbdes.Pos) barisRinci {
	return barisRinci{
		Desa: desa, Berkas: p.Letak.Berkas, Lembar: p.Letak.Lembar, Baris: p.Letak.Baris, Rekening: p.Rekening.String(),
		Uraian: p.Uraian, Sumber: p.Sumber.String(), Nilai: p.Nilai,
	}
}

// barisJalur returns the line at a JSON Pointer such as /belanja/3/anggaran, none for a pointer to anything else.
func barisJalur(d *apbdes.Dokumen, desa, jalur string) []barisRinci {
	bagian := strings.Split(strings.TrimPrefix(jalur, "/"), "/")
	if len(bagian) < 2 {
		return nil
	}
	n, err := strconv.Atoi(bagian[1])
	if err != nil || n < 0 {
		return nil
	}
	switch {
	case bagian[0] == "belanja" && n < len(d.Belanja):
		return []barisRinci{dariBelanja(desa, &d.Belanja[n])}
	case bagian[0] == "pendapatan" && n < len(d.Pendapatan):
		return []barisRinci{dariPos(desa, &d.Pendapatan[n].Pos)}
	case bagian[0] == "pembiayaan" && n < len(d.Pembiayaan):
		return []barisRinci{dariPos(desa, &d.Pembiayaan[n].Pos)}
	case bagian[0] == "luar_apbdes" && n < len(d.Luar):
		return []barisRinci{dariPos(desa, &d.Luar[n].Pos)}
	default:
		return nil
	}
}
