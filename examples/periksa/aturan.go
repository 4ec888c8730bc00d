package main

import (
	"fmt"
	"io"

	"github.com/dasbor-desa/dasbor/apbdes/aturan"
)

// tulisAturan prints the table of rules.
func (p *pilihan) tulisAturan(w io.Writer) error {
	d := aturan.DaftarAturan()
	if p.format == "json" {
		return tulisJSON(w, d)
	}
	for i := range d {
		a := &d[i]
		tahun := "–"
		if a.Mulai > 0 || a.Akhir > 0 {
			tahun = fmt.Sprintf("%s–%s", tahunAtauKosong(a.Mulai), tahunAtauKosong(a.Akhir))
		}
		pesan := a.Pola.Indonesia
		if p.bahasa == "en" {
			pesan = a.Pola.Inggris
		}
		if _, err := fmt.Fprintf(w, "%-15s %-11s %-12s %-10s %s\n", a.Kode, a.Tingkat, a.Keyakinan, tahun, pesan); err != nil {
			return err
		}
		for _, b := range a.Dasar {
			if _, err := fmt.Fprintf(w, "%52s%s\n", "", b); err != nil {
				return err
			}
		}
	}
	return nil
}

func tahunAtauKosong(n int) string {
	if n == 0 {
		return "…"
	}
	return fmt.Sprint(n)
}
