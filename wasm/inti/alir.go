package inti

import (
	"bytes"
	"errors"
	"strconv"

	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/alir"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/nasional"
	"github.com/dasbor-desa/dasbor/layanan"
)

// A canonical CSV with the villages of a kabupaten or a province is not read into documents: it streams through the core and leaves the
// totals of its villages.
const (
	batasUtuh     = 16 << 20  // bytes of a canonical CSV that is kept as documents
	batasDesa     = 600       // and its villages, about
	panjangContoh = 512 << 10 // bytes that are looked at to decide
	potonganAlir  = 512 << 10 // bytes that are in memory at a time
	BatasAlir     = 4 << 30   // bytes of a file that streams
)

// langkahAlir names the step of a file that streams. Behind it stand, separated by blanks, the bytes that were read, those of the file,
// and the rows so far.
const langkahAlir = "alir"

// agregatDaerah is what a himpunan keeps of files that streamed.
type agregatDaerah struct {
	jumlah  indikator.Agregat
	peta    *layanan.Peta // that the totals were made with
	dokumen int           // documents of the himpunan that are in it
	ringkas nasional.Ringkasan
	hasil   []daerahTersimpan // newest last
}

// contohAlir cuts the sample at a line end and tells whether it is of a canonical CSV.
func contohAlir(kepala []byte, o *susun.Opsi) ([]byte, bool) {
	b := kepala[:bytes.LastIndexByte(kepala, '\n')+1]
	k, err := baca.Kenali(b, baca.Opsi{Berkas: o.Berkas}, lembar.Batas{})
	return b, err == nil && k.Bentuk == baca.KanonikCSV
}

// banyakDesa estimates how many villages a file has from its beginning; 0 if that cannot be told.
func banyakDesa(contoh []byte, ukuran int64, o susun.Opsi) int64 {
	a, err := alir.Dari(bytes.NewReader(contoh), int64(len(contoh)), alir.Opsi{Opsi: o, Pekerja: -1})
	if err != nil {
		return 0
	}
	_, r, _, err := nasional.Baca(a, nasional.Opsi{})
	if err != nil {
		return 0
	}
	return int64(r.Desa) * ukuran / int64(len(contoh))
}

// alirkan reads a large canonical CSV, of at most batas bytes, village by village into totals. It is false for a file that is to be read as any other.
func (h *himpunan) alirkan(b *berkasDibaca, s Sumber, kepala []byte, o susun.Opsi, batas int64, maju func(string, int)) bool {
	ukuran := s.Size()
	if ukuran <= panjangContoh {
		return false
	}
	contoh, ya := contohAlir(kepala, &o)
	if !ya || ukuran <= batasUtuh && banyakDesa(contoh, ukuran, o) <= batasDesa {
		return false
	}
	if batas == 0 {
		batas = BatasAlir
	}
	if ukuran > batas {
		b.Galat = galatPada(b.Nama, GalatBatas)
		return true
	}
	a, err := alir.Dari(s, ukuran, alir.Opsi{Opsi: o, Pekerja: -1, Potongan: potonganAlir})
	if errors.Is(err, alir.ErrTakMengalir) {
		return false
	}
	if err == nil {
		err = h.tambahAlir(b, a, ukuran, maju)
	}
	switch {
	case errors.Is(err, alir.ErrTerpencar):
		if ukuran <= BatasBita {
			return false
		}
		b.Galat = galatPada(b.Nama, GalatBatas)
		b.Galat.Pesan = indikator.Teks{Indonesia: "Baris satu desa terpencar di seluruh berkas.", Inggris: "The rows of a village are scattered over the file."}
		b.Galat.Saran = indikator.Teks{Indonesia: "Urutkan berkas menurut kode desa dan tahun.", Inggris: "Sort the file by village code and year."}
	case err != nil:
		b.Galat = galatBerkas(b.Nama, err)
	case b.Dokumen == 0:
		b.Galat = galatPada(b.Nama, GalatKosong)
	}
	return true
}

// tambahAlir streams the file. Only when all of it was read its totals join those of other files.
func (h *himpunan) tambahAlir(b *berkasDibaca, a *alir.Aliran, ukuran int64, maju func(string, int)) error {
	k := nasional.DariOpsi(nasional.Opsi{Peta: h.peta, Penduduk: h.pendudukDesa()})
	var jumlah indikator.Agregat
	var r nasional.Ringkasan
	hasil, err := alir.Baca(a, alir.Olah[*nasional.Bagian]{
		Baru: k.Baru, Desa: (*nasional.Bagian).Tambah,
		Gabung: func(g *nasional.Bagian, t *alir.Titik) error {
			if t != nil {
				letak := t.Letak()
				maju(langkahAlir+" "+strconv.FormatInt(letak, 10)+" "+strconv.FormatInt(ukuran, 10)+" "+strconv.Itoa(t.Hitungan().BarisData), int(letak*100/ukuran))
			}
			return k.Gabung(&jumlah, &r, g)
		},
		Ulang: func() { jumlah, r = indikator.Agregat{}, nasional.Ringkasan{} },
	})
	if err != nil {
		return err
	}
	if h.daerah == nil {
		h.daerah = &agregatDaerah{peta: h.peta}
	}
	h.daerah.hasil = nil
	if err := h.daerah.jumlah.Gabung(&jumlah); err != nil {
		return err
	}
	b.Baris, b.Dokumen = hasil.BarisData, hasil.Dokumen
	h.daerah.ringkas.Desa += r.Desa
	h.temuan.Tambah(hasil.Temuan...)
	return nil
}

// pendudukDesa are the residents of each village, of the newest year that is known.
func (h *himpunan) pendudukDesa() map[wilayah.Kode]int {
	d := make(map[wilayah.Kode]int, len(h.penduduk))
	tahun := make(map[wilayah.Kode]int, len(h.penduduk))
	for _, p := range h.penduduk {
		if _, ada := d[p.Kode]; !ada || p.Tahun >= tahun[p.Kode] {
			d[p.Kode], tahun[p.Kode] = p.Jiwa, p.Tahun
		}
	}
	return d
}

// lengkapiDaerah adds the documents of files that were read as a whole, so that all files are in the totals.
func (h *himpunan) lengkapiDaerah() *Galat {
	d := h.daerah
	if d.peta != h.peta { // nobody who gives a map is to see the figures of another
		g := galat(GalatOpsi)
		g.Saran = indikator.Teks{Indonesia: "Buka peta layanan sebelum berkas anggaran.", Inggris: "Open the map of services before the budgets."}
		return g
	}
	if d.dokumen == len(h.dokumen) {
		return nil
	}
	k := nasional.DariOpsi(nasional.Opsi{Peta: h.peta, Penduduk: h.pendudukDesa()})
	bagian := k.Baru()
	for _, x := range h.dokumen[d.dokumen:] {
		if err := bagian.TambahDokumen(x.Dokumen); err != nil {
			return galatHitung(err)
		}
	}
	d.dokumen = len(h.dokumen)
	d.hasil = nil
	if err := k.Gabung(&d.jumlah, &d.ringkas, bagian); err != nil {
		return galatHitung(err)
	}
	return nil
}
