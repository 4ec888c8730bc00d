package main

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// daftarWilayah are the areas one by one, so that those of a level with many of them need not be in memory together.
type daftarWilayah = iter.Seq2[indikator.RingkasWilayah, error]

func (p *pilihan) tulis(h *indikator.HasilAgregat, d daftarWilayah, w io.Writer) error {
	switch p.format {
	case "json":
		return tulisJSON(h, d, w)
	case "csv":
		return tulisCSV(h, d, w)
	case "xlsx":
		return tulisXLSX(h, d, w)
	default:
		l := laporan{bahasa: temuan.Indonesia, w: bufio.NewWriter(w)}
		if p.bahasa == "en" {
			l.bahasa = temuan.Inggris
		}
		return l.tulis(h, d)
	}
}

// tulisJSON writes the same bytes as encoding the whole result at once.
func tulisJSON(h *indikator.HasilAgregat, d daftarWilayah, w io.Writer) error {
	h.Wilayah = []indikator.RingkasWilayah{}
	kerangka, err := jsonRapi(h, "")
	if err != nil {
		return err
	}
	awal, akhir, _ := bytes.Cut(kerangka, []byte(`"wilayah": []`))
	b := bufio.NewWriter(w)
	_, _ = b.Write(awal)
	_, _ = b.WriteString(`"wilayah": [`)
	n := 0
	for x, err := range d {
		if err != nil {
			return err
		}
		isi, err := jsonRapi(x, "  ")
		if err != nil {
			return err
		}
		if n++; n > 1 {
			_ = b.WriteByte(',')
		}
		_, _ = b.WriteString("\n  ")
		_, _ = b.Write(bytes.TrimSpace(isi))
	}
	if n > 0 {
		_, _ = b.WriteString("\n ")
	}
	_ = b.WriteByte(']')
	_, _ = b.Write(akhir)
	return b.Flush()
}

func jsonRapi(v any, awalan string) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent(awalan, " ")
	err := e.Encode(v)
	return b.Bytes(), err
}

// tulisCSV writes one row for each area. Amounts are in rupiah with two decimals, ratios with four; what is missing is empty.
func tulisCSV(h *indikator.HasilAgregat, d daftarWilayah, w io.Writer) error {
	c := csv.NewWriter(w)
	if err := c.Write(indikator.DaftarKolomAgregat()); err != nil {
		return err
	}
	for x, err := range d {
		if err != nil {
			return err
		}
		if err := c.Write(h.DaftarSel(&x)); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}

// laporan writes the text for people; a missing figure is a dash, never a zero.
type laporan struct {
	bahasa temuan.Bahasa
	w      *bufio.Writer
}

func (l *laporan) kata(id, en string) string {
	if l.bahasa == temuan.Inggris {
		return en
	}
	return id
}

func (l *laporan) baris(s string) { _, _ = l.w.WriteString(strings.TrimRight(s, " ") + "\n") }

func (l *laporan) tulis(h *indikator.HasilAgregat, d daftarWilayah) error {
	l.baris(fmt.Sprintf(l.kata("Rekap tingkat %s, tahun %d, %s", "Summary by %s, year %d, %s"), h.Tingkat, h.Tahun, h.Fase))
	n := 0
	for x, err := range d {
		if err != nil {
			return err
		}
		l.wilayah(&x)
		n++
	}
	l.baris("")
	if h.TanpaKode > 0 {
		l.baris(fmt.Sprintf(l.kata("%d desa tanpa kode tidak masuk wilayah mana pun.", "%d villages without a code are in no area."), h.TanpaKode))
	}
	if n == 0 {
		l.baris(l.kata("Tidak ada wilayah.", "No areas."))
	}
	l.baris(l.kata(h.Pernyataan.Indonesia, h.Pernyataan.Inggris))
	for _, k := range indikator.DaftarKalimat() {
		l.baris(k.Dalam(l.bahasa))
	}
	return l.w.Flush()
}

func (l *laporan) wilayah(w *indikator.RingkasWilayah) {
	nama := w.Kode.String()
	if nama == "" {
		nama = l.kata("Semua", "All")
	}
	l.baris("")
	l.baris(fmt.Sprintf(l.kata("%s: %d dari %d desa", "%s: %d of %d villages"), nama, w.Melapor, w.Desa))
	l.sebut(l.kata("hilang", "missing"), w.Hilang)
	l.sebut(l.kata("ganda", "doubly reported"), w.Ganda)
	l.angka(l.kata("Pendapatan", "Income"), l.uang(w.Pendapatan.Jumlah), "", "")
	l.angka(l.kata("Belanja", "Spending"), l.uang(w.Belanja.Jumlah), "", "")
	l.angka("", "", l.kata("porsi", "share"), "median")
	for i, s := range layanan.DaftarLayanan() {
		x := &w.Layanan[i]
		l.angka(s.Nama(l.bahasa), l.uang(x.Jumlah.Jumlah), l.persen(x.Porsi.Nilai), l.persen(x.Porsi.Sebaran.Median))
	}
	l.angka(l.kata("Kelima layanan", "All five services"), l.uang(w.Semua.Jumlah.Jumlah), l.persen(w.Semua.Porsi.Nilai), l.persen(w.Semua.Porsi.Sebaran.Median))
	l.angka(l.kata("  tanpa yang dapat diperdebatkan", "  without the debatable"), l.uang(w.Semua.Inti.Jumlah), l.persen(w.Semua.PorsiInti.Nilai), l.persen(w.Semua.PorsiInti.Sebaran.Median))
	for _, r := range []struct {
		nama string
		r    *indikator.RasioAgregat
	}{
		{l.kata("Siltap, tunjangan, dan BPD", "Pay of officials and the council"), &w.Siltap},
		{l.kata("Serapan", "Absorption"), &w.Serapan},
		{l.kata("Rasio PADes", "Ratio of own income"), &w.PADes},
	} {
		l.angka(r.nama, l.uang(r.r.Pembilang), l.persen(r.r.Nilai), l.persen(r.r.Sebaran.Median))
	}
}

// sebut names at most five villages.
func (l *laporan) sebut(apa string, d []indikator.DesaHilang) {
	if len(d) == 0 {
		return
	}
	var nama []string
	for i := range d[:min(len(d), 5)] {
		nama = append(nama, strings.TrimSpace(d[i].Kode.String()+" "+d[i].Nama))
	}
	s := "  " + apa + ": " + strings.Join(nama, ", ")
	if n := len(d) - 5; n > 0 {
		s += fmt.Sprintf(l.kata(" dan %d lagi", " and %d more"), n)
	}
	l.baris(s)
}

func (l *laporan) angka(nama, uang, porsi, median string) {
	l.baris("  " + nama + strings.Repeat(" ", max(1, 36-utf8.RuneCountInString(nama))) + kanan(uang, 24) + kanan(porsi, 11) + kanan(median, 11))
}

func kanan(s string, n int) string {
	return strings.Repeat(" ", max(1, n-utf8.RuneCountInString(s))) + s
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
