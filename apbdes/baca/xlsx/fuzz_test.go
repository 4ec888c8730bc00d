package xlsx_test

import (
	"bytes"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/xlsx"
)

var batasUji = xlsx.Batas{Tabel: lembar.Batas{Bita: 1 << 16, Baris: 100, SelPerBaris: 40, BitaPerSel: 200, Sel: 500}, Terurai: 1 << 20, Entri: 50}

// FuzzBaca feeds whole files, mostly broken packages.
func FuzzBaca(f *testing.F) {
	f.Add(bukuUji{teks: []string{"<t>a</t>"}, format: []string{"", "#id14"}, lembar: []string{`<sheetData><row r="1"><c t="s"><v>0</v></c><c s="1"><v>45292</v></c></row></sheetData>`}}.berkas())
	f.Add(buatZip(berkasZip{"xl/workbook.xml", "<workbook/>"}))
	f.Add([]byte("PK\x05\x06" + string(make([]byte, 18))))
	f.Fuzz(func(t *testing.T, b []byte) { periksa(t, b) })
}

// FuzzLembar feeds worksheet XML inside a sound package, which fuzzing the compressed bytes would hardly reach.
func FuzzLembar(f *testing.F) {
	for _, s := range []string{
		`<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45292.5</v></c></row></sheetData>`,
		`<cols><col min="1" max="2" hidden="1"/></cols><sheetData><row><c t="inlineStr"><is><r><t>_x0041_</t></r></is></c><c t="e"><v>#N/A</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B9"/></mergeCells>`,
		`<sheetData><row r="2"><c r="B2" t="b"><v>1</v></c><c r="A2" s="2"><v>1E-3</v></c><c r="A2"><f>1</f></c></row></sheetData>`,
	} {
		f.Add(s, "a", "h:mm:ss")
	}
	f.Fuzz(func(t *testing.T, isi, teks, format string) {
		periksa(t, bukuUji{teks: []string{"<t>" + teks + "</t>"}, format: []string{"", "#id14", format}, lembar: []string{isi}}.berkas())
	})
}

// periksa checks that a file is read within the limits or refused with an error for people.
func periksa(t *testing.T, b []byte) {
	t.Helper()
	l, _, err := xlsx.Baca(bytes.NewReader(b), int64(len(b)), xlsx.Opsi{Batas: batasUji})
	if err != nil {
		var pesan interface{ Pesan() (id, en string) }
		require.ErrorAs(t, err, &pesan)
		require.Nil(t, l)
		return
	}
	sel := 0
	for _, s := range l {
		require.LessOrEqual(t, len(s.Baris), batasUji.Tabel.Baris)
		for _, r := range s.Baris {
			require.Positive(t, r.Nomor)
			require.LessOrEqual(t, len(r.Sel), batasUji.Tabel.SelPerBaris)
			require.False(t, r.Sel[len(r.Sel)-1].Kosong(), "a row ends with content")
			sel += len(r.Sel)
			for _, c := range r.Sel {
				require.True(t, utf8.ValidString(c.Teks))
				require.LessOrEqual(t, len(c.Teks), 3*batasUji.Tabel.BitaPerSel)
				if c.Angka {
					require.Regexp(t, `^-?[0-9]+(\.[0-9]+)?$`, c.Teks)
				}
			}
		}
	}
	require.LessOrEqual(t, sel, batasUji.Tabel.Sel)
}

// FuzzBarisTerhitung checks the account of rows: every row of the file is listed or counted as empty, whatever its cells hold.
func FuzzBarisTerhitung(f *testing.F) {
	f.Add([]byte("ab\x00c"), uint8(3))
	f.Fuzz(func(t *testing.T, pola []byte, s uint8) {
		pola = pola[:min(len(pola), 90)]
		var data bytes.Buffer
		berisi := 0
		for _, c := range pola {
			data.WriteString("<row>")
			switch c % 4 {
			case 1:
				data.WriteString(`<c s="1"/>`)
			case 2:
				data.WriteString(`<c r="` + string('A'+rune(s%26)) + `1"><v>5</v></c>`)
				berisi++
			case 3:
				data.WriteString(`<c t="inlineStr"><is><t>x</t></is></c><c/>`)
				berisi++
			}
			data.WriteString("</row>")
		}
		l, _ := baca(t, bukuUji{format: []string{""}, lembar: []string{"<sheetData>" + data.String() + "</sheetData>"}}.berkas())
		require.Len(t, l[0].Baris, berisi)
		require.Equal(t, len(pola)-berisi, l[0].Kosong)
	})
}
