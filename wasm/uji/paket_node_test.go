package uji

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/wasm/inti"
)

// On a server the package does nothing, in any of its forms.
func TestPaketSSR(t *testing.T) {
	k := konsumenBaru(t, map[string]string{
		"ssr.mjs": `import * as utama from 'dasbor-apbdes';
import 'dasbor-apbdes/react';
import 'dasbor-apbdes/vue';
if ('HTMLElement' in globalThis || 'customElements' in globalThis) throw new Error('a DOM?');
utama.daftarkan();
utama.aturInti({ inti: '/x.wasm' });
console.log(utama.versi, Object.keys(utama).sort().join());
const elemen = await import('./node_modules/dasbor-apbdes/dasbor.js'); // a bundler that does not know the condition
elemen.daftarkan();
elemen.daftarkan('lain-lagi');
console.log(elemen.versi, Object.keys(elemen).sort().join(), elemen.DasborApbdes.observedAttributes.length > 10);
await import('./node_modules/dasbor-apbdes/dasbor.cdn.js');
await import('./node_modules/dasbor-apbdes/pekerja.js');
console.log('selesai');
`})
	baris := strings.Split(strings.TrimSpace(k.jalan("node", "ssr.mjs")), "\n")
	require.Len(t, baris, 3)
	assert.Equal(t, baris[0]+" true", baris[1], "both forms export the same names")
	assert.Contains(t, baris[0], "DasborApbdes,aturInti,daftarkan,versi")
}

// Two copies of the element on a page, and two names.
func TestPaketDaftarDuaKali(t *testing.T) {
	k := konsumenBaru(t, map[string]string{
		"dua.mjs": `
const daftar = new Map();
globalThis.HTMLElement = class {};
globalThis.customElements = { get: (n) => daftar.get(n), define: (n, k) => { if (daftar.has(n) || [...daftar.values()].includes(k)) throw new Error(n); daftar.set(n, k); } };
globalThis.console.info = (s) => console.log('kabar', s);
const satu = await import('./node_modules/dasbor-apbdes/dasbor.js?satu');
const dua = await import('./node_modules/dasbor-apbdes/dasbor.js?dua');
satu.daftarkan(); dua.daftarkan(); dua.daftarkan('dasbor-lain'); dua.daftarkan('dasbor-lain'); satu.daftarkan('dasbor-ketiga');
Object.defineProperty(daftar.get('dasbor-lain'), 'versi', { value: '9.9.9' });
satu.daftarkan('dasbor-lain');
console.log([...daftar.keys()].join(), daftar.get('dasbor-apbdes') === satu.DasborApbdes);
`})
	assert.Regexp(t, `^kabar <dasbor-lain> 9\.9\.9, \S+\ndasbor-apbdes,dasbor-lain,dasbor-ketiga true\n$`, k.jalan("node", "dua.mjs"))
}

// The core under Node, from the packed package, says byte for byte what it says natively.
func TestPaketNode(t *testing.T) {
	k := konsumenBaru(t, map[string]string{
		"sama.mjs": `import { readFileSync } from 'node:fs';
import { buatInti, GalatInti } from 'dasbor-apbdes/inti';
const inti = await buatInti();
const keluar = [];
for (const p of JSON.parse(readFileSync('permintaan.json', 'utf8'))) {
  keluar.push(await inti.jawab(p.isi, (p.berkas ?? []).map((s) => new TextEncoder().encode(s))));
}
console.log(JSON.stringify(keluar));
`,
		"api.mjs": `import { readFile } from 'node:fs/promises';
import { buatInti, GalatInti, versi } from 'dasbor-apbdes/inti';
import { fileURLToPath } from 'node:url';
const w = new URL('./node_modules/dasbor-apbdes/', import.meta.url);
const langkah = new Set();
for (const asal of [undefined, new URL('inti.wasm', w), new URL('inti.wasm.gz', w).href, await readFile(fileURLToPath(new URL('inti.wasm', w))), (await readFile(fileURLToPath(new URL('inti.wasm.gz', w)))).buffer.slice(0)]) {
  const inti = await buatInti(asal === undefined ? undefined : { inti: asal });
  const h = await inti.contoh();
  if (h.desa !== 12 || (await inti.papan()).desa.length !== 12) throw new Error('contoh');
  await inti.lepas();
}
const inti = await buatInti();
const isi = await readFile('satu.csv');
const h = await inti.baca([{ nama: 'satu.csv', isi }, { nama: 'warga.csv', isi: await readFile('warga.csv', 'utf8'), jenis: 'penduduk' }], { kemajuan: (l) => langkah.add(l) });
if (h.dokumen !== 2 || h.berkas[1].penduduk !== 2) throw new Error(JSON.stringify(h));
const papan = await inti.papan({ papan: { tahun: 2025 }, rinci: true });
const a = await inti.adegan({ adegan: { lebar: 800, tampilan: 'kecamatan', bahasa: 'en' } });
const t = await inti.temuan();
const r = await inti.rincian({ adegan: { desa: '99.99.99.2001', layanan: 'kesehatan' } });
const e = await inti.ekspor({ ekspor: { jenis: 'svg' } });
let galat;
try { await inti.papan({ data: 'tidak ada' }); } catch (x) { galat = x; }
if (!(galat instanceof GalatInti) || galat.kode !== 'data' || !galat.pesan.id || !(galat instanceof Error)) throw new Error('galat');
const baca = inti.baca([{ nama: 'a.csv', isi }, { nama: 'b.csv', isi: new Blob([isi]) }], { data: 'batal' }).catch((x) => x.kode);
inti.batal();
if (await baca !== 'batal') throw new Error('batal');
console.log(versi, papan.ringkas.belanja, a.adegan.v, t.length > 0, r.jumlah, e.mime, [...langkah].join(), (await inti.versi()).versi);
`,
		"satu.csv": csvNode, "warga.csv": wargaNode,
	})
	assert.Regexp(t, `^\S+ 1950000\.00 1 true 250000\.00 image/svg\+xml baca 1\n$`, k.jalan("node", "api.mjs"))

	type permintaan struct {
		Isi    string   `json:"isi"`
		Berkas []string `json:"berkas,omitempty"`
	}
	d := []permintaan{
		{`{"v":1,"id":1,"op":"versi"}`, nil}, {`{"v":1,"id":2,"op":"contoh","data":"c"}`, nil},
		{`{"v":1,"id":"tiga","op":"baca","data":"d","berkas":[{"nama":"satu.csv"},{"nama":"warga.csv"}]}`, []string{csvNode, wargaNode}},
		{`{"v":1,"id":4,"op":"salah"}`, nil}, {`bukan`, nil},
	}
	for _, data := range []string{"c", "d"} {
		for _, op := range []string{
			`"op":"papan","rinci":true`, `"op":"temuan"`, `"op":"adegan","adegan":{"lebar":1280,"kendali":true}`, `"op":"adegan","adegan":{"lebar":360,"tampilan":"desa","indeks":0,"bahasa":"en"}`,
			`"op":"adegan","adegan":{"tampilan":"tren","lebar":900}`, `"op":"adegan","adegan":{"tampilan":"agenda","lebar":900}`, `"op":"rincian","adegan":{"indeks":1,"layanan":"kesehatan"}`,
			`"op":"ekspor","ekspor":{"jenis":"svg"}`, `"op":"ekspor","ekspor":{"jenis":"html"}`, `"op":"ekspor","ekspor":{"jenis":"csv","semua":true}`, `"op":"ekspor","ekspor":{"jenis":"temuan"}`,
		} {
			d = append(d, permintaan{Isi: `{"v":1,"id":5,"data":"` + data + `",` + op + `}`})
		}
	}
	b, err := json.Marshal(d)
	require.NoError(t, err)
	k.tulis("permintaan.json", string(b))
	var node []string
	require.NoError(t, json.Unmarshal([]byte(k.jalan("node", "sama.mjs")), &node))
	require.Len(t, node, len(d))
	var i inti.Inti
	for n := range d {
		var berkas [][]byte
		for _, s := range d[n].Berkas {
			berkas = append(berkas, []byte(s))
		}
		if asli := string(i.Jawaban([]byte(d[n].Isi), berkas...)); asli != node[n] {
			t.Errorf("%s: %d bytes natively, %d under node", d[n].Isi, len(asli), len(node[n]))
		}
	}
}

const (
	csvNode = `kode_desa,nama_desa,tahun,kode_kegiatan,nama_kegiatan,kode_rekening,uraian,sumber_dana,anggaran,perubahan,realisasi
99.99.99.2001,Satu,2025,,,4.2.1.01,Dana Desa,DDS,1000000.00,,1000000.00
99.99.99.2001,Satu,2025,2.2.02,Posyandu,5.2.1.01,Bahan,DDS,300000.00,,250000.00
99.99.99.2001,Satu,2025,2.3.10,Jalan,5.3.5.01,Jalan,DDS,700000.00,,700000.00
99.99.99.2002,Dua,2025,2.2.02,Posyandu,5.2.1.01,Bahan,DDS,100000.00,,100000.00
99.99.99.2002,Dua,2025,2.3.10,Jalan,5.3.5.01,Jalan,DDS,900000.00,,900000.00
`
	wargaNode = "kode_desa;tahun;penduduk\n99.99.99.2001;2025;100\n99.99.99.2002;;200\n"
)

// Every file that package.json names is there, and everything in the folder is meant to be.
func TestPaketIsi(t *testing.T) {
	d := filepath.Join(paketDist(t), "npm")
	b, err := os.ReadFile(filepath.Join(d, "package.json"))
	require.NoError(t, err)
	var p map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(b, &p))
	for _, s := range strings.Split(string(b), `"`) {
		if strings.HasPrefix(s, "./") && !strings.Contains(s, "*") && strings.Contains(s[2:], ".") {
			_, err := os.Stat(filepath.Join(d, s))
			require.NoError(t, err, s)
		}
	}
	cariAlat(t, "npm")
	c := exec.Command("npm", "pack", "--dry-run", "--json")
	c.Dir = d
	keluar, err := c.Output()
	require.NoError(t, err)
	for _, n := range []string{"dasbor.js", "dasbor.cdn.js", "inti.js", "kosong.js", "pekerja.js", "inti.wasm", "inti.wasm.gz", "tipe.d.ts", "hasil.d.ts", "inti.d.ts", "react.d.ts",
		"vue.d.ts", "custom-elements.json", "berkas.sri.json", "skema/papan.schema.json", "README.md", "LICENSE"} {
		assert.Contains(t, string(keluar), `"`+n+`"`)
	}
	assert.NotContains(t, string(b), "\"dependencies\"")
}
