package alir

import (
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/internal/arus"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
)

// hasilPotongan is what became of one chunk. Its first and last village may go on in the neighbours, so they are kept as text.
type hasilPotongan struct {
	p        any // of the caller
	hitungan Hitungan
	temuan   kumpulan
	bukti    pembukti

	kepala, ekor *kelompok // ekor is nil if there is only one village
	kunci        []susun.Kunci
	simpanan     []*kelompok

	gantung      int // where a record begins that needs more of the file; the length of the text if there is none
	garisGantung int
	err          error
}

// rentang is the rows of the village at hand within a chunk.
type rentang struct {
	mulai, garis int
	umum         bool // a record in it cannot be cut from its own text
}

// olahTeks reads a chunk that begins with a record on line garis.
func (w *pekerja) olahTeks(h *hasilPotongan, t *teks, garis int) {
	w.t.bukti = pembukti{}
	w.t.mulaiTeks()
	w.t.mulaiDesa()
	r := rentang{garis: garis}
	i := 0
	catat := lembar.Pencatat{Berkas: w.a.o.Berkas}
	w.p.catat = &catat
	defer func() { w.p.catat = nil }()
	w.awalan = ""
	for i < len(t.s) {
		if w.awalan != "" && w.t.lurus {
			j, n := w.lari(t, i)
			i, garis = j, garis+n
			if i == len(t.s) {
				break
			}
		}
		akhir, lebih, cara, err := w.p.rekaman(t, i, garis)
		if err != nil {
			h.err = err
			return
		}
		if cara == rekamanGantung {
			break
		}
		if cara == rekamanUmum {
			h.temuan.catat(catat.Hasil())
		}
		if !berisi(w.p.isi[slotDesa]) && w.kosong(t, i, garis, cara) {
			w.t.tambahKosong()
		} else {
			if w.t.kenali(&w.p.isi) {
				if h.err = w.tutup(h, t, r, i); h.err != nil {
					return
				}
				r = rentang{mulai: i, garis: garis}
				w.t.mulaiDesa()
				w.awalan = ""
			}
			w.t.tambah(&w.p.isi)
			if w.awalan == "" && cara == rekamanCepat {
				w.awalan = w.awalanDari(t, i, akhir)
			}
		}
		r.umum = r.umum || cara == rekamanUmum
		if punyaUjung(t.s[i:akhir]) {
			lebih++
		}
		garis += lebih
		i = akhir
	}
	h.gantung, h.garisGantung = i, garis
	k := w.simpan(t, r, i)
	if h.kepala == nil {
		h.kepala = k
	} else {
		h.ekor = k
	}
	h.bukti = w.t.bukti
}

// berisi reports whether a cell begins with what is certainly no space and no seal.
func berisi(s string) bool { return s != "" && s[0] > ' ' && s[0] != '#' && s[0] < 0x7f }

// kosong reports whether the record at hand is blank. Almost always a first character settles it.
func (w *pekerja) kosong(t *teks, i, garis int, cara hasilRekaman) bool {
	for _, s := range w.p.isi {
		if berisi(s) {
			return false
		}
	}
	if cara == rekamanUmum {
		return w.a.kepala.Kosong(w.p.sel)
	}
	sel, _, _, err := w.p.umum.Urai(t.s[i:], garis, &lembar.Pencatat{})
	return err == nil && w.a.kepala.Kosong(sel)
}

// tutup ends the village at hand at byte akhir.
func (w *pekerja) tutup(h *hasilPotongan, t *teks, r rentang, akhir int) error {
	switch {
	case h.kepala == nil:
		h.kepala = w.simpan(t, r, akhir)
		return nil
	case w.terpencar[w.t.kunci]:
		h.simpanan = append(h.simpanan, w.simpan(t, r, akhir))
		return nil
	}
	h.kunci = append(h.kunci, w.t.kunci)
	return w.berikan(h, w.kelompok(t, r, akhir))
}

// kelompok makes a group of the rows at hand that is good as long as the text and until the next one.
func (w *pekerja) kelompok(t *teks, r rentang, akhir int) *kelompok {
	k := &w.kini
	*k = kelompok{Ada: w.t.ada, Kunci: w.t.kunci, Garis: r.garis}
	if !w.t.ada {
		k.Kunci = susun.Kunci{}
	}
	if !r.umum {
		if akhir > r.mulai {
			w.kiniTeks[0] = bagian{Teks: t.s[r.mulai:akhir], Garis: r.garis}
			k.Bagian = w.kiniTeks[:]
		}
		return k
	}
	b := bagian{Garis: r.garis}
	b.Kosong = w.potong(t.s, r.mulai, akhir, r.garis, func(x *lembar.Baris) { b.Baris = append(b.Baris, salin(*x)) })
	k.Bagian = []bagian{b}
	return k
}

// simpan makes a group of the rows at hand that can be kept.
func (w *pekerja) simpan(t *teks, r rentang, akhir int) *kelompok {
	k := *w.kelompok(t, r, akhir)
	k.Bagian = slices.Clone(k.Bagian)
	for i := range k.Bagian {
		k.Bagian[i].Teks = strings.Clone(k.Bagian[i].Teks)
	}
	return &k
}

func salin(b lembar.Baris) lembar.Baris {
	sel := make([]lembar.Sel, len(b.Sel))
	for i, s := range b.Sel {
		sel[i] = lembar.Sel{Teks: strings.Clone(s.Teks), Angka: s.Angka}
	}
	b.Sel = sel
	return b
}

// olahKelompok gives a village that was kept. Its findings about quotes and its part in the proof have been noted before.
func (w *pekerja) olahKelompok(h *hasilPotongan, k *kelompok) error {
	w.t.mulaiDesa()
	for i := range k.Bagian {
		b := &k.Bagian[i]
		w.t.mulaiTeks()
		for j := range b.Baris {
			w.p.isiDari(b.Baris[j].Sel)
			w.ambil()
		}
		w.t.barisData += b.Kosong
		w.t.blank += b.Kosong
		t := teksString(b.Teks, true)
		for j, garis := 0, b.Garis; j < len(t.s); {
			akhir, lebih, cara, err := w.p.rekaman(&t, j, garis)
			if err != nil {
				return err
			}
			if w.kosong(&t, j, garis, cara) {
				w.t.tambahKosong()
			} else {
				w.ambil()
			}
			if punyaUjung(t.s[j:akhir]) {
				lebih++
			}
			j, garis = akhir, garis+lebih
		}
	}
	return w.berikan(h, k)
}

// ambil takes a row that is known to belong to the village at hand.
func (w *pekerja) ambil() {
	w.t.kenali(&w.p.isi)
	w.t.tambah(&w.p.isi)
}

// sambung joins the rows of one village.
func sambung(a, b *kelompok) *kelompok {
	if !a.Ada {
		a.Ada, a.Kunci = b.Ada, b.Kunci
	}
	for _, p := range b.Bagian {
		n := len(a.Bagian)
		if n > 0 && a.Bagian[n-1].Baris == nil && p.Baris == nil && a.Bagian[n-1].Kosong == 0 && p.Kosong == 0 && bersambung(&a.Bagian[n-1], p.Garis) {
			a.Bagian[n-1].Teks += p.Teks
			continue
		}
		a.Bagian = append(a.Bagian, p)
	}
	return a
}

// bersambung reports whether the text of b ends where line garis begins.
func bersambung(b *bagian, garis int) bool {
	return punyaUjung(b.Teks) && b.Garis+arus.BanyakGaris([]byte(b.Teks)) == garis
}
