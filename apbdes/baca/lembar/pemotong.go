package lembar

// Pemotong cuts a text into records one at a time, with the rules of [DariTeks], for readers that do not hold the whole file. It must
// not be used by several goroutines at once.
type Pemotong struct{ u pengurai }

// DariPemisah makes a Pemotong for one separator; a value that is none stands for the comma. Of the limits those of a record count:
// SelPerBaris and BitaPerSel.
func DariPemisah(p Pemisah, b Batas) *Pemotong {
	if p != PipaGanda && p.bita() == 0 {
		p = Koma
	}
	k := &Pemotong{u: pengurai{batas: b.Lengkap()}}
	k.u.aturPemisah(p)
	return k
}

// Urai reads the record at the beginning of s, which must be UTF-8 and starts on physical line garis of its file. It returns the
// cells, how many bytes the record has with its line end, and the line on which the next one starts. Findings go to c. The cells are
// good until the next call. A blank record has blank cells.
//
// A quote that is not closed makes it look ahead, at most BitaPerSel bytes and the spaces behind them: s must go that far beyond the
// record, or to the end of the file. The error is a [*MelewatiBatas].
func (k *Pemotong) Urai(s string, garis int, c *Pencatat) (sel []Sel, panjang, akhir int, err error) {
	k.u.s, k.u.i, k.u.garis, k.u.catat = s, 0, garis, c
	err = k.u.rekaman()
	k.u.s, k.u.catat = "", nil
	return k.u.sel, k.u.i, k.u.garis, err
}

// Bita returns the separator as a byte, 0 where it is not a single one.
func (p Pemisah) Bita() byte { return p.bita() }
