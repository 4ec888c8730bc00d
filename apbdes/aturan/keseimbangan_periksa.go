package aturan

import (
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// periksaJumlahTercetak reports printed totals and parent rows; the three differences of the layout have rules of their own.
func periksaJumlahTercetak(k *konteks, a *Aturan) {
	k.laporBeda(a, func(t *apbdes.Tercetak) bool {
		return t.Sasaran != apbdes.SurplusDefisit && t.Sasaran != apbdes.PembiayaanNeto && t.Sasaran != apbdes.Silpa
	})
}

func periksaSurplusTercetak(k *konteks, a *Aturan) {
	k.laporBeda(a, func(t *apbdes.Tercetak) bool { return t.Sasaran == apbdes.SurplusDefisit })
}

func periksaNetoTercetak(k *konteks, a *Aturan) {
	k.laporBeda(a, func(t *apbdes.Tercetak) bool { return t.Sasaran == apbdes.PembiayaanNeto })
}

func periksaSilpaTercetak(k *konteks, a *Aturan) {
	k.laporBeda(a, func(t *apbdes.Tercetak) bool { return t.Sasaran == apbdes.Silpa })
}

// laporBeda turns the differences found by [apbdes.HitungBeda] into findings of one rule.
func (k *konteks) laporBeda(a *Aturan, pilih func(*apbdes.Tercetak) bool) {
	for _, b := range k.beda {
		t := &k.d.Tercetak[b.Urutan]
		if !pilih(t) {
			continue
		}
		cetak := b.Tercetak
		if t.TanpaTanda && (cetak < 0) != (b.Terurai < 0) {
			cetak = -cetak // printed without its sign: only the size is compared
		}
		selisih, muat := k.selisih(cetak, b.Terurai)
		if !muat {
			continue
		}
		tingkat, petunjuk := k.timbangBeda(t, b, selisih)
		f := k.temukan(a, temuan.Penunjuk("tercetak", b.Urutan), t.Letak, isiTercetak(t), temuan.Isi("tercetak", b.Tercetak),
			temuan.Isi("terurai", b.Terurai), temuan.Isi("selisih", selisih), isiFase(b.Fase), petunjuk)
		f.Tingkat = tingkat
	}
}

// timbangBeda decides how heavy a difference is. It is a galat unless the document itself explains it.
func (k *konteks) timbangBeda(t *apbdes.Tercetak, b apbdes.Beda, selisih rupiah.Rupiah) (temuan.Tingkat, temuan.Isian) {
	switch {
	case k.terpotong(t):
		return temuan.Catatan, temuan.Dwi("petunjuk", " Bagian ini terpotong.", " This section is cut off.")
	case t.Sasaran == apbdes.Silpa && k.samaSilpaLalu(b):
		return temuan.Catatan, temuan.Dwi("petunjuk", " Nilainya sama dengan SiLPA tahun sebelumnya.", " It is the balance of the year before.")
	case b.Fase == apbdes.Perubahan && k.pak.ada():
		return temuan.Peringatan, temuan.Dwi("petunjuk", " Kolom ini tampak berisi selisih.", " This column seems to hold differences.")
	case selisih > -rupiah.Satu && selisih < rupiah.Satu:
		return temuan.Peringatan, temuan.Dwi("petunjuk", " Selisih di bawah Rp1: pembulatan.", " Less than Rp1: rounding.")
	case len(k.d.Pembiayaan) == 0 && dariPembiayaan(t.Sasaran):
		return temuan.Peringatan, temuan.Dwi("petunjuk", " Dokumen tidak memuat pembiayaan.", " The document has no financing.")
	case selisih > 0 && semuaBelanja(t) && k.hanyaBidangSatu():
		return temuan.Peringatan, temuan.Dwi("petunjuk", " Hanya bidang 1 yang tercantum: kutipan atau berkas terpotong.",
			" Only bidang 1 is listed: an excerpt, or a file that is cut off.")
	case len(k.d.Gagal) > 0:
		return temuan.Galat, temuan.Dwi("petunjuk", " Ada baris yang tidak terbaca.", " Some rows could not be read.")
	default:
		return temuan.Galat, temuan.Isi("petunjuk", "")
	}
}

// semuaBelanja reports whether a printed row is the total of all spending.
func semuaBelanja(t *apbdes.Tercetak) bool {
	return t.Sasaran == apbdes.JumlahBelanja || t.Sasaran == apbdes.SasaranKode && t.Simpul() == apbdes.Simpul{} && !t.Rekening.Kosong()
}

// hanyaBidangSatu reports whether the document prints bidang 1 as a parent row and nothing of any other bidang. Reports list the
// bidang in order and no village spends on its government alone, so the rest was cut off.
func (k *konteks) hanyaBidangSatu() bool {
	tercetak := false
	for i := range k.d.Tercetak {
		switch t := &k.d.Tercetak[i]; {
		case t.Kegiatan.Bidang() > 1:
			return false
		case t.Kegiatan.Tingkat() == bagan.Bidang:
			tercetak = true
		}
	}
	return tercetak && !slices.ContainsFunc(k.d.Belanja, func(b apbdes.BarisBelanja) bool { return b.Kegiatan.Bidang() != 1 })
}

// dariPembiayaan reports whether a total takes financing in. Without financing lines it rests on the assumption that there was none,
// so a difference proves that the section is missing, not that the printed total is wrong.
func dariPembiayaan(s apbdes.Sasaran) bool {
	return s == apbdes.JumlahPenerimaan || s == apbdes.JumlahPengeluaran || s == apbdes.PembiayaanNeto || s == apbdes.Silpa
}

// terpotong reports whether the lines under a printed row belong to a section that is cut off.
func (k *konteks) terpotong(t *apbdes.Tercetak) bool {
	l := k.d.TidakLengkap
	if t.Sasaran != apbdes.SasaranKode {
		return false // such a total is not computed at all
	}
	switch t.Rekening.Golongan() {
	case bagan.Pendapatan:
		return l.Pendapatan
	case bagan.PenerimaanPembiayaan, bagan.PengeluaranPembiayaan, bagan.Pembiayaan:
		return l.Pembiayaan
	default:
		return l.Belanja
	}
}

// samaSilpaLalu reports whether the printed SiLPA is the account 6.1.1: both balances are called SiLPA in print.
func (k *konteks) samaSilpaLalu(b apbdes.Beda) bool {
	o := k.silpaLalu(b.Fase)
	return o.Ada && o.Nilai == b.Tercetak
}

// silpaLalu returns the account of last year's balance in phase f, in either chart.
func (k *konteks) silpaLalu(f apbdes.Fase) rupiah.Opsional {
	var p rupiah.Penjumlah
	for i := range k.d.Pembiayaan {
		b := &k.d.Pembiayaan[i]
		if rekeningSilpa.Memuat(b.Rekening) || rekeningSilpaLama.Memuat(b.Rekening) {
			p.TambahOpsional(b.Fase(f))
		}
	}
	return k.hitung(&p)
}

// isiTercetak names a printed row.
func isiTercetak(t *apbdes.Tercetak) temuan.Isian {
	switch t.Sasaran {
	case apbdes.JumlahPendapatan:
		return temuan.Dwi("apa", "Jumlah pendapatan", "Total income")
	case apbdes.JumlahBelanja:
		return temuan.Dwi("apa", "Jumlah belanja", "Total spending")
	case apbdes.SurplusDefisit:
		return temuan.Dwi("apa", "Surplus/defisit", "Surplus or deficit")
	case apbdes.JumlahPenerimaan:
		return temuan.Dwi("apa", "Jumlah penerimaan pembiayaan", "Total financing receipts")
	case apbdes.JumlahPengeluaran:
		return temuan.Dwi("apa", "Jumlah pengeluaran pembiayaan", "Total financing expenditure")
	case apbdes.PembiayaanNeto:
		return temuan.Dwi("apa", "Pembiayaan neto", "Net financing")
	case apbdes.Silpa:
		return temuan.Isi("apa", "SiLPA")
	}
	nama := t.Kegiatan.String()
	if r := t.Rekening.String(); r != "" {
		if nama != "" {
			nama += " "
		}
		nama += r
	}
	if t.Uraian != "" {
		nama += " " + t.Uraian
	}
	return temuan.Dwi("apa", "Baris "+nama, "Row "+nama)
}

// periksaDuaKlasifikasi compares the two printed divisions of spending. Where lines exist in a bidang or a kind that is not printed,
// the comparison proves nothing and stays out.
func periksaDuaKlasifikasi(k *konteks, a *Aturan) {
	if k.d.TidakLengkap.Belanja {
		return
	}
	for _, f := range apbdes.DaftarFase() {
		bidang, jenis, pertama := k.klasifikasiTercetak(f)
		if !bidang.Ada || !jenis.Ada || bidang.Nilai == jenis.Nilai || !k.klasifikasiLengkap(f) {
			continue
		}
		if selisih, muat := k.selisih(bidang.Nilai, jenis.Nilai); muat {
			t := k.temukan(a, temuan.Penunjuk("tercetak", pertama), k.d.Tercetak[pertama].Letak, temuan.Isi("bidang", bidang.Nilai),
				temuan.Isi("jenis", jenis.Nilai), temuan.Isi("selisih", selisih), isiFase(f))
			if len(k.d.Belanja) == 0 {
				t.Tingkat = temuan.Peringatan // nothing proves that all rows of both divisions are printed
			}
		}
	}
}

// adalahBidang and adalahJenis tell the rows of the two divisions apart.
func adalahBidang(t *apbdes.Tercetak) bool {
	return t.Sasaran == apbdes.SasaranKode && t.Kegiatan.Tingkat() == bagan.Bidang && t.Rekening.Tingkat() <= bagan.Akun
}

func adalahJenis(t *apbdes.Tercetak) bool {
	return t.Sasaran == apbdes.SasaranKode && t.Kegiatan.Kosong() && t.Rekening.Tingkat() == bagan.Kelompok && t.Rekening.Golongan() == bagan.Belanja
}

func (k *konteks) klasifikasiTercetak(f apbdes.Fase) (bidang, jenis rupiah.Opsional, pertama int) {
	var b, j rupiah.Penjumlah
	pertama = -1
	for i := range k.d.Tercetak {
		t := &k.d.Tercetak[i]
		switch {
		case adalahBidang(t):
			b.TambahOpsional(t.Fase(f))
		case adalahJenis(t):
			j.TambahOpsional(t.Fase(f))
			if pertama < 0 {
				pertama = i
			}
		}
	}
	return k.hitung(&b), k.hitung(&j), pertama
}

// klasifikasiLengkap reports whether every bidang and every kelompok that has lines is printed.
func (k *konteks) klasifikasiLengkap(f apbdes.Fase) bool {
	bidang, jenis := make(map[bagan.KodeKegiatan]bool), make(map[bagan.KodeRekening]bool)
	for i := range k.d.Tercetak {
		t := &k.d.Tercetak[i]
		if adalahBidang(t) {
			bidang[t.Kegiatan] = true
		} else if adalahJenis(t) {
			jenis[t.Rekening] = true
		}
	}
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		if o := b.Fase(f); !o.Ada || o.Nilai == 0 {
			continue
		}
		if g := b.Kegiatan.Pangkas(bagan.Bidang); !g.Kosong() && !bidang[g] {
			return false
		}
		if r := b.Rekening.Pangkas(bagan.Kelompok); r.Tingkat() == bagan.Kelompok && !jenis[r] {
			return false
		}
	}
	return true
}

// periksaBerimbang says what a plan leaves open, and what the difference may come from.
func periksaBerimbang(k *konteks, a *Aturan) {
	for _, f := range daftarFaseRencana() {
		j := k.r.Jumlah(f)
		if !j.Silpa.Ada || j.Silpa.Nilai == 0 || f == apbdes.Perubahan && k.pak.ada() {
			continue
		}
		arah, selisih := temuan.Dwi("arah", "sisa", "left over"), j.Silpa.Nilai
		if selisih < 0 {
			arah = temuan.Dwi("arah", "kurang", "short by")
			var muat bool
			if selisih, muat = k.selisih(0, selisih); !muat {
				continue
			}
		}
		k.temukanJumlah(a, f, apbdes.Silpa, isiFase(f), arah, temuan.Isi("selisih", selisih), k.petunjukSelisih(f, &j, selisih))
	}
}

func (k *konteks) petunjukSelisih(f apbdes.Fase, j *apbdes.Jumlah, selisih rupiah.Rupiah) temuan.Isian {
	switch n, jumlah := k.hitungTerisi(f); {
	case j.PengeluaranPembiayaan.Ada && j.PengeluaranPembiayaan.Nilai == selisih:
		return temuan.Dwi("petunjuk", " Selisih sama dengan pengeluaran pembiayaan: mungkin penerimaannya sudah ditulis neto.",
			" The difference equals financing expenditure: the receipts may already be net of it.")
	case len(k.d.Gagal) > 0:
		return temuan.Dwi("petunjuk", " Ada baris yang tidak terbaca.", " Some rows could not be read.")
	case n < jumlah:
		return temuan.Dwi("petunjuk", " Fase ini hanya terisi sebagian.", " This phase is filled in part only.")
	case len(k.d.Pembiayaan) == 0:
		return temuan.Dwi("petunjuk", " Dokumen tidak memuat pembiayaan.", " The document has no financing.")
	default:
		return temuan.Isi("petunjuk", "")
	}
}

// periksaTanpaTanda looks for printed totals that are right but for their sign.
func periksaTanpaTanda(k *konteks, a *Aturan) {
	for i := range k.d.Tercetak {
		t := &k.d.Tercetak[i]
		for _, f := range apbdes.DaftarFase() {
			cetak, urai := t.Fase(f), k.jumlahSasaran(t.Sasaran, f)
			if t.TanpaTanda && cetak.Ada && urai.Ada && urai.Nilai < 0 && cetak.Nilai == -urai.Nilai {
				k.temukan(a, temuan.Penunjuk("tercetak", i), t.Letak, isiTercetak(t), temuan.Isi("tercetak", cetak.Nilai),
					temuan.Isi("terurai", urai.Nilai), isiFase(f))
			}
		}
	}
}

// periksaTakTerperiksa names the printed totals that have nothing to be compared with.
func periksaTakTerperiksa(k *konteks, a *Aturan) {
	for i := range k.d.Tercetak {
		t := &k.d.Tercetak[i]
		if t.Sasaran == apbdes.SasaranKode {
			continue
		}
		for _, f := range apbdes.DaftarFase() {
			if cetak := t.Fase(f); cetak.Ada && !k.jumlahSasaran(t.Sasaran, f).Ada {
				k.temukan(a, temuan.Penunjuk("tercetak", i), t.Letak, isiTercetak(t), temuan.Isi("tercetak", cetak.Nilai), isiFase(f))
			}
		}
	}
}

// jumlahSasaran returns the computed total of a kind; missing for a parent row.
func (k *konteks) jumlahSasaran(s apbdes.Sasaran, f apbdes.Fase) rupiah.Opsional {
	j := k.r.Jumlah(f)
	switch s {
	case apbdes.JumlahPendapatan:
		return j.Pendapatan
	case apbdes.JumlahBelanja:
		return j.Belanja
	case apbdes.SurplusDefisit:
		return j.SurplusDefisit
	case apbdes.JumlahPenerimaan:
		return j.PenerimaanPembiayaan
	case apbdes.JumlahPengeluaran:
		return j.PengeluaranPembiayaan
	case apbdes.PembiayaanNeto:
		return j.PembiayaanNeto
	case apbdes.Silpa:
		return j.Silpa
	default:
		return rupiah.Opsional{}
	}
}
