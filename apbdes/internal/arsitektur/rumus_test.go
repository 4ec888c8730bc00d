package arsitektur_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/tulis"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/fdp"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/naskah"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/naskah/bukukerja"
	"github.com/dasbor-desa/dasbor/indikator"
	kecamatan "github.com/dasbor-desa/dasbor/indikator/contoh"
	"github.com/dasbor-desa/dasbor/indikator/evaluasi"
	"github.com/dasbor-desa/dasbor/layanan"
	"github.com/dasbor-desa/dasbor/wasm/inti"
)

// rumusJahat are texts that a spreadsheet would run, or take the first sign of.
var rumusJahat = []string{
	`=HYPERLINK("http://jahat.example","x")`, `+1+1`, `-1+cmd|' /C calc'!A0`, `@SUM(A1)`, "\t=1+1", "\r=1+1", "\n=1+1", `＝1+1`, `＋1`, `－1`, `＠A1`, `'=1+1`, `''+1`,
	`=DDE("cmd";"/C calc")`, `=IMPORTXML("http://jahat.example")`, "\xff=1+1",
}

// penulisTabel are the files that write CSV, and the exports below that try them. A new writer is seen here.
var penulisTabel = map[string]string{
	"apbdes/tulis/csv.go": "kanonik", "wasm/inti/ekspor.go": "inti temuan", "indikator/evaluasi/csv.go": "evaluasi", "apbdes/tulis/fdp/tabel.go": "fdp",
	"layanan/tulispeta.go": "peta", "layanan/tuliscapaian.go": "capaian",
	"examples/rekap/tulis.go": "", // codes and figures only
}

func dokumenRumus(k *kecamatan.Kecamatan) []*apbdes.Dokumen {
	n := 0
	ambil := func() string { n++; return rumusJahat[n%len(rumusJahat)] }
	for _, d := range k.Dokumen {
		d.Desa.Nama, d.Desa.Kecamatan, d.Desa.Kabupaten = rumusJahat[int(d.Desa.Kode.Polos()[9]-'0')], rumusJahat[0], rumusJahat[0]
		for i := range d.Belanja {
			d.Belanja[i].NamaKegiatan, d.Belanja[i].Uraian = ambil(), ambil()
		}
		for i := range d.Pendapatan {
			d.Pendapatan[i].Uraian = ambil()
		}
	}
	return k.Dokumen
}

// eksporTabel makes every CSV and XLSX of hostile texts.
func eksporTabel(t *testing.T) (tabel, buku map[string][]byte) {
	t.Helper()
	tabel, buku = map[string][]byte{}, map[string][]byte{}
	k := kecamatan.DariBenih(1)
	d := dokumenRumus(k)
	var b bytes.Buffer
	ambil := func(ke map[string][]byte, nama string, err error) {
		require.NoError(t, err, nama)
		ke[nama] = bytes.Clone(b.Bytes())
		b.Reset()
	}
	ambil(tabel, "kanonik", tulis.CSV{Cap: true}.TulisCSV(&b, d...))
	p, err := indikator.HitungPapan(k.Masukan())
	require.NoError(t, err)
	i := 0
	for p.Desa[i].Pemeriksaan == nil {
		i++
	}
	dok := cariDokumen(k, p.Desa[i].Kode, p.Tahun)
	l := evaluasi.HitungLembar(dok, p.Desa[i].Pemeriksaan, aturan.Opsi{})
	ambil(tabel, "evaluasi", l.TulisCSV(&b, temuan.Inggris))
	ambil(buku, "evaluasi", evaluasi.TulisXLSX(&b, temuan.Indonesia, l))
	ambil(buku, "kanonik", bukukerja.TulisKanonik(&b, d...))
	for _, j := range naskah.DaftarJenis() {
		n, err := naskah.Susun(dok, j, naskah.Opsi{Nomor: rumusJahat[0], TandaTangan: naskah.TandaTangan{Nama: rumusJahat[1], Tempat: rumusJahat[3]}})
		require.NoError(t, err)
		ambil(buku, "naskah "+j.String(), bukukerja.Tulis(&b, n))
	}
	paket, err := fdp.Susun(d, fdp.Opsi{})
	require.NoError(t, err)
	for _, x := range paket.Berkas {
		if strings.HasSuffix(x.Nama, ".csv") {
			tabel["fdp"] = append(tabel["fdp"], x.Isi...)
		}
	}
	ambil(tabel, "capaian", layanan.TulisCapaian(&b, []layanan.Capaian{{Desa: dok.Desa.Kode, Periode: layanan.Setahun(2025), Sumber: rumusJahat[0]}}))
	peta, _, err := layanan.BacaPeta(strings.NewReader("kode,layanan,tanda,alasan,alasan_inggris\n2.2.02,kesehatan,inti,\"" + strings.ReplaceAll(rumusJahat[0], `"`, `""`) + "\",x\n"))
	require.NoError(t, err)
	ambil(tabel, "peta", layanan.TulisPeta(&b, peta))
	var it inti.Inti
	var jawab struct{ Hasil struct{ Isi string } }
	minta := func(s string, berkas ...[]byte) []byte { return it.Jawaban([]byte(`{"v":1,`+s+`}`), berkas...) }
	require.Contains(t, string(minta(`"op":"baca","data":"a","berkas":[{"nama":"=1+1.csv"}]`, tabel["kanonik"])), `"ok":true`)
	for _, jenis := range []string{"csv", "temuan"} {
		require.NoError(t, json.Unmarshal(minta(`"op":"ekspor","data":"a","ekspor":{"jenis":"`+jenis+`"}`), &jawab))
		tabel["inti "+jenis] = []byte(jawab.Hasil.Isi)
	}
	return tabel, buku
}

var angkaSel = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`)

// selJahat are the cells that a spreadsheet would take for formulas.
func selJahat(t *testing.T, isi []byte) (hasil []string) {
	t.Helper()
	r := csv.NewReader(bytes.NewReader(isi))
	r.FieldsPerRecord, r.Comment = -1, '#'
	semua, err := r.ReadAll()
	require.NoError(t, err)
	require.Greater(t, len(semua), 1)
	for _, rekam := range semua {
		for _, s := range rekam {
			if !angkaSel.MatchString(s) && strings.ContainsAny(string(append([]rune(s), ' ')[0]), "=+-@\t\r\n＝＋－＠") {
				hasil = append(hasil, s)
			}
		}
	}
	return hasil
}

// No export runs what a village wrote: in no CSV begins a text like a formula, in no workbook is a formula not ours.
func TestEksporBukanRumus(t *testing.T) {
	lewatiDiPeramban(t)
	tabel, buku := eksporTabel(t)
	for jalur, nama := range penulisTabel {
		wajib(t, nama == "" || tabel[nama] != nil, "%s: there is no export %s", jalur, nama)
	}
	for nama, isi := range tabel {
		assert.Empty(t, selJahat(t, isi), nama)
		assert.Contains(t, string(isi), "'=HYPERLINK", "%s: the text is there, guarded", nama)
	}
	rumusKita := regexp.MustCompile(`^[A-Za-z0-9():,+*/<>=."$&;-]+$`)
	for nama, isi := range buku {
		z, err := zip.NewReader(bytes.NewReader(isi), int64(len(isi)))
		require.NoError(t, err, nama)
		for _, f := range z.File {
			r, err := f.Open()
			require.NoError(t, err)
			b, err := io.ReadAll(r)
			require.NoError(t, err)
			for _, x := range strings.Split(string(b), "<f>")[1:] {
				x, _, _ = strings.Cut(x, "</f>")
				wajib(t, rumusKita.MatchString(x) && !strings.Contains(x, "HYPERLINK") && !strings.Contains(x, "DDE"), "%s %s: formula %q", nama, f.Name, x)
			}
			wajib(t, !strings.Contains(string(b), "<hyperlink") && !strings.Contains(string(b), "externalLink"), "%s %s: a link", nama, f.Name)
		}
	}
}

// The guard is taken off again: what was exported and read back has the texts of the village.
func TestEksporBukanRumusBolakBalik(t *testing.T) {
	lewatiDiPeramban(t)
	k := kecamatan.DariBenih(1)
	d := dokumenRumus(k)[:4]
	bersih := func(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }
	for nama, tulisKe := range map[string]func(io.Writer, ...*apbdes.Dokumen) error{"csv": tulis.CSV{}.TulisCSV, "xlsx": bukukerja.TulisKanonik, "json": tulis.JSON{}.TulisJSON} {
		var b bytes.Buffer
		require.NoError(t, tulisKe(&b, d...), nama)
		h, err := baca.Baca(b.Bytes(), baca.Opsi{Berkas: "a." + nama}, lembar.Batas{})
		require.NoError(t, err, nama)
		require.Len(t, h.Dokumen, len(d), nama)
		for i := range d {
			j := slices.IndexFunc(h.Dokumen, func(x *apbdes.Dokumen) bool { return x.Desa.Kode == d[i].Desa.Kode && x.Tahun == d[i].Tahun })
			require.GreaterOrEqual(t, j, 0, nama)
			for n := range d[i].Belanja {
				assert.Equal(t, strings.TrimSpace(bersih(d[i].Belanja[n].Uraian)), strings.TrimSpace(h.Dokumen[j].Belanja[n].Uraian), nama)
			}
		}
	}
}

// Every file that writes CSV is one of those tried above.
func TestPenulisTabel(t *testing.T) {
	ada := map[string]bool{}
	for _, jalur := range ambilBerkas(t) {
		if !strings.HasSuffix(jalur, ".go") || strings.HasSuffix(jalur, "_test.go") ||
			slices.ContainsFunc(strings.Split(path.Dir(jalur), "/"), func(f string) bool { return slices.Contains([]string{"internal", "bangku", "beam"}, f) }) {
			continue
		}
		if bytes.Contains(bacaAkar(t, jalur), []byte("csv.NewWriter")) {
			ada[jalur] = true
			_, tercatat := penulisTabel[jalur]
			wajib(t, tercatat, "%s writes CSV and is not in penulisTabel", jalur)
		}
	}
	for jalur := range penulisTabel {
		wajib(t, ada[jalur], "%s writes no CSV any more", jalur)
	}
}
