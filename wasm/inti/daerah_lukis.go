package inti

import (
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
)

// pelukisDaerah draws the frame around the heat table of areas.
type pelukisDaerah struct {
	o     *gambar.Opsi
	d     *daerahTersimpan
	nama  map[wilayah.Kode]string
	tahun []int
	fase  []apbdes.Fase
}

func (l *pelukisDaerah) k(id, en string) string { return pilih(l.o.Bahasa, id, en) }

func (l *pelukisDaerah) lukis() gambar.Adegan {
	judul := l.namaArea(l.d.induk)
	fasetahun := namaFase(l.d.hasil.Fase, l.o.Bahasa) + " " + strconv.Itoa(l.d.hasil.Tahun)
	akar := beri(simpul("article", "dasbor "+gambar.KelasLebar(l.o.Lebar)+" tampilan-kecamatan satuan-persen", "", l.kepala(judul, fasetahun), l.inti(), l.tabel()), "part", "bingkai", "lang", l.o.Bahasa.String())
	if s := l.hilang(); s != nil {
		akar.Anak = append(akar.Anak, s)
	}
	akar.Anak = append(akar.Anak, l.kaki())
	return gambar.Adegan{
		Tampilan: gambar.TampilanKecamatan, Bahasa: l.o.Bahasa, Lebar: l.o.Lebar, Judul: judul + " · " + fasetahun, Kalimat: l.kalimat() + ". " + l.banyakDesa(), Akar: akar,
	}
}

func (l *pelukisDaerah) namaArea(k wilayah.Kode) string {
	switch k.Tingkat() {
	case wilayah.TanpaTingkat:
		return l.k("Seluruh berkas", "The whole file")
	case wilayah.Provinsi:
		return l.k("Provinsi ", "Province ") + k.String()
	case wilayah.Kabupaten:
		if s := k.String(); len(s) == 5 && s[3] >= '7' {
			return "Kota " + s
		}
		return l.k("Kabupaten ", "Regency ") + k.String()
	default:
		return "Kecamatan " + k.String()
	}
}

func (l *pelukisDaerah) banyakDesa() string {
	s := l.d.semua
	return gambar.TeksCacah(s.Melapor, l.o.Bahasa) + l.k(" dari ", " of ") + gambar.TeksCacah(s.Desa, l.o.Bahasa) + l.k(" desa", " villages")
}

// kepala names the area, with the way up and the choice of year and phase.
func (l *pelukisDaerah) kepala(judul, fasetahun string) *gambar.Simpul {
	sub := []string{l.banyakDesa()}
	if b := l.d.semua.Belanja.Jumlah; b.Ada {
		sub = append(sub, l.k("belanja ", "spending ")+gambar.TeksUang(b, l.o.Bahasa))
	}
	nama := simpul("div", "nama-papan", "", simpul("p", "atas", "Dasbor APBDes · "+fasetahun),
		beri(simpul(tagJudul(l.o, 0), "judul-papan", "", simpul("span", "", judul)), "part", "judul"),
		simpul("p", "redup", strings.Join(sub, " · ")))
	s := simpul("header", "kepala", "", nama)
	if !l.o.Kendali {
		return s
	}
	alat := simpul("div", "alat", "")
	if k := l.d.induk; k != l.d.puncak {
		alat.Anak = append(alat.Anak, l.tombol("‹ "+l.namaArea(l.d.puncak), "tampilan", "kecamatan"))
		if n := len(l.d.hasil.Wilayah); k.Induk() != l.d.puncak { // behind the areas of the table stands the one above
			alat.Anak = append(alat.Anak, beri(l.tombol("‹ "+l.namaArea(k.Induk()), "desa", ""), "data-desa", strconv.Itoa(n)))
		}
	}
	alat.Anak = append(alat.Anak, l.pilihan("tahun", l.k("Tahun", "Year"), l.pilihanTahun()), l.pilihan("fase", l.k("Angka", "Figures"), l.pilihanFase()),
		l.tombol(l.k("Buka berkas…", "Open files…"), "buka", ""))
	return simpul("header", "kepala", "", nama, simpul("div", "bilah", "", alat))
}

func (l *pelukisDaerah) tombol(teks, aksi, nilai string) *gambar.Simpul {
	s := beri(simpul("button", "tombol", teks), "part", "tombol", "type", "button", "data-aksi", aksi)
	if nilai != "" {
		s = beri(s, "data-nilai", nilai)
	}
	return s
}

// satuPilihan is a button of a group.
type satuPilihan struct {
	nilai, nama string
	kini        bool
}

func (l *pelukisDaerah) pilihanTahun() []satuPilihan {
	var d []satuPilihan
	for _, t := range l.tahun {
		s := strconv.Itoa(t)
		d = append(d, satuPilihan{s, s, t == l.d.hasil.Tahun})
	}
	return d
}

func (l *pelukisDaerah) pilihanFase() []satuPilihan {
	var d []satuPilihan
	for _, f := range l.fase {
		d = append(d, satuPilihan{f.String(), namaFase(f, l.o.Bahasa), f == l.d.hasil.Fase})
	}
	return d
}

func (l *pelukisDaerah) pilihan(aksi, nama string, d []satuPilihan) *gambar.Simpul {
	s := beri(simpul("div", "grup", ""), "role", "group", "aria-label", nama)
	for _, p := range d {
		s.Anak = append(s.Anak, beri(simpul("button", "", p.nama), "type", "button", "data-aksi", aksi, "data-nilai", p.nilai, "aria-pressed", strconv.FormatBool(p.kini)))
	}
	return s
}

// kalimat is the headline.
func (l *pelukisDaerah) kalimat() string {
	p := l.d.semua.Semua.Porsi.Nilai
	if !p.Ada {
		return l.k("Bagian layanan dasar tidak dapat dihitung", "The share of basic services cannot be computed")
	}
	return gambar.TeksPersen(p, l.o.Bahasa) + l.k(" persen belanja desa untuk layanan dasar", " percent of village spending goes to basic services")
}

func (l *pelukisDaerah) inti() *gambar.Simpul {
	s := l.d.semua
	besar := simpul("p", "besar", l.kalimat()+".")
	catatan := simpul("p", "catatan-inti", l.k("Jumlah belanja layanan dibagi jumlah belanja, semua desa yang diketahui keduanya.", "Spending on services over all spending, of the villages that have both."))
	kpi := simpul("dl", "kpi", "")
	for _, x := range []struct{ nama, nilai, ket string }{
		{l.k("Median desa", "Median village"), l.persen(s.Semua.Porsi.Sebaran.Median), l.k("untuk layanan dasar", "on basic services")},
		{l.k("Realisasi", "Spent"), l.persen(s.Serapan.Nilai), l.k("dari anggaran", "of the budget")},
		{l.k("Belum melapor", "Not reported"), gambar.TeksCacah(len(s.Hilang), l.o.Bahasa), l.k("desa", "villages")},
	} {
		kpi.Anak = append(kpi.Anak, simpul("div", "", "", simpul("dt", "", x.nama), simpul("dd", "", x.nilai), simpul("dd", "ket", x.ket)))
	}
	return simpul("section", "inti", "", simpul("div", "seratus", "", besar, catatan), kpi)
}

func (l *pelukisDaerah) persen(a indikator.Angka) string {
	if !a.Ada {
		return gambar.TanpaAngka
	}
	return gambar.TeksPersen(a, l.o.Bahasa) + "%"
}

// tabel is the heat table with its heading and its legend.
func (l *pelukisDaerah) tabel() *gambar.Simpul {
	judul := l.k("Daerah mana kurang membiayai layanan apa?", "Which area spends too little on which service?")
	if l.d.tingkat == wilayah.Desa {
		judul = l.k("Desa mana kurang membiayai layanan apa?", "Which village spends too little on which service?")
	}
	o := *l.o
	o.Lebar, o.Statis = max(o.Lebar, 1), false // the view has no other width for none, and its columns always sort
	legenda, tabel := gambar.HitungTabelDaerah(gambar.Daerah{Wilayah: l.d.hasil.Wilayah, Semua: l.d.semua, Tingkat: l.d.tingkat, Nama: l.namaBaris()}, o)
	return simpul("section", "", "", simpul("div", "judul-bagian", "", simpul(tagJudul(l.o, 1), "", judul), legenda), tabel,
		simpul("p", "redup catatan", l.k("Di atas median belum tentu cukup. Median dihitung dari bagian tiap desa, bukan dari daerah.", "Above the median is not the same as enough. The median is that of the villages, not of the areas.")))
}

func (l *pelukisDaerah) namaBaris() []string {
	d := make([]string, len(l.d.hasil.Wilayah))
	for i := range d {
		k := l.d.hasil.Wilayah[i].Kode
		if l.d.tingkat == wilayah.Desa {
			d[i] = luar(atau(l.nama[k], k.String()))
		} else {
			d[i] = l.namaArea(k)
		}
	}
	return d
}

func tambah(s *gambar.Simpul, anak ...*gambar.Simpul) *gambar.Simpul {
	s.Anak = append(s.Anak, anak...)
	return s
}

// batasHilang bounds the villages that are named.
const batasHilang = 200

// hilang names the villages without figures; nil if there are none.
func (l *pelukisDaerah) hilang() *gambar.Simpul {
	s := l.d.semua
	isi := simpul("div", "kisi-kartu", "")
	for _, x := range []struct {
		judul string
		desa  []indikator.DesaHilang
	}{
		{l.k("Belum melapor", "Not reported"), s.Hilang},
		{l.k("Dilaporkan dua kali dengan angka berbeda, tidak dihitung", "Reported twice with different figures, not counted"), s.Ganda},
	} {
		if len(x.desa) == 0 {
			continue
		}
		var nama []string
		for _, d := range x.desa[:min(len(x.desa), batasHilang)] {
			nama = append(nama, luar(strings.TrimSpace(d.Kode.String()+" "+d.Nama)))
		}
		teks := strings.Join(nama, ", ")
		if n := len(x.desa) - len(nama); n > 0 {
			teks += l.k(", dan ", ", and ") + gambar.TeksCacah(n, l.o.Bahasa) + l.k(" lagi", " more")
		}
		isi = tambah(isi, simpul("details", "kartu lebar-penuh", "", simpul("summary", "", x.judul+": "+gambar.TeksCacah(len(x.desa), l.o.Bahasa)), simpul("p", "redup", teks)))
	}
	if len(isi.Anak) == 0 {
		return nil
	}
	return isi
}

func (l *pelukisDaerah) kaki() *gambar.Simpul {
	s := simpul("footer", "kaki", "", simpul("p", "", l.d.hasil.Pernyataan.Dalam(l.o.Bahasa)))
	if n := l.d.hasil.TanpaKode; n > 0 {
		s = tambah(s, simpul("p", "", gambar.TeksCacah(n, l.o.Bahasa)+l.k(" desa tanpa kode tidak masuk daerah mana pun.", " villages without a code are in no area.")))
	}
	if l.o.Berkas != "" {
		s = tambah(s, simpul("p", "", l.k("Berkas: ", "File: ")+luar(l.o.Berkas)))
	}
	return s
}

// tujuan are the areas that a press on a row leads to, in the order of the rows' numbers, and behind them the area above.
func (l *pelukisDaerah) tujuan() []namaDesa {
	var d []namaDesa
	for i := range l.d.hasil.Wilayah {
		k := l.d.hasil.Wilayah[i].Kode.String()
		d = append(d, namaDesa{k, k})
	}
	if k := l.d.induk.Induk(); !k.Kosong() {
		d = append(d, namaDesa{k.String(), k.String()})
	}
	return d
}
