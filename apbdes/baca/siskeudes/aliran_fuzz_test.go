package siskeudes_test

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes/internal/ekspor"
)

// FuzzAliran mutates the text of the tables that matter most and reads them with both readers.
func FuzzAliran(f *testing.F) {
	p := ekspor.Pilihan{Desa: 2, Tahun: []string{"2024", "2025"}, Rinci: 4}
	tambah := func(p ekspor.Pilihan, batas bool) {
		d := eksporBuatan(f, p)
		f.Add(d["Ta_RABRinci.csv"].Data, d["Ta_RAB.csv"].Data, d["Ta_SPP.csv"].Data, d["Ta_SPPRinci.csv"].Data, d["Ref_Desa.csv"].Data, uint8(64), batas)
	}
	tambah(p, false)
	tambah(ekspor.Pilihan{Desa: 2, Tahun: p.Tahun, Rinci: 5, Kutip: true, Acak: true}, true)
	tambah(ekspor.Pilihan{Desa: 3, Tahun: p.Tahun, Rinci: 6, Cacat: true, Acak: true, Benih: 3}, true)
	dasar := eksporBuatan(f, p)
	f.Fuzz(func(t *testing.T, rinci, rab, spp, sppRinci, desa []byte, potongan uint8, batas bool) {
		m := fstest.MapFS{}
		m["Ta_Pemda.csv"], m["Ta_Kegiatan.csv"] = dasar["Ta_Pemda.csv"], dasar["Ta_Kegiatan.csv"]
		for n, isi := range map[string][]byte{"Ta_RABRinci.csv": rinci, "Ta_RAB.csv": rab, "Ta_SPP.csv": spp, "Ta_SPPRinci.csv": sppRinci, "Ref_Desa.csv": desa} {
			m[n] = &fstest.MapFile{Data: isi}
		}
		o := opsiKecil()
		o.Batas.Tabel.BitaPerSel = 1 << 10
		if batas {
			o.Sampai = "2024-06-30"
		}
		h, err := siskeudes.BacaFolder(m, o)
		if err != nil {
			return
		}
		var lepas ekspor.Penampung
		e, err := siskeudes.AliranFolder(m, siskeudes.OpsiAliran{Opsi: o, Pekerja: 1 + int(potongan)%3, Potongan: 1 + int(potongan), TakDipakai: lepas.Tambah})
		require.NoError(t, err)
		require.NoError(t, ekspor.Bandingkan(e, lepas.Hasil, h))
		n := 0
		r, err := siskeudes.BacaAliran(e, func(h *siskeudes.Hasil) (int, error) { return len(h.Dokumen), nil }, func(m int) error {
			n += m
			return nil
		})
		require.NoError(t, err)
		require.Equal(t, r.Dokumen, n)
	})
}
