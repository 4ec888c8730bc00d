package mdb

import (
	"bytes"
	"errors"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// kolomLengkap has one column of every type.
var kolomLengkap = []kolomUji{
	{"Nomor", JenisBulat32, true, 0},
	{"Uraian", JenisTeks, false, 0},
	{"Aktif", JenisLogika, true, 0},
	{"Anggaran", JenisUang, true, 0},
	{"Volume", JenisGanda, true, 0},
	{"Persen", JenisTunggal, true, 0},
	{"Tanggal", JenisWaktu, true, 0},
	{"Bita", JenisBita, true, 0},
	{"Urut", JenisBulat16, true, 0},
	{"Kunci", JenisGuid, true, 0},
	{"Pagu", JenisDesimal, true, 2},
	{"Catatan", JenisMemo, false, 0},
	{"Gambar", JenisOle, false, 0},
	{"Sidik", JenisBiner, false, 0},
	{"Satuan", JenisTeks, false, 0},
}

var memoPanjang = strings.Repeat("Musyawarah desa menyepakati. ", 400)

// basisLengkap writes the database most tests read.
func basisLengkap(v Versi) *pembuat {
	b := buatBasis(v)
	b.daftarkan("Kueri1", 0x80000001, 5, 0)
	b.tabel("Kosong", []kolomUji{{"Kode", JenisTeks, false, 0}})
	t := b.tabel("Ta_RABRinci", kolomLengkap)
	guid := []byte{0x33, 0x22, 0x11, 0x00, 0x55, 0x44, 0x77, 0x66, 0x88, 0x99, 0xAA, 0xBB, 0xCC, 0xDD, 0xEE, 0xFF}
	t.baris(u32(1), b.teks("Belanja Modal Jalan Desa"), []byte{1}, uang(186600000_0000), ganda(125.5), u32(0x3FC00000), ganda(42370.75),
		[]byte{200}, u16(0xFFFE), guid, desimal(123456, true), b.nilaiPanjang(b.teks("pendek"), bentukDiTempat),
		b.nilaiPanjang([]byte{0xCA, 0xFE}, bentukDiTempat), []byte{1, 2, 255}, b.teks("m3"))
	t.baris(make([][]byte, len(kolomLengkap))...) // all null
	t.hapus(t.baris(u32(99)))
	t.pindah(u32(2), []byte{}, nil, uang(-1), ganda(0.1), u32(0xBF800000), ganda(-1.25),
		[]byte{0}, u16(0x8000), guid, desimal(5, false), b.nilaiPanjang(b.teks("satu halaman"), bentukSatuBaris),
		b.nilaiPanjang(bytes.Repeat([]byte{7}, 5000), bentukBerantai), nil, b.teks("Org/Bln"))
	t.baris(u32(3), b.teks(strings.Repeat("x", 300)), nil, uang(-9223372036854775808), ganda(1e20), u32(0), ganda(1e300),
		nil, nil, nil, nil, b.nilaiPanjang(b.teks(memoPanjang), bentukBerantai), nil, bytes.Repeat([]byte{1}, 250), b.teks("akhir"))
	t.mentah(t.susun([][]byte{u32(4), b.teks("baris lama")}), 0) // written before the other columns existed
	return b
}

// Rows of Ta_RABRinci as text; "∅" is null.
func harapanLengkap() [][]string {
	const n = "∅"
	guid := "{00112233-4455-6677-8899-AABBCCDDEEFF}"
	return [][]string{
		{"1", "Belanja Modal Jalan Desa", "1", "186600000.0000", "125.5", "1.5", "01/01/16 18:00:00", "200", "-2", guid, "-1234.56", "pendek", "CAFE", "0102FF", "m3"},
		{n, n, "0", n, n, n, n, n, n, n, n, n, n, n, n},
		{"2", "", "0", "-0.0001", "0.1", "-1", "12/29/99 06:00:00", "0", "-32768", guid, "0.05", "satu halaman", strings.Repeat("07", 5000), n, "Org/Bln"},
		{"3", strings.Repeat("x", 300), "0", "-922337203685477.5808", "100000000000000000000", "0", "1" + strings.Repeat("0", 300), n, n, n, n, memoPanjang, n, strings.Repeat("01", 250), "akhir"},
		{"4", "baris lama", "0", n, n, n, n, n, n, n, n, n, n, n, n},
	}
}

func bukaUji(tb testing.TB, d []byte) *Basis {
	tb.Helper()
	b, err := Buka(bytes.NewReader(d), int64(len(d)), Batas{})
	require.NoError(tb, err)
	return b
}

// semuaBaris reads a table; null becomes "∅".
func semuaBaris(tb testing.TB, b *Basis, nama string) [][]string {
	tb.Helper()
	t, err := b.Tabel(nama)
	require.NoError(tb, err)
	var hasil [][]string
	for n, err := range t.Baris() {
		require.NoError(tb, err)
		hasil = append(hasil, teksBaris(n))
	}
	return hasil
}

func teksBaris(n []Nilai) []string {
	var s []string
	for _, v := range n {
		if v.Ada {
			s = append(s, v.Teks)
		} else {
			s = append(s, "∅")
		}
	}
	return s
}

func TestSemuaJenis(t *testing.T) {
	for _, v := range []Versi{Jet3, Jet4, ACE12, ACE17} {
		for _, kunci := range []uint32{0, 0x12345678} {
			if kunci != 0 && v > Jet4 {
				continue
			}
			t.Run(v.String()+"/"+strconv.Itoa(int(kunci)), func(t *testing.T) {
				p := basisLengkap(v)
				p.kunci = kunci
				b := bukaUji(t, p.bita())
				assert.Equal(t, v, b.Versi())
				assert.Equal(t, []string{"Kosong", "Ta_RABRinci"}, b.DaftarTabel())
				assert.Equal(t, harapanLengkap(), semuaBaris(t, b, "TA_rabrinci"))
				assert.Empty(t, semuaBaris(t, b, "Kosong"))
				tabel, err := b.Tabel("ta_rabrinci")
				require.NoError(t, err)
				assert.Equal(t, "Ta_RABRinci", tabel.Nama)
				assert.Equal(t, 5, tabel.Tercatat)
				for i, k := range tabel.Kolom {
					assert.Equal(t, kolomLengkap[i].nama, k.Nama)
					assert.Equal(t, kolomLengkap[i].jenis, k.Jenis)
				}
				assert.Equal(t, 18, tabel.Kolom[10].Presisi)
				assert.Equal(t, 2, tabel.Kolom[10].Skala)
			})
		}
	}
}

// The committed sample is what the writer of the tests makes; DASBOR_PERBARUI=1 writes it again.
func TestBerkasContoh(t *testing.T) {
	d := basisLengkap(Jet4).bita()
	if os.Getenv("DASBOR_PERBARUI") != "" {
		require.NoError(t, os.WriteFile("testdata/contoh.mdb", d, 0o644))
	}
	contoh, err := os.ReadFile("testdata/contoh.mdb")
	require.NoError(t, err)
	assert.True(t, bytes.Equal(d, contoh), "testdata/contoh.mdb differs; run with DASBOR_PERBARUI=1")
}

func TestNilaiTepat(t *testing.T) {
	b := bukaUji(t, basisLengkap(Jet4).bita())
	tabel, err := b.Tabel("Ta_RABRinci")
	require.NoError(t, err)
	var uang []int64
	var waktu []string
	for n, err := range tabel.Baris() {
		require.NoError(t, err)
		if v, ok := n[3].Uang(); ok {
			uang = append(uang, v)
		}
		if v, ok := n[6].Waktu(); ok {
			waktu = append(waktu, v.Format("2006-01-02 15:04:05"))
		}
		_, ok := n[0].Uang()
		assert.False(t, ok)
		_, ok = n[0].Waktu()
		assert.False(t, ok)
	}
	assert.Equal(t, []int64{1866000000000, -1, -9223372036854775808}, uang)
	assert.Equal(t, []string{"2016-01-01 18:00:00", "1899-12-29 06:00:00"}, waktu)
}

// A wide table has its definition on several pages.
func TestDefinisiBanyakHalaman(t *testing.T) {
	for _, v := range []Versi{Jet3, Jet4} {
		p := buatBasis(v)
		var kolom []kolomUji
		var nilai [][]byte
		var harapan []string
		for i := range 200 {
			nama := "Kolom dengan nama yang panjang " + strconv.Itoa(i)
			kolom = append(kolom, kolomUji{nama, JenisTeks, false, 0})
			nilai = append(nilai, p.teks(strconv.Itoa(i)))
			harapan = append(harapan, strconv.Itoa(i))
		}
		tabel := p.tabel("Lebar", kolom)
		require.NotZero(t, le.Uint32(p.hal[tabel.def][4:]))
		tabel.baris(nilai...)
		b := bukaUji(t, p.bita())
		assert.Equal(t, [][]string{harapan}, semuaBaris(t, b, "Lebar"))
	}
}

// A usage map in two levels, as large files have.
func TestPetaBertingkat(t *testing.T) {
	p := buatBasis(Jet4)
	tabel := p.tabel("Besar", []kolomUji{{"Nomor", JenisBulat32, true, 0}})
	for i := range 3000 {
		tabel.baris(u32(uint32(i)))
	}
	isi, _, _ := p.l.potongan(p.hal[1], tabel.peta.baris())
	lama := append([]byte(nil), isi...)
	peta := p.halaman(jenisHalamanPeta)
	copy(peta[panjangKepalaPeta:], lama[5:])
	clear(isi)
	isi[0] = petaBertingkat
	le.PutUint32(isi[1:], p.terakhir())
	hasil := semuaBaris(t, bukaUji(t, p.bita()), "Besar")
	require.Len(t, hasil, 3000)
	assert.Equal(t, []string{"2999"}, hasil[2999])
}

// Stopping early and starting again gives independent passes.
func TestBarisBerhenti(t *testing.T) {
	b := bukaUji(t, basisLengkap(Jet4).bita())
	tabel, err := b.Tabel("Ta_RABRinci")
	require.NoError(t, err)
	for range 2 {
		for n, err := range tabel.Baris() {
			require.NoError(t, err)
			assert.Equal(t, "1", n[0].Teks)
			break
		}
	}
	assert.Empty(t, new(Basis).DaftarTabel())
	for range new(Tabel).Baris() {
		t.Fatal("rows out of nothing")
	}
}

var errCakram = errors.New("disk gone")

// pembacaRusak fails beyond a place.
type pembacaRusak struct {
	r     *bytes.Reader
	sehat int64
}

func (p pembacaRusak) ReadAt(d []byte, di int64) (int, error) {
	if di+int64(len(d)) > p.sehat {
		return 0, errCakram
	}
	return p.r.ReadAt(d, di)
}

func TestGalatPembaca(t *testing.T) {
	d := basisLengkap(Jet4).bita()
	for sehat := int64(0); sehat < int64(len(d)); sehat += 4096 {
		b, err := Buka(pembacaRusak{bytes.NewReader(d), sehat}, int64(len(d)), Batas{})
		if err == nil {
			err = bacaSemua(b)
		}
		require.ErrorIs(t, err, errCakram, sehat)
	}
	_, err := Buka(nil, 10, Batas{})
	require.Error(t, err)
}

// bacaSemua reads every table and returns the first error.
func bacaSemua(b *Basis) error {
	for _, nama := range b.DaftarTabel() {
		t, err := b.Tabel(nama)
		if err != nil {
			return err
		}
		for _, err := range t.Baris() {
			if err != nil {
				return err
			}
		}
	}
	return nil
}
