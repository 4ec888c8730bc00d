package resep

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// Skema names this form of recipe in its field "skema".
const Skema = "dasbor-desa/resep/1"

// Batas is the largest recipe read, in bytes, and BatasTempat the most entries in Bagian or Tempat.
const (
	Batas       = 1 << 20
	BatasTempat = 10_000
)

// Resep is a recipe. The zero value leaves everything to the file.
type Resep struct {
	Skema     string         `json:"skema"`
	Lembar    string         `json:"lembar,omitempty"`
	Kepala    Kepala         `json:"kepala,omitzero"`
	Kolom     Kolom          `json:"kolom,omitzero"`
	TataTulis TataTulis      `json:"tata_tulis,omitzero"`
	Tahun     int            `json:"tahun,omitempty"`
	Desa      apbdes.Desa    `json:"desa,omitzero"`
	Bagan     bagan.Generasi `json:"bagan,omitzero"`
	Bagian    []Bagian       `json:"bagian,omitempty"`
	Tempat    []Tempat       `json:"tempat,omitempty"`
}

// Kepala says where the header is: Banyak lines from the 1-based row Baris of the file. The zero value finds it out; Baris alone
// says that the data start there, without a header.
type Kepala struct {
	Baris  int `json:"baris,omitempty"`
	Banyak int `json:"banyak,omitempty"`
}

// Kolom gives the 1-based column of each meaning; 0 is a column the table does not have. Columns that are named by no field are
// kept with the row and not read.
type Kolom struct {
	// Kode holds the columns of the code, more than one where a form spreads it over several narrow columns.
	Kode           []int `json:"kode,omitempty"`
	KodeKegiatan   int   `json:"kode_kegiatan,omitempty"`
	Tingkat        int   `json:"tingkat,omitempty"` // level of the row: bidang, subbidang, kegiatan, jenis_belanja
	Bagian         int   `json:"bagian,omitempty"`  // section of the row
	Uraian         int   `json:"uraian,omitempty"`
	NamaBidang     int   `json:"nama_bidang,omitempty"`
	NamaSubBidang  int   `json:"nama_sub_bidang,omitempty"`
	NamaKegiatan   int   `json:"nama_kegiatan,omitempty"`
	NamaPendapatan int   `json:"nama_pendapatan,omitempty"`
	NamaPembiayaan int   `json:"nama_pembiayaan,omitempty"`
	SumberDana     int   `json:"sumber_dana,omitempty"`
	Rancangan      int   `json:"rancangan,omitempty"`
	Anggaran       int   `json:"anggaran,omitempty"`
	Perubahan      int   `json:"perubahan,omitempty"`
	Realisasi      int   `json:"realisasi,omitempty"`
	Tahun          int   `json:"tahun,omitempty"`
	KodeDesa       int   `json:"kode_desa,omitempty"`
	NamaDesa       int   `json:"nama_desa,omitempty"`
	Total          int   `json:"total,omitempty"` // flag of total rows: 1, true, ya
}

// Kosong reports whether no column is named.
func (k *Kolom) Kosong() bool {
	return len(k.Kode) == 0 && !slices.ContainsFunc(k.semua(), func(p *int) bool { return *p != 0 })
}

// semua lists the single columns.
func (k *Kolom) semua() []*int {
	return []*int{&k.KodeKegiatan, &k.Tingkat, &k.Bagian, &k.Uraian, &k.NamaBidang, &k.NamaSubBidang, &k.NamaKegiatan,
		&k.NamaPendapatan, &k.NamaPembiayaan, &k.SumberDana, &k.Rancangan, &k.Anggaran, &k.Perubahan, &k.Realisasi, &k.Tahun,
		&k.KodeDesa, &k.NamaDesa, &k.Total}
}

// Bagian says what a section name of the file means. Arti is "pendapatan", "belanja", "pembiayaan", "penerimaan_pembiayaan",
// "pengeluaran_pembiayaan" or "abaikan".
type Bagian struct {
	Teks string `json:"teks"`
	Arti string `json:"bagian"`
}

// DaftarBagian lists the meanings a section may have.
func DaftarBagian() []string {
	return []string{"pendapatan", "belanja", "pembiayaan", "penerimaan_pembiayaan", "pengeluaran_pembiayaan", "abaikan"}
}

// Tempat places the rows with this name: at a kegiatan or a bidang, an account, or both. Names are compared without regard to case
// and spaces.
type Tempat struct {
	Nama     string `json:"nama"`
	Kegiatan string `json:"kegiatan,omitempty"`
	Rekening string `json:"rekening,omitempty"`
}

// TataTulis is a number style by its name in JSON. The zero value is not chosen.
type TataTulis rupiah.TataTulis

// MarshalText returns "indonesia", "mesin" or "inggris".
func (t TataTulis) MarshalText() ([]byte, error) { return []byte(rupiah.TataTulis(t).String()), nil }

// UnmarshalText is the inverse of [TataTulis.MarshalText].
func (t *TataTulis) UnmarshalText(b []byte) error {
	g, ada := rupiah.UraiTataTulis(string(b))
	if !ada && len(b) > 0 {
		return errTataTulis
	}
	*t = TataTulis(g)
	return nil
}

// Tulis writes the recipe as indented JSON that [Baca] gives back.
func (r *Resep) Tulis(w io.Writer) error {
	salinan := *r
	salinan.Skema = Skema
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(&salinan); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

// CariBagian returns the meaning that the recipe gives a section name, "" if it gives none.
func (r *Resep) CariBagian(teks string) string {
	teks = Rapikan(teks)
	for _, b := range r.Bagian {
		if Rapikan(b.Teks) == teks {
			return b.Arti
		}
	}
	return ""
}

// Rapikan is how names are compared: in lower case, with single spaces.
func Rapikan(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
