package fdp_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/internal/acak"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/tulis"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/fdp"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// kolom and the rest mirror what the specifications of Data Package, Table Schema and Fiscal Data Package ask of a descriptor.
type kolom struct {
	Name, Type, ColumnType, Constant string
	Normalize                        map[string]string
	NormalizationTarget              bool
}

type deskriptor struct {
	Profile, Name, Title string
	Resources            []struct {
		Profile, Name, Path, Format, Encoding, Hash string
		Bytes                                       int
		Schema                                      struct {
			Fields, ExtraFields []kolom
			PrimaryKey          string
			MissingValues       []string
		}
	}
}

var polaNama = regexp.MustCompile(`^[-a-z0-9._/]+$`)

// periksaPaket checks a package by the rules of the specifications.
func periksaPaket(t *testing.T, p *fdp.Paket) {
	t.Helper()
	isi := make(map[string][]byte)
	for _, b := range p.Berkas {
		isi[b.Nama] = b.Isi
	}
	var d deskriptor
	require.NoError(t, json.Unmarshal(isi[fdp.NamaDeskriptor], &d))
	assert.Equal(t, "tabular-data-package", d.Profile)
	assert.Regexp(t, polaNama, d.Name)
	assert.NotEmpty(t, d.Title)
	require.Len(t, d.Resources, 2)
	for _, r := range d.Resources {
		b := isi[r.Path]
		require.NotNil(t, b, r.Path)
		assert.Regexp(t, polaNama, r.Name)
		assert.Equal(t, "tabular-data-resource", r.Profile)
		assert.Len(t, b, r.Bytes)
		h := sha256.Sum256(b)
		assert.Equal(t, "sha256:"+hex.EncodeToString(h[:]), r.Hash)
		assert.Equal(t, []string{""}, r.Schema.MissingValues)
		baris, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
		require.NoError(t, err)
		periksaTabel(t, r.Schema.Fields, r.Schema.PrimaryKey, baris)
		periksaNormal(t, r.Schema.Fields, r.Schema.ExtraFields)
	}
}

var polaJenis = map[string]*regexp.Regexp{
	"string": regexp.MustCompile(`(?s)^.*$`), "integer": regexp.MustCompile(`^-?\d+$`), "number": regexp.MustCompile(`^-?\d+(\.\d+)?$`),
}

func periksaTabel(t *testing.T, k []kolom, kunci string, baris [][]string) {
	t.Helper()
	require.Len(t, baris[0], len(k))
	utama := -1
	jenisKolom := make(map[string]bool)
	for i, f := range k {
		require.Equal(t, f.Name, baris[0][i])
		require.False(t, f.ColumnType != "" && jenisKolom[f.ColumnType], "columnType twice: %s", f.ColumnType)
		jenisKolom[f.ColumnType] = true
		if f.Name == kunci {
			utama = i
		}
		for _, b := range baris[1:] {
			require.True(t, b[i] == "" || polaJenis[f.Type].MatchString(b[i]), "%s %q", f.Name, b[i])
		}
	}
	require.GreaterOrEqual(t, utama, 0)
	lihat := make(map[string]bool)
	for _, b := range baris[1:] {
		require.NotEmpty(t, b[utama])
		require.False(t, lihat[b[utama]], "primary key twice: %s", b[utama])
		lihat[b[utama]] = true
	}
}

// periksaNormal checks that every phase can be turned into a row of its own.
func periksaNormal(t *testing.T, k, tambahan []kolom) {
	t.Helper()
	tujuan := 0
	for _, f := range tambahan {
		if f.NormalizationTarget {
			assert.Equal(t, "value", f.ColumnType)
			tujuan++
		}
	}
	fase := make(map[string]bool)
	for _, f := range k {
		for n, v := range f.Normalize {
			assert.True(t, slices.ContainsFunc(tambahan, func(x kolom) bool { return x.Name == n }), n)
			assert.False(t, fase[v])
			fase[v] = true
		}
	}
	assert.Equal(t, len(fase) > 0, tujuan == 1)
}

func acakan(benih uint64) *apbdes.Dokumen {
	o := acak.Opsi{Ganjil: benih%2 == 0}
	if benih%4 == 3 {
		o.Bagan = bagan.Permendagri113
	}
	if benih%5 == 0 {
		o.Fase = []apbdes.Fase{apbdes.Rancangan, apbdes.Anggaran}
	}
	return acak.Dokumen(rand.New(rand.NewPCG(benih, 13)), o)
}

func bacaIsi(t *testing.T, nama string, b []byte) *baca.Hasil {
	t.Helper()
	h, err := baca.Baca(b, baca.Opsi{Berkas: nama}, lembar.Batas{})
	require.NoError(t, err)
	return h
}

func teksCSV(t *testing.T, d ...*apbdes.Dokumen) string {
	t.Helper()
	var b strings.Builder
	require.NoError(t, tulis.TulisCSV(&b, d...))
	return b.String()
}

// Whatever is written is a valid package, and its table reads back to the same lines.
func TestAcak(t *testing.T) {
	ditulis := 0
	for benih := range uint64(150) {
		d := acakan(benih)
		p, err := fdp.Susun([]*apbdes.Dokumen{d}, fdp.Opsi{})
		if err != nil {
			require.ErrorIs(t, err, tulis.ErrTakTermuat)
			continue
		}
		ditulis++
		periksaPaket(t, p)
		h := bacaIsi(t, "anggaran.csv", p.Berkas[1].Isi)
		require.Len(t, h.Dokumen, 1)
		require.Equal(t, teksCSV(t, d), teksCSV(t, h.Dokumen...), "seed %d", benih)
	}
	require.Greater(t, ditulis, 50)
}

func satu(k string, n int64) *apbdes.Dokumen {
	return &apbdes.Dokumen{Desa: apbdes.Desa{Kode: wilayah.HarusUrai("33.07.07.2003"), Nama: "Sukamaju"}, Tahun: 2025, Belanja: []apbdes.BarisBelanja{{
		Kegiatan: bagan.HarusKegiatan(k), Pos: apbdes.Pos{Rekening: bagan.HarusRekening("5.2.1.06"), Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(rupiah.Rupiah(n))}},
	}}}
}

func kolomSel(t *testing.T, p *fdp.Paket, nama string) []string {
	t.Helper()
	b, err := csv.NewReader(bytes.NewReader(p.Berkas[1].Isi)).ReadAll()
	require.NoError(t, err)
	k := slices.Index(b[0], nama)
	require.GreaterOrEqual(t, k, 0)
	var s []string
	for _, x := range b[1:] {
		s = append(s, x[k])
	}
	return s
}

func TestCOFOG(t *testing.T) {
	for k, ingin := range map[string]string{
		"2.2.02": "07.4", "2.2.91": "", "2.2": "", "5.3": "10.7", "5.3.00": "10.7", "5.3.01": "10.7", "5.2.00": "", "1.1.01": "01.1", "2.1.09": "",
	} {
		p, err := fdp.Susun([]*apbdes.Dokumen{satu(k, 1)}, fdp.Opsi{})
		require.NoError(t, err)
		assert.Equal(t, []string{ingin}, kolomSel(t, p, "cofog_grup"), k)
		assert.Equal(t, ingin == "", len(p.Catatan) == 1, k)
	}
	assert.Contains(t, string(mustSusun(t, satu("2.2.02", 1)).Berkas[0].Isi), "is not official")
}

func mustSusun(t *testing.T, d ...*apbdes.Dokumen) *fdp.Paket {
	t.Helper()
	p, err := fdp.Susun(d, fdp.Opsi{Nama: "contoh", Judul: "Contoh", Lisensi: "CC-BY-4.0"})
	require.NoError(t, err)
	return p
}

// The crosswalk names every kegiatan of the chart once, in order, with a known group or a reason for none.
func TestPeta(t *testing.T) {
	d := fdp.DaftarCOFOG()
	var kode []bagan.KodeKegiatan
	for _, c := range d {
		kode = append(kode, c.Kegiatan)
		assert.NotEmpty(t, c.Catatan, c.Kegiatan)
		assert.Equal(t, c.Kode == "", c.Keyakinan == "", c.Kegiatan)
		assert.Equal(t, c.Kode == "", c.Nama == "" || c.NamaAtas == "" || c.Divisi == "", c.Kegiatan)
		if c.Kode != "" {
			assert.Contains(t, []string{"tinggi", "sedang", "rendah"}, c.Keyakinan)
		}
	}
	var bagan20 []bagan.KodeKegiatan
	for b := range bagan.DaftarKegiatan() {
		if b.Kode.Tingkat() == bagan.Kegiatan && !b.Kode.Rentang() {
			bagan20 = append(bagan20, b.Kode)
		}
	}
	assert.Equal(t, bagan20, kode)
}

func TestBeberapaDokumen(t *testing.T) {
	lain := satu("1.1.01", 7)
	lain.Desa = apbdes.Desa{Nama: "=Tanpa kode"}
	p := mustSusun(t, satu("2.2.02", 5), lain)
	periksaPaket(t, p)
	assert.Equal(t, []string{"33.07.07.2003-2025-0001", "dokumen-2-2025-0001"}, kolomSel(t, p, "id"))
	assert.Equal(t, []string{"expenditure", "expenditure"}, kolomSel(t, p, "arah"))
	_, err := fdp.Susun([]*apbdes.Dokumen{satu("2.2.02", 5), satu("2.2.02", 5)}, fdp.Opsi{})
	require.ErrorIs(t, err, tulis.ErrTakTermuat)
	kosong := mustSusun(t)
	periksaPaket(t, kosong)
}

func TestBagian(t *testing.T) {
	r := func(s string) apbdes.Pos {
		return apbdes.Pos{Rekening: bagan.HarusRekening(s), Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(1)}}
	}
	d := &apbdes.Dokumen{
		Pendapatan: []apbdes.BarisPendapatan{{Pos: r("4.1.1.01")}}, Pembiayaan: []apbdes.BarisPembiayaan{{Pos: r("6.1.1")}, {Pos: r("6.2.2")}},
		Luar: []apbdes.BarisLuar{{Pos: r("7.1.1")}}, Gagal: make([]apbdes.BarisGagal, 2), TidakLengkap: apbdes.Bagian{Belanja: true},
	}
	p := mustSusun(t, d)
	assert.Equal(t, []string{"pendapatan", "penerimaan_pembiayaan", "pengeluaran_pembiayaan", "luar_apbdes"}, kolomSel(t, p, "bagian"))
	assert.Equal(t, []string{"revenue", "", "", ""}, kolomSel(t, p, "arah"))
	assert.Len(t, p.Catatan, 2)
}

func TestZipSama(t *testing.T) {
	var a, b bytes.Buffer
	require.NoError(t, mustSusun(t, satu("2.2.02", 5)).TulisZip(&a))
	require.NoError(t, mustSusun(t, satu("2.2.02", 5)).TulisZip(&b))
	assert.Equal(t, a.Bytes(), b.Bytes())
}

const skripFrictionless = `
const dp = require('datapackage')
;(async () => {
  const p = await dp.Package.load(process.argv[1])
  if (!p.valid) throw new Error(p.errors.join('; '))
  let types; try { types = require('os-types/src/os-types.json') } catch { types = null }
  for (const r of p.resources) {
    if (!r.valid) throw new Error(r.errors.join('; '))
    const rows = await r.read({keyed: true})
    console.log(r.name, rows.length)
    for (const f of [...r.descriptor.schema.fields, ...(r.descriptor.schema.extraFields || [])])
      if (types && f.columnType && !types[f.columnType]) throw new Error('unknown columnType ' + f.columnType)
  }
})().catch(e => { console.error(String(e.stack || e)); process.exit(1) })
`

// The JavaScript library of the Frictionless project validates the descriptor against its JSON Schemas and reads every row.
func TestFrictionless(t *testing.T) {
	alat := os.Getenv("DASBOR_FRICTIONLESS")
	node, err := exec.LookPath("node")
	if alat == "" || err != nil {
		t.Skip("FRICTIONLESS TIDAK ADA: DASBOR_FRICTIONLESS names no folder with node_modules/datapackage (and os-types); packages are checked by our own rules only")
	}
	for i := range uint64(6) {
		d := acakan(i)
		p, err := fdp.Susun([]*apbdes.Dokumen{d, satu("2.2.02", 123456789)}, fdp.Opsi{})
		if err != nil {
			require.ErrorIs(t, err, tulis.ErrTakTermuat)
			continue
		}
		folder := t.TempDir()
		for _, b := range p.Berkas {
			f := filepath.Join(folder, filepath.FromSlash(b.Nama))
			require.NoError(t, os.MkdirAll(filepath.Dir(f), 0o700))
			require.NoError(t, os.WriteFile(f, b.Isi, 0o600))
		}
		c := exec.CommandContext(t.Context(), node, "-e", skripFrictionless, filepath.Join(folder, fdp.NamaDeskriptor))
		c.Dir = alat
		keluar, err := c.CombinedOutput()
		require.NoError(t, err, "%s", keluar)
		require.Contains(t, string(keluar), "anggaran "+strconv.Itoa(d.BanyakBaris()+1))
	}
}

func BenchmarkSusun(b *testing.B) {
	d := []*apbdes.Dokumen{acak.Dokumen(rand.New(rand.NewPCG(1, 1)), acak.Opsi{Belanja: 300})}
	b.ReportAllocs()
	for b.Loop() {
		p, err := fdp.Susun(d, fdp.Opsi{})
		require.NoError(b, err)
		require.NoError(b, p.TulisZip(io.Discard))
	}
}
