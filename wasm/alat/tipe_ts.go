package main

import (
	"encoding"
	"fmt"
	"go/constant"
	"go/types"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/layanan"
)

// hasilTS are the types of what the core answers, in the order of the file, with their names there.
var hasilTS = [][2]string{
	{"wasm/inti.Galat", "Galat"},
	{"wasm/inti.keterangan", "Keterangan"},
	{"wasm/inti.ringkasData", "HasilBaca"},
	{"indikator.Papan", "Papan"},
	{"wasm/inti.temuanDesa", "TemuanDesa"},
	{"wasm/inti.hasilAdegan", "HasilAdegan"},
	{"wasm/inti.hasilRincian", "HasilRincian"},
	{"wasm/inti.hasilEkspor", "HasilEkspor"},
}

// mintaTS are the types of what it is asked, in which everything may be left out.
var mintaTS = [][2]string{
	{"wasm/inti.opsiBaca", "OpsiBaca"},
	{"wasm/inti.opsiPapan", "OpsiPapan"},
	{"wasm/inti.opsiGambar", "OpsiGambar"},
	{"wasm/inti.opsiRincian", "OpsiRincian"},
	{"wasm/inti.opsiEkspor", "OpsiEkspor"},
}

// namaTS are the names of types that are called otherwise there.
func namaTS() map[string]string {
	m := map[string]string{
		"wasm/inti.berkasDibaca": "BerkasDibaca", "wasm/inti.barisRinci": "BarisRincian", "wasm/inti.namaDesa": "NamaDesa",
		"apbdes/temuan.temuanJSON": "Temuan", "indikator.alasanJSON": "Alasan", "indikator.Kode": "KodeIndikator", "indikator/gambar.Jenis": "JenisGambar", "apbdes/temuan.Kode": "KodeTemuan", "apbdes.Nilai": "NilaiFase", "apbdes.Rincian": "RincianDokumen",
	}
	for _, d := range [][][2]string{hasilTS, mintaTS} {
		for _, p := range d {
			m[p[0]] = p[1]
		}
	}
	return m
}

// khususTS are types and fields whose JSON is not that of their Go type. A name that begins with * is that of a Go type.
func khususTS() map[string]string {
	return map[string]string{
		"apbdes/rupiah.Opsional": "Rupiah | null", "indikator.Angka": "Desimal | null", "layanan.Angka": "Desimal | null", "indikator.Permil": "number | null",
		"indikator.Alasan": "*indikator.alasanJSON | null", "apbdes/temuan.Temuan": "*apbdes/temuan.temuanJSON",
		"layanan.KodeIndikator": "string", "layanan.Satuan": "string", // lists that data adds to
		"wasm/inti.hasilAdegan.Adegan": "Adegan", "wasm/inti.hasilAdegan.Fase": "Fase", "wasm/inti.hasilRincian.Adegan": "Adegan",
		// Texts of a request that are names of a table.
		"wasm/inti.opsiBaca.Gaya": "'indonesia' | 'mesin' | 'inggris' | ''", "wasm/inti.opsiPapan.Fase": "Fase | ''",
		"wasm/inti.opsiGambar.Tampilan": "Tampilan | ''", "wasm/inti.opsiGambar.Satuan": "Satuan | ''", "wasm/inti.opsiGambar.Urut": "Kolom | ''",
		"wasm/inti.opsiGambar.Bahasa": "'id' | 'en' | ''", "wasm/inti.opsiGambar.Layanan": "Layanan | ''",
		"wasm/inti.opsiEkspor.Jenis": "'csv' | 'json' | 'temuan' | 'svg' | 'html' | 'tautan' | 'pdf' | 'pdf-ringkas' | 'baliho-svg' | 'baliho-pdf' | 'wa'", "wasm/inti.opsiEkspor.Gambar": "JenisGambar | ''",
		"wasm/inti.opsiEkspor.Ukuran": "'3x2' | '2x1' | ''",
		"wasm/inti.opsiEkspor.Tema":   "'terang' | 'gelap' | ''",
	}
}

// pilihanTS are the types that are one of a few names.
func pilihanTS() map[string]reflect.Type {
	return map[string]reflect.Type{
		"apbdes.Fase": reflect.TypeFor[apbdes.Fase](), "apbdes.Rincian": reflect.TypeFor[apbdes.Rincian](), "apbdes.Sasaran": reflect.TypeFor[apbdes.Sasaran](),
		"apbdes/temuan.Tingkat": reflect.TypeFor[temuan.Tingkat](), "apbdes/temuan.Keyakinan": reflect.TypeFor[temuan.Keyakinan](),
		"indikator.Kelas": reflect.TypeFor[indikator.Kelas](), "indikator.JenisUsulan": reflect.TypeFor[indikator.JenisUsulan](),
		"layanan.Layanan": reflect.TypeFor[layanan.Layanan](), "layanan.AlasanNilai": reflect.TypeFor[layanan.AlasanNilai](), "layanan.Tanda": reflect.TypeFor[layanan.Tanda](),
		"indikator/gambar.Tampilan": reflect.TypeFor[gambar.Tampilan](), "indikator/gambar.Satuan": reflect.TypeFor[gambar.Satuan](),
		"indikator/gambar.Kolom": reflect.TypeFor[gambar.Kolom](), "indikator/gambar.Jenis": reflect.TypeFor[gambar.Jenis](),
	}
}

// penyusunTS writes TypeScript types.
type penyusunTS struct {
	sumber  *sumberGo
	nama    map[string]string
	khusus  map[string]string
	pilihan map[string]reflect.Type

	antre []string          // declarations still to be written
	sudah map[string]string // name there to the Go type it is of
	minta bool              // of a request
	isi   strings.Builder
}

// susunTS writes the declarations of every type that requests and answers are made of.
func susunTS(s *sumberGo) (string, error) {
	p := &penyusunTS{sumber: s, nama: namaTS(), khusus: khususTS(), pilihan: pilihanTS(), sudah: map[string]string{}}
	for _, d := range []struct {
		daftar [][2]string
		minta  bool
	}{{hasilTS, false}, {mintaTS, true}} {
		p.minta = d.minta
		for _, x := range d.daftar {
			if _, err := p.rujuk(x[0]); err != nil {
				return "", err
			}
			if err := p.habiskan(); err != nil {
				return "", err
			}
		}
	}
	for _, n := range []string{"apbdes.Fase", "indikator/gambar.Tampilan", "indikator/gambar.Satuan", "indikator/gambar.Kolom", "indikator/gambar.Jenis", "layanan.Layanan"} {
		if _, err := p.rujuk(n); err != nil {
			return "", err
		}
	}
	if err := p.habiskan(); err != nil {
		return "", err
	}
	return p.isi.String(), nil
}

func (p *penyusunTS) habiskan() error {
	for len(p.antre) > 0 {
		n := p.antre[0]
		p.antre = p.antre[1:]
		if err := p.deklarasi(n); err != nil {
			return err
		}
	}
	return nil
}

// rujuk returns the name of a type and sees to it that it is declared.
func (p *penyusunTS) rujuk(nama string) (string, error) {
	n, ada := p.nama[nama]
	if !ada {
		n = nama[strings.LastIndexByte(nama, '.')+1:]
	}
	if asal, ada := p.sudah[n]; ada {
		if asal != nama {
			return "", fmt.Errorf("%s and %s would both be called %s: give one another name in namaTS", asal, nama, n)
		}
		return n, nil
	}
	p.sudah[n] = nama
	p.antre = append(p.antre, nama)
	return n, nil
}

// komentar writes the comment of a type or field. That of a type begins with its name there.
func (p *penyusunTS) komentar(lekuk, nama, ts string) {
	if k := p.sumber.komen[nama]; k != "" {
		if awal := nama[strings.LastIndexByte(nama, '.')+1:] + " "; ts != "" && strings.HasPrefix(k, awal) {
			k = ts + " " + strings.TrimPrefix(k, awal)
		}
		p.isi.WriteString(lekuk + "/** " + k + " */\n")
	}
}

func (p *penyusunTS) deklarasi(nama string) error {
	t, err := p.sumber.cari(nama)
	if err != nil {
		return err
	}
	ts, _ := p.rujuk(nama)
	p.isi.WriteByte('\n')
	p.komentar("", nama, ts)
	if j, ada := p.pilihan[nama]; ada {
		nilai, _, err := nilaiPilihan(j)
		p.isi.WriteString("export type " + ts + " = " + gabungPilihan(nilai) + ";\n")
		return err
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		p.isi.WriteString("export interface " + ts + " {\n")
		if err := p.bidang(nama, u); err != nil {
			return err
		}
		p.isi.WriteString("}\n")
	case *types.Basic:
		p.isi.WriteString("export type " + ts + " = " + gabungPilihan(p.konstanta(t)) + ";\n")
	default:
		return fmt.Errorf("%s: no declaration for %s", nama, u)
	}
	return nil
}

// konstanta returns the values that a text type is declared with, in the order of the source.
func (p *penyusunTS) konstanta(t *types.Named) []string {
	var d []*types.Const
	ruang := t.Obj().Pkg().Scope()
	for _, n := range ruang.Names() {
		if c, ok := ruang.Lookup(n).(*types.Const); ok && types.Identical(c.Type(), t) && c.Val().Kind() == constant.String {
			d = append(d, c)
		}
	}
	slices.SortFunc(d, func(a, b *types.Const) int { return int(a.Pos() - b.Pos()) })
	var n []string
	for _, c := range d {
		n = append(n, constant.StringVal(c.Val()))
	}
	return n
}

// gabungPilihan writes names as a union, no names as string.
func gabungPilihan(n []string) string {
	if len(n) == 0 {
		return "string"
	}
	b := make([]string, len(n))
	for i := range n {
		b[i] = strings.ReplaceAll(strconv.Quote(n[i]), `"`, `'`)
	}
	return strings.Join(b, " | ")
}

// nilaiPilihan returns the names of a type that counts, and whether its zero value is written as "".
func nilaiPilihan(j reflect.Type) (nama []string, kosong bool, err error) {
	for i := range 256 {
		v := reflect.New(j).Elem()
		v.SetUint(uint64(i))
		s := ""
		switch x := v.Interface().(type) {
		case encoding.TextMarshaler:
			b, err := x.MarshalText()
			if err != nil {
				continue
			}
			s = string(b)
		case fmt.Stringer:
			s = x.String()
		}
		switch {
		case s == "":
			kosong = kosong || i == 0
		case !slices.Contains(nama, s):
			nama = append(nama, s)
		}
	}
	if len(nama) == 0 || len(nama) > 100 {
		return nil, false, fmt.Errorf("%s has %d names", j, len(nama))
	}
	return nama, kosong, nil
}

// bidang writes the fields of a struct, those of embedded ones among them.
func (p *penyusunTS) bidang(nama string, st *types.Struct) error {
	for i := range st.NumFields() {
		f := st.Field(i)
		tag, opsi, _ := strings.Cut(reflect.StructTag(st.Tag(i)).Get("json"), ",")
		switch {
		case tag == "-" || !f.Exported():
			continue
		case f.Embedded() && tag == "":
			n := f.Type().(*types.Named)
			if err := p.bidang(namaPenuh(n), n.Underlying().(*types.Struct)); err != nil {
				return err
			}
			continue
		case tag == "":
			return fmt.Errorf("%s.%s has no JSON name", nama, f.Name())
		}
		jalur := nama + "." + f.Name()
		p.komentar("  ", jalur, "")
		hilang := strings.Contains(opsi, "omit")
		t, err := p.jenisBidang(jalur, f.Type(), hilang)
		if err != nil {
			return fmt.Errorf("%s: %w", jalur, err)
		}
		p.isi.WriteString("  " + tag)
		if hilang || p.minta {
			p.isi.WriteByte('?')
		}
		p.isi.WriteString(": " + t + ";\n")
	}
	return nil
}

// jenisBidang is the type of a field. What is left out when it is empty is never null.
func (p *penyusunTS) jenisBidang(jalur string, t types.Type, hilang bool) (string, error) {
	if k, ada := p.khusus[jalur]; ada {
		return k, nil
	}
	s, err := p.jenis(t)
	if hilang || p.minta {
		s = strings.TrimSuffix(strings.TrimSuffix(s, " | null"), " | ''")
	}
	return s, err
}

func (p *penyusunTS) jenis(t types.Type) (string, error) {
	switch x := t.(type) {
	case *types.Pointer:
		s, err := p.jenis(x.Elem())
		return s + " | null", err
	case *types.Slice:
		s, err := p.jenis(x.Elem())
		return kurung(s) + "[] | null", err
	case *types.Array:
		s, err := p.jenis(x.Elem())
		return "[" + strings.TrimSuffix(strings.Repeat(s+", ", int(x.Len())), ", ") + "]", err
	case *types.Map:
		s, err := p.jenis(x.Elem())
		return "Record<string, " + s + ">", err
	case *types.Basic:
		return jenisDasar(x)
	case *types.Named:
		return p.jenisNama(x)
	case *types.Alias:
		return p.jenis(types.Unalias(x))
	default:
		return "", fmt.Errorf("no type for %s", t)
	}
}

func kurung(s string) string {
	if strings.Contains(s, " | ") {
		return "(" + s + ")"
	}
	return s
}

func jenisDasar(b *types.Basic) (string, error) {
	switch {
	case b.Info()&types.IsString != 0:
		return "string", nil
	case b.Info()&types.IsBoolean != 0:
		return "boolean", nil
	case b.Info()&types.IsInteger != 0:
		return "number", nil
	default:
		return "", fmt.Errorf("no type for %s", b) // a float would be one too many
	}
}

func (p *penyusunTS) jenisNama(n *types.Named) (string, error) {
	nama := namaPenuh(n)
	if k, ada := p.khusus[nama]; ada {
		asal, sisa, _ := strings.Cut(strings.TrimPrefix(k, "*"), " ")
		if !strings.HasPrefix(k, "*") {
			return k, nil
		}
		s, err := p.rujuk(asal)
		return strings.TrimSpace(s + " " + sisa), err
	}
	if j, ada := p.pilihan[nama]; ada {
		_, kosong, err := nilaiPilihan(j)
		s, galat := p.rujuk(nama)
		if kosong {
			s += " | ''"
		}
		if err == nil {
			err = galat
		}
		return s, err
	}
	if punya(n, "MarshalJSON") {
		return "", fmt.Errorf("%s has a JSON form of its own: say which in khususTS", nama)
	}
	if punya(n, "MarshalText") {
		if b, ok := n.Underlying().(*types.Basic); ok && b.Info()&types.IsInteger != 0 {
			return "", fmt.Errorf("%s is one of a few names: enter it in pilihanTS", nama)
		}
		return "string", nil
	}
	switch u := n.Underlying().(type) {
	case *types.Struct:
		return p.rujuk(nama)
	case *types.Basic:
		if u.Info()&types.IsString != 0 {
			return p.rujuk(nama)
		}
	}
	return p.jenis(n.Underlying())
}

// punya reports whether a type, or a pointer to it, has a method.
func punya(n *types.Named, metode string) bool {
	o, _, _ := types.LookupFieldOrMethod(n, true, n.Obj().Pkg(), metode)
	_, ok := o.(*types.Func)
	return ok
}
