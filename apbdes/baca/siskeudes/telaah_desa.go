package siskeudes

import (
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/internal/arus"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// desaDibaca is a village that was read, with all its years.
type desaDibaca struct {
	// Hasil is what the ordinary reader says about the village: its documents and their findings, and the account of the tables that
	// have rows of it. What is said about the export as a whole is in [Ringkasan].
	Hasil Hasil

	sebab        [][banyakSebab]int // by table
	catat, susun pencatat
	sisa         pembukti
	rangkai      rangkaian
	tanpaPemda   []tanpaPemda
}

// bacaDesa reads one village from its rows in every table, in the order of [telaah.selesai]. It may be called by several goroutines.
func (t *telaah) bacaDesa(baris [][]lembar.Baris) *desaDibaca {
	p := pembacaBaru(&t.o)
	p.angka, p.acuan, p.tanggal, p.kurang = t.p.angka, t.p.acuan, t.p.tanggal, t.p.kurang
	var milik []*tabel
	for i, b := range t.berkas {
		switch {
		case b.t == nil || t.p.tabel[b.t.jenis] != b.t:
			milik = append(milik, nil)
			continue
		case b.bersama || !b.dipakai():
			p.tabel[b.t.jenis] = b.t
			milik = append(milik, nil)
			continue
		}
		c := *b.t
		c.baris, c.status, c.kosong, c.takDisimpan = baris[i], make([]Sebab, len(baris[i])), 0, 0
		p.tabel[c.jenis] = &c
		milik = append(milik, &c)
	}
	p.bacaDesa()
	d := &desaDibaca{catat: p.catat, rangkai: p.rangkai, tanpaPemda: p.tanpaPemda, sebab: make([][banyakSebab]int, len(t.berkas)), sisa: p.sisa}
	h, banyak := p.susun.SelesaiBagian(t.gaya)
	d.Hasil.Hasil = *h
	d.urutkan(h, banyak)
	p.lengkapi(h.Dokumen)
	d.laporkan()
	d.hitung(milik)
	return d
}

// bacaDesa is the part of the work of [pembaca.baca] that belongs to a village.
func (p *pembaca) bacaDesa() {
	p.bacaAcuanDesa()
	p.kenaliBagan()
	p.tinjauPAK()
	p.indeksSemua()
	p.kumpulkanTransaksi()
	p.taruhAnggaran()
	p.taruhTransaksi()
	p.taruhNama()
}

// hitung closes the account of the tables.
func (d *desaDibaca) hitung(milik []*tabel) {
	for i, m := range milik {
		if m == nil {
			continue
		}
		if !slices.Contains(daftarUang(), m.jenis) {
			m.tandaiSemua(dipakai)
		}
		for _, s := range m.status {
			d.sebab[i][s]++
		}
	}
	for j := range banyakTabel {
		for _, m := range milik {
			if m != nil && m.jenis == j && len(m.baris) > 0 {
				d.Hasil.Tabel = append(d.Hasil.Tabel, m.hitung())
			}
		}
	}
}

// laporkan lists the findings about the village.
func (d *desaDibaca) laporkan() {
	semua := d.catat.Hasil(arus.AturanSelebihnya())
	semua.Tambah(d.susun.Hasil(&susun.AturanSelebihnya)...)
	d.Hasil.Temuan = semua.Terurut()
}

// urutkan gives the findings of the composer their places in the work.
func (d *desaDibaca) urutkan(h *susun.Hasil, banyak []susun.BanyakTemuan) {
	d.susun.berkas = d.catat.berkas
	if len(h.Temuan) == 0 {
		return
	}
	awal, milik := awalDokumen(h)
	daftar := make(map[temuan.Kode][]tercatat)
	ke := make(map[temuan.Kode]int)
	for i, f := range h.Temuan {
		u := urutan{0, urutanLembar(f.Letak.Lembar), f.Letak.Baris, i}
		switch f.Kode {
		case susun.AturanTahunRusak.Kode, susun.AturanDesaRusak.Kode, susun.AturanDesaRagu.Kode: // found while the rows are grouped
		case susun.AturanTanpaDesa.Kode, susun.AturanTanpaTahun.Kode:
			n := ke[f.Kode]
			ke[f.Kode]++
			u = urutan{1, awal[n][0], awal[n][1], i}
		default:
			l := f.Letak
			l.Kolom = 0
			n := milik[l]
			u = urutan{1, awal[n][0], awal[n][1], i}
		}
		daftar[f.Kode] = append(daftar[f.Kode], tercatat{u, f})
	}
	for _, b := range banyak {
		d.susun.gabung(b.Kode, b.Banyak, daftar[b.Kode])
	}
}

// awalDokumen returns where each document begins, in the order in which the whole export is gone through, and the documents of the
// rows.
func awalDokumen(h *susun.Hasil) ([][2]int, map[temuan.Letak]int) {
	awal := make([][2]int, max(1, len(h.Dokumen)))
	milik := make(map[temuan.Letak]int)
	for i, x := range h.Dokumen {
		pertama := true
		for l := range susun.LetakBaris(x) {
			milik[temuan.Letak{Berkas: l.Berkas, Lembar: l.Lembar, Baris: l.Baris}] = i
			u := [2]int{urutanLembar(l.Lembar), l.Baris}
			if pertama || slices.Compare(u[:], awal[i][:]) < 0 {
				awal[i] = u
			}
			pertama = false
		}
	}
	return awal, milik
}

// urutanLembar orders the tables as their rows go to the composer.
func urutanLembar(nama string) int {
	j, _ := cariTabel(nama)
	if j == taBidang || j == taSubBidang {
		return 1000 + int(j)
	}
	return peringkat(j)
}

// catatSisa notes amounts of a row that no style reads, which the composer would prove a style from.
func (p *pembaca) catatSisa(b *susun.Baris) {
	if p.angka.uang != 0 {
		return
	}
	for _, f := range apbdes.DaftarFase() {
		if s := b.Nilai[f]; !s.Angka && s.Teks != "" {
			p.sisa.lihat(urutan{urutanLembar(b.Letak.Lembar), b.Letak.Baris, int(f)}, s.Teks)
		}
	}
}
