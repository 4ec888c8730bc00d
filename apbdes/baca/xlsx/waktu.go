package xlsx

import (
	"bytes"
	"strconv"
	"time"
)

const (
	// Dates before 1930 and after 2100 are taken for numbers in a wrongly formatted cell: a year (2024 would be 16 July 1905), a
	// count, an amount.
	hariMin = 10_959 // 1 January 1930
	hariMax = 73_415 // 31 December 2100
	// geser1904 is the distance of the two day counts of Excel.
	geser1904 = 1462

	milidetikHari = 24 * 60 * 60 * 1000
)

// tulisWaktu appends a serial number (already a plain decimal) as date or time text and reports false if it is no plausible
// one. Excel counts days from 30 December 1899 (of 1 March 1900, to be exact: it believes in 29 February 1900, which lies
// before hariMin), or from 1 January 1904.
func tulisWaktu(t, angka []byte, r rupa, tahun1904 bool) ([]byte, bool) {
	hari, ms, ada := uraiSerial(angka)
	if !ada {
		return t, false
	}
	switch {
	case r == rupaLama:
		return tulisJam(t, hari, ms, rupaJamMenitDetik), true
	case hari == 0 && (ms > 0 || r >= rupaJamMenit):
		return tulisJam(t, 0, ms, r), true
	}
	if tahun1904 {
		hari += geser1904
	}
	if hari < hariMin || hari > hariMax {
		return t, false
	}
	t = time.Date(1899, time.December, 30+hari, 0, 0, 0, 0, time.UTC).AppendFormat(t, "2006-01-02")
	if ms > 0 || r != rupaTanggal {
		t = append(t, 'T')
		t = duaAngka(t, ms/3_600_000)
		t = append(t, ':')
		t = duaAngka(t, ms/60_000%60)
		t = append(t, ':')
		t = duaAngka(t, ms/1000%60)
		t = pecahanDetik(t, ms)
	}
	return t, true
}

// uraiSerial splits a serial number into whole days and milliseconds.
func uraiSerial(angka []byte) (hari, ms int, ada bool) {
	bulat, pecahan, _ := bytes.Cut(angka, []byte("."))
	hari, err := strconv.Atoi(string(bulat))
	if err != nil || hari < 0 || hari > hariMax || angka[0] == '-' {
		return 0, 0, false
	}
	// Ten decimals of a day are 9 microseconds, and their product with the milliseconds of a day fits an int64.
	const ketelitian = 10
	var n int64
	for i := range ketelitian {
		n *= 10
		if i < len(pecahan) {
			n += int64(pecahan[i] - '0')
		}
	}
	const skala = 10_000_000_000
	ms = int((n*milidetikHari + skala/2) / skala)
	if ms == milidetikHari {
		return hari + 1, 0, true
	}
	return hari, ms, true
}

// tulisJam appends a time of day, or elapsed time over hari days, in the shape of its format: seconds are written if the format
// has them or if they are not zero.
func tulisJam(t []byte, hari, ms int, r rupa) []byte {
	jam, menit, detik := hari*24+ms/3_600_000, ms/60_000%60, ms/1000%60
	if r == rupaMenitDetik && jam == 0 {
		t = strconv.AppendInt(t, int64(menit), 10)
		t = append(t, ':')
		return pecahanDetik(duaAngka(t, detik), ms)
	}
	t = strconv.AppendInt(t, int64(jam), 10)
	t = append(t, ':')
	t = duaAngka(t, menit)
	if r == rupaJamMenit && ms%60_000 == 0 {
		return t
	}
	t = append(t, ':')
	return pecahanDetik(duaAngka(t, detik), ms)
}

// pecahanDetik appends the milliseconds without trailing zeros: hundredths have at least two digits, because a code 4:02.01
// is what they come from.
func pecahanDetik(t []byte, ms int) []byte {
	ms %= 1000
	if ms == 0 {
		return t
	}
	t = append(t, '.')
	t = duaAngka(t, ms/10)
	if ms%10 != 0 {
		t = append(t, byte('0'+ms%10))
	}
	return t
}

func duaAngka(t []byte, n int) []byte {
	return append(t, byte('0'+n/10%10), byte('0'+n%10))
}
