package xlsx_test

import (
	"archive/zip"
	"bytes"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/xlsx"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// berkasZip is one part of a fixture. A list and not a map, because the order in a ZIP is part of the fixture.
type berkasZip struct{ nama, isi string }

func buatZip(bagian ...berkasZip) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range bagian {
		w, err := z.Create(f.nama)
		if err != nil {
			panic(err)
		}
		if _, err := w.Write([]byte(f.isi)); err != nil {
			panic(err)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

const ruang = ` xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

const kepala = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// bukuUji describes a workbook fixture.
type bukuUji struct {
	teks   []string // contents of <si> elements
	format []string // number formats by index of cellXfs, "" = General
	lembar []string // contents of <worksheet> elements
	sifat  []string // further attributes of each <sheet>
	pr     string   // attributes of workbookPr
}

func (b bukuUji) bagian() []berkasZip {
	var buku, hubungan, teks, format, xf strings.Builder
	for i := range b.lembar {
		n := strconv.Itoa(i + 1)
		sifat := ""
		if i < len(b.sifat) {
			sifat = b.sifat[i]
		}
		buku.WriteString(`<sheet name="Lembar ` + n + `" sheetId="` + n + `" r:id="rId` + n + `" ` + sifat + `/>`)
		hubungan.WriteString(`<Relationship Id="rId` + n + `" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet` + n + `.xml"/>`)
	}
	for _, t := range b.teks {
		teks.WriteString("<si>" + t + "</si>")
	}
	for i, f := range b.format {
		id := "0"
		switch {
		case strings.HasPrefix(f, "#id"):
			id = f[3:]
		case f != "":
			id = strconv.Itoa(164 + i)
			format.WriteString(`<numFmt numFmtId="` + id + `" formatCode="` + strings.ReplaceAll(f, `"`, "&quot;") + `"/>`)
		}
		xf.WriteString(`<xf numFmtId="` + id + `"/>`)
	}
	d := []berkasZip{
		{"[Content_Types].xml", kepala + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`},
		{"_rels/.rels", kepala + `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", kepala + `<workbook` + ruang + `><workbookPr ` + b.pr + `/><sheets>` + buku.String() + `</sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", kepala + `<Relationships>` + hubungan.String() +
			`<Relationship Id="rS" Type="http://x/styles" Target="styles.xml"/><Relationship Id="rT" Type="http://x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`},
		{"xl/styles.xml", kepala + `<styleSheet` + ruang + `><numFmts>` + format.String() + `</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>` + xf.String() + `</cellXfs></styleSheet>`},
		{"xl/sharedStrings.xml", kepala + `<sst` + ruang + `>` + teks.String() + `</sst>`},
	}
	for i, l := range b.lembar {
		d = append(d, berkasZip{"xl/worksheets/sheet" + strconv.Itoa(i+1) + ".xml", kepala + `<worksheet` + ruang + `>` + l + `</worksheet>`})
	}
	return d
}

func (b bukuUji) berkas() []byte { return buatZip(b.bagian()...) }

// ganti returns the parts with the content of one replaced; an empty content removes it.
func ganti(d []berkasZip, nama, isi string) []berkasZip {
	var u []berkasZip
	for _, f := range d {
		if f.nama == nama {
			f.isi = isi
		}
		if f.isi != "" {
			u = append(u, f)
		}
	}
	return u
}

func baca(t testing.TB, b []byte) ([]*lembar.Lembar, temuan.Daftar) {
	t.Helper()
	l, d, err := xlsx.Baca(bytes.NewReader(b), int64(len(b)), xlsx.Opsi{Berkas: "uji.xlsx"})
	require.NoError(t, err)
	return l, d
}

// gambar writes rows as "row: cell¦cell"; numbers are marked with #.
func gambar(l *lembar.Lembar) []string {
	var d []string
	for _, b := range l.Baris {
		var sel []string
		for _, s := range b.Sel {
			t := s.Teks
			if s.Angka {
				t = "#" + t
			}
			sel = append(sel, t)
		}
		t := strconv.Itoa(b.Nomor) + ": " + strings.Join(sel, "¦")
		if b.Tersembunyi {
			t += " (tersembunyi)"
		}
		d = append(d, t)
	}
	return d
}

func kode(d temuan.Daftar) []string {
	var k []string
	for _, t := range d {
		k = append(k, strings.TrimPrefix(string(t.Kode), "APBDES-BCA-"))
	}
	return k
}
