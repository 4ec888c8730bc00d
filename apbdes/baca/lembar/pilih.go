package lembar

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// The sample from which the separator is chosen.
const (
	contohGaris = 200
	contohBita  = 64 << 10
)

// calonPemisah lists the candidates, the one that wins a tie first: a comma is also the decimal sign of Indonesian amounts and
// common in prose, so it comes last.
var calonPemisah = [...]Pemisah{PipaGanda, Tab, TitikKoma, Pipa, Koma}

// nilaiPemisah is how well one candidate does on the sample.
type nilaiPemisah struct {
	pemisah Pemisah
	seragam int // lines with exactly the most frequent number of separators
	modus   int // that number; 0 if the separator does not occur
}

// lebih reports whether a does better than b. Equal candidates are ordered by calonPemisah.
func (a nilaiPemisah) lebih(b nilaiPemisah) bool {
	if a.seragam != b.seragam {
		return a.seragam > b.seragam
	}
	return a.modus > b.modus
}

// pilihPemisah chooses the separator of s and notes a finding when the choice is not clear.
func pilihPemisah(s string, p *Pencatat) (Pemisah, Alasan) {
	garis := contoh(s)
	var nilai [len(calonPemisah)]nilaiPemisah
	for i, c := range calonPemisah {
		nilai[i] = hitungPemisah(garis, c)
	}
	singkirkan(garis, &nilai)
	var satu, dua nilaiPemisah
	for _, n := range nilai {
		switch {
		case n.modus == 0:
		case satu.modus == 0 || n.lebih(satu):
			satu, dua = n, satu
		case dua.modus == 0 || n.lebih(dua):
			dua = n
		}
	}
	switch {
	case satu.modus == 0:
		return Koma, TanpaPemisah
	case 2*satu.seragam >= len(garis) && (dua.modus == 0 || satu.lebih(dua)):
		return satu.pemisah, PalingSeragam
	}
	lain := temuan.Dwi("lain", "tanpa pemisah", "no separator")
	if dua.modus != 0 {
		lain = temuan.Isi("lain", dua.pemisah)
	}
	p.Tambah(&aturanPemisah, 0, 0, temuan.Isi("pemisah", satu.pemisah),
		temuan.Isi("seragam", satu.seragam), temuan.Isi("garis", len(garis)), lain)
	return satu.pemisah, PemisahBersaing
}

// contoh returns the first lines that are not blank. A line with an open quote is taken together with those up to the closing
// one, as far as that is near.
func contoh(s string) []string {
	if len(s) > contohBita {
		s = s[:contohBita]
		if i := strings.LastIndexAny(s, "\r\n"); i >= 0 { // the line that was cut off would look uneven
			s = s[:i]
		}
	}
	var d []string
	for len(s) > 0 && len(d) < contohGaris {
		i := panjangGaris(s)
		if strings.Count(s[:i], `"`)%2 == 1 {
			i = sampaiTutup(s, i)
		}
		if strings.TrimSpace(s[:i]) != "" {
			d = append(d, s[:i])
		}
		s = s[min(i+1, len(s)):]
	}
	return d
}

// panjangGaris returns the length of the first physical line of s without its end.
func panjangGaris(s string) int {
	if i := strings.IndexAny(s, "\r\n"); i >= 0 {
		return i
	}
	return len(s)
}

// sampaiTutup returns the end of the line that closes the quote left open by s[:i], and i if none of the next lines does.
func sampaiTutup(s string, i int) int {
	const dekat = 20
	j := i
	for range dekat {
		if j >= len(s) {
			break
		}
		k := j + 1 + panjangGaris(s[j+1:])
		if strings.Count(s[j:k], `"`)%2 == 1 {
			return k
		}
		j = k
	}
	return i
}

// hitungPemisah counts a candidate outside quotes in every line and finds the most frequent number, the larger one in a tie.
func hitungPemisah(garis []string, c Pemisah) nilaiPemisah {
	banyak := make([]int, len(garis))
	for i, g := range garis {
		banyak[i] = cacahPemisah(g, c)
	}
	n := nilaiPemisah{pemisah: c}
	for i, b := range banyak {
		if b == 0 || b == n.modus {
			continue
		}
		sama := 0
		for _, l := range banyak[i:] {
			if l == b {
				sama++
			}
		}
		if sama > n.seragam || sama == n.seragam && b > n.modus {
			n.seragam, n.modus = sama, b
		}
	}
	return n
}

// cacahPemisah counts the separators c in one line, leaving out what stands between quotes.
func cacahPemisah(g string, c Pemisah) int {
	n, dalam := 0, false
	for i := 0; i < len(g); i++ {
		switch {
		case g[i] == '"':
			dalam = !dalam
		case dalam:
		case c != PipaGanda:
			if g[i] == c.bita() {
				n++
			}
		case g[i] == '\t' || g[i] == '|':
			if j := akhirPipaGanda(g, i); j > i {
				n++
				i = j - 1
			}
		}
	}
	return n
}

// singkirkan settles the family of bars and tabs. A file is of the || kind if most of its lines have || and no bar stands
// alone; then | and the tab are parts of || and no candidates of their own. Otherwise || is two bars with an empty cell.
func singkirkan(garis []string, nilai *[len(calonPemisah)]nilaiPemisah) {
	ganda := 0
	tunggal := false
	for _, g := range garis {
		if strings.Contains(g, "||") {
			ganda++
		}
		tunggal = tunggal || strings.Contains(strings.ReplaceAll(g, "||", ""), "|")
	}
	buang := func(p Pemisah) {
		for i := range nilai {
			if nilai[i].pemisah == p {
				nilai[i].modus = 0
			}
		}
	}
	if tunggal || 2*ganda < len(garis) || ganda == 0 {
		buang(PipaGanda)
		return
	}
	buang(Pipa)
	buang(Tab)
}

// akhirPipaGanda returns where the separator of the || kind that starts at s[i] (a space, tab or bar) ends, i if none does.
// "a\t||\tb" holds one separator; "a\t\tb" holds two, with an empty cell between.
func akhirPipaGanda(s string, i int) int {
	j := lewatSpasi(s, i)
	tab := -1
	if j < len(s) && s[j] == '\t' {
		tab = j + 1
		j = lewatSpasi(s, tab)
	}
	if !strings.HasPrefix(s[j:], "||") {
		return max(i, tab)
	}
	j = lewatSpasi(s, j+2)
	if j < len(s) && s[j] == '\t' {
		j = lewatSpasi(s, j+1)
	}
	return j
}

func lewatSpasi(s string, i int) int {
	for i < len(s) && s[i] == ' ' {
		i++
	}
	return i
}
