package mdb

import "strconv"

// Sebab says why a file, table or row could not be read. It is an error itself, so errors.Is(err, mdb.Bersandi) works
// on everything this package returns except plain I/O errors of the caller's reader. The zero value is not a cause.
type Sebab uint8

// Causes, from the whole file down to one value.
const (
	// BukanAccess: the file is not an Access database.
	BukanAccess Sebab = iota + 1
	// VersiTakDikenal: an Access (or related) database of a version this package does not know.
	VersiTakDikenal
	// Bersandi: a database password is set and none or the wrong one was given.
	Bersandi
	// Tersandi: the pages are enciphered in a way that cannot be undone here.
	Tersandi
	// HalamanKode: a Jet 3 file whose text is not in Windows-1252.
	HalamanKode
	// HalamanRusak: a page is missing, cut off or of the wrong kind.
	HalamanRusak
	// DefinisiRusak: a table definition contradicts itself.
	DefinisiRusak
	// BarisRusak: a row contradicts itself or its table definition.
	BarisRusak
	// NilaiRusak: a value, mostly a memo stored outside its row, cannot be followed to its end.
	NilaiRusak
	// MelampauiBatas: a limit of [Batas] was exceeded.
	MelampauiBatas
	// TabelTidakAda: the database has no table of that name.
	TabelTidakAda
)

// pesan returns the sentence for people and the short text for errors. A switch keeps the table immutable.
func (s Sebab) pesan() (id, en string) {
	switch s {
	case BukanAccess:
		return "Berkas ini bukan basis data Microsoft Access.", "This file is not a Microsoft Access database."
	case VersiTakDikenal:
		return "Versi basis data Access ini belum dikenal.", "This version of Access database is not known."
	case Bersandi:
		return "Basis data ini dilindungi kata sandi; buka dengan kata sandinya atau hapus dahulu kata sandi itu di Access.",
			"This database is protected by a password; open it with the password or remove the password in Access first."
	case Tersandi:
		return "Isi basis data ini disandikan dan tidak dapat dibaca; simpan dahulu tanpa penyandian di Access.",
			"The content of this database is encrypted and cannot be read; save it without encryption in Access first."
	case HalamanKode:
		return "Basis data Access 97 ini memakai aksara selain Windows-1252.",
			"This Access 97 database uses a character set other than Windows-1252."
	case HalamanRusak:
		return "Berkas basis data ini rusak atau terpotong.", "This database file is damaged or cut off."
	case DefinisiRusak:
		return "Susunan tabel di basis data ini rusak.", "A table definition in this database is damaged."
	case BarisRusak:
		return "Ada baris rusak di basis data ini.", "A row in this database is damaged."
	case NilaiRusak:
		return "Ada isian rusak di basis data ini.", "A value in this database is damaged."
	case MelampauiBatas:
		return "Basis data ini melampaui batas ukuran yang diizinkan.", "This database exceeds an allowed limit."
	case TabelTidakAda:
		return "Tabel itu tidak ada di basis data ini.", "This database has no such table."
	}
	return "Sebab tidak dikenal.", "Unknown cause."
}

// String returns the English name of the cause in a few words, for logs.
func (s Sebab) String() string {
	switch s {
	case BukanAccess:
		return "not an Access database"
	case VersiTakDikenal:
		return "unknown version"
	case Bersandi:
		return "password protected"
	case Tersandi:
		return "encrypted"
	case HalamanKode:
		return "unsupported code page"
	case HalamanRusak:
		return "damaged page"
	case DefinisiRusak:
		return "damaged table definition"
	case BarisRusak:
		return "damaged row"
	case NilaiRusak:
		return "damaged value"
	case MelampauiBatas:
		return "limit exceeded"
	case TabelTidakAda:
		return "no such table"
	}
	return "unknown cause"
}

// Error returns the cause with the package name in front.
func (s Sebab) Error() string { return "mdb: " + s.String() }

// SalahBerkas is the error for anything wrong with the content of a file.
type SalahBerkas struct {
	// Sebab is the cause; errors.Is sees it.
	Sebab Sebab
	// Tabel is the name of the table concerned, empty when none is.
	Tabel string
	// Kolom is the name of the column concerned, empty when none is.
	Kolom string
	// Halaman is the page number, -1 when no page is concerned.
	Halaman int
	// Baris is the row number within the page (0-based, as stored), -1 when no row is concerned.
	Baris int
	// Rincian adds detail in English; may be empty.
	Rincian string
}

// salah returns an error about the whole file.
func salah(s Sebab, rincian string) *SalahBerkas {
	return &SalahBerkas{Sebab: s, Halaman: -1, Baris: -1, Rincian: rincian}
}

// salahDi returns an error about a page.
func salahDi(s Sebab, halaman uint32, rincian string) *SalahBerkas {
	return &SalahBerkas{Sebab: s, Halaman: int(halaman), Baris: -1, Rincian: rincian}
}

// Error returns "mdb: cause: table T: column C: page P: row R: detail", leaving out what is not known.
func (e *SalahBerkas) Error() string {
	s := e.Sebab.Error()
	if e.Tabel != "" {
		s += ": table " + strconv.Quote(e.Tabel)
	}
	if e.Kolom != "" {
		s += ": column " + strconv.Quote(e.Kolom)
	}
	if e.Halaman >= 0 {
		s += ": page " + strconv.Itoa(e.Halaman)
	}
	if e.Baris >= 0 {
		s += ": row " + strconv.Itoa(e.Baris)
	}
	if e.Rincian != "" {
		s += ": " + e.Rincian
	}
	return s
}

// Unwrap returns the cause.
func (e *SalahBerkas) Unwrap() error { return e.Sebab }

// Pesan returns a sentence for the person who chose the file, in Indonesian and in English.
func (e *SalahBerkas) Pesan() (id, en string) { return e.Sebab.pesan() }
