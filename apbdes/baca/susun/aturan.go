package susun

import (
	"encoding/json"
	"errors"
	"io"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Findings of reading. They state facts about a file and claim no legal basis.
var (
	AturanAngkaGanda = temuan.Aturan{Kode: "APBDES-BCA-01", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Gaya angka tidak dapat dipastikan: {contoh} dapat dibaca dengan dua cara dan tidak ada angka lain yang membuktikannya. Pilih gaya angka (Indonesia 1.234,50; mesin 1234.50; Inggris 1,234.50), lalu baca ulang.",
		Inggris:   "The number style cannot be proven: {contoh} can be read in two ways and no other number settles it. Choose the style (Indonesian 1.234,50; machine 1234.50; English 1,234.50) and read again."}}
	AturanAngkaCampur = temuan.Aturan{Kode: "APBDES-BCA-02", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Dua gaya angka bercampur dalam satu berkas: {contoh} dan {lawan}. Tiap angka hanya dibaca bila membuktikan gayanya sendiri.",
		Inggris:   "Two number styles are mixed in one file: {contoh} and {lawan}. A number is read only where it proves its own style."}}
	AturanAngkaRusak = temuan.Aturan{Kode: "APBDES-BCA-03", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Baris tidak terbaca: kolom {kolom} berisi {nilai}, {sebab}. Baris disimpan apa adanya dan tidak ikut dijumlah; perbaiki angkanya.",
		Inggris:   "The row cannot be read: column {kolom} holds {nilai}, {sebab}. The row is kept as it is and not counted; correct the number."}}
	AturanKodeRusak = temuan.Aturan{Kode: "APBDES-BCA-04", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Baris tidak terbaca: kode {apa} {nilai}: {sebab}. Baris disimpan apa adanya dan tidak ikut dijumlah; perbaiki kodenya di berkas asal.",
		Inggris:   "The row cannot be read: {apa} code {nilai}: {sebab}. The row is kept as it is and not counted; correct the code in the source file."}}
	AturanTanpaKode = temuan.Aturan{Kode: "APBDES-BCA-05", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Baris {uraian} memuat uang tetapi tidak memuat kode rekening atau kegiatan, jadi tidak dapat ditempatkan. Isi kodenya.",
		Inggris:   "The row {uraian} carries money but no account or activity code, so it cannot be placed. Fill in the code."}}
	AturanTahunRusak = temuan.Aturan{Kode: "APBDES-BCA-06", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Tahun anggaran {nilai} tidak terbaca; tulis empat angka, misalnya 2025.",
		Inggris:   "The budget year {nilai} cannot be read; write four digits, for example 2025."}}
	AturanTanpaTahun = temuan.Aturan{Kode: "APBDES-BCA-07", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Berkas tidak menyebut tahun anggaran; sebutkan tahunnya saat membaca. Aturan yang bergantung tahun tidak dijalankan.",
		Inggris:   "The file names no budget year; give the year when reading. Rules that depend on the year are not run."}}
	AturanTanpaDesa = temuan.Aturan{Kode: "APBDES-BCA-08", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Berkas tidak menyebut kode desa, jadi dokumen ini tidak dapat digabung dengan data lain.",
		Inggris:   "The file names no village code, so this document cannot be joined with other data."}}
	AturanDesaRusak = temuan.Aturan{Kode: "APBDES-BCA-09", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Kode desa {nilai} tidak dapat dipakai: {sebab}.",
		Inggris:   "The village code {nilai} cannot be used: {sebab}."}}
	AturanDesaRagu = temuan.Aturan{Kode: "APBDES-BCA-40", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Kode desa {nilai} meragukan: {sebab}.",
		Inggris:   "The village code {nilai} is doubtful: {sebab}."}}
	AturanSelebihnya = temuan.Aturan{Kode: "APBDES-BCA-41", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "{banyak} temuan {kode} lainnya tidak ditampilkan; barisnya tetap disimpan.",
		Inggris:   "{banyak} more findings {kode} are not shown; their rows are kept all the same."}}
	AturanTerpotong = temuan.Aturan{Kode: "APBDES-BCA-10", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Berkas terpotong setelah baris {baris}: tidak ada jumlah belanja, surplus/defisit, atau pembiayaan. Jumlah belanja dan SiLPA tidak dihitung.",
		Inggris:   "The file is cut off after row {baris}: total spending, surplus/deficit and financing are missing. Total spending and SiLPA are not computed."}}
	AturanSisa = temuan.Aturan{Kode: "APBDES-BCA-11", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Rincian {kode} terpotong: {sisa} dari {tercetak} tidak dirinci di berkas ini dan dicatat sebagai sisa.",
		Inggris:   "The details of {kode} are cut off: {sisa} of {tercetak} is not itemised in this file and is kept as a remainder."}}
	AturanUlangInduk = temuan.Aturan{Kode: "APBDES-BCA-12", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Kode {kode} muncul {kali} kali dan sekaligus menjadi awalan kode lain; semuanya dibaca sebagai rincian, bukan jumlah.",
		Inggris:   "Code {kode} occurs {kali} times and is also the beginning of other codes; all of them are read as lines, not as totals."}}
	AturanPunyaKegiatan = temuan.Aturan{Kode: "APBDES-BCA-13", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Rekening {rekening} bukan belanja tetapi baris menyebut kegiatan {kegiatan}; kegiatannya diabaikan.",
		Inggris:   "Account {rekening} is not spending but the row names kegiatan {kegiatan}; the kegiatan is ignored."}}
	AturanKolomTakDikenal = temuan.Aturan{Kode: "APBDES-BCA-14", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Kolom {kolom} tidak dikenal dan diabaikan.",
		Inggris:   "Column {kolom} is not known and is ignored."}}
	AturanKolomKurang = temuan.Aturan{Kode: "APBDES-BCA-15", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Kepala tabel tidak memuat kolom {kolom}; tidak ada baris yang dapat dibaca. Kolom yang ada: {ada}.",
		Inggris:   "The header has no column {kolom}; no row can be read. Columns found: {ada}."}}
	AturanKolomGanda = temuan.Aturan{Kode: "APBDES-BCA-16", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Dua kolom berarti {kolom}; yang dipakai kolom {dipakai}, kolom {diabaikan} diabaikan.",
		Inggris:   "Two columns mean {kolom}; column {dipakai} is used, column {diabaikan} is ignored."}}
	AturanTotalDikenali = temuan.Aturan{Kode: "APBDES-BCA-17", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Baris {uraian} dikenali sebagai jumlah {sasaran}: diperiksa, tidak dijumlah.",
		Inggris:   "The row {uraian} is recognised as the total {sasaran}: checked, not added."}}
	AturanJSONRusak = temuan.Aturan{Kode: "APBDES-BCA-18", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Bagian {jalur} tidak terbaca: {sebab}. Isinya disimpan apa adanya dan tidak ikut dijumlah.",
		Inggris:   "The part {jalur} cannot be read: {sebab}. Its content is kept as it is and not counted."}}
	AturanJSONPutus = temuan.Aturan{Kode: "APBDES-BCA-43", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Berkas JSON rusak di sini: {sebab}. Isi sebelum titik ini dibaca, sesudahnya tidak; perbaiki berkasnya.",
		Inggris:   "The JSON file is broken here: {sebab}. What comes before is read, what comes after is not; repair the file."}}
	AturanKosong = temuan.Aturan{Kode: "APBDES-BCA-19", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Berkas tidak memuat satu baris anggaran pun.",
		Inggris:   "The file holds not a single budget line."}}
)

// Kalimat returns the reason of an error in both languages: the sentences of the typed errors of this library, those for broken JSON, or
// the plain text of any other.
func Kalimat(err error) (id, en string) {
	var p interface{ Pesan() (id, en string) }
	var rusak *json.SyntaxError
	switch {
	case errors.As(err, &p):
		return p.Pesan()
	case errors.Is(err, io.ErrUnexpectedEOF), errors.As(err, &rusak) && strings.HasPrefix(rusak.Error(), "unexpected end"):
		return "teksnya terputus sebelum selesai", "the text ends too early"
	case rusak != nil:
		return "bukan JSON yang sah", "it is not valid JSON" // the words of encoding/json differ from one version of Go to the next
	}
	return err.Error(), err.Error()
}

// DaftarAturan lists the findings of this package in the order of their codes.
func DaftarAturan() []temuan.Aturan {
	return []temuan.Aturan{AturanAngkaGanda, AturanAngkaCampur, AturanAngkaRusak, AturanKodeRusak, AturanTanpaKode, AturanTahunRusak,
		AturanTanpaTahun, AturanTanpaDesa, AturanDesaRusak, AturanTerpotong, AturanSisa, AturanUlangInduk, AturanPunyaKegiatan,
		AturanKolomTakDikenal, AturanKolomKurang, AturanKolomGanda, AturanTotalDikenali, AturanJSONRusak, AturanKosong, AturanDesaRagu, AturanSelebihnya, AturanJSONPutus}
}
