package umum

import (
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
)

// pisahSumbu divides the code columns of a statutory table into those of kegiatan and those of accounts. The header says so, or the
// content does where one caption covers both: rows of income begin in a later column than those of bidang and kegiatan. In a column of
// kegiatan "4" is a bidang and never income.
func (p *peta) pisahSumbu(l *lembar.Lembar) {
	p.kegiatan = nil
	if i := p.kolom[artiKodeKegiatan]; i >= 0 {
		if p.hanyaKegiatan(l, i) {
			p.kegiatan = []int{i}
		}
		return
	}
	n := p.awalRekening(l)
	if n == 0 {
		return
	}
	p.kegiatan, p.kode = p.kode[:n:n], p.kode[n:]
	if n == 1 {
		p.kolom[artiKodeKegiatan] = p.kegiatan[0]
	}
}

// hanyaKegiatan reports whether a column called kode kegiatan holds no accounts: some files keep both kinds of codes in it.
func (p *peta) hanyaKegiatan(l *lembar.Lembar, kolom int) bool {
	ada := false
	for i := p.mulai; i < len(l.Baris); i++ {
		if p.barisNomor(&l.Baris[i]) {
			continue
		}
		s, err := bagan.UraiSel(rapi(l.Baris[i].Kolom(kolom).Teks), bagan.Permendagri20)
		switch {
		case err != nil || s.Kegiatan.Kosong() && s.Rekening.Kosong():
		case s.Kegiatan.Kosong(), !s.Rekening.Kosong() && !s.Mendua:
			return false
		case s.Mendua && s.Rekening.Tingkat() == bagan.Akun && kenaliBagian(rapi(l.Baris[i].Kolom(p.kolom[artiUraian]).Teks)) != tanpaBagian:
			return false // "4 PENDAPATAN"
		default:
			ada = true
		}
	}
	return ada
}

// awalRekening returns how many of the code columns under one caption hold the kegiatan, 0 where all hold one code. Nearly every row has
// to fit: it begins in the first column and says a kegiatan there, with or without an account behind it, or it begins in one other
// column, the same in all rows, and says an account.
func (p *peta) awalRekening(l *lembar.Lembar) int {
	if len(p.kode) < 2 {
		return 0
	}
	mulai := make([]int, len(p.kode)) // rows by the code column that they begin in
	for i := p.mulai; i < len(l.Baris); i++ {
		if k := p.sel(&l.Baris[i]); k >= 0 {
			mulai[k]++
		}
	}
	n := 0
	for k := range mulai[1:] {
		if mulai[1+k] > mulai[n] || n == 0 && mulai[1+k] > 0 {
			n = 1 + k
		}
	}
	if n == 0 || mulai[0] == 0 {
		return 0
	}
	sah, salah := 0, 0
	for i := p.mulai; i < len(l.Baris); i++ {
		b := &l.Baris[i]
		if k := p.sel(b); k < 0 {
			continue
		} else if (k == 0 || k == n) && duaSumbu(gabungKode(b, p.kode[:n]), gabungKode(b, p.kode[n:])) {
			sah++
		} else {
			salah++
		}
	}
	if 10*salah > sah {
		return 0
	}
	return n
}

// sel returns the first code column in which a row says something, -1 where it says no code.
func (p *peta) sel(b *lembar.Baris) int {
	if p.barisNomor(b) {
		return -1
	}
	k := slices.IndexFunc(p.kode, func(i int) bool { return !b.Kolom(i).Kosong() })
	if k >= 0 && strings.IndexFunc(b.Kolom(p.kode[k]).Teks, func(c rune) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }) >= 0 {
		return -1 // words: a total, a note, a header that repeats
	}
	return k
}

// duaSumbu reports whether the cells at the left say a kegiatan and those at the right an account of Permendagri 20/2018; one side may
// be empty.
func duaSumbu(kiri, kanan string) bool {
	kg, errKiri := bagan.UraiKegiatan(kiri, bagan.Permendagri20)
	rk, errKanan := bagan.UraiRekening(kanan, bagan.Permendagri20)
	return errKiri == nil && errKanan == nil && kg.Kosong() == (kiri == "") && (kanan == "" || rk.Akun() > 3) && (kiri != "" || kanan != "")
}

// gabungKode joins code cells: digits of a spread-out code with dots, whole codes with a space.
func gabungKode(b *lembar.Baris, kolom []int) string {
	var tempat [8]string // the parts of a code, mostly
	bagian, pisah := tempat[:0], "."
	for _, i := range kolom {
		s := rapi(b.Kolom(i).Teks)
		if s == "" {
			continue
		}
		if strings.ContainsAny(s, ". -") {
			pisah = " "
		}
		bagian = append(bagian, s)
	}
	return strings.Join(bagian, pisah)
}

// kolomKode lists all code columns, those of kegiatan first.
func (p *peta) kolomKode() []int {
	kolom := p.kode
	if len(p.kegiatan) > 0 {
		return append(slices.Clip(p.kegiatan), kolom...)
	}
	if i := p.kolom[artiKodeKegiatan]; i >= 0 {
		return append([]int{i}, kolom...)
	}
	return kolom
}

// isiKode cuts the code cells of a row.
func (m *pemetik) isiKode(r *baris, b *lembar.Baris) {
	if m.kode == nil {
		m.kode = m.p.kolomKode()
	}
	r.kode = gabungKode(b, m.kode)
	if i := slices.IndexFunc(m.kode, func(i int) bool { return !b.Kolom(i).Kosong() }); i >= 0 && r.kode != "" {
		r.KolomRekening = m.kode[i] + 1
	}
	r.KolomKegiatan = r.KolomRekening
	if len(m.p.kegiatan) == 0 {
		return
	}
	r.sumbu = true
	r.kodeKeg, r.kodeRek = gabungKode(b, m.p.kegiatan), gabungKode(b, m.p.kode)
	r.KolomKegiatan = m.p.kegiatan[0] + 1
	if len(m.p.kode) > 0 {
		r.KolomRekening = m.p.kode[0] + 1
	}
}

// tempatkanSumbu places a row of a table whose columns tell the axes apart; false sends a row without a code on to the names.
func (p *penempat) tempatkanSumbu(c *konteks, r *baris) bool {
	kg, errKg := bacaSumbu(r.kodeKeg, p.g)
	rk, errRk := bacaSumbu(r.kodeRek, p.g)
	if r.nama == "" {
		r.nama = strings.TrimSpace(kg.Teks + " " + rk.Teks)
	}
	errKg = errKg || kg.Kegiatan.Kosong() && !kg.Rekening.Kosong() // an account where only kegiatan stand
	if k := rk.Kegiatan; !k.Kosong() && !rk.Mendua {
		// A kegiatan in the column of accounts stands for itself where no other one is given.
		errRk = errRk || !kg.Kegiatan.Kosong() && kg.Kegiatan != k
		kg.Kegiatan = k
	}
	switch {
	case errKg || errRk:
		r.Uraian, r.berkode = r.nama, true // the composer says why
		r.KodeKegiatan, r.KodeRekening = r.kodeKeg, r.kodeRek
		return true
	case kg.Kegiatan.Kosong() && rk.Rekening.Kosong():
		return false
	}
	if !kg.Kegiatan.Kosong() {
		r.KodeKegiatan = kg.Kegiatan.String()
	}
	if !rk.Rekening.Kosong() {
		r.KodeRekening = rk.Rekening.String()
	}
	r.berkode, r.pasti = true, true
	p.ikutKode(c, r)
	return true
}

// bacaSumbu reads the cells of one axis.
func bacaSumbu(s string, g bagan.Generasi) (sel bagan.Sel, gagal bool) {
	sel, err := bagan.UraiSel(s, g)
	return sel, err != nil
}
