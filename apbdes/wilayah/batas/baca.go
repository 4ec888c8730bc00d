package batas

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/internal/urutjson"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// Baca reads the boundaries of villages from a GeoJSON FeatureCollection. berkas is the name that findings carry.
//
// The code of a village stands in one of the properties kode_desa, kd_desa, kode_kemendagri, kdepum, kode_wilayah, kode and their
// spellings, with or without dots; its name in nama_desa, nmdesa, desa, wadmkd, namobj, nama and theirs. Codes of BPS are other
// codes and are not looked for. A feature that cannot be drawn is left out and is a finding; features of one code are put together.
//
// The error is a [*SalahBerkas] where the file is no FeatureCollection, holds no shape that can be drawn, or is beyond the limits (then
// it wraps [ErrBatas]). The findings come with it.
func Baca(isi []byte, berkas string) (Daftar, temuan.Daftar, error) {
	if len(isi) > BatasBita {
		return nil, nil, terlaluBesar(0, BatasBita>>20, "MiB", "MiB")
	}
	p := pembaca{j: urutjson.Buka(isi), berkas: berkas, sisa: BatasTitik, tempat: map[wilayah.Kode]int{}}
	if err := p.koleksi(); err != nil {
		var s *SalahBerkas
		if errors.As(err, &s) {
			return nil, p.temuan, s
		}
		return nil, p.temuan, &SalahBerkas{Baris: p.j.Baris(), id: "berkas bukan JSON yang utuh.", en: "the file is no complete JSON.", sebab: err}
	}
	if len(p.daftar) == 0 {
		return nil, p.temuan, &SalahBerkas{id: "Tidak ada bidang desa yang dapat digambar.", en: "No shape of a village can be drawn."}
	}
	return p.daftar, p.temuan, nil
}

func terlaluBesar(baris, batas int, id, en string) error {
	n := strconv.Itoa(batas) + " "
	return &SalahBerkas{Baris: baris, id: "Berkas batas melebihi " + n + id + ".", en: "The file of boundaries exceeds " + n + en + ".", sebab: ErrBatas}
}

func bukanKoleksi() error {
	return &SalahBerkas{id: "Berkas bukan GeoJSON FeatureCollection.", en: "The file is no GeoJSON FeatureCollection."}
}

// pembaca is the state of reading one file.
type pembaca struct {
	j      *urutjson.Pembaca
	berkas string
	sisa   int
	daftar Daftar
	tempat map[wilayah.Kode]int // index in daftar
	temuan temuan.Daftar
}

func (p *pembaca) koleksi() error {
	jenis, ada := "", false
	if p.j.Berikut() != '{' {
		return bukanKoleksi()
	}
	err := p.j.Objek(func(nama string) error {
		switch {
		case nama == "type":
			m, err := p.j.Mentah()
			jenis = teks(m)
			return err
		case nama == "features" && p.j.Berikut() == '[' && !ada:
			ada = true
			return p.j.Larik(p.fitur)
		default:
			_, err := p.j.Mentah()
			return err
		}
	})
	if err != nil {
		return err
	}
	if jenis != "FeatureCollection" || !ada {
		return bukanKoleksi()
	}
	return p.j.Selesai()
}

// fitur is one feature in the making.
type fitur struct {
	nomor    int
	letak    temuan.Letak
	sifat    sifat
	jenis    string
	koordin  json.RawMessage
	geometri bool
}

func (p *pembaca) fitur(i int) error {
	f := fitur{nomor: i + 1, letak: temuan.Letak{Berkas: p.berkas, Baris: p.j.Baris()}}
	if i >= BatasFitur {
		return terlaluBesar(f.letak.Baris, BatasFitur, "bidang", "features")
	}
	if p.j.Berikut() != '{' {
		_, err := p.j.Mentah()
		p.tambah(&aturanBentuk, &f, dwiSebab(sebabKosong))
		return err
	}
	err := p.j.Objek(func(nama string) error {
		switch {
		case nama == "properties" && p.j.Berikut() == '{':
			return p.j.Objek(func(nama string) error {
				m, err := p.j.Mentah()
				if err == nil {
					f.sifat.tambah(nama, m)
				}
				return err
			})
		case nama == "geometry" && p.j.Berikut() == '{':
			f.geometri = true
			return p.j.Objek(func(nama string) error {
				m, err := p.j.Mentah()
				switch nama {
				case "type":
					f.jenis = teks(m)
				case "coordinates":
					f.koordin = m
				}
				return err
			})
		default:
			_, err := p.j.Mentah()
			return err
		}
	})
	if err != nil {
		return err
	}
	return p.terima(&f)
}

// terima keeps a feature, or says why not.
func (p *pembaca) terima(f *fitur) error {
	kode, ada := f.sifat.kode()
	var cincin []Cincin
	s, pindai := sebabKosong, pemindai{b: f.koordin, sisa: p.sisa}
	switch {
	case !f.geometri:
	case f.jenis == "Polygon":
		s = pindai.poligon(&cincin)
	case f.jenis == "MultiPolygon":
		s = pindai.multi(&cincin)
	default:
		s = sebabJenis
	}
	p.sisa = pindai.sisa
	switch {
	case s == sebabBanyak:
		return terlaluBesar(f.letak.Baris, BatasTitik, "titik", "points")
	case s == sebabTerbalik:
		p.tambah(&aturanTerbalik, f, temuan.Isi("nilai", teksDerajat(pindai.contoh[0])+", "+teksDerajat(pindai.contoh[1])))
		return nil
	case s != 0:
		p.tambah(&aturanBentuk, f, dwiSebab(s))
		return nil
	case len(cincin) == 0:
		p.tambah(&aturanBentuk, f, dwiSebab(sebabKosong))
		return nil
	case !ada:
		nilai := temuan.Dwi("nilai", "tidak ada", "none")
		if t := f.sifat.mentahKode(); t != "" {
			nilai = temuan.Isi("nilai", t)
		}
		p.tambah(&aturanTanpaKode, f, nilai)
		return nil
	}
	if pindai.terbuka > 0 {
		p.tambah(&aturanTerbuka, f, temuan.Isi("banyak", pindai.terbuka))
	}
	p.simpan(kode, f, cincin)
	return nil
}

func (p *pembaca) simpan(kode wilayah.Kode, f *fitur, cincin []Cincin) {
	if n, ada := p.tempat[kode]; ada {
		p.tambah(&aturanGanda, f, temuan.Isi("kode", kode.String()))
		p.daftar[n].Cincin = append(p.daftar[n].Cincin, cincin...)
		return
	}
	p.tempat[kode] = len(p.daftar)
	p.daftar = append(p.daftar, Wilayah{Kode: kode, Nama: f.sifat.nama(), Cincin: cincin, Letak: f.letak})
}

// batasTemuan bounds the findings of one file; a file in metres has one for each village.
const batasTemuan = 200

func (p *pembaca) tambah(a *temuan.Aturan, f *fitur, isian ...temuan.Isian) {
	if len(p.temuan) >= batasTemuan {
		return
	}
	nama := f.sifat.nama()
	if nama != "" {
		nama = "(" + nama + ")"
	}
	isian = append(isian, temuan.Isi("nomor", f.nomor), temuan.Isi("nama", nama))
	p.temuan.Tambah(a.Temukan(temuan.Penunjuk("features", f.nomor-1), f.letak, isian...))
}

func dwiSebab(s sebab) temuan.Isian { return temuan.Dwi("sebab", teksSebab[s][0], teksSebab[s][1]) }

// teksDerajat writes a coordinate with three decimals, which is enough to recognise it.
func teksDerajat(n int64) string {
	tanda := ""
	if n < 0 {
		tanda, n = "-", -n
	}
	s := strconv.FormatInt(n/Derajat*1000+n%Derajat/10_000, 10)
	for len(s) < 4 {
		s = "0" + s
	}
	return tanda + s[:len(s)-3] + "." + s[len(s)-3:]
}

// teks returns a JSON text or number as text, "" for anything else.
func teks(m json.RawMessage) string {
	switch {
	case len(m) == 0:
		return ""
	case m[0] == '"':
		var s string
		if json.Unmarshal(m, &s) != nil {
			return ""
		}
		return strings.TrimSpace(s)
	case m[0] == '-' || m[0] >= '0' && m[0] <= '9':
		return string(m)
	default:
		return ""
	}
}
