package alir_test

import (
	"fmt"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/alir"
	"github.com/dasbor-desa/dasbor/apbdes/baca/kanonik"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

const duaDesa = `kode_desa,tahun,kode_kegiatan,kode_rekening,anggaran
33.07.07.2003,2024,,4.2.1.01,900000000.00
33.07.07.2003,2024,2.2.02,5.2.1.03,300000000.00
33.07.07.2004,2024,2.1.01,5.2.1.03,50000000.00
33.07.07.2004,2024,2.1.01,salah,50000000.00
`

// Spending of all villages, added without making documents.
func ExampleBaca() {
	a, err := alir.Dari(strings.NewReader(duaDesa), int64(len(duaDesa)), alir.Opsi{})
	if err != nil {
		fmt.Println(err)
		return
	}
	var jumlah rupiah.Penjumlah
	var titik int64
	h, err := alir.Baca(a, alir.Olah[*rupiah.Penjumlah]{
		Baru: func() *rupiah.Penjumlah { return new(rupiah.Penjumlah) },
		Desa: func(p *rupiah.Penjumlah, d *alir.Desa) error {
			if !d.Lurus() {
				for _, x := range d.Susun().Dokumen {
					for i := range x.Belanja {
						p.TambahOpsional(x.Belanja[i].Anggaran)
					}
				}
				return nil
			}
			for i := range d.Baris() {
				if b := &d.Baris()[i]; b.Golongan().String() == "belanja" {
					p.Tambah(b.Nilai[apbdes.Anggaran])
				}
			}
			return nil
		},
		Gabung: func(p *rupiah.Penjumlah, t *alir.Titik) error {
			if t != nil {
				titik = t.Letak() // reading could go on from here in another process
			}
			jumlah.Gabung(*p)
			return nil
		},
		Ulang: func() { jumlah = rupiah.Penjumlah{} },
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	n, err := jumlah.Hasil()
	fmt.Println(n.TeksIndonesia(), err, h.Dokumen, "dokumen", h.BarisData, "baris", titik)
	for _, t := range h.Temuan {
		fmt.Println(t.Letak, t.Kode)
	}
	// Output:
	// Rp350.000.000 <nil> 2 dokumen 4 baris 234
	// :5:4 APBDES-BCA-04
}

func ExampleAliran_Semua() {
	a, err := alir.Dari(strings.NewReader(duaDesa), int64(len(duaDesa)), alir.Opsi{Pekerja: 2})
	if err != nil {
		fmt.Println(err)
		return
	}
	for h, err := range a.Semua() {
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, d := range h.Dokumen {
			fmt.Println(d.Desa.Kode, d.BanyakBaris(), len(d.Gagal))
		}
	}
	// Output:
	// 33.07.07.2003 2 0
	// 33.07.07.2004 1 1
}

// A point in a file goes to another process and back.
func ExampleTitik() {
	a, err := alir.Dari(strings.NewReader(duaDesa), int64(len(duaDesa)), alir.Opsi{Potongan: 60})
	if err != nil {
		fmt.Println(err)
		return
	}
	var isi []byte
	olah := alir.Olah[int]{
		Baru: func() int { return 0 }, Desa: func(int, *alir.Desa) error { return nil },
		Gabung: func(_ int, t *alir.Titik) error {
			if t == nil || isi != nil {
				return nil
			}
			b, err := t.MarshalBinary()
			isi = b
			return err
		},
	}
	if _, err := alir.Baca(a, olah); err != nil {
		fmt.Println(err)
		return
	}
	var t alir.Titik
	if err := t.UnmarshalBinary(isi); err != nil {
		fmt.Println(err)
		return
	}
	olah.Mulai = &t
	h, err := alir.Baca(a, olah)
	fmt.Println(t.Letak() < int64(len(duaDesa)), t.Hitungan().Dokumen, h.Dokumen, err)
	// Output: true 0 2 <nil>
}

// The steps under the stream: a header, one record, and the document a row belongs to.
func ExampleDari() {
	p := lembar.DariPemisah(lembar.TitikKoma, lembar.Batas{})
	fmt.Printf("%q\n", lembar.TitikKoma.Bita())
	teks := "kode_desa;tahun;kode_kegiatan;anggaran\n33.07.07.2003;2024;2.2.02;5\n"
	var catat lembar.Pencatat
	sel, n, garis, err := p.Urai(teks, 1, &catat)
	if err != nil {
		fmt.Println(err)
		return
	}
	k, temuan := kanonik.UraiKepala(lembar.Baris{Nomor: 1, Sel: sel}, susun.Opsi{})
	fmt.Println(k.AdaYangPerlu(), k.CariKolom("anggaran"), k.CariKolom("realisasi"), len(temuan))
	sel, _, _, err = p.Urai(teks[n:], garis, &catat)
	if err != nil {
		fmt.Println(err)
		return
	}
	b := k.Baris(&lembar.Baris{Nomor: garis, Sel: sel}, "f.csv")
	kunci, desa, ada := susun.KunciDari(&b, &susun.Opsi{})
	fmt.Println(kunci.Kode, kunci.Tahun, desa.Kode == kunci.Kode, ada)
	bagian := susun.Penyusun{}
	bagian.Tambah(b)
	h, banyak := bagian.SelesaiBagian(rupiah.Mesin)
	lama, _, _ := lembar.UraiWindows1252([]byte{0xe9})
	fmt.Println(len(h.Dokumen), len(banyak), lama)
	_, err = alir.Dari(strings.NewReader("bukan;tabel\n"), 12, alir.Opsi{})
	fmt.Println(err)
	// Output:
	// ';'
	// true 3 -1 0
	// 33.07.07.2003 2024 true true
	// 1 0 é
	// alir: the file cannot be streamed, read it with the ordinary reader: columns are missing
}
