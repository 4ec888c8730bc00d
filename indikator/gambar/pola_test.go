package gambar

import (
	"encoding/json"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The pattern that a browser is given and the matcher here accept the same values.
func TestPolaNilai(t *testing.T) {
	nilai := []string{
		"", " ", "a", "a b", "a  b", "a-b c9", "A", "-", "0", "-1", "1234567890", "12.5", "12.555", ".5", "5.", "1 2 3.25", "1  2", "M1 2L3 4z", "M1,2",
		"url(#a)", "translate(1 2)", "translate(-1.25 2) scale(0.77)", "translate(1 2)scale(1)", "translate(1) scale(1)", "translate(1 2) scale(-1)",
		"translate(1 2) rotate(3)", "translate(1 2) scale(1) ", "javascript:x", "--", "-0.5", "a\nb", "0 0 100 20.5",
	}
	for _, b := range []bentukNilai{nilaiToken, nilaiBulat, nilaiAngka, nilaiJalur, nilaiGeser} {
		pola := regexp.MustCompile(b.pola())
		for _, n := range nilai {
			assert.Equal(t, pola.MatchString(n), izinAtribut{bentuk: b}.memuat(n), "%s %q", b.pola(), n)
		}
	}
	assert.Equal(t, "^$", bentukNilai(200).pola())
}

func TestJSONIzin(t *testing.T) {
	var j struct {
		Tag   map[string][]string `json:"tag"`
		Umum  []string            `json:"umum"`
		Nilai map[string][]string `json:"nilai"`
	}
	require.NoError(t, json.Unmarshal(TambahIzin(nil), &j))
	assert.Len(t, j.Tag, len(daftarTag))
	assert.Len(t, j.Nilai, len(daftarAtribut))
	assert.Equal(t, []string{"svg", "transform"}, j.Tag["g"])
	assert.Contains(t, j.Umum, "aria-label")
	assert.Equal(t, []string{"", "col", "row", "colgroup"}, j.Nilai["scope"])
	for tag, d := range j.Tag {
		for _, a := range d[1:] {
			assert.Contains(t, j.Nilai, a, tag)
		}
	}
}
