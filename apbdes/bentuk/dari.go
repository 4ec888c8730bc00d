package bentuk

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// DariDokumen turns the model into a document for an answer. Its JSON is that of d byte for byte, and [Dokumen.APBDes] gives d back.
// A nil d is the empty document.
func DariDokumen(d *apbdes.Dokumen) Dokumen {
	if d == nil {
		return Dokumen{}
	}
	b := Dokumen{
		Desa: Desa{Kode: d.Desa.Kode.String(), KodeAsli: d.Desa.KodeAsli, Nama: d.Desa.Nama, Kecamatan: d.Desa.Kecamatan,
			Kabupaten: d.Desa.Kabupaten, Provinsi: d.Desa.Provinsi},
		Tahun: d.Tahun, Bagan: d.Bagan.String(), PerubahanKe: d.PerubahanKe, SampaiTanggal: d.SampaiTanggal,
		Gagal: d.Gagal, TidakLengkap: d.TidakLengkap, Asal: d.Asal,
	}
	for i := range d.Pendapatan {
		b.Pendapatan = append(b.Pendapatan, dariPos(&d.Pendapatan[i].Pos))
	}
	for i := range d.Belanja {
		l := &d.Belanja[i]
		b.Belanja = append(b.Belanja, Belanja{Kegiatan: teks(l.Kegiatan), NamaKegiatan: l.NamaKegiatan, Sisa: l.Sisa, Pos: dariPos(&l.Pos)})
	}
	for i := range d.Pembiayaan {
		b.Pembiayaan = append(b.Pembiayaan, dariPos(&d.Pembiayaan[i].Pos))
	}
	for i := range d.Tercetak {
		t := &d.Tercetak[i]
		b.Tercetak = append(b.Tercetak, Tercetak{Sasaran: t.Sasaran.String(), Kegiatan: teks(t.Kegiatan), Rekening: teks(t.Rekening),
			Uraian: t.Uraian, Nilai: dariNilai(&t.Nilai), TanpaTanda: t.TanpaTanda, Letak: t.Letak})
	}
	for i := range d.Luar {
		b.Luar = append(b.Luar, dariPos(&d.Luar[i].Pos))
	}
	return b
}

// teks is the marshalled form of a code, which names the old chart where it needs to. Marshalling a code never fails.
func teks(k interface{ MarshalText() ([]byte, error) }) string {
	b, _ := k.MarshalText()
	return string(b)
}

func dariPos(p *apbdes.Pos) Pos {
	return Pos{Rekening: teks(p.Rekening), Uraian: p.Uraian, SumberDana: p.Sumber.String(), Nilai: dariNilai(&p.Nilai), Letak: p.Letak}
}

func dariNilai(n *apbdes.Nilai) Nilai {
	return Nilai{Rancangan: dariUang(n.Rancangan), Anggaran: dariUang(n.Anggaran), Perubahan: dariUang(n.Perubahan), Realisasi: dariUang(n.Realisasi)}
}

func dariUang(o rupiah.Opsional) *Uang {
	if !o.Ada {
		return nil
	}
	u := Uang(o.String())
	return &u
}
