package umum

import (
	"strconv"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/resep"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// terpotong reports whether the file prints a total of income and has spending behind it, but none of the totals that a report closes
// with.
func terpotong(daftar []*baris) bool {
	jumlah := false
	for _, r := range daftar {
		switch {
		case r.Sasaran == apbdes.JumlahPendapatan:
			jumlah = true
		case r.Sasaran != 0:
			return false
		case susunTotal(r) == apbdes.JumlahPendapatan:
			jumlah = true
		}
	}
	return jumlah
}

func susunTotal(r *baris) apbdes.Sasaran {
	if r.KodeKegiatan != "" || r.KodeRekening != "" {
		return 0
	}
	s, _ := susun.KenaliTotal(r.Uraian)
	return s
}

// gaya proves the style of the numbers for comparisons made here; the composer proves it again and reports.
func (t *tabel) gaya() rupiah.TataTulis {
	if t.o.TataTulis != 0 {
		return t.o.TataTulis
	}
	var k rupiah.Pengenal
	for i := t.p.mulai; i < len(t.l.Baris); i++ {
		for _, a := range kolomUang() {
			if j := t.p.kolom[a]; j >= 0 {
				if c := t.l.Baris[i].Kolom(j); !c.Angka {
					k.Tambah(c.Teks)
				}
			}
		}
	}
	return k.Hasil().TataTulis
}

// penempat prepares the placing of rows: whether 5.1 means bidang 1, the places of the recipe.
func (t *tabel) penempat(daftar []*baris, g bagan.Generasi) *penempat {
	p := &penempat{g: g, r: &t.r, catat: &t.catat, konteks: make(map[kunci]*konteks), isi: make(map[string]int),
		tempat: make(map[string]resep.Tempat)}
	p.kamus = kamus{g: p.g, simpan: make(map[kunciNama]hasilNama), sudah: make(map[string]string), ganda: make(map[string]bool), rekSimpn: make(map[kunciRekening]hasilRekening)}
	for _, x := range t.r.Tempat {
		p.tempat[resep.Rapikan(x.Nama)] = x
	}
	if bidangLima(daftar, p) {
		for _, r := range daftar {
			p.ctx(r).bidangLima = true
		}
		t.catat.Tambah(&aturanTafsir, 0, 0, temuan.Dwi("apa", "kode belanja 5.1 sampai 5.5 adalah nomor bidang, karena namanya nama bidang",
			"the spending codes 5.1 to 5.5 are numbers of bidang, because their names are names of bidang"))
	}
	return p
}

// bidangLima reports whether a file numbers its bidang 5.1 to 5.5: a row with such a code is named after that bidang, and none after the
// account.
func bidangLima(daftar []*baris, p *penempat) bool {
	ada := false
	for _, r := range daftar {
		if r.kode == "" || r.sumbu || p.g != bagan.Permendagri20 {
			continue
		}
		s, err := bagan.UraiSel(r.kode, p.g)
		if err != nil || s.Rekening.Akun() != 5 || s.Rekening.Tingkat() != bagan.Kelompok {
			continue
		}
		if kataJenis(r.nama) {
			return false
		}
		k, ok := p.kamus.bidang(r.nama, p.kamus.adaBidang(r.nama))
		lima, sah := bidangDariLima(s.Rekening)
		ada = ada || ok && sah && k == lima
	}
	return ada
}

// isiPerubahan reads the zeros of a column "menjadi" as unchanged where most of it is zero beside amounts: such a column holds only the rows
// that were revised, and the value after the change of the others is the one before it.
func isiPerubahan(daftar []*baris, catat *lembar.Pencatat) {
	nol, isi := 0, 0
	for _, r := range daftar {
		if r.nilai.Anggaran.Nilai == 0 || !r.nilai.Perubahan.Ada {
			continue
		}
		if r.nilai.Perubahan.Nilai == 0 {
			nol++
		} else {
			isi++
		}
	}
	if nol <= isi {
		return
	}
	for _, r := range daftar {
		if r.nilai.Anggaran.Nilai != 0 && r.nilai.Perubahan.Ada && r.nilai.Perubahan.Nilai == 0 {
			r.nilai.Perubahan, r.Nilai[apbdes.Perubahan] = r.nilai.Anggaran, r.Nilai[apbdes.Anggaran]
		}
	}
	catat.Tambah(&aturanTafsir, 0, 0, temuan.Dwi("apa",
		"0 di kolom perubahan berarti tidak diubah, karena "+strconv.Itoa(nol)+" dari "+strconv.Itoa(nol+isi)+" baris berisi 0; nilai semulanya dipakai",
		"0 in the column of changes means not changed, because "+strconv.Itoa(nol)+" of "+strconv.Itoa(nol+isi)+" rows hold 0; their first value is used"))
}

// buktiGaya proves the number style of rows that do not come from a table.
func buktiGaya(daftar []*baris) rupiah.TataTulis {
	var k rupiah.Pengenal
	for _, r := range daftar {
		for _, c := range r.Nilai {
			if !c.Angka && c.Teks != "" {
				k.Tambah(c.Teks)
			}
		}
		if _, uang, ada := petikNarasi(r.nama); ada {
			k.Tambah(uang)
		}
	}
	return k.Hasil().TataTulis
}
