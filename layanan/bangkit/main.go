//go:build ignore

// Command bangkit writes peta_gen.go from data/peta.csv. Run it with go generate
// in the folder layanan.
package main

import (
	"bytes"
	"log"
	"os"

	"github.com/dasbor-desa/dasbor/layanan/internal/pembangkit"
)

func main() {
	sumber, err := os.ReadFile("data/peta.csv")
	if err != nil {
		log.Fatal(err)
	}
	var teks bytes.Buffer
	if err := pembangkit.Tulis(&teks, bytes.NewReader(sumber)); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("peta_gen.go", teks.Bytes(), 0o644); err != nil {
		log.Fatal(err)
	}
}
