package bentuk

import (
	"encoding/json"
	"errors"
	"io"
)

// ErrSisa says that something follows the JSON value.
var ErrSisa = errors.New("bentuk: text after the JSON value")

// BacaJSON decodes the one JSON value of r into dto, a pointer, and refuses names that dto does not have: a misspelt name would
// otherwise lose its amount silently. It checks no tags. Errors of the JSON are for [DariGalat]; any other error is that of r. The
// caller bounds the size of r.
func BacaJSON(r io.Reader, dto any) error {
	d := json.NewDecoder(r)
	d.DisallowUnknownFields()
	if err := d.Decode(dto); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		var rusak *json.SyntaxError
		if err == nil || errors.As(err, &rusak) {
			return ErrSisa
		}
		return err
	}
	return nil
}
