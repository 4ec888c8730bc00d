package gambar

import (
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// tanpaData is what stands in the place of an amount that the file does not have.
func (h *pelukis) tanpaData() string { return h.k("tidak ada di berkas", "not in the file") }

// uangMuat writes an amount exactly, in words of size where that has no room, and says so where there is none.
func (h *pelukis) uangMuat(o rupiah.Opsional, ukuran, lebar int) string {
	if !o.Ada {
		return h.tanpaData()
	}
	if s := h.tepat(o); lebarTeks(s, ukuran, true) <= lebar {
		return s
	}
	return h.uang(o)
}

// judulKolom writes the head of a column with its total and a line below, and returns where the rows begin.
func (b *baliho) judulKolom(x, y, w int, nama string, o rupiah.Opsional) int {
	b.teks("tebal t-aksen", 16, "sedang", x, y+14*px, w, nama)
	wNama := lebarTeks(nama, 16, true) + 10*px
	b.angkaKanan(x+wNama, y+14*px, w-wNama, 16, "tebal t-aksen", o)
	b.tambah(ruas("sumbu", x, y+21*px, x+w, y+21*px))
	return y + 26*px
}

// angkaKanan writes an amount that ends at the right edge.
func (b *baliho) angkaKanan(x, y, w, ukuran int, kelas string, o rupiah.Opsional) {
	if !o.Ada {
		teks := b.tanpaData()
		if lebarTeks(teks, min(ukuran, 12), false) > w {
			teks = b.k("tanpa data", "no data")
		}
		b.teks("akhir t-redup", min(ukuran, 12), "sedang", x+w, y, w, teks)
		return
	}
	b.teks(gabung(" ", "akhir", kelas), ukuran, "sedang", x+w, y, w, b.uangMuat(o, ukuran, w))
}

// kiri draws income by source, and the financing and what is left below it.
func (b *baliho) kiri(x, y, w, bawah int) {
	p := b.pokok()
	atas := bawah - 46*px // of the financing
	y = b.judulKolom(x, y, w, p[0].nama, p[0].jumlah)
	b.daftarUang(x, y, w, atas-6*px, b.isi.sumber)
	b.tambah(ruas("sumbu", x, atas, x+w, atas))
	for i, u := range p[2:] {
		yi := atas + 18*px + i*22*px
		b.teks("tebal", 13, "sedang", x, yi, w, u.nama)
		wNama := lebarTeks(u.nama, 13, true) + 8*px
		b.angkaKanan(x+wNama, yi, w-wNama, 13, "tebal", u.jumlah)
	}
}

// daftarUang writes rows of names and amounts, as far apart as there is room.
func (b *baliho) daftarUang(x, y, w, bawah int, d []barisUang) {
	if len(d) == 0 {
		return
	}
	tinggi := min((bawah-y)/len(d), 36*px)
	for _, u := range d {
		yi := y + tinggi/2 + 4*px
		uang := b.uangMuat(u.jumlah, 12, w*60/100)
		b.teks("", 12, "sedang", x, yi, w-lebarTeks(uang, 12, true)-6*px, u.nama)
		b.teks("akhir sedang", 12, "sedang", x+w, yi, w, uang)
		y += tinggi
	}
}

// barisRapat is the height of a row below which it has no room for a bar of its own line.
const barisRapat = 30 * px

// belanja draws the spending by bidang: name and amount, and a bar with its share.
func (b *baliho) belanja(x, y, w, bawah int) {
	p := b.pokok()[1]
	y = b.judulKolom(x, y, w, p.nama, p.jumlah)
	d := b.isi.bidang
	tinggi := min((bawah-y)/len(d), 46*px)
	for i := range d {
		if tinggi < barisRapat {
			b.barisRapat(x, y, w, tinggi, &d[i])
		} else {
			b.barisBidang(x, y, w, tinggi, &d[i])
		}
		y += tinggi
	}
}

// lebarPersen is the room for "100,0%".
const lebarPersen = 48 * px

func (b *baliho) barisBidang(x, y, w, tinggi int, u *barisUang) {
	tebal := min(max(tinggi-23*px, 7*px), 16*px)
	uang := b.uangMuat(u.jumlah, 13, w*50/100)
	b.teks("sedang", 13, "sedang", x, y+13*px, w, namaMuat(u, 13, w-lebarTeks(uang, 13, true)-8*px))
	if !u.jumlah.Ada {
		b.teks("akhir t-redup", 12, "sedang", x+w, y+13*px, w, uang)
		b.tambah(arsiran("arsir", x, y+18*px, w-lebarPersen, tebal, 6*px))
		return
	}
	b.teks("akhir tebal", 13, "sedang", x+w, y+13*px, w, uang)
	b.tambah(kotak("lintasan", x, y+18*px, w-lebarPersen, tebal, 2*px))
	if n, _ := bulatkan(u.porsi, 4); n > 0 {
		b.tambah(kotak("isi", x, y+18*px, max(skala(n, 10_000, w-lebarPersen), px), tebal, 2*px))
	}
	b.teks("akhir", 12, "sedang", x+w, y+18*px+tebal/2+4*px, lebarPersen-4*px, b.persenTanda(u.porsi))
}

// barisRapat is a row on one line, for boards with a long headline.
func (b *baliho) barisRapat(x, y, w, tinggi int, u *barisUang) {
	uang := b.uangMuat(u.jumlah, 12, w*45/100)
	muat := w
	if u.jumlah.Ada {
		muat -= lebarPersen
	}
	b.teks("sedang", 12, "sedang", x, y+12*px, w, namaMuat(u, 12, muat-lebarTeks(uang, 12, true)-8*px))
	if !u.jumlah.Ada {
		b.teks("akhir t-redup", 12, "sedang", x+w, y+12*px, w, uang)
		return
	}
	b.teks("akhir tebal", 12, "sedang", x+muat, y+12*px, w, uang)
	b.teks("akhir", 12, "sedang", x+w, y+12*px, lebarPersen-4*px, b.persenTanda(u.porsi))
	if n, ada := bulatkan(u.porsi, 4); ada && tinggi >= 22*px {
		b.tambah(kotak("lintasan", x, y+17*px, w, 4*px, px), kotak("isi", x, y+17*px, max(skala(n, 10_000, w), px), 4*px, px))
	}
}

// namaMuat is the name, the short one where the long has no room, cut where neither has.
func namaMuat(u *barisUang, ukuran, lebar int) string {
	if lebarTeks(u.nama, ukuran, true) > lebar && u.pendek != "" {
		return potong(u.pendek, ukuran, true, lebar)
	}
	return potong(u.nama, ukuran, true, lebar)
}

// kalimatPita is the headline of the services.
func (h *pelukis) kalimatPita(porsi indikator.Angka) string {
	n, ada := bulatkan(porsi, 2)
	if !ada {
		return h.tanpaPorsi()
	}
	return h.k("Dari setiap Rp100 belanja, ", "Of every Rp100 spent, ") + h.rp(n) + h.k(" untuk layanan dasar", " goes to basic services")
}

func (h *pelukis) tanpaPorsi() string {
	return h.k("Porsi layanan dasar tidak dapat dihitung", "The share of basic services cannot be computed")
}

// kalimatMuat is the headline in the largest letters that keep it on one line, the short one where the long has no room.
func (h *pelukis) kalimatMuat(porsi indikator.Angka, w int) (kalimat string, ukuran int) {
	n, ada := bulatkan(porsi, 2)
	if k := h.kalimatPita(porsi); lebarTeks(k, 16, true) <= w || !ada {
		return k, 16
	}
	k := h.rp(n) + h.k(" dari setiap Rp100: layanan dasar", " of every Rp100: basic services")
	if lebarTeks(k, 16, true) <= w {
		return k, 16
	}
	return k, 13
}

// gambarPita is the strip of the services, its letters those of the nearest distance.
func (b *baliho) gambarPita(w int) Gambar {
	g := b.pelukis.pita(b.isi.pita, w)
	jarakDekat(g.Isi)
	return g
}

// jarakDekat marks texts for the nearest distance.
func jarakDekat(d []*Simpul) {
	for _, s := range d {
		if s.Tag == "text" {
			for i := range s.Atribut {
				if s.Atribut[i].Nama == "class" {
					s.Atribut[i].Nilai += " jarak-dekat"
				}
			}
		}
		jarakDekat(s.Anak)
	}
}

func (b *baliho) tinggiPita(w int) int {
	if g := b.gambarPita(w); g.Ada() {
		return 28*px + g.Tinggi
	}
	return 26*px + len(b.alasanPita(w))*16*px
}

// alasanPita says why there is no strip.
func (b *baliho) alasanPita(w int) []string {
	return bungkus(b.isi.pita.semua.Alasan.Pesan(b.b), 12, false, w, 3)
}

// pita draws the services as a strip of a hundred rupiah below their headline.
func (b *baliho) pita(x, y, w int) {
	kalimat, ukuran := b.kalimatMuat(b.isi.pita.semua.Porsi, w)
	b.teks("tebal", ukuran, "sedang", x, y+14*px, w, kalimat)
	g := b.gambarPita(w)
	if g.Ada() {
		b.tambah(geser(x, y+24*px, g.Isi...))
		return
	}
	for i, k := range b.alasanPita(w) {
		b.teks("t-redup", 12, "dekat", x, y+33*px+i*16*px, w, k)
	}
}

// layanan draws the services as a column: headline, then one row for each with its mark, its share and its amount.
func (b *baliho) layanan(x, y, w, bawah int) {
	for _, t := range bungkus(b.kalimatPita(b.isi.pita.semua.Porsi), 16, true, w, 3) {
		b.teks("tebal", 16, "sedang", x, y+14*px, w, t)
		y += 20 * px
	}
	y += 4 * px
	tinggi := min((bawah-y)/layanan.BanyakLayanan, 46*px)
	d := b.potongan(&b.isi.pita)
	maks := int64(1)
	for l := range layanan.BanyakLayanan {
		n, _ := bulatkan(d[l].bagian.Porsi, 4)
		maks = max(maks, n)
	}
	for l := range layanan.BanyakLayanan {
		u := d[l].bagian
		b.tambah(lambangLayanan(l, x+13*px, y+14*px)...)
		xi, wi := x+34*px, w-34*px
		porsi := b.rpPorsi(u.Porsi)
		b.teks("sedang", 12, "dekat", xi, y+11*px, wi-lebarTeks(porsi, 12, true)-6*px, d[l].nama)
		kelas := "akhir tebal"
		if !u.Porsi.Ada {
			kelas = "akhir t-redup"
		}
		b.teks(kelas, 12, "dekat", xi+wi, y+11*px, wi, porsi)
		if n, ada := bulatkan(u.Porsi, 4); ada {
			b.tambah(kotak("lintasan", xi, y+17*px, wi, 7*px, 2*px))
			if n > 0 {
				b.tambah(kotak("l-"+d[l].kelas, xi, y+17*px, max(skala(n, maks, wi), px), 7*px, 2*px))
			}
		} else {
			b.tambah(arsiran("arsir", xi, y+17*px, wi, 7*px, 6*px))
		}
		if tinggi >= 42*px && u.Jumlah.Ada {
			b.teks("t-redup", 12, "dekat", xi, y+37*px, wi, b.uang(u.Jumlah))
		}
		y += tinggi
	}
}

// rpPorsi writes a share as rupiah of a hundred, short.
func (b *baliho) rpPorsi(a indikator.Angka) string {
	if !a.Ada {
		return b.k("tanpa data", "no data")
	}
	return "Rp" + b.persen(a)
}
