package gambar

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// isiJembatan is what a bridge is drawn from: the totals of three phases and the parts by which they differ. A phase that is missing
// is left out; it is not Rp0.
type isiJembatan struct {
	semula, perubahan, realisasi rupiah.Opsional
	bagian                       []bagianJembatan
}

// bagianJembatan is one part of the totals: a bidang. A part that lacks an amount counts in what is not itemised.
type bagianJembatan struct {
	nama                         string
	semula, perubahan, realisasi rupiah.Opsional
	kode                         string
}

// isiJembatan is the spending of a checked document, by bidang.
func (h *pelukis) isiJembatan(p *indikator.Pemeriksaan) isiJembatan {
	var j isiJembatan
	if p == nil {
		return j
	}
	belanja := func(n *apbdes.Jumlah) rupiah.Opsional {
		if n == nil {
			return rupiah.Opsional{}
		}
		return n.Belanja
	}
	j.semula, j.perubahan, j.realisasi = belanja(p.Jumlah.Anggaran), belanja(p.Jumlah.Perubahan), belanja(p.Jumlah.Realisasi)
	for i := range p.Bidang {
		k := &p.Bidang[i]
		j.bagian = append(j.bagian, bagianJembatan{h.judulBidang(k), k.Anggaran, k.Perubahan, k.Realisasi, luar(k.Kode, maksKode)})
	}
	return j
}

// pijakan is a phase of the bridge.
type pijakan struct {
	nama  string
	total rupiah.Opsional
	ambil func(*bagianJembatan) rupiah.Opsional
}

func (h *pelukis) pijakan(j *isiJembatan) []pijakan {
	var d []pijakan
	for _, p := range [...]pijakan{
		{h.k("Anggaran semula", "First plan"), j.semula, func(b *bagianJembatan) rupiah.Opsional { return b.semula }},
		{h.k("Setelah perubahan", "After the change"), j.perubahan, func(b *bagianJembatan) rupiah.Opsional { return b.perubahan }},
		{h.k("Realisasi", "Actual"), j.realisasi, func(b *bagianJembatan) rupiah.Opsional { return b.realisasi }},
	} {
		if p.total.Ada && p.total.Nilai >= 0 {
			d = append(d, p)
		}
	}
	return d
}

// langkah is one row of the bridge: a total from nothing, or a change from one amount to another.
type langkah struct {
	nama         string
	dari, sampai rupiah.Rupiah
	total        bool
	kode         string // leads to its rows
}

// langkah lists the rows. The changes between two totals always add up: what the parts do not explain is a row of its own.
func (h *pelukis) langkah(j *isiJembatan) []langkah {
	var d []langkah
	pijak := h.pijakan(j)
	if len(pijak) < 2 {
		return nil
	}
	for n, p := range pijak {
		if n > 0 {
			dari := pijak[n-1]
			kini := dari.total.Nilai
			for i := range j.bagian {
				b := &j.bagian[i]
				beda := p.ambil(b).Selisih(dari.ambil(b))
				if !beda.Ada || beda.Nilai == 0 {
					continue
				}
				sampai, err := rupiah.Jumlah(kini, beda.Nilai)
				if err != nil {
					continue // the row of what is not itemised has it
				}
				d = append(d, langkah{luar(b.nama, maksNama), kini, sampai, false, b.kode})
				kini = sampai
			}
			if kini != p.total.Nilai {
				d = append(d, langkah{h.k("tidak dirinci", "not itemised"), kini, p.total.Nilai, false, ""})
			}
		}
		d = append(d, langkah{p.nama, 0, p.total.Nilai, true, kodeBelanja})
	}
	return d
}

// jembatan draws the rows from top to bottom, each beginning where the one above it ended.
func (h *pelukis) jembatan(j *isiJembatan, lebar int) Gambar {
	d := h.langkah(j)
	if len(d) == 0 {
		return Gambar{}
	}
	g := Gambar{Judul: h.k("Dari anggaran semula ke realisasi", "From the first plan to what was spent"), Lebar: lebar}
	g.Tabel = Tabel{Judul: g.Judul, Kepala: []string{h.k("Langkah", "Step"), h.k("Jumlah", "Amount")}}
	maks := rupiah.Rupiah(1)
	for _, l := range d {
		maks = max(maks, l.dari, l.sampai)
	}
	lebarNama, lebarAngka := 0, 0
	for _, l := range d {
		lebarNama = max(lebarNama, min(lebarTeks(l.nama, 12, l.total)+12*px, lebar*36/100))
		lebarAngka = max(lebarAngka, lebarTeks(h.teksLangkah(&l), 12, true)+12*px)
	}
	w := lebar - lebarNama - lebarAngka
	x := func(r rupiah.Rupiah) int { return lebarNama + skala(int64(r), int64(maks), w) }
	y := 0
	for i, l := range d {
		teks, tepat := h.teksLangkah(&l), h.tepat(rupiah.Isi(l.sampai))
		kelas, teksNama, tinggi := "isi", "t tebal", 18*px
		if !l.total {
			tepat = h.tepat(rupiah.Isi(l.sampai).Selisih(rupiah.Isi(l.dari)))
			kelas, teksNama, tinggi = "isi-awas", "t t-redup", 12*px
			if l.sampai > l.dari {
				kelas, tepat = "isi-aksen", "+"+tepat
			}
		}
		x1, x2 := x(min(l.dari, l.sampai)), x(max(l.dari, l.sampai))
		g.Isi = append(g.Isi,
			tulisan(teksNama, 0, y+13*px, potong(l.nama, 12, l.total, lebarNama-10*px)),
			kotak(kelas, x1, y+9*px-tinggi/2, max(x2-x1, px*3/2), tinggi, px*3/2),
			tulisan(gabung(" ", "t akhir", pilihKelas(l.total, "tebal", "sedang")), lebar, y+13*px, teks))
		if i+1 < len(d) {
			xs := x(l.sampai)
			g.Isi = append(g.Isi, ruas("sumbu", xs, y+9*px+tinggi/2, xs, y+27*px))
		}
		g.Tabel.Baris = append(g.Tabel.Baris, []string{l.nama, tepat})
		if l.kode != "" && h.o.Desa >= 0 {
			h.paut(&g.Tabel, nil, keBaris(h.o.Desa, "data-kode", l.kode))
		}
		y += 24 * px
	}
	g.Tinggi = y
	pijak := h.pijakan(j)
	for i, p := range pijak {
		if i > 0 {
			g.Uraian += ", "
		}
		g.Uraian += p.nama + " " + h.uang(p.total)
	}
	g.Uraian += "."
	return g
}

// teksLangkah is a total, or a change with its sign.
func (h *pelukis) teksLangkah(l *langkah) string {
	switch {
	case l.total:
		return h.uang(rupiah.Isi(l.sampai))
	case l.sampai > l.dari:
		return "+" + h.uang(rupiah.Isi(l.sampai).Selisih(rupiah.Isi(l.dari)))
	default:
		return h.uang(rupiah.Isi(l.sampai).Selisih(rupiah.Isi(l.dari)))
	}
}

func pilihKelas(b bool, ya, tidak string) string {
	if b {
		return ya
	}
	return tidak
}

func (h *pelukis) jembatanDesa(d *indikator.BarisDesa, lebar int) Gambar {
	j := h.isiJembatan(d.Pemeriksaan)
	return h.jembatan(&j, lebar)
}
