package aturan

import (
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// aturanDanaDesa holds the limits on Dana Desa. Percentages stand in data/batas.csv by year; a rule lists the
// basis of all its years, and a finding carries that of its own.
var aturanDanaDesa = []Aturan{
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-DD-01", Tingkat: temuan.Galat, Keyakinan: temuan.Sekunder, Mulai: 2022, Akhir: 2025,
			Dasar: []temuan.Dasar{
				{Peraturan: "Perpres 104/2021", Pasal: "Ps 5(4)"}, {Peraturan: "PMK 201/PMK.07/2022"},
				{Peraturan: "PMK 146/2023"}, {Peraturan: "Permendesa 7/2023"},
				{Peraturan: "Permendesa 2/2024", Pasal: "Ps 7"}, {Peraturan: "PMK 108/2024"},
			},
			Pola: temuan.Pola{
				Indonesia: "BLT Desa {pembilang} = {rasio} dari {penyebut} ({basis}), {arah} {batas}: selisih {geser}.{sementara}",
				Inggris:   "BLT {pembilang} = {rasio} of {penyebut} ({basis}), {arah} {batas}: off by {geser}.{sementara}",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "belanja BLT bersumber DDS (sub bidang 5.3) / pagu Dana Desa terhadap batas tahun itu; tanpa pagu dipakai 4.2.1",
			Inggris:   "BLT spending paid from DDS (sub-bidang 5.3) / Dana Desa pagu against the limit of the year; 4.2.1 stands in for the pagu",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaRasio,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-DD-02", Tingkat: temuan.Peringatan, Keyakinan: temuan.Sekunder, Mulai: 2022, Akhir: 2025,
			Dasar: []temuan.Dasar{
				{Peraturan: "Perpres 104/2021", Pasal: "Ps 5(4)"}, {Peraturan: "PMK 201/PMK.07/2022"},
				{Peraturan: "PMK 146/2023"}, {Peraturan: "Permendesa 7/2023"},
				{Peraturan: "Permendesa 2/2024"}, {Peraturan: "Kepmendesa 3/2025"},
			},
			Pola: temuan.Pola{
				Indonesia: "Ketahanan pangan {pembilang} = {rasio} dari {penyebut} ({basis}), {arah} {batas}: selisih {geser}. Daftar kegiatannya pemetaan kami.{sementara}",
				Inggris:   "Food security {pembilang} = {rasio} of {penyebut} ({basis}), {arah} {batas}: off by {geser}. The list of kegiatan is our own mapping.{sementara}",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "belanja DDS (4.2.01-4.2.06, 4.1.05, 4.1.06, kegiatan bernama pangan) + 6.2.2 DDS (2025) / pagu Dana Desa; pemetaan kami, tidak ada daftar resmi",
			Inggris:   "DDS spending (4.2.01-4.2.06, 4.1.05, 4.1.06, kegiatan named pangan) + 6.2.2 DDS (2025) / Dana Desa pagu; our mapping, there is no official list",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaRasio,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-DD-03", Tingkat: temuan.Galat, Keyakinan: temuan.Sekunder, Mulai: 2023, Akhir: 2026,
			Dasar: []temuan.Dasar{
				{Peraturan: "PMK 201/PMK.07/2022"}, {Peraturan: "Permendesa 8/2022"},
				{Peraturan: "PMK 146/2023"}, {Peraturan: "Permendesa 7/2023"},
				{Peraturan: "Permendesa 2/2024"}, {Peraturan: pmk7, Pasal: "Ps 20(5)"},
			},
			Pola: temuan.Pola{
				Indonesia: "Operasional dari Dana Desa {pembilang} = {rasio} dari {penyebut} ({basis}), {arah} {batas}: kelebihan {geser}.{sementara}",
				Inggris:   "Operations paid from Dana Desa {pembilang} = {rasio} of {penyebut} ({basis}), {arah} {batas}: {geser} too much.{sementara}",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "belanja 1.1.08 bersumber DDS / pagu Dana Desa (2026: pagu reguler) <= 3%",
			Inggris:   "spending 1.1.08 paid from DDS / Dana Desa pagu (2026: regular pagu) <= 3%",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaRasio,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-DD-04", Tingkat: temuan.Peringatan, Keyakinan: temuan.Sekunder, Mulai: 2018, Akhir: 2026,
			Dasar: []temuan.Dasar{{Peraturan: "Juknis PKTD Kemendesa 2018 (SKB 4 Menteri)"}, {Peraturan: "Permendesa 16/2025"}},
			Pola: temuan.Pola{
				Indonesia: "Upah PKTD {pembilang} = {rasio} dari {penyebut} ({basis}), {arah} {batas}: kurang {geser}.{sementara}",
				Inggris:   "Wages in PKTD {pembilang} = {rasio} of {penyebut} ({basis}), {arah} {batas}: {geser} short.{sementara}",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "jumlah 5.3.x.02 (x = 4 sampai 8) / seluruh biaya kegiatan yang ditandai PKTD (Opsi.KegiatanPKTD)",
			Inggris:   "sum of 5.3.x.02 (x = 4 to 8) / whole cost of the kegiatan marked as PKTD (Opsi.KegiatanPKTD)",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaRasio,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-DD-05", Tingkat: temuan.Peringatan, Keyakinan: temuan.Dibaca, Mulai: 2026, Akhir: 2026,
			Dasar: []temuan.Dasar{{Peraturan: pmk7, Pasal: "Ps 15(3), Ps 22(4), Ps 41"}},
			Pola: temuan.Pola{
				Indonesia: "Dana Desa 4.2.1 {nilai} melebihi pagu reguler {pagu}{cara}: bagian KDMP tidak lewat RKD dan dianggarkan di APBDes perubahan.",
				Inggris:   "Dana Desa 4.2.1 of {nilai} exceeds the regular pagu {pagu}{cara}: the KDMP part enters the budget only by a revision.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "4.2.1 pada rancangan dan anggaran 2026 <= pagu reguler; bila hanya pagu total diketahui, pagu reguler = 41,97%-nya (perkiraan)",
			Inggris:   "4.2.1 in the draft and budget of 2026 <= regular pagu; from the whole pagu alone, the regular pagu is estimated as 41.97% of it",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaPaguReguler,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-DD-06", Tingkat: temuan.Peringatan, Keyakinan: temuan.Dibaca, Mulai: 2026, Akhir: 2026,
			Dasar: []temuan.Dasar{{Peraturan: pmk7, Pasal: "Ps 45(3), (4), (6)"}},
			Pola: temuan.Pola{
				Indonesia: "Sisa Dana Desa {sisa} ada di SiLPA, tetapi belanja bersumber DDS {belanja} tidak melebihi 4.2.1 {pendapatan}: sisa tidak dianggarkan kembali.",
				Inggris:   "A Dana Desa balance of {sisa} is in SiLPA, but DDS spending {belanja} does not exceed 4.2.1 {pendapatan}: it is not budgeted again.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "bila 6.1.1 bersumber DDS > 0: belanja DDS + 6.2 DDS > 4.2.1",
			Inggris:   "where 6.1.1 from DDS > 0: DDS spending + 6.2 DDS > 4.2.1",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaSisaDD,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-DD-08", Tingkat: temuan.Peringatan, Keyakinan: temuan.Dibaca, Mulai: 2026, Akhir: 2026,
			Dasar: []temuan.Dasar{{Peraturan: pmk7, Pasal: "Ps 24(4)"}},
			Pola: temuan.Pola{
				Indonesia: "Dokumen tahap I paling lambat 15 Juni 2026 memuat Perdes APBDes; {apa} {tanggal}.",
				Inggris:   "The papers for stage I, due 15 June 2026, include the Perdes APBDes; {apa} {tanggal}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "tanggal Perdes APBDes dan tanggal dokumen tahap I diterima <= 15 Juni 2026",
			Inggris:   "date of the Perdes APBDes and receipt of the stage I papers <= 15 June 2026",
		},
		periksa: periksaTahapSatu,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-DD-10", Tingkat: temuan.Catatan, Keyakinan: temuan.Ingatan, Mulai: 2026, Akhir: 2026,
			Dasar: []temuan.Dasar{{Peraturan: "Permendesa 16/2025", Pasal: "(rinciannya belum dibaca)"}},
			Pola: temuan.Pola{
				Indonesia: "Kegiatan {kegiatan} {nilai} bersumber DDS: diberitakan terlarang untuk Dana Desa 2026, rinciannya belum dibaca.",
				Inggris:   "Kegiatan {kegiatan} of {nilai} is paid from DDS: reported as forbidden for Dana Desa 2026, the details were not read.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "jaminan sosial aparat (1.1.03, 1.1.09) dan kantor desa (1.2.01-1.2.03) tidak bersumber DDS",
			Inggris:   "social insurance of officials (1.1.03, 1.1.09) and the village office (1.2.01-1.2.03) are not paid from DDS",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaLaranganDD,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-DD-11", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "Batas Dana Desa tahun {tahun} tidak dapat dinilai: {sebab}.",
				Inggris:   "The limits on Dana Desa of {tahun} cannot be evaluated: {sebab}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "belanja ditulis per kegiatan dan sumber dana, dan pagu diketahui",
			Inggris:   "spending is given by kegiatan and fund, and the pagu is known",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaDDTakTernilai,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-DD-12", Tingkat: temuan.Peringatan,
			Pola: temuan.Pola{
				Indonesia: "Pendapatan Dana Desa 4.2.1 {nilai} (fase {fase}) berbeda dari pagu {pagu}, selisih {selisih}.",
				Inggris:   "Dana Desa income 4.2.1 of {nilai} (phase {fase}) differs from the pagu {pagu} by {selisih}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "4.2.1 = pagu Dana Desa (mulai 2026: pagu reguler pada rancangan dan anggaran)",
			Inggris:   "4.2.1 = Dana Desa pagu (from 2026: regular pagu in draft and budget)",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaBedaPagu,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-DD-13", Tingkat: temuan.Peringatan, Keyakinan: temuan.Sekunder, Mulai: 2021, Akhir: 2022,
			Dasar: []temuan.Dasar{{Peraturan: "PMK 17/PMK.07/2021"}, {Peraturan: "Perpres 104/2021", Pasal: "Ps 5(4)"}},
			Pola: temuan.Pola{
				Indonesia: "Penanganan Covid-19 {pembilang} = {rasio} dari {penyebut} ({basis}), {arah} {batas}: kurang {geser}. Dikenali dari nama.{sementara}",
				Inggris:   "Covid-19 measures {pembilang} = {rasio} of {penyebut} ({basis}), {arah} {batas}: {geser} short. Recognised by name.{sementara}",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "belanja DDS bernama Covid, PPKM, atau pandemi / pagu Dana Desa >= 8%",
			Inggris:   "DDS spending called Covid, PPKM or pandemi / Dana Desa pagu >= 8%",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaRasio,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-DD-14", Tingkat: temuan.Peringatan, Keyakinan: temuan.Sekunder, Mulai: 2025, Akhir: 2025,
			Dasar: []temuan.Dasar{{Peraturan: "PMK 49/2025"}, {Peraturan: "Permendesa 10/2025"}},
			Pola: temuan.Pola{
				Indonesia: "Dukungan pengembalian pinjaman KDMP {pembilang} = {rasio} dari {penyebut} ({basis}), {arah} {batas}: kelebihan {geser}.{sementara}",
				Inggris:   "Support for repaying the KDMP loan {pembilang} = {rasio} of {penyebut} ({basis}), {arah} {batas}: {geser} too much.{sementara}",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "belanja dan pembiayaan DDS bernama pinjaman KDMP / pagu Dana Desa <= 30%",
			Inggris:   "DDS spending and financing called a KDMP loan / Dana Desa pagu <= 30%",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaRasio,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-DD-15", Tingkat: temuan.Catatan, Keyakinan: temuan.Dibaca, Mulai: 2026, Akhir: 2026,
			Dasar: []temuan.Dasar{{Peraturan: pmk7, Pasal: "Ps 15(3), Ps 41"}},
			Pola: temuan.Pola{
				Indonesia: "Dana Desa 4.2.1 turun dari {lalu} ke {ini}: 58,03% pagu 2026 dialihkan untuk KDMP, penurunan ini bukan kesalahan.",
				Inggris:   "Dana Desa 4.2.1 falls from {lalu} to {ini}: 58.03% of the 2026 pagu goes to KDMP, so this is no error.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "4.2.1 tahun 2026 tidak kurang dari 60% tahun lalu (hanya keterangan)",
			Inggris:   "4.2.1 of 2026 is at least 60% of last year's (information only)",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaTurunDD,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-DD-16", Tingkat: temuan.Catatan,
			Pola: temuan.Pola{
				Indonesia: "Batas Dana Desa tahun {tahun} belum ada dalam tabel kami: tidak dinilai.",
				Inggris:   "The limits on Dana Desa of {tahun} are not in our table: not evaluated.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "tabel batas memuat tahun anggaran",
			Inggris:   "the table of limits has the budget year",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaTahunTanpaBatas,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-DD-17", Tingkat: temuan.Peringatan, Keyakinan: temuan.Sekunder, Mulai: 2020, Akhir: 2026,
			Dasar: []temuan.Dasar{
				{Peraturan: "PMK 50/PMK.07/2020"}, {Peraturan: "PMK 222/PMK.07/2020"},
				{Peraturan: "PMK 190/PMK.07/2021"}, {Peraturan: "Permendesa 2/2024"},
				{Peraturan: "Permendesa 16/2025"},
			},
			Pola: temuan.Pola{
				Indonesia: "BLT {nilai} melebihi {n} KPM x {setahun} = {batas}, lebih {selisih}.",
				Inggris:   "BLT of {nilai} exceeds {n} families x {setahun} = {batas} by {selisih}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "belanja BLT <= jumlah KPM x bantuan setahun per KPM",
			Inggris:   "BLT spending <= number of families x the year's aid per family",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaNominalBLT,
	},
}
