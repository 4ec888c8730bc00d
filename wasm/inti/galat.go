package inti

import (
	"errors"
	"strconv"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// Galat says why a request was not carried out, for a program (Kode) and for a person (Pesan), and what to do about it (Saran).
type Galat struct {
	Kode  KodeGalat      `json:"kode"`
	Pesan indikator.Teks `json:"pesan"`
	Saran indikator.Teks `json:"saran"`
	// Berkas and Baris tell where, if it is about a place in a file. Baris and Kolom count from 1; 0 is none.
	Berkas string `json:"berkas,omitempty"`
	Baris  int    `json:"baris,omitempty"`
	Kolom  int    `json:"kolom,omitempty"`
}

// KodeGalat is a permanent name of a kind of failure.
type KodeGalat string

// The kinds of failure.
const (
	GalatPermintaan KodeGalat = "permintaan" // not an envelope
	GalatVersi      KodeGalat = "versi"      // an envelope of another version
	GalatOp         KodeGalat = "op"         // an operation that does not exist
	GalatOpsi       KodeGalat = "opsi"       // an option with a value it cannot have
	GalatData       KodeGalat = "data"       // data that is not there; read the files again
	GalatBatas      KodeGalat = "batas"      // more than a limit allows
	GalatKosong     KodeGalat = "kosong"     // no budget in the files
	GalatBaca       KodeGalat = "baca"       // a file that cannot be read
	GalatBatal      KodeGalat = "batal"      // cancelled
	GalatLuapan     KodeGalat = "luapan"     // a sum that does not fit
	GalatGambar     KodeGalat = "gambar"     // nothing to draw
	GalatDalam      KodeGalat = "dalam"      // a fault of this program
)

// kalimatGalat returns message and advice of a code.
func kalimatGalat(k KodeGalat) (pesan, saran indikator.Teks) {
	t := func(id, en string) indikator.Teks { return indikator.Teks{Indonesia: id, Inggris: en} }
	switch k {
	case GalatPermintaan:
		return t("Permintaan tidak dapat dibaca.", "The request cannot be read."),
			t("Muat ulang halaman; bila berulang, halaman dan widget berbeda versi.", "Reload the page; if it happens again, page and widget are of different versions.")
	case GalatVersi:
		return t("Versi permintaan tidak dikenal.", "The version of the request is not known."),
			t("Pakai berkas widget dari versi yang sama.", "Use the files of the widget from one version.")
	case GalatOp:
		return t("Perintah tidak dikenal.", "The operation is not known."),
			t("Pakai berkas widget dari versi yang sama.", "Use the files of the widget from one version.")
	case GalatOpsi:
		return t("Pilihan tidak dikenal.", "An option has a value that is not known."),
			t("Periksa atribut widget.", "Check the attributes of the widget.")
	case GalatData:
		return t("Data tidak lagi tersimpan.", "The data is no longer kept."),
			t("Buka kembali berkasnya.", "Open the file again.")
	case GalatBatas:
		return t("Berkas terlalu besar atau terlalu banyak.", "The files are too large or too many."),
			t("Bagi berkas per kecamatan atau per tahun.", "Divide the file by kecamatan or by year.")
	case GalatKosong:
		return t("Berkas tidak memuat dokumen anggaran yang dapat dibaca.", "The file holds no budget that can be read."),
			t("Pakai ekspor Siskeudes, OpenSID, atau CSV dengan kepala kode_desa, tahun, kode_kegiatan, kode_rekening, anggaran.",
				"Use an export of Siskeudes or OpenSID, or CSV with the header kode_desa, tahun, kode_kegiatan, kode_rekening, anggaran.")
	case GalatBaca:
		return t("Berkas tidak dapat dibaca.", "The file cannot be read."),
			t("Simpan berkas sebagai XLSX atau CSV, lalu buka kembali.", "Save the file as XLSX or CSV and open it again.")
	case GalatBatal:
		return t("Dibatalkan.", "Cancelled."), t("Buka berkas untuk mulai lagi.", "Open a file to start again.")
	case GalatLuapan:
		return t("Jumlah uang terlalu besar untuk dihitung.", "A sum of money is too large to be computed."),
			t("Periksa angka di berkas: mungkin ada kolom yang salah.", "Check the numbers in the file: a column may be wrong.")
	case GalatGambar:
		return t("Tidak ada angka untuk gambar ini.", "There are no figures for this picture."),
			t("Pilih tahun, fase, atau desa lain.", "Choose another year, phase or village.")
	default:
		return t("Terjadi kesalahan pada program ini.", "This program made an error."),
			t("Muat ulang halaman dan kirimkan laporan tanpa berkasnya.", "Reload the page and report it, without the file.")
	}
}

func galat(k KodeGalat) *Galat {
	pesan, saran := kalimatGalat(k)
	return &Galat{Kode: k, Pesan: pesan, Saran: saran}
}

// galatHitung turns an error of the library into one of this package.
func galatHitung(err error) *Galat {
	switch {
	case errors.Is(err, rupiah.ErrLuapan):
		return galat(GalatLuapan)
	case errors.Is(err, indikator.ErrMasukan):
		return galat(GalatOpsi)
	default:
		return galat(GalatDalam)
	}
}

// galatPada is galat about one file.
func galatPada(nama string, k KodeGalat) *Galat {
	g := galat(k)
	g.Berkas = nama
	return g
}

// galatBerkas tells why one file could not be read.
func galatBerkas(nama string, err error) *Galat {
	g := galatPada(nama, GalatBaca)
	var p interface{ Pesan() (id, en string) }
	if errors.As(err, &p) {
		g.Pesan.Indonesia, g.Pesan.Inggris = p.Pesan()
	}
	return g
}

// galatBaris tells why one row of a table of residents could not be read.
func galatBaris(nama string, baris int, nilai string) *Galat {
	g := galatPada(nama, GalatBaca)
	g.Baris = baris
	g.Pesan = indikator.Teks{
		Indonesia: "Baris " + strconv.Itoa(baris) + ": " + strconv.Quote(nilai) + " bukan bilangan penduduk atau kode desa.",
		Inggris:   "Row " + strconv.Itoa(baris) + ": " + strconv.Quote(nilai) + " is not a number of residents or a village code.",
	}
	g.Saran = indikator.Teks{
		Indonesia: "Tulis kode desa sepuluh angka dan jumlah jiwa tanpa titik.",
		Inggris:   "Write village codes of ten digits and residents without thousands separators.",
	}
	return g
}
