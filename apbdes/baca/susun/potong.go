package susun

import (
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// lengkapi looks for the end of the document where the format prints one. A document without closing totals and without financing
// is cut off: its sections are marked, and what a printed parent has beyond its lines becomes a remainder ([apbdes.BarisBelanja]
// Sisa), so that bidang and sub-bidang still have the amount the village printed.
func (s *penyusunDokumen) lengkapi(baris []*Baris) {
	if !s.o.BisaTerpotong || len(s.d.Pembiayaan) > 0 || s.d.BanyakBaris() == 0 {
		return
	}
	for i := range s.d.Tercetak {
		switch s.d.Tercetak[i].Sasaran {
		case apbdes.JumlahBelanja, apbdes.SurplusDefisit, apbdes.JumlahPenerimaan, apbdes.JumlahPengeluaran, apbdes.PembiayaanNeto, apbdes.Silpa:
			return
		}
	}
	s.d.TidakLengkap.Belanja, s.d.TidakLengkap.Pembiayaan = true, true
	if len(s.d.Belanja) == 0 {
		s.d.TidakLengkap.Pendapatan = !s.adaJumlahPendapatan()
	}
	akhir := baris[len(baris)-1].Letak
	s.lapor(AturanTerpotong.Temukan("/tidak_lengkap", akhir, temuan.Isi("baris", akhir.Baris)))
	s.tambahSisa()
}

func (s *penyusunDokumen) adaJumlahPendapatan() bool {
	return slices.ContainsFunc(s.d.Tercetak, func(t apbdes.Tercetak) bool { return t.Sasaran == apbdes.JumlahPendapatan })
}

// tambahSisa adds the remainders, deepest parents first, so that the remainder of a sub-bidang is not counted again in its bidang.
func (s *penyusunDokumen) tambahSisa() {
	jumlah := make(map[apbdes.Simpul]*[apbdes.Realisasi + 1]rupiah.Penjumlah)
	for i := range s.d.Tercetak {
		if t := &s.d.Tercetak[i]; t.Sasaran == apbdes.SasaranKode && !t.Kegiatan.Kosong() {
			jumlah[t.Simpul()] = new([apbdes.Realisasi + 1]rupiah.Penjumlah)
		}
	}
	tambah := func(n apbdes.Simpul, v *apbdes.Nilai) {
		for induk := range n.DaftarInduk() {
			if p := jumlah[induk]; p != nil {
				tambahFase(p, v)
			}
		}
	}
	for i := range s.d.Belanja {
		tambah(apbdes.SimpulBelanja(s.d.Belanja[i].Kegiatan, s.d.Belanja[i].Rekening), &s.d.Belanja[i].Nilai)
	}
	for _, i := range s.indukTerdalamDahulu() {
		t := &s.d.Tercetak[i]
		sisa, ada := hitungSisa(t, jumlah[t.Simpul()])
		if !ada {
			continue
		}
		s.d.Belanja = append(s.d.Belanja, apbdes.BarisBelanja{Kegiatan: t.Kegiatan, NamaKegiatan: t.Uraian, Sisa: true,
			Pos: apbdes.Pos{Rekening: t.Rekening, Uraian: t.Uraian, Nilai: sisa, Letak: t.Letak}})
		tambah(t.Simpul(), &sisa)
		nilaiSisa, f := sisa.Berlaku()
		s.lapor(AturanSisa.Temukan(temuan.Penunjuk("belanja", len(s.d.Belanja)-1), t.Letak, temuan.Isi("kode", kode(t.Simpul())),
			temuan.Isi("sisa", nilaiSisa.Nilai), temuan.Isi("tercetak", t.Fase(f).Nilai)))
	}
}

func (s *penyusunDokumen) indukTerdalamDahulu() []int {
	var urut []int
	for i := range s.d.Tercetak {
		if t := &s.d.Tercetak[i]; t.Sasaran == apbdes.SasaranKode && !t.Kegiatan.Kosong() {
			urut = append(urut, i)
		}
	}
	dalam := func(i int) int {
		t := &s.d.Tercetak[i]
		return int(t.Kegiatan.Tingkat())*int(bagan.Rincian+1) + int(t.Rekening.Tingkat())
	}
	slices.SortStableFunc(urut, func(a, b int) int { return dalam(b) - dalam(a) })
	return urut
}

// hitungSisa returns what the printed row has beyond its lines. There is a remainder only if no phase has less than its lines;
// otherwise the difference is a defect of the document and stays one.
func hitungSisa(t *apbdes.Tercetak, p *[apbdes.Realisasi + 1]rupiah.Penjumlah) (apbdes.Nilai, bool) {
	var sisa apbdes.Nilai
	lebih := false
	for _, f := range apbdes.DaftarFase() {
		cetak := t.Fase(f)
		if !cetak.Ada {
			continue
		}
		urai, err := p[f].Hasil()
		if err != nil {
			return apbdes.Nilai{}, false
		}
		r, err := rupiah.Selisih(cetak.Nilai, urai)
		if err != nil || r < 0 {
			return apbdes.Nilai{}, false
		}
		sisa.Isi(f, rupiah.Isi(r))
		lebih = lebih || r > 0
	}
	return sisa, lebih
}
