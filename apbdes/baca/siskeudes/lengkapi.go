package siskeudes

import (
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// taruhNama feeds the names of bidang and sub-bidang as parent rows without amounts, where lines lie below them.
func (p *pembaca) taruhNama() {
	sudah := make(map[kunciKeg]bool)
	for _, s := range [...]struct {
		j    jenisTabel
		kode kolom
	}{{taBidang, kdBidang}, {taSubBidang, kdSub}} {
		p.tiap(s.j, func(t *tabel, i int, d *dok) {
			keg, _ := bagianKegiatan(t.teks(i, s.kode), d.kunciDok.desa)
			k := kunciKeg{d, keg}
			if keg == "" || sudah[k] || !p.bernama[k] || t.teks(i, nama) == "" {
				t.status[i] = NamaTakDipakai
				return
			}
			sudah[k] = true
			t.status[i] = dipakai
			b := p.baris(t, i, d, kunciPos{dok: d, kegiatan: keg})
			b.Peran, b.NamaKegiatan, b.Uraian = susun.Induk, "", t.teks(i, nama)
			b.KolomKegiatan = t.letak[s.kode] + 1
			p.susun.Tambah(b)
		})
	}
}

// kunciHasil finds the budget again that the composer made a document of.
type kunciHasil struct {
	kode  wilayah.Kode
	asli  string
	tahun int
}

// lengkapi fills what the composer does not know: names of the kabupaten and the date up to which realisasi goes.
func (p *pembaca) lengkapi(daftar []*apbdes.Dokumen) {
	indeks := make(map[kunciHasil]*dok)
	for _, d := range p.urut {
		th, err := strconv.Atoi(d.tahun)
		if err != nil {
			continue
		}
		k := kunciHasil{kode: d.desa.Kode, tahun: th}
		if k.kode.Kosong() {
			k.asli = strings.TrimSpace(d.kode)
		}
		if indeks[k] == nil {
			indeks[k] = d
		}
	}
	for _, x := range daftar {
		d := indeks[kunciHasil{x.Desa.Kode, x.Desa.KodeAsli, x.Tahun}]
		if d == nil {
			continue
		}
		x.Desa.Kabupaten, x.Desa.Provinsi = d.desa.Kabupaten, d.desa.Provinsi
		if x.AdaFase(apbdes.Realisasi) {
			x.SampaiTanggal = p.sampai(d, x.Tahun)
		}
	}
}

// sampai returns the date up to which realisasi goes: the cut-off, but not beyond the year; without one the latest booking, ""
// where a booking has no certain date.
func (p *pembaca) sampai(d *dok, th int) string {
	switch {
	case p.batas != 0 && p.batas.tahun() > th:
		return AkhirSemester(th, 2)
	case p.batas != 0:
		return p.batas.String()
	case d.tanpaHari:
		return ""
	default:
		return d.terakhir.String()
	}
}
