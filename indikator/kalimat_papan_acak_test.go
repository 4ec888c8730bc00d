package indikator_test

import (
	"fmt"
	"math/rand/v2"
	"strconv"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// kegiatanPapan are the kegiatan of random boards: all five services, what is none, local codes, and names of another service.
var kegiatanPapan = []struct{ kode, rekening, nama string }{
	{"1.1.01", "5.1.1.01", "Penghasilan Tetap Kepala Desa"},
	{"1.1.02", "5.1.2.01", "Penghasilan Tetap Perangkat Desa"},
	{"1.3.01", "5.2.1.01", "Pelayanan Administrasi Kependudukan"},
	{"2.1.01", "5.2.1.01", "Penyelenggaraan PAUD"},
	{"2.2.02", "5.2.1.03", "Penyelenggaraan Posyandu"},
	{"2.2.91", "5.2.1.03", "Ambulans desa"},
	{"2.3.10", "5.3.5.01", "Pembangunan Jalan Desa"},
	{"2.3.11", "5.3.5.01", "Air bersih dusun"}, // the name of another service
	{"2.4.03", "5.3.7.01", "Sumur resapan"},
	{"2.4.10", "5.3.7.01", "Sambungan Air Bersih"},
	{"3.1.01", "5.2.1.01", "Pos keamanan"},
	{"4.2.01", "5.2.6.01", "Tanaman pangan"},
	{"5.3.00", "5.4.1.01", "Keadaan Mendesak"},
}

// namaPapan are names of villages: ordinary, with digits, with number words, empty, and hostile.
var namaPapan = []string{"Mawar", "Melati", "Kenanga", "Suka Maju 2", "Tiga Dihaji", "Rp500", "", "{porsi}", "12 Juli", "<b>Dahlia</b>", "Satu, Dua", "Seroja"}

// acakUang is an amount of a size that villages have, some with sen.
func acakUang(r *rand.Rand) rupiah.Rupiah {
	switch r.IntN(8) {
	case 0:
		return 0
	case 1:
		return rupiah.Rupiah(r.Int64N(200_000_00))
	case 2:
		return rupiah.Rupiah(r.Int64N(3_000_000_000) * 100)
	default:
		return rupiah.Rupiah(r.Int64N(400_000_000) * 100)
	}
}

// acakDokumen is a budget of one village and year with a few lines.
func acakDokumen(r *rand.Rand, kode wilayah.Kode, nama string, tahun int) *apbdes.Dokumen {
	d := &apbdes.Dokumen{Desa: apbdes.Desa{Kode: kode, Nama: nama}, Tahun: tahun, Bagan: bagan.Permendagri20}
	realisasi, perubahan := r.IntN(4) > 0, r.IntN(3) == 0
	nilai := func(n rupiah.Rupiah) (v apbdes.Nilai) {
		v.Anggaran = rupiah.Isi(n)
		if perubahan {
			v.Perubahan = rupiah.Isi(n + rupiah.Rupiah(r.Int64N(5_000_000)))
		}
		if realisasi {
			v.Realisasi = rupiah.Isi(n / rupiah.Rupiah(1+r.Int64N(2)))
		}
		if r.IntN(60) == 0 {
			v.Realisasi = rupiah.Opsional{}
		}
		return v
	}
	sumber := []string{"ADD", "DDS", "PBH"}
	d.Pendapatan = append(d.Pendapatan, apbdes.BarisPendapatan{Pos: apbdes.Pos{Rekening: bagan.HarusRekening("4.2.1.01"), Nilai: nilai(acakUang(r) + 500_000_000_00)}})
	for range 3 + r.IntN(8) {
		k := kegiatanPapan[r.IntN(len(kegiatanPapan))]
		d.Belanja = append(d.Belanja, apbdes.BarisBelanja{
			Kegiatan: bagan.HarusKegiatan(k.kode), NamaKegiatan: k.nama,
			Pos: apbdes.Pos{Rekening: bagan.HarusRekening(k.rekening), Sumber: bagan.UraiSumber(sumber[r.IntN(3)]), Nilai: nilai(acakUang(r))},
		})
	}
	if r.IntN(3) == 0 {
		d.Pembiayaan = append(d.Pembiayaan, apbdes.BarisPembiayaan{Pos: apbdes.Pos{Rekening: bagan.HarusRekening("6.1.1.01"), Nilai: nilai(acakUang(r))}})
	}
	if r.IntN(25) == 0 {
		d.Belanja[0].Kegiatan = bagan.HarusKegiatan("2.4") // too coarse: nothing is known
	}
	if r.IntN(40) == 0 {
		lama, _ := bagan.UraiKegiatan("2.1", bagan.Permendagri113)
		d.Bagan = bagan.Permendagri113
		for i := range d.Belanja {
			d.Belanja[i].Kegiatan = lama
		}
	}
	return d
}

// acakMasukan is a random area: villages of one or two kecamatan, one or two years, some without a document.
func acakMasukan(r *rand.Rand) indikator.MasukanPapan {
	m := indikator.MasukanPapan{Tahun: 2024}
	for i := range 1 + r.IntN(7) {
		kode := wilayah.HarusUrai(fmt.Sprintf("33.07.%02d.20%02d", 1+r.IntN(5)/4, i+1))
		nama := namaPapan[r.IntN(len(namaPapan))]
		t := indikator.DesaTerdaftar{Kode: kode, Nama: nama}
		if r.IntN(4) > 0 {
			t.Penduduk = 1 + r.IntN(6000)
		}
		m.Desa = append(m.Desa, t)
		if r.IntN(7) > 0 {
			m.Dokumen = append(m.Dokumen, indikator.DokumenPapan{Dokumen: acakDokumen(r, kode, nama, 2024)})
		}
		if r.IntN(3) == 0 {
			m.Dokumen = append(m.Dokumen, indikator.DokumenPapan{Dokumen: acakDokumen(r, kode, nama, 2022)})
		}
	}
	switch r.IntN(5) {
	case 0:
		m.Fase = apbdes.Anggaran
	case 1:
		m.Fase = apbdes.Perubahan
	case 2:
		m.Sumber = "DDS"
	}
	if r.IntN(2) == 0 {
		m.TahunBanding = 2022
	}
	acakAgenda(r, &m)
	return m
}

// acakAgenda adds achievements, programmes and weights.
func acakAgenda(r *rand.Rand, m *indikator.MasukanPapan) {
	if r.IntN(2) == 0 {
		m.Agenda.Bobot = indikator.Bobot{Kebutuhan: r.IntN(1000), Uang: r.IntN(1000), Orang: r.IntN(1000)}
	}
	if r.IntN(3) > 0 {
		return
	}
	m.Agenda.Katalog = &katalogPapan
	for i := range m.Desa {
		for _, k := range daftarIndikatorPapan {
			if r.IntN(3) == 0 {
				continue
			}
			c := layanan.Capaian{Desa: m.Desa[i].Kode, Periode: layanan.Setahun(2024), Indikator: k.Kode}
			if k.Bentuk == layanan.Skor {
				c.Nilai = layanan.DariBilangan(r.Int64N(6))
			} else {
				c.Penyebut = layanan.DariBilangan(100 + r.Int64N(300))
				c.Pembilang = layanan.DariBilangan(r.Int64N(100))
			}
			if r.IntN(5) == 0 {
				c.Target = layanan.HarusAngka("4.5")
			}
			m.Agenda.Capaian = append(m.Agenda.Capaian, c)
		}
		if r.IntN(2) == 0 {
			m.Agenda.Program = append(m.Agenda.Program, indikator.Program{
				Nama: "Program " + strconv.Itoa(r.IntN(50)), Wilayah: m.Desa[i].Kode.Pangkas(wilayah.Kecamatan),
				Layanan: layanan.DaftarLayanan()[r.IntN(5)], Tahun: 2023 + r.IntN(3), Nilai: rupiah.Isi(acakUang(r)),
			})
		}
	}
}

// katalogPapan is a small part of the built-in catalogue, made once.
var daftarIndikatorPapan, katalogPapan = pilihIndikator("idm.akses_jamban", "idm.dokter", "idm.ketersediaan_paud", "imunisasi_cakupan")

func pilihIndikator(kode ...layanan.KodeIndikator) ([]layanan.Indikator, layanan.Katalog) {
	semua := layanan.KatalogBawaan()
	var d []layanan.Indikator
	for _, k := range kode {
		if i, ada := semua.Cari(k); ada {
			d = append(d, i)
		}
	}
	h, err := layanan.Katalog{}.Tambah(d...)
	if err != nil {
		panic(err)
	}
	return d, h
}
