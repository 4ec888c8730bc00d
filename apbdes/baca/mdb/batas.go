package mdb

// Batas holds the limits put on a file from outside. A zero or negative field means its default, so the zero value is
// ready to use. Going beyond a limit is an error with cause [MelampauiBatas], never a silent cut.
type Batas struct {
	// Ukuran is the largest file in bytes; default 2 GiB, the largest the format itself allows.
	Ukuran int64
	// Tabel is the most catalogue entries; default 65,536.
	Tabel int
	// Kolom is the most columns in a table; default 255, the format's own limit.
	Kolom int
	// Baris is the most rows out of one pass over a table; default 5,000,000.
	Baris int
	// Panjang is the most bytes stored in one memo or OLE value; default 16 MiB.
	Panjang int
	// Teks is the most bytes of text out of one pass over a table; default 512 MiB. It stops small files whose
	// rows all share one long value.
	Teks int64
}

const (
	ukuranBawaan  = 2 << 30
	tabelBawaan   = 1 << 16
	kolomBawaan   = 255
	barisBawaan   = 5_000_000
	panjangBawaan = 16 << 20
	teksBawaan    = 512 << 20
)

// lengkap returns b with defaults in place of fields that are not set.
func (b Batas) lengkap() Batas {
	b.Ukuran = atau(b.Ukuran, ukuranBawaan)
	b.Tabel = atau(b.Tabel, tabelBawaan)
	b.Kolom = atau(b.Kolom, kolomBawaan)
	b.Baris = atau(b.Baris, barisBawaan)
	b.Panjang = atau(b.Panjang, panjangBawaan)
	b.Teks = atau(b.Teks, teksBawaan)
	return b
}

func atau[T int | int64](n, bawaan T) T {
	if n <= 0 {
		return bawaan
	}
	return n
}
