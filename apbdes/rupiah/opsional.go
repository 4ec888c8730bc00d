package rupiah

// Opsional is an amount that may be missing. The zero value is missing, which is not the same as Rp0; its JSON is null.
type Opsional struct {
	Nilai Rupiah
	Ada   bool
}

// Isi returns an amount that is present.
func Isi(r Rupiah) Opsional {
	return Opsional{Nilai: r, Ada: true}
}

// String writes the amount as [Rupiah.String] does, or "" if it is missing.
func (o Opsional) String() string {
	if !o.Ada {
		return ""
	}
	return o.Nilai.String()
}

// MarshalJSON writes the amount as a JSON text with two decimals, or null if it is missing.
func (o Opsional) MarshalJSON() ([]byte, error) {
	if !o.Ada {
		return []byte("null"), nil
	}
	b := make([]byte, 0, 26)
	b = append(b, '"')
	b = o.Nilai.tambahMesin(b)
	return append(b, '"'), nil
}

// UnmarshalJSON accepts null (missing), a JSON text, or a JSON number, whose digits are read exactly. An empty text is an
// error: in JSON a missing amount is null.
func (o *Opsional) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*o = Opsional{}
		return nil
	}
	var r Rupiah
	if err := r.UnmarshalJSON(b); err != nil {
		return err
	}
	*o = Isi(r)
	return nil
}

// Selisih returns o - b if both are present and the difference fits; otherwise a missing amount. It is meant for display of
// differences between phases of one line; sums go through a [Penjumlah].
func (o Opsional) Selisih(b Opsional) Opsional {
	if !o.Ada || !b.Ada {
		return Opsional{}
	}
	r, err := Selisih(o.Nilai, b.Nilai)
	if err != nil {
		return Opsional{}
	}
	return Isi(r)
}
