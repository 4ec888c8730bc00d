package indikator

import (
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/layanan"
)

// BentukAngka says how the text of a number in a sentence is made from the figure that its JSON Pointer names.
type BentukAngka string

// The forms. Every one is rounded half away from zero.
const (
	BentukPersen      BentukAngka = "persen"       // a ratio as percent with one decimal: "7,4%"
	BentukDariSeratus BentukAngka = "dari_seratus" // a ratio from 0 to 1 as whole rupiah of Rp100: "Rp32"
	BentukUang        BentukAngka = "uang"         // an amount in words of size: "Rp223 juta"
	BentukUangBulat   BentukAngka = "uang_bulat"   // an amount per head in whole rupiah: "Rp183.000"
	BentukCacah       BentukAngka = "cacah"        // a whole number in digits: "7.280"
	BentukBanyak      BentukAngka = "banyak"       // a whole number, or the length of a list, in words up to ten: "tiga"
	BentukNama        BentukAngka = "nama"         // a text as it is: the name of a village, of a fund
	BentukTahun       BentukAngka = "tahun"        // a year
	BentukFase        BentukAngka = "fase"         // the name of a phase
	BentukLayanan     BentukAngka = "layanan"      // the name of the service at the end of the pointer
	BentukDesimal     BentukAngka = "desimal"      // a decimal number as it is: "87,5"
	BentukSatuan      BentukAngka = "satuan"       // a unit
	BentukDwi         BentukAngka = "dwi"          // a text that the board holds in both languages
)

// Codes of the sentences about a board and, from KodeKalimatDesaPorsi on, about a village. A code names a pattern and what its numbers
// are for ever.
const (
	KodeKalimatPorsi           = "porsi"
	KodeKalimatPorsiInti       = "porsi_inti"
	KodeKalimatKelengkapan     = "kelengkapan"
	KodeKalimatDesaLayanan     = "desa_layanan"
	KodeKalimatPerPenduduk     = "per_penduduk"
	KodeKalimatBagian          = "bagian_terbesar_terkecil"
	KodeKalimatTertinggi       = "tertinggi"
	KodeKalimatTerendah        = "terendah"
	KodeKalimatMedianPorsi     = "median"
	KodeKalimatNol             = "nol_layanan"
	KodeKalimatJauhDiBawah     = "jauh_di_bawah"
	KodeKalimatSerapan         = "serapan"
	KodeKalimatSerapanRendah   = "serapan_rendah"
	KodeKalimatSiltap          = "siltap"
	KodeKalimatSilpaTerbesar   = "silpa_terbesar"
	KodeKalimatSilpaNegatif    = "silpa_negatif"
	KodeKalimatTakTerpeta      = "tak_terpeta"
	KodeKalimatTrenNaik        = "tren_naik"
	KodeKalimatTrenTurun       = "tren_turun"
	KodeKalimatTrenPutus       = "tren_putus"
	KodeKalimatAgenda          = "agenda"
	KodeKalimatAgendaSedikit   = "agenda_sedikit"
	KodeKalimatAgendaDitolak   = "agenda_ditolak"
	KodeKalimatDesaPorsi       = "desa_porsi"
	KodeKalimatDesaPeringkat   = "desa_peringkat"
	KodeKalimatDesaTanpaData   = "desa_tanpa_data"
	KodeKalimatDesaNol         = "desa_nol"
	KodeKalimatDesaJauh        = "desa_jauh_di_bawah"
	KodeKalimatDesaSerapan     = "desa_serapan"
	KodeKalimatDesaSiltapLewat = "desa_siltap_lewat"
	KodeKalimatDesaSiltap      = "desa_siltap"
	KodeKalimatDesaSilpa       = "desa_silpa"
	KodeKalimatDesaPerPenduduk = "desa_per_penduduk"
)

// UntukJudul reports a sentence whose figure the headline of a view shows already, so that it need not stand below it.
func (k *Kalimat) UntukJudul() bool {
	switch k.Kode {
	case KodeKalimatPorsi, KodeKalimatPorsiInti, KodeKalimatPerPenduduk, KodeKalimatDesaPorsi:
		return true
	default:
		return false
	}
}

// penyusunKalimat collects sentences and knows where in the board they will stand.
type penyusunKalimat struct {
	p         *Papan
	letak     []any // path of the list
	hasil     []Kalimat
	peringkat []int // see berperingkat
}

// jalurDesa points to the villages that the next sentence counts.
func (s *penyusunKalimat) jalurDesa() string {
	return temuan.Penunjuk(append(slices.Clone(s.letak), len(s.hasil), "desa")...)
}

func (s *penyusunKalimat) tambah(kode string, pola Teks, isian ...isianKalimat) *Kalimat {
	s.hasil = append(s.hasil, susunKalimat(kode, pola, isian...))
	return &s.hasil[len(s.hasil)-1]
}

// tambahDesa adds a sentence that counts and names villages: {banyak}, {desa}, {daftar}. Without villages there is none.
func (s *penyusunKalimat) tambahDesa(kode string, l layanan.Layanan, desa []int, pola Teks, isian ...isianKalimat) {
	if len(desa) == 0 {
		return
	}
	nama := make([]isianKalimat, len(desa))
	for i, d := range desa {
		nama[i] = isianDesa("", s.p, d)
	}
	isian = append(isian, isianBanyak("banyak", len(desa), s.jalurDesa()), isianJamak(len(desa)), isianDaftar("daftar", nama))
	k := s.tambah(kode, pola, isian...)
	k.Layanan, k.Desa = l, desa
}

// saring returns the indices of the villages for which pilih holds.
func (s *penyusunKalimat) saring(pilih func(*BarisDesa) bool) []int {
	var d []int
	for i := range s.p.Desa {
		if pilih(&s.p.Desa[i]) {
			d = append(d, i)
		}
	}
	return d
}

// DaftarKalimatPapan returns the sentences about p in the order of their importance, made from its figures alone, for Papan.Kalimat:
// pointers such as /kalimat/3/desa count on the list standing there whole. What the board does not know has no sentence. The agenda
// must be in p already. p is not changed.
func DaftarKalimatPapan(p *Papan) []Kalimat {
	s := &penyusunKalimat{p: p, letak: []any{"kalimat"}, hasil: []Kalimat{}}
	if p == nil {
		return s.hasil
	}
	s.utama()
	s.bagian()
	s.sebaran()
	s.perLayanan()
	s.serapanSiltap()
	s.silpa()
	s.tren()
	s.agenda()
	return s.hasil
}

// isianSumber is the fund that the board is filtered by, or nothing.
func (s *penyusunKalimat) isianSumber() isianKalimat {
	if s.p.Sumber == "" {
		return isianKalimat{nama: "sumber"}
	}
	i := isianNama("sumber", s.p.Sumber, "/sumber")
	i.teks = Teks{" dari sumber dana " + i.teks.Indonesia, " from the fund " + i.teks.Inggris}
	return i
}

// utama makes the headline and says how many villages it rests on.
func (s *penyusunKalimat) utama() {
	r := &s.p.Ringkas
	sumber := s.isianSumber()
	porsi := func(kode string, a Angka, jalur string, pola Teks) {
		if i := isianDariSeratus("porsi", a, jalur); i.teks.Indonesia != "" {
			s.tambah(kode, pola, i, sumber)
		}
	}
	porsi(KodeKalimatPorsi, r.Semua.Porsi, "/ringkas/semua/porsi", Teks{
		"Dari setiap Rp100 belanja desa{sumber}, {porsi} untuk layanan dasar.",
		"Of every Rp100 of village spending{sumber}, {porsi} is for basic services.",
	})
	porsi(KodeKalimatPorsiInti, r.Inti.Porsi, "/ringkas/inti/porsi", Teks{
		"Tanpa kegiatan yang golongannya masih dapat diperdebatkan, {porsi} dari setiap Rp100.",
		"Without the kegiatan whose class is open to debate, {porsi} of every Rp100.",
	})
	s.kelengkapan()
	if n := r.DesaLayanan; n > 0 && n < s.p.Kelengkapan.Melapor {
		s.tambah(KodeKalimatDesaLayanan, Teks{
			"Porsi layanan dasar dihitung dari {banyak} desa yang belanja kelima layanannya diketahui.",
			"The share of basic services rests on {banyak} {desa} whose spending on all five is known.",
		}, isianBanyak("banyak", n, "/ringkas/desa_layanan"), isianJamak(n))
	}
	if r.Semua.PerPenduduk.Ada {
		s.tambah(KodeKalimatPerPenduduk, Teks{
			"Belanja layanan dasar{sumber} {uang} per jiwa.",
			"Spending on basic services{sumber}: {uang} per resident.",
		}, sumber, isianUangBulat("uang", r.Semua.PerPenduduk, "/ringkas/semua/per_penduduk"))
	}
	if o := s.p.Kelengkapan.TakTerpeta; o.Ada && o.Nilai > 0 {
		s.tambah(KodeKalimatTakTerpeta, Teks{
			"Belanja {uang} belum dapat digolongkan sebagai layanan dasar atau bukan.",
			"Spending of {uang} could not be placed in or outside the basic services.",
		}, isianUang(o, "/kelengkapan/tak_terpeta"))
	}
}

// kelengkapan says which figures these are and who is missing.
func (s *penyusunKalimat) kelengkapan() {
	k := &s.p.Kelengkapan
	fase := satuIsian("fase", teksFase(s.p.Fase), "/fase", BentukFase)
	if k.Desa < 1 || fase.teks.Indonesia == "" || s.p.Tahun <= 0 {
		return
	}
	isian := []isianKalimat{
		fase, isianTahun("tahun", s.p.Tahun, "/tahun"), isianBanyak("jumlah", k.Desa, "/kelengkapan/desa"),
		isianBanyak("melapor", k.Melapor, "/kelengkapan/melapor"), isianJamak(k.Desa),
	}
	if k.Melapor == k.Desa {
		s.tambah(KodeKalimatKelengkapan, Teks{
			"Data {fase} tahun {tahun} lengkap: {melapor} dari {jumlah} desa.",
			"The {fase} figures for {tahun} are complete: {melapor} of {jumlah} {desa}.",
		}, isian...)
		return
	}
	if k.Melapor == 0 {
		s.tambah(KodeKalimatKelengkapan, Teks{
			"Belum ada data {fase} tahun {tahun} dari {jumlah} desa di wilayah ini. " + KalimatHilang,
			"There are no {fase} figures for {tahun} yet from the {jumlah} {desa} of this area. " + KalimatHilangInggris,
		}, isian...)
		return
	}
	pola := Teks{
		"Data {fase} tahun {tahun} baru ada dari {melapor} di antara {jumlah} desa{hilang}. " + KalimatHilang,
		"The {fase} figures for {tahun} come from {melapor} of {jumlah} {desa}{hilang}. " + KalimatHilangInggris,
	}
	var nama []isianKalimat
	for i := range k.Hilang {
		if h := &k.Hilang[i]; amankan(h.Nama) != "" {
			nama = append(nama, isianNama("", h.Nama, temuan.Penunjuk("kelengkapan", "hilang", i, "nama")))
		} else if !h.Kode.Kosong() {
			nama = append(nama, isianNama("", h.Kode.String(), temuan.Penunjuk("kelengkapan", "hilang", i, "kode")))
		}
	}
	if len(nama) > 0 {
		h := isianDaftar("hilang", nama)
		h.teks = Teks{"; belum ada dari " + h.teks.Indonesia, "; missing: " + h.teks.Inggris}
		isian = append(isian, h)
	}
	s.tambah(KodeKalimatKelengkapan, pola, isian...)
}

// bagian names the services with the largest and the smallest share, where each is the only one.
func (s *penyusunKalimat) bagian() {
	besar, kecil := 0, 0
	d := &s.p.Ringkas.Layanan
	for i := range d {
		if !d[i].Porsi.Ada {
			return
		}
		if d[i].Porsi.Desimal.Cmp(d[besar].Porsi.Desimal) > 0 {
			besar = i
		}
		if d[i].Porsi.Desimal.Cmp(d[kecil].Porsi.Desimal) < 0 {
			kecil = i
		}
	}
	sama := func(n int) (b int) {
		for i := range d {
			if d[i].Porsi.Desimal.Equal(d[n].Porsi.Desimal) {
				b++
			}
		}
		return b
	}
	if sama(besar) != 1 || sama(kecil) != 1 {
		return
	}
	jalur := func(i int, sisa ...any) string {
		return temuan.Penunjuk(append([]any{"ringkas", "layanan", i}, sisa...)...)
	}
	s.tambah(KodeKalimatBagian, Teks{
		"Bagian terbesar untuk {besar} ({pbesar}), terkecil untuk {kecil} ({pkecil}).",
		"The largest part is for {besar} ({pbesar}), the smallest for {kecil} ({pkecil}).",
	},
		isianLayanan("besar", layanan.DaftarLayanan()[besar], jalur(besar)), isianPersen("pbesar", d[besar].Porsi, jalur(besar, "porsi")),
		isianLayanan("kecil", layanan.DaftarLayanan()[kecil], jalur(kecil)), isianPersen("pkecil", d[kecil].Porsi, jalur(kecil, "porsi")))
}

// sebaran names the villages with the highest and the lowest share, and the median.
func (s *penyusunKalimat) sebaran() {
	tinggi, rendah := s.ujung(1), s.ujung(-1)
	if len(tinggi) > 0 && len(rendah) > 0 && tinggi[0] != rendah[0] {
		porsi := func(d []int) isianKalimat {
			return isianPersen("porsi", s.p.Desa[d[0]].Semua.Porsi, temuan.Penunjuk("desa", d[0], "semua", "porsi"))
		}
		s.tambahDesa(KodeKalimatTertinggi, layanan.Bukan, tinggi, Teks{
			"Porsi layanan dasar tertinggi {porsi}, di {daftar}.", "The highest share of basic services is {porsi}, in {daftar}.",
		}, porsi(tinggi))
		s.tambahDesa(KodeKalimatTerendah, layanan.Bukan, rendah, Teks{
			"Porsi layanan dasar terendah {porsi}, di {daftar}.", "The lowest share of basic services is {porsi}, in {daftar}.",
		}, porsi(rendah))
	}
	if m := s.p.Median.Semua; m.Ada {
		desa := s.saring(func(d *BarisDesa) bool { return d.Ada && d.Semua.Porsi.Ada })
		s.tambahDesa(KodeKalimatMedianPorsi, layanan.Bukan, desa, Teks{
			"Median porsi layanan dasar {median}, dari {banyak} desa yang porsinya diketahui. " + KalimatMedian,
			"The median share of basic services is {median}, over {banyak} {desa} whose share is known. " + KalimatMedianInggris,
		}, isianPersen("median", m, "/median/semua"))
	}
}

// ujung returns the villages with the highest (arah 1) or lowest (-1) share.
func (s *penyusunKalimat) ujung(arah int) []int {
	var d []int
	for i := range s.p.Desa {
		b := &s.p.Desa[i]
		if !b.Ada || !b.Semua.Porsi.Ada {
			continue
		}
		c := 0
		if len(d) > 0 {
			c = b.Semua.Porsi.Desimal.Cmp(s.p.Desa[d[0]].Semua.Porsi.Desimal) * arah
		}
		if c > 0 {
			d = d[:0]
		}
		if c >= 0 {
			d = append(d, i)
		}
	}
	return d
}
