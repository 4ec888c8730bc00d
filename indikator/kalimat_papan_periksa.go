package indikator

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ErrKalimat is wrapped by what [PeriksaKalimat] finds.
var ErrKalimat = errors.New("indikator: a sentence does not follow from the board")

// PeriksaKalimat checks the sentences of a board against its figures, from the JSON of the board alone, and returns how many
// sentences it checked: those of the board, of its villages and of the proposals. It shares no code with what wrote them. For each
// sentence it
//
//   - looks up the figure of every number, writes it in both languages and compares,
//   - makes sure that no number is left in the sentence that is not listed (but for the marks of the pattern, such as "setiap Rp100"),
//   - selects the villages that the sentence counts again, from their figures.
//
// The error wraps [ErrKalimat] and names the first sentence that does not follow, or is that of reading the JSON.
func PeriksaKalimat(papan []byte) (int, error) {
	p, err := bacaPapanJSON(papan)
	if err != nil {
		return 0, err
	}
	n := 0
	periksa := func(jalur string) error {
		for i, k := range p.daftar(jalur) {
			if err := p.periksaKalimat(k, jalur+"/"+strconv.Itoa(i)); err != nil {
				return err
			}
			n++
		}
		return nil
	}
	if err := periksa("/kalimat"); err != nil {
		return n, err
	}
	for i := range p.daftar("/desa") {
		if err := periksa("/desa/" + strconv.Itoa(i) + "/kalimat"); err != nil {
			return n, err
		}
	}
	for i, u := range p.daftar("/agenda/usulan") {
		if err := p.periksaUsulan(u, "/agenda/usulan/"+strconv.Itoa(i)); err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}

// papanJSON is a board as any JSON reader sees it.
type papanJSON struct{ isi any }

func bacaPapanJSON(b []byte) (*papanJSON, error) {
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	p := &papanJSON{}
	if err := d.Decode(&p.isi); err != nil {
		return nil, fmt.Errorf("indikator: reading the board: %w", err)
	}
	return p, nil
}

// cari resolves a JSON Pointer (RFC 6901); false if there is nothing.
func (p *papanJSON) cari(jalur string) (any, bool) {
	if jalur == "" {
		return p.isi, true
	}
	if jalur[0] != '/' {
		return nil, false
	}
	v := p.isi
	for _, b := range strings.Split(jalur[1:], "/") {
		b = strings.ReplaceAll(strings.ReplaceAll(b, "~1", "/"), "~0", "~")
		var ada bool
		if v, ada = anak(v, b); !ada {
			return nil, false
		}
	}
	return v, true
}

func anak(v any, nama string) (any, bool) {
	switch w := v.(type) {
	case map[string]any:
		x, ada := w[nama]
		return x, ada
	case []any:
		i, err := strconv.Atoi(nama)
		if err != nil || i < 0 || i >= len(w) {
			return nil, false
		}
		return w[i], true
	default:
		return nil, false
	}
}

func (p *papanJSON) daftar(jalur string) []any {
	v, _ := p.cari(jalur)
	d, _ := v.([]any)
	return d
}

// anakTeks returns the text that a path of names leads to, "" if there is none.
func anakTeks(v any, nama ...string) string {
	for _, n := range nama {
		v, _ = anak(v, n)
	}
	s, _ := v.(string)
	return s
}

func anakDaftar(v any, nama string) []any {
	w, _ := anak(v, nama)
	d, _ := w.([]any)
	return d
}

func anakBenar(v any, nama string) bool {
	w, _ := anak(v, nama)
	b, _ := w.(bool)
	return b
}

// bulatJSON returns a whole JSON number, and false for anything else.
func bulatJSON(v any) (int, bool) {
	n, ya := v.(json.Number)
	if !ya {
		return 0, false
	}
	i, err := strconv.Atoi(n.String())
	return i, err == nil
}

func anakBulat(v any, nama string) int {
	w, _ := anak(v, nama)
	n, _ := bulatJSON(w)
	return n
}

// tetapKalimat are the numbers that stand in the patterns, by code and language. They are marks and not figures.
var tetapKalimat = [...]struct {
	kode   string
	id, en []string
}{
	{KodeKalimatPorsi, []string{"Rp100"}, []string{"Rp100"}},
	{KodeKalimatPorsiInti, []string{"Rp100"}, []string{"Rp100"}},
	{KodeKalimatDesaPorsi, []string{"Rp100"}, []string{"Rp100"}},
	{KodeKalimatNol, []string{"Rp0"}, []string{"Rp0"}},
	{KodeKalimatDesaNol, []string{"Rp0"}, []string{"Rp0"}},
	{KodeKalimatSilpaNegatif, []string{"Rp0"}, []string{"Rp0"}},
	{KodeKalimatSerapanRendah, []string{"90%", "90%"}, []string{"90%", "90%"}},
	{KodeKalimatSiltap, []string{"30%"}, []string{"30%"}},
	{KodeKalimatDesaSiltapLewat, []string{"30%"}, []string{"30%"}},
	{KodeKalimatAgenda, []string{"1.000"}, []string{"1,000"}},
	{KodeKalimatDesaLayanan, nil, []string{"five"}},
	{KodeKalimatAgendaDitolak, []string{"80%"}, []string{"80%"}},
	{KodeKalimatAgendaSedikit, []string{"tiga"}, []string{"three"}},
	{"usulan", []string{"Rp0"}, []string{"Rp0"}},
}

// periksaKalimat checks one sentence.
func (p *papanJSON) periksaKalimat(k any, jalur string) error {
	kode := anakTeks(k, "kode")
	salah := func(sebab string) error { return fmt.Errorf("%w: %s (%s): %s", ErrKalimat, jalur, kode, sebab) }
	sisa := [2]string{anakTeks(k, "teks", "id"), anakTeks(k, "teks", "en")}
	if sebab := p.periksaAngka(anakDaftar(k, "angka"), kode, sisa); sebab != "" {
		return salah(sebab)
	}
	if sebab := p.periksaHimpunan(k, kode, jalur); sebab != "" {
		return salah(sebab)
	}
	return nil
}

// periksaUsulan checks the three texts of a proposal together, and its sums.
func (p *papanJSON) periksaUsulan(u any, jalur string) error {
	var semua [2]string
	for i, b := range [...]string{"id", "en"} {
		semua[i] = anakTeks(u, "judul", b) + "\n" + anakTeks(u, "alasan", b) + "\n" + anakTeks(u, "tindakan", b)
	}
	sebab := p.periksaAngka(anakDaftar(u, "angka"), "usulan", semua)
	if sebab == "" {
		sebab = p.periksaJumlahUsulan(u)
	}
	if sebab != "" {
		return fmt.Errorf("%w: %s: %s", ErrKalimat, jalur, sebab)
	}
	return nil
}

// periksaAngka checks the listed numbers and that no other is left; it returns what is wrong.
func (p *papanJSON) periksaAngka(angka []any, kode string, sisa [2]string) string {
	var buang [2][]string
	for _, a := range angka {
		jalur := anakTeks(a, "jalur")
		v, ada := p.cari(jalur)
		if !ada {
			return "no figure at " + jalur
		}
		ingin, ada := tulisUlang(v, anakTeks(a, "bentuk"), jalur)
		if !ada {
			return "the figure at " + jalur + " is missing"
		}
		for i, b := range [...]string{"id", "en"} {
			t := anakTeks(a, "teks", b)
			if t != ingin[i] && t != hurufAwalBesar(ingin[i]) {
				return strconv.Quote(t) + " should be " + strconv.Quote(ingin[i]) + " by " + jalur
			}
			buang[i] = append(buang[i], t)
		}
	}
	for i := range sisa {
		if s := sisaAngka(sisa[i], buang[i], angkaTetap(kode, i == 1)); s != "" {
			return s
		}
	}
	return ""
}

// hurufAwalBesar is the spelling at the beginning of a sentence.
func hurufAwalBesar(s string) string {
	r := []rune(s)
	if len(r) > 0 {
		r[0] = unicode.ToUpper(r[0])
	}
	return string(r)
}

// sisaAngka takes the listed texts and the marks of the pattern out of a sentence; it returns what is wrong. It goes from left to
// right and takes the longest listed text that begins a word, so that a name with a number in it stays whole.
func sisaAngka(s string, buang, tetap []string) string {
	for _, k := range [...]string{KalimatHilang, KalimatHilangInggris} {
		s = strings.Replace(s, k, "", 1)
	}
	slices.SortStableFunc(buang, func(a, b string) int { return len(b) - len(a) })
	daftar := slices.Concat(buang, tetap)
	dipakai := make([]bool, len(daftar))
	sisa := make([]byte, 0, len(s))
	lalu := false // inside a word
	for s != "" {
		r, lebar := utf8.DecodeRuneInString(s)
		n := 0
		if !lalu || !hurufAngka(r) {
			n = cabut(s, daftar, dipakai)
		}
		if n == 0 {
			sisa = append(sisa, s[:lebar]...)
			lalu, s = hurufAngka(r), s[lebar:]
			continue
		}
		r, _ = utf8.DecodeLastRuneInString(s[:n])
		lalu, s = hurufAngka(r), s[n:]
		sisa = append(sisa, ' ')
	}
	for i, t := range buang {
		if !dipakai[i] && t != "" {
			return "the listed " + strconv.Quote(t) + " is not in the sentence"
		}
	}
	return angkaTersisa(string(sisa))
}

// cabut marks the first unused text that s begins with, up to the end of a word, and returns its length, 0 for none.
func cabut(s string, daftar []string, dipakai []bool) int {
	for i, t := range daftar {
		if t == "" || dipakai[i] || !strings.HasPrefix(s, t) {
			continue
		}
		akhir, _ := utf8.DecodeLastRuneInString(t)
		sesudah, _ := utf8.DecodeRuneInString(s[len(t):])
		if hurufAngka(akhir) && hurufAngka(sesudah) {
			continue
		}
		dipakai[i] = true
		return len(t)
	}
	return 0
}

func hurufAngka(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// angkaTetap returns the marks in the pattern of a code.
func angkaTetap(kode string, inggris bool) []string {
	for i := range tetapKalimat {
		if t := &tetapKalimat[i]; t.kode == kode && inggris {
			return t.en
		} else if t.kode == kode {
			return t.id
		}
	}
	return nil
}

// angkaTersisa returns what is wrong with the words between the numbers.
func angkaTersisa(s string) string {
	if i := strings.IndexFunc(s, unicode.IsDigit); i >= 0 {
		return "a number is not listed: " + strconv.Quote(s[i:])
	}
	for k := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(k) > len("sembilan") {
			continue
		}
		k = strings.ToLower(k)
		if slices.Contains(bilanganID, k) || slices.Contains(bilanganEN, k) {
			return "a number is not listed: " + k
		}
	}
	return ""
}
