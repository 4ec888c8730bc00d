package tautan

import "math/bits"

// sandi is a binary range coder that writes or reads: every method takes a value and returns it, the one given when writing, the one
// found when reading. So one description of the board serves both directions and they cannot differ.
type sandi struct {
	tulis bool
	rusak error // first failure; everything after it is of no meaning

	bawah   uint64 // writing: low end of the range, 33 bits
	rentang uint32
	tunda   byte // last byte, until it is known whether it takes a carry
	ulang   int  // how many bytes of 0xFF follow it
	mulai   bool
	keluar  []byte

	masuk []byte // reading
	letak int
	nilai uint32

	huruf *hurufan
}

func penulis() *sandi { return &sandi{tulis: true, rentang: 1<<32 - 1, huruf: hurufanBaru()} }

func pembaca(b []byte) *sandi {
	s := &sandi{rentang: 1<<32 - 1, masuk: b, huruf: hurufanBaru()}
	for range 4 {
		s.nilai = s.nilai<<8 | uint32(s.bita())
	}
	return s
}

// bita takes the next byte; after the end there are zeros, which the writer left out.
func (s *sandi) bita() byte {
	s.letak++
	if s.letak > len(s.masuk) {
		return 0
	}
	return s.masuk[s.letak-1]
}

func (s *sandi) gagal(err error) {
	if s.rusak == nil {
		s.rusak = err
	}
}

// Probabilities have 12 bits.
const (
	bitPeluang = 12
	separuh    = 1 << (bitPeluang - 1)
)

// satu codes one bit. p is the probability that it is set, from 1 to 4095.
func (s *sandi) satu(p uint32, b bool) bool {
	batas := s.rentang >> bitPeluang * p
	if !s.tulis {
		b = s.nilai < batas
	}
	switch {
	case b:
		s.rentang = batas
	case s.tulis:
		s.bawah += uint64(batas)
		s.rentang -= batas
	default:
		s.nilai -= batas
		s.rentang -= batas
	}
	for s.rentang < 1<<24 {
		s.rentang <<= 8
		if s.tulis {
			s.geser()
		} else {
			s.nilai = s.nilai<<8 | uint32(s.bita())
		}
	}
	return b
}

// geser moves the highest byte of the low end out.
func (s *sandi) geser() {
	if s.bawah < 0xFF000000 || s.bawah >= 1<<32 {
		naik := byte(s.bawah >> 32)
		if s.mulai {
			s.keluar = append(s.keluar, s.tunda+naik)
		}
		for ; s.ulang > 0; s.ulang-- {
			s.keluar = append(s.keluar, 0xFF+naik)
		}
		s.mulai, s.tunda = true, byte(s.bawah>>24)
	} else {
		s.ulang++
	}
	s.bawah = s.bawah & 0x00FFFFFF << 8
}

// selesai returns what was written: the number within the range that has the most zeros at its end, without them.
func (s *sandi) selesai() []byte {
	atas := s.bawah + uint64(s.rentang) - 1
	for n := 32; n > 0; n-- {
		if v := atas >> n << n; v >= s.bawah {
			s.bawah = v
			break
		}
	}
	for range 5 {
		s.geser()
	}
	n := len(s.keluar)
	for n > 0 && s.keluar[n-1] == 0 {
		n--
	}
	return s.keluar[:n]
}

// peluang learns how often a bit is set. The zero value knows nothing.
type peluang struct {
	p uint16 // of 65536, less a half
	n uint8  // how often it was asked, up to maksPeluang
}

const maksPeluang = 60

func (m *peluang) duga() uint32 {
	if m.n == 0 && m.p == 0 {
		return separuh
	}
	return min(max(uint32(m.p)>>(16-bitPeluang), 1), 1<<bitPeluang-1)
}

func (m *peluang) pelajari(b bool) {
	if m.n == 0 && m.p == 0 {
		m.p = 1 << 15
	}
	tuju := int32(0)
	if b {
		tuju = 0xFFFF
	}
	m.p = uint16(int32(m.p) + (tuju-int32(m.p))/(int32(m.n)+2)) //nolint:gosec // between two numbers of 16 bits
	if m.n < maksPeluang {
		m.n++
	}
}

// ya codes a bit with a model that learns.
func (s *sandi) ya(m *peluang, b bool) bool {
	b = s.satu(m.duga(), b)
	m.pelajari(b)
	return b
}

// cocok codes a bit that is nearly always set.
func (s *sandi) cocok(m *peluang, b bool) bool {
	if m.n == 0 {
		m.p, m.n = 0xF000, 14
	}
	return s.ya(m, b)
}

// pohon codes a number of so many bits with a model for each place on the way down the tree.
func (s *sandi) pohon(m []peluang, banyak int, v uint32) uint32 {
	n := uint32(1)
	for i := banyak - 1; i >= 0; i-- {
		n <<= 1
		if s.ya(&m[n>>1], v>>i&1 == 1) {
			n |= 1
		}
	}
	return n - 1<<banyak
}

// bulat is the model of whole numbers: their length in bits is learnt, the bits below the highest are not.
type bulat struct{ panjang [128]peluang }

// angka codes a whole number of up to 64 bits.
func (s *sandi) angka(m *bulat, v uint64) uint64 {
	n := int(s.pohon(m.panjang[:], 7, uint32(bits.Len64(v)))) //nolint:gosec // up to 64
	if n > 64 {
		s.gagal(ErrIsi)
		return 0
	}
	if n == 0 {
		return 0
	}
	h := uint64(1)
	for i := n - 2; i >= 0; i-- {
		h <<= 1
		if s.satu(separuh, v>>i&1 == 1) {
			h |= 1
		}
	}
	return h
}

// cacah codes a number from 0 to batas.
func (s *sandi) cacah(m *bulat, v, batas int) int {
	if s.tulis && (v < 0 || v > batas) {
		s.gagal(ErrIsi)
		return 0
	}
	h := s.angka(m, uint64(max(v, 0))) //nolint:gosec // not negative
	if h > uint64(max(batas, 0)) {     //nolint:gosec // not negative
		s.gagal(ErrIsi)
		return 0
	}
	return int(h) //nolint:gosec // up to batas
}

// bertanda codes a number with a sign, small ones of either sign in few bits.
func (s *sandi) bertanda(m *bulat, v int64) int64 {
	u := s.angka(m, uint64(v)<<1^uint64(v>>63)) //nolint:gosec // zigzag
	return int64(u>>1) ^ -int64(u&1)            //nolint:gosec // zigzag
}
