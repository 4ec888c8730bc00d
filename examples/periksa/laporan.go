package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// laporan writes the report for people: everything aligned, a missing amount a dash, never a zero.
type laporan struct {
	bahasa temuan.Bahasa
	warna  bool
	w      *bufio.Writer
}

const (
	lebarNama = 44
	lebarUang = 22
	lebar     = 100
)

func (l *laporan) tulis(w io.Writer, k *keluaran) error {
	l.w = bufio.NewWriter(w)
	for i, d := range k.Dokumen {
		if i > 0 {
			l.baris("")
		}
		l.dokumen(d)
	}
	if len(k.Temuan) > 0 {
		l.baris("")
		l.judul(l.kata("Temuan tentang berkas", "Findings about the files"))
		l.temuan(k.Temuan)
	}
	return l.w.Flush()
}

func (l *laporan) kata(id, en string) string {
	if l.bahasa == temuan.Inggris {
		return en
	}
	return id
}

func (l *laporan) baris(s string) { _, _ = l.w.WriteString(strings.TrimRight(s, " ") + "\n") }

func (l *laporan) judul(s string) {
	if l.warna {
		s = "\x1b[1m" + s + "\x1b[0m"
	}
	l.baris(s)
}

func (l *laporan) dokumen(d *indikator.Pemeriksaan) {
	nama := d.Desa.Nama
	if nama == "" {
		nama = l.kata("Desa tanpa nama", "Unnamed village")
	}
	bagian := []string{nama}
	if !d.Desa.Kode.Kosong() {
		bagian = append(bagian, d.Desa.Kode.String())
	} else if d.Desa.KodeAsli != "" {
		bagian = append(bagian, d.Desa.KodeAsli)
	}
	if d.Tahun > 0 {
		bagian = append(bagian, fmt.Sprint(d.Tahun))
	}
	l.judul(strings.Join(bagian, " · "))
	l.baris(fmt.Sprintf("%s (%s), %s %s", d.Asal.Berkas, d.Asal.Format, l.kata("bagan", "chart"), d.Bagan))
	l.baris("")
	fase := l.faseAda(d)
	l.jumlah(d, fase)
	l.bidang(d, fase)
	l.layanan(d)
	l.indikator(d)
	l.baris("")
	l.judul(l.hitungTemuan(d.Temuan))
	l.temuan(d.Temuan)
}

// faseAda lists the phases of the document; a document without any still shows anggaran.
func (l *laporan) faseAda(d *indikator.Pemeriksaan) []apbdes.Fase {
	var ada []apbdes.Fase
	for _, f := range apbdes.DaftarFase() {
		if d.Jumlah.Fase(f) != nil {
			ada = append(ada, f)
		}
	}
	if len(ada) == 0 {
		ada = append(ada, apbdes.Anggaran)
	}
	return ada
}

func (l *laporan) kepala(nama string, kolom ...string) {
	s := kiri(nama, lebarNama)
	for _, k := range kolom {
		s += kanan(k)
	}
	l.judul(s)
}

func (l *laporan) namaFase(f apbdes.Fase) string {
	en := map[apbdes.Fase]string{apbdes.Rancangan: "Draft", apbdes.Anggaran: "Budget", apbdes.Perubahan: "Changed", apbdes.Realisasi: "Realised"}
	s := f.String()
	return l.kata(strings.ToUpper(s[:1])+s[1:], en[f])
}

func (l *laporan) jumlah(d *indikator.Pemeriksaan, fase []apbdes.Fase) {
	kolom := make([]string, len(fase))
	for i, f := range fase {
		kolom[i] = l.namaFase(f)
	}
	l.kepala(l.kata("Ringkasan", "Totals"), kolom...)
	for _, b := range []struct {
		id, en string
		nilai  func(*apbdes.Jumlah) rupiah.Opsional
	}{
		{"Pendapatan", "Income", func(j *apbdes.Jumlah) rupiah.Opsional { return j.Pendapatan }},
		{"Belanja", "Spending", func(j *apbdes.Jumlah) rupiah.Opsional { return j.Belanja }},
		{"Surplus/(defisit)", "Surplus/(deficit)", func(j *apbdes.Jumlah) rupiah.Opsional { return j.SurplusDefisit }},
		{"Penerimaan pembiayaan", "Financing receipts", func(j *apbdes.Jumlah) rupiah.Opsional { return j.PenerimaanPembiayaan }},
		{"Pengeluaran pembiayaan", "Financing expenditure", func(j *apbdes.Jumlah) rupiah.Opsional { return j.PengeluaranPembiayaan }},
		{"SiLPA", "SiLPA (balance)", func(j *apbdes.Jumlah) rupiah.Opsional { return j.Silpa }},
	} {
		s := kiri("  "+l.kata(b.id, b.en), lebarNama)
		for _, f := range fase {
			o := rupiah.Opsional{}
			if j := d.Jumlah.Fase(f); j != nil {
				o = b.nilai(j)
			}
			s += kanan(l.uang(o))
		}
		l.baris(s)
	}
}

func (l *laporan) bidang(d *indikator.Pemeriksaan, fase []apbdes.Fase) {
	if len(d.Bidang) == 0 {
		return
	}
	l.baris("")
	l.judul(l.kata("Belanja menurut bidang", "Spending by bidang"))
	for _, b := range d.Bidang {
		s := kiri("  "+b.Kode+" "+namaBidang(d.Bagan, b), lebarNama)
		for _, f := range fase {
			s += kanan(l.uang(b.Fase(f)))
		}
		l.baris(s)
	}
}

// namaBidang prefers the official name, which is the same everywhere; files shorten it in many ways.
func namaBidang(namaBagan string, b indikator.JumlahKode) string {
	for _, g := range [...]bagan.Generasi{bagan.Permendagri20, bagan.Permendagri113} {
		if g.String() != namaBagan {
			continue
		}
		for r := range bagan.DaftarBidang(g) {
			if fmt.Sprint(r.Kode.Bidang()) == b.Kode {
				return strings.TrimPrefix(judulKata(r.Nama), "Bidang ")
			}
		}
	}
	return b.Nama
}

func judulKata(s string) string {
	k := strings.Fields(strings.ToLower(s))
	for i := range k {
		if k[i] != "dan" {
			k[i] = strings.ToUpper(k[i][:1]) + k[i][1:]
		}
	}
	return strings.Join(k, " ")
}

func (l *laporan) layanan(d *indikator.Pemeriksaan) {
	l.baris("")
	fase := l.kata("belum ada rencana", "no plan")
	if f := d.SemuaLayanan.FasePorsi; f != 0 {
		fase = strings.ToLower(l.namaFase(f))
	}
	l.kepala(l.kata("Layanan dasar ("+fase+")", "Basic services ("+fase+")"), l.kata("Jumlah", "Amount"), l.kata("Porsi belanja", "Share of spending"))
	for _, s := range append(append([]indikator.RingkasLayanan{}, d.Layanan...), d.SemuaLayanan) {
		n := rupiah.Opsional{}
		if s.FasePorsi != 0 {
			n = s.Fase(s.FasePorsi)
		}
		b := kiri("  "+l.namaLayanan(s.Kode), lebarNama) + kanan(l.uang(n)) + kanan(l.persen(s.Porsi))
		if s.Porsi.Ada {
			b += "  " + balok(s.Porsi)
		}
		l.baris(b)
	}
	if a := d.SemuaLayanan.Alasan; a != 0 {
		l.bungkus(a.Pesan(l.bahasa), 2)
		return
	}
	l.bungkus(l.kata("Tanpa kegiatan yang dapat diperdebatkan: ", "Without the debatable kegiatan: ")+l.persen(d.SemuaLayanan.PorsiInti)+". "+
		layanan.TeksPernyataan(l.bahasa), 2)
}

func (l *laporan) namaLayanan(kode string) string {
	if s, err := layanan.UraiLayanan(kode); err == nil {
		return s.Nama(l.bahasa)
	}
	return l.kata("Kelima layanan", "All five services")
}

// balok draws a share as a bar of at most 10 cells.
func balok(a indikator.Angka) string {
	n := 0
	for i := 5; i <= 100; i += 10 {
		if a.Desimal.Shift(2).IntPart() >= int64(i) {
			n++
		}
	}
	return strings.Repeat("█", n)
}

func (l *laporan) indikator(d *indikator.Pemeriksaan) {
	l.baris("")
	l.judul(l.kata("Indikator", "Indicators"))
	for _, n := range d.Indikator {
		switch n.Kode {
		case indikator.RasioPADes, indikator.RasioPegawai, indikator.RasioModal, indikator.SerapanBelanja:
		default:
			continue
		}
		def, _ := indikator.CariDefinisi(n.Kode)
		s := kiri("  "+def.Nama.Dalam(l.bahasa)+" ("+strings.ToLower(l.namaFase(n.Fase))+")", lebarNama+lebarUang)
		if n.Nilai.Ada {
			l.baris(s + kanan(l.persen(n.Nilai)))
			continue
		}
		l.baris(s + kanan("–"))
		l.bungkus(n.Alasan.Pesan(l.bahasa), 4)
	}
}

func (l *laporan) hitungTemuan(t temuan.Daftar) string {
	if len(t) == 0 {
		return l.kata("Tidak ada temuan", "No findings")
	}
	return fmt.Sprintf(l.kata("Temuan: %d galat, %d peringatan, %d catatan", "Findings: %d errors, %d warnings, %d notes"),
		t.Banyak(temuan.Galat), t.Banyak(temuan.Peringatan), t.Banyak(temuan.Catatan))
}

func (l *laporan) temuan(t temuan.Daftar) {
	_ = t.Tulis(l.w, temuan.Gaya{Bahasa: l.bahasa, Warna: l.warna, Lebar: lebar})
}

func (l *laporan) uang(o rupiah.Opsional) string {
	switch {
	case !o.Ada:
		return "–"
	case l.bahasa == temuan.Inggris:
		return o.Nilai.TeksInggris()
	default:
		return o.Nilai.TeksIndonesia()
	}
}

func (l *laporan) persen(a indikator.Angka) string {
	if !a.Ada {
		return "–"
	}
	s := a.Desimal.Shift(2).StringFixed(2)
	if l.bahasa == temuan.Indonesia {
		s = strings.Replace(s, ".", ",", 1)
	}
	return s + "%"
}

// bungkus writes a sentence in lines of at most lebar columns.
func (l *laporan) bungkus(s string, masuk int) {
	kolom := 0
	for _, k := range strings.Fields(s) {
		n := utf8.RuneCountInString(k)
		if kolom > 0 && kolom+1+n > lebar {
			_ = l.w.WriteByte('\n')
			kolom = 0
		}
		if kolom == 0 {
			_, _ = l.w.WriteString(strings.Repeat(" ", masuk))
			kolom = masuk
		} else {
			_ = l.w.WriteByte(' ')
			kolom++
		}
		_, _ = l.w.WriteString(k)
		kolom += n
	}
	_ = l.w.WriteByte('\n')
}

// kiri pads a name to a width and cuts it if it is longer; kanan sets an amount right in its column.
func kiri(s string, n int) string {
	p := utf8.RuneCountInString(s)
	if p >= n {
		r := []rune(s)
		return string(r[:n-2]) + "… "
	}
	return s + strings.Repeat(" ", n-p)
}

func kanan(s string) string {
	if p := utf8.RuneCountInString(s); p < lebarUang {
		return strings.Repeat(" ", lebarUang-p) + s
	}
	return " " + s
}
