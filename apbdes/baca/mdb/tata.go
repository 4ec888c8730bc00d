package mdb

import "encoding/binary"

// Kinds of page, the first byte of each.
const (
	jenisHalamanData     = 0x01
	jenisHalamanDefinisi = 0x02
	jenisHalamanPeta     = 0x05
)

// pemilikNilai stands in place of the owner on pages of long values: the letters LVAL.
const pemilikNilai = 0x4C41564C

// posPemilik is where a data page names the definition page of its table.
const posPemilik = 4

// tata is the layout of one engine generation: sizes and places in bytes. The places in a table definition count
// from the start of its first page.
type tata struct {
	ukuranHalaman int
	posBanyak     int // data page: number of rows, the row offsets follow

	posTercatat  int // definition: number of rows
	posBanyakVar int // definition: number of variable columns
	posBanyakKol int // definition: number of columns
	posBanyakIdx int // definition: number of index entries
	posPeta      int // definition: pointer to the usage map
	posIndeks    int // definition: first index entry
	ukuranIndeks int
	ukuranKolom  int

	kolBendera int // within a column entry: flags
	kolNomor   int // column number, the bit in the null bitmap
	kolVar     int // place among the variable values
	kolTetap   int // place among the fixed values
	kolPanjang int // declared length
	kolPresisi int // precision, the scale follows

	lebarNama  int // bytes of the length in front of a column name
	awalTetap  int // within a row: start of the fixed values
	ukuranUnit int // bytes of one character
}

func tataDari(v Versi) tata {
	if v == Jet3 {
		return tata{
			ukuranHalaman: 2048, posBanyak: 8,
			posTercatat: 12, posBanyakVar: 23, posBanyakKol: 25, posBanyakIdx: 31, posPeta: 35, posIndeks: 43,
			ukuranIndeks: 8, ukuranKolom: 18,
			kolBendera: 13, kolNomor: 1, kolVar: 3, kolTetap: 14, kolPanjang: 16, kolPresisi: 11,
			lebarNama: 1, awalTetap: 1, ukuranUnit: 1,
		}
	}
	return tata{
		ukuranHalaman: 4096, posBanyak: 12,
		posTercatat: 16, posBanyakVar: 43, posBanyakKol: 45, posBanyakIdx: 51, posPeta: 55, posIndeks: 63,
		ukuranIndeks: 12, ukuranKolom: 25,
		kolBendera: 15, kolNomor: 5, kolVar: 7, kolTetap: 21, kolPanjang: 23, kolPresisi: 11,
		lebarNama: 2, awalTetap: 2, ukuranUnit: 2,
	}
}

// Marks on a row offset. Both together: deleted.
const (
	barisBukanAwal = 0x8000 // not to be met by a scan: deleted, or the place a row was moved to
	barisPindah    = 0x4000 // a pointer to the place the row was moved to
	topengLetak    = 0x1FFF
)

// penunjuk points to a row of a page: row number in the low byte, page number above.
type penunjuk uint32

func (p penunjuk) halaman() uint32 { return uint32(p >> 8) }
func (p penunjuk) baris() int      { return int(p & 0xFF) }

// banyakBaris returns how many row offsets a data page holds, never more than fit.
func (t *tata) banyakBaris(hal []byte) int {
	n := int(binary.LittleEndian.Uint16(hal[t.posBanyak:]))
	return min(n, (len(hal)-t.posBanyak-2)/2)
}

// potongan returns the bytes of row n of a data page and its marks; ok is false when the offsets make no sense. The
// marks are valid even then, as the offset of a deleted row need not be.
func (t *tata) potongan(hal []byte, n int) (isi []byte, tanda uint16, ok bool) {
	banyak := t.banyakBaris(hal)
	if n < 0 || n >= banyak {
		return nil, 0, false
	}
	letak := t.posBanyak + 2 + 2*n
	v := binary.LittleEndian.Uint16(hal[letak:])
	mulai, akhir := int(v&topengLetak), len(hal)
	if n > 0 {
		akhir = int(binary.LittleEndian.Uint16(hal[letak-2:]) & topengLetak)
	}
	tanda = v &^ topengLetak
	if mulai < t.posBanyak+2+2*banyak || mulai >= akhir || akhir > len(hal) {
		return nil, tanda, false
	}
	return hal[mulai:akhir], tanda, true
}
