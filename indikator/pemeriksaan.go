package indikator

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Pemeriksaan is the canonical result of checking one document: its totals, its services, its indicators and what there is to say
// about it. Its JSON is the contract of the checker, the browser and any service built on this library.
type Pemeriksaan struct {
	Desa    apbdes.Desa    `json:"desa"`
	Tahun   int            `json:"tahun,omitempty"`
	Bagan   string         `json:"bagan"`
	Rincian apbdes.Rincian `json:"rincian"`
	// TidakLengkap marks sections that are cut off and whose totals are therefore null.
	TidakLengkap apbdes.Bagian    `json:"tidak_lengkap,omitzero"`
	Asal         apbdes.Asal      `json:"asal,omitzero"`
	Jumlah       JumlahFase       `json:"jumlah"`
	Bidang       []JumlahKode     `json:"bidang"`
	SubBidang    []JumlahKode     `json:"sub_bidang"`
	Kegiatan     []JumlahKode     `json:"kegiatan"`
	Layanan      []RingkasLayanan `json:"layanan"`
	SemuaLayanan RingkasLayanan   `json:"layanan_dasar"`
	Indikator    []Nilai          `json:"indikator"`
	Temuan       temuan.Daftar    `json:"temuan"`
}

// JumlahFase holds the totals by phase, null for a phase that the document does not have.
type JumlahFase struct {
	Rancangan *apbdes.Jumlah `json:"rancangan,omitempty"`
	Anggaran  *apbdes.Jumlah `json:"anggaran"`
	Perubahan *apbdes.Jumlah `json:"perubahan"`
	Realisasi *apbdes.Jumlah `json:"realisasi"`
}

// Fase returns the totals of phase f, nil if the document does not have it.
func (j *JumlahFase) Fase(f apbdes.Fase) *apbdes.Jumlah {
	switch f {
	case apbdes.Rancangan:
		return j.Rancangan
	case apbdes.Anggaran:
		return j.Anggaran
	case apbdes.Perubahan:
		return j.Perubahan
	case apbdes.Realisasi:
		return j.Realisasi
	default:
		return nil
	}
}

// JumlahKode is the spending of one bidang, sub-bidang or kegiatan. For a bidang Kode is its number 1 to 5 in both generations of
// the chart, and KodeAsli the code as the chart of 113/2014 writes it ("2.1"). Baris are the lines in Dokumen.Belanja.
type JumlahKode struct {
	Kode     string `json:"kode"`
	KodeAsli string `json:"kode_asli,omitempty"`
	Nama     string `json:"nama,omitempty"`
	apbdes.Nilai
	Baris []int `json:"baris,omitempty"`
}

// OpsiPeriksa sets what a check may know beyond the document. The zero value is complete. Masukan serves
// the indicators, the rest the rules; a number of residents in Masukan also serves the rules, and Aturan.TahunLalu also the
// indicators.
type OpsiPeriksa struct {
	Aturan   aturan.Opsi
	Masukan  Masukan // its Dokumen is ignored
	Tambahan temuan.Daftar
}

// PeriksaDokumen checks d: totals, indicators and rules, with the findings of reading given in Tambahan. It never changes d. The error
// wraps rupiah.ErrLuapan where a sum does not fit, or is [ErrMasukan] as of [Hitung].
func PeriksaDokumen(d *apbdes.Dokumen, o OpsiPeriksa) (*Pemeriksaan, error) {
	if d == nil {
		return nil, ErrMasukan
	}
	r, err := apbdes.Ringkas(d)
	if err != nil {
		return nil, err
	}
	m := o.Masukan
	m.Dokumen = d
	if m.TahunLalu == nil {
		m.TahunLalu = o.Aturan.TahunLalu
	}
	h, err := Hitung(m)
	if err != nil {
		return nil, err
	}
	if o.Aturan.Penduduk == 0 {
		o.Aturan.Penduduk = m.Penduduk
	}
	p := &Pemeriksaan{
		Desa: d.Desa, Tahun: d.Tahun, Bagan: d.Bagan.String(), Rincian: d.Rincian(), TidakLengkap: d.TidakLengkap, Asal: d.Asal,
		Bidang: jumlahKode(r.Bidang), SubBidang: jumlahKode(r.SubBidang), Kegiatan: jumlahKode(r.Kegiatan),
		Layanan: h.DaftarLayanan(), SemuaLayanan: h.SemuaLayanan(), Indikator: h.Nilai,
		Temuan: append(append(temuan.Daftar{}, o.Tambahan...), aturan.Periksa(d, o.Aturan)...).Terurut(),
	}
	for _, f := range apbdes.DaftarFase() {
		if !r.AdaFase(f) {
			continue
		}
		j := r.Jumlah(f)
		switch f {
		case apbdes.Rancangan:
			p.Jumlah.Rancangan = &j
		case apbdes.Anggaran:
			p.Jumlah.Anggaran = &j
		case apbdes.Perubahan:
			p.Jumlah.Perubahan = &j
		case apbdes.Realisasi:
			p.Jumlah.Realisasi = &j
		}
	}
	return p, nil
}

func jumlahKode(d []apbdes.JumlahKegiatan) []JumlahKode {
	k := make([]JumlahKode, len(d))
	for i := range d {
		k[i] = JumlahKode{Kode: d[i].Kode.String(), Nama: d[i].Nama, Nilai: d[i].Nilai, Baris: d[i].Baris}
		if satu := d[i].Kode.Bidang(); d[i].Kode.Induk().Kosong() && k[i].Kode != angkaBidang(satu) {
			k[i].KodeAsli, k[i].Kode = k[i].Kode, angkaBidang(satu)
		}
	}
	return k
}

// angkaBidang is the number of a bidang as a text.
func angkaBidang(n int) string { return string(rune('0' + n)) }
