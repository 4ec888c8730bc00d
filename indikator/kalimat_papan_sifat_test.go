package indikator_test

import (
	"encoding/json"
	"math/big"
	"math/rand/v2"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// banyakUji scales the number of random cases: fewer with -short and under js/wasm.
func banyakUji(penuh int) uint64 {
	switch {
	case runtime.GOARCH == "wasm":
		return uint64(max(penuh/200, 10))
	case testing.Short():
		return uint64(max(penuh/20, 20))
	default:
		return uint64(penuh)
	}
}

// hitungKode counts the sentences of a board by their code.
func hitungKode(n map[string]int, p *indikator.Papan) {
	for i := range p.Kalimat {
		n[p.Kalimat[i].Kode]++
	}
	for i := range p.Desa {
		for j := range p.Desa[i].Kalimat {
			n[p.Desa[i].Kalimat[j].Kode]++
		}
	}
	for i := range p.Agenda.Usulan {
		n["usulan_"+p.Agenda.Usulan[i].Jenis.String()]++
	}
}

// Every sentence of 10,000 random boards follows from its board: numbers, names and the villages that are counted.
func TestSetiapKalimatTerbukti(t *testing.T) {
	const bagian = 4
	var kode [bagian]map[string]int
	var n [bagian]int
	t.Run("papan", func(t *testing.T) {
		for i := range uint64(bagian) {
			t.Run(strconv.FormatUint(i, 10), func(t *testing.T) {
				t.Parallel()
				kode[i] = map[string]int{}
				for benih := i; benih < banyakUji(10_000); benih += bagian {
					p := acakPapan(rand.New(rand.NewPCG(benih, 21)))
					b, err := json.Marshal(p)
					require.NoError(t, err)
					k, err := indikator.PeriksaKalimat(b)
					require.NoError(t, err, "seed %d", benih)
					n[i] += k
					hitungKode(kode[i], p)
				}
			})
		}
	})
	semua := 0
	for i := range kode {
		semua += n[i]
		for k, v := range kode[i] {
			if i > 0 {
				kode[0][k] += v
			}
		}
	}
	t.Logf("%d sentences of %d boards, all proven: %v", semua, banyakUji(10_000), kode[0])
}

// The same from documents, with the figures of the sentences recomputed from the lines themselves.
func TestKalimatDariDokumen(t *testing.T) {
	kode, kalimat, angka := map[string]int{}, 0, 0
	for benih := range banyakUji(600) {
		m := acakMasukan(rand.New(rand.NewPCG(benih, 11)))
		p, err := indikator.HitungPapan(m)
		require.NoError(t, err)
		b, err := json.Marshal(p)
		require.NoError(t, err)
		k, err := indikator.PeriksaKalimat(b)
		require.NoError(t, err, "seed %d", benih)
		kalimat += k
		hitungKode(kode, p)
		mt := &mentah{m: &m, p: p, peta: layanan.PetaBawaan()}
		semua := slices.Clone(p.Kalimat)
		for i := range p.Desa {
			semua = append(semua, p.Desa[i].Kalimat...)
		}
		var isi any
		require.NoError(t, json.Unmarshal(b, &isi))
		for _, s := range semua {
			for _, a := range s.Angka {
				if ingin, ada := mt.cari(a.Jalur); ada {
					angka++
					require.Equal(t, ingin, diJalur(isi, a.Jalur), "seed %d %s %s", benih, s.Kode, a.Jalur)
				}
			}
		}
	}
	t.Logf("%d sentences, %d numbers recomputed from the lines of the documents: %v", kalimat, angka, kode)
	assert.Positive(t, angka)
}

func diJalur(v any, jalur string) any {
	for _, b := range strings.Split(jalur[1:], "/") {
		switch w := v.(type) {
		case map[string]any:
			v = w[b]
		case []any:
			i, _ := strconv.Atoi(b)
			v = w[i]
		}
	}
	return v
}

// mentah recomputes figures of a board from its documents with rationals and nothing else.
type mentah struct {
	m    *indikator.MasukanPapan
	p    *indikator.Papan
	peta layanan.Peta
}

func (r *mentah) dokumen(desa int) *apbdes.Dokumen {
	for _, d := range r.m.Dokumen {
		if d.Dokumen.Desa.Kode == r.p.Desa[desa].Kode && d.Dokumen.Tahun == r.p.Tahun {
			return d.Dokumen
		}
	}
	return nil
}

// belanja adds the spending of a village on one service (Bukan: on all five) and as a whole.
func (r *mentah) belanja(desa int, l layanan.Layanan) (bagian, semua *big.Rat) {
	bagian, semua = new(big.Rat), new(big.Rat)
	d := r.dokumen(desa)
	for i := range d.Belanja {
		b := &d.Belanja[i]
		o := b.Fase(r.p.Desa[desa].Fase)
		if !o.Ada || r.p.Sumber != "" && b.Sumber.String() != r.p.Sumber {
			continue
		}
		sen := big.NewRat(int64(o.Nilai), 100)
		semua.Add(semua, sen)
		g := r.peta.Golongkan(b.Kegiatan, b.NamaKegiatan).Layanan
		if g != layanan.Bukan && (l == layanan.Bukan || g == l) {
			bagian.Add(bagian, sen)
		}
	}
	return bagian, semua
}

// cari returns the figure at a pointer; false for those that are no sum or ratio of lines.
func (r *mentah) cari(jalur string) (any, bool) {
	b := strings.Split(jalur[1:], "/")
	n := func(i int) int { v, _ := strconv.Atoi(b[i]); return v }
	switch {
	case jalur == "/ringkas/semua/porsi":
		atas, bawah := new(big.Rat), new(big.Rat)
		for i := range r.p.Desa {
			if s := &r.p.Desa[i].Semua; s.Jumlah.Ada && (s.Alasan == 0 || s.Alasan == indikator.PenyebutNol) {
				x, y := r.belanja(i, layanan.Bukan)
				atas.Add(atas, x)
				bawah.Add(bawah, y)
			}
		}
		return bagi(atas, bawah, 4), true
	case jalur == "/median/semua":
		return r.median(layanan.Bukan), true
	case b[0] == "median" && b[1] == "layanan":
		return r.median(layanan.DaftarLayanan()[n(2)]), true
	case b[0] == "desa" && b[2] == "semua" && b[3] == "porsi":
		x, y := r.belanja(n(1), layanan.Bukan)
		return bagi(x, y, 4), true
	case b[0] == "desa" && b[2] == "semua" && b[3] == "per_penduduk":
		x, _ := r.belanja(n(1), layanan.Bukan)
		return bagi(x, big.NewRat(int64(r.p.Desa[n(1)].Penduduk), 1), 2), true
	case b[0] == "desa" && b[2] == "layanan" && len(b) == 5 && b[4] == "porsi":
		x, y := r.belanja(n(1), layanan.DaftarLayanan()[n(3)])
		return bagi(x, y, 4), true
	case b[0] == "desa" && b[len(b)-1] == "silpa":
		return r.silpa(n(1)), true
	default:
		return nil, false
	}
}

func (r *mentah) median(l layanan.Layanan) string {
	var d []*big.Rat
	for i := range r.p.Desa {
		s := &r.p.Desa[i].Semua
		if l != layanan.Bukan {
			s = &r.p.Desa[i].Layanan[l-1]
		}
		if s.Porsi.Ada {
			x, y := r.belanja(i, l)
			d = append(d, x.Quo(x, y))
		}
	}
	slices.SortFunc(d, func(a, b *big.Rat) int { return a.Cmp(b) })
	k := len(d) / 2
	if len(d)%2 == 1 {
		return bagi(d[k], big.NewRat(1, 1), 4)
	}
	return bagi(new(big.Rat).Add(d[k-1], d[k]), big.NewRat(2, 1), 4)
}

func (r *mentah) silpa(desa int) string {
	d, f := r.dokumen(desa), r.p.Desa[desa].Fase
	var sen int64
	for i := range d.Pendapatan {
		sen += int64(d.Pendapatan[i].Fase(f).Nilai)
	}
	for i := range d.Belanja {
		sen -= int64(d.Belanja[i].Fase(f).Nilai)
	}
	for i := range d.Pembiayaan {
		sen += int64(d.Pembiayaan[i].Fase(f).Nilai) // random documents receive only
	}
	return rupiah.Rupiah(sen).String()
}

// bagi writes a/b with a number of decimals, rounded half away from zero.
func bagi(a, b *big.Rat, tempat int) string { return new(big.Rat).Quo(a, b).FloatString(tempat) }

// acakPapan is a random board made without documents: amounts, and what follows from them by the definitions of Papan.
func acakPapan(r *rand.Rand) *indikator.Papan {
	p := &indikator.Papan{
		Skema: indikator.SkemaPapan, Tahun: 2019 + r.IntN(8), Fase: apbdes.DaftarFase()[r.IntN(4)],
		Kode: wilayah.HarusUrai("33.07.01"),
	}
	if r.IntN(3) > 0 {
		p.TahunBanding = p.Tahun - 1 - r.IntN(3)
	}
	for i := range 1 + r.IntN(6) {
		p.Desa = append(p.Desa, acakBaris(r, p, i))
	}
	p.Kelengkapan.Desa = len(p.Desa)
	acakBanding(p)
	acakRingkas(r, p)
	acakTren(r, p)
	m := indikator.MasukanPapan{}
	for i := range p.Desa {
		m.Desa = append(m.Desa, indikator.DesaTerdaftar{Kode: p.Desa[i].Kode})
	}
	acakAgenda(r, &m)
	for i := range m.Agenda.Capaian {
		m.Agenda.Capaian[i].Periode = layanan.Setahun(p.Tahun)
	}
	p.Agenda = indikator.HitungAgenda(p, m.Agenda)
	p.Kalimat = indikator.DaftarKalimatPapan(p)
	for i := range p.Desa {
		p.Desa[i].Kalimat = indikator.DaftarKalimatDesa(p, i)
	}
	return p
}

func angkaRat(a, b *big.Rat, tempat int) indikator.Angka {
	var h indikator.Angka
	if err := h.UnmarshalJSON([]byte(strconv.Quote(bagi(a, b, tempat)))); err != nil {
		panic(err)
	}
	return h
}

func ratUang(n rupiah.Rupiah) *big.Rat { return big.NewRat(int64(n), 100) }

func acakBaris(r *rand.Rand, p *indikator.Papan, i int) indikator.BarisDesa {
	b := indikator.BarisDesa{Nama: namaPapan[r.IntN(len(namaPapan))]}
	if r.IntN(10) > 0 {
		b.Kode = wilayah.HarusUrai("33.07.0" + strconv.Itoa(1+r.IntN(2)) + ".20" + strconv.Itoa(10+i))
	}
	if r.IntN(12) > 0 {
		b.Penduduk = 1 + r.IntN(9000)
	}
	if r.IntN(8) == 0 {
		p.Kelengkapan.Hilang = append(p.Kelengkapan.Hilang, indikator.DesaHilang{Kode: b.Kode, Nama: b.Nama})
		return b
	}
	b.Ada = true
	p.Kelengkapan.Melapor++
	jumlah := rupiah.Rupiah(0)
	for l := range b.Layanan {
		n := acakUang(r)
		b.Layanan[l].Jumlah = rupiah.Isi(n)
		jumlah += n
	}
	belanja := jumlah + acakUang(r) + 1
	if r.IntN(30) == 0 {
		belanja = jumlah / 2 // more than everything: corrections below Rp0 elsewhere
	}
	b.Belanja, b.Semua.Jumlah = rupiah.Isi(belanja), rupiah.Isi(jumlah)
	for _, s := range selBaris(&b) {
		if belanja > 0 && r.IntN(30) > 0 {
			s.Porsi = angkaRat(ratUang(s.Jumlah.Nilai), ratUang(belanja), 4)
		}
		if b.Penduduk > 0 {
			s.PerPenduduk = angkaRat(ratUang(s.Jumlah.Nilai), big.NewRat(int64(b.Penduduk), 1), 2)
		}
	}
	if r.IntN(3) > 0 {
		b.Serapan = angkaRat(ratUang(acakUang(r)), ratUang(acakUang(r)+100), 4)
		b.Siltap = angkaRat(big.NewRat(r.Int64N(6000), 1), big.NewRat(10_000, 1), 4)
		b.LewatSiltap = r.IntN(2) == 0
	}
	if r.IntN(2) == 0 {
		j := apbdes.Jumlah{Silpa: rupiah.Isi(acakUang(r) - acakUang(r)/2)}
		b.Pemeriksaan = &indikator.Pemeriksaan{Jumlah: indikator.JumlahFase{Rancangan: &j, Anggaran: &j, Perubahan: &j, Realisasi: &j}}
		b.Pemeriksaan.Kegiatan = []indikator.JumlahKode{{Kode: "2.3.11", Nama: "Air bersih dusun", Baris: []int{3},
			Nilai: apbdes.Nilai{Rancangan: rupiah.Isi(5), Anggaran: rupiah.Isi(acakUang(r)), Perubahan: rupiah.Isi(7), Realisasi: rupiah.Isi(acakUang(r))}}}
	}
	return b
}

func selBaris(b *indikator.BarisDesa) []*indikator.SelPapan {
	d := []*indikator.SelPapan{&b.Semua}
	for l := range b.Layanan {
		d = append(d, &b.Layanan[l])
	}
	return d
}

// acakBanding fills medians, classes, distances and ranks.
func acakBanding(p *indikator.Papan) {
	for k := range layanan.BanyakLayanan + 1 {
		var d []*big.Rat
		for i := range p.Desa {
			if s := selBaris(&p.Desa[i])[k]; p.Desa[i].Ada && s.Porsi.Ada {
				d = append(d, new(big.Rat).Quo(ratUang(s.Jumlah.Nilai), ratUang(p.Desa[i].Belanja.Nilai)))
			}
		}
		if len(d) < 3 {
			continue
		}
		slices.SortFunc(d, func(a, b *big.Rat) int { return a.Cmp(b) })
		m := d[len(d)/2]
		if len(d)%2 == 0 {
			m = new(big.Rat).Add(d[len(d)/2-1], d[len(d)/2])
			m.Quo(m, big.NewRat(2, 1))
		}
		tujuan := &p.Median.Semua
		if k > 0 {
			tujuan = &p.Median.Layanan[k-1]
		}
		*tujuan = angkaRat(m, big.NewRat(1, 1), 4)
		for i := range p.Desa {
			if s := selBaris(&p.Desa[i])[k]; p.Desa[i].Ada && s.Porsi.Ada {
				acakKelas(s, p.Desa[i].Belanja.Nilai, m)
			}
		}
	}
	for i := range p.Desa {
		d := &p.Desa[i]
		if !d.Ada || !d.Semua.Porsi.Ada {
			continue
		}
		d.Peringkat = 1
		for j := range p.Desa {
			if e := &p.Desa[j]; e.Ada && e.Semua.Porsi.Ada && e.Semua.Porsi.Desimal.Cmp(d.Semua.Porsi.Desimal) > 0 {
				d.Peringkat++
			}
		}
	}
}

func acakKelas(s *indikator.SelPapan, belanja rupiah.Rupiah, m *big.Rat) {
	porsi := new(big.Rat).Quo(ratUang(s.Jumlah.Nilai), ratUang(belanja))
	kali := func(a, b int64) *big.Rat { return new(big.Rat).Mul(m, big.NewRat(a, b)) }
	switch {
	case s.Jumlah.Nilai == 0:
		s.Kelas = indikator.KelasNol
	case m.Sign() <= 0:
		return
	case porsi.Cmp(kali(1, 2)) <= 0:
		s.Kelas = indikator.JauhDiBawah
	case porsi.Cmp(kali(9, 10)) < 0:
		s.Kelas = indikator.DiBawah
	case porsi.Cmp(kali(11, 10)) <= 0:
		s.Kelas = indikator.Sekitar
	case porsi.Cmp(kali(2, 1)) < 0:
		s.Kelas = indikator.DiAtas
	default:
		s.Kelas = indikator.JauhDiAtas
	}
	sen := new(big.Rat).Mul(m, new(big.Rat).SetInt64(int64(belanja)))
	n := new(big.Int).Quo(sen.Num(), sen.Denom())
	s.MenujuMedian = rupiah.Isi(max(0, rupiah.Rupiah(n.Int64())-s.Jumlah.Nilai))
}

// acakRingkas fills the headline.
func acakRingkas(r *rand.Rand, p *indikator.Papan) {
	var jumlah [layanan.BanyakLayanan + 1]rupiah.Rupiah
	belanja, orang := rupiah.Rupiah(0), 0
	for i := range p.Desa {
		if d := &p.Desa[i]; d.Ada {
			for k, s := range selBaris(d) {
				jumlah[k] += s.Jumlah.Nilai
			}
			belanja += d.Belanja.Nilai
			orang += d.Penduduk
			if d.LewatSiltap {
				p.Ringkas.Siltap = append(p.Ringkas.Siltap, i)
			}
			if d.Serapan.Ada && d.Serapan.String() < "0.9000" {
				p.Ringkas.SerapanRendah = append(p.Ringkas.SerapanRendah, i)
			}
		}
	}
	p.Ringkas.DesaLayanan = p.Kelengkapan.Melapor - r.IntN(2)
	if belanja <= 0 {
		return
	}
	b := [...]*indikator.BagianRingkas{&p.Ringkas.Semua, &p.Ringkas.Layanan[0], &p.Ringkas.Layanan[1], &p.Ringkas.Layanan[2], &p.Ringkas.Layanan[3], &p.Ringkas.Layanan[4]}
	for k := range b {
		b[k].Jumlah, b[k].Porsi = rupiah.Isi(jumlah[k]), angkaRat(ratUang(jumlah[k]), ratUang(belanja), 4)
		if orang > 0 {
			b[k].PerPenduduk = angkaRat(ratUang(jumlah[k]), big.NewRat(int64(orang), 1), 2)
		}
	}
	p.Ringkas.Inti.Porsi = angkaRat(big.NewRat(r.Int64N(3), 1), big.NewRat(1+r.Int64N(500), 1), 4)
	p.Ringkas.Serapan = angkaRat(ratUang(belanja), ratUang(belanja+acakUang(r)), 4)
	p.Kelengkapan.TakTerpeta = rupiah.Isi(acakUang(r))
}

func acakTren(r *rand.Rand, p *indikator.Papan) {
	if p.TahunBanding == 0 {
		return
	}
	for i := range p.Desa {
		t := indikator.TrenDesa{Desa: i}
		for y := p.TahunBanding; y <= p.Tahun; y++ {
			t.Tahun = append(t.Tahun, y)
			a := indikator.Angka{}
			if r.IntN(6) > 0 {
				a = angkaRat(big.NewRat(r.Int64N(30), 1), big.NewRat(40, 1), 4)
			}
			t.Porsi = append(t.Porsi, a)
			t.Putus = append(t.Putus, r.IntN(20) == 0)
		}
		p.Tren = append(p.Tren, t)
	}
}

// A board of the old chart only, an empty one and none at all have sentences that hold, or none.
func TestKalimatPapanTepi(t *testing.T) {
	assert.Empty(t, indikator.DaftarKalimatPapan(nil))
	assert.Nil(t, indikator.DaftarKalimatDesa(nil, 0))
	kosong := &indikator.Papan{}
	assert.Empty(t, indikator.DaftarKalimatPapan(kosong))
	assert.Nil(t, indikator.DaftarKalimatDesa(kosong, 0))

	lama, err := bagan.UraiKegiatan("2.1", bagan.Permendagri113)
	require.NoError(t, err)
	d := desaContoh()
	d.Bagan = bagan.Permendagri113
	for i := range d.Belanja {
		d.Belanja[i].Kegiatan = lama
	}
	p, err := indikator.HitungPapan(indikator.MasukanPapan{Dokumen: []indikator.DokumenPapan{{Dokumen: d}}})
	require.NoError(t, err)
	b, err := json.Marshal(p)
	require.NoError(t, err)
	n, err := indikator.PeriksaKalimat(b)
	require.NoError(t, err)
	assert.Positive(t, n)
	for _, k := range p.Kalimat {
		assert.NotEqual(t, indikator.KodeKalimatPorsi, k.Kode)
	}
}
