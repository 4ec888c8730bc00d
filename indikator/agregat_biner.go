package indikator

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strconv"
	"unicode/utf8"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// ErrBiner is wrapped by the errors of [Agregat.UnmarshalBinary].
var ErrBiner = errors.New("indikator: not the binary form of an Agregat")

// tandaBiner begins the binary form; its last character is the version.
const tandaBiner = "dasbor-agregat/1\n"

// Limits of the binary form.
const (
	maksBarisBiner = 4_000_000 // 75,266 villages for 50 years
	maksPetaBiner  = 200
	maksKali       = 1 << 32
)

// MarshalBinary writes everything that was collected in a form for other processes. Equal collections give equal bytes, however they
// came about. The form carries its version and may change with it; it is no archive.
func (a *Agregat) MarshalBinary() ([]byte, error) {
	a.rapikan()
	if len(a.baris) > maksBarisBiner || len(a.peta) > maksPetaBiner {
		return nil, ErrMasukan
	}
	panjang := 64 + len(a.peta)
	for i := range a.baris {
		panjang += 40 + len(a.baris[i].nama) + 6*len(a.baris[i].nilai)
	}
	w := append(make([]byte, 0, panjang), tandaBiner...)
	w = tulisTeks(w, a.petaBiner())
	w = binary.AppendUvarint(w, uint64(len(a.baris)))
	for i := range a.baris {
		w = a.baris[i].tulisBiner(w)
	}
	return w, nil
}

// petaBiner leaves no trace of a map that no total uses.
func (a *Agregat) petaBiner() string {
	if len(a.baris) == 0 {
		return ""
	}
	return a.peta
}

func tulisTeks(w []byte, s string) []byte {
	return append(binary.AppendUvarint(w, uint64(len(s))), s...)
}

func (b *barisAgregat) tulisBiner(w []byte) []byte {
	kode, _ := strconv.ParseUint(b.kode.Polos(), 10, 64) // "" is 0: no code
	w = binary.AppendUvarint(w, kode)
	w = binary.AppendUvarint(w, uint64(b.tahun)) //nolint:gosec // 0 to 9999
	w = tulisTeks(w, b.nama)
	w = binary.AppendUvarint(w, b.kali)
	w = binary.AppendUvarint(w, uint64(b.penduduk)) //nolint:gosec // not negative
	bendera := byte(b.berlaku) << 2
	if b.lama {
		bendera |= 1
	}
	if b.siltap {
		bendera |= 2
	}
	w = append(w, bendera)
	for i := range b.ada {
		w = binary.AppendUvarint(w, uint64(b.ada[i]))
		w = binary.AppendUvarint(w, uint64(b.sebagian[i]))
	}
	for _, r := range b.nilai {
		w = binary.AppendVarint(w, int64(r))
	}
	return w
}

// UnmarshalBinary reads what [Agregat.MarshalBinary] writes and replaces what a has collected. Only the very bytes that
// MarshalBinary would write are accepted; on an error, which wraps [ErrBiner], a stays as it was.
func (a *Agregat) UnmarshalBinary(isi []byte) error {
	p := pembacaBiner{isi: isi}
	p.tanda()
	baru := Agregat{peta: p.teks(maksPetaBiner), rapi: true}
	n := p.bilangan(maksBarisBiner)
	for i := uint64(0); i < n && p.salah == ""; i++ {
		b := p.baris()
		if i > 0 && bandingkanBaris(&baru.baris[i-1], &b) >= 0 {
			p.gagal("rows out of order")
		}
		baru.baris = append(baru.baris, b)
	}
	switch {
	case p.salah == "" && len(p.isi) > p.di:
		p.gagal("bytes after the end")
	case n == 0 && baru.peta != "":
		p.gagal("a map without totals")
	}
	if p.salah != "" {
		return fmt.Errorf("%w: byte %d: %s", ErrBiner, p.di, p.salah)
	}
	*a = baru
	return nil
}

// pembacaBiner reads the binary form and keeps the first thing that is wrong.
type pembacaBiner struct {
	isi   []byte
	di    int
	salah string
	kolam kolamUang
}

func (p *pembacaBiner) gagal(s string) {
	if p.salah == "" {
		p.salah = s
	}
}

func (p *pembacaBiner) tanda() {
	if !bytes.HasPrefix(p.isi, []byte(tandaBiner)) {
		p.gagal("another form or version")
		return
	}
	p.di = len(tandaBiner)
}

// bilangan reads a count of at most maks.
func (p *pembacaBiner) bilangan(maks uint64) uint64 {
	if p.salah != "" {
		return 0
	}
	n, panjang := binary.Uvarint(p.isi[p.di:])
	if panjang <= 0 || panjang > 1 && p.isi[p.di+panjang-1] == 0 || n > maks {
		p.gagal("a number")
		return 0
	}
	p.di += panjang
	return n
}

// uang reads an amount.
func (p *pembacaBiner) uang() rupiah.Rupiah {
	if p.salah != "" {
		return 0
	}
	n, panjang := binary.Varint(p.isi[p.di:])
	if panjang <= 0 || panjang > 1 && p.isi[p.di+panjang-1] == 0 {
		p.gagal("an amount")
		return 0
	}
	p.di += panjang
	return rupiah.Rupiah(n)
}

func (p *pembacaBiner) teks(maks uint64) string {
	n := int(p.bilangan(maks)) //nolint:gosec // maks is small
	if p.salah != "" || len(p.isi)-p.di < n {
		p.gagal("a text")
		return ""
	}
	s := string(p.isi[p.di : p.di+n])
	p.di += n
	if !utf8.ValidString(s) {
		p.gagal("a text that is not UTF-8")
	}
	return s
}

func (p *pembacaBiner) bita() byte {
	if p.salah != "" || p.di >= len(p.isi) {
		p.gagal("the end is missing")
		return 0
	}
	p.di++
	return p.isi[p.di-1]
}

func (p *pembacaBiner) kode() wilayah.Kode {
	n := p.bilangan(9_999_999_999)
	if n == 0 {
		return wilayah.Kode{}
	}
	k, err := wilayah.Urai(angkaSepuluh(n))
	if err != nil || k.Tingkat() != wilayah.Desa {
		p.gagal("a village code")
	}
	return k
}

// angkaSepuluh writes n with ten digits.
func angkaSepuluh(n uint64) string {
	s := strconv.FormatUint(n, 10)
	return "0000000000"[:10-len(s)] + s
}

func (p *pembacaBiner) baris() barisAgregat {
	b := barisAgregat{kode: p.kode(), tahun: int32(p.bilangan(9999)), nama: p.teks(maksNamaAgregat), kali: p.bilangan(maksKali)} //nolint:gosec // bounded
	b.penduduk = int64(p.bilangan(maksOrangAgregat))                                                                             //nolint:gosec // bounded
	bendera := p.bita()
	b.lama, b.siltap, b.berlaku = bendera&1 != 0, bendera&2 != 0, apbdes.Fase(bendera>>2)
	if b.kali == 0 || b.berlaku > apbdes.Realisasi {
		p.gagal("a row")
	}
	for i := range b.ada {
		b.ada[i] = uint32(p.bilangan(1<<BanyakUkuran - 1)) //nolint:gosec // bounded
		b.sebagian[i] = uint32(p.bilangan(uint64(b.ada[i])))
		if b.sebagian[i]&^b.ada[i] != 0 {
			p.gagal("a mark without its amount")
		}
	}
	n := b.banyakNilai()
	if p.salah != "" || len(p.isi)-p.di < n {
		p.gagal("the end is missing")
		return b
	}
	if n > 0 {
		b.nilai = p.kolam.ambil(n, min(ukuranKolam, len(p.isi)-p.di))
	}
	for i := range b.nilai {
		b.nilai[i] = p.uang()
	}
	return b
}
