package layanan

import (
	"cmp"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// AlasanNilai says why there is no value. The zero value is "there is one".
type AlasanNilai uint8

// The reasons, strongest first: of several, the first is given.
const (
	TanpaAlasan         AlasanNilai = iota
	AlasanIndikator                 // a figure belongs to another indicator
	AlasanSatuan                    // a figure has another unit
	AlasanMustahil                  // negative, above the end, or part larger than the whole
	AlasanGanda                     // a village has two figures for one period
	AlasanPeriode                   // states of different days
	AlasanPeriodeTindih             // periods of one village share months
	AlasanSkor                      // grades and indices do not add up
	AlasanTanpaPenyebut             // a percentage without its numerator or denominator
	AlasanPenyebutNol               // nobody to count: 0 of 0
	AlasanTanpaData                 // nothing was reported
	AlasanLuapan                    // too large a number
)

// kalimatAlasan holds the sentences by AlasanNilai.
var kalimatAlasan = [...]Teks{
	TanpaAlasan:         {},
	AlasanIndikator:     {"ada angka dari indikator lain", "a figure belongs to another indicator"},
	AlasanSatuan:        {"ada angka dengan satuan lain", "a figure has another unit"},
	AlasanMustahil:      {"ada angka yang mustahil", "a figure is impossible"},
	AlasanGanda:         {"satu desa punya dua angka untuk periode yang sama", "a village has two figures for the same period"},
	AlasanPeriode:       {"keadaan pada periode berbeda tidak dapat digabung", "states of different periods cannot be combined"},
	AlasanPeriodeTindih: {"periode satu desa bertindihan", "periods of one village overlap"},
	AlasanSkor:          {"skor dan indeks tidak dapat dijumlahkan", "scores and indices do not add up"},
	AlasanTanpaPenyebut: {"persen tanpa pembilang dan penyebut tidak dapat digabung", "percentages without numerator and denominator cannot be combined"},
	AlasanPenyebutNol:   {"penyebutnya nol", "the denominator is zero"},
	AlasanTanpaData:     {"tidak ada data", "there is no data"},
	AlasanLuapan:        {"angkanya terlalu besar", "the number is too large"},
}

// Pesan returns the reason in Indonesian and English; both empty for none.
func (a AlasanNilai) Pesan() (id, en string) {
	if int(a) >= len(kalimatAlasan) {
		return "", ""
	}
	return kalimatAlasan[a].Indonesia, kalimatAlasan[a].Inggris
}

// namaAlasan holds the machine names by AlasanNilai.
var namaAlasan = [...]string{
	"", "indikator-lain", "satuan-lain", "mustahil", "ganda", "periode-berbeda", "periode-bertindih", "skor",
	"tanpa-penyebut", "penyebut-nol", "tanpa-data", "luapan",
}

// String returns a machine name such as "tanpa-penyebut", "" for none.
func (a AlasanNilai) String() string { return namaDari(namaAlasan[:], int(a)) }

// MarshalText returns the form of String.
func (a AlasanNilai) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// Ukuran is a computed value: of one Capaian, or of many together. Either Nilai
// is given or Alasan says why not.
type Ukuran struct {
	Indikator KodeIndikator `json:"indikator"`
	Pembilang Angka         `json:"pembilang"`
	Penyebut  Angka         `json:"penyebut"`
	Nilai     Angka         `json:"nilai"`
	Satuan    Satuan        `json:"satuan"`
	Alasan    AlasanNilai   `json:"alasan,omitempty"`
	// Tercetak: Nilai is the one the source prints; there was nothing to
	// compute it from.
	Tercetak bool `json:"tercetak,omitempty"`
	// AngkaKecil: so few events, or so small a group, that the value says
	// little.
	AngkaKecil bool `json:"angka_kecil,omitempty"`
	// TakSeragam: the villages do not all cover the same periods.
	TakSeragam bool `json:"tak_seragam,omitempty"`
	// Ikut of Desa villages are in the value; the others gave no data.
	Ikut int `json:"ikut"`
	Desa int `json:"desa"`
	// Penghalang are the villages that Alasan is about, in the order of their
	// codes.
	Penghalang []wilayah.Kode `json:"penghalang,omitempty"`
}

// HitungNilai returns the value of one Capaian: from numerator and denominator
// where both are there, otherwise as printed.
func HitungNilai(i Indikator, c Capaian) Ukuran {
	p := Penggabung{indikator: i}
	p.Tambah(c)
	return p.Hasil()
}

// Gabung combines the figures of several villages, or of several periods whose
// events add up (Alir), into one: a ratio is the sum of the numerators over the
// sum of the denominators, a count is a sum. There is no mean of percentages. One
// row that cannot be combined refuses the whole, with the reason and the villages
// it is about: the caller decides whether to leave them out. A village without
// data does not refuse; it lowers Ukuran.Ikut.
func Gabung(i Indikator, semua []Capaian) Ukuran {
	p := Penggabung{indikator: i}
	for _, c := range semua {
		p.Tambah(c)
	}
	return p.Hasil()
}

// Penggabung collects figures for Gabung piece by piece. Parts may be collected
// apart and put together in any order: the result is the same. Start with
// PenggabungUntuk.
type Penggabung struct {
	indikator Indikator
	butir     []butir
}

// butir is one figure, or the bare mention of a village (no data).
type butir struct {
	desa    wilayah.Kode
	periode Periode
	atas    Angka
	bawah   Angka
	nilai   Angka
	tolak   AlasanNilai // what is wrong with the row itself
	ada     bool
}

// PenggabungUntuk returns an empty Penggabung for one indicator.
func PenggabungUntuk(i Indikator) Penggabung { return Penggabung{indikator: i} }

// Tambah adds one figure.
func (p *Penggabung) Tambah(c Capaian) {
	b := butir{desa: c.Desa, periode: c.Periode, atas: c.Pembilang, bawah: c.Penyebut, nilai: c.Nilai, ada: c.AdaData()}
	if p.indikator.Bentuk == Cacah && !b.nilai.Ada() {
		b.nilai = c.Pembilang
	}
	switch {
	case c.Indikator != p.indikator.Kode:
		b.tolak = AlasanIndikator
	case c.Satuan != "" && c.Satuan != p.indikator.Satuan:
		b.tolak = AlasanSatuan
	case !b.ada:
	case mustahil(&p.indikator, &c):
		b.tolak = AlasanMustahil
	case p.indikator.Bentuk.Rasio() && (!c.Pembilang.Ada() || !c.Penyebut.Ada()):
		b.tolak = AlasanTanpaPenyebut
	}
	p.butir = append(p.butir, b)
}

// TambahDesa mentions villages that are expected to report, so that Ukuran.Desa
// counts them even if they did not.
func (p *Penggabung) TambahDesa(desa ...wilayah.Kode) {
	for _, d := range desa {
		p.butir = append(p.butir, butir{desa: d})
	}
}

// Gabung adds what another Penggabung of the same indicator collected; of another
// indicator, every row of it counts as AlasanIndikator.
func (p *Penggabung) Gabung(q Penggabung) {
	n := len(p.butir)
	p.butir = append(p.butir, q.butir...)
	if q.indikator.Kode == p.indikator.Kode {
		return
	}
	for i := n; i < len(p.butir); i++ {
		if p.butir[i].ada {
			p.butir[i].tolak = AlasanIndikator
		}
	}
}

// mustahil reports whether the figures of c contradict the definition.
func mustahil(i *Indikator, c *Capaian) bool {
	switch {
	case c.Pembilang.Tanda() < 0, c.Penyebut.Tanda() < 0, c.Nilai.Tanda() < 0:
		return true
	case lebihDari(c.Nilai, i.Tertinggi):
		return true
	case !i.Bentuk.Rasio():
		return c.Pembilang.Ada() && c.Nilai.Ada() && c.Pembilang != c.Nilai
	case i.Bentuk == Bagian && lebihDari(c.Pembilang, c.Penyebut):
		return true
	default: // somebody out of nobody
		return c.Penyebut.Ada() && c.Penyebut.Tanda() == 0 && c.Pembilang.Tanda() > 0
	}
}

// lebihDari reports whether both numbers are there and a is larger.
func lebihDari(a, b Angka) bool { return a.Ada() && b.Ada() && a.Bandingkan(b) > 0 }

// Hasil returns the combined value. It may be asked at any time.
func (p *Penggabung) Hasil() Ukuran {
	u := Ukuran{Indikator: p.indikator.Kode, Satuan: p.indikator.Satuan}
	urut := slices.Clone(p.butir)
	slices.SortStableFunc(urut, func(a, b butir) int {
		return cmp.Or(a.desa.Bandingkan(b.desa), a.periode.Bandingkan(b.periode))
	})
	isi := slices.DeleteFunc(slices.Clone(urut), butir.kosong)
	u.Desa, u.Ikut = banyakDesa(urut), banyakDesa(isi)
	if len(isi) == 0 {
		u.Alasan = AlasanTanpaData
		return u
	}
	if len(isi) == 1 && isi[0].tunggal(&u) {
		return u
	}
	u.Alasan, u.Penghalang = p.halangan(isi)
	if u.Alasan != TanpaAlasan {
		return u
	}
	u.TakSeragam = takSeragam(isi)
	p.jumlahkan(&u, isi)
	return u
}

// kosong: a village without data. A row of another indicator is no village
// without data, it is a mistake.
func (b butir) kosong() bool { return !b.ada && b.tolak == TanpaAlasan }

// tunggal takes the printed value of a single ratio that has nothing to compute
// it from.
func (b butir) tunggal(u *Ukuran) bool {
	if b.tolak != AlasanTanpaPenyebut || !b.nilai.Ada() {
		return false
	}
	u.Nilai, u.Tercetak, u.Pembilang, u.Penyebut = b.nilai, true, b.atas, b.bawah
	return true
}

func banyakDesa(terurut []butir) int {
	n := 0
	for i := range terurut {
		if i == 0 || terurut[i].desa != terurut[i-1].desa {
			n++
		}
	}
	return n
}

// halangan finds the strongest reason against combining and its villages.
func (p *Penggabung) halangan(isi []butir) (AlasanNilai, []wilayah.Kode) {
	terkuat := TanpaAlasan
	var desa []wilayah.Kode
	catat := func(a AlasanNilai, d wilayah.Kode) {
		if a == TanpaAlasan || terkuat != TanpaAlasan && a > terkuat {
			return
		}
		if a != terkuat {
			terkuat, desa = a, nil
		}
		if !slices.Contains(desa[max(0, len(desa)-1):], d) {
			desa = append(desa, d)
		}
	}
	for n := range isi {
		catat(isi[n].tolak, isi[n].desa)
		if n > 0 {
			catat(p.halanganPasangan(isi, n), isi[n].desa)
		}
	}
	return terkuat, desa
}

// halanganPasangan compares row n with the rows before it: of the same village
// for overlaps, with the first row for states of different days.
func (p *Penggabung) halanganPasangan(isi []butir, n int) AlasanNilai {
	b := &isi[n]
	if p.indikator.Bentuk == Skor {
		if isi[n-1].desa == b.desa && isi[n-1].periode == b.periode {
			return AlasanGanda
		}
		return AlasanSkor
	}
	tindih := TanpaAlasan
	for m := n - 1; m >= 0 && isi[m].desa == b.desa; m-- {
		if isi[m].periode == b.periode {
			return AlasanGanda
		}
		if isi[m].periode.Bertindih(b.periode) {
			tindih = AlasanPeriodeTindih
		}
	}
	if p.indikator.Sifat == Stok && isi[0].periode != b.periode {
		return AlasanPeriode
	}
	return tindih
}

// takSeragam reports whether two villages cover different periods.
func takSeragam(isi []butir) bool {
	var pertama, ini []Periode
	for n := range isi {
		ini = append(ini, isi[n].periode)
		if n+1 < len(isi) && isi[n+1].desa == isi[n].desa {
			continue
		}
		if pertama == nil {
			pertama = ini
		} else if !slices.Equal(pertama, ini) {
			return true
		}
		ini = nil
	}
	return false
}

// jumlahkan adds up rows that may be added up.
func (p *Penggabung) jumlahkan(u *Ukuran, isi []butir) {
	var atas, bawah, nilai jumlahan
	for n := range isi {
		atas.tambah(isi[n].atas)
		bawah.tambah(isi[n].bawah)
		nilai.tambah(isi[n].nilai)
	}
	i := &p.indikator
	var err error
	if !i.Bentuk.Rasio() {
		if u.Nilai, err = nilai.hasil(); err != nil {
			u.Alasan = AlasanLuapan
		}
		return
	}
	var errBawah error
	u.Pembilang, err = atas.hasil()
	u.Penyebut, errBawah = bawah.hasil()
	switch {
	case err != nil || errBawah != nil:
		u.Alasan = AlasanLuapan
		return
	case u.Penyebut.Tanda() == 0:
		u.Alasan = AlasanPenyebutNol
		return
	}
	if u.Nilai, err = bagi(u.Pembilang, u.Penyebut, i.Pengali, i.Desimal); err != nil {
		u.Alasan = AlasanLuapan
	}
	u.AngkaKecil = u.Pembilang.Bandingkan(DariBilangan(i.PembilangKecil)) < 0 ||
		u.Penyebut.Bandingkan(DariBilangan(i.PenyebutKecil)) < 0
}
