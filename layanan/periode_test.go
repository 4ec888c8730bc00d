package layanan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/layanan"
)

func per(s string) layanan.Periode {
	p, err := layanan.UraiPeriode(s)
	if err != nil {
		panic(err)
	}
	return p
}

func TestPeriode(t *testing.T) {
	for _, s := range []string{"2024", "2024-S1", "2024-S2", "2024-T4", "2024-01", "2024-12", "1945", "2199-T1"} {
		p, err := layanan.UraiPeriode(s)
		require.NoError(t, err)
		assert.Equal(t, s, p.String())
		b, err := p.MarshalText()
		require.NoError(t, err)
		var q layanan.Periode
		require.NoError(t, q.UnmarshalText(b))
		assert.Equal(t, p, q)
	}
	for _, s := range []string{"", "24", "2024-S3", "2024-S0", "2024-T5", "2024-13", "2024-00", "2024-1", "2024S1", "1944", "2200", "2024-s1", "20x4"} {
		_, err := layanan.UraiPeriode(s)
		require.ErrorIs(t, err, layanan.ErrPeriode, s)
	}
	assert.Empty(t, layanan.Periode{}.String())
	_, err := layanan.Periode{Tahun: 2024, Jenis: 9, Ke: 1}.MarshalText()
	require.ErrorIs(t, err, layanan.ErrPeriode)
	assert.Equal(t, layanan.Setahun(2024), per("2024"))
}

func TestPeriodeBertindih(t *testing.T) {
	for _, u := range []struct {
		a, b  string
		ingin bool
	}{
		{"2024", "2024", true}, {"2024", "2025", false}, {"2024", "2024-12", true}, {"2024-S1", "2024-S2", false},
		{"2024-S1", "2024-T2", true}, {"2024-S1", "2024-T3", false}, {"2024-T4", "2024-10", true}, {"2024-T4", "2024-09", false},
	} {
		assert.Equal(t, u.ingin, per(u.a).Bertindih(per(u.b)), "%s %s", u.a, u.b)
		assert.Equal(t, u.ingin, per(u.b).Bertindih(per(u.a)), "%s %s", u.b, u.a)
	}
	assert.False(t, layanan.Periode{}.Bertindih(per("2024")))
	assert.Negative(t, per("2024").Bandingkan(per("2024-S1")))
	assert.Positive(t, per("2024-12").Bandingkan(per("2024-02")))
}

func TestTanggal(t *testing.T) {
	d, err := layanan.UraiTanggal("2024-02-29")
	require.NoError(t, err)
	assert.Equal(t, layanan.Tanggal{Tahun: 2024, Bulan: 2, Hari: 29}, d)
	assert.Equal(t, "2024-02-29", d.String())
	kosong, err := layanan.UraiTanggal("")
	require.NoError(t, err)
	assert.Empty(t, kosong.String())
	for _, s := range []string{"2023-02-29", "29-02-2024", "1900-01-01", "2024-1-1"} {
		_, err := layanan.UraiTanggal(s)
		require.ErrorIs(t, err, layanan.ErrTanggal, s)
	}
}
