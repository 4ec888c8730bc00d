package apbdes_test

import (
	"math/rand/v2"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// rp is a present amount in whole rupiah.
func rp(n int64) rupiah.Opsional { return rupiah.Isi(rupiah.Rupiah(n) * rupiah.Satu) }

// kosong is a missing amount.
var kosong = rupiah.Opsional{}

func anggaran(n int64) apbdes.Nilai { return apbdes.Nilai{Anggaran: rp(n)} }

func pos(rekening string, n apbdes.Nilai) apbdes.Pos {
	return apbdes.Pos{Rekening: bagan.HarusRekening(rekening), Nilai: n}
}

func pendapatan(rekening string, n apbdes.Nilai) apbdes.BarisPendapatan {
	return apbdes.BarisPendapatan{Pos: pos(rekening, n)}
}

func belanja(kegiatan, rekening string, n apbdes.Nilai) apbdes.BarisBelanja {
	return apbdes.BarisBelanja{Kegiatan: bagan.HarusKegiatan(kegiatan), Pos: pos(rekening, n)}
}

func pembiayaan(rekening string, n apbdes.Nilai) apbdes.BarisPembiayaan {
	return apbdes.BarisPembiayaan{Pos: pos(rekening, n)}
}

func sumberAcak(benih uint64) *rand.Rand { return rand.New(rand.NewPCG(benih, 20)) }
