package aturan

import "github.com/dasbor-desa/dasbor/apbdes/temuan"

// aturanProses holds what dates and the number of a revision can show. PRO-01, PRO-06 and PRO-09 are about papers that a budget does not
// name; their numbers stay unused.
var aturanProses = []Aturan{
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-PRO-02", Tingkat: temuan.Catatan, Keyakinan: temuan.Ingatan,
			Dasar: []temuan.Dasar{{Peraturan: permendagri20, Pasal: "Ps 32 (batas bulan dari ingatan)"}},
			Pola: temuan.Pola{
				Indonesia: "Rancangan disampaikan ke BPD {tanggal}, setelah Oktober {tahun}.",
				Inggris:   "The draft was handed to the BPD on {tanggal}, after October {tahun}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "tanggal rancangan disampaikan ke BPD <= 31 Oktober tahun sebelumnya",
			Inggris:   "the draft reaches the BPD by 31 October of the year before",
		},
		periksa: periksaRancangan,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-PRO-03", Tingkat: temuan.Catatan, Keyakinan: temuan.Ingatan,
			Dasar: []temuan.Dasar{{Peraturan: permendagri20, Pasal: "(pasalnya tidak terbaca)"}},
			Pola: temuan.Pola{
				Indonesia: "Rancangan diterima untuk evaluasi {hari} hari setelah disepakati, lazimnya paling lambat 3 hari.",
				Inggris:   "The draft was received for evaluation {hari} days after it was agreed; 3 days at most is usual.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "tanggal diterima - tanggal disepakati <= 3 hari",
			Inggris:   "date received - date agreed <= 3 days",
		},
		periksa: periksaPenyampaian,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-PRO-04", Tingkat: temuan.Peringatan, Keyakinan: temuan.Dibaca,
			Dasar: []temuan.Dasar{{Peraturan: permendagri20, Pasal: "Ps 35(2)-(3)"}},
			Pola: temuan.Pola{
				Indonesia: "Evaluasi memakan {hari} hari kerja (libur nasional tidak dikurangi), paling lama 20: rancangan berlaku dengan sendirinya.",
				Inggris:   "The evaluation took {hari} working days (public holidays not deducted), 20 at most: the draft takes effect by itself.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "hari kerja dari diterima sampai hasil evaluasi <= 20",
			Inggris:   "working days from receipt to the result of the evaluation <= 20",
		},
		periksa: periksaEvaluasi,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-PRO-05", Tingkat: temuan.Peringatan, Keyakinan: temuan.Dibaca,
			Dasar: []temuan.Dasar{{Peraturan: permendagri20, Pasal: "Ps 35(5), Ps 36"}},
			Pola: temuan.Pola{
				Indonesia: "Penyempurnaan memakan {hari} hari kerja (libur nasional tidak dikurangi), paling lama 20.",
				Inggris:   "The improvement took {hari} working days (public holidays not deducted), 20 at most.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "hari kerja dari hasil evaluasi sampai penyempurnaan <= 20",
			Inggris:   "working days from the evaluation to the improved draft <= 20",
		},
		periksa: periksaPenyempurnaan,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-PRO-07", Tingkat: temuan.Peringatan, Keyakinan: temuan.Ingatan,
			Dasar: []temuan.Dasar{{Peraturan: permendagri20, Pasal: "(pasalnya tidak terbaca)"}},
			Pola: temuan.Pola{
				Indonesia: "Perdes APBDes ditetapkan {tanggal}, setelah 31 Desember {tahun}.",
				Inggris:   "The Perdes APBDes was enacted on {tanggal}, after 31 December {tahun}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "tanggal Perdes <= 31 Desember tahun sebelumnya",
			Inggris:   "date of the Perdes <= 31 December of the year before",
		},
		periksa: periksaPenetapan,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-PRO-08", Tingkat: temuan.Peringatan, Keyakinan: temuan.Sekunder,
			Dasar: []temuan.Dasar{{Peraturan: permendagri20, Pasal: "Ps 40"}},
			Pola: temuan.Pola{
				Indonesia: "Perubahan ke-{ke}: perubahan APBDes hanya 1 kali setahun kecuali keadaan luar biasa.",
				Inggris:   "Revision number {ke}: a budget is revised once a year, except in extraordinary circumstances.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "perubahan_ke <= 1",
			Inggris:   "perubahan_ke <= 1",
		},
		periksa: periksaPerubahanKe,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-PRO-10", Tingkat: temuan.Peringatan, Keyakinan: temuan.Sekunder,
			Dasar: []temuan.Dasar{{Peraturan: permendagri20, Pasal: "Ps 68"}},
			Pola: temuan.Pola{
				Indonesia: "Laporan semester I {tanggal}, setelah minggu kedua Juli {tahun}.",
				Inggris:   "The report of the first half year is of {tanggal}, after the second week of July {tahun}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "tanggal laporan semester I <= 14 Juli",
			Inggris:   "date of the first half year's report <= 14 July",
		},
		periksa: periksaSemester,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-PRO-11", Tingkat: temuan.Peringatan, Keyakinan: temuan.Sekunder,
			Dasar: []temuan.Dasar{{Peraturan: permendagri20, Pasal: "Ps 70"}},
			Pola: temuan.Pola{
				Indonesia: "Pertanggungjawaban {tanggal}, lebih dari 3 bulan setelah akhir {tahun}.",
				Inggris:   "The accountability report is of {tanggal}, more than 3 months after the end of {tahun}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "tanggal Perdes pertanggungjawaban <= 31 Maret tahun berikutnya",
			Inggris:   "date of the accountability Perdes <= 31 March of the year after",
		},
		periksa: periksaPertanggungjawaban,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-PRO-12", Tingkat: temuan.Catatan, Keyakinan: temuan.Praktik,
			Dasar: []temuan.Dasar{{Peraturan: "Aplikasi audit daerah"}},
			Pola: temuan.Pola{
				Indonesia: "Penetapan terlambat, tergolong {berat}: Perdes {tanggal}.",
				Inggris:   "Late enactment, rated {berat}: Perdes of {tanggal}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "Perdes bulan Januari tahun berjalan ringan, Februari sedang, sesudahnya berat",
			Inggris:   "Perdes in January of the year is light, February medium, later heavy",
		},
		periksa: periksaSkorTelat,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-PRO-13", Tingkat: temuan.Peringatan,
			Pola: temuan.Pola{
				Indonesia: "Tanggal {sesudah} mendahului {sebelum}.",
				Inggris:   "The date of {sesudah} is before that of {sebelum}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "rancangan <= sepakat <= diterima <= evaluasi <= penyempurnaan <= Perdes <= Perdes perubahan",
			Inggris:   "draft <= agreed <= received <= evaluation <= improvement <= Perdes <= Perdes of the revision",
		},
		periksa: periksaUrutanTanggal,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-PRO-14", Tingkat: temuan.Peringatan,
			Pola: temuan.Pola{
				Indonesia: "Tanggal {apa} bukan tanggal yang sah: {nilai} (tahun-bulan-hari).",
				Inggris:   "The date of {apa} is not valid: {nilai} (year-month-day).",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "setiap tanggal berbentuk TTTT-BB-HH",
			Inggris:   "every date has the form YYYY-MM-DD",
		},
		periksa: periksaTanggalRusak,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-PRO-15", Tingkat: temuan.Peringatan,
			Pola: temuan.Pola{
				Indonesia: "Batas realisasi {tanggal} tidak berada dalam tahun anggaran {tahun}.",
				Inggris:   "The cut-off date {tanggal} of the realisation is not in the budget year {tahun}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "tahun dari sampai_tanggal = tahun anggaran",
			Inggris:   "the year of sampai_tanggal is the budget year",
		},
		periksa: periksaBatasRealisasi,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-PRO-16", Tingkat: temuan.Catatan, Keyakinan: temuan.Sekunder,
			Dasar: []temuan.Dasar{{Peraturan: permendagri20, Pasal: "Ps 40"}},
			Pola: temuan.Pola{
				Indonesia: "Fase perubahan sama dengan anggaran pada semua {n} baris: tidak ada yang berubah.",
				Inggris:   "The revised phase equals the budget in all {n} lines: nothing changed.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "paling sedikit satu baris berubah bila ada fase perubahan",
			Inggris:   "at least one line changes where there is a revised phase",
		},
		periksa: periksaTanpaPerubahan,
	},
}
