package indikator

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/layanan"
)

// The number words, once more: a verifier that borrows the table of the writer would not see a mistake in it.
var (
	bilanganID = []string{"nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"}
	bilanganEN = []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
)

// tulisUlang writes a figure of the board as a sentence should have it, in Indonesian and English; false if the figure is missing
// or of the wrong kind.
func tulisUlang(v any, bentuk, jalur string) ([2]string, bool) {
	switch BentukAngka(bentuk) {
	case BentukPersen, BentukDariSeratus, BentukUang, BentukUangBulat, BentukDesimal:
		s, _ := v.(string)
		d, ada := uraiDesimalJSON(s)
		if !ada {
			return [2]string{}, false
		}
		return d.tulis(BentukAngka(bentuk))
	case BentukCacah, BentukBanyak, BentukTahun:
		n, ada := bulatJSON(v)
		if d, ya := v.([]any); ya {
			n, ada = len(d), true
		}
		return tulisCacah(n, BentukAngka(bentuk)), ada
	case BentukDwi:
		t := [2]string{anakTeks(v, "id"), anakTeks(v, "en")}
		return t, t[0] != ""
	case BentukLayanan:
		return namaLayananDi(jalur)
	default:
		s, ya := v.(string)
		if !ya || s == "" {
			return [2]string{}, false
		}
		return tulisKata(s, BentukAngka(bentuk))
	}
}

// tulisKata writes a figure that is a text.
func tulisKata(s string, bentuk BentukAngka) ([2]string, bool) {
	switch bentuk {
	case BentukNama:
		s = amankan(s) // what may stand in a sentence is a rule of safety, not of arithmetic
		return [2]string{s, s}, true
	case BentukSatuan:
		u := layanan.Satuan(s)
		return [2]string{amankan(u.Nama(temuan.Indonesia)), amankan(u.Nama(temuan.Inggris))}, true
	case BentukFase:
		for _, f := range [...][3]string{
			{"rancangan", "rancangan anggaran", "draft budget"}, {"anggaran", "anggaran", "budget"},
			{"perubahan", "anggaran perubahan", "revised budget"}, {"realisasi", "realisasi", "actual"},
		} {
			if f[0] == s {
				return [2]string{f[1], f[2]}, true
			}
		}
	}
	return [2]string{}, false
}

// namaLayananDi names the service of a pointer that ends in its number.
func namaLayananDi(jalur string) ([2]string, bool) {
	n, err := strconv.Atoi(jalur[strings.LastIndexByte(jalur, '/')+1:])
	nama := [...][2]string{
		{"pendidikan", "education"}, {"kesehatan", "health"}, {"sanitasi dan air bersih", "sanitation and clean water"},
		{"jaminan sosial", "social protection"}, {"administrasi kependudukan", "population administration"},
	}
	if err != nil || n < 0 || n >= len(nama) || !strings.Contains(jalur, "/layanan/") {
		return [2]string{}, false
	}
	return nama[n], true
}

func tulisCacah(n int, bentuk BentukAngka) [2]string {
	if bentuk == BentukBanyak && n >= 0 && n < len(bilanganID) {
		return [2]string{bilanganID[n], bilanganEN[n]}
	}
	s := strconv.Itoa(n)
	if bentuk == BentukTahun {
		return [2]string{s, s}
	}
	return dwiTitik(s)
}

// dwiTitik groups a machine number in the Indonesian and the English way.
func dwiTitik(s string) [2]string {
	tanda := ""
	if s[0] == '-' {
		tanda, s = "-", s[1:]
	}
	bulat, pecahan, ada := strings.Cut(s, ".")
	var k []string
	for len(bulat) > 3 {
		k = append([]string{bulat[len(bulat)-3:]}, k...)
		bulat = bulat[:len(bulat)-3]
	}
	k = append([]string{bulat}, k...)
	id, en := tanda+strings.Join(k, "."), tanda+strings.Join(k, ",")
	if ada {
		id, en = id+","+pecahan, en+"."+pecahan
	}
	return [2]string{id, en}
}

// desimalJSON is n / 10^skala.
type desimalJSON struct {
	n     *big.Int
	skala int
	asli  string
}

func uraiDesimalJSON(s string) (desimalJSON, bool) {
	const panjang = 80 // what a board writes needs far less
	bulat, pecahan, _ := strings.Cut(s, ".")
	if len(s) >= panjang || strings.TrimPrefix(bulat, "-") == "" {
		return desimalJSON{}, false
	}
	n, ada := new(big.Int).SetString(bulat+pecahan, 10)
	return desimalJSON{n, len(pecahan), s}, ada
}

// bulatkan returns the number × 10^tempat, rounded half away from zero.
func (d desimalJSON) bulatkan(tempat int) *big.Int {
	n := new(big.Int).Abs(d.n)
	if geser := d.skala - tempat; geser > 0 {
		p := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(geser)), nil)
		n.Add(n.Lsh(n, 1), p)
		n.Quo(n, p.Lsh(p, 1))
	} else {
		n.Mul(n, new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(-geser)), nil))
	}
	if d.n.Sign() < 0 {
		n.Neg(n)
	}
	return n
}

// berkoma writes n / 10^tempat.
func berkoma(n *big.Int, tempat int) string {
	s := new(big.Int).Abs(n).String()
	for len(s) <= tempat {
		s = "0" + s
	}
	if tempat > 0 {
		s = s[:len(s)-tempat] + "." + s[len(s)-tempat:]
	}
	if n.Sign() < 0 {
		s = "-" + s
	}
	return s
}

func (d desimalJSON) tulis(bentuk BentukAngka) ([2]string, bool) {
	switch bentuk {
	case BentukPersen:
		n := d.bulatkan(3)
		if n.Sign() == 0 && d.n.Sign() > 0 {
			return [2]string{"kurang dari 0,1%", "less than 0.1%"}, true
		}
		t := dwiTitik(berkoma(n, 1))
		return [2]string{t[0] + "%", t[1] + "%"}, true
	case BentukDariSeratus:
		return d.dariSeratus()
	case BentukUangBulat:
		return rupiahDi(d.bulatkan(0), 0), true
	case BentukDesimal:
		s := d.asli
		if strings.Contains(s, ".") {
			s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
		}
		return dwiTitik(s), true
	default:
		return d.uang(), true
	}
}

func (d desimalJSON) dariSeratus() ([2]string, bool) {
	satu := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(d.skala)), nil)
	if d.n.Sign() < 0 || d.n.Cmp(satu) > 0 {
		return [2]string{}, false
	}
	n := d.bulatkan(2)
	switch {
	case n.Sign() == 0 && d.n.Sign() > 0:
		return [2]string{"kurang dari Rp1", "less than Rp1"}, true
	case n.Int64() == 100 && d.n.Cmp(satu) < 0:
		return [2]string{"lebih dari Rp99", "more than Rp99"}, true
	}
	return rupiahDi(n, 0), true
}

// rupiahDi writes n / 10^tempat rupiah.
func rupiahDi(n *big.Int, tempat int) [2]string {
	t := dwiTitik(berkoma(new(big.Int).Abs(n), tempat))
	if n.Sign() < 0 {
		return [2]string{"-Rp" + t[0], "-Rp" + t[1]}
	}
	return [2]string{"Rp" + t[0], "Rp" + t[1]}
}

// uang writes an amount by its size with at most two decimals.
func (d desimalJSON) uang() [2]string {
	sen := d.bulatkan(2)
	juta := big.NewInt(100_000_000)
	if new(big.Int).Abs(sen).Cmp(juta) < 0 {
		if new(big.Int).Rem(sen, big.NewInt(100)).Sign() == 0 {
			return rupiahDi(new(big.Int).Quo(sen, big.NewInt(100)), 0)
		}
		return rupiahDi(sen, 2)
	}
	nama := [...][2]string{{"juta", "million"}, {"miliar", "billion"}, {"triliun", "trillion"}}
	pakai := 0
	// The unit is the largest in which the rounded number is at least 1.
	for i := 1; i < len(nama); i++ {
		if new(big.Int).Abs(desimalJSON{n: sen, skala: 2}.perSatuan(6+3*i)).Cmp(big.NewInt(100)) >= 0 &&
			new(big.Int).Abs(desimalJSON{n: sen, skala: 2}.perSatuan(3+3*i)).Cmp(big.NewInt(100_000)) >= 0 {
			pakai = i
		}
	}
	s := berkoma(desimalJSON{n: sen, skala: 2}.perSatuan(6+3*pakai), 2)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	t := dwiTitik(strings.TrimPrefix(s, "-"))
	tanda := ""
	if sen.Sign() < 0 {
		tanda = "-"
	}
	return [2]string{tanda + "Rp" + t[0] + " " + nama[pakai][0], tanda + "Rp" + t[1] + " " + nama[pakai][1]}
}

// perSatuan returns hundredths of 10^pangkat, rounded.
func (d desimalJSON) perSatuan(pangkat int) *big.Int {
	return desimalJSON{n: d.n, skala: d.skala + pangkat}.bulatkan(2)
}
