package aturan

import (
	"strconv"
	"time"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// uraiTanggal reads YYYY-MM-DD; "" and anything else is no date. What is not a date is reported by one rule (PRO-14).
func uraiTanggal(s string) (time.Time, bool) {
	t, err := time.Parse(time.DateOnly, s)
	return t, err == nil
}

var namaBulan = [...]string{"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
	"November", "Desember"}

// isiTanggal writes a date as "3 Januari 2026" and "3 January 2026".
func isiTanggal(nama string, t time.Time) temuan.Isian {
	return temuan.Dwi(nama, strconv.Itoa(t.Day())+" "+namaBulan[t.Month()-1]+" "+strconv.Itoa(t.Year()), t.Format("2 January 2006"))
}

// tanggal makes a date.
func tanggal(tahun int, bulan time.Month, hari int) time.Time {
	return time.Date(tahun, bulan, hari, 0, 0, 0, 0, time.UTC)
}

// maksHari bounds the count of working days; no procedure of a budget takes longer.
const maksHari = 3660

// hariKerja counts the working days after dari up to and including sampai. Weekends are left out; public holidays are not known
// here, so the true number is at most this. It returns 0 for dates in the wrong order.
func hariKerja(dari, sampai time.Time) int {
	n := 0
	for h := 0; h < maksHari && dari.Before(sampai); h++ {
		dari = dari.AddDate(0, 0, 1)
		if w := dari.Weekday(); w != time.Saturday && w != time.Sunday {
			n++
		}
	}
	return n
}

// hari counts calendar days, negative for dates in the wrong order.
func hari(dari, sampai time.Time) int { return int(sampai.Sub(dari).Hours() / 24) }
