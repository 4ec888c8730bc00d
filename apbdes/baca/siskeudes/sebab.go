package siskeudes

import "github.com/dasbor-desa/dasbor/apbdes/temuan"

// Sebab is why a row was not used. The zero value is no reason.
type Sebab uint8

// The reasons.
const (
	belumDiputuskan   Sebab = iota
	dipakai                 // the row is in a document, or served as a name, a date or a check
	UangMuka                // advance (Jn_SPP UM): its SPJ counts in its place
	SesudahBatas            // dated after the cut-off date
	TanpaInduk              // the master row is not in the export
	TanpaJenis              // the SPP does not say whether it is an advance
	BukanUangMuka           // SPJ of an SPP that is no advance: the SPP has counted already
	BukanAPBDes             // account of the balance sheet, of taxes or of money moved between cash and bank
	SalahRekening           // budget account that this table does not book
	TanpaNilai              // no amount
	BagianTakLengkap        // the section has no realisasi, see the findings
	TanggalTakTerbaca       // with a cut-off date only
	KolomBergeser           // more or fewer cells than the header
	KolomKurang             // the table lacks a column without which it cannot be used
	TabelGanda              // the export holds the table twice
	BaganLama               // chart of the first Siskeudes
	BarisRusak              // damaged in the database
	NamaTakDipakai          // names a bidang that no line uses
	banyakSebab
)

var namaSebab = [banyakSebab][2]string{
	UangMuka:          {"uang muka (panjar); yang dihitung SPJ-nya", "an advance; its SPJ counts in its place"},
	SesudahBatas:      {"tanggalnya sesudah batas", "dated after the cut-off date"},
	TanpaInduk:        {"baris induknya tidak ada di ekspor", "its master row is not in the export"},
	TanpaJenis:        {"jenis SPP kosong, jadi tidak diketahui apakah uang muka", "the kind of the SPP is empty, so it may be an advance"},
	BukanUangMuka:     {"SPJ dari SPP yang bukan uang muka; SPP-nya sudah dihitung", "SPJ of an SPP that is no advance; the SPP has counted already"},
	BukanAPBDes:       {"rekening di luar APBDes", "an account outside the budget"},
	SalahRekening:     {"rekening yang tidak dibukukan tabel ini", "an account that this table does not book"},
	TanpaNilai:        {"tidak bernilai", "it holds no amount"},
	BagianTakLengkap:  {"realisasi bagian ini tidak dihitung", "the realisasi of this section is not computed"},
	TanggalTakTerbaca: {"tanggalnya tidak terbaca", "its date cannot be read"},
	KolomBergeser:     {"banyak selnya tidak sesuai kepala tabel", "its cells do not fit the header"},
	KolomKurang:       {"tabelnya tidak memuat kolom yang wajib", "its table lacks a required column"},
	TabelGanda:        {"tabelnya ada dua di ekspor", "its table is twice in the export"},
	BaganLama:         {"bagan Siskeudes versi pertama", "chart of the first Siskeudes"},
	BarisRusak:        {"rusak di basis data", "damaged in the database"},
	NamaTakDipakai:    {"tidak ada baris anggaran yang memakainya", "no budget line uses it"},
}

// Pesan returns the reason as words in Indonesian and in English; both are empty for an invalid value.
func (s Sebab) Pesan() (id, en string) {
	if s >= banyakSebab {
		return "", ""
	}
	return namaSebab[s][0], namaSebab[s][1]
}

// String returns the English words of [Sebab.Pesan].
func (s Sebab) String() string {
	_, en := s.Pesan()
	return en
}

// TakDipakai is a row that was not used.
type TakDipakai struct {
	Letak  temuan.Letak
	Sebab  Sebab
	Mentah []string // its cells as they were
}

// TabelTerhitung accounts for one table: Dipakai rows and those in TakDipakai add up to Baris.
type TabelTerhitung struct {
	Nama       string // as Siskeudes writes it, for example "Ta_RABRinci"
	Berkas     string // path inside the zip or folder; "" for a database
	Baris      int    // rows with content, without the header
	Kosong     int    // rows without any content
	Dipakai    int    // rows in a document (unreadable ones included) or used as a name, a date, a kind or a check
	TakDipakai []TakDipakai
}
