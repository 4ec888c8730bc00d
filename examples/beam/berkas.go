package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"

	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/alir"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/nasional"
)

// panjangContoh is how much of a file is looked at for its form.
const panjangContoh = 512 << 10

// The names of the counters.
const (
	ruangHitungan = "dasbor"
	hitunganGagal = "berkas_gagal"
	hitunganDesa  = "desa_tahun"
)

// BacaFn reads one file. A canonical CSV is read as a stream with its own workers, any other form as a whole.
type BacaFn struct {
	Tahun, Tingkat, Pekerja int

	penduduk map[wilayah.Kode]int // of the register, which is the same for every file
}

// ProcessElement adds up the villages of a file and emits them by area, the years and phases that it has, and what there is to tell
// about it. Nothing is emitted before the file was read to its end, because only there the style of its numbers is certain. The error
// is that of the storage, so that the engine tries again; a file whose content cannot be read is reported and left out.
func (f *BacaFn) ProcessElement(ctx context.Context, nama string, daftar func(*Terdaftar) bool, bagian func(string, Jumlah), waktu func(int), lapor func(string)) error {
	r, err := bukaBerkas(ctx, nama)
	if err != nil {
		return fmt.Errorf("%s: %w", nama, err)
	}
	defer r.tutup()
	if f.penduduk == nil {
		d, err := daftarDari(daftar)
		if err != nil {
			return err
		}
		f.penduduk = pendudukDari(d)
	}
	b := hasilBerkas{tahun: f.Tahun, pekerja: f.Pekerja, kumpul: nasional.DariOpsi(nasional.Opsi{Penduduk: f.penduduk})}
	if err = b.baca(r, path.Base(nama)); err != nil {
		b.jumlah.Mulai() // not half a file
	} else {
		err = b.ambil(nama, lapor)
	}
	if err != nil {
		beam.NewCounter(ruangHitungan, hitunganGagal).Inc(ctx, 1)
		id, _ := susun.Kalimat(err)
		lapor(nama + ": " + id + "\n")
	}
	beam.NewCounter(ruangHitungan, hitunganDesa).Inc(ctx, int64(b.Desa))
	for _, t := range b.jumlah.DaftarTahun() {
		if f.Tahun != 0 && t != f.Tahun {
			continue
		}
		for _, fase := range b.jumlah.DaftarFase(t) {
			waktu(t*banyakFase + int(fase))
		}
	}
	return pecah(&b.jumlah, wilayah.TanpaTingkat, wilayah.Tingkat(f.Tingkat), func(k wilayah.Kode, a *indikator.Agregat) { //nolint:gosec // as it came
		bagian(k.String(), Jumlah{a})
	})
}

// hasilBerkas is what becomes of a file.
type hasilBerkas struct {
	nasional.Ringkasan
	jumlah         indikator.Agregat
	dokumen, galat int

	tahun, pekerja int
	kumpul         *nasional.Pengumpul
}

var (
	errTanpaDokumen = errors.New("tidak memuat dokumen anggaran yang dapat dibaca / holds no budget that can be read")
	errTanpaTahun   = errors.New("tahun anggaran tidak diketahui; sebutkan dengan -tahun / budget year not known; name it with -tahun")
)

// ambil reports about a file. The error says what is missing in its figures.
func (b *hasilBerkas) ambil(nama string, lapor func(string)) error {
	if b.TanpaBelanja > 0 {
		lapor(fmt.Sprintf("%s: total belanja %d desa tidak diketahui, jadi tidak ikut dijumlah / total spending of %[2]d villages not known, so not added\n", nama, b.TanpaBelanja))
	}
	if b.galat > 0 {
		lapor(fmt.Sprintf("%s: %d galat; lihat / see examples/periksa\n", nama, b.galat))
	}
	switch {
	case b.dokumen == 0:
		return errTanpaDokumen
	case b.TanpaTahun > 0:
		return errTanpaTahun
	}
	return nil
}

func (b *hasilBerkas) baca(r *sumber, nama string) error {
	o := susun.Opsi{Berkas: nama, Tahun: b.tahun}
	contoh, err := r.awal()
	if err != nil {
		return err
	}
	if k, err := baca.Kenali(contoh, baca.Opsi{Berkas: nama}, lembar.Batas{}); err == nil && k.Bentuk == baca.KanonikCSV {
		if a, err := alir.Dari(r, r.ukuran, alir.Opsi{Opsi: o, Pekerja: b.pekerja}); err == nil {
			return b.alirkan(a)
		}
	}
	return b.biasa(r, nama) // it reads the file, or says what is wrong with it
}

func (b *hasilBerkas) alirkan(a *alir.Aliran) error {
	h, err := alir.Baca(a, alir.Olah[*nasional.Bagian]{
		Baru: b.kumpul.Baru, Desa: (*nasional.Bagian).Tambah,
		Gabung: func(g *nasional.Bagian, _ *alir.Titik) error { return b.kumpul.Gabung(&b.jumlah, &b.Ringkasan, g) },
		Ulang: func() {
			b.jumlah.Mulai()
			b.Ringkasan = nasional.Ringkasan{}
		},
	})
	if err != nil {
		return err
	}
	b.dokumen, b.galat = h.Dokumen, h.Temuan.Banyak(temuan.Galat)
	return nil
}

// biasa reads a file of any form as a whole.
func (b *hasilBerkas) biasa(r *sumber, nama string) error {
	if batas := (lembar.Batas{}).Lengkap().Bita; r.ukuran > batas {
		return &lembar.MelewatiBatas{Apa: lembar.BatasBita, Batas: batas, Nyata: r.ukuran}
	}
	isi, err := io.ReadAll(io.NewSectionReader(r, 0, r.ukuran))
	if err != nil {
		return err
	}
	h, err := baca.Baca(isi, baca.Opsi{Berkas: nama, Tahun: b.tahun}, lembar.Batas{})
	if err != nil {
		return err
	}
	b.dokumen, b.galat = len(h.Dokumen), h.Temuan.Banyak(temuan.Galat)
	g := b.kumpul.Baru()
	for _, d := range h.Dokumen {
		if k := d.Desa.Kode; !k.Kosong() && k.Tingkat() != wilayah.Desa {
			return fmt.Errorf("%s: bukan kode desa / not the code of a village", k)
		}
		if err := g.TambahDokumen(d); err != nil {
			return err
		}
	}
	return b.kumpul.Gabung(&b.jumlah, &b.Ringkasan, g)
}

// sumber is a file that can be read at any place. What the storage gives as a stream only is copied to the disk of the worker first.
type sumber struct {
	*os.File
	ukuran    int64
	sementara bool
}

func bukaBerkas(ctx context.Context, nama string) (*sumber, error) {
	fs, err := filesystem.New(ctx, nama)
	if err != nil {
		return nil, err
	}
	defer func() { _ = fs.Close() }()
	r, err := fs.OpenRead(ctx, nama)
	if err != nil {
		return nil, err
	}
	s := new(sumber)
	if f, ya := r.(*os.File); ya {
		s.File = f
	} else {
		defer func() { _ = r.Close() }()
		s.sementara = true
		if s.File, err = os.CreateTemp("", "beam-*"); err != nil {
			return nil, err
		}
		if _, err := io.Copy(s.File, r); err != nil {
			s.tutup()
			return nil, err
		}
	}
	i, err := s.Stat()
	if err != nil {
		s.tutup()
		return nil, err
	}
	s.ukuran = i.Size()
	return s, nil
}

func (s *sumber) tutup() {
	_ = s.Close()
	if s.sementara {
		_ = os.Remove(s.Name())
	}
}

// awal returns the beginning of the file, cut behind a line if there is more.
func (s *sumber) awal() ([]byte, error) {
	b := make([]byte, min(s.ukuran, panjangContoh))
	if _, err := io.ReadFull(io.NewSectionReader(s, 0, s.ukuran), b); err != nil {
		return nil, err
	}
	if int64(len(b)) < s.ukuran {
		b = b[:bytes.LastIndexByte(b, '\n')+1]
	}
	return b, nil
}
