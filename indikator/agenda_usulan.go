package indikator

import (
	"cmp"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// susunUsulan groups the gaps of a matrix into proposals, ranks them and puts them into words.
func susunUsulan(p *Papan, matriks []Kesenjangan, o *OpsiAgenda, b Bobot) []Usulan {
	usulan := []Usulan{}
	orang := pembagiOrang(p)
	kelompok := kelompokTetangga(p, o.Tetangga)
	for n, l := range layanan.DaftarLayanan() {
		for _, j := range [...]JenisUsulan{PeriksaKode, KurangUang, CapaianRendah} {
			var sel []*Kesenjangan
			for i := n; i < len(matriks); i += layanan.BanyakLayanan {
				if matriks[i].Jenis == j {
					sel = append(sel, &matriks[i])
				}
			}
			for _, g := range kelompok(sel) {
				usulan = append(usulan, buatUsulan(l, j, g, orang, b))
			}
		}
	}
	slices.SortStableFunc(usulan, bandingkanUsulan)
	for i := range usulan {
		usulan[i].cocokkanProgram(p, o.Program)
		usulan[i].kalimat(p, i)
	}
	return usulan
}

// bandingkanUsulan puts the highest score first.
func bandingkanUsulan(a, b Usulan) int {
	return cmp.Or(cmp.Compare(b.Skor, a.Skor), cmp.Compare(a.Jenis, b.Jenis), cmp.Compare(a.Layanan, b.Layanan), slices.Compare(a.Desa, b.Desa))
}

// buatUsulan sums up the cells of one proposal, which are in the order of their villages.
func buatUsulan(l layanan.Layanan, j JenisUsulan, sel []*Kesenjangan, orang func(int) Permil, b Bobot) Usulan {
	u := Usulan{Layanan: l, Jenis: j, PeriksaDulu: j == PeriksaKode, KerjaSama: j != PeriksaKode && len(sel) > 1}
	var menuju rupiah.Penjumlah
	var kebutuhan, uang []Permil
	lengkap := true
	for _, k := range sel {
		u.Desa = append(u.Desa, k.Desa)
		u.Bukti = append(u.Bukti, *k)
		menuju.TambahOpsional(k.MenujuMedian)
		lengkap = lengkap && k.MenujuMedian.Ada
		kebutuhan, uang = append(kebutuhan, k.Kebutuhan), append(uang, k.Uang)
		u.Penduduk = tambahPenduduk(u.Penduduk, k.Penduduk, len(u.Desa) == 1)
	}
	if o, err := menuju.Opsional(); err == nil && lengkap {
		u.MenujuMedian = o
	}
	u.Kebutuhan, u.Uang = rataPermil(kebutuhan...), rataPermil(uang...)
	if u.Penduduk > 0 {
		u.Orang = orang(u.Penduduk)
	}
	u.Skor = HitungSkor(u.Kebutuhan, u.Uang, u.Orang, b)
	return u
}

// tambahPenduduk adds residents; one unknown number makes the sum unknown (0).
func tambahPenduduk(jumlah, n int, pertama bool) int {
	if n <= 0 || n > maksPenduduk || !pertama && jumlah == 0 {
		return 0
	}
	return min(jumlah+n, maksPenduduk)
}

// kelompokTetangga returns the function that divides cells into groups of neighbours: the connected parts of the pairs where the
// caller gives some, otherwise the villages of one kecamatan. A village of unknown kecamatan stands alone, unless the whole board is
// about one kecamatan.
func kelompokTetangga(p *Papan, pasangan [][2]wilayah.Kode) func([]*Kesenjangan) [][]*Kesenjangan {
	if len(pasangan) == 0 {
		return func(sel []*Kesenjangan) [][]*Kesenjangan { return menurutKecamatan(p, sel) }
	}
	ada := make(map[[2]wilayah.Kode]bool, 2*len(pasangan)) // lookups only
	for _, t := range pasangan {
		ada[t], ada[[2]wilayah.Kode{t[1], t[0]}] = true, true
	}
	tetangga := func(a, b int) bool { return ada[[2]wilayah.Kode{p.Desa[a].Kode, p.Desa[b].Kode}] }
	return func(sel []*Kesenjangan) [][]*Kesenjangan { return bagianTerhubung(sel, tetangga) }
}

// menurutKecamatan divides sel by kecamatan, in the order of their first cells; within a part the order stays.
func menurutKecamatan(p *Papan, sel []*Kesenjangan) [][]*Kesenjangan {
	var h [][]*Kesenjangan
	letak := make(map[wilayah.Kode]int) // lookups only
	for _, s := range sel {
		k := kecamatanPapan(p, s.Desa)
		n, ada := letak[k]
		if !ada || k.Kosong() {
			n = len(h)
			letak[k] = n
			h = append(h, nil)
		}
		h[n] = append(h[n], s)
	}
	return h
}

// kecamatanPapan returns the kecamatan of a village of the board, zero if it is not known.
func kecamatanPapan(p *Papan, desa int) wilayah.Kode {
	if k := p.Desa[desa].Kode; k.Tingkat() == wilayah.Desa {
		return k.Pangkas(wilayah.Kecamatan)
	}
	if p.Kode.Tingkat() == wilayah.Kecamatan {
		return p.Kode
	}
	return wilayah.Kode{}
}

// bagianTerhubung divides sel into connected parts, in the order of their first cells; within a part the order stays.
func bagianTerhubung(sel []*Kesenjangan, tetangga func(a, b int) bool) [][]*Kesenjangan {
	bagian := make([]int, len(sel))
	for i := range bagian {
		bagian[i] = -1
	}
	var h [][]*Kesenjangan
	for i := range sel {
		if bagian[i] >= 0 {
			continue
		}
		n := len(h)
		bagian[i] = n
		for tunggu := []int{i}; len(tunggu) > 0; {
			a := tunggu[0]
			tunggu = tunggu[1:]
			for b := range sel {
				if bagian[b] < 0 && tetangga(sel[a].Desa, sel[b].Desa) {
					bagian[b] = n
					tunggu = append(tunggu, b)
				}
			}
		}
		var g []*Kesenjangan
		for b := range sel {
			if bagian[b] == n {
				g = append(g, sel[b])
			}
		}
		h = append(h, g)
	}
	return h
}
