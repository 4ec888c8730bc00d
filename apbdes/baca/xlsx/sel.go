package xlsx

import (
	"bytes"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// atributSel are the attributes of one <c>.
type atributSel struct {
	letak, jenis []byte
	gaya         int
}

// satuSel reads one <c> and adds it to the row if it is not empty.
func (u *pembaca) satuSel() error {
	p := u.p
	if string(p.nama) != "c" {
		return p.lewati()
	}
	a, err := bacaAtributSel(p.atr)
	if err != nil {
		return err
	}
	if err := u.aturKolom(a.letak); err != nil {
		return err
	}
	awal := len(u.isi)
	rumus, nilai := false, false
	err = p.anak(func() (err error) {
		switch string(p.nama) {
		case "v":
			nilai = true
			u.isi, err = p.isi(u.isi)
			return err
		case "is":
			u.isi, err = p.teksKaya(u.isi)
			return err
		case "f":
			rumus = true
		}
		return p.lewati()
	})
	if err != nil {
		return err
	}
	if n := len(u.isi) - awal; n > u.batas.Tabel.BitaPerSel {
		return u.lewat(lembar.BatasBitaPerSel, u.batas.Tabel.BitaPerSel, n)
	}
	s := selBaris{kolom: u.kolom, awal: awal, akhir: len(u.isi)}
	if s.akhir == awal {
		if rumus && (!nilai || string(a.jenis) != "str") {
			u.lapor(&aturanRumusKosong)
		}
		return nil
	}
	u.artikan(&s, a)
	if s.akhir > s.awal || s.bersama != "" {
		u.sel = append(u.sel, s)
	}
	return nil
}

func bacaAtributSel(atr []byte) (atributSel, error) {
	var a atributSel
	for {
		nama, nilai, lagi, err := atribut(atr)
		if err != nil || nama == nil {
			return a, err
		}
		switch string(nama) {
		case "r":
			a.letak = nilai
		case "t":
			a.jenis = nilai
		case "s":
			a.gaya = bilangan(nilai)
		}
		atr = lagi
	}
}

// aturKolom settles the column: the stated one, or the next.
func (u *pembaca) aturKolom(letak []byte) error {
	u.kolom++
	if letak != nil {
		baris, kolom := uraiLetakSel(letak)
		if kolom > 0 {
			u.kolom = kolom
		}
		if baris != u.nomor && u.kolom <= lebarExcel {
			u.catat.Tambah(&aturanLetak, u.nomor, u.kolom, temuan.Isi("nilai", string(letak)), temuan.Isi("sel", namaSel(u.nomor, u.kolom)))
		}
	}
	if u.kolom > u.batas.Tabel.SelPerBaris {
		return u.lewat(lembar.BatasSelPerBaris, u.batas.Tabel.SelPerBaris, u.kolom)
	}
	return nil
}

// lapor notes a finding about the current cell.
func (u *pembaca) lapor(a *temuan.Aturan, isian ...temuan.Isian) {
	isian = append(isian, temuan.Isi("sel", namaSel(u.nomor, u.kolom)))
	u.catat.Tambah(a, u.nomor, u.kolom, isian...)
}

// artikan turns the stored text of a cell, which ends pembaca.isi, into its final text by the type of the cell.
func (u *pembaca) artikan(s *selBaris, a atributSel) {
	switch string(a.jenis) {
	case "inlineStr":
	case "str":
		u.isi = append(u.isi[:s.awal], uraiX(u.isi[s.awal:])...)
		s.akhir = len(u.isi)
	case "s":
		u.teksBersama(s)
	case "e":
		u.lapor(&aturanGalatSel, temuan.Isi("nilai", string(u.isi[s.awal:])))
	case "b":
		u.boolean(s)
	case "d":
	case "", "n":
		u.angka(s, a.gaya)
	default:
		u.takTerbaca(s, string(a.jenis))
	}
}

// teksBersama replaces the index of a shared string by the string, without copying it.
func (u *pembaca) teksBersama(s *selBaris) {
	v := bytes.TrimSpace(u.isi[s.awal:])
	n := bilangan(v)
	if len(v) == 0 || n == 0 && string(bytes.TrimLeft(v, "0")) != "" || n >= len(u.teks) {
		u.lapor(&aturanTeksHilang, temuan.Isi("nilai", string(v)))
	} else {
		s.bersama = u.teks[n]
	}
	u.isi = u.isi[:s.awal]
	s.akhir = s.awal
}

func (u *pembaca) boolean(s *selBaris) {
	teks := ""
	switch string(bytes.TrimSpace(u.isi[s.awal:])) {
	case "1", "true":
		teks = "TRUE"
	case "0", "false":
		teks = "FALSE"
	default:
		u.takTerbaca(s, "b")
		return
	}
	u.isi = append(u.isi[:s.awal], teks...)
	s.akhir = len(u.isi)
}

// angka makes a number, date or time of the stored text.
func (u *pembaca) angka(s *selBaris, gaya int) {
	isi, ada := u.perapi.rapi(u.isi[:s.awal], bytes.TrimSpace(u.isi[s.awal:]))
	if !ada {
		u.takTerbaca(s, "n")
		return
	}
	u.isi = isi
	if gaya < len(u.gaya) && u.gaya[gaya] != rupaAngka {
		// The text follows the number, which is then left behind unused in the buffer of the row.
		t, waktu := tulisWaktu(u.isi, u.isi[s.awal:], u.gaya[gaya], u.tahun1904)
		if waktu {
			s.awal, s.akhir, u.isi = len(u.isi), len(t), t
			return
		}
		u.lapor(&aturanBukanTanggal, temuan.Isi("nilai", string(u.isi[s.awal:])))
	}
	s.akhir, s.angka = len(u.isi), true
}

// takTerbaca keeps the stored text as it is and reports it.
func (u *pembaca) takTerbaca(s *selBaris, jenis string) {
	u.lapor(&aturanTakTerbaca, temuan.Isi("nilai", string(u.isi[s.awal:])), temuan.Isi("jenis", jenis))
}
