package rujukan

import (
	"math/big"
	"slices"
)

// urutanAlasan are the reasons in order of precedence, as in docs/indicators.md: where several hold, the first is named.
var urutanAlasan = []string{"fase_tidak_ada", "generasi_lama", "tahun_tidak_diketahui", "tahun_di_luar_aturan", "tahun_lalu_tidak_ada", "bukan_tahun_lalu",
	"generasi_berbeda", "tanggal_berbeda", "tahun_belum_tutup", "bagian_terpotong", "bagian_tidak_ada", "tanpa_kegiatan", "perlu_rincian", "sisa_berkas",
	"tidak_tergolong", "tanpa_rekening", "rekening_ringkas", "tanpa_sumber_dana", "penduduk_tidak_diketahui", "sasaran_tidak_diketahui", "tanpa_nilai",
	"fase_sebagian", "penyebut_nol", "penyebut_negatif"}

// alasan is the first of the reasons that were given, "" for none.
type alasan string

// beri gives a reason if it holds.
func (a *alasan) beri(kode string, berlaku bool) {
	if berlaku && kode != "" && (*a == "" || slices.Index(urutanAlasan, kode) < slices.Index(urutanAlasan, string(*a))) {
		*a = alasan(kode)
	}
}

// kelompok are the lines of a section that a figure is about, those that may belong to it with the reason, and why it cannot be formed.
type kelompok struct {
	milik   map[int]bool
	ragu    map[int]string
	halang  string
	section string
	nama    string // of a group that is asked for again and again; "" for others
}

func (d *dok) seluruhnya(bagian string) kelompok {
	k := kelompok{milik: map[int]bool{}, section: bagian, nama: bagian}
	for i := range d.bagian[bagian] {
		k.milik[i] = true
	}
	return k
}

// sePosisi: lines with the same kegiatan, account and fund fill their position together.
func sePosisi(a, b *baris) bool {
	return a.kegiatan == b.kegiatan && a.rekening == b.rekening && a.sumber == b.sumber
}

// terbuka: the position of the line is blank in the phase although another phase says that there is money: a blank change beside a
// budget or a realisation with money, a blank budget beside a realisation with money where no change says where it came from, a blank
// realisation beside the plan in force with money. A draft proves nothing and is never open.
func (d *dok) terbuka(bagian string, i int, f string) bool {
	ada, uang := map[string]bool{}, map[string]bool{}
	s := d.bagian[bagian]
	for j := range s {
		if !sePosisi(&s[i], &s[j]) {
			continue
		}
		for g, r := range s[j].nilai {
			ada[g] = true
			uang[g] = uang[g] || r.Sign() != 0
		}
	}
	switch {
	case ada[f]:
		return false
	case f == perubahan:
		return uang[anggaran] || uang[realisasi]
	case f == anggaran:
		return uang[realisasi] && !ada[perubahan]
	case f == realisasi && ada[perubahan]:
		return uang[perubahan]
	case f == realisasi:
		return uang[anggaran]
	default:
		return false
	}
}

// adaTerbuka: one of the lines is open.
func (d *dok) adaTerbuka(bagian string, milik map[int]bool, f string) bool {
	for i := range milik {
		if d.terbuka(bagian, i, f) {
			return true
		}
	}
	return false
}

// keadaan is why nothing is known about a section in a phase, "" if something is.
func (d *dok) keadaan(bagian, f string) string {
	switch {
	case !d.adaFase(f):
		return "fase_tidak_ada"
	case d.terpotong[bagian]:
		return "bagian_terpotong"
	case !adaNilai(d.bagian[bagian], f):
		return "bagian_tidak_ada"
	default:
		return ""
	}
}

// pembilang is a numerator: the sum where it is known, and a lower bound of it.
type pembilang struct {
	nilai, bawah *big.Rat
	alasan       alasan
	berisi       int
	banyak       int
	baris, ragu  []int
}

// hitung adds a group in a phase:
//
//	Σ lines of the group with an amount; Rp0 if the section has none of its lines
//
// It is not known while a line that may belong to the group has money, or is blank where there should be some. The rest is then a lower
// bound, unless one of those amounts is negative.
func (d *dok) hitung(k *kelompok, f string) pembilang {
	if k.nama == "" {
		return d.hitungKelompok(k, f)
	}
	return ingat(d.ingatan, "hitung "+k.nama+" "+f, func() pembilang { return d.hitungKelompok(k, f) })
}

func (d *dok) hitungKelompok(k *kelompok, f string) pembilang {
	var p pembilang
	p.alasan.beri(d.keadaan(k.section, f), true)
	p.alasan.beri(k.halang, true)
	if p.alasan != "" {
		return p
	}
	s := d.bagian[k.section]
	p.bawah = jumlahkan(s, func(i int, _ *baris) bool { return k.milik[i] }, f)
	if len(k.milik) == 0 {
		p.bawah = sen(0)
	}
	p.banyak = len(k.milik)
	negatif := false
	for i := range s {
		r := s[i].nilai[f]
		if k.milik[i] && r != nil {
			p.baris = append(p.baris, i)
		}
		if a := k.ragu[i]; a != "" && (r != nil && r.Sign() != 0 || r == nil && d.terbuka(k.section, i, f)) {
			p.ragu = append(p.ragu, i)
			p.alasan.beri(a, true)
			negatif = negatif || r != nil && r.Sign() < 0
		}
	}
	p.berisi = len(p.baris)
	if negatif {
		p.bawah = nil
	}
	if len(p.ragu) > 0 {
		return p
	}
	p.nilai = p.bawah
	p.alasan.beri("tanpa_nilai", p.nilai == nil)
	p.alasan.beri("fase_sebagian", d.adaTerbuka(k.section, k.milik, f))
	return p
}

// berlaku is the plan in force of a section: the latest plan phase in which it has an amount, without any the latest of the document.
func (d *dok) berlaku(bagian string) string {
	milik, dokumen := "", ""
	for _, f := range faseRencana {
		if adaNilai(d.bagian[bagian], f) {
			milik = f
		}
		if d.adaFase(f) {
			dokumen = f
		}
	}
	if milik != "" {
		return milik
	}
	return dokumen
}

// kelompokLayanan are the spending lines of a service, "" for all five; inti without what is disputable.
func (d *dok) kelompokLayanan(l string, inti bool) kelompok {
	nama := "layanan " + l
	if inti {
		nama = "inti " + l
	}
	return ingat(d.ingatan, nama, func() kelompok { return d.susunLayanan(nama, l, inti) })
}

func (d *dok) susunLayanan(nama, l string, inti bool) kelompok {
	k := kelompok{milik: map[int]bool{}, ragu: map[int]string{}, section: belanja, nama: nama}
	if d.lama {
		k.halang = "generasi_lama"
		return k
	}
	for i, b := range d.bagian[belanja] {
		g := golongkan(b.kegiatan, b.nama)
		switch {
		case g.layanan == "?":
			if l == "" || mungkin(b.kegiatan)[l] {
				k.ragu[i] = alasanRagu(&b)
			}
		case g.layanan == "bukan" || l != "" && g.layanan != l:
		case !inti || g.inti:
			k.milik[i] = true
		case sebagianInti(b.kegiatan):
			k.ragu[i] = "perlu_rincian"
		}
	}
	return k
}

func alasanRagu(b *baris) string {
	switch {
	case b.kegiatan == "":
		return "tanpa_kegiatan"
	case b.sisa:
		return "sisa_berkas"
	case tingkat(b.kegiatan) < 3:
		return "perlu_rincian"
	default:
		return "tidak_tergolong"
	}
}

// kelompokRekening are the lines under an account; a line whose account is a part of the way there may belong to it.
func (d *dok) kelompokRekening(bagian, kode, ringkas string) kelompok {
	k := kelompok{milik: map[int]bool{}, ragu: map[int]string{}, section: bagian}
	for i, b := range d.bagian[bagian] {
		switch {
		case di(b.rekening, kode):
			k.milik[i] = true
		case b.rekening == "":
			k.ragu[i] = "tanpa_rekening"
		case di(kode, b.rekening):
			k.ragu[i] = ringkas
		}
	}
	return k
}

// kelompokBidang are the spending lines of a bidang, "1" to "5".
func (d *dok) kelompokBidang(nomor string) kelompok {
	k := kelompok{milik: map[int]bool{}, ragu: map[int]string{}, section: belanja}
	for i, b := range d.bagian[belanja] {
		switch d.bidang(&b) {
		case nomor:
			k.milik[i] = true
		case "":
			k.ragu[i] = "tanpa_kegiatan"
		}
	}
	return k
}

// bidang is the number of the bidang of a line: the first part of the code, in the old chart the second (2.<bidang>).
func (d *dok) bidang(b *baris) string {
	if !d.lama {
		return pangkas(b.kegiatan, 1)
	}
	if tingkat(b.kegiatan) < 2 {
		return ""
	}
	return pangkas(b.kegiatan, 2)[2:]
}

// daftarBidang are the bidang that the document has, in order.
func (d *dok) daftarBidang() []string {
	var h []string
	for i := range d.bagian[belanja] {
		if n := d.bidang(&d.bagian[belanja][i]); n != "" && !slices.Contains(h, n) {
			h = append(h, n)
		}
	}
	slices.Sort(h)
	return h
}
