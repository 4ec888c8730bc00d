package xlsx

import (
	"archive/zip"
	"bufio"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Tulis writes the workbook. It checks everything first: after an error of this package nothing was written.
func (b *Buku) Tulis(w io.Writer) error {
	if err := b.periksa(); err != nil {
		return err
	}
	z := zip.NewWriter(w)
	bagian := []struct {
		nama  string
		tulis func(*penulis)
	}{
		{"[Content_Types].xml", b.tulisJenis},
		{"_rels/.rels", tulisHubunganAkar},
		{"xl/workbook.xml", b.tulisBuku},
		{"xl/_rels/workbook.xml.rels", b.tulisHubungan},
		{"xl/styles.xml", tulisGaya},
	}
	for i := range b.Lembar {
		bagian = append(bagian, struct {
			nama  string
			tulis func(*penulis)
		}{"xl/worksheets/sheet" + strconv.Itoa(i+1) + ".xml", b.Lembar[i].tulis})
	}
	for _, g := range bagian {
		f, err := z.Create(g.nama) // no modification time: the same workbook gives the same bytes
		if err != nil {
			return err
		}
		p := penulis{bufio.NewWriter(f)}
		p.s(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n")
		g.tulis(&p)
		if err := p.w.Flush(); err != nil {
			return err
		}
	}
	return z.Close()
}

// penulis writes XML text; bufio keeps the first error for Flush.
type penulis struct{ w *bufio.Writer }

func (p *penulis) s(t ...string) {
	for _, x := range t {
		_, _ = p.w.WriteString(x)
	}
}

// teks writes text with the characters of XML escaped and those that XML 1.0 cannot carry replaced.
func (p *penulis) teks(t string) {
	for _, r := range t {
		switch {
		case r == '&':
			p.s("&amp;")
		case r == '<':
			p.s("&lt;")
		case r == '>':
			p.s("&gt;")
		case r == '"':
			p.s("&quot;")
		case r < ' ' && r != '\n' && r != '\t', r == 0xFFFE, r == 0xFFFF:
			p.s("\uFFFD")
		default:
			_, _ = p.w.WriteRune(r)
		}
	}
}

const (
	ruangUtama = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	ruangHub   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	ruangPaket = "http://schemas.openxmlformats.org/package/2006/"
)

func (b *Buku) tulisJenis(p *penulis) {
	const jenis = "application/vnd.openxmlformats-officedocument.spreadsheetml."
	p.s(`<Types xmlns="`, ruangPaket, `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
		`<Default Extension="xml" ContentType="application/xml"/>`,
		`<Override PartName="/xl/workbook.xml" ContentType="`, jenis, `sheet.main+xml"/>`,
		`<Override PartName="/xl/styles.xml" ContentType="`, jenis, `styles+xml"/>`)
	for i := range b.Lembar {
		p.s(`<Override PartName="/xl/worksheets/sheet`, strconv.Itoa(i+1), `.xml" ContentType="`, jenis, `worksheet+xml"/>`)
	}
	p.s(`</Types>`)
}

func tulisHubunganAkar(p *penulis) {
	p.s(`<Relationships xmlns="`, ruangPaket, `relationships"><Relationship Id="rId1" Type="`, ruangHub, `/officeDocument" Target="xl/workbook.xml"/></Relationships>`)
}

func (b *Buku) tulisHubungan(p *penulis) {
	p.s(`<Relationships xmlns="`, ruangPaket, `relationships">`)
	for i := range b.Lembar {
		n := strconv.Itoa(i + 1)
		p.s(`<Relationship Id="rId`, n, `" Type="`, ruangHub, `/worksheet" Target="worksheets/sheet`, n, `.xml"/>`)
	}
	p.s(`<Relationship Id="rIdGaya" Type="`, ruangHub, `/styles" Target="styles.xml"/></Relationships>`)
}

func (b *Buku) tulisBuku(p *penulis) {
	p.s(`<workbook xmlns="`, ruangUtama, `" xmlns:r="`, ruangHub, `"><sheets>`)
	for i := range b.Lembar {
		n := strconv.Itoa(i + 1)
		p.s(`<sheet name="`)
		p.teks(b.Lembar[i].Nama)
		p.s(`" sheetId="`, n, `" r:id="rId`, n, `"/>`)
	}
	p.s(`</sheets>`)
	b.tulisNama(p)
	// Programs that recalculate on opening replace our values by their own; both must agree.
	p.s(`<calcPr fullCalcOnLoad="1"/></workbook>`)
}

// tulisNama defines the names that Excel expects: a hidden one beside every filter, and one for the rows that every page repeats.
func (b *Buku) tulisNama(p *penulis) {
	buka := false
	nama := func(i int, apa, sisipan, rentang string) {
		if !buka {
			p.s(`<definedNames>`)
			buka = true
		}
		p.s(`<definedName name="_xlnm.`, apa, `" localSheetId="`, strconv.Itoa(i), `"`, sisipan, `>`)
		p.teks("'" + strings.ReplaceAll(b.Lembar[i].Nama, "'", "''") + "'!" + rentang)
		p.s(`</definedName>`)
	}
	for i := range b.Lembar {
		if l := &b.Lembar[i]; l.Saring && l.Beku > 0 {
			dari, sampai := l.rentangSaring()
			nama(i, "_FilterDatabase", ` hidden="1"`, mutlak(dari)+":"+mutlak(sampai))
		}
		if l := &b.Lembar[i]; l.UlangDari > 0 {
			nama(i, "Print_Titles", "", "$"+strconv.Itoa(l.UlangDari)+":$"+strconv.Itoa(l.UlangSampai))
		}
	}
	if buka {
		p.s(`</definedNames>`)
	}
}

// mutlak makes "C3" absolute: "$C$3".
func mutlak(alamat string) string {
	i := strings.IndexAny(alamat, "0123456789")
	return "$" + alamat[:i] + "$" + alamat[i:]
}

func (l *Lembar) rentangSaring() (dari, sampai string) {
	kolom := 1
	if l.Beku <= len(l.Baris) {
		kolom = max(kolom, len(l.Baris[l.Beku-1]))
	}
	return Alamat(l.Beku-1, 0), Alamat(max(len(l.Baris), l.Beku)-1, kolom-1)
}

func (l *Lembar) tulis(p *penulis) {
	p.s(`<worksheet xmlns="`, ruangUtama, `">`)
	if l.Mendatar || l.Kertas != 0 {
		p.s(`<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
	}
	p.s(`<sheetViews><sheetView workbookViewId="0">`)
	if l.Beku > 0 {
		p.s(`<pane ySplit="`, strconv.Itoa(l.Beku), `" topLeftCell="`, Alamat(l.Beku, 0), `" activePane="bottomLeft" state="frozen"/>`)
	}
	p.s(`</sheetView></sheetViews>`)
	l.tulisLebar(p)
	p.s(`<sheetData>`)
	for i, baris := range l.Baris {
		p.s(`<row r="`, strconv.Itoa(i+1), `"`)
		if n := l.barisTeks(baris); n > 1 || l.Kertas != 0 {
			p.s(` ht="`, strconv.Itoa(15*n+1), `" customHeight="1"`)
		}
		p.s(`>`)
		for j := range baris {
			baris[j].tulis(p, Alamat(i, j))
		}
		p.s(`</row>`)
	}
	p.s(`</sheetData>`)
	if l.Saring && l.Beku > 0 {
		dari, sampai := l.rentangSaring()
		p.s(`<autoFilter ref="`, dari, ":", sampai, `"/>`)
	}
	if len(l.Gabung) > 0 {
		p.s(`<mergeCells count="`, strconv.Itoa(len(l.Gabung)), `">`)
		for _, g := range l.Gabung {
			p.s(`<mergeCell ref="`)
			p.teks(g)
			p.s(`"/>`)
		}
		p.s(`</mergeCells>`)
	}
	l.tulisHalaman(p)
	p.s(`</worksheet>`)
}

// tulisHalaman sets the printed page.
func (l *Lembar) tulisHalaman(p *penulis) {
	if l.Mendatar || l.Kertas != 0 {
		kertas, arah := l.Kertas, "portrait"
		if kertas == 0 {
			kertas = A4
		}
		if l.Mendatar {
			arah = "landscape"
		}
		p.s(`<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>`,
			`<pageSetup paperSize="`, strconv.Itoa(int(kertas)), `" orientation="`, arah, `" fitToWidth="1" fitToHeight="0"/>`)
	}
	if l.Kaki != "" {
		p.s(`<headerFooter><oddFooter>`)
		p.teks(l.Kaki)
		p.s(`</oddFooter></headerFooter>`)
	}
}

// barisTeks estimates how many lines of text the tallest wrapped cell of a row needs, at most 20. Programs do not agree on whether
// they fit the height of a row by themselves when they open a file, so it is written; a character is taken to be as wide as a digit.
func (l *Lembar) barisTeks(baris []Sel) int {
	terbanyak := 1
	for j := range baris {
		s := &baris[j]
		if s.jenis != teks || j >= len(l.Lebar) || l.Lebar[j] <= 0 {
			continue
		}
		c := carakan(s.gaya)
		if !c.bungkus {
			continue
		}
		lebar := max(l.Lebar[j]-c.inden, 1)
		n := 0
		for paragraf := range strings.SplitSeq(s.isi, "\n") {
			n += 1 + (utf8.RuneCountInString(paragraf)-1)/lebar
		}
		terbanyak = max(terbanyak, n)
	}
	return min(terbanyak, 20)
}

func (l *Lembar) tulisLebar(p *penulis) {
	if len(l.Lebar) == 0 {
		return
	}
	p.s(`<cols>`)
	for i, n := range l.Lebar {
		if n > 0 {
			k := strconv.Itoa(i + 1)
			p.s(`<col min="`, k, `" max="`, k, `" width="`, strconv.Itoa(n), `" customWidth="1"/>`)
		}
	}
	p.s(`</cols>`)
}

func (s *Sel) tulis(p *penulis, alamat string) {
	if s.jenis == kosong && s.gaya == Biasa {
		return
	}
	p.s(`<c r="`, alamat, `"`)
	if s.gaya != Biasa {
		p.s(` s="`, strconv.Itoa(int(s.gaya)), `"`)
	}
	switch s.jenis {
	case kosong:
		p.s(`/>`)
		return
	case teks:
		p.s(` t="inlineStr"><is><t xml:space="preserve">`)
		p.teks(s.isi)
		p.s(`</t></is>`)
	case angka:
		p.s(`><v>`, s.isi, `</v>`)
	case rumus:
		p.s(`><f>`)
		p.teks(s.isi)
		p.s(`</f>`)
		if s.nilai != "" {
			p.s(`<v>`, s.nilai, `</v>`)
		}
	}
	p.s(`</c>`)
}
