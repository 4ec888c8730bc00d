package bukukerja_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/csv"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/naskah"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/naskah/bukukerja"
	"github.com/stretchr/testify/require"
)

func bacaDokumen(t *testing.T, jalur string) []*apbdes.Dokumen {
	t.Helper()
	b, err := os.ReadFile(jalur)
	require.NoError(t, err)
	return bacaIsi(t, filepath.Base(jalur), b)
}

func bacaIsi(t *testing.T, nama string, b []byte) []*apbdes.Dokumen {
	t.Helper()
	h, err := baca.Baca(b, baca.Opsi{Berkas: nama}, lembar.Batas{})
	require.NoError(t, err)
	return h.Dokumen
}

// hitungUlang makes LibreOffice recalculate workbooks and returns the cells of their first sheets. It skips the test loudly where
// there is no LibreOffice.
func hitungUlang(t *testing.T, buku [][]byte) [][][]string {
	t.Helper()
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LIBREOFFICE TIDAK ADA: soffice is not installed; the formulas are not recalculated by another program")
	}
	d := t.TempDir()
	profil := filepath.Join(d, "profil")
	require.NoError(t, os.MkdirAll(filepath.Join(profil, "user"), 0o700))
	// Always recalculate on loading: the values in the file must play no part.
	require.NoError(t, os.WriteFile(filepath.Join(profil, "user", "registrymodifications.xcu"), []byte(`<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">`+
		`<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`), 0o600))
	arg := []string{
		"-env:UserInstallation=file://" + profil, "--headless", "--convert-to", `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false`, "--outdir", d,
	}
	for i, b := range buku {
		f := filepath.Join(d, strconv.Itoa(i)+".xlsx")
		require.NoError(t, os.WriteFile(f, b, 0o600))
		arg = append(arg, f)
	}
	ctx, selesai := context.WithTimeout(t.Context(), 5*time.Minute)
	defer selesai()
	keluar, err := exec.CommandContext(ctx, soffice, arg...).CombinedOutput()
	require.NoError(t, err, "%s", keluar)
	hasil := make([][][]string, len(buku))
	for i := range buku {
		isi, err := os.ReadFile(filepath.Join(d, strconv.Itoa(i)+".csv"))
		require.NoError(t, err, "%s", keluar)
		r := csv.NewReader(bytes.NewReader(isi))
		r.FieldsPerRecord = -1
		hasil[i], err = r.ReadAll()
		require.NoError(t, err)
	}
	return hasil
}

var nilaiRumus = regexp.MustCompile(`</f><v>[^<]*`)

// salah returns a workbook in which every formula carries a wrong value, so that only a recalculation gives the right one.
func salah(t *testing.T, buku []byte) []byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(buku), int64(len(buku)))
	require.NoError(t, err)
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range r.File {
		dari, err := f.Open()
		require.NoError(t, err)
		isi, err := io.ReadAll(dari)
		require.NoError(t, err)
		ke, err := w.Create(f.Name)
		require.NoError(t, err)
		_, err = ke.Write(nilaiRumus.ReplaceAll(isi, []byte(`</f><v>123456.78`)))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return b.Bytes()
}

func tulisBuku(t *testing.T, n *naskah.Naskah) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, bukukerja.Tulis(&b, n))
	return b.Bytes()
}

// periksaSel compares the cells that LibreOffice computed with the amounts of the layout, to the sen, and returns how many were
// formulas.
func periksaSel(t *testing.T, n *naskah.Naskah, sel [][]string) (rumus int) {
	t.Helper()
	awal := slices.IndexFunc(sel, func(b []string) bool { return b[0] == "KODE REKENING" }) + 2
	require.Greater(t, awal, 1)
	uang := 3
	if n.Bagan.String() == "permendagri-113-2014" {
		uang = 2
	}
	if n.Keluaran {
		uang += 2
	}
	for i := range n.Baris {
		b := &n.Baris[i]
		for k := range n.Kolom {
			s := sel[awal+i][uang+k]
			if n.Kolom[k].Jenis == naskah.Persen {
				p, ada := n.Persen(b, k)
				require.Equal(t, ada, s != "", "%v", b)
				if ada {
					require.Equal(t, p.Shift(4).String(), desimal(t, strings.TrimSuffix(s, "%"), 2), "%v", b) // "52.59%"
					rumus++
				}
				continue
			}
			require.Equal(t, b.Nilai[k].Ada, s != "", "%q %v", s, b)
			if s != "" {
				require.Equal(t, strconv.FormatInt(int64(b.Nilai[k].Nilai), 10), desimal(t, s, 2), "%v", b)
				if b.Rumus.Ada() || n.Kolom[k].Jenis == naskah.Selisih {
					rumus++
				}
			}
		}
	}
	return rumus
}

// desimal takes the point out of a number with up to n decimals: "1.5" with 2 is "150". A spreadsheet counts in binary fractions, so
// what lies beyond the sixth decimal is dropped.
func desimal(t *testing.T, s string, n int) string {
	t.Helper()
	bulat, pecahan, _ := strings.Cut(s, ".")
	if len(pecahan) > n {
		f, err := strconv.ParseFloat(s, 64)
		require.NoError(t, err)
		bulat, pecahan, _ = strings.Cut(strconv.FormatFloat(f, 'f', n, 64), ".")
	}
	s = bulat + pecahan + strings.Repeat("0", n-len(pecahan))
	minus := strings.HasPrefix(s, "-")
	s = strings.TrimLeft(strings.TrimPrefix(s, "-"), "0")
	switch {
	case s == "":
		return "0"
	case minus:
		return "-" + s
	default:
		return s
	}
}
