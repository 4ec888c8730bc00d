package rujukan

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/indikator"
)

// desaPapan is a row of the board by the reference, with exact ratios.
type desaPapan struct {
	d                *dok
	fase             string
	belanja          *big.Rat
	jumlah, porsi    map[string]*big.Rat // by service, "" for all five
	perOrang         map[string]*big.Rat
	serapan, siltap  *big.Rat
	ada, lewatSiltap bool
}

// barisPapan: the village answers in the phase of the board, with anggaran where its spending was not changed.
func barisPapan(d *dok, f string) *desaPapan {
	d = d.beku()
	e := &desaPapan{d: d, jumlah: map[string]*big.Rat{}, porsi: map[string]*big.Rat{}, perOrang: map[string]*big.Rat{}}
	v := desaDari(d, "")
	e.fase = v.faseDesa(f)
	u, ada := v.total[e.fase][belanja]
	if e.ada = ada; !ada {
		return e
	}
	e.belanja = u.nilai
	for _, l := range append([]string{""}, limaLayanan...) {
		k := d.kelompokLayanan(l, false)
		e.jumlah[l] = d.jumlahUang("", l, e.fase, &k).nilai
		e.porsi[l] = d.porsi("", l, e.fase, &k).hasil
		e.perOrang[l] = d.perOrang("", l, e.fase, &k, d.penduduk, "penduduk_tidak_diketahui").hasil
	}
	s := d.seluruhnya(belanja)
	e.serapan = d.serap("", "", &s).hasil
	if v.siltap != nil {
		e.siltap = bagi(v.siltap, v.dari)
		e.lewatSiltap = d.tahun >= 2019 && d.tahun <= 2025 && e.siltap.Cmp(big.NewRat(30, 100)) > 0
	}
	return e
}

// median is the middle one, or the mean of the two in the middle; none below three villages with data.
func median(desa []*desaPapan, ambil func(*desaPapan) *big.Rat) *big.Rat {
	var r []*big.Rat
	for _, e := range desa {
		if x := ambil(e); e.ada && x != nil {
			r = append(r, x)
		}
	}
	slices.SortFunc(r, (*big.Rat).Cmp)
	n := len(r)
	if n < 3 {
		return nil
	}
	return bagi(tambah(r[(n-1)/2], r[n/2]), sen(2))
}

// papanRujukan puts the rows and medians of a board into h.
func papanRujukan(h hasil, desa []*desaPapan) {
	porsi := map[string]*big.Rat{}
	for _, l := range append([]string{""}, limaLayanan...) {
		porsi[l] = median(desa, func(e *desaPapan) *big.Rat { return e.porsi[l] })
		h["median "+l] = bulatkan(porsi[l], 4)
	}
	h["median per penduduk"] = bulatkan(median(desa, func(e *desaPapan) *big.Rat { return e.perOrang[""] }), 2)
	h["median serapan"] = bulatkan(median(desa, func(e *desaPapan) *big.Rat { return e.serapan }), 4)
	h["median siltap"] = bulatkan(median(desa, func(e *desaPapan) *big.Rat { return e.siltap }), 4)
	for _, e := range desa {
		jalur := e.d.desa
		if !e.ada {
			h[jalur] = "tanpa angka"
			continue
		}
		peringkat := 0
		if e.porsi[""] != nil {
			peringkat = 1
			for _, x := range desa {
				if x.porsi[""] != nil && x.porsi[""].Cmp(e.porsi[""]) > 0 {
					peringkat++
				}
			}
		}
		h[jalur] = fmt.Sprintf("%s belanja %s peringkat %d serapan %s siltap %s lewat %v", e.fase, teks(e.belanja), peringkat, bulatkan(e.serapan, 4),
			bulatkan(e.siltap, 4), e.lewatSiltap)
		for _, l := range append([]string{""}, limaLayanan...) {
			kelas, menuju := "", (*big.Rat)(nil)
			if x := e.porsi[l]; x != nil {
				kelas = kelasDari(x, porsi[l])
				if porsi[l] != nil {
					menuju = menujuMedian(e, l, porsi[l])
				}
			}
			h[jalur+" "+l] = fmt.Sprintf("%s %s %s %s %s", teks(e.jumlah[l]), bulatkan(e.porsi[l], 4), bulatkan(e.perOrang[l], 2), kelas, teks(menuju))
		}
	}
}

// menujuMedian is median x spending - amount, rounded up to the sen, at least Rp0.
func menujuMedian(e *desaPapan, l string, median *big.Rat) *big.Rat {
	kurangnya := kurang(kali(median, e.belanja), e.jumlah[l])
	if kurangnya.Sign() <= 0 {
		return sen(0)
	}
	bulat := lantai(kurangnya)
	if !kurangnya.IsInt() {
		bulat.Add(bulat, big.NewInt(1))
	}
	return new(big.Rat).SetInt(bulat)
}

func papanProduk(h hasil, p *indikator.Papan) {
	h["median "] = angkaTeks(p.Median.Semua)
	for i, l := range limaLayanan {
		h["median "+l] = angkaTeks(p.Median.Layanan[i])
	}
	h["median per penduduk"], h["median serapan"], h["median siltap"] = angkaTeks(p.Median.PerPenduduk), angkaTeks(p.Median.Serapan), angkaTeks(p.Median.Siltap)
	for i := range p.Desa {
		b := &p.Desa[i]
		jalur := b.Kode.String()
		if !b.Ada {
			h[jalur] = "tanpa angka"
			continue
		}
		h[jalur] = fmt.Sprintf("%s belanja %s peringkat %d serapan %s siltap %s lewat %v", b.Fase, opsionalTeks(b.Belanja), b.Peringkat, angkaTeks(b.Serapan),
			angkaTeks(b.Siltap), b.LewatSiltap)
		for j, l := range append([]string{""}, limaLayanan...) {
			c := &b.Semua
			if j > 0 {
				c = &b.Layanan[j-1]
			}
			h[jalur+" "+l] = fmt.Sprintf("%s %s %s %s %s", opsionalTeks(c.Jumlah), angkaTeks(c.Porsi), angkaTeks(c.PerPenduduk), c.Kelas, opsionalTeks(c.MenujuMedian))
		}
	}
}

// bandingPapan compares the board of up to nine villages of one year in one phase.
func bandingPapan(benih uint64, ubah func([]*desaPapan)) string {
	r := rand.New(rand.NewPCG(benih, 55))
	tahun, f := 2018+r.IntN(9), satuDari(r, semuaFase)
	fase, _ := apbdes.UraiFase(f)
	m := indikator.MasukanPapan{Tahun: tahun, Fase: fase}
	var desa []*desaPapan
	uang := sen(0)
	var tulis strings.Builder
	for i := range 1 + r.IntN(9) {
		d := satuDok(r)
		d.desa, d.tahun = fmt.Sprintf("33.07.01.20%02d", i+1), tahun
		uang = tambah(uang, d.besar())
		desa = append(desa, barisPapan(d, f))
		m.Dokumen = append(m.Dokumen, indikator.DokumenPapan{Dokumen: d.produk()})
		p := indikator.PendudukDesa{Tahun: tahun, Jiwa: d.penduduk, Kode: m.Dokumen[i].Dokumen.Desa.Kode}
		m.Penduduk = append(m.Penduduk, p)
		tulis.WriteString(d.String())
	}
	if uang.Cmp(terbesar) > 0 {
		return ""
	}
	p, err := indikator.HitungPapan(m)
	if err != nil {
		return err.Error()
	}
	if ubah != nil {
		ubah(desa)
	}
	benar, dapat := hasil{}, hasil{}
	papanRujukan(benar, desa)
	celahRujukan(benar, desa)
	papanProduk(dapat, p)
	celahProduk(dapat, p)
	if b := bandingHasil(benar, dapat, false); len(b) > 0 {
		return fmt.Sprintf("seed %d, %d %s\n%s%s", benih, tahun, f, &tulis, strings.Join(b, "\n"))
	}
	return ""
}

// TestPapan compares boards: 60 of them, or one for every 100 documents that DASBOR_RUJUKAN asks for.
func TestPapan(t *testing.T) {
	banyak, benih := bilanganLingkungan(t, "DASBOR_RUJUKAN", 6_000)/100, bilanganLingkungan(t, "DASBOR_RUJUKAN_BENIH", 0)
	if singkat() {
		banyak = min(banyak, 10)
	}
	sejajar(t, banyak, func(i uint64) string { return bandingPapan(benih+i, nil) })
}

func TestMutanPapan(t *testing.T) {
	for nama, ubah := range map[string]func([]*desaPapan){
		"villages without data as Rp0": func(s []*desaPapan) {
			for _, e := range s {
				for l := range e.jumlah {
					if e.ada && e.porsi[l] == nil {
						e.porsi[l], e.jumlah[l] = sen(0), sen(0)
					}
				}
			}
		},
		"a village dropped": func(s []*desaPapan) { s[0].ada = false },
		"rounded before the median": func(s []*desaPapan) {
			for _, e := range s {
				for l, r := range e.porsi {
					e.porsi[l] = tampil(r, 4)
				}
			}
		},
	} {
		t.Run(nama, func(t *testing.T) {
			t.Parallel()
			assert.Positive(t, terlihat(func(i uint64) bool { return bandingPapan(i, ubah) != "" }))
		})
	}
}
