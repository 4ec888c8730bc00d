package indikator

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/layanan"
)

// kelompokLayanan are the lines of the services. Index 0 (layanan.Bukan) is all five together.
type kelompokLayanan struct {
	luas, inti [layanan.BanyakLayanan + 1]kelompok
	// nama are the lines that were classified by the name of the kegiatan, by service; 0 is all five.
	nama [layanan.BanyakLayanan + 1][]int
}

// himpunan is a set of layanan.Layanan.
type himpunan uint8

func (h himpunan) memuat(l layanan.Layanan) bool { return h&(1<<l) != 0 }

const semuaLayanan himpunan = 1<<(layanan.BanyakLayanan+1) - 1

// petaDari is the map that a caller chose, the built-in one for none.
func petaDari(p *layanan.Peta) layanan.Peta {
	if p == nil {
		return layanan.PetaBawaan()
	}
	return *p
}

// golongkan sorts the spending lines of d into the services.
func golongkan(d *apbdes.Dokumen, p layanan.Peta) *kelompokLayanan {
	h := new(kelompokLayanan)
	if lama(d) {
		for i := range h.luas {
			h.luas[i].alasan, h.inti[i].alasan = GenerasiLama, GenerasiLama
		}
		return h
	}
	for i := range d.Belanja {
		h.tambah(p, i, &d.Belanja[i])
	}
	return h
}

// lama reports whether the codes of d are those of Permendagri 113/2014.
func lama(d *apbdes.Dokumen) bool {
	if d.Bagan == bagan.Permendagri113 {
		return true
	}
	for i := range d.Belanja {
		b := &d.Belanja[i]
		if b.Kegiatan.Generasi() == bagan.Permendagri113 || b.Rekening.Generasi() == bagan.Permendagri113 {
			return true
		}
	}
	return false
}

// pendapatanLama reports whether the income of a document of unknown generation has the codes of Permendagri 113/2014.
func pendapatanLama(d *apbdes.Dokumen) bool {
	for i := range d.Pendapatan {
		if d.Pendapatan[i].Rekening.Generasi() == bagan.Permendagri113 {
			return d.Bagan == bagan.GenerasiTidakDikenal
		}
	}
	return false
}

func (h *kelompokLayanan) tambah(p layanan.Peta, i int, b *apbdes.BarisBelanja) {
	g := p.Golongkan(b.Kegiatan, b.NamaKegiatan)
	if !g.Ditentukan() {
		h.ragukan(i, alasanRagu(b), mungkin(p, b.Kegiatan))
		return
	}
	if g.Layanan == layanan.Bukan {
		return
	}
	for _, l := range [...]layanan.Layanan{layanan.Bukan, g.Layanan} {
		h.luas[l].baris = append(h.luas[l].baris, i)
		if g.MenurutNama {
			h.nama[l] = append(h.nama[l], i)
		}
		switch {
		case g.Inti():
			h.inti[l].baris = append(h.inti[l].baris, i)
		case campurInti(p, b.Kegiatan):
			h.inti[l].ragu = append(h.inti[l].ragu, barisRagu{i, PerluRincian})
		}
	}
}

// ragukan notes a line that may belong to any of the services m.
func (h *kelompokLayanan) ragukan(i int, a Alasan, m himpunan) {
	r := barisRagu{i, a}
	h.luas[0].ragu = append(h.luas[0].ragu, r)
	h.inti[0].ragu = append(h.inti[0].ragu, r)
	for _, l := range layanan.DaftarLayanan() {
		if m.memuat(l) {
			h.luas[l].ragu = append(h.luas[l].ragu, r)
			h.inti[l].ragu = append(h.inti[l].ragu, r)
		}
	}
}

// alasanRagu says why the map cannot place b.
func alasanRagu(b *apbdes.BarisBelanja) Alasan {
	switch {
	case b.Kegiatan.Kosong():
		return TanpaKegiatan
	case b.Sisa:
		return SisaBerkas
	case b.Kegiatan.Tingkat() < bagan.Kegiatan:
		return PerluRincian
	default:
		return TidakTergolong
	}
}

// mungkin returns the services that the map knows below a bidang or sub-bidang; every service for a kegiatan, for no code and for
// a code of which the map knows nothing.
func mungkin(p layanan.Peta, k bagan.KodeKegiatan) himpunan {
	var h himpunan
	if k.Tingkat() < bagan.Kegiatan {
		for b := range p.DaftarBaris() {
			if k.Memuat(b.Kode) {
				h |= 1 << b.Layanan
			}
		}
	}
	if h == 0 {
		return semuaLayanan
	}
	return h
}

// campurInti reports whether k is a bidang or sub-bidang with undisputed rows of the map below it, so that an unknown part of its
// money is undisputed.
func campurInti(p layanan.Peta, k bagan.KodeKegiatan) bool {
	if k.Tingkat() >= bagan.Kegiatan {
		return false
	}
	for b := range p.DaftarBaris() {
		if b.Tanda == layanan.TandaInti && k.Memuat(b.Kode) {
			return true
		}
	}
	return false
}
