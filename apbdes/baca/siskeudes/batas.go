package siskeudes

import (
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/mdb"
)

// The default limits on an export. The database of a whole kabupaten (300 villages) stays well below each of them.
const (
	BakuTerurai = 512 << 20 // bytes of all tables read, unpacked
	BakuNisbah  = 200       // unpacked bytes per packed byte; CSV reaches 20, DEFLATE can reach 1,032
	BakuEntri   = 4096      // files in the zip or folder; Siskeudes has fewer than 100 tables
)

// nisbahMulai is how much of a file is read before its compression ratio counts: a small table of zeros harms nobody.
const nisbahMulai = 8 << 20

// Batas are the limits for one export. A field that is zero or negative stands for its default. Going beyond one is a
// [*lembar.MelewatiBatas], for a database a [*mdb.SalahBerkas] of cause [mdb.MelampauiBatas], and nothing is read.
type Batas struct {
	// Tabel limits the packed file (Bita), each table (Baris, SelPerBaris, BitaPerSel) and the cells of all tables together (Sel).
	Tabel   lembar.Batas
	Terurai int64 // default [BakuTerurai]
	Nisbah  int   // default [BakuNisbah]; counts from 8 MiB per file on
	Entri   int   // default [BakuEntri]
	Basis   mdb.Batas
}

// Lengkap returns b with every unset field of its own replaced by its default.
func (b Batas) Lengkap() Batas {
	b.Tabel = b.Tabel.Lengkap()
	if b.Terurai <= 0 {
		b.Terurai = BakuTerurai
	}
	if b.Nisbah <= 0 {
		b.Nisbah = BakuNisbah
	}
	if b.Entri <= 0 {
		b.Entri = BakuEntri
	}
	if b.Basis.Ukuran <= 0 {
		b.Basis.Ukuran = b.Tabel.Bita
	}
	return b
}

// ZipRusak is the error for a zip that cannot be unpacked to its end. Nothing is read then.
type ZipRusak struct {
	Berkas string // file inside the zip; "" if the directory itself is damaged
	Sandi  bool   // the file is protected by a password
	Err    error  // cause, nil for a password
}

// Error returns the message for programs.
func (e *ZipRusak) Error() string {
	s := "siskeudes: damaged zip"
	if e.Sandi {
		s = "siskeudes: password-protected zip"
	}
	if e.Berkas != "" {
		s += ": " + e.Berkas
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap returns the cause.
func (e *ZipRusak) Unwrap() error { return e.Err }

// Pesan returns the sentence for people, in Indonesian and in English.
func (e *ZipRusak) Pesan() (id, en string) {
	if e.Sandi {
		return "Berkas zip ini dikunci dengan kata sandi; buka dulu lalu simpan tanpa sandi.",
			"This zip is protected by a password; open it and save it without one."
	}
	return "Berkas zip ini rusak atau terpotong; ekspor ulang dari Siskeudes.", "This zip is damaged or cut off; export it again from Siskeudes."
}
