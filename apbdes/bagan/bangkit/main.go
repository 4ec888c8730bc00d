//go:build ignore

// Bangkit writes the generated files of package bagan from data/*.csv. Run it with go generate in apbdes/bagan.
package main

import (
	"fmt"
	"os"

	"github.com/dasbor-desa/dasbor/apbdes/bagan/internal/pembangkit"
)

func main() {
	hasil, err := pembangkit.HasilData(os.DirFS("data"))
	for _, b := range hasil {
		if err == nil {
			err = os.WriteFile(b.Nama, b.Isi, 0o644)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
