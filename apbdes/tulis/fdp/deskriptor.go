package fdp

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
)

// deskriptor is datapackage.json: the Tabular Data Package with the properties that the Fiscal Data Package adds to its schemas.
type deskriptor struct {
	Profil      string    `json:"profile"`
	Nama        string    `json:"name"`
	Judul       string    `json:"title"`
	Deskripsi   string    `json:"description"`
	Lisensi     []lisensi `json:"licenses,omitempty"`
	Negara      string    `json:"countryCode"`
	JenisKolom  []string  `json:"columnTypes"`
	SumberDaya  []sumber  `json:"resources"`
	VersiPeta   string    `json:"cofogCrosswalkVersion"`
	CatatanPeta string    `json:"cofogCrosswalkNote"`
}

type lisensi struct {
	Nama string `json:"name"`
}

type sumber struct {
	Profil    string `json:"profile"`
	Nama      string `json:"name"`
	Jalur     string `json:"path"`
	Judul     string `json:"title"`
	Deskripsi string `json:"description,omitempty"`
	Format    string `json:"format"`
	Media     string `json:"mediatype"`
	Sandi     string `json:"encoding"`
	Ukuran    int    `json:"bytes"`
	Cap       string `json:"hash"`
	Skema     skema  `json:"schema"`
}

type skema struct {
	Kolom      []kolom  `json:"fields"`
	Tambahan   []kolom  `json:"extraFields,omitempty"`
	KunciUtama string   `json:"primaryKey"`
	Kosong     []string `json:"missingValues"`
}

type kolom struct {
	Nama       string            `json:"name"`
	Jenis      string            `json:"type"`
	Judul      string            `json:"title,omitempty"`
	JenisKolom string            `json:"columnType,omitempty"`
	Normal     map[string]string `json:"normalize,omitempty"` // one key, so its order is no question
	Tujuan     bool              `json:"normalizationTarget,omitempty"`
	Tetap      string            `json:"constant,omitempty"`
}

// taksonomi is the taxonomy of columnTypes that the specification takes by default.
const taksonomi = "https://frictionlessdata.io/taxonomies/fiscal/budgets.json"

const catatanPeta = "The mapping from kegiatan of Permendagri 20/2018 to COFOG groups is made by the authors of this library and is not official. " +
	"Its confidence and notes are in data/peta-cofog.csv; kegiatan whose function their code does not settle are left empty."

func susunDeskriptor(d []*apbdes.Dokumen, o *Opsi, t *tabel, anggaran []byte) ([]byte, error) {
	x := deskriptor{
		Profil: "tabular-data-package", Nama: cmp.Or(o.Nama, namaPaket(d)), Judul: cmp.Or(o.Judul, judulPaket(d)),
		Deskripsi: "Village budgets (APB Desa) of Indonesia, one budget line per row. Amounts are rupiah; an empty amount is missing, not zero. " +
			"Income has the direction revenue, spending expenditure; financing has none.",
		Negara: "ID", JenisKolom: []string{taksonomi}, VersiPeta: VersiPeta, CatatanPeta: catatanPeta,
		SumberDaya: []sumber{
			sumberDari("anggaran", NamaAnggaran, "Baris anggaran", "", anggaran, skema{Kolom: kolomAnggaran(t.kepala), Tambahan: kolomNormal(), KunciUtama: "id"}),
			sumberDari("peta-cofog", NamaPeta, "Peta kegiatan ke COFOG", catatanPeta, []byte(isiPeta), skema{Kolom: kolomPeta(), KunciUtama: "kode_kegiatan"}),
		},
	}
	if o.Lisensi != "" {
		x.Lisensi = []lisensi{{o.Lisensi}}
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(x); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func sumberDari(nama, jalur, judul, deskripsi string, isi []byte, s skema) sumber {
	cap := sha256.Sum256(isi)
	s.Kosong = []string{""}
	return sumber{
		Profil: "tabular-data-resource", Nama: nama, Jalur: jalur, Judul: judul, Deskripsi: deskripsi, Format: "csv", Media: "text/csv", Sandi: "utf-8",
		Ukuran: len(isi), Cap: "sha256:" + hex.EncodeToString(cap[:]), Skema: s,
	}
}

// kolomBaku are the columns that canonical CSV can have.
func kolomBaku() []kolom {
	fase := func(nama, judul, id string) kolom {
		return kolom{Nama: nama, Jenis: "number", Judul: judul, Normal: map[string]string{"fase": id}}
	}
	return []kolom{
		{Nama: "kode_desa", Jenis: "string", Judul: "Kode desa", JenisKolom: "administrative-classification:generic:code"},
		{Nama: "nama_desa", Jenis: "string", Judul: "Desa", JenisKolom: "administrative-classification:generic:label"},
		{Nama: "tahun", Jenis: "integer", Judul: "Tahun anggaran", JenisKolom: "date:fiscal-year"},
		{Nama: "kode_kegiatan", Jenis: "string", Judul: "Kode kegiatan", JenisKolom: "functional-classification:generic:level3:code"},
		{Nama: "nama_kegiatan", Jenis: "string", Judul: "Kegiatan", JenisKolom: "functional-classification:generic:level3:label"},
		{Nama: "kode_rekening", Jenis: "string", Judul: "Kode rekening", JenisKolom: "economic-classification:generic:code"},
		{Nama: "uraian", Jenis: "string", Judul: "Uraian", JenisKolom: "economic-classification:generic:description"},
		{Nama: "sumber_dana", Jenis: "string", Judul: "Sumber dana", JenisKolom: "fin-source:generic:code"},
		fase("anggaran", "Anggaran semula", "approved"),
		fase("perubahan", "Anggaran setelah perubahan", "adjusted"),
		fase("realisasi", "Realisasi", "executed"),
		fase("rancangan", "Rancangan", "proposed"),
	}
}

// kolomTambahan are the columns behind the canonical ones. None of them is an alias of a canonical column.
func kolomTambahan() []kolom {
	return []kolom{
		{Nama: "id", Jenis: "string", Judul: "Nomor baris", JenisKolom: "budget-line-id"},
		{Nama: "bagian", Jenis: "string", Judul: "Bagian APB Desa"},
		{Nama: "arah", Jenis: "string", Judul: "Arah", JenisKolom: "direction"},
		{Nama: "kode_bidang", Jenis: "string", Judul: "Kode bidang", JenisKolom: "functional-classification:generic:level1:code"},
		{Nama: "nama_bidang", Jenis: "string", Judul: "Bidang", JenisKolom: "functional-classification:generic:level1:label"},
		{Nama: "kode_sub_bidang", Jenis: "string", Judul: "Kode sub bidang", JenisKolom: "functional-classification:generic:level2:code"},
		{Nama: "nama_sub_bidang", Jenis: "string", Judul: "Sub bidang", JenisKolom: "functional-classification:generic:level2:label"},
		{Nama: "cofog_divisi", Jenis: "string", Judul: "Divisi COFOG", JenisKolom: "functional-classification:cofog:division:code"},
		{Nama: "cofog_nama_divisi", Jenis: "string", Judul: "Nama divisi COFOG", JenisKolom: "functional-classification:cofog:division:label"},
		{Nama: "cofog_grup", Jenis: "string", Judul: "Grup COFOG", JenisKolom: "functional-classification:cofog:group:code"},
		{Nama: "cofog_nama_grup", Jenis: "string", Judul: "Nama grup COFOG", JenisKolom: "functional-classification:cofog:group:label"},
		{Nama: "cofog_keyakinan", Jenis: "string", Judul: "Keyakinan peta COFOG (tinggi, sedang, rendah)"},
	}
}

// kolomAnggaran picks the columns of a header in its order.
func kolomAnggaran(kepala []string) []kolom {
	semua := append(kolomBaku(), kolomTambahan()...)
	k := make([]kolom, 0, len(kepala))
	for _, n := range kepala {
		if i := slices.IndexFunc(semua, func(x kolom) bool { return x.Nama == n }); i >= 0 {
			k = append(k, semua[i])
		}
	}
	return k
}

// kolomNormal are the columns that the table has once every phase is a row of its own.
func kolomNormal() []kolom {
	return []kolom{
		{Nama: "jumlah", Jenis: "number", Judul: "Jumlah", JenisKolom: "value", Tujuan: true},
		{Nama: "fase", Jenis: "string", Judul: "Fase", JenisKolom: "phase:id"},
		{Nama: "mata_uang", Jenis: "string", Judul: "Mata uang", JenisKolom: "value-currency:code", Tetap: "IDR"},
	}
}

func kolomPeta() []kolom {
	return []kolom{
		{Nama: "kode_kegiatan", Jenis: "string", Judul: "Kode kegiatan"}, {Nama: "cofog", Jenis: "string", Judul: "Grup COFOG"},
		{Nama: "keyakinan", Jenis: "string", Judul: "Keyakinan"}, {Nama: "catatan", Jenis: "string", Judul: "Catatan"},
	}
}

// namaPaket makes an identifier: that of the only village and year, or a general one.
func namaPaket(d []*apbdes.Dokumen) string {
	if len(d) != 1 {
		return "apbdes"
	}
	n := "apbdes"
	if !d[0].Desa.Kode.Kosong() {
		n += "-" + d[0].Desa.Kode.String()
	}
	if d[0].Tahun > 0 {
		n += "-" + strconv.Itoa(d[0].Tahun)
	}
	return n
}

func judulPaket(d []*apbdes.Dokumen) string {
	if len(d) != 1 {
		return "APB Desa: " + strconv.Itoa(len(d)) + " dokumen"
	}
	t := "APB Desa"
	if n := strings.TrimSpace(d[0].Desa.Nama); n != "" {
		t += " " + strings.ToValidUTF8(n, "\uFFFD")
	}
	if d[0].Tahun > 0 {
		t += " " + strconv.Itoa(d[0].Tahun)
	}
	return t
}
