package apbdes_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// contohDesa is a small budget: what was enacted, and what was realised of it so far.
func contohDesa() *apbdes.Dokumen {
	juta := func(rencana, realisasi int64) apbdes.Nilai {
		return apbdes.Nilai{Anggaran: rp(rencana * 1_000_000), Realisasi: rp(realisasi * 1_000_000)}
	}
	return &apbdes.Dokumen{
		Desa:  apbdes.Desa{Kode: wilayah.HarusUrai("33.07.07.2003"), Nama: "Sukamaju"},
		Tahun: 2025, Bagan: bagan.Permendagri20, SampaiTanggal: "2025-06-30",
		Pendapatan: []apbdes.BarisPendapatan{
			{Pos: apbdes.Pos{Rekening: bagan.HarusRekening("4.2.1.01"), Uraian: "Dana Desa", Nilai: juta(900, 450)}},
			{Pos: apbdes.Pos{Rekening: bagan.HarusRekening("4.2.3.01"), Uraian: "Alokasi Dana Desa", Nilai: juta(500, 250)}},
		},
		Belanja: []apbdes.BarisBelanja{
			{
				Kegiatan: bagan.HarusKegiatan("1.1.01"), NamaKegiatan: "Penghasilan Tetap Kepala Desa",
				Pos: apbdes.Pos{Rekening: bagan.HarusRekening("5.1.1.01"), Sumber: bagan.UraiSumber("ADD"), Nilai: juta(480, 240)},
			},
			{
				Kegiatan: bagan.HarusKegiatan("2.2.02"), NamaKegiatan: "Penyelenggaraan Posyandu",
				Pos: apbdes.Pos{Rekening: bagan.HarusRekening("5.2.1.03"), Sumber: bagan.UraiSumber("DDS"), Nilai: juta(60, 25)},
			},
			{
				Kegiatan: bagan.HarusKegiatan("2.3.10"), NamaKegiatan: "Pembangunan Jalan Desa",
				Pos: apbdes.Pos{Rekening: bagan.HarusRekening("5.3.5.01"), Sumber: bagan.UraiSumber("DDS"), Nilai: juta(880, 100)},
			},
		},
		Pembiayaan: []apbdes.BarisPembiayaan{
			{Pos: apbdes.Pos{Rekening: bagan.HarusRekening("6.1.1.01"), Uraian: "SiLPA tahun lalu", Nilai: juta(20, 20)}},
		},
		Tercetak: []apbdes.Tercetak{
			{Sasaran: apbdes.SasaranKode, Kegiatan: bagan.HarusKegiatan("2"), Uraian: "Pembangunan Desa", Nilai: juta(940, 125)},
			{Sasaran: apbdes.JumlahBelanja, Nilai: juta(1420, 375), Letak: temuan.Letak{Berkas: "apbdes.csv", Baris: 8}},
		},
	}
}

func ExampleRingkas() {
	d := contohDesa()
	r, err := apbdes.Ringkas(d)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range apbdes.DaftarFase() {
		if !r.AdaFase(f) {
			continue
		}
		j := r.Jumlah(f)
		fmt.Printf("%s: pendapatan %s, belanja %s, SiLPA %s\n", f,
			j.Pendapatan.Nilai.TeksIndonesia(), j.Belanja.Nilai.TeksIndonesia(), j.Silpa.Nilai.TeksIndonesia())
	}
	for _, k := range r.Kegiatan {
		fmt.Printf("%s %s %s, from lines %v\n", k.Kode, k.Nama, k.Anggaran.Nilai.TeksIndonesia(), k.Baris)
	}
	// Output:
	// anggaran: pendapatan Rp1.400.000.000, belanja Rp1.420.000.000, SiLPA Rp0
	// realisasi: pendapatan Rp700.000.000, belanja Rp365.000.000, SiLPA Rp355.000.000
	// 1.1.01 Penghasilan Tetap Kepala Desa Rp480.000.000, from lines [0]
	// 2.2.02 Penyelenggaraan Posyandu Rp60.000.000, from lines [1]
	// 2.3.10 Pembangunan Jalan Desa Rp880.000.000, from lines [2]
}

// A sum that does not fit into int64 sen is an error, never a wrong figure.
func ExampleRingkas_luapan() {
	d := &apbdes.Dokumen{Pendapatan: []apbdes.BarisPendapatan{
		{Pos: apbdes.Pos{Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(rupiah.Terbesar)}}},
		{Pos: apbdes.Pos{Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(1)}}},
	}}
	_, err := apbdes.Ringkas(d)
	fmt.Println(errors.Is(err, rupiah.ErrLuapan))
	// Output: true
}

func ExampleRingkasan_CariBidang() {
	r, err := apbdes.Ringkas(contohDesa())
	if err != nil {
		fmt.Println(err)
		return
	}
	for nomor := range 3 {
		b, ada := r.CariBidang(nomor + 1)
		fmt.Printf("%d %t %s %s\n", nomor+1, ada, b.Nama, b.Anggaran)
	}
	// Output:
	// 1 true  480000000.00
	// 2 true Pembangunan Desa 940000000.00
	// 3 false
}

func ExampleRingkasan_CariRekening() {
	r, err := apbdes.Ringkas(contohDesa())
	if err != nil {
		fmt.Println(err)
		return
	}
	modal, ada := r.CariRekening(bagan.HarusRekening("5.3"))
	fmt.Println(modal.Anggaran, modal.Realisasi, ada)
	_, ada = r.CariRekening(bagan.HarusRekening("5.4"))
	fmt.Println(ada)
	// Output:
	// 880000000.00 100000000.00 true
	// false
}

func ExampleHitungBeda() {
	d := contohDesa()
	r, err := apbdes.Ringkas(d)
	if err != nil {
		fmt.Println(err)
		return
	}
	beda, err := apbdes.HitungBeda(d, r)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, b := range beda {
		t := d.Tercetak[b.Urutan]
		fmt.Printf("%s: %s of %s is printed as %s, the lines add up to %s\n", t.Letak, b.Fase, t.Sasaran,
			b.Tercetak.TeksIndonesia(), b.Terurai.TeksIndonesia())
	}
	// Output:
	// apbdes.csv:8: realisasi of belanja is printed as Rp375.000.000, the lines add up to Rp365.000.000
}

func ExampleDokumen() {
	d := apbdes.Dokumen{
		Desa:  apbdes.Desa{Nama: "Sukamaju"},
		Tahun: 2025,
		Belanja: []apbdes.BarisBelanja{{
			Kegiatan: bagan.HarusKegiatan("2.2.02"),
			Pos:      apbdes.Pos{Rekening: bagan.HarusRekening("5.2.1.03"), Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(48_000_000 * rupiah.Satu)}},
		}},
	}
	b, err := json.MarshalIndent(&d, "", "  ")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(string(b))
	// Output:
	// {
	//   "desa": {
	//     "nama": "Sukamaju"
	//   },
	//   "tahun": 2025,
	//   "belanja": [
	//     {
	//       "kegiatan": "2.2.02",
	//       "rekening": "5.2.1.03",
	//       "anggaran": "48000000.00",
	//       "perubahan": null,
	//       "realisasi": null
	//     }
	//   ]
	// }
}

func ExampleDokumen_Rincian() {
	d := contohDesa()
	fmt.Println(d.Rincian(), d.BanyakBaris())
	d.Belanja[2].Kegiatan = bagan.HarusKegiatan("2") // one line less detailed than the others
	fmt.Println(d.Rincian())
	// Output:
	// kegiatan 6
	// bidang
}

func ExampleDokumen_AdaFase() {
	d := contohDesa()
	fmt.Println(d.AdaFase(apbdes.Realisasi), d.AdaFase(apbdes.Perubahan))
	// Output: true false
}

func ExampleNilai() {
	var n apbdes.Nilai
	fmt.Println(n.Kosong())
	n.Isi(apbdes.Anggaran, rupiah.Isi(0))
	fmt.Println(n.Kosong(), n.Fase(apbdes.Anggaran).Ada, n.Fase(apbdes.Perubahan).Ada)
	// Output:
	// true
	// false true false
}

func ExampleNilai_Berlaku() {
	n := apbdes.Nilai{Anggaran: rupiah.Isi(50 * rupiah.Satu), Realisasi: rupiah.Isi(10 * rupiah.Satu)}
	rencana, f := n.Berlaku()
	fmt.Println(rencana, f)
	n.Perubahan = rupiah.Isi(0) // changed to nothing
	rencana, f = n.Berlaku()
	fmt.Println(rencana, f)
	// Output:
	// 50.00 anggaran
	// 0.00 perubahan
}

func ExampleUraiFase() {
	f, ada := apbdes.UraiFase("realisasi")
	fmt.Println(f == apbdes.Realisasi, ada)
	_, ada = apbdes.UraiFase("semula")
	fmt.Println(ada)
	// Output:
	// true true
	// false
}

func ExampleSimpul_DaftarInduk() {
	s := apbdes.SimpulBelanja(bagan.HarusKegiatan("2.2"), bagan.HarusRekening("5.2"))
	for induk := range s.DaftarInduk() {
		fmt.Printf("(%s, %s) ", induk.Kegiatan, induk.Rekening)
	}
	// Output: (2.2, 5.2) (2.2, ) (2, 5.2) (2, ) (, 5.2) (, )
}

func ExampleTercetak_Simpul() {
	t := apbdes.Tercetak{Sasaran: apbdes.SasaranKode, Kegiatan: bagan.HarusKegiatan("2"), Rekening: bagan.HarusRekening("5")}
	fmt.Println(t.Simpul() == apbdes.Simpul{Kegiatan: bagan.HarusKegiatan("2")})
	// Output: true
}
