package indikator_test

import (
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
)

func ExampleCariSebanding() {
	ciri := func(kode string, jiwa int, dana int64) indikator.CiriDesa {
		return indikator.CiriDesa{Kode: wilayah.HarusUrai(kode), Penduduk: jiwa, DanaDesa: rupiah.Isi(rupiah.Rupiah(dana) * rupiah.Satu), IDM: indikator.Berkembang}
	}
	desa := []indikator.CiriDesa{
		ciri("33.07.01.2001", 2000, 900_000_000),
		ciri("33.07.01.2002", 2500, 950_000_000),
		ciri("33.07.02.2001", 1900, 880_000_000),
		ciri("33.07.02.2002", 9000, 1_400_000_000), // much larger
	}
	s, err := indikator.CariSebanding(desa, 0, indikator.AturanSebanding{})
	fmt.Println(s.Dipakai, err)
	for _, r := range s.Rekan {
		fmt.Println(desa[r.Ciri].Kode, r.Penduduk.Nilai, r.DanaDesa.Nilai, r.IDM.Nilai, r.Jarak)
	}
	// Output:
	// [penduduk dana_desa_per_jiwa idm] <nil>
	// 33.07.02.2001 50 28 0 128
	// 33.07.01.2002 200 155 0 355
}

func ExampleHitungPosisi() {
	porsi := func(s string) (a indikator.Angka) {
		_ = a.UnmarshalJSON([]byte(`"` + s + `"`))
		return a
	}
	p := indikator.HitungPosisi(porsi("0.3000"), []indikator.Angka{porsi("0.3500"), porsi("0.2500"), {}})
	fmt.Println(p.Teks.Indonesia, p.Median, p.Tanpa)
	// Output: Peringkat 2 dari 3 desa (desa ini dan yang sebanding). 0.3000 1
}
