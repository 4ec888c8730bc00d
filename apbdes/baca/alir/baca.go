package alir

import (
	"fmt"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Olah says what to do with the villages of a file. A P collects what is made of a part of the file (olah: to process).
type Olah[P any] struct {
	// Baru makes an empty P. It is called by several goroutines.
	Baru func() P
	// Desa takes one village. Several goroutines call it, each with a P of its own. An error ends the reading. A part that turns out
	// to begin inside a quoted cell is read again into another P; the first one and its error are forgotten.
	Desa func(P, *Desa) error
	// Gabung takes the finished parts in the order of the file, in the goroutine of the caller of [Baca]. The point is the one behind
	// the part, and good only during the call; it is nil where reading cannot be taken up again. An error ends the reading.
	Gabung func(P, *Titik) error
	// Ulang says that the file contradicts its beginning and is read once more: what was given before must be forgotten. It may be
	// nil if Gabung keeps nothing.
	Ulang func()
	// Mulai is the point to go on from, which an earlier run gave to Gabung; nil is the beginning.
	Mulai *Titik
}

// Hasil is what there is to say about a file that was read to its end.
type Hasil struct {
	Temuan temuan.Daftar
	Hitungan
	Bukti rupiah.Bukti // of the style of the numbers, also where the caller chose another
}

// Baca reads the file and gives every village to o once. The result is the same for any number of workers and any size of chunks.
// The error is that of the file, of o, or a [*lembar.MelewatiBatas] for a row, [ErrTerpencar], or [ErrTitik].
func Baca[P any](a *Aliran, o Olah[P]) (*Hasil, error) {
	u := pengurut{
		a: a, baru: func() any { return o.Baru() },
		olah:   func(p any, d *Desa) error { return o.Desa(p.(P), d) }, //nolint:forcetypeassert // made by baru
		gabung: func(p any, t *Titik) error { return o.Gabung(p.(P), t) },
	}
	k := a.mulai.keadaan
	if o.Mulai != nil {
		k = o.Mulai.keadaan
		if k.Ukuran != a.ukuran || k.Letak < a.mulai.keadaan.Letak || k.Letak > a.ukuran || k.Putaran > 1 {
			return nil, ErrTitik
		}
	} else if err := a.tebak(&k); err != nil {
		return nil, err
	}
	for {
		u.k = salinKeadaan(&k)
		u.bita = 0
		for _, g := range u.k.Simpanan {
			u.bita += g.bita()
		}
		if err := u.jalan(); err != nil {
			return nil, err
		}
		berikut, ulang := u.rencana()
		if !ulang {
			return u.hasil(), nil
		}
		if k.Putaran > 0 {
			return nil, fmt.Errorf("%w: it has changed while it was read", ErrTitik)
		}
		k = berikut
		if o.Ulang != nil {
			o.Ulang()
		}
	}
}

// salinKeadaan copies what a run changes.
func salinKeadaan(k *keadaan) keadaan {
	c := *k
	c.Temuan.Tetap = slices.Clone(k.Temuan.Tetap)
	c.Temuan.Kode = slices.Clone(k.Temuan.Kode)
	for i := range c.Temuan.Kode {
		c.Temuan.Kode[i].Daftar = slices.Clone(c.Temuan.Kode[i].Daftar)
	}
	c.Temuan.Desa = slices.Clone(k.Temuan.Desa)
	c.Temuan.indeks = nil
	c.Bukti.Contoh = slices.Clone(k.Bukti.Contoh)
	c.Terbuka = k.Terbuka.salinan()
	c.Simpanan = slices.Clone(k.Simpanan)
	for i, g := range c.Simpanan {
		c.Simpanan[i] = g.salinan()
	}
	c.Kunci = k.Kunci.salinan()
	c.Kembali = slices.Clone(k.Kembali)
	return c
}

// tebak takes the first rows as a sample of the style of the numbers.
func (a *Aliran) tebak(k *keadaan) error {
	if k.Gaya = a.o.TataTulis; k.Gaya != 0 {
		return nil
	}
	b := make([]byte, min(a.ukuran-k.Letak, panjangKepala))
	if n, err := a.r.ReadAt(b, k.Letak); n < len(b) {
		return fmt.Errorf("alir: %w", err)
	}
	b, _ = dekode(b, 1)
	t := teksDari(b, true)
	w := a.pekerja(k, nil)
	for i := 0; i < len(t.s); {
		akhir, _, _, err := w.p.rekaman(&t, i, 1)
		if err != nil || akhir == len(t.s) && k.Letak+int64(len(b)) < a.ukuran {
			break // cut off here, not in the file
		}
		for _, u := range a.uang {
			if s := w.p.isi[u.slot]; s != "" {
				w.t.bukti.lihatSembarang(s)
			}
		}
		i = akhir
	}
	k.Gaya = w.t.bukti.hasil().TataTulis
	return nil
}

// rencana compares what was taken for granted with what the file says. It returns the state with which to read the file now that the
// whole of it is known, and whether that has to be done.
func (u *pengurut) rencana() (keadaan, bool) {
	k := &u.k
	berikut := u.a.mulai.keadaan
	berikut.Putaran, berikut.Gaya, berikut.Terpencar = 1, u.a.o.TataTulis, slices.Concat(k.Terpencar, k.Kembali)
	if berikut.Gaya == 0 {
		berikut.Gaya = k.Bukti.hasil().TataTulis
	}
	slices.SortFunc(berikut.Terpencar, bandingkanKunci)
	berikut.Terpencar = slices.Compact(berikut.Terpencar)
	return berikut, berikut.Gaya != k.Gaya || len(k.Kembali) > 0
}

func (u *pengurut) hasil() *Hasil {
	k := &u.k
	b := k.Bukti.hasil()
	return &Hasil{Temuan: k.Temuan.hasil(&u.a.o, b, k.Dokumen == 0), Hitungan: k.Hitungan, Bukti: b}
}

// pengurut puts the chunks back in order (pengurut: one who sorts).
type pengurut struct {
	a      *Aliran
	k      keadaan
	w      *pekerja // for what lies between chunks
	baru   func() any
	olah   func(any, *Desa) error
	gabung func(any, *Titik) error
	sisa   []byte // decoded text from the record that needs more of the file
	garis  int    // its line
	bita   int    // of the rows in Simpanan
}

// terima takes the result of the next chunk.
func (u *pengurut) terima(p *potongan) error {
	h := &p.hasil
	if u.sisa != nil {
		// The chunk does not begin with a record: read it again from where one does.
		t := teksDari(append(u.sisa, p.teks...), p.akhir)
		if err := u.a.periksaPanjang(len(t.b), u.garis); err != nil {
			return err
		}
		garis := u.garis
		u.sisa = nil
		h = &hasilPotongan{p: u.baru()}
		h.temuan.Sandi, h.temuan.Nul = p.hasil.temuan.Sandi, p.hasil.temuan.Nul
		u.w.olahTeks(h, &t, garis)
		if h.err == nil && h.gantung < len(t.s) {
			u.sisa, u.garis = t.b[h.gantung:], h.garisGantung
		}
	} else if h.err == nil && h.gantung < len(p.teks) {
		u.sisa, u.garis = append([]byte(nil), p.teks[h.gantung:]...), h.garisGantung
	}
	if h.err != nil {
		return h.err
	}
	k := &u.k
	k.Letak, k.Garis = p.letak+int64(p.mentah), p.garisAkhir
	k.Hitungan.gabung(h.hitungan)
	k.Temuan.gabung(&h.temuan)
	k.Bukti.gabung(&h.bukti)
	if err := u.urutkan(h); err != nil {
		return err
	}
	var t *Titik
	if u.sisa == nil {
		t = &Titik{*k}
	}
	return u.gabung(h.p, t)
}

// urutkan joins the first village of a chunk with the one at hand and makes its last village the one at hand.
func (u *pengurut) urutkan(h *hasilPotongan) error {
	k := &u.k
	switch {
	case k.Terbuka == nil:
		k.Terbuka = h.kepala
	case !k.Terbuka.Ada || !h.kepala.Ada || k.Terbuka.Kunci == h.kepala.Kunci:
		k.Terbuka = sambung(k.Terbuka, h.kepala)
	default:
		if err := u.tutup(); err != nil {
			return err
		}
		k.Terbuka = h.kepala
	}
	if h.ekor == nil {
		return nil
	}
	if err := u.tutup(); err != nil {
		return err
	}
	for _, s := range h.simpanan {
		if err := u.simpan(s); err != nil {
			return err
		}
	}
	for _, kunci := range h.kunci {
		u.catatKunci(kunci)
	}
	k.Terbuka = h.ekor
	return nil
}

// tutup ends the village at hand.
func (u *pengurut) tutup() error {
	g := u.k.Terbuka
	u.k.Terbuka = nil
	if g == nil {
		return nil
	}
	if g.Ada && u.w.terpencar[g.Kunci] {
		return u.simpan(g)
	}
	if g.Ada {
		u.catatKunci(g.Kunci)
	}
	return u.berikan(g)
}

// catatKunci notes a village that has been given.
func (u *pengurut) catatKunci(k susun.Kunci) {
	if !u.k.Kunci.tambah(k) && !slices.Contains(u.k.Kembali, k) {
		u.k.Kembali = append(u.k.Kembali, k)
	}
}

// simpan keeps the rows of a village that comes back later.
func (u *pengurut) simpan(g *kelompok) error {
	if u.bita += g.bita(); u.bita > u.a.o.Maks {
		return ErrTerpencar
	}
	for _, s := range u.k.Simpanan {
		if s.Kunci == g.Kunci {
			sambung(s, g)
			return nil
		}
	}
	u.k.Simpanan = append(u.k.Simpanan, g)
	return nil
}

// berikan gives a village that was kept, as a part of its own.
func (u *pengurut) berikan(g *kelompok) error {
	h := hasilPotongan{p: u.baru()}
	bukti := u.w.t.bukti
	err := u.w.olahKelompok(&h, g)
	u.w.t.bukti = bukti
	if err != nil {
		return err
	}
	u.k.Hitungan.gabung(h.hitungan)
	u.k.Temuan.gabung(&h.temuan)
	return u.gabung(h.p, nil)
}

// akhiri gives what is left at the end of the file.
func (u *pengurut) akhiri() error {
	if err := u.tutup(); err != nil {
		return err
	}
	for _, g := range u.k.Simpanan {
		if err := u.berikan(g); err != nil {
			return err
		}
	}
	u.k.Simpanan = nil
	return nil
}
