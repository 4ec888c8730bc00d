package alir

import (
	"strings"
	"sync"

	"github.com/dasbor-desa/dasbor/apbdes/bagan"
)

// Kegiatan is a spelling of a kegiatan with its meaning. Lines that are spelled alike share it.
type Kegiatan struct {
	Kode bagan.KodeKegiatan
	// Nomor counts the spellings of a file from 0, in no certain order, so that a caller can keep in an array what it knows of them.
	Nomor int

	leluhur [bagan.Kegiatan + 1]uint16 // numbers of the code cut to each level
	sisi    sisi
	dalam   uint8 // level times tingkatRekening
}

// Rekening is a spelling of an account with its meaning. Lines that are spelled alike share it.
type Rekening struct {
	Kode     bagan.KodeRekening
	Golongan bagan.Golongan
	// Nomor is as in [Kegiatan].
	Nomor int

	baru, lama bool                      // it speaks for a generation of the chart
	tingkat    bagan.TingkatRekening     // 0 for all of account 5, which is no account at all
	leluhur    [bagan.Rincian + 1]uint16 // numbers of the code cut to each level
	sisi       sisi
}

// sisi is the side of a budget that a code belongs to (sisi: side). The codes of a line say without a doubt where it belongs if both
// are on the same side.
type sisi uint8

const (
	sisiLain          sisi = iota // income and financing: no kegiatan
	sisiBelanja                   // spending: with a kegiatan
	sisiTakSah                    // an account that cannot be placed
	sisiTakSahBelanja             // a kegiatan that cannot be read
)

// periksaSisi places a kegiatan; sah says that it can be read.
func (k *Kegiatan) periksaSisi(sah bool) {
	k.dalam = uint8(k.Kode.Tingkat()) * tingkatRekening
	switch {
	case !sah:
		k.sisi = sisiTakSahBelanja
	case !k.Kode.Kosong():
		k.sisi = sisiBelanja
	}
}

// periksaSisi places an account; sah says that it can be read.
func (r *Rekening) periksaSisi(sah bool) {
	switch r.Golongan {
	case bagan.TanpaGolongan, bagan.Belanja:
		r.sisi = sisiBelanja
	case bagan.LuarAPBDes:
		r.sisi = sisiTakSah
	}
	if !sah {
		r.sisi = sisiTakSah
	}
}

// maksKamus bounds the spellings that are remembered. The chart has some hundred codes; a file with more spellings than this is not
// written by a program, and its villages are composed in the ordinary way.
const maksKamus = 1 << 13

// kamus holds every spelling of a file (kamus: dictionary). Workers have a [kamusPekerja] in front of it.
type kamus struct {
	mu       sync.Mutex
	kegiatan map[string]*Kegiatan
	rekening map[string]*Rekening
	nomorK   map[bagan.KodeKegiatan]uint16
	nomorR   map[bagan.KodeRekening]uint16
}

func (k *kamus) siapkan() {
	k.kegiatan, k.rekening = make(map[string]*Kegiatan), make(map[string]*Rekening)
	k.nomorK, k.nomorR = map[bagan.KodeKegiatan]uint16{{}: 0}, map[bagan.KodeRekening]uint16{{}: 0}
}

// cariKegiatan returns the meaning of a cell, nil if there are too many spellings.
func (k *kamus) cariKegiatan(s string) *Kegiatan {
	k.mu.Lock()
	defer k.mu.Unlock()
	if e := k.kegiatan[s]; e != nil || len(k.kegiatan) >= maksKamus {
		return e
	}
	e := &Kegiatan{Nomor: len(k.kegiatan)}
	kode, err := bagan.UraiKegiatan(asli(s), bagan.Permendagri20)
	e.Kode = kode
	for t := range e.leluhur {
		e.leluhur[t] = nomorUntuk(k.nomorK, kode.Pangkas(bagan.Tingkat(t))) //nolint:gosec // four of them
	}
	e.periksaSisi(err == nil)
	k.kegiatan[strings.Clone(s)] = e
	return e
}

// cariRekening returns the meaning of a cell, nil if there are too many spellings.
func (k *kamus) cariRekening(s string) *Rekening {
	k.mu.Lock()
	defer k.mu.Unlock()
	if e := k.rekening[s]; e != nil || len(k.rekening) >= maksKamus {
		return e
	}
	e := &Rekening{Nomor: len(k.rekening)}
	teks := asli(s)
	kode, err := bagan.UraiRekening(teks, bagan.Permendagri20)
	e.Kode, e.Golongan, e.tingkat = kode, kode.Golongan(), kode.Tingkat()
	if teks != "" {
		_, bukti := bagan.KenaliGenerasi(func(yield func(string) bool) { yield(teks) })
		e.baru, e.lama = bukti.Baru > 0, bukti.Lama > 0
	}
	simpul := kode
	if e.Golongan == bagan.Belanja && e.tingkat == bagan.Akun {
		simpul, e.tingkat = bagan.KodeRekening{}, 0
	}
	for t := range e.leluhur {
		r := simpul.Pangkas(bagan.TingkatRekening(t)) //nolint:gosec // six of them
		if r.Golongan() == bagan.Belanja && r.Tingkat() == bagan.Akun {
			r = bagan.KodeRekening{}
		}
		e.leluhur[t] = nomorUntuk(k.nomorR, r)
	}
	e.periksaSisi(err == nil)
	k.rekening[strings.Clone(s)] = e
	return e
}

func nomorUntuk[K comparable](m map[K]uint16, k K) uint16 {
	n, ada := m[k]
	if !ada {
		n = uint16(len(m)) //nolint:gosec // at most six for each of maksKamus spellings
		m[k] = n
	}
	return n
}

// lebarKamus is the number of places of a cermin, a power of two; no more than half of them are filled.
const (
	bitKamus   = 10
	lebarKamus = 1 << bitKamus
)

// kamusPekerja finds the spellings of one worker without a lock.
type kamusPekerja struct {
	kegiatan cermin[Kegiatan]
	rekening cermin[Rekening]
}

// cermin holds the entries of a kamus that a worker has seen (cermin: mirror): short spellings by their bytes, all by their text.
type cermin[E any] struct {
	induk  func(string) *E
	tempat [lebarKamus]tempatKamus[E]
	terisi int
	peta   map[string]*E
}

// tempatKamus holds an entry with its spelling as a number.
type tempatKamus[E any] struct {
	kunci kunciKamus
	butir *E // nil for an empty place
}

// kunciKamus is a spelling of at most sixteen bytes: the first eight and the others, with zeros behind, and how many there are.
type kunciKamus struct {
	awal, lanjut uint64
	panjang      int
}

// tempat spreads spellings, which differ in their last characters.
func (k kunciKamus) tempat() uint64 {
	return (k.awal ^ k.lanjut) * 0x9E3779B97F4A7C15 >> (64 - bitKamus)
}

// pendek returns the entry of a short spelling, nil if it is not at hand.
func (c *cermin[E]) pendek(k kunciKamus) *E {
	t := &c.tempat[k.tempat()%lebarKamus]
	if t.kunci == k {
		return t.butir
	}
	return c.tetangga(k)
}

// tetangga looks behind the place of a spelling, where it stands if its place was taken.
func (c *cermin[E]) tetangga(k kunciKamus) *E {
	for i := k.tempat(); ; i++ {
		t := &c.tempat[i%lebarKamus]
		if t.butir == nil || t.kunci == k {
			return t.butir
		}
	}
}

// cari returns the meaning of a cell, nil if there are too many spellings.
func (c *cermin[E]) cari(s string) *E {
	k, pendek := kemas(s)
	if pendek {
		if e := c.pendek(k); e != nil {
			return e
		}
	}
	e, ada := c.peta[s]
	if !ada {
		if e = c.induk(s); e == nil {
			return nil
		}
		if c.peta == nil {
			c.peta = make(map[string]*E)
		}
		c.peta[strings.Clone(s)] = e
		if pendek && c.terisi < lebarKamus/2 {
			c.taruh(k, e)
		}
	}
	return e
}

func (c *cermin[E]) taruh(k kunciKamus, e *E) {
	i := k.tempat()
	for c.tempat[i%lebarKamus].butir != nil {
		i++
	}
	c.tempat[i%lebarKamus] = tempatKamus[E]{k, e}
	c.terisi++
}

// kemas makes the key of a short spelling. It is false for a long one, and for one with control characters: a key that was taken from
// the bytes of a file up to a separator has none if it is found.
func kemas(s string) (kunciKamus, bool) {
	k := kunciKamus{panjang: len(s)}
	kendali := uint64(0)
	switch n := uint(len(s)); {
	case n > 16:
		return kunciKamus{}, false
	case n >= 8:
		k.awal, k.lanjut = le64(s), le64(s[n-8:])
		kendali = adaKendali(k.awal) | adaKendali(k.lanjut)
		k.lanjut >>= 8 * (16 - n)
	default:
		for i := range n {
			k.awal |= uint64(s[i]) << (8 * i)
		}
		kendali = adaKendali(k.awal | satu8*' '<<(8*n))
	}
	return k, kendali == 0
}

// adaKendali is not 0 if a byte of v is a control character.
func adaKendali(v uint64) uint64 { return (v - satu8*' ') & ^v & tinggi }

func le64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
