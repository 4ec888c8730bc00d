package indikator_test

import (
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
)

var perbarui = flag.Bool("perbarui", false, "rewrite the expected files in testdata")

func lengkap(t *testing.T, k indikator.Teks, nama ...any) {
	t.Helper()
	assert.NotEmpty(t, k.Dalam(temuan.Indonesia), nama...)
	assert.NotEmpty(t, k.Dalam(temuan.Inggris), nama...)
	assert.NotEqual(t, k.Indonesia, k.Inggris, nama...)
}

func TestKatalogLengkap(t *testing.T) {
	ada := map[indikator.Kode]bool{}
	for _, d := range indikator.Katalog() {
		assert.False(t, ada[d.Kode], d.Kode)
		ada[d.Kode] = true
		lengkap(t, d.Nama, d.Kode)
		lengkap(t, d.Rumus, d.Kode)
		assert.NotEmpty(t, d.Satuan, d.Kode)
		assert.NotNil(t, d.Dimensi, d.Kode)
		if d.Keyakinan == temuan.Dibaca {
			assert.NotEmpty(t, d.Dasar, d.Kode)
		}
	}
	_, tidakAda := indikator.CariDefinisi("lain")
	assert.False(t, tidakAda)
}

// Every indicator of the catalogue is computed, in the order of the catalogue, and no other.
func TestKatalogDihitung(t *testing.T) {
	h := hitung(t, desaContoh())
	var urutan []indikator.Kode
	for _, n := range h.Nilai {
		if len(urutan) == 0 || urutan[len(urutan)-1] != n.Kode {
			urutan = append(urutan, n.Kode)
		}
	}
	var ingin []indikator.Kode
	for _, d := range indikator.Katalog() {
		ingin = append(ingin, d.Kode)
	}
	assert.Equal(t, ingin, urutan)
}

func TestAlasanLengkap(t *testing.T) {
	ada := map[string]bool{"": true}
	for _, a := range indikator.DaftarAlasan() {
		assert.False(t, ada[a.String()], a)
		ada[a.String()] = true
		lengkap(t, indikator.Teks{Indonesia: a.Pesan(temuan.Indonesia), Inggris: a.Pesan(temuan.Inggris)}, a)

		b, err := json.Marshal(a)
		require.NoError(t, err)
		var balik indikator.Alasan
		require.NoError(t, json.Unmarshal(b, &balik))
		assert.Equal(t, a, balik)
	}
	assert.Empty(t, indikator.TanpaAlasan.String()+indikator.Alasan(200).String()+indikator.Alasan(200).Pesan(temuan.Inggris))

	a := indikator.PenyebutNol
	require.NoError(t, json.Unmarshal([]byte("null"), &a))
	assert.Equal(t, indikator.TanpaAlasan, a)
	require.ErrorIs(t, json.Unmarshal([]byte(`{"kode":"lain"}`), &a), indikator.ErrAlasan)
	require.Error(t, json.Unmarshal([]byte(`3`), &a))
}

func TestAngkaJSON(t *testing.T) {
	for _, s := range []string{`"0.0901"`, `"-12.50"`, `"0.00"`, `"7"`, `null`} {
		var a indikator.Angka
		require.NoError(t, json.Unmarshal([]byte(s), &a), s)
		b, err := json.Marshal(a)
		require.NoError(t, err)
		assert.Equal(t, s, string(b))
	}
	for _, s := range []string{`""`, `"1e9"`, `0.5`, `"1,5"`, `"--1"`, `"-"`, `"` + strings.Repeat("1", 60) + `"`, `"+1"`, `true`} {
		var a indikator.Angka
		require.ErrorIs(t, json.Unmarshal([]byte(s), &a), indikator.ErrAngka, s)
	}
}

func FuzzAngka(f *testing.F) {
	for _, s := range []string{`"0.0901"`, `null`, `"-.5"`, `"1."`, `"00.10"`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var a, c indikator.Angka
		if a.UnmarshalJSON(b) != nil {
			return
		}
		tulis, err := a.MarshalJSON()
		require.NoError(t, err)
		require.NoError(t, c.UnmarshalJSON(tulis))
		assert.Equal(t, a.String(), c.String())
	})
}

func TestHasilBolakBalik(t *testing.T) {
	h := hitung(t, desaContoh())
	b, err := json.Marshal(h)
	require.NoError(t, err)
	var balik indikator.Hasil
	require.NoError(t, json.Unmarshal(b, &balik))
	c, err := json.Marshal(&balik)
	require.NoError(t, err)
	assert.Equal(t, string(b), string(c))
}

// The JSON of the services, byte by byte: its keys are read by others.
func TestLayananJSON(t *testing.T) {
	d := desaContoh()
	d.Belanja = append(d.Belanja, dokumen(
		baris{kegiatan: "2.2.91", nama: "Ambulans desa", rekening: "5.2.1.01", sumber: "ADD", anggaran: "0", perubahan: "7500000", realisasi: "7000000.25"},
		baris{kegiatan: "1.3", rekening: "5.2.1.01", sumber: "ADD", anggaran: "0", perubahan: "100000", realisasi: "0"},
	).Belanja...)
	h, err := indikator.Hitung(indikator.Masukan{Dokumen: d, Penduduk: 3000})
	require.NoError(t, err)
	b, err := json.MarshalIndent(struct {
		Layanan []indikator.RingkasLayanan `json:"layanan"`
		Semua   indikator.RingkasLayanan   `json:"layanan_dasar"`
	}{h.DaftarLayanan(), h.SemuaLayanan()}, "", " ")
	require.NoError(t, err)
	if *perbarui {
		require.NoError(t, os.WriteFile("testdata/layanan.json", append(b, '\n'), 0o600))
	}
	ingin, err := os.ReadFile("testdata/layanan.json")
	require.NoError(t, err)
	assert.Equal(t, strings.TrimSpace(string(ingin)), string(b))
}

func TestRingkasTanpaRealisasi(t *testing.T) {
	h := hitung(t, dokumen(baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "10"}))
	for _, r := range h.DaftarLayanan() {
		assert.False(t, r.Perubahan.Ada || r.Realisasi.Ada, r.Kode)
		assert.True(t, r.Anggaran.Ada, r.Kode)
		assert.Equal(t, apbdes.Anggaran, r.FasePorsi)
		assert.False(t, r.Serapan.Ada)
	}
}
