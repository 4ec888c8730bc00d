package siskeudes_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"testing/fstest"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

func ExampleBaca() {
	isi, err := os.ReadFile("testdata/mdb-export.zip")
	if err != nil {
		fmt.Println(err)
		return
	}
	var o siskeudes.Opsi
	o.Berkas = "opensid_data.zip"
	o.Sampai = siskeudes.AkhirSemester(2024, 1)
	h, err := siskeudes.Baca(bytes.NewReader(isi), int64(len(isi)), o)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range h.Dokumen {
		r, err := apbdes.Ringkas(d)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(d.Desa.Kode, d.Tahun, "belanja", r.Jumlah(apbdes.Perubahan).Belanja, "realisasi", r.Jumlah(apbdes.Realisasi).Belanja,
			"sampai", d.SampaiTanggal)
	}
	for t := range h.Temuan.Cari("APBDES-SKD-18") {
		fmt.Println(t.Letak, t.Pesan(temuan.Inggris))
	}
	// Output:
	// 33.07.05.2001 2024 belanja 1392500000.50 realisasi 634000000.00 sampai 2024-06-30
	// opensid_data.zip[Ta_SPP]:8 Advance SPP-07 of Rp400,000,000 has not been accounted for: there is no SPJ by 2024-06-30. It is not spending yet.
}

func ExampleBacaZip() {
	isi, err := os.ReadFile("testdata/mdb-export.zip")
	if err != nil {
		fmt.Println(err)
		return
	}
	r := bytes.NewReader(isi)
	fmt.Println(siskeudes.Kenali(r, r.Size()))
	h, err := siskeudes.BacaZip(r, r.Size(), siskeudes.Opsi{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range h.Tabel {
		for _, b := range t.TakDipakai {
			fmt.Println(b.Letak, b.Sebab)
		}
	}
	// Output:
	// true
	// [Ta_SPPRinci]:8 an advance; its SPJ counts in its place
	// [Ta_SPPRinci]:9 an advance; its SPJ counts in its place
	// [Ta_Mutasi]:3 an account outside the budget
}

func ExampleBacaFolder() {
	f := fstest.MapFS{"Ta_RABRinci.csv": {Data: []byte("Tahun;Kd_Desa;Kd_Keg;Kd_Rincian;SumberDana;Anggaran\n" +
		"2025;07.2003.;07.2003.02.02.02.;5.2.1.03.;DDS;12500000,5000\n")}}
	o := siskeudes.Opsi{Kabupaten: wilayah.HarusUrai("33.07")}
	h, err := siskeudes.BacaFolder(f, o)
	if err != nil {
		fmt.Println(err)
		return
	}
	b := h.Dokumen[0].Belanja[0]
	fmt.Println(h.Dokumen[0].Desa.Kode, b.Kegiatan, b.Rekening, b.Sumber, b.Anggaran, b.Realisasi.Ada)
	// Output: 33.07.07.2003 2.2.02 5.2.1.03 DDS 12500000.50 false
}

func ExampleBacaAccess() {
	f, err := os.Open("testdata/contoh.mdb.gz")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer f.Close() //nolint:errcheck // only read
	z, err := gzip.NewReader(f)
	if err != nil {
		fmt.Println(err)
		return
	}
	isi, err := io.ReadAll(z)
	if err != nil {
		fmt.Println(err)
		return
	}
	h, err := siskeudes.BacaAccess(bytes.NewReader(isi), int64(len(isi)), siskeudes.Opsi{})
	if err != nil {
		fmt.Println(err)
		return
	}
	r, err := apbdes.Ringkas(h.Dokumen[0])
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Jumlah(apbdes.Realisasi).Silpa)
	// Output: 115984567.63
}

func ExampleAkhirSemester() {
	fmt.Println(siskeudes.AkhirSemester(2024, 1), siskeudes.AkhirSemester(2024, 2), siskeudes.AkhirSemester(2024, 3) == "")
	// Output: 2024-06-30 2024-12-31 true
}

func ExampleDaftarAturan() {
	for _, a := range siskeudes.DaftarAturan() {
		if a.Kode == "APBDES-SKD-23" {
			fmt.Println(a.Kode, a.Tingkat)
		}
	}
	// Output: APBDES-SKD-23 peringatan
}
