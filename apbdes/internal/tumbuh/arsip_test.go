package tumbuh

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strconv"

	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/mdb"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/xlsx"
)

// berkasZip is one file of a zip.
type berkasZip struct{ nama, isi string }

func buatZip(b ...berkasZip) []byte {
	var w bytes.Buffer
	z := zip.NewWriter(&w)
	for _, f := range b {
		p, err := z.CreateHeader(&zip.FileHeader{Name: f.nama, Method: zip.Deflate})
		if err == nil {
			_, err = io.WriteString(p, f.isi)
		}
		if err != nil {
			panic(err)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return w.Bytes()
}

const (
	ruangXLSX = ` xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	hubungan  = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
)

// bukuXLSX is a workbook with one sheet, shared strings and styles, given as XML. lagi are more sheets.
func bukuXLSX(lembar, teks, gaya string, lagi ...string) []byte {
	daftar, rel := "", ""
	d := []berkasZip{{"_rels/.rels", `<Relationships><Relationship Id="rId1" Type="` + hubungan + `officeDocument" Target="xl/workbook.xml"/></Relationships>`}}
	for i, l := range append([]string{lembar}, lagi...) {
		n := strconv.Itoa(i + 1)
		daftar += `<sheet name="L` + n + `" sheetId="` + n + `" r:id="r` + n + `"/>`
		rel += `<Relationship Id="r` + n + `" Type="` + hubungan + `worksheet" Target="worksheets/sheet` + n + `.xml"/>`
		d = append(d, berkasZip{"xl/worksheets/sheet" + n + ".xml", `<worksheet` + ruangXLSX + `>` + l + `</worksheet>`})
	}
	return buatZip(append(d,
		berkasZip{"xl/workbook.xml", `<workbook` + ruangXLSX + `><sheets>` + daftar + `</sheets></workbook>`},
		berkasZip{"xl/_rels/workbook.xml.rels", `<Relationships>` + rel + `<Relationship Id="rS" Type="` + hubungan + `styles" Target="styles.xml"/><Relationship Id="rT" Type="` + hubungan + `sharedStrings" Target="sharedStrings.xml"/></Relationships>`},
		berkasZip{"xl/styles.xml", `<styleSheet` + ruangXLSX + `>` + gaya + `</styleSheet>`},
		berkasZip{"xl/sharedStrings.xml", `<sst` + ruangXLSX + `>` + teks + `</sst>`})...)
}

func kasusXLSX() []kasus {
	longgarXLSX := xlsx.Batas{Tabel: longgar, Terurai: 1 << 30, Nisbah: 1 << 20, Entri: 1 << 20, TeksBersama: 1 << 30, Lembar: 1 << 20}
	buku := func(nama string, n int, f func(n int) []byte) kasus {
		return kasus{nama: "xlsx/" + nama, n: n, buat: func(n int) func() {
			b := f(n)
			return func() { _, _, _ = xlsx.Baca(bytes.NewReader(b), int64(len(b)), xlsx.Opsi{Batas: longgarXLSX}) }
		}}
	}
	data := func(s string) string { return "<sheetData>" + s + "</sheetData>" }
	return []kasus{
		buku("sel", 5_000, func(n int) []byte {
			return bukuXLSX(data(ulang(`<row><c><v>1.5</v></c><c t="b"><v>1</v></c></row>`, n)), "", "")
		}),
		buku("satu-baris", 1_000, func(n int) []byte {
			return bukuXLSX(data(`<row>`+ulang(`<c><v>1</v></c>`, min(n, 16_000))+`</row>`), "", "")
		}),
		buku("teks-bersama-dirujuk", 5_000, func(n int) []byte {
			return bukuXLSX(data(ulang(`<row><c t="s"><v>0</v></c></row>`, n)), `<si><t>`+ulang("x", 10_000)+`</t></si>`, "")
		}),
		buku("teks-bersama", 5_000, func(n int) []byte { return bukuXLSX("", ulang(`<si><t>x</t></si>`, n), "") }),
		buku("teks-kaya", 2_000, func(n int) []byte { return bukuXLSX("", `<si>`+ulang(`<r><t>x</t></r>`, n)+`</si>`, "") }),
		buku("teks-lolos", 2_000, func(n int) []byte { return bukuXLSX("", `<si><t>`+ulang(`_x0041_`, n)+`</t></si>`, "") }),
		buku("teks-lolos-rusak", 2_000, func(n int) []byte { return bukuXLSX("", ulang(`<si><t>_x_x_x</t></si>`, n), "") }),
		buku("entitas", 5_000, func(n int) []byte {
			return bukuXLSX("", ulang(`<si><t>`+ulang("&amp;&#65;", 20)+`</t></si>`, n/20), "")
		}),
		buku("baris-menurun", 2_000, func(n int) []byte {
			return bukuXLSX(data(deret(n, func(i int) string { return `<row r="` + strconv.Itoa(n-i) + `"><c><v>1</v></c></row>` })), "", "")
		}),
		buku("kolom-menurun", 200, func(n int) []byte {
			return bukuXLSX(data(ulang(`<row r="1">`+deret(100, func(i int) string { return `<c r="` + string(rune('Z'-i%26)) + `1"><v>1</v></c>` })+`</row>`, n)), "", "")
		}),
		buku("kolom-jauh", 20, func(n int) []byte { return bukuXLSX(data(ulang(`<row><c r="XFD1"><v>1</v></c></row>`, n)), "", "") }),
		buku("gabungan", 1_000, func(n int) []byte {
			return bukuXLSX(data(ulang(`<row><c><v>1</v></c></row>`, 1_000))+"<mergeCells>"+ulang(`<mergeCell ref="A1:XFD1048576"/>`, n)+"</mergeCells>", "", "")
		}),
		buku("gaya", 5_000, func(n int) []byte {
			return bukuXLSX(data(`<row><c s="1"><v>45000</v></c></row>`), "", `<numFmts>`+deret(n, func(i int) string {
				return `<numFmt numFmtId="` + strconv.Itoa(200+i) + `" formatCode="[$-421]dd\ mmm"/>`
			})+`</numFmts><cellXfs>`+ulang(`<xf numFmtId="200"/>`, n)+`</cellXfs>`)
		}),
		buku("format-panjang", 10_000, func(n int) []byte {
			return bukuXLSX("", "", `<numFmts><numFmt numFmtId="200" formatCode="`+ulang("[", min(n, 60_000))+`"/></numFmts><cellXfs>`+ulang(`<xf numFmtId="200"/>`, n)+`</cellXfs>`)
		}),
		buku("lembar", 50, func(n int) []byte {
			lagi := make([]string, n)
			for i := range lagi {
				lagi[i] = data(`<row><c><v>1</v></c></row>`)
			}
			return bukuXLSX("", ulang(`<si><t>x</t></si>`, 1000), "", lagi...)
		}),
		buku("dalam", 5_000, func(n int) []byte { return bukuXLSX(ulang("<a>", n), "", "") }),
		buku("dalam-tertutup", 5_000, func(n int) []byte { return bukuXLSX(ulang(ulang("<a>", 50)+ulang("</a>", 50), n/50), "", "") }),
		buku("atribut", 500, func(n int) []byte {
			return bukuXLSX(data(ulang(`<row `+ulang(`a="1" `, 100)+`><c `+ulang(`b="2" `, 100)+`/></row>`, n)), "", "")
		}),
		buku("komentar", 5_000, func(n int) []byte { return bukuXLSX(data(ulang("<!-- - -->", n)), "", "") }),
		buku("komentar-terbuka", 5_000, func(n int) []byte { return bukuXLSX(ulang("<!-- -", n), "", "") }),
		buku("cdata", 2_000, func(n int) []byte { return bukuXLSX("", `<si><t>`+ulang("<![CDATA[x]]>", n)+`</t></si>`, "") }),
		buku("dtd", 2_000, func(n int) []byte { return bukuXLSX(`<!DOCTYPE a [`+ulang(`<!ENTITY a "&b;&b;">`, n)+`]>`, "", "") }),
		buku("angka-panjang", 5_000, func(n int) []byte {
			return bukuXLSX(data(ulang(`<row><c><v>`+ulang("9", 300)+`e-300</v></c></row>`, n/10)), "", "")
		}),
		buku("pangkat", 500, func(n int) []byte { return bukuXLSX(data(ulang(`<row><c><v>1e400</v></c></row>`, n)), "", "") }),
		buku("hubungan", 2_000, func(n int) []byte {
			return buatZip(berkasZip{"_rels/.rels", `<Relationships>` + ulang(`<Relationship Id="r" Type="`+hubungan+`officeDocument" Target="xl/workbook.xml"/>`, n) + `</Relationships>`},
				berkasZip{"xl/workbook.xml", `<workbook/>`})
		}),
		buku("entri", 1_000, func(n int) []byte {
			d := []berkasZip{{"_rels/.rels", `<Relationships/>`}}
			for i := range n {
				d = append(d, berkasZip{"x" + strconv.Itoa(i), ""})
			}
			return buatZip(d...)
		}),
	}
}

func kasusArsip() []kasus {
	zipUmum := func(nama string, n int, f func(n int) []byte) kasus {
		return kasus{nama: "arsip/" + nama, n: n, buat: func(n int) func() {
			b := f(n)
			return func() { _, _ = baca.Baca(b, baca.Opsi{}, longgar) }
		}}
	}
	siskeudesDari := func(nama string, n int, f func(n int) []berkasZip) kasus {
		return kasus{nama: "siskeudes/" + nama, n: n, buat: func(n int) func() {
			b := buatZip(f(n)...)
			batas := siskeudes.Batas{Tabel: longgar, Nisbah: 1 << 20, Terurai: 1 << 30}
			return func() { _, _ = siskeudes.Baca(bytes.NewReader(b), int64(len(b)), siskeudes.Opsi{Batas: batas}) }
		}}
	}
	const (
		desa = "Tahun,Kd_Desa,Nama_Desa\n2024,07.2003.,Desa\n"
		rab  = "Tahun,Kd_Desa,Kd_Keg,Kd_Rincian,No_Urut,Kd_SubRinci,Uraian,SumberDana,JmlSatuan,HrgSatuan,Anggaran,AnggaranPAK,AnggaranStlhPAK,Kode_SBU\n"
		keg  = "Tahun,Kd_Desa,Kd_Bid,Kd_Keg,ID_Keg,Nama_Kegiatan\n"
		spj  = "Tahun,No_SPJ,Kd_Keg,Kd_Desa,No_SPP,JnsSPP,Kd_Rincian,Sumberdana,Nilai\n"
		spp  = "Tahun,No_SPP,Kd_Desa,Tgl_SPP,Jn_SPP,Keterangan,Jumlah,Potongan,Status\n"
	)
	return []kasus{
		zipUmum("isi", 200, func(n int) []byte {
			var d []berkasZip
			for i := range min(n, 1_990) {
				d = append(d, berkasZip{strconv.Itoa(i) + ".csv", kepalaKanonik + "33.07.07." + strconv.Itoa(2000+i) + ",D,2024,2.2.02,P,5.2.1,B,DDS,1\n"})
			}
			return buatZip(d...)
		}),
		zipUmum("zip-dalam-zip", 100, func(n int) []byte {
			b := buatZip(berkasZip{"a.csv", kepalaKanonik})
			for range min(n, 400) {
				b = buatZip(berkasZip{"a.zip", string(b)})
			}
			return b
		}),
		siskeudesDari("rab-sama", 1_000, func(n int) []berkasZip {
			return []berkasZip{{"Ta_Desa.csv", desa}, {"Ta_Kegiatan.csv", keg + "2024,07.2003.,07.2003.02.,07.2003.02.02.02.,02.02.02.,Posyandu\n"},
				{"Ta_RABRinci.csv", rab + ulang("2024,07.2003.,07.2003.02.02.02.,5.2.1.01.,1,,Bahan,DDS,1,1000,1000,0,1000,\n", n)}}
		}),
		siskeudesDari("kegiatan-lain", 1_000, func(n int) []berkasZip {
			return []berkasZip{{"Ta_Desa.csv", desa},
				{"Ta_Kegiatan.csv", keg + deret(n, func(i int) string {
					return "2024,07.2003.,07.2003.02.,07.2003.02.02." + strconv.Itoa(i) + ".,02.02." + strconv.Itoa(i) + ".,P\n"
				})},
				{"Ta_RABRinci.csv", rab + deret(n, func(i int) string {
					return "2024,07.2003.,07.2003.02.02." + strconv.Itoa(i) + ".,5.2.1.01.,1,,B,DDS,1,1,1,0,1,\n"
				})}}
		}),
		siskeudesDari("spj", 1_000, func(n int) []berkasZip {
			return []berkasZip{{"Ta_Desa.csv", desa}, {"Ta_RABRinci.csv", rab + "2024,07.2003.,07.2003.02.02.02.,5.2.1.01.,1,,Bahan,DDS,1,1000,1000,0,1000,\n"},
				{"Ta_SPP.csv", spp + deret(n, func(i int) string { return "2024," + strconv.Itoa(i/2) + ",07.2003.,2024-03-01,LS,x,1000,0,Final\n" })},
				{"Ta_SPJRinci.csv", spj + deret(n, func(i int) string {
					return "2024," + strconv.Itoa(i) + ",07.2003.02.02.02.,07.2003.," + strconv.Itoa(i/2) + ",LS,5.2.1.01.,DDS,1000\n"
				})}}
		}),
		siskeudesDari("desa", 500, func(n int) []berkasZip {
			return []berkasZip{{"Ta_Desa.csv", "Tahun,Kd_Desa,Nama_Desa\n" + deret(n, func(i int) string { return "2024,07." + strconv.Itoa(2000+i) + ".,Desa\n" })},
				{"Ta_RABRinci.csv", rab + deret(n, func(i int) string {
					return "2024,07." + strconv.Itoa(2000+i) + ".,07." + strconv.Itoa(2000+i) + ".02.02.02.,5.2.1.01.,1,,B,DDS,1,1,1,0,1,\n"
				})}}
		}),
		siskeudesDari("tabel-ganda", 100, func(n int) []berkasZip {
			var d []berkasZip
			for i := range n {
				d = append(d, berkasZip{strconv.Itoa(i) + "/Ta_RABRinci.csv", rab + "2024,07.2003.,07.2003.02.02.02.,5.2.1.01.,1,,Bahan,DDS,1,1000,1000,0,1000,\n"})
			}
			return d
		}),
		{nama: "mdb/kepala-lalu-nol", n: 64, buat: func(n int) func() {
			b := append(mdbContoh()[:4096], make([]byte, 4096*n)...)
			return bukaMDB(b)
		}},
		{nama: "mdb/halaman-berulang", n: 4, buat: func(n int) func() {
			asli := mdbContoh()
			return bukaMDB(bytes.Repeat(asli, n))
		}},
	}
}

// mdbContoh is the database that the tests of package siskeudes read.
func mdbContoh() []byte {
	f, err := os.Open(filepath.Join("..", "..", "baca", "siskeudes", "testdata", "contoh.mdb.gz"))
	if err != nil {
		panic(err)
	}
	defer func() { _ = f.Close() }()
	z, err := gzip.NewReader(f)
	if err != nil {
		panic(err)
	}
	b, err := io.ReadAll(z)
	if err != nil {
		panic(err)
	}
	return b
}

func bukaMDB(b []byte) func() {
	return func() {
		d, err := mdb.Buka(bytes.NewReader(b), int64(len(b)), mdb.Batas{})
		if err != nil {
			return
		}
		for _, nama := range d.DaftarTabel() {
			t, err := d.Tabel(nama)
			if err != nil {
				continue
			}
			for _, err := range t.Baris() {
				if err != nil {
					break
				}
			}
		}
	}
}
