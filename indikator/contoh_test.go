package indikator_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// baris is a line in a test: amounts in machine style, "" for a missing one.
type baris struct {
	kegiatan, rekening, sumber, nama string
	anggaran, perubahan, realisasi   string
	sisa                             bool
}

func uang(s string) rupiah.Opsional {
	o, err := rupiah.UraiOpsional(s, rupiah.Mesin)
	if err != nil {
		panic(err)
	}
	return o
}

func kegiatan(s string) (k bagan.KodeKegiatan) {
	if s != "" {
		k = bagan.HarusKegiatan(s)
	}
	return k
}

func rekening(s string) (r bagan.KodeRekening) {
	if s != "" {
		r = bagan.HarusRekening(s)
	}
	return r
}

// dokumen makes a document; the account decides the section, and a line without one is spending.
func dokumen(daftar ...baris) *apbdes.Dokumen {
	d := &apbdes.Dokumen{Tahun: 2024, Bagan: bagan.Permendagri20}
	for _, b := range daftar {
		p := apbdes.Pos{
			Rekening: rekening(b.rekening), Sumber: bagan.UraiSumber(b.sumber),
			Nilai: apbdes.Nilai{Anggaran: uang(b.anggaran), Perubahan: uang(b.perubahan), Realisasi: uang(b.realisasi)},
		}
		switch p.Rekening.Akun() {
		case 4:
			d.Pendapatan = append(d.Pendapatan, apbdes.BarisPendapatan{Pos: p})
		case 6:
			d.Pembiayaan = append(d.Pembiayaan, apbdes.BarisPembiayaan{Pos: p})
		default:
			d.Belanja = append(d.Belanja, apbdes.BarisBelanja{Kegiatan: kegiatan(b.kegiatan), NamaKegiatan: b.nama, Sisa: b.sisa, Pos: p})
		}
	}
	return d
}

// desaContoh is an invented village whose figures are known to the sen.
func desaContoh() *apbdes.Dokumen {
	return dokumen(
		baris{rekening: "4.1.2.01", sumber: "PAD", anggaran: "25000000", perubahan: "25000000", realisasi: "25000000"},
		baris{rekening: "4.2.1.01", sumber: "DDS", anggaran: "880000000", perubahan: "900000000", realisasi: "900000000"},
		baris{rekening: "4.2.2.01", sumber: "PBH", anggaran: "40250000.50", perubahan: "40250000.50", realisasi: "38000000"},
		baris{rekening: "4.2.3.01", sumber: "ADD", anggaran: "500000000", perubahan: "500000000", realisasi: "500000000"},
		baris{rekening: "4.3.6.01", sumber: "DLL", anggaran: "1500000.26", perubahan: "1500000.26", realisasi: "1234567.89"},
		baris{kegiatan: "1.1.01", rekening: "5.1.1.01", sumber: "ADD", anggaran: "60000000", perubahan: "60000000", realisasi: "60000000"},
		baris{kegiatan: "1.1.02", rekening: "5.1.2.01", sumber: "ADD", anggaran: "240000000", perubahan: "240000000", realisasi: "240000000"},
		baris{kegiatan: "1.3.01", rekening: "5.2.1.01", sumber: "ADD", anggaran: "8000000", perubahan: "8000000", realisasi: "0"},
		baris{kegiatan: "2.1.01", rekening: "5.2.2.05", sumber: "DDS", anggaran: "48000000", perubahan: "48000000", realisasi: "48000000"},
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", sumber: "DDS", anggaran: "75500000.50", perubahan: "75500000.50", realisasi: "72000000"},
		baris{kegiatan: "2.3.10", rekening: "5.3.5.01", sumber: "DDS", anggaran: "400000000", perubahan: "400000000", realisasi: "380000000"},
		baris{kegiatan: "2.3.10", rekening: "5.3.5.02", sumber: "DDS", anggaran: "130000000", perubahan: "150000000", realisasi: "150000000"},
		baris{kegiatan: "2.4.03", rekening: "5.3.7.01", sumber: "DDS", anggaran: "120000000", perubahan: "120000000", realisasi: "108000000"},
		baris{kegiatan: "3.1.01", rekening: "5.2.1.01", sumber: "ADD", anggaran: "30000000", perubahan: "30000000", realisasi: "0"},
		baris{kegiatan: "4.2.01", rekening: "5.2.6.01", sumber: "DDS", anggaran: "45000000", perubahan: "45000000", realisasi: "0"},
		baris{kegiatan: "5.3.00", rekening: "5.4.1.01", sumber: "DDS", anggaran: "216000000", perubahan: "216000000", realisasi: "216000000"},
		baris{rekening: "6.1.1.01", sumber: "DLL", anggaran: "50000000", perubahan: "50000000", realisasi: "50000000"},
		baris{rekening: "6.2.2.01", sumber: "DLL", anggaran: "124250000.26", perubahan: "124250000.26", realisasi: "124250000.26"},
	)
}

func hitung(t *testing.T, d *apbdes.Dokumen) *indikator.Hasil {
	t.Helper()
	h, err := indikator.Hitung(indikator.Masukan{Dokumen: d})
	require.NoError(t, err)
	return h
}

// ambil returns a value that must be in the result.
func ambil(t *testing.T, h *indikator.Hasil, k indikator.Kode, f apbdes.Fase, anggota string) indikator.Nilai {
	t.Helper()
	n, ada := h.Cari(k, f, anggota)
	require.Truef(t, ada, "%s %s %q", k, f, anggota)
	return n
}

// teks is a value as text, or its reason in brackets.
func teks(n indikator.Nilai) string {
	if n.Nilai.Ada {
		return n.Nilai.String()
	}
	return "[" + n.Alasan.String() + "]"
}
