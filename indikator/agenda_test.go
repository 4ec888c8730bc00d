package indikator_test

import (
	"bytes"
	"encoding/json"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

func acakPermil(r *rand.Rand) indikator.Permil {
	if r.IntN(4) == 0 {
		return indikator.Permil{}
	}
	return indikator.DariPermil(r.IntN(1001))
}

// The score stays within 0 and 1000 and never falls when a part rises, whatever the weights.
func TestSkorMonoton(t *testing.T) {
	for benih := range banyakUji(200_000) {
		r := rand.New(rand.NewPCG(benih, 9))
		b := indikator.Bobot{Kebutuhan: r.IntN(1200) - 100, Uang: r.IntN(1200) - 100, Orang: r.IntN(1200) - 100}
		if r.IntN(10) == 0 {
			b.Uang = math.MaxInt
		}
		m := [3]indikator.Permil{acakPermil(r), acakPermil(r), acakPermil(r)}
		s := indikator.HitungSkor(m[0], m[1], m[2], b)
		if s < 0 || s > 1000 {
			t.Fatalf("seed %d: score %d", benih, s)
		}
		for i := range m {
			n := m
			if n[i].Ada {
				n[i] = indikator.DariPermil(n[i].Nilai + r.IntN(200))
				if baru := indikator.HitungSkor(n[0], n[1], n[2], b); baru < s {
					t.Fatalf("seed %d: part %d rises, score falls from %d to %d", benih, i, s, baru)
				}
			}
		}
	}
}

// satuDesa is a row of a board that spends Rp1 miliar, with the given amounts in rupiah by service.
func satuDesa(nomor, penduduk int, jumlah ...int64) indikator.BarisDesa {
	b := indikator.BarisDesa{
		Kode: wilayah.HarusUrai("33.07.01.200" + string(rune('0'+nomor))), Nama: namaPapan[nomor], Penduduk: penduduk, Ada: true,
		Belanja: rupiah.Isi(1_000_000_000 * rupiah.Satu),
	}
	for i, n := range jumlah {
		b.Layanan[i].Jumlah = rupiah.Isi(rupiah.Rupiah(n) * rupiah.Satu)
		b.Layanan[i].Baris = []int{i}
		b.Semua.Jumlah = rupiah.Isi(b.Semua.Jumlah.Nilai + b.Layanan[i].Jumlah.Nilai)
	}
	for _, s := range selBaris(&b) {
		s.Porsi = angkaRat(ratUang(s.Jumlah.Nilai), ratUang(b.Belanja.Nilai), 4)
		s.PerPenduduk = angkaRat(ratUang(s.Jumlah.Nilai), ratUang(rupiah.Rupiah(penduduk)*rupiah.Satu), 2)
	}
	return b
}

// papanAgenda is a kecamatan of four villages: two short in sanitation, one with Rp0 for population administration.
func papanAgenda() *indikator.Papan {
	p := &indikator.Papan{Tahun: 2024, Fase: apbdes.Realisasi, Kode: wilayah.HarusUrai("33.07.01")}
	p.Desa = []indikator.BarisDesa{
		satuDesa(0, 1000, 50_000_000, 80_000_000, 60_000_000, 120_000_000, 6_000_000),
		satuDesa(1, 2000, 50_000_000, 80_000_000, 10_000_000, 120_000_000, 6_000_000),
		satuDesa(2, 3000, 50_000_000, 80_000_000, 20_000_000, 120_000_000, 0),
		satuDesa(3, 4000, 50_000_000, 80_000_000, 70_000_000, 120_000_000, 6_000_000),
	}
	p.Kelengkapan.Desa, p.Kelengkapan.Melapor = 5, 4
	acakBanding(p)
	return p
}

func TestAgendaUsulan(t *testing.T) {
	p := papanAgenda()
	p.Desa[1].Pemeriksaan = &indikator.Pemeriksaan{Bagan: "permendagri-20-2018"}
	a := indikator.HitungAgenda(p, indikator.OpsiAgenda{Program: []indikator.Program{
		{Nama: "SPAM perdesaan", Wilayah: wilayah.HarusUrai("33.07"), Layanan: layanan.SanitasiAirBersih, Tahun: 2025},
		{Nama: "SPAM lama", Wilayah: wilayah.HarusUrai("33.07"), Layanan: layanan.SanitasiAirBersih, Tahun: 2023},
		{Nama: "Jamban lain", Wilayah: wilayah.HarusUrai("33.07.02"), Layanan: layanan.SanitasiAirBersih, Tahun: 2025},
	}})
	require.Empty(t, a.Ditolak)
	require.Len(t, a.Usulan, 2)
	assert.Equal(t, indikator.BobotBawaan(), a.Bobot)

	nol, sanitasi := a.Usulan[0], a.Usulan[1]
	assert.Equal(t, layanan.AdministrasiKependudukan, nol.Layanan)
	assert.True(t, nol.PeriksaDulu)
	assert.False(t, nol.KerjaSama)
	assert.Equal(t, []int{2}, nol.Desa)
	assert.Equal(t, 1000, nol.Uang.Nilai)
	assert.Equal(t, 300, nol.Orang.Nilai)
	assert.False(t, nol.Kebutuhan.Ada)
	assert.Equal(t, (1000*400+300*200)/600, nol.Skor)
	assert.Equal(t, "Administrasi kependudukan: periksa kodenya dulu di satu desa", nol.Judul.Indonesia)

	assert.Equal(t, []int{1, 2}, sanitasi.Desa)
	assert.True(t, sanitasi.KerjaSama)
	assert.Equal(t, indikator.KurangUang, sanitasi.Jenis)
	assert.Equal(t, "50000000.00", sanitasi.MenujuMedian.String()) // median 4%: Rp30 juta and Rp20 juta
	assert.Equal(t, 5000, sanitasi.Penduduk)
	assert.Equal(t, []string{"SPAM perdesaan"}, sanitasi.Program)
	require.Len(t, sanitasi.Bukti, 2)
	assert.Equal(t, []int{2}, sanitasi.Bukti[0].Baris)
	assert.Equal(t, "Porsi sanitasi dan air bersih dalam belanja: Melati 1,0% dan Kenanga 2,0%; mediannya 4,0%. "+
		"Untuk mencapai median perlu Rp50 juta. Penduduknya 5.000 jiwa. Di atas median tidak sama dengan cukup.", sanitasi.Alasan.Indonesia)
	assert.Equal(t, "Sanitation and clean water: share below the median in two villages", sanitasi.Judul.Inggris)
	assert.Contains(t, sanitasi.Tindakan.Indonesia, "calon kerja sama antardesa")
	assert.Contains(t, sanitasi.Tindakan.Inggris, "SPAM perdesaan")
}

// Money under the code of something else, but with the name of the service, is a question about codes first.
func TestAgendaNamaDiKodeLain(t *testing.T) {
	p := papanAgenda()
	p.Desa[1].Pemeriksaan = &indikator.Pemeriksaan{Bagan: "permendagri-20-2018", Kegiatan: []indikator.JumlahKode{
		{Kode: "2.3.11", Nama: "Pembangunan sarana air bersih dusun", Nilai: apbdes.Nilai{Realisasi: uang("25000000")}, Baris: []int{7, 4}},
		{Kode: "2.4.10", Nama: "Sambungan air bersih", Nilai: apbdes.Nilai{Realisasi: uang("10000000")}, Baris: []int{2}}, // counted already
		{Kode: "4.2.01", Nama: "Tanaman pangan", Nilai: apbdes.Nilai{Realisasi: uang("5")}},
	}}
	a := indikator.HitungAgenda(p, indikator.OpsiAgenda{})
	var periksa *indikator.Usulan
	for i := range a.Usulan {
		if a.Usulan[i].Layanan == layanan.SanitasiAirBersih && a.Usulan[i].PeriksaDulu {
			periksa = &a.Usulan[i]
		}
	}
	require.NotNil(t, periksa)
	assert.Equal(t, []int{1}, periksa.Desa)
	assert.Equal(t, []int{4, 7}, periksa.Bukti[0].BarisLain)
	assert.Equal(t, "25000000.00", periksa.Bukti[0].JumlahLain.String())
	assert.Contains(t, periksa.Alasan.Indonesia, "mungkin tercatat di kode lain: Melati Rp25 juta")
}

func TestAgendaCapaian(t *testing.T) {
	p := papanAgenda()
	var c []layanan.Capaian
	for i, s := range []string{"5", "4", "1", "5"} {
		c = append(c, layanan.Capaian{Desa: p.Desa[i].Kode, Periode: layanan.Setahun(2024), Indikator: "idm.ketersediaan_paud", Nilai: layanan.HarusAngka(s)})
	}
	a := indikator.HitungAgenda(p, indikator.OpsiAgenda{Capaian: c})
	var capaian *indikator.Usulan
	for i := range a.Usulan {
		if a.Usulan[i].Jenis == indikator.CapaianRendah {
			capaian = &a.Usulan[i]
		}
	}
	require.NotNil(t, capaian)
	assert.Equal(t, layanan.Pendidikan, capaian.Layanan)
	assert.Equal(t, []int{1, 2}, capaian.Desa) // the median is 4.5: 4 is 111 and 1 is 777 short
	assert.Equal(t, (111+777)/2, capaian.Kebutuhan.Nilai)
	assert.Contains(t, capaian.Alasan.Indonesia, "di Kenanga, 1 skor 0-5; acuannya 4,5 skor 0-5.")

	c[2].Periode = layanan.Setahun(2023) // another year is no figure of this one
	for _, k := range indikator.HitungKesenjangan(p, indikator.OpsiAgenda{Capaian: c}) {
		if k.Desa == 2 {
			assert.False(t, k.Kebutuhan.Ada)
		}
	}
}

func TestAgendaDitolak(t *testing.T) {
	p := papanAgenda()
	p.Kelengkapan.Desa = 6
	a := indikator.HitungAgenda(p, indikator.OpsiAgenda{})
	assert.Empty(t, a.Usulan)
	assert.Contains(t, a.Ditolak.Indonesia, "baru empat dari enam desa")
	assert.Contains(t, a.Ditolak.Inggris, "only four of six villages")

	p.Kelengkapan.Desa, p.Kelengkapan.Melapor = 2, 2
	a = indikator.HitungAgenda(p, indikator.OpsiAgenda{})
	assert.Contains(t, a.Ditolak.Indonesia, "baru ada data dari dua desa")
	assert.NotNil(t, a.Usulan)

	a = indikator.HitungAgenda(nil, indikator.OpsiAgenda{})
	assert.Empty(t, a.Usulan)
	lengkap(t, a.Rumus)
}

// Villages that border each other make one proposal, others do not.
func TestAgendaTetangga(t *testing.T) {
	p := papanAgenda()
	jauh := indikator.OpsiAgenda{Tetangga: [][2]wilayah.Kode{{p.Desa[0].Kode, p.Desa[1].Kode}}}
	a := indikator.HitungAgenda(p, jauh)
	n := 0
	for _, u := range a.Usulan {
		if u.Layanan == layanan.SanitasiAirBersih {
			n++
			assert.False(t, u.KerjaSama)
			assert.Len(t, u.Desa, 1)
		}
	}
	assert.Equal(t, 2, n)
	dekat := indikator.OpsiAgenda{Tetangga: [][2]wilayah.Kode{{p.Desa[2].Kode, p.Desa[1].Kode}}}
	assert.Len(t, indikator.HitungAgenda(p, dekat).Usulan, 2)
}

// The agenda is a function of its input: same bytes, input unchanged, ranked by score, every village in the gap of its cell.
func TestAgendaSifat(t *testing.T) {
	for benih := range banyakUji(400) {
		r := rand.New(rand.NewPCG(benih, 31))
		p := acakPapan(r)
		sebelum, err := json.Marshal(p)
		require.NoError(t, err)
		a, err := json.Marshal(indikator.HitungAgenda(p, indikator.OpsiAgenda{}))
		require.NoError(t, err)
		b, err := json.Marshal(indikator.HitungAgenda(p, indikator.OpsiAgenda{}))
		require.NoError(t, err)
		require.Equal(t, string(a), string(b))
		sesudah, err := json.Marshal(p)
		require.NoError(t, err)
		require.Equal(t, string(sebelum), string(sesudah))

		matriks := indikator.HitungKesenjangan(p, indikator.OpsiAgenda{})
		require.Len(t, matriks, len(p.Desa)*layanan.BanyakLayanan)
		ingin, nyata := 0, 0
		for _, k := range matriks {
			if k.Jenis != indikator.TanpaUsulan {
				ingin++
				require.True(t, p.Desa[k.Desa].Ada)
			}
		}
		h := indikator.HitungAgenda(p, indikator.OpsiAgenda{})
		for i, u := range h.Usulan {
			nyata += len(u.Desa)
			require.True(t, i == 0 || u.Skor <= h.Usulan[i-1].Skor)
		}
		if h.Ditolak == (indikator.Teks{}) {
			require.Equal(t, ingin, nyata)
		}
	}
}

func TestBacaProgram(t *testing.T) {
	isi := "\ufeffnama_program;kode_kecamatan;kode_desa;layanan;kode_kegiatan;tahun;nilai;catatan\n" +
		"SPAM;33.07.01;;Sanitasi dan air bersih;;2025;Rp1.250.000.000;x\n" +
		";;;;;;;\n" +
		"Posyandu prima;33.07.01;33.07.01.2001;;2.2.02;2025;12.500.000;\n" +
		"Beasiswa santri;33.07;;;;;;\n" +
		"Jalan kabupaten;salah;;jalan;;th 25;banyak;\n" +
		"Salah kode;33.07;;kesehatan;2.1.01;2024;-;\n"
	d, tm, err := indikator.BacaProgram(strings.NewReader(isi), indikator.OpsiProgram{Berkas: "program.csv"})
	require.NoError(t, err)
	require.Len(t, d, 5)
	assert.Equal(t, layanan.SanitasiAirBersih, d[0].Layanan)
	assert.Equal(t, "1250000000.00", d[0].Nilai.String())
	assert.Equal(t, temuan.Letak{Berkas: "program.csv", Baris: 2}, d[0].Letak)
	assert.Equal(t, "33.07.01.2001", d[1].Wilayah.String())
	assert.Equal(t, layanan.Kesehatan, d[1].Layanan)
	assert.Equal(t, layanan.Pendidikan, d[2].Layanan)
	assert.True(t, d[2].MenurutNama)
	assert.False(t, d[2].Nilai.Ada)
	assert.True(t, d[3].Wilayah.Kosong())
	assert.Zero(t, d[3].Tahun)
	assert.Equal(t, layanan.Kesehatan, d[4].Layanan)
	var kode []string
	for _, x := range tm {
		kode = append(kode, string(x.Kode))
	}
	assert.Equal(t, []string{
		"APBDES-AGD-03", "APBDES-AGD-13", "APBDES-AGD-06", "APBDES-AGD-07", "APBDES-AGD-08", "APBDES-AGD-11", "APBDES-AGD-14", "APBDES-AGD-12",
	}, kode)
	assert.Equal(t, "/program/3/kode_kecamatan", tm[2].Jalur)
}

func TestBacaProgramRusak(t *testing.T) {
	for nama, x := range map[string]struct {
		isi  string
		kode temuan.Kode
		n    int
	}{
		"kosong":  {"", indikator.KodeProgramRusak, 0},
		"biner":   {"nama_program\n\xff\xfe", indikator.KodeProgramRusak, 0},
		"petik":   {"nama_program,nilai\nA,1\n\"B", indikator.KodeProgramRusak, 1},
		"kolom":   {"judul,nilai\nA,1", indikator.KodeProgramTanpaKolom, 1},
		"ganda":   {"nama,program\nA,B", indikator.KodeProgramKolomGanda, 1},
		"mendua":  {"nama;nilai\nA;1.234", indikator.KodeProgramGayaRagu, 1},
		"anonim":  {"nama,tahun\n,2025", indikator.KodeProgramTanpaNama, 1},
		"sungguh": {"nama,kegiatan\nA,2.2.x", indikator.KodeProgramKegiatan, 1},
	} {
		d, tm, err := indikator.BacaProgram(strings.NewReader(x.isi), indikator.OpsiProgram{})
		require.NoError(t, err, nama)
		assert.Len(t, d, x.n, nama)
		ada := false
		for range tm.Cari(x.kode) {
			ada = true
		}
		assert.True(t, ada, "%s: %v", nama, tm)
	}
	_, _, err := indikator.BacaProgram(strings.NewReader("nama\n"+strings.Repeat("A\n", 50_001)), indikator.OpsiProgram{})
	require.ErrorIs(t, err, indikator.ErrBatasProgram)
	_, _, err = indikator.BacaProgram(strings.NewReader(strings.Repeat("nama,", 70)), indikator.OpsiProgram{})
	require.ErrorIs(t, err, indikator.ErrBatasProgram)
	_, _, err = indikator.BacaProgram(bytes.NewReader(make([]byte, 9<<20)), indikator.OpsiProgram{})
	require.ErrorIs(t, err, indikator.ErrBatasProgram)
}

func TestAturanProgramLengkap(t *testing.T) {
	ada := map[temuan.Kode]bool{}
	for _, a := range indikator.DaftarAturanProgram() {
		assert.False(t, ada[a.Kode])
		ada[a.Kode] = true
		assert.Equal(t, temuan.DaftarIsian(a.Pola.Indonesia), temuan.DaftarIsian(a.Pola.Inggris), a.Kode)
	}
}

// FuzzBacaProgram checks that no list breaks the reader and that no row with content is lost.
func FuzzBacaProgram(f *testing.F) {
	f.Add("nama_program,layanan,nilai\nA,kesehatan,1000\n")
	f.Add("nama;kode_desa;tahun\nA;33.07.01.2001;2025\n\n;;")
	f.Add("\"nama\",\"a\"\"b\"\n\"x\ny\",1")
	f.Fuzz(func(t *testing.T, s string) {
		d, tm, err := indikator.BacaProgram(strings.NewReader(s), indikator.OpsiProgram{})
		if err != nil {
			return
		}
		for i := range d {
			require.NotEmpty(t, d[i].Layanan.String())
		}
		for _, x := range tm {
			require.NotEmpty(t, x.Pesan(temuan.Indonesia))
		}
	})
}

func TestPermilJSON(t *testing.T) {
	for _, s := range []string{"null", "0", "1000"} {
		var m indikator.Permil
		require.NoError(t, json.Unmarshal([]byte(s), &m))
		b, err := json.Marshal(m)
		require.NoError(t, err)
		assert.Equal(t, s, string(b))
	}
	for _, s := range []string{"-1", "1001", `"5"`, "1.5", "true"} {
		var m indikator.Permil
		require.ErrorIs(t, m.UnmarshalJSON([]byte(s)), indikator.ErrPermil, s)
	}
	for j := range indikator.CapaianRendah + 1 {
		b, err := j.MarshalText()
		require.NoError(t, err)
		var k indikator.JenisUsulan
		require.NoError(t, k.UnmarshalText(b))
		assert.Equal(t, j, k)
	}
}

func BenchmarkHitungAgenda(b *testing.B) {
	p := acakPapan(rand.New(rand.NewPCG(5, 5)))
	b.ReportAllocs()
	for b.Loop() {
		indikator.HitungAgenda(p, indikator.OpsiAgenda{})
	}
}

// The parts never fall when a village gets worse off: a smaller share or amount per head, an achievement farther from its target, more
// residents.
func TestBagianSkorMonoton(t *testing.T) {
	for benih := range banyakUji(4_000) {
		r := rand.New(rand.NewPCG(benih, 41))
		p := papanAgenda()
		l := r.IntN(layanan.BanyakLayanan)
		nilai := func() (c indikator.OpsiAgenda) {
			for _, k := range daftarIndikatorPapan {
				x := layanan.Capaian{Desa: p.Desa[1].Kode, Periode: layanan.Setahun(2024), Indikator: k.Kode, Target: layanan.HarusAngka("4.5")}
				if k.Bentuk == layanan.Skor {
					x.Nilai = layanan.DariBilangan(int64(benih % 5))
				}
				c.Capaian = append(c.Capaian, x)
			}
			return c
		}
		awal := indikator.HitungKesenjangan(p, nilai())
		s := &p.Desa[1].Layanan[l]
		switch r.IntN(3) {
		case 0:
			s.Porsi = angkaRat(ratUang(rupiah.Rupiah(r.Int64N(int64(s.Jumlah.Nilai)+1))), ratUang(p.Desa[1].Belanja.Nilai), 4)
		case 1:
			p.Desa[1].Penduduk += r.IntN(5000)
		default:
			benih = benih/5*5 + benih%5*uint64(r.IntN(2))
		}
		akhir := indikator.HitungKesenjangan(p, nilai())
		for i := range awal {
			if awal[i].Desa == 1 {
				require.GreaterOrEqual(t, akhir[i].Uang.Nilai, awal[i].Uang.Nilai)
				require.GreaterOrEqual(t, akhir[i].Orang.Nilai, awal[i].Orang.Nilai)
				require.GreaterOrEqual(t, akhir[i].Kebutuhan.Nilai, awal[i].Kebutuhan.Nilai)
			}
		}
	}
}
