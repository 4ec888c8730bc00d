package tulis

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/cap"
	"github.com/dasbor-desa/dasbor/apbdes/internal/rumus"
)

// DaftarKolom lists the columns of the canonical CSV in order. See the package comment for the column rancangan.
func DaftarKolom() []string {
	return []string{"kode_desa", "nama_desa", "tahun", "kode_kegiatan", "nama_kegiatan", "kode_rekening", "uraian", "sumber_dana",
		"anggaran", "perubahan", "realisasi"}
}

// The columns by number.
const (
	kolomDesa = iota
	kolomNamaDesa
	kolomTahun
	kolomKegiatan
	kolomNamaKegiatan
	kolomRekening
	kolomUraian
	kolomSumber
	kolomAnggaran
	kolomPerubahan
	kolomRealisasi
	kolomRancangan
	banyakKolom
)

// CSV sets what [CSV.TulisCSV] writes beside the lines. The zero value writes nothing beside them.
type CSV struct {
	// Cap adds a last row that carries the seal of the figures ([cap.Hitung]): "#cap:" and the seal in the first cell, the others
	// empty. Our readers skip it.
	Cap bool
}

// TulisCSV writes documents as canonical CSV without a seal; see [CSV.TulisCSV].
func TulisCSV(w io.Writer, d ...*apbdes.Dokumen) error { //nolint:revive // functions begin with a verb of the closed list
	return CSV{}.TulisCSV(w, d...)
}

// TulisCSV writes the lines of documents as canonical CSV with a header row: income, spending, financing and lines outside the
// budget, each in the order of the document. No document at all gives the header alone. The error is [ErrTakTermuat], before
// anything is written, or that of w.
func (c CSV) TulisCSV(w io.Writer, d ...*apbdes.Dokumen) error {
	if err := periksaMuat(d); err != nil {
		return err
	}
	p := penulisCSV{csv: csv.NewWriter(w), rekam: make([]string, banyakKolom)}
	if !slices.ContainsFunc(d, adaRancangan) {
		p.rekam = p.rekam[:kolomRancangan]
	}
	kepala := append(DaftarKolom(), "rancangan")[:len(p.rekam)]
	if err := p.csv.Write(kepala); err != nil {
		return err
	}
	for _, dok := range d {
		if err := p.dokumen(dok); err != nil {
			return err
		}
	}
	if c.Cap {
		if err := p.cap(d); err != nil {
			return err
		}
	}
	p.csv.Flush()
	return p.csv.Error()
}

// adaRancangan also looks at the lines outside the budget, which [apbdes.Dokumen.AdaFase] does not count.
func adaRancangan(d *apbdes.Dokumen) bool {
	return d.AdaFase(apbdes.Rancangan) ||
		slices.ContainsFunc(d.Luar, func(b apbdes.BarisLuar) bool { return b.Rancangan.Ada })
}

// penulisCSV writes rows through one record that it fills again and again.
type penulisCSV struct {
	csv         *csv.Writer
	rekam       []string
	wakil       wakil
	adaRekening bool // the document has at least one account
}

// cap writes the row of the seal.
func (p *penulisCSV) cap(d []*apbdes.Dokumen) error {
	s, err := cap.Hitung(d...)
	if err != nil {
		return err
	}
	clear(p.rekam)
	p.rekam[kolomDesa] = cap.Penanda + s.String()
	return p.csv.Write(p.rekam)
}

func (p *penulisCSV) dokumen(d *apbdes.Dokumen) error {
	p.wakil, p.adaRekening = wakilDari(d), adaRekening(d)
	p.rekam[kolomDesa] = sel(kodeDesa(&d.Desa))
	p.rekam[kolomNamaDesa] = sel(d.Desa.Nama)
	p.rekam[kolomTahun] = ""
	if d.Tahun != 0 {
		p.rekam[kolomTahun] = strconv.Itoa(d.Tahun)
	}
	for i := range d.Pendapatan {
		if err := p.baris(&d.Pendapatan[i].Pos, bagan.KodeKegiatan{}, "", p.wakil.pendapatan); err != nil {
			return err
		}
	}
	for i := range d.Belanja {
		b := &d.Belanja[i]
		if err := p.baris(&b.Pos, b.Kegiatan, b.NamaKegiatan, p.wakil.belanja); err != nil {
			return err
		}
	}
	for i := range d.Pembiayaan {
		if err := p.baris(&d.Pembiayaan[i].Pos, bagan.KodeKegiatan{}, "", p.wakil.pembiayaan); err != nil {
			return err
		}
	}
	for i := range d.Luar {
		if err := p.baris(&d.Luar[i].Pos, bagan.KodeKegiatan{}, "", bagan.KodeRekening{}); err != nil {
			return err
		}
	}
	return nil
}

// baris writes one row. wakil stands in for a missing account where a reader needs one.
func (p *penulisCSV) baris(b *apbdes.Pos, k bagan.KodeKegiatan, nama string, wakil bagan.KodeRekening) error {
	rekening := b.Rekening
	if rekening.Kosong() && (k.Kosong() || !p.adaRekening) {
		rekening = wakil
	}
	p.rekam[kolomKegiatan] = k.String()
	p.rekam[kolomNamaKegiatan] = sel(nama)
	p.rekam[kolomRekening] = rekening.String()
	p.rekam[kolomUraian] = sel(b.Uraian)
	p.rekam[kolomSumber] = sel(b.Sumber.String())
	p.rekam[kolomAnggaran] = b.Anggaran.String()
	p.rekam[kolomPerubahan] = b.Perubahan.String()
	p.rekam[kolomRealisasi] = b.Realisasi.String()
	if len(p.rekam) > kolomRancangan {
		p.rekam[kolomRancangan] = b.Rancangan.String()
	}
	return p.csv.Write(p.rekam)
}

// sel makes a text cell: valid UTF-8, guarded against being taken for a formula.
func sel(s string) string { return rumus.Terlindung(strings.ToValidUTF8(s, "\uFFFD")) }

func kodeDesa(d *apbdes.Desa) string {
	if d.Kode.Kosong() {
		return d.KodeAsli
	}
	return d.Kode.String()
}
