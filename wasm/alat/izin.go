package main

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/indikator/gambar"
)

// modulIzin writes what a scene may hold in the fewest bytes: tags of a namespace as "name attribute attribute;name", and the names of
// attributes that share a pattern, or a list of values, in front of it.
func modulIzin() (string, error) {
	var izin struct {
		Tag   map[string][]string `json:"tag"`
		Umum  []string            `json:"umum"`
		Nilai map[string][]string `json:"nilai"`
	}
	if err := json.Unmarshal(gambar.TambahIzin(nil), &izin); err != nil {
		return "", err
	}
	ruang := map[string][]string{}
	for _, t := range slices.Sorted(maps.Keys(izin.Tag)) {
		r := izin.Tag[t]
		ruang[r[0]] = append(ruang[r[0]], strings.Join(append([]string{t}, r[1:]...), " "))
	}
	nilai := map[string][]string{} // names by what they take
	for _, a := range slices.Sorted(maps.Keys(izin.Nilai)) {
		v := izin.Nilai[a]
		var bentuk any = v[0]
		if v[0] == "" {
			bentuk = v[1:]
		}
		kunci, err := json.Marshal(bentuk)
		if err != nil {
			return "", err
		}
		nilai[string(kunci)] = append(nilai[string(kunci)], a)
	}
	var b strings.Builder
	for _, r := range slices.Sorted(maps.Keys(ruang)) {
		b.WriteString("export const " + r + "=" + strconv.Quote(strings.Join(ruang[r], ";")) + ";\n")
	}
	b.WriteString("export const umum=" + strconv.Quote(strings.Join(izin.Umum, " ")) + ";\nexport const nilai=[")
	for _, k := range slices.Sorted(maps.Keys(nilai)) {
		b.WriteString("[" + strconv.Quote(strings.Join(nilai[k], " ")) + "," + k + "],")
	}
	b.WriteString("];\n")
	return b.String(), nil
}
