package mdb

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strconv"
)

// Tabel is one table: its columns and the way to its rows.
type Tabel struct {
	// Nama is the name as the catalogue writes it.
	Nama string
	// Kolom lists the columns by their number, the order they were made in.
	Kolom []Kolom
	// Tercatat is the number of rows the definition claims. It is nearly always what [Tabel.Baris] yields, but Access leaves
	// it stale at times (in a Siskeudes file it says 1 for a table whose only row is deleted), so it proves nothing.
	Tercatat int

	basis   *Basis
	halaman uint32 // of the definition; data pages name it as their owner
	peta    penunjuk
}

// Kolom describes one column.
type Kolom struct {
	// Nama is the column name.
	Nama string
	// Jenis is the data type.
	Jenis Jenis
	// Panjang is the declared length: characters for text, bytes for everything else, 0 for memo and OLE.
	Panjang int
	// Presisi and Skala are the digits in all and behind the point; only for [JenisDesimal].
	Presisi, Skala int

	nomor int // bit in the null bitmap
	tetap bool
	bita  int // declared length in bytes
	letak int // fixed: byte place among the fixed values; else: place in the variable table
}

// kolomTetap is the flag of a column of fixed length.
const kolomTetap = 0x01

// bacaDefinisi reads the table definition that starts on page awal.
func (b *Basis) bacaDefinisi(nama string, awal uint32) (*Tabel, error) {
	d, err := b.rangkaiDefinisi(awal)
	if err != nil {
		return nil, err
	}
	l := &b.tata
	rusak := func(rincian string) error {
		s := salahDi(DefinisiRusak, awal, rincian)
		s.Tabel = nama
		return s
	}
	banyak := int(binary.LittleEndian.Uint16(d[l.posBanyakKol:]))
	if banyak > b.batas.Kolom {
		s := salahDi(MelampauiBatas, awal, strconv.Itoa(banyak)+" columns")
		s.Tabel = nama
		return nil, s
	}
	indeks := int64(binary.LittleEndian.Uint32(d[l.posBanyakIdx:]))
	awalKolom := int64(l.posIndeks) + indeks*int64(l.ukuranIndeks)
	awalNama := awalKolom + int64(banyak)*int64(l.ukuranKolom)
	if awalNama > int64(len(d)) {
		return nil, rusak("columns beyond the definition")
	}
	t := &Tabel{
		Nama:     nama,
		Kolom:    make([]Kolom, banyak),
		Tercatat: int(binary.LittleEndian.Uint32(d[l.posTercatat:])),
		basis:    b,
		halaman:  awal,
		peta:     penunjuk(binary.LittleEndian.Uint32(d[l.posPeta:])),
	}
	sisa := d[awalNama:]
	for i := range t.Kolom {
		k := d[int(awalKolom)+i*l.ukuranKolom:]
		t.Kolom[i] = b.uraiKolom(k[:l.ukuranKolom])
		var ok bool
		if t.Kolom[i].Nama, sisa, ok = b.uraiNama(sisa); !ok {
			return nil, rusak("column name beyond the definition")
		}
	}
	slices.SortStableFunc(t.Kolom, func(a, b Kolom) int { return cmp.Compare(a.nomor, b.nomor) })
	return t, nil
}

// rangkaiDefinisi joins the pages of a definition: the first whole, the others without their heads. A
// chain longer than the largest possible definition (or one that bites its tail) is an error.
func (b *Basis) rangkaiDefinisi(awal uint32) ([]byte, error) {
	const (
		panjangKepalaDef = 8       // kind, unused, next page
		posLanjut        = 4       // next page
		maksDefinisi     = 1 << 20 // 255 columns with names of 64 characters and 32 indexes need less than 64 KiB
	)
	hal := make([]byte, b.tata.ukuranHalaman)
	var d []byte
	for n := awal; ; {
		if err := b.bacaHalaman(n, hal); err != nil {
			return nil, err
		}
		if hal[0] != jenisHalamanDefinisi {
			return nil, salahDi(DefinisiRusak, n, "not a definition page")
		}
		if d == nil {
			d = append(d, hal...)
		} else {
			d = append(d, hal[panjangKepalaDef:]...)
		}
		n = binary.LittleEndian.Uint32(hal[posLanjut:])
		if n == 0 {
			return d, nil
		}
		if len(d) > maksDefinisi {
			return nil, salahDi(DefinisiRusak, awal, "chain of definition pages without end")
		}
	}
}

func (b *Basis) uraiKolom(k []byte) Kolom {
	l := &b.tata
	kol := Kolom{
		Jenis:   Jenis(k[0]),
		Panjang: int(binary.LittleEndian.Uint16(k[l.kolPanjang:])),
		nomor:   int(binary.LittleEndian.Uint16(k[l.kolNomor:])),
		tetap:   k[l.kolBendera]&kolomTetap != 0,
		letak:   int(binary.LittleEndian.Uint16(k[l.kolVar:])),
	}
	kol.bita = kol.Panjang
	if kol.tetap {
		kol.letak = int(binary.LittleEndian.Uint16(k[l.kolTetap:]))
	}
	switch kol.Jenis {
	case JenisTeks:
		kol.Panjang /= l.ukuranUnit
	case JenisDesimal:
		kol.Presisi, kol.Skala = int(k[l.kolPresisi]), int(k[l.kolPresisi+1])
	}
	return kol
}

// uraiNama takes one length-prefixed name from the front of d.
func (b *Basis) uraiNama(d []byte) (nama string, sisa []byte, ok bool) {
	l := &b.tata
	if len(d) < l.lebarNama {
		return "", nil, false
	}
	n := int(d[0])
	if l.lebarNama == 2 {
		n |= int(d[1]) << 8
	}
	d = d[l.lebarNama:]
	if n > len(d) {
		return "", nil, false
	}
	return string(b.tambahTeks(nil, d[:n])), d[n:], true
}
