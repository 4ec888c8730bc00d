package alir

import (
	"math/bits"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/internal/rumus"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// Baris is a line of a village that is lurus. Its texts and codes are good only while the village is being given.
type Baris struct {
	Kegiatan *Kegiatan // the zero code where the line has none
	Rekening *Rekening // the zero code where the line has none
	// NamaKegiatan, Uraian and Sumber are the cells as they are.
	NamaKegiatan, Uraian, Sumber string
	// Nilai holds the amounts by phase, Rp0 for missing ones; Ada is the set of those that are there: bit f stands for phase f.
	Nilai [apbdes.Realisasi + 1]rupiah.Rupiah
	Ada   uint8
}

// Golongan returns the section of the line. A line with a kegiatan and no account is spending.
func (b *Baris) Golongan() bagan.Golongan {
	if g := b.Rekening.Golongan; g != bagan.TanpaGolongan {
		return g
	}
	return bagan.Belanja
}

// maksBarisLurus is the most lines of a village that are handled flat.
const maksBarisLurus = 4096

// penerima takes the rows of one village after the other (penerima: receiver).
type penerima struct {
	a     *Aliran
	gaya  rupiah.TataTulis
	titik bool // gaya has a decimal point
	kamus kamusPekerja
	bukti pembukti
	induk pencariInduk

	// the row before
	lalu       [3]string
	adaLalu    bool
	laluTahun  bool // its year can be read
	laluKunci  susun.Kunci
	laluNama   string // of the village by the options
	laluBersih bool   // nothing is to be said about its village code

	// the village
	ada              bool // a row that names village and year was seen
	kunci            susun.Kunci
	nama             string
	lurus            bool
	baru, lama       bool
	dalam            [sisiTakSah]uint32 // the depths of its lines, by side
	barisData, blank int
	baris            []Baris
}

// mulaiTeks forgets the texts of the row before, which may be overwritten now.
func (t *penerima) mulaiTeks() { t.adaLalu = false }

// mulaiDesa begins a village without rows.
func (t *penerima) mulaiDesa() {
	t.ada, t.lurus, t.baru, t.lama = false, true, false, false
	t.nama, t.dalam = "", [sisiTakSah]uint32{}
	t.barisData, t.blank = 0, 0
	t.baris = t.baris[:0]
}

// asli takes the guard against formulas off a text.
func asli(s string) string {
	if s != "" && s[0] == '\'' {
		return rumus.Asli(s)
	}
	return s
}

// kenali finds out which village and year a row belongs to and reports whether the village at hand ends before it.
func (t *penerima) kenali(c *isi) (lain bool) {
	if t.adaLalu && c[slotDesa] == t.lalu[0] && c[slotTahun] == t.lalu[2] && (c[slotNamaDesa] == t.lalu[1] || !t.laluKunci.Kode.Kosong()) {
		return false
	}
	t.uraiKunci(c)
	return t.laluTahun && t.ada && t.laluKunci != t.kunci
}

func (t *penerima) uraiKunci(c *isi) {
	t.adaLalu, t.lalu = true, [3]string{c[slotDesa], c[slotNamaDesa], c[slotTahun]}
	o := &t.a.o.Opsi
	if tahun, ada := tahunCepat(c[slotTahun], o.Tahun); ada && c[slotDesa] != "" {
		if k, err := wilayah.UraiDesa(asli(c[slotDesa])); err == nil {
			t.laluTahun, t.laluKunci, t.laluNama = true, susun.Kunci{Kode: k, Tahun: tahun}, ""
			t.laluBersih = tahun != 0 && len(k.DaftarKeraguan()) == 0
			return
		}
	}
	b := susun.Baris{KodeDesa: asli(c[slotDesa]), NamaDesa: asli(c[slotNamaDesa]), Tahun: asli(c[slotTahun])}
	var d apbdes.Desa
	t.laluKunci, d, t.laluTahun = susun.KunciDari(&b, o)
	t.laluNama = d.Nama
	t.laluKunci.Asli, t.laluKunci.Nama = strings.Clone(t.laluKunci.Asli), strings.Clone(t.laluKunci.Nama)
	t.laluBersih = false
}

// tahunCepat reads a year in its ordinary form.
func tahunCepat(s string, baku int) (int, bool) {
	if s == "" {
		return baku, true
	}
	if len(s) != 4 {
		return 0, false
	}
	n := 0
	for i := range len(s) {
		c := s[i] - '0'
		if c > 9 {
			return 0, false
		}
		n = n*10 + int(c)
	}
	return n, n >= 2000 && n <= 2100
}

// tambah takes the row that kenali has seen. A blank row only counts.
func (t *penerima) tambah(c *isi) {
	t.barisData++
	switch {
	case !t.laluTahun:
		t.lurus = false
	case !t.ada:
		t.ada, t.kunci, t.nama = true, t.laluKunci, t.laluNama
		t.lurus = t.lurus && t.laluBersih
	}
	if t.nama == "" && c[slotNamaDesa] != "" {
		t.nama = strings.TrimSpace(asli(c[slotNamaDesa]))
	}
	t.tambahBaris(c)
}

// tambahKosong counts a blank row.
func (t *penerima) tambahKosong() {
	t.barisData++
	t.blank++
}

// tambahBaris reads codes and amounts. The amounts are read of every row, because each may prove the style of the file.
func (t *penerima) tambahBaris(c *isi) {
	n := len(t.baris)
	if n < cap(t.baris) {
		t.baris = t.baris[:n+1]
	} else {
		t.baris = append(t.baris, Baris{})
	}
	b := &t.baris[n]
	b.Ada = 0
	for _, k := range t.a.uang {
		var r rupiah.Rupiah
		if s := c[k.slot]; s != "" {
			var ada, sah bool
			if r, ada, sah = t.uang(s); !sah {
				t.lurus = false
			}
			if ada {
				b.Ada |= 1 << k.fase
			}
		}
		b.Nilai[k.fase] = r
	}
	b.Kegiatan, b.Rekening = t.kamus.kegiatan.cari(c[slotKegiatan]), t.kamus.rekening.cari(c[slotRekening])
	if b.Kegiatan == nil || b.Rekening == nil || b.Kegiatan.sisi != b.Rekening.sisi || n >= maksBarisLurus {
		t.lurus = false
		t.baris = t.baris[:0] // the village is composed from its text
		return
	}
	t.golongkan(b)
	if t.a.berteks {
		b.NamaKegiatan, b.Uraian, b.Sumber = asli(c[slotNamaKegiatan]), asli(c[slotUraian]), asli(c[slotSumber])
	}
}

// golongkan notes what the codes of a line say about the village.
func (t *penerima) golongkan(b *Baris) {
	t.baru, t.lama = t.baru || b.Rekening.baru, t.lama || b.Rekening.lama
	t.dalam[b.Kegiatan.sisi%sisiTakSah] |= 1 << b.kedalaman()
}

// selesai reports whether the village is lurus, now that all its rows are there.
func (t *penerima) selesai() bool {
	g := t.a.o.Bagan
	return t.lurus && t.ada && len(t.baris) > 0 && (g == bagan.Permendagri20 || g == bagan.GenerasiTidakDikenal && (t.baru || !t.lama)) &&
		!t.induk.ada(t.baris, t.dalam)
}

// pencariInduk looks for lines that lie above others, as [apbdes.Simpul.DaftarInduk] has it. Most villages write all their lines at
// one or two depths; only depths that occur are looked at.
type pencariInduk struct {
	kunci []uint32
	cap   []uint32 // the round in which the place was filled
	kini  uint32
}

const tingkatRekening = uint8(bagan.Rincian) + 1

func (p *pencariInduk) ada(baris []Baris, dalam [sisiTakSah]uint32) bool {
	// Spending has a kegiatan and nothing else has one, so neither lies above the other.
	if d := dalam; d[0]&(d[0]-1) == 0 && d[1]&(d[1]-1) == 0 {
		return false
	}
	topeng := p.isi(baris)
	for i := range baris {
		b := &baris[i]
		sendiri := b.kedalaman()
		sisa := dalam[b.Kegiatan.sisi%sisiTakSah]
		for sisa &^= 1 << sendiri; sisa != 0; sisa &= sisa - 1 {
			d := uint8(bits.TrailingZeros32(sisa)) //nolint:gosec // below 24
			k, r := d/tingkatRekening, d%tingkatRekening
			if k > sendiri/tingkatRekening || r > sendiri%tingkatRekening {
				continue
			}
			if p.cari(uint32(b.Kegiatan.leluhur[k])<<16|uint32(b.Rekening.leluhur[r]), topeng) {
				return true
			}
		}
	}
	return false
}

// isi fills the table with the places of the lines.
func (p *pencariInduk) isi(baris []Baris) (topeng uint32) {
	lebar := uint32(256)
	for lebar < uint32(2*len(baris)) { //nolint:gosec // at most maksBarisLurus
		lebar *= 2
	}
	p.kini++
	if int(lebar) > len(p.kunci) || p.kini == 0 {
		p.kunci, p.cap, p.kini = make([]uint32, lebar), make([]uint32, lebar), 1
	}
	for i := range baris {
		b := &baris[i]
		p.taruh(uint32(b.Kegiatan.leluhur[bagan.Kegiatan])<<16|uint32(b.Rekening.leluhur[bagan.Rincian]), lebar-1)
	}
	return lebar - 1
}

// kedalaman numbers the depth of a line on both axes.
func (b *Baris) kedalaman() uint8 { return b.Kegiatan.dalam + uint8(b.Rekening.tingkat) }

func (p *pencariInduk) taruh(k, topeng uint32) {
	i := k * 0x9E3779B1 >> 8 & topeng
	for p.cap[i] == p.kini && p.kunci[i] != k {
		i = (i + 1) & topeng
	}
	p.kunci[i], p.cap[i] = k, p.kini
}

func (p *pencariInduk) cari(k, topeng uint32) bool {
	i := k * 0x9E3779B1 >> 8 & topeng
	for p.cap[i] == p.kini {
		if p.kunci[i] == k {
			return true
		}
		i = (i + 1) & topeng
	}
	return false
}
