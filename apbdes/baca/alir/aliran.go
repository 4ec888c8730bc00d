package alir

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/internal/arus"
	"github.com/dasbor-desa/dasbor/apbdes/baca/kanonik"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// panjangKepala is how much of a file is looked at for its separator and header: more than a cell and the sample of lembar together.
const panjangKepala = 256 << 10

// slot numbers the columns that matter.
type slot int8

const (
	slotDesa slot = iota
	slotNamaDesa
	slotTahun
	slotKegiatan
	slotNamaKegiatan
	slotRekening
	slotUraian
	slotSumber
	slotRancangan
	slotAnggaran
	slotPerubahan
	slotRealisasi
	banyakSlot
)

var namaSlot = [banyakSlot]string{"kode_desa", "nama_desa", "tahun", "kode_kegiatan", "nama_kegiatan", "kode_rekening", "uraian", "sumber_dana",
	"rancangan", "anggaran", "perubahan", "realisasi"}

// fase returns the phase of an amount column, 0 for any other.
func (s slot) fase() apbdes.Fase {
	if s < slotRancangan {
		return 0
	}
	return apbdes.Fase(s-slotRancangan) + apbdes.Rancangan //nolint:gosec // four of them
}

// kolomUang is an amount column.
type kolomUang struct {
	slot slot
	fase apbdes.Fase
}

// isi holds the cells of a row that matter.
type isi [banyakSlot]string

// Aliran is a file ready to be streamed: its separator and header are known. It may be read more than once, and by several goroutines
// if its ReaderAt can be.
type Aliran struct {
	r      io.ReaderAt
	ukuran int64
	o      Opsi

	kepala  kanonik.Kepala
	pemisah lembar.Pemisah
	ke      []slot // by column up to the last that matters; -1 for none
	uang    []kolomUang
	berteks bool  // there are columns of names, descriptions or funds
	mulai   Titik // behind the header
	kamus   kamus
	cepat   jalurCepat
}

// Dari prepares a file of ukuran bytes. The error is [ErrTakMengalir], a [*lembar.SalahJenis] or [*lembar.MelewatiBatas] as the
// ordinary reader gives them, or that of r.
func Dari(r io.ReaderAt, ukuran int64, o Opsi) (*Aliran, error) {
	a := &Aliran{r: r, ukuran: ukuran, o: o.lengkap()}
	a.o.Format = kanonik.FormatCSV
	b := make([]byte, min(ukuran, panjangKepala))
	if n, err := r.ReadAt(b, 0); n < len(b) {
		return nil, fmt.Errorf("alir: %w", err)
	}
	utuh := int64(len(b)) == ukuran
	if !utuh {
		b = b[:bytes.LastIndexByte(b, '\n')+1]
	}
	if err := a.bacaKepala(b, utuh); err != nil {
		return nil, err
	}
	return a, nil
}

func (a *Aliran) bacaKepala(b []byte, utuh bool) error {
	w, bisa, err := arus.BacaAwal(b, lembar.Opsi{Berkas: a.o.Berkas, Batas: a.o.Batas})
	switch {
	case err != nil:
		return err
	case !bisa || !w.Berisi:
		return ErrTakMengalir
	}
	a.pemisah = w.Pemisah
	m := &a.mulai.keadaan
	for _, f := range w.Temuan {
		m.Temuan.tambah(urutan{Seri: len(m.Temuan.Tetap)}, f)
	}
	m.Versi, m.Ukuran, m.Letak, m.Garis = versiTitik, a.ukuran, int64(w.Panjang), w.Garis
	m.BarisData, m.Kosong = w.Garis-1, w.Garis-1
	return a.cariKepala(b, utuh)
}

// cariKepala reads up to the first row that is not blank, which is the header.
func (a *Aliran) cariKepala(b []byte, utuh bool) error {
	m := &a.mulai.keadaan
	p := lembar.DariPemisah(a.pemisah, a.o.Batas)
	s := string(b)
	for {
		catat := lembar.Pencatat{Berkas: a.o.Berkas}
		garis := m.Garis
		sel, n, akhir, err := p.Urai(s[m.Letak:], garis, &catat)
		if err != nil {
			return err
		}
		m.Letak += int64(n)
		m.Garis = akhir
		if n == 0 || !utuh && int64(len(b))-m.Letak < int64(a.o.Batas.BitaPerSel)+8 || !utf8.ValidString(s[:m.Letak]) {
			return ErrTakMengalir
		}
		m.Temuan.catat(catat.Hasil())
		if arus.Kosong(sel) {
			m.BarisData++
			m.Kosong++
			continue
		}
		m.Temuan.Nul = arus.HitungNUL(b[:m.Letak], 1)
		return a.pakaiKepala(lembar.Baris{Nomor: garis, Sel: sel})
	}
}

func (a *Aliran) pakaiKepala(b lembar.Baris) error {
	var t temuan.Daftar
	a.kepala, t = kanonik.UraiKepala(b, a.o.Opsi)
	if !a.kepala.AdaYangPerlu() {
		return fmt.Errorf("%w: columns are missing", ErrTakMengalir)
	}
	for _, f := range t {
		a.mulai.keadaan.Temuan.tambah(urutan{Garis: b.Nomor, Seri: len(a.mulai.keadaan.Temuan.Tetap)}, f)
	}
	for s := range banyakSlot {
		k := a.kepala.CariKolom(namaSlot[s])
		if k < 0 {
			continue
		}
		for len(a.ke) <= k {
			a.ke = append(a.ke, -1)
		}
		a.ke[k] = s
		if s.fase() != 0 {
			a.uang = append(a.uang, kolomUang{s, s.fase()})
		}
		a.berteks = a.berteks || s == slotNamaKegiatan || s == slotUraian || s == slotSumber
	}
	if len(a.ke) > a.o.Batas.SelPerBaris {
		return errors.Join(ErrTakMengalir, &lembar.MelewatiBatas{Apa: lembar.BatasSelPerBaris, Batas: int64(a.o.Batas.SelPerBaris), Nyata: int64(len(a.ke)), Baris: b.Nomor})
	}
	a.kamus.siapkan()
	a.siapkanCepat(len(b.Sel))
	return nil
}

// baris makes a row for the composer.
func (a *Aliran) baris(b *lembar.Baris) susun.Baris { return a.kepala.Baris(b, a.o.Berkas) }
