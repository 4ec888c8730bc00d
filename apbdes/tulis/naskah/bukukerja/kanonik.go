package bukukerja

import (
	"bytes"
	"encoding/csv"
	"io"
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/internal/rumus"
	"github.com/dasbor-desa/dasbor/apbdes/tulis"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/xlsx"
)

// TulisKanonik writes the lines of documents as one sheet with the columns of [tulis.TulisCSV]: codes as text, amounts as numbers, a
// missing amount as an empty cell. The error is [tulis.ErrTakTermuat] where the table would change what a document means, or that
// of w.
func TulisKanonik(w io.Writer, d ...*apbdes.Dokumen) error {
	var b bytes.Buffer
	if err := tulis.TulisCSV(&b, d...); err != nil {
		return err
	}
	baris, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		return err
	}
	kepala := baris[0]
	l := xlsx.Lembar{Nama: "APBDes", Beku: 1, Saring: true, Baris: make([][]xlsx.Sel, 0, len(baris))}
	l.Baris = append(l.Baris, make([]xlsx.Sel, len(kepala)))
	for k, nama := range kepala {
		l.Baris[0][k] = xlsx.Teks(nama, xlsx.Kepala)
		l.Lebar = append(l.Lebar, lebarKolom(nama))
	}
	awalUang := slices.Index(kepala, "anggaran")
	for _, rekam := range baris[1:] {
		sel := make([]xlsx.Sel, len(rekam))
		for k, s := range rekam {
			switch {
			case s == "":
				sel[k] = xlsx.Kosong(xlsx.Biasa)
			case k >= awalUang:
				sel[k] = xlsx.Angka(s, xlsx.Uang)
			case kepala[k] == "tahun":
				sel[k] = xlsx.Angka(s, xlsx.Biasa)
			default:
				sel[k] = xlsx.Teks(tanpaPelindung(s), xlsx.Biasa)
			}
		}
		l.Baris = append(l.Baris, sel)
	}
	buku := xlsx.Buku{Lembar: []xlsx.Lembar{l}}
	return buku.Tulis(w)
}

// tanpaPelindung takes off the apostrophe that guards a text in CSV, since a text cell is no formula; it stays where a reader would
// take one off.
func tanpaPelindung(s string) string {
	if asli := rumus.Asli(s); !strings.HasPrefix(asli, "'") {
		return asli
	}
	return s
}

func lebarKolom(nama string) int {
	switch nama {
	case "uraian", "nama_kegiatan":
		return 40
	case "tahun":
		return 7
	case "anggaran", "perubahan", "realisasi", "rancangan":
		return 18
	default:
		return 15
	}
}
