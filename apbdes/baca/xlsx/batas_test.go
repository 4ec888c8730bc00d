package xlsx_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
)

// What has no limit of its own to set is bounded all the same.
func TestBatasTetap(t *testing.T) {
	// A row beyond the last of a worksheet stands at the next row, and is said.
	l, d := baca(t, bukuUji{lembar: []string{`<sheetData><row r="1048576"><c><v>1</v></c></row><row r="2000000"><c><v>2</v></c></row></sheetData>`}}.berkas())
	assert.Equal(t, 1_048_576, l[0].Baris[0].Nomor)
	assert.Equal(t, 1_048_577, l[0].Baris[1].Nomor)
	assert.NotEmpty(t, d)
	// An exponent beyond that of a double is no number: the text is kept.
	l, d = baca(t, bukuUji{lembar: []string{`<sheetData><row><c><v>1e400</v></c><c><v>1e401</v></c></row></sheetData>`}}.berkas())
	assert.Len(t, l[0].Baris[0].Sel[0].Teks, 401)
	assert.Equal(t, lembar.Sel{Teks: "1e401"}, l[0].Baris[0].Sel[1])
	assert.Len(t, d, 1)
	// Merged ranges beyond 65,536 are passed over; the search under those that are kept ends.
	data := "<sheetData>" + strings.Repeat("<row><c><v>1</v></c></row>", 10) + "</sheetData>"
	l, d = baca(t, bukuUji{lembar: []string{data + "<mergeCells>" + strings.Repeat(`<mergeCell ref="A1:XFD1048576"/>`, 65_537) + "</mergeCells>"}}.berkas())
	assert.Len(t, l[0].Gabungan, 65_536)
	assert.NotEmpty(t, d)
}
