package aturan

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// kegiatanSiltap are the kegiatan of the 30 percent, kegiatanJaminan those of the strict count (PP 43/2014 Ps 100 as changed).
var (
	kegiatanSiltap = [...]bagan.KodeKegiatan{bagan.HarusKegiatan("1.1.01"), bagan.HarusKegiatan("1.1.02"), bagan.HarusKegiatan("1.1.05"),
		bagan.HarusKegiatan("1.1.06")}
	kegiatanJaminan = [...]bagan.KodeKegiatan{bagan.HarusKegiatan("1.1.03"), bagan.HarusKegiatan("1.1.09")}
	subBidangSiltap = bagan.HarusKegiatan("1.1")
	kegiatanOperasi = bagan.HarusKegiatan("1.1.08")
)

// adalahSiltap reports whether a line belongs to the 30 percent.
func adalahSiltap(b *apbdes.BarisBelanja) bool {
	for _, g := range kegiatanSiltap {
		if b.Kegiatan == g {
			return true
		}
	}
	return adalahSiltapLokal(b)
}

// adalahSiltapLokal goes by the name, because numbers from 90 on mean what the regency says. The audit application that this
// follows takes 90 to 97.
func adalahSiltapLokal(b *apbdes.BarisBelanja) bool {
	return b.Kegiatan.Lokal() && subBidangSiltap.Memuat(b.Kegiatan) && b.Kegiatan.String() < "1.1.98" &&
		bernama(b, "siltap", "penghasilan tetap", "tunjangan")
}

func adalahJaminan(b *apbdes.BarisBelanja) bool {
	return b.Kegiatan == kegiatanJaminan[0] || b.Kegiatan == kegiatanJaminan[1]
}

// dariBengkok reports whether a line says that it is paid from bengkok, which is outside the ratio.
func dariBengkok(b *apbdes.BarisBelanja) bool {
	return bernama(b, "bengkok") || strings.Contains(strings.ToLower(b.Sumber.Asing()), "bengkok")
}

// ukurSiltap measures BLJ-01. Income from village land (4.1.2.01) that no spending line names as bengkok makes it an estimate.
func ukurSiltap(k *konteks, _ *Batas) (ukuran, bool) {
	return k.ukurSiltap(false)
}

func (k *konteks) ukurSiltap(ketat bool) (ukuran, bool) {
	if sebab, _ := k.sebabSiltap(); sebab != "" {
		return ukuran{}, false
	}
	var u ukuran
	var total rupiah.Penjumlah
	adaBengkok := false
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		if dariBengkok(b) {
			adaBengkok = true
			continue
		}
		o := k.rencana(&b.Nilai)
		total.TambahOpsional(o)
		if o.Ada && (adalahSiltap(b) || ketat && adalahJaminan(b)) {
			u.belanja = append(u.belanja, i)
			u.sementara = u.sementara || b.Kegiatan.Lokal()
		}
	}
	for i := range k.d.Pendapatan {
		p := &k.d.Pendapatan[i]
		if o := k.rencana(&p.Nilai); !adaBengkok && rekeningTanahKas.Memuat(p.Rekening) && o.Ada && o.Nilai > 0 {
			u.sementara = true
		}
	}
	o := k.hitung(&total)
	u.penyebut = o.Nilai
	return u, o.Ada
}

// sebabSiltap says why the 30 percent cannot be measured; both texts are empty when they can.
func (k *konteks) sebabSiltap() (id, en string) {
	switch {
	case k.d.TidakLengkap.Belanja:
		return "bagian belanja terpotong", "the section of spending is cut off"
	case len(k.d.Belanja) == 0:
		return "tidak ada baris belanja", "there are no spending lines"
	case k.fase == 0:
		return "tidak ada nilai rencana", "there are no planned amounts"
	}
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		o := k.rencana(&b.Nilai)
		if !o.Ada || o.Nilai == 0 {
			continue
		}
		switch {
		case b.Kegiatan.Kosong():
			return "ada belanja tanpa kode kegiatan", "there is spending without a kegiatan"
		case b.Kegiatan.Bidang() == 1 && (b.Kegiatan.Tingkat() == bagan.Bidang || b.Kegiatan == subBidangSiltap):
			return "belanja bidang 1 tidak ditulis sampai kegiatan", "spending in bidang 1 is not given by kegiatan"
		}
	}
	return "", ""
}

func periksaSiltapTakTernilai(k *konteks, a *Aturan) {
	if id, en := k.sebabSiltap(); id != "" && k.d.BanyakBaris() > 0 {
		k.temukanDokumen(a, temuan.Penunjuk("belanja"), temuan.Dwi("sebab", id, en))
	}
}

// periksaSiltapKetat speaks only where the strict count breaks a limit that the normal count keeps.
func periksaSiltapKetat(k *konteks, a *Aturan) {
	if !k.o.Ketat {
		return
	}
	for _, b := range batasDinilai("siltap_bpd", k.d.Tahun) {
		biasa, ada := k.ukurSiltap(false)
		if !ada {
			return
		}
		ketat, _ := k.ukurSiltap(true)
		s, muat := k.susunSimulasi(b, biasa)
		t, muatKetat := k.susunSimulasi(b, ketat)
		if muat && muatKetat && s.Patuh() && !t.Patuh() {
			k.temukanBelanja(a, t.Belanja[0], temuan.Isi("rasio", t.persen()), temuan.Isi("geser", t.Geser))
		}
	}
}

// periksaSiltapLokal reports each local kegiatan once.
func periksaSiltapLokal(k *konteks, a *Aturan) {
	sudah := make(map[bagan.KodeKegiatan]bool)
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		if !adalahSiltapLokal(b) || sudah[b.Kegiatan] {
			continue
		}
		sudah[b.Kegiatan] = true
		nama := b.NamaKegiatan
		if nama == "" {
			nama = b.Uraian
		}
		k.temukanBelanja(a, i, temuan.Isi("kegiatan", b.Kegiatan), temuan.Isi("nama", nama))
	}
}

// periksaSiltapMinimum needs the account down to its objek; a total for several accounts proves nothing. Where the number of officials
// is unknown the least for them is Rp0, which nothing falls short of.
func periksaSiltapMinimum(k *konteks, a *Aturan) {
	k.periksaMinimum(a, rekeningSiltapKades, "siltap_kades", 1, temuan.Dwi("jabatan", "kepala desa", "the kades"))
	k.periksaMinimum(a, rekeningSiltapPerangkat, "siltap_perangkat", k.o.JumlahPerangkat, temuan.Dwi("jabatan", "perangkat desa", "the officials"))
}

func (k *konteks) periksaMinimum(a *Aturan, r bagan.KodeRekening, nama string, orang int, jabatan temuan.Isian) {
	if k.d.TidakLengkap.Belanja {
		return
	}
	var p rupiah.Penjumlah
	pertama := -1
	for i := range k.d.Belanja {
		if b := &k.d.Belanja[i]; r.Memuat(b.Rekening) {
			p.TambahOpsional(k.rencana(&b.Nilai))
			if pertama < 0 {
				pertama = i
			}
		}
	}
	o := k.hitung(&p)
	if !o.Ada || o.Nilai <= 0 {
		return // nobody in office, or not budgeted here
	}
	for _, b := range batasDinilai(nama, k.d.Tahun) {
		setahun, muat := kali(b.Nilai, orang)
		if muat {
			setahun, muat = kali(setahun, 12)
		}
		if muat && o.Nilai < setahun {
			t := k.temukanBelanja(a, pertama, jabatan, temuan.Isi("nilai", o.Nilai), temuan.Isi("minimum", setahun), temuan.Isi("n", orang),
				temuan.Isi("bulan", b.Nilai))
			t.Dasar, t.Keyakinan = b.Dasar, b.Keyakinan
		}
	}
}

// periksaSumberSiltap is lighter where the cell names other funds as well, since the part of each is not known.
func periksaSumberSiltap(k *konteks, a *Aturan) {
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		if !rekeningSiltapKades.Memuat(b.Rekening) && !rekeningSiltapPerangkat.Memuat(b.Rekening) || !b.Sumber.Memuat(sumberDD) {
			continue
		}
		o := k.rencana(&b.Nilai)
		if !o.Ada || o.Nilai <= 0 {
			continue
		}
		t := k.temukanBelanja(a, i, temuan.Isi("rekening", b.Rekening), temuan.Isi("nilai", o.Nilai), temuan.Isi("sumber", b.Sumber.String()))
		if _, tunggal := b.Sumber.Tunggal(); !tunggal {
			t.Tingkat = temuan.Peringatan
		}
	}
}

func periksaSumberOperasional(k *konteks, a *Aturan) {
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		if o := k.rencana(&b.Nilai); b.Kegiatan == kegiatanOperasi && !b.Sumber.Kosong() && !b.Sumber.Memuat(sumberDD) && o.Ada && o.Nilai > 0 {
			k.temukanBelanja(a, i, temuan.Isi("nilai", o.Nilai), temuan.Isi("sumber", b.Sumber.String()))
		}
	}
}

func periksaAcuanLama(k *konteks, a *Aturan) {
	k.temukanDokumen(a, temuan.Penunjuk("tahun"), temuan.Isi("kode", "BLJ-01, BLJ-02, BLJ-03, PND-01, PND-02"))
}
