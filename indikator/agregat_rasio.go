package indikator

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// ambilUkuran returns an amount of a village in a phase, and whether it may be used in a ratio.
type ambilUkuran func(*barisAgregat, apbdes.Fase) (rupiah.Rupiah, bool)

func satuUkuran(u Ukuran) ambilUkuran {
	return func(b *barisAgregat, f apbdes.Fase) (rupiah.Rupiah, bool) { return b.utuh(f, u) }
}

// pasangan returns numerator and denominator of one village, and whether it has both.
type pasangan func(*barisAgregat, apbdes.Fase) (atas, bawah rupiah.Rupiah, ada bool)

// nisbah sets two amounts of the same phase against each other.
func nisbah(atas, bawah ambilUkuran) pasangan {
	return func(b *barisAgregat, f apbdes.Fase) (rupiah.Rupiah, rupiah.Rupiah, bool) {
		x, adaAtas := atas(b, f)
		y, adaBawah := bawah(b, f)
		return x, y, adaAtas && adaBawah
	}
}

// serapanDari sets realisasi against the plan in force. A draft is not in force.
func serapanDari(u ambilUkuran) pasangan {
	return func(b *barisAgregat, _ apbdes.Fase) (rupiah.Rupiah, rupiah.Rupiah, bool) {
		x, adaAtas := u(b, apbdes.Realisasi)
		y, adaBawah := u(b, b.berlaku)
		return x, y, adaAtas && adaBawah && (b.berlaku == apbdes.Anggaran || b.berlaku == apbdes.Perubahan)
	}
}

// rasio makes a ratio of sums with its distribution.
func (p *penghitungWilayah) rasio(ambil pasangan) RasioAgregat {
	var atas, bawah rupiah.Penjumlah
	var h RasioAgregat
	sebaran := p.kerja[:0]
	for _, b := range p.baris {
		x, y, ada := ambil(b, b.fase(p.fase))
		if !ada {
			continue
		}
		atas.Tambah(x)
		bawah.Tambah(y)
		h.Desa++
		if y > 0 {
			sebaran = append(sebaran, pecahan{int64(x), int64(y)})
		}
	}
	h.Pembilang, h.Penyebut = p.simpan(&atas), p.simpan(&bawah)
	switch {
	case h.Desa == 0:
		h.Alasan = TanpaNilai
	case h.Penyebut.Nilai == 0:
		h.Alasan = PenyebutNol
	case h.Penyebut.Nilai < 0:
		h.Alasan = PenyebutNegatif
	default:
		h.Nilai = pecahan{int64(h.Pembilang.Nilai), int64(h.Penyebut.Nilai)}.angkaDari(p.angka, tempatRasio)
	}
	h.Sebaran, p.kerja = susunSebaran(p.angka, sebaran, tempatRasio), sebaran
	return h
}

// perPenduduk sets an amount against the residents of the villages where both are known.
func (p *penghitungWilayah) perPenduduk(ambil ambilUkuran) RasioAgregat {
	var atas rupiah.Penjumlah
	var h RasioAgregat
	sebaran := p.kerja[:0]
	ada := false
	for _, b := range p.baris {
		x, tahu := ambil(b, b.fase(p.fase))
		ada = ada || tahu
		if !tahu || b.penduduk == 0 {
			continue
		}
		atas.Tambah(x)
		h.Penduduk += b.penduduk
		h.Desa++
		sebaran = append(sebaran, perOrangPecahan(x, b.penduduk))
	}
	h.Pembilang = p.simpan(&atas)
	switch {
	case h.Desa > 0:
		h.Nilai = perOrang(h.Pembilang.Nilai, h.Penduduk)
	case ada:
		h.Alasan = PendudukTidakDiketahui
	default:
		h.Alasan = TanpaNilai
	}
	h.Sebaran, p.kerja = susunSebaran(p.angka, sebaran, tempatUang), sebaran
	return h
}

// perOrangPecahan is an amount per resident in rupiah, as an exact ratio.
func perOrangPecahan(r rupiah.Rupiah, orang int64) pecahan {
	return pecahan{int64(r), orang * int64(rupiah.Satu)}
}
