package tautan

import (
	"slices"

	"github.com/dasbor-desa/dasbor/indikator"
)

// banyakKalimat is how many sentences the view ringkas shows.
const banyakKalimat = 3

// terlihat returns the first sentences that the view shows, up to maks; the headline says the others itself.
func terlihat(d []indikator.Kalimat, maks int) []indikator.Kalimat {
	var h []indikator.Kalimat
	for i := range d {
		if !d[i].UntukJudul() && len(h) < maks {
			h = append(h, indikator.Kalimat{Kode: d[i].Kode, Teks: d[i].Teks, Angka: []indikator.AngkaKalimat{}})
		}
	}
	return h
}

func samaKalimat(a, b indikator.Kalimat) bool { return a.Kode == b.Kode && a.Teks == b.Teks }

// semuaKalimat codes the sentences. Those that follow from the figures cost next to nothing; others, such as one about a surplus, which is
// not carried, are carried as texts.
func (k *penyusun) semuaKalimat() {
	dari := indikator.DaftarKalimatPapan(k.p)
	k.p.Agenda = indikator.Agenda{Usulan: []indikator.Usulan{}, Ditolak: indikator.Teks{
		Indonesia: "Tautan memuat ringkasan saja; usulan ada di papan lengkap.",
		Inggris:   "A link carries the summary only; proposals are on the whole board.",
	}}
	lihat := terlihat(k.v.Kalimat, banyakKalimat)
	if k.cocok(&k.kalimat, slices.EqualFunc(lihat, terlihat(dari, banyakKalimat), samaKalimat)) {
		k.p.Kalimat = dari
		return
	}
	tahu := terlihat(dari, len(dari))
	n := k.cacah(&k.daftar, len(lihat), banyakKalimat)
	for i := 0; i < n && k.rusak == nil; i++ {
		var v indikator.Kalimat
		if k.tulis {
			v = lihat[i]
		}
		k.p.Kalimat = append(k.p.Kalimat, k.satuKalimat(v, tahu))
	}
}

// satuKalimat codes a sentence by its place among those that are known, or as a text.
func (k *penyusun) satuKalimat(v indikator.Kalimat, tahu []indikator.Kalimat) indikator.Kalimat {
	letak := slices.IndexFunc(tahu, func(t indikator.Kalimat) bool { return samaKalimat(t, v) })
	if letak = k.cacah(&k.daftar, letak+1, len(tahu)); letak > 0 {
		return tahu[letak-1]
	}
	return indikator.Kalimat{Kode: k.teks(v.Kode), Teks: k.dwi(v.Teks), Angka: []indikator.AngkaKalimat{}}
}
