package arsitektur_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/cap"
	"github.com/dasbor-desa/dasbor/apbdes/tulis"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	kecamatan "github.com/dasbor-desa/dasbor/indikator/contoh"
	"github.com/dasbor-desa/dasbor/indikator/evaluasi"
	"github.com/dasbor-desa/dasbor/indikator/tautan"
	"github.com/dasbor-desa/dasbor/wasm/inti"
)

// csvKontrak has what a clean file does not: findings with a place, a village without a code, an unknown kegiatan, no residents.
const csvKontrak = `kode_desa,nama_desa,tahun,kode_kegiatan,nama_kegiatan,kode_rekening,uraian,sumber_dana,anggaran,perubahan,realisasi
99.99.99.2001,Satu,2024,2.2.02,Posyandu,5.2.1.01,Bahan,DDS,300000.00,,250000.00
99.99.99.2001,Satu,2025,,,4.2.1.01,Dana Desa,DDS,1000000.00,,1000000.00
99.99.99.2001,Satu,2025,2.2.02,Posyandu,5.2.1.01,Bahan,DDS,300000.00,,250000.00
99.99.99.2001,Satu,2025,2.3.99,Tak dikenal,5.3.5.01,Jalan,DDS,bukan angka,,600000.00
,Dua,2025,5.1.01,Bencana,5.4.1.01,Lain,ADD,900000.00,,1900000.00
`

// The names and types in every kind of JSON that leaves the library are a promise, in their order. A file in testdata/kontrak has one
// line per place: the path, with [] for the elements of an array, and what stands there. Where an answer carries a scene, its nodes
// are cut off: their form is indikator/gambar's. The schemas in indikator/skema say the same with words.
func TestKontrakJSON(t *testing.T) {
	lewatiDiPeramban(t)
	for nama, isi := range contohKontrak(t) {
		t.Run(nama, func(t *testing.T) {
			akar := new(susunanJSON)
			for _, b := range isi {
				d := json.NewDecoder(bytes.NewReader(b))
				d.UseNumber()
				require.NoError(t, akar.tambah(d), "%.200s", b)
			}
			var b strings.Builder
			akar.tulis(&b, "")
			bandingkanEmas(t, filepath.Join("testdata", "kontrak", nama+".txt"), b.String())
		})
	}
}

// contohKontrak makes answers of every kind, several where one does not show all that may be there.
func contohKontrak(t *testing.T) map[string][][]byte {
	t.Helper()
	hasil := map[string][][]byte{}
	tambah := func(nama string, nilai any) {
		b, err := json.Marshal(nilai)
		require.NoError(t, err, nama)
		hasil[nama] = append(hasil[nama], b)
	}
	k := kecamatan.DariBenih(1)
	p, err := indikator.HitungPapan(k.Masukan())
	require.NoError(t, err)
	tambah("papan", p)
	tambah("agenda", indikator.HitungAgenda(p, indikator.OpsiAgenda{}))
	tambah("aturan", aturan.DaftarAturan())
	var a indikator.Agregat
	for _, d := range k.Dokumen {
		x, err := indikator.HitungTotal(indikator.Masukan{Dokumen: d})
		require.NoError(t, err)
		if d.Tahun == k.Dokumen[0].Tahun {
			require.NoError(t, a.Tambah(&x))
		}
	}
	agregat, err := a.Hitung(indikator.OpsiAgregat{})
	require.NoError(t, err)
	tambah("agregat", agregat)
	for i := range p.Desa {
		if c := p.Desa[i].Pemeriksaan; c != nil {
			tambah("pemeriksaan", c)
			tambah("evaluasi", evaluasi.HitungLembar(cariDokumen(k, p.Desa[i].Kode, p.Tahun), c, aturan.Opsi{}))
		}
	}
	var b bytes.Buffer
	require.NoError(t, tulis.JSON{Cap: true}.TulisJSON(&b, k.Dokumen...))
	hasil["dokumen"] = append(hasil["dokumen"], b.Bytes())
	var i inti.Inti
	for _, m := range daftarPermintaan {
		nama, op, _ := strings.Cut(m, " ")
		jawab := i.Jawaban([]byte(`{"v":1,"id":"a",`+op+`}`), []byte(csvKontrak))
		require.Equal(t, nama != "inti-galat", bytes.Contains(jawab, []byte(`"ok":true`)), "%s: %.300s", op, jawab)
		hasil[nama] = append(hasil[nama], jawab)
	}
	return hasil
}

func cariDokumen(k *kecamatan.Kecamatan, desa wilayah.Kode, tahun int) *apbdes.Dokumen {
	n := slices.IndexFunc(k.Dokumen, func(d *apbdes.Dokumen) bool { return d.Desa.Kode == desa && d.Tahun == tahun })
	return k.Dokumen[n]
}

// daftarPermintaan are requests to the core, after the name of the contract.
var daftarPermintaan = []string{
	`inti-versi "op":"versi"`,
	`inti-baca "op":"baca","data":"a","berkas":[{"nama":"a.csv"}]`,
	`inti-contoh "op":"contoh","data":"c"`,
	`inti-papan "op":"papan","data":"a"`, `inti-papan "op":"papan","data":"c"`,
	`inti-temuan "op":"temuan","data":"a"`, `inti-temuan "op":"temuan","data":"c"`,
	`inti-adegan "op":"adegan","data":"c"`, `inti-adegan "op":"adegan","data":"a","adegan":{"tampilan":"desa","indeks":0}`,
	`inti-rincian "op":"rincian","data":"c","adegan":{"desa":"99.99.99.2002","layanan":"kesehatan"}`,
	`inti-ekspor "op":"ekspor","data":"c","ekspor":{"jenis":"csv"}`, `inti-ekspor "op":"ekspor","data":"c","ekspor":{"jenis":"pdf"}`,
	`inti-menu "op":"menu","data":"c"`,
	`inti-gaya "op":"gaya"`,
	`inti-batal "op":"batal","data":"a"`,
	`inti-lepas "op":"lepas","data":"c"`,
	`inti-galat "op":"hapus"`, `inti-galat "op":"papan","data":"tak ada"`,
}

// Every operation that the documentation of the core names has its contract here.
func TestKontrakLengkap(t *testing.T) {
	lewatiDiPeramban(t)
	var i inti.Inti
	ada := func(op string) bool {
		return slices.ContainsFunc(daftarPermintaan, func(s string) bool { return strings.HasPrefix(s, "inti-"+op+" ") })
	}
	for op := range strings.FieldsSeq("versi baca contoh papan temuan adegan rincian ekspor menu gaya batal lepas") {
		assert.True(t, ada(op), op)
	}
	var v struct{ Hasil struct{ Op []string } }
	require.NoError(t, json.Unmarshal(i.Jawaban([]byte(`{"v":1,"op":"versi"}`)), &v))
	for _, op := range v.Hasil.Op {
		wajib(t, ada(op), "op %s has no contract", op)
	}
}

// lama reads what a release wrote once and must be read for ever. A file that is there is never rewritten, not even by -perbarui.
func lama(t *testing.T, nama, kini string) []string {
	t.Helper()
	jalur := filepath.Join("testdata", "lama", nama)
	isi, err := os.ReadFile(jalur)
	if errors.Is(err, os.ErrNotExist) && *perbarui {
		require.NoError(t, os.MkdirAll(filepath.Dir(jalur), 0o750))
		require.NoError(t, os.WriteFile(jalur, []byte(kini), 0o600))
		return strings.Fields(kini)
	}
	require.NoError(t, err)
	return strings.Fields(string(isi))
}

// A link that was printed as a QR code on a board is read for ever: the check sign, then the link.
func TestTautanLama(t *testing.T) {
	lewatiDiPeramban(t)
	p, err := indikator.HitungPapan(kecamatan.DariBenih(1).Masukan())
	require.NoError(t, err)
	s, err := tautan.Kodekan(p)
	require.NoError(t, err)
	isi := lama(t, "tautan-1.txt", tautan.Sidik(p)+"\n"+s+"\n")
	require.Len(t, isi, 2)
	q, err := tautan.Urai(isi[1])
	require.NoError(t, err, "links of version 1 cannot be read any more: a new form needs a new version beside the old one")
	assert.Equal(t, isi[0], tautan.Sidik(q))
}

// The seals on printed sheets stay what they were: the file of the budgets is not needed to know them, so a few fixed lines will do.
func TestCapLama(t *testing.T) {
	lewatiDiPeramban(t)
	h, err := baca.Baca([]byte(csvKontrak), baca.Opsi{Berkas: "a.csv"}, lembar.Batas{})
	require.NoError(t, err)
	c, err := cap.Hitung(h.Dokumen...)
	require.NoError(t, err)
	ingin := lama(t, "cap-1.txt", c.String()+"\n")
	require.Len(t, ingin, 1)
	assert.Equal(t, c.String(), ingin[0], "the same figures have another seal: a new form needs a new version")
}

// susunanJSON is what may stand at one place of JSON.
type susunanJSON struct {
	jenis []string
	nama  []string // members, in the order of their first appearance
	anak  map[string]*susunanJSON
}

func (b *susunanJSON) punya(nama string) *susunanJSON {
	if b.anak == nil {
		b.anak = map[string]*susunanJSON{}
	}
	if b.anak[nama] == nil {
		b.anak[nama] = new(susunanJSON)
		b.nama = append(b.nama, nama)
	}
	return b.anak[nama]
}

func (b *susunanJSON) catat(jenis string) {
	if !slices.Contains(b.jenis, jenis) {
		b.jenis = append(b.jenis, jenis)
		slices.Sort(b.jenis)
	}
}

// tambah reads one value.
func (b *susunanJSON) tambah(d *json.Decoder) error {
	tok, err := d.Token()
	if err != nil {
		return err
	}
	switch x := tok.(type) {
	case json.Delim:
		if x == '[' {
			b.catat("array")
			for d.More() {
				if err := b.punya("[]").tambah(d); err != nil {
					return err
				}
			}
		} else {
			b.catat("object")
			for d.More() {
				nama, err := d.Token()
				if err != nil {
					return err
				}
				if err := b.anggota(d, fmt.Sprint(nama)); err != nil {
					return err
				}
			}
		}
		_, err = d.Token()
		return err
	case string:
		b.catat("string")
	case json.Number, float64:
		b.catat("number")
	case bool:
		b.catat("bool")
	case nil:
		b.catat("null")
	default:
		return errors.New("unexpected token")
	}
	return nil
}

// anggota reads a member of an object. The nodes of a scene are not followed.
func (b *susunanJSON) anggota(d *json.Decoder, nama string) error {
	if nama == "akar" {
		b.punya(".akar").catat("scene")
		var buang json.RawMessage
		return d.Decode(&buang)
	}
	return b.punya("." + nama).tambah(d)
}

func (b *susunanJSON) tulis(w io.StringWriter, jalur string) {
	if jalur != "" {
		_, _ = w.WriteString(strings.TrimPrefix(jalur, ".") + ": " + strings.Join(b.jenis, " ") + "\n")
	}
	for _, n := range b.nama {
		b.anak[n].tulis(w, jalur+n)
	}
}

func TestBentuk(t *testing.T) {
	var b susunanJSON
	for _, s := range []string{`{"b":[{"x":1},{"y":null}],"a":"","akar":[[[]]]}`, `{"a":null,"b":[]}`} {
		require.NoError(t, b.tambah(json.NewDecoder(strings.NewReader(s))))
	}
	var w strings.Builder
	b.tulis(&w, "")
	assert.Equal(t, "b: array\nb[]: object\nb[].x: number\nb[].y: null\na: null string\nakar: scene\n", w.String())
}
