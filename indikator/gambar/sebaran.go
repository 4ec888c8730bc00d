package gambar

import (
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// ujungBagus are ends of an axis that read well, in hundredths of a percent.
var ujungBagus = [...]int64{50, 100, 200, 300, 400, 500, 600, 800, 1000, 1200, 1500, 2000, 2500, 3000, 4000, 5000, 6000, 8000, 10000}

// titikSebar is one village in a dot strip.
type titikSebar struct {
	i, x, susun int // index of the village, place, level above the axis
	n           int64
	kelas       kelas
}

// strip is the dot strip of one service.
type strip struct {
	titik  []titikSebar
	ujung  int64
	median int64
	adaMed bool
	susun  int // highest level
}

const (
	jariTitik  = 5 * px
	tepiStrip  = 7 * px
	lapisStrip = 10 * px
	maksSusun  = 7
)

// nilaiSebar returns what the strips show, in hundredths of a percent or in rupiah per resident.
func (h *pelukis) nilaiSebar(s *indikator.SelPapan) (int64, bool) {
	if h.o.Satuan == SatuanPerJiwa {
		return bulatkan(s.PerPenduduk, 0)
	}
	return bulatkan(s.Porsi, 4)
}

// hitungStrip places the dots of service l. Dots that would overlap are stacked, those with smaller values first.
func (h *pelukis) hitungStrip(l, lebar int) strip {
	var s strip
	maks := int64(1)
	for i := range h.p.Desa {
		d := &h.p.Desa[i]
		n, ada := h.nilaiSebar(&d.Layanan[l])
		if !d.Ada || !ada {
			continue
		}
		maks = max(maks, n)
		s.titik = append(s.titik, titikSebar{i: i, n: n, kelas: dariKelas(d.Layanan[l].Kelas)})
	}
	s.ujung = h.ujungSebar(maks)
	if m := h.p.Median.Layanan[l]; h.o.Satuan != SatuanPerJiwa {
		s.median, s.adaMed = bulatkan(m, 4)
	}
	for i := range s.titik {
		s.titik[i].x = tepiStrip + skala(s.titik[i].n, s.ujung, lebar-2*tepiStrip)
	}
	asal := s.titik
	s.titik = make([]titikSebar, len(asal))
	for i, j := range urutan(len(asal), func(i, j int) int { return asal[i].x - asal[j].x }) {
		s.titik[i] = asal[j]
	}
	var terakhir [maksSusun + 1]int
	for i := range terakhir {
		terakhir[i] = -1 << 30
	}
	for i := range s.titik {
		t := &s.titik[i]
		for t.susun < maksSusun && t.x-terakhir[t.susun] < 2*jariTitik+px {
			t.susun++
		}
		terakhir[t.susun] = t.x
		s.susun = max(s.susun, t.susun)
	}
	return s
}

func (h *pelukis) ujungSebar(maks int64) int64 {
	if h.o.Satuan == SatuanPerJiwa {
		langkah := int64(10)
		for langkah*10 < maks {
			langkah *= 10
		}
		return (maks + langkah - 1) / langkah * langkah
	}
	for _, u := range ujungBagus {
		if maks <= u {
			return u
		}
	}
	return ujungBulat(maks, 1000)
}

// sebaran draws five dot strips, one for each service; sorot is the village that stands out, -1 for none.
func (h *pelukis) sebaran(lebar, sorot int) Gambar {
	g := Gambar{Judul: h.k("Sebaran antardesa", "Spread between villages"), Lebar: lebar}
	if sorot >= 0 && sorot < len(h.nama) {
		g.Judul = h.nama[sorot] + h.k(" dibanding desa lain", " against the other villages")
	}
	kolom, celah := 1, 28*px
	if lebar >= 700*px {
		kolom = 2
	}
	w := (lebar - celah*(kolom-1)) / kolom
	y, tinggiBaris := 0, 0
	for l := range layanan.BanyakLayanan {
		s := h.hitungStrip(l, w)
		if len(s.titik) == 0 {
			return Gambar{}
		}
		x := l % kolom * (w + celah)
		simpul, tinggi := h.gambarStrip(&s, l, sorot, w)
		g.Isi = append(g.Isi, geser(x, y, simpul...))
		g.Uraian = gabung("; ", g.Uraian, h.uraianStrip(&s, l))
		tinggiBaris = max(tinggiBaris, tinggi)
		if l%kolom == kolom-1 || l == layanan.BanyakLayanan-1 {
			y, tinggiBaris = y+tinggiBaris+10*px, 0
		}
	}
	g.Uraian += "."
	g.Tinggi = y - 8*px
	g.Tabel = h.tabelLayanan(g.Judul)
	return g
}

// gambarStrip draws one strip at the origin and returns its height.
func (h *pelukis) gambarStrip(s *strip, l, sorot, w int) ([]*Simpul, int) {
	sumbu := 22*px + s.susun*lapisStrip + 2*jariTitik + 2*px
	isi := []*Simpul{ikonSVG(l, 0, 0, 14, ""), tulisan("t sedang", 19*px, 11*px+50, h.pendek(l))}
	isi = append(isi, ruas("sumbu", tepiStrip, sumbu, w-tepiStrip, sumbu))
	xMedian := -1 << 30
	if s.adaMed {
		xMedian = tepiStrip + skala(s.median, s.ujung, w-2*tepiStrip)
		isi = append(isi, ruas("median", xMedian, 20*px, xMedian, sumbu+3*px))
	}
	var sorotan []*Simpul
	for _, t := range s.titik {
		y := sumbu - jariTitik - px - t.susun*lapisStrip
		tambahan, r := "", jariTitik-20
		if t.i == sorot {
			tambahan, r = "sorot", jariTitik+px
		}
		g := h.pautKe(el("g", "", judulSVG(h.nama[t.i]+": "+h.teksSebar(t.n))), keLayanan(t.i, l))
		g = g.tambah(tandaTitik(t.kelas, t.x, y, r, tambahan)...)
		if t.i == sorot {
			sorotan = append(sorotan, g, tulisan("t akhir tebal", w, 11*px+50, h.teksSebar(t.n)))
			continue
		}
		isi = append(isi, g)
	}
	isi = append(isi, sorotan...)
	bawah := sumbu + 14*px
	ujung := h.teksSebar(s.ujung)
	isi = append(isi, tulisan("t t-redup u11", tepiStrip-3*px, bawah, "0"), tulisan("t t-redup u11 akhir", w, bawah, ujung))
	if teks := h.teksSebar(s.median); s.adaMed && xMedian > 28*px && xMedian < w-lebarTeks(ujung, 11, false)-lebarTeks(teks, 11, true)/2-6*px {
		isi = append(isi, tulisan("t u11 tengah sedang", xMedian, bawah, teks))
	}
	return isi, bawah + 4*px
}

func (h *pelukis) teksSebar(n int64) string {
	if h.o.Satuan == SatuanPerJiwa {
		return TeksPerJiwa(angkaBulat(n, 0), h.b)
	}
	if n%100 == 0 {
		return bertanda(n/100, func(u uint64) string { return kelompok(u, h.b) }) + "%"
	}
	return h.persen(angkaBulat(n, -4)) + "%"
}

// uraianStrip says median, lowest and highest of a strip.
func (h *pelukis) uraianStrip(s *strip, l int) string {
	kecil, besar := s.titik[0], s.titik[len(s.titik)-1]
	teks := h.pendek(l) + ": "
	if s.adaMed {
		teks += "median " + h.teksSebar(s.median) + ", "
	}
	return teks + h.k("terendah ", "lowest ") + h.teksSebar(kecil.n) + h.k(" di ", " in ") + h.nama[kecil.i] +
		h.k(", tertinggi ", ", highest ") + h.teksSebar(besar.n) + h.k(" di ", " in ") + h.nama[besar.i]
}

// tabelLayanan is the table of all shares, one village a row.
func (h *pelukis) tabelLayanan(judul string) Tabel {
	t := Tabel{Judul: judul, Kepala: []string{h.k("Desa", "Village")}}
	for l := range layanan.BanyakLayanan {
		t.Kepala = append(t.Kepala, h.pendek(l))
	}
	t.Kepala = append(t.Kepala, h.k("Layanan dasar", "Basic services"))
	for _, b := range h.barisTabel() {
		baris, tautan := []string{b.nama}, [][]string{nil}
		if b.i >= 0 {
			tautan[0] = keDesa(b.i)
		}
		for l := range layanan.BanyakLayanan {
			if b.ada() {
				baris, tautan = append(baris, h.teksSel(&b.d.Layanan[l])), append(tautan, keLayanan(b.i, l))
			} else {
				baris = append(baris, TanpaAngka)
			}
		}
		if b.ada() {
			baris, tautan = append(baris, h.teksSel(&b.d.Semua)), append(tautan, keBaris(b.i))
		} else {
			baris = append(baris, TanpaAngka)
		}
		t.Baris = append(t.Baris, baris)
		h.paut(&t, tautan...)
	}
	return t
}
