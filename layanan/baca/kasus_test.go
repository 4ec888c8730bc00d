package baca_test

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

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/layanan"
	"github.com/dasbor-desa/dasbor/layanan/baca"
)

var perbarui = flag.Bool("perbarui", false, "rewrite the expected findings")

// Each case in testdata/temuan holds masukan.csv, what to read it as, and the
// expected figures and findings.
func TestKasus(t *testing.T) {
	daftar, err := filepath.Glob("testdata/temuan/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, daftar)
	for _, nama := range daftar {
		t.Run(strings.TrimSuffix(filepath.Base(nama), ".txtar"), func(t *testing.T) {
			b, err := os.ReadFile(nama)
			require.NoError(t, err)
			a := txtar.Parse(b)
			var masuk, cara, ingin string
			for _, f := range a.Files {
				switch f.Name {
				case "masukan.csv":
					masuk = string(f.Data)
				case "cara":
					cara = strings.TrimSpace(string(f.Data))
				case "hasil":
					ingin = string(f.Data)
				default:
					t.Fatalf("unknown part %s", f.Name)
				}
			}
			ada := jalankan(t, cara, masuk)
			if *perbarui {
				a.Files = []txtar.File{{Name: "cara", Data: []byte(cara + "\n")}, {Name: "masukan.csv", Data: []byte(masuk)}, {Name: "hasil", Data: []byte(ada)}}
				require.NoError(t, os.WriteFile(nama, txtar.Format(a), 0o600))
				return
			}
			assert.Equal(t, ingin, ada)
		})
	}
}

// jalankan reads the input as cara says and prints what came of it.
func jalankan(t *testing.T, cara, masuk string) string {
	t.Helper()
	kata := strings.Fields(cara)
	o := baca.OpsiOpenDK{Opsi: baca.Opsi{Berkas: "masukan.csv"}}
	for _, k := range kata[1:] {
		nama, isi, _ := strings.Cut(k, "=")
		switch nama {
		case "periode":
			p, err := layanan.UraiPeriode(isi)
			require.NoError(t, err)
			o.Periode = p
		case "desa":
			o.Desa = wilayah.HarusUrai(isi)
		case "gaya":
			o.TataTulis, _ = rupiah.UraiTataTulis(isi)
		default:
			t.Fatalf("unknown option %s", k)
		}
	}
	tabel, d, err := baca.CSV(strings.NewReader(masuk), o.Opsi)
	require.NoError(t, err)
	var h baca.Hasil
	var teks strings.Builder
	switch kata[0] {
	case "panjang":
		h = baca.DariPanjang(tabel, o.Opsi)
	case "opendk":
		f := baca.KenaliOpenDK(tabel)
		fmt.Fprintln(&teks, "formulir", f)
		h = baca.DariOpenDK(tabel, f, o)
	case "sarana":
		s := baca.DariSarana(tabel, o)
		fmt.Fprintln(&teks, "sarana", len(s.Sarana))
		h = s.Hasil
	case "idm":
		i := baca.DariIDM(tabel, o.Opsi)
		h = baca.Hasil{TakTerbaca: i.TakTerbaca, Hitungan: i.Hitungan, Temuan: i.Temuan}
		fmt.Fprintln(&teks, "baris", len(i.Baris))
	default:
		t.Fatalf("unknown way %q", kata[0])
	}
	k, err := layanan.KatalogBawaan().Tambah(baca.DaftarIndikatorSarana()...)
	require.NoError(t, err)
	n := h.Hitungan
	fmt.Fprintf(&teks, "%d = %d terbaca + %d tak terbaca + %d kosong\n", n.Baris, n.Terbaca, n.TakTerbaca, n.Kosong)
	require.Equal(t, n.Baris, n.Terbaca+n.TakTerbaca+n.Kosong)
	require.Len(t, h.TakTerbaca, n.TakTerbaca)
	for _, c := range h.Capaian {
		fmt.Fprintf(&teks, "%s %s %s: %s / %s = %s %s\n", c.Desa, c.Periode, c.Indikator,
			c.Pembilang.TeksIndonesia(), c.Penyebut.TeksIndonesia(), c.Nilai.TeksIndonesia(), c.Satuan)
	}
	d = append(d, h.Temuan...)
	tulisTemuan(&teks, d)
	fmt.Fprintln(&teks, "periksa")
	tulisTemuan(&teks, layanan.PeriksaCapaian(k, h.Capaian))
	return teks.String()
}

func tulisTemuan(w *strings.Builder, d temuan.Daftar) {
	for _, x := range d {
		fmt.Fprintf(w, "%s %s %s %s\n  %s\n  %s\n", x.Letak, x.Tingkat, x.Kode, x.Jalur, x.Pesan(temuan.Indonesia), x.Pesan(temuan.Inggris))
	}
}
