package indikator

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// BagianAnggaran is a section of a budget whose lines can be compared. The zero value is invalid.
type BagianAnggaran uint8

// The sections. Financing has two directions, which are never netted here; lines that only give it net are a section of their own.
const (
	_ BagianAnggaran = iota
	BagianPendapatan
	BagianBelanja
	BagianPenerimaan  // penerimaan pembiayaan, 6.1
	BagianPengeluaran // pengeluaran pembiayaan, 6.2
	BagianNeto        // financing without a direction, 6
)

var namaBagianAnggaran = [...]string{"", "pendapatan", "belanja", "penerimaan_pembiayaan", "pengeluaran_pembiayaan", "pembiayaan_neto"}

// String returns the name in JSON, for example "belanja", and "" for no section.
func (b BagianAnggaran) String() string { return namaKe(namaBagianAnggaran[:], b) }

// MarshalText returns the form of [BagianAnggaran.String].
func (b BagianAnggaran) MarshalText() ([]byte, error) { return []byte(b.String()), nil }

// UnmarshalText is the inverse of [BagianAnggaran.MarshalText]. The error is [ErrMasukan].
func (b *BagianAnggaran) UnmarshalText(t []byte) error { return uraiNama(b, namaBagianAnggaran[:], t) }

// JenisBeda says what happened to a line between two points. The zero value is invalid.
type JenisBeda uint8

// The kinds. A line without an amount is not a line of Rp0.
const (
	_        JenisBeda = iota
	Tetap              // the same amount
	Berubah            // another amount
	Ditambah           // an amount only afterwards
	Dihapus            // an amount only before: taken out, or left blank
)

var namaJenisBeda = [...]string{"", "tetap", "berubah", "ditambah", "dihapus"}

// String returns the name in JSON, for example "ditambah", and "" for no kind.
func (j JenisBeda) String() string { return namaKe(namaJenisBeda[:], j) }

// MarshalText returns the form of [JenisBeda.String].
func (j JenisBeda) MarshalText() ([]byte, error) { return []byte(j.String()), nil }

// UnmarshalText is the inverse of [JenisBeda.MarshalText]. The error is [ErrMasukan].
func (j *JenisBeda) UnmarshalText(t []byte) error { return uraiNama(j, namaJenisBeda[:], t) }

// BarisBeda is one position at both points: all lines with the same kegiatan, rekening, sumber dana and uraian together. Capitals
// and blanks of the uraian do not matter. Lines that have an amount at neither point are in no BarisBeda.
type BarisBeda struct {
	Bagian       BagianAnggaran     `json:"bagian"`
	Kegiatan     bagan.KodeKegiatan `json:"kegiatan,omitzero"`
	NamaKegiatan string             `json:"nama_kegiatan,omitempty"`
	Rekening     bagan.KodeRekening `json:"rekening,omitzero"`
	Sumber       bagan.SumberDana   `json:"sumber_dana,omitzero"`
	Uraian       string             `json:"uraian,omitempty"`
	Jenis        JenisBeda          `json:"jenis"`
	Awal         rupiah.Opsional    `json:"awal"`
	Akhir        rupiah.Opsional    `json:"akhir"`
	// Selisih is what the position adds to the difference of the totals; a missing amount adds nothing to its total.
	Selisih rupiah.Rupiah `json:"selisih"`
	// BarisAwal and BarisAkhir are the lines, as indices in the section of the document before and after: Pendapatan, Belanja or
	// Pembiayaan.
	BarisAwal  []int `json:"baris_awal,omitempty"`
	BarisAkhir []int `json:"baris_akhir,omitempty"`
}

// Titik is one side of a comparison.
type Titik struct {
	Tahun int         `json:"tahun,omitempty"`
	Fase  apbdes.Fase `json:"fase"`
}

// JumlahBeda is a section at both points. Its totals are those of [apbdes.Ringkas]; Selisih is the exact sum of the Selisih of its
// lines, and missing with them.
type JumlahBeda struct {
	Bagian  BagianAnggaran  `json:"bagian"`
	Awal    rupiah.Opsional `json:"awal"`
	Akhir   rupiah.Opsional `json:"akhir"`
	Selisih rupiah.Opsional `json:"selisih"`
	// Tetap, Berubah, Ditambah and Dihapus count the lines by their [JenisBeda].
	Tetap    int `json:"tetap"`
	Berubah  int `json:"berubah"`
	Ditambah int `json:"ditambah"`
	Dihapus  int `json:"dihapus"`
	// Alasan tells why the section cannot be compared.
	Alasan Alasan `json:"alasan,omitzero"`
}

// Beda is the comparison of two points of a village's budgets, section by section and line by line.
type Beda struct {
	Dari   Titik        `json:"dari"`
	Ke     Titik        `json:"ke"`
	Jumlah []JumlahBeda `json:"jumlah"`
	Baris  []BarisBeda  `json:"baris"`
}

// HitungBeda compares phase fa of document a with phase fb of document b; both may be the same document. For every section that can
// be compared, the differences of the lines add up to the difference of the totals to the sen. A section that is cut off on one
// side, or has no amount at all there, is not compared, and its lines are not listed: what is missing is not a decrease.
//
// Lines are in the order of sections, kegiatan, rekening, sumber dana and uraian. The error is [ErrMasukan] for a missing document,
// an unknown phase or documents of different generations of the chart, or wraps rupiah.ErrLuapan.
func HitungBeda(a *apbdes.Dokumen, fa apbdes.Fase, b *apbdes.Dokumen, fb apbdes.Fase) (*Beda, error) {
	if a == nil || b == nil || fa.String() == "" || fb.String() == "" || a.Bagan != 0 && b.Bagan != 0 && a.Bagan != b.Bagan {
		return nil, ErrMasukan
	}
	h := &Beda{Dari: Titik{a.Tahun, fa}, Ke: Titik{b.Tahun, fb}, Baris: []BarisBeda{}}
	p := penyusunBeda{urutan: map[kunciBeda]int{}}
	p.kumpulkan(a, fa, false)
	p.kumpulkan(b, fb, true)
	if err := p.selesai(h, a, b); err != nil {
		return nil, fmt.Errorf("indikator: %w", err)
	}
	return h, nil
}

// kunciBeda identifies a position.
type kunciBeda struct {
	bagian   BagianAnggaran
	kegiatan bagan.KodeKegiatan
	rekening bagan.KodeRekening
	sumber   bagan.SumberDana
	uraian   string
}

// posisiBeda collects a position.
type posisiBeda struct {
	baris  BarisBeda
	kunci  kunciBeda
	jumlah [2]rupiah.Penjumlah
}

type penyusunBeda struct {
	urutan map[kunciBeda]int // lookups only
	posisi []posisiBeda
	ada    [2][BagianNeto + 1]int // lines with an amount, by side and section
}

// kumpulkan adds the lines of one side.
func (p *penyusunBeda) kumpulkan(d *apbdes.Dokumen, f apbdes.Fase, akhir bool) {
	for i := range d.Pendapatan {
		p.tambah(BagianPendapatan, bagan.KodeKegiatan{}, "", &d.Pendapatan[i].Pos, i, f, akhir)
	}
	for i := range d.Belanja {
		b := &d.Belanja[i]
		p.tambah(BagianBelanja, b.Kegiatan, b.NamaKegiatan, &b.Pos, i, f, akhir)
	}
	for i := range d.Pembiayaan {
		b := &d.Pembiayaan[i]
		p.tambah(bagianDari(b.Rekening.Golongan()), bagan.KodeKegiatan{}, "", &b.Pos, i, f, akhir)
	}
}

func bagianDari(g bagan.Golongan) BagianAnggaran {
	switch g {
	case bagan.PenerimaanPembiayaan:
		return BagianPenerimaan
	case bagan.PengeluaranPembiayaan:
		return BagianPengeluaran
	default:
		return BagianNeto
	}
}

func (p *penyusunBeda) tambah(b BagianAnggaran, k bagan.KodeKegiatan, nama string, pos *apbdes.Pos, i int, f apbdes.Fase, akhir bool) {
	o := pos.Fase(f)
	if !o.Ada {
		return
	}
	kunci := kunciBeda{b, k, pos.Rekening, pos.Sumber, strings.ToLower(strings.Join(strings.Fields(pos.Uraian), " "))}
	n, ada := p.urutan[kunci]
	if !ada {
		n = len(p.posisi)
		p.urutan[kunci] = n
		p.posisi = append(p.posisi, posisiBeda{kunci: kunci, baris: BarisBeda{
			Bagian: b, Kegiatan: k, NamaKegiatan: nama, Rekening: pos.Rekening, Sumber: pos.Sumber, Uraian: pos.Uraian,
		}})
	}
	sisi := 0
	tujuan := &p.posisi[n].baris.BarisAwal
	if akhir {
		sisi, tujuan = 1, &p.posisi[n].baris.BarisAkhir
	}
	*tujuan = append(*tujuan, i)
	p.posisi[n].jumlah[sisi].Tambah(o.Nilai)
	p.ada[sisi][b]++
}

// selesai sorts the positions and adds them up.
func (p *penyusunBeda) selesai(h *Beda, a, b *apbdes.Dokumen) error {
	slices.SortStableFunc(p.posisi, bandingkanPosisi)
	mulai := 0
	for bag := BagianPendapatan; bag <= BagianNeto; bag++ {
		akhir := mulai
		for akhir < len(p.posisi) && p.posisi[akhir].kunci.bagian == bag {
			akhir++
		}
		j := JumlahBeda{Bagian: bag, Alasan: p.halangan(bag, a, b)}
		if err := j.isi(p.posisi[mulai:akhir], h); err != nil {
			return err
		}
		mulai = akhir
		if bag <= BagianBelanja || j.Awal.Ada || j.Akhir.Ada || j.Alasan == BagianTerpotong {
			h.Jumlah = append(h.Jumlah, j)
		}
	}
	return nil
}

func bandingkanPosisi(a, b posisiBeda) int {
	x, y := &a.kunci, &b.kunci
	return cmp.Or(cmp.Compare(x.bagian, y.bagian), x.kegiatan.Bandingkan(y.kegiatan), x.rekening.Bandingkan(y.rekening),
		strings.Compare(x.sumber.String(), y.sumber.String()), strings.Compare(x.uraian, y.uraian))
}

// halangan says why a section cannot be compared.
func (p *penyusunBeda) halangan(b BagianAnggaran, awal, akhir *apbdes.Dokumen) Alasan {
	for sisi, d := range [...]*apbdes.Dokumen{awal, akhir} {
		potong := d.TidakLengkap.Pembiayaan
		adaLain := p.ada[sisi][BagianPenerimaan]+p.ada[sisi][BagianPengeluaran]+p.ada[sisi][BagianNeto] > 0
		switch b {
		case BagianPendapatan:
			potong, adaLain = d.TidakLengkap.Pendapatan, p.ada[sisi][b] > 0
		case BagianBelanja:
			potong, adaLain = d.TidakLengkap.Belanja, p.ada[sisi][b] > 0
		}
		switch {
		case potong:
			return BagianTerpotong
		case !adaLain:
			return BagianTidakAda
		}
	}
	return TanpaAlasan
}

// isi adds up the positions of one section and lists them where the section can be compared.
func (j *JumlahBeda) isi(posisi []posisiBeda, h *Beda) error {
	var awal, akhir, selisih rupiah.Penjumlah
	for i := range posisi {
		p := &posisi[i]
		b := p.baris
		var err error
		if b.Awal, err = p.jumlah[0].Opsional(); err != nil {
			return err
		}
		if b.Akhir, err = p.jumlah[1].Opsional(); err != nil {
			return err
		}
		if b.Selisih, err = rupiah.Selisih(b.Akhir.Nilai, b.Awal.Nilai); err != nil {
			return err
		}
		awal.TambahOpsional(b.Awal)
		akhir.TambahOpsional(b.Akhir)
		if j.Alasan != TanpaAlasan {
			continue
		}
		b.Jenis = j.hitung(&b)
		selisih.Tambah(b.Selisih)
		h.Baris = append(h.Baris, b)
	}
	var err error
	if j.Awal, err = awal.Opsional(); err != nil {
		return err
	}
	if j.Akhir, err = akhir.Opsional(); err != nil {
		return err
	}
	if j.Alasan == BagianTerpotong {
		j.Awal, j.Akhir = rupiah.Opsional{}, rupiah.Opsional{}
	}
	j.Selisih, err = selisih.Opsional()
	return err
}

// hitung counts a line by its kind.
func (j *JumlahBeda) hitung(b *BarisBeda) JenisBeda {
	switch {
	case !b.Awal.Ada:
		j.Ditambah++
		return Ditambah
	case !b.Akhir.Ada:
		j.Dihapus++
		return Dihapus
	case b.Selisih == 0:
		j.Tetap++
		return Tetap
	default:
		j.Berubah++
		return Berubah
	}
}
