package bentuk

import (
	"encoding/json"
	"errors"
)

// Uang is an amount as the sender wrote it, not yet read: a JSON text, or the digits of a JSON number, which are kept exactly. A
// missing amount is a nil *Uang (JSON null), never "". Put the tags "omitnil,rupiah" on it.
type Uang string

// UnmarshalJSON takes the content of a JSON text, and any other value as it is written: whether it is an amount is for the tag to say,
// which knows where it stands. So true is kept as "true" and refused there.
func (u *Uang) UnmarshalJSON(b []byte) error {
	switch {
	case string(b) == "null":
		return nil
	case len(b) > 0 && b[0] == '"':
		return json.Unmarshal(b, (*string)(u))
	case !json.Valid(b):
		return errBukanJSON
	}
	*u = Uang(b)
	return nil
}

var errBukanJSON = errors.New("bentuk: the amount is no JSON")
