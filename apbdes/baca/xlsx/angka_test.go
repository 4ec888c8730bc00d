package xlsx

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRapi(t *testing.T) {
	for _, k := range []struct{ dari, mau string }{
		{"0", "0"}, {"-0", "0"}, {"0.0", "0"}, {"007", "7"}, {"+5", "5"}, {"-12.50", "-12.5"}, {".5", "0.5"}, {"5.", "5"},
		{"1.2345678900000001E9", "1234567890"}, {"1.2345678904999999E9", "1234567890.5"}, {"1E3", "1000"}, {"1e-3", "0.001"},
		{"100E-2", "1"}, {"0E400", "0"}, {"1E+15", "1000000000000000"}, {"0.30000000000000004", "0.3"},
		{"0.79999999999999993", "0.8"}, {"0.9999999999999999", "1"}, {"99999999999999.99", "100000000000000"},
		{"9999999999999.99", "9999999999999.99"}, {"3302011234567895", "3302011234567895"},
		{"12345678901234567.8", "12345678901234568"}, {"1.2345678901234567E16", "12345678901234567"},
		{"2.2250738585072014E-308", "0." + strings.Repeat("0", 307) + "222507385850720"[:14]},
		{"1000000.10", "1000000.1"}, {"0.000123456789012345678", "0.000123456789012346"},
	} {
		var p perapi
		h, ada := p.rapi(nil, []byte(k.dari))
		require.True(t, ada, k.dari)
		assert.Equal(t, k.mau, string(h), k.dari)
	}
	for _, s := range []string{"", "-", ".", "E5", "1E", "1E+", "1e99999", "1e401", "1e-401", "0x10", "1 2", "1,5", "NaN", "INF", "1.2.3", "--1", "1E5.0"} {
		var p perapi
		_, ada := p.rapi(nil, []byte(s))
		assert.False(t, ada, s)
	}
}

// TestRapiBolakBalik checks that every decimal of up to 15 digits comes back from the forms in which Excel and others write its
// double.
func TestRapiBolakBalik(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var p perapi
	for range 200_000 {
		teks := strconv.FormatInt(r.Int64N(1_000_000_000_000_000), 10)
		if n := r.IntN(8); n > 0 && n < len(teks) {
			teks = strings.TrimRight(strings.TrimRight(teks[:len(teks)-n]+"."+teks[len(teks)-n:], "0"), ".")
		}
		f, err := strconv.ParseFloat(teks, 64)
		require.NoError(t, err)
		for _, s := range []string{
			strconv.FormatFloat(f, 'g', 17, 64), strconv.FormatFloat(f, 'g', -1, 64),
			strconv.FormatFloat(f, 'E', 16, 64), strconv.FormatFloat(f, 'f', -1, 64),
		} {
			h, ada := p.rapi(nil, []byte(s))
			require.True(t, ada)
			require.Equal(t, teks, string(h), s)
		}
	}
}

func TestTulisWaktu(t *testing.T) {
	for _, k := range []struct {
		angka     string
		r         rupa
		tahun1904 bool
		mau       string
	}{
		{"10959", rupaTanggal, false, "1930-01-01"},
		{"10958", rupaTanggal, false, ""},
		{"73415", rupaTanggal, false, "2100-12-31"},
		{"73416", rupaTanggal, false, ""},
		{"45351", rupaTanggal, false, "2024-02-29"},
		{"43889", rupaTanggal, true, "2024-02-29"},
		{"45351.9999999999", rupaTanggal, false, "2024-03-01"},
		{"45351.00001", rupaTanggal, false, "2024-02-29T00:00:00.864"},
		{"0", rupaTanggal, false, ""},
		{"0.5", rupaTanggal, false, "12:00:00"},
		{"0", rupaJamMenit, false, "0:00"},
		{"0.16737268518518518", rupaJamMenit, false, "4:01:01"},
		{"45351.25", rupaJamMenit, false, "2024-02-29T06:00:00"},
		{"1.25", rupaJamMenit, false, ""},
		{"1.25", rupaLama, false, "30:00:00"},
		{"0.0625", rupaMenitDetik, false, "1:30:00"},
		{"-1", rupaTanggal, false, ""},
		{"99999999999999999999", rupaTanggal, false, ""},
	} {
		h, ada := tulisWaktu(nil, []byte(k.angka), k.r, k.tahun1904)
		assert.Equal(t, k.mau != "", ada, "%v", k)
		assert.Equal(t, k.mau, string(h), "%v", k)
	}
}

func TestRupaKode(t *testing.T) {
	for kode, mau := range map[string]rupa{
		"General": rupaAngka, "0.00": rupaAngka, "@": rupaAngka, "": rupaAngka, "[": rupaAngka, `"`: rupaAngka, `\`: rupaAngka,
		"#,##0.00_);[Red](#,##0.00)":                            rupaAngka,
		`_-"Rp"* #,##0_-;\-"Rp"* #,##0_-;_-"Rp"* "-"??_-;_-@_-`: rupaAngka,
		"_-[$Rp-421]* #,##0_ ;":                                 rupaAngka,
		"0.00E+00":                                              rupaAngka,
		`#,##0\ "dus"`:                                          rupaAngka,
		"[Red]0":                                                rupaAngka,
		"dd/mm/yyyy":                                            rupaTanggal,
		"[$-F800]dddd, mmmm dd, yyyy":                           rupaTanggal,
		"mmm-yy":                                                rupaTanggal,
		"mmmm":                                                  rupaTanggal,
		"yyyy-mm-dd hh:mm:ss":                                   rupaTanggalWaktu,
		"h:mm AM/PM":                                            rupaJamMenit,
		"hh:mm:ss":                                              rupaJamMenitDetik,
		"mm:ss.0":                                               rupaMenitDetik,
		"[h]:mm:ss":                                             rupaLama,
		"[mm]:ss":                                               rupaLama,
	} {
		assert.Equal(t, mau, rupaKode(kode), kode)
	}
}

func TestRupaFormatBawaan(t *testing.T) {
	for id, mau := range map[string]rupa{"0": rupaAngka, "4": rupaAngka, "14": rupaTanggal, "20": rupaJamMenit,
		"21": rupaJamMenitDetik, "22": rupaTanggalWaktu, "45": rupaMenitDetik, "46": rupaLama, "49": rupaAngka, "x": rupaAngka} {
		assert.Equal(t, mau, rupaFormat(id, nil), id)
	}
}

func TestLetakSel(t *testing.T) {
	for _, k := range []struct {
		teks         string
		baris, kolom int
	}{
		{"A1", 1, 1}, {"Z9", 9, 26}, {"AA10", 10, 27}, {"XFD1048576", 1_048_576, 16_384}, {"$b$2", 2, 2},
		{"", 0, 0}, {"A", 0, 0}, {"1", 0, 0}, {"A0", 0, 0}, {"A1B", 0, 0}, {"A99999999999", 0, 0},
	} {
		b, kol := uraiLetakSel([]byte(k.teks))
		assert.Equal(t, k.baris, b, k.teks)
		assert.Equal(t, k.kolom, kol, k.teks)
		if kol > 0 && !strings.ContainsAny(k.teks, "$") {
			assert.Equal(t, k.teks, namaSel(b, kol))
		}
	}
	_, kolom := uraiLetakSel([]byte(strings.Repeat("Z", 100) + "1"))
	assert.Zero(t, kolom, "too many letters leave a rest that is no row")
}
