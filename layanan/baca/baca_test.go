package baca_test

import (
	"bytes"
	"errors"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/layanan"
	"github.com/dasbor-desa/dasbor/layanan/baca"
)

func TestDaftarAturan(t *testing.T) {
	mulai := 15 + len(layanan.DaftarAturanCapaian())
	for n, a := range baca.DaftarAturan() {
		assert.Equal(t, "APBDES-LYN-"+strconv.Itoa(mulai+n), string(a.Kode))
		assert.NotZero(t, a.Tingkat)
		assert.ElementsMatch(t, temuan.DaftarIsian(a.Pola.Indonesia), temuan.DaftarIsian(a.Pola.Inggris), a.Kode)
	}
}

func TestCSV(t *testing.T) {
	for _, isi := range []string{"\ufeffa;b;c\n1;2,5;3\n", "a\tb\tc\r\n1\t2,5\t3\r\n", "\n\na,b,c\n1,\"2,5\",3\n"} {
		tb, d, err := baca.CSV(strings.NewReader(isi), baca.Opsi{})
		require.NoError(t, err)
		assert.Empty(t, d)
		require.Len(t, tb.Baris, 2)
		assert.Equal(t, []string{"1", "2,5", "3"}, tb.Baris[1].Sel)
	}
	tb, d, err := baca.CSV(strings.NewReader("a,b\n1,2\n3,\xff\n4,5\n"), baca.Opsi{Berkas: "x"})
	require.NoError(t, err)
	require.Len(t, d, 1)
	assert.Equal(t, temuan.Letak{Berkas: "x", Baris: 3}, d[0].Letak)
	assert.Len(t, tb.Baris, 2, "the rows before the broken byte")
}

func TestBatas(t *testing.T) {
	for nama, u := range map[string]struct {
		isi string
		o   baca.Opsi
	}{
		"ukuran": {"a,b\n1,2\n", baca.Opsi{MaksUkuran: 5}},
		"baris":  {"a\n1\n2\n3\n", baca.Opsi{MaksBaris: 2}},
		"kolom":  {strings.Repeat("a,", 300), baca.Opsi{}},
	} {
		_, err := baca.Panjang(strings.NewReader(u.isi), u.o)
		require.ErrorIs(t, err, baca.ErrBatas, nama)
		_, err = baca.IDM(strings.NewReader(u.isi), u.o)
		require.ErrorIs(t, err, baca.ErrBatas, nama)
	}
	macet := errors.New("macet")
	_, err := baca.Panjang(iotest.ErrReader(macet), baca.Opsi{})
	require.ErrorIs(t, err, macet)
	_, _, err = baca.CSV(strings.NewReader("a\n1\n2\n"), baca.Opsi{MaksBaris: 2, MaksUkuran: 6})
	require.NoError(t, err, "exactly at the limit")
}

func TestPeriodeTertulis(t *testing.T) {
	for tulis, ingin := range map[string]string{
		"": "2024", "tahunan": "2024", "2024": "2024", "S1": "2024-S1", "s 2": "2024-S2", "Semester II": "2024-S2", "smt1": "2024-S1",
		"2024-s1": "2024-S1", "T3": "2024-T3", "TW IV": "2024-T4", "Triwulan 1": "2024-T1", "Q2": "2024-T2", "07": "2024-07", "12": "2024-12",
		"Juli": "2024-07", "NOPEMBER": "2024-11", "bulan 7": "2024-07", "Bulan-12": "2024-12", "2024-03": "2024-03",
		"1": "", "7": "", "13": "", "00": "", "S3": "", "semester": "", "T5": "", "bulan 13": "", "2023": "", "1a": "", "T-1": "2024-T1", "s99999999999999999999": "",
	} {
		h, err := baca.Panjang(strings.NewReader("kode_desa,tahun,periode,indikator,nilai\n33.07.07.2003,2024,"+tulis+",x,1\n"), baca.Opsi{})
		require.NoError(t, err)
		if ingin == "" {
			assert.Empty(t, h.Capaian, tulis)
			assert.Len(t, h.TakTerbaca, 1, tulis)
			assert.Len(t, h.Temuan, 1, tulis)
			continue
		}
		require.Len(t, h.Capaian, 1, tulis)
		assert.Equal(t, ingin, h.Capaian[0].Periode.String(), tulis)
	}
}

func TestTanggalTertulis(t *testing.T) {
	for tulis, ingin := range map[string]string{
		"2024-12-31": "2024-12-31", "31/12/2024": "2024-12-31", "31-12-2024": "2024-12-31", "12/31/2024": "2024-12-31",
		"3.3.2024": "2024-03-03", "03/04/2024": "", "45657": "", "31 Desember 2024": "", "30/02/2024": "",
	} {
		h, err := baca.Panjang(strings.NewReader("kode_desa,tahun,indikator,nilai,tanggal\n33.07.07.2003,2024,x,1,"+tulis+"\n"), baca.Opsi{})
		require.NoError(t, err)
		require.Len(t, h.Capaian, 1, "the date does not decide over the row")
		assert.Equal(t, ingin, h.Capaian[0].Tanggal.String(), tulis)
		assert.Equal(t, ingin == "", len(h.Temuan) == 1, tulis)
	}
}

func TestGayaAngka(t *testing.T) {
	baca1 := func(gaya rupiah.TataTulis, sel ...string) []string {
		isi := "kode_desa;tahun;indikator;nilai\n"
		for _, s := range sel {
			isi += "33.07.07.2003;2024;x;" + s + "\n"
		}
		h, err := baca.Panjang(strings.NewReader(isi), baca.Opsi{TataTulis: gaya})
		require.NoError(t, err)
		var hasil []string
		for _, c := range h.Capaian {
			hasil = append(hasil, c.Nilai.String())
		}
		return hasil
	}
	assert.Equal(t, []string{"1234", "2.5"}, baca1(0, "1.234", "2,5"), "the second cell proves the first")
	assert.Equal(t, []string{"1234", "2.5"}, baca1(0, "1,234", "2.5"))
	assert.Equal(t, []string{"1.234", "0.5"}, baca1(0, "1.234", "0.5"))
	assert.Equal(t, []string{"5"}, baca1(0, "1.234", "5"), "ambiguous: unreadable")
	assert.Equal(t, []string{"1234"}, baca1(rupiah.Indonesia, "1.234", "2.5"))
	assert.Equal(t, []string{"1.234", "2.5"}, baca1(rupiah.Mesin, "1.234", "2.5"))
	assert.Equal(t, []string{"1234", "2.5"}, baca1(rupiah.Inggris, "1,234", "2.5"))
	assert.Equal(t, []string{"-1234567.5"}, baca1(0, "-1.234.567,5"))
	assert.Equal(t, []string{"100", "99.5"}, baca1(0, "100 %", " 99,5%"))
	assert.Empty(t, baca1(0, "%", "1..2", "1,2,3", ",5", "5,", "12.34.567", "0.123.456", "-.123", "1e3"))
	assert.Equal(t, []string{"", "0"}, baca1(0, "\u00a0", "0"), "a blank cell is missing, 0 is 0")
}

// K2 and K3 as the forms bring them: the semester of the form stays with the figure.
func TestK2K3Formulir(t *testing.T) {
	paud := "desa_id,tahun,semester,jumlah_paud_ra,jumlah_guru_paud_ra,jumlah_siswa_paud_ra\n" +
		"53.06.13.2001,2025,1,3,6,40\n53.06.13.2001,2025,2,4,8,50\n"
	tb, _, err := baca.CSV(strings.NewReader(paud), baca.Opsi{})
	require.NoError(t, err)
	h := baca.DariOpenDK(tb, baca.KenaliOpenDK(tb), baca.OpsiOpenDK{})
	require.Empty(t, h.Temuan)
	per := map[string]string{}
	for _, c := range h.Capaian {
		if c.Indikator == "paud_jumlah" {
			per[c.Periode.String()] = c.Nilai.String()
		}
	}
	assert.Equal(t, map[string]string{"2025-S1": "3", "2025-S2": "4"}, per)

	putus := "desa_id,tahun,semester,siswa_paud_ra,anak_usia_paud_ra,siswa_sd_mi,anak_usia_sd_mi,siswa_smp_mts,anak_usia_smp_mts,siswa_sma_ma,anak_usia_sma_ma\n" +
		"53.06.13.2001,2025,1,0,50,5,100,0,90,0,80\n53.06.13.2001,2025,2,0,50,2,100,0,90,0,80\n"
	tb, _, err = baca.CSV(strings.NewReader(putus), baca.Opsi{})
	require.NoError(t, err)
	h = baca.DariOpenDK(tb, baca.PutusSekolah, baca.OpsiOpenDK{})
	require.Empty(t, h.Temuan)
	i, _ := layanan.KatalogBawaan().Cari("putus_sekolah_sd")
	var persen []string
	for _, c := range h.Capaian {
		if c.Indikator == i.Kode {
			persen = append(persen, layanan.HitungNilai(i, c).Nilai.String())
		}
	}
	assert.Equal(t, []string{"5", "2"}, persen)
}

func TestKenaliOpenDK(t *testing.T) {
	for judul, ingin := range map[string]baca.FormulirOpenDK{
		"desa_id,jumlah_aki,jumlah_akb":                           baca.AKIAKB,
		"Desa ID,Cakupan Imunisasi":                               baca.CakupanImunisasi,
		"jumlah_paud_ra,jumlah_guru_paud_ra,jumlah_siswa_paud_ra": baca.FasilitasPAUD,
		"desa_id,sanitasi,toilet":                                 baca.ToiletSanitasi,
		"desa_id,nama,jumlah,kategori,keterangan":                 baca.DataSarana,
		"no_akun,nama_akun,jumlah":                                baca.TanpaFormulir,
		"desa_id,jumlah_aki":                                      baca.TanpaFormulir,
		"":                                                        baca.TanpaFormulir,
		"tidak_tamat_sekolah,tamat_sd_sederajat,tamat_sma_sederajat": baca.TanpaFormulir,
	} {
		tb, _, err := baca.CSV(strings.NewReader(judul+"\n"), baca.Opsi{})
		require.NoError(t, err)
		assert.Equal(t, ingin, baca.KenaliOpenDK(tb), judul)
		for _, f := range []baca.FormulirOpenDK{ingin, 0, baca.DataSarana, 99} {
			h := baca.DariOpenDK(tb, f, baca.OpsiOpenDK{Periode: layanan.Setahun(2025), Desa: wilayah.HarusUrai("53.06.13.2001")})
			assert.Empty(t, h.Capaian, "no rows, and no panic")
		}
	}
	assert.Empty(t, baca.FormulirOpenDK(99).String())
}

func TestStatusIDM(t *testing.T) {
	for nilai, ingin := range map[string]string{
		"": "", "-0.1": "", "0": "Sangat Tertinggal", "0.4907": "Sangat Tertinggal", "0.49070000000001": "Tertinggal",
		"0.5989": "Tertinggal", "0.7072": "Berkembang", "0.8155": "Maju", "0.81550000000001": "Mandiri", "1": "Mandiri", "1.1": "",
	} {
		assert.Equal(t, ingin, baca.StatusIDM(layanan.HarusAngka(nilai)), nilai)
	}
}

// What TulisCapaian writes comes back the same.
func TestBolakBalik(t *testing.T) {
	p, _ := layanan.UraiPeriode("2024-T3")
	d, _ := layanan.UraiTanggal("2024-09-30")
	semua := []layanan.Capaian{
		{Desa: wilayah.HarusUrai("33.07.07.2003"), Periode: layanan.Setahun(2024), Indikator: "aki",
			Pembilang: layanan.DariBilangan(0), Penyebut: layanan.DariBilangan(81), Satuan: layanan.SatuanPerSeratusRibu, Sumber: "a \"b\"; c,\nd"},
		{Desa: wilayah.HarusUrai("33.07.07.2003"), Periode: p, Indikator: "kab.x", Nilai: layanan.HarusAngka("1.234"), Tanggal: d, Target: layanan.HarusAngka("99.5"), Satuan: "-/@", Sumber: "=1+1"},
	}
	var b bytes.Buffer
	require.NoError(t, layanan.TulisCapaian(&b, semua))
	h, err := baca.Panjang(&b, baca.Opsi{TataTulis: rupiah.Mesin})
	require.NoError(t, err)
	require.Empty(t, h.Temuan)
	for n := range h.Capaian {
		h.Capaian[n].Letak = temuan.Letak{}
	}
	assert.Equal(t, semua, h.Capaian)
	require.ErrorIs(t, layanan.TulisCapaian(&b, []layanan.Capaian{{}}), layanan.ErrPeriode)
}

func BenchmarkPanjang(b *testing.B) {
	var s strings.Builder
	s.WriteString("kode_desa,tahun,periode,indikator,pembilang,penyebut,nilai,satuan,sumber,tanggal,target\n")
	for n := range 1000 {
		s.WriteString("33.07.07.2" + strconv.Itoa(100+n%900) + ",2024,S1,jamban_keluarga," + strconv.Itoa(n) + ",1000,12.5,persen,Puskesmas,2024-06-30,\n")
	}
	isi := s.String()
	b.SetBytes(int64(len(isi)))
	b.ReportAllocs()
	for b.Loop() {
		if h, err := baca.Panjang(strings.NewReader(isi), baca.Opsi{}); err != nil || len(h.Capaian) != 1000 {
			b.Fatal(err, h.Temuan.Err())
		}
	}
}
