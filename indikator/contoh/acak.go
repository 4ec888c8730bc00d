package contoh

// acak is SplitMix64: few lines that give the same numbers wherever they run.
type acak uint64

func (a *acak) lanjut() uint64 {
	*a += 0x9E3779B97F4A7C15
	z := uint64(*a)
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return z ^ z>>31
}

// antara returns a number from a to b, both included.
func (a *acak) antara(bawah, atas int64) int64 {
	return bawah + int64(a.lanjut()%uint64(atas-bawah+1)) //nolint:gosec // atas is not below bawah
}

// acakUntuk starts a stream of its own for a seed, a village and a purpose, so that a change in one place moves nothing elsewhere.
func acakUntuk(benih uint64, desa, guna int) *acak {
	a := acak(benih ^ uint64(desa+1)<<32 ^ uint64(guna)<<8) //nolint:gosec // small numbers
	a.lanjut()
	return &a
}
