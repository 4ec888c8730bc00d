package gambar_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah/batas"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/layanan"
)

// jahat are names that have been used against pages, tables and layouts.
var jahat = []string{
	`<img src=x onerror=alert(1)>`, `</text><script>alert(1)</script>`, `javascript:alert(1)`, "desa\u202Egnp.exe", strings.Repeat("panjang", 1500), "nul\x00di tengah",
	"\xed\xa0\x80", "👨‍👩‍👧‍👦🇮🇩", `" onload="x`, "]]>", "<!--", "&lt;&#0;", "=1+1", "\u2028", "قرية", "\ufffe\uffff",
}

// angkaAcak makes numbers of every kind out of a seed: missing, zero, tiny, huge, negative.
type angkaAcak uint64

func (a *angkaAcak) lanjut() uint64 {
	*a = *a*6364136223846793005 + 1442695040888963407
	return uint64(*a) >> 16
}

func (a *angkaAcak) angka() indikator.Angka {
	n := a.lanjut()
	switch n % 6 {
	case 0:
		return indikator.Angka{}
	case 1:
		return indikator.Angka{Ada: true}
	case 2:
		return indikator.Angka{Desimal: decimal.New(int64(n)-1<<46, int32(n%30)-15), Ada: true}
	default:
		return indikator.Angka{Desimal: decimal.New(int64(n%5000), -4), Tempat: 4, Ada: true}
	}
}

func (a *angkaAcak) uang() rupiah.Opsional {
	n := a.lanjut()
	return rupiah.Opsional{Nilai: rupiah.Rupiah(n*n*(n%3)) - rupiah.Rupiah(n%2*n), Ada: n%5 > 0}
}

func (a *angkaAcak) sel() indikator.SelPapan {
	return indikator.SelPapan{Jumlah: a.uang(), Porsi: a.angka(), PerPenduduk: a.angka(), Kelas: indikator.Kelas(a.lanjut() % 8), MenujuMedian: a.uang(),
		Baris: []int{int(a.lanjut() % 9), -1}, Alasan: indikator.Alasan(a.lanjut() % 17)}
}

func papanAcak(nama string, benih uint64) *indikator.Papan {
	a := angkaAcak(benih)
	dwi := indikator.Teks{Indonesia: nama, Inggris: nama}
	p := &indikator.Papan{
		Nama: nama, Contoh: benih%2 == 0, Tahun: int(int32(a.lanjut())), DaftarTahun: []int{2022, -5, 2024}, TahunBanding: 2022, Fase: apbdes.Fase(a.lanjut() % 6),
		DaftarFase: []apbdes.Fase{1, 4, 9}, Sumber: nama, DaftarSumber: []string{nama, "DDS"}, Peta: nama, Pernyataan: dwi,
		Kelengkapan: indikator.Kelengkapan{Desa: int(a.lanjut() % 99), Melapor: 3, Hilang: []indikator.DesaHilang{{Nama: nama}}, TakTerpeta: a.uang()},
		Kalimat:     []indikator.Kalimat{{Kode: nama, Teks: dwi}},
	}
	aturan := temuan.Aturan{Kode: temuan.Kode(nama), Tingkat: temuan.Tingkat(a.lanjut() % 5), Pola: temuan.Pola{Indonesia: nama, Inggris: nama}, Dasar: []temuan.Dasar{{Peraturan: nama}}}
	p.Temuan = temuan.Daftar{aturan.Temukan(nama, temuan.Letak{Berkas: nama, Lembar: nama, Baris: 3, Kolom: 4})}
	for i := range int(a.lanjut() % 9) {
		d := indikator.BarisDesa{Nama: nama, Penduduk: int(a.lanjut() % 9999), Ada: i%4 > 0, Peringkat: i, Belanja: a.uang(), Semua: a.sel(), Serapan: a.angka(), Siltap: a.angka(),
			LewatSiltap: i%2 == 0, Galat: i % 3, Peringatan: i % 2}
		for l := range d.Layanan {
			d.Layanan[l] = a.sel()
		}
		n := apbdes.Nilai{Anggaran: a.uang(), Perubahan: a.uang(), Realisasi: a.uang()}
		k := []indikator.JumlahKode{{Kode: "1", Nama: nama, Nilai: n, Baris: []int{0}}, {Kode: nama, Nama: nama, Nilai: n}, {Kode: "1.1", Nilai: n}, {Kode: "1.1.01", Nilai: n}}
		d.Pemeriksaan = &indikator.Pemeriksaan{Bidang: k, SubBidang: k, Kegiatan: k, Temuan: p.Temuan, Layanan: []indikator.RingkasLayanan{{Kode: "kesehatan", Baris: []int{0}}},
			Jumlah: indikator.JumlahFase{Anggaran: &apbdes.Jumlah{Belanja: a.uang()}, Perubahan: &apbdes.Jumlah{Belanja: a.uang()}, Realisasi: &apbdes.Jumlah{Belanja: a.uang()}}}
		p.Desa = append(p.Desa, d)
		p.Tren = append(p.Tren, indikator.TrenDesa{Desa: i - 1, Tahun: []int{2022, 2023, 2024}, Porsi: []indikator.Angka{a.angka(), a.angka(), a.angka()}, Putus: []bool{i%3 == 0}})
		p.Agenda.Usulan = append(p.Agenda.Usulan, indikator.Usulan{Layanan: layanan.Layanan(a.lanjut() % 7), Judul: dwi, Alasan: dwi, Tindakan: dwi, Desa: []int{i, 40}, MenujuMedian: a.uang(),
			Skor: int(a.lanjut() % 2000), Program: []string{nama}})
	}
	for l := range p.Median.Layanan {
		p.Median.Layanan[l], p.Ringkas.Layanan[l].Porsi = a.angka(), a.angka()
	}
	p.Median.Semua, p.Median.PerPenduduk, p.Ringkas.Semua.Porsi, p.Ringkas.Inti.Porsi = a.angka(), a.angka(), a.angka(), a.angka()
	return p
}

// Any scene of any board passes the allow-list, holds no markup and no control of text direction, and is laid out.
func FuzzAdegan(f *testing.F) {
	for i, n := range jahat {
		f.Add(n, uint64(i)*7919, uint8(i))
	}
	f.Fuzz(func(t *testing.T, nama string, benih uint64, pilih uint8) {
		p := papanAcak(nama, benih)
		o := gambar.Opsi{
			Tampilan: gambar.Tampilan(pilih % 7), Lebar: int(benih % 1500), Satuan: gambar.Satuan(pilih % 4), Bahasa: temuan.Bahasa(pilih % 2), Kendali: pilih%3 > 0, Statis: pilih%5 == 0,
			Desa: int(pilih % 9), Sorot: pilih%2 == 0, Urut: gambar.Urut{Kolom: gambar.Kolom(pilih % 12), Naik: pilih%2 == 0}, Layanan: layanan.Kesehatan, Berkas: nama,
			Batas: bentukAcak(nama, benih),
		}
		a := gambar.HitungAdegan(p, o)
		periksaSimpul(t, a.Akar)
		require.True(t, utf8.Valid(a.TambahJSON(nil)))
		if r, ada := gambar.HitungRincian(p, o); ada {
			periksaSimpul(t, r.Akar)
		}
		for _, j := range gambar.DaftarJenis() {
			if g, ada := gambar.HitungGambar(p, j, o); ada {
				s := g.Figur("Tabel")
				periksaSimpul(t, s)
				require.Positive(t, g.Tinggi, j)
			}
		}
	})
}

// bentukAcak are shapes of any form, one in three boards without.
func bentukAcak(nama string, benih uint64) *batas.Bentuk {
	a := angkaAcak(benih)
	if benih%3 == 0 {
		return nil
	}
	b := &batas.Bentuk{Lebar: int(a.lanjut() % 4097), Tinggi: int(a.lanjut() % 4097)}
	acak := func() []batas.Cincin {
		d := make([]batas.Cincin, a.lanjut()%3)
		for i := range d {
			for range 3 + a.lanjut()%20 {
				d[i].Titik = append(d[i].Titik, batas.Titik{X: int32(a.lanjut() % 4097), Y: int32(a.lanjut() % 4097)})
			}
		}
		return d
	}
	for range a.lanjut() % 9 {
		b.Desa = append(b.Desa, acak())
	}
	if c := acak(); len(c) > 0 {
		b.Lain = []batas.Tetangga{{Nama: nama, Cincin: c}}
	}
	return b
}

func periksaSimpul(t *testing.T, s *gambar.Simpul) {
	t.Helper()
	require.NoError(t, gambar.Periksa(s))
	telusuri(s, func(n *gambar.Simpul) bool {
		periksaIsi(t, n.Teks)
		for _, a := range n.Atribut {
			periksaIsi(t, a.Nilai)
		}
		return true
	})
}

// periksaIsi wants text that XML can hold and that cannot reorder its neighbours.
func periksaIsi(t *testing.T, s string) {
	t.Helper()
	if !utf8.ValidString(s) || len(s) > 20_000 {
		t.Fatalf("%d bytes, maybe not UTF-8: %.100q", len(s), s)
	}
	dalam := 0
	for _, r := range s {
		switch {
		case r == 0x2068:
			dalam++
		case r == 0x2069:
			dalam--
		case r < ' ' || r >= 0x7F && r < 0xA0 || r >= 0x202A && r <= 0x202E || r == 0x2066 || r == 0x2067 || r == 0xFFFE || r == 0xFFFF:
			t.Fatalf("%U in %q", r, s)
		}
		if dalam < 0 {
			t.Fatalf("an isolate ends twice in %q", s)
		}
	}
	if dalam != 0 {
		t.Fatalf("an isolate is not closed in %q", s)
	}
}
