package indikator

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// HitungKesenjangan returns the gap matrix of p: one cell for each village and service, village by village in the order of p.Desa
// and services in their order. Villages without figures have cells without figures and without a gap. o.Bobot, o.Program and
// o.Tetangga play no part.
func HitungKesenjangan(p *Papan, o OpsiAgenda) []Kesenjangan {
	if p == nil {
		return nil
	}
	capaian := hitungCapaian(p, &o)
	orang := pembagiOrang(p)
	daftar := make([]Kesenjangan, 0, len(p.Desa)*layanan.BanyakLayanan)
	median := medianPerPenduduk(p)
	cari := pencariNama{peta: petaDari(o.Peta), bawaan: layanan.PetaBawaan()}
	for i := range p.Desa {
		d := &p.Desa[i]
		lain := cari.diTempatLain(d, fasePapan(p, d))
		for n, l := range layanan.DaftarLayanan() {
			k := Kesenjangan{Desa: i, Layanan: l, Penduduk: d.Penduduk}
			if d.Ada {
				k.isi(&d.Layanan[n], p.Median.Layanan[n], median[n])
				k.Capaian = capaian.cari(i, n)
				k.Orang = orang(d.Penduduk)
				k.BarisLain, k.JumlahLain = lain[n].baris, lain[n].hasil()
				k.nilai()
			}
			daftar = append(daftar, k)
		}
	}
	return daftar
}

// isi copies the figures of a cell of the board.
func (k *Kesenjangan) isi(s *SelPapan, porsi, perPenduduk Angka) {
	k.Kelas, k.Jumlah, k.Porsi, k.PerPenduduk = s.Kelas, s.Jumlah, s.Porsi, s.PerPenduduk
	k.MedianPorsi, k.MedianPerPenduduk = porsi, perPenduduk
	k.MenujuMedian, k.Baris = s.MenujuMedian, s.Baris
}

// nilai computes the parts of the score and the kind of gap.
func (k *Kesenjangan) nilai() {
	k.Uang = rataPermil(jarakAngka(k.MedianPorsi, k.Porsi), jarakAngka(k.MedianPerPenduduk, k.PerPenduduk))
	jarak := make([]Permil, len(k.Capaian))
	for i := range k.Capaian {
		jarak[i] = k.Capaian[i].Jarak
	}
	k.Kebutuhan = rataPermil(jarak...)
	kurang := k.Kelas == DiBawah || k.Kelas == JauhDiBawah
	switch {
	case k.Jumlah.Ada && k.Jumlah.Nilai == 0, k.Kelas == KelasNol, kurang && k.JumlahLain.Ada:
		k.Jenis = PeriksaKode
	case kurang:
		k.Jenis = KurangUang
	case k.Kebutuhan.Ada && k.Kebutuhan.Nilai >= capaianKurang:
		k.Jenis = CapaianRendah
	}
}

// capaianKurang is how far achievement must be from its mark, in thousandths, before it is a gap by itself: as far as a share may be
// from the median and still be about it.
const capaianKurang = 100

func jarakAngka(median, nilai Angka) Permil {
	if !median.Ada || !nilai.Ada {
		return Permil{}
	}
	return jarakDiBawah(median.Desimal, nilai.Desimal)
}

// medianPerPenduduk returns the median amount per resident of each service, over the villages with data if there are three.
func medianPerPenduduk(p *Papan) (m [layanan.BanyakLayanan]Angka) {
	for n := range m {
		var d []decimal.Decimal
		for i := range p.Desa {
			if s := &p.Desa[i].Layanan[n]; p.Desa[i].Ada && s.PerPenduduk.Ada {
				d = append(d, s.PerPenduduk.Desimal)
			}
		}
		if v, ada := medianDesimal(d); ada {
			m[n] = Angka{v.Round(tempatUang), tempatUang, true}
		}
	}
	return m
}

// medianDesimal sorts d and returns its median, and false for fewer than three numbers.
func medianDesimal(d []decimal.Decimal) (decimal.Decimal, bool) {
	if len(d) < minimalDesa {
		return decimal.Decimal{}, false
	}
	slices.SortFunc(d, decimal.Decimal.Cmp)
	n := len(d) / 2
	if len(d)%2 == 1 {
		return d[n], true
	}
	return d[n-1].Add(d[n]).Mul(decimal.New(5, -1)), true
}

// pembagiOrang returns the function that turns residents into their part of the area. It knows nothing if one of the villages with
// figures has no number of residents, so that all proposals are measured alike.
func pembagiOrang(p *Papan) func(int) Permil {
	semua := int64(0) // an int may have 32 bits
	for i := range p.Desa {
		if d := &p.Desa[i]; d.Ada {
			if d.Penduduk <= 0 || d.Penduduk > maksPenduduk {
				return func(int) Permil { return Permil{} }
			}
			semua += int64(d.Penduduk)
		}
	}
	return func(orang int) Permil {
		if semua == 0 {
			return Permil{}
		}
		return DariPermil(int(int64(orang) * seribu / semua))
	}
}

// maksPenduduk is above any count of residents of an area, so that sums and products of thousandths cannot overflow.
const maksPenduduk = 1_000_000_000

// temuanNama are lines that carry the name of a service under a code that is not of it.
type temuanNama struct {
	baris  []int
	jumlah rupiah.Penjumlah
}

func (t *temuanNama) hasil() rupiah.Opsional {
	o, err := t.jumlah.Opsional()
	if err != nil || o.Nilai <= 0 {
		return rupiah.Opsional{}
	}
	return o
}

// pencariNama looks for money of a service under the code of something else, by the name in the file.
type pencariNama struct {
	peta, bawaan layanan.Peta
}

// diTempatLain walks the kegiatan of one village.
func (c *pencariNama) diTempatLain(d *BarisDesa, f apbdes.Fase) (h [layanan.BanyakLayanan]temuanNama) {
	if d.Pemeriksaan == nil || d.Pemeriksaan.Bagan == bagan.Permendagri113.String() {
		return h
	}
	for i := range d.Pemeriksaan.Kegiatan {
		k := &d.Pemeriksaan.Kegiatan[i]
		uang := k.Fase(f)
		if k.Nama == "" || !uang.Ada || uang.Nilai <= 0 {
			continue
		}
		if l := c.menurutNama(k); l != layanan.Bukan {
			t := &h[l-layanan.Pendidikan]
			t.baris = append(t.baris, k.Baris...)
			t.jumlah.Tambah(uang.Nilai)
		}
	}
	for n := range h {
		slices.Sort(h[n].baris)
	}
	return h
}

// menurutNama returns the service that the name of k means while its code does not; Bukan for none.
func (c *pencariNama) menurutNama(k *JumlahKode) layanan.Layanan {
	kode, err := bagan.UraiKegiatan(k.Kode, bagan.Permendagri20)
	if err != nil {
		return layanan.Bukan
	}
	l := c.dariKata(k.Nama)
	if l == layanan.Bukan || c.peta.Golongkan(kode, k.Nama).Layanan == l {
		return layanan.Bukan
	}
	// Where the chart itself uses those words for this code, the map has decided about them already.
	if b, ada := bagan.CariKegiatan(kode); ada && (c.dariKata(b.Nama) == l || c.dariKata(b.NamaSiskeudes) == l) {
		return layanan.Bukan
	}
	return l
}

// dariKata returns the service that the words of a name decide; Bukan for none. A code that only its name can explain makes the map
// read the name.
func (c *pencariNama) dariKata(nama string) layanan.Layanan {
	if nama == "" {
		return layanan.Bukan
	}
	g := c.bawaan.Golongkan(kodeMenurutNama(), nama)
	if !g.MenurutNama {
		return layanan.Bukan
	}
	return g.Layanan
}

// kodeMenurutNama is a kegiatan whose meaning each regency sets.
func kodeMenurutNama() bagan.KodeKegiatan { return bagan.HarusKegiatan("1.1.91") }
