package bukukerja

import (
	"io"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/naskah"
	"github.com/dasbor-desa/dasbor/apbdes/tulis/xlsx"
)

// Tulis writes layouts as one workbook, a sheet each. The error is that of w, or of package xlsx for a table that no sheet can hold.
func Tulis(w io.Writer, n ...*naskah.Naskah) error {
	var buku xlsx.Buku
	for i, x := range n {
		nama := namaLembar[x.Jenis]
		if len(n) > 1 {
			nama += " " + strconv.Itoa(i+1)
		}
		p := penulis{n: x, l: xlsx.Lembar{Nama: nama}}
		buku.Lembar = append(buku.Lembar, p.lembar())
	}
	return buku.Tulis(w)
}

var namaLembar = [...]string{"Naskah", naskah.APBDes: "APB Desa", naskah.Penjabaran: "Penjabaran", naskah.LRA: "LRA"}

// penulis makes one sheet.
type penulis struct {
	n    *naskah.Naskah
	l    xlsx.Lembar
	awal int // row in the sheet of the first row of the table, counted from 0
	// Columns counted from 0: the text, the first of the output, the first amount, that of funds or remarks, and how many there are.
	uraian, keluaran, uang, sumber, banyak int
}

func (p *penulis) lembar() xlsx.Lembar {
	p.susunKolom()
	n := p.n
	for _, t := range n.Lampiran {
		p.lebar(xlsx.Kanan, t)
	}
	if n.Contoh {
		p.lebar(xlsx.Peringatan, naskah.TeksContoh)
	}
	for _, t := range n.Judul {
		p.lebar(xlsx.JudulTengah, t)
	}
	p.l.Baris = append(p.l.Baris, nil)
	p.kepala()
	p.awal = len(p.l.Baris)
	for i := range n.Baris {
		p.l.Baris = append(p.l.Baris, p.baris(i))
	}
	p.kaki()
	return p.l
}

func (p *penulis) susunKolom() {
	n := p.n
	p.uraian = 2
	p.l.Lebar = []int{9, 12}
	if n.Bagan == bagan.Permendagri113 {
		p.uraian, p.l.Lebar = 1, []int{12}
	}
	p.l.Lebar = append(p.l.Lebar, 42)
	p.keluaran = p.uraian + 1
	p.uang = p.keluaran
	if n.Keluaran {
		p.uang += 2
		p.l.Lebar = append(p.l.Lebar, 9, 10)
	}
	for _, k := range n.Kolom {
		l := 18
		if k.Jenis == naskah.Persen {
			l = 9
		}
		p.l.Lebar = append(p.l.Lebar, l)
	}
	p.sumber = p.uang + len(n.Kolom)
	p.banyak = p.sumber + 1
	p.l.Lebar = append(p.l.Lebar, 14)
	p.l.Mendatar = n.Mendatar()
	p.l.Kertas = xlsx.A4
	if n.Kertas == naskah.F4 {
		p.l.Kertas = xlsx.Folio
	}
	p.l.Kaki = "&RHalaman &P dari &N"
	if n.Contoh {
		p.l.Kaki = "&LCONTOH" + p.l.Kaki
	}
}

// lebar appends a row with one text over all columns.
func (p *penulis) lebar(g xlsx.Gaya, t string) {
	i := len(p.l.Baris)
	p.l.Baris = append(p.l.Baris, []xlsx.Sel{xlsx.Teks(t, g)})
	p.gabung(i, 0, i, p.banyak-1)
}

func (p *penulis) gabung(b1, k1, b2, k2 int) {
	if b1 != b2 || k1 != k2 {
		p.l.Gabung = append(p.l.Gabung, xlsx.Alamat(b1, k1)+":"+xlsx.Alamat(b2, k2))
	}
}

// kepala appends the headings. The row of column numbers of the printed form is left out: the columns of a sheet have names already,
// and whoever reads the sheet as data would take it for amounts.
func (p *penulis) kepala() {
	n, i := p.n, len(p.l.Baris)
	atas, bawah := make([]xlsx.Sel, p.banyak), make([]xlsx.Sel, p.banyak)
	for k := range p.banyak {
		atas[k], bawah[k] = xlsx.Kosong(xlsx.FormKepala), xlsx.Kosong(xlsx.FormKepala)
	}
	tegak := func(k int, t string) {
		atas[k] = xlsx.Teks(t, xlsx.FormKepala)
		p.gabung(i, k, i+1, k)
	}
	if p.uraian == 1 {
		tegak(0, "KODE REKENING")
	} else {
		atas[0] = xlsx.Teks("KODE REKENING", xlsx.FormKepala)
		p.gabung(i, 0, i, 1)
		bawah[0], bawah[1] = xlsx.Teks("Kode kegiatan", xlsx.FormKepala), xlsx.Teks("Kode rekening", xlsx.FormKepala)
	}
	tegak(p.uraian, "URAIAN")
	if n.Keluaran {
		atas[p.keluaran] = xlsx.Teks("KELUARAN / OUTPUT", xlsx.FormKepala)
		p.gabung(i, p.keluaran, i, p.keluaran+1)
		bawah[p.keluaran], bawah[p.keluaran+1] = xlsx.Teks("VOLUME", xlsx.FormKepala), xlsx.Teks("SATUAN", xlsx.FormKepala)
	}
	for k, c := range n.Kolom {
		tegak(p.uang+k, c.Judul)
	}
	tegak(p.sumber, n.JudulSumber())
	p.l.Baris = append(p.l.Baris, atas, bawah)
	p.l.Beku = len(p.l.Baris)
	p.l.UlangDari, p.l.UlangSampai = i+1, i+2
}

// baris makes row i of the table.
func (p *penulis) baris(i int) []xlsx.Sel {
	n, b := p.n, &p.n.Baris[i]
	tebal := b.Jenis == naskah.Kepala || b.Jenis == naskah.Jumlah || b.Tingkat == 1 || b.Jenis == naskah.Induk && b.Tingkat == 2
	teks, uang, persen := xlsx.FormTeks, xlsx.FormUang, xlsx.FormPersen
	if tebal {
		teks, uang, persen = xlsx.FormTeksTebal, xlsx.FormUangTebal, xlsx.FormPersenTebal
	}
	sel := []xlsx.Sel{xlsx.Teks(b.KodeTunggal(), teks)}
	if p.uraian == 2 {
		sel = []xlsx.Sel{xlsx.Teks(naskah.Kode(b.Kegiatan.String()), teks), xlsx.Teks(naskah.Kode(b.Rekening.String()), teks)}
	}
	sel = append(sel, xlsx.Teks(b.Uraian, xlsx.FormInden(b.Tingkat-1, tebal)))
	if n.Keluaran {
		sel = append(sel, xlsx.Teks(b.Volume, xlsx.FormTengah), xlsx.Teks(b.Satuan, xlsx.FormTengah))
	}
	for k := range n.Kolom {
		if n.Kolom[k].Jenis == naskah.Persen {
			sel = append(sel, p.persen(b, i, k, persen))
		} else {
			sel = append(sel, p.nilai(b, i, k, uang))
		}
	}
	return append(sel, xlsx.Teks(b.TeksSumber(), xlsx.FormTengah))
}

func (p *penulis) alamat(baris, kolom int) string { return xlsx.Alamat(p.awal+baris, p.uang+kolom) }

// nilai makes the cell of an amount: a formula where it is made of other cells, otherwise a number.
func (p *penulis) nilai(b *naskah.Baris, i, k int, g xlsx.Gaya) xlsx.Sel {
	if !b.Nilai[k].Ada {
		return xlsx.Kosong(g)
	}
	rumus := ""
	switch c := p.n.Kolom[k]; {
	case c.Jenis == naskah.Selisih:
		rumus = p.alamat(i, c.A) + "-" + p.alamat(i, c.B)
	case b.Rumus.Ada():
		rumus = p.jumlah(b.Rumus.Tambah, k)
		if len(b.Rumus.Kurang) > 0 {
			rumus += "-" + strings.ReplaceAll(p.jumlah(b.Rumus.Kurang, k), "+", "-")
		}
	}
	if rumus == "" || len(rumus) > xlsx.MaksRumus {
		return xlsx.Rupiah(b.Nilai[k], g)
	}
	return xlsx.Rumus(rumus, b.Nilai[k].Nilai.String(), g)
}

// maksArgumen is how many arguments one SUM gets; Excel takes 255.
const maksArgumen = 200

// jumlah makes the sum of rows: runs of neighbours become ranges, so that rows inserted between them are added too.
func (p *penulis) jumlah(baris []int, k int) string {
	var sum strings.Builder
	argumen := 0
	for i := 0; i < len(baris); {
		j := i
		for j+1 < len(baris) && baris[j+1] == baris[j]+1 {
			j++
		}
		switch {
		case argumen == 0:
			sum.WriteString("SUM(")
		case argumen%maksArgumen == 0:
			sum.WriteString(")+SUM(")
		default:
			sum.WriteByte(',')
		}
		argumen++
		sum.WriteString(p.alamat(baris[i], k))
		if j > i {
			sum.WriteString(":" + p.alamat(baris[j], k))
		}
		i = j + 1
	}
	if argumen > 0 {
		sum.WriteByte(')')
	}
	return sum.String()
}

// persen makes the cell of a share, rounded as the layout prints it.
func (p *penulis) persen(b *naskah.Baris, i, k int, g xlsx.Gaya) xlsx.Sel {
	r, ada := p.n.Persen(b, k)
	if !ada {
		return xlsx.Kosong(g)
	}
	c := p.n.Kolom[k]
	return xlsx.Rumus("ROUND("+p.alamat(i, c.A)+"/"+p.alamat(i, c.B)+",4)", r.StringFixed(4), g)
}

// kaki appends the notes and the signature.
func (p *penulis) kaki() {
	n := p.n
	tambah := func(k int, s xlsx.Sel) {
		b := make([]xlsx.Sel, k, k+1)
		p.l.Baris = append(p.l.Baris, append(b, s))
	}
	p.l.Baris = append(p.l.Baris, nil)
	for i, c := range n.Catatan {
		if i == 0 {
			tambah(p.uraian, xlsx.Teks("Catatan", xlsx.Tebal))
		}
		tambah(p.uraian, xlsx.Teks(strconv.Itoa(i+1)+". "+c.Indonesia, xlsx.Biasa))
	}
	t := &n.TandaTangan
	nama := t.Nama
	if nama == "" {
		nama = "( …………………………… )"
	}
	p.l.Baris = append(p.l.Baris, nil)
	for _, s := range []string{t.Tempat + ", " + t.Tanggal, t.Jabatan, "", "", "", nama} {
		i := len(p.l.Baris)
		if s == "" {
			p.l.Baris = append(p.l.Baris, nil)
			continue
		}
		tambah(p.uang, xlsx.Teks(s, xlsx.Tengah))
		p.gabung(i, p.uang, i, p.banyak-1)
	}
}
