package baca

import (
	"io"
	"iter"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// BarisIDM is one village and year of IDM.
type BarisIDM struct {
	Desa  wilayah.Kode
	Tahun int
	// The names as printed.
	Nama, Kecamatan, Kabupaten, Provinsi string
	// Skor holds the scores in the order of layanan.DaftarSkorIDM; TanpaSkor
	// where there is none.
	Skor [layanan.BanyakSkorIDM]int8
	// The indices as printed.
	IKS, IKE, IKL, IDM layanan.Angka
	Status             string
	Letak              temuan.Letak
	Sumber             string
}

// TanpaSkor stands for a missing score. It is not 0: 0 is the lowest score.
const TanpaSkor int8 = -1

// HasilIDM is what DariIDM found.
type HasilIDM struct {
	Baris      []BarisIDM
	TakTerbaca []Baris
	Hitungan   Hitungan
	Temuan     temuan.Daftar
}

// DaftarCapaian yields the scores and printed indices of one row that are there,
// as figures. A national file has millions of them: they are made one by one.
func (b *BarisIDM) DaftarCapaian() iter.Seq[layanan.Capaian] {
	return func(yield func(layanan.Capaian) bool) {
		c := layanan.Capaian{Desa: b.Desa, Periode: layanan.Setahun(b.Tahun), Sumber: b.Sumber, Letak: b.Letak}
		for n, kode := range layanan.DaftarKodeSkorIDM() {
			if b.Skor[n] == TanpaSkor {
				continue
			}
			c.Indikator, c.Satuan, c.Nilai = kode, layanan.SatuanSkorIDM, layanan.DariBilangan(int64(b.Skor[n]))
			if !yield(c) {
				return
			}
		}
		for _, x := range b.indeks() {
			c.Indikator, c.Satuan, c.Nilai = x.kode, layanan.SatuanIndeks, x.nilai
			if x.nilai.Ada() && !yield(c) {
				return
			}
		}
	}
}

type indeksIDM struct {
	kode  layanan.KodeIndikator
	nilai layanan.Angka
}

func (b *BarisIDM) indeks() [4]indeksIDM {
	return [...]indeksIDM{
		{layanan.KodeIKS, b.IKS}, {layanan.KodeIKE, b.IKE}, {layanan.KodeIKL, b.IKL}, {layanan.KodeIDM, b.IDM},
	}
}

// The columns of the wide IDM table; the scores follow.
const (
	idmKode = iota
	idmTahun
	idmNama
	idmKecamatan
	idmKabupaten
	idmProvinsi
	idmIKS
	idmIKE
	idmIKL
	idmIDM
	idmStatus
	idmSkor
)

// kolomIDM returns the columns: kode and tahun must be there.
func kolomIDM() []kolom {
	k := []kolom{
		idmKode:      {"kode", []string{"kode desa", "id desa"}, true},
		idmTahun:     {"tahun", nil, true},
		idmNama:      {"nama", []string{"nama desa"}, false},
		idmKecamatan: {"kecamatan", []string{"nama kecamatan"}, false},
		idmKabupaten: {"kab kota", []string{"kabupaten", "nama kab kota"}, false},
		idmProvinsi:  {"provinsi", []string{"nama provinsi"}, false},
		idmIKS:       {"iks", nil, false},
		idmIKE:       {"ike", nil, false},
		idmIKL:       {"ikl", nil, false},
		idmIDM:       {"idm", nil, false},
		idmStatus:    {"status", []string{"status idm"}, false},
	}
	for _, i := range layanan.DaftarSkorIDM() {
		nama := namaBaku(i.Nama.Indonesia)
		k = append(k, kolom{"skor " + nama, []string{nama}, false})
	}
	return k
}

// IDM reads the wide IDM CSV: see DariIDM and CSV. Numbers are in machine
// form unless o says otherwise.
func IDM(r io.Reader, o Opsi) (HasilIDM, error) {
	t, d, err := CSV(r, o)
	if err != nil {
		return HasilIDM{Temuan: d}, err
	}
	h := DariIDM(t, o)
	h.Temuan = append(d, h.Temuan...)
	return h, nil
}

// DariIDM reads a table with one row per village and year and 50 score columns
// ("Skor Akses Sarkes" …), and checks every row with whole numbers:
//
//	IKS = sum of 35 scores / 175      IKE = sum of 12 / 60      IKL = sum of 3 / 15
//	IDM = mean of the printed three   status by IDM: ≤ 0.4907, 0.5989, 0.7072, 0.8155
//
// The published indices are cut to 14 decimals by binary arithmetic: a printed
// index must name the same fraction and be within one unit of its last digit. An
// IKS that names another number of points is a peringatan with the difference: in
// the published data of 2021–2024 some are exactly 4 points off, and IDM follows
// the printed IKS. A bad score cell is a finding and missing, the row is kept; a
// row without a readable village or year is unreadable.
func DariIDM(t Tabel, o Opsi) HasilIDM {
	p, baik := pembacaDari(t, kolomIDM())
	if !baik {
		return HasilIDM{TakTerbaca: p.takTerbaca, Hitungan: p.Hitungan, Temuan: p.temuan}
	}
	p.gaya = gayaDari(o.TataTulis)
	if o.TataTulis == 0 {
		p.gaya = gayaMesin
	}
	p.judulIDM()
	var semua []BarisIDM
	dulu := map[kunciIDM]int{}
	for b := range p.barisData() {
		r := BarisIDM{Letak: p.tempat(-1), Sumber: o.Sumber}
		if !p.kenalIDM(&r) {
			p.tolak(b)
			continue
		}
		p.isiIDM(&r)
		p.Hitungan.Terbaca++
		kunci := kunciIDM{r.Desa, r.Tahun}
		if baris, ada := dulu[kunci]; ada {
			p.tambah(KodeBarisGanda, temuan.Penunjuk("baris", p.nomor), -1,
				temuan.Isi("desa", r.Desa), temuan.Isi("tahun", r.Tahun), temuan.Isi("baris", baris))
		} else {
			dulu[kunci] = b.Nomor
		}
		p.periksaIDM(&r)
		semua = append(semua, r)
	}
	return HasilIDM{Baris: semua, TakTerbaca: p.takTerbaca, Hitungan: p.Hitungan, Temuan: p.temuan}
}

type kunciIDM struct {
	desa  wilayah.Kode
	tahun int
}

// judulIDM reports columns without which a row cannot be checked; they are not
// needed to read it.
func (p *pembaca) judulIDM() {
	p.baris = &p.tabel.Baris[p.judul]
	for k := idmIKS; k < len(p.kolom); k++ {
		if !p.ada(k) {
			p.tambah(KodeKolomHilang, temuan.Penunjuk("judul"), -1, temuan.Isi("kolom", p.kolom[k].baku()))
		}
	}
}

// kenalIDM reads village and year.
func (p *pembaca) kenalIDM(r *BarisIDM) bool {
	var periode layanan.Periode
	desa := p.desa(idmKode, &r.Desa)
	tahun := p.tahun(idmTahun, &periode)
	r.Tahun = periode.Tahun
	return desa && tahun
}

// isiIDM reads the rest of the row.
func (p *pembaca) isiIDM(r *BarisIDM) {
	r.Nama, r.Kecamatan = p.isi(idmNama), p.isi(idmKecamatan)
	r.Kabupaten, r.Provinsi = p.isi(idmKabupaten), p.isi(idmProvinsi)
	r.Status = p.isi(idmStatus)
	p.angka(idmIKS, &r.IKS)
	p.angka(idmIKE, &r.IKE)
	p.angka(idmIKL, &r.IKL)
	p.angka(idmIDM, &r.IDM)
	for n := range r.Skor {
		r.Skor[n] = TanpaSkor
		s := p.isi(idmSkor + n)
		switch {
		case s == "":
		case len(s) == 1 && strings.Contains("012345", s):
			r.Skor[n] = int8(s[0] - '0')
		default:
			p.salah(KodeSkorSalah, idmSkor+n)
		}
	}
}
