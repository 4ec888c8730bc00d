package indikator

import (
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// Codes of the findings of [BacaProgram]. They are permanent.
const (
	KodeProgramRusak        temuan.Kode = "APBDES-AGD-01"
	KodeProgramTanpaKolom   temuan.Kode = "APBDES-AGD-02"
	KodeProgramKolomAsing   temuan.Kode = "APBDES-AGD-03"
	KodeProgramKolomGanda   temuan.Kode = "APBDES-AGD-04"
	KodeProgramTanpaNama    temuan.Kode = "APBDES-AGD-05"
	KodeProgramWilayah      temuan.Kode = "APBDES-AGD-06"
	KodeProgramTahun        temuan.Kode = "APBDES-AGD-07"
	KodeProgramNilai        temuan.Kode = "APBDES-AGD-08"
	KodeProgramGayaRagu     temuan.Kode = "APBDES-AGD-09"
	KodeProgramKegiatan     temuan.Kode = "APBDES-AGD-10"
	KodeProgramLayanan      temuan.Kode = "APBDES-AGD-11"
	KodeProgramLayananBeda  temuan.Kode = "APBDES-AGD-12"
	KodeProgramMenurutNama  temuan.Kode = "APBDES-AGD-13"
	KodeProgramTanpaLayanan temuan.Kode = "APBDES-AGD-14"
)

// aturanProgram holds the findings about programme lists. None is a legal rule.
var aturanProgram = [...]temuan.Aturan{
	{Kode: KodeProgramRusak, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Daftar program tidak terbaca sebagai tabel: {sebab}.",
		Inggris:   "The programme list cannot be read as a table: {sebab}."}},
	{Kode: KodeProgramTanpaKolom, Tingkat: temuan.Galat, Pola: temuan.Pola{
		Indonesia: "Kolom \"{kolom}\" tidak ada pada baris judul.",
		Inggris:   "The header has no column \"{kolom}\"."}},
	{Kode: KodeProgramKolomAsing, Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Kolom \"{kolom}\" tidak dikenal dan tidak dibaca.",
		Inggris:   "Column \"{kolom}\" is not known and is not read."}},
	{Kode: KodeProgramKolomGanda, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Kolom \"{kolom}\" berulang; yang pertama dipakai.",
		Inggris:   "Column \"{kolom}\" is repeated; the first one is used."}},
	{Kode: KodeProgramTanpaNama, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Program tanpa nama.",
		Inggris:   "A programme without a name."}},
	{Kode: KodeProgramWilayah, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "\"{nilai}\" bukan kode wilayah; lokasi program tidak diketahui.",
		Inggris:   "\"{nilai}\" is no region code; the place of the programme is not known."}},
	{Kode: KodeProgramTahun, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "\"{nilai}\" bukan tahun.",
		Inggris:   "\"{nilai}\" is no year."}},
	{Kode: KodeProgramNilai, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "\"{nilai}\" tidak terbaca sebagai nilai rupiah.",
		Inggris:   "\"{nilai}\" cannot be read as an amount."}},
	{Kode: KodeProgramGayaRagu, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Tata tulis nilai tidak pasti ({contoh}); nilai program tidak dibaca.",
		Inggris:   "The style of the amounts is not certain ({contoh}); amounts of programmes are not read."}},
	{Kode: KodeProgramKegiatan, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "\"{nilai}\" bukan kode kegiatan.",
		Inggris:   "\"{nilai}\" is no code of a kegiatan."}},
	{Kode: KodeProgramLayanan, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "\"{nilai}\" bukan nama layanan dasar.",
		Inggris:   "\"{nilai}\" is no name of a basic service."}},
	{Kode: KodeProgramLayananBeda, Tingkat: temuan.Peringatan, Pola: temuan.Pola{
		Indonesia: "Kode kegiatan {nilai} bukan untuk layanan {layanan}; yang dipakai layanan pada kolomnya.",
		Inggris:   "The kegiatan code {nilai} is not of the service {layanan}; the service in its column is used."}},
	{Kode: KodeProgramMenurutNama, Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Layanan program \"{nilai}\" ditentukan menurut namanya: {layanan}.",
		Inggris:   "The service of programme \"{nilai}\" was decided by its name: {layanan}."}},
	{Kode: KodeProgramTanpaLayanan, Tingkat: temuan.Catatan, Pola: temuan.Pola{
		Indonesia: "Layanan program \"{nilai}\" tidak diketahui; program ini tidak dicocokkan.",
		Inggris:   "The service of programme \"{nilai}\" is not known; it is not matched."}},
}

// DaftarAturanProgram returns the findings that [BacaProgram] can make, in the order of their codes.
func DaftarAturanProgram() []temuan.Aturan { return slices.Clone(aturanProgram[:]) }

func (p *pembacaProgram) tambah(k temuan.Kode, jalur string, l temuan.Letak, isian ...temuan.Isian) {
	i := slices.IndexFunc(aturanProgram[:], func(a temuan.Aturan) bool { return a.Kode == k })
	p.temuan.Tambah(aturanProgram[i].Temukan(jalur, l, isian...))
}

func (p *pembacaProgram) rusak(baris int, id, en string) {
	p.tambah(KodeProgramRusak, "", temuan.Letak{Berkas: p.opsi.Berkas, Baris: baris}, temuan.Dwi("sebab", id, en))
}

// salah adds a finding about a cell of row b, which is the next programme; its value is {nilai}.
func (p *pembacaProgram) salah(b *barisProgram, k temuan.Kode, kolom int, isian ...temuan.Isian) {
	l := temuan.Letak{Berkas: p.opsi.Berkas, Baris: b.nomor, Kolom: p.letak[kolom] + 1}
	isian = append(isian, temuan.Isi("nilai", p.sel(b, kolom)))
	p.tambah(k, temuan.Penunjuk("program", len(p.hasil), namaKolomProgram[kolom][0]), l, isian...)
}

// cocokkanProgram notes the programmes for the service and a village of the proposal in the year of the board or later; those
// without a year count too. One without a place does not: it may be for anywhere.
func (u *Usulan) cocokkanProgram(p *Papan, daftar []Program) {
	// Lookups only, since a list may hold tens of thousands of programmes: the villages and what they lie in, and names that were noted.
	tempat, nama := make(map[wilayah.Kode]bool), map[string]bool{"": true}
	for _, d := range u.Desa {
		for k := p.Desa[d].Kode; !k.Kosong() && !tempat[k]; k = k.Induk() {
			tempat[k] = true
		}
	}
	for i := range daftar {
		g := &daftar[i]
		if g.Layanan != u.Layanan || g.Tahun != 0 && g.Tahun < p.Tahun || !tempat[g.Wilayah] {
			continue
		}
		u.RincianProgram = append(u.RincianProgram, *g)
		if !nama[g.Nama] {
			nama[g.Nama] = true
			u.Program = append(u.Program, g.Nama)
		}
	}
}
