package indikator_test

import (
	"encoding/json"
	"math/rand/v2"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
)

func TestTeksAngka(t *testing.T) {
	a := func(s string) (h indikator.Angka) {
		require.NoError(t, h.UnmarshalJSON([]byte(`"`+s+`"`)))
		return h
	}
	for _, k := range []struct {
		ada    indikator.Teks
		id, en string
	}{
		{indikator.TeksPersen(a("0.0741")), "7,4%", "7.4%"},
		{indikator.TeksPersen(a("0.0745")), "7,5%", "7.5%"},
		{indikator.TeksPersen(a("0.0000")), "0,0%", "0.0%"},
		{indikator.TeksPersen(a("0.0004")), "kurang dari 0,1%", "less than 0.1%"},
		{indikator.TeksPersen(a("0.0005")), "0,1%", "0.1%"},
		{indikator.TeksPersen(a("1.0000")), "100,0%", "100.0%"},
		{indikator.TeksPersen(a("12.3456")), "1.234,6%", "1,234.6%"},
		{indikator.TeksPersen(a("-0.0741")), "-7,4%", "-7.4%"},
		{indikator.TeksPersen(indikator.Angka{}), "", ""},
		{indikator.TeksDariSeratus(a("0.3203")), "Rp32", "Rp32"},
		{indikator.TeksDariSeratus(a("0.3250")), "Rp33", "Rp33"},
		{indikator.TeksDariSeratus(a("0")), "Rp0", "Rp0"},
		{indikator.TeksDariSeratus(a("0.0049")), "kurang dari Rp1", "less than Rp1"},
		{indikator.TeksDariSeratus(a("0.9960")), "lebih dari Rp99", "more than Rp99"},
		{indikator.TeksDariSeratus(a("1.0000")), "Rp100", "Rp100"},
		{indikator.TeksDariSeratus(a("1.0001")), "", ""},
		{indikator.TeksDariSeratus(a("-0.1")), "", ""},
		{indikator.TeksUang(rupiah.Isi(223_000_000_00)), "Rp223 juta", "Rp223 million"},
		{indikator.TeksUang(rupiah.Isi(20_580_000_000_00)), "Rp20,58 miliar", "Rp20.58 billion"},
		{indikator.TeksUang(rupiah.Opsional{}), "", ""},
		{indikator.TeksUangBulat(a("183000.50")), "Rp183.001", "Rp183,001"},
		{indikator.TeksUangBulat(a("-1500.25")), "-Rp1.500", "-Rp1,500"},
		{indikator.TeksUangBulat(indikator.Angka{}), "", ""},
		{indikator.TeksBanyak(3), "tiga", "three"},
		{indikator.TeksBanyak(10), "sepuluh", "ten"},
		{indikator.TeksBanyak(11), "11", "11"},
		{indikator.TeksCacah(7280), "7.280", "7,280"},
		{indikator.TeksCacah(-1234567), "-1.234.567", "-1,234,567"},
	} {
		assert.Equal(t, indikator.Teks{Indonesia: k.id, Inggris: k.en}, k.ada)
	}
}

// The sentences of a small kecamatan, word by word.
func TestKalimatPapanKata(t *testing.T) {
	p := papanAgenda()
	acakRingkas(rand.New(rand.NewPCG(1, 1)), p)
	p.Ringkas.DesaLayanan = 4
	p.Kelengkapan.Hilang = []indikator.DesaHilang{{Nama: "Seroja"}}
	p.Agenda = indikator.HitungAgenda(p, indikator.OpsiAgenda{})
	ada := map[string]indikator.Teks{}
	for _, k := range indikator.DaftarKalimatPapan(p) {
		ada[k.Kode+"/"+k.Layanan.String()] = k.Teks
	}
	for _, k := range indikator.DaftarKalimatDesa(p, 1) {
		ada[k.Kode+"/"+k.Layanan.String()] = k.Teks
	}
	for kode, ingin := range map[string]indikator.Teks{
		"porsi/bukan": {Indonesia: "Dari setiap Rp100 belanja desa, Rp29 untuk layanan dasar.",
			Inggris: "Of every Rp100 of village spending, Rp29 is for basic services."},
		"kelengkapan/bukan": {Indonesia: "Data realisasi tahun 2024 baru ada dari empat di antara lima desa; belum ada dari Seroja. Data yang tidak ada bukan nol.",
			Inggris: "The actual figures for 2024 come from four of five villages; missing: Seroja. Missing is not zero."},
		"jauh_di_bawah/sanitasi_air_bersih": {Indonesia: "Untuk sanitasi dan air bersih, porsi belanja dua desa paling banyak separuh median (4,0%): Melati dan Kenanga.",
			Inggris: "For sanitation and clean water, two villages at or below half the median share (4.0%): Melati and Kenanga."},
		"nol_layanan/administrasi_kependudukan": {Indonesia: "Rp0 untuk administrasi kependudukan di satu desa: Kenanga. Periksa dulu kode kegiatannya sebelum menyebutnya kekurangan.",
			Inggris: "Rp0 for population administration in one village: Kenanga. Check the codes of the kegiatan before calling it a shortfall."},
		"tertinggi/bukan": {Indonesia: "Porsi layanan dasar tertinggi 32,6%, di Suka Maju 2.",
			Inggris: "The highest share of basic services is 32.6%, in Suka Maju 2."},
		"agenda/bukan": {Indonesia: "Dua usulan untuk agenda terpadu; skor tertinggi 766 dari 1.000, untuk administrasi kependudukan (periksa kodenya dulu).",
			Inggris: "Two proposals for the joint agenda; the highest score is 766 of 1,000, for population administration (check the codes first)."},
		"desa_porsi/bukan": {Indonesia: "Dari setiap Rp100 belanja Melati, Rp27 untuk layanan dasar.",
			Inggris: "Of every Rp100 that Melati spends, Rp27 is for basic services."},
		"desa_peringkat/bukan": {Indonesia: "Peringkat 4 dari 4 desa menurut porsi layanan dasar (26,6%); mediannya 29,3%.",
			Inggris: "Rank 4 of 4 villages by the share of basic services (26.6%); the median is 29.3%."},
		"desa_jauh_di_bawah/bukan": {Indonesia: "Paling banyak separuh median di Melati: sanitasi dan air bersih 1,0% (median 4,0%).",
			Inggris: "At or below half the median in Melati: sanitation and clean water 1.0% (median 4.0%)."},
	} {
		assert.Equal(t, ingin, ada[kode], kode)
	}
}

// papanTerbukti is a random board whose sentences hold, as JSON that can be changed.
func papanTerbukti(t *testing.T, benih uint64) any {
	t.Helper()
	v := papanJSON(t, acakPapan(rand.New(rand.NewPCG(benih, 21))))
	b, err := json.Marshal(v)
	require.NoError(t, err)
	_, err = indikator.PeriksaKalimat(b)
	require.NoError(t, err)
	return v
}

// banyakUbah is the number of boards that are changed number by number.
func banyakUbah() uint64 {
	if testing.Short() || runtime.GOARCH == "wasm" {
		return 2
	}
	return 5
}

// setiapKalimat calls f for every sentence of a decoded board.
func setiapKalimat(v any, f func(map[string]any)) {
	p := v.(map[string]any)
	for _, k := range p["kalimat"].([]any) {
		f(k.(map[string]any))
	}
	for _, d := range p["desa"].([]any) {
		if l, ada := d.(map[string]any)["kalimat"].([]any); ada {
			for _, k := range l {
				f(k.(map[string]any))
			}
		}
	}
}

func tertangkap(t *testing.T, v any) bool {
	t.Helper()
	b, err := json.Marshal(v)
	require.NoError(t, err)
	_, err = indikator.PeriksaKalimat(b)
	if err != nil {
		require.ErrorIs(t, err, indikator.ErrKalimat)
	}
	return err != nil
}

// A verifier that never objects proves nothing: every number changed, dropped or added in a sentence is caught.
func TestPeriksaKalimatMenangkap(t *testing.T) {
	ubahan := 0
	for benih := range banyakUbah() {
		v := papanTerbukti(t, benih)
		setiapKalimat(v, func(k map[string]any) {
			teks := k["teks"].(map[string]any)
			angka := k["angka"].([]any)
			ubah := func(kunci string, m map[string]any, baru any) {
				lama := m[kunci]
				m[kunci] = baru
				require.True(t, tertangkap(t, v), "seed %d: %v %s → %v", benih, k["kode"], lama, baru)
				m[kunci] = lama
				ubahan++
			}
			ubah("id", teks, teks["id"].(string)+" Ada 7 lagi.")
			ubah("en", teks, teks["en"].(string)+" And three more.")
			if desa, ada := k["desa"].([]any); ada {
				ubah("desa", k, append([]any{}, desa[1:]...))
			} else {
				ubah("desa", k, []any{json.Number("0")})
			}
			if len(angka) > 0 {
				a := angka[len(angka)-1].(map[string]any)
				t0 := a["teks"].(map[string]any)
				ubah("id", t0, t0["id"].(string)+"1")
				ubah("jalur", a, "/tidak/ada")
			}
		})
	}
	t.Logf("%d changes, all caught", ubahan)
}

// A figure changed after the sentences were written is caught wherever it shows.
func TestPeriksaKalimatAngkaBerubah(t *testing.T) {
	ubahan := 0
	for benih := range banyakUbah() {
		v := papanTerbukti(t, benih)
		setiapKalimat(v, func(k map[string]any) {
			for _, x := range k["angka"].([]any) {
				a := x.(map[string]any)
				jalur := a["jalur"].(string)
				n := strings.LastIndex(jalur, "/")
				if n == 0 {
					continue
				}
				m, ya := diJalur(v, jalur[:n]).(map[string]any)
				nama := jalur[n+1:]
				s, teks := "", false
				if ya {
					s, teks = m[nama].(string)
				}
				b := indikator.BentukAngka(a["bentuk"].(string))
				if !teks || b != indikator.BentukPersen && b != indikator.BentukUang && b != indikator.BentukDariSeratus {
					continue
				}
				m[nama] = "1" + s // ten times as much, or more
				require.True(t, tertangkap(t, v), "seed %d: %s", benih, jalur)
				m[nama] = s
				ubahan++
			}
		})
	}
	t.Logf("%d figures changed, all caught", ubahan)
}

func TestPeriksaKalimatMasukan(t *testing.T) {
	for _, s := range []string{"", "{", "null", "[]", `{"kalimat":3}`, `{"kalimat":[3]}`, `{"desa":[{"kalimat":[{"kode":"desa_peringkat"}]}]}`,
		`{"agenda":{"usulan":[{}]}}`, `{"kalimat":[{"kode":"porsi","angka":[{"jalur":"x"}]}]}`} {
		assert.NotPanics(t, func() { _, _ = indikator.PeriksaKalimat([]byte(s)) }, s)
	}
	n, err := indikator.PeriksaKalimat([]byte(`{}`))
	require.NoError(t, err)
	assert.Zero(t, n)
}

func FuzzPeriksaKalimat(f *testing.F) {
	b, err := json.Marshal(acakPapan(rand.New(rand.NewPCG(3, 21))))
	require.NoError(f, err)
	f.Add(b)
	f.Add([]byte(`{"kalimat":[{"kode":"bagian_terbesar_terkecil","angka":[1,2,3,4]}]}`))
	f.Add([]byte(`{"tren":[{"desa":9,"tahun":[1],"porsi":[3]}],"kalimat":[{"kode":"tren_naik","desa":[9]}]}`))
	f.Fuzz(func(_ *testing.T, b []byte) { _, _ = indikator.PeriksaKalimat(b) })
}

func BenchmarkKalimatPapan(b *testing.B) {
	p := acakPapan(rand.New(rand.NewPCG(5, 5)))
	b.ReportAllocs()
	for b.Loop() {
		indikator.DaftarKalimatPapan(p)
		for i := range p.Desa {
			indikator.DaftarKalimatDesa(p, i)
		}
	}
}

func BenchmarkPeriksaKalimat(b *testing.B) {
	for _, n := range []uint64{3, 5} {
		isi, err := json.Marshal(acakPapan(rand.New(rand.NewPCG(n, 21))))
		require.NoError(b, err)
		b.Run(strconv.FormatUint(n, 10), func(b *testing.B) {
			b.SetBytes(int64(len(isi)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := indikator.PeriksaKalimat(isi); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
