package uji

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/wasm/inti"
)

const tsconfigPaket = `{"compilerOptions":{"target":"ES2022","module":"%","moduleResolution":"%%","lib":["ES2022","DOM","DOM.Iterable"],"strict":true,"exactOptionalPropertyTypes":true,
"noEmit":true,"types":[],"jsx":"react-jsx","skipLibCheck":false},"include":["*.ts","*.tsx"]}`

// What the core answers, written as TypeScript, is what the types of the package say, with no field too many and none missing.
func TestPaketTipeHasil(t *testing.T) {
	k := konsumenBaru(t, map[string]string{"tsconfig.json": tsconfigPaketUntuk("NodeNext", "NodeNext")}, "typescript@"+versiTypeScript)
	var i inti.Inti
	tanya := func(permintaan string, berkas ...string) json.RawMessage {
		var isi [][]byte
		for _, b := range berkas {
			isi = append(isi, []byte(b))
		}
		var a struct{ Hasil, Galat json.RawMessage }
		require.NoError(t, json.Unmarshal(i.Jawaban([]byte(permintaan), isi...), &a), permintaan)
		if a.Galat != nil {
			return a.Galat
		}
		return a.Hasil
	}
	var b strings.Builder
	b.WriteString("import type * as T from 'dasbor-apbdes/inti';\n")
	n := 0
	// A literal is checked for fields that the type does not have.
	tambah := func(jenis string, isi json.RawMessage) {
		n++
		b.WriteString("export const v" + bulat(n) + " = " + string(isi) + " satisfies T." + jenis + ";\n")
	}
	tambah("Keterangan", tanya(`{"v":1,"op":"versi"}`))
	tambah("HasilBaca", tanya(`{"v":1,"op":"contoh","data":"c"}`))
	tambah("HasilBaca", tanya(`{"v":1,"op":"baca","data":"d","berkas":[{"nama":"satu.csv"},{"nama":"warga.csv"},{"nama":"foto.png"}]}`, csvNode, wargaNode, "\x89PNG\r\n\x1a\n"))
	tambah("Galat", tanya(`{"v":1,"op":"papan","data":"tidak ada"}`))
	tambah("Galat", tanya(`{"v":1,"op":"baca","data":"e","baca":{"gaya":"romawi"}}`))
	for _, data := range []string{"c", "d"} {
		awal := `{"v":1,"data":"` + data + `",`
		tambah("Papan", tanya(awal+`"op":"papan"}`))
		tambah("Papan", tanya(awal+`"op":"papan","rinci":true,"papan":{"fase":"anggaran","sumber":"DDS"}}`))
		tambah("TemuanDesa[]", tanya(awal+`"op":"temuan"}`))
		tambah("HasilRincian", tanya(awal+`"op":"rincian","adegan":{"indeks":1,"layanan":"kesehatan"}}`))
		tambah("HasilRincian", tanya(awal+`"op":"rincian","adegan":{"indeks":0},"rincian":{"singkat":true}}`))
		tambah("HasilEkspor", tanya(awal+`"op":"ekspor","ekspor":{"jenis":"csv"}}`))
	}
	tambah("HasilAdegan", tanya(`{"v":1,"data":"d","op":"adegan","adegan":{"lebar":360,"tampilan":"ringkas"}}`))
	tambah("HasilAdegan", tanya(`{"v":1,"op":"adegan","adegan":{"lebar":360,"tampilan":"kosong"}}`))
	k.tulis("hasil.ts", b.String())
	k.jalan("tsc", "-p", ".")

	// The check itself: a field too many, one missing and a wrong name are errors.
	k.tulis("hasil.ts", `import type * as T from 'dasbor-apbdes/inti';
// @ts-expect-error -- a field too many
export const a = {"id":"","en":"","fr":""} satisfies T.Teks;
// @ts-expect-error -- one missing
export const b = {"id":""} satisfies T.Teks;
// @ts-expect-error -- an amount is no number
export const c = {"jumlah":1,"porsi":null,"per_penduduk":null} satisfies T.BagianRingkas;
// @ts-expect-error -- not a phase
export const d: T.Fase = "realiasi";
`)
	k.jalan("tsc", "-p", ".")
}

func tsconfigPaketUntuk(modul, cari string) string {
	return strings.Replace(strings.Replace(tsconfigPaket, "%%", cari, 1), "%", modul, 1)
}

// The types as users of TypeScript, React and Vue meet them.
func TestPaketTipePakai(t *testing.T) {
	k := konsumenBaru(t, map[string]string{
		"elemen.ts": `import { aturInti, daftarkan, DasborApbdes, versi, type Papan, type GalatWidget } from 'dasbor-apbdes';

const e: DasborApbdes = document.createElement('dasbor-apbdes');
e.tahun = 2025; e.tahun = '2025'; e.contoh = true; e.tampilan = 'desa'; e.data = new Blob(); e.data = null;
const s: string = e.tahun; const p: Papan | undefined = e.hasil; const v: string = versi;
// @ts-expect-error -- not a view
e.tampilan = 'peta';
// @ts-expect-error -- read-only
e.hasil = undefined;
e.addEventListener('apbdes-hasil', (a) => { const n: number = a.detail.tahun; void n; });
document.addEventListener('apbdes-galat', (a) => { const g: GalatWidget = a.detail; if (g.kode === 'unduh-inti' || g.kode === 'baca') a.preventDefault(); });
e.addEventListener('apbdes-pilih', (a) => a.detail.layanan?.length);
void e.unduh('csv'); void e.pilih({ desa: '1' }); void e.muatBerkas('/a.csv'); e.cetak(); e.lepas(); void e.siap.then(() => 0);
aturInti({ inti: '/x' }); daftarkan(); daftarkan('lain'); void s; void p; void v;
`,
		"node.ts": `import { buatInti, GalatInti, type Inti, type Papan } from 'dasbor-apbdes/inti';
const i: Inti = await buatInti();
await i.baca([{ nama: 'a', isi: '' }, { nama: 'b', isi: new Blob(), jenis: 'penduduk' }], { kemajuan: (l, p) => l + p, baca: { tahun: 2025 } });
const p: Papan = await i.papan({ papan: { fase: 'realisasi' }, rinci: true });
const uang: string | null = p.ringkas.belanja; void uang;
for (const d of p.desa ?? []) for (const sel of d.layanan) void sel.kelas;
// @ts-expect-error -- not a kind
await i.ekspor({ ekspor: { jenis: 'pdf2' } });
try { await i.temuan(); } catch (e) { if (e instanceof GalatInti) void e.saran.id; }
`,
		"react.tsx": `import type {} from 'dasbor-apbdes/react';
import { useRef } from 'react';
import type { DasborApbdes } from 'dasbor-apbdes';
export function Dasbor() {
  const r = useRef<DasborApbdes>(null);
  return <dasbor-apbdes ref={r} src="/a.csv" tahun={2025} tahun-banding="tanpa" contoh muat="segera" className="x" onapbdes-hasil={(e) => e.detail.tahun}><p>…</p></dasbor-apbdes>;
}
// @ts-expect-error -- not a theme
export const salah = <dasbor-apbdes tema="biru" />;
`,
		"vue.ts": `import type {} from 'dasbor-apbdes/vue';
import type { GlobalComponents } from 'vue';
type Prop = InstanceType<GlobalComponents['dasbor-apbdes']>['$props'];
export const p: Prop = { src: '/a.csv', tahun: 2025, tampilan: 'tren', class: 'x', onApbdesHasil: (e) => { void e.detail.ringkas; } };
// @ts-expect-error -- not a view
export const q: Prop = { tampilan: 'peta' };
`,
	}, "typescript@"+versiTypeScript, "react@"+versiReact, "@types/react@"+versiJenisReact, "vue@"+versiVue)
	for _, m := range [][2]string{{"ESNext", "bundler"}, {"NodeNext", "NodeNext"}} {
		c := tsconfigPaketUntuk(m[0], m[1])
		k.tulis("tsconfig.json", strings.Replace(c, `"skipLibCheck":false`, `"skipLibCheck":true,"resolveJsonModule":true`, 1))
		k.jalan("tsc", "-p", ".")
	}
	// The package's own files stand the check of libraries, each where its framework is.
	k.tulis("tsconfig.json", strings.Replace(tsconfigPaketUntuk("ESNext", "bundler"), `"include":["*.ts","*.tsx"]`, `"files":["node.ts","elemen.ts"]`, 1))
	k.jalan("tsc", "-p", ".")
}
