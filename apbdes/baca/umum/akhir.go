package umum

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// lengkapi finishes the composed documents: bidang that are itemised in part get a remainder, and a deficit that the file prints
// without its sign is marked.
func lengkapi(h *susun.Hasil, daftar []*baris) {
	utuh, tanpaKode := bidangPerLetak(daftar)
	for _, d := range h.Dokumen {
		tandaiTerpotong(h, d, daftar)
		tambahSisa(h, d, utuh, tanpaKode)
		tambahSisaBelanja(h, d)
		tandaiDefisit(h, d)
	}
}

// tandaiTerpotong follows the note of a table that was printed from a file that is cut off ([naskah] writes it below the table): the total
// of that section is not known, whatever its rows add up to.
//
// [naskah]: https://pkg.go.dev/github.com/dasbor-desa/dasbor/apbdes/tulis/naskah
func tandaiTerpotong(h *susun.Hasil, d *apbdes.Dokumen, daftar []*baris) {
	if len(h.Dokumen) != 1 {
		return
	}
	for _, r := range daftar {
		if r.uang || r.kode != "" || !strings.Contains(r.nama, " dalam berkas terpotong") {
			continue
		}
		for _, b := range [...]struct {
			bagian string
			ya     *bool
		}{{"pendapatan", &d.TidakLengkap.Pendapatan}, {"belanja", &d.TidakLengkap.Belanja}, {"pembiayaan", &d.TidakLengkap.Pembiayaan}} {
			if !*b.ya && strings.Contains(r.nama, "Bagian "+b.bagian+" ") {
				*b.ya = true
				h.Temuan.Tambah(aturanTafsir.Temukan("/tidak_lengkap/"+b.bagian, r.Letak, temuan.Dwi("apa",
					"bagian "+b.bagian+" terpotong menurut catatan di bawah tabel; jumlahnya tidak diketahui",
					"the section "+b.bagian+" is cut off according to the note below the table; its total is not known")))
			}
		}
	}
}

// bidangPerLetak finds the rows of bidang that have money and nothing below them, and those that have rows below and no code of their own.
func bidangPerLetak(daftar []*baris) (utuh, tanpaKode map[temuan.Letak]bool) {
	utuh, tanpaKode = make(map[temuan.Letak]bool), make(map[temuan.Letak]bool)
	for _, r := range daftar {
		if r.kg.Tingkat() != bagan.Bidang || !r.pasti || !r.rk.Kosong() || r.berkode {
			continue
		}
		if n, _ := r.nilai.Berlaku(); r.anak == 0 && n.Nilai != 0 {
			utuh[r.Letak] = true
		} else if r.anak > 0 {
			tanpaKode[r.Letak] = true
		}
	}
	return utuh, tanpaKode
}

// tambahSisa closes bidang whose rows cover only a part of the printed amount. That the rows are incomplete, and not the printed amount
// wrong, has to show in the document: another bidang is not itemised at all, or the printed bidang add up to the printed total of
// spending. Otherwise a difference is a defect and stays one.
func tambahSisa(h *susun.Hasil, d *apbdes.Dokumen, utuh, tanpaKode map[temuan.Letak]bool) {
	if d.TidakLengkap.Belanja || len(tanpaKode) == 0 {
		return
	}
	r, err := apbdes.Ringkas(d)
	if err != nil {
		return
	}
	var bidang []int
	lihat := make(map[bagan.KodeKegiatan]bool)
	for i := range d.Tercetak {
		t := &d.Tercetak[i]
		if t.Sasaran == apbdes.SasaranKode && tanpaKode[t.Letak] && !lihat[t.Kegiatan] {
			lihat[t.Kegiatan] = true
			bidang = append(bidang, i)
		}
	}
	if !adaUtuh(d, utuh) && !bidangMenutup(d, bidang) {
		return
	}
	for _, i := range bidang {
		t := &d.Tercetak[i]
		j, _ := r.CariBidang(t.Kegiatan.Bidang())
		sisa, lebih := selisih(&t.Nilai, &j.Nilai)
		if !lebih {
			continue
		}
		d.Belanja = append(d.Belanja, apbdes.BarisBelanja{Kegiatan: t.Kegiatan, NamaKegiatan: t.Uraian, Sisa: true,
			Pos: apbdes.Pos{Uraian: t.Uraian, Nilai: sisa, Letak: t.Letak}})
		n, f := sisa.Berlaku()
		if f == 0 {
			n, f = sisa.Realisasi, apbdes.Realisasi
		}
		h.Temuan.Tambah(aturanSebagian.Temukan(temuan.Penunjuk("belanja", len(d.Belanja)-1), t.Letak, temuan.Isi("kode", t.Kegiatan.String()),
			temuan.Isi("sisa", n.Nilai), temuan.Isi("tercetak", t.Fase(f).Nilai)))
	}
}

// tambahSisaBelanja closes spending from which the file leaves a part out. That the printed total is right has to show in a second printed
// figure: the surplus or deficit, or the balance at the end, comes out with the printed total and not with the rows.
func tambahSisaBelanja(h *susun.Hasil, d *apbdes.Dokumen) {
	r, err := apbdes.Ringkas(d)
	if err != nil || d.TidakLengkap.Belanja || len(d.Belanja) == 0 {
		return
	}
	for i := range d.Tercetak {
		t := &d.Tercetak[i]
		if t.Sasaran != apbdes.JumlahBelanja {
			continue
		}
		sisa, f := t.Nilai.Berlaku()
		if f == 0 {
			continue
		}
		j := r.Jumlah(f)
		sisa = sisa.Selisih(j.Belanja)
		if !sisa.Ada || sisa.Nilai <= 0 || !terbuktiLain(d, &j, f, sisa) {
			continue
		}
		var n apbdes.Nilai
		n.Isi(f, sisa)
		d.Belanja = append(d.Belanja, apbdes.BarisBelanja{Sisa: true, Pos: apbdes.Pos{Rekening: akunBelanja(d.Bagan), Uraian: t.Uraian, Nilai: n, Letak: t.Letak}})
		h.Temuan.Tambah(aturanSebagian.Temukan(temuan.Penunjuk("belanja", len(d.Belanja)-1), t.Letak, temuan.Dwi("kode", "(belanja)", "(spending)"),
			temuan.Isi("sisa", sisa.Nilai), temuan.Isi("tercetak", t.Fase(f).Nilai)))
		return
	}
}

func akunBelanja(g bagan.Generasi) bagan.KodeRekening {
	kode := "5"
	if g == bagan.Permendagri113 {
		kode = "2"
	}
	r, _ := bagan.UraiRekening(kode, g)
	return r
}

// terbuktiLain reports whether a printed surplus or a printed balance comes out when spending is larger by sisa.
func terbuktiLain(d *apbdes.Dokumen, j *apbdes.Jumlah, f apbdes.Fase, sisa rupiah.Opsional) bool {
	for i := range d.Tercetak {
		t := &d.Tercetak[i]
		c := t.Fase(f)
		hitung := rupiah.Opsional{}
		switch t.Sasaran {
		case apbdes.SurplusDefisit:
			hitung = j.SurplusDefisit.Selisih(sisa)
		case apbdes.Silpa:
			hitung = j.Silpa.Selisih(sisa)
		}
		if c.Ada && hitung.Ada && (c.Nilai == hitung.Nilai || t.Sasaran == apbdes.SurplusDefisit && c.Nilai == -hitung.Nilai) {
			return true
		}
	}
	return false
}

// adaUtuh reports whether the document has a bidang without details.
func adaUtuh(d *apbdes.Dokumen, utuh map[temuan.Letak]bool) bool {
	for i := range d.Belanja {
		if b := &d.Belanja[i]; utuh[b.Letak] && b.Kegiatan.Tingkat() == bagan.Bidang {
			return true
		}
	}
	return false
}

// bidangMenutup reports whether the printed bidang, all of them, add up to the printed total of spending.
func bidangMenutup(d *apbdes.Dokumen, bidang []int) bool {
	var jumlah rupiah.Penjumlah
	milik := make(map[int]bool)
	for _, i := range bidang {
		n, _ := d.Tercetak[i].Berlaku()
		jumlah.TambahOpsional(n)
		milik[d.Tercetak[i].Kegiatan.Bidang()] = true
	}
	for i := range d.Belanja {
		if b := &d.Belanja[i]; !milik[b.Kegiatan.Bidang()] {
			n, _ := b.Berlaku()
			jumlah.TambahOpsional(n)
		}
	}
	hasil, err := jumlah.Hasil()
	if err != nil {
		return false
	}
	for i := range d.Tercetak {
		t := &d.Tercetak[i]
		if n, _ := t.Berlaku(); n.Ada && n.Nilai == hasil && (t.Sasaran == apbdes.JumlahBelanja || t.Sasaran == apbdes.SasaranKode && t.Kegiatan.Kosong() && t.Rekening.Golongan() == bagan.Belanja && t.Rekening.Tingkat() == bagan.Akun) {
			return true
		}
	}
	return false
}

// selisih returns what the printed amounts have beyond the lines, and whether that is more in some phase and less in none.
func selisih(cetak, urai *apbdes.Nilai) (sisa apbdes.Nilai, lebih bool) {
	for _, f := range apbdes.DaftarFase() {
		c := cetak.Fase(f)
		if !c.Ada {
			continue
		}
		r, err := rupiah.Selisih(c.Nilai, urai.Fase(f).Nilai)
		if err != nil || r < 0 {
			return apbdes.Nilai{}, false
		}
		sisa.Isi(f, rupiah.Isi(r))
		lebih = lebih || r > 0
	}
	return sisa, lebih
}

// tandaiDefisit marks a printed surplus whose size is right and whose sign is not.
func tandaiDefisit(h *susun.Hasil, d *apbdes.Dokumen) {
	r, err := apbdes.Ringkas(d)
	if err != nil {
		return
	}
	for i := range d.Tercetak {
		t := &d.Tercetak[i]
		if t.Sasaran != apbdes.SurplusDefisit {
			continue
		}
		for _, f := range apbdes.DaftarFase() {
			c, hitung := t.Fase(f), r.Jumlah(f).SurplusDefisit
			if !c.Ada || !hitung.Ada || c.Nilai <= 0 || c.Nilai != -hitung.Nilai {
				continue
			}
			t.TanpaTanda = true
			h.Temuan.Tambah(aturanTanpaTanda.Temukan(temuan.Penunjuk("tercetak", i), t.Letak, temuan.Isi("tercetak", c.Nilai), temuan.Isi("hitung", hitung.Nilai)))
		}
	}
}
