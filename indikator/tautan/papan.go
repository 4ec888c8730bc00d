package tautan

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// petaBiasa is the version of the map that a board is expected to name. It belongs to version 1 of the form and never changes.
const petaBiasa = "2026.1"

// penyusun codes a board. v is what is written and empty while reading; p is what is carried, filled field by field in one order, and
// every expectation is made from p alone.
type penyusun struct {
	*sandi
	v, p *indikator.Papan
	desa [2]modelDesa // of villages without figures and with them

	teksSama, contoh, hilang peluang
	kode                     bulat
	tingkat                  [8]peluang
	fase                     [8]peluang
	pernyataan               [4]peluang
	bilangan, daftar         bulat
	kalimat                  peluang

	median [3]nisbah
	bagian modelBagian

	akhirDesa []int // writing: bytes after each village
}

// papan codes the whole board. Writing needs v, reading an empty one.
func papan(s *sandi, v *indikator.Papan, maksDesa int) (*indikator.Papan, []int) {
	if v == nil {
		v = new(indikator.Papan)
	}
	k := &penyusun{sandi: s, v: v, p: &indikator.Papan{Skema: indikator.SkemaPapan}}
	k.kepala()
	k.semuaDesa(maksDesa)
	if s.rusak == nil {
		k.banding()
		k.lengkap()
		k.ringkas()
		k.semuaKalimat()
	}
	return k.p, k.akhirDesa
}

// kepala codes what the board is about.
func (k *penyusun) kepala() {
	p, v := k.p, k.v
	p.Kode = k.wilayah(v.Kode, wilayah.Kode{})
	p.Nama = k.teks(v.Nama)
	p.Contoh = k.ya(&k.contoh, v.Contoh)
	p.Tahun = k.cacah(&k.bilangan, v.Tahun, 9999)
	p.Fase = k.satuFase(v.Fase)
	p.Sumber = k.teks(v.Sumber)
	if k.cocok(&k.teksSama, v.Peta == petaBiasa) {
		p.Peta = petaBiasa
	} else {
		p.Peta = k.teks(v.Peta)
	}
	k.isiPernyataan()
	if p.Tahun > 0 {
		p.DaftarTahun = []int{p.Tahun}
	} else {
		p.DaftarTahun = []int{}
	}
	p.DaftarFase = []apbdes.Fase{}
	if p.Fase != 0 {
		p.DaftarFase = append(p.DaftarFase, p.Fase)
	}
	p.Kalimat = []indikator.Kalimat{}
}

func (k *penyusun) satuFase(f apbdes.Fase) apbdes.Fase {
	if f > apbdes.Realisasi {
		k.gagal(ErrIsi)
	}
	f = apbdes.Fase(k.pohon(k.fase[:], 3, uint32(f))) //nolint:gosec // three bits
	if f > apbdes.Realisasi {
		k.gagal(ErrIsi)
	}
	return f
}

// isiPernyataan codes the sentence about the map: none, one of the two that are known, or another.
func (k *penyusun) isiPernyataan() {
	tahu := [...]indikator.Teks{
		{}, {Indonesia: layanan.PernyataanPeta, Inggris: layanan.PernyataanPetaInggris},
		{Indonesia: layanan.PernyataanPetaLain, Inggris: layanan.PernyataanPetaLainInggris},
	}
	n := slices.Index(tahu[:], k.v.Pernyataan)
	if n < 0 {
		n = len(tahu)
	}
	n = int(k.pohon(k.pernyataan[:], 2, uint32(n))) //nolint:gosec // two bits
	if n < len(tahu) {
		k.p.Pernyataan = tahu[n]
		return
	}
	k.p.Pernyataan = k.dwi(k.v.Pernyataan)
}

func (k *penyusun) dwi(t indikator.Teks) indikator.Teks {
	return indikator.Teks{Indonesia: k.teks(t.Indonesia), Inggris: k.teks(t.Inggris)}
}

// panjangKode are the digits of a code of each level.
var panjangKode = [...]int{0, 2, 4, 6, 10}

func nomor(k wilayah.Kode) (tingkat int, n int64) {
	s := k.Polos()
	tingkat = slices.Index(panjangKode[:], len(s))
	n, _ = strconv.ParseInt(s, 10, 64)
	return max(tingkat, 0), n
}

// wilayah codes a code by its distance from the one before. The first village is expected to be the first of the kecamatan.
func (k *penyusun) wilayah(v, lalu wilayah.Kode) wilayah.Kode {
	tingkat, n := nomor(v)
	tingkat = int(k.pohon(k.tingkat[:], 3, uint32(tingkat))) //nolint:gosec // three bits
	if tingkat >= len(panjangKode) || tingkat == 0 {
		if tingkat > 0 {
			k.gagal(ErrIsi)
		}
		return wilayah.Kode{}
	}
	t, asal := nomor(lalu)
	switch {
	case t == 3 && tingkat == 4:
		asal = asal*10_000 + 2000
	case t != tingkat:
		asal = 0
	}
	n = asal + k.bertanda(&k.kode, n-asal)
	s := strconv.FormatInt(n, 10)
	if kurang := panjangKode[tingkat] - len(s); kurang > 0 {
		s = strings.Repeat("0", kurang) + s
	}
	h, err := wilayah.Urai(s)
	if err != nil || len(s) != panjangKode[tingkat] {
		k.gagal(ErrIsi)
		return wilayah.Kode{}
	}
	return h
}

// lengkap codes who is missing. That is expected to be the villages without figures.
func (k *penyusun) lengkap() {
	h, v := &k.p.Kelengkapan, &k.v.Kelengkapan
	var tanpa []indikator.DesaHilang
	for i := range k.p.Desa {
		if b := &k.p.Desa[i]; !b.Ada {
			tanpa = append(tanpa, indikator.DesaHilang{Kode: b.Kode, Nama: b.Nama})
		}
	}
	h.Desa = k.jumlah(v.Desa, len(k.p.Desa))
	h.Melapor = k.jumlah(v.Melapor, len(k.p.Desa)-len(tanpa))
	h.TakTerpeta = k.sandi.rupiah(&k.bagian.uang, v.TakTerpeta, rupiah.Isi(0))
	if k.cocok(&k.hilang, k.samaHilang(tanpa)) {
		h.Hilang = tanpa
		return
	}
	n := k.cacah(&k.daftar, len(v.Hilang), batasHilang)
	lalu := k.p.Kode
	for i := 0; i < n && k.rusak == nil; i++ {
		var d indikator.DesaHilang
		if k.tulis {
			d = v.Hilang[i]
		}
		lalu = k.wilayah(d.Kode, lalu)
		h.Hilang = append(h.Hilang, indikator.DesaHilang{Kode: lalu, Nama: k.teks(d.Nama)})
	}
}

// samaHilang compares names as they are carried.
func (k *penyusun) samaHilang(tanpa []indikator.DesaHilang) bool {
	return slices.EqualFunc(k.v.Kelengkapan.Hilang, tanpa, func(a, b indikator.DesaHilang) bool {
		return a.Kode == b.Kode && strings.ReplaceAll(a.Nama, "\x00", " ") == b.Nama
	})
}

// jumlah codes a count that is expected to be tebakan.
func (k *penyusun) jumlah(v, tebakan int) int {
	if k.cocok(&k.kalimat, v == tebakan) {
		return tebakan
	}
	return k.cacah(&k.daftar, v, maksCacah)
}

// indeks codes a list of villages that is expected to be tebakan.
func (k *penyusun) indeks(v, tebakan []int) []int {
	if k.cocok(&k.kalimat, slices.Equal(v, tebakan)) {
		return tebakan
	}
	n := k.cacah(&k.daftar, len(v), batasHilang)
	var h []int
	for i := 0; i < n && k.rusak == nil; i++ {
		x := 0
		if k.tulis {
			x = v[i]
		}
		h = append(h, k.cacah(&k.daftar, x, maksCacah))
	}
	return h
}
