package indikator_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// Every amount of an area is its own: two villages of which all amounts differ, one of them with a blank line in some.
func TestTepiSetiapJumlah(t *testing.T) {
	const f = apbdes.Anggaran
	satu, dua := &indikator.TotalDesa{Tahun: 2024, Berlaku: f, Penduduk: 100}, &indikator.TotalDesa{Tahun: 2024, Berlaku: f, Penduduk: 300}
	satu.Nama, dua.Nama = "A", "B"
	for u := range indikator.Ukuran(indikator.BanyakUkuran) {
		satu.Fase[f-1].Isi(u, rupiah.Rupiah(1)<<u)
		dua.Fase[f-1].Isi(u, rupiah.Rupiah(1)<<(u+30))
	}
	sebagian := []indikator.Ukuran{indikator.UkuranBidang + 1, indikator.UkuranLayanan + 2, indikator.UkuranInti + 3, indikator.UkuranSemua}
	for _, u := range sebagian {
		dua.Fase[f-1].Sebagian |= 1 << u
	}
	w := satuWilayah(t, satu, dua)
	jumlah := func(u indikator.Ukuran) indikator.JumlahAgregat {
		h := indikator.JumlahAgregat{Jumlah: rupiah.Isi(1<<u + 1<<(u+30)), Desa: 2}
		if dua.Fase[f-1].Sebagian>>u&1 == 1 {
			h.Sebagian = 1
		}
		return h
	}
	assert.Equal(t, jumlah(indikator.UkuranPendapatan), w.Pendapatan)
	assert.Equal(t, jumlah(indikator.UkuranBelanja), w.Belanja)
	assert.Equal(t, jumlah(indikator.UkuranTakTerpeta), w.TakTerpeta)
	for i := range w.Bidang {
		assert.Equal(t, jumlah(indikator.UkuranBidang+indikator.Ukuran(i)), w.Bidang[i], i)
	}
	for i, l := range layanan.DaftarLayanan() {
		k := w.Layanan[i]
		assert.Equal(t, l.String(), k.Kode)
		assert.Equal(t, jumlah(indikator.UkuranLayanan+indikator.Ukuran(i)), k.Jumlah, i)
		assert.Equal(t, jumlah(indikator.UkuranInti+indikator.Ukuran(i)), k.Inti, i)
		for _, r := range []struct {
			r indikator.RasioAgregat
			u indikator.Ukuran
		}{{k.Porsi, indikator.UkuranLayanan + indikator.Ukuran(i)}, {k.PorsiInti, indikator.UkuranInti + indikator.Ukuran(i)}} {
			mau, desa := rupiah.Isi(1<<r.u+1<<(r.u+30)), 2
			if dua.Fase[f-1].Sebagian>>r.u&1 == 1 { // a blank line: in the sum, in no ratio
				mau, desa = rupiah.Isi(1<<r.u), 1
			}
			assert.Equal(t, mau, r.r.Pembilang, i)
			assert.Equal(t, desa, r.r.Desa, i)
		}
	}
	// Of the five services together only what is whole is added.
	assert.Equal(t, indikator.JumlahAgregat{Jumlah: rupiah.Isi(1 << indikator.UkuranSemua), Desa: 1}, w.Semua.Jumlah)
	assert.Equal(t, indikator.JumlahAgregat{Jumlah: rupiah.Isi(1<<indikator.UkuranSemuaInti + 1<<(indikator.UkuranSemuaInti+30)), Desa: 2}, w.Semua.Inti)
	assert.Equal(t, indikator.JumlahOrang{Jumlah: 400, Desa: 2}, w.Penduduk)
	assert.Equal(t, rupiah.Isi(1<<indikator.UkuranPADes+1<<(indikator.UkuranPADes+30)), w.PADes.Pembilang)
	assert.Equal(t, rupiah.Isi(1<<indikator.UkuranPegawai+1<<(indikator.UkuranPegawai+30)), w.Pegawai.Pembilang)
	assert.Equal(t, rupiah.Isi(1<<indikator.UkuranModal+1<<(indikator.UkuranModal+30)), w.Modal.Pembilang)
}

func satuWilayah(t *testing.T, d ...*indikator.TotalDesa) indikator.RingkasWilayah {
	t.Helper()
	return satu(t, agregat(t, d...), indikator.OpsiAgregat{})
}

// Money without a kegiatan may be of any bidang.
func TestTepiBidangTanpaKegiatan(t *testing.T) {
	for kegiatan, mau := range map[string]bool{"2.1.01": true, "": false} {
		d := dokumen(baris{kegiatan: "2.1.01", rekening: "5.2.1.01", anggaran: "5"}, baris{kegiatan: kegiatan, rekening: "5.2.1.01", anggaran: "7"})
		x, err := indikator.HitungTotal(indikator.Masukan{Dokumen: d})
		require.NoError(t, err)
		for i := range indikator.Ukuran(5) {
			assert.Equal(t, mau, x.Fase[apbdes.Anggaran-1].Cari(indikator.UkuranBidang+i).Ada, "%q %d", kegiatan, i)
		}
	}
	// An amount of Rp0 without a kegiatan changes no bidang.
	x, err := indikator.HitungTotal(indikator.Masukan{Dokumen: dokumen(baris{kegiatan: "2.1.01", anggaran: "5"}, baris{anggaran: "0"})})
	require.NoError(t, err)
	assert.Equal(t, uang("5"), x.Fase[apbdes.Anggaran-1].Cari(indikator.UkuranBidang+1))
	assert.Equal(t, uang("0"), x.Fase[apbdes.Anggaran-1].Cari(indikator.UkuranBidang+4))
}

// The list of programmes: its separator, its years, its amounts, and the map it is read with.
func TestTepiProgram(t *testing.T) {
	for _, pisah := range []string{",", ";", "\t"} {
		d, tm, err := indikator.BacaProgram(strings.NewReader(strings.NewReplacer("|", pisah).Replace("nama|tahun|nilai\nJalan|2024|\n")), indikator.OpsiProgram{})
		require.NoError(t, err)
		require.Len(t, d, 1)
		assert.Equal(t, "Jalan", d[0].Nama)
		assert.Equal(t, 2024, d[0].Tahun)
		assert.False(t, d[0].Nilai.Ada)
		for _, x := range tm {
			assert.NotEqual(t, indikator.KodeProgramNilai, x.Kode, "an empty amount is none")
		}
	}
	for tahun, mau := range map[string]int{"1944": 0, "1945": 1945, "2199": 2199, "2200": 0, "x": 0} {
		d, tm, err := indikator.BacaProgram(strings.NewReader("nama,tahun\nJalan,"+tahun+"\n"), indikator.OpsiProgram{})
		require.NoError(t, err)
		require.Len(t, d, 1)
		assert.Equal(t, mau, d[0].Tahun)
		ada := false
		for _, x := range tm {
			ada = ada || x.Kode == indikator.KodeProgramTahun
		}
		assert.Equal(t, mau == 0, ada, tahun)
	}
}

// A code that is none says nothing about where the money of a service is.
func TestTepiKodeBukanKegiatan(t *testing.T) {
	p := papanAgenda()
	p.Desa[1].Pemeriksaan = &indikator.Pemeriksaan{Bagan: "permendagri-20-2018", Kegiatan: []indikator.JumlahKode{
		{Kode: "bukan", Nama: "Pembangunan sarana air bersih dusun", Nilai: apbdes.Nilai{Realisasi: uang("5")}, Baris: []int{7}},
	}}
	for _, k := range indikator.HitungKesenjangan(p, indikator.OpsiAgenda{}) {
		assert.Empty(t, k.BarisLain)
	}
}

// Financing that does not fit is an error, with or without income and spending that do.
func TestTepiLuapanPembiayaan(t *testing.T) {
	besar := baris{rekening: "6.1.1.01", anggaran: "92233720368547758.07"}
	_, err := indikator.Hitung(indikator.Masukan{Dokumen: dokumen(besar, baris{rekening: "6.1.2.01", anggaran: "0.01"})})
	require.ErrorIs(t, err, rupiah.ErrLuapan)
	_, err = indikator.Hitung(indikator.Masukan{Dokumen: dokumen(besar)})
	require.NoError(t, err)
	// Each section fits, the balance does not.
	nyata := []baris{{rekening: "6.1.1.01", realisasi: "92233720368547758.07"}, {rekening: "4.2.1.01", realisasi: "0.01"}, {kegiatan: "2.1.01", rekening: "5.2.1.01", realisasi: "0"}}
	_, err = indikator.Hitung(indikator.Masukan{Dokumen: dokumen(nyata...)})
	require.ErrorIs(t, err, rupiah.ErrLuapan)
}
