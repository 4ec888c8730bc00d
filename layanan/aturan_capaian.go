package layanan

import (
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Codes of the findings of PeriksaCapaian. They are permanent.
const (
	KodePembilangLebih   temuan.Kode = "APBDES-LYN-15"
	KodeNegatif          temuan.Kode = "APBDES-LYN-16"
	KodeDiLuarRentang    temuan.Kode = "APBDES-LYN-17"
	KodePenyebutNol      temuan.Kode = "APBDES-LYN-18"
	KodeNilaiBeda        temuan.Kode = "APBDES-LYN-19"
	KodeCapaianGanda     temuan.Kode = "APBDES-LYN-20"
	KodeCapaianBeda      temuan.Kode = "APBDES-LYN-21"
	KodeAngkaKecil       temuan.Kode = "APBDES-LYN-22"
	KodeSatuanBeda       temuan.Kode = "APBDES-LYN-23"
	KodeTanpaPenyebut    temuan.Kode = "APBDES-LYN-24"
	KodeBukanBulat       temuan.Kode = "APBDES-LYN-25"
	KodeTakWajar         temuan.Kode = "APBDES-LYN-26"
	KodeKurangDari       temuan.Kode = "APBDES-LYN-27"
	KodeIndikatorAsing   temuan.Kode = "APBDES-LYN-28"
	KodePeriodeMustahil  temuan.Kode = "APBDES-LYN-29"
	KodePeriodeBertindih temuan.Kode = "APBDES-LYN-30"
	KodeTanggalAwal      temuan.Kode = "APBDES-LYN-31"
	KodeTanpaData        temuan.Kode = "APBDES-LYN-32"
	KodeBukanDesa        temuan.Kode = "APBDES-LYN-33"
)

// aturanCapaian holds the findings of PeriksaCapaian. A galat is an arithmetic
// impossibility; what is only unlikely is a peringatan.
var aturanCapaian = [...]temuan.Aturan{
	{Kode: KodePembilangLebih, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "{indikator}: bagian {pembilang} lebih besar dari seluruhnya {penyebut}.",
		Inggris:   "{indikator}: the part {pembilang} is larger than the whole {penyebut}."}},
	{Kode: KodeNegatif, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "{indikator}: angka negatif {nilai}.",
		Inggris:   "{indikator}: negative number {nilai}."}},
	{Kode: KodeDiLuarRentang, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "{indikator}: {nilai} melewati nilai tertinggi {batas} {satuan}.",
		Inggris:   "{indikator}: {nilai} is above the largest possible value, {batas} {satuan}."}},
	{Kode: KodePenyebutNol, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "{indikator}: penyebutnya nol, padahal pembilangnya {pembilang}.",
		Inggris:   "{indikator}: the denominator is zero, but the numerator is {pembilang}."}},
	{Kode: KodeNilaiBeda, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "{indikator}: nilai tercetak {nilai}, hasil hitungnya {hitung}.",
		Inggris:   "{indikator}: the printed value is {nilai}, computed it is {hitung}."}},
	{Kode: KodeCapaianGanda, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "{indikator} desa {desa} periode {periode} sudah ada, dengan angka yang sama ({dulu}).",
		Inggris:   "{indikator} of village {desa} in {periode} is there already, with the same figures ({dulu})."}},
	{Kode: KodeCapaianBeda, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "{indikator} desa {desa} periode {periode} sudah ada, dengan angka lain ({dulu}).",
		Inggris:   "{indikator} of village {desa} in {periode} is there already, with other figures ({dulu})."}},
	{Kode: KodeAngkaKecil, Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "{indikator}: {pembilang} dari {penyebut} terlalu sedikit untuk dibaca sebagai angka; sebut jumlahnya.",
		Inggris:   "{indikator}: {pembilang} of {penyebut} is too few for a rate; state the numbers."}},
	{Kode: KodeSatuanBeda, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "{indikator}: satuan \"{satuan}\", seharusnya \"{ingin}\".",
		Inggris:   "{indikator}: the unit is \"{satuan}\", it should be \"{ingin}\"."}},
	{Kode: KodeTanpaPenyebut, Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "{indikator}: pembilang atau penyebutnya tidak ada (nilai {nilai}); tidak dapat digabung dengan desa atau periode lain.",
		Inggris:   "{indikator}: numerator or denominator is missing (value {nilai}); it cannot be combined with other villages or periods."}},
	{Kode: KodeBukanBulat, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "{indikator}: {nilai} bukan bilangan bulat, padahal yang dihitung orang atau barang.",
		Inggris:   "{indikator}: {nilai} is no whole number, but persons or things are counted."}},
	{Kode: KodeTakWajar, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "{indikator}: {nilai} pada periode {periode} tidak wajar untuk satu desa (di atas {batas}).",
		Inggris:   "{indikator}: {nilai} in {periode} is implausible for one village (above {batas})."}},
	{Kode: KodeKurangDari, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "{indikator} {nilai} kurang dari {pembanding} {batas}.",
		Inggris:   "{indikator} {nilai} is less than {pembanding} {batas}."}},
	{Kode: KodeIndikatorAsing, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Indikator \"{nilai}\" tidak ada dalam katalog; angkanya disimpan tetapi tidak diperiksa.",
		Inggris:   "Indicator \"{nilai}\" is not in the catalogue; its figures are kept but not checked."}},
	{Kode: KodePeriodeMustahil, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Periode tidak mungkin: {jenis} ke-{nilai} tahun {tahun}.",
		Inggris:   "Impossible period: {jenis} {nilai} of {tahun}."}},
	{Kode: KodePeriodeBertindih, Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "{indikator} desa {desa}: periode {periode} bertindihan dengan {lain}; keduanya tidak dapat dijumlahkan.",
		Inggris:   "{indikator} of village {desa}: {periode} overlaps {lain}; the two do not add up."}},
	{Kode: KodeTanggalAwal, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Tanggal {nilai} mendahului tahun {periode}.",
		Inggris:   "The date {nilai} is before the year {periode}."}},
	{Kode: KodeTanpaData, Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "{indikator}: tidak ada angka. Kosong bukan nol.",
		Inggris:   "{indikator}: no figure. Missing is not zero."}},
	{Kode: KodeBukanDesa, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Kode \"{nilai}\" bukan kode desa; angka gabungan tidak boleh bercampur dengan angka desa.",
		Inggris:   "Code \"{nilai}\" is not the code of a village; aggregates must not mix with figures of villages."}},
}

// DaftarAturanCapaian returns the findings PeriksaCapaian can make, in the order
// of their codes.
func DaftarAturanCapaian() []temuan.Aturan { return slices.Clone(aturanCapaian[:]) }

// aturanCapaianDari returns the rule with a code of this file.
func aturanCapaianDari(k temuan.Kode) *temuan.Aturan {
	i := slices.IndexFunc(aturanCapaian[:], func(a temuan.Aturan) bool { return a.Kode == k })
	return &aturanCapaian[i]
}
