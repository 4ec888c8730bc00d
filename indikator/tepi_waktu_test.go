package indikator_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// What is missing or cut off on one side is no change: the section says why and lists no lines. Financing stands there only when a
// side has some, or is cut off.
func TestTepiBedaTakTerbanding(t *testing.T) {
	masuk := baris{rekening: "4.2.1.01", anggaran: "10"}
	keluar := baris{kegiatan: "2.1.01", rekening: "5.2.1.01", anggaran: "10"}
	biaya := baris{rekening: "6.1.1.01", anggaran: "10"}
	potong := func(bagian string, d *apbdes.Dokumen) *apbdes.Dokumen {
		d.TidakLengkap.Pendapatan = bagian == "pendapatan"
		d.TidakLengkap.Belanja = bagian == "belanja"
		d.TidakLengkap.Pembiayaan = bagian == "pembiayaan"
		return d
	}
	utuh := func() *apbdes.Dokumen { return dokumen(masuk, keluar, biaya) }
	const tiada, terpotong = "bagian_tidak_ada", "bagian_terpotong"
	for nama, k := range map[string]struct {
		awal, akhir *apbdes.Dokumen
		mau         map[string]string // section → reason
	}{
		"whole":             {utuh(), utuh(), map[string]string{"pendapatan": "", "belanja": "", "penerimaan_pembiayaan": ""}},
		"no financing":      {dokumen(masuk, keluar), dokumen(masuk, keluar), map[string]string{"pendapatan": "", "belanja": ""}},
		"financing is new":  {dokumen(masuk, keluar), utuh(), map[string]string{"pendapatan": "", "belanja": "", "penerimaan_pembiayaan": tiada}},
		"financing is gone": {utuh(), dokumen(masuk, keluar), map[string]string{"pendapatan": "", "belanja": "", "penerimaan_pembiayaan": tiada}},
		"spending is new":   {dokumen(masuk, biaya), utuh(), map[string]string{"pendapatan": "", "belanja": tiada, "penerimaan_pembiayaan": ""}},
		"income is gone":    {utuh(), dokumen(keluar, biaya), map[string]string{"pendapatan": tiada, "belanja": "", "penerimaan_pembiayaan": ""}},
		"spending cut off":  {utuh(), potong("belanja", utuh()), map[string]string{"pendapatan": "", "belanja": terpotong, "penerimaan_pembiayaan": ""}},
		"income cut off":    {potong("pendapatan", utuh()), utuh(), map[string]string{"pendapatan": terpotong, "belanja": "", "penerimaan_pembiayaan": ""}},
		"financing cut off": {utuh(), potong("pembiayaan", utuh()), map[string]string{"pendapatan": "", "belanja": "", "penerimaan_pembiayaan": terpotong,
			"pengeluaran_pembiayaan": terpotong, "pembiayaan_neto": terpotong}},
	} {
		h, err := indikator.HitungBeda(k.awal, apbdes.Anggaran, k.akhir, apbdes.Anggaran)
		require.NoError(t, err, nama)
		alasan, baris := map[string]string{}, map[string]int{}
		for _, b := range h.Baris {
			baris[b.Bagian.String()]++
		}
		for _, j := range h.Jumlah {
			alasan[j.Bagian.String()] = j.Alasan.String()
			sama := j.Alasan == indikator.TanpaAlasan
			assert.Equal(t, sama, j.Selisih.Ada, "%s, %s", nama, j.Bagian)
			assert.Equal(t, sama, baris[j.Bagian.String()] == 1 && j.Tetap == 1, "%s, %s: no lines where nothing is compared", nama, j.Bagian)
			assert.Zero(t, j.Ditambah+j.Dihapus+j.Berubah, "%s, %s", nama, j.Bagian)
		}
		assert.Equal(t, k.mau, alasan, nama)
	}
	// A total that does not fit is an error also where the other side has nothing to compare.
	besar := dokumen(baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "92233720368547758.07"}, baris{kegiatan: "2.1.01", rekening: "5.2.1.03", anggaran: "1"})
	for _, d := range [][2]*apbdes.Dokumen{{besar, dokumen(masuk)}, {dokumen(masuk), besar}} {
		_, err := indikator.HitungBeda(d[0], apbdes.Anggaran, d[1], apbdes.Anggaran)
		require.ErrorIs(t, err, rupiah.ErrLuapan)
	}
}

// A series shows the phase that was asked for, and without one the plan in force of each year.
func TestTepiFaseDeret(t *testing.T) {
	d := dokumen(baris{kegiatan: "2.1.01", rekening: "5.2.1.01", anggaran: "10", perubahan: "20", realisasi: "5"}, baris{kegiatan: "3.1.01", rekening: "5.2.1.01", anggaran: "10", perubahan: "0", realisasi: "15"})
	for i := range d.Belanja {
		d.Belanja[i].Rancangan = rupiah.Isi(rupiah.Rupiah(1+2*i) * rupiah.Satu)
	}
	p, err := indikator.PeriksaDokumen(d, indikator.OpsiPeriksa{})
	require.NoError(t, err)
	for f, mau := range map[apbdes.Fase][2]string{0: {"20.00", "1.0000"}, apbdes.Rancangan: {"1.00", "0.2500"}, apbdes.Anggaran: {"10.00", "0.5000"},
		apbdes.Perubahan: {"20.00", "1.0000"}, apbdes.Realisasi: {"5.00", "0.2500"}} {
		h, err := indikator.HitungDeret([]*indikator.Pemeriksaan{p}, f)
		require.NoError(t, err)
		for _, b := range []indikator.DeretBagian{h.Semua, h.Layanan[0]} {
			assert.Equal(t, mau[0], b.Jumlah[0].String(), "%v %s", f, b.Kode)
			assert.Equal(t, mau[1], b.Porsi[0].String(), "%v %s", f, b.Kode)
			assert.Equal(t, indikator.TanpaAlasan, b.Alasan[0])
		}
	}
}
