package umum

import (
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// tempatkanNama places a row without a code. What decides is, in this order: the level and section the file states, the words of
// totals and of sections, and the name of the row inside its section.
func (p *penempat) tempatkanNama(c *konteks, r *baris) {
	if r.nama == "" {
		if !r.uang {
			r.Peran = susun.Judul
		}
		r.Uraian = "(tanpa nama)"
		return // money without a word: the composer keeps it unread
	}
	if r.bagian != tanpaBagian {
		c.pindahBagian(r.bagian)
	}
	if r.tingkat == tanpaTingkat {
		if p.jumlah(c, r) {
			return
		}
		if g := p.bagianDariNama(c, r); g != tanpaBagian {
			p.barisKepalaBagian(c, r, g)
			return
		}
	}
	p.tebakBagian(c, r)
	switch {
	case c.bagian == belanja:
		p.dalamBelanja(c, r)
	case c.bagian != tanpaBagian:
		p.dalamRekening(c, r)
	case r.uang:
		r.Uraian = r.nama // no section at all: kept unread
	default:
		r.Peran = susun.Judul
	}
}

// bagianDariNama recognises the heading of a section. Inside financing "Penerimaan" and "Pengeluaran" are its two directions.
func (p *penempat) bagianDariNama(c *konteks, r *baris) bagian {
	g := kenaliBagian(r.nama)
	if c.bagian >= pembiayaan && c.bagian <= pengeluaran {
		switch kataPolos(r.nama) {
		case "penerimaan":
			return penerimaan
		case "pengeluaran":
			return pengeluaran
		}
	}
	return g
}

// barisKepalaBagian places the heading of a section, which may print its total.
func (p *penempat) barisKepalaBagian(c *konteks, r *baris, g bagian) {
	r.bagian, r.tingkat, r.Uraian, r.pasti = g, barisBagian, r.nama, true
	p.mulaiBagian(c, r, g)
	if !r.uang {
		r.Peran = susun.Judul
		return
	}
	r.KodeRekening = p.akun(g)
	r.rk, _ = bagan.UraiRekening(r.KodeRekening, p.g)
	if g == penerimaan || g == pengeluaran {
		c.adaPembiayaan = true
	}
	if g == pembiayaan {
		c.netoTercetak = append(c.netoTercetak, r)
	}
}

// akun is the account of a section.
func (p *penempat) akun(g bagian) string {
	lama := p.g == bagan.Permendagri113
	kode := [...][2]string{pendapatan: {"4", "1"}, belanja: {"5", "2"}, pembiayaan: {"6", "3"}, penerimaan: {"6.1", "3.1"}, pengeluaran: {"6.2", "3.2"}}
	if lama {
		return kode[g][1]
	}
	return kode[g][0]
}

// jumlah recognises totals. A total is never added, whatever it turns out to be the total of.
func (p *penempat) jumlah(c *konteks, r *baris) bool {
	kata := kataPolos(r.nama)
	sasaran, ada := susun.KenaliTotal(kata)
	tanpaJumlah, jumlah := potongJumlah(kata)
	if !ada && kata == "silpa" || strings.HasPrefix(kata, "silpa ") && strings.Contains(kata, "berkenaan") || kata == "sisa lebih perhitungan anggaran" {
		sasaran, ada = apbdes.Silpa, c.bagian != penerimaan
	}
	switch {
	case !ada && !jumlah && !r.total:
		return false
	case !r.uang:
		r.Peran = susun.Judul
		return true
	case ada:
	case tanpaJumlah == "":
		sasaran, ada = totalBagian(c.bagian)
	default:
		if p.jumlahBidang(c, r, tanpaJumlah) {
			return true
		}
	}
	r.total = true
	r.Uraian = r.nama
	if !ada {
		r.Peran = susun.Judul
		p.catat.Tambah(&aturanTotal, r.Letak.Baris, 0, temuan.Isi("nama", r.nama), temuan.Dwi("sasaran", "tidak diketahui", "not known"))
		return true
	}
	r.Sasaran = sasaran
	if sasaran == apbdes.PembiayaanNeto {
		c.netoTercetak = append(c.netoTercetak, r)
	}
	p.catat.Tambah(&aturanTotal, r.Letak.Baris, 0, temuan.Isi("nama", r.nama), temuan.Isi("sasaran", sasaran.String()))
	return true
}

// potongJumlah takes the word for a total off a name.
func potongJumlah(kata string) (sisa string, ada bool) {
	for _, awal := range [...]string{"jumlah", "total", "jml", "sub total", "subtotal", "grand total"} {
		if kata == awal {
			return "", true
		}
		if s, ok := strings.CutPrefix(kata, awal+" "); ok {
			return s, true
		}
	}
	return kata, false
}

func totalBagian(g bagian) (apbdes.Sasaran, bool) {
	switch g {
	case pendapatan:
		return apbdes.JumlahPendapatan, true
	case belanja:
		return apbdes.JumlahBelanja, true
	case penerimaan:
		return apbdes.JumlahPenerimaan, true
	case pengeluaran:
		return apbdes.JumlahPengeluaran, true
	}
	return 0, false
}

// jumlahBidang recognises "Jumlah Bidang …" and "Jumlah Pendapatan Asli Desa": a parent row at the foot of its part.
func (p *penempat) jumlahBidang(c *konteks, r *baris, nama string) bool {
	switch g := c.bagian; {
	case g == belanja:
		k, ok := p.kamus.bidang(nama, strings.HasPrefix(nama, "bidang "))
		if !ok {
			return false
		}
		r.KodeKegiatan, r.NamaKegiatan, r.kg = k.String(), r.nama, k
	case g != tanpaBagian && g != abaikan:
		k, ok := p.kamus.rekening(nama, g)
		if !ok {
			return false
		}
		r.KodeRekening, r.Uraian, r.rk = k.String(), r.nama, k
	default:
		return false
	}
	r.total, r.pasti, r.Peran = true, true, susun.Induk
	p.catat.Tambah(&aturanTotal, r.Letak.Baris, 0, temuan.Isi("nama", r.nama), temuan.Isi("sasaran", r.KodeKegiatan+r.KodeRekening))
	return true
}

// tebakBagian lets a name that only one section can have tell the section: "Bidang …" is spending, "SiLPA tahun lalu" financing, and
// before any section is known "Dana Desa" is income.
func (p *penempat) tebakBagian(c *konteks, r *baris) {
	if r.tingkat >= barisBidang {
		c.pindahBagian(belanja)
		return
	}
	kata := kataPolos(r.nama)
	if c.bagian == tanpaBagian {
		if _, ada := p.kamus.rekening(r.nama, pendapatan); ada {
			c.pindahBagian(pendapatan)
			return
		}
	}
	awal := func(daftar ...string) bool {
		return slices.ContainsFunc(daftar, func(s string) bool { return strings.HasPrefix(kata, s+" ") })
	}
	switch {
	case r.bagian != tanpaBagian && r.bagian != belanja:
	case c.bagian <= pendapatan && awal("bidang", "bid", "sub bidang", "belanja"):
		c.pindahBagian(belanja)
	case awal("silpa", "penyertaan modal", "penerimaan pembiayaan", "pengeluaran pembiayaan", "penerima pembiayaan") && r.tingkat == tanpaTingkat:
		c.pindahBagian(pembiayaan)
	}
}

// dalamRekening places a row of income or financing by its name.
func (p *penempat) dalamRekening(c *konteks, r *baris) {
	r.Uraian = r.nama
	kode, pasti := p.kamus.rekening(r.nama, c.bagian)
	if !r.uang && !pasti {
		r.Peran = susun.Judul
		return
	}
	r.pasti = pasti
	if pasti {
		p.dinama++
		r.KodeRekening = kode.String()
		r.rk = kode
		p.ikutRekening(c, r, kode.Golongan())
		return
	}
	p.rekeningTakPasti(c, r)
}

// rekeningTakPasti keeps a row at the account of its section. In financing a word may at least tell the direction; that it may be
// wrong is what [arahkan] settles with the printed balance.
func (p *penempat) rekeningTakPasti(c *konteks, r *baris) {
	g := c.bagian
	if g == pembiayaan {
		switch kata := strings.ToLower(r.nama); {
		case strings.Contains(kata, "penerima"):
			g, r.arah = penerimaan, true
		case strings.Contains(kata, "pengeluaran"):
			g, r.arah = pengeluaran, true
		}
	}
	r.KodeRekening, r.Peran = p.akun(g), susun.Daun
	r.rk, _ = bagan.UraiRekening(r.KodeRekening, p.g)
	p.takPasti(r, r.KodeRekening)
	if g >= pembiayaan {
		c.adaPembiayaan = true
	}
	if c.kepalaMasuk != nil && c.bagian >= penerimaan {
		r.masukkan(c.kepalaMasuk)
	} else {
		r.masukkan(c.kepala)
	}
}

// takPasti remembers that only the level above decided where r stands; [penempat.beriPeran] reports it.
func (p *penempat) takPasti(r *baris, tempat string) {
	if r.uang {
		r.ragu = tempat
	}
}
