package gambar

import (
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah/batas"
	"github.com/dasbor-desa/dasbor/layanan"
)

// Tampilan is a view. The zero value is the view of the whole area.
type Tampilan uint8

// The views.
const (
	TampilanKecamatan Tampilan = iota
	TampilanDesa               // one village
	TampilanTren               // years
	TampilanAgenda             // every proposal
	TampilanRingkas            // headline and heat table only
	TampilanKosong             // nothing read yet
)

var namaTampilan = [...]string{"kecamatan", "desa", "tren", "agenda", "ringkas", "kosong"}

// String returns "kecamatan", "desa", "tren", "agenda", "ringkas" or "kosong", and "" for any other value.
func (t Tampilan) String() string { return namaDari(namaTampilan[:], t) }

// UraiTampilan is the inverse of [Tampilan.String].
func UraiTampilan(s string) (Tampilan, bool) { return urai[Tampilan](namaTampilan[:], s) }

// Satuan is the unit of the cells of the heat table and of the dot strips. The colours keep to the share whatever the unit.
type Satuan uint8

// The units.
const (
	SatuanPersen  Satuan = iota // percent of spending
	SatuanPerJiwa               // rupiah per resident
	SatuanRupiah                // rupiah
)

var namaSatuan = [...]string{"persen", "perjiwa", "rupiah"}

// String returns "persen", "perjiwa" or "rupiah", and "" for any other value.
func (s Satuan) String() string { return namaDari(namaSatuan[:], s) }

// UraiSatuan is the inverse of [Satuan.String].
func UraiSatuan(s string) (Satuan, bool) { return urai[Satuan](namaSatuan[:], s) }

// Kolom is a column of the heat table that it can be sorted by. The zero value is the share of all five services.
type Kolom uint8

// The columns.
const (
	KolomSemua Kolom = iota
	KolomDesa
	KolomPendidikan
	KolomKesehatan
	KolomSanitasi
	KolomJamsos
	KolomAdminduk
	KolomPerJiwa
	KolomSerapan
	KolomSiltap
	KolomTemuan
)

var namaKolom = [...]string{
	"semua", "desa", "pendidikan", "kesehatan", "sanitasi", "jamsos", "adminduk", "perjiwa", "serapan", "siltap", "temuan",
}

// String returns the name in data-kolom, for example "semua", and "" for any other value.
func (k Kolom) String() string { return namaDari(namaKolom[:], k) }

// UraiKolom is the inverse of [Kolom.String].
func UraiKolom(s string) (Kolom, bool) { return urai[Kolom](namaKolom[:], s) }

// Urut is an order of the heat table. Without Naik the largest stands first, and names go from A to Z. Villages without data
// always stand last.
type Urut struct {
	Kolom Kolom
	Naik  bool
}

// The limits of [Opsi.Lebar]; the zero value means LebarBawaan.
const (
	LebarTerkecil = 280
	LebarTerbesar = 1280
	LebarBawaan   = 1280
)

// Opsi sets what is drawn and how. The zero value is the Indonesian view of the area in percent, 1280 pixels wide, with buttons in
// the cells and without controls above.
type Opsi struct {
	Tampilan Tampilan
	Bahasa   temuan.Bahasa
	Satuan   Satuan
	Lebar    int // CSS pixels of the frame; below and beyond the limits it is held there
	Urut     Urut
	// Desa is the village of [TampilanDesa] and of a village's pictures, as an index in Papan.Desa. Sorot marks it in the others.
	Desa  int
	Sorot bool
	// Layanan is the service of [HitungRincian].
	Layanan layanan.Layanan
	// Kendali adds the controls: view, year, phase, unit, fund, and the buttons of files.
	Kendali bool
	// Statis leaves out everything that only a program could make work: buttons become text.
	Statis bool
	// TingkatJudul is the level of the first heading, 1 to 5; any other value means 2.
	TingkatJudul int
	// Berkas names the file the figures came from, for the footer.
	Berkas string
	// Sidik is the check sign of the figures (package tautan), for the footer; "" is none.
	Sidik string
	// Batas are the shapes of the villages, by their index in Papan.Desa; without them [JenisPeta] has tiles.
	Batas *batas.Bentuk
}

// lebarRuang is a class of widths. Everything that changes with the width depends on it alone, except lengths.
type lebarRuang uint8

const (
	hp     lebarRuang = iota // below 520: one column, short names, cells only
	sempit                   // below 760
	sedang                   // below 1040
	luas                     // all columns
)

var namaRuang = [...]string{"lebar-hp", "lebar-sempit", "lebar-sedang", "lebar-luas"}

func ruangDari(lebar int) lebarRuang {
	switch {
	case lebar < 520:
		return hp
	case lebar < 760:
		return sempit
	case lebar < 1040:
		return sedang
	default:
		return luas
	}
}

// KelasLebar is the class of a frame of this width in CSS pixels: "lebar-hp", "lebar-sempit", "lebar-sedang" or "lebar-luas".
func KelasLebar(lebar int) string { return namaRuang[ruangDari(lebar)] }

// tepiRuang is the padding of the frame with its border, in CSS pixels. The style sheet has the same numbers.
var tepiRuang = [...]int{13, 17, 21, 25}

//go:noinline
func namaDari[T ~uint8](daftar []string, v T) string {
	if int(v) >= len(daftar) {
		return ""
	}
	return daftar[v]
}

func urai[T ~uint8](daftar []string, s string) (T, bool) {
	for i, n := range daftar {
		if n == s {
			return T(i), true
		}
	}
	return 0, false
}
