package mdb_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"

	"github.com/dasbor-desa/dasbor/apbdes/baca/mdb"
)

func Example() {
	berkas, err := os.ReadFile("testdata/contoh.mdb")
	if err != nil {
		fmt.Println(err)
		return
	}
	b, err := mdb.Buka(bytes.NewReader(berkas), int64(len(berkas)), mdb.Batas{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(b.Versi(), b.DaftarTabel())
	t, err := b.Tabel("ta_rabrinci")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(t.Nama, t.Kolom[1].Nama, t.Kolom[1].Jenis, t.Kolom[3].Nama, t.Kolom[3].Jenis)
	for n, err := range t.Baris() {
		if err != nil {
			fmt.Println(err)
			continue
		}
		if n[3].Ada {
			fmt.Println(n[0].Teks, n[3].Teks, n[14].Teks)
		}
	}
	// Output:
	// Jet 4 [Kosong Ta_RABRinci]
	// Ta_RABRinci Uraian Text Anggaran Currency
	// 1 186600000.0000 m3
	// 2 -0.0001 Org/Bln
	// 3 -922337203685477.5808 akhir
}

func ExampleKenali() {
	berkas, err := os.ReadFile("testdata/contoh.mdb")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(mdb.Kenali(berkas[:24]))
	fmt.Println(mdb.Kenali([]byte("kode_desa,nama_desa")))
	// Output:
	// Jet 4 true
	// unknown false
}

func ExampleBukaBersandi() {
	berkas, err := os.ReadFile("testdata/contoh.mdb")
	if err != nil {
		fmt.Println(err)
		return
	}
	// The sample has no password; then any is accepted.
	_, err = mdb.BukaBersandi(bytes.NewReader(berkas), int64(len(berkas)), mdb.Batas{}, "rahasia")
	fmt.Println(err)
	// Output: <nil>
}

func ExampleSalahBerkas() {
	_, err := mdb.Buka(bytes.NewReader([]byte("kode_desa;nama_desa;tahun")), 25, mdb.Batas{})
	fmt.Println(errors.Is(err, mdb.BukanAccess))
	var s *mdb.SalahBerkas
	if errors.As(err, &s) {
		id, en := s.Pesan()
		fmt.Println(id)
		fmt.Println(en)
	}
	// Output:
	// true
	// Berkas ini bukan basis data Microsoft Access.
	// This file is not a Microsoft Access database.
}

func ExampleNilai() {
	berkas, err := os.ReadFile("testdata/contoh.mdb")
	if err != nil {
		fmt.Println(err)
		return
	}
	b, err := mdb.Buka(bytes.NewReader(berkas), int64(len(berkas)), mdb.Batas{})
	if err != nil {
		fmt.Println(err)
		return
	}
	t, err := b.Tabel("Ta_RABRinci")
	if err != nil {
		fmt.Println(err)
		return
	}
	for n := range t.Baris() {
		persepuluhribu, ok := n[3].Uang()
		waktu, _ := n[6].Waktu()
		fmt.Println(persepuluhribu, ok, waktu.Format("2006-01-02"))
		break
	}
	// Output: 1866000000000 true 2016-01-01
}
