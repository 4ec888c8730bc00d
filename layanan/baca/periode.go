package baca

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// sebab is the reason of a bad region code in both languages.
func sebab(err error) temuan.Isian {
	if salah := (*wilayah.SalahKode)(nil); errors.As(err, &salah) {
		id, en := salah.Pesan()
		return temuan.Dwi("sebab", id, en)
	}
	return temuan.Isi("sebab", err.Error())
}

// namaBulan holds the months as people write them, January first.
var namaBulan = [...][]string{
	{"januari", "jan"}, {"februari", "feb", "pebruari"}, {"maret", "mar"}, {"april", "apr"}, {"mei"}, {"juni", "jun"},
	{"juli", "jul"}, {"agustus", "agu", "ags"}, {"september", "sep", "sept"}, {"oktober", "okt"},
	{"november", "nov", "nopember"}, {"desember", "des"},
}

// awalanPeriode holds the words before the number of a period, the longest first.
var awalanPeriode = [...]struct {
	kata  string
	jenis layanan.JenisPeriode
}{
	{"semester", layanan.Semesteran}, {"triwulan", layanan.Triwulanan}, {"kuartal", layanan.Triwulanan},
	{"bulan", layanan.Bulanan}, {"smt", layanan.Semesteran}, {"sem", layanan.Semesteran}, {"tw", layanan.Triwulanan},
	{"s", layanan.Semesteran}, {"t", layanan.Triwulanan}, {"q", layanan.Triwulanan}, {"b", layanan.Bulanan}, {"m", layanan.Bulanan},
}

// tahun reads a year cell.
func (p *pembaca) tahun(k int, ke *layanan.Periode) bool {
	n, err := strconv.Atoi(p.isi(k))
	per := layanan.Setahun(n)
	if err != nil || len(p.isi(k)) != 4 || per.Periksa() != nil {
		return p.salah(KodeTahunSalah, k)
	}
	*ke = per
	return true
}

// periode reads a period cell into ke, whose year is known: "", "tahun", "S1",
// "semester 1", "T2", "triwulan 2", "07", "bulan 7", "Juli", "2024-S1",
// "2024-07". A bare number from 1 to 12 could be a month, a quarter or a
// semester: only two digits ("07") are a month.
func (p *pembaca) periode(k int, ke *layanan.Periode) bool {
	s := namaBaku(p.isi(k))
	if t, err := layanan.UraiPeriode(strings.ToUpper(p.isi(k))); err == nil {
		if t.Tahun != ke.Tahun {
			return p.salah(KodePeriodeSalah, k)
		}
		*ke = t
		return true
	}
	if s == "" || s == "tahun" || s == "tahunan" || s == "setahun" {
		return true
	}
	if n := bulanDari(s); n > 0 {
		return p.pasang(k, layanan.Bulanan, n, ke)
	}
	if len(s) == 2 && s[0] >= '0' && s[0] <= '9' {
		n, err := strconv.Atoi(s)
		if err != nil {
			return p.salah(KodePeriodeSalah, k)
		}
		return p.pasang(k, layanan.Bulanan, n, ke)
	}
	for _, a := range awalanPeriode {
		sisa, ada := strings.CutPrefix(s, a.kata)
		if !ada {
			continue
		}
		n, err := nomorPeriode(strings.TrimSpace(sisa))
		if err != nil {
			break
		}
		return p.pasang(k, a.jenis, n, ke)
	}
	return p.salah(KodePeriodeSalah, k)
}

// nomorPeriode reads the number of a period, Roman up to IV.
func nomorPeriode(s string) (int, error) {
	if i := slices.Index([]string{"i", "ii", "iii", "iv"}, s); i >= 0 {
		return i + 1, nil
	}
	return strconv.Atoi(s)
}

func bulanDari(s string) int {
	return slices.IndexFunc(namaBulan[:], func(nama []string) bool { return slices.Contains(nama, s) }) + 1
}

// pasang sets the part of the year. A semester above 2 is the known mistake of
// month numbers in a semester column.
func (p *pembaca) pasang(k int, j layanan.JenisPeriode, n int, ke *layanan.Periode) bool {
	baru := layanan.Periode{Tahun: ke.Tahun, Jenis: j, Ke: n}
	switch {
	case baru.Periksa() == nil:
		*ke = baru
		return true
	case j == layanan.Semesteran && n > 2 && n <= 12:
		return p.salah(KodeBulanSemester, k)
	default:
		return p.salah(KodePeriodeSalah, k)
	}
}

// nomorPeriode reads a cell that holds the bare number of a semester or month.
func (p *pembaca) nomorPeriode(k int, j layanan.JenisPeriode, ke *layanan.Periode) bool {
	s := namaBaku(p.isi(k))
	n, err := nomorPeriode(s)
	if j == layanan.Bulanan && err != nil {
		if n = bulanDari(s); n > 0 {
			err = nil
		}
	}
	if err != nil {
		return p.salah(KodePeriodeSalah, k)
	}
	return p.pasang(k, j, n, ke)
}

// tanggal reads a date: ISO, or day and month in either order where only one order
// is possible. What it cannot read is a finding and leaves no date.
func (p *pembaca) tanggal(k int, ke *layanan.Tanggal) {
	s := p.isi(k)
	if t, err := layanan.UraiTanggal(s); err == nil {
		*ke = t
		return
	}
	s = strings.NewReplacer("-", "/", ".", "/").Replace(s)
	var dapat []layanan.Tanggal
	for _, bentuk := range []string{"2/1/2006", "1/2/2006"} {
		t, err := time.Parse(bentuk, s)
		if err != nil {
			continue
		}
		u, err := layanan.UraiTanggal(t.Format(time.DateOnly))
		if err == nil && !slices.Contains(dapat, u) {
			dapat = append(dapat, u)
		}
	}
	if len(dapat) != 1 {
		p.salah(KodeTanggalSalah, k)
		return
	}
	*ke = dapat[0]
}
