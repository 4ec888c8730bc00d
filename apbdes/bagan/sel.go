package bagan

import "strings"

// PanjangSel is the longest cell [UraiSel] reads, in bytes.
const PanjangSel = 4096

// Sel is what one printed cell says: a code of either axis, or one of each, and the words behind them.
type Sel struct {
	Kegiatan KodeKegiatan
	Rekening KodeRekening
	Teks     string

	// Mendua is true when the cell holds one code that both axes know ("4.1" is Pendapatan Asli Desa and Kelautan dan
	// Perikanan) and the words do not settle it. Then both readings are given and the section of the document decides.
	Mendua bool
}

// UraiSel reads a cell of a code column that may hold one code, two codes, and words: "5.1.1.01. [01.01.01]",
// "1.1.01 5.1. Belanja Pegawai", "6.1.1. SILPA Tahun Sebelumnya", "01.2001.02.02.02.5.2.1.03.". A cell that does not
// begin with a digit is all Teks and no error.
//
// A code in brackets is a kegiatan. In Permendagri 20/2018, heads 1 to 3 are kegiatan, 6 and 7 accounts, and four parts
// always an account; what is left of 4 and 5 is Mendua unless the words match one chart only. In Permendagri 113/2014
// "2.1.1.2" is both kegiatan "2.1.1" and account "2.1.1.2" (belanja barang dan jasa of that kegiatan).
//
// The error is a [*SalahKode].
func UraiSel(s string, g Generasi) (Sel, error) {
	if len(s) > PanjangSel {
		return Sel{}, salah(s, SebabPanjang)
	}
	kode, teks, b := pisahTeks(s)
	if b == 0 && g != Permendagri20 && g != Permendagri113 {
		b = SebabGenerasi
	}
	if b != 0 {
		return Sel{}, salah(s, b)
	}
	for sebab := Sebab(0); ; {
		sel, b := uraiKodeSel(kode, g)
		if b == 0 {
			sel.Teks = teks
			return sel.putuskan(), nil
		}
		if sebab == 0 {
			sebab = b
		}
		// A number may belong to the words: "2.2.02 3 Unit". It moves there only when a valid code is left.
		i := strings.LastIndexFunc(kode, adalahSpasi)
		if i <= 0 || teks == "" {
			return Sel{}, salah(s, sebab)
		}
		kode, teks = rapi(kode[:i]), rapi(kode[i:])+" "+teks
	}
}

// adalahSpasi reports whether c is one of the blanks that codes are written with.
func adalahSpasi(c rune) bool { return lebarSpasi(string(c)) > 0 }

// rapi trims blanks.
func rapi(s string) string { return strings.TrimFunc(s, adalahSpasi) }

// pisahTeks cuts s behind its codes. The reason is not zero when the code is one that a spreadsheet damaged.
func pisahTeks(s string) (kode, teks string, sebab Sebab) {
	i := strings.IndexFunc(s, func(c rune) bool {
		return (c < '0' || c > '9') && !strings.ContainsRune(".-–—[]", c) && !adalahSpasi(c)
	})
	if i < 0 {
		return rapi(s), "", 0
	}
	kode, teks = s[:i], s[i:]
	if !strings.ContainsAny(kode, "0123456789") {
		return "", rapi(s), 0
	}
	if n := len(teks); kode[i-1] >= '0' && kode[i-1] <= '9' && n > 1 && teks[1] >= '0' && teks[1] <= '9' {
		switch teks[0] {
		case ':':
			return "", "", SebabJam
		case '/':
			return "", "", SebabTanggal
		case ',', 'e', 'E':
			return "", "", SebabAngka
		}
	}
	teks = strings.TrimLeft(teks, ":,;")
	kode = strings.TrimRightFunc(kode, func(c rune) bool { return adalahSpasi(c) || c == '-' || c == '–' || c == '—' })
	return rapi(kode), rapi(teks), 0
}

// uraiKodeSel reads the codes of a cell.
func uraiKodeSel(s string, g Generasi) (Sel, Sebab) {
	if luar, dalam, ada := kurungSiku(s); ada {
		return duaKode(dalam, luar, g)
	}
	k, b := kupas(s)
	if b == 0 && g == Permendagri113 {
		return k.sel113()
	}
	var sel Sel
	if b == 0 {
		if sel, b = k.sel20(); b == 0 {
			return sel, 0
		}
	}
	if g == Permendagri20 && (b == SebabDuaKode || b == SebabDalam) {
		return belahSel(s, b)
	}
	return Sel{}, b
}

// kurungSiku finds the part in square brackets and what is left of s without it.
func kurungSiku(s string) (luar, dalam string, ada bool) {
	kiri, sisa, ada := strings.Cut(s, "[")
	if !ada {
		return "", "", false
	}
	dalam, kanan, ada := strings.Cut(sisa, "]")
	if !ada || rapi(kiri) != "" && rapi(kanan) != "" {
		return "", "", false
	}
	return kiri + kanan, dalam, true
}

// duaKode reads one code of each axis.
func duaKode(kegiatan, rekening string, g Generasi) (Sel, Sebab) {
	kk, b := kupas(kegiatan)
	if b != 0 {
		return Sel{}, b
	}
	kr, b := kupas(rekening)
	if b != 0 {
		return Sel{}, b
	}
	var sel Sel
	if sel.Kegiatan, b = kk.kegiatan(g); b != 0 {
		return Sel{}, b
	}
	sel.Rekening, b = kr.rekening(g)
	return sel, b
}

// sel20 reads one code of Permendagri 20/2018, or a kegiatan in two-digit parts with an account right behind it.
func (k *kupasan) sel20() (Sel, Sebab) {
	kegiatan, bk := k.kegiatan(Permendagri20)
	rekening, br := k.rekening(Permendagri20)
	switch {
	case bk == 0 && br == 0 && rekening.akun > 3:
		return Sel{Kegiatan: kegiatan, Rekening: rekening, Mendua: true}, 0
	case bk == 0:
		return Sel{Kegiatan: kegiatan}, 0
	case br == 0:
		return Sel{Rekening: rekening}, 0
	case k.n > 3 && k.bagian[0].lebar == 2 && k.bagian[1].lebar == 2 && k.bagian[2].lebar == 2:
		return k.berderet()
	case k.n > 3 && (br == SebabAngka || br == SebabRentang):
		return Sel{}, br
	}
	return Sel{}, bk
}

// berderet splits three parts of kegiatan from the account behind them.
func (k *kupasan) berderet() (Sel, Sebab) {
	depan, ekor := *k, *k
	depan.n = 3
	clear(depan.bagian[3:])
	ekor.n = copy(ekor.bagian[:], k.bagian[3:k.n])
	clear(ekor.bagian[ekor.n:])
	var sel Sel
	var b Sebab
	if sel.Kegiatan, b = depan.kegiatan(Permendagri20); b != 0 {
		return Sel{}, b
	}
	sel.Rekening, b = ekor.rekening(Permendagri20)
	return sel, b
}

// sel113 reads one code of Permendagri 113/2014.
func (k *kupasan) sel113() (Sel, Sebab) {
	if k.n == 0 || k.nihil() {
		return Sel{}, 0
	}
	depan := *k
	if belanja := k.bagian[0].nilai == 2 && k.n > 1; !belanja && k.bagian[0].lebar == 1 {
		rekening, b := k.rekening(Permendagri113)
		return Sel{Rekening: rekening}, b
	}
	var sel Sel
	var b Sebab
	if k.n > 3 {
		if sel.Rekening, b = k.rekening(Permendagri113); b != 0 {
			return Sel{}, b
		}
		depan.n = 3
	}
	sel.Kegiatan, b = depan.kegiatan(Permendagri113)
	return sel, b
}

// belahSel tries every blank as the border between a kegiatan and an account of belanja. Exactly one border may fit.
func belahSel(s string, sebab Sebab) (Sel, Sebab) {
	var hasil Sel
	cocok := 0
	for i, c := range s {
		if !adalahSpasi(c) || i > 0 && adalahSpasiSebelum(s[:i]) {
			continue
		}
		kiri, kanan := s[:i], s[i:]
		for _, p := range [...][2]string{{kiri, kanan}, {kanan, kiri}} {
			sel, b := duaKode(p[0], p[1], Permendagri20)
			if b == 0 && sel.Kegiatan.tingkat != TanpaKegiatan && sel.Rekening.Golongan() == Belanja {
				hasil = sel
				cocok++
			}
		}
	}
	switch cocok {
	case 0:
		return Sel{}, sebab
	case 1:
		return hasil, 0
	}
	return Sel{}, SebabMendua
}

// adalahSpasiSebelum reports whether s ends with a blank, so that a run of blanks is one border.
func adalahSpasiSebelum(s string) bool { return strings.TrimRightFunc(s, adalahSpasi) != s }

// putuskan settles a code of two readings when the words match the name of one of them only.
func (s Sel) putuskan() Sel {
	if !s.Mendua || s.Teks == "" {
		return s
	}
	keg, rek := s.cocokKegiatan(), s.cocokRekening()
	switch {
	case keg && !rek:
		s.Rekening, s.Mendua = KodeRekening{}, false
	case rek && !keg:
		s.Kegiatan, s.Mendua = KodeKegiatan{}, false
	}
	return s
}

// cocokKegiatan reports whether the words resemble the name of the kegiatan code.
func (s Sel) cocokKegiatan() bool {
	cari := CariNamaKegiatan
	switch s.Kegiatan.tingkat {
	case Bidang:
		cari = func(nama string, _ ...KodeKegiatan) []Cocok[ButirKegiatan] {
			return CariNamaBidang(nama, Permendagri20)
		}
	case SubBidang:
		cari = CariNamaSubBidang
	}
	for _, c := range cari(s.Teks) {
		if c.Butir.Kode == s.Kegiatan.Baku() {
			return c.Skor >= AmbangPasti
		}
	}
	return false
}

// cocokRekening reports whether the words resemble the name of the account code.
func (s Sel) cocokRekening() bool {
	for _, c := range CariNamaRekening(s.Teks, s.Rekening) {
		if c.Butir.Kode == s.Rekening {
			return c.Skor >= AmbangPasti
		}
	}
	return false
}
