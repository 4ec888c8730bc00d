package siskeudes

import (
	"math/bits"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// gayaAngka is the style of the numbers of the export, 0 where every number has to prove itself.
type gayaAngka struct {
	uang   rupiah.TataTulis
	jumlah rupiah.TataTulis // of volumes and unit prices
}

// kolomUang lists the columns that hold money.
func kolomUang() []kolom { return []kolom{anggaran, stlhPAK, selisihPAK, nilai, sisa, debet, kredit} }

// kolomJumlah lists the columns that hold volumes and unit prices, which may be finer than a sen.
func kolomJumlah() []kolom { return []kolom{jmlSatuan, hrgSatuan} }

// buktikanAngka proves the style from all amounts of all tables: one tool wrote them all. Only where money shows nothing but
// digits may volumes and prices have a style of their own.
func (p *pembaca) buktikanAngka() {
	if g := p.o.TataTulis; g != 0 {
		p.angka = gayaAngka{uang: g, jumlah: g}
		return
	}
	p.tetapkanAngka(p.kenalGaya(kolomUang()), func() rupiah.Bukti { return p.kenalGaya(kolomJumlah()) })
	p.susun.Opsi.TataTulis = p.angka.uang
}

// tetapkanAngka settles the style by the proof of all amounts and, where that says nothing, of volumes and prices.
func (p *pembaca) tetapkanAngka(b rupiah.Bukti, jumlah func() rupiah.Bukti) {
	p.angka = gayaAngka{uang: b.TataTulis, jumlah: b.TataTulis}
	switch b.Keadaan {
	case rupiah.Campur:
		p.catat.di(langkahAngka, 0, 0)
		p.catat.lembar = ""
		p.catat.Tambah(&susun.AturanAngkaCampur, 0, 0, temuan.Isi("contoh", b.Contoh), temuan.Isi("lawan", b.Lawan))
	case rupiah.TanpaAngka, rupiah.Polos:
		p.angka.uang = rupiah.Mesin
		p.angka.jumlah = jumlah().TataTulis
	}
}

func (p *pembaca) kenalGaya(daftar []kolom) rupiah.Bukti {
	var kenal rupiah.Pengenal
	for _, t := range p.tabel {
		if !t.bisa() {
			continue
		}
		for _, k := range daftar {
			if !t.punya(k) {
				continue
			}
			for i := range t.daftarBaris {
				if s := t.sel(i, k); membuktikan(s) {
					kenal.Tambah(s.Teks)
				}
			}
		}
	}
	return kenal.Hasil()
}

// membuktikan reports whether a cell can say something about the style.
func membuktikan(s lembar.Sel) bool {
	if s.Angka || s.Teks == "" {
		return false
	}
	_, pangkat := uraiPangkat(s.Teks)
	return !pangkat
}

// uang reads an amount. Empty is missing.
func (p *pembaca) uang(t *tabel, i int, k kolom) (rupiah.Opsional, error) {
	s := t.sel(i, k)
	switch {
	case s.Teks == "":
		return rupiah.Opsional{}, nil
	case s.Angka:
		return rupiah.UraiOpsional(s.Teks, rupiah.Mesin)
	}
	if polos, ok := uraiPangkat(s.Teks); ok {
		return rupiah.UraiOpsional(polos, rupiah.Mesin)
	}
	if p.angka.uang != 0 {
		return rupiah.UraiOpsional(s.Teks, p.angka.uang)
	}
	if s.Kosong() {
		return rupiah.Opsional{}, nil
	}
	r, _, err := rupiah.UraiMandiri(s.Teks)
	if err != nil {
		return rupiah.Opsional{}, err
	}
	return rupiah.Isi(r), nil
}

// selUang returns an amount cell for the composer, which reads it again or keeps the row with a finding if it cannot.
func (p *pembaca) selUang(t *tabel, i int, k kolom) susun.Sel {
	s := t.sel(i, k)
	c := susun.Sel{Teks: s.Teks, Angka: s.Angka, Kolom: t.letak[k] + 1}
	if s.Angka || s.Teks == "" {
		return c
	}
	if polos, ok := uraiPangkat(s.Teks); ok {
		c.Teks, c.Angka = polos, true
		return c
	}
	if p.angka.uang == 0 {
		if o, err := p.uang(t, i, k); err == nil && o.Ada {
			c.Teks, c.Angka = o.Nilai.String(), true
		}
	}
	return c
}

// bacaPangkat reads the digits behind the e, at most 30: no budget has more places.
func bacaPangkat(s string) (n int, kurang, ok bool) {
	if s[0] == '+' || s[0] == '-' {
		kurang, s = s[0] == '-', s[1:]
	}
	if s == "" || len(s) > 3 || !angkaSaja(s) {
		return 0, false, false
	}
	for i := range len(s) {
		n = n*10 + int(s[i]-'0')
	}
	return n, kurang, n <= 30
}

// uraiPangkat writes a number with an exponent, as old versions of mdb-export print Double ("1.866000000000000e+08"), with plain
// digits. The digits are shifted, never computed.
func uraiPangkat(s string) (string, bool) {
	s = strings.TrimSpace(s)
	e := strings.IndexAny(s, "eE")
	if e < 1 || len(s) > 40 || len(s) < e+2 {
		return "", false
	}
	minus := strings.HasPrefix(s, "-")
	bulat, pecahan := strings.TrimPrefix(s[:e], "-"), ""
	if i := strings.IndexAny(bulat, ".,"); i >= 0 {
		bulat, pecahan = bulat[:i], bulat[i+1:]
	}
	n, kurang, ok := bacaPangkat(s[e+1:])
	if !ok || bulat == "" || !angkaSaja(bulat) || !angkaSaja(pecahan) {
		return "", false
	}
	if kurang {
		bulat = strings.Repeat("0", n) + bulat
		pecahan = bulat[len(bulat)-n:] + pecahan
		bulat = bulat[:len(bulat)-n]
	} else {
		pecahan += strings.Repeat("0", max(0, n-len(pecahan)))
		bulat, pecahan = bulat+pecahan[:n], pecahan[n:]
	}
	bulat = strings.TrimLeft(bulat, "0")
	pecahan = strings.TrimRight(pecahan, "0")
	if bulat == "" {
		bulat = "0"
	}
	if pecahan != "" {
		bulat += "." + pecahan
	}
	if minus {
		bulat = "-" + bulat
	}
	return bulat, true
}

func angkaSaja(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// desimal is an exact number that may be finer than a sen: n / 10^skala.
type desimal struct {
	n     uint64
	skala int
}

// maksSkala bounds the decimals that are multiplied: 0.333333 is how finely a volume is written.
const maksSkala = 6

// uraiDesimal reads a volume or a unit price; false if it is negative, too long, or its style is not certain.
func uraiDesimal(s lembar.Sel, g rupiah.TataTulis) (desimal, bool) {
	teks := strings.TrimSpace(s.Teks)
	if polos, ok := uraiPangkat(teks); ok {
		teks, g = polos, rupiah.Mesin
	}
	if s.Angka {
		g = rupiah.Mesin
	}
	koma, kelompok := ".", ""
	switch g {
	case rupiah.Indonesia:
		koma, kelompok = ",", "."
	case rupiah.Inggris:
		kelompok = ","
	}
	bulat, pecahan, ada := strings.Cut(teks, koma)
	if ada && g == 0 {
		return desimal{}, false
	}
	if kelompok != "" {
		bulat = strings.ReplaceAll(bulat, kelompok, "")
	}
	pecahan = strings.TrimRight(pecahan, "0")
	if bulat == "" || len(bulat)+len(pecahan) > 18 || len(pecahan) > maksSkala || !angkaSaja(bulat) || !angkaSaja(pecahan) {
		return desimal{}, false
	}
	d := desimal{skala: len(pecahan)}
	for _, bagian := range [...]string{bulat, pecahan} {
		for i := range len(bagian) {
			d.n = d.n*10 + uint64(bagian[i]-'0')
		}
	}
	return d, true
}

// kali multiplies volume and price and cuts the product to sen; false if it does not fit.
func (a desimal) kali(b desimal) (rupiah.Rupiah, bool) {
	atas, bawah := bits.Mul64(a.n, b.n)
	// The product has a.skala+b.skala decimals, a sen two.
	geser := a.skala + b.skala - 2
	faktor := uint64(1)
	for range max(geser, -geser) {
		faktor *= 10
	}
	if geser < 0 {
		lebih, sen := bits.Mul64(bawah, faktor)
		if atas != 0 || lebih != 0 || sen > uint64(rupiah.Terbesar) {
			return 0, false
		}
		return rupiah.Rupiah(sen), true
	}
	if atas >= faktor {
		return 0, false
	}
	sen, _ := bits.Div64(atas, bawah, faktor)
	if sen > uint64(rupiah.Terbesar) {
		return 0, false
	}
	return rupiah.Rupiah(sen), true
}
