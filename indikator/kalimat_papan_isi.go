package indikator

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/layanan"
)

// perLayanan names the villages with Rp0 for a service and those at or below half the median.
func (s *penyusunKalimat) perLayanan() {
	for n, l := range layanan.DaftarLayanan() {
		lay := isianLayanan("layanan", l, temuan.Penunjuk("ringkas", "layanan", n))
		s.tambahDesa(KodeKalimatNol, l, s.saring(func(d *BarisDesa) bool { return d.Ada && d.Layanan[n].Kelas == KelasNol }), Teks{
			"Rp0 untuk {layanan} di {banyak} desa: {daftar}. Periksa dulu kode kegiatannya sebelum menyebutnya kekurangan.",
			"Rp0 for {layanan} in {banyak} {desa}: {daftar}. Check the codes of the kegiatan before calling it a shortfall.",
		}, lay)
		if m := s.p.Median.Layanan[n]; m.Ada {
			s.tambahDesa(KodeKalimatJauhDiBawah, l, s.saring(func(d *BarisDesa) bool { return d.Ada && d.Layanan[n].Kelas == JauhDiBawah }), Teks{
				"Untuk {layanan}, porsi belanja {banyak} desa paling banyak separuh median ({median}): {daftar}.",
				"For {layanan}, {banyak} {desa} at or below half the median share ({median}): {daftar}.",
			}, lay, isianPersen("median", m, temuan.Penunjuk("median", "layanan", n)))
		}
	}
}

func (s *penyusunKalimat) serapanSiltap() {
	r := &s.p.Ringkas
	if r.Serapan.Ada {
		s.tambah(KodeKalimatSerapan, Teks{
			"Serapan belanja {persen} dari anggaran yang berlaku.", "Absorption of spending: {persen} of the plan in force.",
		}, isianPersen("persen", r.Serapan, "/ringkas/serapan"))
	}
	s.tambahDesa(KodeKalimatSerapanRendah, layanan.Bukan, sahIndeks(r.SerapanRendah, s.p), Teks{
		"Serapan di bawah 90% di {banyak} desa: {daftar}. Angka 90% adalah tanda kami, bukan standar.",
		"Absorption below 90% in {banyak} {desa}: {daftar}. The 90% is a mark of ours and not a standard.",
	})
	s.tambahDesa(KodeKalimatSiltap, layanan.Bukan, sahIndeks(r.Siltap, s.p), Teks{
		"Penghasilan tetap, tunjangan, dan operasional BPD melewati batas 30% di {banyak} desa: {daftar}.",
		"Fixed pay, allowances and running costs of the BPD are above the limit of 30% in {banyak} {desa}: {daftar}.",
	})
}

// sahIndeks keeps the indices that are villages of p.
func sahIndeks(d []int, p *Papan) []int {
	var h []int
	for _, i := range d {
		if i >= 0 && i < len(p.Desa) {
			h = append(h, i)
		}
	}
	return h
}

// silpaDesa returns the SiLPA of a village in the phase of the board.
func (s *penyusunKalimat) silpaDesa(desa int) (rupiah.Rupiah, bool) {
	d := &s.p.Desa[desa]
	if !d.Ada || d.Pemeriksaan == nil {
		return 0, false
	}
	j := d.Pemeriksaan.Jumlah.Fase(s.faseDesa(desa))
	if j == nil {
		return 0, false
	}
	return j.Silpa.Nilai, j.Silpa.Ada
}

// faseDesa is the phase of the figures of a village: that of the board, or the plan in force that stands for it.
func (s *penyusunKalimat) faseDesa(desa int) apbdes.Fase { return fasePapan(s.p, &s.p.Desa[desa]) }

func fasePapan(p *Papan, d *BarisDesa) apbdes.Fase {
	if d.Fase != 0 {
		return d.Fase
	}
	return p.Fase
}

func (s *penyusunKalimat) isianSilpa(desa int) isianKalimat {
	n, _ := s.silpaDesa(desa)
	return isianUang(rupiah.Isi(n), temuan.Penunjuk("desa", desa, "pemeriksaan", "jumlah", s.faseDesa(desa).String(), "silpa"))
}

// silpa names the largest balance and the negative ones. A fund has no balance of its own here.
func (s *penyusunKalimat) silpa() {
	if s.p.Sumber != "" {
		return
	}
	var besar, negatif []int
	terbesar := rupiah.Rupiah(0)
	for i := range s.p.Desa {
		n, ada := s.silpaDesa(i)
		switch {
		case !ada:
		case n < 0:
			negatif = append(negatif, i)
		case n > terbesar:
			besar, terbesar = []int{i}, n
		case n > 0 && n == terbesar:
			besar = append(besar, i)
		}
	}
	fase := satuIsian("fase", teksFase(s.p.Fase), "/fase", BentukFase)
	if len(besar) > 0 {
		s.tambahDesa(KodeKalimatSilpaTerbesar, layanan.Bukan, besar, Teks{
			"SiLPA {fase} terbesar {uang}, di {daftar}.", "The largest SiLPA (closing balance, {fase}) is {uang}, in {daftar}.",
		}, fase, s.isianSilpa(besar[0]))
	}
	s.tambahDesa(KodeKalimatSilpaNegatif, layanan.Bukan, negatif, Teks{
		"SiLPA {fase} di bawah Rp0 di {banyak} desa: {daftar}. Periksa dulu apakah ada baris yang belum tercatat.",
		"SiLPA (closing balance, {fase}) below Rp0 in {banyak} {desa}: {daftar}. Check first whether lines are missing.",
	}, fase)
}

// arahTren says how a village moved between the two years of the board.
type arahTren uint8

const (
	trenTanpa arahTren = iota // a year is missing, or nothing moved
	trenNaik
	trenTurun
	trenPutus // the chart changed between the years
)

func (s *penyusunKalimat) arah(t *TrenDesa) arahTren {
	var awal, akhir Angka
	var lain [2]bool // whether the year uses another generation of the chart than the newest
	for i, y := range t.Tahun {
		if i >= len(t.Porsi) {
			break
		}
		putus := i < len(t.Putus) && t.Putus[i]
		switch y {
		case s.p.TahunBanding:
			awal, lain[0] = t.Porsi[i], putus
		case s.p.Tahun:
			akhir, lain[1] = t.Porsi[i], putus
		}
	}
	switch {
	case lain[0] != lain[1]:
		return trenPutus
	case !awal.Ada || !akhir.Ada:
		return trenTanpa
	case akhir.Desimal.Cmp(awal.Desimal) > 0:
		return trenNaik
	case akhir.Desimal.Cmp(awal.Desimal) < 0:
		return trenTurun
	default:
		return trenTanpa
	}
}

// tren counts the villages whose share rose and fell.
func (s *penyusunKalimat) tren() {
	if s.p.TahunBanding == 0 || s.p.TahunBanding == s.p.Tahun {
		return
	}
	var kelompok [trenPutus + 1][]int
	for i := range s.p.Tren {
		t := &s.p.Tren[i]
		if t.Desa >= 0 && t.Desa < len(s.p.Desa) {
			a := s.arah(t)
			kelompok[a] = append(kelompok[a], t.Desa)
		}
	}
	tahun := []isianKalimat{isianTahun("awal", s.p.TahunBanding, "/tahun_banding"), isianTahun("akhir", s.p.Tahun, "/tahun")}
	s.tambahDesa(KodeKalimatTrenNaik, layanan.Bukan, kelompok[trenNaik], Teks{
		"Dari {awal} ke {akhir}, porsi layanan dasar naik di {banyak} desa: {daftar}.",
		"From {awal} to {akhir} the share of basic services rose in {banyak} {desa}: {daftar}.",
	}, tahun...)
	s.tambahDesa(KodeKalimatTrenTurun, layanan.Bukan, kelompok[trenTurun], Teks{
		"Dari {awal} ke {akhir}, porsi layanan dasar turun di {banyak} desa: {daftar}.",
		"From {awal} to {akhir} the share of basic services fell in {banyak} {desa}: {daftar}.",
	}, tahun...)
	s.tambahDesa(KodeKalimatTrenPutus, layanan.Bukan, kelompok[trenPutus], Teks{
		"Tahun {awal} dan {akhir} tidak dibandingkan untuk {banyak} desa karena bagan rekeningnya berganti: {daftar}.",
		"{awal} and {akhir} are not compared for {banyak} {desa}, because the chart of accounts changed: {daftar}.",
	}, tahun...)
}

// agenda names the first proposal, or says why there is none.
func (s *penyusunKalimat) agenda() {
	a := &s.p.Agenda
	if a.Ditolak.Indonesia != "" {
		if k, tolak := kalimatDitolak(s.p); tolak {
			s.hasil = append(s.hasil, k)
		}
		return
	}
	if len(a.Usulan) == 0 || len(a.Usulan[0].Desa) == 0 {
		return
	}
	u := &a.Usulan[0]
	s.tambah(KodeKalimatAgenda, Teks{
		"{banyak} usulan untuk agenda terpadu; skor tertinggi {skor} dari 1.000, untuk {layanan}{uang}.",
		"{banyak} {usulan} for the joint agenda; the highest score is {skor} of 1,000, for {layanan}{uang}.",
	},
		isianBanyak("banyak", len(a.Usulan), "/agenda/usulan"), isianUsulan(len(a.Usulan)),
		isianCacah("skor", u.Skor, "/agenda/usulan/0/skor"), isianUangUsulan(u),
		isianLayanan("layanan", u.Layanan, temuan.Penunjuk("ringkas", "layanan", int(u.Layanan-layanan.Pendidikan))))
}

func isianUsulan(n int) isianKalimat {
	if n == 1 {
		return isianKata("usulan", "usulan", "proposal")
	}
	return isianKata("usulan", "usulan", "proposals")
}

// isianUangUsulan is the money to the median, or what to do before there is any talk of money.
func isianUangUsulan(u *Usulan) isianKalimat {
	if u.PeriksaDulu {
		return isianKata("uang", " (periksa kodenya dulu)", " (check the codes first)")
	}
	if !u.MenujuMedian.Ada || u.MenujuMedian.Nilai <= 0 {
		return isianKalimat{nama: "uang"}
	}
	i := isianUang(u.MenujuMedian, "/agenda/usulan/0/menuju_median")
	i.teks = Teks{" (menuju median perlu " + i.teks.Indonesia + ")", " (reaching the median would take " + i.teks.Inggris + ")"}
	return i
}
