package tautan_test

import (
	"fmt"

	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
	"github.com/dasbor-desa/dasbor/indikator/tautan"
)

func ExampleKodekan() {
	p, err := indikator.HitungPapan(contoh.DariBenih(1).Masukan())
	if err != nil {
		panic(err)
	}
	teks, err := tautan.Kodekan(p)
	if err != nil {
		panic(err)
	}
	q, err := tautan.Urai("https://kecamatan.example/apbdes#" + teks)
	if err != nil {
		panic(err)
	}
	fmt.Println(len(teks) < tautan.BatasBita, tautan.Kenali(teks))
	fmt.Println(q.Nama, q.Tahun, q.Ringkas.Belanja == p.Ringkas.Belanja)
	fmt.Println(tautan.Sidik(p) == tautan.Sidik(q))
	// Output:
	// true true
	// Kembang Setaman 2025 true
	// true
}

func ExampleTidakMuat() {
	t := &tautan.TidakMuat{Desa: 90, Muat: 43}
	fmt.Println(t)
	id, _ := t.Pesan()
	fmt.Println(id)
	// Output:
	// tautan: A board of 90 villages does not fit into a link of 2900 bytes; the first 43 would.
	// Papan dengan 90 desa tidak muat dalam tautan 2900 bita; yang muat 43 desa pertama.
}
