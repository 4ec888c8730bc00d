package cap_test

import (
	"fmt"
	"os"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/cap"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

func posyandu(sen rupiah.Rupiah) *apbdes.Dokumen {
	return &apbdes.Dokumen{
		Desa: apbdes.Desa{Kode: wilayah.HarusUrai("99.01.01.2001"), Nama: "Anyelir"}, Tahun: 2025,
		Belanja: []apbdes.BarisBelanja{{Kegiatan: bagan.HarusKegiatan("2.2.02"), NamaKegiatan: "Posyandu", Pos: apbdes.Pos{
			Rekening: bagan.HarusRekening("5.2.1.01"), Sumber: bagan.UraiSumber("DDS"), Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(sen)},
		}}},
	}
}

func ExampleHitung() {
	c, _ := cap.Hitung(posyandu(100_000_000))
	fmt.Println(c)
	fmt.Println(c.Heksa())
	satuSen, _ := cap.Hitung(posyandu(100_000_001))
	fmt.Println(satuSen)
	// Output:
	// 16DT-V913-B8XJ-1RBR-J4P0
	// 3375b4846b47641c2f1225b9d76ab1c30ffe1793f273d5fd096dfa0691eca4d9
	// 144X-YT43-E0DP-W1M8-0PC0
}

func ExampleTulis() {
	_ = cap.Tulis(os.Stdout, posyandu(100_000_000))
	// Output:
	// dasbor-desa/cap/1
	// 99.01.01.2001	2025	belanja	2.2.02	5.2.1.01	DDS	anggaran	100000000
}

func ExampleUrai() {
	c, _ := cap.Hitung(posyandu(100_000_000))
	s, err := cap.Urai(" " + c.String()[:9] + " " + c.String()[10:])
	fmt.Println(s == c.String(), err)
	_, err = cap.Urai("1234-5678")
	fmt.Println(err)
	// Output:
	// true <nil>
	// cap: a seal has 20 letters and digits
}

func ExampleBandingkan() {
	beda, _ := cap.Bandingkan([]*apbdes.Dokumen{posyandu(100_000_000)}, []*apbdes.Dokumen{posyandu(99_999_999)})
	for _, b := range beda {
		fmt.Println(b.Desa, b.Kegiatan, b.Rekening, b.Fase, b.Lama.Nilai.TeksIndonesia(), b.Baru.Nilai.TeksIndonesia())
	}
	// Output: 99.01.01.2001 2.2.02 5.2.1.01 anggaran Rp1.000.000 Rp999.999,99
}

func ExampleSidik() {
	fmt.Printf("%.6x\n", cap.Sidik([]byte("peta.csv")))
	// Output: ddad3f2604f8
}

func ExampleCariTertanam() {
	c, _ := cap.Hitung(posyandu(1))
	isi := "kode_desa,tahun,kode_rekening,anggaran\n99.01.01.2001,2025,5,0.01\n" + cap.Penanda + c.String() + ",,,\n"
	s, ada := cap.CariTertanam([]byte(isi))
	fmt.Println(s == c.String(), ada)
	// Output: true true
}
