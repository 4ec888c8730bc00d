package rujukan

import (
	"fmt"
	"maps"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
)

// The codes, names and funds that random documents are made of. What a name means is in namaLayanan.
var (
	rekeningPendapatan = []string{"4.2.1.01", "4.2.1.01", "4.2.3.01", "4.2.2.01", "4.1.1.01", "4.1.2.01", "4.1.3.01", "4.1.4.90", "4.2.4.01",
		"4.2.5.01", "4.3.6.01", "4.2.1", "4.2", "4.1", "4", "", "5.2.1.03", "4.2.1.01.001"}
	rekeningBelanja = []string{"5.1.1.01", "5.1.2.01", "5.1.1.02", "5.1.4.01", "5.2.1.03", "5.2.1.06", "5.2.2.05", "5.3.5.02", "5.3.5.03", "5.3.7.02",
		"5.4.1.01", "5.3.4", "5.2", "5.1", "5", "", "4.2.1.01", "5.3.5.02.001"}
	rekeningPembiayaan = []string{"6.1.1.01", "6.1.1.01", "6.2.2.01", "6.2.1.01", "6.1.2.01", "6.1.1", "6.1", "6.2", "6", "", "6.1.3.01"}
	kegiatanLain       = []string{"1.1.01", "1.1.02", "1.1.03", "1.1.05", "1.1.06", "1.1.08", "1.1.09", "1.1.90", "1.1.92", "1.1.97", "1.1.98", "1.2.01",
		"2.1.95", "2.2.91", "2.3.99", "2.4.90", "1.3.92", "4.2.01", "4.1.05", "5.3.00", "5.3.01", "5.1.00", "2.2.02", "2.1.01", "2.4.03", "1.3.01",
		"1", "2", "3", "4", "5", "1.1", "1.3", "2.1", "2.2", "2.3", "2.4", "4.4", "5.3", "", "2.3.55", "1.6.01", "3.3.90"}
	rekeningPendapatanLama = []string{"1.1.1", "1.1.2.1", "1.2.1", "1.2.3", "1.3.1", "1", "1.2", ""}
	rekeningPembiayaanLama = []string{"3.1.1", "3.2.1", "3.2.2", "3", "3.1", ""}
	kegiatanLama           = []string{"2.1.1", "2.1.2", "2.2.5", "2.3", "2.5", "2.4.1", ""}
	sumberDana             = []string{"DDS", "DDS", "DDS", "ADD", "ADD", "PBH", "PAD", "SWD", "PBP", "PBK", "DLL", "", "", "DDS, ADD", "BK", "DDS, Hibah Bengkok"}
	uraian                 = []string{"", "", "", "Belanja", "BLT Dana Desa", "Keadaan mendesak", "Penanganan Covid-19", "Ketahanan pangan nabati",
		"Angsuran pinjaman Koperasi Merah Putih", "Siltap", "Sewa tanah bengkok"}
	desaAcak = []string{"33.07.01.2001", "33.07.01.2002", "33.07.01.2003", "33.07.02.2001", "33.07.02.2002", "33.08.01.2001", "75.01.01.2001", "91.03.01.3001", ""}
)

// pengacak makes one document. The parts say how awkward it is.
type pengacak struct {
	*rand.Rand
	fase                                  []string
	isi                                   float64 // share of the amounts that are there
	nol, negatif, besar, receh, batas, sr float64 // share of amounts of that kind; sr: lines with rare codes
}

func satuDari[T any](r *rand.Rand, d []T) T { return d[r.IntN(len(d))] }

func (a *pengacak) ya(p float64) bool { return a.Float64() < p }

// acakDok returns the document of a seed: a third of them tidy, a third awkward, a third broken.
func acakDok(benih uint64) *dok {
	r := rand.New(rand.NewPCG(benih, 9))
	d := satuDok(r)
	if r.IntN(3) == 0 {
		d.lalu = satuDok(r)
		if r.IntN(4) != 0 {
			d.lalu.desa = d.desa
		}
		if r.IntN(6) != 0 {
			d.lalu.tahun = max(0, d.tahun-1)
		}
	}
	return d
}

func pengacakDari(r *rand.Rand) *pengacak {
	a := &pengacak{Rand: r, isi: 1, nol: 0.05, receh: 0.1, batas: 0.4, sr: 0.3}
	switch r.IntN(3) {
	case 0:
		a.sr = 0.05
	case 1:
		a.isi, a.nol, a.negatif = 0.7, 0.2, 0.05
	default:
		a.isi, a.nol, a.negatif, a.sr = 0.5, 0.3, 0.1, 0.6
	}
	if r.IntN(40) == 0 {
		a.besar = 0.3
	}
	switch r.IntN(6) {
	case 0:
		a.fase = []string{anggaran}
	case 1:
		a.fase = []string{anggaran, realisasi}
	case 2, 3:
		a.fase = []string{anggaran, perubahan, realisasi}
	case 4:
		a.fase = semuaFase
	default:
		for _, f := range semuaFase {
			if r.IntN(2) == 0 {
				a.fase = append(a.fase, f)
			}
		}
	}
	return a
}

func satuDok(r *rand.Rand) *dok {
	a := pengacakDari(r)
	d := &dok{desa: satuDari(r, desaAcak), tahun: 2017 + r.IntN(11), lama: r.IntN(12) == 0, bagian: map[string][]baris{}, terpotong: map[string]bool{}}
	if r.IntN(25) == 0 {
		d.tahun = satuDari(r, []int{0, 0, 2014, 1999, 2101})
	}
	for range r.IntN(5) {
		d.bagian[pendapatan] = append(d.bagian[pendapatan], a.baris(d, pendapatan))
	}
	for range a.IntN(4) * a.IntN(6) {
		d.bagian[belanja] = append(d.bagian[belanja], a.baris(d, belanja))
	}
	if r.IntN(100) == 0 && !d.lama {
		a.bulat(d)
	}
	for range r.IntN(3) {
		d.bagian[pembiayaan] = append(d.bagian[pembiayaan], a.baris(d, pembiayaan))
	}
	for _, b := range semuaBagian {
		if r.IntN(30) == 0 {
			d.terpotong[b] = true
		}
	}
	a.lengkapi(d)
	if a.ya(0.25) {
		a.berimbang(d)
	}
	a.cetak(d)
	return d
}

// baris makes a line; every sixth repeats the code of one before it.
func (a *pengacak) baris(d *dok, bagian string) baris {
	s := d.bagian[bagian]
	var b baris
	if len(s) > 0 && a.IntN(6) == 0 {
		b = s[a.IntN(len(s))]
		b.sisa = false
	} else {
		b = a.kode(d, bagian)
		b.sumber = satuDari(a.Rand, sumberDana)
	}
	if len(s) > 0 && a.IntN(20) == 0 {
		b.nilai = maps.Clone(s[a.IntN(len(s))].nilai)
		return b
	}
	b.nilai = a.nilai(a.fase)
	return b
}

func (a *pengacak) kode(d *dok, bagian string) baris {
	if d.lama {
		switch bagian {
		case pendapatan:
			return baris{rekening: satuDari(a.Rand, rekeningPendapatanLama)}
		case pembiayaan:
			return baris{rekening: satuDari(a.Rand, rekeningPembiayaanLama)}
		}
		return baris{kegiatan: satuDari(a.Rand, kegiatanLama), rekening: satuDari(a.Rand, []string{"2", "2", ""}), nama: satuDari(a.Rand, namaKegiatan)}
	}
	biasa := func(kode []string, n int) string { // the first n are ordinary
		if a.ya(a.sr) {
			return satuDari(a.Rand, kode)
		}
		return satuDari(a.Rand, kode[:n])
	}
	switch bagian {
	case pendapatan:
		return baris{rekening: biasa(rekeningPendapatan, 7), uraian: satuDari(a.Rand, uraian[:4])}
	case pembiayaan:
		return baris{rekening: biasa(rekeningPembiayaan, 4), uraian: satuDari(a.Rand, uraian)}
	}
	b := baris{rekening: biasa(rekeningBelanja, 11), uraian: satuDari(a.Rand, uraian), nama: satuDari(a.Rand, namaKegiatan)}
	if a.IntN(2) == 0 {
		b.kegiatan = satuDari(a.Rand, peta().kode)
	} else {
		b.kegiatan = biasa(kegiatanLain, 26)
	}
	b.sisa = a.IntN(60) == 0
	return b
}

// nilai makes the amounts of a line.
func (a *pengacak) nilai(fase []string) nilai {
	n := nilai{}
	dasar := a.satuNilai()
	for _, f := range fase {
		if !a.ya(a.isi) {
			continue
		}
		if a.IntN(2) == 0 {
			n[f] = dasar
		} else {
			n[f] = a.satuNilai()
		}
	}
	return n
}

func (a *pengacak) satuNilai() *big.Rat {
	switch {
	case a.ya(a.nol):
		return sen(0)
	case a.ya(a.negatif):
		return sen(-a.Int64N(5_000_000_00))
	case a.ya(a.besar):
		return sen(math.MaxInt64 - a.Int64N(1_000_000))
	case a.ya(a.batas): // multiples that meet limits of 3, 8, 10, 15, 20, 25, 30 and 40 percent exactly
		return sen(satuDari(a.Rand, []int64{3, 8, 10, 15, 20, 25, 30, 40, 50, 60, 70, 97, 100}) * 1_000_000_00)
	case a.ya(a.receh):
		return sen(a.Int64N(100_000))
	default:
		return sen(a.Int64N(900_000_000) * satuDari(a.Rand, []int64{1, 100}))
	}
}

// bulat adds many lines of round amounts.
func (a *pengacak) bulat(d *dok) {
	for range 18 + a.IntN(6) {
		n := nilai{}
		for _, f := range a.fase {
			n[f] = sen((1 + a.Int64N(40)) * 1_000_000_00)
		}
		d.bagian[belanja] = append(d.bagian[belanja], baris{kegiatan: satuDari(a.Rand, peta().kode), rekening: "5.2.1.03", uraian: "Belanja", sumber: "ADD", nilai: n})
	}
}

// lengkapi adds what is known beside the lines.
func (a *pengacak) lengkapi(d *dok) {
	mungkin := func(n int) int { // unknown in a third of the documents
		if a.IntN(3) == 0 {
			return 0
		}
		return 1 + a.IntN(n)
	}
	uang := func() *big.Rat {
		if a.IntN(2) == 0 {
			return nil
		}
		return a.satuNilai()
	}
	d.penduduk, d.balita, d.usiaSekolah, d.kk = mungkin(6000), mungkin(400), mungkin(900), mungkin(1500)
	d.perangkat, d.kpm, d.ke = mungkin(12), mungkin(90), a.IntN(4)
	d.pagu, d.paguReguler = uang(), uang()
	d.ketat = a.IntN(2) == 0
	d.kabupaten = map[string]*big.Rat{"perimbangan": uang(), "add": uang(), "pajak": uang(), "bagi": uang()}
	d.sampai = satuDari(a.Rand, []string{"", "", fmt.Sprintf("%04d-12-31", d.tahun), fmt.Sprintf("%04d-06-30", d.tahun), "2024-02-29", "2023-02-29", "31/12/2024"})
	if a.IntN(10) == 0 {
		d.luar, d.gagal = a.IntN(3), a.IntN(3)
	}
	if a.IntN(3) == 0 {
		d.pktd = []string{satuDari(a.Rand, []string{"2", "2.3", "2.3.10", "2.2.02"})}
	}
	d.tanggal = map[string]string{}
	if a.IntN(3) == 0 {
		for _, t := range namaTanggal {
			if a.IntN(2) == 0 {
				d.tanggal[t] = fmt.Sprintf("%04d-%02d-%02d", d.tahun-1+a.IntN(3), 1+a.IntN(12), 1+a.IntN(31)) // the 31st of February among them
			}
		}
	}
}

// berimbang adds the line of financing that brings the plan to zero, where it can be told.
func (a *pengacak) berimbang(d *dok) {
	for _, f := range faseRencana {
		j := d.jumlah(f)
		if s := j["silpa"]; s != nil && s.Sign() < 0 && s.Num().IsInt64() && !d.lama {
			d.bagian[pembiayaan] = append(d.bagian[pembiayaan], baris{rekening: "6.1.1.01", sumber: "ADD", nilai: nilai{f: new(big.Rat).Neg(s)}})
		}
	}
}

// cetak adds printed totals, a third of them wrong.
func (a *pengacak) cetak(d *dok) {
	if a.IntN(2) == 0 {
		return
	}
	if a.IntN(8) == 0 {
		a.duaKlasifikasi(d)
	}
	for range a.IntN(6) {
		c := cetak{sasaran: satuDari(a.Rand, []string{"kode", "kode", "kode", pendapatan, belanja, "surplus_defisit", "penerimaan_pembiayaan",
			"pengeluaran_pembiayaan", "pembiayaan_neto", "silpa"}), nilai: nilai{}}
		if c.sasaran == "kode" {
			a.simpul(d, &c)
		} else {
			c.tanpaTanda = a.IntN(3) == 0
		}
		for _, f := range a.fase {
			benar := d.terurai(&c, f)
			switch {
			case a.IntN(4) == 0:
			case benar == nil || !benar.Num().IsInt64() || a.IntN(3) == 0:
				c.nilai[f] = a.satuNilai()
			case c.tanpaTanda && benar.Num().Int64() > -math.MaxInt64:
				c.nilai[f] = new(big.Rat).Abs(benar)
			default:
				c.nilai[f] = benar
			}
		}
		d.cetak = append(d.cetak, c)
	}
}

// duaKlasifikasi prints spending by bidang and by kind; a third of the rows is wrong.
func (a *pengacak) duaKlasifikasi(d *dok) {
	var baris []cetak
	for _, b := range d.bagian[belanja] {
		for _, c := range []cetak{{kegiatan: pangkas(b.kegiatan, 1)}, {rekening: pangkas(b.rekening, 2)}} {
			sama := func(x cetak) bool { return x.kegiatan == c.kegiatan && x.rekening == c.rekening }
			if c.kegiatan+c.rekening == "" || d.lama || slices.ContainsFunc(baris, sama) {
				continue
			}
			c.sasaran, c.nilai = "kode", nilai{}
			for _, f := range a.fase {
				if benar := d.terurai(&c, f); benar != nil && benar.Num().IsInt64() && a.IntN(3) > 0 {
					c.nilai[f] = benar
				} else {
					c.nilai[f] = a.satuNilai()
				}
			}
			baris = append(baris, c)
		}
	}
	d.cetak = append(d.cetak, baris...)
}

// simpul picks a parent row over one of the lines, or over nothing.
func (a *pengacak) simpul(d *dok, c *cetak) {
	s := d.bagian[satuDari(a.Rand, semuaBagian)]
	if len(s) == 0 {
		return
	}
	b := s[a.IntN(len(s))]
	c.kegiatan = pangkas(b.kegiatan, a.IntN(4))
	if d.lama && tingkat(c.kegiatan) == 1 {
		c.kegiatan = "" // "2" is no code of the old axis
	}
	c.rekening = pangkas(b.rekening, a.IntN(5))
	if a.IntN(10) == 0 && !d.lama {
		c.kegiatan, c.rekening = satuDari(a.Rand, kegiatanLain), satuDari(a.Rand, slices.Concat(rekeningBelanja, rekeningPendapatan))
	}
}
