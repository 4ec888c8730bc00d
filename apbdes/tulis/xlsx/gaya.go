package xlsx

import "strconv"

// cara is how a style is written: indices of font, fill, border and number format, and the alignment.
type cara struct {
	huruf, isi, garis, format, inden int
	atas, bungkus                    bool
	datar                            string // horizontal alignment, "" as the kind of cell has it
}

// Number formats: 3 (#,##0), 4 (#,##0.00), 10 (0.00%) and 39 (#,##0.00 with negative amounts in brackets) are built in, so that every
// program shows them in its own language: Excel set to Indonesian prints 1.234.567,00.
var caraGaya = [banyakGaya]cara{
	Biasa:           {atas: true},
	Judul:           {huruf: 2},
	Kepala:          {huruf: 1, isi: 2, garis: 1, bungkus: true},
	Uang:            {format: 4, atas: true},
	UangTebal:       {huruf: 1, format: 4, garis: 2, atas: true},
	Persen:          {format: 10, atas: true},
	Bungkus:         {bungkus: true, atas: true},
	Tebal:           {huruf: 1, atas: true},
	Isian:           {isi: 3, garis: 1, bungkus: true, atas: true},
	BilBulat:        {format: 3, atas: true},
	FormKepala:      {huruf: 1, isi: 4, garis: 3, bungkus: true, datar: "center"},
	FormTeks:        {garis: 3, bungkus: true, atas: true},
	FormTeksTebal:   {huruf: 1, garis: 3, bungkus: true, atas: true},
	FormUang:        {format: 39, garis: 3, atas: true},
	FormUangTebal:   {huruf: 1, format: 39, garis: 3, atas: true},
	FormPersen:      {format: 10, garis: 3, atas: true},
	FormPersenTebal: {huruf: 1, format: 10, garis: 3, atas: true},
	FormTengah:      {garis: 3, bungkus: true, atas: true, datar: "center"},
	JudulTengah:     {huruf: 3, datar: "center"},
	Kanan:           {datar: "right"},
	Tengah:          {datar: "center"},
	Peringatan:      {huruf: 4, datar: "center"},
}

// carakan returns how a style is written.
func carakan(g Gaya) cara {
	if g < banyakGaya {
		return caraGaya[g]
	}
	n := int(g - banyakGaya)
	c := caraGaya[FormTeks]
	if n > MaksInden {
		n -= MaksInden + 1
		c = caraGaya[FormTeksTebal]
	}
	c.inden = n
	return c
}

func tulisGaya(p *penulis) {
	p.s(`<styleSheet xmlns="`, ruangUtama, `">`,
		`<fonts count="5"><font><sz val="11"/><name val="Calibri"/></font>`,
		`<font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="15"/><name val="Calibri"/></font>`,
		`<font><b/><sz val="12"/><name val="Calibri"/></font>`,
		`<font><b/><sz val="11"/><color rgb="FFB00020"/><name val="Calibri"/></font></fonts>`,
		// The first two fills are fixed by the format.
		`<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>`,
		`<fill><patternFill patternType="solid"><fgColor rgb="FFDCEBE7"/><bgColor indexed="64"/></patternFill></fill>`,
		`<fill><patternFill patternType="solid"><fgColor rgb="FFFFF8DC"/><bgColor indexed="64"/></patternFill></fill>`,
		`<fill><patternFill patternType="solid"><fgColor rgb="FFE6E6E6"/><bgColor indexed="64"/></patternFill></fill></fills>`,
		`<borders count="4"><border><left/><right/><top/><bottom/><diagonal/></border>`,
		`<border><left style="thin"><color rgb="FFB8B8B8"/></left><right style="thin"><color rgb="FFB8B8B8"/></right>`,
		`<top style="thin"><color rgb="FFB8B8B8"/></top><bottom style="thin"><color rgb="FFB8B8B8"/></bottom><diagonal/></border>`,
		`<border><left/><right/><top style="thin"><color rgb="FF000000"/></top><bottom/><diagonal/></border>`,
		`<border><left style="thin"><color rgb="FF000000"/></left><right style="thin"><color rgb="FF000000"/></right>`,
		`<top style="thin"><color rgb="FF000000"/></top><bottom style="thin"><color rgb="FF000000"/></bottom><diagonal/></border></borders>`,
		`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`,
		`<cellXfs count="`, strconv.Itoa(banyakSemua), `">`)
	for g := range Gaya(banyakSemua) {
		c := carakan(g)
		p.s(`<xf numFmtId="`, strconv.Itoa(c.format), `" fontId="`, strconv.Itoa(c.huruf), `" fillId="`, strconv.Itoa(c.isi),
			`" borderId="`, strconv.Itoa(c.garis), `" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment`)
		if c.bungkus {
			p.s(` wrapText="1"`)
		}
		if c.atas {
			p.s(` vertical="top"`)
		}
		if c.datar != "" {
			p.s(` horizontal="`, c.datar, `"`)
			if !c.atas {
				p.s(` vertical="center"`)
			}
		} else if c.inden > 0 {
			p.s(` horizontal="left" indent="`, strconv.Itoa(c.inden), `"`)
		}
		p.s(`/></xf>`)
	}
	p.s(`</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`)
}
