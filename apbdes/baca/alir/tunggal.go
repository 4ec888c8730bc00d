package alir

import (
	"runtime"

	"github.com/dasbor-desa/dasbor/apbdes/baca/internal/arus"
)

// pekerjaBaku is how many goroutines read where the caller does not say. WebAssembly has one processor, and some compilers for it have no
// goroutines at all.
func pekerjaBaku() int {
	if runtime.GOARCH == "wasm" {
		return -1
	}
	return runtime.GOMAXPROCS(0)
}

// tanpaGoroutine is a constant, so that a compiler without goroutines leaves out what would need them.
const tanpaGoroutine = runtime.Compiler == "tinygo"

// jalanSendiri is jalan in the goroutine of the caller, with one chunk at a time.
func (u *pengurut) jalanSendiri() error {
	a := u.a
	u.w = a.pekerja(&u.k, u.olah)
	w := a.pekerja(&u.k, u.olah)
	letak, garis := u.k.Letak, u.k.Garis
	var p potongan
	var bawa []byte
	for letak < a.ukuran {
		p.letak, p.garis = letak, garis
		var err error
		if bawa, err = a.isi(&p, bawa); err != nil {
			return err
		}
		garis += arus.BanyakGaris(p.kerja[:p.mentah])
		letak += int64(p.mentah)
		p.garisAkhir = garis
		w.kerjakan(&p, u.baru)
		if err := u.terima(&p); err != nil {
			return err
		}
	}
	return u.akhiri()
}
