package cap

import (
	"bytes"
	"encoding/json"
)

// Penanda stands before the seal in the last row of a canonical CSV. Canonical JSON has the key "cap".
const Penanda = "#cap:"

// CariTertanam returns the seal that a canonical CSV or JSON carries, as [Urai] gives it, and false if there is none that can be read. It
// says what the export claims; only [Hitung] says whether it is true.
func CariTertanam(isi []byte) (string, bool) {
	isi = bytes.TrimPrefix(isi, []byte("\ufeff"))
	if b := bytes.TrimLeft(isi, " \t\r\n"); len(b) > 0 && (b[0] == '{' || b[0] == '[') {
		return dariJSON(b)
	}
	i := bytes.LastIndex(isi, []byte(Penanda))
	if i < 0 || i > 0 && isi[i-1] != '\n' && isi[i-1] != '"' {
		return "", false
	}
	isi = isi[i+len(Penanda):]
	if n := bytes.IndexAny(isi, ",;\t\r\n\""); n >= 0 {
		isi = isi[:n]
	}
	return bersih(string(isi))
}

// dariJSON reads the names before the documents only.
func dariJSON(b []byte) (string, bool) {
	d := json.NewDecoder(bytes.NewReader(b))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return "", false
	}
	for d.More() {
		nama, err := d.Token()
		if err != nil || nama == "dokumen" {
			return "", false
		}
		var isi json.RawMessage
		if d.Decode(&isi) != nil {
			return "", false
		}
		if nama == "cap" {
			var s string
			if json.Unmarshal(isi, &s) != nil {
				return "", false
			}
			return bersih(s)
		}
	}
	return "", false
}

func bersih(s string) (string, bool) {
	s, err := Urai(s)
	return s, err == nil
}
