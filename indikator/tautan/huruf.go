package tautan

import "strings"

// batasTeks bounds each text, in bytes.
const batasTeks = 1000

// nama are names that villages, kecamatan and kabupaten have, and words of names: what the models of letters begin with. Every link
// of version 1 rests on it, so it never changes.
const nama = "Sukamaju|Sidomulyo|Karanganyar|Tanjungsari|Margomulyo|Sumberejo|Sukorejo|Mekarjaya|Banjarsari|Purwodadi|Kalibening|Wonosari|" +
	"Tegalrejo|Kedungwuni|Bojongsari|Cibeureum|Cikarang|Pasirmukti|Ciwaringin|Sindangsari|Rawabangke|Jatimulya|Parakan|Muara Enim|Lubuk Linggau|" +
	"Tanjung Raja|Pulau Panjang|Air Putih|Batu Ampar|Bukit Tinggi|Simpang Empat|Sungai Lilin|Kampung Baru|Talang Jawa|Rantau Alai|Teluk Dalam|" +
	"Padang Panjang|Koto Baru|Nagari Balai|Gunung Kidul|Ujung Pandang|Lembang|Bone Bolango|Tilamuta|Labuhan Batu|Huta Raja|Sibolangit|Sipirok|" +
	"Hulu Sungai Utara|Muara Teweh|Long Bagun|Tanah Grogot|Banua Lawas|Alue Bilie|Gampong Meunasah|Blang Pidie|Kuta Cane|Ulee Lheue|" +
	"Banjar Tegal|Batubulan|Sangeh|Pejeng Kangin|Labuan Bajo|Nusa Penida|Oelbubuk|Noebesa|Fatukoto|Wae Rii|Kota Komba|Tanggeung|Selopampang|" +
	"Kertosari|Pringsewu|Gedangan|Ngadirejo|Randudongkal|Watukumpul|Wringinputih|Kembangkuning|Girimulyo|Argosari|Donorojo|Bangunrejo|" +
	"Kecamatan|Kabupaten|Desa|Timur|Barat|Utara|Selatan|Tengah|Hilir|Hulu|Jaya|Indah|Lor|Kidul|Wetan|Kulon|Satu|Dua|I|II|III|Atas|Bawah|"

// hurufan holds the models of letters: alone, after one letter, and after two.
type hurufan struct {
	lepas [256]peluang
	satu  [golongan << 8]peluang
	dua   [1 << bitDua]peluang
}

const (
	golongan = 32 // classes of the letter before
	bitDua   = 14
)

func hurufanBaru() *hurufan {
	h := new(hurufan)
	for t := range strings.SplitSeq(strings.TrimSuffix(nama, "|"), "|") {
		konteks := uint32(0)
		for i := range len(t) + 1 {
			c := byte(0)
			if i < len(t) {
				c = t[i]
			}
			n := uint32(1)
			for j := 7; j >= 0; j-- {
				b := c>>j&1 == 1
				h.pelajari(konteks, n, b)
				n = n<<1 | bit(b)
			}
			konteks = berikut(konteks, c)
		}
	}
	return h
}

func bit(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// berikut is the context after one more byte: its class and the class before, five bits each.
func berikut(konteks uint32, c byte) uint32 {
	g := uint32(31)
	switch {
	case c >= 'a' && c <= 'z':
		g = uint32(c-'a') + 1
	case c >= 'A' && c <= 'Z':
		g = uint32(c-'A') + 1
	case c == ' ':
		g = 27
	case c >= '0' && c <= '9':
		g = 28
	case c < 0x80:
		g = 29
	}
	return (konteks<<5 | g) & 1023
}

func (h *hurufan) tempat(konteks, n uint32) (nol, satu, dua *peluang) {
	acak := (konteks<<8 | n) * 0x9E3779B1
	return &h.lepas[n], &h.satu[konteks&31<<8|n], &h.dua[acak>>(32-bitDua)]
}

func (h *hurufan) pelajari(konteks, n uint32, b bool) {
	x, y, z := h.tempat(konteks, n)
	x.pelajari(b)
	y.pelajari(b)
	z.pelajari(b)
}

// duga mixes the three models. The longer the context and the more often it was seen, the more it weighs.
func (h *hurufan) duga(konteks, n uint32) uint32 {
	x, y, z := h.tempat(konteks, n)
	by, bz := 6*uint32(y.n), 24*uint32(z.n)
	return min(max((x.duga()+by*y.duga()+bz*z.duga())/(1+by+bz), 8), 1<<bitPeluang-8)
}

// teks codes a text and its end. NUL has no place in it and becomes a space, as in every picture.
func (s *sandi) teks(v string) string {
	if s.tulis {
		if len(v) > batasTeks {
			s.gagal(ErrTeks)
			return ""
		}
		v = strings.ReplaceAll(v, "\x00", " ")
	}
	var isi []byte
	konteks := uint32(0)
	for i := 0; s.rusak == nil; i++ {
		c := byte(0)
		if i < len(v) {
			c = v[i]
		}
		n := uint32(1)
		for j := 7; j >= 0; j-- {
			b := s.satu(s.huruf.duga(konteks, n), c>>j&1 == 1)
			s.huruf.pelajari(konteks, n, b)
			n = n<<1 | bit(b)
		}
		if c = byte(n); c == 0 {
			break
		}
		if len(isi) >= batasTeks {
			s.gagal(ErrIsi)
			break
		}
		isi = append(isi, c)
		konteks = berikut(konteks, c)
	}
	return string(isi)
}
