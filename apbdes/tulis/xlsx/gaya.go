package xlsx

import "strconv"

// cara is how a style is written: indices of font, fill, border and number format, and the alignment.
type cara struct {
	huruf, isi, garis, format int
	atas, bungkus             bool
}

// Number formats: 4 (#,##0.00) and 10 (0.00%) and 3 (#,##0) are built in, so that every program shows them in its own language:
// Excel set to Indonesian prints 1.234.567,00.
var caraGaya = [banyakGaya]cara{
	Biasa:     {atas: true},
	Judul:     {huruf: 2},
	Kepala:    {huruf: 1, isi: 2, garis: 1, bungkus: true},
	Uang:      {format: 4, atas: true},
	UangTebal: {huruf: 1, format: 4, garis: 2, atas: true},
	Persen:    {format: 10, atas: true},
	Bungkus:   {bungkus: true, atas: true},
	Tebal:     {huruf: 1, atas: true},
	Isian:     {isi: 3, garis: 1, bungkus: true, atas: true},
	BilBulat:  {format: 3, atas: true},
}

func tulisGaya(p *penulis) {
	p.s(`<styleSheet xmlns="`, ruangUtama, `">`,
		`<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>`,
		`<font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="15"/><name val="Calibri"/></font></fonts>`,
		// The first two fills are fixed by the format.
		`<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>`,
		`<fill><patternFill patternType="solid"><fgColor rgb="FFDCEBE7"/><bgColor indexed="64"/></patternFill></fill>`,
		`<fill><patternFill patternType="solid"><fgColor rgb="FFFFF8DC"/><bgColor indexed="64"/></patternFill></fill></fills>`,
		`<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border>`,
		`<border><left style="thin"><color rgb="FFB8B8B8"/></left><right style="thin"><color rgb="FFB8B8B8"/></right>`,
		`<top style="thin"><color rgb="FFB8B8B8"/></top><bottom style="thin"><color rgb="FFB8B8B8"/></bottom><diagonal/></border>`,
		`<border><left/><right/><top style="thin"><color rgb="FF000000"/></top><bottom/><diagonal/></border></borders>`,
		`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`,
		`<cellXfs count="`, strconv.Itoa(len(caraGaya)), `">`)
	for _, c := range caraGaya {
		p.s(`<xf numFmtId="`, strconv.Itoa(c.format), `" fontId="`, strconv.Itoa(c.huruf), `" fillId="`, strconv.Itoa(c.isi),
			`" borderId="`, strconv.Itoa(c.garis), `" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment`)
		if c.bungkus {
			p.s(` wrapText="1"`)
		}
		if c.atas {
			p.s(` vertical="top"`)
		}
		p.s(`/></xf>`)
	}
	p.s(`</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`)
}
