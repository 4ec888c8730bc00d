package tumbuh

import (
	"bytes"
	"io"
	"math/rand/v2"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/cap"
	"github.com/dasbor-desa/dasbor/apbdes/internal/acak"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/tulis"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/fdp"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/naskah"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/naskah/bukukerja"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah/batas"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/tautan"
	"github.com/dasbor-desa/dasbor/layanan"
	layananbaca "github.com/dasbor-desa/dasbor/layanan/baca"
	"github.com/dasbor-desa/dasbor/wasm/inti"
)

// dokumenAcak is a random document with n lines, dokumenSama one with n equal lines.
func dokumenAcak(n int) *apbdes.Dokumen {
	return acak.Dokumen(rand.New(rand.NewPCG(1, 1)), acak.Opsi{Belanja: n, Tercetak: true, Ganjil: true})
}

func dokumenSama(n int) *apbdes.Dokumen {
	d := acak.Dokumen(rand.New(rand.NewPCG(1, 1)), acak.Opsi{Belanja: 1, Lengkap: true})
	satu := d.Belanja[0]
	for range n - 1 {
		d.Belanja = append(d.Belanja, satu)
	}
	return d
}

// papanDesa is a board of n villages.
func papanDesa(n int) indikator.MasukanPapan {
	var m indikator.MasukanPapan
	r := rand.New(rand.NewPCG(1, 1))
	for i := range n {
		d := acak.Dokumen(r, acak.Opsi{Belanja: 5, Lengkap: true})
		d.Desa.Kode = wilayah.HarusUrai("33.07.0" + strconv.Itoa(1+i/8000%9) + "." + strconv.Itoa(2000+i%8000))
		d.Desa.Nama, d.Tahun = "Desa", 2024
		m.Dokumen = append(m.Dokumen, indikator.DokumenPapan{Dokumen: d})
	}
	return m
}

func kasusHitung() []kasus {
	teks := func(nama string, n int, f func(n int) string, kerja func(s string)) kasus {
		return kasus{nama: nama, n: n, buat: func(n int) func() {
			s := f(n)
			return func() { kerja(s) }
		}}
	}
	dokumen := func(nama string, n int, f func(n int) *apbdes.Dokumen, kerja func(d *apbdes.Dokumen)) kasus {
		return kasus{nama: nama, n: n, buat: func(n int) func() {
			d := f(n)
			return func() { kerja(d) }
		}}
	}
	periksa := func(d *apbdes.Dokumen) { aturan.Periksa(d, aturan.Opsi{}) }
	indikatorSatu := func(d *apbdes.Dokumen) { _, _ = indikator.PeriksaDokumen(d, indikator.OpsiPeriksa{}) }
	ringkas := func(d *apbdes.Dokumen) {
		if r, err := apbdes.Ringkas(d); err == nil {
			_, _ = apbdes.HitungBeda(d, r)
		}
	}
	peta := func(s string) { _, _, _ = layanan.BacaPeta(strings.NewReader(s)) }
	program := func(s string) { _, _, _ = indikator.BacaProgram(strings.NewReader(s), indikator.OpsiProgram{}) }
	panjang := func(s string) { _, _ = layananbaca.Panjang(strings.NewReader(s), layananbaca.Opsi{}) }
	geo := func(s string) { _, _, _ = batas.Baca([]byte(s), "") }
	return []kasus{
		teks("bagan/kegiatan", 10_000, func(n int) string { return ulang("2.", n) }, func(s string) { _, _ = bagan.UraiKegiatan(s, bagan.Permendagri20) }),
		teks("bagan/sel", 10_000, func(n int) string { return ulang("5.1 [", n) }, func(s string) { _, _ = bagan.UraiSel(s, bagan.Permendagri20) }),
		teks("bagan/sumber", 10_000, func(n int) string { return ulang("a,b+", n) }, func(s string) { bagan.UraiSumber(s) }),
		teks("bagan/nama", 10_000, func(n int) string { return ulang("desa (", n) }, func(s string) { bagan.CariNamaKegiatan(s); bagan.CariNamaRekening(s) }),
		teks("bagan/nama-satu-kata", 20_000, func(n int) string { return ulang("pembangunan", n) }, func(s string) { bagan.CariNamaKegiatan(s) }),
		teks("bagan/generasi", 5_000, func(n int) string { return ulang("4.1|1.1|", n) }, func(s string) { bagan.KenaliGenerasi(strings.SplitSeq(s, "|")) }),
		teks("rupiah/panjang", 20_000, func(n int) string { return ulang("1.000", n) }, func(s string) { _, _ = rupiah.Urai(s, rupiah.Indonesia) }),
		{nama: "rupiah/pengenal", n: 10_000, buat: func(n int) func() {
			return func() {
				var p rupiah.Pengenal
				for i := range n {
					p.Tambah(strconv.Itoa(i) + ".000")
				}
				p.Hasil()
			}
		}},
		dokumen("aturan/acak", 500, dokumenAcak, periksa),
		dokumen("aturan/sama", 500, dokumenSama, periksa),
		dokumen("ringkas/acak", 1_000, dokumenAcak, ringkas),
		dokumen("ringkas/sama", 1_000, dokumenSama, ringkas),
		dokumen("indikator/acak", 300, dokumenAcak, indikatorSatu),
		dokumen("indikator/sama", 300, dokumenSama, indikatorSatu),
		dokumen("cap/acak", 500, dokumenAcak, func(d *apbdes.Dokumen) { _, _ = cap.Hitung(d) }),
		{nama: "indikator/papan", n: 50, buat: func(n int) func() {
			m := papanDesa(n)
			return func() { _, _ = indikator.HitungPapan(m) }
		}},
		{nama: "gambar/adegan", n: 50, buat: func(n int) func() {
			p, err := indikator.HitungPapan(papanDesa(n))
			if err != nil {
				panic(err)
			}
			return func() { gambar.HitungAdegan(p, gambar.Opsi{Lebar: 820}) }
		}},
		{nama: "tautan/urai", n: 500, buat: func(n int) func() {
			s := tautan.Awalan + ulang("AAAA", n)
			return func() { _, _ = tautan.Urai(s) }
		}},
		teks("layanan/peta", 300, func(n int) string {
			return "kode,layanan,tanda,a,b\n" + deret(n, func(i int) string { return "2.2." + strconv.Itoa(10+i%90) + ",kesehatan,inti,a,b\n" })
		}, peta),
		teks("layanan/panjang", 500, func(n int) string {
			return "kode_desa,tahun,indikator,nilai\n" + deret(n, func(i int) string { return "33.07.07.2003,2024,x" + strconv.Itoa(i) + ",1\n" })
		}, panjang),
		teks("layanan/kutip", 2_000, func(n int) string { return "kode_desa,tahun,indikator,nilai\n" + ulang("\"a\n", n) }, panjang),
		teks("layanan/angka", 10_000, func(n int) string { return ulang("9", n) }, func(s string) { _, _ = layanan.UraiAngka(s) }),
		teks("indikator/program", 300, func(n int) string {
			return "nama_program,kode_kecamatan,tahun,nilai\n" + deret(n, func(i int) string { return "Program posyandu " + strconv.Itoa(i) + ",33.07.07,2024,1000\n" })
		}, program),
		teks("batas/titik", 5_000, func(n int) string {
			return `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kode_desa":"33.07.07.2003"},"geometry":{"type":"Polygon","coordinates":[[` +
				deret(n, func(i int) string {
					return "[110." + strconv.Itoa(100000+i*7919%900000) + ",-7." + strconv.Itoa(100000+i*104729%900000) + "],"
				}) + `[110,-7]]]}}]}`
		}, geo),
		teks("batas/cincin", 500, func(n int) string {
			return `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kode_desa":"33.07.07.2003"},"geometry":{"type":"Polygon","coordinates":[` +
				ulang("[[110,-7],[110.1,-7],[110.1,-7.1],[110,-7]],", n) + `[[110,-7],[110.1,-7],[110.1,-7.1],[110,-7]]]}}]}`
		}, geo),
		teks("batas/fitur-sama", 300, func(n int) string {
			f := `{"type":"Feature","properties":{"kode_desa":"33.07.07.2003"},"geometry":{"type":"Polygon","coordinates":[[[110,-7],[110.1,-7],[110.1,-7.1],[110,-7]]]}}`
			return `{"type":"FeatureCollection","features":[` + ulang(f+",", n) + f + `]}`
		}, geo),
		teks("batas/dalam", 5_000, func(n int) string {
			return `{"type":"FeatureCollection","features":[{"geometry":{"coordinates":` + ulang("[", n)
		}, geo),
	}
}

func kasusTulis() []kasus {
	tulisan := func(nama string, n int, f func(w io.Writer, d *apbdes.Dokumen) error) kasus {
		return kasus{nama: "tulis/" + nama, n: n, buat: func(n int) func() {
			d := acak.Dokumen(rand.New(rand.NewPCG(1, 1)), acak.Opsi{Belanja: n, Lengkap: true})
			return func() {
				if err := f(io.Discard, d); err != nil {
					panic(err)
				}
			}
		}}
	}
	return []kasus{
		tulisan("csv", 1_000, func(w io.Writer, d *apbdes.Dokumen) error { return tulis.TulisCSV(w, d) }),
		tulisan("json", 500, func(w io.Writer, d *apbdes.Dokumen) error { return tulis.TulisJSON(w, d) }),
		tulisan("fdp", 300, func(w io.Writer, d *apbdes.Dokumen) error {
			p, err := fdp.Susun([]*apbdes.Dokumen{d}, fdp.Opsi{})
			if err != nil {
				return err
			}
			return p.TulisZip(w)
		}),
		tulisan("xlsx", 300, func(w io.Writer, d *apbdes.Dokumen) error { return bukukerja.TulisKanonik(w, d) }),
		tulisan("naskah", 300, func(w io.Writer, d *apbdes.Dokumen) error {
			n, err := naskah.Susun(d, naskah.Penjabaran, naskah.Opsi{})
			if err != nil {
				return err
			}
			return naskah.TulisHTML(w, n)
		}),
		tulisan("bukukerja", 300, func(w io.Writer, d *apbdes.Dokumen) error {
			n, err := naskah.Susun(d, naskah.APBDes, naskah.Opsi{})
			if err != nil {
				return err
			}
			return bukukerja.Tulis(w, n)
		}),
	}
}

func kasusInti() []kasus {
	// The whole way of the widget: read, board, scene.
	widget := func(nama string, n int, f func(n int) []byte) kasus {
		return kasus{nama: "inti/" + nama, n: n, buat: func(n int) func() {
			b := f(n)
			return func() {
				var i inti.Inti
				i.Jawaban([]byte(`{"v":1,"op":"baca","data":"a","berkas":[{"nama":"x"}]}`), b)
				i.Jawaban([]byte(`{"v":1,"op":"papan","data":"a"}`))
				i.Jawaban([]byte(`{"v":1,"op":"adegan","data":"a","adegan":{"lebar":820}}`))
				i.Jawaban([]byte(`{"v":1,"op":"temuan","data":"a"}`))
			}
		}}
	}
	csv := func(n int, f func(i int) string) []byte { return []byte(kepalaKanonik + deret(n, f)) }
	return []kasus{
		widget("baris-sama", 500, func(n int) []byte {
			return csv(n, func(int) string { return "33.07.07.2003,D,2024,2.2.02,Posyandu,5.2.1.01,Bahan,DDS,1000\n" })
		}),
		widget("desa", 100, func(n int) []byte {
			return csv(n, func(i int) string {
				return "33.07.07." + strconv.Itoa(2000+i) + ",D,2024,2.2.02,Posyandu,5.2.1.01,Bahan,DDS,1000\n"
			})
		}),
		widget("salah", 500, func(n int) []byte {
			return csv(n, func(i int) string {
				return "33.07.07.2003,D,2024,9.9." + strconv.Itoa(i) + ",P,8." + strconv.Itoa(i) + ",B,X,abc\n"
			})
		}),
		widget("tahun", 100, func(n int) []byte {
			return csv(n, func(i int) string {
				return "33.07.07.2003,D," + strconv.Itoa(2000+i%100) + ",2.2.02,P,5.2.1.01,B" + strconv.Itoa(i) + ",DDS,1\n"
			})
		}),
		widget("sumber", 100, func(n int) []byte {
			return csv(n, func(i int) string { return "33.07.07.2003,D,2024,2.2.02,P,5.2.1.01,B,X" + strconv.Itoa(i) + ",1\n" })
		}),
		widget("permintaan", 2_000, func(n int) []byte { return bytes.Repeat([]byte("["), n) }),
	}
}
