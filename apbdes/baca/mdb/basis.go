package mdb

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Basis is an open database. It never changes after [Buka], so several goroutines may read from it if the reader
// behind it allows that, as *os.File and *bytes.Reader do. The zero value holds no tables.
type Basis struct {
	r       io.ReaderAt
	batas   Batas
	kepala  kepala
	tata    tata
	halaman uint32 // number of whole pages
	katalog []entri
}

// entri is one table in the catalogue.
type entri struct {
	nama    string
	halaman uint32 // of its definition
	sistem  bool
}

// Buka opens a database of ukuran bytes behind r and reads its catalogue. Errors: [*SalahBerkas], or the reader's own
// error wrapped. A database with a password is refused with cause [Bersandi]; see [BukaBersandi].
func Buka(r io.ReaderAt, ukuran int64, b Batas) (*Basis, error) {
	return BukaBersandi(r, ukuran, b, "")
}

// BukaBersandi is [Buka] for a database with a password. Jet does not encipher anything with the password, it only asks
// for it; so this does too, and compares exactly. A password given for a database without one is not an error.
func BukaBersandi(r io.ReaderAt, ukuran int64, b Batas, sandi string) (*Basis, error) {
	if r == nil {
		return nil, errors.New("mdb: no reader")
	}
	d := &Basis{r: r, batas: b.lengkap()}
	if ukuran > d.batas.Ukuran {
		return nil, salah(MelampauiBatas, "file of "+strconv.FormatInt(ukuran, 10)+" bytes")
	}
	if ukuran <= posVersi {
		return nil, salah(BukanAccess, "")
	}
	awal := make([]byte, min(ukuran, panjangKepala))
	if err := bacaPenuh(r, awal, 0); err != nil {
		return nil, fmt.Errorf("mdb: header: %w", err)
	}
	var err error
	if d.kepala, err = uraiKepala(awal); err != nil {
		return nil, err
	}
	if err := d.periksaKepala(sandi); err != nil {
		return nil, err
	}
	d.tata = tataDari(d.kepala.versi)
	d.halaman = uint32(min(ukuran/int64(d.tata.ukuranHalaman), 1<<24)) // pointers have 24 bits for the page
	if err := d.bacaKatalog(); err != nil {
		return nil, err
	}
	return d, nil
}

// periksaKepala refuses what cannot be read.
func (b *Basis) periksaKepala(sandi string) error {
	switch k := b.kepala; {
	case k.versi > Jet4 && k.kunci != 0:
		return salahDi(Tersandi, 0, k.versi.String())
	case k.sandi != "" && k.sandi != sandi:
		return salahDi(Bersandi, 0, "")
	case k.versi == Jet3 && k.halamanKode != windows1252:
		return salahDi(HalamanKode, 0, "code page "+strconv.Itoa(int(k.halamanKode)))
	}
	return nil
}

// Versi returns the engine that wrote the file.
func (b *Basis) Versi() Versi { return b.kepala.versi }

// DaftarTabel returns the names of the tables people made, in the order of the catalogue; system tables are left out
// but can be opened by name. Linked tables, whose rows lie in another file, are not tables of this file.
func (b *Basis) DaftarTabel() []string {
	var daftar []string
	for _, e := range b.katalog {
		if !e.sistem {
			daftar = append(daftar, e.nama)
		}
	}
	return daftar
}

// Tabel reads the definition of the table with that name, upper and lower case being equal as they are in Access.
// Errors: cause [TabelTidakAda], [DefinisiRusak], [HalamanRusak] or [MelampauiBatas].
func (b *Basis) Tabel(nama string) (*Tabel, error) {
	for _, e := range b.katalog {
		if strings.EqualFold(e.nama, nama) {
			return b.bacaDefinisi(e.nama, e.halaman)
		}
	}
	s := salah(TabelTidakAda, "")
	s.Tabel = nama
	return nil, s
}

// bacaPenuh fills tujuan. io.EOF together with all bytes is no error.
func bacaPenuh(r io.ReaderAt, tujuan []byte, di int64) error {
	n, err := r.ReadAt(tujuan, di)
	if n >= len(tujuan) {
		return nil
	}
	if err == nil || errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// bacaHalaman reads page n into hal, deciphered.
func (b *Basis) bacaHalaman(n uint32, hal []byte) error {
	if n == 0 || n >= b.halaman {
		return salahDi(HalamanRusak, n, "beyond the file")
	}
	if err := bacaPenuh(b.r, hal, int64(n)*int64(len(hal))); err != nil {
		return fmt.Errorf("mdb: page %d: %w", n, err)
	}
	if b.kepala.kunci != 0 {
		var kunci [4]byte
		binary.LittleEndian.PutUint32(kunci[:], b.kepala.kunci^n)
		bukaRC4(kunci, hal)
	}
	return nil
}
