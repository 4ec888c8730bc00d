package aturan

import (
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// aturanPetunjuk holds plausibility hints about lines. They are notes for a reader, never verdicts.
var aturanPetunjuk = []Aturan{
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-31", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "Baris ini sama persis dengan {letak}: kegiatan, rekening, sumber, uraian, dan nilai {nilai}.",
				Inggris:   "This line equals {letak}: kegiatan, account, fund, description and amount {nilai}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "tidak ada dua baris belanja yang sama seluruhnya",
			Inggris:   "no two spending lines are the same in everything",
		},
		periksa: periksaKembar,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-32", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "Nama kegiatan ({nama}) lebih cocok dengan {lain} {namaLain} daripada kodenya {kegiatan}.",
				Inggris:   "The name of the kegiatan ({nama}) fits {lain} {namaLain} better than its code {kegiatan}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "nama kegiatan cocok dengan kodenya, atau tidak cocok pasti dengan kode lain",
			Inggris:   "the name of a kegiatan fits its code, or fits no other code for certain",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaNamaKegiatan,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-33", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "{n} dari {jumlah} baris belanja bernilai jutaan bulat: mungkin angka perkiraan.",
				Inggris:   "{n} of {jumlah} spending lines are whole millions: they may be estimates.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "kurang dari 90% baris belanja rinci (paling sedikit 20 baris) berkelipatan Rp1.000.000",
			Inggris:   "less than 90% of detailed spending lines (at least 20) are multiples of Rp1,000,000",
		},
		periksa: periksaBulat,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-34", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "Kegiatan lokal {kegiatan} tanpa nama: artinya ditetapkan kabupaten dan tidak diketahui.",
				Inggris:   "Local kegiatan {kegiatan} has no name: its meaning is set by the regency and is unknown.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "kegiatan 90-99 mempunyai nama",
			Inggris:   "kegiatan 90-99 have a name",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaLokalTanpaNama,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-35", Tingkat: temuan.Catatan, Keyakinan: temuan.Praktik,
			Dasar: []temuan.Dasar{{Peraturan: "Daftar kegiatan Siskeudes"}},
			Pola: temuan.Pola{
				Indonesia: "Kegiatan {kegiatan} adalah tambahan Siskeudes, di luar Lampiran Permendagri 20/2018.",
				Inggris:   "Kegiatan {kegiatan} was added by Siskeudes and is not in the annex of Permendagri 20/2018.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "kegiatan ada dalam Lampiran Permendagri 20/2018",
			Inggris:   "the kegiatan is in the annex of Permendagri 20/2018",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaTambahanSiskeudes,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-43", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "Nilai {nilai} berulang pada {n} dari {jumlah} baris belanja: mungkin angka tempelan.",
				Inggris:   "The amount {nilai} is repeated in {n} of {jumlah} spending lines: it may be a placeholder.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "tidak ada nilai yang mengisi paling sedikit 5 baris dan 40% baris belanja",
			Inggris:   "no amount fills at least 5 lines and 40% of the spending lines",
		},
		periksa: periksaBerulang,
	},
}
