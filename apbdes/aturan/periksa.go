package aturan

import (
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// maksBawaan is the number of findings of one rule when [Opsi] does not say.
const maksBawaan = 100

// Periksa runs every rule that holds for the chart and the year of d and returns the findings in the order of
// [temuan.Daftar.Terurut]. A nil document has no findings. A sum that does not fit into [rupiah.Rupiah] becomes a finding.
//
// A rule with years does not run on a document without a year.
func Periksa(d *apbdes.Dokumen, o Opsi) temuan.Daftar {
	if d == nil {
		return nil
	}
	k := konteksDari(d, &o)
	for _, t := range daftarKeluarga() {
		for i := range t {
			k.periksa(&t[i])
		}
	}
	return k.hasil.Terurut()
}

// konteks is what the rules share during one run. Rules read it and add to hasil; nothing else in it changes, except luap.
type konteks struct {
	d      *apbdes.Dokumen
	o      *Opsi
	r      *apbdes.Ringkasan
	beda   []apbdes.Beda
	lama   bool                       // chart of Permendagri 113/2014
	pak    buktiPAK                   // what shows that the revised column holds differences
	fase   apbdes.Fase                // rencana: the plan in force, 0 if there is none
	terisi [apbdes.Realisasi + 1]int  // spending lines with an amount
	nol    [apbdes.Realisasi + 1]bool // no spending line has an amount other than Rp0

	hasil    temuan.Daftar
	luap     bool
	dipotong []potongan
}

// potongan says how many findings of a rule were left out.
type potongan struct {
	kode   temuan.Kode
	banyak int
}

func konteksDari(d *apbdes.Dokumen, o *Opsi) *konteks {
	k := &konteks{d: d, o: o, lama: adaBaganLama(d)}
	r, err := apbdes.Ringkas(d)
	if err != nil {
		r, k.luap = new(apbdes.Ringkasan), true
	}
	k.r = r
	if k.beda, err = apbdes.HitungBeda(d, r); err != nil {
		k.luap = true
	}
	for _, f := range apbdes.DaftarFase() {
		k.nol[f] = true
		for i := range d.Belanja {
			o := d.Belanja[i].Fase(f)
			if o.Ada {
				k.terisi[f]++
			}
			k.nol[f] = k.nol[f] && o.Nilai == 0
		}
	}
	k.pak = k.cariPAK()
	k.fase = k.faseRencana()
	return k
}

// adaBaganLama reports whether the document belongs to the chart of 113/2014, by its own word or else by its first old code.
func adaBaganLama(d *apbdes.Dokumen) bool {
	if d.Bagan != bagan.GenerasiTidakDikenal {
		return d.Bagan == bagan.Permendagri113
	}
	for i := range d.Pendapatan {
		if d.Pendapatan[i].Rekening.Generasi() == bagan.Permendagri113 {
			return true
		}
	}
	for i := range d.Belanja {
		if d.Belanja[i].Kegiatan.Generasi() == bagan.Permendagri113 || d.Belanja[i].Rekening.Generasi() == bagan.Permendagri113 {
			return true
		}
	}
	return false
}

// faseRencana picks the plan phase that fills most spending lines, the latest among equals: a change that lists only the changed
// lines does not hide the budget it changes. A column of zeros (STR-39) is no plan beside one with money, nor is a revised column of
// differences (KSB-10). Without spending it is the latest plan phase with any amount.
func (k *konteks) faseRencana() apbdes.Fase {
	var pilih apbdes.Fase
	for _, f := range [...]apbdes.Fase{apbdes.Perubahan, apbdes.Anggaran, apbdes.Rancangan} {
		if f == apbdes.Perubahan && k.pak.ada() {
			continue
		}
		if k.terisi[f] == 0 || pilih != 0 && k.nol[f] && !k.nol[pilih] {
			continue
		}
		if k.nol[pilih] && !k.nol[f] || k.terisi[f] > k.terisi[pilih] {
			pilih = f
		}
	}
	if pilih != 0 {
		return pilih
	}
	for _, f := range [...]apbdes.Fase{apbdes.Perubahan, apbdes.Anggaran, apbdes.Rancangan} {
		if k.r.AdaFase(f) {
			return f
		}
	}
	return 0
}

// periksa runs one rule if it applies.
func (k *konteks) periksa(a *Aturan) {
	if slices.Contains(k.o.Abaikan, a.Kode) || !k.berlaku(a) {
		return
	}
	awal := len(k.hasil)
	a.periksa(k, a)
	baru := k.hasil[awal:]
	for i := range baru {
		// What is known only from memory cannot condemn a document, whatever the row of the year table says.
		if baru[i].Keyakinan == temuan.Ingatan && baru[i].Tingkat == temuan.Galat {
			baru[i].Tingkat = temuan.Peringatan
		}
	}
	k.potong(a.Kode, awal)
}

func (k *konteks) berlaku(a *Aturan) bool {
	if a.Bagan == bagan.Permendagri20 && k.lama {
		return false
	}
	if k.d.Tahun == 0 {
		return a.Mulai == 0 && a.Akhir == 0
	}
	return a.Berlaku(k.d.Tahun)
}

// potong leaves the heaviest findings of a rule, at most as many as the options allow, and counts the rest.
func (k *konteks) potong(kode temuan.Kode, awal int) {
	maks := k.o.MaksPerAturan
	if maks == 0 {
		maks = maksBawaan
	}
	baru := k.hasil[awal:]
	if maks < 0 || len(baru) <= maks {
		return
	}
	slices.SortStableFunc(baru, func(a, b temuan.Temuan) int { return int(a.Tingkat) - int(b.Tingkat) })
	k.dipotong = append(k.dipotong, potongan{kode, len(baru) - maks})
	k.hasil = k.hasil[:awal+maks]
}

// temukan adds a finding at the level of the rule.
func (k *konteks) temukan(a *Aturan, jalur string, l temuan.Letak, isian ...temuan.Isian) *temuan.Temuan {
	k.hasil.Tambah(a.Temukan(jalur, l, isian...))
	return &k.hasil[len(k.hasil)-1]
}

// temukanBelanja, temukanPendapatan and temukanPembiayaan add a finding about one line.
func (k *konteks) temukanBelanja(a *Aturan, i int, isian ...temuan.Isian) *temuan.Temuan {
	return k.temukan(a, temuan.Penunjuk("belanja", i), k.d.Belanja[i].Letak, isian...)
}

func (k *konteks) temukanPendapatan(a *Aturan, i int, isian ...temuan.Isian) *temuan.Temuan {
	return k.temukan(a, temuan.Penunjuk("pendapatan", i), k.d.Pendapatan[i].Letak, isian...)
}

func (k *konteks) temukanPembiayaan(a *Aturan, i int, isian ...temuan.Isian) *temuan.Temuan {
	return k.temukan(a, temuan.Penunjuk("pembiayaan", i), k.d.Pembiayaan[i].Letak, isian...)
}

// temukanDokumen adds a finding about the whole document or a part of it that has no line.
func (k *konteks) temukanDokumen(a *Aturan, jalur string, isian ...temuan.Isian) *temuan.Temuan {
	return k.temukan(a, jalur, k.letakDokumen(), isian...)
}

func (k *konteks) letakDokumen() temuan.Letak { return temuan.Letak{Berkas: k.d.Asal.Berkas} }

// temukanJumlah adds a finding about a total, at the row that prints it where there is one.
func (k *konteks) temukanJumlah(a *Aturan, f apbdes.Fase, s apbdes.Sasaran, isian ...temuan.Isian) {
	l := k.letakDokumen()
	for i := range k.d.Tercetak {
		if t := &k.d.Tercetak[i]; t.Sasaran == s && t.Fase(f).Ada {
			l = t.Letak
			break
		}
	}
	k.temukan(a, temuan.Penunjuk("jumlah", f.String(), s.String()), l, isian...)
}

// hitung adds amounts and remembers an overflow; the result is missing if nothing was added or it does not fit.
func (k *konteks) hitung(p *rupiah.Penjumlah) rupiah.Opsional {
	o, err := p.Opsional()
	if err != nil {
		k.luap = true
	}
	return o
}

// selisih returns a - b and remembers an overflow.
func (k *konteks) selisih(a, b rupiah.Rupiah) (rupiah.Rupiah, bool) {
	s, err := rupiah.Selisih(a, b)
	if err != nil {
		k.luap = true
		return 0, false
	}
	return s, true
}

// jumlah returns a + b and remembers an overflow.
func (k *konteks) jumlah(a, b rupiah.Rupiah) (rupiah.Rupiah, bool) {
	s, err := rupiah.Jumlah(a, b)
	if err != nil {
		k.luap = true
		return 0, false
	}
	return s, true
}

// rencana returns the amount of the plan in force.
func (k *konteks) rencana(n *apbdes.Nilai) rupiah.Opsional { return n.Fase(k.fase) }

// daftarFaseRencana lists the phases of the plan; the balance of each is checked on its own.
func daftarFaseRencana() []apbdes.Fase {
	return []apbdes.Fase{apbdes.Rancangan, apbdes.Anggaran, apbdes.Perubahan}
}

// isiFase names a phase in both languages.
func isiFase(f apbdes.Fase) temuan.Isian {
	inggris := [apbdes.Realisasi + 1]string{"", "draft", "budget", "revised budget", "realisation"}
	return temuan.Dwi("fase", f.String(), inggris[f])
}
