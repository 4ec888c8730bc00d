package mdb

import (
	"encoding/binary"
	"math"
	"time"
)

// Jenis is the data type of a column; its number is the one stored in the file. The zero value is not a type. Numbers
// without a constant here are types this package does not know; their values are given in hexadecimal.
type Jenis uint8

// Data types of Access.
const (
	JenisLogika  Jenis = 0x01 // yes/no: "1" or "0", never null
	JenisBita    Jenis = 0x02 // 0–255
	JenisBulat16 Jenis = 0x03
	JenisBulat32 Jenis = 0x04
	JenisUang    Jenis = 0x05 // exact, four decimals: "1500.0000"
	JenisTunggal Jenis = 0x06 // binary floating point of 32 bits
	JenisGanda   Jenis = 0x07 // binary floating point of 64 bits
	JenisWaktu   Jenis = 0x08 // "MM/DD/YY HH:MM:SS"
	JenisBiner   Jenis = 0x09 // hexadecimal
	JenisTeks    Jenis = 0x0A
	JenisOle     Jenis = 0x0B // hexadecimal
	JenisMemo    Jenis = 0x0C // long text
	JenisGuid    Jenis = 0x0F // "{00112233-4455-6677-8899-AABBCCDDEEFF}"
	JenisDesimal Jenis = 0x10 // exact, as many decimals as the scale
	JenisMajemuk Jenis = 0x12 // number of a multi-value or attachment entry
	JenisBulat64 Jenis = 0x13
)

// String returns the name Access gives the type.
func (j Jenis) String() string {
	nama := [...]string{
		JenisLogika: "Boolean", JenisBita: "Byte", JenisBulat16: "Integer", JenisBulat32: "Long Integer",
		JenisUang: "Currency", JenisTunggal: "Single", JenisGanda: "Double", JenisWaktu: "DateTime",
		JenisBiner: "Binary", JenisTeks: "Text", JenisOle: "OLE", JenisMemo: "Memo/Hyperlink",
		JenisGuid: "Replication ID", JenisDesimal: "Numeric", JenisMajemuk: "Complex", JenisBulat64: "Big Integer",
	}
	if int(j) < len(nama) && nama[j] != "" {
		return nama[j]
	}
	return "Unknown"
}

// ukuran returns how many bytes a value of the type takes, 0 when that varies.
func (j Jenis) ukuran() int {
	switch j {
	case JenisBita:
		return 1
	case JenisBulat16:
		return 2
	case JenisBulat32, JenisTunggal, JenisMajemuk:
		return 4
	case JenisUang, JenisGanda, JenisWaktu, JenisBulat64:
		return 8
	case JenisGuid:
		return 16
	case JenisDesimal:
		return 17
	}
	return 0
}

// Nilai is one cell. The zero value is null.
type Nilai struct {
	// Teks is the value as text, in the form noted at the constants of [Jenis]; empty when Ada is false.
	Teks string
	// Ada is false for null. An empty text is a value.
	Ada bool

	jenis  Jenis
	mentah uint64 // the eight stored bytes of currency and date
}

// Uang returns a currency value exactly, in units of 1/10,000. ok is false for null and for other types.
func (n Nilai) Uang() (persepuluhribu int64, ok bool) {
	return int64(n.mentah), n.Ada && n.jenis == JenisUang
}

// Waktu returns a date and time with its whole year. Access stores the wall clock without a zone; UTC is only the
// carrier. ok is false for null, other types, and dates outside the years 100–9999.
func (n Nilai) Waktu() (t time.Time, ok bool) {
	if !n.Ada || n.jenis != JenisWaktu {
		return time.Time{}, false
	}
	return waktuDari(math.Float64frombits(n.mentah))
}

// waktuDari converts days since 30 December 1899; the fraction is the time of day, also when the days are negative.
func waktuDari(v float64) (time.Time, bool) {
	const (
		hariAwal, hariAkhir = -657434, 2958465 // 1 January 100, 31 December 9999
		detikSehari         = 86400
	)
	hari := math.Trunc(v)
	if !(hari >= hariAwal && hari <= hariAkhir) { // also refuses NaN
		return time.Time{}, false
	}
	detik := int(math.Abs(v-hari)*detikSehari + 0.5) // rounds to whole seconds, as Access shows them
	t := time.Date(1899, time.December, 30+int(hari), 0, 0, detik, 0, time.UTC)
	return t, t.Year() <= 9999
}

// mentahDari returns the bytes kept beside the text.
func (j Jenis) mentahDari(d []byte) uint64 {
	if (j == JenisUang || j == JenisWaktu) && len(d) >= 8 {
		return binary.LittleEndian.Uint64(d)
	}
	return 0
}
