package indikator

import (
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/layanan"
)

// DaftarKalimatDesa returns the sentences about the village p.Desa[desa], for BarisDesa.Kalimat: pointers such as
// /desa/2/kalimat/1/desa count on the list standing there whole. nil if there is no such village.
func DaftarKalimatDesa(p *Papan, desa int) []Kalimat {
	if p == nil || desa < 0 || desa >= len(p.Desa) {
		return nil
	}
	return (&penyusunKalimat{p: p}).satuDesa(desa)
}

// satuDesa is DaftarKalimatDesa for one village after the other of the same board.
func (s *penyusunKalimat) satuDesa(desa int) []Kalimat {
	p := s.p
	s.letak, s.hasil = []any{"desa", desa, "kalimat"}, []Kalimat{}
	nama := isianDesa("nama", p, desa)
	if !p.Desa[desa].Ada {
		s.tanpaData(nama)
		return s.hasil
	}
	s.porsiDesa(desa, nama)
	s.layananDesa(desa, nama)
	s.lainDesa(desa, nama)
	return s.hasil
}

func (s *penyusunKalimat) tanpaData(nama isianKalimat) {
	fase := satuIsian("fase", teksFase(s.p.Fase), "/fase", BentukFase)
	if fase.teks.Indonesia == "" || s.p.Tahun <= 0 {
		return
	}
	s.tambah(KodeKalimatDesaTanpaData, Teks{
		"Data {fase} tahun {tahun} dari {nama} belum ada, jadi tidak diperingkat. " + KalimatHilang,
		"There are no {fase} figures for {tahun} from {nama}, so it has no rank. " + KalimatHilangInggris,
	}, nama, fase, isianTahun("tahun", s.p.Tahun, "/tahun"))
}

// berperingkat returns the villages that have a rank. They are the same for all villages of a board and share their memory.
func (s *penyusunKalimat) berperingkat() []int {
	if s.peringkat == nil {
		s.peringkat = s.saring(func(d *BarisDesa) bool { return d.Peringkat > 0 })
	}
	return s.peringkat
}

// porsiDesa makes the headline of the village and its place among the others.
func (s *penyusunKalimat) porsiDesa(desa int, nama isianKalimat) {
	d := &s.p.Desa[desa]
	sumber := s.isianSumber()
	if i := isianDariSeratus("porsi", d.Semua.Porsi, temuan.Penunjuk("desa", desa, "semua", "porsi")); i.teks.Indonesia != "" {
		s.tambah(KodeKalimatDesaPorsi, Teks{
			"Dari setiap Rp100 belanja {nama}{sumber}, {porsi} untuk layanan dasar.",
			"Of every Rp100 that {nama} spends{sumber}, {porsi} is for basic services.",
		}, i, nama, sumber)
	}
	var semua []int
	if d.Peringkat > 0 {
		semua = s.berperingkat() // which holds this village at least, so it is found once for the whole board
	}
	if len(semua) > 1 {
		k := s.tambah(KodeKalimatDesaPeringkat, Teks{
			"Peringkat {peringkat} dari {semua} desa menurut porsi layanan dasar ({porsi}){median}.",
			"Rank {peringkat} of {semua} villages by the share of basic services ({porsi}){median}.",
		},
			isianCacah("peringkat", d.Peringkat, temuan.Penunjuk("desa", desa, "peringkat")),
			isianCacah("semua", len(semua), s.jalurDesa()),
			isianPersen("porsi", d.Semua.Porsi, temuan.Penunjuk("desa", desa, "semua", "porsi")), s.isianMedian())
		k.Desa = semua
	}
	if d.Semua.PerPenduduk.Ada {
		s.tambah(KodeKalimatDesaPerPenduduk, Teks{
			"Belanja layanan dasar {nama}{sumber} {uang} per jiwa.",
			"Spending on basic services in {nama}{sumber}: {uang} per resident.",
		}, nama, sumber, isianUangBulat("uang", d.Semua.PerPenduduk, temuan.Penunjuk("desa", desa, "semua", "per_penduduk")))
	}
}

func (s *penyusunKalimat) isianMedian() isianKalimat {
	if !s.p.Median.Semua.Ada {
		return isianKalimat{nama: "median"}
	}
	i := isianPersen("median", s.p.Median.Semua, "/median/semua")
	i.teks = Teks{"; mediannya " + i.teks.Indonesia, "; the median is " + i.teks.Inggris}
	return i
}

// layananDesa lists the services with Rp0 and those at or below half the median.
func (s *penyusunKalimat) layananDesa(desa int, nama isianKalimat) {
	d := &s.p.Desa[desa]
	var nol, jauh []isianKalimat
	for n, l := range layanan.DaftarLayanan() {
		c := &d.Layanan[n]
		jalur := func(sisa ...any) string {
			return temuan.Penunjuk(append([]any{"desa", desa, "layanan", n}, sisa...)...)
		}
		lay := isianLayanan("layanan", l, jalur())
		switch {
		case c.Kelas == KelasNol:
			nol = append(nol, lay)
		case c.Kelas == JauhDiBawah && c.Porsi.Ada && s.p.Median.Layanan[n].Ada:
			jauh = append(jauh, gabungIsian("{layanan} {porsi} (median {median})", lay, isianPersen("porsi", c.Porsi, jalur("porsi")),
				isianPersen("median", s.p.Median.Layanan[n], temuan.Penunjuk("median", "layanan", n))))
		}
	}
	if len(nol) > 0 {
		s.tambah(KodeKalimatDesaNol, Teks{
			"Rp0 di {nama} untuk {daftar}. Periksa dulu kode kegiatannya sebelum menyebutnya kekurangan.",
			"Rp0 in {nama} for {daftar}. Check the codes of the kegiatan before calling it a shortfall.",
		}, nama, isianDaftar("daftar", nol))
	}
	if len(jauh) > 0 {
		s.tambah(KodeKalimatDesaJauh, Teks{
			"Paling banyak separuh median di {nama}: {daftar}.", "At or below half the median in {nama}: {daftar}.",
		}, nama, isianDaftar("daftar", jauh))
	}
}

// lainDesa is about absorption, pay of officials and the balance.
func (s *penyusunKalimat) lainDesa(desa int, nama isianKalimat) {
	d := &s.p.Desa[desa]
	if d.Serapan.Ada {
		s.tambah(KodeKalimatDesaSerapan, Teks{
			"Serapan belanja {nama} {persen} dari anggaran yang berlaku.", "Absorption in {nama}: {persen} of the plan in force.",
		}, nama, isianPersen("persen", d.Serapan, temuan.Penunjuk("desa", desa, "serapan")))
	}
	if d.Siltap.Ada {
		kode, pola := KodeKalimatDesaSiltap, Teks{
			"Penghasilan tetap, tunjangan, dan operasional BPD di {nama} {persen} dari belanja.",
			"Fixed pay, allowances and running costs of the BPD in {nama}: {persen} of spending.",
		}
		if d.LewatSiltap {
			kode, pola = KodeKalimatDesaSiltapLewat, Teks{
				"Penghasilan tetap, tunjangan, dan operasional BPD di {nama} {persen} dari belanja, melewati batas 30%.",
				"Fixed pay, allowances and running costs of the BPD in {nama}: {persen} of spending, above the limit of 30%.",
			}
		}
		s.tambah(kode, pola, nama, isianPersen("persen", d.Siltap, temuan.Penunjuk("desa", desa, "siltap")))
	}
	if _, ada := s.silpaDesa(desa); ada && s.p.Sumber == "" {
		s.tambah(KodeKalimatDesaSilpa, Teks{
			"SiLPA {fase} {nama} {uang}.", "SiLPA (closing balance, {fase}) of {nama}: {uang}.",
		}, nama, satuIsian("fase", teksFase(s.p.Fase), "/fase", BentukFase), s.isianSilpa(desa))
	}
}
