//go:build ignore

// Daftar writes DAFTAR-ATURAN.md. Run it with go generate in apbdes/aturan.
package main

import (
	"bytes"
	"fmt"
	"os"

	"github.com/dasbor-desa/dasbor/apbdes/aturan"
)

func main() {
	var isi bytes.Buffer
	err := aturan.TulisDaftar(&isi)
	if err == nil {
		err = os.WriteFile("DAFTAR-ATURAN.md", isi.Bytes(), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
