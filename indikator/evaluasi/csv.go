package evaluasi

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/tulis"
)

// kolom is a column of the table of lines, in both languages.
type kolom struct{ id, en string }

func (k kolom) dalam(b temuan.Bahasa) string {
	if b == temuan.Inggris {
		return k.en
	}
	return k.id
}

var kolomBaris = []kolom{
	{"No", "No"}, {"Bagian", "Section"}, {"Kegiatan", "Kegiatan"}, {"Nama kegiatan", "Name of kegiatan"}, {"Rekening", "Account"},
	{"Uraian", "Description"}, {"Sumber dana", "Fund"}, {"Rancangan", "Draft"}, {"Anggaran", "Budget"}, {"Perubahan", "Changed"},
	{"Realisasi", "Realised"}, {"Baris berkas", "File row"}, {"Tingkat", "Level"}, {"Temuan", "Finding"}, {"Aturan", "Rule"},
	{"Dasar", "Basis"}, {"Keputusan evaluator", "Evaluator's decision"}, {"Keterangan", "Remarks"},
}

// kolomFase is the index of the first amount column; there is one for each phase.
const kolomFase = 7

// TulisCSV writes the lines as CSV: UTF-8, comma, amounts in machine style, a missing amount empty. A line with several findings has
// them in one cell, separated by line ends. Text that a spreadsheet would take for a formula is guarded with an apostrophe.
func (l *Lembar) TulisCSV(w io.Writer, b temuan.Bahasa) error {
	c := csv.NewWriter(w)
	kepala := make([]string, len(kolomBaris))
	for i, k := range kolomBaris {
		kepala[i] = k.dalam(b)
	}
	if err := c.Write(kepala); err != nil {
		return err
	}
	for i := range l.Baris {
		x := &l.Baris[i]
		tingkat, pesan, kode, dasar := gabungTemuan(x.Temuan, b)
		isi := []string{strconv.Itoa(x.Nomor), string(x.Bagian), x.Kegiatan.String(), tulis.SelTeks(x.NamaKegiatan), x.Rekening.String(), tulis.SelTeks(x.Uraian), tulis.SelTeks(x.Sumber.String())}
		for _, f := range apbdes.DaftarFase() {
			isi = append(isi, x.Fase(f).String())
		}
		isi = append(isi, tulis.SelTeks(x.Letak.String()), tingkat, tulis.SelTeks(pesan), kode, dasar, "", "")
		if err := c.Write(isi); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}

// gabungTemuan joins the findings of a line into cells: the heaviest level, the sentences, the codes and the legal bases.
func gabungTemuan(t temuan.Daftar, b temuan.Bahasa) (tingkat, pesan, kode, dasar string) {
	if len(t) == 0 {
		return "", "", "", ""
	}
	terberat := temuan.Catatan
	var kalimat, daftarKode, daftarDasar []string
	for i := range t {
		terberat = min(terberat, t[i].Tingkat)
		kalimat = append(kalimat, t[i].Pesan(b))
		daftarKode = append(daftarKode, string(t[i].Kode))
		daftarDasar = append(daftarDasar, teksDasar(t[i].Dasar, t[i].Keyakinan))
	}
	tingkat = terberat.String()
	if b == temuan.Inggris {
		tingkat = terberat.Inggris()
	}
	return tingkat, strings.Join(kalimat, "\n"), strings.Join(daftarKode, "\n"), strings.Join(daftarDasar, "\n")
}

// teksDasar writes the legal basis with how sure we are of it.
func teksDasar(d []temuan.Dasar, k temuan.Keyakinan) string {
	s := make([]string, len(d))
	for i := range d {
		s[i] = d[i].String()
	}
	if len(s) == 0 {
		return "–"
	}
	t := strings.Join(s, "; ")
	if k != temuan.BukanHukum {
		t += " (" + k.String() + ")"
	}
	return t
}
