package umum

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/resep"
)

var perbarui = flag.Bool("perbarui", false, "write the expected results in testdata/kasus anew")

// Every kasus is one quirk of real files: an input, perhaps a recipe, and what reading makes of it.
func TestKasus(t *testing.T) {
	daftar, err := filepath.Glob("testdata/kasus/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, daftar)
	for _, jalur := range daftar {
		t.Run(strings.TrimSuffix(filepath.Base(jalur), ".txtar"), func(t *testing.T) {
			isi, err := os.ReadFile(jalur)
			require.NoError(t, err)
			a := txtar.Parse(isi)
			var o Opsi
			var h *Hasil
			for _, f := range a.Files {
				if f.Name == "resep.json" {
					r, catatan := resep.Baca(f.Data, f.Name)
					require.Empty(t, catatan)
					o.Resep = r
				}
			}
			harapan := -1
			for i, f := range a.Files {
				switch f.Name {
				case "resep.json":
				case "harapan":
					harapan = i
				default:
					h = bacaApaSaja(t, f.Name, f.Data, o)
				}
			}
			require.NotNil(t, h)
			assert.Equal(t, h.BarisData, h.BarisTerhitung(), "every row is accounted for")
			hasil := ringkasan(h)
			if *perbarui {
				if harapan < 0 {
					a.Files = append(a.Files, txtar.File{Name: "harapan"})
					harapan = len(a.Files) - 1
				}
				a.Files[harapan].Data = []byte(hasil)
				require.NoError(t, os.WriteFile(jalur, txtar.Format(a), 0o600))
				return
			}
			require.GreaterOrEqual(t, harapan, 0, "run with -perbarui first")
			assert.Equal(t, string(a.Files[harapan].Data), hasil)
		})
	}
}

// bacaApaSaja reads bytes as JSON, SQL or a table, by their name.
func bacaApaSaja(t *testing.T, nama string, b []byte, o Opsi) *Hasil {
	t.Helper()
	o.Berkas = nama
	var h *Hasil
	var err error
	switch filepath.Ext(nama) {
	case ".json":
		h, err = BacaJSON(b, o, lembar.Batas{})
	case ".sql":
		h, err = BacaSQL(b, o, lembar.Batas{})
	default:
		l, catatan, galat := lembar.DariTeks(b, lembar.Opsi{Berkas: nama})
		require.NoError(t, galat)
		h = DariLembar(l, o)
		h.Temuan = append(catatan, h.Temuan...)
	}
	require.NoError(t, err)
	return h
}

// ringkasan writes a result short enough to be read by people.
func ringkasan(h *Hasil) string {
	var b strings.Builder
	fmt.Fprintf(&b, "baris %d judul %d gagal %d kosong %d\n", h.BarisData, len(h.Judul), len(h.Gagal), h.Kosong)
	for _, d := range h.Dokumen {
		ringkasDokumen(&b, d)
	}
	for _, t := range h.Temuan {
		fmt.Fprintf(&b, "%s %s %s\n", t.Kode, t.Tingkat, t.Letak)
	}
	return b.String()
}

func ringkasDokumen(b *strings.Builder, d *apbdes.Dokumen) {
	fmt.Fprintf(b, "dokumen %d %s %s %s %s\n", d.Tahun, d.Desa.Kode, d.Desa.Nama, d.Bagan, d.Rincian())
	r, err := apbdes.Ringkas(d)
	if err != nil {
		fmt.Fprintln(b, "  ", err)
		return
	}
	for _, f := range apbdes.DaftarFase() {
		if r.AdaFase(f) {
			j := r.Jumlah(f)
			fmt.Fprintf(b, "  %s: %s - %s = %s; %s - %s = %s; silpa %s\n", f, j.Pendapatan, j.Belanja, j.SurplusDefisit, j.PenerimaanPembiayaan,
				j.PengeluaranPembiayaan, j.PembiayaanNeto, j.Silpa)
		}
	}
	nilai := func(n apbdes.Nilai) string {
		return strings.TrimRight(fmt.Sprintf("%s|%s|%s", n.Anggaran, n.Perubahan, n.Realisasi), "|")
	}
	for i := range d.Pendapatan {
		p := &d.Pendapatan[i]
		fmt.Fprintf(b, "  4 %s %q %s\n", p.Rekening, p.Uraian, nilai(p.Nilai))
	}
	for i := range d.Belanja {
		p := &d.Belanja[i]
		sisa := ""
		if p.Sisa {
			sisa = " sisa"
		}
		fmt.Fprintf(b, "  5 %s/%s %q %q %s %s%s\n", p.Kegiatan, p.Rekening, p.NamaKegiatan, p.Uraian, p.Sumber, nilai(p.Nilai), sisa)
	}
	for i := range d.Pembiayaan {
		p := &d.Pembiayaan[i]
		fmt.Fprintf(b, "  6 %s %q %s\n", p.Rekening, p.Uraian, nilai(p.Nilai))
	}
	for i := range d.Tercetak {
		p := &d.Tercetak[i]
		tanda := ""
		if p.TanpaTanda {
			tanda = " tanpa tanda"
		}
		fmt.Fprintf(b, "  = %s %s/%s %q %s%s\n", p.Sasaran, p.Kegiatan, p.Rekening, p.Uraian, nilai(p.Nilai), tanda)
	}
	for i := range d.Gagal {
		fmt.Fprintf(b, "  ? %q\n", d.Gagal[i].Mentah)
	}
	beda, err := apbdes.HitungBeda(d, r)
	if err != nil {
		fmt.Fprintln(b, "  ", err)
	}
	for _, x := range beda {
		fmt.Fprintf(b, "  ! %q %s: %s, terurai %s\n", d.Tercetak[x.Urutan].Uraian, x.Fase, x.Tercetak, x.Terurai)
	}
}
