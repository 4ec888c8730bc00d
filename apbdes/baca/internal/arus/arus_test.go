package arus_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/internal/arus"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

func TestBacaAwal(t *testing.T) {
	for isi, mau := range map[string]arus.Awal{
		"a,b\n1,2\n":                          {Pemisah: lembar.Koma, Berisi: true, Garis: 1},
		"\xef\xbb\xbfa;b\n1;2\n":              {Pemisah: lembar.TitikKoma, Berisi: true, Panjang: 3, Garis: 1},
		"\xef\xbb\xbfsep=;\r\na;b\r\n1;2\r\n": {Pemisah: lembar.TitikKoma, Berisi: true, Panjang: 10, Garis: 2},
		"sep=;\ra;b\r1;2":                     {Pemisah: lembar.TitikKoma, Berisi: true, Panjang: 6, Garis: 2},
	} {
		a, bisa, err := arus.BacaAwal([]byte(isi), lembar.Opsi{})
		require.NoError(t, err)
		assert.True(t, bisa, "%q", isi)
		assert.Len(t, a.Temuan, mau.Garis-1, "%q", isi) // about the line with sep=
		a.Temuan = nil
		assert.Equal(t, mau, a, "%q", isi)
	}
	a, bisa, err := arus.BacaAwal([]byte("\n \n"), lembar.Opsi{})
	require.NoError(t, err)
	assert.True(t, bisa)
	assert.False(t, a.Berisi)
	assert.Len(t, a.Temuan, 1)
	for _, isi := range []string{"\xff\xfea\x00,\x00", "\xfe\xff\x00a\x00,", "a\x00,\x00b\x00\n\x001\x00,\x002\x00\n\x00"} {
		_, bisa, err := arus.BacaAwal([]byte(isi), lembar.Opsi{})
		require.NoError(t, err)
		assert.False(t, bisa, "%q", isi)
	}
	_, bisa, err = arus.BacaAwal([]byte("PK\x03\x04"), lembar.Opsi{})
	require.Error(t, err)
	assert.False(t, bisa)
}

// What is counted piece by piece is said as package lembar says it of the whole.
func TestDaftarTemuan(t *testing.T) {
	bagian := []string{"a,b\r\n", "1,\xe9\r", "\x00,\x002\n", "\xe9,\xe9\n"}
	var isi []byte
	var sandi, nul arus.Cacah
	garis := 1
	for _, s := range bagian {
		b := []byte(s)
		nul.Tambah(arus.HitungNUL(b, garis))
		if _, n, g := lembar.UraiWindows1252(b); n > 0 {
			sandi.Tambah(arus.Cacah{Banyak: n, Garis: garis + g - 1})
		}
		garis += arus.BanyakGaris(b)
		isi = append(isi, b...)
	}
	assert.Equal(t, 5, garis)
	assert.Equal(t, arus.Cacah{Banyak: 3, Garis: 2}, sandi)
	assert.Equal(t, arus.Cacah{Banyak: 2, Garis: 3}, nul)
	_, mau, err := lembar.DariTeks(isi, lembar.Opsi{Berkas: "a.csv"})
	require.NoError(t, err)
	assert.Equal(t, mau.Terurut(), arus.DaftarTemuan("a.csv", sandi, nul).Terurut())
	assert.Empty(t, arus.DaftarTemuan("a.csv", arus.Cacah{}, arus.Cacah{}))
	assert.Equal(t, arus.AturanSelebihnya(), arus.CariAturan("APBDES-BCA-28"))
	assert.Nil(t, arus.CariAturan("APBDES-BCA-99"))
}

// A Pengenal that is shown only the first number of each class says what it says of all of them.
func TestKelasDari(t *testing.T) {
	semua := []string{"", "-", "Rp", "12", "1.234", "1,234", "1.234,50", "1,234.50", "1234.5", "1.234.567", "1,234,567", "0,5", "0.5", "1.23.4", "(5)", "5,-",
		"99999999999999999999", "99.999.999.999.999.999.999", "1.234,567"}
	for i := range semua {
		for j := range semua {
			var utuh, hemat rupiah.Pengenal
			var ada [arus.BanyakKelas]bool
			for _, s := range [...]string{semua[i], semua[j], semua[(i+j)%len(semua)]} {
				utuh.Tambah(s)
				if k := arus.KelasDari(s); k != 0 && !ada[k] {
					ada[k] = true
					hemat.Tambah(s)
				}
			}
			a, b := utuh.Hasil(), hemat.Hasil()
			assert.Equal(t, [...]any{a.Keadaan, a.TataTulis, a.Contoh, a.Lawan}, [...]any{b.Keadaan, b.TataTulis, b.Contoh, b.Lawan}, "%q %q", semua[i], semua[j])
		}
	}
	assert.Equal(t, arus.SemuaGaya, arus.KelasDari("12"))
	assert.Equal(t, arus.GayaTitik, arus.KelasDari("1234.50"))
	assert.Equal(t, arus.SemuaGaya|arus.Beda, arus.KelasDari("1.234"))
	assert.Zero(t, arus.KelasDari("-"))
}
