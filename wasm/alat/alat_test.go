package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
)

func bacaWidget(t *testing.T, nama string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "widget", nama))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Both languages have a sentence for everything, and none is empty.
func TestPesanDuaBahasa(t *testing.T) {
	var id, en map[string]string
	for nama, m := range map[string]*map[string]string{"pesan.id.json": &id, "pesan.en.json": &en} {
		if err := json.Unmarshal(bacaWidget(t, nama), m); err != nil {
			t.Fatal(nama, err)
		}
	}
	for k := range id {
		if strings.TrimSpace(id[k]) == "" || strings.TrimSpace(en[k]) == "" {
			t.Errorf("%s: %q, %q", k, id[k], en[k])
		}
	}
	if len(id) != len(en) {
		t.Errorf("%d sentences in Indonesian, %d in English", len(id), len(en))
	}
}

// Every control of every view does something in the widget.
func TestSetiapAksiDilayani(t *testing.T) {
	p, err := indikator.HitungPapan(contoh.DariBenih(1).Masukan())
	if err != nil {
		t.Fatal(err)
	}
	skrip := string(bacaWidget(t, "aksi.ts"))
	var aksi []string
	var kumpul func(s *gambar.Simpul)
	kumpul = func(s *gambar.Simpul) {
		if a := s.Cari("data-aksi"); a != "" && !slices.Contains(aksi, a) {
			aksi = append(aksi, a)
		}
		for i := range s.Anak {
			kumpul(s.Anak[i])
		}
	}
	for _, v := range []gambar.Tampilan{gambar.TampilanKecamatan, gambar.TampilanDesa, gambar.TampilanTren, gambar.TampilanAgenda,
		gambar.TampilanRingkas, gambar.TampilanKosong} {
		for _, lebar := range []int{320, 1280} {
			a := gambar.HitungAdegan(p, gambar.Opsi{Tampilan: v, Kendali: true, Lebar: lebar, Desa: 4})
			kumpul(a.Akar)
		}
	}
	if len(aksi) < 8 {
		t.Fatalf("only %v", aksi)
	}
	for _, a := range aksi {
		if !strings.Contains(skrip, "case '"+a+"'") && !strings.Contains(skrip, "=== '"+a+"'") {
			t.Errorf("aksi.ts does nothing for data-aksi=%q", a)
		}
	}
}

// No way from text to markup or code, and nothing that a strict policy forbids.
func TestSumberTanpaMarkah(t *testing.T) {
	berkas, err := filepath.Glob(filepath.Join("..", "widget", "*.ts"))
	if err != nil || len(berkas) < 10 {
		t.Fatal(berkas, err)
	}
	for _, jalur := range berkas {
		nama := filepath.Base(jalur)
		isi := string(bacaWidget(t, nama))
		for n, baris := range strings.Split(isi, "\n") {
			baris, _, _ = strings.Cut(baris, "//")
			for _, s := range []string{"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "setAttribute('style'", ".cssText", "Intl."} {
				if strings.Contains(baris, s) {
					t.Errorf("%s:%d: %s", nama, n+1, s)
				}
			}
		}
	}
}

func TestBatasUkuran(t *testing.T) {
	berkas := filepath.Join(t.TempDir(), "ukuran.txt")
	for isi, sah := range map[string]bool{"# kosong\n\na.js brotli 10 5 # akhir\n": true, "a.js brotli 10\n": false, "a.js brotli x 5\n": false} {
		if err := os.WriteFile(berkas, []byte(isi), 0o600); err != nil {
			t.Fatal(err)
		}
		d, err := bacaBatas(berkas)
		if (err == nil) != sah {
			t.Errorf("%q: %v", isi, err)
		}
		if sah && (len(d) != 1 || d[0] != (batasUkuran{"a.js", "brotli", 10, 5})) {
			t.Errorf("%q: %v", isi, d)
		}
	}
	d, err := bacaBatas(filepath.Join("..", "ukuran.txt"))
	if err != nil || len(d) == 0 {
		t.Fatal(d, err)
	}
	for _, b := range d {
		if b.tujuan > b.batas {
			t.Errorf("%s: goal above limit", b.nama)
		}
	}
}

func TestGoBaru(t *testing.T) {
	for versi, ingin := range map[string]bool{"go1.25.0": false, "go1.26.8": false, "go1.27": true, "go1.27.4": true, "devel go1.27": false, "": false} {
		if goBaru(versi) != ingin {
			t.Error(versi)
		}
	}
}

func TestHalamanSatu(t *testing.T) {
	inti := make([]byte, 256)
	for i := range inti {
		inti[i] = byte(i)
	}
	isi := string(halamanSatu("a<b> é", "<dasbor-apbdes contoh >", []byte(`x="</script><!--"`), inti))
	if n := strings.Count(isi, "</script>"); n != 2 {
		t.Errorf("%d script ends:\n%s", n, isi)
	}
	for _, s := range []string{"<title>a&lt;b&gt; &#233;</title>", "<!--data-->", ` data-bita="256">`} {
		if !strings.Contains(isi, s) {
			t.Errorf("no %s in\n%s", s, isi)
		}
	}
	_, badan, _ := strings.Cut(isi, ` data-bita="256">`)
	badan, _, _ = strings.Cut(badan, "</script")
	if len(badan) != 260 || strings.ContainsAny(badan, "\x00\r<") {
		t.Errorf("%q", badan)
	}
	for i, c := range []byte(strings.ReplaceAll(isi, badan, "")) {
		if c >= 0x80 {
			t.Fatalf("byte %d is %x", i, c)
		}
	}
}

func TestGaya(t *testing.T) {
	g, err := (&pembangun{akar: filepath.Join("..", "..")}).modulGaya()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(g, "export const dasar = ") || !strings.Contains(g, ":host{") {
		t.Error(g[:200])
	}
	if _, err := kecilkanCSS("rusak", "a{b:c"); err == nil {
		t.Log("esbuild closes what is open")
	}
}
