package alir

import (
	"errors"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
)

// The defaults of [Opsi].
const (
	BakuPotongan = 1 << 20
	BakuMaks     = 64 << 20
)

var (
	// ErrTakMengalir says that a file cannot be read as a stream; the ordinary reader will take it or say what is wrong with it.
	ErrTakMengalir = errors.New("alir: the file cannot be streamed, read it with the ordinary reader")
	// ErrTerpencar says that the rows of too many villages do not stand together.
	ErrTerpencar = errors.New("alir: the rows of too many villages are scattered over the file; sort it by village and year")
)

// Opsi sets what the file does not say itself, and how it is read. The zero value is ready.
type Opsi struct {
	susun.Opsi
	// Batas limits single rows: SelPerBaris and BitaPerSel. The other fields are not used.
	Batas lembar.Batas
	// Pekerja is the number of goroutines that read; 0 is one for each processor. Below 0, which 0 is in WebAssembly, there is none beside
	// that of the caller.
	Pekerja int
	// Potongan is the size of a chunk in bytes; 0 is [BakuPotongan]. The result does not depend on it.
	Potongan int
	// Maks limits the rows, in bytes, that are held for villages that come back later in the file; 0 is [BakuMaks].
	Maks int
}

func (o Opsi) lengkap() Opsi {
	o.Batas = o.Batas.Lengkap()
	if o.Pekerja == 0 {
		o.Pekerja = pekerjaBaku()
	}
	if o.Potongan <= 0 {
		o.Potongan = BakuPotongan
	}
	if o.Maks <= 0 {
		o.Maks = BakuMaks
	}
	return o
}
