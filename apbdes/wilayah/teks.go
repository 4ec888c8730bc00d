package wilayah

// String returns the canonical dotted form, such as "33.07.07.2003" or "33.07";
// "" for the zero Kode.
func (k Kode) String() string {
	var b [len("00.00.00.0000")]byte
	return string(k.tambah(b[:0], true))
}

// Polos returns the digits without dots: 2, 4, 6 or 10 of them by level; "" for
// the zero Kode.
func (k Kode) Polos() string {
	var b [len("0000000000")]byte
	return string(k.tambah(b[:0], false))
}

// tambah appends the digits of k to b, level by level.
func (k Kode) tambah(b []byte, titik bool) []byte {
	t := k.Tingkat()
	bagian := [...]struct {
		nilai  uint64
		lebar  int
		sampai Tingkat
	}{
		{k.n / satuanProvinsi, 2, Provinsi},
		{k.n / satuanKabupaten % 100, 2, Kabupaten},
		{k.n / satuanKecamatan % 100, 2, Kecamatan},
		{k.n % satuanKecamatan, 4, Desa},
	}
	for _, x := range bagian {
		if t < x.sampai {
			break
		}
		if titik && x.sampai > Provinsi {
			b = append(b, '.')
		}
		b = tambahAngka(b, x.nilai, x.lebar)
	}
	return b
}

// tambahAngka appends v in exactly lebar digits.
func tambahAngka(b []byte, v uint64, lebar int) []byte {
	pembagi := uint64(1)
	for range lebar - 1 {
		pembagi *= 10
	}
	for ; pembagi > 0; pembagi /= 10 {
		b = append(b, byte('0'+v/pembagi%10))
	}
	return b
}

// MarshalText writes the canonical dotted form; the zero Kode is the empty text.
func (k Kode) MarshalText() ([]byte, error) {
	return k.tambah(make([]byte, 0, len("00.00.00.0000")), true), nil
}

// UnmarshalText reads what Urai reads, and the empty text as the zero Kode. On
// error k is left as it was.
func (k *Kode) UnmarshalText(teks []byte) error {
	if len(teks) == 0 {
		*k = Kode{}
		return nil
	}
	baru, err := Urai(string(teks))
	if err != nil {
		return err
	}
	*k = baru
	return nil
}
