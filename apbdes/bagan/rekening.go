package bagan

import (
	"cmp"
	"strconv"
)

// TingkatRekening is the depth of a [KodeRekening]. Deeper levels are larger.
type TingkatRekening uint8

// The levels of the account axis. The chart ends at objek; a rincian is a regency's or village's own detail.
const (
	TanpaRekening TingkatRekening = iota // no code at all
	Akun
	Kelompok
	Jenis
	Objek
	Rincian
)

// String returns the Indonesian name of the level, and "" for [TanpaRekening].
func (t TingkatRekening) String() string {
	switch t {
	case Akun:
		return "akun"
	case Kelompok:
		return "kelompok"
	case Jenis:
		return "jenis"
	case Objek:
		return "objek"
	case Rincian:
		return "rincian objek"
	default:
		return ""
	}
}

// Golongan is the part of the budget an account belongs to.
type Golongan uint8

// The parts of a budget. Pembiayaan is only the head account, which has no direction of its own; LuarAPBDes are
// balance-sheet and non-budget accounts, which must not be added to a budget.
const (
	TanpaGolongan Golongan = iota
	Pendapatan
	Belanja
	PenerimaanPembiayaan
	PengeluaranPembiayaan
	Pembiayaan
	LuarAPBDes
)

// String returns the machine name of the part, for example "penerimaan_pembiayaan", and "" for [TanpaGolongan].
func (g Golongan) String() string {
	switch g {
	case Pendapatan:
		return "pendapatan"
	case Belanja:
		return "belanja"
	case PenerimaanPembiayaan:
		return "penerimaan_pembiayaan"
	case PengeluaranPembiayaan:
		return "pengeluaran_pembiayaan"
	case Pembiayaan:
		return "pembiayaan"
	case LuarAPBDes:
		return "luar_apbdes"
	default:
		return ""
	}
}

// KodeRekening is an account code: akun.kelompok.jenis.objek and, below the chart, a rincian. It is comparable with ==
// and small enough to pass by value. The zero value is "no account".
type KodeRekening struct {
	generasi Generasi
	tingkat  TingkatRekening
	akun     uint8
	kelompok uint8
	jenis    uint8
	objek    uint8
	rincian  uint16
}

// UraiRekening parses an account code in any spelling found in real documents: "5.2.1.03", "5.2.1.03.", "5 2 1 03",
// "4 1 1 2", the OpenDK form "521-03", the range "4.1.2.90-99", the rincian "5.3.5.02.001", each with or without a
// village prefix. Akun, kelompok and jenis are always one digit, which keeps kegiatan codes ("02.02.02") from passing
// as accounts. A blank text, a lone dash and "00.00.00." give the zero code and no error. A code need not be in the
// chart; see [CariRekening].
//
// The error is a [*SalahKode]. A code damaged by a spreadsheet is an error and is never repaired.
func UraiRekening(s string, g Generasi) (KodeRekening, error) {
	k, b := kupas(s)
	var kode KodeRekening
	if b == 0 {
		kode, b = k.rekening(g)
	}
	if b != 0 {
		return KodeRekening{}, salah(s, b)
	}
	return kode, nil
}

// HarusRekening parses a code of Permendagri 20/2018 and panics when it is wrong. It is for constants in programs.
func HarusRekening(s string) KodeRekening {
	r, err := UraiRekening(s, Permendagri20)
	if err != nil {
		panic(err)
	}
	return r
}

// rekening gives the components their meaning on the account axis.
func (k *kupasan) rekening(g Generasi) (KodeRekening, Sebab) {
	switch {
	case g != Permendagri113 && g != Permendagri20:
		return KodeRekening{}, SebabGenerasi
	case k.n == 0 || k.nihil():
		return KodeRekening{}, 0
	case k.n > 5:
		return KodeRekening{}, SebabDalam
	}
	if b := k.lebarRekening(); b != 0 {
		return KodeRekening{}, b
	}
	kode := KodeRekening{
		generasi: g, tingkat: TingkatRekening(k.n),
		akun: uint8(k.bagian[0].nilai), kelompok: uint8(k.bagian[1].nilai), jenis: uint8(k.bagian[2].nilai),
		objek: uint8(k.bagian[3].nilai), rincian: k.bagian[4].nilai,
	}
	if kode.akun > 7 {
		return KodeRekening{}, SebabJangkauan
	}
	return kode, 0
}

// lebarRekening checks the digits of each component and the place of a range.
func (k *kupasan) lebarRekening() Sebab {
	for i := range k.n {
		b := k.bagian[i]
		maks := uint8(1)
		switch {
		case i == 3:
			maks = 2
		case i == 4:
			maks = 3
		}
		switch {
		case b.nilai == rentang9099 && b.lebar == 2 && (i != 3 || k.n != 4):
			return SebabRentang
		case b.lebar > maks && (i > 2 || b.lebar > 2):
			return SebabAngka
		case b.lebar > maks && k.n == 2:
			return SebabAngka
		case b.lebar > maks, i < 3 && b.nilai == 0:
			return SebabJangkauan
		}
	}
	return 0
}

// String returns the canonical spelling: "5", "5.2.1", "5.2.1.03", "4.1.2.90-99", "5.3.5.02.001". Permendagri 113/2014
// does not pad the objek: "1.2.4.1". The zero code gives "". UraiRekening(r.String(), r.Generasi()) gives r back.
func (r KodeRekening) String() string {
	var b [24]byte
	return string(r.tambahTeks(b[:0]))
}

// tambahTeks appends the canonical spelling to b.
func (r KodeRekening) tambahTeks(b []byte) []byte {
	if r.tingkat == TanpaRekening {
		return b
	}
	b = append(b, '0'+r.akun)
	if r.tingkat >= Kelompok {
		b = append(b, '.', '0'+r.kelompok)
	}
	if r.tingkat >= Jenis {
		b = append(b, '.', '0'+r.jenis)
	}
	if r.tingkat >= Objek {
		b = tambahNomor(append(b, '.'), r.objek, r.generasi != Permendagri113)
	}
	if r.tingkat == Rincian {
		b = append(b, '.')
		for batas := uint16(100); batas > 1 && r.rincian < batas; batas /= 10 {
			b = append(b, '0')
		}
		b = strconv.AppendUint(b, uint64(r.rincian), 10)
	}
	return b
}

// Kosong reports whether r is the zero code, "no account".
func (r KodeRekening) Kosong() bool { return r.tingkat == TanpaRekening }

// Generasi returns the generation of r, unknown for the zero code.
func (r KodeRekening) Generasi() Generasi { return r.generasi }

// Tingkat returns the level of r.
func (r KodeRekening) Tingkat() TingkatRekening { return r.tingkat }

// Akun returns the first number of the code, 1 to 7, and 0 for the zero code.
func (r KodeRekening) Akun() int { return int(r.akun) }

// Lokal reports whether the objek is numbered 90 to 99, or is the range of them: those numbers belong to each regency.
// Only Permendagri 20/2018 sets them apart.
func (r KodeRekening) Lokal() bool {
	return r.generasi == Permendagri20 && r.tingkat >= Objek && r.objek >= 90
}

// Rentang reports whether r is a range 90-99 and not one objek.
func (r KodeRekening) Rentang() bool { return r.tingkat == Objek && r.objek == rentang9099 }

// Golongan returns the part of the budget that r belongs to. In Permendagri 20/2018 that is 4 pendapatan, 5 belanja and
// 6.1 and 6.2 pembiayaan; in Permendagri 113/2014 it is 1, 2, 3.1 and 3.2. Every other account is [LuarAPBDes].
func (r KodeRekening) Golongan() Golongan {
	akun := r.akun
	if r.generasi == Permendagri113 && akun <= 3 && akun > 0 {
		akun += 3
	} else if r.generasi == Permendagri113 {
		return LuarAPBDes
	}
	switch {
	case r.tingkat == TanpaRekening:
		return TanpaGolongan
	case akun == 4:
		return Pendapatan
	case akun == 5:
		return Belanja
	case akun != 6 || r.kelompok > 2:
		return LuarAPBDes
	case r.kelompok == 1:
		return PenerimaanPembiayaan
	case r.kelompok == 2:
		return PengeluaranPembiayaan
	}
	return Pembiayaan
}

// Induk returns the code one level up; an akun gives the zero code.
func (r KodeRekening) Induk() KodeRekening {
	if r.tingkat == TanpaRekening {
		return r
	}
	return r.Pangkas(r.tingkat - 1)
}

// Pangkas cuts r to level t. A code that is not deeper than t is returned as it is.
func (r KodeRekening) Pangkas(t TingkatRekening) KodeRekening {
	if r.tingkat <= t {
		return r
	}
	if t == TanpaRekening {
		return KodeRekening{}
	}
	r.tingkat, r.rincian = t, 0
	if t < Objek {
		r.objek = 0
	}
	if t < Jenis {
		r.jenis = 0
	}
	if t < Kelompok {
		r.kelompok = 0
	}
	return r
}

// Memuat reports whether l is r itself or lies below r. A range contains its members: "4.1.2.90-99" holds "4.1.2.95".
// The zero code contains nothing.
func (r KodeRekening) Memuat(l KodeRekening) bool {
	if r.tingkat == TanpaRekening {
		return false
	}
	if l.Pangkas(r.tingkat) == r {
		return true
	}
	return r.Rentang() && l.Lokal() && l.Pangkas(Jenis) == r.Induk()
}

// kunci orders codes within one integer: a parent comes before its children and a range after its members.
func (r KodeRekening) kunci() uint64 {
	var objek, rincian uint64
	if r.tingkat >= Objek {
		objek = uint64(r.objek) + 1
	}
	if r.tingkat == Rincian {
		rincian = uint64(r.rincian) + 1
	}
	return uint64(r.generasi)<<48 | uint64(r.akun)<<40 | uint64(r.kelompok)<<32 | uint64(r.jenis)<<24 | objek<<16 | rincian
}

// Bandingkan orders codes by generation and then as a reader expects: "5" < "5.1" < "5.1.1.01" < "5.2". The result is
// -1, 0 or 1.
func (r KodeRekening) Bandingkan(l KodeRekening) int { return cmp.Compare(r.kunci(), l.kunci()) }

// MarshalText writes [KodeRekening.String], preceded by "113/2014:" for an old-generation code.
func (r KodeRekening) MarshalText() ([]byte, error) {
	b := make([]byte, 0, 24)
	if r.generasi == Permendagri113 {
		b = append(b, awalan113...)
	}
	return r.tambahTeks(b), nil
}

// UnmarshalText reads what [KodeRekening.MarshalText] writes and any other spelling of a Permendagri 20/2018 code. An
// empty text gives the zero code.
func (r *KodeRekening) UnmarshalText(b []byte) error {
	s, g := generasiTeks(b)
	kode, err := UraiRekening(s, g)
	if err != nil {
		return err
	}
	*r = kode
	return nil
}
