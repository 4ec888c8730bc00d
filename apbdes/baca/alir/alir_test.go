package alir_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/alir"
	"github.com/dasbor-desa/dasbor/apbdes/baca/kanonik"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
)

// gambaran is everything that both readers say, as text.
func gambaran(t testing.TB, dokumen []*apbdes.Dokumen, temuan, judul, gagal any, h alir.Hitungan) string {
	t.Helper()
	slices.SortStableFunc(dokumen, func(a, b *apbdes.Dokumen) int { return barisPertama(a) - barisPertama(b) })
	b, err := json.MarshalIndent(map[string]any{"dokumen": dokumen, "temuan": temuan, "judul": judul, "gagal": gagal, "hitungan": h}, "", " ")
	require.NoError(t, err)
	return string(b)
}

func barisPertama(d *apbdes.Dokumen) int {
	n := math.MaxInt
	for l := range susun.LetakBaris(d) {
		n = min(n, l.Baris)
	}
	return n
}

func urutkan(g []apbdes.BarisGagal) []apbdes.BarisGagal {
	g = slices.Clone(g)
	slices.SortStableFunc(g, func(a, b apbdes.BarisGagal) int { return a.Letak.Baris - b.Letak.Baris })
	return g
}

func gambaranBiasa(t testing.TB, isi []byte, o susun.Opsi, b lembar.Batas) (string, error) {
	h, err := kanonik.BacaCSV(isi, o, b)
	if err != nil {
		return "", err
	}
	n := alir.Hitungan{Dokumen: len(h.Dokumen), BarisData: h.BarisData, Kosong: h.Kosong, Judul: len(h.Judul), Gagal: len(h.Gagal)}
	n.BarisDokumen = h.BarisTerhitung() - n.Kosong - n.Judul - n.Gagal
	return gambaran(t, h.Dokumen, h.Temuan, urutkan(h.Judul), urutkan(h.Gagal), n), nil
}

func gambaranAlir(t testing.TB, isi []byte, o alir.Opsi) (string, error) {
	a, err := alir.Dari(bytes.NewReader(isi), int64(len(isi)), o)
	if err != nil {
		return "", err
	}
	var d []*apbdes.Dokumen
	var judul, gagal []apbdes.BarisGagal
	for h, err := range a.Semua() {
		if err != nil {
			return "", err
		}
		d = append(d, h.Dokumen...)
		judul = append(judul, h.Judul...)
		gagal = append(gagal, h.Gagal...)
	}
	// Straight villages must be the same flat as composed.
	h, err := alir.Baca(a, alir.Olah[int]{
		Baru:   func() int { return 0 },
		Desa:   func(_ int, d *alir.Desa) error { return samaDatar(d) },
		Gabung: func(int, *alir.Titik) error { return nil },
		Ulang:  func() {},
	})
	if err != nil {
		return "", err
	}
	return gambaran(t, d, h.Temuan, urutkan(judul), urutkan(gagal), h.Hitungan), nil
}

// samaDatar compares the flat lines of a village with its document.
func samaDatar(d *alir.Desa) error {
	if !d.Lurus() {
		return nil
	}
	h := d.Susun()
	if len(h.Dokumen) != 1 || len(h.Temuan) > 0 || len(h.Judul)+len(h.Gagal) > 0 {
		return fmt.Errorf("not straight: %d documents, findings %v", len(h.Dokumen), h.Temuan)
	}
	x := h.Dokumen[0]
	if len(x.Tercetak)+len(x.Gagal)+len(x.Luar) > 0 || x.Desa != d.Desa || x.Tahun != d.Tahun || x.BanyakBaris() != len(d.Baris()) {
		return fmt.Errorf("not the same: %+v %+v", x, d.Desa)
	}
	var datar, susunan [3][]string
	for i := range d.Baris() {
		b := &d.Baris()[i]
		var n apbdes.Nilai
		for f := apbdes.Rancangan; f <= apbdes.Realisasi; f++ {
			if b.Ada>>f&1 == 1 {
				n.Isi(f, rupiah.Isi(b.Nilai[f]))
			}
		}
		j := map[string]int{"pendapatan": 0, "belanja": 1}[b.Golongan().String()]
		if g := b.Golongan().String(); g != "pendapatan" && g != "belanja" {
			j = 2
		}
		datar[j] = append(datar[j], gambarPos(b.Kegiatan.Kode, b.NamaKegiatan, b.Rekening.Kode, b.Uraian, b.Sumber, n, j == 1))
	}
	for i := range x.Pendapatan {
		p := &x.Pendapatan[i]
		susunan[0] = append(susunan[0], gambarPos(bagan.KodeKegiatan{}, "", p.Rekening, p.Uraian, p.Sumber.String(), p.Nilai, false))
	}
	for i := range x.Belanja {
		p := &x.Belanja[i]
		susunan[1] = append(susunan[1], gambarPos(p.Kegiatan, p.NamaKegiatan, p.Rekening, p.Uraian, p.Sumber.String(), p.Nilai, true))
	}
	for i := range x.Pembiayaan {
		p := &x.Pembiayaan[i]
		susunan[2] = append(susunan[2], gambarPos(bagan.KodeKegiatan{}, "", p.Rekening, p.Uraian, p.Sumber.String(), p.Nilai, false))
	}
	for j := range datar {
		if !slices.Equal(datar[j], susunan[j]) {
			return fmt.Errorf("flat %q\ncomposed %q", datar[j], susunan[j])
		}
	}
	return nil
}

func gambarPos(k bagan.KodeKegiatan, nama string, r bagan.KodeRekening, uraian, sumber string, n apbdes.Nilai, belanja bool) string {
	if !belanja {
		nama = "" // only spending has a kegiatan
	}
	return fmt.Sprint(k, "|", nama, "|", r, "|", uraian, "|", bagan.UraiSumber(sumber), "|", n)
}

// samakan reads isi both ways, with several workers and sizes of chunks. It is false where the file is not streamed.
func samakan(t testing.TB, isi []byte, o susun.Opsi, potongan ...int) bool {
	t.Helper()
	return samakanBatas(t, isi, o, lembar.Batas{}, potongan...)
}

func samakanBatas(t testing.TB, isi []byte, o susun.Opsi, batas lembar.Batas, potongan ...int) bool {
	t.Helper()
	ingin, galatBiasa := gambaranBiasa(t, isi, o, batas)
	mengalir := false
	for _, n := range []int{-1, 1, 2, 8} {
		for _, p := range potongan {
			nyata, err := gambaranAlir(t, isi, alir.Opsi{Opsi: o, Batas: batas, Pekerja: n, Potongan: p})
			if errors.Is(err, alir.ErrTakMengalir) {
				return false
			}
			if galatBiasa != nil {
				require.Error(t, err, "%d workers, chunks of %d: the ordinary reader says %v", n, p, galatBiasa)
				continue
			}
			require.NoError(t, err, "%d workers, chunks of %d", n, p)
			if ingin != nyata {
				require.Equal(t, ingin, nyata, "%d workers, chunks of %d", n, p)
			}
			mengalir = true
		}
	}
	return mengalir
}

var ukuranPotongan = []int{1, 64, 777, 5000, 1 << 20}

// berkasUji collects the canonical CSV files of the repository.
func berkasUji(t testing.TB) map[string][]byte {
	t.Helper()
	d := map[string][]byte{}
	akar := filepath.Join("..", "..", "..")
	for _, pola := range []string{"examples/*/testdata/*.csv", "apbdes/baca/testdata/kasus/*.txtar", "apbdes/*/testdata/*.csv", "apbdes/*/*/testdata/*.csv"} {
		nama, err := filepath.Glob(filepath.Join(akar, filepath.FromSlash(pola)))
		require.NoError(t, err)
		for _, n := range nama {
			b, err := os.ReadFile(n)
			require.NoError(t, err)
			if filepath.Ext(n) != ".txtar" {
				d[n] = b
				continue
			}
			for _, f := range txtar.Parse(b).Files {
				d[n+":"+f.Name] = f.Data
			}
		}
	}
	var b bytes.Buffer
	require.NoError(t, contoh.DariBenih(1).TulisCSV(&b))
	d["contoh"] = b.Bytes()
	d["contoh-crlf"] = bytes.ReplaceAll(b.Bytes(), []byte("\n"), []byte("\r\n"))
	d["contoh-cr"] = bytes.ReplaceAll(b.Bytes(), []byte("\n"), []byte("\r"))
	d["contoh-nyata"] = bytes.ReplaceAll(b.Bytes(), []byte("99.99.99."), []byte("33.07.07."))
	d["contoh-1252"] = bytes.ReplaceAll(d["contoh-nyata"], []byte("Belanja"), []byte("Bel\xe9nja"))
	d["contoh-bom"] = append([]byte("\xef\xbb\xbf"), d["contoh-nyata"]...)
	d["contoh-acak"] = acakBaris(d["contoh-nyata"])
	return d
}

// acakBaris puts the lines behind the header in another order, so that villages are scattered.
func acakBaris(b []byte) []byte {
	l := strings.SplitAfter(string(b), "\n")
	isi := l[1 : len(l)-1]
	slices.SortFunc(isi, func(a, b string) int {
		return strings.Compare(fmt.Sprint(len(a)%7, a[len(a)/2:]), fmt.Sprint(len(b)%7, b[len(b)/2:]))
	})
	return []byte(strings.Join(l, ""))
}

func TestSamaDenganBiasa(t *testing.T) {
	mengalir := 0
	for nama, isi := range berkasUji(t) {
		t.Run(filepath.Base(nama), func(t *testing.T) {
			p := ukuranPotongan
			if len(isi) > 50_000 {
				p = []int{20_000, 1 << 20}
			}
			if samakan(t, isi, susun.Opsi{Berkas: "uji.csv"}, p...) {
				mengalir++
			} else {
				t.Log("not streamed")
			}
		})
	}
	require.Greater(t, mengalir, 12)
}
