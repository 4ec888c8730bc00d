package xlsx

import (
	"strconv"
)

// rupa is what a number format makes of a number, as far as it is not a number any more.
type rupa uint8

const (
	rupaAngka         rupa = iota // a number
	rupaTanggal                   // a date
	rupaTanggalWaktu              // date and time
	rupaJamMenit                  // h:mm
	rupaJamMenitDetik             // h:mm:ss
	rupaMenitDetik                // mm:ss
	rupaLama                      // elapsed time, [h]:mm:ss
)

// bacaGaya reads the styles part and returns the rupa of every cell format (cellXfs) by index.
func bacaGaya(k *paket, p *pemindai, nama string) ([]rupa, error) {
	if nama == "" || !k.ada(nama) {
		return nil, nil
	}
	sendiri := map[string]rupa{}
	var d []rupa
	err := bacaXML(k, p, nama, func() error {
		return p.anak(func() error {
			switch string(p.nama) {
			case "numFmts":
				return p.anak(func() error { return tambahFormat(p, sendiri) })
			case "cellXfs":
				return p.anak(func() error {
					id, err := p.ambil("numFmtId")
					if err != nil {
						return err
					}
					d = append(d, rupaFormat(id, sendiri))
					return p.lewati()
				})
			}
			return p.lewati()
		})
	})
	return d, err
}

func tambahFormat(p *pemindai, sendiri map[string]rupa) error {
	id, err := p.ambil("numFmtId")
	if err != nil {
		return err
	}
	kode, err := p.ambil("formatCode")
	if err != nil {
		return err
	}
	sendiri[id] = rupaKode(kode)
	return p.lewati()
}

// rupaFormat looks a format number up: the workbook's own first, then the built-in ones (ECMA-376 part 1, 18.8.30, with the
// East Asian date formats 27–36 and 50–58).
func rupaFormat(id string, sendiri map[string]rupa) rupa {
	if r, ada := sendiri[id]; ada {
		return r
	}
	n, err := strconv.Atoi(id)
	if err != nil {
		return rupaAngka
	}
	switch {
	case n >= 14 && n <= 17, n >= 27 && n <= 31, n == 36, n >= 50 && n <= 54, n == 57, n == 58:
		return rupaTanggal
	case n == 18, n == 20, n == 32, n == 34, n == 55:
		return rupaJamMenit
	case n == 19, n == 21, n == 33, n == 35, n == 56:
		return rupaJamMenitDetik
	case n == 22:
		return rupaTanggalWaktu
	case n == 45, n == 47:
		return rupaMenitDetik
	case n == 46:
		return rupaLama
	}
	return rupaAngka
}

// huruf collects the letters that matter in a format code.
type huruf struct {
	tahunHari, jam, menit, detik, lama bool
}

// rupaKode reads a format code such as [$-421]dd\ mmmm\ yyyy;@. Only the first section counts, and neither quoted nor escaped
// text, nor what stands in square brackets unless it is elapsed time.
func rupaKode(kode string) rupa {
	var h huruf
	for i := 0; i < len(kode) && kode[i] != ';'; i++ {
		switch kode[i] {
		case '"':
			for i++; i < len(kode) && kode[i] != '"'; i++ {
			}
		case '\\', '_', '*':
			i++
		case '[':
			awal := i + 1
			for i++; i < len(kode) && kode[i] != ']'; i++ {
			}
			h.kurung(kode[awal:min(i, len(kode))])
		default:
			h.tambah(kode[i])
		}
	}
	return h.rupa()
}

func (h *huruf) tambah(c byte) {
	switch c | 0x20 {
	case 'y', 'd':
		h.tahunHari = true
	case 'h':
		h.jam = true
	case 'm':
		h.menit = true
	case 's':
		h.detik = true
	}
}

// kurung notes [h], [mm], [ss]; [Red] or [$-421] say nothing.
func (h *huruf) kurung(s string) {
	if s == "" {
		return
	}
	for i := range len(s) {
		if s[i] != s[0] {
			return
		}
	}
	switch s[0] | 0x20 {
	case 'h', 'm', 's':
		h.lama = true
	}
}

func (h *huruf) rupa() rupa {
	switch {
	case h.lama:
		return rupaLama
	case h.tahunHari && (h.jam || h.detik):
		return rupaTanggalWaktu
	case h.tahunHari, h.menit && !h.jam && !h.detik: // "mmmm" alone is a month
		return rupaTanggal
	case h.jam && h.detik:
		return rupaJamMenitDetik
	case h.jam:
		return rupaJamMenit
	case h.detik:
		return rupaMenitDetik
	}
	return rupaAngka
}
