package bentuk

import (
	"fmt"
	"reflect"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/go-playground/validator/v10"
)

// tag is one struct tag: its name, the finding it makes, and the check. periksa returns nil for a value that passes.
type tag struct {
	nama    string
	aturan  *temuan.Aturan
	periksa func(reflect.Value) *sebab
	kosong  bool // also called for a nil list
}

// daftarTag lists the tags in the order of their codes. The table is built anew so that nobody can change it.
func daftarTag() []tag {
	return []tag{
		{nama: "kode_desa", aturan: &aturanDesa, periksa: periksaDesa},
		{nama: "kode_kegiatan", aturan: &aturanKegiatan, periksa: periksaKegiatan},
		{nama: "kode_rekening", aturan: &aturanRekening, periksa: periksaRekening},
		{nama: "rupiah", aturan: &aturanRupiah, periksa: periksaRupiah},
		{nama: "tahun_anggaran", aturan: &aturanTahun, periksa: periksaTahun},
		{nama: "sumber_dana", aturan: &aturanSumber, periksa: periksaSumber},
		{nama: "tanggal", aturan: &aturanTanggal, periksa: periksaTanggal},
		{nama: "bagan", aturan: &aturanBagan, periksa: periksaBagan},
		{nama: "sasaran", aturan: &aturanSasaran, periksa: periksaSasaran},
		{nama: "skema", aturan: &aturanSkema, periksa: periksaSkema},
		{nama: "berisi", aturan: &aturanBerisi, periksa: periksaBerisi, kosong: true},
	}
}

func cariTag(nama string) (tag, bool) {
	for _, t := range daftarTag() {
		if t.nama == nama {
			return t, true
		}
	}
	return tag{}, false
}

// TambahTag registers the tags of this package with v. A tag of the same name that v had before is replaced. Like every
// registration of validator it must be done before v is used, from one goroutine.
//
// In gin, v is binding.Validator.Engine().(*validator.Validate).
func TambahTag(v *validator.Validate) error {
	for _, t := range daftarTag() {
		err := v.RegisterValidation(t.nama, func(f validator.FieldLevel) bool { return t.periksa(f.Field()) == nil }, t.kosong)
		if err != nil {
			return fmt.Errorf("bentuk: tag %s: %w", t.nama, err)
		}
	}
	return nil
}
