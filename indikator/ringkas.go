package indikator

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/layanan"
)

// KodeSemuaLayanan is the code of the five services together in a [RingkasLayanan].
const KodeSemuaLayanan = "layanan_dasar"

// RingkasLayanan is one service of a document in a single JSON object: its amounts in every phase and its share of the plan in
// force, each also for the undisputed rows of the map alone (inti).
//
// An amount is the sum of the filled lines, like every total of the document; it is null where nothing is filled or where it is
// in doubt which lines belong to the service. Shares are stricter: porsi is null with a reason where a line is open.
type RingkasLayanan struct {
	Kode         string `json:"kode"`
	apbdes.Nilai        // rancangan, anggaran, perubahan, realisasi
	Porsi        Angka  `json:"porsi"`
	// FasePorsi is the phase of the shares and of PerPenduduk: the plan in force, 0 if there is none.
	FasePorsi apbdes.Fase  `json:"fase_porsi,omitzero"`
	Inti      apbdes.Nilai `json:"inti"`
	PorsiInti Angka        `json:"porsi_inti"`
	// Serapan is realisasi over the plan in force.
	Serapan     Angka `json:"serapan,omitzero"`
	PerPenduduk Angka `json:"per_penduduk,omitzero"`
	// Alasan and AlasanInti tell why Porsi and PorsiInti are missing; BatasBawah and BatasBawahInti are what the shares are at
	// least.
	Alasan         Alasan `json:"alasan,omitzero"`
	AlasanInti     Alasan `json:"alasan_inti,omitzero"`
	BatasBawah     Angka  `json:"batas_bawah,omitzero"`
	BatasBawahInti Angka  `json:"batas_bawah_inti,omitzero"`
	// MenurutNama is the part of the amounts that was classified by the name of a local kegiatan (90-99) and not by its code.
	MenurutNama apbdes.Nilai `json:"menurut_nama,omitzero"`
	// Baris are the lines of the service in the phase of the shares, BarisMenurutNama those classified by name, and BarisRagu those
	// because of which the share is not known, all as indices in Dokumen.Belanja.
	Baris            []int `json:"baris,omitempty"`
	BarisMenurutNama []int `json:"baris_menurut_nama,omitempty"`
	BarisRagu        []int `json:"baris_ragu,omitempty"`
}

// DaftarLayanan returns the five services in their fixed order.
func (h *Hasil) DaftarLayanan() []RingkasLayanan {
	d := make([]RingkasLayanan, 0, layanan.BanyakLayanan)
	for _, l := range layanan.DaftarLayanan() {
		d = append(d, h.ringkasLayanan(int(l)))
	}
	return d
}

// SemuaLayanan returns the five services together, under [KodeSemuaLayanan].
func (h *Hasil) SemuaLayanan() RingkasLayanan { return h.ringkasLayanan(0) }

func (h *Hasil) ringkasLayanan(l int) RingkasLayanan {
	anggota := anggotaLayanan(l)
	r := RingkasLayanan{
		Kode: anggota, Nilai: h.nilaiFase(BelanjaLayanan, anggota), Inti: h.nilaiFase(BelanjaLayananInti, anggota),
		FasePorsi: h.FaseBerlaku, MenurutNama: h.nama[l].nilai, BarisMenurutNama: h.nama[l].baris,
	}
	if l == 0 {
		r.Kode = KodeSemuaLayanan
	}
	luas, _ := h.Cari(PorsiLayanan, h.FaseBerlaku, anggota)
	r.Porsi, r.Alasan, r.BatasBawah, r.Baris, r.BarisRagu = luas.Nilai, luas.Alasan, luas.BatasBawah, luas.Baris, luas.BarisRagu
	inti, _ := h.Cari(PorsiLayananInti, h.FaseBerlaku, anggota)
	r.PorsiInti, r.AlasanInti, r.BatasBawahInti = inti.Nilai, inti.Alasan, inti.BatasBawah
	orang, _ := h.Cari(LayananPerPenduduk, h.FaseBerlaku, anggota)
	r.PerPenduduk = orang.Nilai
	serap, _ := h.Cari(SerapanLayanan, apbdes.Realisasi, anggota)
	r.Serapan = serap.Nilai
	return r
}

// nilaiFase collects the numerators of one indicator in all phases.
func (h *Hasil) nilaiFase(k Kode, anggota string) apbdes.Nilai {
	var n apbdes.Nilai
	for _, f := range apbdes.DaftarFase() {
		v, _ := h.Cari(k, f, anggota)
		n.Isi(f, v.Pembilang)
	}
	return n
}
