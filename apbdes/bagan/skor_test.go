package bagan

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var perbarui = flag.Bool("perbarui", false, "write testdata/skor-nama.txt again")

// namaDicari are names as villages write them: whole, cut off, misspelled, with words in front, in brackets and slashed, and about
// something else.
var namaDicari = []string{
	"Penyelenggaraan Posyandu (Mkn Tambahan, Kls Bumil, Lamsia, Insentif)", "PENYELENGARAAN POSYANDU **)", "posyandu", "Posiandu",
	"Pegawai Penyediaan Operasional Pemerintah Desa (ATK, Honor, pakaian)", "Penyediaan Operasional BPD (rapat, ATK, Makan Minum, perj)",
	"Penyediaan Operasional LPM (rapat, ATK, Makan Minum, Pakaian Seragam, Listrik dll)", "Operasional", "Operasional (BPD)", "(BPD)",
	"Pambangunan/Rehabilitas/Peningkatan Embung Desa (Dipilih)", "Pembangunan Jalan Desa", "Pemeliharaan Jalan Desa", "Jalan Desa", "Jalan",
	"Siltap dan Tunjangan Kepala Desa", "Penyediaan Penghasilan Tetap dan Tunjangan Staf Perangkat Desa", "Pembinaan LPM",
	"Lain-lain Kegiatan Sub Bidang Pendidikan", "Pengorganisasian Pembangunan Desa (insentif KPMD)", "Jaminan Sosial", "Jaminan Sosial BPD",
	"Bantuan Pertanian dan Peternakan (Bibit, Pakan, dst)", "Penyelenggaraan Pemilihan Kepala Desa Antar Waktu", "Penyelenggaraan PAUD",
	"PAUD/TK/TPA/TKA/TPQ/Madrasah Non-Formal Milik Desa", "Zebra Pembangunan Jalan Desa", "Pembangunan Zebra Jalan Desa",
	"Posiandu Pembangunan Jalan Desa", "Posyandu Pembangunan Jalan Desa", "Pembangunan Posiandu Jalan Desa",
	"Hasil Pembangunan/Rehabilitasi/Peningkatan Prasarana Jalan Desa (Gorong, Selokan, Box)",
	"Zebra", "Desa", "Peningkatan Kapasitas", "Peningkatan Kapasitas Kepala Desa", "Peningkatan Kapasitas Perangkat Desa",
	"Keadaan Mendesak", "Penanggulangan Bencana", "Bidang Penanggulangan Bencana", "Bidang Pelaksaan Pembangunan Desa", "Bidang Tak Terduga",
	"Pendidikan", "Kesehatan", "Sub Bidang Kelautan dan Perikanan", "Kelautan Perikanan Kelautan", "Pembangunan Rumah Tidak Layak Huni",
	"Dana Desa", "Alokasi Dana Desa", "Bunga Bank", "Bungga Bank", "Belanja Pegawai", "Bagi Hasil Pajak dan Retribusi", "PADes", "SiLPA", "SLIPA",
	"Pendapatan Transfer", "Belanja Tidak Terduga", "Belanja Barang/Jasa", "Bantuan Keuangan Kabupaten", "Lain-lain", "JUMLAH BELANJA",
	"Belanja Modal Jalan", "Belanja Modal Pengadaan Tanah", "Penyertaan Modal", "Hasil Usaha Desa", "Hasil Aset Desa (Tanah Kas)", "",
}

// TestSkorNama compares every score, to the thousandth, with the committed ones. A change of the weights, of the chart or of the
// comparison of words shows here as a change of lines, to be read before it is committed.
func TestSkorNama(t *testing.T) {
	var b strings.Builder
	baris := func(nama, himpunan string, skor []string) {
		if len(skor) > 0 {
			fmt.Fprintf(&b, "%s | %s | %s\n", nama, himpunan, strings.Join(skor, " "))
		}
	}
	kegiatan, rekening := func(k ButirKegiatan) string { return k.Kode.String() }, func(k ButirRekening) string { return k.Kode.String() }
	for _, nama := range namaDicari {
		baris(nama, "kegiatan", teksSkor(CariNamaKegiatan(nama), kegiatan))
		baris(nama, "sub bidang", teksSkor(CariNamaSubBidang(nama), kegiatan))
		baris(nama, "bidang", teksSkor(CariNamaBidang(nama, Permendagri20), kegiatan))
		baris(nama, "bidang 113", teksSkor(CariNamaBidang(nama, Permendagri113), kegiatan))
		baris(nama, "rekening", teksSkor(CariNamaRekening(nama), rekening))
		baris(nama, "kegiatan 2.2", teksSkor(CariNamaKegiatan(nama, HarusKegiatan("2.2")), kegiatan))
		baris(nama, "rekening 5", teksSkor(CariNamaRekening(nama, HarusRekening("5")), rekening))
	}
	jalur := filepath.Join("testdata", "skor-nama.txt")
	if *perbarui {
		require.NoError(t, os.WriteFile(jalur, []byte(b.String()), 0o600))
	}
	mau, err := os.ReadFile(jalur)
	require.NoError(t, err)
	assert.Equal(t, strings.Split(string(mau), "\n"), strings.Split(b.String(), "\n"))
}

func teksSkor[T any](daftar []Cocok[T], kode func(T) string) []string {
	hasil := make([]string, 0, len(daftar))
	for _, c := range daftar {
		hasil = append(hasil, fmt.Sprintf("%s=%d", kode(c.Butir), c.Skor))
	}
	if b, pasti := Pasti(daftar); pasti {
		hasil = append(hasil, "pasti", kode(b))
	}
	return hasil
}

// Nothing found is nil, also for a name without words.
func TestTepiTidakKetemu(t *testing.T) {
	for _, nama := range []string{"", "***", "Xyzzy"} {
		assert.Nil(t, CariNamaKegiatan(nama), nama)
		assert.Nil(t, CariNamaBidang(nama, Permendagri20), nama)
	}
}

func TestTepiPasti(t *testing.T) {
	for _, k := range []struct {
		skor []int
		mau  bool
	}{
		{nil, false}, {[]int{AmbangPasti}, true}, {[]int{AmbangPasti - 1}, false}, {[]int{1000}, true},
		{[]int{800, 800 - JarakPasti}, true}, {[]int{800, 801 - JarakPasti}, false}, {[]int{800, 700, 700}, true}, {[]int{800, 790, 100}, false},
	} {
		var daftar []Cocok[int]
		for i, s := range k.skor {
			daftar = append(daftar, Cocok[int]{i + 1, s})
		}
		b, pasti := Pasti(daftar)
		assert.Equal(t, k.mau, pasti, k.skor)
		assert.Equal(t, pasti, b == 1, k.skor)
	}
}

// The names of an entry stand next to each other; the best one counts, and what any of them has the entry has.
func TestTepiGabung(t *testing.T) {
	satu := nilai{butir: 1, skor: 500}
	for _, k := range []struct {
		hasil []nilai
		n     nilai
		mau   []nilai
	}{
		{nil, nilai{skor: AmbangLihat}, []nilai{{skor: AmbangLihat}}},
		{nil, nilai{skor: AmbangLihat - 1}, nil},
		{[]nilai{satu}, nilai{butir: 2, skor: 450}, []nilai{satu, {butir: 2, skor: 450}}},
		{[]nilai{satu}, nilai{butir: 1, skor: 600}, []nilai{{butir: 1, skor: 600}}},
		{[]nilai{satu}, nilai{butir: 1, skor: 450}, []nilai{satu}},
		{[]nilai{satu}, nilai{butir: 1, skor: 450, lengkap: true}, []nilai{{butir: 1, skor: 500, lengkap: true}}},
		{[]nilai{{butir: 1, skor: 500, lengkap: true}}, nilai{butir: 1, skor: 600}, []nilai{{butir: 1, skor: 600, lengkap: true}}},
		{[]nilai{satu}, nilai{butir: 1, skor: 500, utuh: true}, []nilai{{butir: 1, skor: 500, utuh: true}}},
		{[]nilai{satu, {butir: 2, skor: 450}}, nilai{butir: 2, skor: 460}, []nilai{satu, {butir: 2, skor: 460}}},
	} {
		assert.Equal(t, k.mau, gabung(k.hasil, k.n), "%+v", k)
	}
}

func TestTepiRagukan(t *testing.T) {
	for _, k := range []struct{ hasil, mau []nilai }{
		{nil, nil},
		{[]nilai{{skor: 900, lengkap: true}}, []nilai{{skor: 900, lengkap: true}}},
		{[]nilai{{skor: 900}, {skor: 800}}, []nilai{{skor: 900}, {skor: 800}}},
		{[]nilai{{skor: 900}, {skor: 800, lengkap: true}}, []nilai{{skor: 749}, {skor: 749, lengkap: true}}},
		{[]nilai{{skor: 900, lengkap: true}, {skor: 800}}, []nilai{{skor: 900, lengkap: true}, {skor: 800}}},
		{[]nilai{{skor: 900, utuh: true}, {skor: 800, lengkap: true}}, []nilai{{skor: 900, utuh: true}, {skor: 800, lengkap: true}}},
		{[]nilai{{skor: 900}, {skor: 500}, {skor: 450, lengkap: true}}, []nilai{{skor: 749}, {skor: 500}, {skor: 450, lengkap: true}}},
	} {
		ragukan(k.hasil)
		assert.Equal(t, k.mau, k.hasil)
	}
}
