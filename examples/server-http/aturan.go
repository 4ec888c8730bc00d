package main

import (
	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// barisAturan is one rule of /v1/aturan. A year of 0 is open.
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
