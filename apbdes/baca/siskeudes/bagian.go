package siskeudes

import (
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// sumberBagian is a table that a section is made of, with the table that dates its rows.
type sumberBagian struct {
	tabel, tanggal jenisTabel
	wajib          bool
}

// nama returns the name of the section in both languages.
func (b bagian) nama() (id, en string) {
	return [...]string{"", "pendapatan", "belanja", "penerimaan pembiayaan", "pengeluaran pembiayaan"}[b],
		[...]string{"", "income", "spending", "financing receipts", "financing expenditure"}[b]
}

// sumber lists what a section is made of.
func (p *pembaca) sumber(b bagian, uangMuka bool) []sumberBagian {
	jurnal := sumberBagian{taJurnalRinci, taJurnal, b == bagianMasuk}
	mutasi := sumberBagian{taMutasi, taMutasi, false}
	spp := sumberBagian{taSPPRinci, taSPP, true}
	spj := sumberBagian{taSPJRinci, taSPJ, uangMuka}
	switch b {
	case bagianPendapatan:
		return []sumberBagian{{taTBPRinci, taTBP, true}, mutasi, jurnal}
	case bagianBelanja:
		return []sumberBagian{spp, spj, mutasi, jurnal}
	case bagianKeluar:
		return []sumberBagian{spp, spj, jurnal}
	default:
		return []sumberBagian{jurnal}
	}
}

func (p *pembaca) adaUangMuka() bool {
	if t := p.tabel[taSPP]; t.bisa() {
		for i := range t.daftarBaris {
			if p.uangMuka(i) {
				return true
			}
		}
	}
	return false
}

func (p *pembaca) adaTransaksi() bool {
	return slices.ContainsFunc(p.urut, func(d *dok) bool { return d.transaksi > 0 })
}

// tentukanBagian finds the sections whose realisasi would be a part only, and says why. It is silent where the export has no books
// at all. uangMuka says that there are advances in it.
func (p *pembaca) tentukanBagian(ada, uangMuka bool) {
	p.catat.di(langkahBagian, 0, 0)
	for b := bagianPendapatan; b < banyakBagian; b++ {
		sebab, kurang := p.sebabKurang(b, uangMuka)
		p.kurang[b] = kurang
		if kurang && ada {
			id, en := b.nama()
			p.lapor(nil, -1, &aturanBagianTakLengkap, temuan.Dwi("bagian", id, en), sebab)
		}
	}
	if !ada {
		return
	}
	if !p.tabel[taMutasi].bisa() {
		p.lapor(nil, -1, &aturanTanpaTabel, temuan.Isi("tabel", taMutasi.nama()), temuan.Dwi("isi", "bunga bank dan biaya bank", "bank interest and bank charges"))
	}
	if !p.tabel[taJurnalRinci].bisa() {
		p.lapor(nil, -1, &aturanTanpaTabel, temuan.Isi("tabel", taJurnalRinci.nama()), temuan.Dwi("isi", "jurnal", "journals"))
	}
}

// sebabKurang returns why a section cannot be computed.
func (p *pembaca) sebabKurang(b bagian, uangMuka bool) (temuan.Isian, bool) {
	for _, s := range p.sumber(b, uangMuka) {
		t := p.tabel[s.tabel]
		if !t.bisa() {
			if s.wajib {
				return tanpaTabel(s.tabel), true
			}
			continue
		}
		if s.tabel == taSPPRinci && !p.tabel[taSPP].bisa() {
			return tanpaTabel(taSPP), true // the kind of an SPP stands there
		}
		if p.batas == 0 || t.banyak() == 0 {
			continue
		}
		m := p.tabel[s.tanggal]
		switch {
		case !m.bisa() || !m.punya(tanggal):
			return tanpaTabel(s.tanggal), true
		case p.tanggal[s.tanggal].isi && p.tanggal[s.tanggal].tata == BuktikanTanggal:
			return temuan.Dwi("sebab", "tanggal di "+s.tanggal.nama()+" tidak dapat dipastikan", "the dates in "+s.tanggal.nama()+" cannot be settled"), true
		}
	}
	return temuan.Isian{}, false
}

func tanpaTabel(j jenisTabel) temuan.Isian {
	return temuan.Dwi("sebab", j.nama()+" tidak ada di ekspor atau kolomnya kurang", j.nama()+" is not in the export or lacks columns")
}
