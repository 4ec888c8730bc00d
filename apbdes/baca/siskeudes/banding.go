package siskeudes

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// jumlahRAB is the sum of the items of one account in a kegiatan, and of its rows in Ta_RAB.
type jumlahRAB struct {
	pos        kunciPos
	rinci, rab [2]rupiah.Penjumlah // Anggaran, AnggaranStlhPAK
	baris      int                 // row of Ta_RAB, -1 none
	cacat      bool                // an amount could not be read: nothing to compare
}

// kolomBanding are the columns that are compared.
func kolomBanding() [2]kolom { return [2]kolom{anggaran, stlhPAK} }

func (p *pembaca) tambahRAB(jumlah map[kunciPos]*jumlahRAB, t *tabel, i int, pos kunciPos) *jumlahRAB {
	if !p.tabel[taRAB].bisa() || pos.dok.rab == 0 {
		return nil
	}
	pos = pos.tanpaSumber()
	j := jumlah[pos]
	if j == nil {
		j = &jumlahRAB{pos: pos, baris: -1}
		jumlah[pos] = j
	}
	for n, k := range kolomBanding() {
		o, err := p.uang(t, i, k)
		j.cacat = j.cacat || err != nil
		if t.jenis == taRAB {
			j.rab[n].TambahOpsional(o)
		} else {
			j.rinci[n].TambahOpsional(o)
		}
	}
	return j
}

// bandingkanRAB compares Ta_RAB with the sums of the items, in the order of its rows, and then lists items without a row there.
func (p *pembaca) bandingkanRAB(jumlah map[kunciPos]*jumlahRAB) {
	t := p.tabel[taRAB]
	if !t.bisa() {
		return
	}
	var urut []*jumlahRAB
	for i := range t.daftarBaris {
		d := p.dokBaris(t, i)
		if d.rinci == 0 {
			continue
		}
		keg, _ := bagianKegiatan(t.teks(i, kdKeg), d.kunciDok.desa)
		j := p.tambahRAB(jumlah, t, i, kunciPos{d, keg, lepasTitik(t.sel(i, kdRincian).Teks), ""})
		t.status[i] = dipakai
		if j.baris < 0 {
			j.baris = i
			urut = append(urut, j)
		}
	}
	for _, j := range urut {
		p.catat.di(langkahBanding, 0, t.baris[j.baris].Nomor)
		p.bandingkan(t, j)
	}
	p.tanpaRAB(jumlah)
}

func (p *pembaca) bandingkan(t *tabel, j *jumlahRAB) {
	if j.cacat {
		return
	}
	for n, k := range kolomBanding() {
		if n == 1 && !j.pos.dok.pak.berubah() {
			continue
		}
		rab, errRAB := j.rab[n].Hasil()
		rinci, errRinci := j.rinci[n].Hasil()
		if errRAB == nil && errRinci == nil && rab != rinci && (j.rab[n].Banyak() > 0 || j.rinci[n].Banyak() > 0) {
			p.lapor(t, j.baris, &aturanBedaRAB, temuan.Isi("kolom", namaKolom(k)), temuan.Isi("rab", rab), temuan.Isi("rinci", rinci),
				temuan.Isi("kode", j.pos.teks()), temuan.Isi("desa", j.pos.dok.kode))
		}
	}
}

// tanpaRAB reports items of accounts that Ta_RAB does not have, in the order of the items.
func (p *pembaca) tanpaRAB(jumlah map[kunciPos]*jumlahRAB) {
	t := p.tabel[taRABRinci]
	if !t.bisa() {
		return
	}
	for i, s := range t.status {
		if s != dipakai {
			continue
		}
		d := p.dokBaris(t, i)
		keg, _ := bagianKegiatan(t.teks(i, kdKeg), d.kunciDok.desa)
		j := jumlah[kunciPos{d, keg, lepasTitik(t.sel(i, kdRincian).Teks), ""}.tanpaSumber()]
		if j == nil || j.baris >= 0 || j.cacat {
			continue
		}
		j.baris = i // once
		if rinci, err := j.rinci[0].Hasil(); err == nil && rinci != 0 {
			p.catat.di(langkahTanpaRAB, 0, t.baris[i].Nomor)
			p.lapor(t, i, &aturanBedaRAB, temuan.Isi("kolom", namaKolom(anggaran)), temuan.Dwi("rab", "tidak apa pun", "nothing"),
				temuan.Isi("rinci", rinci), temuan.Isi("kode", j.pos.teks()), temuan.Isi("desa", d.kode))
		}
	}
}

// teks writes a place for people.
func (k kunciPos) teks() string { return strings.TrimSpace(k.kegiatan + " " + k.rekening) }

// namaKolom returns the name of a budget column.
func namaKolom(k kolom) string {
	for _, c := range daftarSkema[taRAB].kolom {
		if c.kolom == k {
			return c.nama
		}
	}
	return ""
}
