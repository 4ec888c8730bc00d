package indikator_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// Boards of real budgets: every amount on them is the sum of the lines it names.
func TestKorpusPapan(t *testing.T) {
	akar := os.Getenv("DASBOR_KORPUS")
	if akar == "" {
		t.Skip("KORPUS TIDAK ADA: set DASBOR_KORPUS to the folder of real budget files")
	}
	for _, k := range []struct {
		nama, pola string
		tahun      []int
	}{
		{"sid-gorontalo", "nyata/sid-gorontalo-2018-2020/apbdes.json", nil},
		{"wonosobo", "nyata/wonosobo-2025/*.csv", []int{2025}},
	} {
		t.Run(k.nama, func(t *testing.T) {
			m := bacaKorpus(t, filepath.Join(akar, k.pola), k.tahun)
			for _, tahun := range append([]int{0}, papan(t, m).DaftarTahun...) {
				m.Tahun = tahun
				p := papan(t, m)
				for i := range p.Desa {
					periksaBarisSel(t, &m, p, i)
				}
				for _, b := range p.Desa {
					t.Logf("  %s %s %s %s siltap %s serapan %s, %d/%d/%d %s", b.Kode, b.Nama, b.Belanja, b.Semua.Porsi, b.Siltap, b.Serapan, b.Galat, b.Peringatan, b.Catatan, b.Semua.Alasan)
				}
				t.Logf("%s %d %s: %d of %d villages, spending %s, services %s (%s)", p.Kode, p.Tahun, p.Fase, p.Kelengkapan.Melapor, p.Kelengkapan.Desa,
					p.Ringkas.Belanja, p.Ringkas.Semua.Porsi, p.Ringkas.Semua.Alasan)
			}
		})
	}
}

// bacaKorpus reads files; tahun is the year of those that name none.
func bacaKorpus(t *testing.T, pola string, tahun []int) indikator.MasukanPapan {
	t.Helper()
	berkas, err := filepath.Glob(pola)
	require.NoError(t, err)
	require.NotEmpty(t, berkas)
	var m indikator.MasukanPapan
	for _, b := range berkas {
		isi, err := os.ReadFile(b) // #nosec G304 -- the corpus
		require.NoError(t, err)
		o := baca.Opsi{Berkas: filepath.Base(b)}
		if len(tahun) > 0 {
			o.Tahun = tahun[0]
		}
		h, err := baca.Baca(isi, o, lembar.Batas{})
		require.NoError(t, err)
		per, _ := h.BagiTemuan()
		for i, d := range h.Dokumen {
			if d.Desa.Kode.Kosong() && d.Desa.KodeAsli == "" && d.Desa.Nama == "" {
				d.Desa.Nama = filepath.Base(b)
			}
			m.Dokumen = append(m.Dokumen, indikator.DokumenPapan{Dokumen: d, Temuan: per[i]})
		}
	}
	return m
}

// periksaBarisSel adds the lines that the cells of a village name.
func periksaBarisSel(t *testing.T, m *indikator.MasukanPapan, p *indikator.Papan, i int) {
	t.Helper()
	b := &p.Desa[i]
	if !b.Ada {
		return
	}
	for j := range m.Dokumen {
		d := m.Dokumen[j].Dokumen
		if d.Tahun != p.Tahun || d.Desa != b.Pemeriksaan.Desa {
			continue
		}
		var belanja rupiah.Penjumlah
		for x := range d.Belanja {
			belanja.TambahOpsional(d.Belanja[x].Fase(b.Fase))
		}
		o, err := belanja.Opsional()
		require.NoError(t, err)
		assert.Equal(t, o, b.Belanja)
		for _, c := range append(b.Layanan[:], b.Semua) {
			var s rupiah.Penjumlah
			for _, x := range c.Baris {
				s.TambahOpsional(d.Belanja[x].Fase(b.Fase))
			}
			o, err := s.Hasil()
			require.NoError(t, err)
			if c.Jumlah.Ada {
				assert.Equal(t, c.Jumlah.Nilai, o)
			}
		}
	}
}
