package gambar

import (
	"cmp"

	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// Daerah are areas (daerah: area) that stand side by side in a heat table, as an [indikator.Agregat] sums them up.
type Daerah struct {
	Wilayah []indikator.RingkasWilayah // a row each
	// Semua sums all of them up; the cells are placed against its medians. Without it there are none.
	Semua   *indikator.RingkasWilayah
	Tingkat wilayah.Tingkat // of the rows
	// Nama are the names of the rows, as they are to be shown; a row without one has its code.
	Nama []string
}

// HitungTabelDaerah draws the heat table of areas, with the classes and the looks of that of the villages, and the legend that
// explains it. The numbers are percent whatever [Opsi.Satuan]. With [Opsi.Kendali] the name of an area above the villages is a button
// that opens it; data-desa is its index in Wilayah.
func HitungTabelDaerah(d Daerah, o Opsi) (legenda, tabel *Simpul) {
	if d.Semua == nil {
		d.Semua = new(indikator.RingkasWilayah)
	}
	l := pelukisDaerah{pelukis: pelukisBaru(nil, o), d: &d}
	l.kolom, l.peringkat = l.kolomDaerah(), l.hitungPeringkat()
	return l.legendaKelasSel(l.k("Dibanding median desa:", "Against the median village:")), l.tabel()
}

// pelukisDaerah is what the table of areas needs.
type pelukisDaerah struct {
	*pelukis
	d         *Daerah
	kolom     []Kolom // behind those of the services
	peringkat []int   // of the rows, 0 for none
}

func (l *pelukisDaerah) tabel() *Simpul {
	badan := el("tbody", "")
	for n, i := range l.urutanDaerah() {
		badan = badan.tambah(l.baris(i, n+1))
	}
	return el("table", "panas", elTeks("caption", "sr", l.k("Persentase belanja desa untuk lima layanan dasar", "Percent of village spending on the five basic services")),
		el("thead", "", l.kepala()), badan, el("tfoot", "", l.barisMedianDesa())).beri("part", "tabel")
}

func (l *pelukisDaerah) kolomDaerah() []Kolom {
	switch l.ruang {
	case hp:
		return nil
	case sempit:
		return []Kolom{KolomSemua}
	case sedang:
		return []Kolom{KolomSemua, KolomSerapan}
	default:
		if l.d.Semua.Penduduk.Desa == 0 {
			return []Kolom{KolomSemua, KolomSerapan, KolomSiltap}
		}
		return []Kolom{KolomSemua, KolomPerJiwa, KolomSerapan, KolomSiltap}
	}
}

// namaTingkat is the heading of the first column.
func (l *pelukisDaerah) namaTingkat() string {
	switch l.d.Tingkat {
	case wilayah.Provinsi:
		return l.k("Provinsi", "Province")
	case wilayah.Kabupaten:
		return l.k("Kabupaten/kota", "Regency/city")
	case wilayah.Kecamatan:
		return "Kecamatan"
	default:
		return l.k("Desa", "Village")
	}
}

func (l *pelukisDaerah) kepala() *Simpul {
	lebar := "190"
	if l.ruang <= sempit {
		lebar = "104"
	}
	tr := el("tr", "", l.kepalaUrut(KolomDesa, "ds", 0, elTeks("span", "", l.namaTingkat())).beri("width", lebar))
	for n := range layanan.BanyakLayanan {
		teks := elTeks("span", "", l.namaLayanan(n))
		if l.ruang < luas {
			teks = elTeks("abbr", "", l.singkat(n)).beri("title", l.namaLayanan(n))
		}
		tr = tr.tambah(l.kepalaUrut(KolomPendidikan+Kolom(n), "ly", n+1, teks))
	}
	for n, k := range l.kolom {
		nama, catatan := l.namaKolomTabel(k)
		teks := elTeks("span", "", gabung(" ", nama, catatan))
		tr = tr.tambah(l.kepalaUrut(k, "kr", layanan.BanyakLayanan+1+n, teks).beri("width", "104"))
	}
	return tr
}

// rasioDaerah is the ratio in a column.
func rasioDaerah(w *indikator.RingkasWilayah, k Kolom) *indikator.RasioAgregat {
	switch k {
	case KolomPerJiwa:
		return &w.Semua.PerPenduduk
	case KolomSerapan:
		return &w.Serapan
	case KolomSiltap:
		return &w.Siltap
	}
	if n := int(k) - int(KolomPendidikan); n >= 0 && n < layanan.BanyakLayanan {
		return &w.Layanan[n].Porsi
	}
	return &w.Semua.Porsi
}

// urutanDaerah are the rows in the order that was chosen; those without the figure come last.
func (l *pelukisDaerah) urutanDaerah() []int {
	u := l.o.Urut
	return urutan(len(l.d.Wilayah), func(i, j int) int {
		if u.Kolom != KolomDesa {
			return bandingAngka(l.nilai(i, u.Kolom), l.nilai(j, u.Kolom), u.Naik)
		}
		if u.Naik {
			i, j = j, i
		}
		return cmp.Compare(i, j)
	})
}

func (l *pelukisDaerah) nilai(i int, k Kolom) indikator.Angka {
	return rasioDaerah(&l.d.Wilayah[i], k).Nilai
}

// hitungPeringkat places the rows by their share of basic services; equal shares have the same place.
func (l *pelukisDaerah) hitungPeringkat() []int {
	d := make([]int, len(l.d.Wilayah))
	urut := urutan(len(d), func(i, j int) int { return bandingAngka(l.nilai(i, KolomSemua), l.nilai(j, KolomSemua), false) })
	for n, i := range urut {
		a := l.nilai(i, KolomSemua)
		switch {
		case !a.Ada:
			return d
		case n > 0 && l.nilai(urut[n-1], KolomSemua).Desimal.Equal(a.Desimal):
			d[i] = d[urut[n-1]]
		default:
			d[i] = n + 1
		}
	}
	return d
}

// baris is the row of area i.
func (l *pelukisDaerah) baris(i, letak int) *Simpul {
	w := &l.d.Wilayah[i]
	if w.Melapor == 0 {
		teks := l.k("Belum ada desa yang melapor — tidak diperingkat", "No village has reported — not ranked")
		return el("tr", "hilang", l.kepalaDaerah(i, letak),
			el("td", "belum", elTeks("span", "", teks)).beri("colspan", bulat(layanan.BanyakLayanan+len(l.kolom)))).beri("data-desa", bulat(i))
	}
	tr := el("tr", "", l.kepalaDaerah(i, letak)).beri("data-desa", bulat(i))
	for n := range layanan.BanyakLayanan {
		a, m := w.Layanan[n].Porsi.Nilai, l.d.Semua.Layanan[n].Porsi.Sebaran.Median
		k := kelasPorsi(a, m)
		isi := append(tandaSel(k), elTeks("span", "nilai", l.persen(a)), elTeks("span", "sr", l.ucapanDaerah(n, a, m, k)))
		tr = tr.tambah(el("td", "", el("div", "sel kelas-"+k.nama(), isi...).beri("part", bagianTabel(k))))
	}
	for _, k := range l.kolom {
		tr = tr.tambah(l.selAngka(k, l.nilai(i, k)))
	}
	return tr
}

// kepalaDaerah names an area and says how many of its villages are in the figures.
func (l *pelukisDaerah) kepalaDaerah(i, letak int) *Simpul {
	w := &l.d.Wilayah[i]
	nama := w.Kode.String()
	if i < len(l.d.Nama) && (l.ruang > sempit || l.d.Tingkat == wilayah.Desa) {
		nama = l.d.Nama[i]
	}
	th := el("th", "ds").beri("scope", "row")
	if l.ruang >= sedang {
		no := TanpaAngka
		if p := l.peringkat[i]; p > 0 {
			no = bulat(p)
		}
		th = th.tambah(elTeks("span", "no", no))
	}
	if l.d.Tingkat == wilayah.Desa || !l.o.Kendali {
		return th.tambah(elTeks("span", "nama", nama))
	}
	return th.tambah(tombolNama(nama, i, letak), elTeks("small", "", bulat(w.Melapor)+l.k(" dari ", " of ")+bulat(w.Desa)+l.k(" desa", " villages")))
}

// ucapanDaerah is what is read aloud behind the number of a cell.
func (l *pelukisDaerah) ucapanDaerah(n int, a, m indikator.Angka, k kelas) string {
	ucap := k.ucap(l.b)
	if k != tanpaKelas && k != kelasNol {
		ucap = l.terhadapMedian(k)
	}
	t := gabung(", ", l.namaLayanan(n), ucap)
	if m.Ada && a.Ada {
		t += l.k(", median desa ", ", median village ") + l.persen(m)
	}
	return " " + t
}

func (l *pelukisDaerah) barisMedianDesa() *Simpul {
	tr := el("tr", "", elTeks("th", "ds", l.k("Median desa", "Median village")).beri("scope", "row"))
	for n := range l.d.Semua.Layanan {
		tr = tr.tambah(elTeks("td", "md", l.persen(l.d.Semua.Layanan[n].Porsi.Sebaran.Median)))
	}
	for _, k := range l.kolom {
		tr = tr.tambah(l.selAngka(k, rasioDaerah(l.d.Semua, k).Sebaran.Median))
	}
	return tr
}
