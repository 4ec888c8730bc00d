package uji

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/wasm/inti"
)

// kasusSama is one file and what is asked about it.
type kasusSama struct {
	nama string
	isi  []byte
}

// tanyaSama are the requests about a file, from reading it to forgetting it.
func tanyaSama(nama string) []string {
	n, _ := json.Marshal(filepath.Base(nama))
	d := []string{
		`{"v":1,"id":1,"op":"baca","data":"d","berkas":[{"nama":` + string(n) + `}]}`,
		`{"v":1,"id":2,"op":"papan","data":"d","rinci":true}`,
	}
	for _, l := range []string{"1280", "820", "360"} {
		d = append(d, `{"v":1,"id":3,"op":"adegan","data":"d","adegan":{"lebar":`+l+`,"kendali":true}}`)
	}
	return append(d,
		`{"v":1,"id":4,"op":"adegan","data":"d","adegan":{"lebar":820,"tampilan":"desa","indeks":0,"bahasa":"en"}}`,
		`{"v":1,"id":5,"op":"rincian","data":"d","adegan":{"indeks":0,"layanan":"kesehatan","lebar":600}}`,
		`{"v":1,"id":6,"op":"temuan","data":"d"}`,
		`{"v":1,"id":7,"op":"ekspor","data":"d","ekspor":{"jenis":"svg"}}`,
		`{"v":1,"id":8,"op":"ekspor","data":"d","ekspor":{"jenis":"csv","semua":true}}`,
		`{"v":1,"id":9,"op":"ekspor","data":"d","ekspor":{"jenis":"temuan"}}`,
		`{"v":1,"id":10,"op":"lepas","data":"d"}`)
}

// kasusRepo collects the budget files of the repository and, if DASBOR_KORPUS is set, those of the corpus. Files of the same content count once.
func kasusRepo(t *testing.T) []kasusSama {
	t.Helper()
	akhiran := []string{".csv", ".json", ".xlsx", ".mdb", ".accdb", ".mde", ".sql", ".txt", ".zip", ".tsv"}
	ada := map[[32]byte]bool{}
	var d []kasusSama
	tambah := func(nama string, isi []byte) {
		if h := sha256.Sum256(isi); !ada[h] && len(isi) < 4<<20 {
			ada[h] = true
			d = append(d, kasusSama{nama, isi})
		}
	}
	cari := func(akarDir string, semua bool) {
		require.NoError(t, filepath.WalkDir(akarDir, func(jalur string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				if e != nil && slices.Contains([]string{"node_modules", ".git", "fuzz", "dist"}, e.Name()) {
					return filepath.SkipDir
				}
				return err
			}
			if !semua && !strings.Contains(filepath.ToSlash(jalur), "/testdata/") && !strings.Contains(filepath.ToSlash(jalur), "/examples/") {
				return nil
			}
			isi, err := os.ReadFile(jalur)
			if err != nil {
				return err
			}
			switch a := filepath.Ext(jalur); {
			case a == ".txtar":
				for _, b := range uraiTxtar(isi) {
					if slices.Contains(akhiran, filepath.Ext(b.nama)) {
						tambah(jalur+"/"+b.nama, b.isi)
					}
				}
			case slices.Contains(akhiran, a):
				tambah(jalur, isi)
			}
			return nil
		}))
	}
	cari(filepath.Join("..", ".."), false)
	if k := os.Getenv("DASBOR_KORPUS"); k != "" {
		cari(k, true)
	} else {
		t.Log("KORPUS TIDAK ADA: DASBOR_KORPUS is not set, only the files of the repository are compared")
	}
	return d
}

// uraiTxtar splits an archive of texts, whose files begin with lines "-- name --".
func uraiTxtar(isi []byte) []kasusSama {
	var d []kasusSama
	for _, baris := range strings.SplitAfter(string(isi), "\n") {
		if nama, ada := strings.CutPrefix(strings.TrimSpace(baris), "-- "); ada && strings.HasSuffix(nama, " --") {
			d = append(d, kasusSama{nama: strings.TrimSuffix(nama, " --")})
		} else if len(d) > 0 {
			d[len(d)-1].isi = append(d[len(d)-1].isi, baris...)
		}
	}
	return d
}

func sidik(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}

// sidikAsli are the hashes of the answers of the core as it runs in this process.
func sidikAsli(k kasusSama) string {
	kunci := sidik([]byte(k.nama)) + sidik(k.isi)
	if s, ada := sidikTersimpan.Load(kunci); ada {
		return s.(string)
	}
	var i inti.Inti
	var h []string
	for n, p := range tanyaSama(k.nama) {
		if n == 0 {
			h = append(h, sidik(i.Jawaban([]byte(p), k.isi)))
		} else {
			h = append(h, sidik(i.Jawaban([]byte(p))))
		}
	}
	s := strings.Join(h, " ")
	sidikTersimpan.Store(kunci, s)
	return s
}

// sidikTersimpan keeps what sidikAsli has found, for both places that it is compared with.
var sidikTersimpan sync.Map

// jalankanSama answers all requests about one file and hashes the answers; kirim is the core.
const jalankanSama = `async (tanya, bita) => {
	const hasil = [];
	for (const [n, p] of tanya.entries()) {
		const teks = await minta(p, n ? [] : [bita]);
		const h = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(teks)));
		hasil.push([...h].map((x) => x.toString(16).padStart(2, '0')).join(''));
	}
	return hasil.join(' ');
}`

// buatMinta makes minta(request, files) from the module of the worker.
const buatMinta = `const buatMinta = async (m, inti) => {
	const tunggu = new Map();
	const kirim = m.buatPelaksana((b) => { if (!('langkah' in b)) tunggu.get(b.id)?.(b.jawab ?? b.galat + b.sebab); });
	await new Promise((r) => { tunggu.set(0, r); kirim({ id: 0, inti }); });
	let n = 0;
	return (permintaan, berkas) => new Promise((r) => { const id = ++n; tunggu.set(id, r); kirim({ id, permintaan, berkas }); });
};`

// What the core says in the browser and under node is, byte for byte, what it says natively, for every budget file there is.
func TestSamaDiPeramban(t *testing.T) {
	t.Parallel()
	kasus := kasusRepo(t)
	p := panggungBaru(t)
	data := map[string]string{}
	for n, k := range kasus {
		data["/kasus/"+bulat(n)] = string(k.isi)
	}
	p.sajikan(data)
	h := p.tab(800)
	require.NoError(t, h.Navigate(p.server.URL+"/"))
	h.js(`() => { ` + buatMinta + `
		return import('/pekerja.js').then((m) => buatMinta(m, '/inti.wasm')).then((minta) => {
			const jalan = ` + jalankanSama + `;
			window.sama = async (n, tanya) => jalan(tanya, await (await fetch('/kasus/' + n)).arrayBuffer());
			return '';
		}) }`)
	for n, k := range kasus {
		bandingSidik(t, k, h.js(`(n, tanya) => window.sama(n, tanya)`, n, tanyaSama(k.nama)))
	}
	t.Logf("%d files, %d answers each", len(kasus), len(tanyaSama("")))
}

// The same under node.
func TestSamaDiNode(t *testing.T) {
	t.Parallel()
	node, err := exec.LookPath("node")
	if err != nil {
		lewati(t, "NODE TIDAK ADA")
	}
	kasus := kasusRepo(t)
	dist, err := bangunSekali()
	require.NoError(t, err)
	d := t.TempDir()
	pekerja, err := os.ReadFile(filepath.Join(dist, "pekerja.js"))
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(d, "pekerja.mjs"), pekerja, 0o600))
	for n, k := range kasus {
		require.NoError(t, os.WriteFile(filepath.Join(d, bulat(n)), k.isi, 0o600))
	}
	tanya := make([][]string, len(kasus))
	for n, k := range kasus {
		tanya[n] = tanyaSama(k.nama)
	}
	daftar, err := json.Marshal(tanya)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(d, "tanya.json"), daftar, 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(d, "jalan.mjs"), []byte(`import { readFileSync } from 'node:fs';
import * as m from './pekerja.mjs';
`+buatMinta+`
const berkas = (n) => { const b = readFileSync(new URL(n, import.meta.url)); return b.buffer.slice(b.byteOffset, b.byteOffset + b.byteLength); };
const w = readFileSync(process.argv[2]);
const minta = await buatMinta(m, w.buffer.slice(w.byteOffset, w.byteOffset + w.byteLength));
const jalan = `+jalankanSama+`;
for (const [n, t] of JSON.parse(readFileSync(new URL('tanya.json', import.meta.url), 'utf8')).entries()) console.log(await jalan(t, berkas('./' + n)));
process.exit(0);
`), 0o600))
	c := exec.Command(node, filepath.Join(d, "jalan.mjs"), filepath.Join(dist, "inti.wasm"))
	c.Stderr = os.Stderr
	keluar, err := c.Output()
	require.NoError(t, err)
	s := bufio.NewScanner(strings.NewReader(string(keluar)))
	for _, k := range kasus {
		require.True(t, s.Scan(), k.nama)
		bandingSidik(t, k, s.Text())
	}
	t.Logf("%d files, %d answers each", len(kasus), len(tanyaSama("")))
}

// bandingSidik compares the hashes of a file with those of this process.
func bandingSidik(t *testing.T, k kasusSama, dapat string) {
	t.Helper()
	asli, lain := strings.Fields(sidikAsli(k)), strings.Fields(dapat)
	if !assert.Len(t, lain, len(asli), "%s: %s", k.nama, dapat) {
		return
	}
	for n, p := range tanyaSama(k.nama) {
		require.Equal(t, asli[n], lain[n], "%s: %s", k.nama, p) // the first difference is enough: there may be thousands
	}
}
