package indikator_test

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/resep"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/tulis"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
)

// Dokumen is a file of canonical JSON, as package tulis writes it.
type Dokumen struct {
	Skema   string           `json:"skema"`
	Cap     string           `json:"cap,omitempty"` // seal of the figures
	Dokumen []apbdes.Dokumen `json:"dokumen"`
}

// The JSON Schemas in skema/ are made from the types and their comments, so that they cannot drift.
func TestSkema(t *testing.T) {
	for _, k := range []struct {
		berkas string
		jenis  any
		contoh func() any
	}{
		{"papan.schema.json", indikator.Papan{}, func() any { return papan(t, contoh.DariBenih(1).Masukan()) }},
		{"pemeriksaan.schema.json", indikator.Pemeriksaan{}, func() any { return papan(t, contoh.DariBenih(2).Masukan()).Desa[0].Pemeriksaan }},
		{"agregat.schema.json", indikator.HasilAgregat{}, func() any {
			d := contoh.DariBenih(1).Dokumen[0]
			x, err := indikator.HitungTotal(indikator.Masukan{Dokumen: d})
			require.NoError(t, err)
			h, err := agregat(t, &x).Hitung(indikator.OpsiAgregat{})
			require.NoError(t, err)
			return h
		}},
		{"dokumen.schema.json", Dokumen{}, func() any {
			var b bytes.Buffer
			require.NoError(t, tulis.JSON{Cap: true}.TulisJSON(&b, contoh.DariBenih(1).Dokumen...))
			return json.RawMessage(b.Bytes())
		}},
		{"resep.schema.json", resep.Resep{}, func() any {
			return resep.Resep{Skema: resep.Skema, Lembar: "APBDes", Kepala: resep.Kepala{Baris: 3, Banyak: 2}, Kolom: resep.Kolom{Kode: []int{1, 2}, Anggaran: 4},
				TataTulis: resep.TataTulis(rupiah.Indonesia), Tahun: 2025, Desa: apbdes.Desa{Nama: "Contoh"}, Bagan: bagan.Permendagri20,
				Bagian: []resep.Bagian{{Teks: "Lain", Arti: "abaikan"}}, Tempat: []resep.Tempat{{Nama: "Insentif", Kegiatan: "2.1.90"}}}
		}},
	} {
		t.Run(k.berkas, func(t *testing.T) {
			skema := susunSkema(t, reflect.TypeOf(k.jenis))
			var b bytes.Buffer
			e := json.NewEncoder(&b)
			e.SetEscapeHTML(false)
			e.SetIndent("", " ")
			require.NoError(t, e.Encode(skema))
			emas := filepath.Join("skema", k.berkas)
			if *perbarui {
				require.NoError(t, os.MkdirAll("skema", 0o750))
				require.NoError(t, os.WriteFile(emas, b.Bytes(), 0o600))
			}
			ingin, err := os.ReadFile(emas) // #nosec G304 -- a fixed list
			require.NoError(t, err)
			assert.Equal(t, string(ingin), b.String(), "run go test ./indikator -args -perbarui")
			var isi any
			require.NoError(t, json.Unmarshal([]byte(jsonDari(t, k.contoh())), &isi))
			var bentuk map[string]any
			require.NoError(t, json.Unmarshal(b.Bytes(), &bentuk))
			p := pemeriksaSkema{t, bentuk["$defs"].(map[string]any)}
			p.periksa("", bentuk, isi)
		})
	}
}

// penyusunSkema makes definitions of the struct types it meets.
type penyusunSkema struct {
	t     *testing.T
	def   map[string]any
	komen map[string]string // "Jenis" and "Jenis.Bidang" of this package
}

func susunSkema(t *testing.T, jenis reflect.Type) map[string]any {
	t.Helper()
	s := penyusunSkema{t, map[string]any{}, komentar(t)}
	h := s.jenis(jenis)
	h["$schema"], h["$defs"], h["title"] = "https://json-schema.org/draft/2020-12/schema", s.def, jenis.Name()
	return h
}

var (
	jenisJSON = reflect.TypeFor[json.Marshaler]()
	jenisTeks = reflect.TypeFor[encoding.TextMarshaler]()
)

// khusus are the types with a JSON form of their own.
func khusus(j reflect.Type) map[string]any {
	teks := func(b ...string) map[string]any { return map[string]any{"type": b} }
	switch j {
	case reflect.TypeFor[rupiah.Opsional]():
		return map[string]any{"type": []string{"string", "null"}, "pattern": `^-?[0-9]+\.[0-9]{2}$`, "description": "rupiah with two decimals; null is missing, which is not zero"}
	case reflect.TypeFor[indikator.Angka]():
		return map[string]any{"type": []string{"string", "null"}, "pattern": `^-?[0-9]+(\.[0-9]+)?$`, "description": "a decimal number; null is missing, which is not zero"}
	case reflect.TypeFor[indikator.Permil]():
		return map[string]any{"type": []string{"integer", "null"}}
	case reflect.TypeFor[indikator.Alasan](), reflect.TypeFor[temuan.Temuan]():
		return teks("object", "null")
	case reflect.TypeFor[apbdes.Fase]():
		return map[string]any{"type": "string", "enum": []string{"rancangan", "anggaran", "perubahan", "realisasi", ""}}
	case reflect.TypeFor[indikator.Kelas]():
		return map[string]any{"type": "string", "enum": []string{"", "nol", "jauh_di_bawah", "di_bawah", "sekitar", "di_atas", "jauh_di_atas"}}
	}
	if j.Implements(jenisJSON) {
		return map[string]any{}
	}
	if j.Implements(jenisTeks) {
		return teks("string")
	}
	return nil
}

func (s *penyusunSkema) jenis(j reflect.Type) map[string]any {
	if j.Kind() == reflect.Pointer {
		return map[string]any{"anyOf": []any{s.jenis(j.Elem()), map[string]any{"type": "null"}}}
	}
	if k := khusus(j); k != nil {
		return k
	}
	switch j.Kind() {
	case reflect.String:
		return map[string]any{"type": "string"}
	case reflect.Bool:
		return map[string]any{"type": "boolean"}
	case reflect.Slice:
		return map[string]any{"type": []string{"array", "null"}, "items": s.jenis(j.Elem())}
	case reflect.Array:
		return map[string]any{"type": "array", "items": s.jenis(j.Elem()), "minItems": j.Len(), "maxItems": j.Len()}
	case reflect.Struct:
		return s.rujuk(j)
	default:
		require.True(s.t, j.Kind() >= reflect.Int && j.Kind() <= reflect.Uint64, "no schema for %s", j)
		return map[string]any{"type": "integer"}
	}
}

// rujuk defines a struct once and refers to it.
func (s *penyusunSkema) rujuk(j reflect.Type) map[string]any {
	nama := namaSkema(j)
	if _, ada := s.def[nama]; !ada {
		d := map[string]any{"type": "object", "additionalProperties": false}
		s.def[nama] = d
		sifat, wajib := map[string]any{}, []string{}
		s.bidang(j, sifat, &wajib)
		d["properties"], d["required"] = sifat, wajib
		if k := s.komen[nama]; k != "" {
			d["description"] = k
		}
	}
	return map[string]any{"$ref": "#/$defs/" + nama}
}

// namaSkema is the name of a type, with its package if it is of another one.
func namaSkema(j reflect.Type) string {
	if paket := strings.TrimSuffix(filepath.Base(j.PkgPath()), "_test"); paket != "indikator" {
		return paket + "." + j.Name()
	}
	return j.Name()
}

// bidang adds the fields of a struct, those of embedded ones among them.
func (s *penyusunSkema) bidang(j reflect.Type, sifat map[string]any, wajib *[]string) {
	for f := range fieldSeq(j) {
		nama, opsi, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case nama == "-" || !f.IsExported():
			continue
		case f.Anonymous && nama == "":
			s.bidang(f.Type, sifat, wajib)
			continue
		}
		require.NotEmpty(s.t, nama, "%s.%s has no JSON name", j, f.Name)
		h := s.jenis(f.Type)
		if k := s.komen[namaSkema(j)+"."+f.Name]; k != "" {
			h["description"] = k
		}
		sifat[nama] = h
		if !strings.Contains(opsi, "omit") {
			*wajib = append(*wajib, nama)
		}
	}
}

func fieldSeq(j reflect.Type) func(func(reflect.StructField) bool) {
	return func(yield func(reflect.StructField) bool) {
		for i := range j.NumField() {
			if !yield(j.Field(i)) {
				return
			}
		}
	}
}

// komentar collects the comments of types and fields, of this package and of those whose types have a schema of their own.
func komentar(t *testing.T) map[string]string {
	t.Helper()
	h := map[string]string{}
	for _, p := range []struct{ folder, awal string }{{".", ""}, {"../apbdes", "apbdes."}, {"../apbdes/baca/resep", "resep."}} {
		komentarPaket(t, h, p.folder, p.awal)
	}
	return h
}

func komentarPaket(t *testing.T, h map[string]string, folder, awal string) {
	t.Helper()
	berkas, err := filepath.Glob(filepath.Join(folder, "*.go"))
	require.NoError(t, err)
	for _, b := range berkas {
		if strings.HasSuffix(b, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), b, nil, parser.ParseComments)
		require.NoError(t, err)
		ast.Inspect(f, func(n ast.Node) bool {
			d, ok := n.(*ast.GenDecl)
			if !ok || d.Tok != token.TYPE {
				return true
			}
			for _, x := range d.Specs {
				komentarJenis(h, awal, d, x.(*ast.TypeSpec))
			}
			return false
		})
	}
}

func komentarJenis(h map[string]string, awal string, d *ast.GenDecl, x *ast.TypeSpec) {
	h[awal+x.Name.Name] = rapatkan(d.Doc.Text() + x.Doc.Text())
	st, ok := x.Type.(*ast.StructType)
	if !ok {
		return
	}
	for _, f := range st.Fields.List {
		for _, n := range f.Names {
			h[awal+x.Name.Name+"."+n.Name] = rapatkan(f.Doc.Text() + f.Comment.Text())
		}
	}
}

func rapatkan(s string) string { return strings.Join(strings.Fields(s), " ") }

// pemeriksaSkema checks a value against the part of JSON Schema that is used here.
type pemeriksaSkema struct {
	t   *testing.T
	def map[string]any
}

func (p *pemeriksaSkema) periksa(jalur string, skema map[string]any, isi any) {
	p.t.Helper()
	if r, ada := skema["$ref"].(string); ada {
		skema = p.def[strings.TrimPrefix(r, "#/$defs/")].(map[string]any)
	}
	if pilihan, ada := skema["anyOf"].([]any); ada {
		if isi != nil {
			p.periksa(jalur, pilihan[0].(map[string]any), isi)
		}
		return
	}
	if j, ada := skema["type"]; ada {
		require.Contains(p.t, fmt.Sprint(j), namaJSON(isi), "%s", jalur)
	}
	if e, ada := skema["enum"].([]any); ada {
		require.Contains(p.t, e, isi, "%s", jalur)
	}
	switch x := isi.(type) {
	case []any:
		for i, y := range x {
			p.periksa(fmt.Sprint(jalur, "/", i), skema["items"].(map[string]any), y)
		}
	case map[string]any:
		p.periksaObjek(jalur, skema, x)
	}
}

func (p *pemeriksaSkema) periksaObjek(jalur string, skema, isi map[string]any) {
	p.t.Helper()
	sifat, ada := skema["properties"].(map[string]any)
	if !ada {
		return
	}
	for nama, y := range isi {
		s, ada := sifat[nama].(map[string]any)
		require.True(p.t, ada, "%s/%s is not in the schema", jalur, nama)
		p.periksa(jalur+"/"+nama, s, y)
	}
	for _, nama := range skema["required"].([]any) {
		require.Contains(p.t, isi, nama, "%s", jalur)
	}
}

func namaJSON(isi any) string {
	switch isi.(type) {
	case nil:
		return "null"
	case string:
		return "string"
	case bool:
		return "boolean"
	case float64:
		return "integer"
	case []any:
		return "array"
	default:
		return "object"
	}
}

// The names of classes and phases in the schema are those of the types.
func TestSkemaNama(t *testing.T) {
	var kelas []string
	for k := indikator.TanpaKelas; k <= indikator.JauhDiAtas; k++ {
		kelas = append(kelas, k.String())
	}
	assert.Equal(t, khusus(reflect.TypeFor[indikator.Kelas]())["enum"], kelas)
	fase := []string{}
	for _, f := range apbdes.DaftarFase() {
		fase = append(fase, f.String())
	}
	assert.True(t, slices.Equal(khusus(reflect.TypeFor[apbdes.Fase]())["enum"].([]string), append(fase, "")))
}
