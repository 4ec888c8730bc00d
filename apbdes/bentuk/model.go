package bentuk

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// SalahIsian is a field that cannot be turned into the model.
type SalahIsian struct {
	Jalur string // JSON Pointer into the document
	Err   error
}

// Error names the field and the reason.
func (e *SalahIsian) Error() string { return "bentuk: " + e.Jalur + ": " + e.Err.Error() }

// Unwrap returns the reason.
func (e *SalahIsian) Unwrap() error { return e.Err }

// APBDes turns the document into the model. A document that passed the tags always can be; the error for any other is a
// *[SalahIsian], the first in the order of the fields. Nothing is computed and nothing dropped: a missing amount stays missing.
func (d *Dokumen) APBDes() (*apbdes.Dokumen, error) {
	var p pembentuk
	m := &apbdes.Dokumen{
		Desa: apbdes.Desa{KodeAsli: d.Desa.KodeAsli, Nama: d.Desa.Nama, Kecamatan: d.Desa.Kecamatan, Kabupaten: d.Desa.Kabupaten,
			Provinsi: d.Desa.Provinsi},
		Tahun: d.Tahun, PerubahanKe: d.PerubahanKe, SampaiTanggal: d.SampaiTanggal,
		Gagal: d.Gagal, TidakLengkap: d.TidakLengkap, Asal: d.Asal,
	}
	p.urai(&m.Desa.Kode, d.Desa.Kode, "desa", "kode")
	p.urai(&m.Bagan, d.Bagan, "bagan")
	for i := range d.Pendapatan {
		m.Pendapatan = append(m.Pendapatan, apbdes.BarisPendapatan{Pos: p.pos(&d.Pendapatan[i], "pendapatan", i)})
	}
	for i := range d.Belanja {
		b := &d.Belanja[i]
		baris := apbdes.BarisBelanja{NamaKegiatan: b.NamaKegiatan, Sisa: b.Sisa}
		p.urai(&baris.Kegiatan, b.Kegiatan, "belanja", i, "kegiatan")
		baris.Pos = p.pos(&b.Pos, "belanja", i)
		m.Belanja = append(m.Belanja, baris)
	}
	for i := range d.Pembiayaan {
		m.Pembiayaan = append(m.Pembiayaan, apbdes.BarisPembiayaan{Pos: p.pos(&d.Pembiayaan[i], "pembiayaan", i)})
	}
	for i := range d.Tercetak {
		m.Tercetak = append(m.Tercetak, p.tercetak(&d.Tercetak[i], i))
	}
	for i := range d.Luar {
		m.Luar = append(m.Luar, apbdes.BarisLuar{Pos: p.pos(&d.Luar[i], "luar_apbdes", i)})
	}
	if p.err != nil {
		return nil, p.err
	}
	return m, nil
}

// pembentuk remembers the first error of many steps.
type pembentuk struct{ err error }

func (p *pembentuk) salah(err error, jalur []any) {
	if err != nil && p.err == nil {
		p.err = &SalahIsian{Jalur: temuan.Penunjuk(jalur...), Err: err}
	}
}

// urai reads a text; "" is the zero value.
func (p *pembentuk) urai(tujuan interface{ UnmarshalText([]byte) error }, s string, jalur ...any) {
	if s != "" {
		p.salah(tujuan.UnmarshalText([]byte(s)), jalur)
	}
}

func (p *pembentuk) pos(b *Pos, bagian string, i int) apbdes.Pos {
	m := apbdes.Pos{Uraian: b.Uraian, Sumber: bagan.UraiSumber(b.SumberDana), Letak: b.Letak}
	p.urai(&m.Rekening, b.Rekening, bagian, i, "rekening")
	m.Nilai = p.nilai(&b.Nilai, bagian, i)
	return m
}

func (p *pembentuk) tercetak(b *Tercetak, i int) apbdes.Tercetak {
	m := apbdes.Tercetak{Uraian: b.Uraian, TanpaTanda: b.TanpaTanda, Letak: b.Letak}
	p.urai(&m.Sasaran, b.Sasaran, "tercetak", i, "sasaran")
	p.urai(&m.Kegiatan, b.Kegiatan, "tercetak", i, "kegiatan")
	p.urai(&m.Rekening, b.Rekening, "tercetak", i, "rekening")
	m.Nilai = p.nilai(&b.Nilai, "tercetak", i)
	return m
}

func (p *pembentuk) nilai(n *Nilai, bagian string, i int) apbdes.Nilai {
	var m apbdes.Nilai
	for _, f := range apbdes.DaftarFase() {
		u := n.Fase(f)
		if u == nil {
			continue
		}
		r, err := rupiah.Urai(string(*u), rupiah.Mesin)
		p.salah(err, []any{bagian, i, f.String()})
		m.Isi(f, rupiah.Isi(r))
	}
	return m
}

// Fase returns the amount of one phase, nil if it is missing or the phase is invalid.
func (n *Nilai) Fase(f apbdes.Fase) *Uang {
	switch f {
	case apbdes.Rancangan:
		return n.Rancangan
	case apbdes.Anggaran:
		return n.Anggaran
	case apbdes.Perubahan:
		return n.Perubahan
	case apbdes.Realisasi:
		return n.Realisasi
	default:
		return nil
	}
}
