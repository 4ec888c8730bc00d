package layanan_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/layanan"
)

func ExamplePeta_Golongkan() {
	p := layanan.PetaBawaan()
	for _, x := range []struct{ kode, nama string }{
		{"2.2.02", "Penyelenggaraan Posyandu"},
		{"2.3.95", "Rehabilitasi Jamban Publik"},
		{"2.3.96", "Drainase Jalan"},
		{"2.4", "Sub Bidang Kawasan Permukiman"},
	} {
		g := p.Golongkan(bagan.HarusKegiatan(x.kode), x.nama)
		fmt.Println(x.kode, g.Layanan, g.Tanda, g.MenurutNama, g.Inti(), g.Ditentukan())
		fmt.Println("  ", g.Alasan(temuan.Inggris))
	}
	// Output:
	// 2.2.02 kesehatan inti false true true
	//    Sub-bidang Kesehatan (health)
	// 2.3.95 sanitasi_air_bersih lokal true false true
	//    Codes 90–99 are set by the regency; classified by the name of the kegiatan (words: jamban)
	// 2.3.96 bukan tidak-tentu false false false
	//    Words in the name of the kegiatan point different ways (drainase, jalan); nothing is guessed
	// 2.4 bukan tidak-tentu false false false
	//    Different classes lie below this code (not a basic service, sanitation and clean water, social protection); the single kegiatan are needed
}

func ExamplePetaBawaan() {
	p := layanan.PetaBawaan()
	b, _ := p.Cari(bagan.HarusKegiatan("5.3.01"))
	fmt.Println(p.Versi, p.Banyak(), b.Kode, b.Layanan, b.Tanda)
	for b := range p.DaftarBaris() {
		if b.Layanan == layanan.AdministrasiKependudukan {
			fmt.Println(b.Kode, b.Tanda)
		}
	}
	// Output:
	// 2026.1 183 5.3.00 jaminan_sosial inti
	// 1.3.01 inti
	// 1.3.02 debat
	// 1.3.04 inti
	// 1.3.90-99 lokal
}

func ExampleBacaPeta() {
	isi := `# versi: kab-7
kode,layanan,tanda,alasan
2.2.91,sanitasi_air_bersih,inti,Di kabupaten ini 2.2.91 adalah sambungan air bersih
2.2.92,kesehatn,inti,
`
	p, d, err := layanan.BacaPeta(strings.NewReader(isi))
	fmt.Println(p.Banyak(), err)
	for _, t := range d {
		fmt.Println(t.Letak, t.Kode, t.Pesan(temuan.Inggris))
	}
	// Output:
	// 0 <nil>
	// :4:2 APBDES-LYN-09 Service "kesehatn" is not known; the choices are: bukan, pendidikan, kesehatan, sanitasi_air_bersih, jaminan_sosial, administrasi_kependudukan.
}

func ExampleTulisPeta() {
	p, _, _ := layanan.BacaPeta(strings.NewReader("# versi: kecil\nkode;tanda;layanan\n02.02.02.;inti;kesehatan\n"))
	if err := layanan.TulisPeta(os.Stdout, p); err != nil {
		fmt.Println(err)
	}
	// Output:
	// # versi: kecil
	// kode,layanan,tanda,alasan,alasan_en
	// 2.2.02,kesehatan,inti,,
}

func ExampleDaftarLayanan() {
	for _, l := range layanan.DaftarLayanan() {
		fmt.Println(l, "/", l.Nama(temuan.Indonesia), "/", l.Nama(temuan.Inggris))
	}
	// Output:
	// pendidikan / Pendidikan / Education
	// kesehatan / Kesehatan / Health
	// sanitasi_air_bersih / Sanitasi dan air bersih / Sanitation and clean water
	// jaminan_sosial / Jaminan sosial / Social protection
	// administrasi_kependudukan / Administrasi kependudukan / Population administration
}

func ExampleUraiLayanan() {
	l, err := layanan.UraiLayanan("kesehatan")
	fmt.Println(l.Nama(temuan.Inggris), err)
	_, err = layanan.UraiLayanan("health")
	fmt.Println(err)
	// Output:
	// Health <nil>
	// layanan: unknown service "health"
}

func ExampleUraiTanda() {
	t, err := layanan.UraiTanda("bukan-debat")
	fmt.Println(t == layanan.TandaBukanDebat, err)
	// Output: true <nil>
}

func ExampleTeksPernyataan() {
	fmt.Println(layanan.TeksPernyataan(temuan.Indonesia))
	fmt.Println(layanan.TeksPernyataan(temuan.Inggris))
	// Output:
	// Peta kegiatan ke layanan dasar ini keputusan kami; daftar resmi tidak ditemukan. Peta dapat diganti.
	// This map from kegiatan to basic services is ours; no official list was found. It can be replaced.
}

func ExamplePernyataanUntuk() {
	fmt.Println(layanan.PernyataanUntuk(layanan.PetaBawaan().Versi).Inggris)
	fmt.Println(layanan.PernyataanUntuk("kabupaten 2025").Inggris)
	// Output:
	// This map from kegiatan to basic services is ours; no official list was found. It can be replaced.
	// This map of services came with the data; it is neither official nor the built-in one. No official list was found.
}

func ExampleDaftarAturanPeta() {
	a := layanan.DaftarAturanPeta()[4]
	fmt.Println(a.Kode, a.Tingkat, a.Pola.Inggris)
	// Output:
	// APBDES-LYN-05 galat Kegiatan code "{nilai}" cannot be read: {sebab}.
}
