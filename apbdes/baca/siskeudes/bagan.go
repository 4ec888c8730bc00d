package siskeudes

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// baganLama is the evidence for the chart of the first Siskeudes, which has the accounts 4, 5 and 6 of today but kegiatan of two
// parts, and the account 6.3.
type baganLama struct {
	dua, tiga int    // spending rows with a kegiatan of two and of three parts
	enamTiga  bool   // account 6.3 was seen
	contoh    string // the first code of two parts
	baris     int
}

// lama reports whether the rows are of the old chart. One kegiatan of three parts proves the new one.
func (b *baganLama) lama() bool { return b.tiga == 0 && (b.dua > 0 || b.enamTiga) }

// daftarUang lists the tables whose rows carry money to an account.
func daftarUang() []jenisTabel {
	return []jenisTabel{taRABRinci, taRAB, taTBPRinci, taSPPRinci, taSPJRinci, taMutasi, taJurnalRinci}
}

// kenaliBagan counts the rows of every budget, completes what is known about the villages and sets aside those of the old chart.
func (p *pembaca) kenaliBagan() {
	for _, j := range daftarUang() {
		t := p.tabel[j]
		if !t.bisa() {
			continue
		}
		for i := range t.daftarBaris {
			d := p.dokBaris(t, i)
			switch j {
			case taRABRinci:
				d.rinci++
			case taRAB:
				d.rab++
			default:
				d.transaksi++
			}
			d.lama.lihat(lepasTitik(t.sel(i, kdRincian).Teks), t.teks(i, kdKeg), d.kunciDok.desa)
		}
	}
	p.isiDesa()
	p.singkirkanLama()
}

func (b *baganLama) lihat(rekening, kdKeg, desa string) {
	b.baris++
	if b.enamTiga = b.enamTiga || strings.HasPrefix(rekening, "6.3"); b.enamTiga && b.contoh == "" {
		b.contoh = rekening
	}
	if !strings.HasPrefix(rekening, "5") {
		return
	}
	keg, _ := bagianKegiatan(kdKeg, desa)
	switch strings.Count(keg, ".") {
	case 1:
		if b.dua == 0 {
			b.contoh = keg
		}
		b.dua++
	case 2:
		b.tiga++
	}
}

// singkirkanLama sets aside all rows of budgets in the old chart.
func (p *pembaca) singkirkanLama() {
	ada := false
	for _, d := range p.urut {
		if !d.lama.lama() {
			continue
		}
		ada = true
		p.catat.kini = d.urutan(langkahLama)
		p.lapor(nil, -1, &aturanBaganLama, temuan.Isi("desa", d.kode), temuan.Isi("tahun", d.tahun),
			temuan.Isi("contoh", d.lama.contoh), temuan.Isi("banyak", d.lama.baris))
	}
	if !ada {
		return
	}
	for _, j := range daftarUang() {
		t := p.tabel[j]
		if !t.bisa() {
			continue
		}
		for i := range t.daftarBaris {
			if p.dokBaris(t, i).lama.lama() {
				t.status[i] = BaganLama
			}
		}
	}
}
