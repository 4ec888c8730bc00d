package apbdes

import (
	"cmp"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// Jumlah holds the totals of one phase. A total is missing where its lines are: nothing about the section is known in that
// phase, or the section is cut off ([Dokumen.TidakLengkap]).
//
// The arithmetic is that of the statutory layout: SurplusDefisit = Pendapatan - Belanja, PembiayaanNeto = PenerimaanPembiayaan -
// PengeluaranPembiayaan, Silpa = SurplusDefisit + PembiayaanNeto (referensi KSB-03 to KSB-05). All terms are stored positive; the
// code of an account says whether it adds or subtracts.
type Jumlah struct {
	Pendapatan            rupiah.Opsional `json:"pendapatan"`
	Belanja               rupiah.Opsional `json:"belanja"`
	SurplusDefisit        rupiah.Opsional `json:"surplus_defisit"`
	PenerimaanPembiayaan  rupiah.Opsional `json:"penerimaan_pembiayaan"`
	PengeluaranPembiayaan rupiah.Opsional `json:"pengeluaran_pembiayaan"`
	PembiayaanNeto        rupiah.Opsional `json:"pembiayaan_neto"`
	Silpa                 rupiah.Opsional `json:"silpa"`
}

// JumlahKegiatan is the total of the spending lines under one code of the axis of kegiatan. Baris are the indices of its lines in
// Dokumen.Belanja, so that a figure can show the rows that made it.
type JumlahKegiatan struct {
	Kode bagan.KodeKegiatan
	Nama string // as the file writes it; "" where it has none, or where several lines with different names share the code
	Nilai
	Baris []int
}

// JumlahRekening is the total of the lines under one account.
type JumlahRekening struct {
	Kode bagan.KodeRekening
	Nilai
}

// JumlahSumber is the spending paid from one sumber dana. Lines that name several funds without dividing the amount keep that
// combination as a fund of its own.
type JumlahSumber struct {
	Sumber bagan.SumberDana
	Nilai
}

// Ringkasan holds all totals of a document, computed in one pass by [Ringkas].
type Ringkasan struct {
	// Bidang, SubBidang and Kegiatan are in the order of their codes. A line that stops above a level is not in that level.
	Bidang, SubBidang, Kegiatan []JumlahKegiatan
	// Rekening holds akun, kelompok and jenis in the order of their codes, of all three sections.
	Rekening []JumlahRekening
	// Sumber holds the spending by fund, in the order of their names; lines without a fund are under the empty fund.
	Sumber []JumlahSumber

	jumlah [Realisasi + 1]Jumlah
	ada    [Realisasi + 1]bool
}

// Jumlah returns the totals of phase f; all of them are missing if the document has nothing in that phase.
func (r *Ringkasan) Jumlah(f Fase) Jumlah {
	if f == 0 || f > Realisasi {
		return Jumlah{}
	}
	return r.jumlah[f]
}

// AdaFase reports whether the document has any amount in phase f.
func (r *Ringkasan) AdaFase(f Fase) bool { return f <= Realisasi && r.ada[f] }

// CariBidang returns the total of one bidang (1 to 5), and false if the document has no line in it.
func (r *Ringkasan) CariBidang(nomor int) (JumlahKegiatan, bool) {
	for i := range r.Bidang {
		if r.Bidang[i].Kode.Bidang() == nomor {
			return r.Bidang[i], true
		}
	}
	return JumlahKegiatan{}, false
}

// CariRekening returns the total under one account down to jenis, and false if the document has no line there.
func (r *Ringkasan) CariRekening(k bagan.KodeRekening) (Nilai, bool) {
	i, ada := slices.BinarySearchFunc(r.Rekening, k, func(j JumlahRekening, k bagan.KodeRekening) int { return j.Kode.Bandingkan(k) })
	if !ada {
		return Nilai{}, false
	}
	return r.Rekening[i].Nilai, true
}

// Ringkas computes all totals of d. The only error is [rupiah.ErrLuapan]: a sum that does not fit is never shown.
func Ringkas(d *Dokumen) (*Ringkasan, error) {
	var h penghitung
	for i := range d.Pendapatan {
		h.tambahPos(&d.Pendapatan[i].Pos, bagianPendapatan)
	}
	for i := range d.Pembiayaan {
		b := &d.Pembiayaan[i]
		h.tambahPos(&b.Pos, bagianPembiayaan(b.Rekening.Golongan()))
	}
	for i := range d.Belanja {
		h.tambahBelanja(i, &d.Belanja[i])
	}
	return h.selesai(d)
}

// The sums that make up a [Jumlah]. Financing that is only given net has no direction of its own.
const (
	bagianPendapatan = iota
	bagianBelanja
	bagianPenerimaan
	bagianPengeluaran
	bagianNeto
	banyakBagian
)

func bagianPembiayaan(g bagan.Golongan) int {
	switch g {
	case bagan.PenerimaanPembiayaan:
		return bagianPenerimaan
	case bagan.PengeluaranPembiayaan:
		return bagianPengeluaran
	default:
		return bagianNeto
	}
}

// penjumlahFase adds one phase each.
type penjumlahFase [Realisasi + 1]rupiah.Penjumlah

func (p *penjumlahFase) tambah(n *Nilai) {
	p[Rancangan].TambahOpsional(n.Rancangan)
	p[Anggaran].TambahOpsional(n.Anggaran)
	p[Perubahan].TambahOpsional(n.Perubahan)
	p[Realisasi].TambahOpsional(n.Realisasi)
}

func (p *penjumlahFase) nilai() (Nilai, error) {
	var n Nilai
	for _, f := range DaftarFase() {
		o, err := p[f].Opsional()
		if err != nil {
			return Nilai{}, err
		}
		n.Isi(f, o)
	}
	return n, nil
}

type simpulKegiatan struct {
	jumlah     penjumlahFase
	nama       string
	banyakNama bool // lines of this very code carry different names
	baris      []int
}

// penghitung collects sums while the lines are walked once.
type penghitung struct {
	bagian   [banyakBagian]penjumlahFase
	kegiatan map[bagan.KodeKegiatan]*simpulKegiatan
	rekening map[bagan.KodeRekening]*penjumlahFase
	sumber   map[bagan.SumberDana]*penjumlahFase
}

func (h *penghitung) tambahPos(p *Pos, bagian int) {
	h.bagian[bagian].tambah(&p.Nilai)
	if h.rekening == nil {
		h.rekening = make(map[bagan.KodeRekening]*penjumlahFase)
	}
	k := p.Rekening.Pangkas(bagan.Jenis)
	for ; !k.Kosong(); k = k.Induk() {
		j := h.rekening[k]
		if j == nil {
			j = new(penjumlahFase)
			h.rekening[k] = j
		}
		j.tambah(&p.Nilai)
	}
}

func (h *penghitung) tambahBelanja(i int, b *BarisBelanja) {
	h.tambahPos(&b.Pos, bagianBelanja)
	if h.kegiatan == nil {
		h.kegiatan = make(map[bagan.KodeKegiatan]*simpulKegiatan)
		h.sumber = make(map[bagan.SumberDana]*penjumlahFase)
	}
	for k := b.Kegiatan; !k.Kosong(); k = k.Induk() {
		s := h.kegiatan[k]
		if s == nil {
			s = new(simpulKegiatan)
			h.kegiatan[k] = s
		}
		s.jumlah.tambah(&b.Nilai)
		s.baris = append(s.baris, i)
		if k == b.Kegiatan && !b.Sisa {
			s.banyakNama = s.banyakNama || s.nama != "" && b.NamaKegiatan != "" && s.nama != b.NamaKegiatan
			s.nama = cmp.Or(s.nama, b.NamaKegiatan)
		}
	}
	j := h.sumber[b.Sumber]
	if j == nil {
		j = new(penjumlahFase)
		h.sumber[b.Sumber] = j
	}
	j.tambah(&b.Nilai)
}

func (h *penghitung) selesai(d *Dokumen) (*Ringkasan, error) {
	r := new(Ringkasan)
	for _, f := range DaftarFase() {
		j, ada, err := h.jumlah(d, f)
		if err != nil {
			return nil, err
		}
		r.jumlah[f], r.ada[f] = j, ada
	}
	if err := h.urutkanKegiatan(d, r); err != nil {
		return nil, err
	}
	for k, p := range h.rekening {
		n, err := p.nilai()
		if err != nil {
			return nil, err
		}
		r.Rekening = append(r.Rekening, JumlahRekening{k, n})
	}
	slices.SortFunc(r.Rekening, func(a, b JumlahRekening) int { return a.Kode.Bandingkan(b.Kode) })
	for s, p := range h.sumber {
		n, err := p.nilai()
		if err != nil {
			return nil, err
		}
		r.Sumber = append(r.Sumber, JumlahSumber{s, n})
	}
	slices.SortFunc(r.Sumber, func(a, b JumlahSumber) int { return cmp.Compare(a.Sumber.String(), b.Sumber.String()) })
	return r, nil
}

func (h *penghitung) urutkanKegiatan(d *Dokumen, r *Ringkasan) error {
	for k, s := range h.kegiatan {
		n, err := s.jumlah.nilai()
		if err != nil {
			return err
		}
		j := JumlahKegiatan{Kode: k, Nama: s.nama, Nilai: n, Baris: s.baris}
		if s.banyakNama {
			j.Nama = ""
		}
		switch k.Tingkat() {
		case bagan.Bidang:
			r.Bidang = append(r.Bidang, j)
		case bagan.SubBidang:
			r.SubBidang = append(r.SubBidang, j)
		default:
			r.Kegiatan = append(r.Kegiatan, j)
		}
	}
	for _, t := range [...][]JumlahKegiatan{r.Bidang, r.SubBidang, r.Kegiatan} {
		slices.SortFunc(t, func(a, b JumlahKegiatan) int { return a.Kode.Bandingkan(b.Kode) })
		isiNama(t, d)
	}
	return nil
}

// isiNama takes the names of bidang and sub-bidang from the parent rows that the file printed.
func isiNama(daftar []JumlahKegiatan, d *Dokumen) {
	for i := range d.Tercetak {
		t := &d.Tercetak[i]
		if t.Sasaran != SasaranKode || t.Kegiatan.Kosong() || !t.Rekening.Kosong() && t.Rekening.Tingkat() > bagan.Akun {
			continue
		}
		j, ada := slices.BinarySearchFunc(daftar, t.Kegiatan, func(j JumlahKegiatan, k bagan.KodeKegiatan) int { return j.Kode.Bandingkan(k) })
		if ada && daftar[j].Nama == "" {
			daftar[j].Nama = t.Uraian
		}
	}
}

// jumlah makes the totals of one phase.
func (h *penghitung) jumlah(d *Dokumen, f Fase) (j Jumlah, ada bool, err error) {
	var b [banyakBagian]rupiah.Opsional
	for i := range b {
		if b[i], err = h.bagian[i][f].Opsional(); err != nil {
			return Jumlah{}, false, err
		}
		ada = ada || b[i].Ada
	}
	if d.TidakLengkap.Pendapatan {
		b[bagianPendapatan] = rupiah.Opsional{}
	}
	if d.TidakLengkap.Belanja {
		b[bagianBelanja] = rupiah.Opsional{}
	}
	j.Pendapatan, j.Belanja = b[bagianPendapatan], b[bagianBelanja]
	j.SurplusDefisit, err = kurang(j.Pendapatan, j.Belanja)
	if err != nil {
		return Jumlah{}, false, err
	}
	if err = isiPembiayaan(&j, d, b); err != nil {
		return Jumlah{}, false, err
	}
	j.Silpa, err = tambah(j.SurplusDefisit, j.PembiayaanNeto)
	return j, ada, err
}

// isiPembiayaan fills the totals of financing.
//
// A direction (receipts, expenditure) without any line is Rp0 where the section is known in this phase: the other direction has
// amounts, or the village has no financing at all and its income and spending are both complete (a rule reports that). A direction
// that has lines but no amount for them in this phase is unknown, and so is everything computed from it: an opening SiLPA that
// was budgeted but never booked must not become a SiLPA of the year.
func isiPembiayaan(j *Jumlah, d *Dokumen, b [banyakBagian]rupiah.Opsional) (err error) {
	if d.TidakLengkap.Pembiayaan {
		return nil
	}
	baris := arahPembiayaan(d)
	masuk, keluar, neto := b[bagianPenerimaan], b[bagianPengeluaran], b[bagianNeto]
	tanpaBaris := !baris[bagianPenerimaan] && !baris[bagianPengeluaran] && !baris[bagianNeto]
	if !masuk.Ada && !keluar.Ada && !neto.Ada && (!tanpaBaris || !j.SurplusDefisit.Ada) {
		return nil
	}
	nolkan := func(o rupiah.Opsional, bagian int) rupiah.Opsional {
		if !o.Ada && !baris[bagian] {
			return rupiah.Isi(0)
		}
		return o
	}
	terima, bayar := nolkan(masuk, bagianPenerimaan), nolkan(keluar, bagianPengeluaran)
	j.PenerimaanPembiayaan, j.PengeluaranPembiayaan = terima, bayar
	if baris[bagianNeto] {
		// Where the file gives the net amount, its parts are known only if the file also gives them.
		j.PenerimaanPembiayaan, j.PengeluaranPembiayaan = masuk, keluar
	}
	if j.PembiayaanNeto, err = kurang(terima, bayar); err != nil {
		return err
	}
	j.PembiayaanNeto, err = tambah(j.PembiayaanNeto, nolkan(neto, bagianNeto))
	return err
}

// arahPembiayaan reports which directions of financing have lines at all.
func arahPembiayaan(d *Dokumen) (ada [banyakBagian]bool) {
	for i := range d.Pembiayaan {
		ada[bagianPembiayaan(d.Pembiayaan[i].Rekening.Golongan())] = true
	}
	return ada
}

func kurang(a, b rupiah.Opsional) (rupiah.Opsional, error) {
	if !a.Ada || !b.Ada {
		return rupiah.Opsional{}, nil
	}
	r, err := rupiah.Selisih(a.Nilai, b.Nilai)
	if err != nil {
		return rupiah.Opsional{}, err
	}
	return rupiah.Isi(r), nil
}

func tambah(a, b rupiah.Opsional) (rupiah.Opsional, error) {
	if !a.Ada || !b.Ada {
		return rupiah.Opsional{}, nil
	}
	r, err := rupiah.Jumlah(a.Nilai, b.Nilai)
	if err != nil {
		return rupiah.Opsional{}, err
	}
	return rupiah.Isi(r), nil
}
