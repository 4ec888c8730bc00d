package indikator

import "github.com/dasbor-desa/dasbor/apbdes/wilayah"

// lengkapi names the area and counts who is missing.
func (s *penyusunPapan) lengkapi() {
	p := &s.p
	p.Kode = s.m.Kode
	if p.Kode.Kosong() {
		p.Kode = wilayahBersama(s.desa)
	}
	p.Nama = s.m.Nama
	if p.Nama == "" {
		p.Nama = s.namaBersama()
	}
	p.Kelengkapan.Desa = len(p.Desa)
	for i := range p.Desa {
		if b := &p.Desa[i]; b.Ada {
			p.Kelengkapan.Melapor++
		} else {
			p.Kelengkapan.Hilang = append(p.Kelengkapan.Hilang, DesaHilang{b.Kode, b.Nama})
		}
	}
}

// wilayahBersama returns the smallest region that holds all villages; zero if one has no code or they share no province.
func wilayahBersama(d []desaPapan) wilayah.Kode {
	if len(d) == 0 {
		return wilayah.Kode{}
	}
	k := d[0].kode
	for i := range d {
		for !k.Kosong() && !k.Memuat(d[i].kode) {
			k = k.Induk()
		}
	}
	return k
}

// namaBersama returns the name of the area if every document that names it writes it alike.
func (s *penyusunPapan) namaBersama() string {
	nama := ""
	for i := range s.desa {
		if s.p.Kode.Tingkat() == wilayah.Desa {
			return s.desa[i].nama
		}
		for j := range s.desa[i].tahun {
			t := &s.desa[i].tahun[j]
			if t.dok == nil {
				continue
			}
			d := &t.dok.Dokumen.Desa
			ini := ""
			switch s.p.Kode.Tingkat() {
			case wilayah.Kecamatan:
				ini = d.Kecamatan
			case wilayah.Kabupaten:
				ini = d.Kabupaten
			case wilayah.Provinsi:
				ini = d.Provinsi
			}
			if ini != "" && nama != "" && ini != nama {
				return ""
			}
			if ini != "" {
				nama = ini
			}
		}
	}
	return nama
}
