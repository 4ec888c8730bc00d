package acak

import (
	"iter"
	"slices"
	"strconv"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
)

// butir is a code with its name.
type butir[K any] struct {
	kode K
	nama string
}

// katalog holds the codes a document may use: leaves of the chart, none of which lies above another.
type katalog struct {
	pendapatan, belanja, pembiayaan []butir[bagan.KodeRekening]
	kegiatan                        []butir[bagan.KodeKegiatan] // empty for spending without kegiatan
	dana                            []string
}

func katalogDari(o Opsi) katalog {
	var k katalog
	rekening := bagan.DaftarRekening()
	if o.Bagan == bagan.Permendagri113 {
		rekening = bagan.DaftarRekeningLama()
	}
	for _, b := range daunRekening(rekening) {
		switch b.kode.Golongan() {
		case bagan.Pendapatan:
			k.pendapatan = append(k.pendapatan, b)
		case bagan.Belanja:
			k.belanja = append(k.belanja, b)
		case bagan.PenerimaanPembiayaan, bagan.PengeluaranPembiayaan:
			k.pembiayaan = append(k.pembiayaan, b)
		}
	}
	if o.Bagan == bagan.Permendagri113 {
		k.kegiatan = kegiatanLama(o.Rincian)
	} else {
		k.kegiatan = kegiatanPada(o.Rincian)
	}
	for s := range bagan.DaftarSumber() {
		k.dana = append(k.dana, s.Kode)
	}
	return k
}

// daunRekening leaves out the accounts that contain others, and the ranges, which are not accounts of a line.
func daunRekening(semua iter.Seq[bagan.ButirRekening]) []butir[bagan.KodeRekening] {
	urut := slices.Collect(semua)
	var daun []butir[bagan.KodeRekening]
	for i, b := range urut {
		induk := i+1 < len(urut) && b.Kode.Memuat(urut[i+1].Kode) // a parent stands before its children
		if !induk && !b.Kode.Rentang() {
			daun = append(daun, butir[bagan.KodeRekening]{b.Kode, b.Nama})
		}
	}
	return daun
}

// kegiatanPada returns the codes of Permendagri 20/2018 at one level of detail.
func kegiatanPada(r apbdes.Rincian) []butir[bagan.KodeKegiatan] {
	tingkat := bagan.Kegiatan
	switch r {
	case apbdes.RincianSubBidang:
		tingkat = bagan.SubBidang
	case apbdes.RincianBidang:
		tingkat = bagan.Bidang
	case apbdes.TanpaKegiatan:
		return nil
	}
	var daftar []butir[bagan.KodeKegiatan]
	for b := range bagan.DaftarKegiatan() {
		if b.Kode.Tingkat() == tingkat && !b.Kode.Rentang() {
			daftar = append(daftar, butir[bagan.KodeKegiatan]{b.Kode, b.Nama})
		}
	}
	return daftar
}

// kegiatanLama returns codes of Permendagri 113/2014, which has no list of kegiatan and no sub-bidang.
func kegiatanLama(r apbdes.Rincian) []butir[bagan.KodeKegiatan] {
	if r == apbdes.TanpaKegiatan {
		return nil
	}
	var daftar []butir[bagan.KodeKegiatan]
	for b := range bagan.DaftarBidang(bagan.Permendagri113) {
		if r == apbdes.RincianBidang {
			daftar = append(daftar, butir[bagan.KodeKegiatan]{b.Kode, b.Nama})
			continue
		}
		for n := range 9 {
			kode, err := bagan.UraiKegiatan(b.Kode.String()+"."+strconv.Itoa(n+1), bagan.Permendagri113)
			if err != nil {
				panic(err) // a bidang of the chart followed by a number is a code
			}
			daftar = append(daftar, butir[bagan.KodeKegiatan]{kode, "Kegiatan " + strconv.Itoa(n+1)})
		}
	}
	return daftar
}
