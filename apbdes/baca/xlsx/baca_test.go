package xlsx_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/xlsx"
	"github.com/dasbor-desa/dasbor/apbdes/internal/korpus"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

func TestBacaSel(t *testing.T) {
	format := []string{"", "#id14", "h:mm:ss", "h:mm", "mm:ss.00", "[h]:mm", "yyyy-mm-dd h:mm", `"Rp"#,##0`, "[Red]#,##0.00_);[Blue]d", "#id22", `[$-421]dd\ mmmm\ yyyy;@`}
	teks := []string{"<t>kode</t>", "<r><rPr><b/></rPr><t>Dana </t></r><r><t xml:space=\"preserve\">Desa &amp; ADD</t></r><rPh><t>x</t></rPh>", "<t/>", "<t>a_x000D_\nb _x005F_x0041_ _xD83D__xDE00_ _xD83D_</t>"}
	for _, k := range []struct {
		nama, data string
		mau        []string
		temuan     []string
	}{
		{"teks bersama", `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>`, []string{"1: kode¦Dana Desa & ADD"}, nil},
		{"lolosan x", `<row r="1"><c t="s"><v>3</v></c></row>`, []string{"1: a\r\nb _x0041_ 😀 _xD83D_"}, nil},
		{"teks dalam sel", `<row r="1"><c t="inlineStr"><is><r><t>a</t></r><r><t>&lt;b&#233;</t></r></is></c></row>`, []string{"1: a<bé"}, nil},
		{"rumus", `<row r="1"><c t="str"><f>A1&amp;"x"</f><v>hasil</v></c><c><f>1+2</f><v>3</v></c><c t="str"><f>""</f><v></v></c><c><f>X</f></c></row>`, []string{"1: hasil¦#3"}, []string{"31"}},
		{"angka", `<row r="1"><c><v>1.2345678900000001E9</v></c><c><v>0.30000000000000004</v></c><c><v>-0</v></c><c><v>1E-2</v></c><c><v>3302011234567895</v></c></row>`,
			[]string{"1: #1234567890¦#0.3¦#0¦#0.01¦#3302011234567895"}, nil},
		{"boolean dan galat", `<row r="1"><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#REF!</v></c></row>`, []string{"1: TRUE¦FALSE¦#REF!"}, []string{"30"}},
		{"tanggal", `<row r="1"><c s="1"><v>45292</v></c><c s="1"><v>45292.5</v></c><c s="6"><v>45292</v></c><c s="9"><v>45292.333333333336</v></c><c s="10"><v>45292</v></c><c t="d"><v>2024-01-31</v></c></row>`,
			[]string{"1: 2024-01-01¦2024-01-01T12:00:00¦2024-01-01T00:00:00¦2024-01-01T08:00:00¦2024-01-01¦2024-01-31"}, nil},
		{"kode menjadi jam", `<row r="1"><c s="2"><v>0.16806712962962963</v></c><c s="3"><v>0.1673611111111111</v></c><c s="4"><v>2.8009259259259259E-3</v></c><c s="5"><v>1.5</v></c><c s="3"><v>0.16806712962962963</v></c></row>`,
			[]string{"1: 4:02:01¦4:01¦4:02¦36:00:00¦4:02:01"}, nil},
		{"kode 4:02.01", `<row r="1"><c s="4"><v>2.8010416666666667E-3</v></c></row>`, []string{"1: 4:02.01"}, nil},
		{"angka berformat uang tetap angka", `<row r="1"><c s="7"><v>1500000</v></c><c s="8"><v>-2.5</v></c><c s="99"><v>1</v></c></row>`, []string{"1: #1500000¦#-2.5¦#1"}, nil},
		{"bukan tanggal yang wajar", `<row r="1"><c s="1"><v>2024</v></c><c s="1"><v>1500000</v></c><c s="2"><v>-1</v></c></row>`, []string{"1: #2024¦#1500000¦#-1"}, []string{"32", "32", "32"}},
		{"letak jarang", `<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row r="7" hidden="1"><c r="A7"><v>3</v></c></row>`, []string{"3: ¦¦#1¦#2", "7: #3 (tersembunyi)"}, nil},
		{"tanpa letak", `<row><c><v>1</v></c></row><row><c><v>2</v></c></row>`, []string{"1: #1", "2: #2"}, nil},
		{"letak tidak urut", `<row r="5"><c r="B5"><v>2</v></c><c r="A5"><v>1</v></c></row><row r="2"><c r="A9"><v>3</v></c></row>`, []string{"5: #1¦#2", "2: #3"}, []string{"34", "34"}},
		{"letak tidak sah", `<row r="x"><c r="?"><v>1</v></c></row>`, []string{"1: #1"}, []string{"34", "34"}},
		{"sel ganda", `<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>`, []string{"1: #1"}, []string{"36"}},
		{"teks bersama hilang", `<row r="1"><c t="s"><v>9</v></c><c t="s"><v>x</v></c><c><v>1</v></c></row>`, []string{"1: ¦¦#1"}, []string{"37", "37"}},
		{"nilai tidak dikenal", `<row r="1"><c><v>12x</v></c><c t="zz"><v>a</v></c><c t="b"><v>2</v></c><c><v>1E999</v></c></row>`, []string{"1: 12x¦a¦2¦1E999"}, []string{"35", "35", "35", "35"}},
		{"baris kosong dihitung", `<row r="1"><c s="1"/></row><row r="2"><c t="inlineStr"><is><t> </t></is></c></row><row r="3"><c><v>1</v></c><c s="1"/></row>`, []string{"3: #1"}, nil},
		{"CDATA, komentar, awalan", `<!-- x --><x:row xmlns:x="y" r="1"><x:c t='inlineStr'><x:is><x:t><![CDATA[a<b]]></x:t></x:is></x:c></x:row>`, []string{"1: a<b"}, nil},
	} {
		t.Run(k.nama, func(t *testing.T) {
			l, d := baca(t, bukuUji{teks: teks, format: format, lembar: []string{"<dimension ref=\"A1:ZZ99999\"/><sheetData>" + k.data + "</sheetData>"}}.berkas())
			require.Len(t, l, 1)
			assert.Equal(t, k.mau, gambar(l[0]))
			assert.Equal(t, k.temuan, kode(d))
			for _, f := range d {
				assert.Equal(t, "Lembar 1", f.Letak.Lembar)
				assert.Positive(t, f.Letak.Baris)
			}
		})
	}
}

func TestBacaBuku(t *testing.T) {
	b := bukuUji{
		pr: `date1904="1"`, format: []string{"", "#id14"},
		lembar: []string{
			`<cols><col min="2" max="3" hidden="1"/><col min="4" max="99999"/></cols><sheetData><row r="1"><c><v>1</v></c><c><v>2</v></c></row><row r="2"/></sheetData><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="D5"/><mergeCell ref="rusak"/></mergeCells>`,
			`<sheetData/>`,
			`<sheetData><row r="1"><c s="1"><v>43830</v></c></row></sheetData>`,
		},
		sifat: []string{"", `state="veryHidden"`, `state="hidden"`},
	}
	l, d := baca(t, b.berkas())
	require.Len(t, l, 3)
	assert.Equal(t, "uji.xlsx", l[0].Berkas)
	assert.Equal(t, "Lembar 1", l[0].Nama)
	assert.Equal(t, []lembar.Rentang{{Awal: 2, Akhir: 3}}, l[0].KolomTersembunyi)
	assert.Equal(t, []lembar.Gabungan{{BarisAwal: 1, KolomAwal: 1, BarisAkhir: 2, KolomAkhir: 2}, {BarisAwal: 5, KolomAwal: 4, BarisAkhir: 5, KolomAkhir: 4}}, l[0].Gabungan)
	assert.Equal(t, 1, l[0].Kosong)
	assert.False(t, l[0].Tersembunyi)
	assert.True(t, l[1].Tersembunyi)
	assert.Empty(t, l[1].Baris)
	assert.True(t, l[2].Tersembunyi)
	assert.Equal(t, []string{"1: 2024-01-01"}, gambar(l[2]))
	assert.Equal(t, []string{"33"}, kode(d))
	assert.Equal(t, "Sel B1 tertutup oleh sel gabungan tetapi berisi \"2\"; isinya tetap dibaca walaupun tidak tampak di Excel.", d[0].Pesan(temuan.Indonesia))
}

func TestBacaTanpaTabel(t *testing.T) {
	d := bukuUji{lembar: []string{"<sheetData/>", ""}}.bagian()
	for i := range d {
		d[i].isi = strings.Replace(d[i].isi, `/worksheet" Target="worksheets/sheet2.xml"`, `/chartsheet" Target="worksheets/sheet2.xml"`, 1)
	}
	l, f := baca(t, buatZip(d...))
	assert.Len(t, l, 1)
	assert.Equal(t, []string{"38", "39"}, kode(f))
}

func TestBacaDitolak(t *testing.T) {
	baik := bukuUji{lembar: []string{"<sheetData/>"}}
	utuh := baik.berkas()
	const lembar1 = "xl/worksheets/sheet1.xml"
	for _, k := range []struct {
		nama  string
		b     []byte
		jenis lembar.Jenis
		sebab xlsx.Sebab
	}{
		{"kosong", nil, 0, xlsx.ZipRusak},
		{"teks", []byte("kode,uraian"), lembar.JenisTeks, 0},
		{"xls", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 lama"), lembar.JenisXLS, 0},
		{"sandi", append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"+strings.Repeat("\x00", 1000)), "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"...), lembar.JenisXLSXSandi, 0},
		{"html", []byte("<html><table>"), lembar.JenisHTML, 0},
		{"xlsb", buatZip(berkasZip{"[Content_Types].xml", "x"}, berkasZip{"xl/workbook.bin", "x"}), lembar.JenisXLSB, 0},
		{"ods", buatZip(berkasZip{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, berkasZip{"content.xml", "x"}), lembar.JenisODS, 0},
		{"zip lain", buatZip(berkasZip{"baca.txt", "x"}), lembar.JenisZipLain, 0},
		{"docx", buatZip(ganti(baik.bagian(), "xl/workbook.xml", "<w:document/>")...), lembar.JenisZipLain, 0},
		{"terpotong", utuh[:len(utuh)-30], 0, xlsx.ZipRusak},
		{"CRC salah", rusakkan(utuh), 0, xlsx.ZipRusak},
		{"lembar hilang", buatZip(ganti(baik.bagian(), lembar1, "")...), 0, xlsx.BagianHilang},
		{"hubungan hilang", buatZip(ganti(baik.bagian(), "xl/_rels/workbook.xml.rels", "")...), 0, xlsx.BagianHilang},
		{"bagian ganda", buatZip(append(baik.bagian(), berkasZip{"XL/WorkBook.xml", "<x/>"})...), 0, xlsx.BagianGanda},
		{"DTD", buatZip(ganti(baik.bagian(), lembar1, `<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>`)...), 0, xlsx.XMLDTD},
		{"entitas", buatZip(ganti(baik.bagian(), lembar1, `<worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>`)...), 0, xlsx.XMLRusak},
		{"XML terpotong", buatZip(ganti(baik.bagian(), lembar1, `<worksheet><sheetData><row>`)...), 0, xlsx.XMLRusak},
		{"tag tertukar", buatZip(ganti(baik.bagian(), lembar1, `<worksheet><a><b></a></b></worksheet>`)...), 0, xlsx.XMLRusak},
		{"bukan lembar", buatZip(ganti(baik.bagian(), lembar1, `<html/>`)...), 0, xlsx.XMLRusak},
		{"bukan UTF-8", buatZip(ganti(baik.bagian(), lembar1, "<worksheet>\xff</worksheet>")...), 0, xlsx.XMLRusak},
		{"sandi lain", buatZip(ganti(baik.bagian(), lembar1, `<?xml version="1.0" encoding="ISO-8859-1"?><worksheet/>`)...), 0, xlsx.XMLRusak},
	} {
		t.Run(k.nama, func(t *testing.T) {
			l, _, err := xlsx.Baca(bytes.NewReader(k.b), int64(len(k.b)), xlsx.Opsi{})
			require.Error(t, err)
			assert.Nil(t, l)
			var pesan interface{ Pesan() (id, en string) }
			require.ErrorAs(t, err, &pesan)
			id, en := pesan.Pesan()
			assert.NotEmpty(t, id)
			assert.NotEqual(t, id, en)
			var jenis *lembar.SalahJenis
			var berkas *xlsx.SalahBerkas
			switch {
			case k.sebab != 0:
				require.ErrorAs(t, err, &berkas)
				assert.Equal(t, k.sebab.String(), berkas.Sebab.String())
			default:
				require.ErrorAs(t, err, &jenis)
				assert.Equal(t, k.jenis, jenis.Jenis)
			}
		})
	}
}

// rusakkan changes the CRC of the last directory entry, the worksheet.
func rusakkan(b []byte) []byte {
	b = bytes.Clone(b)
	b[bytes.LastIndex(b, []byte("PK\x01\x02"))+16]++
	return b
}

func TestBacaBersandiZip(t *testing.T) {
	b := bukuUji{lembar: []string{"<sheetData/>"}}.berkas()
	// Set bit 0 of the general purpose flags in every directory entry.
	for i := 0; i+10 < len(b); i++ {
		if string(b[i:i+4]) == "PK\x01\x02" {
			b[i+8] |= 1
		}
	}
	_, _, err := xlsx.Baca(bytes.NewReader(b), int64(len(b)), xlsx.Opsi{})
	var berkas *xlsx.SalahBerkas
	require.ErrorAs(t, err, &berkas)
	assert.Equal(t, xlsx.ZipSandi, berkas.Sebab)
}

func TestBatas(t *testing.T) {
	sel := func(n int) string {
		return "<sheetData>" + strings.Repeat("<row><c><v>1</v></c><c t=\"inlineStr\"><is><t>abcdef</t></is></c></row>", n) + "</sheetData>"
	}
	biasa := bukuUji{teks: []string{"<t>a</t>", "<t>b</t>"}, lembar: []string{sel(10), sel(10)}}.berkas()
	dalam := bukuUji{lembar: []string{strings.Repeat("<a>", 70) + strings.Repeat("</a>", 70)}}.berkas()
	panjang := bukuUji{lembar: []string{`<a b="` + strings.Repeat("x", 70_000) + `"/>`}}.berkas()
	bom := bukuUji{lembar: []string{"<!--" + strings.Repeat(" ", 20<<20) + "--><sheetData/>"}}.berkas()
	lebar := bukuUji{lembar: []string{`<sheetData><row><c r="XFE1"><v>1</v></c></row></sheetData>`}}.berkas()
	banyak := bukuUji{lembar: []string{"<sheetData/>"}}.bagian()
	for range 40 {
		banyak = append(banyak, berkasZip{strings.Repeat("x", len(banyak)+1), "x"})
	}
	for _, k := range []struct {
		nama  string
		b     []byte
		batas xlsx.Batas
		apa   lembar.ApaBatas
	}{
		{"bita", biasa, xlsx.Batas{Tabel: lembar.Batas{Bita: 100}}, lembar.BatasBita},
		{"baris", biasa, xlsx.Batas{Tabel: lembar.Batas{Baris: 9}}, lembar.BatasBaris},
		{"sel per baris", biasa, xlsx.Batas{Tabel: lembar.Batas{SelPerBaris: 1}}, lembar.BatasSelPerBaris},
		{"lebar Excel", lebar, xlsx.Batas{Tabel: lembar.Batas{SelPerBaris: 1 << 20}}, lembar.BatasSelPerBaris},
		{"bita per sel", biasa, xlsx.Batas{Tabel: lembar.Batas{BitaPerSel: 5}}, lembar.BatasBitaPerSel},
		{"sel semua lembar", biasa, xlsx.Batas{Tabel: lembar.Batas{Sel: 39}}, lembar.BatasSel},
		{"terurai", biasa, xlsx.Batas{Terurai: 1000}, lembar.BatasTerurai},
		{"nisbah", bom, xlsx.Batas{}, lembar.BatasNisbah},
		{"bom total", bom, xlsx.Batas{Nisbah: 2000, Terurai: 10 << 20}, lembar.BatasTerurai},
		{"entri", buatZip(banyak...), xlsx.Batas{Entri: 40}, lembar.BatasEntri},
		{"teks bersama", biasa, xlsx.Batas{TeksBersama: 1}, lembar.BatasTeksBersama},
		{"lembar", biasa, xlsx.Batas{Lembar: 1}, lembar.BatasLembar},
		{"kedalaman", dalam, xlsx.Batas{}, lembar.BatasKedalaman},
		{"token", panjang, xlsx.Batas{}, lembar.BatasToken},
	} {
		t.Run(k.nama, func(t *testing.T) {
			_, _, err := xlsx.Baca(bytes.NewReader(k.b), int64(len(k.b)), xlsx.Opsi{Batas: k.batas})
			var batas *lembar.MelewatiBatas
			require.ErrorAs(t, err, &batas)
			assert.Equal(t, k.apa.String(), batas.Apa.String())
			assert.Greater(t, batas.Nyata, batas.Batas)
		})
	}
	_, _, err := xlsx.Baca(bytes.NewReader(biasa), int64(len(biasa)), xlsx.Opsi{Batas: xlsx.Batas{Tabel: lembar.Batas{Baris: 10, SelPerBaris: 2, BitaPerSel: 6, Sel: 40}, TeksBersama: 2, Lembar: 2}})
	require.NoError(t, err)
}

// A part is refused by the size that the directory claims before it is unpacked: the stream of this one is broken at its first byte. A
// directory that claims little is caught by what really comes out.
func TestBomDitolakSebelumDibongkar(t *testing.T) {
	bom := bukuUji{lembar: []string{"<!--" + strings.Repeat(" ", 20<<20) + "--><sheetData/>"}}.berkas()
	baca := func(b []byte, batas xlsx.Batas) error {
		_, _, err := xlsx.Baca(bytes.NewReader(b), int64(len(b)), xlsx.Opsi{Batas: batas})
		return err
	}
	ditolak := func(apa lembar.ApaBatas, err error) {
		t.Helper()
		var lewat *lembar.MelewatiBatas
		require.ErrorAs(t, err, &lewat)
		assert.Equal(t, apa, lewat.Apa)
		assert.Greater(t, lewat.Nyata, lewat.Batas)
	}
	rusak := bytes.Clone(bom)
	awal := bytes.Index(rusak, []byte("xl/worksheets/sheet1.xml")) + len("xl/worksheets/sheet1.xml")
	for i := range 64 {
		rusak[awal+i] = 0xff // an invalid block
	}
	ditolak(lembar.BatasNisbah, baca(rusak, xlsx.Batas{}))
	ditolak(lembar.BatasTerurai, baca(rusak, xlsx.Batas{Terurai: 5 << 20}))

	entri := bytes.LastIndex(bom, []byte("PK\x01\x02")) // the sheet is the last part
	bohong := func(ukuran uint32) []byte {
		b := bytes.Clone(bom)
		binary.LittleEndian.PutUint32(b[entri+24:], ukuran)
		return b
	}
	var salah *xlsx.SalahBerkas
	require.ErrorAs(t, baca(bohong(10), xlsx.Batas{}), &salah, "more comes out than the 10 bytes it claims")
	assert.Equal(t, xlsx.ZipRusak, salah.Sebab)
	ditolak(lembar.BatasNisbah, baca(bohong(1<<32-2), xlsx.Batas{Terurai: 1 << 40}))
	// The total counts what came out of the parts before.
	ditolak(lembar.BatasTerurai, baca(bom, xlsx.Batas{Nisbah: 2000, Terurai: 20<<20 + 400}))
}

// TestDirektoriBesar checks that a package of a hundred thousand entries is refused before they are all read.
func TestDirektoriBesar(t *testing.T) {
	d := make([]berkasZip, 60_000)
	for i := range d {
		d[i].nama = "x"
	}
	b := buatZip(d...)
	_, _, err := xlsx.Baca(bytes.NewReader(b), int64(len(b)), xlsx.Opsi{})
	var batas *lembar.MelewatiBatas
	require.ErrorAs(t, err, &batas)
	assert.Equal(t, lembar.BatasEntri, batas.Apa)
}

func TestDaftarAturan(t *testing.T) {
	lalu := temuan.Kode("APBDES-BCA-29")
	for _, a := range xlsx.DaftarAturan() {
		assert.Greater(t, a.Kode, lalu)
		assert.NotEmpty(t, a.Tingkat.String())
		assert.ElementsMatch(t, temuan.DaftarIsian(a.Pola.Indonesia), temuan.DaftarIsian(a.Pola.Inggris), "%s", a.Kode)
		lalu = a.Kode
	}
}

// TestKorpus reads the real templates of OpenDK. Run with -v to see the cells.
func TestKorpus(t *testing.T) {
	akar := korpus.Folder(t)
	berkas, err := filepath.Glob(filepath.Join(akar, "nyata", "*", "*.xlsx"))
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(berkas), 11)
	for _, f := range berkas {
		b, err := os.ReadFile(f)
		require.NoError(t, err)
		l, d, err := xlsx.Baca(bytes.NewReader(b), int64(len(b)), xlsx.Opsi{Berkas: filepath.Base(f)})
		require.NoError(t, err, f)
		assert.Empty(t, kode(d), f)
		isi := 0
		for _, s := range l {
			t.Logf("%s [%s] kosong=%d gabungan=%v", filepath.Base(f), s.Nama, s.Kosong, s.Gabungan)
			for _, g := range gambar(s) {
				t.Log("   ", g)
				isi++
			}
		}
		assert.Greater(t, isi, 1, f)
	}
}
