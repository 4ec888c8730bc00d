package lembar

import (
	"bytes"
)

// Jenis is the kind of a file by its first bytes. The zero value means text, as far as the first bytes can tell.
type Jenis uint8

// The kinds of files that villages really send.
const (
	JenisTeks      Jenis = iota // anything else: read it as text
	JenisZip                    // ZIP: XLSX, ODS and others; look inside
	JenisXLS                    // OLE2 container: Excel 97–2003, or an encrypted XLSX
	JenisXLSXSandi              // XLSX with a password (OLE2 around it)
	JenisXLSB                   // Excel binary workbook (ZIP inside)
	JenisODS                    // OpenDocument spreadsheet (ZIP inside)
	JenisZipLain                // ZIP without a workbook in it
	JenisAccess                 // Microsoft Access database (.mde, .mdb, .accdb): the Siskeudes database
	JenisPDF
	JenisRAR
	Jenis7z
	JenisGzip
	JenisJPEG
	JenisPNG
	JenisHTML // HTML page, often saved as .xls by a web application
	JenisXML  // XML, among them the "XML Spreadsheet 2003" that is also named .xls
	JenisMHTML
	JenisXZ
	JenisBiner // no known kind, but no text either
)

// tandaJenis lists the magic numbers, in the order in which they are tried.
var tandaJenis = [...]struct {
	tanda string
	awal  int
	jenis Jenis
}{
	{"PK\x03\x04", 0, JenisZip},
	{"PK\x05\x06", 0, JenisZip},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, JenisXLS},
	{"Standard Jet DB", 4, JenisAccess},
	{"Standard ACE DB", 4, JenisAccess},
	{"%PDF-", 0, JenisPDF},
	{"Rar!\x1a\x07", 0, JenisRAR},
	{"7z\xbc\xaf\x27\x1c", 0, Jenis7z},
	{"\x1f\x8b\x08", 0, JenisGzip},
	{"\xfd7zXZ\x00", 0, JenisXZ},
	{"\xff\xd8\xff", 0, JenisJPEG},
	{"\x89PNG\r\n\x1a\n", 0, JenisPNG},
}

// tandaTeks lists the beginnings of text that is not a table, in lower case.
var tandaTeks = [...]struct {
	tanda string
	jenis Jenis
}{
	{"<!doctype html", JenisHTML},
	{"<html", JenisHTML},
	{"<head", JenisHTML},
	{"<body", JenisHTML},
	{"<table", JenisHTML},
	{"<meta", JenisHTML},
	{"<style", JenisHTML},
	{"<?xml", JenisXML},
	{"mime-version:", JenisMHTML},
}

// Kenali tells the kind of a file from its first bytes (512 are enough; more do no harm). It recognises an encrypted XLSX
// only when b reaches into the directory of the OLE2 container, so pass the whole file where possible. Kinds inside a ZIP
// (XLSB, ODS) are told apart by package xlsx.
func Kenali(b []byte) Jenis {
	for _, t := range tandaJenis {
		if len(b) >= t.awal+len(t.tanda) && string(b[t.awal:t.awal+len(t.tanda)]) == t.tanda {
			if t.jenis == JenisXLS && adaSandi(b) {
				return JenisXLSXSandi
			}
			return t.jenis
		}
	}
	return kenaliTeks(b)
}

// adaSandi looks for the directory entry "EncryptedPackage" in UTF-16LE, which only an encrypted Office file has.
func adaSandi(b []byte) bool {
	const nama = "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"
	return bytes.Contains(b, []byte(nama))
}

func kenaliTeks(b []byte) Jenis {
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	b = bytes.TrimLeft(b[:min(len(b), 512)], " \t\r\n")
	for _, t := range tandaTeks {
		if len(b) >= len(t.tanda) && bytes.EqualFold(b[:len(t.tanda)], []byte(t.tanda)) {
			if t.jenis == JenisXML && bytes.Contains(bytes.ToLower(b), []byte("<html")) {
				return JenisHTML
			}
			return t.jenis
		}
	}
	if biner(b) {
		return JenisBiner
	}
	return JenisTeks
}

// biner reports whether at least one byte in twenty is a control character that no text file has. NUL is not counted: UTF-16 is
// full of them, and reports of old programs pad with them. Short pieces prove nothing.
func biner(b []byte) bool {
	n := 0
	for _, c := range b {
		if c >= 0x01 && c <= 0x08 || c >= 0x0E && c <= 0x1A || c >= 0x1C && c <= 0x1F {
			n++
		}
	}
	return len(b) >= 64 && n*20 >= len(b)
}

// SalahJenis is the error for a file of a kind that the reader cannot take as a table.
type SalahJenis struct {
	Jenis Jenis
}

const (
	simpanID = "buka dengan Excel atau LibreOffice lalu simpan sebagai .xlsx atau .csv"
	simpanEN = "open it in Excel or LibreOffice and save it as .xlsx or .csv"
)

// pesanJenis holds, per kind, what the file is and what to do: Indonesian, English, Indonesian, English.
var pesanJenis = [...][4]string{
	JenisTeks: {"Berkas ini teks biasa, bukan buku kerja XLSX", "This is a text file, not an XLSX workbook",
		"bila isinya tabel, beri nama .csv", "if it holds a table, name it .csv"},
	JenisZip: {"Berkas ini paket ZIP, bukan teks", "This is a ZIP package, not text",
		"bila ini .xlsx, baca sebagai XLSX; bila arsip, keluarkan isinya dulu", "if it is an .xlsx, read it as XLSX; if an archive, unpack it first"},
	JenisXLS: {"Berkas ini Excel lama (.xls)", "This is an old Excel file (.xls)", simpanID, simpanEN},
	JenisXLSXSandi: {"Berkas Excel ini dikunci dengan kata sandi", "This Excel file is protected by a password",
		"buka dengan kata sandinya lalu simpan tanpa sandi", "open it with its password and save it without one"},
	JenisXLSB:    {"Berkas ini Excel biner (.xlsb)", "This is a binary Excel file (.xlsb)", simpanID, simpanEN},
	JenisODS:     {"Berkas ini OpenDocument (.ods)", "This is an OpenDocument file (.ods)", simpanID, simpanEN},
	JenisZipLain: {"Paket ZIP ini tidak berisi buku kerja Excel", "This ZIP package holds no Excel workbook", "keluarkan isinya dulu dan beri satu berkas .xlsx atau .csv", "unpack it first and give one .xlsx or .csv file"},
	JenisAccess: {"Berkas ini basis data Access (Siskeudes)", "This is an Access database (Siskeudes)",
		"baca dengan pembaca Siskeudes atau ekspor tabelnya ke .csv", "use the Siskeudes reader or export its tables to .csv"},
	JenisPDF: {"Berkas ini PDF", "This is a PDF file",
		"minta berkas asalnya dari Siskeudes atau Excel sebagai .xlsx atau .csv; tabel dalam PDF tidak dapat dipercaya", "ask for the source from Siskeudes or Excel as .xlsx or .csv; tables in a PDF cannot be relied on"},
	JenisRAR:  {"Berkas ini arsip RAR", "This is a RAR archive", "keluarkan isinya dulu", "unpack it first"},
	Jenis7z:   {"Berkas ini arsip 7z", "This is a 7z archive", "keluarkan isinya dulu", "unpack it first"},
	JenisGzip: {"Berkas ini arsip gzip", "This is a gzip archive", "keluarkan isinya dulu", "unpack it first"},
	JenisJPEG: {"Berkas ini gambar JPEG", "This is a JPEG picture", "minta tabelnya sebagai .xlsx atau .csv", "ask for the table as .xlsx or .csv"},
	JenisPNG:  {"Berkas ini gambar PNG", "This is a PNG picture", "minta tabelnya sebagai .xlsx atau .csv", "ask for the table as .xlsx or .csv"},
	JenisHTML: {"Berkas ini halaman HTML, walaupun mungkin bernama .xls", "This is an HTML page, even if it is named .xls", simpanID, simpanEN},
	JenisXML:  {"Berkas ini XML, walaupun mungkin bernama .xls", "This is an XML file, even if it is named .xls", simpanID, simpanEN},
	JenisXZ:   {"Berkas ini arsip xz", "This is an xz archive", "keluarkan isinya dulu", "unpack it first"},
	JenisBiner: {"Berkas ini bukan teks dan bukan bentuk yang dikenal", "This file is no text and of no known kind",
		"minta tabelnya sebagai .xlsx atau .csv", "ask for the table as .xlsx or .csv"},
	JenisMHTML: {"Berkas ini halaman web MHTML, walaupun mungkin bernama .xls", "This is an MHTML web page, even if it is named .xls", simpanID, simpanEN},
}

// String returns a short English description of the kind, "" for an invalid value.
func (j Jenis) String() string {
	if int(j) >= len(pesanJenis) {
		return ""
	}
	return pesanJenis[j][1]
}

// Error returns the message for programs.
func (e *SalahJenis) Error() string {
	return "lembar: not a table this reader can take: " + e.Jenis.String()
}

// Pesan returns the sentence for people: what the file is and what to do, in Indonesian and in English.
func (e *SalahJenis) Pesan() (id, en string) {
	if int(e.Jenis) >= len(pesanJenis) {
		return "", ""
	}
	p := pesanJenis[e.Jenis]
	return p[0] + "; " + p[2] + ".", p[1] + "; " + p[3] + "."
}
