// Package kata cuts the name of a kegiatan or account into comparable words. The generator of the chart and the search
// by name share it, so that both sides of a comparison are cut the same way.
package kata

import (
	"slices"
	"strings"
	"unicode"
)

// Batas is the largest number of words taken from one name; the rest of a longer text is ignored.
const Batas = 64

// Konsep is one step of a name: a word, or the alternatives of a slashed list ("Pembangunan/Rehabilitasi"), of which a
// village uses one.
type Konsep struct {
	Kata   []string
	Kurung bool // inside brackets: an illustration, which villages shorten and change freely
}

// Urai cuts s into concepts: lower case, punctuation dropped, abbreviations and known misspellings replaced, empty
// words ("dan", "dll") and repetitions left out.
func Urai(s string) []Konsep {
	p := pemotong{s: s}
	for p.banyak < Batas && p.lanjut() {
	}
	return p.hasil
}

// pemotong is the state of one cut.
type pemotong struct {
	s       string
	kurung  int
	gabung  bool // a slash stands before the next word
	hasil   []Konsep
	banyak  int  // words added, never more than Batas
	alihkan bool // the word before was added, so a slash may extend its concept
}

// lanjut handles one word and the punctuation before it; false means the end.
func (p *pemotong) lanjut() bool {
	mulai := strings.IndexFunc(p.s, adalahKata)
	if mulai < 0 {
		return false
	}
	for _, c := range p.s[:mulai] {
		switch c {
		case '(':
			p.kurung++
		case ')':
			p.kurung = max(0, p.kurung-1)
		case '/':
			p.gabung = p.alihkan
		}
	}
	akhir := strings.IndexFunc(p.s[mulai:], func(c rune) bool { return !adalahKata(c) })
	if akhir < 0 {
		akhir = len(p.s) - mulai
	}
	asli := p.s[mulai : mulai+akhir]
	p.s = p.s[mulai+akhir:]
	p.kata(asli)
	return true
}

func adalahKata(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

// kata adds one written word, which may stand for several.
func (p *pemotong) kata(asli string) {
	kecil := strings.ToLower(asli)
	if baku, ada := cariBaku(kecil); ada {
		p.tambah(baku)
		return
	}
	for _, bagian := range belahUnta(asli) {
		kecil = strings.ToLower(bagian)
		if baku, ada := cariBaku(kecil); ada {
			kecil = baku
		}
		p.tambah(kecil)
	}
}

// tambah adds the space-separated words of s; a slash joins the first of them to the concept before.
func (p *pemotong) tambah(s string) {
	for s != "" {
		var satu string
		satu, s, _ = strings.Cut(s, " ")
		if p.banyak == Batas {
			return
		}
		p.banyak++
		switch {
		case adalahHampa(satu):
			p.alihkan = false
		case p.gabung:
			k := &p.hasil[len(p.hasil)-1]
			if !slices.Contains(k.Kata, satu) {
				k.Kata = append(k.Kata, satu)
			}
		case !p.ada(satu):
			p.hasil = append(p.hasil, Konsep{Kata: []string{satu}, Kurung: p.kurung > 0})
			p.alihkan = true
		default:
			p.alihkan = false
		}
		p.gabung = false
	}
}

// ada reports whether a concept of exactly this word has been added already.
func (p *pemotong) ada(s string) bool {
	return slices.ContainsFunc(p.hasil, func(k Konsep) bool { return len(k.Kata) == 1 && k.Kata[0] == s })
}

// belahUnta splits words that a missing space glued together, such as "danKehutanan". Short halves stay, because
// "APBDes" and "SiLPA" are one word.
func belahUnta(s string) []string {
	for i := 3; i+3 <= len(s); i++ {
		kiri, kanan := s[i-1], s[i]
		if kiri >= 'a' && kiri <= 'z' && kanan >= 'A' && kanan <= 'Z' {
			return append([]string{s[:i]}, belahUnta(s[i:])...)
		}
	}
	return []string{s}
}
