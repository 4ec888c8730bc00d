package layanan

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"time"
)

// JenisPeriode is the length of a Periode. The zero value is no period.
type JenisPeriode uint8

// The lengths.
const (
	TanpaPeriode JenisPeriode = iota
	Tahunan
	Semesteran
	Triwulanan
	Bulanan
)

// bulanPer holds the months of one period by JenisPeriode.
var bulanPer = [...]int{Tahunan: 12, Semesteran: 6, Triwulanan: 3, Bulanan: 1}

// namaJenisPeriode holds the Indonesian and English name by JenisPeriode.
var namaJenisPeriode = [...][2]string{
	TanpaPeriode: {"", ""}, Tahunan: {"tahun", "year"}, Semesteran: {"semester", "semester"},
	Triwulanan: {"triwulan", "quarter"}, Bulanan: {"bulan", "month"},
}

// String returns "tahun", "semester", "triwulan", "bulan" or "".
func (j JenisPeriode) String() string {
	if int(j) < len(namaJenisPeriode) {
		return namaJenisPeriode[j][0]
	}
	return ""
}

// Inggris returns the English name or "".
func (j JenisPeriode) Inggris() string {
	if int(j) < len(namaJenisPeriode) {
		return namaJenisPeriode[j][1]
	}
	return ""
}

// Banyak returns how many such periods a year has: 1, 2, 4 or 12; 0 for none.
func (j JenisPeriode) Banyak() int {
	if j == TanpaPeriode || int(j) >= len(bulanPer) {
		return 0
	}
	return 12 / bulanPer[j]
}

// Periode is the time a figure is about: a year or a numbered part of it. It is
// comparable. The zero value is no period. A semester is never a month: the
// length is part of the value, and Periksa refuses semester 7.
type Periode struct {
	Tahun int          // 1945 to 2199
	Jenis JenisPeriode // TanpaPeriode only in the zero value
	Ke    int          // from 1; 1 for a whole year
}

// ErrPeriode is wrapped by the errors about periods.
var ErrPeriode = errors.New("layanan: not a period")

const (
	tahunPertama  = 1945
	tahunTerakhir = 2199
)

// Setahun is the Periode of a whole year.
func Setahun(tahun int) Periode { return Periode{tahun, Tahunan, 1} }

// Periksa returns nil if p is a possible period, otherwise an error that wraps
// ErrPeriode.
func (p Periode) Periksa() error {
	if p.Tahun < tahunPertama || p.Tahun > tahunTerakhir || p.Ke < 1 || p.Ke > p.Jenis.Banyak() {
		return fmt.Errorf("%w: %s %d of %d", ErrPeriode, p.Jenis.Inggris(), p.Ke, p.Tahun)
	}
	return nil
}

// UraiPeriode reads the form of String: "2024", "2024-S1", "2024-T3", "2024-07".
func UraiPeriode(s string) (Periode, error) {
	p := Periode{Jenis: Tahunan, Ke: 1}
	salah := &salahNama{ErrPeriode, s}
	if len(s) < 4 || !semuaDigit(s[:4]) {
		return Periode{}, salah
	}
	p.Tahun, _ = strconv.Atoi(s[:4])
	bagian := s[4:]
	switch {
	case bagian == "":
	case len(bagian) == 3 && bagian[0] == '-' && (bagian[1] == 'S' || bagian[1] == 'T') && semuaDigit(bagian[2:]):
		p.Jenis, p.Ke = Semesteran, int(bagian[2]-'0')
		if bagian[1] == 'T' {
			p.Jenis = Triwulanan
		}
	case len(bagian) == 3 && bagian[0] == '-' && semuaDigit(bagian[1:]):
		p.Jenis, p.Ke = Bulanan, int(bagian[1]-'0')*10+int(bagian[2]-'0')
	default:
		return Periode{}, salah
	}
	if p.Periksa() != nil {
		return Periode{}, salah
	}
	return p, nil
}

// String returns "2024", "2024-S1", "2024-T3" or "2024-07"; "" for no possible
// period.
func (p Periode) String() string {
	if p.Periksa() != nil {
		return ""
	}
	t := strconv.Itoa(p.Tahun)
	switch p.Jenis {
	case Semesteran:
		return t + "-S" + strconv.Itoa(p.Ke)
	case Triwulanan:
		return t + "-T" + strconv.Itoa(p.Ke)
	case Bulanan:
		return t + fmt.Sprintf("-%02d", p.Ke)
	default:
		return t
	}
}

// MarshalText returns the form of String; an impossible period is an error.
func (p Periode) MarshalText() ([]byte, error) {
	if err := p.Periksa(); err != nil {
		return nil, err
	}
	return []byte(p.String()), nil
}

// UnmarshalText reads what UraiPeriode reads.
func (p *Periode) UnmarshalText(teks []byte) error {
	baru, err := UraiPeriode(string(teks))
	if err != nil {
		return err
	}
	*p = baru
	return nil
}

// rentang returns the first and last month, counted from year 0.
func (p Periode) rentang() (awal, akhir int) {
	b := bulanPer[p.Jenis]
	awal = p.Tahun*12 + (p.Ke-1)*b
	return awal, awal + b - 1
}

// Bertindih reports whether two possible periods share a month.
func (p Periode) Bertindih(q Periode) bool {
	if p.Periksa() != nil || q.Periksa() != nil {
		return false
	}
	pa, pb := p.rentang()
	qa, qb := q.rentang()
	return pa <= qb && qa <= pb
}

// Bandingkan orders by year, length (longest first) and number.
func (p Periode) Bandingkan(q Periode) int {
	return cmp.Or(cmp.Compare(p.Tahun, q.Tahun), cmp.Compare(p.Jenis, q.Jenis), cmp.Compare(p.Ke, q.Ke))
}

// Tanggal is a calendar day. The zero value is no day.
type Tanggal struct{ Tahun, Bulan, Hari int }

// ErrTanggal is wrapped by the errors about days.
var ErrTanggal = errors.New("layanan: not a date")

// UraiTanggal reads the ISO form 2024-03-31; empty text is no day.
func UraiTanggal(s string) (Tanggal, error) {
	if s == "" {
		return Tanggal{}, nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < tahunPertama || t.Year() > tahunTerakhir {
		return Tanggal{}, &salahNama{ErrTanggal, s}
	}
	return Tanggal{t.Year(), int(t.Month()), t.Day()}, nil
}

// String returns the ISO form, "" for no day.
func (t Tanggal) String() string {
	if t == (Tanggal{}) {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", t.Tahun, t.Bulan, t.Hari)
}

// MarshalText returns the form of String.
func (t Tanggal) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads what UraiTanggal reads.
func (t *Tanggal) UnmarshalText(teks []byte) error {
	baru, err := UraiTanggal(string(teks))
	if err != nil {
		return err
	}
	*t = baru
	return nil
}
