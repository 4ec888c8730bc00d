package xlsx

// Sebab says what is wrong with a workbook that cannot be read. The zero value is invalid.
type Sebab uint8

// The causes.
const (
	_            Sebab = iota
	ZipRusak           // the ZIP package is truncated or damaged
	ZipSandi           // a part is encrypted by the ZIP program
	BagianHilang       // a part that the workbook names is missing
	BagianGanda        // a part occurs twice, so that two readers could see two contents
	XMLRusak           // a part is not well-formed XML in UTF-8
	XMLDTD             // a part holds a document type declaration, which XLSX never needs
)

// pesanSebab holds what is wrong and what to do: Indonesian, English, Indonesian, English.
var pesanSebab = [...][4]string{
	ZipRusak: {"Berkas XLSX rusak atau terpotong", "The XLSX file is damaged or truncated",
		"unduh atau salin ulang berkasnya", "download or copy the file again"},
	ZipSandi: {"Isi berkas dikunci dengan kata sandi ZIP", "The content is protected by a ZIP password",
		"simpan ulang dari Excel tanpa sandi", "save it again from Excel without a password"},
	BagianHilang: {"Berkas XLSX tidak lengkap", "The XLSX file is incomplete",
		"buka dengan Excel lalu simpan ulang", "open it in Excel and save it again"},
	BagianGanda: {"Berkas XLSX memuat bagian yang sama dua kali", "The XLSX file holds the same part twice",
		"buka dengan Excel, periksa isinya, lalu simpan ulang", "open it in Excel, check it and save it again"},
	XMLRusak: {"Isi berkas XLSX rusak", "The content of the XLSX file is damaged",
		"buka dengan Excel lalu simpan ulang", "open it in Excel and save it again"},
	XMLDTD: {"Berkas XLSX memuat deklarasi DTD yang ditolak demi keamanan", "The XLSX file holds a DTD, which is refused for safety",
		"buka dengan Excel lalu simpan ulang", "open it in Excel and save it again"},
}

// String returns a short English description of the cause, "" for an invalid value.
func (s Sebab) String() string {
	if int(s) >= len(pesanSebab) {
		return ""
	}
	return pesanSebab[s][1]
}

// SalahBerkas is the error for a workbook that is damaged or unsafe. Nothing of it was taken: half a budget looks like a whole
// one.
type SalahBerkas struct {
	Sebab  Sebab
	Bagian string // the part of the package, "" for the package itself
	Err    error  // the underlying error, nil if none
}

// Error returns the message for programs.
func (e *SalahBerkas) Error() string {
	s := "xlsx: " + e.Sebab.String()
	if e.Bagian != "" {
		s += " (" + e.Bagian + ")"
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap returns the underlying error.
func (e *SalahBerkas) Unwrap() error { return e.Err }

// Pesan returns the sentence for people: what is wrong and what to do, in Indonesian and in English.
func (e *SalahBerkas) Pesan() (id, en string) {
	if int(e.Sebab) >= len(pesanSebab) {
		return "", ""
	}
	p, di := pesanSebab[e.Sebab], ""
	if e.Bagian != "" {
		di = " (" + e.Bagian + ")"
	}
	return p[0] + di + "; " + p[2] + ".", p[1] + di + "; " + p[3] + "."
}
