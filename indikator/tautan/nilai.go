package tautan

import (
	"math"
	"math/bits"

	"github.com/shopspring/decimal"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// uang is the model of amounts: most are whole rupiah or whole thousands, so the zeros at the end are coded apart.
type uang struct {
	ada, minus, sama peluang
	nol              [8]peluang
	sisa             [8]bulat
}

var pangkat = [...]uint64{1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000}

// sen codes an amount.
func (s *sandi) sen(m *uang, v int64) int64 {
	minus := s.ya(&m.minus, v < 0)
	u := uint64(v) //nolint:gosec // two's complement on purpose
	if v < 0 {
		u = -u
	}
	t := 0
	for u > 0 && t < 7 && u%pangkat[t+1] == 0 {
		t++
	}
	t = int(s.pohon(m.nol[:], 3, uint32(t))) //nolint:gosec // up to 7
	q := s.angka(&m.sisa[t], u/pangkat[t])
	tinggi, u := bits.Mul64(q, pangkat[t])
	switch {
	case tinggi > 0 || u > math.MaxInt64+1 || u > math.MaxInt64 && !minus:
		s.gagal(ErrIsi)
		return 0
	case minus:
		return int64(-u) //nolint:gosec // two's complement on purpose
	default:
		return int64(u)
	}
}

// rupiah codes an amount that is expected to be tebakan.
func (s *sandi) rupiah(m *uang, v, tebakan rupiah.Opsional) rupiah.Opsional {
	if tebakan.Ada && s.cocok(&m.sama, v == tebakan) {
		return tebakan
	}
	if !s.ya(&m.ada, v.Ada) {
		return rupiah.Opsional{}
	}
	return rupiah.Isi(rupiah.Rupiah(s.sen(m, int64(v.Nilai))))
}

// pecah is a decimal number as two whole ones.
type pecah struct {
	ada    bool
	tempat int32
	n      int64
}

const maksTempat = 12

func (s *sandi) dariAngka(a indikator.Angka) pecah {
	if !a.Ada {
		return pecah{}
	}
	if a.Tempat < 0 || a.Tempat > maksTempat {
		s.gagal(ErrIsi)
		return pecah{}
	}
	d := a.Desimal.Round(a.Tempat).Shift(a.Tempat)
	if n := d.BigInt(); n.IsInt64() {
		return pecah{true, a.Tempat, n.Int64()}
	}
	s.gagal(ErrIsi)
	return pecah{}
}

func (p pecah) angka() indikator.Angka {
	if !p.ada {
		return indikator.Angka{}
	}
	return indikator.Angka{Desimal: decimal.New(p.n, -p.tempat), Tempat: p.tempat, Ada: true}
}

// nisbah is the model of decimal numbers.
type nisbah struct {
	sama, ada, biasa peluang
	tempat, beda     bulat
}

// pecahan codes a decimal number that is expected to be tebakan, or else near it.
func (s *sandi) pecahan(m *nisbah, a indikator.Angka, tebakan pecah) indikator.Angka {
	var v pecah
	if s.tulis {
		v = s.dariAngka(a)
	}
	if s.cocok(&m.sama, v == tebakan) {
		return tebakan.angka()
	}
	if !s.ya(&m.ada, v.ada) {
		return indikator.Angka{}
	}
	biasa := tebakan.tempat
	if !tebakan.ada {
		biasa = tempatRasio
	}
	h := pecah{true, biasa, 0}
	if !s.cocok(&m.biasa, v.tempat == biasa) {
		h.tempat = int32(s.cacah(&m.tempat, int(v.tempat), maksTempat)) //nolint:gosec // up to maksTempat
	}
	h.n = tebakan.n + s.bertanda(&m.beda, v.n-tebakan.n) // wraps around and back where it must
	return h.angka()
}

// Decimals of shares and of amounts per head, as package indikator has them.
const (
	tempatRasio = 4
	tempatUang  = 2
)

// tebakPorsi is the share of a part in a whole.
func tebakPorsi(bagian, seluruh rupiah.Opsional) pecah {
	if !bagian.Ada || !seluruh.Ada || seluruh.Nilai <= 0 {
		return pecah{}
	}
	d, _ := rupiah.Porsi(bagian.Nilai, seluruh.Nilai, tempatRasio)
	return bulatkan(d, tempatRasio)
}

// tebakOrang is an amount per head.
func tebakOrang(r rupiah.Opsional, orang int64) pecah {
	if !r.Ada || orang <= 0 {
		return pecah{}
	}
	return bulatkan(r.Nilai.Desimal().DivRound(decimal.NewFromInt(orang), tempatUang), tempatUang)
}

func bulatkan(d decimal.Decimal, tempat int32) pecah {
	if n := d.Shift(tempat).BigInt(); n.IsInt64() {
		return pecah{true, tempat, n.Int64()}
	}
	return pecah{}
}

// pecahDari reads a number that was coded before.
func pecahDari(a indikator.Angka) pecah {
	if !a.Ada {
		return pecah{}
	}
	return bulatkan(a.Desimal, a.Tempat)
}

// jumlahkan adds up amounts; one that does not fit is missing.
func jumlahkan(d ...rupiah.Opsional) rupiah.Opsional {
	var p rupiah.Penjumlah
	for _, o := range d {
		p.TambahOpsional(o)
	}
	o, err := p.Opsional()
	if err != nil {
		return rupiah.Opsional{}
	}
	return o
}

func jumlahLayanan(d *[layanan.BanyakLayanan]indikator.SelPapan) rupiah.Opsional {
	var n [layanan.BanyakLayanan]rupiah.Opsional
	for i := range d {
		if n[i] = d[i].Jumlah; !n[i].Ada {
			return rupiah.Opsional{}
		}
	}
	return jumlahkan(n[:]...)
}
