package aturan_test

import (
	"slices"
	"testing"
)

// Lines that lie over each other on the two axes of spending.
func TestTepiTumpang(t *testing.T) {
	const (
		bawah   = `{"kegiatan":"2.1.01","rekening":"5","sumber_dana":"DDS","anggaran":"5","letak":{"berkas":"a.xlsx","lembar":"Satu","baris":3}}`
		atas    = `{"kegiatan":"2.1","rekening":"5.2.1.01","sumber_dana":"DDS","anggaran":"5","letak":{"berkas":"a.xlsx","lembar":"Dua","baris":4}}`
		lain    = `{"kegiatan":"2.1","rekening":"5.2.1.01","sumber_dana":"ADD","anggaran":"5"}`
		sisa    = `{"sisa":true,`
		induk   = `{"kegiatan":"2.1","rekening":"5.2","anggaran":"10"}`
		anaknya = `{"kegiatan":"2.1.01","rekening":"5.2.1.01","anggaran":"10"}`
	)
	periksaTepi(t, []tepi{
		{"two lines that cross", "STR-17", berbelanja(bawah, atas), "", []string{"galat /belanja/0"}, "a.xlsx[Dua]:4"},
		{"one of them is a remainder", "STR-17", berbelanja(sisa+bawah[1:], atas), "", nil, ""},
		{"the other is a remainder", "STR-17", berbelanja(bawah, sisa+atas[1:]), "", nil, ""},
		{"amounts in different phases", "STR-17", berbelanja(`{"kegiatan":"2.1.01","rekening":"5","anggaran":"0","realisasi":"5"}`, atas), "", nil, ""},
		{"the last of the lines that are looked at", "STR-17", berbelanja(append(slices.Repeat([]string{lain}, 31), atas, bawah)...), "",
			[]string{"galat /belanja/32"}, ""},
		{"beyond the lines that are looked at", "STR-17", berbelanja(append(slices.Repeat([]string{lain}, 32), atas, bawah)...), "", nil, ""},

		{"a total among its parts", "STR-18", berbelanja(induk, anaknya), "", []string{"galat /belanja/0"}, ""},
		{"a total after a line of Rp0", "STR-18", berbelanja(`{"kegiatan":"2.1","rekening":"5.2","anggaran":"0"}`, induk, anaknya), "",
			[]string{"galat /belanja/1"}, ""},
		{"a total over a remainder", "STR-18", berbelanja(induk, sisa+anaknya[1:]), "", nil, ""},
		{"a total in a phase that its parts lack", "STR-18",
			berbelanja(`{"kegiatan":"2.1","rekening":"5.2","anggaran":"10","perubahan":"12"}`, anaknya), "", []string{"galat /belanja/0"}, ""},
		{"a total that is not their sum", "STR-18",
			berbelanja(`{"kegiatan":"2.1","rekening":"5.2","anggaran":"10","perubahan":"12"}`,
				`{"kegiatan":"2.1.01","rekening":"5.2.1.01","anggaran":"10","perubahan":"11"}`), "", []string{"peringatan /belanja/0"}, ""},
	})
}
