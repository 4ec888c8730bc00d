package bentuk

import (
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/go-playground/validator/v10"
)

// DariGalat makes findings of the error that validating or decoding dto gave, and reports false if it is another error (of the
// network, say), which is nil too. dto is the value that was given to validator or encoding/json, or a pointer to it; from its type
// come the JSON names in the JSON Pointers, whatever names v itself reports.
//
// The order is that of the fields. The findings have no place in a file; the pointers lead into the JSON value of dto.
func DariGalat(dto any, err error) (temuan.Daftar, bool) {
	var isian validator.ValidationErrors
	if errors.As(err, &isian) {
		d := make(temuan.Daftar, len(isian))
		for i, f := range isian {
			d[i] = DariFieldError(dto, f)
		}
		return d, true
	}
	if s := sebabJSON(reflect.TypeOf(dto), err); s != nil {
		return temuan.Daftar{aturanJSON.Temukan("", temuan.Letak{}, temuan.Dwi("sebab", s.indonesia, s.inggris))}, true
	}
	return nil, false
}

// DariFieldError makes the finding of one field of dto; see [DariGalat]. Tags of this package have a code each, all others share
// one.
func DariFieldError(dto any, f validator.FieldError) temuan.Temuan {
	a, isian := uraiFieldError(f)
	return a.Temukan(jalur(reflect.TypeOf(dto), f.StructNamespace()), temuan.Letak{}, isian...)
}

// uraiFieldError returns the rule of the tag that failed and the values of its sentence.
func uraiFieldError(f validator.FieldError) (*temuan.Aturan, []temuan.Isian) {
	v := reflect.ValueOf(f.Value())
	for v.Kind() == reflect.Pointer && !v.IsNil() {
		v = v.Elem()
	}
	nilai := temuan.Isi("nilai", teksNilai(v, f.Field()))
	t, ada := cariTag(f.Tag())
	if !ada {
		syarat := f.Tag()
		if f.Param() != "" {
			syarat += "=" + f.Param()
		}
		return &aturanLain, []temuan.Isian{nilai, temuan.Isi("sebab", syarat)}
	}
	s := t.periksa(v)
	if s == nil { // the value is no longer what validator saw
		s = new(sebab)
	}
	return t.aturan, []temuan.Isian{nilai, temuan.Dwi("sebab", s.indonesia, s.inggris)}
}

// teksNilai shows a text or number; of anything else only the name of its field.
func teksNilai(v reflect.Value, nama string) string {
	switch {
	case v.Kind() == reflect.String:
		return strconv.Quote(v.String())
	case v.CanInt():
		return strconv.FormatInt(v.Int(), 10)
	case v.CanUint():
		return strconv.FormatUint(v.Uint(), 10)
	default:
		return nama
	}
}

// sebabJSON tells errors of encoding/json, which name Go types, to people who know JSON only; nil for any other error.
func sebabJSON(t reflect.Type, err error) *sebab {
	var tipe *json.UnmarshalTypeError
	var bentuk *json.SyntaxError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &tipe):
		id, en := "isi", "the value"
		if tipe.Field != "" {
			nama := namaTerbuka(t, tipe.Field)
			id, en = "bagian "+nama, nama
		}
		ingin := jenisGo(tipe.Type)
		return &sebab{id + " berisi " + jenisIndonesia(tipe.Value) + ", seharusnya " + ingin.indonesia, en + " is " + tipe.Value + ", should be " + ingin.inggris}
	case errors.As(err, &bentuk):
		letak := strconv.FormatInt(bentuk.Offset, 10)
		return &sebab{"rusak di bita ke-" + letak, "broken at byte " + letak}
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return &sebab{"terputus sebelum selesai", "it ends too early"}
	}
	// encoding/json has no type for this one.
	if nama, ada := strings.CutPrefix(err.Error(), "json: unknown field "); ada {
		return &sebab{"isian " + nama + " tidak dikenal", "the field " + nama + " is not known"}
	}
	if errors.Is(err, ErrSisa) {
		return &sebab{"ada isi setelah nilai JSON", "there is text after the JSON value"}
	}
	return nil
}
