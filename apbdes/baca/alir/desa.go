package alir

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Desa is the rows of one village and year. It is good only while it is being given.
type Desa struct {
	// Desa and Tahun are set where the village is lurus.
	Desa  apbdes.Desa
	Tahun int

	w     *pekerja
	k     *kelompok
	lurus bool
	hasil *susun.Hasil
}

// Lurus reports whether the lines can be added as [Desa.Baris] has them.
func (d *Desa) Lurus() bool { return d.lurus }

// Baris returns the lines of a village that is lurus, nil for any other: those of income, spending and financing in the order of the
// file. Nothing is left out.
func (d *Desa) Baris() []Baris {
	if !d.lurus {
		return nil
	}
	return d.w.t.baris
}

// Susun composes the rows as the ordinary reader does: at most one document, and the headings and unreadable rows that came with it.
// Its findings are those about these rows; the caller may keep it.
func (d *Desa) Susun() *susun.Hasil {
	if d.hasil == nil {
		d.hasil, _, _ = d.w.susun(d.k)
	}
	return d.hasil
}

// pekerja reads pieces of the file.
type pekerja struct {
	a         *Aliran
	t         penerima
	p         pemotong
	awalan    string // with which the lines of the village at hand begin; "" if that is not known
	terpencar map[susun.Kunci]bool
	olah      func(any, *Desa) error

	desa     Desa // used again for every village
	kini     kelompok
	kiniTeks [1]bagian
}

func (a *Aliran) pekerja(k *keadaan, olah func(any, *Desa) error) *pekerja {
	w := &pekerja{a: a, olah: olah}
	w.t = penerima{a: a, gaya: k.Gaya, titik: k.Gaya == rupiah.Mesin || k.Gaya == rupiah.Inggris}
	w.t.kamus.kegiatan.induk, w.t.kamus.rekening.induk = a.kamus.cariKegiatan, a.kamus.cariRekening
	w.p = pemotong{ke: a.ke, bita: a.pemisah.Bita(), batas: a.o.Batas, umum: lembar.DariPemisah(a.pemisah, a.o.Batas)}
	if len(k.Terpencar) > 0 {
		w.terpencar = make(map[susun.Kunci]bool)
		for _, t := range k.Terpencar {
			w.terpencar[t] = true
		}
	}
	return w
}

// susun composes a group. It also returns how many findings there are, and the spelling of the village code by line.
func (w *pekerja) susun(k *kelompok) (*susun.Hasil, []susun.BanyakTemuan, map[int]string) {
	p := susun.Penyusun{Opsi: w.a.o.Opsi}
	kosong := 0
	teks := make(map[int]string)
	tambah := func(b *lembar.Baris) {
		r := w.a.baris(b)
		teks[b.Nomor] = r.KodeDesa
		p.Tambah(r)
	}
	for i := range k.Bagian {
		b := &k.Bagian[i]
		kosong += b.Kosong
		kosong += w.potong(strings.Clone(b.Teks), 0, len(b.Teks), b.Garis, tambah)
		for j := range b.Baris {
			tambah(&b.Baris[j])
		}
	}
	h, banyak := p.SelesaiBagian(w.t.gaya)
	h.BarisData += kosong
	h.Kosong += kosong
	return h, banyak, teks
}

// potong cuts the records of s from byte i up to byte akhir by the general rules, which may look beyond it, and returns the number of
// blank ones. The others are good only during the call of tambah.
func (w *pekerja) potong(s string, i, akhir, garis int, tambah func(*lembar.Baris)) (kosong int) {
	for i < akhir {
		sel, n, berikut, err := w.p.umum.Urai(s[i:], garis, &lembar.Pencatat{})
		if err != nil {
			return kosong // cannot be: these records have been cut before
		}
		if w.a.kepala.Kosong(sel) {
			kosong++
		} else {
			tambah(&lembar.Baris{Nomor: garis, Sel: sel})
		}
		i, garis = i+n, berikut
	}
	return kosong
}

// hitung accounts for a composed group.
func hitung(h *susun.Hasil) Hitungan {
	n := Hitungan{Dokumen: len(h.Dokumen), BarisData: h.BarisData, Kosong: h.Kosong, Judul: len(h.Judul), Gagal: len(h.Gagal)}
	n.BarisDokumen = h.BarisTerhitung() - n.Kosong - n.Judul - n.Gagal
	return n
}

// berikan gives a village whose rows t has taken, and accounts for it.
func (w *pekerja) berikan(h *hasilPotongan, k *kelompok) error {
	t, d := &w.t, &w.desa
	*d = Desa{w: w, k: k, lurus: t.selesai()}
	if d.lurus {
		d.Desa, d.Tahun = apbdes.Desa{Kode: t.kunci.Kode, Nama: t.nama}, t.kunci.Tahun
		h.hitungan.gabung(Hitungan{Dokumen: 1, BarisData: t.barisData, Kosong: t.blank, BarisDokumen: len(t.baris)})
	} else {
		var banyak []susun.BanyakTemuan
		var teks map[int]string
		d.hasil, banyak, teks = w.susun(k)
		h.hitungan.gabung(hitung(d.hasil))
		h.temuan.susunan(k.Garis, d.hasil.Temuan, banyak, teks)
		d.hasil.Temuan = temuan.Daftar(d.hasil.Temuan).Terurut()
	}
	return w.olah(h.p, d)
}
