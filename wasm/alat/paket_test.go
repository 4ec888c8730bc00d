package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
)

// The types in the repository are those that the Go types give.
func TestTipeTerkini(t *testing.T) {
	d, err := berkasTipe(filepath.Join("..", ".."))
	require.NoError(t, err)
	for _, n := range []string{"hasil.d.ts", "tipe.d.ts"} {
		assert.Equal(t, d[n], string(bacaWidget(t, n)), "wasm/widget/%s: run go generate in wasm/alat", n)
	}
	for n, isi := range d {
		assert.NotContains(t, isi, "undefined:", n)
		assert.Equal(t, strings.Count(isi, "{"), strings.Count(isi, "}"), n)
	}
}

// A Go type whose JSON form is not known is an error and never a guess.
func TestTipeTakDikenal(t *testing.T) {
	s, err := muatSumber(filepath.Join("..", ".."))
	require.NoError(t, err)
	p := &penyusunTS{sumber: s, nama: namaTS(), khusus: khususTS(), pilihan: pilihanTS(), sudah: map[string]string{}}
	delete(p.khusus, "apbdes/rupiah.Opsional")
	_, err = p.rujuk("indikator.BagianRingkas")
	require.NoError(t, err)
	require.ErrorContains(t, p.habiskan(), "khususTS")
	p.antre, p.khusus = []string{"indikator.SelPapan"}, khususTS()
	delete(p.pilihan, "indikator.Kelas")
	require.ErrorContains(t, p.habiskan(), "pilihanTS")
	_, err = p.rujuk("layanan.Kalimat")
	require.NoError(t, err)
	_, err = p.rujuk("indikator.Kalimat")
	require.ErrorContains(t, err, "namaTS")
	_, err = s.cari("indikator.TidakAda")
	require.Error(t, err)
}

// sumberWidget is every source of the widget as one text.
func sumberWidget(t *testing.T) string {
	t.Helper()
	berkas, err := filepath.Glob(filepath.Join("..", "widget", "*.ts"))
	require.NoError(t, err)
	var b strings.Builder
	for _, f := range berkas {
		if !strings.HasSuffix(f, ".d.ts") {
			b.Write(bacaWidget(t, filepath.Base(f)))
		}
	}
	return b.String()
}

// The description of the element says what the bundled element observes: the same attributes, properties and methods.
func TestManifesElemen(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("NODE TIDAK ADA: the description is not compared with the bundled widget")
	}
	p := &pembangun{akar: filepath.Join("..", ".."), keluar: t.TempDir(), versi: "1.2.3"}
	p.akar, err = filepath.Abs(p.akar)
	require.NoError(t, err)
	js, err := p.bundel("utama.ts", api.FormatESModule, "")
	require.NoError(t, err)
	berkas := filepath.Join(p.keluar, "dasbor.mjs")
	require.NoError(t, os.WriteFile(berkas, js, 0o600))
	skrip := `globalThis.HTMLElement = class {};
const m = await import(process.argv[1]);
const p = Object.getOwnPropertyDescriptors(m.DasborApbdes.prototype);
const jenis = (d) => typeof d.value === 'function' ? 'metode' : d.get ? d.set ? 'sifat' : 'baca' : 'tulis';
console.log(JSON.stringify({ atribut: m.DasborApbdes.observedAttributes, anggota: Object.entries(p).map(([n, d]) => n + ':' + jenis(d)), versi: m.versi }));`
	b, err := exec.Command(node, "--input-type=module", "-e", skrip, "file://"+filepath.ToSlash(berkas)).CombinedOutput()
	require.NoError(t, err, string(b))
	var h struct {
		Atribut, Anggota []string
		Versi            string
	}
	require.NoError(t, json.Unmarshal(b, &h), string(b))
	assert.Equal(t, "1.2.3", h.Versi)

	var atribut, anggota []string
	for _, a := range daftarAtribut() {
		atribut, anggota = append(atribut, a.nama), append(anggota, camel(a.nama)+":sifat")
	}
	for _, s := range daftarSifat() {
		anggota = append(anggota, s.nama+map[bool]string{true: ":baca", false: ":tulis"}[s.baca])
	}
	for _, m := range daftarMetode() {
		anggota = append(anggota, m.nama+":metode")
	}
	assert.ElementsMatch(t, append(atribut, "lang"), h.Atribut, "manifes.go and observedAttributes")
	daurHidup := []string{"constructor", "connectedCallback", "disconnectedCallback", "attributeChangedCallback", "adoptedCallback"}
	nyata := slices.DeleteFunc(h.Anggota, func(s string) bool {
		nama, _, _ := strings.Cut(s, ":")
		return slices.Contains(daurHidup, nama)
	})
	assert.ElementsMatch(t, anggota, nyata, "manifes.go and the properties and methods of the element")
}

// Events, slots, states and parts of the description are those of the sources and of the scenes.
func TestManifesSumber(t *testing.T) {
	s := sumberWidget(t)
	kumpulan := func(pola string) []string {
		var d []string
		for _, m := range regexp.MustCompile(pola).FindAllStringSubmatch(s, -1) {
			d = append(d, m[1])
		}
		slices.Sort(d)
		return slices.Compact(d)
	}
	var acara, slot []string
	for _, a := range daftarAcara() {
		nama := strings.TrimPrefix(a.nama, "apbdes-")
		acara = append(acara, nama)
		assert.Contains(t, s, "'"+nama+"'", "event")
	}
	assert.Subset(t, acara, kumpulan(`w\.kirim\('([a-z]+)'`), "events")
	for _, a := range daftarSlot() {
		if a.nama != "" {
			slot = append(slot, a.nama)
		}
	}
	assert.ElementsMatch(t, slot, kumpulan(`\bslot(?:\('|', \{ name: ')([a-z]+)'`), "slots")
	for _, k := range daftarKeadaan() {
		assert.Contains(t, s, "'"+k.nama+"'", "state")
	}
	bagian := map[string]bool{}
	for _, d := range [][]string{kumpulan(`part: '([a-z ]+)'`), bagianAdegan(t)} {
		for _, b := range strings.Fields(strings.Join(d, " ")) {
			bagian[b] = true
		}
	}
	var ingin []string
	for _, b := range daftarBagian() {
		ingin = append(ingin, b.nama)
	}
	var ada []string
	for b := range bagian {
		ada = append(ada, b)
	}
	assert.ElementsMatch(t, ingin, ada, "parts")
}

// bagianAdegan are the parts that scenes name.
func bagianAdegan(t *testing.T) (ada []string) {
	t.Helper()
	p, err := indikator.HitungPapan(contoh.DariBenih(1).Masukan())
	require.NoError(t, err)
	var kumpul func(s *gambar.Simpul)
	kumpul = func(s *gambar.Simpul) {
		if b := s.Cari("part"); b != "" {
			ada = append(ada, b)
		}
		for _, a := range s.Anak {
			kumpul(a)
		}
	}
	for _, v := range []gambar.Tampilan{gambar.TampilanKecamatan, gambar.TampilanDesa, gambar.TampilanTren, gambar.TampilanAgenda, gambar.TampilanRingkas, gambar.TampilanKosong} {
		for _, lebar := range []int{320, 1280} {
			kumpul(gambar.HitungAdegan(p, gambar.Opsi{Tampilan: v, Kendali: true, Lebar: lebar, Desa: 4}).Akar)
		}
	}
	r, berhasil := gambar.HitungRincian(p, gambar.Opsi{Desa: 4, Lebar: 800, Layanan: 2})
	require.True(t, berhasil)
	kumpul(r.Akar)
	return ada
}

func TestManifesJSON(t *testing.T) {
	b, err := tulisManifes()
	require.NoError(t, err)
	var m struct {
		SchemaVersion string
		Modules       []struct {
			Path         string
			Declarations []struct {
				TagName       string
				Attributes    []struct{ Name, FieldName string }
				CSSProperties []struct{ Name, Default string }
			}
		}
	}
	require.NoError(t, json.Unmarshal(b, &m))
	d := m.Modules[0].Declarations[0]
	assert.Equal(t, tagElemen, d.TagName)
	assert.Len(t, d.Attributes, len(daftarAtribut()))
	assert.Equal(t, "maksMb", camel("maks-mb"))
	require.Greater(t, len(d.CSSProperties), 15)
	for _, p := range d.CSSProperties {
		assert.True(t, strings.HasPrefix(p.Name, "--apbdes-"), p.Name)
		assert.NotEmpty(t, p.Default, p.Name)
	}
}

// What the exports of package.json say is decided by the first condition that holds, so types come first.
func TestPackageJSON(t *testing.T) {
	b, err := json.Marshal((&pembangun{versi: "1.2.3"}).packageJSON())
	require.NoError(t, err)
	s := string(b)
	assert.Contains(t, s, `".":{"types":"./tipe.d.ts","node":"./kosong.js","default":"./dasbor.js"}`)
	assert.Contains(t, s, `"sideEffects":["./dasbor.js","./dasbor.cdn.js"]`)
	for _, k := range skripPaket {
		if k != "kosong.js" && k != "pekerja.js" {
			assert.Contains(t, s, `"./`+k+`"`)
		}
	}
}

// The comments for bundlers stand where an address is only known at run time, and nowhere else.
func TestTandaiImpor(t *testing.T) {
	assert.Equal(t, `a=await import(/*webpackIgnore:true*//*@vite-ignore*/b);import("./c.js")`, string(tandaiImpor([]byte(`a=await import(b);import("./c.js")`))))
}
