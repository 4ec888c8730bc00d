package layanan_test

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/layanan"
)

func desa(n int) wilayah.Kode {
	return wilayah.HarusUrai("53.06.13." + string([]byte{'2', '0', byte('0' + n/10), byte('0' + n%10)}))
}

// rasio makes a figure with numerator and denominator.
func rasio(kode layanan.KodeIndikator, d int, p string, atas, bawah int64) layanan.Capaian {
	return layanan.Capaian{Desa: desa(d), Periode: per(p), Indikator: kode,
		Pembilang: layanan.DariBilangan(atas), Penyebut: layanan.DariBilangan(bawah)}
}

// nilai makes a figure with a printed value only.
func nilai(kode layanan.KodeIndikator, d int, p, n string) layanan.Capaian {
	return layanan.Capaian{Desa: desa(d), Periode: per(p), Indikator: kode, Nilai: layanan.HarusAngka(n)}
}

// K1: immunisation 95, 96 and 97 percent in two villages. Adding percentages gives
// 576 percent. Bare percentages are refused; with children counted it is 96.
func TestK1ImunisasiBukanJumlahPersen(t *testing.T) {
	i := ind(t, "imunisasi_cakupan")
	var persen, orang []layanan.Capaian
	for d := 1; d <= 2; d++ {
		for bulan, n := range map[string]int64{"2025-01": 95, "2025-02": 96, "2025-03": 97} {
			persen = append(persen, nilai(i.Kode, d, bulan, layanan.DariBilangan(n).String()))
			orang = append(orang, rasio(i.Kode, d, bulan, n, 100))
		}
	}
	u := layanan.Gabung(i, persen)
	assert.False(t, u.Nilai.Ada())
	assert.Equal(t, layanan.AlasanTanpaPenyebut, u.Alasan)
	assert.Equal(t, []wilayah.Kode{desa(1), desa(2)}, u.Penghalang)
	u = layanan.Gabung(i, orang)
	assert.Equal(t, "96", u.Nilai.String())
	assert.Equal(t, "576/600", u.Pembilang.String()+"/"+u.Penyebut.String())
	assert.Equal(t, 2, u.Ikut)

	// Unequal groups: the mean of 100 and 50 percent is not the coverage.
	u = layanan.Gabung(i, []layanan.Capaian{rasio(i.Kode, 1, "2025-01", 10, 10), rasio(i.Kode, 2, "2025-01", 45, 90)})
	assert.Equal(t, "55", u.Nilai.String())
}

// K2: PAUD 3 in semester 1 and 4 in semester 2. Month numbers taken for semesters
// give 7 and 0; a semester is part of the period here, and states do not add up.
func TestK2PAUDPerSemester(t *testing.T) {
	i := ind(t, "paud_jumlah")
	s1, s2 := nilai(i.Kode, 1, "2025-S1", "3"), nilai(i.Kode, 1, "2025-S2", "4")
	assert.Equal(t, "3", layanan.HitungNilai(i, s1).Nilai.String())
	assert.Equal(t, "4", layanan.HitungNilai(i, s2).Nilai.String())
	u := layanan.Gabung(i, []layanan.Capaian{s1, s2})
	assert.False(t, u.Nilai.Ada(), "7 is nobody's number of preschools")
	assert.Equal(t, layanan.AlasanPeriode, u.Alasan)
	u = layanan.Gabung(i, []layanan.Capaian{s1, nilai(i.Kode, 2, "2025-S1", "2")})
	assert.Equal(t, "5", u.Nilai.String())
	for _, p := range []layanan.Periode{{Tahun: 2025, Jenis: layanan.Semesteran, Ke: 7}, {Tahun: 2025, Jenis: layanan.Semesteran, Ke: 3}} {
		require.ErrorIs(t, p.Periksa(), layanan.ErrPeriode)
	}
}

// K3: drop-outs 5 of 100, then 2 of 100. Ignoring the semester gives 7 of 200 for
// both; the age group is the same children, so the two are 5 and 2 percent.
func TestK3PutusSekolahPerSemester(t *testing.T) {
	i := ind(t, "putus_sekolah_sd")
	s1, s2 := rasio(i.Kode, 1, "2025-S1", 5, 100), rasio(i.Kode, 1, "2025-S2", 2, 100)
	assert.Equal(t, "5", layanan.HitungNilai(i, s1).Nilai.String())
	assert.Equal(t, "2", layanan.HitungNilai(i, s2).Nilai.String())
	u := layanan.Gabung(i, []layanan.Capaian{s1, s2})
	assert.False(t, u.Nilai.Ada())
	assert.Equal(t, layanan.AlasanPeriode, u.Alasan)
}

func TestGabungAlasan(t *testing.T) {
	stok, alir, skor := ind(t, "jamban_keluarga"), ind(t, "aki"), ind(t, "idm.akses_jamban")
	cacah := ind(t, "kematian_ibu")
	satuan := rasio(stok.Kode, 2, "2024", 1, 2)
	satuan.Satuan = layanan.SatuanPerSeribu
	beda := nilai(cacah.Kode, 1, "2024", "3")
	beda.Pembilang = layanan.DariBilangan(2)
	lain := rasio("bab_sembarangan", 2, "2024", 1, 2)
	for nama, u := range map[string]struct {
		i      layanan.Indikator
		c      []layanan.Capaian
		alasan layanan.AlasanNilai
		desa   []wilayah.Kode
	}{
		"kosong":       {stok, nil, layanan.AlasanTanpaData, nil},
		"tanpa data":   {stok, []layanan.Capaian{{Desa: desa(1), Periode: per("2024"), Indikator: stok.Kode}}, layanan.AlasanTanpaData, nil},
		"lain":         {stok, []layanan.Capaian{rasio(stok.Kode, 1, "2024", 1, 2), lain}, layanan.AlasanIndikator, []wilayah.Kode{desa(2)}},
		"satuan":       {stok, []layanan.Capaian{rasio(stok.Kode, 1, "2024", 1, 2), satuan}, layanan.AlasanSatuan, []wilayah.Kode{desa(2)}},
		"lebih":        {stok, []layanan.Capaian{rasio(stok.Kode, 1, "2024", 34, 23)}, layanan.AlasanMustahil, []wilayah.Kode{desa(1)}},
		"negatif":      {stok, []layanan.Capaian{rasio(stok.Kode, 1, "2024", -1, 23)}, layanan.AlasanMustahil, []wilayah.Kode{desa(1)}},
		"persen 120":   {stok, []layanan.Capaian{nilai(stok.Kode, 1, "2024", "120")}, layanan.AlasanMustahil, []wilayah.Kode{desa(1)}},
		"dari nol":     {alir, []layanan.Capaian{rasio(alir.Kode, 1, "2024", 1, 0)}, layanan.AlasanMustahil, []wilayah.Kode{desa(1)}},
		"cacah beda":   {cacah, []layanan.Capaian{beda}, layanan.AlasanMustahil, []wilayah.Kode{desa(1)}},
		"ganda":        {stok, []layanan.Capaian{rasio(stok.Kode, 1, "2024", 1, 2), rasio(stok.Kode, 1, "2024", 1, 2)}, layanan.AlasanGanda, []wilayah.Kode{desa(1)}},
		"periode":      {stok, []layanan.Capaian{rasio(stok.Kode, 1, "2024", 1, 2), rasio(stok.Kode, 2, "2023", 1, 2)}, layanan.AlasanPeriode, []wilayah.Kode{desa(2)}},
		"tindih":       {alir, []layanan.Capaian{rasio(alir.Kode, 1, "2024", 1, 2), rasio(alir.Kode, 1, "2024-07", 1, 2)}, layanan.AlasanPeriodeTindih, []wilayah.Kode{desa(1)}},
		"skor":         {skor, []layanan.Capaian{nilai(skor.Kode, 1, "2024", "5"), nilai(skor.Kode, 2, "2024", "3")}, layanan.AlasanSkor, []wilayah.Kode{desa(2)}},
		"skor 6":       {skor, []layanan.Capaian{nilai(skor.Kode, 1, "2024", "6")}, layanan.AlasanMustahil, []wilayah.Kode{desa(1)}},
		"nol dari nol": {stok, []layanan.Capaian{rasio(stok.Kode, 1, "2024", 0, 0)}, layanan.AlasanPenyebutNol, nil},
		"luapan": {cacah, []layanan.Capaian{nilai(cacah.Kode, 1, "2024", "999999999999999999"), nilai(cacah.Kode, 2, "2024", "1")},
			layanan.AlasanLuapan, nil},
		"terkuat": {stok, []layanan.Capaian{nilai(stok.Kode, 1, "2024", "50"), rasio(stok.Kode, 2, "2024", 3, 2), rasio(stok.Kode, 3, "2024", 1, 2)},
			layanan.AlasanMustahil, []wilayah.Kode{desa(2)}},
	} {
		t.Run(nama, func(t *testing.T) {
			h := layanan.Gabung(u.i, u.c)
			assert.False(t, h.Nilai.Ada())
			assert.Equal(t, u.alasan, h.Alasan, h.Alasan.String())
			assert.Equal(t, u.desa, h.Penghalang)
			id, en := h.Alasan.Pesan()
			assert.NotEmpty(t, id)
			assert.NotEmpty(t, en)
		})
	}
}

func TestGabungCakupan(t *testing.T) {
	i := ind(t, "jamban_keluarga")
	p := layanan.PenggabungUntuk(i)
	p.TambahDesa(desa(1), desa(2), desa(3), desa(4))
	p.Tambah(rasio(i.Kode, 1, "2024", 30, 40))
	p.Tambah(rasio(i.Kode, 2, "2024", 10, 60))
	p.Tambah(layanan.Capaian{Desa: desa(3), Periode: per("2024"), Indikator: i.Kode})
	u := p.Hasil()
	assert.Equal(t, "40", u.Nilai.String(), "40 of 100; the villages without data are not 0 of 0")
	assert.Equal(t, [2]int{2, 4}, [2]int{u.Ikut, u.Desa})
	assert.False(t, u.TakSeragam)
}

func TestGabungAngkaKecil(t *testing.T) {
	aki := ind(t, "aki")
	u := layanan.HitungNilai(aki, rasio(aki.Kode, 1, "2024", 1, 80))
	assert.Equal(t, "1250", u.Nilai.String())
	assert.True(t, u.AngkaKecil, "one death in 80 births is no rate")
	assert.False(t, layanan.HitungNilai(aki, rasio(aki.Kode, 1, "2024", 20, 10000)).AngkaKecil)
	u = layanan.Gabung(aki, []layanan.Capaian{rasio(aki.Kode, 1, "2024-01", 1, 3), rasio(aki.Kode, 1, "2024-02", 0, 4), rasio(aki.Kode, 2, "2024-01", 0, 7)})
	assert.True(t, u.TakSeragam, "village 2 has one month of two")
	assert.Equal(t, "1/14", u.Pembilang.String()+"/"+u.Penyebut.String())
}

func TestHitungNilaiTercetak(t *testing.T) {
	i := ind(t, "jamban_keluarga")
	u := layanan.HitungNilai(i, nilai(i.Kode, 1, "2024", "52.59"))
	assert.Equal(t, "52.59", u.Nilai.String())
	assert.True(t, u.Tercetak)
	c := rasio(i.Kode, 1, "2024", 2, 3)
	c.Nilai = layanan.HarusAngka("66")
	u = layanan.HitungNilai(i, c)
	assert.Equal(t, "66.67", u.Nilai.String(), "computed, not as printed")
	assert.False(t, u.Tercetak)
}

// Parts collected apart and put together in any order give the same result, and it
// is the exact ratio of the sums.
func TestGabungUrutan(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	i := ind(t, "imunisasi_dasar_lengkap")
	for range 200 {
		var semua []layanan.Capaian
		atas, bawah := new(big.Int), new(big.Int)
		for d := range 1 + r.IntN(20) {
			n := r.Int64N(1_000_000)
			m := n + 1 + r.Int64N(1_000_000)
			atas.Add(atas, big.NewInt(n))
			bawah.Add(bawah, big.NewInt(m))
			semua = append(semua, rasio(i.Kode, d, "2024-03", n, m))
		}
		ingin := layanan.Gabung(i, semua)
		tepat := new(big.Rat).SetFrac(atas.Mul(atas, big.NewInt(100)), bawah)
		require.Equal(t, layanan.HarusAngka(tepat.FloatString(2)), ingin.Nilai)

		r.Shuffle(len(semua), func(a, b int) { semua[a], semua[b] = semua[b], semua[a] })
		bagian := make([]layanan.Penggabung, 3)
		for n := range bagian {
			bagian[n] = layanan.PenggabungUntuk(i)
		}
		for _, c := range semua {
			bagian[r.IntN(3)].Tambah(c)
		}
		jumlah := layanan.PenggabungUntuk(i)
		for _, n := range r.Perm(3) {
			jumlah.Gabung(bagian[n])
		}
		require.Equal(t, ingin, jumlah.Hasil())
	}
}

func TestGabungIndikatorLain(t *testing.T) {
	a, b := layanan.PenggabungUntuk(ind(t, "jamban_keluarga")), layanan.PenggabungUntuk(ind(t, "bab_sembarangan"))
	a.Tambah(rasio("jamban_keluarga", 1, "2024", 1, 2))
	b.Tambah(rasio("bab_sembarangan", 2, "2024", 1, 2))
	a.Gabung(b)
	u := a.Hasil()
	assert.Equal(t, layanan.AlasanIndikator, u.Alasan)
	assert.Equal(t, []wilayah.Kode{desa(2)}, u.Penghalang)
}

func TestDaftarDesaTahun(t *testing.T) {
	k := layanan.KatalogBawaan()
	semua := []layanan.Capaian{
		rasio("jamban_keluarga", 2, "2024", 1, 2),
		nilai("idm.idm", 1, "2024", "0.7"),
		rasio("kia", 1, "2024", 1, 2),
		rasio("jamban_keluarga", 1, "2023", 1, 2),
		rasio("tak_dikenal", 1, "2024", 1, 2),
		nilai("paud_jumlah", 1, "2024-S2", "2"),
		nilai("paud_jumlah", 1, "2024-S1", "1"),
	}
	d := layanan.DaftarDesaTahun(k, semua)
	require.Len(t, d, 3)
	n := 0
	for _, x := range d {
		n += len(x.Lain)
		for i, l := range x.Layanan {
			assert.Equal(t, layanan.DaftarLayanan()[i], l.Layanan)
			n += len(l.Capaian)
		}
	}
	assert.Equal(t, len(semua), n, "every figure once")
	assert.Equal(t, 2023, d[0].Tahun)
	assert.Len(t, d[1].Lain, 2)
	assert.Equal(t, per("2024-S1"), d[1].Layanan[0].Capaian[0].Periode)
	assert.Empty(t, d[1].Layanan[1].Capaian, "nobody reported on health")
	assert.True(t, slices.IsSortedFunc(d, func(a, b layanan.DesaTahun) int { return a.Desa.Bandingkan(b.Desa) }))
	assert.Empty(t, layanan.DaftarDesaTahun(k, nil))
}

func BenchmarkGabung(b *testing.B) {
	i := ind(b, "jamban_keluarga")
	var semua []layanan.Capaian
	for d := range 100 {
		semua = append(semua, rasio(i.Kode, d, "2024", int64(d), 100))
	}
	b.ReportAllocs()
	for b.Loop() {
		if u := layanan.Gabung(i, semua); !u.Nilai.Ada() {
			b.Fatal(u.Alasan)
		}
	}
}
