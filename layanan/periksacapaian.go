package layanan

import (
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// PeriksaCapaian checks figures against the definitions of a catalogue and
// against each other. Findings point to /capaian/N/…, N the index in semua, and
// come in that order. It does not ask whether a figure is good: only whether it
// is possible, plausible and fit to be combined.
func PeriksaCapaian(k Katalog, semua []Capaian) temuan.Daftar {
	p := pemeriksa{katalog: k, semua: semua, temuan: make([]temuan.Daftar, len(semua))}
	for n := range semua {
		p.satu(n)
	}
	p.antarbaris()
	return slices.Concat(p.temuan...)
}

// pemeriksa is the state of one check. Findings are kept by row, so that checks
// between rows do not change the order.
type pemeriksa struct {
	katalog Katalog
	semua   []Capaian
	temuan  []temuan.Daftar
}

func (p *pemeriksa) tambah(n int, kode temuan.Kode, bidang string, isian ...temuan.Isian) {
	p.temuan[n].Tambah(aturanCapaianDari(kode).Temukan(temuan.Penunjuk("capaian", n, bidang), p.semua[n].Letak, isian...))
}

// satu checks one row by itself.
func (p *pemeriksa) satu(n int) {
	c := &p.semua[n]
	if c.Periode.Periksa() != nil {
		p.tambah(n, KodePeriodeMustahil, "periode", temuan.Dwi("jenis", c.Periode.Jenis.String(), c.Periode.Jenis.Inggris()),
			temuan.Isi("nilai", c.Periode.Ke), temuan.Isi("tahun", c.Periode.Tahun))
	}
	if c.Desa.Tingkat() != wilayah.Desa {
		p.tambah(n, KodeBukanDesa, "desa", temuan.Isi("nilai", c.Desa))
	}
	if c.Tanggal != (Tanggal{}) && c.Tanggal.Tahun < c.Periode.Tahun {
		p.tambah(n, KodeTanggalAwal, "tanggal", temuan.Isi("nilai", c.Tanggal), temuan.Isi("periode", c.Periode.Tahun))
	}
	i, ada := p.katalog.Cari(c.Indikator)
	if !ada {
		p.tambah(n, KodeIndikatorAsing, "indikator", temuan.Isi("nilai", string(c.Indikator)))
		return
	}
	nama := namaIsi(&i)
	if !c.AdaData() {
		p.tambah(n, KodeTanpaData, "nilai", nama)
		return
	}
	if c.Satuan != "" && c.Satuan != i.Satuan {
		p.tambah(n, KodeSatuanBeda, "satuan", nama, temuan.Isi("satuan", string(c.Satuan)), temuan.Isi("ingin", string(i.Satuan)))
	}
	p.rentang(n, &i, nama)
	if i.Bentuk.Rasio() {
		p.rasio(n, &i, nama)
	} else {
		p.tunggal(n, &i, nama)
	}
}

func namaIsi(i *Indikator) temuan.Isian {
	return temuan.Dwi("indikator", i.Nama.Indonesia, i.Nama.Inggris)
}

// rentang checks signs, whole numbers and the upper end.
func (p *pemeriksa) rentang(n int, i *Indikator, nama temuan.Isian) {
	c := &p.semua[n]
	for _, x := range [...]struct {
		bidang string
		a      Angka
		cacah  bool // a count of persons or things
	}{
		{"pembilang", c.Pembilang, i.Bentuk != Skor},
		{"penyebut", c.Penyebut, i.Bentuk.Rasio()},
		{"nilai", c.Nilai, i.Bentuk == Cacah},
	} {
		if x.a.Tanda() < 0 {
			p.tambah(n, KodeNegatif, x.bidang, nama, temuan.Isi("nilai", x.a))
		}
		if x.a.Ada() && x.cacah && !x.a.Bulat() {
			p.tambah(n, KodeBukanBulat, x.bidang, nama, temuan.Isi("nilai", x.a))
		}
	}
	if lebihDari(c.Nilai, i.Tertinggi) {
		p.tambah(n, KodeDiLuarRentang, "nilai", nama, temuan.Isi("nilai", c.Nilai),
			temuan.Isi("batas", i.Tertinggi), temuan.Dwi("satuan", i.Satuan.Nama(temuan.Indonesia), i.Satuan.Nama(temuan.Inggris)))
	}
}

// rasio checks numerator, denominator and the printed value together.
func (p *pemeriksa) rasio(n int, i *Indikator, nama temuan.Isian) {
	c := &p.semua[n]
	atas, bawah := temuan.Isi("pembilang", c.Pembilang), temuan.Isi("penyebut", c.Penyebut)
	switch {
	case !c.Pembilang.Ada() || !c.Penyebut.Ada():
		p.tambah(n, KodeTanpaPenyebut, "penyebut", nama, temuan.Isi("nilai", c.Nilai))
		return
	case c.Penyebut.Tanda() == 0 && c.Pembilang.Tanda() > 0:
		p.tambah(n, KodePenyebutNol, "penyebut", nama, atas)
		return
	case i.Bentuk == Bagian && lebihDari(c.Pembilang, c.Penyebut):
		p.tambah(n, KodePembilangLebih, "pembilang", nama, atas, bawah)
	}
	if c.Penyebut.Tanda() <= 0 || c.Pembilang.Tanda() < 0 {
		return
	}
	if c.Pembilang.Bandingkan(DariBilangan(i.PembilangKecil)) < 0 || c.Penyebut.Bandingkan(DariBilangan(i.PenyebutKecil)) < 0 {
		p.tambah(n, KodeAngkaKecil, "pembilang", nama, atas, bawah)
	}
	if hitung, beda := nilaiBeda(i, c); beda {
		p.tambah(n, KodeNilaiBeda, "nilai", nama, temuan.Isi("nilai", c.Nilai), temuan.Isi("hitung", hitung))
	}
}

// nilaiBeda reports whether the printed value is a unit of its last digit or more
// away from the computed one. Sources cut as often as they round, so anything
// nearer passes.
func nilaiBeda(i *Indikator, c *Capaian) (Angka, bool) {
	if !c.Nilai.Ada() {
		return Angka{}, false
	}
	hitung, err := bagi(c.Pembilang, c.Penyebut, i.Pengali, min(c.Nilai.skala+2, maksSkala))
	if err != nil {
		return Angka{}, false
	}
	atas, bawah := c.Nilai, c.Nilai
	atas.n++
	bawah.n--
	return hitung, hitung.Bandingkan(atas) >= 0 || hitung.Bandingkan(bawah) <= 0
}

// tunggal checks a count or a score.
func (p *pemeriksa) tunggal(n int, i *Indikator, nama temuan.Isian) {
	c := &p.semua[n]
	if c.Pembilang.Ada() && c.Nilai.Ada() && c.Pembilang != c.Nilai {
		p.tambah(n, KodeNilaiBeda, "nilai", nama, temuan.Isi("nilai", c.Nilai), temuan.Isi("hitung", c.Pembilang))
	}
	if nilai := nilaiTunggal(c); lebihDari(nilai, i.Wajar) {
		p.tambah(n, KodeTakWajar, "nilai", nama, temuan.Isi("nilai", nilai), temuan.Isi("periode", c.Periode), temuan.Isi("batas", i.Wajar))
	}
}

// nilaiTunggal is the value of a count, which some sources write as numerator.
func nilaiTunggal(c *Capaian) Angka {
	if c.Nilai.Ada() {
		return c.Nilai
	}
	return c.Pembilang
}

// terurut returns the rows in the order of village, period and indicator.
func terurut(semua []Capaian) []*Capaian {
	urut := make([]*Capaian, len(semua))
	for n := range semua {
		urut[n] = &semua[n]
	}
	slices.SortStableFunc(urut, bandingkanKunci)
	return urut
}

// antarbaris checks rows against each other.
func (p *pemeriksa) antarbaris() {
	urut := make([]int, len(p.semua))
	for n := range urut {
		urut[n] = n
	}
	bandingkan := func(a, b int) int { return bandingkanKunci(&p.semua[a], &p.semua[b]) }
	slices.SortStableFunc(urut, bandingkan)
	for awal := 0; awal < len(urut); {
		akhir := awal + 1
		for akhir < len(urut) && p.semua[urut[akhir]].Desa == p.semua[urut[awal]].Desa {
			akhir++
		}
		p.sedesa(urut[awal:akhir], bandingkan)
		awal = akhir
	}
}

// sedesa checks the rows of one village, sorted by period and indicator.
func (p *pemeriksa) sedesa(urut []int, bandingkan func(a, b int) int) {
	terakhir := map[KodeIndikator]int{} // the row last seen; lookups only
	pertama := 0                        // start of a run of equal keys
	for m, n := range urut {
		c := &p.semua[n]
		if m > 0 && bandingkan(urut[m-1], n) == 0 {
			p.ganda(urut[pertama], n)
			continue
		}
		pertama = m
		if dulu, ada := terakhir[c.Indikator]; ada && p.semua[dulu].Periode.Bertindih(c.Periode) {
			p.bertindih(dulu, n)
		}
		if dulu, ada := terakhir[c.Indikator]; !ada || p.semua[dulu].Periode.Jenis >= c.Periode.Jenis ||
			!p.semua[dulu].Periode.Bertindih(c.Periode) {
			terakhir[c.Indikator] = n // a year stays the row to compare its months with
		}
		p.kurangDari(urut, n)
	}
}

func (p *pemeriksa) ganda(dulu, n int) {
	a, b := &p.semua[dulu], &p.semua[n]
	kode := KodeCapaianBeda
	if a.Pembilang == b.Pembilang && a.Penyebut == b.Penyebut && a.Nilai == b.Nilai {
		kode = KodeCapaianGanda
	}
	p.tambah(n, kode, "indikator", p.namaDari(b), temuan.Isi("desa", b.Desa), temuan.Isi("periode", b.Periode),
		tempatDulu(a, dulu))
}

// tempatDulu names the earlier row: its place in the file, or its index.
func tempatDulu(c *Capaian, n int) temuan.Isian {
	if c.Letak != (temuan.Letak{}) {
		return temuan.Isi("dulu", c.Letak)
	}
	return temuan.Isi("dulu", temuan.Penunjuk("capaian", n))
}

func (p *pemeriksa) bertindih(dulu, n int) {
	c := &p.semua[n]
	p.tambah(n, KodePeriodeBertindih, "periode", p.namaDari(c), temuan.Isi("desa", c.Desa),
		temuan.Isi("periode", c.Periode), temuan.Isi("lain", p.semua[dulu].Periode))
}

// namaDari is the name of an indicator, or its code if it has none.
func (p *pemeriksa) namaDari(c *Capaian) temuan.Isian {
	if i, ada := p.katalog.Cari(c.Indikator); ada {
		return namaIsi(&i)
	}
	return temuan.Isi("indikator", string(c.Indikator))
}

// kurangDari compares a row with the indicator it should not stay below.
func (p *pemeriksa) kurangDari(urut []int, n int) {
	c := &p.semua[n]
	i, ada := p.katalog.Cari(c.Indikator)
	if !ada || i.TidakKurangDari == "" {
		return
	}
	cari := Capaian{Desa: c.Desa, Periode: c.Periode, Indikator: i.TidakKurangDari}
	m, ada := slices.BinarySearchFunc(urut, &cari, func(a int, b *Capaian) int { return bandingkanKunci(&p.semua[a], b) })
	if !ada {
		return
	}
	lain := &p.semua[urut[m]]
	if nilai, batas := nilaiTunggal(c), nilaiTunggal(lain); lebihDari(batas, nilai) {
		j := p.namaDari(lain)
		p.tambah(n, KodeKurangDari, "nilai", namaIsi(&i), temuan.Isi("nilai", nilai), temuan.Isi("batas", batas),
			temuan.Dwi("pembanding", j.Indonesia, j.Inggris))
	}
}
