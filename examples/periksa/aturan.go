package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// barisAturan is one rule in the JSON of -aturan. A year of 0 is open.
type barisAturan struct {
	Kode      temuan.Kode      `json:"kode"`
	Tingkat   temuan.Tingkat   `json:"tingkat"`
	Keyakinan temuan.Keyakinan `json:"keyakinan"`
	Mulai     int              `json:"mulai"`
	Akhir     int              `json:"akhir"`
	Dasar     []temuan.Dasar   `json:"dasar"`
	Rumus     temuan.Pola      `json:"rumus"`
	Pesan     temuan.Pola      `json:"pesan"`
}

func daftarAturan() []barisAturan {
	var d []barisAturan
	for _, a := range aturan.DaftarAturan() {
		dasar := a.Dasar
		if dasar == nil {
			dasar = []temuan.Dasar{}
		}
		d = append(d, barisAturan{a.Kode, a.Tingkat, a.Keyakinan, a.Mulai, a.Akhir, dasar, a.Rumus, a.Pola})
	}
	return d
}

// tulisAturan prints the table of rules.
func (p *pilihan) tulisAturan(w io.Writer) error {
	d := daftarAturan()
	if p.format == "json" {
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		e.SetIndent("", " ")
		return e.Encode(d)
	}
	for _, a := range d {
		tahun := "–"
		if a.Mulai > 0 || a.Akhir > 0 {
			tahun = fmt.Sprintf("%s–%s", tahunAtauKosong(a.Mulai), tahunAtauKosong(a.Akhir))
		}
		pesan := a.Pesan.Indonesia
		if p.bahasa == "en" {
			pesan = a.Pesan.Inggris
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
