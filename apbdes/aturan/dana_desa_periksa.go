package aturan

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// tahunReguler is the first year in which Dana Desa is divided into reguler and KDMP (PMK 7/2026).
const tahunReguler = 2026

// danaDesa adds the income 4.2.1 in phase f.
func (k *konteks) danaDesa(f apbdes.Fase) rupiah.Opsional {
	return k.jumlahPendapatan(rekeningDanaDesa, f)
}

func (k *konteks) jumlahPendapatan(r bagan.KodeRekening, f apbdes.Fase) rupiah.Opsional {
	var p rupiah.Penjumlah
	for i := range k.d.Pendapatan {
		if b := &k.d.Pendapatan[i]; r.Memuat(b.Rekening) {
			p.TambahOpsional(b.Fase(f))
		}
	}
	return k.hitung(&p)
}

// pagu returns the base of the limits on Dana Desa: the pagu given, or the income 4.2.1 as a stand-in.
func (k *konteks) pagu() (nilai rupiah.Opsional, sementara bool) {
	pagu := k.o.PaguDanaDesa
	if k.d.Tahun >= tahunReguler {
		pagu = k.o.PaguDanaDesaReguler
	}
	if pagu.Ada {
		return pagu, false
	}
	return k.danaDesa(k.fase), true
}

// bersumberDD says how sure it is that a line is paid from Dana Desa. A cell with several funds, an unknown one or none leaves it
// open.
func bersumberDD(s bagan.SumberDana) (pasti, mungkin bool) {
	satu, tunggal := s.Tunggal()
	if tunggal {
		return satu == sumberDD, satu == sumberDD
	}
	return false, s.Memuat(sumberDD) || tanpaSumber(s)
}

// ukurDD measures spending from Dana Desa against the pagu. nilai says how a line counts: certainly, perhaps, or not. A line that is
// perhaps meant counts for a least and against a most, and the result is an estimate. Doubt about its source counts for a least only.
func (k *konteks) ukurDD(b *Batas, nilai func(*apbdes.BarisBelanja) (pasti, mungkin bool)) (ukuran, bool) {
	if id, _ := k.sebabDD(); id != "" {
		return ukuran{}, false
	}
	pagu, sementara := k.pagu()
	u := ukuran{penyebut: pagu.Nilai, sementara: sementara}
	for i := range k.d.Belanja {
		baris := &k.d.Belanja[i]
		if !k.rencana(&baris.Nilai).Ada {
			continue
		}
		pasti, mungkin := nilai(baris)
		dd, mungkinDD := bersumberDD(baris.Sumber)
		switch {
		case pasti && dd:
			u.belanja = append(u.belanja, i)
		case mungkin && dd, b.Arah == Minimum && mungkin && mungkinDD:
			u.belanja = append(u.belanja, i)
			u.sementara = true
		}
	}
	return u, pagu.Ada
}

// ya answers for a line that counts or does not.
func ya(benar bool) (pasti, mungkin bool) { return benar, benar }

// ukurBLT goes by the name. Emergencies of another name in 5.3 are no BLT; a line without a telling name may be.
func ukurBLT(k *konteks, b *Batas) (ukuran, bool) { return k.ukurDD(b, adalahBLT) }

func adalahBLT(b *apbdes.BarisBelanja) (pasti, mungkin bool) {
	if bernamaBLT(b) {
		return ya(true)
	}
	return false, kegiatanMendesak.Memuat(b.Kegiatan) && (bernama(b, "mendesak") || b.NamaKegiatan == "" && b.Uraian == "")
}

// kegiatanPangan are the kegiatan that count as food security. The list is our own mapping; there is no official one.
var kegiatanPangan = [...]bagan.KodeKegiatan{bagan.HarusKegiatan("4.1.05"), bagan.HarusKegiatan("4.1.06"), bagan.HarusKegiatan("4.2.01"),
	bagan.HarusKegiatan("4.2.02"), bagan.HarusKegiatan("4.2.03"), bagan.HarusKegiatan("4.2.04"), bagan.HarusKegiatan("4.2.05"),
	bagan.HarusKegiatan("4.2.06")}

func adalahPangan(b *apbdes.BarisBelanja) (pasti, mungkin bool) {
	for _, g := range kegiatanPangan {
		if b.Kegiatan == g {
			return ya(true)
		}
	}
	return ya(bernama(b, "pangan"))
}

// ukurPangan adds the capital participation of 2025, when food security went through the BUM Desa (Kepmendesa 3/2025).
func ukurPangan(k *konteks, b *Batas) (ukuran, bool) {
	u, ada := k.ukurDD(b, adalahPangan)
	if !ada || k.d.Tahun != 2025 {
		return u, ada
	}
	for i := range k.d.Pembiayaan {
		p := &k.d.Pembiayaan[i]
		if _, mungkin := bersumberDD(p.Sumber); mungkin && rekeningPenyertaan.Memuat(p.Rekening) {
			u.pembiayaan = append(u.pembiayaan, i)
		}
	}
	return u, ada
}

func ukurOperasional(k *konteks, b *Batas) (ukuran, bool) {
	return k.ukurDD(b, func(b *apbdes.BarisBelanja) (bool, bool) { return ya(b.Kegiatan == kegiatanOperasi) })
}

func ukurCovid(k *konteks, b *Batas) (ukuran, bool) {
	return k.ukurDD(b, func(b *apbdes.BarisBelanja) (bool, bool) {
		return ya(bernama(b, "covid", "corona", "ppkm", "pandemi"))
	})
}

// adalahPinjamanKDMP needs both the cooperative and the loan in the name.
func adalahPinjamanKDMP(nama string) bool {
	b := apbdes.BarisBelanja{NamaKegiatan: nama}
	return bernama(&b, "kdmp", "merah putih", "kopdes") && bernama(&b, "pinjaman", "pengembalian", "angsuran")
}

func ukurPinjamanKDMP(k *konteks, b *Batas) (ukuran, bool) {
	u, ada := k.ukurDD(b, func(b *apbdes.BarisBelanja) (bool, bool) {
		return ya(adalahPinjamanKDMP(b.NamaKegiatan + " " + b.Uraian))
	})
	for i := range k.d.Pembiayaan {
		p := &k.d.Pembiayaan[i]
		if pasti, _ := bersumberDD(p.Sumber); ada && pasti && p.Rekening.Golongan() == bagan.PengeluaranPembiayaan && adalahPinjamanKDMP(p.Uraian) {
			u.pembiayaan = append(u.pembiayaan, i)
		}
	}
	return u, ada
}

// ukurPKTD needs the kegiatan to be marked; wages are the objek 02 of the capital accounts 5.3.4 to 5.3.8.
func ukurPKTD(k *konteks, _ *Batas) (ukuran, bool) {
	var u ukuran
	var total rupiah.Penjumlah
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		o := k.rencana(&b.Nilai)
		if !o.Ada || !adalahPKTD(k.o.KegiatanPKTD, b.Kegiatan) {
			continue
		}
		total.Tambah(o.Nilai)
		switch b.Rekening.Pangkas(bagan.Objek).String() {
		case "5.3.4.02", "5.3.5.02", "5.3.6.02", "5.3.7.02", "5.3.8.02":
			u.belanja = append(u.belanja, i)
		default:
			// Above objek the wages are hidden in the amount.
			if b.Rekening.Tingkat() < bagan.Objek {
				return ukuran{}, false
			}
		}
	}
	o := k.hitung(&total)
	u.penyebut = o.Nilai
	return u, o.Ada
}

func adalahPKTD(daftar []bagan.KodeKegiatan, g bagan.KodeKegiatan) bool {
	for _, p := range daftar {
		if p.Memuat(g) {
			return true
		}
	}
	return false
}

// sebabDD says why the limits on Dana Desa cannot be measured; both texts are empty when they can.
func (k *konteks) sebabDD() (id, en string) {
	switch pagu, _ := k.pagu(); {
	case k.d.TidakLengkap.Belanja:
		return "bagian belanja terpotong", "the section of spending is cut off"
	case len(k.d.Belanja) == 0 || k.fase == 0:
		return "tidak ada belanja rencana", "there is no planned spending"
	case k.d.Rincian() > apbdes.RincianKegiatan:
		return "ada belanja yang tidak ditulis sampai kegiatan", "there is spending that is not given by kegiatan"
	case !k.adaBelanjaDD():
		return "tidak ada belanja yang menyebut sumber DDS", "no spending names the fund DDS"
	case !pagu.Ada || pagu.Nilai <= 0:
		return "pagu tidak diberikan dan 4.2.1 tidak tertulis", "the pagu was not given and there is no 4.2.1"
	default:
		return "", ""
	}
}

func (k *konteks) adaBelanjaDD() bool {
	for i := range k.d.Belanja {
		if b := &k.d.Belanja[i]; b.Sumber.Memuat(sumberDD) && k.rencana(&b.Nilai).Ada {
			return true
		}
	}
	return false
}

func periksaDDTakTernilai(k *konteks, a *Aturan) {
	if k.d.BanyakBaris() == 0 || !adaRasioDD(k.d.Tahun) {
		return
	}
	if id, en := k.sebabDD(); id != "" {
		k.temukanDokumen(a, temuan.Penunjuk("belanja"), temuan.Isi("tahun", k.d.Tahun), temuan.Dwi("sebab", id, en))
	}
}

// adaRasioDD reports whether a year has a limit that is measured against the pagu.
func adaRasioDD(tahun int) bool {
	for _, r := range daftarRasio() {
		if r.kode != "APBDES-BLJ-01" && r.kode != "APBDES-DD-04" && len(batasDinilai(r.batas, tahun)) > 0 {
			return true
		}
	}
	return false
}

func periksaTahunTanpaBatas(k *konteks, a *Aturan) {
	if k.d.Tahun >= tahunPertama && k.d.Tahun <= tahunTerakhir && k.d.BanyakBaris() > 0 && !adaBatasDanaDesa(k.d.Tahun) {
		k.temukanDokumen(a, temuan.Penunjuk("tahun"), temuan.Isi("tahun", k.d.Tahun))
	}
}

// pendapatanDD returns the first line of the income 4.2.1, -1 if there is none.
func (k *konteks) pendapatanDD() int {
	for i := range k.d.Pendapatan {
		if rekeningDanaDesa.Memuat(k.d.Pendapatan[i].Rekening) {
			return i
		}
	}
	return -1
}

// periksaPaguReguler looks at the first budget only: a revision may hold the part for KDMP.
func periksaPaguReguler(k *konteks, a *Aturan) {
	pagu, cara, tingkat := k.o.PaguDanaDesaReguler, temuan.Isi("cara", ""), temuan.Peringatan
	if !pagu.Ada {
		b := batasDinilai("kdmp_penyesuaian", k.d.Tahun)
		if !k.o.PaguDanaDesa.Ada || k.o.PaguDanaDesa.Nilai < 0 || len(b) == 0 {
			return
		}
		pagu = rupiah.Isi(bagianAtas(k.o.PaguDanaDesa.Nilai, seratus-b[0].Porsi))
		cara, tingkat = temuan.Dwi("cara", " (perkiraan 41,97%)", " (estimated as 41.97%)"), temuan.Catatan
	}
	for _, f := range [...]apbdes.Fase{apbdes.Rancangan, apbdes.Anggaran} {
		if o := k.danaDesa(f); o.Ada && o.Nilai > pagu.Nilai {
			k.temukanPendapatan(a, k.pendapatanDD(), temuan.Isi("nilai", o.Nilai), temuan.Isi("pagu", pagu.Nilai), cara).Tingkat = tingkat
		}
	}
}

// periksaBedaPagu compares 4.2.1 with the pagu of its year. In 2026 an excess over the regular pagu belongs to DD-05.
func periksaBedaPagu(k *konteks, a *Aturan) {
	pagu := k.o.PaguDanaDesa
	fase := daftarFaseRencana()
	if k.d.Tahun >= tahunReguler {
		pagu, fase = k.o.PaguDanaDesaReguler, fase[:2]
	}
	if !pagu.Ada || k.d.TidakLengkap.Pendapatan {
		return
	}
	for _, f := range fase {
		o := k.danaDesa(f)
		if !o.Ada || o.Nilai == pagu.Nilai || k.d.Tahun >= tahunReguler && o.Nilai > pagu.Nilai {
			continue
		}
		if selisih, muat := k.selisih(o.Nilai, pagu.Nilai); muat {
			k.temukanPendapatan(a, k.pendapatanDD(), temuan.Isi("nilai", o.Nilai), isiFase(f), temuan.Isi("pagu", pagu.Nilai),
				temuan.Isi("selisih", selisih))
		}
	}
}

func periksaSisaDD(k *konteks, a *Aturan) {
	masuk := k.danaDesa(k.fase)
	if !masuk.Ada || k.d.TidakLengkap.Belanja || k.d.TidakLengkap.Pembiayaan {
		return
	}
	var sisa rupiah.Penjumlah
	pertama := -1
	for i := range k.d.Pembiayaan {
		b := &k.d.Pembiayaan[i]
		if o := k.rencana(&b.Nilai); rekeningSilpa.Memuat(b.Rekening) && b.Sumber.Memuat(sumberDD) && o.Ada && o.Nilai > 0 {
			sisa.Tambah(o.Nilai)
			if pertama < 0 {
				pertama = i
			}
		}
	}
	s, pakai := k.hitung(&sisa), k.pakaiDD()
	if s.Ada && pakai.Ada && pakai.Nilai <= masuk.Nilai {
		k.temukanPembiayaan(a, pertama, temuan.Isi("sisa", s.Nilai), temuan.Isi("belanja", pakai.Nilai), temuan.Isi("pendapatan", masuk.Nilai))
	}
}

// pakaiDD adds everything that may be paid from Dana Desa, missing if nothing names it.
func (k *konteks) pakaiDD() rupiah.Opsional {
	if !k.adaBelanjaDD() {
		return rupiah.Opsional{}
	}
	var p rupiah.Penjumlah
	for i := range k.d.Belanja {
		if _, mungkin := bersumberDD(k.d.Belanja[i].Sumber); mungkin {
			p.TambahOpsional(k.rencana(&k.d.Belanja[i].Nilai))
		}
	}
	for i := range k.d.Pembiayaan {
		b := &k.d.Pembiayaan[i]
		if _, mungkin := bersumberDD(b.Sumber); mungkin && b.Rekening.Golongan() == bagan.PengeluaranPembiayaan {
			p.TambahOpsional(k.rencana(&b.Nilai))
		}
	}
	return k.hitung(&p)
}

func periksaTahapSatu(k *konteks, a *Aturan) {
	akhir := tanggal(2026, 6, 15)
	if t, ada := uraiTanggal(k.o.Metadata.Perdes); ada && t.After(akhir) {
		k.temukanDokumen(a, "", temuan.Dwi("apa", "Perdes ditetapkan", "it was enacted on"), isiTanggal("tanggal", t))
	}
	if t, ada := uraiTanggal(k.o.Metadata.DokumenSalurTahap1); ada && t.After(akhir) {
		k.temukanDokumen(a, "", temuan.Dwi("apa", "dokumen diterima", "they were received on"), isiTanggal("tanggal", t))
	}
}

// kegiatanDilarang are kegiatan of which news reports say that Dana Desa 2026 may not pay them.
var kegiatanDilarang = [...]bagan.KodeKegiatan{kegiatanJaminan[0], kegiatanJaminan[1], bagan.HarusKegiatan("1.2.01"),
	bagan.HarusKegiatan("1.2.02"), bagan.HarusKegiatan("1.2.03")}

func periksaLaranganDD(k *konteks, a *Aturan) {
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		o := k.rencana(&b.Nilai)
		if pasti, _ := bersumberDD(b.Sumber); !pasti || !o.Ada || o.Nilai <= 0 {
			continue
		}
		for _, g := range kegiatanDilarang {
			if b.Kegiatan == g {
				k.temukanBelanja(a, i, temuan.Isi("kegiatan", g), temuan.Isi("nilai", o.Nilai))
			}
		}
	}
}

// periksaTurunDD explains a fall that looks like an error.
func periksaTurunDD(k *konteks, a *Aturan) {
	l, ada := k.tahunLalu()
	if !ada || k.fase == 0 {
		return
	}
	lalu, ini := konteksDari(l, k.o), k.danaDesa(k.fase)
	dulu := lalu.danaDesa(lalu.fase)
	if ini.Ada && dulu.Ada && dulu.Nilai > 0 && ini.Nilai < bagianBawah(dulu.Nilai, 6000) {
		k.temukanPendapatan(a, k.pendapatanDD(), temuan.Isi("lalu", dulu.Nilai), temuan.Isi("ini", ini.Nilai))
	}
}

func periksaNominalBLT(k *konteks, a *Aturan) {
	if k.o.JumlahKPM <= 0 {
		return
	}
	var p rupiah.Penjumlah
	pertama := -1
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		if pasti, _ := adalahBLT(b); pasti {
			p.TambahOpsional(k.rencana(&b.Nilai))
			if pertama < 0 {
				pertama = i
			}
		}
	}
	o := k.hitung(&p)
	for _, b := range batasDinilai("blt_nominal", k.d.Tahun) {
		batas, muat := kali(b.Nilai, k.o.JumlahKPM)
		if !o.Ada || !muat || o.Nilai <= batas {
			continue
		}
		if selisih, muat := k.selisih(o.Nilai, batas); muat {
			t := k.temukanBelanja(a, pertama, temuan.Isi("nilai", o.Nilai), temuan.Isi("n", k.o.JumlahKPM), temuan.Isi("setahun", b.Nilai),
				temuan.Isi("batas", batas), temuan.Isi("selisih", selisih))
			t.Dasar, t.Keyakinan = b.Dasar, b.Keyakinan
		}
	}
}
