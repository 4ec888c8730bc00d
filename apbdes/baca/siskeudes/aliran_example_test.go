package siskeudes_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing/fstest"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes"
)

// tiga is an export of three villages; the rows of the first do not lie together.
func tiga() fstest.MapFS {
	return fstest.MapFS{
		"Ta_Pemda.csv": &fstest.MapFile{Data: []byte("Tahun,Kd_Prov,Kd_Kab,Nama_Pemda\n2025,33.,07.,Kabupaten Contoh\n")},
		"Ref_Desa.csv": &fstest.MapFile{Data: []byte("Kd_Kec,Kd_Desa,Nama_Desa\n01.,01.2001.,Mawar\n01.,01.2002.,Melati\n01.,01.2003.,Kenanga\n")},
		"Ta_RABRinci.csv": &fstest.MapFile{Data: []byte("Tahun,Kd_Desa,Kd_Keg,Kd_Rincian,SumberDana,Anggaran\n" +
			"2025,01.2001.,01.2001.02.02.02.,5.2.1.03.,DDS,75500000\n" +
			"2025,01.2002.,01.2002.02.02.02.,5.2.1.03.,DDS,60000000\n" +
			"2025,01.2001.,01.2001.00.00.00.,4.2.1.01.,DDS,900000000\n" +
			"2025,01.2003.,01.2003.02.02.02.,5.2.1.03.,DDS,lima juta\n")},
	}
}

// The villages of an export one after the other.
func ExampleAliran_Semua() {
	e, err := siskeudes.AliranFolder(tiga(), siskeudes.OpsiAliran{})
	if err != nil {
		fmt.Println(err)
		return
	}
	var r siskeudes.Ringkasan
	for h, err := range e.Semua(&r) {
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, d := range h.Dokumen {
			fmt.Println(d.Desa.Kode, d.Desa.Nama, d.BanyakBaris(), "baris,", len(d.Gagal), "tidak terbaca,", h.Temuan.Banyak(1), "galat")
		}
	}
	for _, t := range r.Tabel {
		fmt.Println(t.Nama, t.Baris, t.Dipakai)
	}
	// Output:
	// 33.07.01.2001 Mawar 2 baris, 0 tidak terbaca, 0 galat
	// 33.07.01.2002 Melati 1 baris, 0 tidak terbaca, 0 galat
	// 33.07.01.2003 Kenanga 0 baris, 1 tidak terbaca, 1 galat
	// Ta_Pemda 1 1
	// Ref_Desa 3 3
	// Ta_RABRinci 4 4
}

// Spending of the kabupaten, added up by several goroutines, with the rows in a temporary file.
func ExampleBacaAliran() {
	folder, err := os.MkdirTemp("", "aliran")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer func() { _ = os.RemoveAll(folder) }()
	f, err := os.Create(filepath.Join(folder, "baris")) // #nosec G304 -- our own
	if err != nil {
		fmt.Println(err)
		return
	}
	defer func() { _ = f.Close() }()
	e, err := siskeudes.AliranFolder(tiga(), siskeudes.OpsiAliran{Simpan: f})
	if err != nil {
		fmt.Println(err)
		return
	}
	var jumlah int64
	r, err := siskeudes.BacaAliran(e, func(h *siskeudes.Hasil) (int64, error) {
		var n int64
		for _, d := range h.Dokumen {
			for i := range d.Belanja {
				n += int64(d.Belanja[i].Fase(apbdes.Anggaran).Nilai)
			}
		}
		return n, nil
	}, func(n int64) error {
		jumlah += n
		return nil
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Dokumen, "dokumen, belanja", jumlah/100)
	// Output: 3 dokumen, belanja 135500000
}

// A zip as the importer of OpenSID takes it.
func ExampleAliranDari() {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, nama := range []string{"Ta_Pemda.csv", "Ref_Desa.csv", "Ta_RABRinci.csv"} {
		w, err := z.Create(nama)
		if err == nil {
			_, err = w.Write(tiga()[nama].Data)
		}
		if err != nil {
			fmt.Println(err)
			return
		}
	}
	if err := z.Close(); err != nil {
		fmt.Println(err)
		return
	}
	a, err := siskeudes.AliranDari(bytes.NewReader(b.Bytes()), int64(b.Len()), siskeudes.OpsiAliran{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for h, err := range a.Semua(nil) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(h.Dokumen[0].Desa.Nama)
	}
	// Output:
	// Mawar
	// Melati
	// Kenanga
}
