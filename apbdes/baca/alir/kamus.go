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

	sah     bool
	leluhur [bagan.Kegiatan + 1]uint16 // numbers of the code cut to each level
}

// Rekening is a spelling of an account with its meaning. Lines that are spelled alike share it.
type Rekening struct {
	Kode     bagan.KodeRekening
	Golongan bagan.Golongan
	// Nomor is as in [Kegiatan].
	Nomor int

	sah        bool
	baru, lama bool                      // it speaks for a generation of the chart
	tingkat    bagan.TingkatRekening     // 0 for all of account 5, which is no account at all
	leluhur    [bagan.Rincian + 1]uint16 // numbers of the code cut to each level
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
	e.Kode, e.sah = kode, err == nil
	for t := range e.leluhur {
		e.leluhur[t] = nomorUntuk(k.nomorK, kode.Pangkas(bagan.Tingkat(t))) //nolint:gosec // four of them
	}
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
	e.Kode, e.sah, e.Golongan, e.tingkat = kode, err == nil, kode.Golongan(), kode.Tingkat()
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

// lebarKamus is the number of places of a kamusPekerja, a power of two.
const lebarKamus = 1 << 11

// kamusPekerja finds the spellings of one worker without a lock.
type kamusPekerja struct {
	kegiatan cermin[Kegiatan]
	rekening cermin[Rekening]
}

// cermin holds the entries of a kamus that a worker has seen (cermin: mirror). Two that fall on one place push each other out; the map
// then finds them.
type cermin[E any] struct {
	induk  func(string) *E
	tempat [lebarKamus]tempatKamus[E]
	peta   map[string]tempatKamus[E]
}

// tempatKamus holds an entry with its text, of which kunci has the bytes as a number if they are at most eight, and a hash of them
// otherwise.
type tempatKamus[E any] struct {
	kunci uint64
	teks  string
	butir *E
}

// cari returns the meaning of a cell, nil if there are too many spellings.
func (c *cermin[E]) cari(s string) *E {
	n := kemas(s)
	t := &c.tempat[tempat(n)]
	if t.kunci == n && len(t.teks) == len(s) && t.butir != nil && (len(s) <= 8 || t.teks == s) {
		return t.butir
	}
	e, ada := c.peta[s]
	if !ada {
		butir := c.induk(s)
		if butir == nil {
			return nil
		}
		e = tempatKamus[E]{n, strings.Clone(s), butir}
		if c.peta == nil {
			c.peta = make(map[string]tempatKamus[E])
		}
		c.peta[e.teks] = e
	}
	*t = e
	return e.butir
}

// kemas packs a text of at most eight bytes in a number, different texts of one length in different numbers. Of a longer one it makes
// a hash.
func kemas(s string) uint64 {
	switch n := len(s); {
	case n > 8:
		return le64(s)*31 + le64(s[n-8:])
	case n == 8:
		return le64(s)
	case n >= 4:
		return uint64(le32(s)) | uint64(le32(s[n-4:]))<<(8*(n-4)) // the middle bytes meet themselves
	default:
		var v uint64
		for i := range n {
			v = v<<8 | uint64(s[i])
		}
		return v
	}
}

// tempat spreads packed codes, which differ in their last characters.
func tempat(v uint64) uint32 {
	return uint32(v * 0x9E3779B97F4A7C15 >> (64 - 11)) //nolint:gosec // eleven bits
}

func le32(s string) uint32 {
	_ = s[3]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func le64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
