package wilayah

import "strings"

// panjangTerbesar bounds a spelling in bytes. The longest legal one has 14
// characters and a few blanks around it.
const panjangTerbesar = 64

// Urai reads a code of any level:
//
//	33.07.07.2003   desa, with dots
//	3307072003      the same without dots
//	33.07.07.2003.  one trailing dot, and blanks on either side, are ignored
//	33.07  3307     kabupaten or kota; likewise 2 digits provinsi, 6 kecamatan
//
// Kelurahan are accepted; see UraiDesa for codes that must own a budget. The
// province need not be a known one: see Periksa.
//
// The error is always a *SalahKode. Urai repairs nothing: a lost leading or
// trailing zero, a number in scientific notation, a Siskeudes code without its
// kabupaten are refused with the reason. It does not allocate on success.
func Urai(s string) (Kode, error) {
	t := rapikan(s)
	var p potongan
	if sebab := p.potong(t); sebab != 0 {
		return Kode{}, salah(s, sebab)
	}
	k, sebab := p.kode()
	if sebab != 0 {
		return Kode{}, salah(s, sebab)
	}
	return k, nil
}

// UraiDesa reads a code that must stand for one village with a budget: desa or
// desa adat. It refuses other levels (SebabBukanDesa) and kelurahan
// (SebabKelurahan: a kelurahan is part of its city's administration and has no
// APBDes). Spellings and errors are those of Urai.
func UraiDesa(s string) (Kode, error) {
	k, err := Urai(s)
	switch {
	case err != nil:
		return Kode{}, err
	case k.Tingkat() != Desa:
		return Kode{}, salah(s, SebabBukanDesa)
	case k.Jenis() == JenisKelurahan:
		return Kode{}, salah(s, SebabKelurahan)
	}
	return k, nil
}

// HarusUrai is Urai for codes written in a program: it panics on an error.
func HarusUrai(s string) Kode {
	k, err := Urai(s)
	if err != nil {
		panic(err)
	}
	return k
}

// DariSiskeudes joins a kabupaten code with the village code as Siskeudes
// stores it, "CC.DDDD." (Kd_Desa; the final dot and blanks are optional):
//
//	DariSiskeudes(HarusUrai("33.07"), "07.2003.")  →  33.07.07.2003
//
// kab must be at level Kabupaten (SebabBukanKabupaten). Siskeudes lets a
// regency number its kecamatan itself, so a joined code needs its village name
// confirmed before it is used to match other data: KeraguanSiskeudes has the
// sentence to show.
func DariSiskeudes(kab Kode, s string) (Kode, error) {
	if kab.Tingkat() != Kabupaten {
		return Kode{}, salah(kab.String(), SebabBukanKabupaten)
	}
	var p potongan
	if sebab := p.potong(rapikan(s)); sebab != 0 {
		return Kode{}, salah(s, sebab)
	}
	if !p.berbentuk(2, 4) {
		return Kode{}, salah(s, SebabBukanSiskeudes)
	}
	kec, desa := p.nilai[0], p.nilai[1]
	if kec == 0 {
		return Kode{}, salah(s, SebabNol)
	}
	if !jenisSah(desa) {
		return Kode{}, salah(s, SebabJenis)
	}
	return Kode{kab.n + kec*satuanKecamatan + desa}, nil
}

// rapikan drops blanks around a spelling (including the no-break space of web
// pages) and one final dot.
func rapikan(s string) string {
	s = strings.Trim(s, " \t\r\n\u00a0")
	return strings.TrimSuffix(s, ".")
}

// potongan is a spelling cut at its dots: digits only, at most four parts.
type potongan struct {
	banyak int
	nilai  [4]uint64
	lebar  [4]int
}

// potong cuts s; the result is 0 or the reason why s is no row of digit groups.
func (p *potongan) potong(s string) Sebab {
	if s == "" {
		return SebabKosong
	}
	if len(s) > panjangTerbesar {
		return SebabPanjang
	}
	p.banyak = 1
	for i := range len(s) {
		c := s[i]
		switch {
		case c == '.':
			if p.banyak == len(p.nilai) {
				return SebabSusunan
			}
			p.banyak++
		case c >= '0' && c <= '9':
			j := p.banyak - 1
			// More than ten digits are refused later by their count; the
			// value is no longer needed and must not overflow.
			if p.lebar[j] < 10 {
				p.nilai[j] = p.nilai[j]*10 + uint64(c-'0')
			}
			p.lebar[j]++
		default:
			return sebabBukanAngka(s)
		}
	}
	return 0
}

// berbentuk reports whether the parts have exactly these widths.
func (p *potongan) berbentuk(lebar ...int) bool {
	if p.banyak != len(lebar) {
		return false
	}
	for i, l := range lebar {
		if p.lebar[i] != l {
			return false
		}
	}
	return true
}

// kode assembles the code, or says why the parts are none.
func (p *potongan) kode() (Kode, Sebab) {
	if p.banyak == 1 {
		return p.kodePolos()
	}
	if sebab := p.sebabSusunan(); sebab != 0 {
		return Kode{}, sebab
	}
	n := p.nilai[0]*satuanProvinsi + p.nilai[1]*satuanKabupaten
	if p.banyak > 2 {
		n += p.nilai[2] * satuanKecamatan
	}
	if p.banyak > 3 {
		n += p.nilai[3]
	}
	for i := range min(p.banyak, 3) {
		if p.nilai[i] == 0 {
			return Kode{}, SebabNol
		}
	}
	if p.banyak == 4 && !jenisSah(p.nilai[3]) {
		return Kode{}, SebabJenis
	}
	return Kode{n}, 0
}

// sebabSusunan checks the widths of a dotted code and names the usual
// strangers.
func (p *potongan) sebabSusunan() Sebab {
	switch {
	case p.berbentuk(2, 2), p.berbentuk(2, 2, 2), p.berbentuk(2, 2, 2, 4):
		return 0
	case p.berbentuk(2, 4):
		return SebabSiskeudes
	case p.banyak == 2 && p.lebar[0] > 0 && p.lebar[1] > 0:
		return SebabAngkaRusak
	case p.banyak > 2 && p.lebar[0] == 3:
		return SebabNomorSurat
	default:
		return SebabSusunan
	}
}

// kodePolos assembles a code written without dots.
func (p *potongan) kodePolos() (Kode, Sebab) {
	n := p.nilai[0]
	switch p.lebar[0] {
	case 2:
		n *= satuanProvinsi
	case 4:
		n *= satuanKabupaten
	case 6:
		n *= satuanKecamatan
	case 7:
		return Kode{}, SebabBPS
	case 10:
		if !jenisSah(n % satuanKecamatan) {
			return Kode{}, SebabBPS
		}
	default:
		return Kode{}, SebabBanyakAngka
	}
	if n/satuanProvinsi == 0 ||
		p.lebar[0] >= 4 && n/satuanKabupaten%100 == 0 ||
		p.lebar[0] >= 6 && n/satuanKecamatan%100 == 0 {
		return Kode{}, SebabNol
	}
	return Kode{n}, 0
}

// jenisSah reports whether the last four digits begin with a known kind.
func jenisSah(desa uint64) bool { return desa/1000 >= 1 && desa/1000 <= 3 }

// sebabBukanAngka tells a number damaged by a spreadsheet (3.307072003E9) from
// other text.
func sebabBukanAngka(s string) Sebab {
	pangkat := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c == 'e' || c == 'E':
			pangkat++
		case c >= '0' && c <= '9', c == '.', c == ',', c == '+', c == '-':
		default:
			return SebabHuruf
		}
	}
	if pangkat == 1 && s[0] >= '0' && s[0] <= '9' {
		return SebabAngkaRusak
	}
	return SebabHuruf
}
