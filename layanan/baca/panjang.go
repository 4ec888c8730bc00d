package baca

import (
	"io"
	"strings"

	"github.com/dasbor-desa/dasbor/layanan"
	"github.com/dasbor-desa/dasbor/layanan/internal/rumus"
)

// The columns of the long CSV.
const (
	kolomDesa = iota
	kolomTahun
	kolomPeriode
	kolomIndikator
	kolomPembilang
	kolomPenyebut
	kolomNilai
	kolomSatuan
	kolomSumber
	kolomTanggal
	kolomTarget
)

// kolomPanjang returns the columns with their aliases.
func kolomPanjang() []kolom {
	return []kolom{
		kolomDesa:      {"kode desa", []string{"kode", "desa id", "id desa", "kode wilayah", "kode kemendagri", "village code"}, true},
		kolomTahun:     {"tahun", []string{"thn", "tahun data", "year"}, true},
		kolomPeriode:   {"periode", []string{"period", "semester bulan"}, false},
		kolomIndikator: {"indikator", []string{"kode indikator", "indicator"}, true},
		kolomPembilang: {"pembilang", []string{"numerator", "realisasi"}, false},
		kolomPenyebut:  {"penyebut", []string{"denominator", "sasaran"}, false},
		kolomNilai:     {"nilai", []string{"value", "persen", "persentase", "skor"}, false},
		kolomSatuan:    {"satuan", []string{"unit"}, false},
		kolomSumber:    {"sumber", []string{"sumber data", "source"}, false},
		kolomTanggal:   {"tanggal", []string{"tanggal data", "date"}, false},
		kolomTarget:    {"target", nil, false},
	}
}

// Panjang reads the canonical long CSV, which layanan.TulisCapaian writes: see
// DariPanjang and CSV.
func Panjang(r io.Reader, o Opsi) (Hasil, error) {
	t, d, err := CSV(r, o)
	if err != nil {
		return Hasil{Temuan: d}, err
	}
	h := DariPanjang(t, o)
	h.Temuan = append(d, h.Temuan...)
	return h, nil
}

// DariPanjang reads a table with one figure per row. Columns in any order, names
// in any case, with blanks or underscores:
//
//	kode_desa tahun periode indikator pembilang penyebut nilai satuan sumber tanggal target
//
// kode_desa, tahun and indikator must be there. periode is empty for a whole year,
// otherwise S1, T3, 07 or a longer spelling; a bare 1 is refused, since it may be
// a semester or a month. satuan accepts "%". Every row with content is one Capaian
// or unreadable: a ratio with one bad cell is not half used. An indicator the
// caller's catalogue does not have is read all the same.
func DariPanjang(t Tabel, o Opsi) Hasil {
	p, baik := pembacaDari(t, kolomPanjang())
	if !baik {
		return p.hasil(nil)
	}
	p.buktikan(&o, []int{kolomPembilang, kolomPenyebut, kolomNilai, kolomTarget})
	var semua []layanan.Capaian
	for b := range p.barisData() {
		c, sah := p.capaian(&o)
		if !sah {
			p.tolak(b)
			continue
		}
		p.Hitungan.Terbaca++
		semua = append(semua, c)
	}
	return p.hasil(semua)
}

// capaian reads the current row; every cell is looked at, so that all mistakes of a
// row are found at once.
func (p *pembaca) capaian(o *Opsi) (layanan.Capaian, bool) {
	c := layanan.Capaian{Letak: p.tempat(-1), Sumber: p.teks(kolomSumber), Satuan: satuanDari(p.teks(kolomSatuan))}
	if c.Sumber == "" {
		c.Sumber = o.Sumber
	}
	if c.Satuan == "" && strings.HasSuffix(p.isi(kolomNilai), "%") {
		c.Satuan = layanan.SatuanPersen
	}
	sah := p.desa(kolomDesa, &c.Desa)
	sah = p.tahun(kolomTahun, &c.Periode) && p.periode(kolomPeriode, &c.Periode) && sah
	sah = p.angka(kolomPembilang, &c.Pembilang) && sah
	sah = p.angka(kolomPenyebut, &c.Penyebut) && sah
	sah = p.angka(kolomNilai, &c.Nilai) && sah
	sah = p.angka(kolomTarget, &c.Target) && sah
	p.tanggal(kolomTanggal, &c.Tanggal)
	c.Indikator = layanan.KodeIndikator(p.teks(kolomIndikator))
	if c.Indikator == "" {
		p.tambah(KodeTanpaIndikator, p.jalur(kolomIndikator), p.letak[kolomIndikator])
		sah = false
	}
	return c, sah
}

// teks returns the text of a cell, without the apostrophe that layanan.TulisCapaian puts before a formula.
func (p *pembaca) teks(k int) string { return rumus.Asli(p.isi(k)) }

// satuanDari maps the usual spellings of percent to the unit of the catalogue.
func satuanDari(s string) layanan.Satuan {
	switch namaBaku(s) {
	case "%", "persen", "percent", "prosen":
		return layanan.SatuanPersen
	default:
		return layanan.Satuan(s)
	}
}
