package opendk_test

import (
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/opendk"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

func ExampleDariLembar() {
	const isi = "no_akun,nama_akun,jumlah\n412-01,Tanah Kas Desa,2000000\n421-01,Dana Desa,900000000\n421-01,Dana Desa,75000000\n"
	l, _, err := lembar.DariTeks([]byte(isi), lembar.Opsi{})
	if err != nil {
		fmt.Println(err)
		return
	}
	if ada, id, _ := opendk.Cocok(l); ada {
		fmt.Println(id)
	}
	h, err := opendk.DariLembar(l, susun.Opsi{Tahun: 2025})
	if err != nil {
		fmt.Println(err)
		return
	}
	r, err := apbdes.Ringkas(h.Dokumen[0])
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Jumlah(apbdes.Anggaran).Pendapatan.Nilai.TeksIndonesia())
	// Output:
	// kepala tabel memuat no_akun dan jumlah
	// Rp977.000.000
}

func ExampleDariTemplat() {
	l, _, err := lembar.DariTeks([]byte("desa_id,sanitasi,toilet\n53.06.13.2001,34,12\n"), lembar.Opsi{})
	if err != nil {
		fmt.Println(err)
		return
	}
	templat, _ := opendk.KenaliTemplat(l)
	fmt.Println(templat, templat.Layanan())
	for _, t := range opendk.DariTemplat(l, susun.Opsi{}).Temuan {
		fmt.Println(t.Pesan(temuan.Inggris))
	}
	// Output:
	// Toilet dan Sanitasi true
	// This is a service template of OpenDK (Toilet dan Sanitasi), not a village budget; its 1 rows are not read. Read it as service data.
}

func ExampleDariLampiran() {
	isi := []byte(`{"desa_id": "3201012001", "laporan_apbdes": [{"judul": "APBDes", "tahun": 2024, "nama_file": "a.pdf", "file": "…"}]}`)
	if !opendk.CocokLampiran(isi) {
		return
	}
	h, err := opendk.DariLampiran(isi, susun.Opsi{}, lembar.Batas{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(h.Temuan[0].Pesan(temuan.Indonesia))
	// Output:
	// Ini daftar laporan APBDes OpenDK: 1 lampiran PDF tanpa angka. Minta berkas asalnya dari Siskeudes atau Excel.
}

func ExampleDaftarAturan() {
	fmt.Println(len(opendk.DaftarAturan()), opendk.DaftarAturan()[0].Kode)
	// Output: 7 APBDES-BCA-60
}
