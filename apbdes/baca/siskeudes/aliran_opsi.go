package siskeudes

import (
	"errors"
	"io"
	"runtime"
)

// The defaults of [OpsiAliran], in bytes but for BakuIndeks, which counts entries.
const (
	BakuPotongan      = 1 << 20
	BakuMemori        = 64 << 20 // Maks without a Simpan
	BakuSimpanan      = 64 << 30 // Maks with one
	BakuIndeks        = 4 << 20
	BakuDesa          = 64 << 20
	BakuTeruraiAliran = 64 << 30 // Batas.Terurai
)

// maksJendela bounds the window that moves over a table in bytes, and so a row.
const maksJendela = 64 << 20

var (
	// ErrSimpanan says that the rows do not fit in memory; give OpsiAliran.Simpan, or raise its Maks.
	ErrSimpanan = errors.New("siskeudes: the rows do not fit in the memory allowed; give a file to keep them in (OpsiAliran.Simpan)")
	// ErrTerpencar says that the rows of too many villages do not stand together.
	ErrTerpencar = errors.New("siskeudes: the rows of too many villages are scattered over the tables; sort the tables by village, or raise OpsiAliran.Indeks")
	// ErrDesaBesar says that one village has more rows than OpsiAliran.Desa allows.
	ErrDesaBesar = errors.New("siskeudes: the rows of one village are too large; raise OpsiAliran.Desa")
	// ErrBarisBesar says that one row does not fit in a window of 64 MB.
	ErrBarisBesar = errors.New("siskeudes: a row is longer than 64 MB")
)

// Simpanan is where rows wait until their village is read (simpanan: store). It is written once, in pieces, and then read. An os.File is
// one.
type Simpanan interface {
	io.ReaderAt
	io.WriterAt
}

// OpsiAliran sets what the export does not say, and how it is read as a stream. The zero value is ready. Of Batas, the limits on a whole
// export (Tabel.Bita, Tabel.Baris, Tabel.Sel) count only for the tables that all villages share; Terurai has a default of its own.
type OpsiAliran struct {
	Opsi
	// Simpan keeps the rows; nil keeps them in memory. What is in it is of no use afterwards.
	Simpan Simpanan
	// Maks limits the bytes that are kept; 0 is [BakuSimpanan], without Simpan [BakuMemori].
	Maks int64
	// Indeks limits the entries of the index; 0 is [BakuIndeks].
	Indeks int
	// Desa limits the bytes of the rows of one village; 0 is [BakuDesa].
	Desa int
	// Pekerja is the number of goroutines that read; 0 is one for each processor. The result does not depend on it.
	Pekerja int
	// Potongan is how much of a table is read at once in bytes; 0 is [BakuPotongan]. The result does not depend on it.
	Potongan int
	// TakDipakai is given every row that belongs to no village and is not used, in any order; nil if they are only to be counted.
	TakDipakai func(TakDipakai)
}

func (o OpsiAliran) lengkap() OpsiAliran {
	if o.Maks <= 0 {
		o.Maks = BakuMemori
		if o.Simpan != nil {
			o.Maks = BakuSimpanan
		}
	}
	if o.Indeks <= 0 {
		o.Indeks = BakuIndeks
	}
	if o.Desa <= 0 {
		o.Desa = BakuDesa
	}
	if o.Pekerja <= 0 {
		o.Pekerja = runtime.GOMAXPROCS(0)
	}
	if o.Potongan <= 0 {
		o.Potongan = BakuPotongan
	}
	if o.Batas.Terurai <= 0 {
		o.Batas.Terurai = BakuTeruraiAliran
	}
	if o.Batas.Basis.Ukuran <= 0 {
		o.Batas.Basis.Ukuran = 2 << 30 // what the format allows
	}
	o.Batas = o.Batas.Lengkap()
	return o
}
