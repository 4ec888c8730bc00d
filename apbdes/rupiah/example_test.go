package rupiah_test

import (
	"encoding/json"
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/shopspring/decimal"
)

func ExampleUrai() {
	r, _ := rupiah.Urai("Rp1.437.909.473,-", rupiah.Indonesia)
	fmt.Println(r)
	_, err := rupiah.Urai("1.234.567", rupiah.Mesin)
	fmt.Println(err)
	// Output:
	// 1437909473.00
	// rupiah: not a number in this style
}

func ExampleUraiOpsional() {
	kosong, _ := rupiah.UraiOpsional("", rupiah.Indonesia)
	strip, _ := rupiah.UraiOpsional("-", rupiah.Indonesia)
	fmt.Println(kosong.Ada, strip.Ada, strip.Nilai)
	// Output: false true 0.00
}

func ExampleUraiMandiri() {
	r, gaya, _ := rupiah.UraiMandiri("962,724,000")
	fmt.Println(r, gaya)
	_, _, err := rupiah.UraiMandiri("1.234")
	fmt.Println(err)
	// Output:
	// 962724000.00 inggris
	// rupiah: number has two readings
}

func ExamplePengenal() {
	var p rupiah.Pengenal
	for _, sel := range []string{"1.234", "12.500.000", "-", ""} {
		p.Tambah(sel)
	}
	b := p.Hasil()
	fmt.Println(b.Keadaan == rupiah.Terbukti, b.TataTulis, b.Contoh)
	// Output: true indonesia 12.500.000
}

func ExamplePenjumlah() {
	var p rupiah.Penjumlah
	for range 75_266 {
		p.Tambah(146675000076)
	}
	p.TambahOpsional(rupiah.Opsional{})
	jumlah, err := p.Hasil()
	fmt.Println(jumlah, p.Banyak(), err)
	// Output: 110396405557202.16 75266 <nil>
}

func ExamplePenjumlah_Gabung() {
	var a, b rupiah.Penjumlah
	a.Tambah(5 * rupiah.Satu)
	b.Tambah(7 * rupiah.Satu)
	a.Gabung(b)
	o, _ := a.Opsional()
	fmt.Println(o.Nilai, o.Ada)
	// Output: 12.00 true
}

func ExampleRupiah_TeksIndonesia() {
	r := rupiah.Rupiah(123456750)
	fmt.Println(r.TeksIndonesia(), r.TeksInggris())
	// Output: Rp1.234.567,50 Rp1,234,567.50
}

func ExampleRupiah_KataIndonesia() {
	r := 20_580_000_000 * rupiah.Satu
	fmt.Println(r.KataIndonesia(), "/", r.KataInggris())
	// Output: Rp20,58 miliar / Rp20.58 billion
}

func ExampleRupiah_MarshalText() {
	b, _ := json.Marshal(map[string]any{"anggaran": rupiah.Rupiah(150), "realisasi": rupiah.Opsional{}})
	fmt.Println(string(b))
	// Output: {"anggaran":"1.50","realisasi":null}
}

func ExampleDariDesimal() {
	d, _ := decimal.NewFromString("1234.5")
	r, err := rupiah.DariDesimal(d)
	fmt.Println(r, err, r.Desimal())
	// Output: 1234.50 <nil> 1234.5
}

func ExampleDariRupiah() {
	r, _ := rupiah.DariRupiah(250_000)
	fmt.Println(r)
	// Output: 250000.00
}

func ExampleJumlah() {
	a, _ := rupiah.Jumlah(5, 7)
	b, _ := rupiah.Selisih(5, 7)
	_, err := rupiah.Jumlah(rupiah.Terbesar, 1)
	fmt.Println(a, b, err)
	// Output: 0.12 -0.02 rupiah: value out of range
}

func ExampleOpsional_Selisih() {
	anggaran, realisasi := rupiah.Isi(10*rupiah.Satu), rupiah.Opsional{}
	fmt.Printf("%q\n", anggaran.Selisih(realisasi).String())
	// Output: ""
}

func ExamplePorsi() {
	p, ada := rupiah.Porsi(467_500_000_50, 1_392_500_000_50, 4)
	fmt.Println(p, ada)
	_, ada = rupiah.Porsi(1, 0, 4)
	fmt.Println(ada)
	// Output:
	// 0.3357 true
	// false
}

func ExampleUraiTataTulis() {
	t, ok := rupiah.UraiTataTulis("inggris")
	fmt.Println(t, ok)
	// Output: inggris true
}
