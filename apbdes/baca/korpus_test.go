package baca

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/internal/korpus"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func bacaBerkas(t *testing.T, jalur string, o Opsi) *Hasil {
	t.Helper()
	b, err := os.ReadFile(jalur)
	require.NoError(t, err)
	o.Berkas = filepath.Base(jalur)
	h, err := Baca(b, o, lembar.Batas{})
	require.NoError(t, err)
	require.Equal(t, h.BarisData, h.BarisTerhitung())
	return h
}

// acuan is the reference of totals that were added up by hand.
type acuan map[string]struct {
	Pendapatan, Belanja rupiah.Opsional
	PendapatanSetelah   rupiah.Opsional            `json:"pendapatan_setelah"`
	PerBidang           map[string]rupiah.Opsional `json:"belanja_per_bidang"`
	Kegiatan            map[string]rupiah.Opsional
	SurplusDefisit      rupiah.Opsional `json:"surplus_defisit"`
	Penerimaan          rupiah.Opsional `json:"pembiayaan_penerimaan"`
	Pengeluaran         rupiah.Opsional `json:"pembiayaan_pengeluaran"`
	Silpa               rupiah.Opsional
	Bidang1             rupiah.Opsional `json:"bidang_1"`
	Bidang1Setelah      rupiah.Opsional `json:"bidang_1_setelah"`
}

func bacaAcuan(t *testing.T, d string) acuan {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(d, "jumlah-acuan.json"))
	require.NoError(t, err)
	var a acuan
	require.NoError(t, json.Unmarshal(b, &a))
	return a
}

func TestKorpusSID(t *testing.T) {
	d := filepath.Join(korpus.Folder(t), "nyata")
	a := bacaAcuan(t, d)
	h := bacaBerkas(t, filepath.Join(d, "sid-gorontalo-2018-2020", "apbdes.json"), Opsi{})
	require.Len(t, h.Dokumen, 2)
	assert.Zero(t, len(h.Gagal)+len(h.Judul))
	for _, dok := range h.Dokumen {
		k, ada := a["sid-gorontalo-2018-2020/"+strconv.Itoa(dok.Tahun)]
		require.True(t, ada)
		r, err := apbdes.Ringkas(dok)
		require.NoError(t, err)
		j := r.Jumlah(apbdes.Anggaran)
		assert.Equal(t, k.Pendapatan, j.Pendapatan)
		assert.Equal(t, k.Belanja, j.Belanja)
		assert.Equal(t, k.SurplusDefisit, j.SurplusDefisit)
		assert.Equal(t, k.Penerimaan, j.PenerimaanPembiayaan)
		assert.Equal(t, k.Pengeluaran, j.PengeluaranPembiayaan)
		assert.Equal(t, k.Silpa, j.Silpa)
		bidang := map[string]rupiah.Opsional{}
		for _, b := range r.Bidang {
			bidang[b.Kode.String()] = b.Anggaran
		}
		assert.Equal(t, k.PerBidang, bidang)
		for kode, nilai := range k.Kegiatan {
			sub := r.SubBidang
			if len(kode) == 1 {
				sub = r.Bidang
			}
			for _, s := range sub {
				if s.Kode.String() == kode {
					assert.Equal(t, nilai, s.Anggaran, kode)
				}
			}
		}
	}
}

func TestKorpusWonosobo(t *testing.T) {
	d := filepath.Join(korpus.Folder(t), "nyata")
	a := bacaAcuan(t, d)
	berkas, err := filepath.Glob(filepath.Join(d, "wonosobo-2025", "*.csv"))
	require.NoError(t, err)
	require.Len(t, berkas, 4)
	for _, f := range berkas {
		t.Run(filepath.Base(f), func(t *testing.T) {
			k, ada := a["wonosobo-2025/"+filepath.Base(f)]
			require.True(t, ada)
			h := bacaBerkas(t, f, Opsi{Tahun: 2025})
			require.Len(t, h.Dokumen, 1)
			dok := h.Dokumen[0]
			r, err := apbdes.Ringkas(dok)
			require.NoError(t, err)
			assert.Equal(t, k.Pendapatan, r.Jumlah(apbdes.Anggaran).Pendapatan)
			assert.Equal(t, k.PendapatanSetelah, r.Jumlah(apbdes.Perubahan).Pendapatan)
			satu, ada := r.CariBidang(1)
			require.True(t, ada)
			assert.Equal(t, k.Bidang1, satu.Anggaran)
			assert.Equal(t, k.Bidang1Setelah, satu.Perubahan)
			assert.True(t, dok.TidakLengkap.Belanja)
			assert.False(t, r.Jumlah(apbdes.Anggaran).Belanja.Ada, "the total of a cut-off section is not known")
			beda, err := apbdes.HitungBeda(dok, r)
			require.NoError(t, err)
			assert.Empty(t, beda)
			assert.Empty(t, dok.Gagal)
		})
	}
}
