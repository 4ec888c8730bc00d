package main

import (
	"bytes"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A damaged workbook or database was answered with 500, as if the program had failed. Whatever the first bytes promise, the rest of a
// file may be missing or be something else: that is the sender's to mend, and never an error of the service.
func TestBerkasRusakBukan500(t *testing.T) {
	l := nyalakan(t, nil)
	kasus := map[string]string{
		"zip": "PK\x03\x04" + strings.Repeat("\xff\x00", 4000), "zip saja": "PK\x03\x04", "zip kosong": "PK\x05\x06" + strings.Repeat("\x00", 18),
		"jet": "\x00\x01\x00\x00Standard Jet DB\x00" + strings.Repeat("\x01", 100), "jet 4": "\x00\x01\x00\x00Standard Jet DB\x00\x01" + strings.Repeat("\x00", 8192),
		"ace": "\x00\x01\x00\x00Standard ACE DB\x00\x02" + strings.Repeat("\xff", 8192), "ole": "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600),
		"pdf": "%PDF-1.7\n", "gzip": "\x1f\x8b\x08\x00\x00", "png": "\x89PNG\r\n\x1a\n", "NUL": strings.Repeat("\x00", 5000), "utf-16": "\xff\xfea\x00,\x00", "utf-16 putus": "\xfe\xff\x00",
		"sql": "INSERT INTO `a` VALUES (", "html": "<html><table><tr><td>", "json": `{"`, "json kosong": "{}", "json daftar": "[[[[[[", "sid": `{"pendapatan":{"a":`,
	}
	for nama, isi := range kasus {
		t.Run(nama, func(t *testing.T) {
			for _, jenis := range []string{"application/octet-stream", "application/json"} {
				j := l.minta("POST", "/v1/periksa", jenis, strings.NewReader(isi))
				assert.True(t, slices.Contains([]int{http.StatusBadRequest, http.StatusUnsupportedMediaType, http.StatusUnprocessableEntity}, j.status), "%s: %d %s", jenis, j.status, j.isi)
			}
			form, b := formulir(t, "berkas", [2]string{"baik.csv", string(contoh(t))}, [2]string{"rusak.bin", isi})
			j := l.minta("POST", "/v1/periksa", form, bytes.NewReader(b.Bytes()))
			assert.Less(t, j.status, 500, string(j.isi))
			assert.Equal(t, "rusak.bin", j.masalah(t).Berkas)
		})
	}
}
