package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
)

// butuhTinyGo returns the compiler that bangun-tinygo.sh made.
func butuhTinyGo(t *testing.T) string {
	t.Helper()
	jalur := os.Getenv("DASBOR_TINYGO")
	if jalur == "" {
		t.Skip("TINYGO TIDAK ADA: the build with TinyGo is not tested; set DASBOR_TINYGO to what bangun-tinygo.sh made")
	}
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("NODE TIDAK ADA: the build with TinyGo is not tested")
	}
	return jalur
}

// bangunUji builds the core and its starter, as the script expects them, and returns their folder.
func bangunUji(t *testing.T, tinygo string) string {
	t.Helper()
	akar, err := cariAkar()
	if err != nil {
		t.Fatal(err)
	}
	p := pembangun{akar: akar, keluar: t.TempDir(), versi: "0.0.0", cepat: true, tinygo: tinygo}
	if err := p.bangunInti(); err != nil {
		t.Fatal(err)
	}
	for _, n := range []string{"mesin", "pekerja"} {
		isi, err := p.bundel(n+".ts", api.FormatESModule, "")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(p.keluar, n+".mjs"), isi, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return p.keluar
}

// The build with TinyGo, made once.
func TestTinyGo(t *testing.T) {
	folder := bangunUji(t, butuhTinyGo(t))
	t.Run("sama", func(t *testing.T) { samaDenganGo(t, folder) })
	t.Run("mati", func(t *testing.T) { matiLaluHidup(t, folder) })
}

// The two compilers answer every request over the files of the tests with the same bytes. With DASBOR_KORPUS the real files are
// there too.
func samaDenganGo(t *testing.T, tinygo string) {
	daftar := filepath.Join(t.TempDir(), "daftar.txt")
	berkas := kumpulkanBerkas(t, t.TempDir())
	if semua := os.Getenv("DASBOR_SEMUA"); semua == "" {
		berkas = sebagian(berkas)
		t.Logf("every third file, %d in all; DASBOR_SEMUA=1 takes all of them", len(berkas))
	}
	berkas = append(berkas, tulisDaerah(t))
	if err := os.WriteFile(daftar, []byte(strings.Join(berkas, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	var jawab [2][]string
	for i, folder := range []string{bangunUji(t, ""), tinygo} {
		cmd := exec.Command("node", "tinygo_banding.mjs", folder, daftar)
		cmd.Stderr = os.Stderr
		isi, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		jawab[i] = strings.Split(strings.TrimSpace(string(isi)), "\n")
	}
	if len(jawab[0]) != len(jawab[1]) {
		t.Fatalf("%d answers, with TinyGo %d", len(jawab[0]), len(jawab[1]))
	}
	beda := 0
	for i := range jawab[0] {
		if jawab[0][i] == jawab[1][i] {
			continue
		}
		if beda++; beda <= 10 {
			t.Errorf("answer %d\n%s\n%s", i+1, jawab[0][i], jawab[1][i])
		}
	}
	t.Logf("%d files, %d answers, %d differ", len(berkas), len(jawab[0]), beda)
}

// tulisDaerah writes a file with more villages than a board has, which streams through the core.
func tulisDaerah(t *testing.T) string {
	t.Helper()
	var b bytes.Buffer
	b.WriteString("kode_desa,nama_desa,tahun,kode_kegiatan,kode_rekening,sumber_dana,anggaran,realisasi\n")
	for d := range 700 {
		for i := range 14 {
			fmt.Fprintf(&b, "11.%02d.%02d.%d,Desa %d,%d,2.%d.0%d,5.2.1.01,DDS,%d.00,%d.50\n", d/150+1, d/10%15+1, 2001+d%10, d, 2023+boolInt(d%50 != 0), i%4+1, i%3+1,
				1_000_000+d*7919%900_000+i*31_337, 900_000+d*i%70_000)
		}
	}
	jalur := filepath.Join(t.TempDir(), "daerah.csv")
	if err := os.WriteFile(jalur, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return jalur
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// sebagian is every third file.
func sebagian(berkas []string) []string {
	var d []string
	for i := 0; i < len(berkas); i += 3 {
		d = append(d, berkas[i])
	}
	return d
}

// kumpulkanBerkas lists the files of every testdata folder, each content once, with the parts of archives as files of their own.
func kumpulkanBerkas(t *testing.T, tempat string) []string {
	t.Helper()
	var daftar []string
	ada := map[[32]byte]bool{}
	tambah := func(nama string, isi []byte) {
		if h := sha256.Sum256(isi); !ada[h] {
			ada[h] = true
			jalur := filepath.Join(tempat, fmt.Sprintf("%04d-%s", len(daftar), filepath.Base(nama)))
			if err := os.WriteFile(jalur, isi, 0o644); err != nil {
				t.Fatal(err)
			}
			daftar = append(daftar, jalur)
		}
	}
	telusur := func(akar string, semua bool) {
		err := filepath.WalkDir(akar, func(jalur string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case d.IsDir() && (d.Name() == "node_modules" || d.Name() == "fuzz" || d.Name() == "dist" || d.Name() == ".git"):
				return filepath.SkipDir
			case !d.Type().IsRegular() || !semua && !strings.Contains(filepath.ToSlash(jalur), "/testdata/"):
				return nil
			}
			isi, err := os.ReadFile(jalur)
			if err != nil {
				return err
			}
			pecah(d.Name(), isi, tambah)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	telusur(filepath.Join("..", ".."), false)
	if k := os.Getenv("DASBOR_KORPUS"); k != "" {
		telusur(filepath.Join(k, "nyata"), true)
	} else {
		t.Log("KORPUS TIDAK ADA: only the files of the repository")
	}
	return daftar
}

// pecah gives a file, the parts of a txtar archive, and what a gzip file holds.
func pecah(nama string, isi []byte, tambah func(string, []byte)) {
	switch filepath.Ext(nama) {
	case ".txtar":
		var bagian string
		var b bytes.Buffer
		for baris := range bytes.Lines(isi) {
			if s := string(baris); strings.HasPrefix(s, "-- ") && strings.HasSuffix(s, " --\n") {
				if bagian != "" {
					tambah(bagian, bytes.Clone(b.Bytes()))
				}
				bagian = strings.TrimSuffix(s[3:], " --\n")
				b.Reset()
				continue
			}
			b.Write(baris)
		}
		if bagian != "" {
			tambah(bagian, b.Bytes())
		}
	case ".gz":
		if z, err := gzip.NewReader(bytes.NewReader(isi)); err == nil {
			if isi, err := io.ReadAll(z); err == nil {
				tambah(strings.TrimSuffix(nama, ".gz"), isi)
			}
		}
	default:
		tambah(nama, isi)
	}
}

// A fault of the core is answered with the code that makes the page start a new one, and a new one can be started.
func matiLaluHidup(t *testing.T, folder string) {
	skrip := filepath.Join(folder, "mati.mjs")
	err := os.WriteFile(skrip, []byte(`
import { readFileSync } from 'node:fs';
import { buatPelaksana } from './pekerja.mjs';
const bita = readFileSync(new URL('inti.wasm', import.meta.url));
const inti = () => bita.buffer.slice(bita.byteOffset, bita.byteOffset + bita.length);
const tunggu = new Map();
let patah = false;
const kirim = buatPelaksana((b) => {
  if (!('langkah' in b)) tunggu.get(b.id)(b);
  else if (patah) throw new WebAssembly.RuntimeError('patah'); // as if the core had trapped while it told of its progress
});
let id = 0;
const minta = (p) => new Promise((bisa) => { tunggu.set(++id, bisa); kirim({ id, ...p }); });
const versi = { permintaan: '{"v":1,"op":"versi"}' };
const kata = (b) => b.galat ?? JSON.parse(b.permintaan ?? b.jawab ?? '{}').ok;
await minta({ inti: inti() });
const hasil = [kata(await minta(versi))];
patah = true;
hasil.push(kata(await minta({ permintaan: '{"v":1,"op":"contoh","data":"d"}' })));
patah = false;
hasil.push(kata(await minta(versi)));
await minta({ inti: inti() });
hasil.push(kata(await minta(versi)));
console.log(hasil.join(' '));
`), 0o644)
	if err != nil {
		t.Fatal(err)
	}
	isi, err := exec.Command("node", skrip).CombinedOutput()
	if got := strings.TrimSpace(string(isi)); err != nil || got != "true mati mati true" {
		t.Fatalf("%v: %s", err, got)
	}
}
