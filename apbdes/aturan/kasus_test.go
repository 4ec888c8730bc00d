package aturan_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"
)

var perbarui = flag.Bool("perbarui", false, "rewrite the expected findings in testdata/kasus and DAFTAR-ATURAN.md")

// kasus is one document of a case file. Its folder begins with "gagal" (the rule of the file speaks) or "lulus" (it does not).
type kasus struct {
	nama    string
	dokumen []byte
	opsi    []byte
	temuan  string
}

// bacaKasus reads one file of cases: testdata/kasus/DD-01.txtar is about APBDES-DD-01.
func bacaKasus(t *testing.T, jalur string) (*txtar.Archive, []kasus) {
	t.Helper()
	isi, err := os.ReadFile(jalur)
	require.NoError(t, err)
	arsip := txtar.Parse(isi)
	var daftar []kasus
	for _, b := range arsip.Files {
		folder, nama, _ := strings.Cut(b.Name, "/")
		if len(daftar) == 0 || daftar[len(daftar)-1].nama != folder {
			daftar = append(daftar, kasus{nama: folder})
		}
		k := &daftar[len(daftar)-1]
		switch nama {
		case "dokumen.json":
			k.dokumen = b.Data
		case "opsi.json":
			k.opsi = b.Data
		case "temuan.txt":
			k.temuan = string(b.Data)
		default:
			require.Fail(t, "unknown file", "%s: %s", jalur, b.Name)
		}
	}
	return arsip, daftar
}

func uraiKetat(t *testing.T, isi []byte, ke any) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(isi))
	d.DisallowUnknownFields()
	require.NoError(t, d.Decode(ke))
}

func (k *kasus) masukan(t *testing.T) (*apbdes.Dokumen, aturan.Opsi) {
	t.Helper()
	d := new(apbdes.Dokumen)
	uraiKetat(t, k.dokumen, d)
	var o aturan.Opsi
	if k.opsi != nil {
		uraiKetat(t, k.opsi, &o)
	}
	return d, o
}

// cetakTemuan writes findings as the case files hold them.
func cetakTemuan(d temuan.Daftar) string {
	var b strings.Builder
	for _, t := range d {
		b.WriteString(t.Tingkat.String() + " " + string(t.Kode) + " " + t.Keyakinan.String() + " " + t.Jalur)
		if l := t.Letak.String(); l != "" {
			b.WriteString(" @" + l)
		}
		b.WriteString("\n  id: " + t.Pesan(temuan.Indonesia) + "\n  en: " + t.Pesan(temuan.Inggris) + "\n")
		for _, s := range t.Dasar {
			b.WriteString("  dasar: " + s.String() + "\n")
		}
	}
	return b.String()
}

func adaKode(d temuan.Daftar, k temuan.Kode) bool {
	for range d.Cari(k) {
		return true
	}
	return false
}

func daftarBerkasKasus(t *testing.T) []string {
	t.Helper()
	berkas, err := filepath.Glob(filepath.Join("testdata", "kasus", "*.txtar"))
	require.NoError(t, err)
	require.NotEmpty(t, berkas)
	return berkas
}

// Every case gives exactly the findings it lists, and its rule speaks or stays silent as the name of the case says.
func TestKasus(t *testing.T) {
	for _, jalur := range daftarBerkasKasus(t) {
		nama := strings.TrimSuffix(filepath.Base(jalur), ".txtar")
		t.Run(nama, func(t *testing.T) {
			arsip, daftar := bacaKasus(t, jalur)
			kode := temuan.Kode("APBDES-" + nama)
			baru := &txtar.Archive{Comment: arsip.Comment}
			for i := range daftar {
				k := &daftar[i]
				d, o := k.masukan(t)
				hasil := aturan.Periksa(d, o)
				assert.Equal(t, strings.HasPrefix(k.nama, "gagal"), adaKode(hasil, kode), "%s: %s", k.nama, kode)
				cetak := cetakTemuan(hasil)
				assert.NotContains(t, cetak, "{", k.nama)
				if !*perbarui {
					assert.Equal(t, k.temuan, cetak, k.nama)
				}
				baru.Files = append(baru.Files, txtar.File{Name: k.nama + "/dokumen.json", Data: k.dokumen})
				if k.opsi != nil {
					baru.Files = append(baru.Files, txtar.File{Name: k.nama + "/opsi.json", Data: k.opsi})
				}
				baru.Files = append(baru.Files, txtar.File{Name: k.nama + "/temuan.txt", Data: []byte(cetak)})
			}
			if *perbarui {
				require.NoError(t, os.WriteFile(jalur, txtar.Format(baru), 0o644))
			}
		})
	}
}

// Every rule has a case in which it speaks and one in which it does not.
func TestSetiapAturanPunyaKasus(t *testing.T) {
	punya := map[temuan.Kode][2]bool{}
	for _, jalur := range daftarBerkasKasus(t) {
		_, daftar := bacaKasus(t, jalur)
		kode := temuan.Kode("APBDES-" + strings.TrimSuffix(filepath.Base(jalur), ".txtar"))
		ada := punya[kode]
		for _, k := range daftar {
			ada[0] = ada[0] || strings.HasPrefix(k.nama, "gagal")
			ada[1] = ada[1] || strings.HasPrefix(k.nama, "lulus")
		}
		punya[kode] = ada
		_, dikenal := aturan.CariAturan(kode)
		assert.True(t, dikenal, "%s has cases but is no rule", kode)
	}
	for _, a := range aturan.DaftarAturan() {
		assert.Equal(t, [2]bool{true, true}, punya[a.Kode], "%s: cases that fail and that pass", a.Kode)
	}
}
