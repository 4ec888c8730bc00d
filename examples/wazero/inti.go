package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
)

// inti is the core of the dashboard inside a WebAssembly runtime: it sees no files, no network and no environment, only the bytes
// that it is given. One request at a time.
type inti struct {
	mesin   wazero.Runtime
	modul   api.Module
	tampung api.Function
	jawab   api.Function
}

// bukaInti starts the core. It may use at most 256 MiB.
func bukaInti(ctx context.Context, wasm []byte) (*inti, error) {
	m := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfig().WithMemoryLimitPages(256<<20>>16).WithCloseOnContextDone(true))
	wasi_snapshot_preview1.MustInstantiate(ctx, m)
	modul, err := m.InstantiateWithConfig(ctx, wasm, wazero.NewModuleConfig().WithStartFunctions("_initialize"))
	if err != nil {
		return nil, errors.Join(err, m.Close(ctx))
	}
	i := &inti{mesin: m, modul: modul, tampung: modul.ExportedFunction("dasbor_tampung"), jawab: modul.ExportedFunction("dasbor_jawab")}
	if i.tampung == nil || i.jawab == nil {
		return nil, errors.Join(errors.New("this is not the core of the dashboard"), m.Close(ctx))
	}
	return i, nil
}

func (i *inti) tutup(ctx context.Context) error { return i.mesin.Close(ctx) }

// tanya sends a request with its files and returns the answer as it is.
func (i *inti) tanya(ctx context.Context, permintaan []byte, berkas ...[]byte) ([]byte, error) {
	for _, b := range append([][]byte{permintaan}, berkas...) {
		r, err := i.tampung.Call(ctx, uint64(len(b)))
		if err != nil {
			return nil, err
		}
		if r[0] == 0 || !i.modul.Memory().Write(uint32(r[0]), b) {
			return nil, fmt.Errorf("%d bytes are more than the core takes", len(b))
		}
	}
	r, err := i.jawab.Call(ctx)
	if err != nil {
		return nil, err
	}
	b, ok := i.modul.Memory().Read(uint32(r[0]>>32), uint32(r[0]))
	if !ok {
		return nil, errors.New("the answer is outside the memory")
	}
	return append([]byte(nil), b...), nil // the next request uses the same memory
}

// hasil takes the result out of an answer, or its error.
func hasil(jawaban []byte) (json.RawMessage, error) {
	var j struct {
		OK    bool            `json:"ok"`
		Hasil json.RawMessage `json:"hasil"`
		Galat struct {
			Kode  string `json:"kode"`
			Pesan struct {
				Id string `json:"id"`
				En string `json:"en"`
			} `json:"pesan"`
		} `json:"galat"`
	}
	if err := json.Unmarshal(jawaban, &j); err != nil {
		return nil, err
	}
	if !j.OK {
		return nil, fmt.Errorf("%s: %s / %s", j.Galat.Kode, j.Galat.Pesan.Id, j.Galat.Pesan.En)
	}
	return j.Hasil, nil
}
