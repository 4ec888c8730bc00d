package temuan

import "encoding/json"

// Bahasa is the language of a sentence. The zero value is Indonesian.
type Bahasa uint8

// The languages.
const (
	Indonesia Bahasa = iota
	Inggris
)

// String returns the BCP 47 tag "id" or "en".
func (b Bahasa) String() string {
	if b == Inggris {
		return "en"
	}
	return "id"
}

// Temuan is one finding. Make it with [Aturan.Temukan]; the zero value has an invalid level.
type Temuan struct {
	Kode      Kode
	Tingkat   Tingkat
	Keyakinan Keyakinan
	Jalur     string // JSON Pointer (RFC 6901) into the document the finding belongs to
	Letak     Letak
	Dasar     []Dasar

	isian []Isian
	pola  *Pola
}

// Pesan returns the sentence in the given language.
func (t Temuan) Pesan(b Bahasa) string {
	switch {
	case t.pola == nil:
		return string(t.Kode)
	case b == Inggris:
		return susun(t.pola.Inggris, t.isian, b)
	default:
		return susun(t.pola.Indonesia, t.isian, b)
	}
}

// Nilai returns the value of a placeholder in Indonesian, and false if the finding has none of that name.
func (t Temuan) Nilai(nama string) (string, bool) {
	for _, i := range t.isian {
		if i.Nama == nama {
			return i.Indonesia, true
		}
	}
	return "", false
}

// temuanJSON fixes names and order of the fields in JSON.
type temuanJSON struct {
	Kode      Kode      `json:"kode"`
	Tingkat   Tingkat   `json:"tingkat"`
	Keyakinan Keyakinan `json:"keyakinan,omitempty"`
	Jalur     string    `json:"jalur"`
	Letak     *Letak    `json:"letak,omitempty"`
	Dasar     []Dasar   `json:"dasar,omitempty"`
	Pesan     Pola      `json:"pesan"`
}

// MarshalJSON writes the finding with its sentence in both languages under "pesan".
func (t Temuan) MarshalJSON() ([]byte, error) {
	j := temuanJSON{Kode: t.Kode, Tingkat: t.Tingkat, Keyakinan: t.Keyakinan, Jalur: t.Jalur, Dasar: t.Dasar,
		Pesan: Pola{t.Pesan(Indonesia), t.Pesan(Inggris)}}
	if t.Letak != (Letak{}) {
		j.Letak = &t.Letak
	}
	return json.Marshal(j)
}

// UnmarshalJSON reads what [Temuan.MarshalJSON] wrote. The sentences are kept as they are; the single values are not in it.
func (t *Temuan) UnmarshalJSON(b []byte) error {
	var j temuanJSON
	if err := json.Unmarshal(b, &j); err != nil {
		return err
	}
	*t = Temuan{Kode: j.Kode, Tingkat: j.Tingkat, Keyakinan: j.Keyakinan, Jalur: j.Jalur, Dasar: j.Dasar, pola: &j.Pesan}
	if j.Letak != nil {
		t.Letak = *j.Letak
	}
	return nil
}
