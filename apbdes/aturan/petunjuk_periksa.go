package aturan

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// periksaModal compares the name of a chart entry with the accounts of all its lines. Only a kegiatan that is budgeted wholly the
// other way is worth a remark: material for construction is often booked as goods.
func periksaModal(k *konteks, a *Aturan) {
	for i := range k.r.Kegiatan {
		g := &k.r.Kegiatan[i]
		butir, _ := bagan.CariKegiatan(g.Kode) // a code outside the chart has no name, and no hint
		o := g.Fase(k.fase)
		if !o.Ada || o.Nilai <= 0 {
			continue
		}
		nama := strings.ToLower(butir.Nama)
		switch {
		case strings.HasPrefix(nama, "pemeliharaan ") && k.semuaDalam(g.Baris, rekeningModal):
			k.temukanBelanja(a, g.Baris[0], temuan.Isi("kegiatan", g.Kode), temuan.Dwi("jenis", "pemeliharaan", "maintenance"),
				temuan.Isi("nilai", o.Nilai), temuan.Dwi("rekening", "belanja modal 5.3", "capital spending 5.3"))
		case strings.HasPrefix(nama, "pembangunan/") && k.semuaDalam(g.Baris, rekeningBarangJasa):
			k.temukanBelanja(a, g.Baris[0], temuan.Isi("kegiatan", g.Kode), temuan.Dwi("jenis", "pembangunan", "construction"),
				temuan.Isi("nilai", o.Nilai), temuan.Dwi("rekening", "barang dan jasa 5.2", "goods and services 5.2"))
		}
	}
}

func (k *konteks) semuaDalam(baris []int, r bagan.KodeRekening) bool {
	for _, i := range baris {
		if !r.Memuat(k.d.Belanja[i].Rekening) {
			return false
		}
	}
	return true
}

// kembar is everything that tells two lines apart, but for their place.
type kembar struct {
	petak
	sumber       bagan.SumberDana
	nama, uraian string
	nilai        apbdes.Nilai
}

func periksaKembar(k *konteks, a *Aturan) {
	pertama := make(map[kembar]int)
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		if b.Sisa || !adaUang(&b.Nilai) || b.Rekening.Kosong() || b.Uraian == "" {
			continue
		}
		c := kembar{petakDari(b), b.Sumber, b.NamaKegiatan, b.Uraian, b.Nilai}
		j, ada := pertama[c]
		if !ada {
			pertama[c] = i
			continue
		}
		o, _ := b.Berlaku()
		if !o.Ada {
			o = b.Realisasi
		}
		k.temukanBelanja(a, i, k.isiBaris(b.Letak, j), temuan.Isi("nilai", o.Nilai))
	}
}

// isiBaris names another spending line by its row in the file, or by its number in the document.
func (k *konteks) isiBaris(ini temuan.Letak, j int) temuan.Isian {
	l := k.d.Belanja[j].Letak
	if ini.Berkas == l.Berkas && ini.Lembar == l.Lembar {
		l.Berkas, l.Lembar = "", ""
	}
	l.Kolom = 0
	if s := l.String(); s != "" {
		return temuan.Dwi("letak", "baris ["+s+"]", "row ["+s+"]")
	}
	return temuan.Isi("letak", temuan.Penunjuk("belanja", j))
}

// periksaNamaKegiatan is conservative on purpose: the code decides what a line is, the name is a second witness. It speaks only
// when the name fits one other kegiatan for certain, in another sub-bidang, and its own hardly at all.
func periksaNamaKegiatan(k *konteks, a *Aturan) {
	type pasangan struct {
		kode bagan.KodeKegiatan
		nama string
	}
	sudah := make(map[pasangan]bool)
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		p := pasangan{b.Kegiatan, b.NamaKegiatan}
		if b.NamaKegiatan == "" || b.Kegiatan.Tingkat() != bagan.Kegiatan || b.Kegiatan.Lokal() || b.Kegiatan.Bidang() == 5 || sudah[p] {
			continue
		}
		sudah[p] = true
		if lain, ada := namaLain(b.Kegiatan, b.NamaKegiatan); ada {
			k.temukanBelanja(a, i, temuan.Isi("nama", b.NamaKegiatan), temuan.Isi("lain", lain.Kode), temuan.Isi("namaLain", pendek(lain.Nama)),
				temuan.Isi("kegiatan", b.Kegiatan))
		}
	}
}

// namaLain returns the kegiatan that a name certainly means instead of kode.
func namaLain(kode bagan.KodeKegiatan, nama string) (bagan.ButirKegiatan, bool) {
	butir, ada := bagan.CariKegiatan(kode)
	// Most files print the name of the chart, and a code outside the chart has no name to compare with.
	if !ada || strings.EqualFold(nama, butir.Nama) || strings.EqualFold(nama, butir.NamaSiskeudes) {
		return bagan.ButirKegiatan{}, false
	}
	cocok := bagan.CariNamaKegiatan(nama)
	lain, pasti := bagan.Pasti(cocok)
	if !pasti || lain.Kode.Lokal() || lain.Kode.Induk() == kode.Induk() {
		return bagan.ButirKegiatan{}, false
	}
	for _, c := range cocok {
		if c.Butir.Kode == kode.Baku() {
			return bagan.ButirKegiatan{}, false
		}
	}
	return lain, true
}

// pendek cuts a chart name before its bracket.
func pendek(nama string) string {
	nama, _, _ = strings.Cut(nama, " (")
	return nama
}

// The bounds of the hints about round and repeated amounts.
const (
	minimumBulat    = 20 // lines
	minimumBerulang = 5
)

// periksaBulat looks at detailed lines only: totals of a bidang are never round in a real budget, but their number is too small to
// tell.
func periksaBulat(k *konteks, a *Aturan) {
	n, jumlah := 0, 0
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		o := k.rencana(&b.Nilai)
		if b.Sisa || !o.Ada || o.Nilai <= 0 || b.Kegiatan.Tingkat() != bagan.Kegiatan {
			continue
		}
		jumlah++
		if o.Nilai%(1_000_000*rupiah.Satu) == 0 {
			n++
		}
	}
	if jumlah >= minimumBulat && n*10 >= jumlah*9 {
		k.temukanDokumen(a, temuan.Penunjuk("belanja"), temuan.Isi("n", n), temuan.Isi("jumlah", jumlah))
	}
}

func periksaBerulang(k *konteks, a *Aturan) {
	type isi struct {
		nilai      rupiah.Rupiah
		n, pertama int
	}
	indeks := make(map[rupiah.Rupiah]int)
	var daftar []isi
	jumlah := 0
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		o := k.rencana(&b.Nilai)
		if b.Sisa || !o.Ada || o.Nilai <= 0 {
			continue
		}
		jumlah++
		j, ada := indeks[o.Nilai]
		if !ada {
			j = len(daftar)
			indeks[o.Nilai] = j
			daftar = append(daftar, isi{nilai: o.Nilai, pertama: i})
		}
		daftar[j].n++
	}
	slices.SortStableFunc(daftar, func(a, b isi) int { return cmp.Compare(b.n, a.n) })
	for _, s := range daftar {
		if s.n < minimumBerulang || s.n*10 < jumlah*4 {
			return
		}
		k.temukanBelanja(a, s.pertama, temuan.Isi("nilai", s.nilai), temuan.Isi("n", s.n), temuan.Isi("jumlah", jumlah))
	}
}

// periksaLokalTanpaNama reports each local kegiatan once.
func periksaLokalTanpaNama(k *konteks, a *Aturan) {
	pertama := make(map[bagan.KodeKegiatan]int)
	bernama := make(map[bagan.KodeKegiatan]bool)
	var urutan []bagan.KodeKegiatan
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		if !b.Kegiatan.Lokal() {
			continue
		}
		if _, ada := pertama[b.Kegiatan]; !ada {
			pertama[b.Kegiatan] = i
			urutan = append(urutan, b.Kegiatan)
		}
		bernama[b.Kegiatan] = bernama[b.Kegiatan] || b.NamaKegiatan != ""
	}
	for _, g := range urutan {
		if !bernama[g] {
			k.temukanBelanja(a, pertama[g], temuan.Isi("kegiatan", g))
		}
	}
}

// periksaTambahanSiskeudes reports each such kegiatan once.
func periksaTambahanSiskeudes(k *konteks, a *Aturan) {
	sudah := make(map[bagan.KodeKegiatan]bool)
	for i := range k.d.Belanja {
		g := k.d.Belanja[i].Kegiatan
		if sudah[g] || g.Tingkat() != bagan.Kegiatan {
			continue
		}
		sudah[g] = true
		if b, ada := bagan.CariKegiatan(g); ada && b.Asal == bagan.TambahanSiskeudes {
			k.temukanBelanja(a, i, temuan.Isi("kegiatan", g))
		}
	}
}
