package mdb

import (
	"encoding/binary"
	"math"
	"unicode/utf16"
)

// pembuat writes small database files for the tests: enough of the format to be read by this package and by mdbtools,
// without indexes. It is no writer for real use.
type pembuat struct {
	v     Versi
	l     tata
	hal   [][]byte
	kunci uint32 // page key, 0 = plain
	sandi string
	kode  uint16

	katalog *tabelUji
}

type kolomUji struct {
	nama  string
	jenis Jenis
	tetap bool
	skala byte
}

// tabelUji is a table being written.
type tabelUji struct {
	b      *pembuat
	nama   string
	kolom  []kolomUji
	def    uint32
	peta   penunjuk
	data   uint32
	banyak int
}

var le = binary.LittleEndian

func buatBasis(v Versi) *pembuat {
	b := &pembuat{v: v, l: tataDari(v), kode: windows1252}
	b.halaman(0)                      // header, filled by bita
	le.PutUint32(b.halaman(1)[4:], 0) // page 1 holds the usage maps
	b.katalog = b.tabel("", []kolomUji{
		{"Id", JenisBulat32, true, 0}, {"ParentId", JenisBulat32, true, 0}, {"Name", JenisTeks, false, 0},
		{"Type", JenisBulat16, true, 0}, {"Flags", JenisBulat32, true, 0}, {"LvProp", JenisOle, false, 0},
	})
	b.daftarkan("MSysObjects", halamanKatalog, 1, 0x80000000)
	return b
}

// halaman adds a page and returns it.
func (b *pembuat) halaman(jenis byte) []byte {
	h := make([]byte, b.l.ukuranHalaman)
	h[0], h[1] = jenis, 1
	b.hal = append(b.hal, h)
	return h
}

func (b *pembuat) terakhir() uint32 { return uint32(len(b.hal) - 1) }

// muat reports whether a row of n bytes fits on page h.
func (b *pembuat) muat(h uint32, n int) bool {
	banyak := b.l.banyakBaris(b.hal[h])
	return b.ujung(h)-n >= b.l.posBanyak+2+2*(banyak+1)
}

// ujung returns where the last row of a page starts.
func (b *pembuat) ujung(h uint32) int {
	p := b.hal[h]
	if n := b.l.banyakBaris(p); n > 0 {
		return int(le.Uint16(p[b.l.posBanyak+2*n:]) & topengLetak)
	}
	return len(p)
}

// letakkan writes a row and returns the pointer to it.
func (b *pembuat) letakkan(h uint32, isi []byte, tanda uint16) penunjuk {
	p, n := b.hal[h], b.l.banyakBaris(b.hal[h])
	mulai := b.ujung(h) - len(isi)
	copy(p[mulai:], isi)
	le.PutUint16(p[b.l.posBanyak:], uint16(n+1))
	le.PutUint16(p[b.l.posBanyak+2+2*n:], uint16(mulai)|tanda)
	return penunjuk(h<<8 | uint32(n))
}

func (b *pembuat) daftarkan(nama string, def uint32, jenis int16, bendera uint32) {
	b.katalog.baris(u32(def), u32(1), b.teks(nama), u16(uint16(jenis)), u32(bendera), nil)
}

// tabel adds a table; its catalogue entry too unless it has no name.
func (b *pembuat) tabel(nama string, kolom []kolomUji) *tabelUji {
	t := &tabelUji{b: b, nama: nama, kolom: kolom}
	t.peta = b.letakkan(1, make([]byte, 69), 0)
	t.tulisDefinisi()
	b.halaman(jenisHalamanData)
	t.pakaiHalaman(b.terakhir())
	if nama != "" {
		b.daftarkan(nama, t.def, 1, 0)
	}
	return t
}

// pakaiHalaman makes a page belong to the table and be written next.
func (t *tabelUji) pakaiHalaman(n uint32) {
	le.PutUint32(t.b.hal[n][posPemilik:], t.def)
	isi, _, _ := t.b.l.potongan(t.b.hal[1], t.peta.baris())
	isi[5+n/8] |= 1 << (n % 8)
	t.data = n
}

// tulisDefinisi writes the definition over as many pages as it takes.
func (t *tabelUji) tulisDefinisi() {
	l := &t.b.l
	d := make([]byte, l.posIndeks+len(t.kolom)*l.ukuranKolom)
	nVar, geser := 0, 0
	for i, k := range t.kolom {
		e := d[l.posIndeks+i*l.ukuranKolom:][:l.ukuranKolom]
		e[0] = byte(k.jenis)
		le.PutUint16(e[l.kolNomor:], uint16(i))
		le.PutUint16(e[l.kolNomor+4:], uint16(i))
		le.PutUint16(e[l.kolVar:], uint16(nVar))
		if k.jenis == JenisDesimal {
			e[l.kolPresisi], e[l.kolPresisi+1] = 18, k.skala
		}
		panjang := k.jenis.ukuran()
		if panjang == 0 && (k.jenis == JenisTeks || k.jenis == JenisBiner) {
			panjang = 255
		}
		le.PutUint16(e[l.kolPanjang:], uint16(panjang))
		if k.tetap {
			e[l.kolBendera] = kolomTetap
			le.PutUint16(e[l.kolTetap:], uint16(geser))
			geser += k.jenis.ukuran()
		} else {
			nVar++
		}
		nama := []byte(k.nama)
		if l.lebarNama == 2 {
			nama = utf16Bita(k.nama)
			d = append(d, byte(len(nama)), byte(len(nama)>>8))
		} else {
			d = append(d, byte(len(nama)))
		}
		d = append(d, nama...)
	}
	d = append(d, 0xFF, 0xFF)
	d[0], d[1] = jenisHalamanDefinisi, 1
	le.PutUint32(d[8:], uint32(len(d)-8))
	d[l.posBanyakVar-3] = 'N'
	le.PutUint16(d[l.posBanyakVar-2:], uint16(len(t.kolom)))
	le.PutUint16(d[l.posBanyakVar:], uint16(nVar))
	le.PutUint16(d[l.posBanyakKol:], uint16(len(t.kolom)))
	le.PutUint32(d[l.posPeta:], uint32(t.peta))
	le.PutUint32(d[l.posPeta+4:], uint32(t.peta))
	h := t.b.halaman(jenisHalamanDefinisi)
	t.def = t.b.terakhir()
	d = d[copy(h, d):]
	for len(d) > 0 {
		lanjut := t.b.halaman(jenisHalamanDefinisi)
		le.PutUint32(h[4:], t.b.terakhir())
		h = lanjut
		d = d[copy(h[8:], d):]
	}
}

// susun encodes a row: nil is null; for yes/no columns nil is no and anything else yes.
func (t *tabelUji) susun(nilai [][]byte) []byte {
	l := &t.b.l
	n := len(nilai)
	isi := make([]byte, l.awalTetap)
	isi[0] = byte(n)
	topeng := make([]byte, (n+7)/8)
	var letak []int
	var bergeser []byte
	for i, v := range nilai {
		k := t.kolom[i]
		if v != nil {
			topeng[i/8] |= 1 << (i % 8)
		}
		switch {
		case k.jenis == JenisLogika: // its null bit is all there is
		case k.tetap:
			isi = append(isi, append(v, make([]byte, max(0, k.jenis.ukuran()-len(v)))...)...)
		default:
			letak = append(letak, len(bergeser))
			bergeser = append(bergeser, v...)
		}
	}
	awal := len(isi)
	isi = append(isi, bergeser...)
	letak = append(letak, len(bergeser))
	for i := range letak {
		letak[i] += awal
	}
	nVar := len(letak) - 1
	if l.awalTetap == 2 {
		for i := nVar; i >= 0; i-- {
			isi = le.AppendUint16(isi, uint16(letak[i]))
		}
		isi = le.AppendUint16(isi, uint16(nVar))
		return append(isi, topeng...)
	}
	for i := nVar; i >= 0; i-- {
		isi = append(isi, byte(letak[i]))
	}
	lompat := 0
	for (len(isi)+lompat+1+len(topeng)-1)/256 > lompat {
		lompat++
	}
	for j := lompat; j >= 1; j-- {
		i := 0
		for i <= nVar && letak[i] < 256*j {
			i++
		}
		if i > nVar {
			i = 0xFF
		}
		isi = append(isi, byte(i))
	}
	isi = append(isi, byte(nVar))
	return append(isi, topeng...)
}

// baris adds a row, on a new page when the current one is full.
func (t *tabelUji) baris(nilai ...[]byte) penunjuk { return t.mentah(t.susun(nilai), 0) }

// mentah adds row bytes as they are.
func (t *tabelUji) mentah(isi []byte, tanda uint16) penunjuk {
	if !t.b.muat(t.data, len(isi)) {
		t.b.halaman(jenisHalamanData)
		t.pakaiHalaman(t.b.terakhir())
	}
	if tanda&barisBukanAwal == 0 {
		t.banyak++
		le.PutUint32(t.b.hal[t.def][t.b.l.posTercatat:], uint32(t.banyak))
	}
	return t.b.letakkan(t.data, isi, tanda)
}

// hapus marks a row deleted.
func (t *tabelUji) hapus(p penunjuk) {
	h := t.b.hal[p.halaman()][t.b.l.posBanyak+2+2*p.baris():]
	le.PutUint16(h, le.Uint16(h)|barisBukanAwal|barisPindah)
	t.banyak--
}

// pindah adds a row in another place, reached by an overflow pointer.
func (t *tabelUji) pindah(nilai ...[]byte) {
	ke := t.mentah(t.susun(nilai), barisBukanAwal)
	t.mentah(u32(uint32(ke)), barisPindah)
}

// nilaiPanjang encodes a long value in one of the three forms.
func (b *pembuat) nilaiPanjang(isi []byte, bentuk uint32) []byte {
	kepala := append(u32(uint32(len(isi))|bentuk<<30), make([]byte, 8)...)
	switch bentuk {
	case bentukDiTempat:
		return append(kepala, isi...)
	case bentukSatuBaris:
		le.PutUint32(kepala[4:], uint32(b.lval(isi)))
		return kepala
	}
	// The chain is written from its end, so that each link knows the next.
	maks := b.l.ukuranHalaman - b.l.posBanyak - 2 - 2 - 4
	lanjut := penunjuk(0)
	for len(isi) > 0 {
		mulai := (len(isi) - 1) / maks * maks
		lanjut = b.lval(append(u32(uint32(lanjut)), isi[mulai:]...))
		isi = isi[:mulai]
	}
	le.PutUint32(kepala[4:], uint32(lanjut))
	return kepala
}

// lval writes a row of an LVAL page of its own.
func (b *pembuat) lval(isi []byte) penunjuk {
	h := b.halaman(jenisHalamanData)
	le.PutUint32(h[posPemilik:], pemilikNilai)
	return b.letakkan(b.terakhir(), isi, 0)
}

// bita returns the finished file.
func (b *pembuat) bita() []byte {
	k := b.hal[0]
	copy(k[posTanda:], tandaJet)
	if b.v > Jet4 {
		copy(k[posTanda:], tandaAce)
	}
	k[posVersi] = byte(b.v - Jet3)
	le.PutUint16(k[posHalamanKode:], b.kode)
	le.PutUint32(k[posKunci:], b.kunci)
	panjang := topengJet4
	if b.v == Jet3 {
		panjang = topengJet3
		copy(k[posSandi:posSandi+sandiJet3], b.sandi)
	} else {
		const tanggal = 42354.5
		le.PutUint64(k[posTanggal:], math.Float64bits(tanggal))
		s := make([]byte, sandiJet4)
		copy(s, utf16Bita(b.sandi))
		topeng := u32(42354)
		for i := range s {
			k[posSandi+i] = s[i] ^ topeng[i%4]
		}
	}
	bukaRC4([4]byte{0xC7, 0xDA, 0x39, 0x6B}, k[posTopeng:posTopeng+panjang])
	var d []byte
	for n, h := range b.hal {
		if n > 0 && b.kunci != 0 {
			h = append([]byte(nil), h...)
			bukaRC4([4]byte(u32(b.kunci^uint32(n))), h)
		}
		d = append(d, h...)
	}
	bukaRC4([4]byte{0xC7, 0xDA, 0x39, 0x6B}, k[posTopeng:posTopeng+panjang]) // so that bita can be called again
	return d
}

func u16(v uint16) []byte    { return le.AppendUint16(nil, v) }
func u32(v uint32) []byte    { return le.AppendUint32(nil, v) }
func u64(v uint64) []byte    { return le.AppendUint64(nil, v) }
func ganda(v float64) []byte { return u64(math.Float64bits(v)) }

// uang encodes units of 1/10,000.
func uang(v int64) []byte { return u64(uint64(v)) }

func utf16Bita(s string) []byte {
	d := []byte{}
	for _, u := range utf16.Encode([]rune(s)) {
		d = le.AppendUint16(d, u)
	}
	return d
}

// teks encodes text plainly (Jet 3: Latin-1).
func (b *pembuat) teks(s string) []byte {
	if b.v != Jet3 {
		return utf16Bita(s)
	}
	d := []byte{}
	for _, r := range s {
		d = append(d, byte(r))
	}
	return d
}

// desimal encodes a non-negative or negative scaled decimal that fits 64 bits.
func desimal(v uint64, negatif bool) []byte {
	d := make([]byte, 17)
	if negatif {
		d[0] = 0x80
	}
	le.PutUint32(d[9:], uint32(v>>32))
	le.PutUint32(d[13:], uint32(v))
	return d
}
