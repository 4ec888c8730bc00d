package wilayah_test

import (
	"encoding/json"
	"slices"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

func TestKodeKosong(t *testing.T) {
	var k wilayah.Kode
	assert.True(t, k.Kosong())
	assert.Empty(t, k.String())
	assert.Empty(t, k.Polos())
	assert.Equal(t, wilayah.TanpaTingkat, k.Tingkat())
	assert.Equal(t, wilayah.TanpaJenis, k.Jenis())
	assert.Zero(t, k.Induk())
	assert.False(t, k.Memuat(k))
	assert.Nil(t, k.DaftarKeraguan())
	assert.LessOrEqual(t, unsafe.Sizeof(k), uintptr(8))
}

func TestIndukDanPangkas(t *testing.T) {
	k := wilayah.HarusUrai("33.07.07.2003")
	var rantai []string
	for a := k; !a.Kosong(); a = a.Induk() {
		rantai = append(rantai, a.Tingkat().String()+" "+a.String())
	}
	assert.Equal(t, []string{"desa 33.07.07.2003", "kecamatan 33.07.07", "kabupaten 33.07", "provinsi 33"}, rantai)
	assert.Equal(t, "33.07", k.Pangkas(wilayah.Kabupaten).String())
	assert.Equal(t, k, k.Pangkas(wilayah.Desa))
	assert.Equal(t, "33", k.Induk().Pangkas(wilayah.Provinsi).String())
	assert.Zero(t, k.Pangkas(wilayah.TanpaTingkat))
	// Cutting a code to a level below its own changes nothing.
	assert.Equal(t, "33", wilayah.HarusUrai("33").Pangkas(wilayah.Kecamatan).String())
	assert.Empty(t, wilayah.TanpaTingkat.String())
}

func TestMemuat(t *testing.T) {
	for _, u := range []struct {
		a, b string
		want bool
	}{
		{"33", "33.07.07.2003", true},
		{"33.07", "33.07.07.2003", true},
		{"33.07.07", "33.07.07.2003", true},
		{"33.07.07.2003", "33.07.07.2003", true},
		{"33.07.07.2003", "33.07.07", false},
		{"33.08", "33.07.07.2003", false},
		{"33.07.07.2002", "33.07.07.2003", false},
		{"34", "33.07", false},
	} {
		assert.Equal(t, u.want, wilayah.HarusUrai(u.a).Memuat(wilayah.HarusUrai(u.b)), "%s %s", u.a, u.b)
	}
	assert.False(t, wilayah.HarusUrai("33").Memuat(wilayah.Kode{}))
	assert.False(t, wilayah.Kode{}.Memuat(wilayah.HarusUrai("33")))
}

func TestBandingkanSepertiTeks(t *testing.T) {
	teks := []string{
		"", "11", "11.01", "11.01.01", "11.01.01.1001", "11.01.01.2001", "11.01.02",
		"11.02.01.2001", "11.71", "33.07.07.2003", "33.07.07.2004", "91.03.01.3001",
	}
	kode := make([]wilayah.Kode, len(teks))
	for i, s := range teks {
		require.NoError(t, kode[i].UnmarshalText([]byte(s)))
	}
	slices.Reverse(kode)
	slices.SortFunc(kode, wilayah.Kode.Bandingkan)
	for i, k := range kode {
		assert.Equal(t, teks[i], k.String())
	}
}

func TestJSON(t *testing.T) {
	type baris struct {
		Desa wilayah.Kode `json:"desa"`
	}
	var b baris
	require.NoError(t, json.Unmarshal([]byte(`{"desa":"3307072003"}`), &b))
	teks, err := json.Marshal(b)
	require.NoError(t, err)
	assert.JSONEq(t, `{"desa":"33.07.07.2003"}`, string(teks))

	require.Error(t, json.Unmarshal([]byte(`{"desa":"34.1"}`), &b))
	assert.Equal(t, "33.07.07.2003", b.Desa.String(), "unchanged on error")

	require.NoError(t, json.Unmarshal([]byte(`{"desa":""}`), &b))
	assert.True(t, b.Desa.Kosong())
}

func TestPeriksa(t *testing.T) {
	for masukan, want := range map[string][]wilayah.Keraguan{
		"33.07.07.2003": nil,
		"3307072003":    {wilayah.KeraguanTanpaTitik},
		"3307":          nil,
		"20.01":         {wilayah.KeraguanProvinsi},
		"97":            {wilayah.KeraguanProvinsi},
		"33.70":         {wilayah.KeraguanKabupaten},
		"91.03.01.3001": nil,
		"33.07.07.3001": {wilayah.KeraguanDesaAdat},
		"2070013001": {wilayah.KeraguanProvinsi, wilayah.KeraguanKabupaten,
			wilayah.KeraguanDesaAdat, wilayah.KeraguanTanpaTitik},
	} {
		_, ragu, err := wilayah.Periksa(masukan)
		require.NoError(t, err)
		assert.Equal(t, want, ragu, masukan)
	}
	_, ragu, err := wilayah.Periksa("34.1")
	require.Error(t, err)
	assert.Nil(t, ragu)
}

func TestTigaPuluhDelapanProvinsi(t *testing.T) {
	banyak := 0
	for p := 11; p <= 99; p++ {
		if wilayah.HarusUrai(string([]byte{byte('0' + p/10), byte('0' + p%10)})).AdaProvinsi() {
			banyak++
		}
	}
	assert.Equal(t, 38, banyak)
}
