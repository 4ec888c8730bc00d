package aturan

import (
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// aturanBelanja holds the composition of spending. BLJ-01 to BLJ-03 rest on PP 43/2014 and end with 2025.
var aturanBelanja = []Aturan{
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-BLJ-01", Tingkat: temuan.Galat, Keyakinan: temuan.Sekunder, Mulai: 2019, Akhir: 2025,
			Dasar: []temuan.Dasar{{Peraturan: pp43, Pasal: "Ps 100"}},
			Pola: temuan.Pola{
				Indonesia: "Siltap, tunjangan, dan BPD {pembilang} = {rasio} dari {penyebut} ({basis}), {arah} {batas}: kelebihan {geser}.{sementara}",
				Inggris:   "Pay of officials and the BPD {pembilang} = {rasio} of {penyebut} ({basis}), {arah} {batas}: {geser} too much.{sementara}",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "(1.1.01 + 1.1.02 + 1.1.05 + 1.1.06 + kode lokal 1.1.90-97 bernama siltap/tunjangan) / total belanja <= 30%, tanpa hasil bengkok",
			Inggris:   "(1.1.01 + 1.1.02 + 1.1.05 + 1.1.06 + local codes 1.1.90-97 called siltap/tunjangan) / total spending <= 30%, without bengkok",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaRasio,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-BLJ-02", Tingkat: temuan.Peringatan, Keyakinan: temuan.Sekunder, Mulai: 2020, Akhir: 2025,
			Dasar: []temuan.Dasar{{Peraturan: pp43, Pasal: "Ps 81"}},
			Pola: temuan.Pola{
				Indonesia: "Siltap {jabatan} {nilai} setahun, di bawah {minimum} ({n} orang x 12 x {bulan}).",
				Inggris:   "Fixed pay of {jabatan} is {nilai} a year, below {minimum} ({n} x 12 x {bulan}).",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "5.1.1.01 / 12 >= siltap minimum kades; 5.1.2.01 / (12 x jumlah perangkat) >= siltap minimum perangkat",
			Inggris:   "5.1.1.01 / 12 >= least pay of the kades; 5.1.2.01 / (12 x number of officials) >= least pay of an official",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaSiltapMinimum,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-BLJ-03", Tingkat: temuan.Galat, Keyakinan: temuan.Sekunder, Mulai: 2019, Akhir: 2025,
			Dasar: []temuan.Dasar{{Peraturan: pp43}},
			Pola: temuan.Pola{
				Indonesia: "Siltap {rekening} {nilai} bersumber {sumber}; siltap tidak boleh bersumber Dana Desa.",
				Inggris:   "Fixed pay {rekening} of {nilai} is paid from {sumber}; it may not come from Dana Desa.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "5.1.1.01 dan 5.1.2.01 tidak bersumber DDS",
			Inggris:   "5.1.1.01 and 5.1.2.01 are not paid from DDS",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaSumberSiltap,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-BLJ-04", Tingkat: temuan.Catatan, Keyakinan: temuan.Praktik,
			Dasar: []temuan.Dasar{{Peraturan: "Daftar kegiatan Siskeudes", Pasal: "1.1.08"}},
			Pola: temuan.Pola{
				Indonesia: "Kegiatan 1.1.08 adalah operasional bersumber Dana Desa, tetapi {nilai} di sini bersumber {sumber}.",
				Inggris:   "Kegiatan 1.1.08 is operations paid from Dana Desa, but {nilai} here is paid from {sumber}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "1.1.08 bersumber DDS (batasnya: DD-03)",
			Inggris:   "1.1.08 is paid from DDS (its limit: DD-03)",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaSumberOperasional,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-BLJ-05", Tingkat: temuan.Catatan, Keyakinan: temuan.Sekunder, Mulai: 2026,
			Dasar: []temuan.Dasar{{Peraturan: pp16}},
			Pola: temuan.Pola{
				Indonesia: "Acuan lama (PP 43/2014) dicabut PP 16/2026, isinya belum terbaca: {kode} tidak dinilai.",
				Inggris:   "The old basis (PP 43/2014) was revoked by PP 16/2026, whose text was not read: {kode} are not evaluated.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "tahun anggaran sebelum 2026",
			Inggris:   "the budget year is before 2026",
		},
		periksa: periksaAcuanLama,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-BLJ-06", Tingkat: temuan.Catatan, Keyakinan: temuan.Sekunder, Mulai: 2019, Akhir: 2025,
			Dasar: []temuan.Dasar{{Peraturan: pp43, Pasal: "Ps 100"}},
			Pola: temuan.Pola{
				Indonesia: "Batas 30% siltap dan BPD tidak dapat dinilai: {sebab}.",
				Inggris:   "The limit of 30% on pay and the BPD cannot be evaluated: {sebab}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "belanja bidang 1 ditulis sampai kegiatan dan total belanja diketahui",
			Inggris:   "spending in bidang 1 is given by kegiatan and total spending is known",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaSiltapTakTernilai,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-BLJ-07", Tingkat: temuan.Catatan, Keyakinan: temuan.Sekunder, Mulai: 2019, Akhir: 2025,
			Dasar: []temuan.Dasar{{Peraturan: pp43, Pasal: "Ps 100"}},
			Pola: temuan.Pola{
				Indonesia: "Bila jaminan sosial aparat (1.1.03, 1.1.09) ikut dihitung, bagian 30% menjadi {rasio}: kelebihan {geser}.",
				Inggris:   "Counting social insurance of officials (1.1.03, 1.1.09), the part limited to 30% becomes {rasio}: {geser} too much.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "hitungan ketat (Opsi.Ketat): BLJ-01 ditambah 1.1.03 dan 1.1.09 tetap <= 30%",
			Inggris:   "strict count (Opsi.Ketat): BLJ-01 with 1.1.03 and 1.1.09 stays <= 30%",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaSiltapKetat,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-BLJ-08", Tingkat: temuan.Catatan, Keyakinan: temuan.Praktik, Mulai: 2019, Akhir: 2025,
			Dasar: []temuan.Dasar{{Peraturan: pp43, Pasal: "Ps 100"}},
			Pola: temuan.Pola{
				Indonesia: "Kegiatan lokal {kegiatan} ({nama}) ikut dihitung dalam batas 30% karena namanya.",
				Inggris:   "Local kegiatan {kegiatan} ({nama}) counts towards the limit of 30% because of its name.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "kode lokal 1.1.90-97 tidak bernama siltap, penghasilan tetap, atau tunjangan",
			Inggris:   "local codes 1.1.90-97 are not called siltap, penghasilan tetap or tunjangan",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaSiltapLokal,
	},
}
