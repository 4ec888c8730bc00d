// Command wazero runs the core of the dashboard as a WebAssembly module inside a Go program, as a program in any other language
// would: the host gives bytes and gets bytes, and the core can reach nothing else. It prints the board of the files as JSON.
//
//	go -C examples/wazero run . FILE…
//
// FILE has its whole path, because of -C; without one it is the invented kecamatan. node.mjs beside it does the same from Node. Exit status:
// 0 printed, 1 not.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

func main() {
	wasm := flag.String("inti", "", "the core, built before (default: build it now)")
	flag.Parse()
	if err := jalankan(context.Background(), *wasm, flag.Args()); err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "wazero:", err)
		os.Exit(1)
	}
}

func jalankan(ctx context.Context, wasm string, berkas []string) error {
	if wasm == "" {
		d, err := os.MkdirTemp("", "inti")
		if err != nil {
			return err
		}
		defer func() { _ = os.RemoveAll(d) }()
		wasm = filepath.Join(d, "inti.wasi.wasm")
		if err := bangunInti(ctx, wasm); err != nil {
			return err
		}
	}
	isi, err := os.ReadFile(wasm) // #nosec G304 -- named by the user
	if err != nil {
		return err
	}
	i, err := bukaInti(ctx, isi)
	if err != nil {
		return err
	}
	defer func() { _ = i.tutup(ctx) }()
	papan, err := i.papan(ctx, berkas)
	if err != nil {
		return err
	}
	_, err = os.Stdout.Write(append(papan, '\n'))
	return err
}

// bangunInti compiles the core for hosts without JavaScript.
func bangunInti(ctx context.Context, ke string) error {
	c := exec.CommandContext(ctx, "go", "build", "-trimpath", "-ldflags=-s -w -buildid=", "-buildmode=c-shared", "-o", ke, "github.com/dasbor-desa/dasbor/wasm") // #nosec G204 -- our own path
	c.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm", "CGO_ENABLED=0")
	c.Stderr = os.Stderr
	return c.Run()
}

// papan reads the files, or the invented kecamatan if there are none, and returns the board.
func (i *inti) papan(ctx context.Context, berkas []string) (json.RawMessage, error) {
	type nama struct {
		Nama string `json:"nama"`
	}
	p := map[string]any{"v": 1, "id": 1, "op": "contoh", "data": "a"}
	var isi [][]byte
	if len(berkas) > 0 {
		var daftar []nama
		for _, b := range berkas {
			bita, err := os.ReadFile(b) // #nosec G304 -- named by the user
			if err != nil {
				return nil, err
			}
			isi, daftar = append(isi, bita), append(daftar, nama{filepath.Base(b)})
		}
		p["op"], p["berkas"] = "baca", daftar
	}
	if _, err := i.minta(ctx, p, isi...); err != nil {
		return nil, err
	}
	return i.minta(ctx, map[string]any{"v": 1, "id": 2, "op": "papan", "data": "a"})
}

func (i *inti) minta(ctx context.Context, permintaan any, berkas ...[]byte) (json.RawMessage, error) {
	b, err := json.Marshal(permintaan)
	if err != nil {
		return nil, err
	}
	if b, err = i.tanya(ctx, b, berkas...); err != nil {
		return nil, err
	}
	return hasil(b)
}
