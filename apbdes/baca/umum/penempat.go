package umum

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/resep"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// konteks is where the last rows of one document stood.
type konteks struct {
	bagian              bagian
	kepala              *baris // row of the section
	bidang, sub, kg     *baris
	kodeBidang, kodeSub bagan.KodeKegiatan
	bidangLima          bool
	kepalaMasuk         *baris // row of receipts or expenditure of financing
	barisBidang         map[bagan.KodeKegiatan]*baris
	adaPembiayaan       bool
	netoTercetak        []*baris
	uang                []*baris // rows of financing
	jejak               []*jejak // coded rows on the path to the last one
	simpul              []*jejak // all coded rows
}

// kunci tells the documents of a file apart while reading.
type kunci struct{ tahun, kode, nama string }

func (r *baris) kunci() kunci { return kunci{r.Tahun, r.KodeDesa, r.NamaDesa} }

// penempat gives every row its place.
type penempat struct {
	g       bagan.Generasi
	r       *resep.Resep
	catat   *lembar.Pencatat
	konteks map[kunci]*konteks
	urut    []*konteks // in the order of first appearance
	kamus   kamus
	tempat  map[string]resep.Tempat
	asing   []string // foreign sections in order
	isi     map[string]int
	dinama  int
	sumber  int // rows that take the fund of the row above
	dirinci int // rows without a code that are lines of the coded row above
	ragu    []*takPas
}

func (p *penempat) ctx(r *baris) *konteks {
	k := r.kunci()
	c := p.konteks[k]
	if c == nil {
		c = &konteks{barisBidang: make(map[bagan.KodeKegiatan]*baris)}
		p.konteks[k] = c
		p.urut = append(p.urut, c)
	}
	return c
}

// tempatkan places one row.
func (p *penempat) tempatkan(r *baris) {
	c := p.ctx(r)
	p.tempatkanDalam(c, r)
	if r.arah || r.rk.Golongan() == bagan.PenerimaanPembiayaan || r.rk.Golongan() == bagan.PengeluaranPembiayaan {
		c.uang = append(c.uang, r)
	}
}

// tempatkanDalam places one row in the context of its document.
func (p *penempat) tempatkanDalam(c *konteks, r *baris) {
	if r.lepas {
		c.bidang, c.sub, c.kg = nil, nil, nil
		c.kodeBidang, c.kodeSub = bagan.KodeKegiatan{}, bagan.KodeKegiatan{}
	}
	if t, ada := p.tempat[resep.Rapikan(r.nama)]; ada && r.kode == "" {
		r.KodeKegiatan, r.KodeRekening, r.pasti = t.Kegiatan, t.Rekening, true
		p.ikutKode(c, r)
		p.kamus.ingat(r.nama, t)
		return
	}
	if r.teksBagian != "" {
		if g := bagianResep(p.r.CariBagian(r.teksBagian)); g != tanpaBagian {
			r.bagian = g
		}
	} else if g := bagianResep(p.r.CariBagian(r.nama)); g != tanpaBagian && r.kode == "" {
		r.bagian, r.tingkat, r.teksBagian = g, barisBagian, r.nama
	}
	if r.bagian == abaikan {
		p.tolak(r)
		return
	}
	if r.kode != "" && p.tempatkanKode(c, r) {
		if !r.kg.Kosong() || !r.rk.Kosong() {
			c.catatJejak(r)
		}
		return
	}
	p.tempatkanNama(c, r)
}

// tolak keeps a row of a foreign section unread; a heading stays a heading.
func (p *penempat) tolak(r *baris) {
	if !r.uang {
		r.Peran = susun.Judul
		return
	}
	nama := r.teksBagian
	if nama == "" {
		nama = r.nama
	}
	if p.isi[nama] == 0 {
		p.asing = append(p.asing, nama)
	}
	p.isi[nama]++
	r.ditolak = true
}

// laporAsing reports each foreign section once.
func (p *penempat) laporAsing() {
	for _, s := range p.asing {
		p.catat.Tambah(&aturanAsing, 0, 0, temuan.Isi("nama", s), temuan.Isi("banyak", p.isi[s]))
	}
}

// kepala makes r the row of its section.
func (p *penempat) mulaiBagian(c *konteks, r *baris, g bagian) {
	if (g == penerimaan || g == pengeluaran) && c.bagian >= pembiayaan && c.bagian <= pengeluaran {
		c.bagian, c.kepalaMasuk = g, r
		return
	}
	*c = konteks{bagian: g, kepala: r, bidangLima: c.bidangLima, barisBidang: c.barisBidang,
		adaPembiayaan: c.adaPembiayaan, netoTercetak: c.netoTercetak, uang: c.uang, jejak: c.jejak, simpul: c.simpul}
}

// pindahBagian follows a row that itself tells its section without being its heading.
func (c *konteks) pindahBagian(g bagian) {
	dalam := c.bagian
	if g == dalam || g == pembiayaan && dalam >= pembiayaan && dalam <= pengeluaran {
		return
	}
	if g >= penerimaan && dalam >= pembiayaan && dalam <= pengeluaran {
		c.bagian = g
		if c.kepalaMasuk != nil && c.kepalaMasuk.bagian != g {
			c.kepalaMasuk = nil
		}
		return
	}
	c.bagian, c.kepala, c.kepalaMasuk, c.bidang, c.sub, c.kg = g, nil, nil, nil, nil, nil
	c.kodeBidang, c.kodeSub = bagan.KodeKegiatan{}, bagan.KodeKegiatan{}
}

// masukkan hangs r below the row it belongs to.
func (r *baris) masukkan(induk *baris) {
	if induk == nil || induk == r || r.total {
		return
	}
	r.induk = induk
	if !r.uang {
		return
	}
	induk.anak++
	if !r.berkode {
		induk.anakNama++
	}
}

// tempatkanKode places a row by its code cell; false sends a cell that holds only words on to the names.
func (p *penempat) tempatkanKode(c *konteks, r *baris) bool {
	if r.sumbu && p.g == bagan.Permendagri20 {
		return p.tempatkanSumbu(c, r)
	}
	s, err := bagan.UraiSel(r.kode, p.g)
	if err != nil {
		r.KodeRekening, r.Uraian, r.berkode = r.kode, r.nama, true // the composer says why
		return true
	}
	if s.Teks != "" && r.nama == "" {
		r.nama = s.Teks
	}
	if s.Kegiatan.Kosong() && s.Rekening.Kosong() {
		return false
	}
	s = p.putuskan(c, s, r)
	if !s.Kegiatan.Kosong() {
		r.KodeKegiatan = s.Kegiatan.String()
	}
	if !s.Rekening.Kosong() {
		r.KodeRekening = s.Rekening.String()
	}
	r.berkode, r.pasti = true, true
	p.ikutKode(c, r)
	return true
}

// putuskan settles a code that both axes know: by the width of its first part, the section, and what the file calls 5.1.
func (p *penempat) putuskan(c *konteks, s bagan.Sel, r *baris) bagan.Sel {
	if c.bidangLima && s.Rekening.Akun() == 5 && (s.Mendua || s.Kegiatan.Kosong()) {
		if k, ok := bidangDariLima(s.Rekening); ok {
			return bagan.Sel{Kegiatan: k}
		}
	}
	if !s.Mendua {
		return s
	}
	nol := r.kode[0] == '0'
	dalamEmpat := c.bagian == belanja && c.kodeBidang.Bidang() >= 3 && s.Kegiatan.Bidang() == 4
	dalamLima := c.bagian == belanja && c.kodeBidang.Bidang() >= 4 && s.Kegiatan.Bidang() == 5 && !kataJenis(r.nama)
	if nol || dalamEmpat || dalamLima || r.tingkat >= barisBidang && r.tingkat <= barisKegiatan {
		return bagan.Sel{Kegiatan: s.Kegiatan}
	}
	return bagan.Sel{Rekening: s.Rekening}
}

// bidangDariLima turns the code of a file that numbers its bidang below account 5 into the kegiatan axis: "5.2.1" is "2.1".
func bidangDariLima(r bagan.KodeRekening) (bagan.KodeKegiatan, bool) {
	s := r.String()
	if len(s) < 3 {
		return bagan.KodeKegiatan{}, false
	}
	k, err := bagan.UraiKegiatan(s[2:], bagan.Permendagri20)
	return k, err == nil && !k.Kosong()
}

// ikutKode moves the context to a row placed by codes, and hangs the row below its parents.
func (p *penempat) ikutKode(c *konteks, r *baris) {
	r.kg, _ = bagan.UraiKegiatan(r.KodeKegiatan, p.g)
	r.rk, _ = bagan.UraiRekening(r.KodeRekening, p.g)
	switch g := r.rk.Golongan(); {
	case r.kg.Kosong() && g == bagan.Belanja:
		p.ikutJenis(c, r)
		return
	case r.kg.Kosong():
		r.Uraian = r.nama
		p.ikutRekening(c, r, g)
		return
	}
	c.pindahBagian(belanja)
	if r.rk.Kosong() {
		r.NamaKegiatan = r.nama
	} else {
		r.Uraian = r.nama
		r.masukkan(c.kg)
		return
	}
	p.ikutKegiatan(c, r)
}

// ikutKegiatan hangs a row of the kegiatan axis below the rows above it.
func (p *penempat) ikutKegiatan(c *konteks, r *baris) {
	switch r.kg.Tingkat() {
	case bagan.Bidang:
		r.masukkan(c.kepala)
		c.bidang, c.sub, c.kg = r, nil, nil
		c.kodeBidang, c.kodeSub = r.kg, bagan.KodeKegiatan{}
		c.barisBidang[r.kg] = r
	case bagan.SubBidang:
		r.masukkan(c.bidang)
		c.sub, c.kg, c.kodeSub, c.kodeBidang = r, nil, r.kg, r.kg.Pangkas(bagan.Bidang)
	default:
		r.masukkan(c.indukKegiatan(r))
		c.kg = r
	}
}

// indukKegiatan finds the row that a kegiatan belongs to by its code. A row with a code of its own also moves the context there; a name
// that was found in the whole chart does not, because the rows after it may belong anywhere.
func (c *konteks) indukKegiatan(r *baris) *baris {
	bidang, sub := r.kg.Pangkas(bagan.Bidang), r.kg.Pangkas(bagan.SubBidang)
	switch {
	case c.kodeBidang == bidang && c.sub != nil && (c.kodeSub == sub || c.kodeSub.Kosong()):
		return c.sub
	case c.kodeBidang == bidang:
		if r.berkode {
			c.sub, c.kodeSub = nil, sub
		}
		return c.bidang
	case r.berkode:
		c.bidang, c.sub, c.kodeBidang, c.kodeSub = c.barisBidang[bidang], nil, bidang, sub
	}
	return c.barisBidang[bidang]
}

// ikutJenis places an account of belanja that names no kegiatan: below the kegiatan above it where the amounts allow it; otherwise it
// is the breakdown of all spending by account.
func (p *penempat) ikutJenis(c *konteks, r *baris) {
	r.Uraian = r.nama
	if r.rk.Tingkat() == bagan.Akun {
		p.mulaiBagian(c, r, belanja)
		return
	}
	c.pindahBagian(belanja)
	atas := c.kg
	if atas == nil {
		atas = c.sub
	}
	if atas == nil {
		atas = c.bidang
	}
	if atas == nil || atas.kg.Kosong() || !muat(atas, r) {
		c.kg, c.sub, c.bidang = nil, nil, nil
		return
	}
	r.kg = atas.kg
	r.KodeKegiatan, r.NamaKegiatan = r.kg.String(), atas.NamaKegiatan
	p.sumberDari(r, atas)
	r.masukkan(atas)
}

// sumberDari takes the fund of the row above where r names none.
func (p *penempat) sumberDari(r, atas *baris) {
	if strings.Trim(r.SumberDana, "- ") == "" && strings.Trim(atas.SumberDana, "- ") != "" {
		r.SumberDana = atas.SumberDana
		p.sumber++
	}
}

// muat reports whether the amount of r fits into that of the row above it; a missing amount fits.
func muat(atas, r *baris) bool {
	for _, f := range apbdes.DaftarFase() {
		a, b := atas.nilai.Fase(f), r.nilai.Fase(f)
		if a.Ada && b.Ada && b.Nilai > a.Nilai {
			return false
		}
	}
	return true
}

// ikutRekening moves the context to an account of income or financing.
func (p *penempat) ikutRekening(c *konteks, r *baris, g bagan.Golongan) {
	var ke bagian
	switch g {
	case bagan.Pendapatan:
		ke = pendapatan
	case bagan.Pembiayaan:
		ke = pembiayaan
	case bagan.PenerimaanPembiayaan:
		ke = penerimaan
	case bagan.PengeluaranPembiayaan:
		ke = pengeluaran
	default:
		return
	}
	if ke >= pembiayaan && r.uang && r.rk.Tingkat() > bagan.Akun {
		c.adaPembiayaan = true
	}
	if r.rk.Tingkat() == bagan.Akun {
		p.mulaiBagian(c, r, ke)
		return
	}
	c.pindahBagian(ke)
	if r.rk.Tingkat() == bagan.Kelompok && ke >= penerimaan {
		r.bagian, c.kepalaMasuk = ke, r
		r.masukkan(c.kepala)
		return
	}
	if c.kepalaMasuk != nil {
		r.masukkan(c.kepalaMasuk)
		return
	}
	r.masukkan(c.kepala)
}

// kataJenis reports whether a name is that of a kind of spending, which a code "5.1" then stands for.
func kataJenis(s string) bool { return strings.HasPrefix(strings.ToLower(s), "belanja ") }
