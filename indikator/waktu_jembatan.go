package indikator

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// Jembatan leads from the budget as first enacted over its change to what came of it, in steps whose differences add up exactly.
type Jembatan struct {
	Tahun int `json:"tahun,omitempty"`
	// Langkah are the steps between the phases that the document has: semula to perubahan to realisasi, or those of them that are
	// there. Fewer than two phases have no step.
	Langkah []Beda `json:"langkah"`
	// Total is the whole way, section by section; missing where a step of it is.
	Total []JumlahJembatan `json:"total"`
}

// JumlahJembatan is a section along the bridge: Awal + Σ Selisih = Akhir.
type JumlahJembatan struct {
	Bagian  BagianAnggaran    `json:"bagian"`
	Awal    rupiah.Opsional   `json:"awal"`
	Selisih []rupiah.Opsional `json:"selisih"` // one for each step
	Akhir   rupiah.Opsional   `json:"akhir"`
}

// HitungJembatan makes the bridge of d. The draft is no part of it. The errors are those of [HitungBeda].
func HitungJembatan(d *apbdes.Dokumen) (*Jembatan, error) {
	if d == nil {
		return nil, ErrMasukan
	}
	j := &Jembatan{Tahun: d.Tahun, Langkah: []Beda{}, Total: []JumlahJembatan{}}
	dari := apbdes.Fase(0)
	for _, f := range [...]apbdes.Fase{apbdes.Anggaran, apbdes.Perubahan, apbdes.Realisasi} {
		if !d.AdaFase(f) {
			continue
		}
		if dari != 0 {
			b, err := HitungBeda(d, dari, d, f)
			if err != nil {
				return nil, err
			}
			j.Langkah = append(j.Langkah, *b)
		}
		dari = f
	}
	if len(j.Langkah) > 0 {
		j.jumlahkan()
	}
	return j, nil
}

// jumlahkan lines the steps up by section.
func (j *Jembatan) jumlahkan() {
	for b := BagianPendapatan; b <= BagianNeto; b++ {
		t := JumlahJembatan{Bagian: b}
		ada := false
		for i := range j.Langkah {
			s := cariJumlah(&j.Langkah[i], b)
			t.Selisih = append(t.Selisih, s.Selisih)
			ada = ada || s.Awal.Ada || s.Akhir.Ada
			if i == 0 {
				t.Awal = s.Awal
			}
			t.Akhir = s.Akhir
		}
		if ada {
			j.Total = append(j.Total, t)
		}
	}
}

func cariJumlah(b *Beda, bagian BagianAnggaran) JumlahBeda {
	for i := range b.Jumlah {
		if b.Jumlah[i].Bagian == bagian {
			return b.Jumlah[i]
		}
	}
	return JumlahBeda{}
}
