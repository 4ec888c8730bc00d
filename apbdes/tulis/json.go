package tulis

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/cap"
)

// Skema is the name and version of the canonical JSON, the value of its first key.
const Skema = "dasbor-desa/dokumen/1"

// JSON sets the layout of [JSON.TulisJSON]. The zero value writes one line.
type JSON struct {
	// Indentasi puts every value on a line of its own, indented by two spaces for each level.
	Indentasi bool
	// Cap adds the seal of the figures ([cap.Hitung]) under the key "cap", before the documents. Our readers skip it.
	Cap bool
}

// TulisJSON writes documents as canonical JSON on one line that ends with LF.
func TulisJSON(w io.Writer, d ...*apbdes.Dokumen) error { //nolint:revive // functions begin with a verb of the closed list
	return JSON{}.TulisJSON(w, d...)
}

// TulisJSON writes documents as canonical JSON that ends with LF. No document at all is an empty list. The error is that of w, or
// tells of a document that cannot be written: a nil pointer or a [apbdes.Tercetak] without Sasaran. Documents are written one by one;
// after an error the output is incomplete.
func (j JSON) TulisJSON(w io.Writer, d ...*apbdes.Dokumen) error {
	b := bytes.NewBuffer(make([]byte, 0, 4096))
	b.WriteString(j.pilih(`{"skema":"`, "{\n  \"skema\": \"") + Skema)
	if j.Cap {
		s, err := cap.Hitung(d...)
		if err != nil {
			return fmt.Errorf("tulis: %w", err)
		}
		b.WriteString(j.pilih(`","cap":"`, "\",\n  \"cap\": \"") + s.String())
	}
	b.WriteString(j.pilih(`","dokumen":[`, "\",\n  \"dokumen\": ["))
	for i, dok := range d {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(j.pilih("", "\n    "))
		if err := j.tambah(b, dok); err != nil {
			return fmt.Errorf("tulis: document %d: %w", i+1, err)
		}
		if _, err := b.WriteTo(w); err != nil {
			return err
		}
	}
	if len(d) > 0 {
		b.WriteString(j.pilih("", "\n  "))
	}
	b.WriteString(j.pilih("]}\n", "]\n}\n"))
	_, err := b.WriteTo(w)
	return err
}

func (j JSON) pilih(rapat, renggang string) string {
	if j.Indentasi {
		return renggang
	}
	return rapat
}

func (j JSON) tambah(b *bytes.Buffer, d *apbdes.Dokumen) error {
	if d == nil {
		return errNil
	}
	isi, err := json.Marshal(d)
	if err != nil {
		return err
	}
	if j.Indentasi {
		return json.Indent(b, isi, "    ", "  ")
	}
	b.Write(isi)
	return nil
}
