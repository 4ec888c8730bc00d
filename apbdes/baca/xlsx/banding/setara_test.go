package banding

import (
	"bytes"
	"errors"
	"math/big"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/xlsx"
)

// The two readers agree on the text of every cell, but for these deliberate differences:
//
//   - A number is plain decimal text of 15 significant digits with us, the text of the file with excelize: they are compared by
//     value, after the same rounding done by other means.
//   - A number in a date or time format is text with us ("2024-01-31", "4:02:01") where it lies between 1930 and 2100, and stays a
//     number with a finding elsewhere; excelize gives the serial number. The text is computed again from excelize's time.
//   - A boolean is "TRUE" or "FALSE" with us, "1" or "0" with excelize when it gives values as stored.
//   - A row without anything but blanks is counted and not listed; cells behind the last one with content are left out.
//   - The escape _xHHHH_ is resolved in every text with us, not in the text of a formula with excelize.
//   - Under a merged range excelize gives the type of its first cell, so the generators leave such cells empty.

// kisi are the texts of one sheet by row and column, both 1-based. Blank cells are not in it.
type kisi map[[2]int]string

// kita reads a workbook with package xlsx.
func kita(t testing.TB, b []byte) ([]*lembar.Lembar, error) {
	t.Helper()
	l, _, err := xlsx.Baca(bytes.NewReader(b), int64(len(b)), xlsx.Opsi{})
	return l, err
}

func kisiKita(l *lembar.Lembar) kisi {
	k := kisi{}
	for i := range l.Baris {
		for j, s := range l.Baris[i].Sel {
			if !s.Kosong() {
				k[[2]int{l.Baris[i].Nomor, j + 1}] = s.Teks
			}
		}
	}
	return k
}

// buka opens a workbook with excelize.
func buka(b []byte) (*excelize.File, error) {
	return excelize.OpenReader(bytes.NewReader(b), excelize.Options{RawCellValue: true})
}

// bandingkan reads a workbook both ways, which neither may refuse, and compares every cell. It returns the number of cells compared.
func bandingkan(t testing.TB, b []byte) int {
	t.Helper()
	daftar, err := kita(t, b)
	require.NoError(t, err)
	f, err := buka(b)
	require.NoError(t, err)
	defer func() { require.NoError(t, f.Close()) }()
	nama := f.GetSheetList()
	require.Len(t, daftar, len(nama))
	n := 0
	for i, l := range daftar {
		require.Equal(t, nama[i], l.Nama)
		terlihat, err := f.GetSheetVisible(l.Nama)
		require.NoError(t, err)
		require.Equal(t, !terlihat, l.Tersembunyi, l.Nama)
		n += bandingkanLembar(t, f, l)
	}
	return n
}

func bandingkanLembar(t testing.TB, f *excelize.File, l *lembar.Lembar) int {
	t.Helper()
	baris, err := f.GetRows(l.Nama)
	require.NoError(t, err)
	milik := kisiKita(l)
	n := 0
	for i, sel := range baris {
		for j, isi := range sel {
			letak := [2]int{i + 1, j + 1}
			mau := setara(t, f, l.Nama, letak, isi)
			dapat := milik[letak]
			delete(milik, letak)
			if strings.TrimSpace(mau) == "" && dapat == "" {
				continue
			}
			n++
			require.Equal(t, mau, dapat, "%s row %d column %d: excelize has %q", l.Nama, i+1, j+1, isi)
		}
	}
	require.Empty(t, milik, "%s: cells that excelize does not have", l.Nama)
	for i := range l.Baris {
		terlihat, err := f.GetRowVisible(l.Nama, l.Baris[i].Nomor)
		require.NoError(t, err)
		require.Equal(t, !terlihat, l.Baris[i].Tersembunyi, "%s row %d", l.Nama, l.Baris[i].Nomor)
	}
	gabung, err := f.GetMergeCells(l.Nama)
	require.NoError(t, err)
	require.Len(t, l.Gabungan, len(gabung), l.Nama)
	return n
}

// setara is what we should say of a cell, by what excelize says of it.
func setara(t testing.TB, f *excelize.File, lembar string, letak [2]int, isi string) string {
	t.Helper()
	alamat, err := excelize.CoordinatesToCellName(letak[1], letak[0])
	require.NoError(t, err)
	jenis, err := f.GetCellType(lembar, alamat)
	require.NoError(t, err)
	switch jenis {
	case excelize.CellTypeBool:
		return map[string]string{"1": "TRUE", "0": "FALSE", "TRUE": "TRUE", "FALSE": "FALSE"}[isi]
	case excelize.CellTypeUnset, excelize.CellTypeNumber:
		if isi == "" {
			return ""
		}
		r, err := uraiAngka(isi)
		if err != nil {
			return isi
		}
		if w := waktu(t, f, lembar, alamat, r); w != "" {
			return w
		}
		return r.teks
	case excelize.CellTypeFormula:
		return strings.ReplaceAll(isi, "_x0041_", "A")
	default:
		return isi
	}
}

// angka is a number with its text of 15 significant digits.
type angka struct {
	nilai *big.Rat
	teks  string
}

var errBukanAngka = errors.New("not a number")

// uraiAngka rounds to 15 significant digits, half away from zero, but never before the point, by way of big.Rat.
func uraiAngka(s string) (angka, error) {
	s = strings.TrimSpace(s)
	r, ok := new(big.Rat).SetString(s)
	if !ok || strings.ContainsAny(s, "/_xXpPbBoO") {
		return angka{}, errBukanAngka
	}
	if strings.Trim(strings.TrimLeft(s, "+-"), "0123456789") == "" {
		return angka{r, r.FloatString(0)}, nil
	}
	mutlak := new(big.Rat).Abs(r)
	desimal := 15 // digits behind the point that make 15 significant ones
	for _, sepuluh := new(big.Rat), big.NewRat(10, 1); mutlak.Sign() != 0 && mutlak.Cmp(big.NewRat(1, 1)) >= 0; desimal-- {
		mutlak.Quo(mutlak, sepuluh)
	}
	for satu, sepuluh := big.NewRat(1, 10), big.NewRat(10, 1); mutlak.Sign() != 0 && mutlak.Cmp(satu) < 0; desimal++ {
		mutlak.Mul(mutlak, sepuluh)
	}
	teks := r.FloatString(max(desimal, 0))
	if strings.Contains(teks, ".") {
		teks = strings.TrimRight(strings.TrimRight(teks, "0"), ".")
	}
	bulat, _ := new(big.Rat).SetString(teks)
	return angka{bulat, teks}, nil
}

// waktu is the text of a date or time, "" where the cell is a number.
func waktu(t testing.TB, f *excelize.File, lembar, alamat string, a angka) string {
	t.Helper()
	gaya, err := f.GetCellStyle(lembar, alamat)
	require.NoError(t, err)
	s, err := f.GetStyle(gaya)
	require.NoError(t, err)
	tanggal, jam := jenisFormat(s)
	if !tanggal && !jam {
		return ""
	}
	serial, _ := a.nilai.Float64()
	p, err := f.GetWorkbookProps()
	require.NoError(t, err)
	w, err := excelize.ExcelDateToTime(serial, p.Date1904 != nil && *p.Date1904)
	if err != nil || serial < 0 {
		return ""
	}
	w = w.Round(time.Millisecond)
	hari := int64(serial)
	jamTeks := func() string {
		h := strconv.Itoa(w.Hour()) + w.Format(":04")
		if w.Second() != 0 || w.Nanosecond() != 0 || tanggal || formatDetik(s) {
			h += w.Format(":05") + pecahan(w)
		}
		return h
	}
	switch {
	case hari == 0 && (serial > 0 || !tanggal):
		return jamTeks()
	case w.Before(time.Date(1930, 1, 1, 0, 0, 0, 0, time.UTC)) || !w.Before(time.Date(2101, 1, 1, 0, 0, 0, 0, time.UTC)):
		return ""
	case !jam && w.Equal(w.Truncate(24*time.Hour)):
		return w.Format("2006-01-02")
	default:
		return w.Format("2006-01-02T15:04:05") + pecahan(w)
	}
}

// pecahan is the fraction of a second, of two or three digits.
func pecahan(w time.Time) string {
	s := w.Format(".000")
	switch {
	case s == ".000":
		return ""
	case strings.HasSuffix(s, "0"):
		return s[:3]
	}
	return s
}

// The built-in formats that the generators use, by their number in the standard.
var formatBawaan = map[int][2]bool{14: {true, false}, 15: {true, false}, 17: {true, false}, 20: {false, true}, 21: {false, true}, 22: {true, true}}

func jenisFormat(s *excelize.Style) (tanggal, jam bool) {
	if s.CustomNumFmt != nil {
		k := strings.ToLower(*s.CustomNumFmt)
		return strings.ContainsAny(k, "yd"), strings.Contains(k, "h")
	}
	b := formatBawaan[s.NumFmt]
	return b[0], b[1]
}

func formatDetik(s *excelize.Style) bool {
	if s.CustomNumFmt != nil {
		return strings.Contains(strings.ToLower(*s.CustomNumFmt), "s")
	}
	return s.NumFmt == 21
}

// tulisBuku is the bytes of a workbook of excelize.
func tulisBuku(t testing.TB, f *excelize.File) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, f.Write(&b))
	require.NoError(t, f.Close())
	return b.Bytes()
}
