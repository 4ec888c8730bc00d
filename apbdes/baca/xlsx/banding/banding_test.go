package banding

import (
	"archive/zip"
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	penulis "github.com/dasbor-desa/dasbor/apbdes/tulis/xlsx"
)

// banyakAcak is how many workbooks each test makes; DASBOR_BANDING=5000 makes more.
func banyakAcak() uint64 {
	if n, err := strconv.ParseUint(os.Getenv("DASBOR_BANDING"), 10, 32); err == nil {
		return n
	}
	return 60
}

var (
	teksUji = []string{"", "a", "Belanja Pegawai", " dua  spasi ", "baris\ndua", "tab\tdi sini", "=1+1", "'petik", "<b>&amp;\"", "Rp 1.000,-",
		"\u00a0", "日本", "😀", "_x0041_", "_x", "5.2.1.03", "2024-01-31", "1e5", "0001", strings.Repeat("panjang ", 300)}
	angkaUji = []string{"0", "1", "-1", "1.5", "1234567.89", "0.1", "0.30000000000000004", "1.2345678900000001E9", "1E-3", "3307072003",
		"3307070101900001", "123456789012345678", "1e300", "45292", "45292.5", "0.16805555555555557", "-0.5", "99999999999999.99", "1E+2", "-0"}
	formatUji = []string{"", "0.00", "#,##0", "yyyy-mm-dd", "dd/mm/yyyy hh:mm", "h:mm:ss", "h:mm", "0%", `"Rp"#,##0`, "@"}
)

func pilih[T any](r *rand.Rand, d []T) T { return d[r.IntN(len(d))] }

// Workbooks of our own writer.
func TestPenulisSendiri(t *testing.T) {
	sel := 0
	for benih := range banyakAcak() {
		r := rand.New(rand.NewPCG(benih, 1))
		buku := &penulis.Buku{}
		for n := range 1 + r.IntN(4) {
			l := penulis.Lembar{Nama: "L" + strconv.Itoa(n), Gabung: []string{"A50:B51"}[:r.IntN(2)]}
			for range r.IntN(12) {
				var baris []penulis.Sel
				for range r.IntN(8) {
					baris = append(baris, selSendiri(r))
				}
				l.Baris = append(l.Baris, baris)
			}
			buku.Lembar = append(buku.Lembar, l)
		}
		var b bytes.Buffer
		require.NoError(t, buku.Tulis(&b))
		sel += bandingkan(t, b.Bytes())
	}
	t.Logf("%d cells", sel)
	require.Positive(t, sel)
}

func selSendiri(r *rand.Rand) penulis.Sel {
	switch r.IntN(4) {
	case 0:
		return penulis.Kosong(penulis.Isian)
	case 1:
		return penulis.Angka(fmt.Sprintf("%d.%02d", r.IntN(1<<40)-1<<39, r.IntN(100)), penulis.Uang)
	case 2:
		return penulis.Rumus("SUM(A1:A9)", strconv.Itoa(r.IntN(1<<30)), penulis.UangTebal)
	default:
		return penulis.Teks(pilih(r, teksUji), penulis.Biasa)
	}
}

// Workbooks of excelize, cell by cell (shared strings) and as a stream (inline strings).
func TestPenulisExcelize(t *testing.T) {
	sel := 0
	for benih := range banyakAcak() {
		r := rand.New(rand.NewPCG(benih, 2))
		f := excelize.NewFile()
		gaya := []int{0}
		for _, k := range formatUji[1:] {
			g, err := f.NewStyle(&excelize.Style{CustomNumFmt: &k})
			require.NoError(t, err)
			gaya = append(gaya, g)
		}
		for n := range 1 + r.IntN(5) {
			nama := "Sheet" + strconv.Itoa(n+1)
			_, err := f.NewSheet(nama)
			require.NoError(t, err)
			if r.IntN(3) == 0 {
				alirkan(t, r, f, nama, gaya)
			} else {
				isi(t, r, f, nama, gaya)
			}
			if n > 0 && r.IntN(4) == 0 {
				require.NoError(t, f.SetSheetVisible(nama, false))
			}
		}
		sel += bandingkan(t, tulisBuku(t, f))
	}
	t.Logf("%d cells", sel)
	require.Positive(t, sel)
}

// nilaiAcak is a value of any type that excelize takes.
func nilaiAcak(r *rand.Rand) any {
	switch r.IntN(6) {
	case 0:
		return r.IntN(1<<40) - 1<<39
	case 1:
		return float64(r.IntN(1<<40)) / 100
	case 2:
		return r.NormFloat64() * 1e9
	case 3:
		return r.IntN(2) == 0
	case 4:
		return time.Date(1990+r.IntN(100), 1, 1+r.IntN(365), r.IntN(24), r.IntN(60), 0, 0, time.UTC)
	default:
		return pilih(r, teksUji)
	}
}

func isi(t *testing.T, r *rand.Rand, f *excelize.File, nama string, gaya []int) {
	t.Helper()
	for range r.IntN(60) {
		alamat, err := excelize.CoordinatesToCellName(1+r.IntN(12), 1+r.IntN(20))
		require.NoError(t, err)
		switch r.IntN(8) {
		case 0:
			require.NoError(t, f.SetCellRichText(nama, alamat, []excelize.RichTextRun{{Text: pilih(r, teksUji) + "a"}, {Text: pilih(r, teksUji), Font: &excelize.Font{Bold: true}}}))
		case 1:
			require.NoError(t, f.SetCellValue(nama, alamat, r.IntN(1000)))
			require.NoError(t, f.SetCellFormula(nama, alamat, "1+1"))
		default:
			require.NoError(t, f.SetCellValue(nama, alamat, nilaiAcak(r)))
			if r.IntN(3) == 0 {
				require.NoError(t, f.SetCellStyle(nama, alamat, alamat, pilih(r, gaya)))
			}
		}
	}
	for range r.IntN(3) {
		require.NoError(t, f.SetRowVisible(nama, 1+r.IntN(20), false))
	}
	if r.IntN(2) == 0 {
		require.NoError(t, f.MergeCell(nama, "B30", "D31"))
	}
}

func alirkan(t *testing.T, r *rand.Rand, f *excelize.File, nama string, gaya []int) {
	t.Helper()
	w, err := f.NewStreamWriter(nama)
	require.NoError(t, err)
	for n := range r.IntN(20) {
		var d []any
		for range r.IntN(8) {
			d = append(d, excelize.Cell{StyleID: gaya[r.IntN(3)], Value: nilaiAcak(r)})
		}
		require.NoError(t, w.SetRow("A"+strconv.Itoa(n+1), d, excelize.RowOpts{Hidden: r.IntN(5) == 0}))
	}
	require.NoError(t, w.Flush())
}

// bita takes choices from the input of the fuzzer.
type bita struct{ b []byte }

func (p *bita) pilih(n int) int {
	if len(p.b) == 0 {
		return 0
	}
	c := int(p.b[0])
	p.b = p.b[1:]
	return c % n
}

// bukuXML makes a workbook from choices: the XML of several programs, with what they leave out and write twice.
func bukuXML(p *bita) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	tulis := func(nama, isi string) {
		w, err := z.Create(nama)
		if err == nil {
			_, err = w.Write([]byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + isi))
		}
		if err != nil {
			panic(err)
		}
	}
	const ruang = ` xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	const tipe = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	banyak := 1 + p.pilih(3)
	var lembar, hubungan, jenis strings.Builder
	for n := 1; n <= banyak; n++ {
		i := strconv.Itoa(n)
		lembar.WriteString(`<sheet name="L` + i + `" sheetId="` + i + `" r:id="rId` + i + `"` + []string{"", "", ` state="hidden"`}[p.pilih(3)] + `/>`)
		hubungan.WriteString(`<Relationship Id="rId` + i + `" Type="` + tipe + `worksheet" Target="` + []string{"worksheets/sheet", "/xl/worksheets/sheet"}[p.pilih(2)] + i + `.xml"/>`)
		jenis.WriteString(`<Override PartName="/xl/worksheets/sheet` + i + `.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`)
		tulis("xl/worksheets/sheet"+i+".xml", `<worksheet`+ruang+`>`+lembarXML(p)+`</worksheet>`)
	}
	tulis("[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`+
		`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>`+jenis.String()+
		`<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`)
	tulis("_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="`+tipe+`officeDocument" Target="xl/workbook.xml"/></Relationships>`)
	tulis("xl/workbook.xml", `<workbook`+ruang+`><workbookPr/><sheets>`+lembar.String()+`</sheets></workbook>`)
	tulis("xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`+hubungan.String()+
		`<Relationship Id="rS" Type="`+tipe+`styles" Target="styles.xml"/><Relationship Id="rT" Type="`+tipe+`sharedStrings" Target="sharedStrings.xml"/></Relationships>`)
	var format, xf strings.Builder
	for i, k := range formatUji {
		format.WriteString(`<numFmt numFmtId="` + strconv.Itoa(164+i) + `" formatCode="` + lolos(k) + `"/>`)
		xf.WriteString(`<xf numFmtId="` + strconv.Itoa([]int{0, 164 + i}[min(i, 1)]) + `" applyNumberFormat="1"/>`)
	}
	for _, n := range []int{14, 15, 17, 20, 21, 22, 9, 49} {
		xf.WriteString(`<xf numFmtId="` + strconv.Itoa(n) + `" applyNumberFormat="1"/>`)
	}
	tulis("xl/styles.xml", `<styleSheet`+ruang+`><numFmts count="`+strconv.Itoa(len(formatUji))+`">`+format.String()+`</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs>`+xf.String()+`</cellXfs></styleSheet>`)
	var teks strings.Builder
	for i, s := range teksUji {
		switch i % 3 {
		case 0:
			teks.WriteString(`<si><t xml:space="preserve">` + lolos(s) + `</t></si>`)
		case 1:
			teks.WriteString(`<si><r><t xml:space="preserve">` + lolos(s) + `</t></r><r><rPr><b/></rPr><t>b</t></r></si>`)
		default:
			teks.WriteString(`<si><t xml:space="preserve">` + lolos(s) + `</t><phoneticPr fontId="1"/></si>`)
		}
	}
	tulis("xl/sharedStrings.xml", `<sst`+ruang+`>`+teks.String()+`</sst>`)
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func lolos(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\n", "&#10;", "\t", "&#9;").Replace(s)
}

func lembarXML(p *bita) string {
	var b strings.Builder
	b.WriteString("<sheetData>")
	nomor := 0
	for range p.pilih(12) {
		nomor += 1 + p.pilih(3)
		letak := p.pilih(4) > 0
		b.WriteString(`<row r="` + strconv.Itoa(nomor) + `"` + []string{"", "", "", ` hidden="1"`}[p.pilih(4)] + `>`)
		kolom := 0
		for range p.pilih(7) {
			kolom++
			if letak {
				kolom += p.pilih(3)
			}
			b.WriteString(selXML(p, nomor, kolom, letak))
		}
		b.WriteString("</row>")
	}
	b.WriteString("</sheetData>")
	if p.pilih(3) == 0 {
		b.WriteString(`<mergeCells count="1"><mergeCell ref="A50:C51"/></mergeCells>`)
	}
	return b.String()
}

func selXML(p *bita, baris, kolom int, letak bool) string {
	r := ""
	if letak {
		nama, err := excelize.CoordinatesToCellName(kolom, baris)
		if err != nil {
			panic(err)
		}
		r = ` r="` + nama + `"`
	}
	gaya := ""
	if n := p.pilih(30); n < len(formatUji)+8 {
		gaya = ` s="` + strconv.Itoa(n) + `"`
	}
	rumus := []string{"", "", "", "<f>A1+1</f>"}[p.pilih(4)]
	switch p.pilih(8) {
	case 0:
		return `<c` + r + gaya + `/>`
	case 1:
		return `<c` + r + gaya + ` t="b">` + rumus + `<v>` + strconv.Itoa(p.pilih(2)) + `</v></c>`
	case 2:
		return `<c` + r + ` t="e">` + rumus + `<v>` + []string{"#REF!", "#N/A", "#DIV/0!"}[p.pilih(3)] + `</v></c>`
	case 3:
		return `<c` + r + gaya + ` t="inlineStr"><is><t xml:space="preserve">` + lolos(teksUji[p.pilih(len(teksUji))]) + `</t></is></c>`
	case 4:
		return `<c` + r + ` t="str">` + rumus + `<v>` + lolos(teksUji[p.pilih(len(teksUji))]) + `</v></c>`
	case 5:
		return `<c` + r + ` t="s"><v>` + strconv.Itoa(p.pilih(len(teksUji))) + `</v></c>`
	default:
		return `<c` + r + gaya + []string{"", ` t="n"`}[p.pilih(2)] + `>` + rumus + `<v>` + angkaUji[p.pilih(len(angkaUji))] + `</v></c>`
	}
}

// XML as several programs write it.
func TestXML(t *testing.T) {
	sel := 0
	for benih := range 5 * banyakAcak() {
		r := rand.New(rand.NewPCG(benih, 3))
		d := make([]byte, 600)
		for i := range d {
			d[i] = byte(r.Uint32())
		}
		sel += bandingkan(t, bukuXML(&bita{d}))
	}
	t.Logf("%d cells", sel)
	require.Positive(t, sel)
}

// FuzzXML lets the fuzzer make the choices.
func FuzzXML(f *testing.F) {
	for benih := range uint64(4) {
		r := rand.New(rand.NewPCG(benih, 3))
		d := make([]byte, 200)
		for i := range d {
			d[i] = byte(r.Uint32())
		}
		f.Add(d)
	}
	f.Fuzz(func(t *testing.T, d []byte) {
		if len(d) > 2000 {
			t.Skip()
		}
		bandingkan(t, bukuXML(&bita{d}))
	})
}

// The workbooks of the repository, and with DASBOR_KORPUS the real ones.
func TestBerkasNyata(t *testing.T) {
	folder := []string{filepath.Join("..", "..", "..", "..")}
	if k := os.Getenv("DASBOR_KORPUS"); k != "" {
		folder = append(folder, k)
	} else {
		t.Log("KORPUS TIDAK ADA: DASBOR_KORPUS is not set, only the workbooks of the repository are compared")
	}
	berkas, sel := 0, 0
	for _, akar := range folder {
		require.NoError(t, filepath.WalkDir(akar, func(jalur string, e os.DirEntry, err error) error {
			if err != nil || e.IsDir() || !strings.HasSuffix(jalur, ".xlsx") {
				return err
			}
			b, err := os.ReadFile(jalur)
			if err != nil {
				return err
			}
			n := bandingkan(t, b)
			berkas, sel = berkas+1, sel+n
			t.Logf("%s: %d cells", filepath.Base(jalur), n)
			return nil
		}))
	}
	t.Logf("%d files, %d cells", berkas, sel)
}
