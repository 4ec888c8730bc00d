//go:build js && wasm && !tinygo

// Command wasm is the core for JavaScript: it registers one function, dasborInti, and nothing else.
//
//	dasborInti(request: Uint8Array, files?: (Uint8Array | {size, read})[], progress?: (step, percent) => void): Uint8Array
//
// A file that is not in memory has its size in bytes and read(from, to), which returns those bytes as Uint8Array or throws.
// Requests and answers are those of package wasm/inti. The function never throws for anything that a request can contain.
package main

import (
	"errors"
	"io"
	"runtime/debug"
	"syscall/js"

	"github.com/dasbor-desa/dasbor/wasm/inti"
)

// batasIngatan is the heap in bytes beyond which the collector works harder; memory that a page has given it never takes back.
const batasIngatan = 96 << 20

func main() {
	debug.SetMemoryLimit(batasIngatan)
	var i inti.Inti
	bita := js.Global().Get("Uint8Array")
	js.Global().Set("dasborInti", js.FuncOf(func(_ js.Value, arg []js.Value) any {
		var berkas []inti.Sumber
		if len(arg) > 1 && arg[1].InstanceOf(js.Global().Get("Array")) {
			for n := range min(arg[1].Length(), inti.BatasBerkas) {
				berkas = append(berkas, sumber(arg[1].Index(n)))
			}
		}
		i.Kemajuan = nil
		if len(arg) > 2 && arg[2].Type() == js.TypeFunction {
			maju := arg[2]
			i.Kemajuan = func(langkah string, persen int) { maju.Invoke(langkah, persen) }
		}
		var permintaan []byte
		if len(arg) > 0 {
			permintaan = salin(arg[0])
		}
		jawab := i.JawabanDari(permintaan, berkas...)
		keluar := bita.New(len(jawab))
		js.CopyBytesToJS(keluar, jawab)
		return keluar
	}))
	select {} // the function lives as long as the program
}

// berkasJS is a file of the page.
type berkasJS struct {
	v      js.Value
	ukuran int64
}

func (b berkasJS) Size() int64 { return b.ukuran }

// ReadAt asks the page for bytes. It throws where the file can no longer be read.
func (b berkasJS) ReadAt(p []byte, letak int64) (n int, err error) {
	defer func() {
		if recover() != nil {
			n, err = 0, errBerkas
		}
	}()
	n = js.CopyBytesToGo(p, b.v.Call("read", letak, letak+int64(len(p))))
	if n < len(p) {
		err = io.EOF
	}
	return n, err
}

var errBerkas = errors.New("the file cannot be read")

// sumber is a file as the page gives it.
func sumber(v js.Value) inti.Sumber {
	if v.Type() == js.TypeObject && v.Get("read").Type() == js.TypeFunction {
		return berkasJS{v, int64(v.Get("size").Float())}
	}
	return inti.Bita(salin(v))
}

// salin copies the bytes of an Uint8Array; of anything else there are none.
func salin(v js.Value) []byte {
	if !v.InstanceOf(js.Global().Get("Uint8Array")) {
		return nil
	}
	b := make([]byte, v.Length())
	js.CopyBytesToGo(b, v)
	return b
}
