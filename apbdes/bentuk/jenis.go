package bentuk

import (
	"reflect"
	"strings"
)

func jenisIndonesia(s string) string {
	jenis, _, _ := strings.Cut(s, " ") // "number 2024.5"
	for _, p := range [...][2]string{{"object", "objek"}, {"array", "larik"}, {"string", "teks"}, {"number", "angka"}, {"bool", "ya/tidak"}} {
		if jenis == p[0] {
			return p[1] + s[len(jenis):]
		}
	}
	return s
}

func jenisGo(t reflect.Type) sebab {
	if t == nil {
		return sebab{"jenis lain", "another type"}
	}
	switch t.Kind() {
	case reflect.String:
		return sebab{"teks", "a string"}
	case reflect.Bool:
		return sebab{"ya/tidak", "a bool"}
	case reflect.Slice, reflect.Array:
		return sebab{"larik", "an array"}
	case reflect.Struct, reflect.Map:
		return sebab{"objek", "an object"}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return sebab{"angka bulat", "a whole number"}
	default:
		return sebab{"jenis lain", "another type"}
	}
}
