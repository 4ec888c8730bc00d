package pdf_test

import (
	"bytes"
	"compress/zlib"
	"errors"
	"flag"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/internal/contoh"
	"github.com/dasbor-desa/dasbor/indikator/gambar/pdf"
)

var perbarui = flag.Bool("perbarui", false, "rewrite the expected files")

// berkas is what the small parser below finds in a file.
type berkas struct {
	objek  map[int]string
	aliran []string // contents of the pages, unpacked
}

var polaObjek = regexp.MustCompile(`^([0-9]+) 0 obj\n`)

// urai reads a file through its table of objects, and fails where the two disagree.
func urai(t testing.TB, b []byte) berkas {
	t.Helper()
	require.True(t, bytes.HasSuffix(b, []byte("\n%%EOF\n")))
	i := bytes.LastIndex(b, []byte("startxref\n"))
	awal, err := strconv.Atoi(strings.TrimSpace(string(b[i+10 : len(b)-6])))
	require.NoError(t, err)
	baris := strings.Split(string(b[awal:i]), "\n")
	require.Equal(t, "xref", baris[0])
	n, err := strconv.Atoi(strings.TrimPrefix(baris[1], "0 "))
	require.NoError(t, err)
	require.Equal(t, "0000000000 65535 f ", baris[2])
	require.Contains(t, baris[len(baris)-2], "/Size "+strconv.Itoa(n))
	hasil := berkas{objek: map[int]string{}}
	for k := 1; k < n; k++ {
		require.Len(t, baris[2+k], 19)
		letak, err := strconv.Atoi(baris[2+k][:10])
		require.NoError(t, err)
		m := polaObjek.FindSubmatch(b[letak:])
		require.NotNil(t, m, "object %d", k)
		require.Equal(t, strconv.Itoa(k), string(m[1]))
		isi, _, ada := bytes.Cut(b[letak+len(m[0]):], []byte("endobj\n"))
		require.True(t, ada)
		hasil.objek[k] = string(isi)
		if kepala, sisa, ada := strings.Cut(string(isi), ">>\nstream\n"); ada {
			panjang, err := strconv.Atoi(kepala[strings.Index(kepala, "/Length ")+8:])
			require.NoError(t, err)
			require.Equal(t, "\nendstream\n", sisa[panjang:])
			hasil.aliran = append(hasil.aliran, bongkar(t, kepala, sisa[:panjang]))
		}
	}
	return hasil
}

func bongkar(t testing.TB, kepala, isi string) string {
	t.Helper()
	if !strings.Contains(kepala, "/FlateDecode") {
		return isi
	}
	r, err := zlib.NewReader(strings.NewReader(isi))
	require.NoError(t, err)
	b, err := io.ReadAll(r)
	require.NoError(t, err)
	return string(b)
}

// Operators with how many operands they take; every line of a page is one, or a text.
var operand = map[string]int{
	"cm": 6, "m": 2, "l": 2, "c": 6, "h": 0, "f": 0, "S": 0, "B": 0, "rg": 3, "RG": 3, "w": 1, "J": 1, "j": 1, "gs": 1,
}

var (
	polaAngka = regexp.MustCompile(`^(-?[0-9]+(\.[0-9]*[1-9])?|/P[0-9]+)$`)
	polaTeks  = regexp.MustCompile(`^BT /F[123] [0-9.]+ Tf 1 0 0 -1 -?[0-9.]+ -?[0-9.]+ Tm \(([^()\\]|\\[()\\]|\\[0-7]{3})*\) Tj ET$`)
	polaPutus = regexp.MustCompile(`^\[([0-9.]+ )*\] 0 d$`)
)

func periksaAliran(t testing.TB, isi string) {
	t.Helper()
	for _, b := range strings.Split(strings.TrimSuffix(isi, "\n"), "\n") {
		if polaTeks.MatchString(b) || polaPutus.MatchString(b) {
			continue
		}
		kata := strings.Fields(b)
		require.NotEmpty(t, kata)
		n, ada := operand[kata[len(kata)-1]]
		require.True(t, ada, "%q", b)
		require.Len(t, kata, n+1, "%q", b)
		for _, k := range kata[:n] {
			require.Regexp(t, polaAngka, k, "%q", b)
		}
	}
}

func halamanContoh(lebarMM int, jenis ...gambar.Jenis) []pdf.Halaman {
	var h []pdf.Halaman
	if len(jenis) == 0 {
		jenis = gambar.DaftarJenis()
	}
	for _, j := range jenis {
		if g, ada := gambar.HitungGambar(contoh.Papan(), j, gambar.Opsi{Lebar: 640, Desa: 7}); ada {
			h = append(h, pdf.DariGambar(&g, lebarMM))
		}
	}
	return h
}

func TestEmas(t *testing.T) {
	h := halamanContoh(297, gambar.JenisPita, gambar.JenisLereng, gambar.JenisKelengkapan, gambar.JenisSebaranDesa)
	var terbuka, padat bytes.Buffer
	hasil, err := pdf.Tulis(&terbuka, h, pdf.Opsi{Judul: "Dasbor – Kecamatan", Pokok: "APBDes", Pembuat: "Kecamatan", Bahasa: "id", Dibuat: "D:20250131", Terbuka: true})
	require.NoError(t, err)
	assert.Equal(t, pdf.Hasil{Bita: terbuka.Len(), Halaman: len(h)}, hasil, "nothing is replaced")
	b := urai(t, terbuka.Bytes())
	require.Len(t, b.aliran, len(h))
	assert.Contains(t, b.objek[1], "/Lang(id)")
	assert.Contains(t, b.objek[3], "/Title<FEFF004400610073")
	assert.Contains(t, b.objek[3], "/CreationDate(D:20250131)")
	for _, a := range b.aliran {
		periksaAliran(t, a)
	}
	jalur := filepath.Join("testdata", "contoh.pdf.txt")
	if *perbarui {
		require.NoError(t, os.WriteFile(jalur, terbuka.Bytes(), 0o644))
	}
	ingin, err := os.ReadFile(jalur)
	require.NoError(t, err)
	require.True(t, bytes.Equal(ingin, terbuka.Bytes()), "the bytes have changed; look at the pages, then run with -perbarui")

	_, err = pdf.Tulis(&padat, h, pdf.Opsi{})
	require.NoError(t, err)
	assert.Less(t, padat.Len(), terbuka.Len()/3)
	assert.Equal(t, b.aliran, urai(t, padat.Bytes()).aliran)
	assert.NotContains(t, padat.String(), "/Lang")
	assert.NotContains(t, padat.String(), "CreationDate")
}

// The page has the size that was asked for, in larger units beyond what a page can be.
func TestUkuran(t *testing.T) {
	for _, k := range []struct {
		mm, lebar, tinggi int
		kotak, satuan     string
	}{
		{0, 640_00, 480_00, "[0 0 480 360]", ""},
		{210, 210_00, 297_00, "[0 0 595.276 841.89", ""},
		{3000, 600_00, 400_00, "[0 0 8503.937 5669.291]", ""},
		{5080, 600_00, 400_00, "[0 0 14400 9600]", ""},
		{12_000, 600_00, 400_00, "[0 0 11338.582 7559.055]", "/UserUnit 3"},
	} {
		h := []pdf.Halaman{{Isi: []*gambar.Simpul{kotak(0, 0, 10, 10)}, Lebar: k.lebar, Tinggi: k.tinggi, LebarMM: k.mm}}
		var b bytes.Buffer
		_, err := pdf.Tulis(&b, h, pdf.Opsi{})
		require.NoError(t, err)
		o := urai(t, b.Bytes()).objek
		halaman := o[len(o)-1]
		assert.Contains(t, halaman, "/MediaBox"+k.kotak)
		assert.Equal(t, k.satuan != "", strings.Contains(halaman, "UserUnit"))
		assert.Contains(t, halaman, k.satuan)
		assert.Equal(t, k.satuan != "", strings.HasPrefix(b.String(), "%PDF-1.6"))
	}
}

func kotak(x, y, w, h int) *gambar.Simpul {
	s := &gambar.Simpul{Tag: "rect"}
	for i, n := range []string{"x", "y", "width", "height"} {
		s.Atribut = append(s.Atribut, gambar.Atribut{Nama: n, Nilai: strconv.Itoa([]int{x, y, w, h}[i])})
	}
	return s
}

func teks(kelas, isi string) *gambar.Simpul {
	return &gambar.Simpul{Tag: "text", Teks: isi, Atribut: []gambar.Atribut{{Nama: "class", Nilai: kelas}, {Nama: "x", Nilai: "100"}, {Nama: "y", Nilai: "20"}}}
}

func satuHalaman(t testing.TB, isi ...*gambar.Simpul) (string, pdf.Hasil) {
	t.Helper()
	var b bytes.Buffer
	h, err := pdf.Tulis(&b, []pdf.Halaman{{Isi: isi, Lebar: 200_00, Tinggi: 100_00}}, pdf.Opsi{Terbuka: true})
	require.NoError(t, err)
	return urai(t, b.Bytes()).aliran[0], h
}

func TestHuruf(t *testing.T) {
	a, h := satuHalaman(t, teks("t akhir tebal", "Rp1.234 (½)"), teks("t tengah", "≤ ½ − x\\"), teks("t", "日本 désa 👩"), teks("t tebal", "−5"))
	assert.Contains(t, a, `BT /F2 12 Tf 1 0 0 -1 32.644 20 Tm (Rp1.234 \(\275\)) Tj ET`, "ends at 100: 5.613 em of 12")
	assert.Contains(t, a, `BT /F3 12 Tf 1 0 0 -1 78.736 20 Tm (\243) Tj ET`)
	assert.Contains(t, a, `( x\\) Tj ET`)
	assert.Contains(t, a, `(\2265)`, "an en dash is the minus of bold text")
	assert.Contains(t, a, `(\244\244 d\351sa \244)`)
	assert.Equal(t, []rune{'日', '本', '👩'}, h.Ganti)
	assert.Equal(t, 3, h.Diganti)
	periksaAliran(t, a)
	// Every code of the encoding is a character of its own.
	var semua strings.Builder
	for r := rune(' '); r < 0x2200; r++ {
		semua.WriteRune(r)
	}
	a, h = satuHalaman(t, teks("t", semua.String()))
	periksaAliran(t, a)
	assert.Len(t, h.Ganti, h.Diganti)
	for kode := 32; kode < 256; kode++ {
		if kode == 127 || kode == 129 || kode == 141 || kode == 143 || kode == 144 || kode == 157 || kode == 173 {
			continue
		}
		cari := string(rune(kode))
		switch {
		case kode == '(' || kode == ')' || kode == '\\':
			cari = `\` + cari
		case kode > 126:
			cari = `\` + strconv.FormatInt(int64(kode), 8)
		}
		assert.Contains(t, a, cari)
	}
}

func TestGaya(t *testing.T) {
	garis := &gambar.Simpul{Tag: "line", Atribut: []gambar.Atribut{{Nama: "class", Nilai: "tren tren-turun"}, {Nama: "x1", Nilai: "1"}, {Nama: "y1", Nilai: "2"}, {Nama: "x2", Nilai: "3.25"}, {Nama: "y2", Nilai: "-4"}}}
	g := &gambar.Simpul{Tag: "g", Atribut: []gambar.Atribut{{Nama: "transform", Nilai: "translate(10 20) scale(2)"}}, Anak: []*gambar.Simpul{garis, {Tag: "title", Teks: "tidak digambar"}}}
	a, _ := satuHalaman(t, g)
	assert.Equal(t, "0.75 0 0 -0.75 0 75 cm\n0.345 0.388 0.435 RG\n2.6 w\n[8 6 ] 0 d\n/P55 gs\n12 24 m\n16.5 12 l\nS\n", a)
}

func TestTolak(t *testing.T) {
	isi := []*gambar.Simpul{{Tag: "image"}}
	for _, k := range []struct {
		h     []pdf.Halaman
		ingin error
	}{
		{nil, pdf.ErrHalaman},
		{make([]pdf.Halaman, pdf.BatasHalaman+1), pdf.ErrHalaman},
		{[]pdf.Halaman{{Lebar: 1}}, pdf.ErrUkuran},
		{[]pdf.Halaman{{Lebar: 1, Tinggi: 1, LebarMM: pdf.BatasMM + 1}}, pdf.ErrUkuran},
		{[]pdf.Halaman{{Lebar: 1, Tinggi: 100_000, LebarMM: pdf.BatasMM}}, pdf.ErrUkuran},
		{[]pdf.Halaman{{Lebar: 1, Tinggi: 1, Isi: isi}}, gambar.ErrIzin},
		{[]pdf.Halaman{{Lebar: 1, Tinggi: 1, Isi: []*gambar.Simpul{nil}}}, gambar.ErrIzin},
	} {
		var b bytes.Buffer
		_, err := pdf.Tulis(&b, k.h, pdf.Opsi{})
		require.ErrorIs(t, err, k.ingin)
		assert.Zero(t, b.Len(), "nothing is written")
	}
	macet := errors.New("full")
	_, err := pdf.Tulis(penolak{macet}, halamanContoh(0), pdf.Opsi{})
	require.ErrorIs(t, err, macet)
}

type penolak struct{ err error }

func (p penolak) Write([]byte) (int, error) { return 0, p.err }

// A reader of somebody else's agrees, where there is one.
func TestPdfinfo(t *testing.T) {
	if runtime.GOOS == "js" {
		t.Skip("no programs here")
	}
	program, err := exec.LookPath("pdfinfo")
	if err != nil {
		t.Skip("PDFINFO TIDAK ADA: a reader of PDF is not installed")
	}
	jalur := filepath.Join(t.TempDir(), "a.pdf")
	f, err := os.Create(jalur)
	require.NoError(t, err)
	h := halamanContoh(3000)
	_, err = pdf.Tulis(f, h, pdf.Opsi{Judul: "Désa (a)", Bahasa: "id"})
	require.NoError(t, err)
	require.NoError(t, f.Close())
	keluar, err := exec.Command(program, jalur).CombinedOutput()
	require.NoError(t, err, "%s", keluar)
	assert.Regexp(t, `(?m)^Title: +Désa \(a\)$`, string(keluar))
	assert.Regexp(t, `(?m)^Pages: +`+strconv.Itoa(len(h))+`$`, string(keluar))
	assert.Regexp(t, `(?m)^Page size: +8503\.94 x`, string(keluar))
	assert.NotContains(t, string(keluar), "rror")
}

// Any scene that is allowed is a valid file; any that is not is refused whole.
func FuzzTulis(f *testing.F) {
	f.Add("path", "M1.6 7.1L9 3.7l7.4 3.4zM2 9.3a7 7 0 0 1 14 0z", "ikon", "translate(1 2) scale(3)", "", 10_000, 10_000, 0)
	f.Add("text", "1", "t tebal akhir", "", "Désa \\()日", 1, 1, 3000)
	f.Add("rect", "-9.99", "arsir p-nol sorot", "translate(-1 0)", "", 999_999_999, 3, 99_999)
	f.Add("path", "M0 0Q1 1 2 2T3 3S1 2 3 4H9V9A1 2 3 1 1 9 9", "tren", "", "", 100, 100, 1)
	f.Fuzz(func(t *testing.T, tag, nilai, kelas, transform, isi string, lebar, tinggi, mm int) {
		s := &gambar.Simpul{Tag: tag, Teks: isi, Atribut: []gambar.Atribut{{Nama: "class", Nilai: kelas}}}
		for _, n := range []string{"x", "y", "x1", "y2", "cx", "r", "rx", "width", "height", "d"} {
			s.Atribut = append(s.Atribut, gambar.Atribut{Nama: n, Nilai: nilai})
		}
		g := &gambar.Simpul{Tag: "g", Anak: []*gambar.Simpul{s, s}, Atribut: []gambar.Atribut{{Nama: "transform", Nilai: transform}}}
		var b bytes.Buffer
		_, err := pdf.Tulis(&b, []pdf.Halaman{{Isi: []*gambar.Simpul{g, g}, Lebar: lebar, Tinggi: tinggi, LebarMM: mm}}, pdf.Opsi{Judul: isi, Bahasa: kelas})
		if err != nil {
			require.Zero(t, b.Len())
			return
		}
		h := urai(t, b.Bytes())
		require.Len(t, h.aliran, 1)
		periksaAliran(t, h.aliran[0])
	})
}

func BenchmarkTulis(b *testing.B) {
	h := halamanContoh(297)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := pdf.Tulis(io.Discard, h, pdf.Opsi{}); err != nil {
			b.Fatal(err)
		}
	}
}
