package baca

import (
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// Sarana is one row of the OpenDK form of facilities.
type Sarana struct {
	Desa       wilayah.Kode
	Periode    layanan.Periode
	Nama       string
	Jumlah     layanan.Angka
	Kategori   string // as written
	Keterangan string
	Letak      temuan.Letak
}

// HasilSarana is what DariSarana found. Capaian holds one figure per village,
// period and known category: the sum of its rows.
type HasilSarana struct {
	Sarana []Sarana
	Hasil
}

// jenisSarana is a category with its indicator and the words by which names and
// categories show it.
type jenisSarana struct {
	kode    layanan.KodeIndikator
	layanan layanan.Layanan // Bukan: no basic service, known only to tell names apart
	nama    layanan.Teks
	kata    []string // one word, or words in a row
}

// semuaSarana holds the categories; a longer phrase stands before the shorter one
// it contains.
var semuaSarana = [...]jenisSarana{
	{"sarana_pustu", layanan.Kesehatan, layanan.Teks{Indonesia: "Puskesmas pembantu", Inggris: "Auxiliary health centres"}, []string{"puskesmas pembantu", "pustu"}},
	{"sarana_puskesmas", layanan.Kesehatan, layanan.Teks{Indonesia: "Puskesmas", Inggris: "Health centres"}, []string{"puskesmas"}},
	{"sarana_poskesdes", layanan.Kesehatan, layanan.Teks{Indonesia: "Poskesdes", Inggris: "Village health posts"}, []string{"poskesdes"}},
	{"sarana_polindes", layanan.Kesehatan, layanan.Teks{Indonesia: "Pondok bersalin", Inggris: "Birthing posts"}, []string{"pondok bersalin", "polindes"}},
	{"sarana_posyandu", layanan.Kesehatan, layanan.Teks{Indonesia: "Posyandu", Inggris: "Integrated health posts"}, []string{"posyandu"}},
	{"sarana_rumah_sakit", layanan.Kesehatan, layanan.Teks{Indonesia: "Rumah sakit", Inggris: "Hospitals"}, []string{"rumah sakit", "rs"}},
	{"sarana_paud", layanan.Pendidikan, layanan.Teks{Indonesia: "PAUD/TK/RA", Inggris: "Preschools"}, []string{"paud", "tk", "ra"}},
	{"sarana_sd", layanan.Pendidikan, layanan.Teks{Indonesia: "SD/MI", Inggris: "Primary schools"}, []string{"sd", "mi", "sdn"}},
	{"sarana_smp", layanan.Pendidikan, layanan.Teks{Indonesia: "SMP/MTs", Inggris: "Lower secondary schools"}, []string{"smp", "mts", "smpn"}},
	{"sarana_sma", layanan.Pendidikan, layanan.Teks{Indonesia: "SMA/MA/SMK", Inggris: "Upper secondary schools"}, []string{"sma", "ma", "smk", "sman"}},
	{"sarana_perpustakaan", layanan.Pendidikan, layanan.Teks{Indonesia: "Perpustakaan", Inggris: "Libraries"}, []string{"perpustakaan", "taman baca"}},
	{"sarana_pasar", layanan.Bukan, layanan.Teks{Indonesia: "Pasar", Inggris: "Markets"}, []string{"pasar"}},
}

// DaftarIndikatorSarana returns the indicators of DariSarana, to be added to a
// catalogue: counts of facilities by category.
func DaftarIndikatorSarana() []layanan.Indikator {
	hasil := make([]layanan.Indikator, 0, len(semuaSarana))
	for _, s := range semuaSarana {
		hasil = append(hasil, layanan.Indikator{
			Kode: s.kode, Layanan: s.layanan, Nama: s.nama,
			Pembilang: layanan.Teks{
				Indonesia: "jumlah " + s.nama.Indonesia + " di desa", Inggris: s.nama.Inggris + " in the village",
			},
			Bentuk: layanan.Cacah, Pengali: 1, Satuan: layanan.SatuanJumlah, Arah: layanan.Naik,
			Dasar: []temuan.Dasar{{Peraturan: "OpenDK v2608", Pasal: "Data Sarana"}}, Keyakinan: temuan.Praktik,
		})
	}
	return hasil
}

// The columns of the form.
const (
	saranaNama = dkIsi + iota
	saranaJumlah
	saranaKategori
	saranaKeterangan
)

// DariSarana reads the OpenDK form of facilities: desa_id, nama, jumlah, kategori,
// keterangan. A name that points to another category than the one written ("PAUD
// Tunas Bangsa" as Pondok Bersalin) is a finding; the written category decides. An
// unknown category is kept as a row and not counted. A missing jumlah makes the
// figure of its category missing, not smaller.
func DariSarana(t Tabel, o OpsiOpenDK) HasilSarana {
	p, baik := pembacaDari(t, kolomOpenDK(
		kolom{"nama", []string{"nama sarana"}, true}, kolom{"jumlah", nil, true},
		kolom{"kategori", nil, true}, kolom{"keterangan", nil, false}))
	if !baik || !p.lengkapOpenDK(&o) {
		return HasilSarana{Hasil: p.hasil(nil)}
	}
	p.buktikan(&o.Opsi, []int{saranaJumlah})
	var h HasilSarana
	var semua penjumlahSarana
	for b := range p.barisData() {
		c := layanan.Capaian{Letak: p.tempat(-1), Sumber: o.Sumber}
		sah := p.kepalaOpenDK(&o, &c)
		s := Sarana{
			Desa: c.Desa, Periode: c.Periode, Letak: c.Letak,
			Nama: p.isi(saranaNama), Kategori: p.isi(saranaKategori), Keterangan: p.isi(saranaKeterangan),
		}
		if !p.angka(saranaJumlah, &s.Jumlah) || !sah {
			p.tolak(b)
			continue
		}
		p.Hitungan.Terbaca++
		h.Sarana = append(h.Sarana, s)
		if j := p.kategori(&s); j != nil {
			c.Indikator, c.Satuan, c.Nilai = j.kode, layanan.SatuanJumlah, s.Jumlah
			semua.tambah(c)
		}
	}
	h.Hasil = p.hasil(semua.capaian)
	return h
}

// kategori returns the category of a row, nil for an unknown one.
func (p *pembaca) kategori(s *Sarana) *jenisSarana {
	tertulis := kenaliSarana(s.Kategori)
	if len(tertulis) == 0 {
		p.salah(KodeKategoriAsing, saranaKategori)
		return nil
	}
	j := tertulis[0]
	tunjuk := kenaliSarana(s.Nama)
	if len(tunjuk) > 0 && !slices.Contains(tunjuk, j) {
		p.salah(KodeKategoriBeda, saranaKategori, temuan.Isi("nama", s.Nama),
			temuan.Dwi("tunjuk", tunjuk[0].nama.Indonesia, tunjuk[0].nama.Inggris))
	}
	return j
}

// kenaliSarana returns the categories whose words a text holds. A phrase that was
// used is not looked at again: "puskesmas pembantu" is no puskesmas.
func kenaliSarana(s string) []*jenisSarana {
	s = " " + strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	}), "  ") + " "
	var hasil []*jenisSarana
	for n := range semuaSarana {
		j := &semuaSarana[n]
		for _, kata := range j.kata {
			cari := " " + strings.ReplaceAll(kata, " ", "  ") + " "
			if strings.Contains(s, cari) {
				s = strings.ReplaceAll(s, cari, " ")
				if !slices.Contains(hasil, j) {
					hasil = append(hasil, j)
				}
			}
		}
	}
	return hasil
}

// penjumlahSarana adds rows of one village, period and category.
type penjumlahSarana struct {
	capaian []layanan.Capaian
	tempat  map[kunciSarana]int
}

type kunciSarana struct {
	desa    wilayah.Kode
	periode layanan.Periode
	kode    layanan.KodeIndikator
}

func (s *penjumlahSarana) tambah(c layanan.Capaian) {
	kunci := kunciSarana{c.Desa, c.Periode, c.Indikator}
	n, ada := s.tempat[kunci]
	if !ada {
		if s.tempat == nil {
			s.tempat = map[kunciSarana]int{}
		}
		s.tempat[kunci] = len(s.capaian)
		s.capaian = append(s.capaian, c)
		return
	}
	lama := &s.capaian[n]
	jumlah, err := layanan.JumlahAngka(lama.Nilai, c.Nilai)
	if err != nil {
		jumlah = layanan.Angka{}
	}
	lama.Nilai = jumlah
}
