package wilayah_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

func TestUrai(t *testing.T) {
	for _, u := range []struct {
		masukan, titik, polos string
		tingkat               wilayah.Tingkat
		jenis                 wilayah.Jenis
	}{
		{"33.07.07.2003", "33.07.07.2003", "3307072003", wilayah.Desa, wilayah.JenisDesa},
		{"3307072003", "33.07.07.2003", "3307072003", wilayah.Desa, wilayah.JenisDesa},
		{"33.07.07.2003.", "33.07.07.2003", "3307072003", wilayah.Desa, wilayah.JenisDesa},
		{" 33.07.07.2003 \r\n", "33.07.07.2003", "3307072003", wilayah.Desa, wilayah.JenisDesa},
		{"3307072003\u00a0", "33.07.07.2003", "3307072003", wilayah.Desa, wilayah.JenisDesa},
		{"33.07.07.1003", "33.07.07.1003", "3307071003", wilayah.Desa, wilayah.JenisKelurahan},
		{"91.03.01.3001", "91.03.01.3001", "9103013001", wilayah.Desa, wilayah.JenisDesaAdat},
		{"32.73.01.2104", "32.73.01.2104", "3273012104", wilayah.Desa, wilayah.JenisDesa},
		{"33.07.07", "33.07.07", "330707", wilayah.Kecamatan, 0},
		{"330707.", "33.07.07", "330707", wilayah.Kecamatan, 0},
		{"34.10", "34.10", "3410", wilayah.Kabupaten, 0},
		{"3410", "34.10", "3410", wilayah.Kabupaten, 0},
		{"34", "34", "34", wilayah.Provinsi, 0},
		{"99.99.99.3999", "99.99.99.3999", "9999993999", wilayah.Desa, wilayah.JenisDesaAdat},
	} {
		t.Run(u.masukan, func(t *testing.T) {
			k, err := wilayah.Urai(u.masukan)
			require.NoError(t, err)
			assert.Equal(t, u.titik, k.String())
			assert.Equal(t, u.polos, k.Polos())
			assert.Equal(t, u.tingkat, k.Tingkat())
			assert.Equal(t, u.jenis, k.Jenis())
			assert.False(t, k.Kosong())
		})
	}
}

func TestUraiMenolak(t *testing.T) {
	for _, u := range []struct {
		masukan string
		sebab   wilayah.Sebab
	}{
		{"", wilayah.SebabKosong},
		{" \t\u00a0", wilayah.SebabKosong},
		{".", wilayah.SebabKosong},
		{"..", wilayah.SebabSusunan},
		{strings.Repeat("1", 1000), wilayah.SebabPanjang},
		{strings.Repeat("3", 60), wilayah.SebabBanyakAngka},
		{"desa", wilayah.SebabHuruf},
		{"33.O7.07.2003", wilayah.SebabHuruf},
		{"33-07-07-2003", wilayah.SebabHuruf},
		{"33 07 07 2003", wilayah.SebabHuruf},
		{"-33", wilayah.SebabHuruf},
		{"33.07.07.２００３", wilayah.SebabHuruf},
		{"3.307072003E9", wilayah.SebabAngkaRusak},
		{"3.307072003E+09", wilayah.SebabAngkaRusak},
		{"3,307072003e9", wilayah.SebabAngkaRusak},
		{"3E9E9", wilayah.SebabHuruf},
		{"E9", wilayah.SebabHuruf},
		{"34.1", wilayah.SebabAngkaRusak},
		{"3604052001.0", wilayah.SebabAngkaRusak},
		{"330707.2003", wilayah.SebabAngkaRusak},
		{"414.420.10", wilayah.SebabNomorSurat},
		{"414.420.10.2003", wilayah.SebabNomorSurat},
		{"07.2003.", wilayah.SebabSiskeudes},
		{"07.2003", wilayah.SebabSiskeudes},
		{"3306071", wilayah.SebabBPS},
		{"3306070010", wilayah.SebabBPS},
		{"3306074010", wilayah.SebabBPS},
		{"33.06.07.0010", wilayah.SebabJenis},
		{"33.06.07.4010", wilayah.SebabJenis},
		{"33.06.07.9010", wilayah.SebabJenis},
		{"3", wilayah.SebabBanyakAngka},
		{"330", wilayah.SebabBanyakAngka},
		{"33070720031", wilayah.SebabBanyakAngka},
		{"33.07.07.203", wilayah.SebabSusunan},
		{"33.07.7.2003", wilayah.SebabSusunan},
		{"33..07.2003", wilayah.SebabSusunan},
		{".33.07", wilayah.SebabSusunan},
		{"33.07..", wilayah.SebabSusunan},
		{"33..", wilayah.SebabSusunan},
		{"33.07.07.2003.01", wilayah.SebabSusunan},
		{"04.2002.01.01.01.", wilayah.SebabSusunan},
		{"00.07.07.2003", wilayah.SebabNol},
		{"33.00.07.2003", wilayah.SebabNol},
		{"33.07.00.2003", wilayah.SebabNol},
		{"00", wilayah.SebabNol},
		{"3300", wilayah.SebabNol},
		{"330700", wilayah.SebabNol},
		{"3307002003", wilayah.SebabNol},
	} {
		t.Run(u.masukan, func(t *testing.T) {
			k, err := wilayah.Urai(u.masukan)
			assert.Equal(t, u.sebab, sebab(t, err))
			assert.Zero(t, k)
		})
	}
}

func TestUraiDesa(t *testing.T) {
	for masukan, want := range map[string]wilayah.Sebab{
		"33.07.07.2003": 0,
		"91.03.01.3001": 0,
		"33.74.01.2001": 0, // a village inside a city
		"33.07.07.1003": wilayah.SebabKelurahan,
		"3306071010":    wilayah.SebabKelurahan,
		"33.07.07":      wilayah.SebabBukanDesa,
		"33":            wilayah.SebabBukanDesa,
		"0101":          wilayah.SebabBukanDesa,
		"07.2003.":      wilayah.SebabSiskeudes,
	} {
		t.Run(masukan, func(t *testing.T) {
			k, err := wilayah.UraiDesa(masukan)
			if want == 0 {
				require.NoError(t, err)
				assert.Equal(t, wilayah.Desa, k.Tingkat())
				return
			}
			assert.Equal(t, want, sebab(t, err))
			assert.Zero(t, k)
		})
	}
	_, err := wilayah.UraiDesa("33.07.07.1003")
	var salah *wilayah.SalahKode
	require.ErrorAs(t, err, &salah)
	id, _ := salah.Pesan()
	assert.Contains(t, id, "kelurahan tidak punya APBDes")
}

func TestDariSiskeudes(t *testing.T) {
	kab := wilayah.HarusUrai("33.07")
	for _, s := range []string{"07.2003.", "07.2003", " 07.2003. "} {
		k, err := wilayah.DariSiskeudes(kab, s)
		require.NoError(t, err)
		assert.Equal(t, "33.07.07.2003", k.String())
	}
	for s, want := range map[string]wilayah.Sebab{
		"":              wilayah.SebabKosong,
		"14.01.":        wilayah.SebabBukanSiskeudes,
		"072003":        wilayah.SebabBukanSiskeudes,
		"33.07.07.2003": wilayah.SebabBukanSiskeudes,
		"00.2003.":      wilayah.SebabNol,
		"00.0000.":      wilayah.SebabNol,
		"07.0003.":      wilayah.SebabJenis,
		"a7.2003.":      wilayah.SebabHuruf,
	} {
		k, err := wilayah.DariSiskeudes(kab, s)
		assert.Equal(t, want, sebab(t, err), s)
		assert.Zero(t, k)
	}
	for _, bukan := range []string{"33", "33.07.07", "33.07.07.2003"} {
		_, err := wilayah.DariSiskeudes(wilayah.HarusUrai(bukan), "07.2003.")
		assert.Equal(t, wilayah.SebabBukanKabupaten, sebab(t, err))
	}
	_, err := wilayah.DariSiskeudes(wilayah.Kode{}, "07.2003.")
	assert.Equal(t, wilayah.SebabBukanKabupaten, sebab(t, err))
}

func TestHarusUrai(t *testing.T) {
	assert.Panics(t, func() { wilayah.HarusUrai("34.1") })
}

func TestSalahKodeDipotong(t *testing.T) {
	_, err := wilayah.Urai(strings.Repeat("x", 1<<20))
	require.Error(t, err)
	assert.Less(t, len(err.Error()), 200)
}

// Every reason and every doubt has a sentence in both languages, and unknown
// values have none.
func TestKalimatLengkap(t *testing.T) {
	for b := wilayah.SebabKosong; b <= wilayah.SebabBukanSiskeudes; b++ {
		id, en := b.Pesan()
		assert.NotEmpty(t, id, b)
		assert.NotEmpty(t, en, b)
	}
	for r := wilayah.KeraguanProvinsi; r <= wilayah.KeraguanSiskeudes; r++ {
		id, en := r.Pesan()
		assert.NotEmpty(t, id, r)
		assert.NotEmpty(t, en, r)
	}
	for _, n := range []uint8{0, 200} {
		id, en := wilayah.Sebab(n).Pesan()
		assert.Empty(t, id+en)
		id, en = wilayah.Keraguan(n).Pesan()
		assert.Empty(t, id+en)
	}
}

func sebab(t *testing.T, err error) wilayah.Sebab {
	t.Helper()
	var salah *wilayah.SalahKode
	if !errors.As(err, &salah) {
		t.Fatalf("not a *SalahKode: %v", err)
	}
	assert.ErrorIs(t, err, salah.Sebab)
	return salah.Sebab
}

func BenchmarkUrai(b *testing.B) {
	for _, s := range []string{"33.07.07.2003", "3307072003", "33.07"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := wilayah.Urai(s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func TestUraiTanpaAlokasi(t *testing.T) {
	for _, s := range []string{"33.07.07.2003", "3307072003", " 33.07.07.2003. ", "33.07"} {
		assert.Zero(t, testing.AllocsPerRun(100, func() { _, _ = wilayah.Urai(s) }), s)
	}
}
