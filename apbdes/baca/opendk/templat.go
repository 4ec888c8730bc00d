package opendk

import (
	"bytes"
	"encoding/json"
	"errors"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/internal/urutjson"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Templat is an upload template of OpenDK that holds no village budget. The zero value is none.
type Templat uint8

// The templates, by the names of their files.
const (
	BukanTemplat      Templat = iota
	AKIAKB                    // deaths of mothers and infants
	CakupanImunisasi          // immunisation coverage
	EpidemiPenyakit           // epidemics
	DataSarana                // facilities
	FasilitasPAUD             // early childhood education
	PutusSekolah              // school drop-outs
	TingkatPendidikan         // level of education
	ToiletSanitasi            // toilets and sanitation
	AnggaranRealisasi         // budget and realisation of the kecamatan itself
	LaporanAPBDes             // list of reports, each a PDF file
	banyakTemplat     = iota
)

// ciriTemplat lists for each template its name and the header cells that no other template has together.
func ciriTemplat(t Templat) (nama string, kepala []string) {
	switch t {
	case AKIAKB:
		return "AKI dan AKB", []string{"jumlah_aki", "jumlah_akb"}
	case CakupanImunisasi:
		return "Cakupan Imunisasi", []string{"cakupan_imunisasi"}
	case EpidemiPenyakit:
		return "Epidemi Penyakit", []string{"jumlah_penderita"}
	case DataSarana:
		return "Data Sarana", []string{"desa_id", "nama", "jumlah", "kategori"}
	case FasilitasPAUD:
		return "Fasilitas PAUD", []string{"jumlah_paud_ra"}
	case PutusSekolah:
		return "Putus Sekolah", []string{"siswa_paud_ra", "anak_usia_paud_ra"}
	case TingkatPendidikan:
		return "Tingkat Pendidikan", []string{"tidak_tamat_sekolah"}
	case ToiletSanitasi:
		return "Toilet dan Sanitasi", []string{"sanitasi", "toilet"}
	case AnggaranRealisasi:
		return "Anggaran Realisasi", []string{"total_anggaran", "total_belanja"}
	case LaporanAPBDes:
		return "Laporan APBDes", []string{"judul", "semester", "nama_file"}
	default:
		return "", nil
	}
}

// String returns the name of the template in Indonesian, "" for none.
func (t Templat) String() string {
	nama, _ := ciriTemplat(t)
	return nama
}

// Layanan reports whether the template holds data of basic services, which package layanan reads.
func (t Templat) Layanan() bool { return t >= AKIAKB && t <= ToiletSanitasi }

// KenaliTemplat recognises the templates that hold no village budget by the names in their header.
func KenaliTemplat(l *lembar.Lembar) (Templat, bool) {
	for i := range l.Baris[:min(len(l.Baris), barisKepala)] {
		ada := make(map[string]bool)
		for _, s := range l.Baris[i].Sel {
			ada[rapikan(s.Teks)] = true
		}
		for t := AKIAKB; t < banyakTemplat; t++ {
			_, kepala := ciriTemplat(t)
			cocok := 0
			for _, k := range kepala {
				if ada[k] {
					cocok++
				}
			}
			if cocok == len(kepala) {
				return t, true
			}
		}
	}
	return BukanTemplat, false
}

// DariTemplat keeps all rows of such a template unread and says what it is. A table that is no template of OpenDK gives a result without
// that finding; use [KenaliTemplat] first.
func DariTemplat(l *lembar.Lembar, o susun.Opsi) *susun.Hasil {
	h := &susun.Hasil{BarisData: l.Kosong + len(l.Baris), Kosong: l.Kosong}
	for i := range l.Baris {
		b := &l.Baris[i]
		g := apbdes.BarisGagal{Letak: temuan.Letak{Berkas: o.Berkas, Lembar: l.Nama, Baris: b.Nomor}}
		for _, s := range b.Sel {
			g.Mentah = append(g.Mentah, s.Teks)
		}
		h.Gagal = append(h.Gagal, g)
	}
	t, ada := KenaliTemplat(l)
	a := &aturanTemplat
	switch {
	case !ada:
		return h
	case t == AnggaranRealisasi:
		a = &aturanKecamatan
	case t == LaporanAPBDes:
		a = &aturanLampiran
	}
	h.Temuan.Tambah(a.Temukan("", temuan.Letak{Berkas: o.Berkas, Lembar: l.Nama}, temuan.Isi("templat", t.String()), temuan.Isi("banyak", max(0, len(l.Baris)-1))))
	return h
}

// CocokLampiran reports whether the text is the JSON in which OpenSID sends its reports to OpenDK: PDF files in base64, no numbers.
func CocokLampiran(b []byte) bool {
	awal := b[:min(len(b), 4096)]
	return bytes.Contains(awal, []byte(`"laporan_apbdes"`)) && bytes.Contains(awal, []byte(`"nama_file"`))
}

// DariLampiran keeps the entries of that JSON unread and says what they are; the content of the PDF files is not kept. The error is
// [*lembar.MelewatiBatas].
func DariLampiran(b []byte, o susun.Opsi, batas lembar.Batas) (*susun.Hasil, error) {
	batas = batas.Lengkap()
	if int64(len(b)) > batas.Bita {
		return nil, &lembar.MelewatiBatas{Apa: lembar.BatasBita, Batas: batas.Bita, Nyata: int64(len(b))}
	}
	h := new(susun.Hasil)
	var lewat *lembar.MelewatiBatas
	p := urutjson.Buka(b)
	err := p.Objek(func(nama string) error {
		if nama != "laporan_apbdes" {
			_, err := p.Mentah()
			return err
		}
		return p.Larik(func(int) error {
			if len(h.Gagal) >= batas.Baris {
				lewat = &lembar.MelewatiBatas{Apa: lembar.BatasBaris, Batas: int64(batas.Baris), Nyata: int64(batas.Baris) + 1, Baris: p.Baris()}
				return lewat
			}
			l := temuan.Letak{Berkas: o.Berkas, Baris: p.Baris()}
			m, err := p.Mentah()
			if err == nil {
				h.BarisData++
				h.Gagal = append(h.Gagal, apbdes.BarisGagal{Letak: l, Mentah: []string{ringkasLampiran(m)}})
			}
			return err
		})
	})
	if errors.As(err, &lewat) {
		return nil, lewat
	}
	if err != nil {
		h.Temuan.Tambah(susun.AturanJSONRusak.Temukan("", temuan.Letak{Berkas: o.Berkas, Baris: p.Baris()}, temuan.Isi("jalur", "JSON"), temuan.Isi("sebab", err.Error())))
	}
	h.Temuan.Tambah(aturanLampiran.Temukan("", temuan.Letak{Berkas: o.Berkas}, temuan.Isi("banyak", len(h.Gagal))))
	return h, nil
}

// ringkasLampiran leaves the file itself out of an entry.
func ringkasLampiran(m json.RawMessage) string {
	var isi struct {
		Judul string          `json:"judul"`
		Tahun json.RawMessage `json:"tahun"`
		Nama  string          `json:"nama_file"`
	}
	if json.Unmarshal(m, &isi) != nil {
		return string(m[:min(len(m), 200)])
	}
	return isi.Judul + " " + string(isi.Tahun) + " " + isi.Nama
}
