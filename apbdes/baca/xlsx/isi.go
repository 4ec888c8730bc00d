package xlsx

import (
	"errors"
	"slices"
	"strconv"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// lempeng is how many cells are allocated at once; rows are cut from such slabs.
const lempeng = 4096

var errBukanLembar = errors.New("root element is not worksheet")

// barisMaks is the height of an XLSX worksheet.
const barisMaks = 1_048_576

// pembaca reads the worksheets of one workbook.
type pembaca struct {
	paket     *paket
	p         *pemindai
	batas     Batas
	catat     lembar.Pencatat
	teks      []string // shared strings
	gaya      []rupa
	tahun1904 bool

	perapi  perapi
	l       *lembar.Lembar
	nomor   int // row being read
	kolom   int // 1-based column of the last cell read
	isi     []byte
	sel     []selBaris // cells of the row being read that are not empty
	lempeng []lembar.Sel
	banyak  int // cells in all worksheets
}

// selBaris is a cell of the row being read. Its text is a shared string, or lies in pembaca.isi until the row is complete: all
// own texts of a row become one string, so that a cell costs no allocation.
type selBaris struct {
	kolom       int
	awal, akhir int
	bersama     string
	angka       bool
}

func (u *pembaca) teksSel(s selBaris) string {
	if s.akhir > s.awal {
		return string(u.isi[s.awal:s.akhir])
	}
	return s.bersama
}

// bacaLembar reads one worksheet part into l.
func (u *pembaca) bacaLembar(l *lembar.Lembar, bagian string) error {
	u.l, u.nomor = l, 0
	p := u.p
	err := bacaXML(u.paket, p, bagian, func() error {
		if string(p.nama) != "worksheet" {
			return errBukanLembar
		}
		return p.anak(func() error {
			switch string(p.nama) {
			case "cols":
				return p.anak(u.kolomLembar)
			case "sheetData":
				return p.anak(u.baris)
			case "mergeCells":
				return p.anak(u.gabungan)
			}
			return p.lewati()
		})
	})
	if err == nil {
		u.periksaGabungan()
	}
	return err
}

// kolomLembar reads one <col> for its hidden flag.
func (u *pembaca) kolomLembar() error {
	r := lembar.Rentang{}
	sembunyi := false
	for sisa := u.p.atr; ; {
		nama, nilai, lagi, err := atribut(sisa)
		if err != nil {
			return err
		}
		if nama == nil {
			break
		}
		switch string(nama) {
		case "min":
			r.Awal = bilangan(nilai)
		case "max":
			r.Akhir = min(bilangan(nilai), lebarExcel)
		case "hidden":
			sembunyi = benar(string(nilai))
		}
		sisa = lagi
	}
	if sembunyi && r.Awal > 0 && r.Awal <= r.Akhir && len(u.l.KolomTersembunyi) < lebarExcel {
		u.l.KolomTersembunyi = append(u.l.KolomTersembunyi, r)
	}
	return u.p.lewati()
}

// baris reads one <row>.
func (u *pembaca) baris() error {
	if string(u.p.nama) != "row" {
		return u.p.lewati()
	}
	var r []byte
	sembunyi := false
	for sisa := u.p.atr; ; {
		nama, nilai, lagi, err := atribut(sisa)
		if err != nil {
			return err
		}
		if nama == nil {
			break
		}
		switch string(nama) {
		case "r":
			r = nilai
		case "hidden":
			sembunyi = benar(string(nilai))
		}
		sisa = lagi
	}
	u.aturBaris(r)
	u.kolom, u.sel, u.isi = 0, u.sel[:0], u.isi[:0]
	if err := u.p.anak(u.satuSel); err != nil {
		return err
	}
	return u.simpan(sembunyi)
}

// aturBaris settles the row number: the stated one, or the next. A row number that does not grow is kept and reported.
func (u *pembaca) aturBaris(r []byte) {
	lalu := u.nomor
	u.nomor++
	if r == nil {
		return
	}
	n := bilangan(r)
	if n > 0 && n <= barisMaks {
		u.nomor = n
	}
	if n != u.nomor || n <= lalu {
		u.catat.Tambah(&aturanLetak, u.nomor, 0, temuan.Isi("nilai", string(r)), temuan.Isi("sel", u.nomor))
	}
}

// simpan makes a row of the cells read, or counts it if it is empty.
func (u *pembaca) simpan(sembunyi bool) error {
	u.urutkan()
	teks := string(u.isi)
	lebar := 0
	for _, s := range u.sel {
		if !(lembar.Sel{Teks: s.potong(teks)}).Kosong() {
			lebar = s.kolom
		}
	}
	if lebar == 0 {
		u.l.Kosong++
		return nil
	}
	b := u.batas.Tabel
	if len(u.l.Baris) >= b.Baris {
		return u.lewat(lembar.BatasBaris, b.Baris, len(u.l.Baris)+1)
	}
	u.banyak += lebar
	if u.banyak > b.Sel {
		return u.lewat(lembar.BatasSel, b.Sel, u.banyak)
	}
	if len(u.lempeng) < lebar {
		u.lempeng = make([]lembar.Sel, max(lempeng, lebar))
	}
	sel := u.lempeng[:lebar:lebar]
	u.lempeng = u.lempeng[lebar:]
	for _, s := range u.sel {
		if s.kolom <= lebar {
			sel[s.kolom-1] = lembar.Sel{Teks: s.potong(teks), Angka: s.angka}
		}
	}
	u.l.Baris = append(u.l.Baris, lembar.Baris{Nomor: u.nomor, Sel: sel, Tersembunyi: sembunyi})
	return nil
}

// potong returns the text of the cell, teks being the own texts of the row.
func (s selBaris) potong(teks string) string {
	if s.akhir > s.awal {
		return teks[s.awal:s.akhir]
	}
	return s.bersama
}

// urutkan sorts the cells of the row by column where the file does not, and removes doubles with a finding.
func (u *pembaca) urutkan() {
	urut := func(a, b selBaris) int { return a.kolom - b.kolom }
	if !slices.IsSortedFunc(u.sel, urut) {
		slices.SortStableFunc(u.sel, urut)
	}
	n := 0
	for i, s := range u.sel {
		if i > 0 && s.kolom == u.sel[n-1].kolom {
			u.catat.Tambah(&aturanSelGanda, u.nomor, s.kolom, temuan.Isi("sel", namaSel(u.nomor, s.kolom)),
				temuan.Isi("nilai", u.teksSel(u.sel[n-1])), temuan.Isi("lain", u.teksSel(s)))
			continue
		}
		u.sel[n] = s
		n++
	}
	u.sel = u.sel[:n]
}

func (u *pembaca) lewat(apa lembar.ApaBatas, batas, nyata int) error {
	return &lembar.MelewatiBatas{Apa: apa, Batas: int64(batas), Nyata: int64(nyata), Baris: u.nomor}
}

// bilangan reads a whole number without sign, 0 if it is none or beyond 2^30.
func bilangan(b []byte) int {
	n := 0
	for _, c := range b {
		if c < '0' || c > '9' || n > 1<<30/10-1 {
			return 0
		}
		n = n*10 + int(c-'0')
	}
	return n
}

// uraiLetakSel reads a cell name such as "AB12" or "$AB$12". Zero values mean that it is none.
func uraiLetakSel(b []byte) (baris, kolom int) {
	for len(b) > 0 {
		c := b[0]
		if c|0x20 >= 'a' && c|0x20 <= 'z' && kolom <= lebarExcel {
			kolom = kolom*26 + int(c|0x20-'a') + 1
		} else if c != '$' {
			break
		}
		b = b[1:]
	}
	baris = bilangan(b)
	if baris == 0 || kolom == 0 {
		return 0, 0
	}
	return baris, kolom
}

// namaSel writes a cell name such as "AB12".
func namaSel(baris, kolom int) string {
	var h [8]byte
	i := len(h)
	for ; kolom > 0 && i > 0; kolom = (kolom - 1) / 26 {
		i--
		h[i] = byte('A' + (kolom-1)%26)
	}
	return string(h[i:]) + strconv.Itoa(baris)
}
