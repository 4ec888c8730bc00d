package siskeudes

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// kunciDok names the budget of one village and year; codes without their final dot.
type kunciDok struct{ desa, tahun string }

// dok is what is known about the budget of one village and year.
type dok struct {
	kunciDok
	kode      string // Kd_Desa as first written
	kabupaten wilayah.Kode
	desa      apbdes.Desa // names and, where it can be joined, the code

	lahir [2]int // where it was first seen: table and row

	rinci, rab int // budget rows
	lama       baganLama
	pak        tinjauan
	transaksi  int  // rows of money in or out, before any cut-off
	terakhir   hari // latest booking that counts
	tanpaHari  bool // a booking that counts has no certain date

	silpa          rupiah.Penjumlah // budgeted opening SiLPA (6.1.1), in the phase in force
	silpaDibukukan bool             // a journal has posted it
}

// acuan holds the names the export gives.
type acuan struct {
	kegiatan map[kunciKeg]string
	refKeg   map[string]string
	rekening map[string]string
	desa     map[string]acuanDesa
	kec      map[string]string
	pemda    map[string]acuanPemda // by year
	perdes   map[kunciDok]string
}

type kunciKeg struct {
	dok *dok
	keg string
}

type acuanDesa struct{ nama, kecamatan string }

type acuanPemda struct {
	kab            wilayah.Kode
	nama, provinsi string
	sebabID        string // why kab is not settled
	sebabEN        string
	baris          int
}

// lepasTitik trims blanks and final dots.
func lepasTitik(s string) string { return strings.TrimRight(strings.TrimSpace(s), ".") }

// teksTahun trims a year; a spreadsheet writes "2024.0".
func teksTahun(s string) string { return strings.TrimSuffix(strings.TrimSpace(s), ".0") }

// dokBaris returns the budget a row belongs to.
func (p *pembaca) dokBaris(t *tabel, i int) *dok {
	k := kunciDok{lepasTitik(t.sel(i, kdDesa).Teks), teksTahun(t.sel(i, tahun).Teks)}
	if p.akhir != nil && p.akhir.kunciDok == k {
		return p.akhir
	}
	d := p.dok[k]
	if d == nil {
		d = &dok{kunciDok: k, kode: t.teks(i, kdDesa), lahir: [2]int{urutLahir(t.jenis), t.baris[i].Nomor}}
		p.dok[k] = d
		p.urut = append(p.urut, d)
	}
	p.akhir = d
	return d
}

// urutLahir orders the tables as budgets are first seen in them.
func urutLahir(j jenisTabel) int {
	switch j {
	case taKegiatan:
		return -2
	case taDesa:
		return -1
	default:
		return peringkat(j)
	}
}

// bacaAcuan reads all names before anything needs them.
func (p *pembaca) bacaAcuan() {
	p.bacaAcuanBersama()
	p.bacaAcuanDesa()
}

// bacaAcuanBersama reads what the kabupaten says for all its villages.
func (p *pembaca) bacaAcuanBersama() {
	a := &p.acuan
	a.refKeg = p.kamus(refKegiatan, idKeg)
	a.rekening = p.kamus(refRek4, obyek)
	a.kec = p.kamus(refKecamatan, kdKecamatan)
	a.desa = make(map[string]acuanDesa)
	if t := p.tabel[refDesa]; t.bisa() {
		for i := range t.daftarBaris {
			a.desa[lepasTitik(t.sel(i, kdDesa).Teks)] = acuanDesa{t.teks(i, nama), a.kec[lepasTitik(t.sel(i, kdKecamatan).Teks)]}
		}
	}
	p.bacaPemda()
}

// bacaAcuanDesa reads what the villages say themselves.
func (p *pembaca) bacaAcuanDesa() {
	a := &p.acuan
	a.kegiatan = make(map[kunciKeg]string)
	if t := p.tabel[taKegiatan]; t.bisa() {
		for i := range t.daftarBaris {
			d := p.dokBaris(t, i)
			keg, _ := bagianKegiatan(t.teks(i, kdKeg), d.kunciDok.desa)
			if k := (kunciKeg{d, keg}); a.kegiatan[k] == "" {
				a.kegiatan[k] = t.teks(i, nama)
			}
		}
	}
	a.perdes = make(map[kunciDok]string)
	if t := p.tabel[taDesa]; t.bisa() && t.punya(perdesPB) {
		for i := range t.daftarBaris {
			if no := t.teks(i, perdesPB); strings.Trim(no, "-. 0") != "" { // a dash says that there is none
				a.perdes[p.dokBaris(t, i).kunciDok] = no
			}
		}
	}
}

// kamus reads a table of code and name. The first name of a code stays.
func (p *pembaca) kamus(j jenisTabel, kunci kolom) map[string]string {
	m := make(map[string]string)
	if t := p.tabel[j]; t.bisa() {
		for i := range t.daftarBaris {
			if k := lepasTitik(t.sel(i, kunci).Teks); m[k] == "" {
				m[k] = t.teks(i, nama)
			}
		}
	}
	return m
}

func (p *pembaca) bacaPemda() {
	p.acuan.pemda = make(map[string]acuanPemda)
	t := p.tabel[taPemda]
	if !t.bisa() {
		return
	}
	for i := range t.daftarBaris {
		th := teksTahun(t.sel(i, tahun).Teks)
		a := acuanPemda{nama: t.teks(i, nama), provinsi: t.teks(i, namaProvinsi), baris: i}
		var err error
		if a.kab, err = kodeKabupaten(t.teks(i, kdProvinsi), t.teks(i, kdKabupaten)); err != nil {
			a.sebabID, a.sebabEN = susun.Kalimat(err)
		}
		if lama, ada := p.acuan.pemda[th]; ada && lama.kab != a.kab {
			a.kab, a.sebabID, a.sebabEN = wilayah.Kode{}, "dua kabupaten dalam satu tahun", "two kabupaten in one year"
		}
		p.acuan.pemda[th] = a
	}
}

// kodeKabupaten joins Kd_Prov "33." and Kd_Kab "07.", "33.07" or "3307".
func kodeKabupaten(prov, kab string) (wilayah.Kode, error) {
	prov = lepasTitik(prov)
	kab = strings.ReplaceAll(lepasTitik(kab), ".", "")
	if len(kab) == 4 && len(prov) == 2 && strings.HasPrefix(kab, prov) {
		kab = kab[2:]
	}
	return wilayah.Urai(prov + "." + kab)
}

// rangkaian counts the villages whose codes were joined.
type rangkaian struct {
	banyak int
	contoh string
	urutan urutan // of the example
}

// tanpaPemda is a year for which the kabupaten is not known.
type tanpaPemda struct {
	tahun            string
	sebabID, sebabEN string
	urutan           urutan
}

// isiDesa completes what is known about the villages that have budgets or bookings.
func (p *pembaca) isiDesa() {
	desaDirangkai := make(map[string]bool)
	gagal := make(map[string]bool)
	for _, d := range p.urut {
		if d.rinci+d.rab+d.transaksi == 0 {
			continue
		}
		a := p.acuan.desa[d.kunciDok.desa]
		d.desa.Nama, d.desa.Kecamatan = a.nama, a.kecamatan
		pemda := p.cariPemda(d.tahun)
		d.desa.Kabupaten, d.desa.Provinsi = pemda.nama, pemda.provinsi
		d.kabupaten = pemda.kab
		if d.kabupaten.Kosong() {
			d.kabupaten = p.o.Kabupaten
		}
		if d.kabupaten.Kosong() {
			if !gagal[d.tahun] {
				gagal[d.tahun] = true
				p.tanpaPemda = append(p.tanpaPemda, tanpaPemda{d.tahun, pemda.sebabID, pemda.sebabEN, d.urutan(langkahDesa)})
			}
			continue
		}
		kode, err := wilayah.DariSiskeudes(d.kabupaten, d.kode)
		if err != nil {
			continue // the composer reports it and keeps the code as written
		}
		d.desa.Kode = kode
		if !desaDirangkai[d.kunciDok.desa] {
			desaDirangkai[d.kunciDok.desa] = true
			if p.rangkai.banyak++; p.rangkai.banyak == 1 {
				p.rangkai.contoh, p.rangkai.urutan = d.kode+" → "+kode.String(), d.urutan(langkahDesa)
			}
		}
	}
}

// urutan is when a step that goes through the budgets comes to this one.
func (d *dok) urutan(l langkah) urutan { return urutan{int(l), d.lahir[0], d.lahir[1]} }

// laporDesa says what isiDesa has found.
func (p *pembaca) laporDesa() {
	for _, k := range p.tanpaPemda {
		p.catat.kini = k.urutan
		p.lapor(p.tabel[taPemda], -1, &aturanPemda, temuan.Isi("tahun", k.tahun), temuan.Dwi("sebab", k.sebabID, k.sebabEN))
	}
	if p.rangkai.banyak > 0 {
		id, en := wilayah.KeraguanSiskeudes.Pesan()
		p.lapor(nil, -1, &aturanKecamatanSetempat, temuan.Isi("banyak", p.rangkai.banyak), temuan.Isi("contoh", p.rangkai.contoh), temuan.Dwi("sebab", id, en))
	}
}

// cariPemda returns the kabupaten of a year. A year without a row takes that of the others if they all agree.
func (p *pembaca) cariPemda(th string) acuanPemda {
	if a, ada := p.acuan.pemda[th]; ada {
		return a
	}
	var satu acuanPemda
	satu.sebabID, satu.sebabEN = "tidak ada barisnya", "it has no row"
	for i, a := range p.urutPemda() {
		if i > 0 && a.kab != satu.kab {
			return acuanPemda{sebabID: "tahun lain berbeda-beda", sebabEN: "other years differ"}
		}
		satu = a
	}
	return satu
}

// urutPemda lists the rows of Ta_Pemda in a fixed order.
func (p *pembaca) urutPemda() []acuanPemda {
	var daftar []acuanPemda
	if t := p.tabel[taPemda]; t.bisa() {
		for i := range t.daftarBaris {
			if a := p.acuan.pemda[teksTahun(t.sel(i, tahun).Teks)]; a.baris == i {
				daftar = append(daftar, a)
			}
		}
	}
	return daftar
}

// bagianKegiatan takes the village off a Kd_Keg ("05.2001.02.02.02." is "02.02.02" in village 05.2001). Bidang 00, which Siskeudes
// writes for income and financing, is no kegiatan. asing says that the code begins with another village.
func bagianKegiatan(kd, desa string) (keg string, asing bool) {
	kd = lepasTitik(kd)
	if sisa, ok := strings.CutPrefix(kd, desa); ok && desa != "" && (sisa == "" || sisa[0] == '.') {
		kd = strings.TrimPrefix(sisa, ".")
	} else if len(kd) >= 7 && kd[2] == '.' && angkaSaja(kd[:2]) && angkaSaja(kd[3:7]) && (len(kd) == 7 || kd[7] == '.') {
		asing = kd[:7] != "00.0000" // the code of Siskeudes templates
		kd = strings.TrimPrefix(kd[7:], ".")
	}
	if strings.HasPrefix(kd, "00") {
		return "", asing
	}
	return kd, asing
}

// namaKegiatan returns the name of a kegiatan: that of the village, or that of the kabupaten's list.
func (p *pembaca) namaKegiatan(d *dok, keg string) string {
	if keg == "" {
		return ""
	}
	if n := p.acuan.kegiatan[kunciKeg{d, keg}]; n != "" {
		return n
	}
	return p.acuan.refKeg[keg]
}
