package siskeudes

import "github.com/dasbor-desa/dasbor/apbdes/temuan"

// The findings of this package, codes APBDES-SKD-01 to APBDES-SKD-31; the last checks the identities of KSB-10 that only the database can show.
var (
	aturanTanpaRAB = temuan.Aturan{Kode: "APBDES-SKD-01", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Ekspor Siskeudes ini tidak memuat satu baris anggaran pun di Ta_RABRinci atau Ta_RAB (tabel yang ada: {ada}). Mungkin basis datanya baru berisi acuan atau RPJM, atau ekspornya tidak lengkap.",
		Inggris:   "This Siskeudes export holds not a single budget row in Ta_RABRinci or Ta_RAB (tables found: {ada}). The database may hold only reference data or the RPJM, or the export is incomplete."}}
	aturanKolomAsing = temuan.Aturan{Kode: "APBDES-SKD-02", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "{tabel}: kolom yang tidak dikenal dan diabaikan: {kolom}.",
		Inggris:   "{tabel}: columns that are not known and are ignored: {kolom}."}}
	aturanKolomKurang = temuan.Aturan{Kode: "APBDES-SKD-03", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "{tabel} tidak memuat kolom {kolom}; {banyak} barisnya tidak dipakai.",
		Inggris:   "{tabel} has no column {kolom}; its {banyak} rows are not used."}}
	aturanTabelGanda = temuan.Aturan{Kode: "APBDES-SKD-04", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "{tabel} ada dua kali di ekspor ({dipakai} dan {diabaikan}); {banyak} baris yang kedua tidak dipakai supaya tidak terhitung dua kali. Baca tiap ekspor sendiri-sendiri.",
		Inggris:   "{tabel} is twice in the export ({dipakai} and {diabaikan}); the {banyak} rows of the second are not used, so that nothing counts twice. Read each export by itself."}}
	aturanBergeser = temuan.Aturan{Kode: "APBDES-SKD-05", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Baris ini berisi {sel} sel sedangkan kepalanya {kepala}; kolomnya bergeser, jadi barisnya tidak dipakai. Periksa koma atau ganti baris tanpa tanda kutip.",
		Inggris:   "This row has {sel} cells and the header {kepala}; its columns have shifted, so the row is not used. Look for a comma or a line end without quotes."}}
	aturanBarisRusak = temuan.Aturan{Kode: "APBDES-SKD-06", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Baris ini rusak di basis data dan tidak dipakai: {sebab}",
		Inggris:   "This row is damaged in the database and not used: {sebab}"}}
	aturanBaganLama = temuan.Aturan{Kode: "APBDES-SKD-07", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Desa {desa} tahun {tahun} memakai bagan Siskeudes versi pertama (kegiatan dua bagian seperti {contoh}, sebelum Permendagri 20/2018); bagan itu tidak didukung dan {banyak} barisnya tidak dipakai.",
		Inggris:   "Village {desa} in {tahun} uses the chart of the first Siskeudes (kegiatan of two parts such as {contoh}, before Permendagri 20/2018); that chart is not supported and its {banyak} rows are not used."}}
	aturanKecamatanSetempat = temuan.Aturan{Kode: "APBDES-SKD-08", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Kode {banyak} desa dirangkai dari Ta_Pemda dan Kd_Desa, misalnya {contoh}; {sebab}.",
		Inggris:   "The codes of {banyak} villages were joined from Ta_Pemda and Kd_Desa, for example {contoh}; {sebab}."}}
	aturanPemda = temuan.Aturan{Kode: "APBDES-SKD-09", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Ta_Pemda tidak menentukan kabupaten tahun {tahun} ({sebab}); kode desa tidak dapat dirangkai. Sebutkan kabupatennya saat membaca.",
		Inggris:   "Ta_Pemda does not settle the kabupaten of {tahun} ({sebab}); village codes cannot be joined. Name the kabupaten when reading."}}
	aturanBedaRAB = temuan.Aturan{Kode: "APBDES-SKD-10", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Ta_RAB menulis {kolom} {rab} untuk {kode} desa {desa}, sedangkan rinciannya di Ta_RABRinci berjumlah {rinci}; yang dipakai rinciannya.",
		Inggris:   "Ta_RAB writes {kolom} {rab} for {kode} of village {desa}, while its items in Ta_RABRinci add up to {rinci}; the items are used."}}
	aturanTanpaRinci = temuan.Aturan{Kode: "APBDES-SKD-11", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Desa {desa} tahun {tahun} tidak punya baris di Ta_RABRinci; anggarannya diambil dari Ta_RAB, tanpa sumber dana.",
		Inggris:   "Village {desa} in {tahun} has no rows in Ta_RABRinci; its budget is taken from Ta_RAB, without sumber dana."}}
	aturanTanpaPerubahan = temuan.Aturan{Kode: "APBDES-SKD-12", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Desa {desa} tahun {tahun} tidak mengubah anggarannya: AnggaranStlhPAK sama dengan Anggaran atau tidak terisi, AnggaranPAK nol, dan No_Perdes_PB kosong. Anggaran perubahan tidak ada.",
		Inggris:   "Village {desa} did not change its budget in {tahun}: AnggaranStlhPAK equals Anggaran or is not filled, AnggaranPAK is nil and No_Perdes_PB is empty. There is no changed budget."}}
	aturanPerubahanKosong = temuan.Aturan{Kode: "APBDES-SKD-13", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Desa {desa} tahun {tahun} punya perdes perubahan {perdes}, tetapi AnggaranStlhPAK tidak terisi; anggaran perubahan tidak diketahui.",
		Inggris:   "Village {desa} has the change regulation {perdes} in {tahun}, but AnggaranStlhPAK is not filled; the changed budget is not known."}}
	aturanRumusRAB = temuan.Aturan{Kode: "APBDES-SKD-31", Tingkat: temuan.Peringatan, Keyakinan: temuan.Praktik, Pola: temuan.Pola{
		Indonesia: "{kode}: {rumus} = {hitung}, tetapi tertulis {tertulis}.",
		Inggris:   "{kode}: {rumus} = {hitung}, but the row says {tertulis}."}}
	aturanBagianTakLengkap = temuan.Aturan{Kode: "APBDES-SKD-14", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Realisasi {bagian} tidak dihitung: {sebab}.",
		Inggris:   "The realisasi of {bagian} is not computed: {sebab}."}}
	aturanTanpaTabel = temuan.Aturan{Kode: "APBDES-SKD-15", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Ekspor tidak memuat {tabel}, jadi realisasi belum memasukkan {isi}.",
		Inggris:   "The export has no {tabel}, so realisasi leaves out {isi}."}}
	aturanYatim = temuan.Aturan{Kode: "APBDES-SKD-16", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Nomor {nomor} senilai {nilai} tidak punya baris di {induk} untuk desa dan tahun yang sama; {akibat}.",
		Inggris:   "Number {nomor} worth {nilai} has no row in {induk} for the same village and year; {akibat}."}}
	aturanIndukGanda = temuan.Aturan{Kode: "APBDES-SKD-17", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Nomor {nomor} ada lebih dari sekali untuk desa dan tahun yang sama; yang dipakai baris {baris}. Rinciannya dihitung satu kali.",
		Inggris:   "Number {nomor} occurs more than once for the same village and year; row {baris} is used. Its items count once."}}
	aturanPanjar = temuan.Aturan{Kode: "APBDES-SKD-18", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Panjar {nomor} senilai {nilai} belum dipertanggungjawabkan: tidak ada SPJ{batas}. Nilainya belum menjadi realisasi belanja.",
		Inggris:   "Advance {nomor} of {nilai} has not been accounted for: there is no SPJ{batas}. It is not spending yet."}}
	aturanSisaPanjar = temuan.Aturan{Kode: "APBDES-SKD-19", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Panjar {nomor} senilai {nilai} baru dipertanggungjawabkan {spj}; {sisa} belum tampak di SPJ atau sebagai sisa.",
		Inggris:   "Of advance {nomor} of {nilai} only {spj} has been accounted for; {sisa} shows neither in an SPJ nor as a remainder."}}
	aturanBukanUM = temuan.Aturan{Kode: "APBDES-SKD-20", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "SPJ {nomor} senilai {nilai} menunjuk {spp} yang bukan uang muka; tidak dihitung karena SPP-nya sudah dihitung.",
		Inggris:   "SPJ {nomor} worth {nilai} refers to {spp}, which is no advance; it does not count because the SPP has counted already."}}
	aturanTanpaJenis = temuan.Aturan{Kode: "APBDES-SKD-21", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "{nomor} senilai {nilai} tidak menyebut jenis SPP, jadi tidak diketahui apakah uang muka; tidak dihitung.",
		Inggris:   "{nomor} worth {nilai} does not name the kind of the SPP, so it may be an advance; it does not count."}}
	aturanSalahRekening = temuan.Aturan{Kode: "APBDES-SKD-22", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "{tabel} memuat {nilai} pada rekening {kode}, yang menurut rumus realisasi tidak dibukukan di sana; tidak dihitung.",
		Inggris:   "{tabel} holds {nilai} on account {kode}, which the formula of realisasi does not take from there; it does not count."}}
	aturanSilpaBelumJurnal = temuan.Aturan{Kode: "APBDES-SKD-23", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Desa {desa} tahun {tahun} menganggarkan SiLPA tahun lalu (6.1.1) {nilai} tetapi jurnalnya belum dibukukan{batas}. Realisasinya tidak diketahui, bukan nol, sehingga SiLPA realisasi belum dapat dihitung. Bukukan jurnal saldo awal SiLPA di Siskeudes.",
		Inggris:   "Village {desa} budgeted an opening SiLPA (6.1.1) of {nilai} in {tahun} but has posted no journal for it{batas}. Its realisasi is not known, which is not nil, so the SiLPA of realisasi cannot be computed yet. Post the opening SiLPA journal in Siskeudes."}}
	aturanTanggalGanda = temuan.Aturan{Kode: "APBDES-SKD-24", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Tanggal di {tabel}.{kolom} tidak dapat dipastikan: {sebab}, misalnya {contoh}. Batas tanggal {sampai} tidak diterapkan pada tabel ini dan barisnya tidak dipakai. Sebutkan bentuk tanggalnya saat membaca.",
		Inggris:   "The dates in {tabel}.{kolom} cannot be settled: {sebab}, for example {contoh}. The cut-off date {sampai} is not applied to this table and its rows are not used. Name the form of the dates when reading."}}
	aturanTanggalTakPasti = temuan.Aturan{Kode: "APBDES-SKD-25", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Tanggal di {tabel}.{kolom} tidak dapat dipastikan: {sebab}, misalnya {contoh}. Tanpa batas tanggal ini tidak mengubah jumlah.",
		Inggris:   "The dates in {tabel}.{kolom} cannot be settled: {sebab}, for example {contoh}. Without a cut-off date this changes no total."}}
	aturanTanggalPinjam = temuan.Aturan{Kode: "APBDES-SKD-26", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Tanggal di {tabel}.{kolom} sendiri tidak pasti (misalnya {contoh}); dibaca sebagai {bentuk} seperti {lain} yang pasti dalam ekspor yang sama.",
		Inggris:   "The dates in {tabel}.{kolom} are not certain by themselves (for example {contoh}); read as {bentuk} like {lain}, which is certain in the same export."}}
	aturanTanggalRusak = temuan.Aturan{Kode: "APBDES-SKD-27", Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Nomor {nomor} senilai {nilai} tidak dapat ditempatkan terhadap batas {sampai}: tanggalnya {tanggal}. Tidak dihitung.",
		Inggris:   "Number {nomor} worth {nilai} cannot be placed against the cut-off {sampai}: its date is {tanggal}. It does not count."}}
	aturanTahunTanggal = temuan.Aturan{Kode: "APBDES-SKD-28", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Tanggal {tanggal} tidak jatuh pada tahun anggaran {tahun} baris ini; dihitung menurut tahun anggarannya.",
		Inggris:   "The date {tanggal} is outside budget year {tahun} of this row; the row counts in its budget year."}}
	aturanDesaLain = temuan.Aturan{Kode: "APBDES-SKD-29", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Kd_Keg {kode} berawalan desa lain daripada Kd_Desa {desa}; dihitung untuk Kd_Desa.",
		Inggris:   "Kd_Keg {kode} begins with another village than Kd_Desa {desa}; it counts for Kd_Desa."}}
	aturanTanpaTransaksi = temuan.Aturan{Kode: "APBDES-SKD-30", Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Desa {desa} tahun {tahun} belum punya transaksi di ekspor ini; realisasinya tidak ada, bukan nol.",
		Inggris:   "Village {desa} has no transactions for {tahun} in this export; its realisasi is missing, which is not nil."}}
)

// DaftarAturan lists the findings of this package in the order of their codes.
func DaftarAturan() []temuan.Aturan {
	return []temuan.Aturan{aturanTanpaRAB, aturanKolomAsing, aturanKolomKurang, aturanTabelGanda, aturanBergeser, aturanBarisRusak,
		aturanBaganLama, aturanKecamatanSetempat, aturanPemda, aturanBedaRAB, aturanTanpaRinci, aturanTanpaPerubahan, aturanPerubahanKosong,
		aturanBagianTakLengkap, aturanTanpaTabel, aturanYatim, aturanIndukGanda, aturanPanjar, aturanSisaPanjar, aturanBukanUM,
		aturanTanpaJenis, aturanSalahRekening, aturanSilpaBelumJurnal, aturanTanggalGanda, aturanTanggalTakPasti, aturanTanggalPinjam,
		aturanTanggalRusak, aturanTahunTanggal, aturanDesaLain, aturanTanpaTransaksi, aturanRumusRAB}
}
