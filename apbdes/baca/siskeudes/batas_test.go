package siskeudes_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes"
)

func zipDari(tb testing.TB, isi map[string]string) []byte {
	tb.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for nama, s := range isi {
		w, err := z.Create(nama)
		require.NoError(tb, err)
		_, err = io.Copy(w, strings.NewReader(s))
		require.NoError(tb, err)
	}
	require.NoError(tb, z.Close())
	return buf.Bytes()
}

func TestBatas(t *testing.T) {
	baku := contoh(desaA, "2024").zip(t, gayaBaku())
	banyak := map[string]string{}
	for i := range 50 {
		banyak[fmt.Sprintf("berkas-%d.csv", i)] = "x"
	}
	bom := zipDari(t, map[string]string{"Ta_RABRinci.csv": "Tahun,Kd_Desa,Kd_Keg,Kd_Rincian,Anggaran\n" + strings.Repeat("0", 30<<20)})
	for nama, u := range map[string]struct {
		isi   []byte
		batas siskeudes.Batas
		apa   lembar.ApaBatas
	}{
		"bita":    {baku, siskeudes.Batas{Tabel: lembar.Batas{Bita: 100}}, lembar.BatasBita},
		"entri":   {zipDari(t, banyak), siskeudes.Batas{Entri: 10}, lembar.BatasEntri},
		"terurai": {baku, siskeudes.Batas{Terurai: 2000}, lembar.BatasTerurai},
		"nisbah":  {bom, siskeudes.Batas{}, lembar.BatasNisbah},
		"sel":     {baku, siskeudes.Batas{Tabel: lembar.Batas{Sel: 100}}, lembar.BatasSel},
		"baris":   {baku, siskeudes.Batas{Tabel: lembar.Batas{Baris: 10}}, lembar.BatasBaris},
	} {
		t.Run(nama, func(t *testing.T) {
			o := opsi()
			o.Batas = u.batas
			h, err := siskeudes.Baca(bytes.NewReader(u.isi), int64(len(u.isi)), o)
			assert.Nil(t, h)
			var lewat *lembar.MelewatiBatas
			require.ErrorAs(t, err, &lewat)
			assert.Equal(t, u.apa, lewat.Apa)
			id, en := lewat.Pesan()
			assert.True(t, id != "" && en != "")
		})
	}
}

// A directory with very many entries must not be read to its end.
func TestBatas_direktoriRaksasa(t *testing.T) {
	banyak := map[string]string{}
	for i := range 5000 {
		banyak[fmt.Sprintf("%0200d.csv", i)] = ""
	}
	isi := zipDari(t, banyak)
	_, err := siskeudes.BacaZip(bytes.NewReader(isi), int64(len(isi)), opsi())
	var lewat *lembar.MelewatiBatas
	require.ErrorAs(t, err, &lewat)
	assert.Equal(t, lembar.BatasEntri, lewat.Apa)
}

func TestBatas_folder(t *testing.T) {
	o := opsi()
	o.Batas.Entri = 3
	_, err := siskeudes.BacaFolder(contoh(desaA, "2024").folder(gayaBaku()), o)
	var lewat *lembar.MelewatiBatas
	require.ErrorAs(t, err, &lewat)
	assert.Equal(t, lembar.BatasEntri, lewat.Apa)
}

func TestBukanEkspor(t *testing.T) {
	for nama, isi := range map[string]string{"teks": "kode;uraian\n", "PDF": "%PDF-1.4 xx", "kosong": ""} {
		r := strings.NewReader(isi)
		_, err := siskeudes.Baca(r, int64(len(isi)), opsi())
		var salah *lembar.SalahJenis
		require.ErrorAs(t, err, &salah, nama)
		_, err = siskeudes.BacaZip(r, int64(len(isi)), opsi())
		require.ErrorAs(t, err, &salah, nama)
		assert.False(t, siskeudes.Kenali(r, int64(len(isi))), nama)
	}
	_, err := siskeudes.Baca(nil, 5, opsi())
	require.Error(t, err)
	_, err = siskeudes.BacaFolder(nil, opsi())
	require.Error(t, err)
	_, err = siskeudes.Baca(strings.NewReader("PK"), 500, opsi())
	require.ErrorIs(t, err, io.ErrUnexpectedEOF)

	lain := zipDari(t, map[string]string{"surat.docx": "x", "data.csv": "a,b\n1,2\n"})
	assert.False(t, siskeudes.Kenali(bytes.NewReader(lain), int64(len(lain))))
	h, err := siskeudes.Baca(bytes.NewReader(lain), int64(len(lain)), opsi())
	require.NoError(t, err)
	assert.Len(t, ada(h, "APBDES-SKD-01"), 1, "a zip without tables is a finding")
}

func TestZipRusak(t *testing.T) {
	isi := contoh(desaA, "2024").zip(t, gayaBaku())
	var rusak *siskeudes.ZipRusak
	_, err := siskeudes.Baca(bytes.NewReader(isi[:len(isi)-40]), int64(len(isi)-40), opsi())
	require.ErrorAs(t, err, &rusak)
	id, en := rusak.Pesan()
	assert.Contains(t, id, "rusak")
	assert.Contains(t, en, "damaged")

	cacat := bytes.Clone(isi)
	i := bytes.Index(cacat, []byte("Ta_RABRinci.csv"))
	copy(cacat[i+40:], make([]byte, 60))
	_, err = siskeudes.Baca(bytes.NewReader(cacat), int64(len(cacat)), opsi())
	require.ErrorAs(t, err, &rusak)
	assert.Equal(t, "Ta_RABRinci.csv", rusak.Berkas)
	require.ErrorContains(t, err, "siskeudes: damaged zip: Ta_RABRinci.csv")

	sandi := bytes.Clone(isi)
	for _, tanda := range []string{"PK\x03\x04", "PK\x01\x02"} {
		for j := 0; ; {
			k := bytes.Index(sandi[j:], []byte(tanda))
			if k < 0 {
				break
			}
			j += k
			sandi[j+6+2*(int(tanda[2])%2)] |= 1
			j += 4
		}
	}
	_, err = siskeudes.Baca(bytes.NewReader(sandi), int64(len(sandi)), opsi())
	require.ErrorAs(t, err, &rusak)
	assert.True(t, rusak.Sandi)
	require.ErrorContains(t, err, "password")
}

var errBaca = errors.New("disk error")

type pembacaGagal struct{ *bytes.Reader }

func (p pembacaGagal) ReadAt(b []byte, awal int64) (int, error) {
	if awal > 2000 && awal < 3000 {
		return 0, errBaca
	}
	return p.Reader.ReadAt(b, awal)
}

func TestGalatPembaca(t *testing.T) {
	isi := contoh(desaA, "2024").zip(t, gayaBaku())
	_, err := siskeudes.BacaZip(pembacaGagal{bytes.NewReader(isi)}, int64(len(isi)), opsi())
	require.ErrorIs(t, err, errBaca)
	_, err = siskeudes.BacaFolder(fstest.MapFS{"Ta_RAB.csv": {Mode: 0}, "x": {Data: []byte("%PDF-")}, "Ta_SPP.csv": {Data: []byte("%PDF-1.4")}}, opsi())
	var salah *lembar.SalahJenis
	require.ErrorAs(t, err, &salah)
}
