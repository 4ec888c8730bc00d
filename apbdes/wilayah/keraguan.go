package wilayah

import "strings"

// Keraguan is a doubt about a code that can be read: a reason to look again,
// never a reason to refuse. The zero value is no doubt.
type Keraguan uint8

// The doubts.
const (
	_ Keraguan = iota
	// KeraguanProvinsi: PP is not one of the 38 provinces of Kepmendagri
	// 300.2.2-2430/2025. New provinces may have been made since.
	KeraguanProvinsi
	// KeraguanKabupaten: KK is 70, outside both customary ranges (01–69
	// kabupaten, 71–99 kota).
	KeraguanKabupaten
	// KeraguanDesaAdat: a desa adat outside 91.03 Kabupaten Jayapura, where
	// all 14 of them are.
	KeraguanDesaAdat
	// KeraguanTanpaTitik: ten digits without dots, which a BPS code also has.
	// If the village name does not fit, suspect BPS.
	KeraguanTanpaTitik
	// KeraguanSiskeudes: joined by DariSiskeudes, where the kecamatan number
	// may be the regency's own. Periksa cannot see this and never returns it;
	// it is for the caller of DariSiskeudes.
	KeraguanSiskeudes
)

// Pesan returns the doubt as a sentence in Indonesian and English. Both are
// empty for a value that is no doubt.
func (r Keraguan) Pesan() (id, en string) {
	if int(r) < len(kalimatKeraguan) {
		return kalimatKeraguan[r][0], kalimatKeraguan[r][1]
	}
	return "", ""
}

// kalimatKeraguan holds the sentences by Keraguan.
var kalimatKeraguan = [...][2]string{
	KeraguanProvinsi: {
		"kode provinsi tidak dikenal menurut Kepmendagri 300.2.2-2430/2025",
		"the province code is not known to Kepmendagri 300.2.2-2430/2025"},
	KeraguanKabupaten: {
		"nomor kabupaten/kota 70 tidak lazim",
		"regency or city number 70 is unusual"},
	KeraguanDesaAdat: {
		"kode desa adat (3xxx) selama ini hanya dipakai di 91.03 Kabupaten Jayapura",
		"codes of customary villages (3xxx) have so far been used only in 91.03 Kabupaten Jayapura"},
	KeraguanTanpaTitik: {
		"kode 10 angka tanpa titik dapat juga kode BPS; cocokkan dengan nama desa",
		"ten digits without dots may also be a BPS code; check against the village name"},
	KeraguanSiskeudes: {
		"nomor kecamatan di Siskeudes dapat berbeda dari kode Kemendagri; cocokkan dengan nama desa",
		"the district number in Siskeudes may differ from the ministry's code; check against the village name"},
}

// kabupatenJayapura is 91.03, the only regency with desa adat codes.
const kabupatenJayapura = 91*satuanProvinsi + 3*satuanKabupaten

// Periksa is Urai together with the doubts about the code and about how it was
// spelled, in a fixed order. It returns no doubts with an error.
func Periksa(s string) (Kode, []Keraguan, error) {
	k, err := Urai(s)
	if err != nil {
		return Kode{}, nil, err
	}
	ragu := k.DaftarKeraguan()
	if k.Tingkat() == Desa && !strings.Contains(rapikan(s), ".") {
		ragu = append(ragu, KeraguanTanpaTitik)
	}
	return k, ragu, nil
}

// DaftarKeraguan returns the doubts about the code itself, however it was
// spelled, in a fixed order; nil when there are none.
func (k Kode) DaftarKeraguan() []Keraguan {
	var ragu []Keraguan
	if k.n != 0 && !k.AdaProvinsi() {
		ragu = append(ragu, KeraguanProvinsi)
	}
	if k.n/satuanKabupaten%100 == 70 {
		ragu = append(ragu, KeraguanKabupaten)
	}
	if k.Jenis() == JenisDesaAdat && k.Pangkas(Kabupaten).n != kabupatenJayapura {
		ragu = append(ragu, KeraguanDesaAdat)
	}
	return ragu
}

// AdaProvinsi reports whether the province of k is one of the 38 of Kepmendagri
// 300.2.2-2430/2025.
func (k Kode) AdaProvinsi() bool {
	p := k.n / satuanProvinsi
	for _, r := range provinsiDikenal {
		if p >= r[0] && p <= r[1] {
			return true
		}
	}
	return false
}

// provinsiDikenal holds the 38 province codes as ranges.
var provinsiDikenal = [...][2]uint64{
	{11, 19}, {21, 21}, {31, 36}, {51, 53}, {61, 65}, {71, 76}, {81, 82}, {91, 96},
}
