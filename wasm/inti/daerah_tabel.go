package inti

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/layanan"
)

// tabel is the heat table with its heading and its legend.
func (l *pelukisDaerah) tabel() *gambar.Simpul {
	judul := l.k("Daerah mana kurang membiayai layanan apa?", "Which area spends too little on which service?")
	if l.d.tingkat == wilayah.Desa {
		judul = l.k("Desa mana kurang membiayai layanan apa?", "Which village spends too little on which service?")
	}
	t := "h" + strconv.Itoa(min(max(l.o.TingkatJudul, 1)+1, 6))
	badan := simpul("tbody", "", "")
	for n, i := range l.urutan() {
		badan.Anak = append(badan.Anak, l.baris(i, n+1))
	}
	isi := simpul("table", "panas", "", simpul("caption", "sr", l.k("Persentase belanja desa untuk lima layanan dasar", "Percent of village spending on the five basic services")),
		simpul("thead", "", "", l.kepalaTabel()), badan, simpul("tfoot", "", "", l.barisMedian()))
	return simpul("section", "", "", simpul("div", "judul-bagian", "", simpul(t, "", judul), l.legenda()), beri(isi, "part", "tabel"),
		simpul("p", "redup catatan", l.k("Di atas median belum tentu cukup. Median dihitung dari bagian tiap desa, bukan dari daerah.", "Above the median is not the same as enough. The median is that of the villages, not of the areas.")))
}

func (l *pelukisDaerah) legenda() *gambar.Simpul {
	ul := beri(simpul("ul", "legenda", "", simpul("li", "redup", l.k("Dibanding median desa:", "Against the median village:"))), "role", "list")
	for _, k := range daftarKelas() {
		ul.Anak = append(ul.Anak, simpul("li", "", "", simpul("span", "contoh-sel kelas-"+k.nama, "", tandaKelas(k)...), simpul("span", "", l.k(k.legenda, k.legendaEn))))
	}
	return ul
}

// singkatLayanan names a service where there is no room.
func (l *pelukisDaerah) singkatLayanan(n int) string {
	return l.k([...]string{"Didik", "Sehat", "Air", "Jamsos", "Adm."}[n], [...]string{"Educ.", "Health", "Water", "Social", "Adm."}[n])
}

// kolom are the columns behind those of the services.
func (l *pelukisDaerah) kolom() []gambar.Kolom {
	switch l.ruang() {
	case "lebar-hp":
		return nil
	case "lebar-sempit":
		return []gambar.Kolom{gambar.KolomSemua}
	case "lebar-sedang":
		return []gambar.Kolom{gambar.KolomSemua, gambar.KolomSerapan}
	default:
		if l.d.semua.Penduduk.Desa == 0 {
			return []gambar.Kolom{gambar.KolomSemua, gambar.KolomSerapan, gambar.KolomSiltap}
		}
		return []gambar.Kolom{gambar.KolomSemua, gambar.KolomPerJiwa, gambar.KolomSerapan, gambar.KolomSiltap}
	}
}

func (l *pelukisDaerah) kepalaTabel() *gambar.Simpul {
	lebar := "190"
	if l.o.Lebar < lebarSempit {
		lebar = "104"
	}
	tr := simpul("tr", "", "", beri(l.kepalaKolom(gambar.KolomDesa, "ds", simpul("span", "", l.namaTingkat()), 0), "width", lebar))
	for n, s := range layanan.DaftarLayanan() {
		teks := simpul("span", "", s.Nama(l.o.Bahasa))
		if l.o.Lebar < lebarLuas {
			teks = beri(simpul("abbr", "", l.singkatLayanan(n)), "title", s.Nama(l.o.Bahasa))
		}
		tr.Anak = append(tr.Anak, l.kepalaKolom(gambar.KolomPendidikan+gambar.Kolom(n), "ly", teks, n+1)) //nolint:gosec // five of them
	}
	for n, k := range l.kolom() {
		tr.Anak = append(tr.Anak, beri(l.kepalaKolom(k, "kr", simpul("span", "", l.namaKolom(k)), layanan.BanyakLayanan+1+n), "width", "104"))
	}
	return tr
}

func (l *pelukisDaerah) namaKolom(k gambar.Kolom) string {
	switch k {
	case gambar.KolomPerJiwa:
		return l.k("Rp per jiwa", "Rp per head")
	case gambar.KolomSerapan:
		return l.k("Realisasi %", "Spent %")
	case gambar.KolomSiltap:
		return l.k("Siltap maks. 30%", "Siltap max. 30%")
	default:
		return l.k("Layanan dasar %", "Basic services %")
	}
}

func (l *pelukisDaerah) kepalaKolom(k gambar.Kolom, kelas string, teks *gambar.Simpul, letak int) *gambar.Simpul {
	isi := []*gambar.Simpul{teks}
	urut := "none"
	if l.o.Urut.Kolom == k {
		turun := l.o.Urut.Naik == (k == gambar.KolomDesa)
		urut, kelas = "ascending", kelas+" urut"
		d := "M0.6 6.4h6.8L4 1.2z"
		if turun {
			urut, d = "descending", "M0.6 1.6h6.8L4 6.8z"
		}
		isi = append(isi, beri(simpul("svg", "panah", "", beri(simpul("path", "", ""), "d", d)), "viewBox", "0 0 8 8", "width", "8", "height", "8", "aria-hidden", "true"))
	}
	tombol := beri(simpul("button", "kepala-kolom", "", isi...), "type", "button", "tabindex", "-1", "data-aksi", "urut", "data-kolom", k.String(), "data-b", "0", "data-k", strconv.Itoa(letak))
	return beri(simpul("th", kelas, "", tombol), "scope", "col", "aria-sort", urut)
}

// urutan are the areas in the order that was chosen; those without the figure come last.
func (l *pelukisDaerah) urutan() []int {
	w := l.d.hasil.Wilayah
	d := make([]int, len(w))
	for i := range d {
		d[i] = i
	}
	k, naik := l.o.Urut.Kolom, l.o.Urut.Naik
	slices.SortStableFunc(d, func(x, y int) int {
		if k == gambar.KolomDesa {
			if naik {
				return cmp.Compare(y, x)
			}
			return cmp.Compare(x, y)
		}
		a, b := angkaDaerah(&w[x], k), angkaDaerah(&w[y], k)
		switch {
		case !a.Ada || !b.Ada:
			return boolInt(b.Ada) - boolInt(a.Ada)
		case naik:
			return a.Desimal.Cmp(b.Desimal)
		default:
			return b.Desimal.Cmp(a.Desimal)
		}
	})
	return d
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// angkaDaerah is the figure of an area in a column.
func angkaDaerah(w *indikator.RingkasWilayah, k gambar.Kolom) indikator.Angka {
	switch k {
	case gambar.KolomPerJiwa:
		return w.Semua.PerPenduduk.Nilai
	case gambar.KolomSerapan:
		return w.Serapan.Nilai
	case gambar.KolomSiltap:
		return w.Siltap.Nilai
	default:
		if n := int(k) - int(gambar.KolomPendidikan); n >= 0 && n < layanan.BanyakLayanan {
			return w.Layanan[n].Porsi.Nilai
		}
		return w.Semua.Porsi.Nilai
	}
}

func (l *pelukisDaerah) teksKolom(a indikator.Angka, k gambar.Kolom) string {
	switch k {
	case gambar.KolomPerJiwa:
		return gambar.TeksPerJiwa(a, l.o.Bahasa)
	case gambar.KolomSerapan:
		return gambar.TeksPersenBulat(a, l.o.Bahasa)
	default:
		return gambar.TeksPersen(a, l.o.Bahasa)
	}
}

// baris is the row of area i.
func (l *pelukisDaerah) baris(i, letak int) *gambar.Simpul {
	w := &l.d.hasil.Wilayah[i]
	tr := beri(simpul("tr", "", "", l.kepalaBaris(w, i, letak)), "data-desa", strconv.Itoa(i))
	if w.Melapor == 0 {
		tr = beri(simpul("tr", "hilang", "", tr.Anak...), "data-desa", strconv.Itoa(i))
		return tambah(tr, beri(simpul("td", "belum", "", simpul("span", "", l.k("Belum ada desa yang melapor — tidak diperingkat", "No village has reported — not ranked"))),
			"colspan", strconv.Itoa(layanan.BanyakLayanan+len(l.kolom()))))
	}
	for n, s := range layanan.DaftarLayanan() {
		a, m := w.Layanan[n].Porsi.Nilai, l.d.semua.Layanan[n].Porsi.Sebaran.Median
		k := kelasDaerah(a, m)
		isi := tambah(simpul("div", "sel kelas-"+k.nama, "", tandaKelas(k)...), simpul("span", "nilai", l.teksKolom(a, gambar.KolomSemua)), simpul("span", "sr", l.ucapan(s, a, m, k)))
		tr = tambah(tr, simpul("td", "", "", beri(isi, "part", "sel")))
	}
	for _, k := range l.kolom() {
		kelas := "ang"
		if k == gambar.KolomPerJiwa {
			kelas = "ang l"
		}
		tr = tambah(tr, simpul("td", "kr", "", simpul("b", kelas, l.teksKolom(angkaDaerah(w, k), k))))
	}
	return tr
}

func tambah(s *gambar.Simpul, anak ...*gambar.Simpul) *gambar.Simpul {
	s.Anak = append(s.Anak, anak...)
	return s
}

// kepalaBaris names an area and says how many of its villages are in the figures. An area that has areas of its own can be opened.
func (l *pelukisDaerah) kepalaBaris(w *indikator.RingkasWilayah, i, letak int) *gambar.Simpul {
	nama := luar(l.namaBaris(w))
	th := beri(simpul("th", "ds", ""), "scope", "row")
	if l.o.Lebar >= lebarSempit {
		tambah(th, simpul("span", "no", l.peringkat(w)))
	}
	if l.d.tingkat == wilayah.Desa || !l.o.Kendali {
		return tambah(th, simpul("span", "nama", nama))
	}
	tab := "-1"
	if letak == 1 {
		tab = "0"
	}
	return tambah(th, beri(simpul("button", "nama", nama), "type", "button", "tabindex", tab, "data-aksi", "desa", "data-desa", strconv.Itoa(i), "data-b", strconv.Itoa(letak), "data-k", "0"),
		simpul("small", "", strconv.Itoa(w.Melapor)+l.k(" dari ", " of ")+strconv.Itoa(w.Desa)+l.k(" desa", " villages")))
}

func (l *pelukisDaerah) namaBaris(w *indikator.RingkasWilayah) string {
	switch {
	case l.d.tingkat == wilayah.Desa:
		return atau(l.nama[w.Kode], w.Kode.String())
	case l.o.Lebar < lebarSempit:
		return w.Kode.String()
	default:
		return l.namaArea(w.Kode)
	}
}

// peringkat is the place of an area by its share of basic services; equal shares have the same place.
func (l *pelukisDaerah) peringkat(w *indikator.RingkasWilayah) string {
	a := w.Semua.Porsi.Nilai
	if !a.Ada {
		return gambar.TanpaAngka
	}
	n := 1
	for i := range l.d.hasil.Wilayah {
		if b := l.d.hasil.Wilayah[i].Semua.Porsi.Nilai; b.Ada && b.Desimal.Cmp(a.Desimal) > 0 {
			n++
		}
	}
	return strconv.Itoa(n)
}

func (l *pelukisDaerah) ucapan(s layanan.Layanan, a, m indikator.Angka, k kelasSel) string {
	t := " " + s.Nama(l.o.Bahasa)
	if k.ucap != "" {
		t += ", " + l.k(k.ucap, k.ucapEn)
	}
	if m.Ada && a.Ada {
		t += l.k(", median desa ", ", median village ") + gambar.TeksPersen(m, l.o.Bahasa)
	}
	return t
}

func (l *pelukisDaerah) barisMedian() *gambar.Simpul {
	s := l.d.semua
	tr := simpul("tr", "", "", beri(simpul("th", "ds", l.k("Median desa", "Median village")), "scope", "row"))
	for n := range s.Layanan {
		tr = tambah(tr, simpul("td", "md", gambar.TeksPersen(s.Layanan[n].Porsi.Sebaran.Median, l.o.Bahasa)))
	}
	for _, k := range l.kolom() {
		m := s.Semua.Porsi.Sebaran.Median
		kelas := "ang"
		switch k {
		case gambar.KolomPerJiwa:
			m, kelas = s.Semua.PerPenduduk.Sebaran.Median, "ang l"
		case gambar.KolomSerapan:
			m = s.Serapan.Sebaran.Median
		case gambar.KolomSiltap:
			m = s.Siltap.Sebaran.Median
		}
		tr = tambah(tr, simpul("td", "kr", "", simpul("b", kelas, l.teksKolom(m, k))))
	}
	return tr
}
