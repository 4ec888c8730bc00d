package siskeudes

import (
	"cmp"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// tinjauan is what all budget rows together say about a change of the budget (PAK).
type tinjauan struct {
	beda   bool // AnggaranStlhPAK differs from Anggaran somewhere
	terisi bool // AnggaranStlhPAK is not nil somewhere
	geser  bool // AnggaranPAK is not nil somewhere
	perdes string
}

// berubah reports whether the budget was changed and the changed amounts are there.
func (t *tinjauan) berubah() bool {
	if !t.terisi && !t.geser {
		return false
	}
	return t.geser || t.beda || t.perdes != ""
}

// tabelAnggaran returns the table a budget comes from.
func (p *pembaca) tabelAnggaran(d *dok) jenisTabel {
	if d.rinci > 0 {
		return taRABRinci
	}
	return taRAB
}

// tinjauPAK looks at all budget rows before the first becomes a line: one row cannot tell whether there was a change.
func (p *pembaca) tinjauPAK() {
	for _, j := range [...]jenisTabel{taRABRinci, taRAB} {
		t := p.tabel[j]
		if !t.bisa() {
			continue
		}
		for i := range t.daftarBaris {
			d := p.dokBaris(t, i)
			if p.tabelAnggaran(d) != j {
				continue
			}
			awal, _ := p.uang(t, i, anggaran)
			stlh, _ := p.uang(t, i, stlhPAK)
			geser, _ := p.uang(t, i, selisihPAK)
			d.pak.beda = d.pak.beda || stlh.Ada && stlh != awal
			d.pak.terisi = d.pak.terisi || stlh.Nilai != 0
			d.pak.geser = d.pak.geser || geser.Nilai != 0
		}
	}
	for _, d := range p.urut {
		if d.rinci+d.rab == 0 || d.lama.lama() {
			continue
		}
		p.catat.kini = d.urutan(langkahPAK)
		d.pak.perdes = p.acuan.perdes[d.kunciDok]
		isi := []temuan.Isian{temuan.Isi("desa", d.kode), temuan.Isi("tahun", d.tahun), temuan.Isi("perdes", d.pak.perdes)}
		switch {
		case d.pak.berubah():
		case d.pak.perdes != "":
			p.lapor(p.tabel[taDesa], -1, &aturanPerubahanKosong, isi...)
		default:
			p.lapor(p.tabel[p.tabelAnggaran(d)], -1, &aturanTanpaPerubahan, isi...)
		}
		if d.rinci == 0 {
			p.lapor(p.tabel[taRAB], -1, &aturanTanpaRinci, isi[:2]...)
		}
	}
}

// taruhAnggaran feeds the budget lines to the composer and checks them.
func (p *pembaca) taruhAnggaran() {
	jumlah := make(map[kunciPos]*jumlahRAB)
	for _, j := range [...]jenisTabel{taRABRinci, taRAB} {
		t := p.tabel[j]
		if !t.bisa() {
			continue
		}
		for i := range t.daftarBaris {
			d := p.dokBaris(t, i)
			if p.tabelAnggaran(d) != j {
				continue // Ta_RAB as a check
			}
			p.catat.di(langkahAnggaran, peringkat(j), t.baris[i].Nomor)
			pos := p.pos(t, i, d)
			p.taruhBarisAnggaran(t, i, d, pos)
			if j == taRABRinci {
				p.periksaRumus(t, i, d, pos)
				p.tambahRAB(jumlah, t, i, pos)
			}
		}
	}
	p.bandingkanRAB(jumlah)
}

func (p *pembaca) taruhBarisAnggaran(t *tabel, i int, d *dok, pos kunciPos) {
	b := p.baris(t, i, d, pos)
	b.Nilai[apbdes.Anggaran] = p.selUang(t, i, anggaran)
	if d.pak.berubah() {
		b.Nilai[apbdes.Perubahan] = p.selUang(t, i, stlhPAK)
	}
	if b.Nilai[apbdes.Anggaran].Teks == "" && b.Nilai[apbdes.Perubahan].Teks == "" {
		t.status[i] = TanpaNilai
		return
	}
	if p.nihil(d, pos) {
		b.Nilai[apbdes.Realisasi] = susun.Sel{Teks: "0", Angka: true}
	}
	if strings.HasPrefix(pos.rekening, "6.1.1") {
		p.tambahSilpa(t, i, d)
	}
	t.status[i] = dipakai
	p.tambah(b, d, pos)
}

// tambahSilpa adds to the opening SiLPA that the budget in force expects.
func (p *pembaca) tambahSilpa(t *tabel, i int, d *dok) {
	k := anggaran
	if d.pak.berubah() {
		k = stlhPAK
	}
	if o, err := p.uang(t, i, k); err == nil {
		d.silpa.TambahOpsional(o)
	}
}

// tambah feeds a line to the composer and notes which bidang and sub-bidang now have lines.
func (p *pembaca) tambah(b susun.Baris, d *dok, pos kunciPos) {
	p.catatSisa(&b)
	p.susun.Tambah(b)
	for keg := pos.kegiatan; keg != "" && !p.bernama[kunciKeg{d, keg}]; {
		p.bernama[kunciKeg{d, keg}] = true
		keg = keg[:max(0, strings.LastIndexByte(keg, '.'))]
	}
}

// nihil reports whether nothing was booked at a place of the budget although everything booked is known: realisasi is Rp0 there.
func (p *pembaca) nihil(d *dok, pos kunciPos) bool {
	bagian := bagianRekening(pos.rekening)
	if d.transaksi == 0 || bagian == tanpaBagian || bagian == bagianMasuk || p.kurang[bagian] || !p.sampaiTahun(d) {
		return false
	}
	return !p.dibukukan[pos]
}

// baris makes the part of a row that all tables share. Its cells are cut from slabs, so that a row costs no allocation for them.
func (p *pembaca) baris(t *tabel, i int, d *dok, pos kunciPos) susun.Baris {
	b := susun.Baris{
		Letak: t.di(i), Mentah: p.mentah(t, i), Peran: susun.Daun,
		KodeDesa: d.kode, NamaDesa: d.desa.Nama, NamaKecamatan: d.desa.Kecamatan, Tahun: d.tahun,
		KodeKegiatan: pos.kegiatan, NamaKegiatan: p.namaKegiatan(d, pos.kegiatan),
		KodeRekening: pos.rekening, SumberDana: t.teks(i, sumberDana),
		Uraian:    cmp.Or(t.teks(i, uraian), p.acuan.rekening[pos.rekening]),
		KolomDesa: t.letak[kdDesa] + 1, KolomTahun: t.letak[tahun] + 1,
		KolomKegiatan: t.letak[kdKeg] + 1, KolomRekening: t.letak[kdRincian] + 1,
	}
	if !d.kabupaten.Kosong() {
		b.Kabupaten = d.kabupaten.String()
	}
	return b
}

func (p *pembaca) mentah(t *tabel, i int) []string {
	n := len(t.baris[i].Sel)
	if len(p.lempeng) < n {
		p.lempeng = make([]string, max(4096, n))
	}
	m := p.lempeng[:n:n]
	p.lempeng = p.lempeng[n:]
	for j := range m {
		m[j] = t.baris[i].Sel[j].Teks
	}
	return m
}

// kunciPos is a place in a budget: kegiatan, account and sumber dana of one village and year.
type kunciPos struct {
	dok                        *dok
	kegiatan, rekening, sumber string
}

// tanpaSumber is the place without its fund; no fund is written so.
func (k kunciPos) tanpaSumber() kunciPos {
	k.sumber = "*"
	return k
}

// pos reads the place of a row.
func (p *pembaca) pos(t *tabel, i int, d *dok) kunciPos {
	keg, asing := bagianKegiatan(t.teks(i, kdKeg), d.kunciDok.desa)
	if asing {
		p.lapor(t, i, &aturanDesaLain, temuan.Isi("kode", t.teks(i, kdKeg)), temuan.Isi("desa", d.kode))
	}
	k := kunciPos{d, keg, lepasTitik(t.sel(i, kdRincian).Teks), strings.ToUpper(t.teks(i, sumberDana))}
	if t.jenis == taRAB {
		return k.tanpaSumber()
	}
	return k
}

// periksaRumus checks the identities of KSB-10 in one row.
func (p *pembaca) periksaRumus(t *tabel, i int, d *dok, pos kunciPos) {
	awal, err := p.uang(t, i, anggaran)
	if err != nil || !awal.Ada {
		return
	}
	if volume, ok := uraiDesimal(t.sel(i, jmlSatuan), p.angka.jumlah); ok {
		if harga, ok := uraiDesimal(t.sel(i, hrgSatuan), p.angka.jumlah); ok {
			hitung, ok := volume.kali(harga)
			// Less than a rupiah is rounding: volumes are written with few decimals.
			if beda, err := rupiah.Selisih(hitung, awal.Nilai); ok && err == nil && (beda >= rupiah.Satu || beda <= -rupiah.Satu) {
				p.laporRumus(t, i, pos, temuan.Dwi("rumus", "JmlSatuan × HrgSatuan", "JmlSatuan × HrgSatuan"), hitung, awal.Nilai)
			}
		}
	}
	if !d.pak.berubah() {
		return
	}
	stlh, errStlh := p.uang(t, i, stlhPAK)
	geser, errGeser := p.uang(t, i, selisihPAK)
	if errStlh != nil || errGeser != nil || !stlh.Ada || !geser.Ada {
		return
	}
	if hitung, err := rupiah.Jumlah(awal.Nilai, geser.Nilai); err == nil && hitung != stlh.Nilai {
		p.laporRumus(t, i, pos, temuan.Isi("rumus", "Anggaran + AnggaranPAK"), hitung, stlh.Nilai)
	}
}

func (p *pembaca) laporRumus(t *tabel, i int, pos kunciPos, rumus temuan.Isian, hitung, tertulis rupiah.Rupiah) {
	p.lapor(t, i, &aturanRumusRAB, temuan.Isi("kode", strings.TrimSpace(pos.kegiatan+" "+pos.rekening)), rumus,
		temuan.Isi("hitung", hitung), temuan.Isi("tertulis", tertulis))
}
