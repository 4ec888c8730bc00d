package indikator

import (
	"errors"
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/layanan"
)

// ErrMasukan says that a function of this package cannot work on what it was given, such as no document, a negative number of people or
// an unknown name; each says what it refuses.
var ErrMasukan = errors.New("indikator: invalid input")

// Masukan is what [Hitung] works on.
type Masukan struct {
	Dokumen *apbdes.Dokumen
	// Peta places kegiatan in services; nil is the built-in map.
	Peta *layanan.Peta
	// Penduduk is the number of residents in the year of the document; 0 is unknown.
	Penduduk int
	// Sasaran are the people and households that services are for, in the year of the document. The zero value knows none.
	Sasaran Sasaran
	// TahunLalu is the document of the same village one year before; nil if there is none. It is not changed.
	TahunLalu *apbdes.Dokumen
}

// sah reports whether m can be computed.
func (m *Masukan) sah() bool {
	return m.Dokumen != nil && m.Penduduk >= 0 && m.Sasaran.Balita >= 0 && m.Sasaran.UsiaSekolah >= 0 && m.Sasaran.KK >= 0
}

// Sasaran counts those whom services are for; 0 is unknown. The figures do not check that the counts are of the same date as the
// budget, and the ages are those of the data they come from.
type Sasaran struct {
	Balita      int `json:"balita,omitempty"`       // children under five
	UsiaSekolah int `json:"usia_sekolah,omitempty"` // children of school age
	KK          int `json:"kk,omitempty"`           // households, as cards of families (kartu keluarga)
}

// Hasil holds the values of one document.
type Hasil struct {
	// Peta is the version of the map that was used. The sentence of [layanan.PernyataanUntuk] belongs beside every figure that
	// rests on it.
	Peta string `json:"peta"`
	// FaseBerlaku is the phase of the plan in force: perubahan if any spending line has an amount in it, otherwise anggaran, otherwise
	// rancangan; 0 if it has no plan.
	FaseBerlaku apbdes.Fase `json:"fase_berlaku,omitzero"`
	Penduduk    int         `json:"penduduk,omitempty"`
	Sasaran     Sasaran     `json:"sasaran,omitzero"`
	// BarisGagal counts the rows of the document that could not be read and are in no figure.
	BarisGagal int `json:"baris_gagal,omitempty"`
	// Nilai are ordered by indicator as in [Katalog], then by phase, then by member.
	Nilai []Nilai `json:"nilai"`

	nama [layanan.BanyakLayanan + 1]menurutNama
}

// menurutNama is the part of a service that was found by the name of a local kegiatan.
type menurutNama struct {
	nilai apbdes.Nilai
	baris []int
}

// Hitung computes every indicator of [Katalog] for each phase that the document has. The same lines in another order give the same
// values. The error is [ErrMasukan], or wraps rupiah.ErrLuapan: a sum that does not fit is never shown.
func Hitung(m Masukan) (*Hasil, error) {
	if !m.sah() {
		return nil, ErrMasukan
	}
	peta := petaDari(m.Peta)
	p, err := susunPengukur(m.Dokumen, m.Penduduk)
	if err != nil {
		return nil, fmt.Errorf("indikator: %w", err)
	}
	h := &Hasil{Peta: peta.Versi, FaseBerlaku: p.berlaku, Penduduk: m.Penduduk, Sasaran: m.Sasaran, BarisGagal: len(m.Dokumen.Gagal)}
	kel := golongkan(m.Dokumen, peta)
	p.ukurLayanan(kel)
	p.ukurAnggaran(m.Dokumen)
	p.ukurSerapan(m.Dokumen, kel)
	p.ukurTambahan(&m, peta, kel)
	p.ukurNama(h, kel)
	if p.err != nil {
		return nil, fmt.Errorf("indikator: %w", p.err)
	}
	h.Nilai = p.hasil
	return h, nil
}

// Cari returns the value of an indicator in a phase; anggota is the member of its other dimension, "" for the whole. Absorption
// has the phase realisasi. It is false if the result holds no such value; the value then has the reason [FaseTidakAda].
func (h *Hasil) Cari(k Kode, f apbdes.Fase, anggota string) (Nilai, bool) {
	for i := range h.Nilai {
		if n := &h.Nilai[i]; n.Kode == k && n.Fase == f && n.Anggota == anggota {
			return *n, true
		}
	}
	return Nilai{Kode: k, Fase: f, Anggota: anggota, Alasan: FaseTidakAda}, false
}

// ukurLayanan makes the values of the services.
func (p *pengukur) ukurLayanan(kel *kelompokLayanan) {
	tabel := [...]struct {
		kode Kode
		inti bool
		ukur func(Kode, apbdes.Fase, string, *kelompok)
	}{
		{BelanjaLayanan, false, p.ukurJumlah},
		{BelanjaLayananInti, true, p.ukurJumlah},
		{PorsiLayanan, false, p.ukurPorsiBelanja},
		{PorsiLayananInti, true, p.ukurPorsiBelanja},
		{LayananPerPenduduk, false, p.ukurPerPenduduk},
		{LayananIntiPerPenduduk, true, p.ukurPerPenduduk},
	}
	for _, t := range tabel {
		daftar := &kel.luas
		if t.inti {
			daftar = &kel.inti
		}
		for _, f := range p.fase {
			for l := range daftar {
				t.ukur(t.kode, f, anggotaLayanan(l), &daftar[l])
			}
		}
	}
}

// anggotaLayanan names the member of a service; index 0 is all five.
func anggotaLayanan(l int) string {
	if l == 0 {
		return ""
	}
	return layanan.Layanan(l).String()
}

// ukurAnggaran makes the ratios of the budget as a whole.
func (p *pengukur) ukurAnggaran(d *apbdes.Dokumen) {
	pades := kelompokPADes(&p.pendapatan)
	for _, f := range p.fase {
		p.ukurPorsi(RasioPADes, f, "", &p.pendapatan, &pades)
	}
	pegawai := kelompokRekening(&p.belanja, bagan.HarusRekening("5.1"))
	modal := kelompokRekening(&p.belanja, bagan.HarusRekening("5.3"))
	if lama(d) {
		pegawai.alasan, modal.alasan = GenerasiLama, GenerasiLama
	}
	for _, f := range p.fase {
		p.ukurPorsiBelanja(RasioPegawai, f, "", &pegawai)
	}
	for _, f := range p.fase {
		p.ukurPorsiBelanja(RasioModal, f, "", &modal)
	}
	sumber := kelompokSumber(&p.belanja)
	for _, f := range p.fase {
		for i := range sumber {
			p.ukurPorsiBelanja(PorsiSumber, f, sumber[i].nama, &sumber[i].kelompok)
		}
	}
}

// ukurSerapan makes the values of absorption.
func (p *pengukur) ukurSerapan(d *apbdes.Dokumen, kel *kelompokLayanan) {
	p.ukurSerap(SerapanBelanja, "", &kelompok{baris: p.belanja.semua})
	bidang := kelompokBidang(d)
	for i := range bidang {
		p.ukurSerap(SerapanBidang, bidang[i].nama, &bidang[i].kelompok)
	}
	for l := range kel.luas {
		p.ukurSerap(SerapanLayanan, anggotaLayanan(l), &kel.luas[l])
	}
}

// ukurNama notes what was classified by name.
func (p *pengukur) ukurNama(h *Hasil, kel *kelompokLayanan) {
	for l, baris := range kel.nama {
		h.nama[l].baris = baris
		for _, f := range p.fase {
			if !p.belanja.terpotong {
				h.nama[l].nilai.Isi(f, p.jumlah(&p.belanja, baris, f).nilai)
			}
		}
	}
}

// ukurTambahan makes the values that need more than the shares of one budget.
func (p *pengukur) ukurTambahan(m *Masukan, peta layanan.Peta, kel *kelompokLayanan) {
	d := m.Dokumen
	pembiayaan, err := susunBagian(len(d.Pembiayaan), d.TidakLengkap.Pembiayaan, func(i int) (*apbdes.Pos, bagan.KodeKegiatan) {
		return &d.Pembiayaan[i].Pos, bagan.KodeKegiatan{}
	})
	if err != nil {
		p.gagal(err)
		return
	}
	p.ukurSasaran(&m.Sasaran, kel)
	p.ukurSiltap(d)
	p.ukurSilpa(d, &pembiayaan)
	p.ukurSilpaAwal(&pembiayaan)
	danaDesa := kelompokJenis(&p.pendapatan, "4.2.1", "1.2.1")
	for _, f := range p.fase {
		p.ukurPorsi(PorsiDanaDesa, f, "", &p.pendapatan, &danaDesa)
	}
	p.ukurSerapBagian(SerapanPendapatan, "", &p.pendapatan, p.rencanaBerlaku(&p.pendapatan), &kelompok{baris: p.pendapatan.semua})
	p.ukurTahunLalu(d, m.TahunLalu, peta, kel)
}

// ukurSasaran makes the amounts per person or household that a service is for.
func (p *pengukur) ukurSasaran(s *Sasaran, kel *kelompokLayanan) {
	for _, t := range [...]struct {
		kode    Kode
		layanan layanan.Layanan
		banyak  int
	}{
		{KesehatanPerBalita, layanan.Kesehatan, s.Balita},
		{PendidikanPerUsiaSekolah, layanan.Pendidikan, s.UsiaSekolah},
		{SanitasiPerKK, layanan.SanitasiAirBersih, s.KK},
		{JaminanSosialPerKK, layanan.JaminanSosial, s.KK},
	} {
		for _, f := range p.fase {
			p.ukurPerOrang(Nilai{Kode: t.kode, Fase: f, Sasaran: t.banyak}, &kel.luas[t.layanan], t.banyak, SasaranTidakDiketahui)
		}
	}
	for _, f := range p.fase {
		p.ukurPerPenduduk(AdministrasiPerPenduduk, f, "", &kel.luas[layanan.AdministrasiKependudukan])
	}
}
