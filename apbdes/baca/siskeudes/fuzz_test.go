package siskeudes_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes/internal/ekspor"
)

// zipMentah packs without compression, so that a mutated byte is a mutated cell.
func (b *basis) zipMentah(tb testing.TB, g gaya) []byte {
	tb.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for _, t := range b.tabel {
		w, err := z.CreateHeader(&zip.FileHeader{Name: t.nama + ".csv", Method: zip.Store})
		require.NoError(tb, err)
		_, err = w.Write([]byte(t.csv(g)))
		require.NoError(tb, err)
	}
	require.NoError(tb, z.Close())
	return buf.Bytes()
}

func FuzzBaca(f *testing.F) {
	f.Add(contoh(desaA, "2024").zipMentah(f, gayaBaku()), "")
	f.Add(contoh(desaA, "2024").zip(f, gayaBaku()), "2024-06-30")
	f.Add([]byte("PK\x05\x06"+string(make([]byte, 18))), "")
	f.Add([]byte("\x00\x01\x00\x00Standard Jet DB\x00"), "2024-06-31")
	f.Fuzz(func(t *testing.T, isi []byte, sampai string) {
		o := opsi()
		o.Sampai = sampai
		o.Batas.Terurai = 4 << 20
		h, err := siskeudes.Baca(bytes.NewReader(isi), int64(len(isi)), o)
		if err != nil {
			if h != nil {
				t.Fatal("result and error")
			}
			var p interface{ Pesan() (id, en string) }
			if errors.As(err, &p) {
				if id, en := p.Pesan(); id == "" || en == "" {
					t.Fatal("error without a sentence")
				}
			}
			return
		}
		periksaBaris(t, h)
		samaAlir(t, isi, o, h)
	})
}

// FuzzTabel mutates the cells themselves and leaves the packing alone.
func FuzzTabel(f *testing.F) {
	b := contoh(desaA, "2024")
	for _, g := range []gaya{gayaBaku(), {pemisah: ";", garis: "\r\n", awal: "\ufeff", kutip: true, kepala: tetap, uang: komaDesimal, hari: bulanHari}} {
		f.Add(b.cari("Ta_RABRinci").csv(g), b.cari("Ta_SPP").csv(g), b.cari("Ta_SPPRinci").csv(g), b.cari("Ta_SPJRinci").csv(g),
			b.cari("Ta_JurnalUmum").csv(g), b.cari("Ta_JurnalUmumRinci").csv(g), true)
	}
	f.Add("Tahun,Kd_Desa,Kd_Keg,Kd_Rincian,Anggaran\n2024,01.2001.,01.2001.02.,5.,1\n,,,,-\n", "", "", "", "", "", false)
	dasar := b.folder(gayaBaku())
	f.Fuzz(func(t *testing.T, rab, spp, sppRinci, spjRinci, jurnal, jurnalRinci string, batas bool) {
		m := fstest.MapFS{}
		for n, isi := range dasar {
			m[n] = isi
		}
		for n, isi := range map[string]string{"Ta_RABRinci": rab, "Ta_SPP": spp, "Ta_SPPRinci": sppRinci, "Ta_SPJRinci": spjRinci,
			"Ta_JurnalUmum": jurnal, "Ta_JurnalUmumRinci": jurnalRinci} {
			m["zip/"+n+".csv"] = &fstest.MapFile{Data: []byte(isi)}
		}
		o := opsi()
		if batas {
			o.Sampai = "2024-06-30"
		}
		h, err := siskeudes.BacaFolder(m, o)
		if err != nil {
			return
		}
		periksaBaris(t, h)
		for _, d := range h.Dokumen {
			_, _ = apbdes.Ringkas(d)
		}
		lain, err := siskeudes.BacaFolder(m, o)
		require.NoError(t, err)
		require.Equal(t, h.Dokumen, lain.Dokumen, "the same bytes give the same documents")
		samaAlirFolder(t, m, o, h)
	})
}

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
