package naskah

import (
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// catatan says what the document does not have, in the order in which a reader meets it.
func catatan(d *apbdes.Dokumen, r *apbdes.Ringkasan, n *Naskah, o *Opsi) []temuan.Pola {
	var c pencatat
	c.jika(d.BanyakBaris() == 0,
		"Dokumen tidak memuat satu baris anggaran pun; jumlah tercetak tidak dipecah menjadi rekening.",
		"The document has not a single budget line; printed totals are not broken down into accounts.")
	c.jika(strings.TrimSpace(d.Desa.Nama) == "" || d.Tahun == 0,
		"Dokumen tidak memuat nama desa atau tahun anggaran; titik-titik untuk diisi.",
		"The document lacks the name of the village or the budget year; dots are left to be filled in.")
	c.bagan(d, n)
	c.rincian(d)
	c.jika(n.Keluaran && len(o.Keluaran) == 0,
		"Dokumen tidak memuat volume dan satuan keluaran; kedua kolom dikosongkan.",
		"The document has no volume and unit of output; both columns are left empty.")
	c.jika(n.Jenis != LRA && !adaSumber(d),
		"Dokumen tidak memuat sumber dana.", "The document names no fund.")
	c.fase(r, n)
	c.terpotong(d, r, n)
	c.jika(len(d.Pembiayaan) == 0 && !d.TidakLengkap.Pembiayaan && d.BanyakBaris() > 0 && adaNeto(r, n),
		"Dokumen tidak memuat baris pembiayaan; pembiayaan neto dihitung Rp0.",
		"The document has no line of financing; net financing is taken as Rp0.")
	c.banyak(len(d.Luar), "{n} baris akun di luar APB Desa tidak dicetak dan tidak dijumlahkan.",
		"{n} lines of accounts outside the budget are neither printed nor added.")
	c.banyak(len(d.Gagal), "{n} baris berkas tidak terbaca dan tidak ada dalam tabel ini.",
		"{n} rows of the file could not be read and are not in this table.")
	return c
}

type pencatat []temuan.Pola

func (c *pencatat) jika(syarat bool, id, en string) {
	if syarat {
		*c = append(*c, temuan.Pola{Indonesia: id, Inggris: en})
	}
}

func (c *pencatat) banyak(n int, id, en string) {
	s := strconv.Itoa(n)
	c.jika(n > 0, strings.Replace(id, "{n}", s, 1), strings.Replace(en, "{n}", s, 1))
}

func (c *pencatat) bagan(d *apbdes.Dokumen, n *Naskah) {
	c.jika(n.Bagan == bagan.Permendagri113,
		"Dokumen memakai bagan Permendagri 113/2014; susunan dan sebutan mengikuti bagan itu, tidak diterjemahkan ke Permendagri 20/2018.",
		"The document uses the chart of Permendagri 113/2014; layout and names follow it and are not translated to Permendagri 20/2018.")
	campur := 0
	for i := range d.Belanja {
		k, rek := d.Belanja[i].Kegiatan.Generasi(), d.Belanja[i].Rekening.Generasi()
		if k != bagan.GenerasiTidakDikenal && k != n.Bagan || rek != bagan.GenerasiTidakDikenal && rek != n.Bagan {
			campur++
		}
	}
	c.banyak(campur, "{n} baris belanja berkode bagan lain daripada dokumennya; dicetak apa adanya.",
		"{n} spending lines have a code of another chart than their document; printed as they are.")
}

func (c *pencatat) rincian(d *apbdes.Dokumen) {
	r := d.Rincian()
	c.jika(r == apbdes.RincianBidang && d.Bagan != bagan.Permendagri113,
		"Belanja dokumen paling rinci menurut bidang; sub bidang dan kegiatan yang tidak ada tidak diisi.",
		"Some spending of the document goes no deeper than bidang; missing sub-bidang and kegiatan are not filled in.")
	c.jika(r == apbdes.RincianSubBidang,
		"Sebagian belanja dokumen hanya sampai sub bidang; kegiatan yang tidak ada tidak diisi.",
		"Some spending of the document goes no deeper than sub-bidang; missing kegiatan are not filled in.")
	c.jika(r == apbdes.TanpaKegiatan,
		"Sebagian belanja dokumen tanpa bidang dan kegiatan; dicetak menurut rekening saja.",
		"Some spending of the document has no bidang and kegiatan; it is printed by account only.")
	tanpa, sisa := 0, false
	for i := range d.Belanja {
		if d.Belanja[i].Rekening.Tingkat() <= bagan.Akun {
			tanpa++
		}
		sisa = sisa || d.Belanja[i].Sisa
	}
	c.banyak(tanpa, "{n} baris belanja tanpa kode jenis belanja.", "{n} spending lines have no account.")
	c.jika(sisa, "Berkas sumber terpotong: selisih antara jumlah tercetak dan baris yang ada ditulis sebagai sisa yang tidak dirinci.",
		"The source file is cut off: what a printed total has beyond its lines is written as a remainder.")
}

func (c *pencatat) fase(r *apbdes.Ringkasan, n *Naskah) {
	for _, k := range n.Kolom {
		c.jika(k.Jenis == Uang && !r.AdaFase(k.Fase), "Dokumen tidak memuat "+k.Fase.String()+"; kolomnya dikosongkan.",
			"The document has no amounts of the phase "+k.Fase.String()+"; the column is left empty.")
	}
}

func (c *pencatat) terpotong(d *apbdes.Dokumen, r *apbdes.Ringkasan, n *Naskah) {
	for _, b := range [...]struct {
		ya     bool
		id, en string
	}{
		{d.TidakLengkap.Pendapatan, "pendapatan", "income"}, {d.TidakLengkap.Belanja, "belanja", "spending"},
		{d.TidakLengkap.Pembiayaan, "pembiayaan", "financing"},
	} {
		c.jika(b.ya, "Bagian "+b.id+" dalam berkas terpotong; jumlahnya dan yang dihitung darinya tidak diketahui.",
			"The section "+b.en+" of the file is cut off; its total and what follows from it are unknown.")
	}
	kosong := false
	for _, b := range n.Baris {
		for i, k := range n.Kolom {
			kosong = kosong || b.Jenis == Jumlah && k.Jenis == Uang && r.AdaFase(k.Fase) && !b.Nilai[i].Ada
		}
	}
	c.jika(kosong && d.TidakLengkap == (apbdes.Bagian{}),
		"Jumlah yang kosong tidak dapat dihitung dari isi dokumen; kosong tidak berarti Rp0.",
		"An empty total cannot be computed from the document; empty does not mean Rp0.")
}

// adaNeto reports whether net financing has an amount although there is no line of it.
func adaNeto(r *apbdes.Ringkasan, n *Naskah) bool {
	for _, k := range n.Kolom {
		if k.Jenis == Uang && r.Jumlah(k.Fase).PembiayaanNeto.Ada {
			return true
		}
	}
	return false
}

func adaSumber(d *apbdes.Dokumen) bool {
	for i := range d.Pendapatan {
		if !d.Pendapatan[i].Sumber.Kosong() {
			return true
		}
	}
	for i := range d.Belanja {
		if !d.Belanja[i].Sumber.Kosong() {
			return true
		}
	}
	for i := range d.Pembiayaan {
		if !d.Pembiayaan[i].Sumber.Kosong() {
			return true
		}
	}
	return false
}
