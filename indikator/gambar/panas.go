package gambar

import (
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// panas makes the heat table as a real table. Buttons in it are one stop of the tab key; data-b and data-k place them for the
// arrow keys.
func (h *pelukis) panas() *Simpul {
	dalam := h.isiDalam()
	kolom := h.kolomTabel(dalam)
	skala := h.skalaTabel()
	var baris []*Simpul
	for i, b := range h.barisTabel() {
		if b.ada() {
			baris = append(baris, h.barisAda(&b, kolom, skala, i+1))
		} else {
			baris = append(baris, h.barisHilang(&b, kolom, i+1))
		}
	}
	if len(baris) == 0 {
		baris = append(baris, el("tr", "", elTeks("td", "belum", h.k("Tidak ada desa", "No villages")).beri("colspan", bulat(6+len(kolom)+boolInt(h.ruang > hp)))))
	}
	tabel := el("table", "panas", elTeks("caption", "sr", h.judulPanas()), el("thead", "", h.kepalaPanas(kolom)), el("tbody", "", baris...))
	if m := h.p.Median; m.Semua.Ada || adaAngka(m.Layanan[:]) {
		tabel = tabel.tambah(el("tfoot", "", h.barisMedian(kolom)))
	}
	return tabel.beri("part", "tabel")
}

func adaAngka(d []indikator.Angka) bool {
	for i := range d {
		if d[i].Ada {
			return true
		}
	}
	return false
}

func (h *pelukis) judulPanas() string {
	s := h.k("Persentase belanja desa untuk lima layanan dasar", "Percent of village spending on the five basic services")
	switch h.o.Satuan {
	case SatuanPerJiwa:
		s = h.k("Rupiah per jiwa untuk lima layanan dasar", "Rupiah per resident on the five basic services")
	case SatuanRupiah:
		s = h.k("Rupiah untuk lima layanan dasar", "Rupiah on the five basic services")
	}
	return gabung(", ", s, gabung(" ", h.namaFase(h.p.Fase), h.tahun(h.p.Tahun)), h.kataContoh())
}

// kepalaPanas is the row of headings, each a button that sorts.
// It gives the columns their widths before any row is there, so that rows may come one after the other and long names take no room
// from the figures. The names have what is left.
func (h *pelukis) kepalaPanas(kolom []kolomGrafik) *Simpul {
	selebar := func(th *Simpul, lebar int) *Simpul { return th.beri("width", bulat(lebar)) }
	desa := h.kepalaKolom(KolomDesa, "ds", 0)
	if h.ruang == hp {
		desa = selebar(desa, namaHP(h.isiDalam()))
	}
	tr := el("tr", "", desa)
	for l := range layanan.BanyakLayanan {
		tr = tr.tambah(selebar(h.kepalaKolom(KolomPendidikan+Kolom(l), "ly", l+1), h.lebarSel(h.isiDalam())))
	}
	n := layanan.BanyakLayanan + 1
	for _, k := range kolom {
		tr = tr.tambah(selebar(h.kepalaKolom(k.kolom, "kr", n), k.lajur()))
		n++
	}
	if h.ruang > hp {
		tr = tr.tambah(selebar(h.kepalaKolom(KolomTemuan, "tm", n), h.lebarTemuan()))
	}
	return tr
}

func (h *pelukis) kepalaKolom(k Kolom, kelas string, letak int) *Simpul {
	nama, catatan := h.namaKolomTabel(k)
	var isi []*Simpul
	l := int(k) - int(KolomPendidikan)
	switch {
	case l >= 0 && l < layanan.BanyakLayanan && h.ruang < sedang:
		isi = []*Simpul{ikon(l, 18, ""), elTeks("abbr", "", h.singkat(l)).beri("title", h.namaLayanan(l))}
	case l >= 0 && l < layanan.BanyakLayanan:
		isi = []*Simpul{ikon(l, 18, ""), elTeks("span", "", nama)}
	default:
		isi = []*Simpul{elTeks("span", "", nama)}
		if catatan != "" {
			isi = append(isi, elTeks("small", "", " "+catatan))
		}
	}
	return h.kepalaUrut(k, kelas, letak, isi...)
}

// kepalaUrut is the head of a column that sorts the table: a button, with an arrow where the column is the one it is sorted by.
func (h *pelukis) kepalaUrut(k Kolom, kelas string, letak int, isi ...*Simpul) *Simpul {
	th := el("th", kelas).beri("scope", "col")
	urut := "none"
	if h.o.Urut.Kolom == k {
		turun := h.o.Urut.Naik == (k == KolomDesa)
		urut = "ascending"
		if turun {
			urut = "descending"
		}
		th.Atribut[0].Nilai += " urut"
		isi = append(isi, panahUrut(turun))
	}
	if h.o.Statis {
		if urut != "none" {
			th = th.beri("aria-sort", urut)
		}
		return th.tambah(el("div", "kepala-kolom", isi...))
	}
	return th.beri("aria-sort", urut).tambah(el("button", "kepala-kolom", isi...).beri(
		"type", "button", "tabindex", "-1", "data-aksi", "urut", "data-kolom", k.String(), "data-b", "0", "data-k", bulat(letak)))
}

func panahUrut(turun bool) *Simpul {
	d := "M0.6 6.4h6.8L4 1.2z"
	if turun {
		d = "M0.6 1.6h6.8L4 6.8z"
	}
	return el("svg", "panah", el("path", "").beri("d", d)).beri("viewBox", "0 0 8 8", "width", "8", "height", "8", "aria-hidden", "true")
}

// kepalaBaris names the village of a row.
func (h *pelukis) kepalaBaris(b *barisPanas, baris int) *Simpul {
	th := el("th", "ds").beri("scope", "row")
	no := TanpaAngka
	if b.ada() && b.d.Peringkat > 0 {
		no = bulat(b.d.Peringkat)
	}
	if h.ruang >= sedang {
		th = th.tambah(elTeks("span", "no", no))
	}
	if h.o.Statis || b.d == nil {
		th = th.tambah(elTeks("span", "nama", b.nama))
	} else {
		th = th.tambah(tombolNama(b.nama, b.i, baris))
	}
	if b.d != nil && b.d.Penduduk > 0 {
		th = th.tambah(elTeks("small", "", h.jiwa(b.d.Penduduk)))
	}
	return th
}

// tombolNama opens what a row is about.
func tombolNama(nama string, i, baris int) *Simpul {
	return elTeks("button", "nama", nama).beri("type", "button", "tabindex", jelajahPertama(baris, 1),
		"data-aksi", "desa", "data-desa", bulat(i), "data-b", bulat(baris), "data-k", "0")
}

func (h *pelukis) barisAda(b *barisPanas, kolom []kolomGrafik, s skalaTabel, baris int) *Simpul {
	tr := el("tr", "", h.kepalaBaris(b, baris)).beri("data-desa", bulat(b.i))
	if h.o.Sorot && b.i == h.o.Desa {
		tr = tr.beri("aria-current", "true")
	}
	for l := range layanan.BanyakLayanan {
		tr = tr.tambah(h.sel(b, l, baris))
	}
	for n, k := range kolom {
		tr = tr.tambah(h.selGrafik(b, k, s, baris, layanan.BanyakLayanan+1+n))
	}
	if h.ruang > hp {
		tr = tr.tambah(el("td", "tm", h.lencana(b, baris, layanan.BanyakLayanan+1+len(kolom))))
	}
	return tr
}

// barisHilang is the row of a village without figures: striped, without a rank, and never Rp0.
func (h *pelukis) barisHilang(b *barisPanas, kolom []kolomGrafik, baris int) *Simpul {
	teks := h.k("Belum menyampaikan ", "Has not reported ") + gabung(" ", h.kalimatFase(), h.tahun(h.p.Tahun))
	teks += h.k(" — tidak diperingkat", " — not ranked")
	tr := el("tr", "hilang", h.kepalaBaris(b, baris), el("td", "belum", elTeks("span", "", teks)).beri("colspan", bulat(layanan.BanyakLayanan)))
	if len(kolom) > 0 {
		tr = tr.tambah(elTeks("td", "kr redup", h.k("tidak ada data, bukan nol", "no data, which is not zero")).beri("colspan", bulat(len(kolom))))
	}
	if h.ruang > hp {
		td := el("td", "tm")
		if b.d != nil {
			td = td.tambah(h.lencana(b, baris, layanan.BanyakLayanan+1+len(kolom)))
		}
		tr = tr.tambah(td)
	}
	return tr
}

// kalimatFase is the name of the phase within a sentence.
func (h *pelukis) kalimatFase() string {
	switch n := h.namaFase(h.p.Fase); {
	case n == "":
		return h.k("angka", "figures")
	case n[0] >= 'A' && n[0] <= 'Z':
		return string(n[0]+'a'-'A') + n[1:]
	default:
		return n
	}
}

func (h *pelukis) barisMedian(kolom []kolomGrafik) *Simpul {
	tr := el("tr", "", elTeks("th", "ds", "Median").beri("scope", "row"))
	m := &h.p.Median
	for l := range layanan.BanyakLayanan {
		teks := h.persen(m.Layanan[l])
		if h.o.Satuan != SatuanPersen {
			teks = h.persenTanda(m.Layanan[l])
		}
		tr = tr.tambah(elTeks("td", "md", teks))
	}
	for _, k := range kolom {
		a := m.Semua
		switch k.kolom {
		case KolomPerJiwa:
			a = m.PerPenduduk
		case KolomSerapan:
			a = m.Serapan
		case KolomSiltap:
			a = m.Siltap
		}
		tr = tr.tambah(h.selAngka(k.kolom, a))
	}
	if h.ruang > hp {
		tr = tr.tambah(el("td", "tm"))
	}
	return tr
}

// lencana counts the findings of a village: the heaviest level, in shape, colour and words.
func (h *pelukis) lencana(b *barisPanas, baris, letak int) *Simpul {
	d := b.d
	ucap := gabung(", ", h.hitungan(d.Galat, "galat", "error", "errors"), h.hitungan(d.Peringatan, "peringatan", "warning", "warnings"))
	kelas, bentuk, n := "lencana l0", "M2.2 6.4l2.5 2.5L9.8 3.4", 0
	switch {
	case d.Galat > 0:
		kelas, bentuk, n = "lencana l2", "M6 1.6L11 10.4H1z", d.Galat+d.Peringatan
	case d.Peringatan > 0:
		kelas, bentuk, n = "lencana l1", "M6 2.2a3.8 3.8 0 1 0 0 7.6a3.8 3.8 0 1 0 0-7.6z", d.Peringatan
	case !d.Ada: // nothing was checked, so nothing is in order
		return el("span", "redup", elTeks("span", "", "–").beri("aria-hidden", "true"), elTeks("span", "sr", h.k("tidak ada data", "no data")))
	default:
		ucap = h.k("tidak ada galat atau peringatan", "no errors or warnings")
	}
	isi := []*Simpul{el("svg", "", el("path", "").beri("d", bentuk)).beri("viewBox", "0 0 12 12", "width", "11", "height", "11", "aria-hidden", "true")}
	if n > 0 {
		isi = append(isi, elTeks("span", "", h.cacah(n)))
	}
	if h.o.Statis || n == 0 {
		isi = append(isi, elTeks("span", "sr", " "+ucap))
		return el("span", kelas, isi...).beri("part", "lencana")
	}
	return el("button", kelas, isi...).beri("part", "lencana", "type", "button", "tabindex", "-1", "aria-label", b.nama+": "+ucap,
		"data-aksi", "temuan", "data-desa", bulat(b.i), "data-b", bulat(baris), "data-k", bulat(letak))
}

func (h *pelukis) hitungan(n int, id, en, enJamak string) string {
	switch {
	case n <= 0:
		return ""
	case n > 1:
		en = enJamak
	}
	return h.cacah(n) + " " + h.k(id, en)
}

// legendaPanas explains the classes and the ticks.
func (h *pelukis) legendaPanas(kolom []kolomGrafik) *Simpul {
	if !adaAngka(h.p.Median.Layanan[:]) {
		return elTeks("p", "redup legenda-teks", h.k("Tanpa median: sedikitnya tiga desa harus memiliki data.", "No median: at least three villages must have data."))
	}
	ul := h.legendaKelasSel(h.k("Dibanding median kecamatan:", "Against the median of the area:"))
	if len(kolom) > 0 {
		ul = ul.tambah(el("li", "redup", el("span", "garis-median"), elTeks("span", "", "median")))
		if kolom[len(kolom)-1].kolom != KolomSemua {
			ul = ul.tambah(el("li", "redup", el("span", "garis-ambang"), elTeks("span", "", h.k("ambang", "threshold"))))
		}
	}
	return ul
}

// legendaKelasSel shows a cell of every class behind a heading.
func (h *pelukis) legendaKelasSel(judul string) *Simpul {
	ul := el("ul", "legenda", elTeks("li", "redup", judul)).beri("role", "list")
	for k := kelasNol; k <= kelasJauhAtas; k++ {
		ul = ul.tambah(el("li", "", el("span", "contoh-sel kelas-"+k.nama(), tandaSel(k)...), elTeks("span", "", k.legenda(h.b))))
	}
	return ul
}
