package aturan

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// sepersepuluh is the least share of regency funds that goes to its villages (UU 6/2014 Ps 72).
const sepersepuluh Persen = 1000

func periksaADDKabupaten(k *konteks, a *Aturan) {
	k.periksaBagian(a, k.o.Kabupaten.ADD, k.o.Kabupaten.DanaPerimbangan, "add")
}

func periksaBagiHasil(k *konteks, a *Aturan) {
	k.periksaBagian(a, k.o.Kabupaten.BagiHasil, k.o.Kabupaten.PajakRetribusi, "bagi")
}

func (k *konteks) periksaBagian(a *Aturan, bagian, dasar rupiah.Opsional, nama string) {
	if !bagian.Ada || !dasar.Ada || dasar.Nilai < 0 {
		return
	}
	minimum := bagianAtas(dasar.Nilai, sepersepuluh)
	if bagian.Nilai >= minimum {
		return
	}
	if selisih, muat := k.selisih(minimum, bagian.Nilai); muat {
		k.temukanDokumen(a, "", temuan.Isi(nama, bagian.Nilai), temuan.Isi("dasar", dasar.Nilai), temuan.Isi("selisih", selisih))
	}
}

func periksaSwadaya(k *konteks, a *Aturan) {
	for i := range k.d.Pendapatan {
		b := &k.d.Pendapatan[i]
		if o, _ := b.Berlaku(); rekeningSwadaya.Memuat(b.Rekening) && o.Ada && o.Nilai > 0 {
			k.temukanPendapatan(a, i, temuan.Isi("nilai", o.Nilai))
		}
	}
}

// periksaPendapatanLalu leaves 4.2.1 out where the rules of 2026 change its size.
func periksaPendapatanLalu(k *konteks, a *Aturan) {
	l, ada := k.tahunLalu()
	if !ada || k.d.TidakLengkap.Pendapatan || l.TidakLengkap.Pendapatan {
		return
	}
	kl := konteksDari(l, k.o)
	ini, lalu := k.r.Jumlah(k.fase).Pendapatan, kl.r.Jumlah(kl.fase).Pendapatan
	tanpa := temuan.Isi("tanpa", "")
	if k.d.Tahun >= tahunReguler && l.Tahun < tahunReguler {
		tanpa = temuan.Dwi("tanpa", " (tanpa 4.2.1)", " (without 4.2.1)")
		ini, lalu = ini.Selisih(rupiah.Isi(k.danaDesa(k.fase).Nilai)), lalu.Selisih(rupiah.Isi(kl.danaDesa(kl.fase).Nilai))
	}
	if ini.Nilai <= 0 || lalu.Nilai <= 0 { // a sum that is missing is Rp0
		return
	}
	if ini.Nilai/2 > lalu.Nilai || lalu.Nilai/2 > ini.Nilai {
		k.temukanJumlah(a, k.fase, apbdes.JumlahPendapatan, temuan.Isi("ini", ini.Nilai), temuan.Isi("lalu", lalu.Nilai), tanpa)
	}
}

func periksaSumberPendapatan(k *konteks, a *Aturan) {
	for i := range k.d.Pendapatan {
		p := &k.d.Pendapatan[i]
		kode, tunggal := p.Sumber.Tunggal()
		if !tunggal || p.Rekening.Tingkat() < bagan.Jenis || rekeningPADes.Memuat(p.Rekening) && (kode == "PAD" || kode == "SWD") {
			continue
		}
		for s := range bagan.DaftarSumber() {
			if s.Memuat(p.Rekening) && s.Kode != kode {
				k.temukanPendapatan(a, i, temuan.Isi("rekening", p.Rekening), temuan.Isi("sumber", kode), temuan.Isi("lazim", s.Kode))
				break
			}
		}
	}
}

func periksaTransferHilang(k *konteks, a *Aturan) {
	if len(k.d.Pendapatan) == 0 || k.d.TidakLengkap.Pendapatan {
		return
	}
	for i := range k.d.Pendapatan {
		if k.d.Pendapatan[i].Rekening.Tingkat() < bagan.Jenis {
			return
		}
	}
	if !k.adaPendapatan(rekeningDanaDesa) {
		k.temukanDokumen(a, temuan.Penunjuk("pendapatan"), temuan.Isi("apa", "4.2.1 (Dana Desa)"))
	}
	if !k.adaPendapatan(rekeningADD) {
		k.temukanDokumen(a, temuan.Penunjuk("pendapatan"), temuan.Isi("apa", "4.2.3 (ADD)"))
	}
}

func (k *konteks) adaPendapatan(r bagan.KodeRekening) bool {
	for i := range k.d.Pendapatan {
		if r.Memuat(k.d.Pendapatan[i].Rekening) {
			return true
		}
	}
	return false
}

// Income per inhabitant outside these bounds points to a wrong unit (ribuan, or sen read as rupiah), not to a rich or poor village.
const (
	pendudukTerkecil = 10_000 * rupiah.Satu
	pendudukTerbesar = 25_000_000 * rupiah.Satu
)

func periksaPendapatanPenduduk(k *konteks, a *Aturan) {
	o := k.r.Jumlah(k.fase).Pendapatan
	if k.o.Penduduk <= 0 || !o.Ada || o.Nilai <= 0 {
		return
	}
	satu := o.Nilai / rupiah.Rupiah(k.o.Penduduk)
	if satu < pendudukTerkecil || satu > pendudukTerbesar {
		k.temukanJumlah(a, k.fase, apbdes.JumlahPendapatan, temuan.Isi("nilai", satu), temuan.Isi("penduduk", k.o.Penduduk))
	}
}
