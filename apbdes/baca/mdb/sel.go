package mdb

import (
	"encoding/binary"
	"errors"
)

// susunan is a row taken apart as far as its frame: null bitmap and data.
type susunan struct {
	isi    []byte
	topeng []byte // null bitmap, at the end of isi
	banyak int    // columns the row knows of
}

// uraiSusunan finds the frame of a row.
func (t *tata) uraiSusunan(isi []byte) (susunan, error) {
	if len(isi) < t.awalTetap {
		return susunan{}, salah(BarisRusak, "row cut off")
	}
	banyak := int(isi[0])
	if t.awalTetap == 2 {
		banyak |= int(isi[1]) << 8
	}
	topeng := (banyak + 7) / 8
	if t.awalTetap+topeng > len(isi) {
		return susunan{}, salah(BarisRusak, "null bitmap beyond the row")
	}
	return susunan{isi: isi, topeng: isi[len(isi)-topeng:], banyak: banyak}, nil
}

// ada reports the bit of column nomor. A column younger than the row has none.
func (s *susunan) ada(nomor int) bool {
	return nomor < s.banyak && s.topeng[nomor/8]>>(nomor%8)&1 != 0
}

// letakVar appends to ke where each variable value starts within the row, and where the last one ends.
func (t *tata) letakVar(s *susunan, ke []int) ([]int, error) {
	if t.awalTetap == 1 {
		return letakVarJet3(s, ke)
	}
	ekor := len(s.isi) - len(s.topeng) // just behind the count of variable values
	if ekor < t.awalTetap+2 {
		return nil, salah(BarisRusak, "no room for variable values")
	}
	n := int(binary.LittleEndian.Uint16(s.isi[ekor-2:]))
	akhir := ekor - 2 - 2*(n+1) // start of the offset table, which runs backwards
	if akhir < t.awalTetap {
		return nil, salah(BarisRusak, "variable table beyond the row")
	}
	for p := ekor - 4; p >= akhir; p -= 2 {
		ke = append(ke, int(binary.LittleEndian.Uint16(s.isi[p:])))
	}
	return periksaLetak(ke, akhir)
}

// letakVarJet3 is letakVar for one-byte offsets. Between the offsets and the count stand the jumps: jump j (again
// backwards) names the first variable value at or beyond byte 256*(j+1).
func letakVarJet3(s *susunan, ke []int) ([]int, error) {
	ekor := len(s.isi) - len(s.topeng) - 1 // the count of variable values
	if ekor < 1 {
		return nil, salah(BarisRusak, "no room for variable values")
	}
	n := int(s.isi[ekor])
	lompat := (len(s.isi) - 1) / 256
	mulai := ekor - lompat - 1 // offset of the first value
	akhir := mulai - n
	if akhir < 1 {
		return nil, salah(BarisRusak, "variable table beyond the row")
	}
	// The number of jumps comes from the length of the whole row, so the last one may be unused and hold anything.
	if akhir/256 < lompat {
		lompat--
	}
	tambah := 0
	for i := range n + 1 {
		for tambah < lompat && int(s.isi[ekor-1-tambah]) == i {
			tambah++
		}
		ke = append(ke, int(s.isi[mulai-i])+256*tambah)
	}
	return periksaLetak(ke, akhir)
}

// periksaLetak returns letak after making sure that the offsets ascend and stay before akhir.
func periksaLetak(letak []int, akhir int) ([]int, error) {
	sebelum := 0
	for _, v := range letak {
		if v < sebelum || v > akhir {
			return nil, salah(BarisRusak, "variable offsets out of order")
		}
		sebelum = v
	}
	return letak, nil
}

// pecah fills p.nilai from a row. On error it has filled what it could and returns the first one.
func (p *pembaca) pecah(isi []byte) error {
	s, err := p.t.basis.tata.uraiSusunan(isi)
	if err != nil {
		return err
	}
	p.letak = p.letak[:0]
	for i := range p.t.Kolom {
		k := &p.t.Kolom[i]
		if e := p.bacaSel(&p.nilai[i], k, &s); e != nil && err == nil {
			err = namaiKolom(e, k.Nama)
		}
		p.ujung[i] = len(p.teks)
		if p.total+int64(len(p.teks)) > p.t.basis.batas.Teks {
			return salah(MelampauiBatas, "too much text")
		}
	}
	semua, awal := string(p.teks), 0
	for i, akhir := range p.ujung {
		if p.nilai[i].Ada {
			p.nilai[i].Teks = semua[awal:akhir]
		}
		awal = akhir
	}
	return err
}

// namaiKolom puts the column into an error of this package.
func namaiKolom(err error, nama string) error {
	var s *SalahBerkas
	if errors.As(err, &s) {
		s.Kolom = nama
	}
	return err
}

// bacaSel decodes one cell, its text going to the end of p.teks.
func (p *pembaca) bacaSel(n *Nilai, k *Kolom, s *susunan) error {
	ada := s.ada(k.nomor)
	if k.Jenis == JenisLogika {
		angka := byte('0')
		if ada {
			angka = '1'
		}
		p.teks = append(p.teks, angka)
		n.Ada, n.jenis = true, k.Jenis
		return nil
	}
	if !ada {
		return nil
	}
	d, err := p.potong(k, s)
	if err == nil && (k.Jenis == JenisMemo || k.Jenis == JenisOle) {
		d, err = p.nilaiPanjang(d)
	}
	if err != nil {
		return err
	}
	if len(d) < k.Jenis.ukuran() {
		return salah(NilaiRusak, "too short for its type")
	}
	p.teks = p.t.basis.tambahNilai(p.teks, k, d)
	n.Ada, n.jenis, n.mentah = true, k.Jenis, k.Jenis.mentahDari(d)
	return nil
}

// potong returns the bytes of a cell that is not null.
func (p *pembaca) potong(k *Kolom, s *susunan) ([]byte, error) {
	l := &p.t.basis.tata
	if k.tetap {
		panjang := k.Jenis.ukuran()
		if panjang == 0 {
			panjang = k.bita
		}
		mulai := l.awalTetap + k.letak
		akhir := mulai + panjang
		if akhir > len(s.isi)-len(s.topeng) {
			return nil, salah(BarisRusak, "fixed value beyond the row")
		}
		return s.isi[mulai:akhir], nil
	}
	if len(p.letak) == 0 { // most rows have variable values, some have none and then no table either
		var err error
		if p.letak, err = l.letakVar(s, p.letak); err != nil {
			return nil, err
		}
	}
	if k.letak+1 >= len(p.letak) {
		return nil, salah(BarisRusak, "variable value that the row does not have")
	}
	return s.isi[p.letak[k.letak]:p.letak[k.letak+1]], nil
}
