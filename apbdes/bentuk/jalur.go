package bentuk

import (
	"reflect"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// jalur turns validator's struct namespace ("Kiriman.Dokumen[0].Belanja[3].Pos.Nilai.Anggaran") into the JSON Pointer of the same
// value ("/dokumen/0/belanja/3/anggaran"). Embedded structs have no name in JSON and vanish. What the type does not explain (a
// value behind an interface) keeps its Go names.
func jalur(t reflect.Type, ruang string) string {
	t = dasar(t)
	if t != nil && t.Kind() == reflect.Struct && t.Name() != "" {
		ruang = strings.TrimPrefix(ruang, t.Name()+".")
	}
	var bagian []any
	for ruang != "" {
		if ruang[0] == '[' {
			isi, sisa, _ := strings.Cut(ruang[1:], "]")
			bagian = append(bagian, indeks(t, isi))
			t, ruang = anak(t), strings.TrimPrefix(sisa, ".")
			continue
		}
		akhir := strings.IndexAny(ruang, ".[")
		if akhir < 0 {
			akhir = len(ruang)
		}
		var nama string
		nama, t = isianJSON(t, ruang[:akhir])
		if nama != "" {
			bagian = append(bagian, nama)
		}
		ruang = strings.TrimPrefix(ruang[akhir:], ".")
	}
	return temuan.Penunjuk(bagian...)
}

// indeks is a position in a list, or a key of a map.
func indeks(t reflect.Type, isi string) any {
	if n, err := strconv.Atoi(isi); err == nil && (t == nil || t.Kind() != reflect.Map) {
		return n
	}
	return isi
}

// dasar takes the pointers off a type.
func dasar(t reflect.Type) reflect.Type {
	for t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t
}

// anak is the type of the elements of a list or map, nil for anything else.
func anak(t reflect.Type) reflect.Type {
	if t == nil {
		return nil
	}
	switch t.Kind() {
	case reflect.Slice, reflect.Array, reflect.Map:
		return dasar(t.Elem())
	default:
		return nil
	}
}

// isianJSON returns the JSON name of a Go field, "" for an embedded struct without one, and the type of the field.
func isianJSON(t reflect.Type, nama string) (string, reflect.Type) {
	if t == nil || t.Kind() != reflect.Struct {
		return nama, nil
	}
	f, ada := t.FieldByName(nama)
	if !ada {
		return nama, nil
	}
	json, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	switch tipe := dasar(f.Type); {
	case json == "-" || json == "" && !f.Anonymous:
		return nama, tipe
	default:
		return json, tipe
	}
}

// namaTerbuka takes out of a dotted path of encoding/json what only some versions of Go put in: the Go names of embedded structs
// ("belanja.Pos.anggaran"), the places in arrays ("belanja.0.anggaran").
func namaTerbuka(t reflect.Type, titik string) string {
	var nama []string
	for bagian := range strings.SplitSeq(titik, ".") {
		larik := false
		for t = dasar(t); t != nil && (t.Kind() == reflect.Slice || t.Kind() == reflect.Array); t = dasar(t) {
			t, larik = t.Elem(), true
		}
		if larik && strings.Trim(bagian, "0123456789") == "" {
			continue
		}
		f, tertanam := cariIsian(t, bagian)
		if !tertanam {
			nama = append(nama, bagian)
		}
		t = f
	}
	return strings.Join(nama, ".")
}

// cariIsian finds the field of a struct that JSON calls nama, or the embedded struct that Go calls so.
func cariIsian(t reflect.Type, nama string) (isi reflect.Type, tertanam bool) {
	if t == nil || t.Kind() != reflect.Struct {
		return nil, false
	}
	if f, ada := t.FieldByName(nama); ada && f.Anonymous && f.Tag.Get("json") == "" {
		return f.Type, true
	}
	for _, f := range reflect.VisibleFields(t) {
		if json, _, _ := strings.Cut(f.Tag.Get("json"), ","); json == nama || json == "" && f.Name == nama {
			return f.Type, false
		}
	}
	return nil, false
}
