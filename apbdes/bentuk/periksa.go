package bentuk

import (
	"errors"
	"reflect"
	"strconv"
	"time"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// Budget years that the library knows rules for or will know, as in rule APBDES-STR-26: 2015 is the first under UU 6/2014.
const (
	tahunPertama  = 2015
	tahunTerakhir = 2100
)

// Skema is the name of the canonical JSON in the field "skema" of a [Kiriman].
const Skema = "dasbor-desa/dokumen/1"

// sebab is why a value does not pass, in both languages.
type sebab struct{ indonesia, inggris string }

// sebabDari takes the sentences of an error of this library; nil stays nil.
func sebabDari(err error) *sebab {
	if err == nil {
		return nil
	}
	var p interface{ Pesan() (id, en string) }
	if errors.As(err, &p) {
		id, en := p.Pesan()
		return &sebab{id, en}
	}
	switch {
	case errors.Is(err, rupiah.ErrKosong):
		return &sebab{"kosong; tulis null bila tidak ada nilai", "empty; write null where there is no amount"}
	case errors.Is(err, rupiah.ErrPecahan):
		return &sebab{"lebih halus daripada satu sen", "finer than one sen"}
	case errors.Is(err, rupiah.ErrLuapan):
		return &sebab{"terlalu besar", "too large"}
	case errors.Is(err, rupiah.ErrTataTulis):
		return &sebab{"tulis tanpa pemisah ribuan dan dengan titik desimal, misalnya 1234567.50",
			"write it without thousands separators and with a decimal point, for example 1234567.50"}
	}
	return &sebab{err.Error(), err.Error()}
}

// bukanTeks is the reason for a tag on a field of the wrong Go type. It refuses every value, which shows at the first request.
func bukanTeks() *sebab {
	return &sebab{"jenis isian tidak didukung", "the type of the field is not supported"}
}

// periksaTeks applies f to a text field.
func periksaTeks(v reflect.Value, f func(string) error) *sebab {
	if v.Kind() != reflect.String {
		return bukanTeks()
	}
	return sebabDari(f(v.String()))
}

func periksaDesa(v reflect.Value) *sebab {
	return periksaTeks(v, func(s string) error {
		_, err := wilayah.UraiDesa(s)
		return err
	})
}

func periksaKegiatan(v reflect.Value) *sebab {
	return periksaTeks(v, func(s string) error { return new(bagan.KodeKegiatan).UnmarshalText([]byte(s)) })
}

func periksaRekening(v reflect.Value) *sebab {
	return periksaTeks(v, func(s string) error { return new(bagan.KodeRekening).UnmarshalText([]byte(s)) })
}

// periksaRupiah accepts text in machine style and whole numbers of rupiah, but no floats: they have lost digits already.
func periksaRupiah(v reflect.Value) *sebab {
	switch {
	case v.CanInt():
		_, err := rupiah.DariRupiah(v.Int())
		return sebabDari(err)
	case v.CanUint():
		_, err := rupiah.Urai(strconv.FormatUint(v.Uint(), 10), rupiah.Mesin)
		return sebabDari(err)
	}
	return periksaTeks(v, func(s string) error {
		_, err := rupiah.Urai(s, rupiah.Mesin)
		return err
	})
}

func periksaTahun(v reflect.Value) *sebab {
	n := int64(0)
	switch {
	case v.CanInt():
		n = v.Int()
	case v.CanUint():
		n = int64(min(v.Uint(), tahunTerakhir+1))
	case v.Kind() == reflect.String && len(v.String()) == 4:
		if u, err := strconv.ParseUint(v.String(), 10, 16); err == nil {
			n = int64(u)
		}
	}
	if n < tahunPertama || n > tahunTerakhir {
		return &sebab{"bukan tahun 2015 sampai 2100", "not a year from 2015 to 2100"}
	}
	return nil
}

func periksaSumber(v reflect.Value) *sebab {
	if v.Kind() != reflect.String {
		return bukanTeks()
	}
	d := bagan.UraiSumber(v.String())
	if d.Kosong() {
		return &sebab{"kosong", "empty"}
	}
	if d.Asing() != "" {
		return &sebab{"bukan sumber dana yang dikenal (PAD, DDS, PBH, ADD, PBP, PBK, SWD, DLL)", "not a known fund (PAD, DDS, PBH, ADD, PBP, PBK, SWD, DLL)"}
	}
	return nil
}

func periksaTanggal(v reflect.Value) *sebab {
	if v.Kind() != reflect.String {
		return bukanTeks()
	}
	if _, err := time.Parse(time.DateOnly, v.String()); err != nil {
		return &sebab{"bukan tanggal tahun-bulan-hari, misalnya 2024-12-31", "not a date year-month-day such as 2024-12-31"}
	}
	return nil
}

func periksaBagan(v reflect.Value) *sebab {
	if v.Kind() != reflect.String {
		return bukanTeks()
	}
	if new(bagan.Generasi).UnmarshalText([]byte(v.String())) != nil {
		return &sebab{"pilih permendagri-20-2018 atau permendagri-113-2014", "choose permendagri-20-2018 or permendagri-113-2014"}
	}
	return nil
}

func periksaSasaran(v reflect.Value) *sebab {
	if v.Kind() != reflect.String {
		return bukanTeks()
	}
	if new(apbdes.Sasaran).UnmarshalText([]byte(v.String())) != nil {
		return &sebab{"bukan nama jumlah yang dikenal, misalnya kode atau surplus_defisit", "not the name of a known total such as kode or surplus_defisit"}
	}
	return nil
}

func periksaSkema(v reflect.Value) *sebab {
	if v.Kind() != reflect.String || v.String() != Skema {
		return &sebab{"tulis " + Skema, "write " + Skema}
	}
	return nil
}

func periksaBerisi(v reflect.Value) *sebab {
	switch v.Kind() {
	case reflect.Slice, reflect.Array, reflect.Map, reflect.String:
		if v.Len() > 0 {
			return nil
		}
	}
	return &sebab{"tidak ada isinya", "there is nothing in it"}
}
