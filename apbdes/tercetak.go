package apbdes

import (
	"fmt"
	"iter"

	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Sasaran says which total a printed row claims to be.
type Sasaran uint8

// The totals a file may print. SasaranKode is a parent row on the axes of kegiatan and rekening.
const (
	_ Sasaran = iota
	SasaranKode
	JumlahPendapatan
	JumlahBelanja
	SurplusDefisit
	JumlahPenerimaan
	JumlahPengeluaran
	PembiayaanNeto
	Silpa
)

var namaSasaran = [...]string{"", "kode", "pendapatan", "belanja", "surplus_defisit", "penerimaan_pembiayaan", "pengeluaran_pembiayaan",
	"pembiayaan_neto", "silpa"}

// String returns the name used in JSON, for example "kode" or "surplus_defisit", and "" for an invalid value.
func (s Sasaran) String() string {
	if int(s) >= len(namaSasaran) {
		return ""
	}
	return namaSasaran[s]
}

// MarshalText returns the form of [Sasaran.String] and refuses the invalid zero value.
func (s Sasaran) MarshalText() ([]byte, error) {
	if s.String() == "" {
		return nil, fmt.Errorf("apbdes: invalid total %d", s)
	}
	return []byte(s.String()), nil
}

// UnmarshalText is the inverse of [Sasaran.MarshalText].
func (s *Sasaran) UnmarshalText(b []byte) error {
	for i, n := range namaSasaran {
		if n != "" && n == string(b) {
			*s = Sasaran(i)
			return nil
		}
	}
	return fmt.Errorf("apbdes: unknown total %q", b)
}

// Tercetak is a total or parent row as the file printed it. It is evidence to be checked, never an addend.
type Tercetak struct {
	Sasaran Sasaran `json:"sasaran"`
	// Kegiatan and Rekening say which lines the row covers where Sasaran is SasaranKode; a zero code covers everything on
	// its axis.
	Kegiatan bagan.KodeKegiatan `json:"kegiatan,omitzero"`
	Rekening bagan.KodeRekening `json:"rekening,omitzero"`
	Uraian   string             `json:"uraian,omitempty"`
	Nilai
	// TanpaTanda says that the file prints a deficit without its minus sign, so that only the size can be compared.
	TanpaTanda bool         `json:"tanpa_tanda,omitempty"`
	Letak      temuan.Letak `json:"letak,omitzero"`
}

// Beda is a printed total that differs from the sum of the lines under it.
type Beda struct {
	Urutan            int // index in Dokumen.Tercetak
	Fase              Fase
	Tercetak, Terurai rupiah.Rupiah // as printed, and as the lines add up
}

// HitungBeda compares every printed total of d with the sum of its lines, in the order of the file, and returns those that
// differ to the sen. A printed row whose lines are not in the document (a section that is cut off, lines without the codes the
// row asks for) has nothing to be compared with and is passed over. The error is [rupiah.ErrLuapan].
//
// The work grows with the number of lines plus the number of printed rows, not with their product.
func HitungBeda(d *Dokumen, r *Ringkasan) ([]Beda, error) {
	simpul := jumlahSimpul(d)
	var beda []Beda
	for i := range d.Tercetak {
		t := &d.Tercetak[i]
		for _, f := range DaftarFase() {
			cetak := t.Fase(f)
			if !cetak.Ada || terpotong(d, t) {
				continue
			}
			urai, err := terurai(r, simpul, t, f)
			if err != nil {
				return nil, err
			}
			if !urai.Ada || samaBesar(cetak.Nilai, urai.Nilai, t.TanpaTanda) {
				continue
			}
			beda = append(beda, Beda{i, f, cetak.Nilai, urai.Nilai})
		}
	}
	return beda, nil
}

// terpotong reports whether the row t covers a section that is cut off. Below a kegiatan it does not: readers close what they
// have there with a remainder ([BarisBelanja.Sisa]).
func terpotong(d *Dokumen, t *Tercetak) bool {
	if t.Sasaran != SasaranKode {
		return false // its total is missing already
	}
	switch t.Rekening.Golongan() {
	case bagan.Pendapatan:
		return d.TidakLengkap.Pendapatan
	case bagan.PenerimaanPembiayaan, bagan.PengeluaranPembiayaan, bagan.Pembiayaan:
		return d.TidakLengkap.Pembiayaan
	default:
		return d.TidakLengkap.Belanja && t.Kegiatan.Kosong()
	}
}

func samaBesar(a, b rupiah.Rupiah, tanpaTanda bool) bool {
	return a == b || tanpaTanda && a == -b
}

// terurai returns the sum that the printed row t claims to be.
func terurai(r *Ringkasan, simpul map[Simpul]*penjumlahFase, t *Tercetak, f Fase) (rupiah.Opsional, error) {
	j := r.Jumlah(f)
	switch t.Sasaran {
	case JumlahPendapatan:
		return j.Pendapatan, nil
	case JumlahBelanja:
		return j.Belanja, nil
	case SurplusDefisit:
		return j.SurplusDefisit, nil
	case JumlahPenerimaan:
		return j.PenerimaanPembiayaan, nil
	case JumlahPengeluaran:
		return j.PengeluaranPembiayaan, nil
	case PembiayaanNeto:
		return j.PembiayaanNeto, nil
	case Silpa:
		return j.Silpa, nil
	case SasaranKode:
		if p := simpul[t.Simpul()]; p != nil {
			return p[f].Opsional()
		}
	}
	return rupiah.Opsional{}, nil
}

// Simpul is a node of the tree of printed rows: everything at or below a kegiatan and a rekening. A zero code stands for the
// whole axis. Income and financing have no kegiatan.
type Simpul struct {
	Kegiatan bagan.KodeKegiatan
	Rekening bagan.KodeRekening
}

// SimpulBelanja returns the node of a spending row. All of account 5 (2 in Permendagri 113/2014) is the same as no account: every
// spending line is under it, also one that names no account.
func SimpulBelanja(k bagan.KodeKegiatan, r bagan.KodeRekening) Simpul {
	if r.Golongan() == bagan.Belanja && r.Tingkat() == bagan.Akun {
		r = bagan.KodeRekening{}
	}
	return Simpul{k, r}
}

// Simpul returns the node that the printed row covers.
func (t *Tercetak) Simpul() Simpul { return SimpulBelanja(t.Kegiatan, t.Rekening) }

// DaftarInduk yields the nodes that contain s, itself included: at most 5 levels of kegiatan times 6 of rekening.
func (s Simpul) DaftarInduk() iter.Seq[Simpul] {
	return func(yield func(Simpul) bool) {
		for k := s.Kegiatan; ; k = k.Induk() {
			for r := s.Rekening; ; r = r.Induk() {
				if !yield(SimpulBelanja(k, r)) {
					return
				}
				if r.Tingkat() <= bagan.Akun {
					break
				}
			}
			if k.Kosong() {
				return
			}
		}
	}
}

// jumlahSimpul adds the lines under every printed node of the kind SasaranKode; nodes without lines are not in the result.
func jumlahSimpul(d *Dokumen) map[Simpul]*penjumlahFase {
	cetak := make(map[Simpul]bool, len(d.Tercetak))
	for i := range d.Tercetak {
		if d.Tercetak[i].Sasaran == SasaranKode {
			cetak[d.Tercetak[i].Simpul()] = true
		}
	}
	jumlah := make(map[Simpul]*penjumlahFase, len(cetak))
	if len(cetak) == 0 {
		return jumlah
	}
	tambah := func(s Simpul, n *Nilai) {
		for induk := range s.DaftarInduk() {
			// Receipts and expenditure may not be added, so the row "6" has no sum of its own; PembiayaanNeto has.
			if !cetak[induk] || induk.Rekening.Golongan() == bagan.Pembiayaan {
				continue
			}
			p := jumlah[induk]
			if p == nil {
				p = new(penjumlahFase)
				jumlah[induk] = p
			}
			p.tambah(n)
		}
	}
	tambahPos := func(p *Pos) {
		// Without an account the line is under no printed account; its node would be that of all spending.
		if !p.Rekening.Kosong() {
			tambah(Simpul{Rekening: p.Rekening}, &p.Nilai)
		}
	}
	for i := range d.Pendapatan {
		tambahPos(&d.Pendapatan[i].Pos)
	}
	for i := range d.Pembiayaan {
		tambahPos(&d.Pembiayaan[i].Pos)
	}
	for i := range d.Belanja {
		b := &d.Belanja[i]
		tambah(SimpulBelanja(b.Kegiatan, b.Rekening), &b.Nilai)
		if g := b.Rekening.Golongan(); g != bagan.Belanja && g != bagan.TanpaGolongan {
			tambah(Simpul{Kegiatan: b.Kegiatan}, &b.Nilai) // under the rows of its kegiatan whatever its account says
		}
	}
	return jumlah
}
