package aturan

import (
	"bytes"
	"encoding/json"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// MarshalJSON writes the rule as a row of the list of rules: kode, tingkat, keyakinan, mulai and akhir (years, 0 is open), dasar ([] for
// none), rumus (the check in words) and pesan (the sentence with its placeholders), the last two in both languages. The generation of
// the chart is not in it.
func (a Aturan) MarshalJSON() ([]byte, error) {
	dasar := a.Dasar
	if dasar == nil {
		dasar = []temuan.Dasar{}
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false) // whoever writes the list decides
	err := e.Encode(struct {
		Kode      temuan.Kode      `json:"kode"`
		Tingkat   temuan.Tingkat   `json:"tingkat"`
		Keyakinan temuan.Keyakinan `json:"keyakinan"`
		Mulai     int              `json:"mulai"`
		Akhir     int              `json:"akhir"`
		Dasar     []temuan.Dasar   `json:"dasar"`
		Rumus     temuan.Pola      `json:"rumus"`
		Pesan     temuan.Pola      `json:"pesan"`
	}{a.Kode, a.Tingkat, a.Keyakinan, a.Mulai, a.Akhir, dasar, a.Rumus, a.Pola})
	return b.Bytes(), err
}
