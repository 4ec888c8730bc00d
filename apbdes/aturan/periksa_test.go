package aturan_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func jsonDari(t testing.TB, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	require.NoError(t, err)
	return string(b)
}

// semuaKasus calls f with every document of the case files.
func semuaKasus(t *testing.T, f func(t *testing.T, d *apbdes.Dokumen, o aturan.Opsi)) {
	t.Helper()
	for _, jalur := range daftarBerkasKasus(t) {
		_, daftar := bacaKasus(t, jalur)
		for i := range daftar {
			d, o := daftar[i].masukan(t)
			f(t, d, o)
		}
	}
}

func TestPeriksaTidakMengubah(t *testing.T) {
	semuaKasus(t, func(t *testing.T, d *apbdes.Dokumen, o aturan.Opsi) {
		dulu, opsi := jsonDari(t, d), jsonDari(t, o)
		satu, dua := aturan.Periksa(d, o), aturan.Periksa(d, o)
		assert.Equal(t, jsonDari(t, satu), jsonDari(t, dua), "same document, same findings")
		aturan.HitungSimulasi(d, o)
		assert.Equal(t, dulu, jsonDari(t, d))
		assert.Equal(t, opsi, jsonDari(t, o))
	})
}

// Every finding has its place in the document: the pointer resolves, or names a part that the document lacks.
func TestJalurTemuan(t *testing.T) {
	semuaKasus(t, func(t *testing.T, d *apbdes.Dokumen, o aturan.Opsi) {
		for _, x := range aturan.Periksa(d, o) {
			assert.True(t, x.Jalur == "" || x.Jalur[0] == '/', "%s %s", x.Kode, x.Jalur)
			assert.False(t, x.Keyakinan == temuan.Ingatan && x.Tingkat == temuan.Galat, "%s is a galat from memory", x.Kode)
		}
	})
}

func TestAbaikan(t *testing.T) {
	semuaKasus(t, func(t *testing.T, d *apbdes.Dokumen, o aturan.Opsi) {
		semua := aturan.Periksa(d, o)
		for _, x := range semua {
			if x.Kode == "APBDES-STR-38" {
				continue // counts the findings of the others
			}
			p := o
			p.Abaikan = []temuan.Kode{x.Kode}
			assert.False(t, adaKode(aturan.Periksa(d, p), x.Kode), x.Kode)
		}
	})
}

// Old documents are checked for arithmetic, and no rule about the codes of 20/2018 speaks on them.
func TestBaganLama(t *testing.T) {
	khusus := map[temuan.Kode]bool{}
	for _, a := range aturan.DaftarAturan() {
		khusus[a.Kode] = a.Bagan == bagan.Permendagri20
	}
	lama := 0
	semuaKasus(t, func(t *testing.T, d *apbdes.Dokumen, o aturan.Opsi) {
		if d.Bagan != bagan.Permendagri113 {
			return
		}
		lama++
		hasil := aturan.Periksa(d, o)
		assert.True(t, adaKode(hasil, "APBDES-STR-28"))
		for _, x := range hasil {
			assert.False(t, khusus[x.Kode], x.Kode)
		}
		// The codes alone tell as well.
		e := *d
		e.Bagan = bagan.GenerasiTidakDikenal
		assert.True(t, adaKode(aturan.Periksa(&e, o), "APBDES-STR-28"))
	})
	assert.Positive(t, lama)
}

// A section that is known to be cut off makes no galat.
func TestTerpotongTanpaGalat(t *testing.T) {
	d, o := dasarUji(t)
	d.Belanja = d.Belanja[:3]
	d.Pembiayaan = nil
	d.TidakLengkap = apbdes.Bagian{Belanja: true, Pembiayaan: true}
	for s := apbdes.JumlahPendapatan; s <= apbdes.Silpa; s++ {
		d.Tercetak = append(d.Tercetak, apbdes.Tercetak{Sasaran: s, Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(1350_000_000 * rupiah.Satu)}})
	}
	hasil := aturan.Periksa(d, o)
	assert.Zero(t, hasil.Banyak(temuan.Galat), cetakTemuan(hasil))
	assert.Empty(t, aturan.HitungSimulasi(d, o))
}

// dasarUji returns the sound document that most cases start from.
func dasarUji(t testing.TB) (*apbdes.Dokumen, aturan.Opsi) {
	t.Helper()
	var d apbdes.Dokumen
	require.NoError(t, json.Unmarshal([]byte(dokumenDasar), &d))
	return &d, aturan.Opsi{PaguDanaDesa: rupiah.Isi(800_000_000 * rupiah.Satu)}
}

const dokumenDasar = `{"desa":{"kode":"33.07.01.2001"},"tahun":2024,"bagan":"permendagri-20-2018",
"pendapatan":[{"rekening":"4.2.1.01","sumber_dana":"DDS","anggaran":"800000000.00"},{"rekening":"4.2.3.01","sumber_dana":"ADD","anggaran":"550000000.00"}],
"belanja":[
{"kegiatan":"1.1.01","rekening":"5.1.1.01","uraian":"Siltap Kades","sumber_dana":"ADD","anggaran":"36000000.00"},
{"kegiatan":"1.1.02","rekening":"5.1.2.01","uraian":"Siltap","sumber_dana":"ADD","anggaran":"250000000.00"},
{"kegiatan":"1.1.05","rekening":"5.1.4.01","uraian":"Tunjangan BPD","sumber_dana":"ADD","anggaran":"40000000.00"},
{"kegiatan":"1.1.04","rekening":"5.2.1.01","uraian":"ATK","sumber_dana":"ADD","anggaran":"174000000.00"},
{"kegiatan":"2.6.02","rekening":"5.2.1.05","uraian":"Baliho","sumber_dana":"ADD","anggaran":"50000000.00"},
{"kegiatan":"2.2.02","rekening":"5.2.1.06","uraian":"Makanan tambahan","sumber_dana":"DDS","anggaran":"420000000.00"},
{"kegiatan":"4.2.03","rekening":"5.2.1.12","uraian":"Lumbung","sumber_dana":"DDS","anggaran":"180000000.00"},
{"kegiatan":"5.3.00","rekening":"5.4.1.01","uraian":"BLT Desa","sumber_dana":"DDS","anggaran":"200000000.00"}],
"pembiayaan":[{"rekening":"6.1.1.01","sumber_dana":"ADD","anggaran":"10000000.00"},{"rekening":"6.2.2.01","sumber_dana":"ADD","anggaran":"10000000.00"}]}`

func TestDokumenSehat(t *testing.T) {
	d, o := dasarUji(t)
	assert.Empty(t, cetakTemuan(aturan.Periksa(d, o)))
	assert.Nil(t, aturan.Periksa(nil, o))
	assert.Nil(t, aturan.HitungSimulasi(nil, o))
}

// The order of the lines does not change which rules speak, nor what a ratio is.
func TestUrutanBaris(t *testing.T) {
	acak := rand.New(rand.NewPCG(1, 2))
	semuaKasus(t, func(t *testing.T, d *apbdes.Dokumen, o aturan.Opsi) {
		hitung := func() map[temuan.Kode]bool {
			kode := map[temuan.Kode]bool{}
			for _, x := range aturan.Periksa(d, o) {
				kode[x.Kode] = true
			}
			return kode
		}
		dulu, simulasi := hitung(), aturan.HitungSimulasi(d, o)
		acak.Shuffle(len(d.Belanja), func(i, j int) { d.Belanja[i], d.Belanja[j] = d.Belanja[j], d.Belanja[i] })
		acak.Shuffle(len(d.Pendapatan), func(i, j int) { d.Pendapatan[i], d.Pendapatan[j] = d.Pendapatan[j], d.Pendapatan[i] })
		assert.Equal(t, dulu, hitung())
		for i, s := range aturan.HitungSimulasi(d, o) {
			assert.Equal(t, simulasi[i].Geser, s.Geser)
			assert.Equal(t, simulasi[i].Pembilang, s.Pembilang)
		}
	})
}

// Asking for one rule gives what it has among all of them, and nothing else.
func TestSimulasiSatuAturan(t *testing.T) {
	n := 0
	semuaKasus(t, func(t *testing.T, d *apbdes.Dokumen, o aturan.Opsi) {
		var satuSatu []aturan.Simulasi
		for _, a := range aturan.DaftarAturan() {
			satuSatu = append(satuSatu, aturan.HitungSimulasi(d, o, a.Kode)...)
		}
		n += len(satuSatu)
		assert.Equal(t, aturan.HitungSimulasi(d, o), satuSatu)
	})
	assert.Positive(t, n)
}

// With the amount of Geser moved out of (or into) the numerator the limit is kept, and with one sen less it is not.
func TestGeserTepat(t *testing.T) {
	n := 0
	semuaKasus(t, func(t *testing.T, d *apbdes.Dokumen, o aturan.Opsi) {
		for _, s := range aturan.HitungSimulasi(d, o) {
			if s.Patuh() || s.Kode == "APBDES-DD-02" && len(s.Belanja) == 0 {
				continue
			}
			n++
			arah := rupiah.Rupiah(-1)
			if s.Batas.Arah == aturan.Minimum {
				arah = 1
			}
			assert.True(t, patuh(s.Pembilang+arah*s.Geser, &s), "%s: %s", s.Kode, s.Geser)
			assert.False(t, patuh(s.Pembilang+arah*(s.Geser-1), &s), "%s: %s", s.Kode, s.Geser)
		}
	})
	assert.Positive(t, n)
}

// patuh compares by cross multiplication with decimals, on another way than the package.
func patuh(pembilang rupiah.Rupiah, s *aturan.Simulasi) bool {
	kiri := pembilang.Desimal().Shift(4)
	kanan := s.Penyebut.Desimal().Mul(rupiah.Rupiah(s.Batas.Porsi).Desimal().Shift(2))
	if s.Batas.Arah == aturan.Minimum {
		return kiri.GreaterThanOrEqual(kanan)
	}
	return kiri.LessThanOrEqual(kanan)
}

// The lines of a simulation are the numerator.
func TestSimulasiBaris(t *testing.T) {
	semuaKasus(t, func(t *testing.T, d *apbdes.Dokumen, o aturan.Opsi) {
		for _, s := range aturan.HitungSimulasi(d, o) {
			var p rupiah.Penjumlah
			for _, i := range s.Belanja {
				p.TambahOpsional(d.Belanja[i].Fase(s.Fase))
			}
			for _, i := range s.Pembiayaan {
				p.TambahOpsional(d.Pembiayaan[i].Fase(s.Fase))
			}
			jumlah, err := p.Hasil()
			require.NoError(t, err)
			assert.Equal(t, s.Pembilang, jumlah)
			assert.True(t, slices.IsSorted(s.Belanja))
		}
	})
}

func TestMaksPerAturan(t *testing.T) {
	d := &apbdes.Dokumen{Tahun: 2024}
	for range 150 {
		b := apbdes.BarisPendapatan{}
		b.Rekening = bagan.HarusRekening("4.4.1.01")
		b.Anggaran = rupiah.Isi(rupiah.Satu)
		d.Pendapatan = append(d.Pendapatan, b)
	}
	hitung := func(o aturan.Opsi) (n int) {
		for range aturan.Periksa(d, o).Cari("APBDES-STR-02") {
			n++
		}
		return n
	}
	assert.Equal(t, 100, hitung(aturan.Opsi{}))
	assert.Equal(t, 7, hitung(aturan.Opsi{MaksPerAturan: 7}))
	assert.Equal(t, 150, hitung(aturan.Opsi{MaksPerAturan: -1}))
	assert.False(t, adaKode(aturan.Periksa(d, aturan.Opsi{MaksPerAturan: -1}), "APBDES-STR-38"))
}

// Sums at the edge of the type become one finding.
func TestLuapanDiManaSaja(t *testing.T) {
	semuaKasus(t, func(t *testing.T, d *apbdes.Dokumen, o aturan.Opsi) {
		for i := range d.Belanja {
			d.Belanja[i].Anggaran = rupiah.Isi(rupiah.Terbesar)
			d.Belanja[i].Perubahan = rupiah.Isi(rupiah.Terkecil)
		}
		for i := range d.Pendapatan {
			d.Pendapatan[i].Anggaran = rupiah.Isi(rupiah.Terkecil)
		}
		hasil := aturan.Periksa(d, o)
		if len(d.Belanja) > 1 {
			assert.True(t, adaKode(hasil, "APBDES-STR-37"))
		}
	})
}

func FuzzPeriksa(f *testing.F) {
	f.Add([]byte(dokumenDasar), []byte(`{"pagu_dana_desa":"800000000.00","ketat":true,"jumlah_kpm":40,"jumlah_perangkat":9,"penduduk":3000}`))
	f.Add([]byte(`{}`), []byte(`{}`))
	f.Add([]byte(`{"tahun":2026,"bagan":"permendagri-113-2014","belanja":[{"kegiatan":"113/2014:2.1.1","rekening":"113/2014:2","anggaran":"-1.00"}]}`),
		[]byte(`{"tahun_lalu":{"tahun":2025},"metadata":{"perdes":"2026-01-01","diterima":"0001-01-01","evaluasi":"9999-12-31"}}`))
	f.Add([]byte(`{"belanja":[{"kegiatan":"1","rekening":"5.1","anggaran":"92233720368547758.07"},{"kegiatan":"1.1.01","rekening":"5","anggaran":"92233720368547758.07"}],
"tercetak":[{"sasaran":"silpa","anggaran":"-92233720368547758.08"},{"sasaran":"kode","kegiatan":"1","anggaran":"1"}]}`), []byte(`{"pagu_dana_desa":"-1.00"}`))
	f.Fuzz(func(t *testing.T, dokumen, opsi []byte) {
		var d apbdes.Dokumen
		var o aturan.Opsi
		if json.Unmarshal(dokumen, &d) != nil || json.Unmarshal(opsi, &o) != nil {
			return
		}
		dulu := jsonDari(t, d)
		satu := aturan.Periksa(&d, o)
		for _, x := range satu {
			if x.Tingkat == temuan.Galat && x.Keyakinan == temuan.Ingatan || x.Tingkat.String() == "" {
				t.Fatalf("%s: %s from %s", x.Kode, x.Tingkat, x.Keyakinan)
			}
			for _, p := range []string{x.Pesan(temuan.Indonesia), x.Pesan(temuan.Inggris)} {
				if p == "" {
					t.Fatal(x.Kode)
				}
			}
		}
		if jsonDari(t, satu) != jsonDari(t, aturan.Periksa(&d, o)) {
			t.Fatal("not the same twice")
		}
		for _, s := range aturan.HitungSimulasi(&d, o) {
			if s.Penyebut <= 0 || s.Geser < 0 {
				t.Fatalf("%+v", s)
			}
			s.Rasio()
		}
		if dulu != jsonDari(t, d) {
			t.Fatal("the document changed")
		}
	})
}

// dokumenBesar is a document of n spending lines with everything a rule may look at.
func dokumenBesar(t testing.TB, n int) *apbdes.Dokumen {
	d, _ := dasarUji(t)
	d.Belanja = nil
	acak := rand.New(rand.NewPCG(7, 7))
	var kegiatan []bagan.ButirKegiatan
	for b := range bagan.DaftarKegiatan() {
		if b.Kode.Tingkat() == bagan.Kegiatan && b.Asal == bagan.Lampiran {
			kegiatan = append(kegiatan, b)
		}
	}
	for i := range n {
		g := kegiatan[i%len(kegiatan)]
		b := apbdes.BarisBelanja{Kegiatan: g.Kode, NamaKegiatan: g.Nama}
		b.Rekening = bagan.HarusRekening([]string{"5.2.1.01", "5.2.1.06", "5.2.2.04", "5.3.5.03"}[acak.IntN(4)])
		b.Uraian, b.Sumber = "Uraian", bagan.UraiSumber([]string{"DDS", "ADD", "PBH"}[acak.IntN(3)])
		b.Anggaran = rupiah.Isi(rupiah.Rupiah(acak.Int64N(1_000_000_000)))
		b.Realisasi = rupiah.Isi(rupiah.Rupiah(acak.Int64N(1_000_000_000)))
		b.Letak = temuan.Letak{Berkas: "apbdes.csv", Baris: i + 2}
		d.Belanja = append(d.Belanja, b)
	}
	d.Tercetak = []apbdes.Tercetak{{Sasaran: apbdes.JumlahBelanja, Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(1)}}}
	return d
}

func BenchmarkPeriksa(b *testing.B) {
	d := dokumenBesar(b, 150)
	b.ReportAllocs()
	for b.Loop() {
		aturan.Periksa(d, aturan.Opsi{})
	}
}

// Names are the dearest part: this is the same without the one rule that reads them.
func BenchmarkPeriksaTanpaNama(b *testing.B) {
	d := dokumenBesar(b, 150)
	b.ReportAllocs()
	for b.Loop() {
		aturan.Periksa(d, aturan.Opsi{Abaikan: []temuan.Kode{"APBDES-STR-32"}})
	}
}

func BenchmarkHitungSimulasi(b *testing.B) {
	d := dokumenBesar(b, 150)
	b.ReportAllocs()
	for b.Loop() {
		aturan.HitungSimulasi(d, aturan.Opsi{})
	}
}
