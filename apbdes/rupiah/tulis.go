package rupiah

import "strconv"

// TeksIndonesia writes r for Indonesian readers: "Rp1.234.567,50", without sen where there are none ("Rp1.234.567"), with the
// sign in front ("-Rp1.234").
func (r Rupiah) TeksIndonesia() string { return r.teks('.', ',') }

// TeksInggris writes r for English readers: "Rp1,234,567.50".
func (r Rupiah) TeksInggris() string { return r.teks(',', '.') }

func (r Rupiah) teks(kelompok, pecahan byte) string {
	b := make([]byte, 0, 32)
	if r < 0 {
		b = append(b, '-')
	}
	b = append(b, "Rp"...)
	u := r.mutlak()
	b = tambahBerkelompok(b, u/100, kelompok)
	if s := u % 100; s != 0 {
		b = append(b, pecahan, byte('0'+s/10), byte('0'+s%10))
	}
	return string(b)
}

// tambahBerkelompok appends u with a separator after every third digit from the right.
func tambahBerkelompok(b []byte, u uint64, pemisah byte) []byte {
	var d [20]byte
	angka := strconv.AppendUint(d[:0], u, 10)
	for i, c := range angka {
		if i > 0 && (len(angka)-i)%3 == 0 {
			b = append(b, pemisah)
		}
		b = append(b, c)
	}
	return b
}

// satuan is a large unit with its name in both languages.
type satuan struct {
	sen                uint64
	indonesia, inggris string
}

// The units in falling order. "Ribu" is left out on purpose: Rp950 ribu reads worse than Rp950.000.
var daftarSatuan = [...]satuan{
	{1e12 * 100, "triliun", "trillion"},
	{1e9 * 100, "miliar", "billion"},
	{1e6 * 100, "juta", "million"},
}

// KataIndonesia writes r short, with two decimals cut of trailing zeros and rounded half away from zero: "Rp20,58 miliar",
// "Rp1,5 juta". Amounts below one juta are written in full. It is a reading aid; the exact amount must be reachable beside it.
func (r Rupiah) KataIndonesia() string { return r.kata(false) }

// KataInggris is [Rupiah.KataIndonesia] in English: "Rp20.58 billion".
func (r Rupiah) KataInggris() string { return r.kata(true) }

func (r Rupiah) kata(inggris bool) string {
	kelompok, pecahan := byte('.'), byte(',')
	if inggris {
		kelompok, pecahan = ',', '.'
	}
	u := r.mutlak()
	for _, s := range daftarSatuan {
		if u < s.sen {
			// 999,995 juta and above would print as "1.000 juta": let the next unit up take it.
			continue
		}
		return r.kataSatuan(u, s, inggris, kelompok, pecahan)
	}
	return r.teks(kelompok, pecahan)
}

func (r Rupiah) kataSatuan(u uint64, s satuan, inggris bool, kelompok, pecahan byte) string {
	perseratus := (u + s.sen/200) / (s.sen / 100) // rounded to 1/100 of the unit
	if perseratus >= 100_000 {                    // "1.000 juta" after rounding
		for _, b := range daftarSatuan {
			if b.sen == s.sen*1000 {
				s, perseratus = b, perseratus/1000
				break
			}
		}
	}
	b := make([]byte, 0, 32)
	if r < 0 {
		b = append(b, '-')
	}
	b = append(b, "Rp"...)
	b = tambahBerkelompok(b, perseratus/100, kelompok)
	if p := perseratus % 100; p != 0 {
		b = append(b, pecahan, byte('0'+p/10))
		if p%10 != 0 {
			b = append(b, byte('0'+p%10))
		}
	}
	b = append(b, ' ')
	if inggris {
		return string(append(b, s.inggris...))
	}
	return string(append(b, s.indonesia...))
}
