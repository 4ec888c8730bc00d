package main

import (
	"regexp"
	"strings"
)

var (
	awalPaket  = regexp.MustCompile(`^[(*]*((?:[A-Za-z0-9_.~-]+/)*[A-Za-z0-9_-]+)`)
	namaTautGo = regexp.MustCompile(`^github\.com_dasbor_desa_dasbor_(\w+)`) // the linker of Go knows letters, digits and dots only
	// Parts that compilers write and that belong to no package.
	jenisNama = []struct {
		pola *regexp.Regexp
		nama string
	}{
		{regexp.MustCompile(`^(slices|sort)\.[a-zA-Z]*(pdqsort|[sS]ort|siftDown|partition|choosePivot|order2|median|breakPatterns|stable|symMerge|rotate|swapRange|reverseRange|insertion|lewat)`), "slices, sort: sorting"},
		{regexp.MustCompile(`^slices\.|^maps\.`), "slices, maps: the rest"},
		{regexp.MustCompile(`^interface:|\$invoke$`), "calls through interfaces"},
		{regexp.MustCompile(`^reflect/types`), "descriptions of types"},
		{regexp.MustCompile(`^runtime/gc\.layout`), "layouts for the collector"},
		{regexp.MustCompile(`^(type:|type\.|go:itab|go\.itab)`), "descriptions of types"},
		{regexp.MustCompile(`^embed/`), "embedded files"},
	}
)

// namaPaket is the row that a symbol belongs to.
func namaPaket(s string) string {
	for _, a := range []string{".rodata.", ".data.", ".bss."} {
		s = strings.TrimPrefix(s, a)
	}
	if m := namaTautGo.FindStringSubmatch(s); m != nil {
		s = modul + "/" + strings.ReplaceAll(m[1], "_", "/") + "."
	}
	for _, j := range jenisNama {
		if j.pola.MatchString(s) {
			return j.nama
		}
	}
	if m := awalPaket.FindStringSubmatch(s); m != nil && strings.Contains(s, ".") {
		if sisa, ada := strings.CutPrefix(m[1], modul+"/"); ada {
			return sisa
		}
		return m[1]
	}
	return "compiler and C library"
}
