package aturan

import (
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// aturanStruktur holds what the regulation says about sections, accounts and kegiatan (STR-01 to STR-16). STR-10 is a definition
// and STR-13 cannot be seen in a budget; their numbers stay unused.
var aturanStruktur = []Aturan{
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-01", Tingkat: temuan.Galat, Keyakinan: temuan.Sekunder,
			Dasar: []temuan.Dasar{{Peraturan: permendagri20, Pasal: "Ps 9"}},
			Pola: temuan.Pola{
				Indonesia: "Rekening {rekening} bukan rekening {bagian}: jumlah bagian ini tidak dapat dipercaya.",
				Inggris:   "Account {rekening} is not an account of {bagian}: the total of this section cannot be trusted.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "pendapatan berisi akun 4, belanja akun 5, pembiayaan akun 6 (1, 2, 3 pada bagan lama)",
			Inggris:   "income holds accounts 4, spending 5, financing 6 (1, 2, 3 in the old chart)",
		},
		periksa: periksaGolongan,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-02", Tingkat: temuan.Peringatan, Keyakinan: temuan.Sekunder,
			Dasar: []temuan.Dasar{{Peraturan: permendagri20, Pasal: "Ps 11 dst. dan Lampiran"}},
			Pola: temuan.Pola{
				Indonesia: "Rekening pendapatan {rekening} tidak ada dalam bagan akun.",
				Inggris:   "Income account {rekening} is not in the chart of accounts.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "rekening pendapatan ada dalam bagan sampai objek; objek 90-99 bebas",
			Inggris:   "the income account is in the chart down to objek; objek 90-99 are free",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaRekeningPendapatan,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-03", Tingkat: temuan.Peringatan, Keyakinan: temuan.Sekunder,
			Dasar: []temuan.Dasar{{Peraturan: permendagri20, Pasal: "Lampiran"}, {Peraturan: perbupPBG, Pasal: "Ps 12-13"}},
			Pola: temuan.Pola{
				Indonesia: "Kegiatan {kegiatan} tidak ada dalam bagan.",
				Inggris:   "Kegiatan {kegiatan} is not in the chart.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "kegiatan belanja ada dalam bagan; 90-99 bebas; bidang 5 menerima .00 dan .01",
			Inggris:   "the kegiatan of spending is in the chart; 90-99 are free; bidang 5 accepts .00 and .01",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaKegiatanBagan,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-04", Tingkat: temuan.Catatan, Keyakinan: temuan.Sekunder,
			Dasar: []temuan.Dasar{{Peraturan: perbupPBG, Pasal: "Ps 14"}},
			Pola: temuan.Pola{
				Indonesia: "{n} dari {jumlah} baris belanja tanpa {kolom}.",
				Inggris:   "Spending lines without {kolom}: {n} of {jumlah}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "setiap baris belanja mempunyai kegiatan dan rekening",
			Inggris:   "every spending line has a kegiatan and an account",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaDuaSumbu,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-05", Tingkat: temuan.Catatan, Keyakinan: temuan.Sekunder,
			Dasar: []temuan.Dasar{{Peraturan: perbupPBG, Pasal: "Ps 15(2)"}},
			Pola: temuan.Pola{
				Indonesia: "Belanja pegawai {rekening} di kegiatan {kegiatan}, di luar bidang 1: periksa kode rekening atau kegiatannya.",
				Inggris:   "Personnel spending {rekening} in kegiatan {kegiatan}, outside bidang 1: check the account or the kegiatan.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "rekening 5.1 hanya pada kegiatan bidang 1",
			Inggris:   "account 5.1 only in kegiatan of bidang 1",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaPegawai,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-06", Tingkat: temuan.Catatan, Keyakinan: temuan.Sekunder,
			Dasar: []temuan.Dasar{{Peraturan: perbupPBG, Pasal: "Ps 16-17"}},
			Pola: temuan.Pola{
				Indonesia: "Kegiatan {kegiatan} bernama {jenis}, tetapi seluruh {nilai} dianggarkan sebagai {rekening}.",
				Inggris:   "Kegiatan {kegiatan} is called {jenis}, but all of its {nilai} is budgeted as {rekening}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "kegiatan pemeliharaan tidak seluruhnya belanja modal 5.3; kegiatan pembangunan tidak seluruhnya barang dan jasa 5.2",
			Inggris:   "maintenance is not all capital spending 5.3; construction is not all goods and services 5.2",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaModal,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-07", Tingkat: temuan.Catatan, Keyakinan: temuan.Sekunder,
			Dasar: []temuan.Dasar{{Peraturan: perbupPBG, Pasal: "Ps 18(1)"}},
			Pola: temuan.Pola{
				Indonesia: "Belanja tak terduga {rekening} di kegiatan {kegiatan}, di luar bidang 5: periksa kode rekening atau kegiatannya.",
				Inggris:   "Contingency spending {rekening} in kegiatan {kegiatan}, outside bidang 5: check the account or the kegiatan.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "rekening 5.4 hanya pada bidang 5",
			Inggris:   "account 5.4 only in bidang 5",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaTakTerduga,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-08", Tingkat: temuan.Catatan, Keyakinan: temuan.Sekunder,
			Dasar: []temuan.Dasar{{Peraturan: perbupPBG, Pasal: "Ps 18(2)"}},
			Pola: temuan.Pola{
				Indonesia: "Belanja tak terduga {nilai} selain BLT: syaratnya (di luar kendali, tidak berulang) tidak terlihat dari angka.",
				Inggris:   "Contingency spending {nilai} other than BLT: its conditions (beyond control, not recurring) cannot be seen in figures.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "ada belanja 5.4 di bidang 5 yang tidak bernama BLT",
			Inggris:   "there is spending 5.4 in bidang 5 not called BLT",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaSyaratTakTerduga,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-09", Tingkat: temuan.Peringatan, Keyakinan: temuan.Sekunder,
			Dasar: []temuan.Dasar{{Peraturan: permendagri20, Pasal: "Ps 24-26"}},
			Pola: temuan.Pola{
				Indonesia: "Rekening pembiayaan {rekening} tidak ada dalam bagan akun.",
				Inggris:   "Financing account {rekening} is not in the chart of accounts.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "rekening pembiayaan ada dalam bagan sampai objek; 6.1.4 dan 6.2.3 tambahan Siskeudes diterima",
			Inggris:   "the financing account is in the chart down to objek; 6.1.4 and 6.2.3, added by Siskeudes, are accepted",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaRekeningPembiayaan,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-11", Tingkat: temuan.Peringatan, Keyakinan: temuan.Sekunder,
			Dasar: []temuan.Dasar{{Peraturan: "Perda/Perbup yang mengutip Permendagri 20/2018"}},
			Pola: temuan.Pola{
				Indonesia: "Dana cadangan {nilai} dibentuk dari Dana Desa, yang penggunaannya sudah ditentukan.",
				Inggris:   "A reserve fund of {nilai} is formed from Dana Desa, whose use is already prescribed.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "6.2.1 tidak bersumber DDS",
			Inggris:   "6.2.1 is not paid from DDS",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaDanaCadangan,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-12", Tingkat: temuan.Peringatan, Keyakinan: temuan.Sekunder,
			Dasar: []temuan.Dasar{{Peraturan: permendagri20, Pasal: "Ps 28(5)"}, {Peraturan: "Perbup Lamongan 65/2018"}},
			Pola: temuan.Pola{
				Indonesia: "Penyertaan modal {nilai} dianggarkan saat defisit {defisit} tanpa SiLPA tahun sebelumnya.",
				Inggris:   "Capital participation of {nilai} is planned with a deficit of {defisit} and no balance from the year before.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "6.2.2 > 0 tidak bersama defisit dan 6.1.1 = 0",
			Inggris:   "6.2.2 > 0 does not come with a deficit and 6.1.1 = 0",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaPenyertaanModal,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-14", Tingkat: temuan.Peringatan, Keyakinan: temuan.Sekunder,
			Dasar: []temuan.Dasar{{Peraturan: perbupPBG, Pasal: "Ps 25(1)"}},
			Pola: temuan.Pola{
				Indonesia: "Ada belanja pada {tanggal}, sebelum Perdes APBDes ditetapkan {perdes}.",
				Inggris:   "There is spending on {tanggal}, before the Perdes APBDes was enacted on {perdes}.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "tanggal transaksi pertama, atau batas realisasi yang sudah berisi belanja, tidak mendahului tanggal Perdes",
			Inggris:   "the first transaction, or the cut-off date of a realisation with spending, is not before the date of the Perdes",
		},
		periksa: periksaBelanjaDini,
	},
	{
		Aturan: temuan.Aturan{
			Kode: "APBDES-STR-16", Tingkat: temuan.Catatan, Keyakinan: temuan.Sekunder,
			Dasar: []temuan.Dasar{{Peraturan: perbupPBG, Pasal: "Ps 18(1)"}},
			Pola: temuan.Pola{
				Indonesia: "Kegiatan {kegiatan} (bidang 5) memakai rekening {rekening}, lazimnya belanja tak terduga 5.4.",
				Inggris:   "Kegiatan {kegiatan} (bidang 5) uses account {rekening}; contingency spending 5.4 is usual.",
			},
		},
		Rumus: temuan.Pola{
			Indonesia: "bidang 5 memakai rekening 5.4",
			Inggris:   "bidang 5 uses account 5.4",
		},
		Bagan:   bagan.Permendagri20,
		periksa: periksaJenisBidang5,
	},
}
