package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes/baca/kanonik"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// dokumenAPI is as much of OpenAPI 3.1 as openapi.json uses. Unknown names fail the decoding, so nothing is overlooked.
type dokumenAPI struct {
	OpenAPI    string                        `json:"openapi"`
	Info       map[string]any                `json:"info"`
	Paths      map[string]map[string]operasi `json:"paths"`
	Components struct {
		Schemas map[string]skema `json:"schemas"`
	} `json:"components"`
}

type operasi struct {
	OperationID string `json:"operationId"`
	Summary     string `json:"summary"`
	Description string `json:"description"`
	Parameters  []struct {
		Name        string `json:"name"`
		In          string `json:"in"`
		Description string `json:"description"`
		Schema      skema  `json:"schema"`
	} `json:"parameters"`
	RequestBody *struct {
		Required bool           `json:"required"`
		Content  map[string]isi `json:"content"`
	} `json:"requestBody"`
	Responses map[string]struct {
		Description string         `json:"description"`
		Headers     map[string]any `json:"headers"`
		Content     map[string]isi `json:"content"`
	} `json:"responses"`
}

type isi struct {
	Schema skema `json:"schema"`
}

type skema struct {
	Ref                  string           `json:"$ref"`
	Type                 jenisSkema       `json:"type"`
	Description          string           `json:"description"`
	Properties           map[string]skema `json:"properties"`
	Required             []string         `json:"required"`
	Items                *skema           `json:"items"`
	OneOf                []skema          `json:"oneOf"`
	Enum                 []string         `json:"enum"`
	Const                string           `json:"const"`
	Default              string           `json:"default"`
	Pattern              string           `json:"pattern"`
	MinItems             int              `json:"minItems"`
	MaxItems             int              `json:"maxItems"`
	Minimum              int              `json:"minimum"`
	Maximum              int              `json:"maximum"`
	ContentMediaType     string           `json:"contentMediaType"`
	AdditionalProperties *bool            `json:"additionalProperties"`
}

// jenisSkema is one type or several.
type jenisSkema []string

func (j *jenisSkema) UnmarshalJSON(b []byte) error {
	if b[0] == '[' {
		return json.Unmarshal(b, (*[]string)(j))
	}
	*j = jenisSkema{""}
	return json.Unmarshal(b, &(*j)[0])
}

var uraiOpenAPI = sync.OnceValues(func() (*dokumenAPI, error) {
	d := json.NewDecoder(bytes.NewReader(openapi))
	d.DisallowUnknownFields()
	hasil := new(dokumenAPI)
	return hasil, d.Decode(hasil)
})

func bacaOpenAPI(t *testing.T) *dokumenAPI {
	t.Helper()
	d, err := uraiOpenAPI()
	require.NoError(t, err)
	return d
}

// cocok holds a JSON text against a schema, more strictly than the standard: a name the schema does not know is an error, so that
// the description keeps up with the answers.
func (d *dokumenAPI) cocok(t *testing.T, s skema, b []byte) {
	t.Helper()
	p := json.NewDecoder(bytes.NewReader(b))
	p.UseNumber()
	var v any
	require.NoError(t, p.Decode(&v))
	salah := d.salah(s, v, "")
	require.Empty(t, salah, "%s", b[:min(len(b), 2000)])
}

func (d *dokumenAPI) salah(s skema, v any, letak string) []string {
	if s.Ref != "" {
		dituju, ada := d.Components.Schemas[strings.TrimPrefix(s.Ref, "#/components/schemas/")]
		if !ada {
			return []string{letak + ": " + s.Ref + " does not exist"}
		}
		return d.salah(dituju, v, letak)
	}
	if len(s.OneOf) > 0 {
		for _, satu := range s.OneOf {
			if len(d.salah(satu, v, letak)) == 0 {
				return nil
			}
		}
		return []string{letak + ": fits none of oneOf"}
	}
	jenis := jenisNilai(v)
	if len(s.Type) > 0 && !slices.Contains(s.Type, jenis) && (jenis != "integer" || !slices.Contains(s.Type, "number")) {
		return []string{letak + ": is " + jenis + ", not " + strings.Join(s.Type, " or ")}
	}
	switch v := v.(type) {
	case string:
		return salahTeks(s, v, letak)
	case []any:
		var salah []string
		for _, x := range v {
			if s.Items != nil {
				salah = append(salah, d.salah(*s.Items, x, letak+"[]")...)
			}
		}
		return salah
	case map[string]any:
		return d.salahObjek(s, v, letak)
	}
	return nil
}

func salahTeks(s skema, v, letak string) []string {
	switch {
	case len(s.Enum) > 0 && !slices.Contains(s.Enum, v):
		return []string{letak + ": " + v + " is not in the enum"}
	case s.Pattern != "" && !regexp.MustCompile(s.Pattern).MatchString(v):
		return []string{letak + ": " + v + " does not match " + s.Pattern}
	}
	return nil
}

func (d *dokumenAPI) salahObjek(s skema, v map[string]any, letak string) []string {
	var salah []string
	for _, nama := range s.Required {
		if _, ada := v[nama]; !ada {
			salah = append(salah, letak+": without "+nama)
		}
	}
	for nama, x := range v {
		sub, ada := s.Properties[nama]
		switch {
		case ada:
			salah = append(salah, d.salah(sub, x, letak+"/"+nama)...)
		case len(s.Properties) > 0:
			salah = append(salah, letak+"/"+nama+" is not described")
		}
	}
	return salah
}

func jenisNilai(v any) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case string:
		return "string"
	case []any:
		return "array"
	case json.Number:
		if strings.ContainsAny(v.String(), ".eE") {
			return "number"
		}
		return "integer"
	default:
		return "object"
	}
}

// The description and the routes name the same operations, and the description of POST /v1/periksa the parameters and media types
// that are really accepted.
func TestOpenAPIRute(t *testing.T) {
	d := bacaOpenAPI(t)
	assert.Equal(t, "3.1.0", d.OpenAPI)
	var ingin, ada []string
	s := new(server)
	for _, r := range s.daftarRute() {
		ingin = append(ingin, r.metode+" "+r.jalur)
	}
	sudah := map[string]bool{}
	for jalur, metode := range d.Paths {
		for m, o := range metode {
			ada = append(ada, strings.ToUpper(m)+" "+jalur)
			assert.False(t, sudah[o.OperationID], "operationId %q twice", o.OperationID)
			sudah[o.OperationID] = true
			assert.NotEmpty(t, o.Summary)
			for status, r := range o.Responses {
				assert.NotEmpty(t, r.Description, status)
				for jenis := range r.Content {
					assert.Equal(t, status >= "400" && jalur != "/sehat", jenis == "application/problem+json", "%s %s", jalur, status)
				}
			}
		}
	}
	assert.ElementsMatch(t, ingin, ada)

	o := d.Paths["/v1/periksa"]["post"]
	for _, p := range o.Parameters {
		_, m := uraiPertanyaan(map[string][]string{p.Name: {"x"}})
		require.NotNil(t, m)
		assert.NotContains(t, m.Pesan.Inggris, "not known", p.Name)
		for _, nilai := range p.Schema.Enum {
			_, m := uraiPertanyaan(map[string][]string{p.Name: {nilai}})
			assert.Nil(t, m, nilai)
		}
	}
	var jenis []string
	for j := range o.RequestBody.Content {
		jenis = append(jenis, j)
	}
	assert.ElementsMatch(t, append([]string{jenisJSON, "multipart/form-data"}, jenisBerkas...), jenis)
}

func TestOpenAPIAcuan(t *testing.T) {
	d := bacaOpenAPI(t)
	dipakai := map[string]bool{}
	for _, r := range regexp.MustCompile(`"#/components/schemas/([^"]+)"`).FindAllStringSubmatch(string(openapi), -1) {
		_, ada := d.Components.Schemas[r[1]]
		assert.True(t, ada, r[1])
		dipakai[r[1]] = true
	}
	for nama := range d.Components.Schemas {
		assert.True(t, dipakai[nama], "schema %s is used nowhere", nama)
	}
	assert.Equal(t, kanonik.Skema, d.Components.Schemas["Kiriman"].OneOf[2].Properties["skema"].Const)
	assert.True(t, json.Valid(openapi))
}

// The schema of the request agrees with what is accepted.
func TestOpenAPIKiriman(t *testing.T) {
	l := nyalakan(t, nil)
	d := bacaOpenAPI(t)
	for _, isi := range []string{contohJSON, "[" + contohJSON + "]", `{"skema":"dasbor-desa/dokumen/1","dokumen":[` + contohJSON + `]}`} {
		d.cocok(t, skema{Ref: "#/components/schemas/Kiriman"}, []byte(isi))
		assert.Equal(t, http.StatusOK, l.minta("POST", "/v1/periksa", jenisJSON, strings.NewReader(isi)).status)
	}
}
