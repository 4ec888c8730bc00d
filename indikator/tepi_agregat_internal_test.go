package indikator

import (
	"math"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

var (
	desaSatu = wilayah.HarusUrai("33.07.07.2003")
	desaDua  = wilayah.HarusUrai("33.07.08.2001")
)

func totalTepi(k wilayah.Kode, tahun int, belanja rupiah.Rupiah) *TotalDesa {
	t := &TotalDesa{Kode: k, Tahun: tahun, Berlaku: apbdes.Anggaran}
	t.Fase[apbdes.Anggaran-1].Isi(UkuranBelanja, belanja)
	return t
}

func agregatTepi(t *testing.T, d ...*TotalDesa) *Agregat {
	t.Helper()
	a := new(Agregat)
	for _, x := range d {
		require.NoError(t, a.Tambah(x))
	}
	return a
}

// What is taken in, and what just is not.
func TestTepiTotalSah(t *testing.T) {
	for nama, k := range map[string]struct {
		ubah func(*TotalDesa)
		mau  bool
	}{
		"as it is":                {func(*TotalDesa) {}, true},
		"without a code":          {func(t *TotalDesa) { t.Kode = wilayah.Kode{} }, true},
		"a kecamatan":             {func(t *TotalDesa) { t.Kode = wilayah.HarusUrai("33.07.07") }, false},
		"no year":                 {func(t *TotalDesa) { t.Tahun = 0 }, true},
		"a year before":           {func(t *TotalDesa) { t.Tahun = -1 }, false},
		"the last year":           {func(t *TotalDesa) { t.Tahun = 9999 }, true},
		"a year after":            {func(t *TotalDesa) { t.Tahun = 10_000 }, false},
		"nobody":                  {func(t *TotalDesa) { t.Penduduk = 0 }, true},
		"one":                     {func(t *TotalDesa) { t.Penduduk = 1 }, true},
		"less than nobody":        {func(t *TotalDesa) { t.Penduduk = -1 }, false},
		"realisasi in force":      {func(t *TotalDesa) { t.Berlaku = apbdes.Realisasi }, true},
		"no phase":                {func(t *TotalDesa) { t.Berlaku = apbdes.Realisasi + 1 }, false},
		"half a siltap":           {func(t *TotalDesa) { t.Siltap = rupiah.Isi(1) }, false},
		"the other half":          {func(t *TotalDesa) { t.SiltapDari = rupiah.Isi(1) }, false},
		"siltap":                  {func(t *TotalDesa) { t.Siltap, t.SiltapDari = rupiah.Isi(1), rupiah.Isi(2) }, true},
		"a long map":              {func(t *TotalDesa) { t.Peta = strings.Repeat("a", maksPetaBiner) }, true},
		"a map that is too long":  {func(t *TotalDesa) { t.Peta = strings.Repeat("a", maksPetaBiner+1) }, false},
		"a map that is not UTF-8": {func(t *TotalDesa) { t.Peta = "\xff" }, false},
	} {
		x := totalTepi(desaSatu, 2024, 5)
		k.ubah(x)
		a := new(Agregat)
		if err := a.Tambah(x); k.mau {
			assert.NoError(t, err, nama)
			assert.Equal(t, 1, a.Banyak(), nama)
		} else {
			assert.ErrorIs(t, err, ErrMasukan, nama)
			assert.Zero(t, a.Banyak(), nama)
		}
	}
	if math.MaxInt > maksOrangAgregat {
		x := totalTepi(desaSatu, 2024, 5)
		batas := int64(maksOrangAgregat)
		x.Penduduk = int(batas)
		require.NoError(t, new(Agregat).Tambah(x))
		x.Penduduk++
		require.ErrorIs(t, new(Agregat).Tambah(x), ErrMasukan)
	}
}

// A name is cut at a character, and only a long one.
func TestTepiNamaPanjang(t *testing.T) {
	a := func(n int) string { return strings.Repeat("a", n) }
	for masuk, mau := range map[string]string{
		"": "", "Desa": "Desa", "a\xffb": "a\uFFFDb", a(199): a(199), a(200): a(200), a(201): a(200), a(198) + "é": a(198) + "é", a(199) + "é": a(199),
		a(198) + "€": a(198), a(197) + "€": a(197) + "€", a(198) + "€€": a(198), a(199) + "😀": a(199), a(196) + "😀x": a(196) + "😀",
	} {
		assert.Equal(t, mau, potongNama(masuk), masuk)
	}
	assert.Equal(t, strings.Repeat("a\uFFFD", 50), potongNama(strings.Repeat("a\xff", 60)), "the sign for a bad byte has three bytes")
}

// Of the names of one village the first in the order of bytes stays, any before none.
func TestTepiLebur(t *testing.T) {
	for _, k := range [][3]string{{"", "", ""}, {"a", "", "a"}, {"", "a", "a"}, {"a", "b", "a"}, {"b", "a", "a"}, {"a", "a", "a"}} {
		b := barisAgregat{nama: k[0], kali: 2}
		b.lebur(&barisAgregat{nama: k[1], kali: 3})
		assert.Equal(t, k[2], b.nama)
		assert.Equal(t, uint64(5), b.kali)
	}
	for _, k := range [][3]uint64{{maksKali - 1, 1, maksKali}, {maksKali, 1, maksKali}, {1, maksKali, maksKali}, {maksKali - 2, 1, maksKali - 1}} {
		b := barisAgregat{kali: k[0]}
		b.lebur(&barisAgregat{kali: k[1]})
		assert.Equal(t, k[2], b.kali)
	}
}

// Two rows are the same only if they say the same, but for the name of a village with a code.
func TestTepiBandingkanBaris(t *testing.T) {
	dasar := func() barisAgregat {
		x := totalTepi(desaSatu, 2024, 5)
		x.Siltap, x.SiltapDari = rupiah.Isi(1), rupiah.Isi(2)
		b := new(Agregat).susunBaris(x)
		return b
	}
	for nama, ubah := range map[string]func(*barisAgregat){
		"code": func(b *barisAgregat) { b.kode = desaDua }, "year": func(b *barisAgregat) { b.tahun++ }, "in force": func(b *barisAgregat) { b.berlaku++ },
		"old": func(b *barisAgregat) { b.lama = true }, "siltap": func(b *barisAgregat) { b.siltap = false }, "residents": func(b *barisAgregat) { b.penduduk++ },
		"known": func(b *barisAgregat) { b.ada[3]++ }, "marks": func(b *barisAgregat) { b.sebagian[3]++ },
		"amounts": func(b *barisAgregat) { b.nilai = slices.Clone(b.nilai); b.nilai[0]++ },
	} {
		a, b := dasar(), dasar()
		assert.Zero(t, bandingkanBaris(&a, &b), nama)
		ubah(&b)
		s := bandingkanBaris(&a, &b)
		assert.NotZero(t, s, nama)
		assert.Equal(t, -s, bandingkanBaris(&b, &a), nama)
	}
	a, b := dasar(), dasar()
	b.nama = "lain"
	assert.Zero(t, bandingkanBaris(&a, &b))
	a.kode, b.kode = wilayah.Kode{}, wilayah.Kode{}
	assert.NotZero(t, bandingkanBaris(&a, &b))
	assert.Equal(t, []int{0, 0, -1, 1}, []int{bandingkanBool(true, true), bandingkanBool(false, false), bandingkanBool(false, true), bandingkanBool(true, false)})
}

// Areas are taken out of a collection whole, and in order.
func TestTepiGabungWilayah(t *testing.T) {
	tanpa := totalTepi(wilayah.Kode{}, 2024, 7)
	semua := agregatTepi(t, totalTepi(desaSatu, 2024, 5), totalTepi(desaDua, 2024, 6), totalTepi(desaDua, 2023, 8), tanpa)
	assert.Equal(t, []wilayah.Kode{{}, wilayah.HarusUrai("33.07.07"), wilayah.HarusUrai("33.07.08")}, semua.DaftarInduk(wilayah.Kecamatan))
	assert.Equal(t, []wilayah.Kode{{}, wilayah.HarusUrai("33")}, semua.DaftarInduk(wilayah.Provinsi))
	utuh := new(Agregat)
	for _, k := range semua.DaftarInduk(wilayah.Kecamatan) {
		a := new(Agregat)
		a.rapikan() // sorted, and must not stay so
		require.NoError(t, a.GabungWilayah(semua, k))
		for x := range a.DaftarDesa(wilayah.Kode{}, 2024) {
			assert.Equal(t, k, x.Kode.Pangkas(wilayah.Kecamatan))
		}
		require.NoError(t, utuh.Gabung(a))
	}
	mau, err := semua.MarshalBinary()
	require.NoError(t, err)
	dapat, err := utuh.MarshalBinary()
	require.NoError(t, err)
	assert.Equal(t, mau, dapat)
	satu := new(Agregat)
	require.NoError(t, satu.GabungWilayah(semua, desaSatu))
	assert.Equal(t, 1, satu.Banyak())
	require.NoError(t, satu.GabungWilayah(semua, desaDua)) // after it was sorted
	assert.Equal(t, []int{2023, 2024}, satu.DaftarTahun())
	assert.Equal(t, 3, satu.Banyak())
	turun := new(Agregat)
	require.NoError(t, turun.GabungWilayah(semua, desaDua))
	assert.Equal(t, 2, turun.Banyak())
	require.NoError(t, turun.GabungWilayah(semua, desaSatu)) // before what was sorted
	assert.Equal(t, []wilayah.Kode{desaSatu, desaDua}, turun.DaftarInduk(wilayah.Desa))
	lain := totalTepi(desaSatu, 2024, 5)
	lain.Peta = "lain"
	require.ErrorIs(t, satu.GabungWilayah(agregatTepi(t, lain), desaSatu), ErrPeta)
	require.NoError(t, satu.GabungWilayah(new(Agregat), desaSatu))
	require.NoError(t, satu.Gabung(nil))
	// Rows put behind sorted ones are sorted again.
	a, b := agregatTepi(t, totalTepi(desaDua, 2024, 6)), agregatTepi(t, totalTepi(desaSatu, 2024, 5))
	assert.Equal(t, 1, a.Banyak())
	require.NoError(t, a.Gabung(b))
	assert.Equal(t, []wilayah.Kode{desaSatu, desaDua}, a.DaftarInduk(wilayah.Desa))
	require.NoError(t, a.Tambah(totalTepi(desaSatu, 2023, 1)))
	assert.Equal(t, 3, a.Banyak())
	assert.Equal(t, []wilayah.Kode{desaSatu, desaDua}, a.DaftarInduk(wilayah.Desa))
}

// The amounts of a collection survive the year being picked out of it, also when there are many.
func TestTepiSisakanTahun(t *testing.T) {
	a := new(Agregat)
	for n := range 300 {
		for _, tahun := range []int{2023, 2024} {
			x := totalTepi(wilayah.HarusUrai("33.07.07."+string([]byte{'2', '0' + byte(n/100), '0' + byte(n/10%10), '0' + byte(n%10)})), tahun, rupiah.Rupiah(n))
			for u := range Ukuran(BanyakUkuran) {
				x.Fase[apbdes.Anggaran-1].Isi(u, rupiah.Rupiah(1000*n+int(u)+tahun))
			}
			require.NoError(t, a.Tambah(x))
		}
	}
	mau := slices.Collect(a.DaftarDesa(wilayah.Kode{}, 2024))
	a.SisakanTahun(2024)
	assert.Equal(t, mau, slices.Collect(a.DaftarDesa(wilayah.Kode{}, 2024)))
	assert.Empty(t, slices.Collect(a.DaftarDesa(wilayah.Kode{}, 2023)))
	assert.Equal(t, 300, a.Banyak())
	for i := range a.baris {
		assert.Len(t, a.baris[i].nilai, cap(a.baris[i].nilai))
	}
}

// The names that stay with the year that is picked.
func TestTepiTambahSisa(t *testing.T) {
	b := func(tahun int32, nama string) barisAgregat {
		return barisAgregat{kode: desaSatu, tahun: tahun, nama: nama, kali: 1}
	}
	nama := func(d []barisAgregat) (h []string) {
		for _, x := range d {
			h = append(h, x.nama+"@"+strconv.Itoa(int(x.tahun)))
		}
		return h
	}
	for _, k := range []struct {
		desa []barisAgregat
		mau  []string
	}{
		{[]barisAgregat{b(2023, "A"), b(2024, "A")}, []string{"A@2024"}},
		{[]barisAgregat{b(2023, "B"), b(2024, "A")}, []string{"B@2023", "A@2024"}},
		{[]barisAgregat{b(2023, "B"), b(2024, "")}, []string{"B@2023", "@2024"}},
		{[]barisAgregat{b(2023, ""), b(2024, "")}, []string{"@2024"}},
		{[]barisAgregat{b(2022, ""), b(2023, ""), b(2024, "")}, []string{"@2024"}},
		{[]barisAgregat{b(2022, "B"), b(2023, "C")}, []string{"B@2022"}},
		{[]barisAgregat{b(2022, ""), b(2023, "C")}, []string{"C@2023"}},
		{[]barisAgregat{b(2022, ""), b(2023, "")}, []string{"@2022"}},
		{[]barisAgregat{b(2022, "B"), b(2023, "C"), b(2024, "")}, []string{"B@2022", "C@2023", "@2024"}},
		{[]barisAgregat{b(2024, "A"), b(2025, "B")}, []string{"A@2024"}},
	} {
		assert.Equal(t, k.mau, nama(tambahSisa(nil, k.desa, 2024)), nama(k.desa))
	}
	tanpa := barisAgregat{nama: "X", tahun: 2023}
	assert.Empty(t, tambahSisa(nil, []barisAgregat{tanpa}, 2024))
}

// One processor and many give the same areas, and a reader may stop at any of them.
func TestTepiBerurutan(t *testing.T) {
	a := agregatTepi(t, totalTepi(desaSatu, 2024, 5), totalTepi(desaDua, 2024, 6), totalTepi(wilayah.HarusUrai("33.08.01.2001"), 2024, 7),
		totalTepi(wilayah.HarusUrai("33.09.01.2001"), 2024, rupiah.Terbesar), totalTepi(wilayah.HarusUrai("33.09.01.2002"), 2024, rupiah.Terbesar))
	o := OpsiAgregat{Tingkat: wilayah.Kecamatan}
	kumpul := func(paling int) (kode []string, galat int) {
		_, d := a.DaftarWilayah(o)
		for w, err := range d {
			if err != nil {
				galat++
				require.ErrorIs(t, err, rupiah.ErrLuapan)
				require.ErrorContains(t, err, `"33.09.01"`)
				continue
			}
			if kode = append(kode, w.Kode.String()+"="+w.Belanja.Jumlah.String()); len(kode) == paling {
				break
			}
		}
		return kode, galat
	}
	awal := runtime.NumGoroutine()
	for _, n := range []int{1, 2} {
		lama := runtime.GOMAXPROCS(n)
		kode, galat := kumpul(9)
		assert.Equal(t, []string{"33.07.07=0.05", "33.07.08=0.06", "33.08.01=0.07"}, kode)
		assert.Equal(t, 1, galat)
		kode, _ = kumpul(2)
		assert.Equal(t, []string{"33.07.07=0.05", "33.07.08=0.06"}, kode)
		runtime.GOMAXPROCS(lama)
	}
	if runtime.GOARCH != "wasm" {
		assert.Eventually(t, func() bool { return runtime.NumGoroutine() <= awal+1 }, 10*time.Second, time.Millisecond, "nobody is left waiting")
	}
	assert.Nil(t, penghitungUntuk(minDesaKamus-1, apbdes.Anggaran).angka)
	assert.NotNil(t, penghitungUntuk(minDesaKamus, apbdes.Anggaran).angka)
}
