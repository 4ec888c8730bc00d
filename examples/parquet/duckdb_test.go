package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/alir"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/nasional"
	"github.com/dasbor-desa/dasbor/layanan"
)

// duckdb runs a SQL file once for each set of variables. DASBOR_DUCKDB names the folder in which the npm package @duckdb/node-api is
// installed; without it the tests that need it are skipped, with it they must succeed.
func duckdb(t *testing.T, berkas string, variabel []map[string]any) [][]map[string]any {
	t.Helper()
	if os.Getenv("DASBOR_DUCKDB") == "" {
		t.Skip("DUCKDB TIDAK ADA: npm install --prefix DIR @duckdb/node-api, then DASBOR_DUCKDB=DIR")
	}
	isi, err := json.Marshal(variabel)
	require.NoError(t, err)
	c := exec.Command("node", "duckdb.mjs", berkas, string(isi)) // #nosec G204 -- our own script
	c.Stderr = os.Stderr
	keluar, err := c.Output()
	require.NoError(t, err)
	var h [][]map[string]any
	require.NoError(t, json.Unmarshal(keluar, &h))
	require.Len(t, h, len(variabel))
	return h
}

// porsiDari lists what porsi.sql should say about an area, of services that at least one village knows.
func porsiDari(w *indikator.RingkasWilayah) []map[string]any {
	var d []map[string]any
	for _, l := range append(w.Layanan[:], w.Semua) {
		if l.Porsi.Desa == 0 {
			continue
		}
		m := map[string]any{
			"kode": w.Kode.String(), "layanan": l.Kode, "pembilang": l.Porsi.Pembilang.Nilai.String(), "penyebut": l.Porsi.Penyebut.Nilai.String(),
			"desa": float64(l.Porsi.Desa), "porsi": nil,
		}
		if l.Porsi.Nilai.Ada {
			m["porsi"] = l.Porsi.Nilai.String()
		}
		d = append(d, m)
	}
	return d
}

// rapi takes the rows without villages off an answer, and makes counts numbers.
func rapi(t *testing.T, d []map[string]any) []map[string]any {
	t.Helper()
	var h []map[string]any
	for _, m := range d {
		if s, ya := m["desa"].(string); ya {
			var n float64
			require.NoError(t, json.Unmarshal([]byte(s), &n))
			m["desa"] = n
		}
		if m["desa"] != 0.0 {
			h = append(h, m)
		}
	}
	return h
}

// soal is a question to DuckDB: the lines, the areas with the right answer, and what is asked for.
type soal struct {
	baris string
	a     *indikator.Agregat
	pilihan
}

// soalDari makes questions about one file.
func soalDari(t *testing.T, baris string, a *indikator.Agregat, pilih []pilihan) []soal {
	t.Helper()
	d := make([]soal, len(pilih))
	for i, p := range pilih {
		p.sumber, p.agregat = "x", "x"
		require.NoError(t, p.periksa(nil))
		d[i] = soal{baris, a, p}
	}
	return d
}

// samakan asks DuckDB and compares. It returns how many shares were equal, and how often a village knew its spending and not its
// services.
func samakan(t *testing.T, semua []soal) (banyak, kosong int) {
	t.Helper()
	var variabel []map[string]any
	for _, s := range semua {
		v := map[string]any{"baris": s.baris, "tingkat": s.tingkat}
		if s.tahun != 0 {
			v["tahun"] = s.tahun
		}
		if s.fase != "" {
			v["fase"] = s.fase
		}
		variabel = append(variabel, v)
	}
	nyata := duckdb(t, "porsi.sql", variabel)
	for i, s := range semua {
		var ingin []map[string]any
		_, d := s.a.DaftarWilayah(s.opsi)
		for w, err := range d {
			require.NoError(t, err)
			ingin = append(ingin, porsiDari(&w)...)
			kosong += w.Melapor - w.Semua.Porsi.Desa
		}
		require.Equal(t, ingin, rapi(t, nyata[i]), "%s: %s %d %s", s.baris, s.tingkat, s.tahun, s.fase)
		banyak += len(ingin)
	}
	return banyak, kosong
}

// semuaPilihan lists every level with every phase.
func semuaPilihan() []pilihan {
	var d []pilihan
	for _, tingkat := range []string{"nasional", "provinsi", "kabupaten", "kecamatan", "desa"} {
		for _, fase := range []string{"", "rancangan", "anggaran", "perubahan", "realisasi"} {
			d = append(d, pilihan{tingkat: tingkat, fase: fase})
		}
	}
	return d
}

// The SQL gives the numerators, denominators and shares of the ordinary reader: every level, year and phase, to the sen.
func TestPorsiSQL(t *testing.T) {
	f := t.TempDir()
	isi := negeri(3, 400)
	baris := filepath.Join(f, "baris.parquet")
	coba(t, "-sumber", tulis(t, f, isi), "-baris", baris)
	_, a := biasa(t, isi)
	banyak, kosong := samakan(t, soalDari(t, baris, a, append(semuaPilihan(), pilihan{tingkat: "kabupaten", tahun: 2023}, pilihan{tingkat: "provinsi", tahun: 2023, fase: "perubahan"})))
	t.Logf("%d shares equal; %d times a village knew its spending and not its services", banyak, kosong)
	assert.Greater(t, banyak, 3000)
	assert.Greater(t, kosong, 100)
}

// tahunNyata stands in for the year of files that name none.
const tahunNyata = 2024

// The budgets of real villages in whatever form, each file for itself.
func TestPorsiSQLNyata(t *testing.T) {
	korpus := os.Getenv("DASBOR_KORPUS")
	if korpus == "" {
		t.Skip("KORPUS TIDAK ADA: DASBOR_KORPUS names the folder of real budgets")
	}
	f := t.TempDir()
	var semua []soal
	berkas, desa := 0, 0
	err := filepath.WalkDir(filepath.Join(korpus, "nyata"), func(jalur string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		isi, err := os.ReadFile(jalur) // #nosec G304 G122 -- the corpus
		if err != nil {
			return err
		}
		h, err := baca.Baca(isi, baca.Opsi{Berkas: d.Name(), Tahun: tahunNyata}, lembar.Batas{})
		if err != nil || len(h.Dokumen) == 0 {
			return nil //nolint:nilerr // not every file of the corpus is a budget
		}
		a := new(indikator.Agregat)
		for _, d := range h.Dokumen {
			total, err := indikator.HitungTotal(indikator.Masukan{Dokumen: d})
			require.NoError(t, err)
			require.NoError(t, a.Tambah(&total))
			desa++
		}
		baris := filepath.Join(f, strconv.Itoa(berkas)+".parquet")
		coba(t, "-sumber", jalur, "-baris", baris, "-tahun", strconv.Itoa(tahunNyata))
		berkas++
		var pilih []pilihan
		for _, p := range semuaPilihan() {
			if p.tingkat == "nasional" || p.tingkat == "desa" {
				pilih = append(pilih, p)
			}
		}
		semua = append(semua, soalDari(t, baris, a, pilih)...)
		return nil
	})
	require.NoError(t, err)
	sama, kosong := samakan(t, semua)
	t.Logf("%d files, %d budgets, %d shares equal; %d times a village knew its spending and not its services", berkas, desa, sama, kosong)
	assert.NotZero(t, sama)
}

// A file of any size, named by DASBOR_NASIONAL: the stream with 1, 2 and 8 workers, and the SQL.
func TestNasionalSQL(t *testing.T) {
	nama := os.Getenv("DASBOR_NASIONAL")
	if nama == "" {
		t.Skip("LEWAT: DASBOR_NASIONAL names a canonical CSV of many villages (examples/bangku writes one)")
	}
	baris := filepath.Join(t.TempDir(), "baris.parquet")
	coba(t, "-sumber", nama, "-baris", baris)
	f, err := os.Open(nama) // #nosec G304 G703 -- named by the caller
	require.NoError(t, err)
	defer func() { _ = f.Close() }()
	s, err := f.Stat()
	require.NoError(t, err)
	var a *indikator.Agregat
	var acuan []byte
	for _, n := range []int{1, 2, 8} {
		r, err := alir.Dari(f, s.Size(), alir.Opsi{Pekerja: n})
		require.NoError(t, err)
		a, _, _, err = nasional.Baca(r, nasional.Opsi{})
		require.NoError(t, err)
		biner, err := a.MarshalBinary()
		require.NoError(t, err)
		if acuan == nil {
			acuan = biner
		}
		require.True(t, bytes.Equal(acuan, biner), "%d workers", n)
	}
	n, _ := samakan(t, soalDari(t, baris, a, []pilihan{{tingkat: "nasional"}, {tingkat: "kecamatan", fase: "anggaran"}, {tingkat: "desa", fase: "realisasi"}}))
	t.Logf("%d shares equal", n)
}

// The SQL on the CSV itself, of a file that is simple enough, and its refusal of one that is not.
func TestPorsiCSV(t *testing.T) {
	f := t.TempDir()
	peta := filepath.Join(f, "peta.csv")
	var b bytes.Buffer
	require.NoError(t, layanan.TulisPeta(&b, layanan.PetaBawaan()))
	require.NoError(t, os.WriteFile(peta, b.Bytes(), 0o600))
	var kode []string
	for p := range layanan.PetaBawaan().DaftarBaris() {
		if p.Tanda != layanan.TandaLokal {
			kode = append(kode, p.Kode.String())
		}
	}
	r := rand.New(rand.NewPCG(5, 5)) //nolint:gosec // a test
	isi := "kode_desa,tahun,kode_kegiatan,kode_rekening,anggaran,realisasi\n"
	for d := range 60 {
		desa := fmt.Sprintf("%d.%02d.01.%d", 33+d%2, 1+d/2%3, 2001+d/6)
		isi += desa + ",2024,,4.2.1.01,5.00,5.00\n"
		for range 20 {
			isi += fmt.Sprintf("%s,2024,%s,5.2.1.0%d,%d.%d,%d.50\n", desa, kode[r.IntN(len(kode))], 1+r.IntN(4), r.IntN(1e9), 10+r.IntN(90), r.IntN(1e9))
		}
	}
	csv := tulis(t, f, isi)
	_, a := biasa(t, isi)
	for _, fase := range []string{"anggaran", "realisasi"} {
		p := pilihan{sumber: "x", baris: "x", tingkat: "kabupaten", fase: fase}
		require.NoError(t, p.periksa(nil))
		nyata := duckdb(t, "porsi-csv.sql", []map[string]any{{"csv": csv, "peta": peta, "tingkat": "kabupaten", "tahun": 2024, "fase": fase}})[0]
		var ingin []map[string]any
		_, d := a.DaftarWilayah(p.opsi)
		for w, err := range d {
			require.NoError(t, err)
			for _, m := range porsiDari(&w) {
				delete(m, "desa")
				delete(m, "porsi")
				ingin = append(ingin, m)
			}
		}
		require.Len(t, ingin, 36)
		assert.Equal(t, ingin, nyata)
	}
	sulit := tulis(t, f, isi+"33.01.01.2001,2024,2.2,5.2,1.00,1.00\n")
	v, err := json.Marshal([]map[string]any{{"csv": sulit, "peta": peta, "tingkat": "kabupaten", "tahun": 2024, "fase": "anggaran"}})
	require.NoError(t, err)
	keluar, err := exec.Command("node", "duckdb.mjs", "porsi-csv.sql", string(v)).CombinedOutput() // #nosec G204 -- our own script
	require.Error(t, err)
	assert.Contains(t, string(keluar), "the map alone cannot place 33.01.01.2001 2.2")
}

// The file of areas says the same in DuckDB as in Go.
func TestAgregatSQL(t *testing.T) {
	f := t.TempDir()
	isi := negeri(4, 60)
	keluar := filepath.Join(f, "a.parquet")
	coba(t, "-sumber", tulis(t, f, isi), "-agregat", keluar, "-tingkat", "kabupaten", "-fase", "anggaran")
	sql := filepath.Join(f, "q.sql")
	require.NoError(t, os.WriteFile(sql, []byte(`select kode, kesehatan.porsi.pembilang as atas, kesehatan.porsi.penyebut as bawah,
		kesehatan.porsi.nilai as nilai, kesehatan.porsi.desa as desa, belanja.jumlah as belanja, serapan.alasan as alasan
		from read_parquet(getvariable('a')) order by kode`), 0o600))
	nyata := duckdb(t, sql, []map[string]any{{"a": keluar}})[0]
	_, a := biasa(t, isi)
	p := pilihan{sumber: "x", baris: "x", tingkat: "kabupaten", fase: apbdes.Anggaran.String()}
	require.NoError(t, p.periksa(nil))
	_, d := a.DaftarWilayah(p.opsi)
	i := 0
	teks := func(ada bool, s string) any {
		if !ada {
			return nil
		}
		return s
	}
	for w, err := range d {
		require.NoError(t, err)
		r := &w.Layanan[1].Porsi
		assert.Equal(t, map[string]any{
			"kode": w.Kode.String(), "atas": teks(r.Pembilang.Ada, r.Pembilang.Nilai.String()), "bawah": teks(r.Penyebut.Ada, r.Penyebut.Nilai.String()),
			"nilai": teks(r.Nilai.Ada, r.Nilai.String()), "desa": float64(r.Desa), "belanja": teks(w.Belanja.Jumlah.Ada, w.Belanja.Jumlah.Nilai.String()),
			"alasan": teks(w.Serapan.Alasan != 0, w.Serapan.Alasan.String()),
		}, nyata[i])
		i++
	}
	assert.Len(t, nyata, i)
}
