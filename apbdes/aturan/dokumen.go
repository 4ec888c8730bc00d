package aturan

import (
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// aturanDokumen holds what a printed or published document shows. DOK-06 is about performance indicators and has no rule.
var aturanDokumen = []Aturan{
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-DOK-01", Tingkat: temuan.Catatan, Keyakinan: temuan.Sekunder,
			Dasar: []temuan.Dasar{{Peraturan: permendagri20, Pasal: "Ps 72"}},
			Pola: temuan.Pola{
				Indonesia: "{n} kegiatan beranggaran {nilai} tanpa realisasi pada {tanggal}: publikasi wajib menyebutnya.",
				Inggris:   "Budgeted kegiatan without realisation at {tanggal}: {n}, budget {nilai}; the publication must name them.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "pada realisasi sampai 31 Desember, setiap kegiatan beranggaran mempunyai realisasi",
			Inggris:   "in a realisation up to 31 December every budgeted kegiatan has some",
		},
		periksa: periksaTakTerlaksana,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-DOK-02", Tingkat: temuan.Catatan, Keyakinan: temuan.Sekunder,
			Dasar: []temuan.Dasar{{Peraturan: "Contoh Perdes APBDes", Pasal: "Ps 1"}},
			Pola: temuan.Pola{
				Indonesia: "Dokumen tercetak tidak memuat: {unsur}.",
				Inggris:   "The printed document does not have: {unsur}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "yang mencetak paling sedikit dua total, mencetak pendapatan, belanja, surplus/defisit, penerimaan, pengeluaran, dan selisih pembiayaan",
			Inggris:   "what prints at least two totals prints income, spending, surplus or deficit, financing receipts, expenditure and net",
		},
		periksa: periksaUnsurPerdes,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-DOK-03", Tingkat: temuan.Catatan, Keyakinan: temuan.Sekunder,
			Dasar: []temuan.Dasar{{Peraturan: "Contoh Perkades penjabaran (Jepatlor 2021)"}},
			Pola: temuan.Pola{
				Indonesia: "{n} dari {jumlah} baris belanja tanpa {kolom}, kolom wajib penjabaran.",
				Inggris:   "Spending lines without {kolom}, a column of the elaborated budget: {n} of {jumlah}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "dokumen sampai kegiatan memuat uraian dan sumber dana pada setiap baris belanja",
			Inggris:   "a document by kegiatan gives description and fund of every spending line",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaKolomPenjabaran,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-DOK-04", Tingkat: temuan.Catatan, Keyakinan: temuan.Praktik,
			Dasar: []temuan.Dasar{{Peraturan: "Format LRA (BASLABZ, OpenSID)"}},
			Pola: temuan.Pola{
				Indonesia: "Dokumen memuat realisasi tanpa kolom anggaran: lebih/kurang tidak dapat dihitung.",
				Inggris:   "The document has a realisation but no budget column: the difference cannot be computed.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "dokumen yang memuat realisasi memuat anggaran",
			Inggris:   "a document with a realisation has a budget",
		},
		periksa: periksaLRATanpaAnggaran,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-DOK-05", Tingkat: temuan.Catatan, Keyakinan: temuan.Praktik,
			Dasar: []temuan.Dasar{{Peraturan: "Daftar kegiatan", Pasal: "2.6.02"}},
			Pola: temuan.Pola{
				Indonesia: "Tidak ada anggaran 2.6.02, kegiatan tempat poster atau baliho APBDes dianggarkan.",
				Inggris:   "There is no budget for 2.6.02, the kegiatan for posters and billboards of the APBDes.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "dokumen sampai kegiatan memuat 2.6.02",
			Inggris:   "a document by kegiatan has 2.6.02",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaInformasiPublik,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-DOK-07", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "Nomor Perdes {nomor} tampak belum diisi: dokumen mungkin masih rancangan.",
				Inggris:   "The number {nomor} of the Perdes does not seem to be filled in: the document may be a draft.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "nomor Perdes memuat angka selain nol",
			Inggris:   "the number of the Perdes has a digit other than zero",
		},
		periksa: periksaNomorPerdes,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-DOK-08", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "Nama berkas {berkas} menyebut {lain}, isinya tahun {tahun}.",
				Inggris:   "The file name {berkas} says {lain}, its content is of {tahun}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "tahun dalam nama berkas = tahun anggaran",
			Inggris:   "the year in the file name is the budget year",
		},
		periksa: periksaTahunBerkas,
	},
}
