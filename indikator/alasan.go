package indikator

import (
	"encoding/json"
	"errors"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// ErrAlasan says that a reason is unknown.
var ErrAlasan = errors.New("indikator: unknown reason")

// Alasan says why a value could not be computed. The zero value is no reason: the value is there. Its JSON is an object of the
// code and both sentences, so that a reader needs no catalogue.
type Alasan uint8

// The reasons, in the order in which they take precedence over each other.
const (
	TanpaAlasan            Alasan = iota
	FaseTidakAda                  // the document has nothing in a phase that is needed
	GenerasiLama                  // the codes are those of Permendagri 113/2014
	TahunTidakDiketahui           // the year of the document is not known
	TahunDiLuarAturan             // the rule behind the indicator does not hold for the year
	TahunLaluTidakAda             // the document of the year before was not given
	BukanTahunLalu                // the document given for the year before is of another year or another village
	GenerasiBerbeda               // the two years use different generations of the chart
	TanggalBerbeda                // the realisasi of the two years stops at different dates
	TahunBelumTutup               // the realisasi stops before the end of the year
	BagianTerpotong               // the section is known to be cut off
	BagianTidakAda                // the section has no amount in the phase
	TanpaKegiatan                 // spending lines without any kegiatan, sub-bidang or bidang
	PerluRincian                  // spending lines that stop at a bidang or sub-bidang which mixes services
	SisaBerkas                    // spending that a cut-off file no longer itemises
	TidakTergolong                // spending lines whose kegiatan the map cannot place
	TanpaRekening                 // lines whose account is missing or stops above the kelompok
	RekeningRingkas               // lines whose account stops above the jenis
	TanpaSumberDana               // no spending line names its fund
	PendudukTidakDiketahui        // the number of residents is not known
	SasaranTidakDiketahui         // the number of people or households that the service is for is not known
	TanpaNilai                    // the lines are there but none has an amount in the phase
	FaseSebagian                  // some lines are blank in the phase although another phase has money there
	PenyebutNol                   // the denominator is Rp0
	PenyebutNegatif               // the denominator is below Rp0
	banyakAlasan           = iota // keeps the tables complete
)

var kodeAlasan = [banyakAlasan]string{
	FaseTidakAda: "fase_tidak_ada", GenerasiLama: "generasi_lama", BagianTerpotong: "bagian_terpotong",
	BagianTidakAda: "bagian_tidak_ada", TanpaKegiatan: "tanpa_kegiatan", PerluRincian: "perlu_rincian",
	SisaBerkas: "sisa_berkas", TidakTergolong: "tidak_tergolong", TanpaRekening: "tanpa_rekening",
	TanpaSumberDana: "tanpa_sumber_dana", PendudukTidakDiketahui: "penduduk_tidak_diketahui", TanpaNilai: "tanpa_nilai",
	TahunTidakDiketahui: "tahun_tidak_diketahui", TahunDiLuarAturan: "tahun_di_luar_aturan",
	TahunLaluTidakAda: "tahun_lalu_tidak_ada", BukanTahunLalu: "bukan_tahun_lalu", GenerasiBerbeda: "generasi_berbeda",
	TanggalBerbeda: "tanggal_berbeda", TahunBelumTutup: "tahun_belum_tutup", RekeningRingkas: "rekening_ringkas",
	SasaranTidakDiketahui: "sasaran_tidak_diketahui",
	FaseSebagian:          "fase_sebagian", PenyebutNol: "penyebut_nol", PenyebutNegatif: "penyebut_negatif",
}

var kalimatAlasan = [banyakAlasan]Teks{
	FaseTidakAda: {"Dokumen tidak memuat angka untuk fase yang diperlukan.",
		"The document has no amounts in a phase that is needed."},
	GenerasiLama: {"Dokumen memakai kode Permendagri 113/2014; indikator ini hanya berlaku untuk kode Permendagri 20/2018.",
		"The document uses the codes of Permendagri 113/2014; this indicator applies to those of Permendagri 20/2018 only."},
	TahunTidakDiketahui: {"Tahun dokumen ini tidak diketahui.",
		"The year of this document is not known."},
	TahunDiLuarAturan: {"Aturan yang mendasari indikator ini tidak berlaku pada tahun tersebut.",
		"The rule behind this indicator does not hold for that year."},
	TahunLaluTidakAda: {"Dokumen tahun lalu tidak diberikan.",
		"The document of the year before was not given."},
	BukanTahunLalu: {"Dokumen pembanding bukan dari desa yang sama setahun sebelumnya.",
		"The document to compare with is not that of the same village one year before."},
	GenerasiBerbeda: {"Kedua tahun memakai generasi kode yang berbeda (Permendagri 113/2014 dan 20/2018).",
		"The two years use different generations of codes (Permendagri 113/2014 and 20/2018)."},
	TanggalBerbeda: {"Realisasi kedua tahun berhenti pada tanggal yang berbeda.",
		"The realisasi of the two years stops at different dates."},
	TahunBelumTutup: {"Realisasi belum sampai akhir tahun, jadi SiLPA tahun ini belum ada.",
		"The realisasi stops before the end of the year, so there is no SiLPA of the year yet."},
	BagianTerpotong: {"Bagian ini terpotong dalam berkas, jadi jumlahnya tidak diketahui.",
		"This section is cut off in the file, so its total is not known."},
	BagianTidakAda: {"Bagian ini tidak memuat angka pada fase tersebut.",
		"This section has no amounts in that phase."},
	TanpaKegiatan: {"Ada belanja tanpa kode kegiatan.",
		"There is spending without a code of kegiatan."},
	PerluRincian: {"Dokumen terlalu ringkas: ada belanja yang berhenti di bidang atau sub bidang yang isinya bercampur; perlu rincian kegiatan.",
		"The document is too coarse: some spending stops at a bidang or sub-bidang of mixed content; the single kegiatan are needed."},
	SisaBerkas: {"Ada belanja yang tidak dirinci lagi karena berkasnya terpotong.",
		"There is spending that is no longer itemised because the file is cut off."},
	TidakTergolong: {"Ada belanja yang kegiatannya tidak dapat digolongkan.",
		"There is spending whose kegiatan cannot be classified."},
	TanpaRekening: {"Ada baris tanpa kode rekening sampai tingkat kelompok.",
		"There are lines without an account down to its kelompok."},
	RekeningRingkas: {"Ada baris yang kode rekeningnya berhenti di atas tingkat jenis.",
		"There are lines whose account stops above its jenis."},
	TanpaSumberDana: {"Tidak ada baris belanja yang menyebut sumber dananya.",
		"No spending line names its fund."},
	PendudukTidakDiketahui: {"Jumlah penduduk tidak diketahui.",
		"The number of residents is not known."},
	SasaranTidakDiketahui: {"Jumlah sasaran layanan ini tidak diketahui.",
		"The number of those whom this service is for is not known."},
	TanpaNilai: {"Barisnya ada tetapi semuanya kosong pada fase ini; kosong bukan nol.",
		"The lines are there but all of them are blank in this phase; blank is not zero."},
	FaseSebagian: {"Sebagian baris kosong pada fase ini padahal fase lain memuat angka; kosong bukan nol.",
		"Some lines are blank in this phase although another phase has an amount; blank is not zero."},
	PenyebutNol: {"Penyebutnya Rp0.",
		"The denominator is Rp0."},
	PenyebutNegatif: {"Penyebutnya di bawah Rp0.",
		"The denominator is below Rp0."},
}

// DaftarAlasan returns every reason in order of precedence.
func DaftarAlasan() []Alasan {
	d := make([]Alasan, 0, banyakAlasan-1)
	for a := TanpaAlasan + 1; int(a) < banyakAlasan; a++ {
		d = append(d, a)
	}
	return d
}

// String returns the code, for example "penyebut_nol", and "" for no reason.
func (a Alasan) String() string { return namaKe(kodeAlasan[:], a) }

// Pesan returns the sentence in language b, and "" for no reason.
func (a Alasan) Pesan(b temuan.Bahasa) string {
	if int(a) >= banyakAlasan {
		return ""
	}
	return kalimatAlasan[a].Dalam(b)
}

// alasanJSON is the JSON form of an [Alasan].
type alasanJSON struct {
	Kode  string `json:"kode"`
	Pesan Teks   `json:"pesan"`
}

// MarshalJSON writes {"kode":…,"pesan":{"id":…,"en":…}}, and null for no reason.
func (a Alasan) MarshalJSON() ([]byte, error) {
	if a.String() == "" {
		return []byte("null"), nil
	}
	return json.Marshal(alasanJSON{kodeAlasan[a], kalimatAlasan[a]})
}

// UnmarshalJSON reads the code of what [Alasan.MarshalJSON] writes; null is no reason. An unknown code is [ErrAlasan].
func (a *Alasan) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*a = TanpaAlasan
		return nil
	}
	var j alasanJSON
	if err := json.Unmarshal(b, &j); err != nil {
		return err
	}
	for _, k := range DaftarAlasan() {
		if k.String() == j.Kode {
			*a = k
			return nil
		}
	}
	return ErrAlasan
}
