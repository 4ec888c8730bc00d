package aturan

import (
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// aturanKeseimbangan holds the arithmetic of the statutory layout and what a plan must balance to.
var aturanKeseimbangan = []Aturan{
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-KSB-01", Tingkat: temuan.Galat, Keyakinan: temuan.Praktik,
			Dasar: []temuan.Dasar{{Peraturan: permendagri20, Pasal: "Lampiran"}},
			Pola: temuan.Pola{
				Indonesia: "{apa}: tercetak {tercetak}, jumlah barisnya {terurai}, selisih {selisih} (fase {fase}).{petunjuk}",
				Inggris:   "{apa}: printed {tercetak}, its lines add up to {terurai}, difference {selisih} (phase {fase}).{petunjuk}",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "nilai induk tercetak = jumlah anaknya di tiap tingkat",
			Inggris:   "a printed parent is the sum of its children at every level",
		},
		periksa: periksaJumlahTercetak,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-KSB-02", Tingkat: temuan.Galat, Keyakinan: temuan.Praktik,
			Dasar: []temuan.Dasar{{Peraturan: permendagri20, Pasal: "Lampiran"}},
			Pola: temuan.Pola{
				Indonesia: "Belanja tercetak per bidang {bidang}, per jenis {jenis}: selisih {selisih} (fase {fase}).",
				Inggris:   "Spending printed by bidang is {bidang}, by kind {jenis}: difference {selisih} (phase {fase}).",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "jumlah baris bidang tercetak = jumlah baris jenis belanja tercetak",
			Inggris:   "the printed bidang rows and the printed rows by kind of spending have the same sum",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaDuaKlasifikasi,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-KSB-03", Tingkat: temuan.Galat, Keyakinan: temuan.Praktik,
			Dasar: []temuan.Dasar{{Peraturan: "Format laporan APBDes (OpenSID, BASLABZ)"}},
			Pola: temuan.Pola{
				Indonesia: "Surplus/defisit tercetak {tercetak}, pendapatan dikurangi belanja {terurai}, selisih {selisih} (fase {fase}).{petunjuk}",
				Inggris:   "Surplus or deficit printed {tercetak}, income less spending {terurai}, difference {selisih} (phase {fase}).{petunjuk}",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "surplus/defisit = jumlah 4 - jumlah 5",
			Inggris:   "surplus or deficit = total of 4 - total of 5",
		},
		periksa: periksaSurplusTercetak,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-KSB-04", Tingkat: temuan.Galat, Keyakinan: temuan.Praktik,
			Dasar: []temuan.Dasar{{Peraturan: "Format laporan APBDes (OpenSID, BASLABZ)"}},
			Pola: temuan.Pola{
				Indonesia: "Pembiayaan neto tercetak {tercetak}, penerimaan dikurangi pengeluaran {terurai}, selisih {selisih} (fase {fase}).{petunjuk}",
				Inggris:   "Net financing printed {tercetak}, receipts less expenditure {terurai}, difference {selisih} (phase {fase}).{petunjuk}",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "pembiayaan neto = 6.1 - 6.2",
			Inggris:   "net financing = 6.1 - 6.2",
		},
		periksa: periksaNetoTercetak,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-KSB-05", Tingkat: temuan.Galat, Keyakinan: temuan.Praktik,
			Dasar: []temuan.Dasar{{Peraturan: "Format laporan APBDes (OpenSID, BASLABZ)"}},
			Pola: temuan.Pola{
				Indonesia: "SiLPA tercetak {tercetak}, surplus/defisit ditambah pembiayaan neto {terurai}, selisih {selisih} (fase {fase}).{petunjuk}",
				Inggris:   "SiLPA printed {tercetak}, surplus or deficit plus net financing {terurai}, difference {selisih} (phase {fase}).{petunjuk}",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "SiLPA tahun berjalan = surplus/defisit + pembiayaan neto",
			Inggris:   "SiLPA of the year = surplus or deficit + net financing",
		},
		periksa: periksaSilpaTercetak,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-KSB-06", Tingkat: temuan.Peringatan, Keyakinan: temuan.Ingatan,
			Dasar: []temuan.Dasar{{Peraturan: "Kebiasaan evaluasi APBDes (pasalnya tidak ditemukan)"}},
			Pola: temuan.Pola{
				Indonesia: "Fase {fase} tidak berimbang: {arah} {selisih}.{petunjuk}",
				Inggris:   "Phase {fase} does not balance: {arah} {selisih}.{petunjuk}",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "pada rancangan, anggaran, dan perubahan: surplus/defisit + pembiayaan neto = 0",
			Inggris:   "in draft, budget and revised budget: surplus or deficit + net financing = 0",
		},
		periksa: periksaBerimbang,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-KSB-07", Tingkat: temuan.Peringatan, Keyakinan: temuan.Ingatan,
			Dasar: []temuan.Dasar{{Peraturan: permendagri20, Pasal: "Ps 25-26"}},
			Pola: temuan.Pola{
				Indonesia: "SiLPA tahun sebelumnya dianggarkan {ini}, SiLPA realisasi {tahun} {lalu}, selisih {selisih}.",
				Inggris:   "The balance of the year before is budgeted at {ini}, the realised SiLPA of {tahun} is {lalu}, difference {selisih}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "6.1.1 anggaran tahun ini = SiLPA akhir realisasi tahun lalu",
			Inggris:   "6.1.1 in this year's plan = SiLPA at the end of last year's realisation",
		},
		periksa: periksaSilpaLalu,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-KSB-08", Tingkat: temuan.Peringatan, Keyakinan: temuan.Ingatan,
			Dasar: []temuan.Dasar{{Peraturan: "Anggaran belanja sebagai batas tertinggi (pasalnya tidak ditemukan)"}},
			Pola: temuan.Pola{
				Indonesia: "Realisasi belanja {kode} {realisasi} melebihi anggarannya {anggaran}, lebih {selisih}.",
				Inggris:   "Realised spending {kode} of {realisasi} exceeds its budget {anggaran} by {selisih}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "realisasi <= anggaran yang berlaku per kegiatan dan rekening belanja; pendapatan boleh melampaui",
			Inggris:   "realisation <= plan in force for each kegiatan and account of spending; income may exceed it",
		},
		periksa: periksaRealisasi,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-KSB-09", Tingkat: temuan.Catatan, Keyakinan: temuan.Praktik,
			Dasar: []temuan.Dasar{{Peraturan: "Siskeudes (sumber dana per rincian RAB)"}},
			Pola: temuan.Pola{
				Indonesia: "Sumber {sumber}: dipakai {pakai}, tersedia paling banyak {sedia}, lebih {selisih}.",
				Inggris:   "Fund {sumber}: used {pakai}, at most {sedia} available, {selisih} too much.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "per sumber dana: belanja + 6.2 <= pendapatan sumber itu + SiLPA sumber itu; yang tak bersumber dianggap tersedia",
			Inggris:   "by fund: spending + 6.2 <= income of the fund + SiLPA of the fund; what names no fund counts as available",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaSumberCukup,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-KSB-10", Tingkat: temuan.Peringatan, Keyakinan: temuan.Praktik,
			Dasar: []temuan.Dasar{{Peraturan: "Siskeudes Ta_RABRinci", Pasal: "AnggaranStlhPAK = Anggaran + AnggaranPAK"}},
			Pola: temuan.Pola{
				Indonesia: "Kolom perubahan tampak berisi selisih, bukan nilai setelah perubahan{bukti}.",
				Inggris:   "The revised column seems to hold differences, not the amounts after the change{bukti}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "total tercetak perubahan tidak sama dengan anggaran + kolom perubahan; tanpa total, kolom itu tidak memuat nilai negatif",
			Inggris:   "the printed revised total is not budget + revised column; without a total, the column has no negative amount",
		},
		periksa: periksaSelisihPAK,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-KSB-11", Tingkat: temuan.Peringatan,
			Pola: temuan.Pola{
				Indonesia: "Realisasi mengeluarkan {selisih} lebih banyak daripada yang diterima, termasuk SiLPA tahun lalu.",
				Inggris:   "The realisation pays out {selisih} more than was received, last year's balance included.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "SiLPA realisasi >= 0",
			Inggris:   "realised SiLPA >= 0",
		},
		periksa: periksaKasNegatif,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-KSB-12", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "{apa} dicetak tanpa tanda: {tercetak}, seharusnya {terurai} (fase {fase}).",
				Inggris:   "{apa} is printed without its sign: {tercetak}, should be {terurai} (phase {fase}).",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "defisit tercetak bertanda negatif",
			Inggris:   "a printed deficit has its minus sign",
		},
		periksa: periksaTanpaTanda,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-KSB-13", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "{apa} tercetak {tercetak} (fase {fase}) tidak dapat diperiksa: barisnya tidak ada atau tidak lengkap.",
				Inggris:   "{apa}, printed {tercetak} (phase {fase}), cannot be checked: its lines are missing or incomplete.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "total tercetak mempunyai baris untuk dijumlahkan",
			Inggris:   "a printed total has lines to add up",
		},
		periksa: periksaTakTerperiksa,
	},
}
