package mdb

import (
	"encoding/binary"
	"strconv"
)

// Head of a long value within the row.
const (
	kepalaNilaiPanjang = 12         // length and flags (4), pointer (4), unused (4)
	topengPanjang      = 0x3FFFFFFF // the length; the two bits above are the form
	bentukBerantai     = 0          // chain of LVAL rows
	bentukSatuBaris    = 1          // one LVAL row
	bentukDiTempat     = 2          // right behind the head
)

// nilaiPanjang returns the content of a memo or OLE value. The result is valid until the next call.
func (p *pembaca) nilaiPanjang(d []byte) ([]byte, error) {
	if len(d) < kepalaNilaiPanjang {
		return nil, salah(NilaiRusak, "head of a long value cut off")
	}
	v := binary.LittleEndian.Uint32(d)
	panjang := int(v & topengPanjang)
	if batas := p.t.basis.batas.Panjang; panjang > batas {
		return nil, salah(MelampauiBatas, "long value of "+strconv.Itoa(panjang)+" bytes")
	}
	ke := penunjuk(binary.LittleEndian.Uint32(d[4:]))
	switch v >> 30 {
	case bentukDiTempat:
		d = d[kepalaNilaiPanjang:]
	case bentukSatuBaris:
		var err error
		if d, err = p.barisPanjang(ke); err != nil {
			return nil, err
		}
	case bentukBerantai:
		return p.rantai(ke, panjang)
	default:
		return nil, salah(NilaiRusak, "long value of unknown form")
	}
	if panjang > len(d) {
		return nil, salah(NilaiRusak, "long value shorter than its length")
	}
	return d[:panjang], nil
}

// barisPanjang returns a row of an LVAL page.
func (p *pembaca) barisPanjang(ke penunjuk) ([]byte, error) {
	if err := p.bacaLain(ke.halaman()); err != nil {
		return nil, err
	}
	if p.lain[0] != jenisHalamanData || binary.LittleEndian.Uint32(p.lain[posPemilik:]) != pemilikNilai {
		return nil, salahDi(NilaiRusak, ke.halaman(), "not a page of long values")
	}
	isi, tanda, ok := p.t.basis.tata.potongan(p.lain, ke.baris())
	if !ok || tanda&barisBukanAwal != 0 {
		return nil, salahDi(NilaiRusak, ke.halaman(), "long value that is not there")
	}
	return isi, nil
}

// rantai joins a chain of LVAL rows. Every link must bring at least one byte and no more than panjang are wanted, so a
// chain that bites its tail ends.
func (p *pembaca) rantai(ke penunjuk, panjang int) ([]byte, error) {
	const kepalaRantai = 4 // pointer to the next link
	p.isi = p.isi[:0]
	for len(p.isi) < panjang {
		if ke == 0 {
			return nil, salah(NilaiRusak, "long value shorter than its length")
		}
		d, err := p.barisPanjang(ke)
		if err != nil {
			return nil, err
		}
		if len(d) <= kepalaRantai {
			return nil, salahDi(NilaiRusak, ke.halaman(), "empty link of a long value")
		}
		ke = penunjuk(binary.LittleEndian.Uint32(d))
		d = d[kepalaRantai:]
		p.isi = append(p.isi, d[:min(len(d), panjang-len(p.isi))]...)
	}
	return p.isi, nil
}
