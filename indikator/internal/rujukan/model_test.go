package rujukan

import (
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// The phases and sections by name.
const (
	rancangan = "rancangan"
	anggaran  = "anggaran"
	perubahan = "perubahan"
	realisasi = "realisasi"

	pendapatan = "pendapatan"
	belanja    = "belanja"
	pembiayaan = "pembiayaan"
)

// semuaFase are the phases in order; faseRencana those of a plan.
var (
	semuaFase   = []string{rancangan, anggaran, perubahan, realisasi}
	faseRencana = []string{rancangan, anggaran, perubahan}
	semuaBagian = []string{pendapatan, belanja, pembiayaan}
)

// nilai holds the amounts of a line in sen by phase; a phase that is not in the map is missing, which is not Rp0.
type nilai map[string]*big.Rat

// baris is a line of a budget.
type baris struct {
	kegiatan, nama, rekening, uraian, sumber string
	sisa                                     bool
	nilai                                    nilai
}

// cetak is a printed total; sasaran is "kode" for a parent row.
type cetak struct {
	sasaran, kegiatan, rekening string
	tanpaTanda                  bool
	nilai                       nilai
}

// dok is a document and what is known beside it.
type dok struct {
	desa      string // code, "" for none
	tahun     int
	lama      bool // codes of Permendagri 113/2014
	sampai    string
	ke        int // number of the change
	bagian    map[string][]baris
	terpotong map[string]bool
	cetak     []cetak
	luar      int // lines outside the budget
	gagal     int // rows that could not be read
	lalu      *dok

	penduduk, balita, usiaSekolah, kk int
	pagu, paguReguler                 *big.Rat
	perangkat, kpm                    int
	pktd                              []string
	ketat                             bool
	kabupaten                         map[string]*big.Rat
	tanggal                           map[string]string

	ingatan map[string]any
}

// ingat keeps what was computed of a document that no longer changes, only to save time; without a memory it computes again.
func ingat[T any](ingatan map[string]any, nama string, hitung func() T) T {
	if v, ada := ingatan[nama]; ada {
		return v.(T)
	}
	v := hitung()
	if ingatan != nil {
		ingatan[nama] = v
	}
	return v
}

// beku returns the document with a memory.
func (d *dok) beku() *dok {
	e := *d
	e.ingatan = map[string]any{}
	if d.lalu != nil {
		e.lalu = d.lalu.beku()
	}
	return &e
}

// salin copies a document; amounts are never changed in place.
func (d *dok) salin() *dok {
	e := *d
	e.ingatan = nil
	e.bagian = map[string][]baris{}
	for b, s := range d.bagian {
		t := slices.Clone(s)
		for i := range t {
			t[i].nilai = maps.Clone(t[i].nilai)
		}
		e.bagian[b] = t
	}
	e.terpotong = maps.Clone(d.terpotong)
	e.cetak = slices.Clone(d.cetak)
	e.kabupaten = maps.Clone(d.kabupaten)
	e.tanggal = maps.Clone(d.tanggal)
	if d.lalu != nil {
		e.lalu = d.lalu.salin()
	}
	return &e
}

// sen makes an amount.
func sen(n int64) *big.Rat { return new(big.Rat).SetInt64(n) }

func tambah(a, b *big.Rat) *big.Rat { return new(big.Rat).Add(a, b) }
func kurang(a, b *big.Rat) *big.Rat { return new(big.Rat).Sub(a, b) }
func kali(a, b *big.Rat) *big.Rat   { return new(big.Rat).Mul(a, b) }
func bagi(a, b *big.Rat) *big.Rat   { return new(big.Rat).Quo(a, b) }

// di tells whether code a is b or lies under it.
func di(a, b string) bool { return a == b || strings.HasPrefix(a, b+".") }

// tingkat is the number of parts of a code.
func tingkat(kode string) int {
	if kode == "" {
		return 0
	}
	return strings.Count(kode, ".") + 1
}

// pangkas cuts a code to n parts.
func pangkas(kode string, n int) string {
	return strings.Join(strings.SplitN(kode, ".", n+1)[:min(n, tingkat(kode))], ".")
}

// produk makes the document of the product.
func (d *dok) produk() *apbdes.Dokumen {
	g := bagan.Permendagri20
	if d.lama {
		g = bagan.Permendagri113
	}
	p := &apbdes.Dokumen{Tahun: d.tahun, Bagan: g, SampaiTanggal: d.sampai, PerubahanKe: d.ke}
	if d.desa != "" {
		p.Desa.Kode = wilayah.HarusUrai(d.desa)
	}
	for _, b := range d.bagian[pendapatan] {
		p.Pendapatan = append(p.Pendapatan, apbdes.BarisPendapatan{Pos: b.pos(g)})
	}
	for _, b := range d.bagian[belanja] {
		p.Belanja = append(p.Belanja, apbdes.BarisBelanja{
			Kegiatan: harusKegiatan(b.kegiatan, g), NamaKegiatan: b.nama, Sisa: b.sisa, Pos: b.pos(g),
		})
	}
	for _, b := range d.bagian[pembiayaan] {
		p.Pembiayaan = append(p.Pembiayaan, apbdes.BarisPembiayaan{Pos: b.pos(g)})
	}
	p.TidakLengkap = apbdes.Bagian{Pendapatan: d.terpotong[pendapatan], Belanja: d.terpotong[belanja], Pembiayaan: d.terpotong[pembiayaan]}
	for _, c := range d.cetak {
		t := apbdes.Tercetak{Kegiatan: harusKegiatan(c.kegiatan, g), Rekening: harusRekening(c.rekening, g), TanpaTanda: c.tanpaTanda, Nilai: c.nilai.produk()}
		if err := t.Sasaran.UnmarshalText([]byte(c.sasaran)); err != nil {
			panic(err)
		}
		p.Tercetak = append(p.Tercetak, t)
	}
	p.Luar = make([]apbdes.BarisLuar, d.luar)
	p.Gagal = make([]apbdes.BarisGagal, d.gagal)
	return p
}

func (b *baris) pos(g bagan.Generasi) apbdes.Pos {
	return apbdes.Pos{Rekening: harusRekening(b.rekening, g), Uraian: b.uraian, Sumber: bagan.UraiSumber(b.sumber), Nilai: b.nilai.produk()}
}

func (n nilai) produk() apbdes.Nilai {
	var p apbdes.Nilai
	for nama, r := range n {
		f, _ := apbdes.UraiFase(nama)
		p.Isi(f, rupiahDari(r))
	}
	return p
}

// rupiahDari makes an amount of the product; nil is missing.
func rupiahDari(r *big.Rat) rupiah.Opsional {
	if r == nil {
		return rupiah.Opsional{}
	}
	if !r.IsInt() || !r.Num().IsInt64() {
		panic("rujukan: not a number of sen: " + r.String())
	}
	return rupiah.Isi(rupiah.Rupiah(r.Num().Int64()))
}

func harusKegiatan(s string, g bagan.Generasi) bagan.KodeKegiatan {
	k, err := bagan.UraiKegiatan(s, g)
	if err != nil || k.String() != s {
		panic(fmt.Sprintf("rujukan: kegiatan %q is read as %q: %v", s, k, err))
	}
	return k
}

func harusRekening(s string, g bagan.Generasi) bagan.KodeRekening {
	k, err := bagan.UraiRekening(s, g)
	if err != nil || k.String() != s {
		panic(fmt.Sprintf("rujukan: account %q is read as %q: %v", s, k, err))
	}
	return k
}

// String prints a document for the report of a failure.
func (d *dok) String() string {
	var s strings.Builder
	fmt.Fprintf(&s, "desa %q tahun %d lama %v sampai %q ke %d terpotong %v luar %d gagal %d\n", d.desa, d.tahun, d.lama, d.sampai, d.ke, d.terpotong, d.luar, d.gagal)
	fmt.Fprintf(&s, "penduduk %d balita %d usia sekolah %d kk %d pagu %v reguler %v perangkat %d kpm %d pktd %v ketat %v kabupaten %v tanggal %v\n",
		d.penduduk, d.balita, d.usiaSekolah, d.kk, d.pagu, d.paguReguler, d.perangkat, d.kpm, d.pktd, d.ketat, d.kabupaten, d.tanggal)
	for _, b := range semuaBagian {
		for i, l := range d.bagian[b] {
			fmt.Fprintf(&s, "%s %d: kegiatan %q %q rekening %q uraian %q sumber %q sisa %v %s\n", b, i, l.kegiatan, l.nama, l.rekening, l.uraian, l.sumber, l.sisa, l.nilai)
		}
	}
	for i, c := range d.cetak {
		fmt.Fprintf(&s, "tercetak %d: %s %q %q tanpa tanda %v %s\n", i, c.sasaran, c.kegiatan, c.rekening, c.tanpaTanda, c.nilai)
	}
	if d.lalu != nil {
		fmt.Fprintf(&s, "tahun lalu:\n  %s", strings.ReplaceAll(d.lalu.String(), "\n", "\n  "))
	}
	return s.String()
}

// String prints amounts in sen.
func (n nilai) String() string {
	var s []string
	for _, f := range semuaFase {
		if r := n[f]; r != nil {
			s = append(s, f+"="+r.RatString())
		}
	}
	return "{" + strings.Join(s, " ") + "}"
}
