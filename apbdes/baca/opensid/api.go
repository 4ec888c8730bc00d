package opensid

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/internal/urutjson"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// CocokJSON reports whether the text is one of the two JSON forms: the answer of the API, or a list of rows of the manual table.
func CocokJSON(b []byte) (ada bool, id, en string) {
	awal := b[:min(len(b), 8192)]
	switch {
	case bytes.Contains(awal, []byte(`"template_uuid"`)):
		return true, `JSON dengan "template_uuid"`, `JSON with "template_uuid"`
	case bytes.Contains(bytes.ToLower(awal), []byte(`"kd_rincian"`)) && bytes.Contains(bytes.ToLower(awal), []byte(`"nilai_anggaran"`)):
		return true, `JSON dengan "Kd_Rincian" dan "Nilai_Anggaran"`, `JSON with "Kd_Rincian" and "Nilai_Anggaran"`
	}
	return false, "", ""
}

// BacaJSON reads either form. Entries that are no objects are kept unread with a finding. The error is [*lembar.MelewatiBatas].
func BacaJSON(b []byte, o susun.Opsi, batas lembar.Batas) (*susun.Hasil, error) {
	batas = batas.Lengkap()
	if int64(len(b)) > batas.Bita {
		return nil, &lembar.MelewatiBatas{Apa: lembar.BatasBita, Batas: batas.Bita, Nyata: int64(len(b))}
	}
	r := pembaca{p: urutjson.Buka(b), o: &o, maks: batas.Baris, catat: lembar.Pencatat{Berkas: o.Berkas}}
	err := r.akar()
	if err == nil {
		err = r.p.Selesai()
	}
	if r.lewat != nil {
		return nil, r.lewat
	}
	if err != nil {
		r.rusak("JSON", r.p.Baris(), err.Error())
	}
	return r.selesai(), nil
}

// pasangan is one field of an entry.
type pasangan struct {
	nama, teks string
	angka      bool
}

// entri is one row of the answer.
type entri struct {
	baris int
	isi   []pasangan
}

func (e *entri) cari(nama string) pasangan {
	for _, p := range e.isi {
		if strings.EqualFold(p.nama, nama) {
			return p
		}
	}
	return pasangan{}
}

type pembaca struct {
	p      *urutjson.Pembaca
	o      *susun.Opsi
	maks   int
	lewat  error
	catat  lembar.Pencatat
	daftar []entri
	gagal  []apbdes.BarisGagal
	// seluruh is the number of rows the whole answer has, 0 if it does not say; lanjut says that a link to a next page is there.
	seluruh int
	lanjut  bool
}

func (r *pembaca) rusak(jalur string, baris int, sebab string) {
	r.catat.Tambah(&susun.AturanJSONRusak, baris, 0, temuan.Isi("jalur", jalur), temuan.Isi("sebab", sebab))
}

func (r *pembaca) akar() error {
	if r.p.Berikut() == '[' {
		return r.larik()
	}
	return r.p.Objek(func(nama string) error {
		switch {
		case r.p.Berikut() == '[' && (nama == "data" || nama == "rows" || nama == "keuangan"):
			return r.larik()
		case nama == "meta" && r.p.Berikut() == '{':
			return r.meta()
		case nama == "links" && r.p.Berikut() == '{':
			return r.tautan()
		}
		_, err := r.p.Mentah()
		return err
	})
}

// meta looks for the number of rows of the whole answer, which is there as "total" or inside "pagination" or "page".
func (r *pembaca) meta() error {
	return r.p.Objek(func(nama string) error {
		if r.p.Berikut() == '{' {
			return r.meta()
		}
		m, err := r.p.Mentah()
		if err == nil && nama == "total" {
			if n, salah := strconv.Atoi(string(bytes.Trim(m, `"`))); salah == nil {
				r.seluruh = max(r.seluruh, n)
			}
		}
		return err
	})
}

func (r *pembaca) tautan() error {
	return r.p.Objek(func(nama string) error {
		m, err := r.p.Mentah()
		r.lanjut = r.lanjut || nama == "next" && len(m) > 2 && m[0] == '"' || nama == "next" && len(m) > 2 && m[0] == '{'
		return err
	})
}

func (r *pembaca) larik() error {
	return r.p.Larik(func(i int) error {
		if len(r.daftar)+len(r.gagal) >= r.maks {
			r.lewat = &lembar.MelewatiBatas{Apa: lembar.BatasBaris, Batas: int64(r.maks), Nyata: int64(r.maks) + 1, Baris: r.p.Baris()}
			return r.lewat
		}
		e := entri{baris: r.p.Baris()}
		if r.p.Berikut() != '{' {
			m, err := r.p.Mentah()
			if err == nil {
				r.gagal = append(r.gagal, apbdes.BarisGagal{Letak: temuan.Letak{Berkas: r.o.Berkas, Baris: e.baris}, Mentah: []string{string(m)}})
				r.rusak(temuan.Penunjuk("data", i), e.baris, "bukan objek")
			}
			return err
		}
		err := r.objek(&e)
		if err == nil {
			r.daftar = append(r.daftar, e)
		}
		return err
	})
}

// objek reads the fields of an entry; those of "attributes" are its own.
func (r *pembaca) objek(e *entri) error {
	return r.p.Objek(func(nama string) error {
		if nama == "attributes" && r.p.Berikut() == '{' {
			return r.objek(e)
		}
		jenis := r.p.Berikut()
		m, err := r.p.Mentah()
		if err != nil {
			return err
		}
		p := pasangan{nama: nama, teks: string(m), angka: jenis == '0'}
		switch jenis {
		case '"':
			if err := json.Unmarshal(m, &p.teks); err != nil {
				return err
			}
		case 'n':
			p.teks = ""
		}
		e.isi = append(e.isi, p)
		return nil
	})
}

// selesai composes the documents.
func (r *pembaca) selesai() *susun.Hasil {
	api := false
	for i := range r.daftar {
		api = api || r.daftar[i].cari("template_uuid").teks != ""
	}
	o := *r.o
	o.Format = FormatManual
	if api {
		o.Format = FormatAPI
	}
	p := susun.Penyusun{Opsi: o}
	for i := range r.daftar {
		e := &r.daftar[i]
		if api {
			b := e.barisAPI(o.Berkas)
			if !r.kerangka(&b) {
				p.Tambah(b)
			}
			continue
		}
		b := e.barisManual(o.Berkas)
		periksaAkun(&b, e.cari("Kd_Akun").teks, &r.catat)
		p.Tambah(b)
	}
	h := p.Selesai()
	h.BarisData += len(r.gagal)
	h.Gagal = append(h.Gagal, r.gagal...)
	switch ada := len(r.daftar); {
	case r.seluruh > ada:
		r.catat.Tambah(&aturanHalaman, 0, 0, temuan.Isi("ada", ada), temuan.Isi("seluruh", r.seluruh))
	case r.lanjut:
		r.catat.Tambah(&aturanHalaman, 0, 0, temuan.Isi("ada", ada), temuan.Dwi("seluruh", "jumlah yang tidak disebut", "an unstated number of"))
	}
	if api {
		r.catat.Tambah(&aturanTanpaKegiatan, 0, 0)
	} else {
		r.catat.Tambah(&aturanRingkas, 0, 0)
	}
	h.Temuan = append(r.catat.Hasil(), h.Temuan...).Terurut()
	return h
}

func (e *entri) dasar(berkas string) susun.Baris {
	b := susun.Baris{Letak: temuan.Letak{Berkas: berkas, Baris: e.baris}, Tahun: e.cari("tahun").teks,
		KodeDesa: e.cari("kode_desa").teks, NamaDesa: e.cari("nama_desa").teks}
	for _, p := range e.isi {
		b.Mentah = append(b.Mentah, p.teks)
	}
	return b
}

func (e *entri) barisManual(berkas string) susun.Baris {
	b := e.dasar(berkas)
	b.KodeRekening, b.Uraian = rincian(e.cari("Kd_Rincian").teks)
	b.KodeKegiatan = kegiatan(e.cari("Kd_Keg").teks)
	b.Nilai[apbdes.Anggaran] = e.cari("Nilai_Anggaran").sel(5)
	b.Nilai[apbdes.Realisasi] = e.cari("Nilai_Realisasi").sel(6)
	return b
}

// barisAPI makes a row of the answer of the API. A row "5.1" that is called a bidang is that bidang: the application numbers both alike.
func (e *entri) barisAPI(berkas string) susun.Baris {
	b := e.dasar(berkas)
	kode := strings.Trim(e.cari("template_uuid").teks, " .")
	b.Uraian = strings.TrimSpace(e.cari("uraian").teks)
	if len(kode) == 3 && strings.HasPrefix(kode, "5.") && strings.HasPrefix(strings.ToLower(b.Uraian), "bidang ") {
		b.KodeKegiatan, b.NamaKegiatan, b.Uraian = kode[2:], b.Uraian, ""
	} else {
		b.KodeRekening = kode
	}
	b.Nilai[apbdes.Anggaran] = e.cari("anggaran").sel(3)
	b.Nilai[apbdes.Realisasi] = e.cari("realisasi").sel(4)
	return b
}

// sel makes an amount cell. The database sends decimals as texts in machine style.
func (p pasangan) sel(kolom int) susun.Sel {
	return susun.Sel{Teks: p.teks, Angka: p.angka, Kolom: kolom}
}

// kerangka keeps a row aside whose code is the account of another section than its name says: the application's own skeleton gives
// "Belanja" the code 4.
func (r *pembaca) kerangka(b *susun.Baris) bool {
	akun := map[string]string{"pendapatan": "4", "belanja": "5", "pembiayaan": "6"}[strings.ToLower(b.Uraian)]
	if akun == "" || len(b.KodeRekening) != 1 || b.KodeRekening == akun {
		return false
	}
	r.catat.Tambah(&aturanKerangka, b.Letak.Baris, 0, temuan.Isi("uraian", b.Uraian), temuan.Isi("kode", b.KodeRekening))
	r.gagal = append(r.gagal, apbdes.BarisGagal{Letak: b.Letak, Mentah: b.Mentah})
	return true
}
