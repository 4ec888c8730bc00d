package tumbuh

import (
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/cetak"
	"github.com/dasbor-desa/dasbor/apbdes/baca/kanonik"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/opendk"
	"github.com/dasbor-desa/dasbor/apbdes/baca/opensid"
	"github.com/dasbor-desa/dasbor/apbdes/baca/resep"
	"github.com/dasbor-desa/dasbor/apbdes/baca/sid"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/baca/umum"
)

// longgar are limits that no case here meets: what is measured is the work below them.
var longgar = lembar.Batas{Bita: 1 << 30, Baris: 1 << 30, SelPerBaris: 1 << 30, BitaPerSel: 131_068, Sel: 1 << 30}

func semuaKasus() []kasus {
	var k []kasus
	for _, d := range [][]kasus{kasusLembar(), kasusKanonik(), kasusUmum(), kasusJSON(), kasusSQL(), kasusBentukLain(), kasusXLSX(), kasusArsip(), kasusHitung(), kasusTulis(), kasusInti()} {
		k = append(k, d...)
	}
	return k
}

// ulang is s n times.
func ulang(s string, n int) string { return strings.Repeat(s, n) }

// deret is f(0), f(1), … joined.
func deret(n int, f func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(f(i))
	}
	return b.String()
}

func kasusLembar() []kasus {
	teks := func(nama string, n int, f func(n int) string) kasus {
		return kasus{nama: "lembar/" + nama, n: n, buat: func(n int) func() {
			b := []byte(f(n))
			return func() { _, _, _ = lembar.DariTeks(b, lembar.Opsi{Batas: longgar}) }
		}}
	}
	return []kasus{
		teks("satu-baris", 20_000, func(n int) string { return ulang("a,", n) }),
		teks("banyak-baris", 10_000, func(n int) string { return ulang("a,b\n", n) }),
		teks("baris-kosong", 20_000, func(n int) string { return ulang("\n", n) }),
		teks("kutip-di-awal", 10_000, func(n int) string { return `"` + ulang("a,b\n", n) }),
		teks("kutip-terbuka", 10_000, func(n int) string { return ulang("\"a\n", n) }),
		teks("kutip-ganda-sebaris", 4_000, func(n int) string { return ulang(`""x,`, n) }),
		teks("kutip-ganda-berbaris", 4_000, func(n int) string { return ulang(`""x,""x,""x`+"\n", n) }),
		teks("kutip-koma-ganda", 4_000, func(n int) string { return ulang(`",""x`, n) }),
		teks("kutip-satu-sel", 20_000, func(n int) string { return `"` + ulang(`""`, min(n, 60_000)) + ulang(`,"a"`, n) }),
		teks("kutip-jauh", 200, func(n int) string { return ulang(`"`+ulang("x,", 200)+"\n", n) }),
		teks("kutip-garis", 4_000, func(n int) string { return ulang("\"\n\"x,", n) }),
		teks("kutip-garis-ganda", 4_000, func(n int) string { return ulang("\"\"\n", n) + "\"" }),
		teks("kutip-spasi", 2_000, func(n int) string { return ulang(`"a"  x,`, n) }),
		teks("spasi-kutip", 4_000, func(n int) string { return ulang(" ", n) + ulang(` "`, n) }),
		teks("pipa-ganda", 4_000, func(n int) string { return "a||b\n" + ulang("|\t| ", n) + ulang("\na||b", n) }),
		teks("pipa-spasi", 4_000, func(n int) string { return "a||b\nc||d\n" + ulang(" ", n) + "|" + ulang(" |", n) }),
		teks("windows-1252", 20_000, func(n int) string { return ulang("\x92,\n", n) }),
		teks("utf-16", 20_000, func(n int) string { return "\xff\xfe" + ulang("a\x00,\x00\n\x00", n) }),
		teks("utf-16-rusak", 20_000, func(n int) string { return "\xff\xfe" + ulang("\x00\xd8", n) }),
		teks("nol", 20_000, func(n int) string { return "a,b\n" + ulang("\x00", n) }),
		teks("cr", 20_000, func(n int) string { return ulang("a\r", n) }),
		teks("pemisah-campur", 2_000, func(n int) string { return ulang("a;b,c\td|e||f\n", n) }),
	}
}

const kepalaKanonik = "kode_desa,nama_desa,tahun,kode_kegiatan,nama_kegiatan,kode_rekening,uraian,sumber_dana,anggaran\n"

func kasusKanonik() []kasus {
	csv := func(nama string, n int, f func(i int) string) kasus {
		return kasus{nama: "kanonik/" + nama, n: n, buat: func(n int) func() {
			b := []byte(kepalaKanonik + deret(n, f))
			return func() { _, _ = kanonik.BacaCSV(b, susun.Opsi{}, longgar) }
		}}
	}
	tetap := func(s string) func(int) string { return func(int) string { return s } }
	return []kasus{
		csv("baris-sama", 2_000, tetap("33.07.07.2003,D,2024,2.2.02,Posyandu,5.2.1.01,Bahan,DDS,1000\n")),
		csv("desa-lain", 1_000, func(i int) string {
			return "33.07." + strconv.Itoa(10+i/9000%90) + "." + strconv.Itoa(1000+i%9000) + ",D,2024,2.2.02,Posyandu,5.2.1.01,Bahan,DDS,1000\n"
		}),
		csv("desa-selang", 1_000, func(i int) string {
			return "33.07.07." + strconv.Itoa(2001+i%500) + ",D" + strconv.Itoa(i) + ",2024,2.2.02,Posyandu,5.2.1.01,Bahan,DDS,1000\n"
		}),
		csv("tanpa-kode-desa", 1_000, func(i int) string {
			return ",Desa " + strconv.Itoa(i) + ",2024,2.2.02,Posyandu,5.2.1.01,Bahan,DDS,1000\n"
		}),
		csv("tahun-lain", 1_000, func(i int) string {
			return "33.07.07.2003,D," + strconv.Itoa(1000+i%9000) + ",2.2.02,P,5.2.1.01,B,DDS,1\n"
		}),
		csv("kode-salah", 1_000, func(i int) string {
			return "33.07.07.2003,D,2024,9.9." + strconv.Itoa(i) + ",P,8.8." + strconv.Itoa(i) + ",B,X" + strconv.Itoa(i) + ",abc\n"
		}),
		csv("induk-bersusun", 1_000, func(i int) string {
			return "33.07.07.2003,D,2024," + [...]string{"2", "2.2", "2.2.02"}[i%3] + ",P,,Induk,,1000\n"
		}),
		csv("jumlah", 1_000, tetap("33.07.07.2003,D,2024,,,,JUMLAH BELANJA,,1000\n")),
		csv("lokal", 1_000, func(i int) string {
			return "33.07.07.2003,D,2024,2.2.9" + strconv.Itoa(i%10) + ",Kegiatan " + strconv.Itoa(i) + ",5.2.1." + strconv.Itoa(10+i%90) + ",B,DDS,1\n"
		}),
		csv("kepala-berulang", 1_000, tetap(kepalaKanonik)),
		csv("nama-panjang", 50, func(i int) string {
			return "33.07.07.2003,D,2024,,Posyandu " + ulang("kesehatan ibu ", 400) + strconv.Itoa(i) + ",5.2.1,B,DDS,1\n"
		}),
		csv("sumber-panjang", 1_000, func(i int) string {
			return "33.07.07.2003,D,2024,2.2.02,P,5.2.1,B,\"" + ulang("x/&;y+", 60) + strconv.Itoa(i) + "\",1\n"
		}),
		csv("angka-panjang", 500, tetap("33.07.07.2003,D,2024,2.2.02,P,5.2.1,B,DDS,"+ulang("1.", 500)+"\n")),
		csv("gaya-angka-bertentangan", 1_000, func(i int) string {
			return "33.07.07.2003,D,2024,2.2.02,P,5.2.1,B,DDS,\"" + [...]string{"1.000,50", "1,000.50", "1.000"}[i%3] + "\"\n"
		}),
		{nama: "kanonik/kolom-kepala", n: 2_000, buat: func(n int) func() {
			b := []byte(deret(n, func(i int) string { return "kode_desa,anggaran,x" + strconv.Itoa(i) + "," }) + "\n" + ulang("1,", 3*n))
			return func() { _, _ = kanonik.BacaCSV(b, susun.Opsi{}, longgar) }
		}},
	}
}

func kasusUmum() []kasus {
	csv := func(nama string, n int, kepala string, f func(i int) string) kasus {
		return kasus{nama: "umum/" + nama, n: n, buat: func(n int) func() {
			l, _, err := lembar.DariTeks([]byte(kepala+deret(n, f)), lembar.Opsi{Batas: longgar})
			if err != nil {
				panic(err)
			}
			return func() { umum.DariLembar(l, umum.Opsi{}) }
		}}
	}
	const kepala = "Kode;Uraian;Anggaran;Realisasi\n"
	tetap := func(s string) func(int) string { return func(int) string { return s } }
	return []kasus{
		csv("baris-sama", 1_000, kepala, tetap("5.2.1.01;Belanja bahan;1.000.000;500.000\n")),
		csv("kode-lain", 1_000, kepala, func(i int) string { return strconv.Itoa(i) + ".x;Belanja;1.000;1\n" }),
		csv("nama-lain", 300, "Uraian;Anggaran\n", func(i int) string {
			return "Belanja kegiatan pembangunan jalan desa nomor " + strconv.Itoa(i) + ";1.000\n"
		}),
		csv("nama-panjang", 30, "Uraian;Anggaran\n", func(i int) string {
			return ulang("pembangunan jalan desa ", 200) + strconv.Itoa(i) + ";1.000\n"
		}),
		csv("kepala-berulang", 500, kepala, tetap(kepala)),
		csv("kepala-jauh", 500, "judul laporan;;;\n", tetap("catatan kaki;x;y;z\n")),
		csv("pohon", 1_000, kepala, func(i int) string {
			return [...]string{"5", "5.1", "5.1.1", "5.1.1.01"}[i%4] + ";Belanja " + strconv.Itoa(i) + ";" + strconv.Itoa(i) + ".000;0\n"
		}),
		csv("pohon-menurun", 500, kepala, func(i int) string {
			return [...]string{"5.1.1.01", "5.1.1", "5.1", "5"}[i%4] + ";Belanja;1.000;0\n"
		}),
		csv("bidang", 500, "Bidang;Kegiatan;Anggaran\n", func(i int) string {
			return "Bidang Pembangunan Desa " + strconv.Itoa(i) + ";Posyandu " + strconv.Itoa(i) + ";5.000\n"
		}),
		csv("tanpa-kode-berinduk", 500, "Uraian;Anggaran\n", func(i int) string {
			if i%5 == 0 {
				return "Bidang " + strconv.Itoa(i) + ";4.000\n"
			}
			return "rincian;1.000\n"
		}),
		csv("jumlah-parsial", 500, "Kode;Uraian;Anggaran\n5.2.1;Belanja;1.000.000\n", tetap(";rincian;1.000\n")),
		csv("dua-kode", 500, "Kode Rekening;;Uraian;Anggaran\n", func(i int) string {
			return "2.2.0" + strconv.Itoa(i%10) + ";5.2.1;x " + strconv.Itoa(i) + ";1.000\n"
		}),
		csv("tanpa-kepala", 500, "", func(i int) string { return "5.2.1;Belanja " + strconv.Itoa(i) + ";1.000\n" }),
		{nama: "umum/kolom", n: 1_000, buat: func(n int) func() {
			l, _, err := lembar.DariTeks([]byte("Kode;Uraian;"+ulang("Anggaran;", n)+"\n"+ulang("5.2.1;x;"+ulang("1.000;", n)+"\n", 3)), lembar.Opsi{Batas: longgar})
			if err != nil {
				panic(err)
			}
			return func() { umum.DariLembar(l, umum.Opsi{}) }
		}},
		{nama: "umum/tahun-dalam-kolom", n: 500, buat: func(n int) func() {
			l, _, err := lembar.DariTeks([]byte("Kode;Uraian;"+deret(n, func(i int) string { return "Anggaran " + strconv.Itoa(1900+i%200) + ";" })+"\n"+ulang("5.2.1;x;"+ulang("1.000;", n)+"\n", 3)), lembar.Opsi{Batas: longgar})
			if err != nil {
				panic(err)
			}
			return func() { umum.DariLembar(l, umum.Opsi{}) }
		}},
	}
}

func kasusJSON() []kasus {
	json := func(nama string, n int, f func(n int) string) kasus {
		return kasus{nama: "json/" + nama, n: n, buat: func(n int) func() {
			b := []byte(f(n))
			return func() {
				_, _ = baca.Baca(b, baca.Opsi{}, longgar)
				_, _ = kanonik.BacaJSON(b, susun.Opsi{}, longgar)
				_, _ = umum.BacaJSON(b, umum.Opsi{}, longgar)
				_, _ = opensid.BacaJSON(b, susun.Opsi{}, longgar)
				_, _ = sid.Baca(b, susun.Opsi{}, longgar)
				_, _ = opendk.DariLampiran(b, susun.Opsi{}, longgar)
				resep.Baca(b, "")
			}
		}}
	}
	return []kasus{
		json("dalam-larik", 5_000, func(n int) string { return ulang("[", n) }),
		json("dalam-objek", 5_000, func(n int) string { return ulang(`{"a":`, n) }),
		json("dalam-tertutup", 2_000, func(n int) string { return ulang(`{"a":[`, n) + "1" + ulang("]}", n) }),
		json("dokumen-bersarang", 2_000, func(n int) string { return ulang(`{"dokumen":[`, n) + ulang("]}", n) }),
		json("dokumen-kosong", 2_000, func(n int) string { return `{"skema":"dasbor-desa/dokumen/1","dokumen":[{}` + ulang(",{}", n) + "]}" }),
		json("baris", 500, func(n int) string {
			return `{"dokumen":[{"desa":{"kode":"33.07.07.2003"},"tahun":2024,"belanja":[` + ulang(`{"kegiatan":"2.2.02","rekening":"5.2.1","anggaran":"1.00"},`, n) + `{}]}]}`
		}),
		json("kunci-lain", 1_000, func(n int) string {
			return "{" + deret(n, func(i int) string { return `"k` + strconv.Itoa(i) + `":1,` }) + `"a":1}`
		}),
		json("kunci-sama", 1_000, func(n int) string { return "[{" + ulang(`"uraian":"x","anggaran":1,`, n) + `"a":1}]` }),
		json("objek-berkunci-lain", 500, func(n int) string {
			return "[" + deret(n, func(i int) string { return `{"uraian` + strconv.Itoa(i) + `":"x","anggaran":1},` }) + `{}]`
		}),
		json("teks-lolos", 5_000, func(n int) string { return `["` + ulang(`\u0041\n`, n) + `"]` }),
		json("angka-panjang", 5_000, func(n int) string { return `[{"anggaran":1` + ulang("0", n) + `}]` }),
		json("pangkat", 500, func(n int) string { return "[" + ulang(`{"uraian":"x","anggaran":1e308},`, n) + "{}]" }),
		json("rata", 500, func(n int) string {
			return "[" + ulang(`{"uraian":"Belanja","anggaran":1000,"realisasi":5},`, n) + "{}]"
		}),
		json("pohon", 300, func(n int) string {
			return "[" + ulang(`{"nama":"Belanja","children":[{"nama":"a","anggaran":1},{"nama":"b","anggaran":2}]},`, n) + "{}]"
		}),
		json("opensid", 300, func(n int) string {
			return `{"data":[` + ulang(`{"type":"x","attributes":{"anggaran":"1","realisasi":"2","uraian":"a","kode_rekening":"5.2.1"}},`, n) + `{}]}`
		}),
		json("resep", 300, func(n int) string {
			return `{"tempat":[` + deret(n, func(i int) string { return `{"nama":"a` + strconv.Itoa(i) + `","kegiatan":"2.1"},` }) + `{"nama":"z"}]}`
		}),
	}
}

func kasusSQL() []kasus {
	sql := func(nama string, n int, f func(n int) string) kasus {
		return kasus{nama: "sql/" + nama, n: n, buat: func(n int) func() {
			b := []byte(f(n))
			return func() { _, _ = umum.BacaSQL(b, umum.Opsi{}, longgar); umum.CocokSQL(b) }
		}}
	}
	return []kasus{
		sql("kurung", 20_000, func(n int) string { return "INSERT INTO a VALUES " + ulang("(", n) }),
		sql("kurung-tertutup", 10_000, func(n int) string { return "INSERT INTO a VALUES (" + ulang("(", n) + ulang(")", n) + ");" }),
		sql("baris", 1_000, func(n int) string {
			return "INSERT INTO a (uraian, anggaran) VALUES " + ulang("('x',1),", n) + "('y',2);"
		}),
		sql("sisip", 1_000, func(n int) string { return ulang("INSERT INTO a (uraian, anggaran) VALUES ('x',1);\n", n) }),
		sql("tabel-lain", 1_000, func(n int) string {
			return deret(n, func(i int) string { return "INSERT INTO t" + strconv.Itoa(i) + " (uraian) VALUES ('x');\n" })
		}),
		sql("buat-lain", 1_000, func(n int) string {
			return deret(n, func(i int) string {
				return "CREATE TABLE t" + strconv.Itoa(i) + " (id int, a_id int REFERENCES t" + strconv.Itoa(i/2) + "(id));\n"
			})
		}),
		sql("buat-kolom", 2_000, func(n int) string {
			return "CREATE TABLE t (" + deret(n, func(i int) string { return "k" + strconv.Itoa(i) + " int," }) + "z int);\nINSERT INTO t VALUES (" + ulang("1,", n) + "2);"
		}),
		sql("kolom-sisip", 1_000, func(n int) string {
			return "INSERT INTO t (" + deret(n, func(i int) string { return "k" + strconv.Itoa(i) + "," }) + "z) VALUES (" + ulang("1,", n) + "2);"
		}),
		sql("kunci-asing", 300, func(n int) string {
			return "CREATE TABLE b (id int, nama text);\nCREATE TABLE a (id int, b_id int, anggaran int, FOREIGN KEY (b_id) REFERENCES b(id));\n" +
				deret(n, func(i int) string {
					return "INSERT INTO b VALUES (" + strconv.Itoa(i) + ",'nama');\nINSERT INTO a VALUES (1," + strconv.Itoa(i) + ",1000);\n"
				})
		}),
		sql("kutip-terbuka", 20_000, func(n int) string { return "INSERT INTO a VALUES ('" + ulang("x,\n", n) }),
		sql("kutip-berulang", 2_000, func(n int) string { return ulang("INSERT INTO a VALUES ('x\n", n) }),
		sql("kutip-ganda", 10_000, func(n int) string { return "INSERT INTO a VALUES ('" + ulang("''", n) + "');" }),
		sql("lolos", 10_000, func(n int) string { return "INSERT INTO a VALUES ('" + ulang(`\'`, n) + "');" }),
		sql("komentar", 5_000, func(n int) string { return ulang("/* ", n) }),
		sql("komentar-garis", 5_000, func(n int) string { return ulang("-- x\n/* a */\n", n) }),
		sql("tanpa-akhir", 2_000, func(n int) string { return ulang("INSERT INTO a\n", n) }),
		sql("buat-tanpa-akhir", 2_000, func(n int) string { return ulang("CREATE TABLE a (\n", n) }),
		sql("nama-tanpa-tutup", 20_000, func(n int) string { return ulang("INSERT INTO [a\n", n) }),
		sql("nama-garis-bawah", 20_000, func(n int) string {
			return "INSERT INTO a (id, x) VALUES (1,2);CREATE TABLE " + ulang("_", n) + "(id int, b int);"
		}),
		sql("kunci-lain", 300, func(n int) string {
			return "INSERT INTO u (anggaran, uraian, " + deret(n, func(i int) string { return "a" + strconv.Itoa(i) + "_id," }) + "z) VALUES (1,'x'," + ulang("1,", n) + "2);\n" +
				deret(n, func(i int) string { return "INSERT INTO t" + strconv.Itoa(i) + " (id, nama) VALUES (1,'x');\n" })
		}),
		sql("nama-kutip", 2_000, func(n int) string { return ulang("INSERT INTO `a\n", n) }),
		sql("baris-teks", 20_000, func(n int) string { return ulang("SELECT 1\n", n) }),
		sql("titik-koma", 20_000, func(n int) string { return ulang("; ", n) }),
	}
}

func kasusBentukLain() []kasus {
	bentuk := func(nama string, n int, kepala string, f func(i int) string) kasus {
		return kasus{nama: "bentuk/" + nama, n: n, buat: func(n int) func() {
			l, _, err := lembar.DariTeks([]byte(kepala+deret(n, f)), lembar.Opsi{Batas: longgar})
			if err != nil {
				panic(err)
			}
			return func() {
				cetak.Cocok(l)
				_, _ = cetak.DariLembar(l, susun.Opsi{})
				opendk.Cocok(l)
				opendk.KenaliTemplat(l)
				_, _ = opendk.DariLembar(l, susun.Opsi{})
				opensid.Cocok(l)
				_, _ = opensid.DariLembar(l, susun.Opsi{})
				umum.Cocok(l)
				umum.Bersusun(l)
			}
		}}
	}
	return []kasus{
		bentuk("cetak", 500, "KODE;;URAIAN;ANGGARAN\n", func(i int) string {
			return "2.2.0" + strconv.Itoa(i%10) + ";5.2.1;Belanja " + strconv.Itoa(i) + ";1.000,00\n"
		}),
		bentuk("opendk", 500, "no_akun,nama_akun,jumlah,bulan,tahun\n", func(i int) string {
			return "5.2.1.0" + strconv.Itoa(i%10) + ",x,1000," + strconv.Itoa(1+i%12) + ",2024\n"
		}),
		bentuk("opensid", 500, "Template_Uuid;Tahun;Kode_Rekening;Uraian;Anggaran;Realisasi\n", func(i int) string { return "x;2024;5.2." + strconv.Itoa(i) + ";Belanja;1;2\n" }),
		bentuk("judul-saja", 1_000, "", func(i int) string { return "PEMERINTAH DESA " + strconv.Itoa(i) + ";x\n" }),
	}
}
