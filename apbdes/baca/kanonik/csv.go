package kanonik

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// FormatCSV and FormatJSON are the names of the formats in [apbdes.Asal].
const (
	FormatCSV  = "kanonik-csv"
	FormatJSON = "kanonik-json"
)

// BacaCSV reads a canonical CSV file from its bytes. The error is that of [lembar.DariTeks] (not a text file, beyond a limit);
// everything else is a finding.
func BacaCSV(b []byte, o susun.Opsi, batas lembar.Batas) (*susun.Hasil, error) {
	l, t, err := lembar.DariTeks(b, lembar.Opsi{Berkas: o.Berkas, Batas: batas})
	if err != nil {
		return nil, err
	}
	h := DariLembar(l, o)
	h.Temuan = append(t, h.Temuan...).Terurut()
	return h, nil
}

// DariLembar reads a canonical table, whose first row names the columns. A header without the needed columns is a finding, and
// all rows are kept unread.
func DariLembar(l *lembar.Lembar, o susun.Opsi) *susun.Hasil {
	o.Format = FormatCSV
	p := susun.Penyusun{Opsi: o}
	if len(l.Baris) == 0 {
		return selesai(&p, l)
	}
	k := bacaKepala(l.Baris[0], &p)
	if kurang := k.kurang(); kurang != "" {
		p.TambahTemuan(susun.AturanKolomKurang.Temukan("", temuan.Letak{Berkas: o.Berkas, Baris: l.Baris[0].Nomor},
			temuan.Isi("kolom", kurang), temuan.Isi("ada", strings.Join(mentah(&l.Baris[0]), ", "))))
		h := selesai(&p, l)
		for i := range l.Baris[1:] {
			b := &l.Baris[1+i]
			h.BarisData++
			h.Gagal = append(h.Gagal, apbdes.BarisGagal{Letak: temuan.Letak{Berkas: o.Berkas, Baris: b.Nomor}, Mentah: mentah(b)})
		}
		return h
	}
	cap := 0
	for i := range l.Baris[1:] {
		if adaCap(l.Baris[1+i].Sel) {
			cap++
			continue
		}
		p.Tambah(k.baris(&l.Baris[1+i], o.Berkas))
	}
	h := selesai(&p, l)
	h.BarisData += cap
	h.Kosong += cap
	return h
}

// penandaCap begins the row that carries the seal of the figures; package cap has the same.
const penandaCap = "#cap:"

// adaCap reports a row that holds nothing but a seal. It counts as a blank one.
func adaCap(sel []lembar.Sel) bool {
	isi := 0
	for i := range sel {
		switch t := strings.TrimSpace(sel[i].Teks); {
		case t == "":
		case !strings.HasPrefix(t, penandaCap):
			return false
		default:
			isi++
		}
	}
	return isi == 1
}

// selesai composes the documents and counts the blank rows of the sheet, which never reached the composer.
func selesai(p *susun.Penyusun, l *lembar.Lembar) *susun.Hasil {
	h := p.Selesai()
	h.BarisData += l.Kosong
	h.Kosong += l.Kosong
	return h
}

// AdaKepala reports whether the first row of a sheet names enough canonical columns to be read by [DariLembar], with a reason
// to show to people.
func AdaKepala(l *lembar.Lembar) (ada bool, dikenal int) {
	if len(l.Baris) == 0 {
		return false, 0
	}
	var k kepala
	for i := range k {
		k[i] = -1
	}
	for i, s := range l.Baris[0].Sel {
		if j, utama := cariKolom(s.Teks); j != tanpaKolom {
			if k[j] < 0 {
				dikenal++
			}
			// Aliases such as "kode" or "jumlah" occur in foreign tables too; the name of a code column must be ours.
			if utama || k[j] < 0 {
				k[j] = i
			}
		}
	}
	return k.kurang() == "" && dikenal >= 2, dikenal
}

// BarisMentah returns all rows of a sheet unread, for files whose form is not known.
func BarisMentah(l *lembar.Lembar) []apbdes.BarisGagal {
	g := make([]apbdes.BarisGagal, len(l.Baris))
	for i := range l.Baris {
		g[i] = apbdes.BarisGagal{Letak: temuan.Letak{Berkas: l.Berkas, Lembar: l.Nama, Baris: l.Baris[i].Nomor}, Mentah: mentah(&l.Baris[i])}
	}
	return g
}
