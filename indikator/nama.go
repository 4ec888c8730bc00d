package indikator

import "slices"

// namaKe returns the name of number n in a list, "" for a number without one.
func namaKe[T ~uint8](daftar []string, n T) string {
	if int(n) >= len(daftar) {
		return ""
	}
	return daftar[n]
}

// uraiNama reads a name of the list into ke. The error is [ErrMasukan], and ke stays as it was.
func uraiNama[T ~uint8](ke *T, daftar []string, nama []byte) error {
	n := slices.Index(daftar, string(nama))
	if n < 0 {
		return ErrMasukan
	}
	*ke = T(n) //nolint:gosec // a list of a few names
	return nil
}
