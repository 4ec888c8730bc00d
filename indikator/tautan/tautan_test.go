package tautan_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/tautan"
)

// bolakBalik proves that a board comes back from its link with the same picture and the same text, and returns the text.
func bolakBalik(tb testing.TB, p *indikator.Papan) string {
	tb.Helper()
	t, err := tautan.Kodekan(p)
	require.NoError(tb, err)
	q, err := tautan.Urai("#" + t)
	require.NoError(tb, err)
	ulang, err := tautan.Kodekan(q)
	require.NoError(tb, err)
	require.Equal(tb, t, ulang)
	require.Equal(tb, tautan.Sidik(p), tautan.Sidik(q))
	require.Equal(tb, sidikGambar(tb, p), sidikGambar(tb, q), "the picture")
	return t
}

func TestContoh(t *testing.T) {
	p := papanContoh(t)
	s := bolakBalik(t, p)
	t.Logf("%d villages: %d bytes, %s", len(p.Desa), len(s)+1, tautan.Sidik(p))
	q, err := tautan.Urai("https://contoh.desa.id/dasbor#" + s + "\n")
	require.NoError(t, err)
	assert.True(t, q.Contoh)
	assert.Equal(t, p.Nama, q.Nama)
	for i := range p.Desa {
		assert.Equal(t, p.Desa[i].Belanja, q.Desa[i].Belanja)
		for l := range p.Desa[i].Layanan {
			assert.Equal(t, p.Desa[i].Layanan[l].Jumlah, q.Desa[i].Layanan[l].Jumlah)
			assert.Equal(t, p.Desa[i].Layanan[l].Kelas, q.Desa[i].Layanan[l].Kelas)
		}
	}
}

func TestUkuran(t *testing.T) {
	for _, k := range []struct {
		nama    string
		desa    int
		panjang int
		maks    int64
		satuan  satuanUang
	}{
		{"12 villages, whole thousands", 12, 10, 300_000_000_00, 1000_00},
		{"12 villages, whole rupiah", 12, 10, 300_000_000_00, 1_00},
		{"40 villages, whole thousands", 40, 10, 300_000_000_00, 1000_00},
		{"40 villages, whole rupiah", 40, 10, 300_000_000_00, 1_00},
		{"40 villages, sen, names of 24", 40, 24, 1_000_000_000_00, 1},
		{"40 villages, sen up to Rp100 billion, names of 30", 40, 30, 100_000_000_000_00, 1},
	} {
		t.Run(k.nama, func(t *testing.T) {
			besar, jumlah := 0, 0
			for benih := range uint64(5) {
				s := bolakBalik(t, acakPapan(t, benih, k.desa, k.panjang, k.maks, k.satuan))
				besar, jumlah = max(besar, len(s)+1), jumlah+len(s)+1
			}
			t.Logf("mean %d, largest %d of %d bytes", jumlah/5, besar, tautan.BatasBita)
		})
	}
}

func TestTidakMuat(t *testing.T) {
	p := acakPapan(t, 1, 90, 40, 100_000_000_000_00, 1)
	_, err := tautan.Kodekan(p)
	var m *tautan.TidakMuat
	require.ErrorAs(t, err, &m)
	assert.Equal(t, 90, m.Desa)
	assert.Greater(t, m.Muat, 35)
	assert.Less(t, m.Muat, 60)
	t.Log(err)
	id, en := m.Pesan()
	assert.Contains(t, id, "90 desa")
	assert.Contains(t, en, "90 villages")
	_, err = tautan.Kodekan(acakPapan(t, 1, 300, 4, 1000_00, 100))
	require.ErrorAs(t, err, &m)
	assert.Equal(t, 300, m.Desa)
	_, err = tautan.Kodekan(nil)
	require.ErrorIs(t, err, tautan.ErrNil)
	assert.Empty(t, tautan.Sidik(nil))
	assert.NotEmpty(t, tautan.Sidik(acakPapan(t, 1, 300, 4, 1000_00, 100)), "the sign has no limit")
}

// A wrong character never goes unseen: every single one, and 100,000 random edits.
func TestSuntingan(t *testing.T) {
	s, err := tautan.Kodekan(papanContoh(t))
	require.NoError(t, err)
	const abjad = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
	for i := len(tautan.Awalan); i < len(s); i++ {
		for j := range abjad {
			if abjad[j] != s[i] {
				_, err := tautan.Urai(s[:i] + abjad[j:j+1] + s[i+1:])
				require.Error(t, err, "%d %c", i, abjad[j])
			}
		}
	}
	r := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // repeatable
	for range 100_000 {
		b := []byte(s)
		switch i := len(tautan.Awalan) + r.IntN(len(b)-len(tautan.Awalan)); r.IntN(4) {
		case 0:
			b = b[:i]
		case 1:
			b = append(b[:i:i], b[i+1:]...)
		case 2:
			b = append(append(b[:i:i], abjad[r.IntN(64)]), b[i:]...)
		default:
			for range 1 + r.IntN(5) {
				b[len(tautan.Awalan)+r.IntN(len(b)-len(tautan.Awalan))] = abjad[r.IntN(64)]
			}
		}
		if string(b) == s {
			continue
		}
		_, err := tautan.Urai(string(b))
		require.Error(t, err)
	}
}

// One sen more anywhere is another sign.
func TestSidikSatuSen(t *testing.T) {
	p := papanContoh(t)
	awal := tautan.Sidik(p)
	assert.Regexp(t, `^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$`, awal)
	for i := range p.Desa {
		b := &p.Desa[i]
		uang := []*rupiah.Opsional{&b.Belanja, &b.Semua.Jumlah, &p.Ringkas.Belanja, &p.Ringkas.Inti.Jumlah}
		for l := range b.Layanan {
			uang = append(uang, &b.Layanan[l].Jumlah, &p.Ringkas.Layanan[l].Jumlah)
		}
		for _, u := range uang {
			asal := *u
			*u = rupiah.Isi(asal.Nilai + 1)
			assert.NotEqual(t, awal, tautan.Sidik(p))
			bolakBalikTeks(t, p)
			*u = asal
		}
	}
	assert.Equal(t, awal, tautan.Sidik(p))
}

// bolakBalikTeks proves that a board that does not add up is carried as it is.
func bolakBalikTeks(tb testing.TB, p *indikator.Papan) {
	tb.Helper()
	t, err := tautan.Kodekan(p)
	require.NoError(tb, err)
	q, err := tautan.Urai(t)
	require.NoError(tb, err)
	require.Equal(tb, p.Ringkas.Belanja, q.Ringkas.Belanja)
	require.Equal(tb, p.Ringkas.Inti.Jumlah, q.Ringkas.Inti.Jumlah)
	for i := range p.Desa {
		require.Equal(tb, p.Desa[i].Belanja, q.Desa[i].Belanja)
		require.Equal(tb, p.Desa[i].Semua.Jumlah, q.Desa[i].Semua.Jumlah)
		for l := range p.Desa[i].Layanan {
			require.Equal(tb, p.Desa[i].Layanan[l].Jumlah, q.Desa[i].Layanan[l].Jumlah)
		}
	}
}
