package bagan

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/bagan/internal/pembangkit"
	"github.com/dasbor-desa/dasbor/apbdes/internal/korpus"
)

// TestBerkasBangkit generates the Go files again and compares them with the committed ones.
func TestBerkasBangkit(t *testing.T) {
	hasil, err := pembangkit.HasilData(os.DirFS("data"))
	require.NoError(t, err)
	require.Len(t, hasil, 4)
	for _, b := range hasil {
		isi, err := os.ReadFile(b.Nama)
		require.NoError(t, err)
		if !bytes.Equal(isi, b.Isi) {
			t.Errorf("%s is stale: run go generate", b.Nama)
		}
	}
}

func TestBaganTerurut(t *testing.T) {
	assert.True(t, slices.IsSortedFunc(baganKegiatan[:], func(a, b ButirKegiatan) int { return a.Kode.Bandingkan(b.Kode) }))
	assert.True(t, slices.IsSortedFunc(baganRekening[:], func(a, b ButirRekening) int { return a.Kode.Bandingkan(b.Kode) }))
	assert.True(t, slices.IsSortedFunc(aliasSumber[:], func(a, b alias) int { return strings.Compare(a.kunci, b.kunci) }))
	assert.True(t, slices.IsSorted(kosakata[:]))
}

// TestBaganUtuh checks the size of the chart, that every entry has its parent, and that codes survive their text.
func TestBaganUtuh(t *testing.T) {
	banyak := map[string]int{}
	for b := range DaftarKegiatan() {
		banyak[b.Kode.Tingkat().String()]++
		banyak[b.Asal.String()]++
		assert.Equal(t, b.Kode, HarusKegiatan(b.Kode.String()))
		assert.Equal(t, b.Kode.Rentang(), b.Asal == Lokal, b.Kode)
		ketemu, ada := CariKegiatan(b.Kode)
		assert.True(t, ada && ketemu == b, b.Kode)
		if induk := b.Kode.Induk(); !induk.Kosong() {
			_, ada := CariKegiatan(induk)
			assert.True(t, ada, "%s has no parent", b.Kode)
		}
	}
	assert.Equal(t, map[string]int{"bidang": 5, "sub bidang": 27, "kegiatan": 183, "lampiran": 183, "tambahan": 8, "lokal": 24}, banyak)
	rekening := map[string]int{}
	for b := range DaftarRekening() {
		rekening[b.Kode.Tingkat().String()]++
		assert.Equal(t, b.Kode, HarusRekening(b.Kode.String()))
		ketemu, ada := CariRekening(b.Kode)
		assert.True(t, ada && ketemu == b, b.Kode)
		if induk := b.Kode.Induk(); !induk.Kosong() {
			_, ada := CariRekening(induk)
			assert.True(t, ada, "%s has no parent", b.Kode)
		}
	}
	assert.Equal(t, map[string]int{"akun": 3, "kelompok": 9, "jenis": 47, "objek": 173}, rekening)
}

func TestCariKegiatan(t *testing.T) {
	for _, k := range []struct {
		kode, hasil string
		asal        Asal
	}{
		{"1.1.08", "1.1.08", TambahanSiskeudes},
		{"2.3.21", "2.3.21", TambahanSiskeudes},
		{"5.3.00", "5.3.00", Lampiran},
		{"5.3.01", "5.3.00", Lampiran},
		{"1.1.95", "1.1.90-99", Lokal},
		{"5.3.95", "", 0}, // bidang 5 has no local range
		{"2.2.77", "", 0},
		{"2.9", "", 0},
	} {
		b, ada := CariKegiatan(HarusKegiatan(k.kode))
		assert.Equal(t, k.hasil != "", ada, k.kode)
		assert.Equal(t, k.hasil, b.Kode.String(), k.kode)
		assert.Equal(t, k.asal, b.Asal, k.kode)
	}
	_, ada := CariKegiatan(KodeKegiatan{})
	assert.False(t, ada)
	r, ada := CariRekening(HarusRekening("4.1.2.93"))
	assert.True(t, ada)
	assert.Equal(t, "4.1.2.90-99", r.Kode.String())
	_, ada = CariRekening(HarusRekening("5.3.5.02.001"))
	assert.False(t, ada)
}

func TestUraiSumber(t *testing.T) {
	for _, k := range [][2]string{
		{"DD", "DDS"}, {"dds", "DDS"}, {"DANA DESA", "DDS"}, {"DD-APBN", "DDS"}, {"D.D.S.", "DDS"},
		{"BHPR", "PBH"}, {"BPH", "PBH"}, {"PDRD", "PBH"}, {"Bagi Hasil Pajak & Retribusi Daerah", "PBH"},
		{"PBP", "PBP"}, {"BAN-PROV", "PBP"}, {"BKP", "PBP"}, {"PBK", "PBK"}, {"BKK", "PBK"},
		{"Penerimaan Bantuan Kab/Kota", "PBK"}, {"PADes", "PAD"}, {"PADesa", "PAD"}, {"LAIN", "DLL"}, {"swd", "SWD"},
		{"DDS, PBH", "DDS, PBH"}, {"PBH,DDS", "DDS, PBH"}, {"ADD+DLL+PAD", "PAD, ADD, DLL"}, {"DANA DESA + PBH", "DDS, PBH"},
		{"ADD, DLL, PAD, PBH, PBK", "PAD, PBH, ADD, PBK, DLL"}, {"ADD dan DD", "DDS, ADD"}, {"PAD/DLL", "PAD, DLL"}, {"DD ADD", "DDS, ADD"},
		{"BK", "BK"}, {"DD, BK", "DDS, BK"}, {"Hibah & Sumbangan", "Hibah & Sumbangan"}, {"CSR, CSR", "CSR"},
		{"", ""}, {" - ", ""}, {"\u00a0–", ""}, {",,", ""},
	} {
		d := UraiSumber(k[0])
		assert.Equal(t, k[1], d.String(), "%q", k[0])
		assert.Equal(t, k[1] == "", d.Kosong(), "%q", k[0])
		assert.Equal(t, d, UraiSumber(d.String()), "%q", k[0])
	}
	assert.Equal(t, UraiSumber("DD"), UraiSumber("Dana Desa"))
	assert.True(t, UraiSumber("DD, ADD").Memuat("ADD"))
	assert.False(t, UraiSumber("DD, ADD").Memuat("PAD"))
	assert.False(t, UraiSumber("DD").Memuat("DD"))
	_, ada := CariSumber("DD")
	assert.False(t, ada)
	pad, _ := CariSumber("PAD")
	assert.True(t, pad.Memuat(HarusRekening("4.1.4.01")))
	assert.False(t, pad.Memuat(HarusRekening("4.1.3.01")))
}

// TestNamaSendiri asserts that every name of the chart, official or Siskeudes, finds its own code with certainty.
func TestNamaSendiri(t *testing.T) {
	for b := range DaftarKegiatan() {
		for _, nama := range []string{b.Nama, b.NamaSiskeudes} {
			if nama == "" {
				continue
			}
			var daftar []Cocok[ButirKegiatan]
			switch b.Kode.Tingkat() {
			case Bidang:
				daftar = CariNamaBidang(nama, Permendagri20)
			case SubBidang:
				daftar = CariNamaSubBidang(nama)
			default:
				daftar = CariNamaKegiatan(nama)
			}
			ketemu, pasti := Pasti(daftar)
			assert.True(t, pasti, nama)
			assert.Equal(t, b.Kode.String(), ketemu.Kode.String(), nama)
		}
	}
}

func TestCariNama(t *testing.T) {
	for _, k := range [][2]string{
		{"Penyelenggaraan Posyandu (Mkn Tambahan, Kls Bumil, Lamsia, Insentif)", "2.2.02"},
		{"PENYELENGARAAN POSYANDU **)", "2.2.02"},
		{"Pegawai Penyediaan Operasional Pemerintah Desa (ATK, Honor, pakaian)", "1.1.04"},
		{"Penyediaan Operasional BPD (rapat, ATK, Makan Minum, perj)", "1.1.06"},
		{"Pambangunan/Rehabilitas/Peningkatan Embung Desa (Dipilih)", "2.3.19"},
		{"Pembangunan Jalan Desa", "2.3.10"},
		{"Pemeliharaan Jalan Desa", "2.3.01"},
		{"Siltap dan Tunjangan Kepala Desa", "1.1.01"},
		{"Pembinaan LPM", "3.4.02"},
		{"Lain-lain Kegiatan Sub Bidang Pendidikan", "2.1.90-99"},

		// No entry, or more than one: no certain answer instead of a wrong one.
		{"Penyediaan Operasional LPM (rapat, ATK, Makan Minum, Pakaian Seragam, Listrik dll)", ""},
		{"Penyediaan Penghasilan Tetap dan Tunjangan Staf Perangkat Desa", ""},
		{"Pengorganisasian Pembangunan Desa (insentif KPMD)", ""},
		{"Bantuan Pertanian dan Peternakan (Bibit, Pakan, dst)", ""},
		{"Penyelenggaraan Pemilihan Kepala Desa Antar Waktu", ""},
		{"Jaminan Sosial", ""},
		{"Penyelenggaraan PAUD", ""},
		{"Lain-lain", ""},
		{"", ""},
	} {
		b, pasti := Pasti(CariNamaKegiatan(k[0]))
		assert.Equal(t, k[1] != "", pasti, k[0])
		assert.Equal(t, k[1], b.Kode.String(), k[0])
	}
	dalam := CariNamaKegiatan("Peningkatan Kapasitas", HarusKegiatan("3.1"), HarusKegiatan("4.3"))
	require.NotEmpty(t, dalam)
	for _, c := range dalam {
		assert.Contains(t, []string{"3.1", "4.3"}, c.Butir.Kode.Induk().String())
	}
}

func TestCariNamaLain(t *testing.T) {
	for _, k := range [][2]string{
		{"Dana Desa", "4.2.1"}, {"Alokasi Dana Desa", "4.2.3"}, {"Bunga Bank", "4.3.6"}, {"Belanja Pegawai", "5.1"},
		{"Bagi Hasil Pajak dan Retribusi", "4.2.2"}, {"PADes", "4.1"}, {"SiLPA", "6.1.1"}, {"SLIPA", "6.1.1"},
		{"Pendapatan Transfer", "4.2"}, {"Belanja Tidak Terduga", "5.4"}, {"Belanja Barang/Jasa", "5.2"},
		{"Bantuan Keuangan Kabupaten", "4.2.5"}, {"Lain-lain", ""}, {"JUMLAH BELANJA", ""},
	} {
		b, pasti := Pasti(CariNamaRekening(k[0]))
		assert.Equal(t, k[1] != "", pasti, k[0])
		assert.Equal(t, k[1], b.Kode.String(), k[0])
	}
	for _, k := range [][2]string{
		{"Bidang Pelaksaan Pembangunan Desa", "2"}, {"Penyelenggaraan Pemerintah Desa", "1"},
		{"Penanggulangan Bencana Darurat dan Mendesak Desa", "5"}, {"Bidang Tak Terduga", ""},
	} {
		b, pasti := Pasti(CariNamaBidang(k[0], Permendagri20))
		assert.Equal(t, k[1] != "", pasti, k[0])
		assert.Equal(t, k[1], b.Kode.String(), k[0])
	}
	b, pasti := Pasti(CariNamaBidang("Bidang Tidak Terduga", Permendagri113))
	assert.True(t, pasti)
	assert.Equal(t, "2.5", b.Kode.String())
	assert.Nil(t, CariNamaBidang("Pendidikan", GenerasiTidakDikenal))
}

// TestKorpusNama reads a real budget without codes; the codes were assigned by hand.
func TestKorpusNama(t *testing.T) {
	akar := korpus.Folder(t)
	isi, err := os.ReadFile(filepath.Join(akar, "nyata", "senga-selatan-2022", "baris.csv"))
	require.NoError(t, err)
	tabel, err := csv.NewReader(bytes.NewReader(isi)).ReadAll()
	require.NoError(t, err)
	var kode []string
	for _, baris := range tabel {
		var daftar []Cocok[ButirKegiatan]
		switch baris[0] {
		case "bidang":
			daftar = CariNamaBidang(baris[1], Permendagri20)
		case "subbidang":
			daftar = CariNamaSubBidang(baris[1])
		case "kegiatan":
			daftar = CariNamaKegiatan(baris[1])
		default:
			continue
		}
		b, _ := Pasti(daftar)
		kode = append(kode, b.Kode.String())
	}
	assert.Equal(t, []string{
		"1", "1.1", "1.1.02", "1.1.03", "1.1.04", "1.1.05", "1.1.06", "", "1.4", "1.4.04", "1.4.08", "", "", "",
		"2", "2.1", "", "2.2", "2.2.01", "2.2.02", "2.2.04", "", "2.3", "2.3.19", "2.6", "2.6.02", "2.6.03",
		"3", "3.1", "3.1.01", "3.2", "", "3.3", "3.3.06", "3.4", "3.4.03",
		"4", "4.2", "", "4.3", "4.3.01", "5", "5.3", "5.3.00",
	}, kode)
}
