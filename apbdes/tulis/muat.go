package tulis

import (
	"errors"
	"fmt"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
)

// ErrTakTermuat says that a CSV would change what a document means, because a reader has nothing but the codes to go by:
//
//   - an account in a section it does not belong to, which a reader would move;
//   - codes of two charts, or of another chart than the document names, which a reader would take for codes of one;
//   - a line at a code above that of another line, such as "2.2" beside "2.2.02" or a remainder (Sisa), which a reader would take
//     for a printed parent and not add (a code of several lines is accepted unless they add up to those below);
//   - spending without kegiatan beside spending with one, which a reader would take for its breakdown by account;
//   - two documents of the same village and year, which a reader would add up;
//   - a nil pointer.
//
// Test for it with errors.Is; the message names the document and the line. Canonical JSON carries all but the last.
var ErrTakTermuat = errors.New("tulis: a canonical CSV cannot hold this")

var errNil = errors.New("nil pointer")

// identitas is what a CSV has to tell documents apart.
type identitas struct {
	desa, nama string
	tahun      int
}

func periksaMuat(d []*apbdes.Dokumen) error {
	ada := make(map[identitas]int, len(d))
	for i, dok := range d {
		if dok == nil {
			return fmt.Errorf("%w: document %d: %w", ErrTakTermuat, i+1, errNil)
		}
		if err := periksaDokumen(dok); err != nil {
			return fmt.Errorf("%w: document %d: %w", ErrTakTermuat, i+1, err)
		}
		id := identitas{desa: kodeDesa(&dok.Desa), tahun: dok.Tahun}
		if id.desa == "" {
			id.nama = dok.Desa.Nama
		}
		if j, ganda := ada[id]; ganda {
			return fmt.Errorf("%w: documents %d and %d are of the same village and year", ErrTakTermuat, j+1, i+1)
		}
		ada[id] = i
	}
	return nil
}

func periksaDokumen(d *apbdes.Dokumen) error {
	p := pemeriksa{generasi: d.Bagan, adaRekening: adaRekening(d)}
	w, tanpa := wakilDari(d), bagan.KodeKegiatan{}
	for i := range d.Pendapatan {
		p.baris("pendapatan", i, &d.Pendapatan[i].Pos, tanpa, w.pendapatan, bagan.Pendapatan)
	}
	for i := range d.Belanja {
		b := &d.Belanja[i]
		p.baris("belanja", i, &b.Pos, b.Kegiatan, w.belanja, bagan.Belanja)
	}
	for i := range d.Pembiayaan {
		p.baris("pembiayaan", i, &d.Pembiayaan[i].Pos, tanpa, w.pembiayaan, bagan.PenerimaanPembiayaan, bagan.PengeluaranPembiayaan, bagan.Pembiayaan)
	}
	for i := range d.Luar {
		switch r := d.Luar[i].Rekening; {
		case r.Kosong():
			p.tolak("luar_apbdes", i, "has no account")
		case r.Generasi() == bagan.Permendagri113: // a head of 4 to 7 is what tells a reader of the newer chart
			p.tolak("luar_apbdes", i, "has account "+r.String()+", which makes the chart look like the newer one")
		}
		p.baris("luar_apbdes", i, &d.Luar[i].Pos, tanpa, bagan.KodeRekening{}, bagan.LuarAPBDes)
	}
	if p.err != nil {
		return p.err
	}
	return p.periksaBertingkat()
}

// wakil holds the accounts that stand for a whole section.
type wakil struct{ pendapatan, belanja, pembiayaan bagan.KodeRekening }

func wakilDari(d *apbdes.Dokumen) wakil {
	g, akun := d.Bagan, [...]string{"4", "5", "6"}
	if g == bagan.GenerasiTidakDikenal {
		g = generasiDari(d)
	}
	if g == bagan.Permendagri113 {
		akun = [...]string{"1", "2", "3"}
	}
	var r [3]bagan.KodeRekening
	for i, s := range akun {
		r[i], _ = bagan.UraiRekening(s, g) // one digit is an account in both charts
	}
	return wakil{r[0], r[1], r[2]}
}

// generasiDari returns the chart of the first code of a document that does not name one.
func generasiDari(d *apbdes.Dokumen) bagan.Generasi {
	for i := range d.Pendapatan {
		if g := d.Pendapatan[i].Rekening.Generasi(); g != 0 {
			return g
		}
	}
	for i := range d.Belanja {
		if g := max(d.Belanja[i].Kegiatan.Generasi(), d.Belanja[i].Rekening.Generasi()); g != 0 {
			return g
		}
	}
	for i := range d.Pembiayaan {
		if g := d.Pembiayaan[i].Rekening.Generasi(); g != 0 {
			return g
		}
	}
	return bagan.Permendagri20
}

// adaRekening reports whether at least one line of the budget has an account, from which a reader can tell the chart.
func adaRekening(d *apbdes.Dokumen) bool {
	for i := range d.Pendapatan {
		if !d.Pendapatan[i].Rekening.Kosong() {
			return true
		}
	}
	for i := range d.Belanja {
		if !d.Belanja[i].Rekening.Kosong() {
			return true
		}
	}
	for i := range d.Pembiayaan {
		if !d.Pembiayaan[i].Rekening.Kosong() {
			return true
		}
	}
	return false
}
