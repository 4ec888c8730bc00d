package aturan

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// periksaSilpaLalu compares this year's 6.1.1 with the end of last year's realisation. A document of another year or village is
// not last year's.
func periksaSilpaLalu(k *konteks, a *Aturan) {
	lalu, ada := k.tahunLalu()
	if !ada || k.fase == 0 || k.d.TidakLengkap.Pembiayaan {
		return
	}
	r, err := apbdes.Ringkas(lalu)
	if err != nil {
		k.luap = true
		return
	}
	akhir, ini := r.Jumlah(apbdes.Realisasi).Silpa, k.silpaLalu(k.fase)
	if !akhir.Ada || !ini.Ada || akhir.Nilai == ini.Nilai {
		return
	}
	selisih, muat := k.selisih(ini.Nilai, akhir.Nilai)
	if !muat {
		return
	}
	for i := range k.d.Pembiayaan {
		if r := k.d.Pembiayaan[i].Rekening; rekeningSilpa.Memuat(r) || rekeningSilpaLama.Memuat(r) {
			k.temukanPembiayaan(a, i, temuan.Isi("ini", ini.Nilai), isiTahun("tahun", lalu.Tahun), temuan.Isi("lalu", akhir.Nilai),
				temuan.Isi("selisih", selisih))
			return
		}
	}
}

// tahunLalu returns the document of the year before, unless it names another village or year.
func (k *konteks) tahunLalu() (*apbdes.Dokumen, bool) {
	l := k.o.TahunLalu
	if l == nil {
		return nil, false
	}
	a, b := k.d.Desa.Kode.String(), l.Desa.Kode.String()
	if a != "" && b != "" && a != b {
		return nil, false
	}
	return l, k.d.Tahun == 0 || l.Tahun == 0 || l.Tahun == k.d.Tahun-1
}

// isiTahun names a year, or says that it is unknown.
func isiTahun(nama string, tahun int) temuan.Isian {
	if tahun == 0 {
		return temuan.Dwi(nama, "tahun lalu", "last year")
	}
	return temuan.Isi(nama, tahun)
}

// periksaRealisasi compares sums per (kegiatan, account): a realisation may be booked on one of several lines of the same code.
func periksaRealisasi(k *konteks, a *Aturan) {
	type isi struct {
		anggaran, realisasi rupiah.Penjumlah
		pertama             int
	}
	jumlah := make(map[petak]*isi)
	var urutan []petak
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		p := petakDari(b)
		t := jumlah[p]
		if t == nil {
			t = &isi{pertama: i}
			jumlah[p] = t
			urutan = append(urutan, p)
		}
		rencana := k.rencana(&b.Nilai)
		if !rencana.Ada {
			rencana, _ = b.Berlaku()
		}
		t.anggaran.TambahOpsional(rencana)
		t.realisasi.TambahOpsional(b.Realisasi)
	}
	for _, p := range urutan {
		t := jumlah[p]
		rencana, nyata := k.hitung(&t.anggaran), k.hitung(&t.realisasi)
		// A document without a plan column is a report of spending, not a breach of one.
		if k.fase == 0 || !nyata.Ada || nyata.Nilai <= rencana.Nilai {
			continue
		}
		selisih, muat := k.selisih(nyata.Nilai, rencana.Nilai)
		if !muat {
			continue
		}
		if !rencana.Ada {
			k.temukanBelanja(a, t.pertama, temuan.Isi("kode", p), temuan.Isi("realisasi", nyata.Nilai),
				temuan.Dwi("anggaran", "(tidak tertulis)", "(not given)"), temuan.Isi("selisih", selisih)).Tingkat = temuan.Catatan
			continue
		}
		k.temukanBelanja(a, t.pertama, temuan.Isi("kode", p), temuan.Isi("realisasi", nyata.Nilai), temuan.Isi("anggaran", rencana.Nilai),
			temuan.Isi("selisih", selisih))
	}
}

// periksaSumberCukup compares what a fund pays with what it may have. Everything doubtful counts as available.
func periksaSumberCukup(k *konteks, a *Aturan) {
	if k.fase == 0 || len(k.d.Pendapatan) == 0 || k.d.TidakLengkap.Pendapatan || k.d.TidakLengkap.Pembiayaan {
		return
	}
	for s := range bagan.DaftarSumber() {
		pakai, pertama := k.pakaiSumber(s.Kode)
		if pertama < 0 || !pakai.Ada {
			continue
		}
		sedia, muat := k.sediaSumber(s)
		if !muat || pakai.Nilai <= sedia {
			continue
		}
		if selisih, muat := k.selisih(pakai.Nilai, sedia); muat {
			k.temukanBelanja(a, pertama, temuan.Isi("sumber", s.Kode), temuan.Isi("pakai", pakai.Nilai), temuan.Isi("sedia", sedia),
				temuan.Isi("selisih", selisih))
		}
	}
}

// pakaiSumber adds what is paid from one fund alone, and returns the first spending line of it.
func (k *konteks) pakaiSumber(kode string) (rupiah.Opsional, int) {
	var p rupiah.Penjumlah
	pertama := -1
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		if s, tunggal := b.Sumber.Tunggal(); tunggal && s == kode {
			p.TambahOpsional(k.rencana(&b.Nilai))
			if pertama < 0 {
				pertama = i
			}
		}
	}
	for i := range k.d.Pembiayaan {
		b := &k.d.Pembiayaan[i]
		if s, tunggal := b.Sumber.Tunggal(); tunggal && s == kode && b.Rekening.Golongan() == bagan.PengeluaranPembiayaan {
			p.TambahOpsional(k.rencana(&b.Nilai))
		}
	}
	return k.hitung(&p), pertama
}

// sediaSumber adds all income and financing receipts that may belong to a fund.
func (k *konteks) sediaSumber(s bagan.ButirSumber) (rupiah.Rupiah, bool) {
	var p rupiah.Penjumlah
	for i := range k.d.Pendapatan {
		if b := &k.d.Pendapatan[i]; mungkinSumber(&b.Pos, s) {
			p.TambahOpsional(k.rencana(&b.Nilai))
		}
	}
	for i := range k.d.Pembiayaan {
		b := &k.d.Pembiayaan[i]
		if b.Rekening.Golongan() != bagan.PengeluaranPembiayaan && (b.Sumber.Memuat(s.Kode) || tanpaSumber(b.Sumber)) {
			p.TambahOpsional(k.rencana(&b.Nilai))
		}
	}
	o, err := p.Hasil()
	if err != nil {
		k.luap = true
	}
	return o, err == nil
}

// tanpaSumber reports whether a line does not say which fund it belongs to.
func tanpaSumber(s bagan.SumberDana) bool { return s.Kosong() || s.Asing() != "" }

// mungkinSumber reports whether an income line may belong to a fund: it says so, its account says so, or nothing says otherwise.
func mungkinSumber(p *apbdes.Pos, s bagan.ButirSumber) bool {
	switch {
	case p.Sumber.Memuat(s.Kode), s.Memuat(p.Rekening):
		return true
	case s.Kode == "PAD" && rekeningPADes.Memuat(p.Rekening):
		return true // swadaya is booked as PAD in many villages
	default:
		return tanpaSumber(p.Sumber) && p.Rekening.Tingkat() < bagan.Jenis
	}
}

// buktiPAK is what shows that the revised column holds differences. Of the two indices at most one is not -1.
type buktiPAK struct{ tercetak, belanja int }

func (b buktiPAK) ada() bool { return b.tercetak >= 0 || b.belanja >= 0 }

// cariPAK looks for a column of differences read as amounts after the change: a printed total that is budget plus column, or else
// negative amounts that could all be taken off their budget.
func (k *konteks) cariPAK() buktiPAK {
	for i := range k.d.Tercetak {
		t := &k.d.Tercetak[i]
		awal, ubah := k.jumlahSasaran(t.Sasaran, apbdes.Anggaran), k.jumlahSasaran(t.Sasaran, apbdes.Perubahan)
		if !t.Perubahan.Ada || !awal.Ada || !ubah.Ada || t.Perubahan.Nilai == ubah.Nilai || ubah.Nilai == 0 {
			continue
		}
		if sesudah, muat := k.jumlah(awal.Nilai, ubah.Nilai); muat && sesudah == t.Perubahan.Nilai {
			return buktiPAK{i, -1}
		}
	}
	return buktiPAK{-1, k.cariSelisihPAK()}
}

func periksaSelisihPAK(k *konteks, a *Aturan) {
	switch {
	case k.pak.tercetak >= 0:
		i := k.pak.tercetak
		k.temukan(a, temuan.Penunjuk("tercetak", i), k.d.Tercetak[i].Letak, temuan.Dwi("bukti",
			": total tercetak sama dengan anggaran ditambah kolom itu", ": the printed total is budget plus that column"))
	case k.pak.belanja >= 0:
		k.temukanBelanja(a, k.pak.belanja, temuan.Dwi("bukti", ": ada nilai negatif yang dapat dikurangkan dari anggarannya",
			": it has negative amounts that can be taken off their budget"))
	}
}

// cariSelisihPAK returns the first spending line whose revised amount is negative, if every line could be a difference; -1 if not.
func (k *konteks) cariSelisihPAK() int {
	pertama := -1
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		if b.Sisa || !b.Perubahan.Ada || b.Perubahan.Nilai >= 0 {
			continue
		}
		if sesudah, muat := k.jumlah(b.Anggaran.Nilai, b.Perubahan.Nilai); !muat || sesudah < 0 {
			return -1
		}
		if pertama < 0 {
			pertama = i
		}
	}
	return pertama
}

func periksaKasNegatif(k *konteks, a *Aturan) {
	if s := k.r.Jumlah(apbdes.Realisasi).Silpa; s.Ada && s.Nilai < 0 && len(k.d.Pembiayaan) > 0 {
		if selisih, muat := k.selisih(0, s.Nilai); muat {
			k.temukanJumlah(a, apbdes.Realisasi, apbdes.Silpa, temuan.Isi("selisih", selisih))
		}
	}
}
