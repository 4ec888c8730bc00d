//go:build ignore

// Batas writes batas_gen.go from data/batas.csv. Run it with go generate in apbdes/aturan.
package main

import (
	"fmt"
	"os"

	"github.com/dasbor-desa/dasbor/apbdes/aturan/internal/pembangkit"
)

func main() {
	f, err := os.Open("data/batas.csv")
	var isi []byte
	if err == nil {
		isi, err = pembangkit.Batas(f)
	}
	if err == nil {
		err = os.WriteFile("batas_gen.go", isi, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
