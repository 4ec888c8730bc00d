package aturan

import (
	"cmp"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

func periksaLuar(k *konteks, a *Aturan) {
	if n := len(k.d.Luar); n > 0 {
		k.temukan(a, temuan.Penunjuk("luar_apbdes", 0), k.d.Luar[0].Letak, temuan.Isi("n", n))
	}
}

// periksaNegatif looks at every amount of every section.
func periksaNegatif(k *konteks, a *Aturan) {
	periksa := func(bagian string, i int, p *apbdes.Pos) {
		for _, f := range apbdes.DaftarFase() {
			o := p.Fase(f)
			if !o.Ada || o.Nilai >= 0 || p.Rekening.Golongan() == bagan.Pembiayaan {
				continue
			}
			t := k.temukan(a, temuan.Penunjuk(bagian, i, f.String()), p.Letak, isiFase(f), temuan.Isi("nilai", o.Nilai))
			if f == apbdes.Realisasi || f == apbdes.Perubahan && k.pak.ada() {
				t.Tingkat = temuan.Peringatan
			}
		}
	}
	for i := range k.d.Pendapatan {
		periksa("pendapatan", i, &k.d.Pendapatan[i].Pos)
	}
	for i := range k.d.Belanja {
		if b := &k.d.Belanja[i]; !b.Sisa {
			periksa("belanja", i, &b.Pos)
		}
	}
	for i := range k.d.Pembiayaan {
		periksa("pembiayaan", i, &k.d.Pembiayaan[i].Pos)
	}
}

// periksaFaseSebagian counts over all sections; a line without any amount belongs to another rule.
func periksaFaseSebagian(k *konteks, a *Aturan) {
	for _, f := range apbdes.DaftarFase() {
		n, jumlah := k.hitungTerisi(f)
		if n > 0 && n < jumlah {
			k.temukanDokumen(a, "", isiFase(f), temuan.Isi("n", n), temuan.Isi("jumlah", jumlah))
		}
	}
}

// hitungTerisi counts the lines with an amount in phase f, and the lines with an amount in any phase.
func (k *konteks) hitungTerisi(f apbdes.Fase) (n, jumlah int) {
	hitung := func(v *apbdes.Nilai) {
		if v.Kosong() {
			return
		}
		jumlah++
		if v.Fase(f).Ada {
			n++
		}
	}
	for i := range k.d.Pendapatan {
		hitung(&k.d.Pendapatan[i].Nilai)
	}
	for i := range k.d.Belanja {
		hitung(&k.d.Belanja[i].Nilai)
	}
	for i := range k.d.Pembiayaan {
		hitung(&k.d.Pembiayaan[i].Nilai)
	}
	return n, jumlah
}

func periksaTanpaPembiayaan(k *konteks, a *Aturan) {
	if len(k.d.Pembiayaan) == 0 && len(k.d.Pendapatan) > 0 && len(k.d.Belanja) > 0 && k.d.TidakLengkap == (apbdes.Bagian{}) {
		k.temukanDokumen(a, temuan.Penunjuk("pembiayaan"))
	}
}

func periksaHampa(k *konteks, a *Aturan) {
	for _, f := range apbdes.DaftarFase() {
		if k.d.AdaFase(f) {
			return
		}
	}
	k.temukanDokumen(a, "")
}

func periksaBagianHilang(k *konteks, a *Aturan) {
	if k.d.BanyakBaris() == 0 {
		return
	}
	if len(k.d.Pendapatan) == 0 && !k.d.TidakLengkap.Pendapatan {
		k.temukanDokumen(a, temuan.Penunjuk("pendapatan"), isiBagian("pendapatan"))
	}
	if len(k.d.Belanja) == 0 && !k.d.TidakLengkap.Belanja {
		k.temukanDokumen(a, temuan.Penunjuk("belanja"), isiBagian("belanja"))
	}
}

// isiBagian names a section in both languages.
func isiBagian(b string) temuan.Isian {
	switch b {
	case "pendapatan":
		return temuan.Dwi("bagian", b, "income")
	case "belanja":
		return temuan.Dwi("bagian", b, "spending")
	default:
		return temuan.Dwi("bagian", b, "financing")
	}
}

func periksaTerpotong(k *konteks, a *Aturan) {
	for _, s := range [...]struct {
		nama string
		ya   bool
	}{{"pendapatan", k.d.TidakLengkap.Pendapatan}, {"belanja", k.d.TidakLengkap.Belanja}, {"pembiayaan", k.d.TidakLengkap.Pembiayaan}} {
		if s.ya {
			k.temukanDokumen(a, temuan.Penunjuk("tidak_lengkap", s.nama), isiBagian(s.nama))
		}
	}
}

func periksaGagal(k *konteks, a *Aturan) {
	if n := len(k.d.Gagal); n > 0 {
		k.temukan(a, temuan.Penunjuk("gagal", 0), k.d.Gagal[0].Letak, temuan.Isi("n", n))
	}
}

// The budget years that make sense: UU 6/2014 first applied to the budgets of 2015.
const (
	tahunPertama  = 2015
	tahunTerakhir = 2100
)

func periksaTahun(k *konteks, a *Aturan) {
	switch {
	case k.d.Tahun == 0:
		k.temukanDokumen(a, temuan.Penunjuk("tahun"), temuan.Dwi("tahun", "tidak diketahui", "unknown")).Tingkat = temuan.Catatan
	case k.d.Tahun < tahunPertama || k.d.Tahun > tahunTerakhir:
		k.temukanDokumen(a, temuan.Penunjuk("tahun"), temuan.Isi("tahun", k.d.Tahun))
	}
}

func periksaDesa(k *konteks, a *Aturan) {
	if k.d.Desa.Kode.String() != "" {
		return
	}
	asli := temuan.Isi("asli", "")
	if k.d.Desa.KodeAsli != "" {
		asli = temuan.Isi("asli", " ("+k.d.Desa.KodeAsli+")")
	}
	k.temukanDokumen(a, temuan.Penunjuk("desa", "kode"), asli)
}

func periksaBaganLama(k *konteks, a *Aturan) {
	if k.lama {
		k.temukanDokumen(a, temuan.Penunjuk("bagan"))
	}
}

// periksaBaganCampur reports every code of another generation than that of the document; without one, the codes of the
// generation that comes second.
func periksaBaganCampur(k *konteks, a *Aturan) {
	g := k.d.Bagan
	periksa := func(bagian string, i int, l temuan.Letak, kode bagan.Generasi, teks string) {
		switch {
		case kode == bagan.GenerasiTidakDikenal:
		case g == bagan.GenerasiTidakDikenal:
			g = kode
		case kode != g:
			k.temukan(a, temuan.Penunjuk(bagian, i), l, temuan.Isi("kode", teks), temuan.Isi("bagan", g))
		}
	}
	for i := range k.d.Pendapatan {
		p := &k.d.Pendapatan[i]
		periksa("pendapatan", i, p.Letak, p.Rekening.Generasi(), p.Rekening.String())
	}
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		periksa("belanja", i, b.Letak, b.Kegiatan.Generasi(), b.Kegiatan.String())
		if b.Rekening.Generasi() != b.Kegiatan.Generasi() {
			periksa("belanja", i, b.Letak, b.Rekening.Generasi(), b.Rekening.String())
		}
	}
	for i := range k.d.Pembiayaan {
		p := &k.d.Pembiayaan[i]
		periksa("pembiayaan", i, p.Letak, p.Rekening.Generasi(), p.Rekening.String())
	}
}

func periksaRingkas(k *konteks, a *Aturan) {
	switch k.d.Rincian() {
	case apbdes.RincianSubBidang:
		k.temukanDokumen(a, temuan.Penunjuk("belanja"), temuan.Dwi("rincian", "sub bidang", "sub-bidang"))
	case apbdes.RincianBidang:
		k.temukanDokumen(a, temuan.Penunjuk("belanja"), temuan.Isi("rincian", "bidang"))
	}
}

// periksaSumberGabungan reports each fund that is not a single known one, once, in the order of the names.
func periksaSumberGabungan(k *konteks, a *Aturan) {
	type gabungan struct{ n, pertama int }
	jumlah := make(map[bagan.SumberDana]*gabungan)
	var urutan []bagan.SumberDana
	for i := range k.d.Belanja {
		s := k.d.Belanja[i].Sumber
		if _, tunggal := s.Tunggal(); tunggal || s.Kosong() {
			continue
		}
		if jumlah[s] == nil {
			jumlah[s] = &gabungan{pertama: i}
			urutan = append(urutan, s)
		}
		jumlah[s].n++
	}
	slices.SortFunc(urutan, func(a, b bagan.SumberDana) int { return cmp.Compare(a.String(), b.String()) })
	for _, s := range urutan {
		k.temukanBelanja(a, jumlah[s].pertama, temuan.Isi("n", jumlah[s].n), temuan.Isi("sumber", s.String()))
	}
}

func periksaPerubahanNol(k *konteks, a *Aturan) {
	var anggaran rupiah.Penjumlah
	n := 0
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		if b.Perubahan.Ada {
			if b.Perubahan.Nilai != 0 {
				return
			}
			n++
		}
		anggaran.TambahOpsional(b.Anggaran)
	}
	if o := k.hitung(&anggaran); n > 0 && o.Ada && o.Nilai != 0 {
		k.temukanDokumen(a, temuan.Penunjuk("jumlah", "perubahan", "belanja"), temuan.Isi("n", n), temuan.Isi("anggaran", o.Nilai))
	}
}

// periksaRekeningBelanja reports each unknown account once, at its first line.
func periksaRekeningBelanja(k *konteks, a *Aturan) {
	sudah := make(map[bagan.KodeRekening]bool)
	for i := range k.d.Belanja {
		r := k.d.Belanja[i].Rekening.Pangkas(bagan.Objek)
		if !sudah[r] && diLuarBagan(r, bagan.Belanja) {
			sudah[r] = true
			k.temukanBelanja(a, i, temuan.Isi("rekening", r))
		}
	}
}

func periksaPembiayaanNeto(k *konteks, a *Aturan) {
	for i := range k.d.Pembiayaan {
		if g := k.d.Pembiayaan[i].Rekening.Golongan(); g == bagan.Pembiayaan || g == bagan.TanpaGolongan {
			k.temukanPembiayaan(a, i)
			return
		}
	}
}

func periksaTanpaNilai(k *konteks, a *Aturan) {
	n := 0
	jalur, letak := "", temuan.Letak{}
	catat := func(bagian string, i int, p *apbdes.Pos) {
		if p.Nilai.Kosong() {
			if n++; n == 1 {
				jalur, letak = temuan.Penunjuk(bagian, i), p.Letak
			}
		}
	}
	for i := range k.d.Pendapatan {
		catat("pendapatan", i, &k.d.Pendapatan[i].Pos)
	}
	for i := range k.d.Belanja {
		catat("belanja", i, &k.d.Belanja[i].Pos)
	}
	for i := range k.d.Pembiayaan {
		catat("pembiayaan", i, &k.d.Pembiayaan[i].Pos)
	}
	if n > 0 {
		k.temukan(a, jalur, letak, temuan.Isi("n", n), temuan.Isi("jumlah", k.d.BanyakBaris()))
	}
}

func periksaLuapan(k *konteks, a *Aturan) {
	if k.luap {
		k.temukanDokumen(a, temuan.Penunjuk("jumlah"))
	}
}

func periksaTerpangkas(k *konteks, a *Aturan) {
	for _, p := range k.dipotong {
		k.temukanDokumen(a, "", temuan.Isi("n", p.banyak), temuan.Isi("kode", string(p.kode)))
	}
}
