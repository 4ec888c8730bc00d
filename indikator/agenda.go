package indikator

import (
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// The conditions under which an agenda is ranked. They are ours.
const (
	minimalMelapor = 80 // percent of the villages of the area
	minimalDesa    = 3  // villages with figures, because fewer have no median
)

// OpsiAgenda sets what [HitungAgenda] may use beyond the board. The zero value is complete: budgets only, default weights.
type OpsiAgenda struct {
	// Bobot are the weights; the zero value takes [BobotBawaan].
	Bobot Bobot
	// Capaian are figures of service achievement. Those of the year TahunCapaian count, 0 for the year of the board; Katalog defines
	// their indicators, nil for the built-in catalogue.
	Capaian      []layanan.Capaian
	Katalog      *layanan.Katalog
	TahunCapaian int
	// Program is the programme list of the district, from [BacaProgram].
	Program []Program
	// Peta is the map that the board was made with, nil for the built-in one.
	Peta *layanan.Peta
	// Tetangga are pairs of villages that border each other. Villages connected by them make one proposal; without any, villages of
	// the same kecamatan do.
	Tetangga [][2]wilayah.Kode
}

// HitungAgenda makes the ranked proposals for the joint agenda of the area of p: what may be a coding error, where the share of a
// service lies below the median, and where achievement falls short of its mark. p is not changed.
//
// It refuses to rank, with the reason in Agenda.Ditolak, while fewer than 80 percent of the villages or fewer than three have
// figures: a village that has not reported is not a village without needs. A proposal compares; it passes no judgement, because
// above the median is not the same as enough.
//
// Order: by score, highest first; of equal scores a question about codes first, then by service and first village. The formula is in
// Agenda.Rumus and in [HitungSkor].
func HitungAgenda(p *Papan, o OpsiAgenda) Agenda {
	b := o.Bobot.rapi()
	a := Agenda{Rumus: TeksRumus(b), Bobot: b, Usulan: []Usulan{}}
	if p == nil {
		return a
	}
	if k, tolak := kalimatDitolak(p); tolak {
		a.Ditolak = k.Teks
		return a
	}
	a.Usulan = susunUsulan(p, HitungKesenjangan(p, o), &o, b)
	return a
}

// kalimatDitolak returns why p cannot be ranked, and whether that is so.
func kalimatDitolak(p *Papan) (Kalimat, bool) {
	n, semua := p.Kelengkapan.Melapor, p.Kelengkapan.Desa
	melapor := isianBanyak("melapor", n, "/kelengkapan/melapor")
	jumlah := isianBanyak("jumlah", semua, "/kelengkapan/desa")
	switch {
	case n <= 0:
		return susunKalimat(KodeKalimatAgendaSedikit, polaTanpaData), true
	case n < minimalDesa:
		return susunKalimat(KodeKalimatAgendaSedikit, polaSedikit, melapor, isianJamak(n)), true
	case n*100 < semua*minimalMelapor:
		return susunKalimat(KodeKalimatAgendaDitolak, polaBelumLengkap, melapor, jumlah), true
	default:
		return Kalimat{}, false
	}
}

var (
	polaSedikit = Teks{
		"Usulan belum diperingkat: baru ada data dari {melapor} desa. Peringkat disusun mulai dari tiga desa, karena kurang dari itu tidak ada mediannya.",
		"No proposals are ranked yet: figures from only {melapor} {desa}. Ranking starts at three, because fewer have no median.",
	}
	polaTanpaData = Teks{
		"Usulan belum diperingkat: belum ada desa yang datanya masuk. Peringkat disusun mulai dari tiga desa.",
		"No proposals are ranked yet: no village has figures. Ranking starts at three.",
	}
	polaBelumLengkap = Teks{
		"Usulan belum diperingkat: baru {melapor} dari {jumlah} desa yang datanya ada. Peringkat disusun mulai dari 80% desa, supaya desa yang belum melapor tidak dianggap tanpa kebutuhan.",
		"No proposals are ranked yet: only {melapor} of {jumlah} villages have figures. Ranking starts at 80% of them, so that a village that has not reported is not treated as having no needs.",
	}
)
