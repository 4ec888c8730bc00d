package bentuk

import (
	"encoding/json"
	"reflect"
)

// Uang is an amount as the sender wrote it, not yet read: a JSON text, or the digits of a JSON number, which are kept exactly. A
// missing amount is a nil *Uang (JSON null), never "". Put the tags "omitnil,rupiah" on it.
type Uang string

// UnmarshalJSON takes a JSON text or number as it is; whether it is an amount is for the tag to say. Any other JSON value is a
// *json.UnmarshalTypeError.
func (u *Uang) UnmarshalJSON(b []byte) error {
	if len(b) == 0 {
		return &json.UnmarshalTypeError{Value: "empty", Type: reflect.TypeFor[Uang]()}
	}
	switch c := b[0]; {
	case c == '"':
		var s string
		if err := json.Unmarshal(b, &s); err != nil {
			return err
		}
		*u = Uang(s)
		return nil
	case c == '-' || c >= '0' && c <= '9':
		*u = Uang(b)
		return nil
	case string(b) == "null":
		return nil
	default:
		return &json.UnmarshalTypeError{Value: jenisJSON(c), Type: reflect.TypeFor[Uang]()}
	}
}

func jenisJSON(c byte) string {
	switch c {
	case '{':
		return "object"
	case '[':
		return "array"
	default:
		return "bool"
	}
}
