package umum

import "github.com/dasbor-desa/dasbor/apbdes/temuan"

// The findings of this package, codes APBDES-BCA-78 to APBDES-BCA-95. Assumptions are catatan where the file confirms them and
// peringatan where only a person can.
var (
	aturanKolom = temuan.Aturan{Kode: "APBDES-BCA-80", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Bentuk tabel ini tidak dikenal; kolomnya ditafsirkan begini: {kolom}. Bila salah, perbaiki resepnya lalu baca ulang.",
		Inggris:   "The form of this table is not known; its columns were understood like this: {kolom}. If that is wrong, correct the recipe and read again."}}
	aturanTanpaKepala = temuan.Aturan{Kode: "APBDES-BCA-81", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Tidak ada baris kepala yang menyebut uraian atau kode beserta satu kolom uang, dan isinya pun tidak menunjukkannya; {banyak} baris tidak dibaca. Beri resep yang menyebut kolomnya.",
		Inggris:   "No header row names a description or code together with an amount, and the content does not tell either; {banyak} rows are not read. Give a recipe that names the columns."}}
	aturanTerkaIsi = temuan.Aturan{Kode: "APBDES-BCA-82", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Tabel tidak berkepala; kolom ditentukan dari isinya: {kolom}.",
		Inggris:   "The table has no header; its columns were told by their content: {kolom}."}}
	aturanJudul = temuan.Aturan{Kode: "APBDES-BCA-83", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "{banyak} baris di atas kepala tabel dibaca sebagai judul: tahun {tahun}, desa {desa}.",
		Inggris:   "{banyak} rows above the header were read as titles: year {tahun}, village {desa}."}}
	aturanNama = temuan.Aturan{Kode: "APBDES-BCA-84", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "{banyak} baris tanpa kode ditempatkan menurut namanya di dalam bagian, bidang, dan sub bidangnya; periksa daftar tempat di resep.",
		Inggris:   "{banyak} rows without a code were placed by their names inside their section, bidang and sub-bidang; see the list of places in the recipe."}}
	aturanTakPasti = temuan.Aturan{Kode: "APBDES-BCA-85", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Baris {nama} tidak berkode dan namanya tidak pasti; ditempatkan di {tempat} dengan namanya sendiri. Isi kodenya bila diketahui.",
		Inggris:   "The row {nama} has no code and its name is not certain; it stays at {tempat} under its own name. Fill in the code if it is known."}}
	aturanTotal = temuan.Aturan{Kode: "APBDES-BCA-86", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Baris {nama} dibaca sebagai jumlah ({sasaran}): diperiksa bila mungkin, tidak dijumlah.",
		Inggris:   "The row {nama} is read as a total ({sasaran}): checked where possible, not added."}}
	aturanRincianBeda = temuan.Aturan{Kode: "APBDES-BCA-87", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Baris {nama} mencetak {tercetak}, rinciannya berjumlah {hitung}; yang dijumlah rinciannya.",
		Inggris:   "The row {nama} prints {tercetak}, its details add up to {hitung}; the details are added."}}
	aturanSebagian = temuan.Aturan{Kode: "APBDES-BCA-88", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Belanja {kode} hanya dirinci sebagian: {sisa} dari {tercetak} tidak dirinci dan dicatat sebagai sisa.",
		Inggris:   "Spending {kode} is itemised in part: {sisa} of {tercetak} is not itemised and kept as a remainder."}}
	aturanNarasi = temuan.Aturan{Kode: "APBDES-BCA-89", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "{banyak} angka diambil dari kalimat, misalnya {contoh}.",
		Inggris:   "{banyak} amounts were taken out of sentences, for example {contoh}."}}
	aturanTanpaTanda = temuan.Aturan{Kode: "APBDES-BCA-90", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Surplus/defisit dicetak {tercetak} tanpa tanda, hasil hitungan {hitung}: yang dipakai hasil hitungan.",
		Inggris:   "The surplus/deficit is printed as {tercetak} without a sign and computes to {hitung}: the computed value is used."}}
	aturanAsing = temuan.Aturan{Kode: "APBDES-BCA-91", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Bagian {nama} bukan pendapatan, belanja, atau pembiayaan; {banyak} barisnya disimpan dan tidak dijumlah.",
		Inggris:   "The section {nama} is neither income, spending nor financing; its {banyak} rows are kept and not added."}}
	aturanTafsir = temuan.Aturan{Kode: "APBDES-BCA-92", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Anggapan saat membaca: {apa}.",
		Inggris:   "Assumed while reading: {apa}."}}
	aturanBukan = temuan.Aturan{Kode: "APBDES-BCA-93", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Tabel ini bukan APBDes ({apa}); {banyak} barisnya disimpan dan tidak dibaca.",
		Inggris:   "This table is no village budget ({apa}); its {banyak} rows are kept and not read."}}
	aturanBatasNama = temuan.Aturan{Kode: "APBDES-BCA-94", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Lebih dari {batas} nama yang berbeda; nama selebihnya tidak dicari di bagan.",
		Inggris:   "More than {batas} different names; the others are not looked up in the chart."}}
	aturanSQL = temuan.Aturan{Kode: "APBDES-BCA-95", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Salinan SQL: {apa}.",
		Inggris:   "SQL dump: {apa}."}}
)

// aturanDilewati reports a column that is kept with its rows and not read: a number of the row, a percentage, a difference, or a second
// column of the same meaning.
var aturanDilewati = temuan.Aturan{Kode: "APBDES-BCA-99", Tingkat: temuan.Catatan, Pola: temuan.Pola{
	Indonesia: "Kolom {kolom} tidak dibaca: bukan uang, atau artinya sudah dipegang kolom lain.",
	Inggris:   "Column {kolom} is not read: it holds no money, or another column has its meaning."}}

// The two findings about rows without a code below a coded row.
var (
	aturanRincian = temuan.Aturan{Kode: "APBDES-BCA-78", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "{banyak} baris tanpa kode berjumlah tepat baris berkode di atasnya dan dibaca sebagai rinciannya; baris berkode itu jumlahnya.",
		Inggris:   "{banyak} rows without a code add up exactly to the coded row above them and are read as its details; the coded row is their sum."}}
	aturanTakPas = temuan.Aturan{Kode: "APBDES-BCA-79", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Baris {nama} mencetak {tercetak}; {banyak} baris tanpa kode di bawahnya berjumlah {hitung}, jadi bukan rincian yang utuh. Baris itu {nasib}. Isi kodenya.",
		Inggris:   "The row {nama} prints {tercetak}; the {banyak} rows without a code below it add up to {hitung}, so they are not its full details. They {nasib}. Fill in their codes."}}
)

// DaftarAturan lists the findings of this package in the order of their codes.
func DaftarAturan() []temuan.Aturan {
	return []temuan.Aturan{aturanRincian, aturanTakPas, aturanKolom, aturanTanpaKepala, aturanTerkaIsi, aturanJudul, aturanNama, aturanTakPasti, aturanTotal,
		aturanRincianBeda, aturanSebagian, aturanNarasi, aturanTanpaTanda, aturanAsing, aturanTafsir, aturanBukan, aturanBatasNama, aturanSQL,
		aturanDilewati}
}
