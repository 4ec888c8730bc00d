package indikator

import (
	"iter"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// DesaTerdaftar is a village known to exist, from a list of villages.
type DesaTerdaftar struct {
	Kode     wilayah.Kode `json:"kode,omitzero"`
	Nama     string       `json:"nama,omitempty"`
	Penduduk int          `json:"penduduk,omitempty"` // residents, 0 if not known
}

// OpsiAgregat says what to sum up. The zero value asks for the whole, in the newest year and its latest phase.
type OpsiAgregat struct {
	// Tingkat is the level of the areas; wilayah.TanpaTingkat is a single area of everything.
	Tingkat wilayah.Tingkat
	// Tahun is the year; 0 is the newest that has figures.
	Tahun int
	// Fase is the phase; 0 is realisasi if any village has it, otherwise perubahan, anggaran, rancangan. Perubahan stands for the plan
	// in force: a village whose budget was not changed is in it with anggaran.
	Fase apbdes.Fase
	// Desa are villages known to exist, so that those that never reported can be named. Codes that are no village's are passed over.
	Desa []DesaTerdaftar
}

// Hitung sums up the villages for every area of the level asked for, in the order of their codes. An area of which only the register
// knows is there too, with nothing but missing villages. The error wraps rupiah.ErrLuapan, and names the area, where a sum does not
// fit: no other area is shown then either.
func (a *Agregat) Hitung(o OpsiAgregat) (*HasilAgregat, error) {
	h, wilayah := a.DaftarWilayah(o)
	h.Wilayah = []RingkasWilayah{}
	for w, err := range wilayah {
		if err != nil {
			return nil, err
		}
		h.Wilayah = append(h.Wilayah, w)
	}
	return &h, nil
}

// DaftarWilayah is [Agregat.Hitung] for levels with many areas: the result has no Wilayah, and the sequence yields them one by one in
// the order of their codes. An error, as of Hitung, ends the sequence. Nothing may be added to a before that.
func (a *Agregat) DaftarWilayah(o OpsiAgregat) (HasilAgregat, iter.Seq2[RingkasWilayah, error]) {
	a.rapikan()
	h := HasilAgregat{Skema: SkemaAgregat, Tingkat: namaTingkat(o.Tingkat), Peta: a.peta, Pernyataan: a.pernyataan()}
	h.Tahun, h.Fase = a.pilih(o)
	semua := a.kelompokkan(h.Tahun, h.Fase, o.Desa)
	if o.Tingkat != wilayah.TanpaTingkat {
		n := slices.IndexFunc(semua, func(d desaAgregat) bool { return !d.kode.Kosong() })
		if n < 0 {
			n = len(semua)
		}
		h.TanpaKode = banyakMelapor(semua[:n])
		semua = semua[n:]
	}
	return h, ringkasSemua(semua, o.Tingkat, h.Fase)
}

// pernyataan is the sentence about the map behind the figures; without figures no other map was used than the built-in one.
func (a *Agregat) pernyataan() Teks {
	if len(a.baris) == 0 {
		return Teks(layanan.PernyataanUntuk(layanan.PetaBawaan().Versi))
	}
	return Teks(layanan.PernyataanUntuk(a.peta))
}

// namaTingkat names a level in JSON.
func namaTingkat(t wilayah.Tingkat) string {
	if t == wilayah.TanpaTingkat {
		return "nasional"
	}
	return t.String()
}

// pilih fills in year and phase.
func (a *Agregat) pilih(o OpsiAgregat) (int, apbdes.Fase) {
	tahun, fase := o.Tahun, o.Fase
	if tahun == 0 {
		if d := a.DaftarTahun(); len(d) > 0 {
			tahun = d[len(d)-1]
		}
	}
	if fase == 0 || fase > apbdes.Realisasi {
		fase = apbdes.Anggaran
		if d := a.DaftarFase(tahun); len(d) > 0 {
			fase = d[len(d)-1]
		}
	}
	return tahun, fase
}

// desaAgregat is one village as an answer to a question about a year and phase.
type desaAgregat struct {
	kode  wilayah.Kode
	nama  string
	baris *barisAgregat // nil without figures
	ganda bool
}

// kelompokkan lists every known village once, in the order of the codes; villages without a code come first, one for each total.
func (a *Agregat) kelompokkan(tahun int, f apbdes.Fase, daftar []DesaTerdaftar) []desaAgregat {
	d := make([]desaAgregat, 0, len(a.baris)+len(daftar))
	for i := range a.baris {
		b := &a.baris[i]
		e := desaAgregat{kode: b.kode, nama: b.nama}
		if int(b.tahun) == tahun {
			if _, ada := b.cari(b.fase(f), UkuranBelanja); ada {
				e.baris = b
			}
			e.ganda = !b.kode.Kosong() && a.berganda(i)
		} else if b.kode.Kosong() {
			continue // another year's village without a code cannot be told from this year's
		}
		d = append(d, e)
	}
	for _, t := range daftar {
		if t.Kode.Tingkat() == wilayah.Desa {
			d = append(d, desaAgregat{kode: t.Kode, nama: t.Nama})
		}
	}
	slices.SortStableFunc(d, func(x, y desaAgregat) int { return x.kode.Bandingkan(y.kode) })
	return leburDesa(d)
}

// berganda reports whether a neighbour of row i is about the same village and year.
func (a *Agregat) berganda(i int) bool {
	return i > 0 && bandingkanKunciBaris(&a.baris[i-1], &a.baris[i]) == 0 ||
		i+1 < len(a.baris) && bandingkanKunciBaris(&a.baris[i], &a.baris[i+1]) == 0
}

// leburDesa joins what is about one village. The name comes from the newest figures, since the rows of a village are in the order of
// their years, or else from the register.
func leburDesa(d []desaAgregat) []desaAgregat {
	n := 0
	for i := range d {
		if n == 0 || d[i].kode.Kosong() || d[n-1].kode != d[i].kode {
			d[n] = d[i]
			n++
			continue
		}
		s := &d[n-1]
		if d[i].baris != nil || s.nama == "" {
			s.nama = d[i].nama
		}
		if d[i].baris != nil {
			s.baris = d[i].baris
		}
		s.ganda = s.ganda || d[i].ganda
	}
	return d[:n]
}

func banyakMelapor(d []desaAgregat) int {
	n := 0
	for i := range d {
		if d[i].baris != nil && !d[i].ganda {
			n++
		}
	}
	return n
}

// ringkas sums up the villages of one area.
func (p *penghitungWilayah) ringkas(k wilayah.Kode, d []desaAgregat) (RingkasWilayah, error) {
	w := RingkasWilayah{Kode: k}
	p.baris, p.err = p.baris[:0], nil
	for i := range d {
		e := &d[i]
		switch {
		case e.ganda:
			w.Ganda = append(w.Ganda, DesaHilang{e.kode, e.nama})
		case e.baris == nil && e.kode.Kosong():
			continue
		case e.baris == nil:
			w.Hilang = append(w.Hilang, DesaHilang{e.kode, e.nama})
		default:
			w.Melapor++
			p.baris = append(p.baris, e.baris)
			if e.baris.fase(p.fase) != p.fase {
				w.Semula++
			}
			if e.baris.penduduk > 0 {
				w.Penduduk.Jumlah += e.baris.penduduk
				w.Penduduk.Desa++
			}
		}
	}
	w.Desa = w.Melapor + len(w.Hilang) + len(w.Ganda)
	p.isi(&w)
	return w, p.err
}

// penghitungWilayah makes the sums and ratios of one area after the other and keeps the first error of each.
type penghitungWilayah struct {
	fase  apbdes.Fase
	baris []*barisAgregat
	kerja []pecahan   // used again for every distribution
	angka *kamusAngka // nil for few areas
	err   error
}

// minDesaKamus is from how many villages on a kamusAngka pays.
const minDesaKamus = 500

// penghitungUntuk makes one for the areas of that many villages.
func penghitungUntuk(desa int, f apbdes.Fase) *penghitungWilayah {
	p := &penghitungWilayah{fase: f}
	if desa >= minDesaKamus {
		p.angka = new(kamusAngka)
	}
	return p
}

func (p *penghitungWilayah) isi(w *RingkasWilayah) {
	w.Pendapatan, w.Belanja, w.TakTerpeta = p.jumlah(UkuranPendapatan), p.jumlah(UkuranBelanja), p.jumlah(UkuranTakTerpeta)
	for i := range w.Bidang {
		w.Bidang[i] = p.jumlah(UkuranBidang + Ukuran(i)) //nolint:gosec // five of them
	}
	for i, l := range layanan.DaftarLayanan() {
		w.Layanan[i] = p.layanan(l.String(), satuUkuran(UkuranLayanan+Ukuran(i)), satuUkuran(UkuranInti+Ukuran(i))) //nolint:gosec // five
		w.Layanan[i].Jumlah, w.Layanan[i].Inti = p.jumlah(UkuranLayanan+Ukuran(i)), p.jumlah(UkuranInti+Ukuran(i))  //nolint:gosec // five
	}
	w.Semua = p.layanan(KodeSemuaLayanan, satuUkuran(UkuranSemua), satuUkuran(UkuranSemuaInti))
	w.PADes = p.rasio(nisbah(satuUkuran(UkuranPADes), satuUkuran(UkuranPendapatan)))
	w.Pegawai = p.rasio(nisbah(satuUkuran(UkuranPegawai), satuUkuran(UkuranBelanja)))
	w.Modal = p.rasio(nisbah(satuUkuran(UkuranModal), satuUkuran(UkuranBelanja)))
	w.Siltap = p.rasio(func(b *barisAgregat, _ apbdes.Fase) (rupiah.Rupiah, rupiah.Rupiah, bool) { return b.pasanganSiltap() })
	w.Serapan = p.rasio(serapanDari(satuUkuran(UkuranBelanja)))
}

func (p *penghitungWilayah) layanan(kode string, luas, inti ambilUkuran) LayananAgregat {
	belanja := satuUkuran(UkuranBelanja)
	return LayananAgregat{
		Kode: kode, Jumlah: p.jumlahUtuh(luas), Inti: p.jumlahUtuh(inti),
		Porsi: p.rasio(nisbah(luas, belanja)), PorsiInti: p.rasio(nisbah(inti, belanja)),
		PerPenduduk: p.perPenduduk(luas), Serapan: p.rasio(serapanDari(luas)),
	}
}

// simpan keeps the first error of a sum.
func (p *penghitungWilayah) simpan(j *rupiah.Penjumlah) rupiah.Opsional {
	o, err := j.Opsional()
	if err != nil && p.err == nil {
		p.err = err
	}
	return o
}

// jumlah adds one amount, also where lines of it are blank.
func (p *penghitungWilayah) jumlah(u Ukuran) JumlahAgregat {
	var s rupiah.Penjumlah
	var h JumlahAgregat
	for _, b := range p.baris {
		f := b.fase(p.fase)
		r, ada := b.cari(f, u)
		if !ada {
			continue
		}
		s.Tambah(r)
		h.Desa++
		if _, utuh := b.utuh(f, u); !utuh {
			h.Sebagian++
		}
	}
	h.Jumlah = p.simpan(&s)
	return h
}

// jumlahUtuh adds an amount of the villages that know it entirely.
func (p *penghitungWilayah) jumlahUtuh(ambil ambilUkuran) JumlahAgregat {
	var s rupiah.Penjumlah
	var h JumlahAgregat
	for _, b := range p.baris {
		if r, ada := ambil(b, b.fase(p.fase)); ada {
			s.Tambah(r)
			h.Desa++
		}
	}
	h.Jumlah = p.simpan(&s)
	return h
}
