package baca

import (
	"bytes"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/cetak"
	"github.com/dasbor-desa/dasbor/apbdes/baca/kanonik"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/opendk"
	"github.com/dasbor-desa/dasbor/apbdes/baca/opensid"
	"github.com/dasbor-desa/dasbor/apbdes/baca/sid"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/umum"
)

// Bentuk is the form of a file or of a table in it. The zero value is a form that no reader knows.
type Bentuk uint8

// The forms.
const (
	TakDikenal Bentuk = iota
	KanonikCSV
	KanonikJSON
	SIDJSON
	SiskeudesCetak
	SiskeudesCSV    // zip of tables
	SiskeudesAccess // the database itself
	OpenDK
	OpenDKTemplat // a template of OpenDK that holds no village budget
	OpenDKLampiran
	OpenSIDManual
	OpenSIDJSON
	Umum
	UmumJSON
	UmumSQL
	BukuKerja // XLSX; its tables have forms of their own
	Arsip     // zip of files
)

var namaBentuk = [...]string{
	KanonikCSV: kanonik.FormatCSV, KanonikJSON: kanonik.FormatJSON, SIDJSON: sid.Format, SiskeudesCetak: cetak.Format,
	SiskeudesCSV: siskeudes.FormatCSV, SiskeudesAccess: siskeudes.FormatAccess, OpenDK: opendk.Format, OpenDKTemplat: "opendk-templat",
	OpenDKLampiran: "opendk-lampiran", OpenSIDManual: opensid.FormatManual, OpenSIDJSON: "opensid-json", Umum: umum.Format,
	UmumJSON: umum.Format + "-json", UmumSQL: umum.Format + "-sql", BukuKerja: "xlsx", Arsip: "zip",
}

// String returns the name of the form, for example "kanonik-csv", and "" for an unknown one.
func (b Bentuk) String() string {
	if int(b) >= len(namaBentuk) {
		return ""
	}
	return namaBentuk[b]
}

// Pengenalan is the form of a file and why it was taken for it, in both languages.
type Pengenalan struct {
	Bentuk    Bentuk
	Indonesia string
	Inggris   string
}

// Kenali tells the form of a file from its content, never from its name. The error is that of the decoders for files that cannot be
// read at all or are beyond the limits.
func Kenali(b []byte, o Opsi, batas lembar.Batas) (Pengenalan, error) {
	w, err := kenaliWadah(b)
	if err != nil || w.Bentuk != TakDikenal {
		return w, err
	}
	if p, ada := kenaliTeks(b); ada {
		return p, nil
	}
	l, _, err := lembar.DariTeks(b, lembar.Opsi{Berkas: o.Berkas, Batas: batas})
	if err != nil {
		return Pengenalan{}, err
	}
	return kenaliTabel(l, o), nil
}

// kenaliWadah recognises files that are no text. The zero result is text.
func kenaliWadah(b []byte) (Pengenalan, error) {
	switch j := lembar.Kenali(b); j {
	case lembar.JenisTeks:
		return Pengenalan{}, nil
	case lembar.JenisAccess:
		return Pengenalan{SiskeudesAccess, "basis data Access", "an Access database"}, nil
	case lembar.JenisZip:
		return kenaliZip(b)
	default:
		return Pengenalan{}, &lembar.SalahJenis{Jenis: j}
	}
}

func kenaliZip(b []byte) (Pengenalan, error) {
	r := bytes.NewReader(b)
	if siskeudes.Kenali(r, int64(len(b))) {
		return Pengenalan{SiskeudesCSV, "zip berisi tabel Siskeudes", "a zip with tables of Siskeudes"}, nil
	}
	isi, err := daftarIsi(b)
	if err != nil {
		return Pengenalan{}, err
	}
	for _, f := range isi {
		switch {
		case f.Name == "[Content_Types].xml" || strings.HasPrefix(f.Name, "xl/"):
			return Pengenalan{BukuKerja, "buku kerja XLSX", "an XLSX workbook"}, nil
		case f.Name == "mimetype":
			return Pengenalan{}, &lembar.SalahJenis{Jenis: lembar.JenisODS}
		}
	}
	return Pengenalan{Arsip, "zip berisi berkas", "a zip with files"}, nil
}

// kenaliTeks recognises text that is no table: JSON and SQL.
func kenaliTeks(b []byte) (Pengenalan, bool) {
	isi := bytes.TrimLeft(bytes.TrimPrefix(b, []byte("\xef\xbb\xbf")), " \t\r\n")
	if umum.CocokSQL(isi) {
		return Pengenalan{UmumSQL, "perintah INSERT INTO", "INSERT INTO statements"}, true
	}
	if len(isi) == 0 || isi[0] != '{' && isi[0] != '[' {
		return Pengenalan{}, false
	}
	if opendk.CocokLampiran(isi) {
		return Pengenalan{OpenDKLampiran, "laporan PDF yang dikirim OpenSID ke OpenDK", "PDF reports sent from OpenSID to OpenDK"}, true
	}
	if sid.Cocok(isi) {
		return Pengenalan{SIDJSON, `JSON dengan "body" dan "kode_rek"`, `JSON with "body" and "kode_rek"`}, true
	}
	if ada, id, en := opensid.CocokJSON(isi); ada {
		return Pengenalan{OpenSIDJSON, id, en}, true
	}
	awal := string(isi[:min(len(isi), 4096)])
	for _, kunci := range [...]string{kanonik.Skema, `"rekening"`, `"dokumen"`, `"bagan"`} {
		if strings.Contains(awal, kunci) {
			return Pengenalan{KanonikJSON, "JSON dengan " + kunci, "JSON with " + kunci}, true
		}
	}
	if ada, id, en := umum.CocokJSON(isi); ada {
		return Pengenalan{UmumJSON, id, en}, true
	}
	return Pengenalan{UmumJSON, "JSON tanpa kunci yang dikenal", "JSON without a known key"}, true
}

// kenaliTabel tells the form of a table, the most telling headers first. With a recipe the caller has already told.
func kenaliTabel(l *lembar.Lembar, o Opsi) Pengenalan {
	if o.Resep != nil {
		return Pengenalan{Umum, "resep diberikan", "a recipe was given"}
	}
	if _, ada := opendk.KenaliTemplat(l); ada {
		return Pengenalan{OpenDKTemplat, "kepala templat OpenDK yang bukan APBDes", "the header of an OpenDK template that is no budget"}
	}
	if ada, id, en := opendk.Cocok(l); ada {
		return Pengenalan{OpenDK, id, en}
	}
	if ada, id, en := opensid.Cocok(l); ada {
		return Pengenalan{OpenSIDManual, id, en}
	}
	if umum.Bersusun(l) {
		return Pengenalan{Umum, "kepala tabel dua baris atau kode di beberapa kolom", "a header of two lines or codes in several columns"}
	}
	ada, n := kanonik.AdaKepala(l)
	cetakan := cetak.Cocok(l)
	switch {
	case ada && n >= 3 && !cetakan:
		return Pengenalan{KanonikCSV, "kepala tabel memuat kolom kanonik", "the header names canonical columns"}
	case cetakan:
		return Pengenalan{SiskeudesCetak, "kepala kode, uraian, dan anggaran dengan kode bergaya Siskeudes",
			"a header of code, description and amount above codes in the spelling of Siskeudes"}
	case ada:
		return Pengenalan{KanonikCSV, "kepala tabel memuat kolom kanonik", "the header names canonical columns"}
	}
	if ada, id, en := umum.Cocok(l); ada {
		return Pengenalan{Umum, id, en}
	}
	return Pengenalan{TakDikenal, "tabel tanpa kepala yang dikenal", "a table without a known header"}
}
