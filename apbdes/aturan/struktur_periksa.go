package aturan

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// periksaGolongan compares the section of a line with its account.
func periksaGolongan(k *konteks, a *Aturan) {
	for i := range k.d.Pendapatan {
		if r := k.d.Pendapatan[i].Rekening; !r.Kosong() && r.Golongan() != bagan.Pendapatan {
			k.temukanPendapatan(a, i, temuan.Isi("rekening", r), temuan.Dwi("bagian", "pendapatan", "income"))
		}
	}
	for i := range k.d.Belanja {
		if r := k.d.Belanja[i].Rekening; !r.Kosong() && r.Golongan() != bagan.Belanja {
			k.temukanBelanja(a, i, temuan.Isi("rekening", r), temuan.Dwi("bagian", "belanja", "spending"))
		}
	}
	for i := range k.d.Pembiayaan {
		r := k.d.Pembiayaan[i].Rekening
		switch r.Golongan() {
		case bagan.TanpaGolongan, bagan.PenerimaanPembiayaan, bagan.PengeluaranPembiayaan, bagan.Pembiayaan:
		default:
			k.temukanPembiayaan(a, i, temuan.Isi("rekening", r), temuan.Dwi("bagian", "pembiayaan", "financing"))
		}
	}
}

// diLuarBagan reports whether an account of the new chart is unknown down to its objek. A foreign section is another rule's.
func diLuarBagan(r bagan.KodeRekening, g ...bagan.Golongan) bool {
	if r.Kosong() {
		return false
	}
	for _, h := range g {
		if r.Golongan() == h {
			_, ada := bagan.CariRekening(r.Pangkas(bagan.Objek))
			// The chart has no local range below some jenis; 90-99 are free everywhere.
			if !ada && r.Lokal() {
				_, ada = bagan.CariRekening(r.Pangkas(bagan.Jenis))
			}
			return !ada
		}
	}
	return false
}

func periksaRekeningPendapatan(k *konteks, a *Aturan) {
	for i := range k.d.Pendapatan {
		if r := k.d.Pendapatan[i].Rekening; diLuarBagan(r, bagan.Pendapatan) {
			k.temukanPendapatan(a, i, temuan.Isi("rekening", r))
		}
	}
}

func periksaRekeningPembiayaan(k *konteks, a *Aturan) {
	for i := range k.d.Pembiayaan {
		if r := k.d.Pembiayaan[i].Rekening; diLuarBagan(r, bagan.PenerimaanPembiayaan, bagan.PengeluaranPembiayaan) {
			k.temukanPembiayaan(a, i, temuan.Isi("rekening", r))
		}
	}
}

// periksaKegiatanBagan reports each unknown kegiatan once, at its first line.
func periksaKegiatanBagan(k *konteks, a *Aturan) {
	sudah := make(map[bagan.KodeKegiatan]bool)
	for i := range k.d.Belanja {
		g := k.d.Belanja[i].Kegiatan
		if g.Kosong() || g.Generasi() == bagan.Permendagri113 || sudah[g] {
			continue
		}
		sudah[g] = true
		_, ada := bagan.CariKegiatan(g)
		if !ada && g.Lokal() {
			_, ada = bagan.CariKegiatan(g.Pangkas(bagan.SubBidang))
		}
		if !ada {
			k.temukanBelanja(a, i, temuan.Isi("kegiatan", g))
		}
	}
}

func periksaDuaSumbu(k *konteks, a *Aturan) {
	k.hitungTanpa(a, temuan.Dwi("kolom", "kode kegiatan", "kegiatan code"), func(b *apbdes.BarisBelanja) bool { return b.Kegiatan.Kosong() })
	k.hitungTanpa(a, temuan.Dwi("kolom", "kode rekening", "account code"), func(b *apbdes.BarisBelanja) bool { return b.Rekening.Kosong() })
}

// hitungTanpa reports once how many spending lines lack something, at the first of them.
func (k *konteks) hitungTanpa(a *Aturan, kolom temuan.Isian, tanpa func(*apbdes.BarisBelanja) bool) {
	n, jumlah, pertama := 0, 0, -1
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		if b.Sisa {
			continue
		}
		jumlah++
		if tanpa(b) {
			if n++; pertama < 0 {
				pertama = i
			}
		}
	}
	if n > 0 {
		k.temukanBelanja(a, pertama, temuan.Isi("n", n), temuan.Isi("jumlah", jumlah), kolom)
	}
}

func periksaPegawai(k *konteks, a *Aturan) {
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		if rekeningPegawai.Memuat(b.Rekening) && b.Kegiatan.Bidang() > 1 && adaUang(&b.Nilai) {
			k.temukanBelanja(a, i, temuan.Isi("rekening", b.Rekening), temuan.Isi("kegiatan", b.Kegiatan))
		}
	}
}

func periksaTakTerduga(k *konteks, a *Aturan) {
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		if rekeningTakTerduga.Memuat(b.Rekening) && b.Kegiatan.Bidang() > 0 && b.Kegiatan.Bidang() != 5 && adaUang(&b.Nilai) {
			k.temukanBelanja(a, i, temuan.Isi("rekening", b.Rekening), temuan.Isi("kegiatan", b.Kegiatan))
		}
	}
}

func periksaJenisBidang5(k *konteks, a *Aturan) {
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		if b.Kegiatan.Bidang() == 5 && b.Rekening.Tingkat() >= bagan.Kelompok && !rekeningTakTerduga.Memuat(b.Rekening) && adaUang(&b.Nilai) {
			k.temukanBelanja(a, i, temuan.Isi("rekening", b.Rekening), temuan.Isi("kegiatan", b.Kegiatan))
		}
	}
}

// adaUang reports whether any phase has an amount other than Rp0.
func adaUang(n *apbdes.Nilai) bool {
	for _, f := range apbdes.DaftarFase() {
		if o := n.Fase(f); o.Ada && o.Nilai != 0 {
			return true
		}
	}
	return false
}

func periksaSyaratTakTerduga(k *konteks, a *Aturan) {
	var p rupiah.Penjumlah
	pertama := -1
	for i := range k.d.Belanja {
		b := &k.d.Belanja[i]
		if b.Kegiatan.Bidang() != 5 || !rekeningTakTerduga.Memuat(b.Rekening) || bernamaBLT(b) {
			continue
		}
		if o := k.rencana(&b.Nilai); o.Ada && o.Nilai > 0 {
			p.Tambah(o.Nilai)
			if pertama < 0 {
				pertama = i
			}
		}
	}
	if o := k.hitung(&p); o.Ada {
		k.temukanBelanja(a, pertama, temuan.Isi("nilai", o.Nilai))
	}
}

// bernama reports whether the name of the kegiatan or the description of the line holds one of the words, which are lower case.
func bernama(b *apbdes.BarisBelanja, kata ...string) bool {
	nama := strings.ToLower(b.NamaKegiatan + "\n" + b.Uraian)
	for _, w := range kata {
		if strings.Contains(nama, w) {
			return true
		}
	}
	return false
}

// bernamaBLT reports whether a line says that it is BLT.
func bernamaBLT(b *apbdes.BarisBelanja) bool {
	return bernama(b, "blt", "bantuan langsung tunai", "bantuan tunai langsung")
}

func periksaDanaCadangan(k *konteks, a *Aturan) {
	for i := range k.d.Pembiayaan {
		b := &k.d.Pembiayaan[i]
		if o := k.rencana(&b.Nilai); rekeningDanaCadangan.Memuat(b.Rekening) && b.Sumber.Memuat(sumberDD) && o.Ada && o.Nilai > 0 {
			k.temukanPembiayaan(a, i, temuan.Isi("nilai", o.Nilai))
		}
	}
}

func periksaPenyertaanModal(k *konteks, a *Aturan) {
	j := k.r.Jumlah(k.fase)
	if !j.SurplusDefisit.Ada || j.SurplusDefisit.Nilai >= 0 || k.d.TidakLengkap.Pembiayaan {
		return
	}
	var silpa rupiah.Penjumlah
	for i := range k.d.Pembiayaan {
		if b := &k.d.Pembiayaan[i]; rekeningSilpa.Memuat(b.Rekening) {
			silpa.TambahOpsional(k.rencana(&b.Nilai))
		}
	}
	if o := k.hitung(&silpa); o.Ada && o.Nilai != 0 {
		return
	}
	for i := range k.d.Pembiayaan {
		b := &k.d.Pembiayaan[i]
		if o := k.rencana(&b.Nilai); rekeningPenyertaan.Memuat(b.Rekening) && o.Ada && o.Nilai > 0 {
			k.temukanPembiayaan(a, i, temuan.Isi("nilai", o.Nilai), temuan.Isi("defisit", -j.SurplusDefisit.Nilai))
		}
	}
}

func periksaBelanjaDini(k *konteks, a *Aturan) {
	perdes, ada := uraiTanggal(k.o.Metadata.Perdes)
	if !ada {
		return
	}
	if t, ada := uraiTanggal(k.o.Metadata.TransaksiPertama); ada && t.Before(perdes) {
		k.temukanDokumen(a, "", isiTanggal("tanggal", t), isiTanggal("perdes", perdes))
		return
	}
	t, ada := uraiTanggal(k.d.SampaiTanggal)
	if b := k.r.Jumlah(apbdes.Realisasi).Belanja; ada && t.Before(perdes) && b.Ada && b.Nilai > 0 {
		k.temukanDokumen(a, temuan.Penunjuk("sampai_tanggal"), isiTanggal("tanggal", t), isiTanggal("perdes", perdes))
	}
}
