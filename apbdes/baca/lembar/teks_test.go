package lembar_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/internal/korpus"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// gambar writes a table as "row: cell|cell" per line, so that cases stay readable.
func gambar(l *lembar.Lembar) []string {
	var d []string
	for _, b := range l.Baris {
		var sel []string
		for _, s := range b.Sel {
			sel = append(sel, s.Teks)
		}
		d = append(d, string(rune('0'+b.Nomor%10))+": "+strings.Join(sel, "¦"))
	}
	return d
}

func kode(d temuan.Daftar) []string {
	var k []string
	for _, t := range d {
		k = append(k, strings.TrimPrefix(string(t.Kode), "APBDES-BCA-"))
	}
	return k
}

func TestDariTeks(t *testing.T) {
	for _, k := range []struct {
		nama, teks string
		mau        []string
		kosong     int
		temuan     []string
	}{
		{"koma", "a,b\n1,2\n", []string{"1: a¦b", "2: 1¦2"}, 0, nil},
		{"tanpa akhir garis", "a,b\n1,2", []string{"1: a¦b", "2: 1¦2"}, 0, nil},
		{"CRLF dan CR", "a,b\r\n1,2\r3,4", []string{"1: a¦b", "2: 1¦2", "3: 3¦4"}, 0, nil},
		{"titik koma dengan desimal koma", "kode;uraian;nilai\n1;a;10,50\n2;b;20,50\n",
			[]string{"1: kode¦uraian¦nilai", "2: 1¦a¦10,50", "3: 2¦b¦20,50"}, 0, nil},
		{"tab", "a\tb\n1\t\n", []string{"1: a¦b", "2: 1¦"}, 0, nil},
		{"pipa dengan sel kosong", "a|b|c\n1||3\n1|2|3\n", []string{"1: a¦b¦c", "2: 1¦¦3", "3: 1¦2¦3"}, 0, nil},
		{"pipa ganda", "SURPLUS/DEFISIT || 96.259.635,24\nPENDAPATAN\t||\t1.000 \n",
			[]string{"1: SURPLUS/DEFISIT¦96.259.635,24", "2: PENDAPATAN¦1.000"}, 0, nil},
		{"pipa ganda dengan tab biasa", "1\tBidang\t||\t100\n2\t\t||\t200\n", []string{"1: 1¦Bidang¦100", "2: 2¦¦200"}, 0, nil},
		{"garis kosong dihitung", "a,b\n\n ,\t\n;;\n1,2\n\n", []string{"1: a¦b", "4: ;;", "5: 1¦2"}, 3, nil},
		{"satu kolom", "a\nb\n", []string{"1: a", "2: b"}, 0, nil},
		{"kutip biasa", "\"a,b\",\"c\"\"d\"\n\"\",x\n", []string{"1: a,b¦c\"d", "2: ¦x"}, 0, nil},
		{"garis dalam kutip", "a,b\n\"x\ny\r\nz\",2\n3,4\n", []string{"1: a¦b", "2: x\ny\r\nz¦2", "5: 3¦4"}, 0, nil},
		{"spasi di luar kutip", "a,b\n1, \"c,d\" \n", []string{"1: a¦b", "2: 1¦c,d"}, 0, []string{"24"}},
		{"kutip di tengah", "a,b\n5\" pipa,2\n3,4\n", []string{"1: a¦b", "2: 5\" pipa¦2", "3: 3¦4"}, 0, []string{"24"}},
		{"kutip dalam kutip", "\"Jalan \"Desa\" Baru\",2\n3,4\n", []string{"1: Jalan \"Desa\" Baru¦2", "2: 3¦4"}, 0, []string{"24"}},
		{"ekor sesudah kutip", "\"abc\" def,\"x\",1\n3,4,5\n", []string{"1: \"abc\" def¦x¦1", "2: 3¦4¦5"}, 0, []string{"24"}},
		{"kutip tidak ditutup", "a,b\n1,\"abc\n2,def\n3,ghi\n", []string{"1: a¦b", "2: 1¦\"abc", "3: 2¦def", "4: 3¦ghi"}, 0, []string{"25"}},
		{"kutip tidak ditutup, ada kutip kemudian", "1,\"abc,100\n2,\"def\",200\n3,\"x\ny\",5\n",
			[]string{"1: 1¦\"abc¦100", "2: 2¦def¦200", "3: 3¦x\ny¦5"}, 0, []string{"25"}},
		{"kutip di ujung", "a,\"", []string{"1: a¦\""}, 0, []string{"25"}},
		{"kosong", "", nil, 0, []string{"27"}},
		{"hanya spasi", " \n\n", nil, 2, []string{"27"}},
		{"petunjuk sep", "sep=;\na;b,c\n", []string{"2: a¦b,c"}, 1, []string{"29"}},
		{"sep bukan petunjuk", "sep=;x\n", []string{"1: sep=¦x"}, 0, nil},
		{"NUL", "a,b\x00\n1,2\n", []string{"1: a¦b\x00", "2: 1¦2"}, 0, []string{"22"}},
		{"BOM", "\xef\xbb\xbfa,b\n", []string{"1: a¦b"}, 0, nil},
		{"Windows-1252", "a,b\nx\x92s,\x80\xa0\n", []string{"1: a¦b", "2: x’s¦€\u00a0"}, 0, []string{"20"}},
		{"UTF-8 dengan satu bita rusak", "é,b\nx\xff,2\n", []string{"1: é¦b", "2: xÿ¦2"}, 0, []string{"20"}},
	} {
		t.Run(k.nama, func(t *testing.T) {
			l, d, err := lembar.DariTeks([]byte(k.teks), lembar.Opsi{Berkas: "uji.csv"})
			require.NoError(t, err)
			assert.Equal(t, k.mau, gambar(l))
			assert.Equal(t, k.kosong, l.Kosong)
			assert.Equal(t, k.temuan, kode(d))
			for _, f := range d {
				assert.Equal(t, "uji.csv", f.Letak.Berkas)
			}
		})
	}
}

func utf16Dari(s string, besar bool) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		if besar {
			b = append(b, byte(u>>8), byte(u))
		} else {
			b = append(b, byte(u), byte(u>>8))
		}
	}
	return b
}

func TestDariTeksUTF16(t *testing.T) {
	const teks = "kode;nama\n1;Désa 😀\n"
	mau := []string{"1: kode¦nama", "2: 1¦Désa 😀"}
	for _, k := range []struct {
		nama   string
		b      []byte
		temuan []string
	}{
		{"LE", append([]byte("\xff\xfe"), utf16Dari(teks, false)...), nil},
		{"BE", append([]byte("\xfe\xff"), utf16Dari(teks, true)...), nil},
		{"LE tanpa BOM", utf16Dari(teks, false), []string{"21"}},
		{"BE tanpa BOM", utf16Dari(teks, true), []string{"21"}},
	} {
		t.Run(k.nama, func(t *testing.T) {
			l, d, err := lembar.DariTeks(k.b, lembar.Opsi{})
			require.NoError(t, err)
			assert.Equal(t, mau, gambar(l))
			assert.Equal(t, k.temuan, kode(d))
		})
	}
	t.Run("rusak", func(t *testing.T) {
		l, d, err := lembar.DariTeks([]byte("\xff\xfea\x00\n\x00\x00\xd8b\x00c"), lembar.Opsi{})
		require.NoError(t, err)
		assert.Equal(t, []string{"1: a", "2: \ufffdb\ufffd"}, gambar(l))
		require.Equal(t, []string{"23"}, kode(d))
		assert.Equal(t, 2, d[0].Letak.Baris)
	})
}

func TestPilihPemisah(t *testing.T) {
	for _, k := range []struct {
		nama, teks string
		pemisah    lembar.Pemisah
		alasan     lembar.Alasan
	}{
		{"judul di atas tabel", "APBDes, Tahun 2024\n\nkode;uraian;nilai\n1;a, b, c;2\n2;d;3\n", lembar.TitikKoma, lembar.PalingSeragam},
		{"pemisah di dalam kutip tidak dihitung", "\"a;b\",c\n\"d;e\",f\n", lembar.Koma, lembar.PalingSeragam},
		{"tanpa pemisah", "satu\ndua\n", lembar.Koma, lembar.TanpaPemisah},
		{"bersaing", "a;1,5\nb;2,5\n", lembar.TitikKoma, lembar.PemisahBersaing},
		{"lebih banyak kolom menang", "a;b;1,5\nb;c;2,5\n", lembar.TitikKoma, lembar.PalingSeragam},
		{"lemah", "judul\nketerangan\nlagi\na;b\n", lembar.TitikKoma, lembar.PemisahBersaing},
		{"satu || bukan gaya ||", "a\tb||c\nd\te\nf\tg\n", lembar.Tab, lembar.PalingSeragam},
	} {
		t.Run(k.nama, func(t *testing.T) {
			l, d, err := lembar.DariTeks([]byte(k.teks), lembar.Opsi{})
			require.NoError(t, err)
			assert.Equal(t, k.pemisah, l.Pemisah)
			assert.Equal(t, k.alasan, l.Alasan)
			assert.Equal(t, k.alasan == lembar.PemisahBersaing, len(d) == 1)
			id, en := l.Alasan.Pesan()
			assert.NotEmpty(t, id)
			assert.NotEmpty(t, en)
		})
	}
	l, _, err := lembar.DariTeks([]byte("a;b,c"), lembar.Opsi{Pemisah: lembar.Koma})
	require.NoError(t, err)
	assert.Equal(t, []string{"1: a;b¦c"}, gambar(l))
	assert.Equal(t, lembar.DitentukanOpsi, l.Alasan)
}

func TestBatas(t *testing.T) {
	for _, k := range []struct {
		nama, teks string
		batas      lembar.Batas
		mau        lembar.MelewatiBatas
	}{
		{"bita", "abcd", lembar.Batas{Bita: 3}, lembar.MelewatiBatas{Apa: lembar.BatasBita, Batas: 3, Nyata: 4}},
		{"baris", "a\n\nb\nc\n", lembar.Batas{Baris: 2}, lembar.MelewatiBatas{Apa: lembar.BatasBaris, Batas: 2, Nyata: 3, Baris: 4}},
		{"sel per baris", "a,b\na,b,c\n", lembar.Batas{SelPerBaris: 2}, lembar.MelewatiBatas{Apa: lembar.BatasSelPerBaris, Batas: 2, Nyata: 3, Baris: 2}},
		{"bita per sel", "a\nabcd\n", lembar.Batas{BitaPerSel: 3}, lembar.MelewatiBatas{Apa: lembar.BatasBitaPerSel, Batas: 3, Nyata: 4, Baris: 2}},
		{"sel", "a,b\nc,d\n", lembar.Batas{Sel: 3}, lembar.MelewatiBatas{Apa: lembar.BatasSel, Batas: 3, Nyata: 4, Baris: 2}},
	} {
		t.Run(k.nama, func(t *testing.T) {
			_, _, err := lembar.DariTeks([]byte(k.teks), lembar.Opsi{Batas: k.batas})
			var batas *lembar.MelewatiBatas
			require.ErrorAs(t, err, &batas)
			assert.Equal(t, k.mau, *batas)
			id, en := batas.Pesan()
			assert.Contains(t, id, "melewati batas")
			assert.Contains(t, en, "exceeds the limit")
		})
	}
	t.Run("kutip sepanjang batas tidak menelan berkas", func(t *testing.T) {
		teks := "a,\"" + strings.Repeat("x\n", 50)
		l, d, err := lembar.DariTeks([]byte(teks), lembar.Opsi{Pemisah: lembar.Koma, Batas: lembar.Batas{BitaPerSel: 10}})
		require.NoError(t, err)
		assert.Len(t, l.Baris, 50)
		assert.Equal(t, []string{"25"}, kode(d))
	})
	for i := lembar.BatasBita; i <= lembar.BatasToken; i++ {
		assert.NotEmpty(t, i.String())
	}
	assert.Empty(t, lembar.ApaBatas(200).String())
}

func TestKenali(t *testing.T) {
	sandi := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 504) + string(utf16Dari("EncryptedPackage", false))
	for _, k := range []struct {
		awal string
		mau  lembar.Jenis
	}{
		{"", lembar.JenisTeks},
		{"kode,nama", lembar.JenisTeks},
		{"PK\x03\x04....", lembar.JenisZip},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", lembar.JenisXLS},
		{sandi, lembar.JenisXLSXSandi},
		{"\x00\x01\x00\x00Standard Jet DB\x00", lembar.JenisAccess},
		{"\x00\x01\x00\x00Standard ACE DB\x00", lembar.JenisAccess},
		{"%PDF-1.4", lembar.JenisPDF},
		{"Rar!\x1a\x07\x00", lembar.JenisRAR},
		{"7z\xbc\xaf\x27\x1c", lembar.Jenis7z},
		{"\x1f\x8b\x08", lembar.JenisGzip},
		{"\xff\xd8\xff\xe0", lembar.JenisJPEG},
		{"\x89PNG\r\n\x1a\n", lembar.JenisPNG},
		{"\xef\xbb\xbf \n<!DOCTYPE html><p>", lembar.JenisHTML},
		{"<Table border=1>", lembar.JenisHTML},
		{"<?xml version=\"1.0\"?><html>", lembar.JenisHTML},
		{"<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>", lembar.JenisXML},
		{"MIME-Version: 1.0\r\n", lembar.JenisMHTML},
	} {
		assert.Equal(t, k.mau, lembar.Kenali([]byte(k.awal)), "%q", k.awal)
		_, _, err := lembar.DariTeks([]byte(k.awal), lembar.Opsi{})
		if k.mau == lembar.JenisTeks {
			require.NoError(t, err)
			continue
		}
		var salah *lembar.SalahJenis
		require.ErrorAs(t, err, &salah)
		assert.Equal(t, k.mau, salah.Jenis)
		id, en := salah.Pesan()
		assert.NotEqual(t, id, en)
		assert.Contains(t, salah.Error(), "lembar: ")
	}
}

func TestPencatat(t *testing.T) {
	l, d, err := lembar.DariTeks([]byte(strings.Repeat("a\"b,1\n", 10)), lembar.Opsi{Temuan: 3})
	require.NoError(t, err)
	assert.Len(t, l.Baris, 10)
	require.Equal(t, []string{"24", "24", "24", "28"}, kode(d))
	assert.Equal(t, "Masih ada 7 temuan APBDES-BCA-24 lain yang tidak ditulis satu per satu.", d[3].Pesan(temuan.Indonesia))
	assert.Equal(t, 1, d[0].Letak.Kolom)
	var p lembar.Pencatat
	assert.Empty(t, p.Hasil())
	assert.Zero(t, p.Banyak("APBDES-BCA-24"))
}

func TestDaftarAturan(t *testing.T) {
	lalu := temuan.Kode("APBDES-BCA-19")
	for _, a := range lembar.DaftarAturan() {
		assert.Greater(t, a.Kode, lalu)
		assert.NotEmpty(t, a.Tingkat.String())
		assert.ElementsMatch(t, temuan.DaftarIsian(a.Pola.Indonesia), temuan.DaftarIsian(a.Pola.Inggris), "%s", a.Kode)
		lalu = a.Kode
	}
}

// TestKorpus reads every real CSV and compares it with encoding/csv, which can read all of them.
func TestKorpus(t *testing.T) {
	akar := korpus.Folder(t)
	berkas, err := filepath.Glob(filepath.Join(akar, "nyata", "*", "*.csv"))
	require.NoError(t, err)
	require.NotEmpty(t, berkas)
	for _, f := range berkas {
		b, err := os.ReadFile(f)
		require.NoError(t, err)
		if len(b) == 0 {
			continue
		}
		l, d, err := lembar.DariTeks(b, lembar.Opsi{Berkas: filepath.Base(f)})
		require.NoError(t, err, f)
		assert.Empty(t, kode(d), f)
		r := csv.NewReader(strings.NewReader(string(b)))
		r.FieldsPerRecord = -1
		acuan, err := r.ReadAll()
		require.NoError(t, err, f)
		require.Len(t, acuan, len(l.Baris)+selKosong(acuan), f)
		i := 0
		for _, a := range acuan {
			if strings.TrimSpace(strings.Join(a, "")) == "" {
				continue
			}
			require.Len(t, l.Baris[i].Sel, len(a), "%s:%d", f, l.Baris[i].Nomor)
			for k := range a {
				require.Equal(t, a[k], strings.ReplaceAll(l.Baris[i].Sel[k].Teks, "\r\n", "\n"), f)
			}
			i++
		}
	}
}

func selKosong(acuan [][]string) int {
	n := 0
	for _, a := range acuan {
		if strings.TrimSpace(strings.Join(a, "")) == "" {
			n++
		}
	}
	return n
}
