package aturan

import (
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// aturanSusunan holds what a document must be like before its figures mean anything (STR-15 to STR-30, STR-36 to STR-42). None of it
// is law.
var aturanSusunan = []Aturan{
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-15", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "{n} baris memakai akun di luar APBDes (neraca atau nonanggaran): disimpan, tidak dijumlahkan.",
				Inggris:   "Lines with accounts outside the budget (balance sheet or non-budget): {n}; they are kept, not added.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "tidak ada baris di luar akun pendapatan, belanja, pembiayaan",
			Inggris:   "no line is outside the accounts of income, spending and financing",
		},
		periksa: periksaLuar,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-17", Tingkat: temuan.Galat,
			Pola: temuan.Pola{
				Indonesia: "Baris {ini} dan baris {itu}{letak} {membagi} uang yang sama dengan dua cara: keduanya tidak dapat dijumlahkan.",
				Inggris:   "Line {ini} and line {itu}{letak} {membagi} the same money in two ways: they cannot be added.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "tidak ada dua baris belanja yang saling silang: yang satu lebih luas di sumbu kegiatan, yang lain di sumbu rekening; tanpa kegiatan peringatan, kecuali seluruh belanja tertulis dua kali",
			Inggris:   "no two spending lines cross: one wider on the axis of kegiatan, the other on the axis of accounts; a warning for lines without a kegiatan, unless all spending is listed twice",
		},
		periksa: periksaSilang,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-18", Tingkat: temuan.Galat,
			Pola: temuan.Pola{
				Indonesia: "Baris {ini} memuat {n} baris lain di bawahnya{sama}: jumlah mungkin terhitung dua kali.",
				Inggris:   "Line {ini} contains other lines below it ({n}){sama}: the total may be counted twice.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "tidak ada baris belanja yang menjadi induk baris lain; galat bila nilainya sama dengan jumlah anaknya",
			Inggris:   "no spending line is the parent of another; galat where its amount is the sum of its children",
		},
		periksa: periksaInduk,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-19", Tingkat: temuan.Galat,
			Pola: temuan.Pola{
				Indonesia: "Nilai {fase} negatif: {nilai}. Nilai disimpan positif; kodenya yang menentukan tambah atau kurang.",
				Inggris:   "Negative amount in phase {fase}: {nilai}. Amounts are positive; the code says whether they add or subtract.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "nilai rancangan, anggaran, perubahan >= 0; realisasi negatif (jurnal koreksi) dan kolom selisih PAK peringatan",
			Inggris:   "draft, budget and revised amounts are >= 0; a negative realisation (correction) or PAK difference is a warning",
		},
		periksa: periksaNegatif,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-20", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "Fase {fase} hanya terisi pada {n} dari {jumlah} baris; yang kosong bukan nol.",
				Inggris:   "Phase {fase}: only {n} of {jumlah} lines have an amount; what is empty is not zero.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "fase yang ada terisi pada semua baris",
			Inggris:   "a phase that is present is filled in every line",
		},
		periksa: periksaFaseSebagian,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-21", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "Dokumen tidak memuat baris pembiayaan; pembiayaan dihitung Rp0.",
				Inggris:   "The document has no financing lines; financing is counted as Rp0.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "ada baris pembiayaan",
			Inggris:   "there are financing lines",
		},
		periksa: periksaTanpaPembiayaan,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-22", Tingkat: temuan.Peringatan,
			Pola: temuan.Pola{
				Indonesia: "Dokumen tidak memuat satu baris pun yang bernilai.",
				Inggris:   "The document has not a single line with an amount.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "ada baris bernilai",
			Inggris:   "there is a line with an amount",
		},
		periksa: periksaHampa,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-23", Tingkat: temuan.Peringatan,
			Pola: temuan.Pola{
				Indonesia: "Dokumen tidak memuat baris {bagian}: jumlah dan surplus/defisitnya tidak diketahui, bukan nol.",
				Inggris:   "The document has no {bagian} lines: their total and the surplus or deficit are unknown, not zero.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "ada baris pendapatan dan ada baris belanja",
			Inggris:   "there are income lines and spending lines",
		},
		periksa: periksaBagianHilang,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-24", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "Bagian {bagian} terpotong: jumlahnya tidak dihitung.",
				Inggris:   "The section {bagian} is cut off: its total is not computed.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "tidak ada bagian yang ditandai tidak lengkap",
			Inggris:   "no section is marked as incomplete",
		},
		periksa: periksaTerpotong,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-25", Tingkat: temuan.Peringatan,
			Pola: temuan.Pola{
				Indonesia: "{n} baris tidak terbaca: semua jumlah mungkin kurang.",
				Inggris:   "Rows that could not be read: {n}; every total may be too low.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "semua baris terbaca",
			Inggris:   "every row could be read",
		},
		periksa: periksaGagal,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-26", Tingkat: temuan.Peringatan,
			Pola: temuan.Pola{
				Indonesia: "Tahun anggaran {tahun}: aturan yang bergantung tahun tidak dapat dinilai.",
				Inggris:   "Budget year {tahun}: rules that depend on the year cannot be evaluated.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "tahun antara 2015 (tahun pertama UU 6/2014) dan 2100",
			Inggris:   "the year is between 2015 (first year under UU 6/2014) and 2100",
		},
		periksa: periksaTahun,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-27", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "Desa tidak dikenali dengan kode Kemendagri{asli}: dokumen tidak dapat disandingkan lewat kode.",
				Inggris:   "The village has no Kemendagri code{asli}: the document cannot be matched by code.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "kode desa ada",
			Inggris:   "the village has a code",
		},
		periksa: periksaDesa,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-28", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "Dokumen memakai bagan Permendagri 113/2014: aturan tentang kode Permendagri 20/2018 tidak dinilai.",
				Inggris:   "The document uses the chart of Permendagri 113/2014: rules about codes of Permendagri 20/2018 are not evaluated.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "bagan bukan Permendagri 113/2014",
			Inggris:   "the chart is not that of Permendagri 113/2014",
		},
		periksa: periksaBaganLama,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-29", Tingkat: temuan.Galat,
			Pola: temuan.Pola{
				Indonesia: "Kode {kode} berasal dari bagan lain daripada dokumen ({bagan}): angka yang sama berarti lain.",
				Inggris:   "Code {kode} belongs to another chart than the document ({bagan}): the same digits mean something else.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "semua kode berasal dari satu generasi bagan",
			Inggris:   "all codes belong to one generation of the chart",
		},
		periksa: periksaBaganCampur,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-30", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "Dokumen ringkas: belanja hanya sampai {rincian}, angka per kegiatan tidak dapat dihitung.",
				Inggris:   "Summary document: spending stops at {rincian}, figures by kegiatan cannot be computed.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "setiap baris belanja sampai kegiatan (bidang 5: sub bidang)",
			Inggris:   "every spending line reaches its kegiatan (bidang 5: sub-bidang)",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaRingkas,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-36", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "{n} baris belanja bersumber dana {sumber}: nilainya tidak dapat dibagi per sumber.",
				Inggris:   "Spending lines with the fund {sumber}: {n}; their amount cannot be divided by fund.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "setiap baris belanja bersumber satu dana yang dikenal",
			Inggris:   "every spending line has one known fund",
		},
		periksa: periksaSumberGabungan,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-39", Tingkat: temuan.Peringatan,
			Pola: temuan.Pola{
				Indonesia: "Semua {n} nilai perubahan nol, padahal anggaran {anggaran}: mungkin berarti belum ada perubahan.",
				Inggris:   "All {n} revised amounts are zero although the budget is {anggaran}: it may mean that nothing was revised yet.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "perubahan tidak seluruhnya nol saat anggaran tidak nol",
			Inggris:   "the revision is not all zero while the budget is not zero",
		},
		periksa: periksaPerubahanNol,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-40", Tingkat: temuan.Peringatan, Keyakinan: temuan.Sekunder,
			Dasar: []temuan.Dasar{{Peraturan: permendagri20, Pasal: "Lampiran"}},
			Pola: temuan.Pola{
				Indonesia: "Rekening belanja {rekening} tidak ada dalam bagan akun.",
				Inggris:   "Spending account {rekening} is not in the chart of accounts.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "rekening belanja ada dalam bagan sampai objek; objek 90-99 bebas",
			Inggris:   "the spending account is in the chart down to objek; objek 90-99 are free",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaRekeningBelanja,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-41", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "Pembiayaan hanya ditulis neto: penerimaan dan pengeluaran pembiayaan tidak diketahui.",
				Inggris:   "Financing is only given net: its receipts and its expenditure are unknown.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "rekening pembiayaan menyebut arahnya (6.1 atau 6.2)",
			Inggris:   "the financing account names its direction (6.1 or 6.2)",
		},
		periksa: periksaPembiayaanNeto,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-42", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "{n} dari {jumlah} baris tidak bernilai pada fase mana pun.",
				Inggris:   "Lines without an amount in any phase: {n} of {jumlah}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "setiap baris bernilai pada paling sedikit satu fase",
			Inggris:   "every line has an amount in at least one phase",
		},
		periksa: periksaTanpaNilai,
	},
}

// aturanAkhir reports on the run itself and is run last.
var aturanAkhir = []Aturan{
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-37", Tingkat: temuan.Galat,
			Pola: temuan.Pola{
				Indonesia: "Ada jumlah yang melampaui Rp92 kuadriliun: jumlah itu tidak dihitung. Periksa satuan nilai.",
				Inggris:   "A sum exceeds Rp92 quadrillion: it is not computed. Check the unit of the amounts.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "setiap jumlah muat dalam 64 bit sen",
			Inggris:   "every sum fits into 64 bits of sen",
		},
		periksa: periksaLuapan,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-38", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "{n} temuan lain dari {kode} tidak ditampilkan.",
				Inggris:   "Further findings of {kode} that are not shown: {n}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "temuan satu aturan tidak melebihi batas yang diminta",
			Inggris:   "the findings of one rule do not exceed the limit asked for",
		},
		periksa: periksaTerpangkas,
	},
}
