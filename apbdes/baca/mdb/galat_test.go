package mdb

import (
	"bytes"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func buka(d []byte, b Batas) error {
	basis, err := Buka(bytes.NewReader(d), int64(len(d)), b)
	if err != nil {
		return err
	}
	return bacaSemua(basis)
}

func TestBukanBasis(t *testing.T) {
	jet4 := basisLengkap(Jet4).bita()
	ubah := func(f func(d []byte)) []byte {
		d := bytes.Clone(jet4)
		f(d)
		return d
	}
	kunciAce := basisLengkap(ACE14)
	kunciAce.kunci = 1
	kode := basisLengkap(Jet3)
	kode.kode = 932
	kasus := []struct {
		nama  string
		d     []byte
		sebab Sebab
	}{
		{"empty", nil, BukanAccess},
		{"text", []byte(strings.Repeat("kode_desa,nama_desa\n", 10)), BukanAccess},
		{"signature", ubah(func(d []byte) { d[posTanda] = 'X' }), BukanAccess},
		{"money", ubah(func(d []byte) { copy(d[posTanda:], "MSISAM Database\x00") }), BukanAccess},
		{"future", ubah(func(d []byte) { copy(d[posTanda:], tandaAce); d[posVersi] = 99 }), VersiTakDikenal},
		{"jet with ace version", ubah(func(d []byte) { d[posVersi] = 3 }), VersiTakDikenal},
		{"ace with jet version", ubah(func(d []byte) { copy(d[posTanda:], tandaAce) }), VersiTakDikenal},
		{"encrypted ace", kunciAce.bita(), Tersandi},
		{"jet with a foreign cipher", ubah(func(d []byte) { d[posKunci] ^= 1 }), Tersandi},
		{"code page", kode.bita(), HalamanKode},
		{"header only", jet4[:30], HalamanRusak},
		{"two pages", jet4[:8192], HalamanRusak},
		{"cut", jet4[:5*4096], HalamanRusak},
	}
	for _, k := range kasus {
		t.Run(k.nama, func(t *testing.T) {
			err := buka(k.d, Batas{})
			require.ErrorIs(t, err, k.sebab)
			var s *SalahBerkas
			require.ErrorAs(t, err, &s)
			id, en := s.Pesan()
			assert.NotEmpty(t, id)
			assert.NotEmpty(t, en)
			assert.True(t, strings.HasPrefix(err.Error(), "mdb: "), err)
		})
	}
}

func TestKenali(t *testing.T) {
	for _, v := range []Versi{Jet3, Jet4, ACE12, ACE14, ACE15, ACE16, ACE17} {
		hasil, ok := Kenali(buatBasis(v).bita()[:24])
		assert.True(t, ok)
		assert.Equal(t, v, hasil)
		assert.NotEqual(t, "unknown", v.String())
	}
	_, ok := Kenali([]byte("PK\x03\x04"))
	assert.False(t, ok)
	assert.Equal(t, "unknown", Versi(0).String())
}

func TestSandi(t *testing.T) {
	for _, v := range []Versi{Jet3, Jet4} {
		p := basisLengkap(v)
		p.sandi = "RahasiaDesa"
		d := p.bita()
		require.ErrorIs(t, buka(d, Batas{}), Bersandi)
		_, err := BukaBersandi(bytes.NewReader(d), int64(len(d)), Batas{}, "rahasiadesa")
		require.ErrorIs(t, err, Bersandi)
		b, err := BukaBersandi(bytes.NewReader(d), int64(len(d)), Batas{}, p.sandi)
		require.NoError(t, err)
		assert.NoError(t, bacaSemua(b))
	}
}

// Every cause and type has its words.
func TestSebab(t *testing.T) {
	lihat := map[string]bool{}
	for s := Sebab(0); s <= TabelTidakAda; s++ {
		id, en := s.pesan()
		assert.False(t, lihat[s.String()] || lihat[id] || lihat[en], s)
		lihat[s.String()], lihat[id], lihat[en] = true, true, true
	}
	e := &SalahBerkas{Sebab: NilaiRusak, Tabel: "T", Kolom: "K", Halaman: 3, Baris: 0, Rincian: "x"}
	assert.Equal(t, `mdb: damaged value: table "T": column "K": page 3: row 0: x`, e.Error())
	dikenal := 0
	for j := range 256 {
		if Jenis(j).String() != "Unknown" {
			dikenal++
		}
	}
	assert.Equal(t, 16, dikenal)
}

func TestBatas(t *testing.T) {
	d := basisLengkap(Jet4).bita()
	for i, b := range []Batas{{Ukuran: 100}, {Tabel: 2}, {Kolom: 10}, {Baris: 3}, {Panjang: 100}, {Teks: 1000}} {
		require.ErrorIs(t, buka(d, b), MelampauiBatas, strconv.Itoa(i))
	}
	assert.NoError(t, buka(d, Batas{Panjang: 2 * len(memoPanjang)}))
}

// Many rows sharing one long chain of pages that leads nowhere must not multiply the work.
func TestRantaiBersama(t *testing.T) {
	p := buatBasis(Jet4)
	tabel := p.tabel("T", []kolomUji{{"M", JenisMemo, false, 0}})
	kepala := p.nilaiPanjang(make([]byte, 400_000), bentukBerantai)
	le.PutUint32(kepala, 400_001) // one byte more than there is
	for range 2000 {
		tabel.baris(kepala)
	}
	b := bukaUji(t, p.bita())
	tt, err := b.Tabel("T")
	require.NoError(t, err)
	sebab := map[Sebab]int{}
	for _, err := range tt.Baris() {
		var s *SalahBerkas
		require.ErrorAs(t, err, &s)
		sebab[s.Sebab]++
	}
	assert.Len(t, sebab, 2)
	assert.Equal(t, 2000, sebab[NilaiRusak]+sebab[MelampauiBatas])
	assert.Greater(t, sebab[MelampauiBatas], 1500)
}

// Chains that bite their tail end in an error.
func TestLingkaran(t *testing.T) {
	t.Run("definition", func(t *testing.T) {
		p := basisLengkap(Jet4)
		le.PutUint32(p.hal[halamanKatalog][4:], halamanKatalog)
		require.ErrorIs(t, buka(p.bita(), Batas{}), DefinisiRusak)
	})
	t.Run("overflow", func(t *testing.T) {
		p := buatBasis(Jet4)
		tabel := p.tabel("T", []kolomUji{{"N", JenisBulat32, true, 0}})
		ke := tabel.mentah(u32(0), barisPindah)
		isi, _, _ := p.l.potongan(p.hal[ke.halaman()], ke.baris())
		le.PutUint32(isi, uint32(ke))
		require.ErrorIs(t, buka(p.bita(), Batas{}), BarisRusak)
	})
	t.Run("memo", func(t *testing.T) {
		p := buatBasis(Jet4)
		tabel := p.tabel("T", []kolomUji{{"M", JenisMemo, false, 0}})
		ke := p.lval([]byte{0, 0, 0, 0, 'a', 0})
		isi, _, _ := p.l.potongan(p.hal[ke.halaman()], ke.baris())
		le.PutUint32(isi, uint32(ke))
		kepala := u32(100)
		kepala = append(kepala, u32(uint32(ke))...)
		tabel.baris(append(kepala, 0, 0, 0, 0))
		// It brings bytes each time round, so it ends when the length is reached.
		assert.Equal(t, [][]string{{strings.Repeat("a", 50)}}, semuaBaris(t, bukaUji(t, p.bita()), "T"))
		le.PutUint16(p.hal[ke.halaman()][p.l.posBanyak+2:], uint16(4092)) // now an empty link
		copy(p.hal[ke.halaman()][4092:], u32(uint32(ke)))
		require.ErrorIs(t, buka(p.bita(), Batas{}), NilaiRusak)
	})
}

// A damaged row gives its sound cells and an error, and the pass goes on.
func TestBarisRusak(t *testing.T) {
	p := buatBasis(Jet4)
	tabel := p.tabel("T", []kolomUji{{"N", JenisBulat32, true, 0}, {"M", JenisMemo, false, 0}, {"K", JenisTeks, false, 0}})
	tabel.baris(u32(1), append(u32(10), make([]byte, 8)...), p.teks("satu")) // memo pointing nowhere
	tabel.mentah([]byte{200, 0, 1}, 0)                                       // bitmap beyond the row
	tabel.baris(u32(3), nil, p.teks("tiga"))
	b := bukaUji(t, p.bita())
	tt, err := b.Tabel("T")
	require.NoError(t, err)
	var hasil [][]string
	var galat []string
	for n, err := range tt.Baris() {
		hasil = append(hasil, teksBaris(n))
		if err != nil {
			galat = append(galat, err.Error())
		}
	}
	assert.Equal(t, [][]string{{"1", "∅", "satu"}, {"∅", "∅", "∅"}, {"3", "∅", "tiga"}}, hasil)
	assert.Equal(t, []string{
		`mdb: damaged value: table "T": column "M": page 5: row 0: long value shorter than its length`,
		`mdb: damaged row: table "T": page 5: row 1: null bitmap beyond the row`,
	}, galat)
	_, err = b.Tabel("tidak ada")
	require.ErrorIs(t, err, TabelTidakAda)
}
