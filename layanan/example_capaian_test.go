package layanan_test

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// contohCapaian: of 40 families, so many have a latrine.
func contohCapaian(desa string, punya int64) layanan.Capaian {
	return layanan.Capaian{
		Desa: wilayah.HarusUrai(desa), Periode: layanan.Setahun(2024), Indikator: "jamban_keluarga",
		Pembilang: layanan.DariBilangan(punya), Penyebut: layanan.DariBilangan(40), Sumber: "Puskesmas",
	}
}

func ExampleGabung() {
	i, _ := layanan.KatalogBawaan().Cari("jamban_keluarga")
	a, b := contohCapaian("33.07.07.2003", 10), contohCapaian("33.07.07.2004", 37)
	u := layanan.Gabung(i, []layanan.Capaian{a, b})
	fmt.Println(u.Nilai.TeksIndonesia(), u.Satuan, u.Ikut, u.Desa)

	b = layanan.Capaian{Desa: b.Desa, Periode: b.Periode, Indikator: b.Indikator, Nilai: layanan.HarusAngka("92.5")}
	u = layanan.Gabung(i, []layanan.Capaian{a, b})
	_, en := u.Alasan.Pesan()
	fmt.Println(u.Nilai.TeksIndonesia(), en, u.Penghalang)
	// Output:
	// 58,75 persen 2 2
	// – percentages without numerator and denominator cannot be combined [33.07.07.2004]
}

func ExampleHitungNilai() {
	i, _ := layanan.KatalogBawaan().Cari("aki")
	u := layanan.HitungNilai(i, layanan.Capaian{
		Desa: wilayah.HarusUrai("33.07.07.2003"), Periode: layanan.Setahun(2024), Indikator: "aki",
		Pembilang: layanan.DariBilangan(1), Penyebut: layanan.DariBilangan(80),
	})
	fmt.Println(u.Nilai, u.Satuan, "small numbers:", u.AngkaKecil)
	// Output: 1250 per 100.000 small numbers: true
}

func ExamplePenggabungUntuk() {
	i, _ := layanan.KatalogBawaan().Cari("jamban_keluarga")
	p := layanan.PenggabungUntuk(i)
	p.TambahDesa(wilayah.HarusUrai("33.07.07.2003"), wilayah.HarusUrai("33.07.07.2004"))
	p.Tambah(contohCapaian("33.07.07.2003", 10))
	q := layanan.PenggabungUntuk(i) // maybe in another process
	p.Gabung(q)
	u := p.Hasil()
	fmt.Printf("%s %s, %d of %d desa\n", u.Nilai, u.Satuan, u.Ikut, u.Desa)
	// Output: 25 persen, 1 of 2 desa
}

func ExamplePeriksaCapaian() {
	c := contohCapaian("33.07.07.2003", 44)
	c.Letak = temuan.Letak{Berkas: "capaian.csv", Baris: 2}
	for _, t := range layanan.PeriksaCapaian(layanan.KatalogBawaan(), []layanan.Capaian{c}) {
		fmt.Println(t.Letak, t.Kode, t.Jalur)
		fmt.Println(t.Pesan(temuan.Inggris))
	}
	// Output:
	// capaian.csv:2 APBDES-LYN-15 /capaian/0/pembilang
	// Families with a latrine: the part 44 is larger than the whole 40.
}

func ExampleKatalogBawaan() {
	k := layanan.KatalogBawaan()
	for _, kode := range []layanan.KodeIndikator{"stunting", "ktp_el", "posyandu_aktif"} {
		i, _ := k.Cari(kode)
		fmt.Println(i.Nama.Inggris, "-", i.Layanan, i.Arah)
		fmt.Println(" ", i.Definisi(temuan.Inggris))
		fmt.Println(" ", i.TeksSumber(temuan.Inggris))
		fmt.Println(" ", i.TeksTarget(temuan.Inggris))
	}
	// Output:
	// Stunted children under five - kesehatan turun
	//   children under five who are short or very short for their age, divided by children under five who were measured, times 100.
	//   no source: the definition is ours
	//   target: 14 percent (2024), Perpres 72/2021 (sekunder: Pemkab Sidoarjo; BKKBN 23-5-2023)
	// Identity cards - administrasi_kependudukan naik
	//   residents who must have an identity card who have an electronic identity card (KTP-el), divided by residents who must have an identity card, times 100.
	//   no source: the definition is ours
	//   target: no source
	// Active health posts - kesehatan naik
	//   health posts (posyandu) open at least once a month, divided by health posts in the village, times 100.
	//   PMK 7/2026 Ps 12(2) (dibaca)
	//   target: no source
}

func ExampleKatalog_Tambah() {
	k, err := layanan.KatalogBawaan().Tambah(layanan.Indikator{
		Kode: "kab_kita.sumur_diuji", Layanan: layanan.SanitasiAirBersih,
		Nama:      layanan.Teks{Indonesia: "Sumur diuji", Inggris: "Wells tested"},
		Pembilang: layanan.Teks{Indonesia: "sumur yang airnya diuji", Inggris: "wells whose water was tested"},
		Penyebut:  layanan.Teks{Indonesia: "sumur di desa", Inggris: "wells in the village"},
		Bentuk:    layanan.Bagian, Pengali: 100, Desimal: 1, Satuan: layanan.SatuanPersen, Arah: layanan.Naik,
		Tertinggi: layanan.DariBilangan(100),
	})
	i, ada := k.Cari("kab_kita.sumur_diuji")
	fmt.Println(i.Nama.Indonesia, ada, err)
	_, err = k.Tambah(i)
	fmt.Println(err)
	// Output:
	// Sumur diuji true <nil>
	// layanan: bad indicator "kab_kita.sumur_diuji": the code is taken
}

func ExampleDaftarDesaTahun() {
	c := []layanan.Capaian{contohCapaian("33.07.07.2003", 10)}
	for _, d := range layanan.DaftarDesaTahun(layanan.KatalogBawaan(), c) {
		fmt.Println(d.Desa, d.Tahun)
		for _, l := range d.Layanan {
			fmt.Println(" ", l.Layanan, len(l.Capaian))
		}
	}
	// Output:
	// 33.07.07.2003 2024
	//   pendidikan 0
	//   kesehatan 0
	//   sanitasi_air_bersih 1
	//   jaminan_sosial 0
	//   administrasi_kependudukan 0
}

func ExampleTulisCapaian() {
	c := []layanan.Capaian{contohCapaian("33.07.07.2003", 10)}
	c[0].Periode, _ = layanan.UraiPeriode("2024-S1")
	c[0].Tanggal, _ = layanan.UraiTanggal("2024-06-30")
	if err := layanan.TulisCapaian(os.Stdout, c); err != nil {
		fmt.Println(err)
	}
	// Output:
	// kode_desa,tahun,periode,indikator,pembilang,penyebut,nilai,satuan,sumber,tanggal,target
	// 33.07.07.2003,2024,2024-S1,jamban_keluarga,10,40,,,Puskesmas,2024-06-30,
}

func ExampleAngka() {
	var kosong layanan.Angka
	a, err := layanan.UraiAngka("1234.50")
	fmt.Println(a, a.TeksIndonesia(), a.TeksInggris(), err)
	fmt.Println(kosong.Ada(), kosong == layanan.DariBilangan(0), kosong.TeksIndonesia())
	j, err := layanan.JumlahAngka(a, layanan.HarusAngka("0.5"))
	fmt.Println(j, err)
	_, err = layanan.UraiAngka("1.234,50")
	fmt.Println(err)
	b, _ := json.Marshal([]layanan.Angka{a, kosong})
	fmt.Println(string(b))
	// Output:
	// 1234.5 1.234,5 1,234.5 <nil>
	// false false –
	// 1235 <nil>
	// layanan: not a number "1.234,50"
	// ["1234.5",null]
}

func ExampleUraiPeriode() {
	p, _ := layanan.UraiPeriode("2024-S1")
	q, _ := layanan.UraiPeriode("2024-04")
	fmt.Println(p, q, p.Bertindih(q), layanan.Setahun(2024))
	_, err := layanan.UraiPeriode("2024-S7")
	fmt.Println(err)
	// Output:
	// 2024-S1 2024-04 true 2024
	// layanan: not a period "2024-S7"
}

func ExampleDaftarSkorIDM() {
	n := map[layanan.Layanan]int{}
	for _, i := range layanan.DaftarSkorIDM() {
		n[i.Layanan]++
	}
	for _, l := range layanan.DaftarLayanan() {
		fmt.Print(n[l], " ")
	}
	fmt.Println(layanan.DaftarKodeSkorIDM()[0])
	// Output: 7 6 4 2 0 idm.akses_sarkes
}

func ExampleDaftarAturanCapaian() {
	a := layanan.DaftarAturanCapaian()[0]
	fmt.Println(a.Kode, a.Tingkat, a.Pola.Inggris)
	// Output: APBDES-LYN-15 galat {indikator}: the part {pembilang} is larger than the whole {penyebut}.
}
