package inti

import (
	"bytes"
	"encoding/json"
	"sync/atomic"
)

// Versi is the version of the envelope.
const Versi = 1

// Inti answers requests. The zero value is ready. One goroutine at a time may call [Inti.Jawaban]; [Inti.Batal] may be called
// from any.
type Inti struct {
	// Kemajuan, if not nil, is told how far a request has come: a step ("baca", "periksa", "gambar") and percent. While a large file is
	// only summed up the step is "alir BYTES SIZE ROWS": the bytes of it that were read, all its bytes, and the rows so far.
	Kemajuan func(langkah string, persen int)

	himpunan []*himpunan
	batal    atomic.Bool
	tahap    tahapan //nolint:unused // used with the build tag tahap
}

// The limits of a request.
const (
	BatasPermintaan = 1 << 20  // bytes of the envelope
	BatasBerkas     = 500      // files in one data
	BatasBita       = 64 << 20 // bytes of all files in one data
	BatasHimpunan   = 64       // data kept at a time
	BatasDokumen    = 20_000   // budgets in one data
	batasNama       = 200      // bytes of a name
)

// permintaan is the envelope of a request with the options of every operation.
type permintaan struct {
	V    int             `json:"v"`
	ID   json.RawMessage `json:"id"`
	Op   string          `json:"op"`
	Data string          `json:"data"`

	Berkas []namaBerkas `json:"berkas"` // baca
	Baca   opsiBaca     `json:"baca"`
	Papan  opsiPapan    `json:"papan"`
	Rinci  bool         `json:"rinci"` // papan: with the check of each village
	Gambar opsiGambar   `json:"adegan"`
	Angka  opsiRincian  `json:"rincian"`
	Ekspor opsiEkspor   `json:"ekspor"`
}

// jawaban is the envelope of an answer.
type jawaban struct {
	V     int             `json:"v"`
	ID    json.RawMessage `json:"id"`
	OK    bool            `json:"ok"`
	Hasil json.RawMessage `json:"hasil,omitempty"`
	Galat *Galat          `json:"galat,omitempty"`
}

// Jawaban answers one request. berkas are the contents of the files that the request names, in that order. The answer is always a
// valid envelope; a failure of the core itself is one with the code [GalatDalam].
func (i *Inti) Jawaban(isi []byte, berkas ...[]byte) []byte {
	return i.JawabanDari(isi, dariBita(berkas)...)
}

// JawabanDari is [Inti.Jawaban] for files that need not be in memory. They are not used after it returns.
func (i *Inti) JawabanDari(isi []byte, berkas ...Sumber) (jawab []byte) {
	var id json.RawMessage
	defer func() {
		if recover() != nil {
			jawab = tulisJawaban(id, nil, galat(GalatDalam))
		}
	}()
	i.batal.Store(false)
	p, g := uraiPermintaan(isi)
	id = p.ID
	if g != nil {
		return tulisJawaban(id, nil, g)
	}
	hasil, g := i.kerjakan(&p, berkas)
	return tulisJawaban(id, hasil, g)
}

// Batal asks the request at work to stop. It is looked at between files.
func (i *Inti) Batal() { i.batal.Store(true) }

func (i *Inti) maju(langkah string, persen int) {
	if i.Kemajuan != nil {
		i.Kemajuan(langkah, persen)
	}
}

// uraiPermintaan reads the envelope. The id comes back even where the rest is wrong, as far as it could be read.
func uraiPermintaan(isi []byte) (p permintaan, g *Galat) {
	if len(isi) > BatasPermintaan {
		return permintaan{}, galat(GalatPermintaan)
	}
	err := json.Unmarshal(isi, &p)
	if !idSah(p.ID) {
		p.ID = nil
		return p, galat(GalatPermintaan)
	}
	switch {
	case err != nil:
		return p, galat(GalatPermintaan)
	case p.V != Versi:
		return p, galat(GalatVersi)
	case len(p.Data) > batasNama:
		return p, galat(GalatPermintaan)
	}
	return p, nil
}

// idSah allows what a caller needs to find its request again: a number or a short text, or none at all.
func idSah(id json.RawMessage) bool {
	if len(id) > 80 {
		return false
	}
	return len(id) == 0 || id[0] == '"' || id[0] == '-' || id[0] >= '0' && id[0] <= '9' || string(id) == "null"
}

type pekerjaan func(*Inti, *permintaan, []Sumber) (json.RawMessage, *Galat)

// cariPekerjaan returns what an operation does, nil for an unknown one.
func cariPekerjaan(op string) pekerjaan {
	switch op {
	case "versi":
		return (*Inti).versi
	case "baca":
		return (*Inti).baca
	case "contoh":
		return (*Inti).contoh
	case "papan":
		return (*Inti).papan
	case "temuan":
		return (*Inti).temuan
	case "adegan":
		return (*Inti).adegan
	case "rincian":
		return (*Inti).rincian
	case "ekspor":
		return (*Inti).ekspor
	case "menu":
		return (*Inti).menu
	case "gaya":
		return (*Inti).gaya
	case "batal", "lepas":
		return (*Inti).lepas
	default:
		return cariTahap(op)
	}
}

func (i *Inti) kerjakan(p *permintaan, berkas []Sumber) (json.RawMessage, *Galat) {
	f := cariPekerjaan(p.Op)
	if f == nil {
		return nil, galat(GalatOp)
	}
	return f(i, p, berkas)
}

// keterangan is the answer to op versi.
type keterangan struct {
	Versi int              `json:"versi"`
	Op    []string         `json:"op"`
	Batas map[string]int64 `json:"batas"`
}

func (i *Inti) versi(*permintaan, []Sumber) (json.RawMessage, *Galat) {
	return tulisJSON(keterangan{
		Versi: Versi, Op: []string{"versi", "baca", "contoh", "papan", "temuan", "adegan", "rincian", "ekspor", "menu", "gaya", "batal", "lepas"},
		Batas: map[string]int64{"permintaan": BatasPermintaan, "berkas": BatasBerkas, "bita": BatasBita, "alir": BatasAlir, "data": BatasHimpunan, "dokumen": BatasDokumen},
	})
}

// tulisJSON writes a result. Text stays readable: nothing here is ever put into a page as markup.
func tulisJSON(v any) (json.RawMessage, *Galat) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, galat(GalatDalam)
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

// tulisJawaban writes the envelope without copying the result through an encoder again.
func tulisJawaban(id, hasil json.RawMessage, g *Galat) []byte {
	if len(id) == 0 {
		id = json.RawMessage("null")
	}
	if g != nil {
		b, galatTulis := tulisJSON(jawaban{V: Versi, ID: id, Galat: g})
		if galatTulis != nil {
			return []byte(`{"v":1,"id":null,"ok":false,"galat":{"kode":"dalam"}}`)
		}
		return b
	}
	b := make([]byte, 0, len(hasil)+len(id)+40)
	b = append(b, `{"v":1,"id":`...)
	b = append(b, id...)
	b = append(b, `,"ok":true,"hasil":`...)
	if len(hasil) == 0 {
		hasil = json.RawMessage("{}")
	}
	b = append(b, hasil...)
	return append(b, '}')
}
