package nasional

import (
	"strings"
	"sync"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/alir"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// Opsi says how villages are added up. The zero value is ready.
type Opsi struct {
	// Peta places kegiatan in services; nil is the built-in map.
	Peta *layanan.Peta
	// Penduduk are the residents by village; it may be nil, and must not be changed while it is used.
	Penduduk map[wilayah.Kode]int
}

// Ringkasan is what became of the villages of a file, beside their totals.
type Ringkasan struct {
	Desa         int // documents that were added
	Cepat        int // those among them that were added from flat lines
	TanpaTahun   int // documents without a year, which are not added
	TanpaBelanja int // added documents of which no amount of spending is known
}

func (r *Ringkasan) gabung(s Ringkasan) {
	r.Desa += s.Desa
	r.Cepat += s.Cepat
	r.TanpaTahun += s.TanpaTahun
	r.TanpaBelanja += s.TanpaBelanja
}

// Bagian collects the villages of a part of the file. Make it with [Pengumpul.Baru].
type Bagian struct {
	Ringkasan
	Agregat indikator.Agregat

	o        *Opsi
	p        *indikator.PenjumlahDesa
	kegiatan []*indikator.EfekKegiatan // by alir.Kegiatan.Nomor
	rekening []*indikator.EfekRekening // by alir.Rekening.Nomor
	total    indikator.TotalDesa
	nama     strings.Builder // names of villages, allocated many at once
}

// Pengumpul hands out parts and takes them back, so that what they have learnt of the codes is used again (pengumpul: collector). Use
// one for each file.
type Pengumpul struct {
	o     Opsi
	mu    sync.Mutex
	bekas []*Bagian
}

// DariOpsi makes a Pengumpul.
func DariOpsi(o Opsi) *Pengumpul {
	if o.Peta == nil {
		p := layanan.PetaBawaan()
		o.Peta = &p
	}
	return &Pengumpul{o: o}
}

// Baru returns an empty part. It may be called by several goroutines.
func (p *Pengumpul) Baru() *Bagian {
	p.mu.Lock()
	defer p.mu.Unlock()
	if n := len(p.bekas); n > 0 {
		b := p.bekas[n-1]
		p.bekas = p.bekas[:n-1]
		return b
	}
	return &Bagian{o: &p.o, p: indikator.PenjumlahUntuk(*p.o.Peta)}
}

// Gabung adds a part to a whole and takes it back; b must not be used any more. The error is [indikator.ErrPeta].
func (p *Pengumpul) Gabung(a *indikator.Agregat, r *Ringkasan, b *Bagian) error {
	if err := a.Gabung(&b.Agregat); err != nil {
		return err
	}
	r.gabung(b.Ringkasan)
	b.Agregat.Mulai()
	b.Ringkasan = Ringkasan{}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.bekas = append(p.bekas, b)
	return nil
}

// Tambah adds a village. The error is that of [indikator.HitungTotal] or [indikator.Agregat.Tambah].
func (b *Bagian) Tambah(d *alir.Desa) error {
	if d.Lurus() && b.hitungDatar(d) {
		t := &b.total
		t.Kode, t.Nama, t.Tahun, t.Penduduk = d.Desa.Kode, b.simpanNama(d.Desa.Nama), d.Tahun, b.o.Penduduk[d.Desa.Kode]
		b.Cepat++
		return b.tambah(t)
	}
	for _, d := range d.Susun().Dokumen {
		if err := b.TambahDokumen(d); err != nil {
			return err
		}
	}
	return nil
}

// simpanNama returns a copy of s that stays.
func (b *Bagian) simpanNama(s string) string {
	if b.nama.Cap()-b.nama.Len() < len(s) {
		b.nama.Reset() // what was handed out keeps its bytes
		b.nama.Grow(max(ukuranNama, len(s)))
	}
	awal := b.nama.Len()
	b.nama.WriteString(s)
	return b.nama.String()[awal:]
}

// ukuranNama is how many bytes of names are allocated at once.
const ukuranNama = 4096

// TambahDokumen adds a village that some other reader has composed. The error is as of [Bagian.Tambah].
func (b *Bagian) TambahDokumen(d *apbdes.Dokumen) error {
	if d.Tahun == 0 {
		b.TanpaTahun++
		return nil
	}
	t, err := indikator.HitungTotal(indikator.Masukan{Dokumen: d, Peta: b.o.Peta, Penduduk: b.o.Penduduk[d.Desa.Kode]})
	if err != nil {
		return err
	}
	return b.tambah(&t)
}

func (b *Bagian) tambah(t *indikator.TotalDesa) error {
	b.Desa++
	ada := false
	for i := range t.Fase {
		ada = ada || t.Fase[i].Cari(indikator.UkuranBelanja).Ada
	}
	if !ada {
		b.TanpaBelanja++
	}
	return b.Agregat.Tambah(t)
}

// hitungDatar adds up the flat lines of a village; false says that they are not simple enough.
func (b *Bagian) hitungDatar(d *alir.Desa) bool {
	b.p.Mulai()
	baris := d.Baris()
	for i := range baris {
		s := &baris[i]
		b.p.Tambah(&indikator.BarisDatar{
			Kegiatan: b.efekKegiatan(s.Kegiatan), Rekening: b.efekRekening(s.Rekening),
			NamaKegiatan: s.NamaKegiatan, Uraian: s.Uraian, Sumber: s.Sumber, Nilai: &s.Nilai, Ada: s.Ada,
		})
	}
	return b.p.Total(&b.total)
}

func (b *Bagian) efekKegiatan(k *alir.Kegiatan) *indikator.EfekKegiatan {
	if k.Nomor < len(b.kegiatan) && b.kegiatan[k.Nomor] != nil {
		return b.kegiatan[k.Nomor]
	}
	baru := b.p.EfekKegiatan(k.Kode)
	b.kegiatan = taruh(b.kegiatan, k.Nomor, &baru)
	return &baru
}

func (b *Bagian) efekRekening(r *alir.Rekening) *indikator.EfekRekening {
	if r.Nomor < len(b.rekening) && b.rekening[r.Nomor] != nil {
		return b.rekening[r.Nomor]
	}
	baru := b.p.EfekRekening(r.Kode)
	b.rekening = taruh(b.rekening, r.Nomor, &baru)
	return &baru
}

// taruh puts e on place n of d, which grows to have it.
func taruh[E any](d []*E, n int, e *E) []*E {
	for n >= len(d) {
		d = append(d, nil)
	}
	d[n] = e
	return d
}

// Baca adds up a file. The error is that of [alir.Baca] or of [Bagian.Tambah].
func Baca(a *alir.Aliran, o Opsi) (*indikator.Agregat, Ringkasan, *alir.Hasil, error) {
	p := DariOpsi(o)
	jumlah, r := new(indikator.Agregat), Ringkasan{}
	h, err := alir.Baca(a, alir.Olah[*Bagian]{
		Baru:   p.Baru,
		Desa:   (*Bagian).Tambah,
		Gabung: func(b *Bagian, _ *alir.Titik) error { return p.Gabung(jumlah, &r, b) },
		Ulang:  func() { *jumlah, r = indikator.Agregat{}, Ringkasan{} },
	})
	return jumlah, r, h, err
}
