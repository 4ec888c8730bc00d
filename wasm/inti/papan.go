package inti

import (
	"encoding/json"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// opsiPapan chooses what the board is about. The zero value leaves every choice to the data.
type opsiPapan struct {
	Tahun        int    `json:"tahun"`
	TahunBanding int    `json:"tahun_banding"` // 0: the oldest year, -1: none
	Fase         string `json:"fase"`
	Sumber       string `json:"sumber"`
	Kode         string `json:"kode"` // of the area
	Nama         string `json:"nama"`
}

// periksa checks the year and returns the phase, 0 for none.
func (o *opsiPapan) periksa() (f apbdes.Fase, g *Galat) {
	ada := true
	if o.Fase != "" {
		f, ada = apbdes.UraiFase(o.Fase)
	}
	if !ada || o.Tahun < 0 || o.Tahun > 9999 {
		return 0, galat(GalatOpsi)
	}
	return f, nil
}

// batasPapan bounds the boards that are kept.
const batasPapan = 6

// ambilPapan returns the board of data for these options. The last few are kept, because a page asks for its view, its details and
// its downloads one after the other, and goes to and fro between years and phases.
func (i *Inti) ambilPapan(data string, o opsiPapan) (*himpunan, *indikator.Papan, *Galat) {
	h := i.cari(data)
	if h == nil {
		return nil, nil, galat(GalatData)
	}
	if h.galatPeta != nil {
		return h, nil, h.galatPeta
	}
	if h.daerah != nil {
		return h, nil, galatDaerah()
	}
	if t := h.papanTautan(); t != nil {
		return h, t, nil
	}
	if len(h.dokumen) == 0 {
		return h, nil, h.galatKosong()
	}
	for _, s := range h.papan {
		if s.opsi == o {
			return h, s.papan, nil
		}
	}
	m, g := h.masukan(o)
	if g != nil {
		return h, nil, g
	}
	i.maju("periksa", 0)
	p, err := indikator.HitungPapan(m)
	if err != nil {
		return h, nil, galatHitung(err)
	}
	bentuk := h.bentuk(p)
	i.maju("periksa", 100)
	if len(h.papan) >= batasPapan {
		h.papan = slices.Delete(h.papan, 0, 1)
	}
	h.papan = append(h.papan, papanTersimpan{o, p, bentuk})
	return h, p, nil
}

// galatKosong says why there is nothing to show: what was wrong with the first file that could not be read.
func (h *himpunan) galatKosong() *Galat {
	for _, b := range h.berkas {
		if b.Galat != nil {
			return b.Galat
		}
	}
	return galat(GalatKosong)
}

func (h *himpunan) masukan(o opsiPapan) (indikator.MasukanPapan, *Galat) {
	m := indikator.MasukanPapan{
		Dokumen: h.dokumen, Desa: h.desa, Penduduk: h.penduduk, Nama: potong(o.Nama, batasNama), Contoh: h.contoh,
		Tahun: o.Tahun, TahunBanding: max(o.TahunBanding, 0), Sumber: o.Sumber, Peta: h.peta, Temuan: h.temuan,
	}
	var g *Galat
	if m.Fase, g = o.periksa(); g != nil {
		return m, g
	}
	if o.TahunBanding == 0 {
		m.TahunBanding = h.tahunTertua()
	}
	if o.Kode != "" {
		k, err := wilayah.Urai(o.Kode)
		if err != nil {
			return m, galat(GalatOpsi)
		}
		m.Kode = k
	}
	return m, nil
}

// tahunTertua is the oldest year of the documents, 0 for none.
func (h *himpunan) tahunTertua() int {
	tua := 0
	for _, d := range h.dokumen {
		if t := d.Dokumen.Tahun; t > 0 && (tua == 0 || t < tua) {
			tua = t
		}
	}
	return tua
}

// papan answers with the board. Without rinci the checks of the villages are left out, which are most of it. Of files with too many
// villages for a board it answers with the totals of the areas ([indikator.HasilAgregat], which its field skema tells apart) below
// papan.kode.
func (i *Inti) papan(p *permintaan, _ []Sumber) (json.RawMessage, *Galat) {
	_, d, g := i.daerah(p)
	if g != nil {
		return nil, g
	}
	if d != nil {
		return tulisJSON(d.hasil)
	}
	_, papan, g := i.ambilPapan(p.Data, p.Papan)
	if g != nil {
		return nil, g
	}
	if p.Rinci {
		return tulisJSON(papan)
	}
	ringkas := *papan
	ringkas.Desa = make([]indikator.BarisDesa, len(papan.Desa))
	for n := range papan.Desa {
		ringkas.Desa[n] = papan.Desa[n]
		ringkas.Desa[n].Pemeriksaan = nil
	}
	return tulisJSON(&ringkas)
}

// temuanDesa is a finding with its village.
type temuanDesa struct {
	Desa   string        `json:"desa,omitempty"` // code, or name where it has none
	Temuan temuan.Temuan `json:"temuan"`
}

// temuan answers with the findings of the board.
func (i *Inti) temuan(p *permintaan, _ []Sumber) (json.RawMessage, *Galat) {
	if h := i.cari(p.Data); h != nil && h.daerah != nil {
		d := []temuanDesa{}
		for _, t := range h.temuan {
			d = append(d, temuanDesa{"", t})
		}
		return tulisJSON(d)
	}
	_, papan, g := i.ambilPapan(p.Data, p.Papan)
	if g != nil {
		return nil, g
	}
	d := []temuanDesa{}
	for _, t := range papan.Temuan {
		d = append(d, temuanDesa{"", t})
	}
	for n := range papan.Desa {
		b := &papan.Desa[n]
		if b.Pemeriksaan == nil {
			continue
		}
		for _, t := range b.Pemeriksaan.Temuan {
			d = append(d, temuanDesa{atau(b.Kode.String(), b.Nama), t})
		}
	}
	return tulisJSON(d)
}

// cariDesa returns the place of a village by its code, or by its name where it has none; -1 if it is not there.
func cariDesa(p *indikator.Papan, desa string) int {
	if desa == "" {
		return -1
	}
	if k, err := wilayah.Urai(desa); err == nil {
		for n := range p.Desa {
			if p.Desa[n].Kode == k {
				return n
			}
		}
	}
	for n := range p.Desa {
		if p.Desa[n].Nama == desa {
			return n
		}
	}
	return -1
}
