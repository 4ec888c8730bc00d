package arsitektur_test

import (
	"go/ast"
	"slices"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
)

// kataDilarang are first words an exported function may not have. Verbs come from a closed list in CONTRIBUTING.md, so
// that one act has one word; a verb that is found here has its twin there.
var kataDilarang = map[string]string{
	"Get": "a noun", "Fetch": "Baca", "Read": "Baca", "Load": "Baca", "Open": "Baca", "Decode": "Baca",
	"Parse": "Urai", "Split": "Urai", "Scan": "Urai",
	"Write": "Tulis", "Save": "Tulis", "Print": "Tulis", "Encode": "Tulis", "Render": "Tulis", "Export": "Tulis",
	"New": "the zero value", "Make": "the zero value", "Create": "the zero value", "Init": "the zero value",
	"Build": "Hitung", "Compute": "Hitung", "Calculate": "Hitung", "Count": "Hitung", "Sum": "Jumlah",
	"Check": "Periksa", "Validate": "Periksa", "Verify": "Periksa",
	"Summarize": "Ringkas", "Add": "Tambah", "Append": "Tambah", "Insert": "Tambah", "Merge": "Gabung", "Join": "Gabung",
	"Find": "Cari", "Search": "Cari", "Lookup": "Cari", "List": "Daftar", "All": "Daftar", "Each": "Daftar",
	"From": "Dari", "To": "a noun", "Convert": "Dari", "Has": "Ada", "Must": "Harus", "Detect": "Kenali", "Guess": "Kenali",
	"Set": "a field", "Update": "a field", "Delete": "a field", "Remove": "a field", "With": "a field", "Apply": "a field",
	"Generate": "Hitung", "Run": "Periksa", "Start": "Periksa", "Process": "Hitung", "Register": "a value", "Handle": "a value",

	"Ambil": "Cari or a noun", "Dapatkan": "Cari or a noun", "Simpan": "Tulis", "Cetak": "Tulis", "Buat": "the zero value",
	"Validasi": "Periksa", "Cek": "Periksa", "Konversi": "Dari", "Parsing": "Urai", "Proses": "Hitung", "Olah": "Hitung",
	"Ubah": "a field", "Hapus": "a field", "Jalankan": "Periksa",
}

// metodeGo are method names an interface of the standard library dictates.
var metodeGo = []string{
	"AppendBinary", "AppendText", "Close", "Read", "ReadAt", "ReadByte", "ReadFrom", "ReadRune", "Scan", "Seek", "ServeHTTP", "Set",
	"Write", "WriteByte", "WriteString", "WriteTo",
}

// kataPertama is the first word of a camel-case name: "BacaCSV" → "Baca", "URLFile" → "URL".
func kataPertama(nama string) string {
	huruf := []rune(nama)
	i := 1
	for i < len(huruf) && !unicode.IsUpper(huruf[i]) {
		i++
	}
	if i > 1 {
		return string(huruf[:i])
	}
	for i < len(huruf) && unicode.IsUpper(huruf[i]) && (i+1 == len(huruf) || !unicode.IsLower(huruf[i+1])) {
		i++
	}
	return string(huruf[:i])
}

func TestKataPertama(t *testing.T) {
	for nama, kata := range map[string]string{"BacaCSV": "Baca", "Baca": "Baca", "URLFile": "URL", "JSON": "JSON", "AUrai": "A"} {
		assert.Equal(t, kata, kataPertama(nama), nama)
	}
}

// fungsiTerbuka lists a package's exported functions and the exported methods of its exported types.
func fungsiTerbuka(s sumber) []*ast.FuncDecl {
	var hasil []*ast.FuncDecl
	for _, f := range s.dok.Funcs {
		hasil = append(hasil, f.Decl)
	}
	for _, tipe := range s.dok.Types {
		for _, f := range slices.Concat(tipe.Funcs, tipe.Methods) {
			hasil = append(hasil, f.Decl)
		}
	}
	return hasil
}

func TestNamaFungsi(t *testing.T) {
	for _, s := range ambilSumber(t) {
		for _, f := range fungsiTerbuka(s) {
			nama := f.Name.Name
			if f.Recv != nil && slices.Contains(metodeGo, nama) {
				continue
			}
			ganti, dilarang := kataDilarang[kataPertama(nama)]
			wajib(t, !dilarang, "%s: %s: instead of %q use %s", s.letak(f.Pos()), nama, kataPertama(nama), ganti)
		}
	}
}
