package gambar

import "github.com/dasbor-desa/dasbor/layanan"

// The ways from a figure to the rows of the file behind it. What follows them is the program around the scene: data-aksi "baris" asks
// for rows, of the village data-desa or of all villages, of the service data-layanan, or by data-kode: a bidang, sub-bidang or
// kegiatan, or one of the words below. data-nilai is a year other than that of the board.
const (
	kodeBelanja = "belanja" // all spending
	kodeLain    = "lain"    // spending outside the services
	kodeSiltap  = "siltap"  // the numerator of the 30 percent rule
)

// keBaris leads to the rows of a village, or of all villages (desa -1). Without further attributes they are those of all services.
func keBaris(desa int, pasangan ...string) []string {
	d := append(make([]string, 0, 4+len(pasangan)), "data-aksi", "baris")
	if desa >= 0 {
		d = append(d, "data-desa", bulat(desa))
	}
	return append(d, pasangan...)
}

func keLayanan(desa, l int) []string {
	return keBaris(desa, "data-layanan", layanan.DaftarLayanan()[l].String())
}

// keDesa leads to the view of a village.
func keDesa(desa int) []string { return []string{"data-aksi", "desa", "data-desa", bulat(desa)} }

// angka is a figure as a button that leads to its rows, or as plain text where nothing can be pressed.
func (h *pelukis) angka(tag, kelas, teks string, tautan []string) *Simpul {
	if h.o.Statis || len(tautan) == 0 {
		return elTeks(tag, kelas, teks)
	}
	return elTeks("button", gabung(" ", kelas, "angka"), teks).beri("type", "button").beri(tautan...)
}

// paut gives the cells of the last row of a twin table their ways, from left to right; nil is none.
func (h *pelukis) paut(t *Tabel, sel ...[]string) {
	if h.o.Statis {
		return
	}
	for len(t.tautan) < len(t.Baris)-1 {
		t.tautan = append(t.tautan, nil)
	}
	t.tautan = append(t.tautan, sel)
}

// pautKe makes a mark of a picture a place for the pointer. The keyboard finds the same in the twin table.
func (h *pelukis) pautKe(s *Simpul, tautan []string) *Simpul {
	if h.o.Statis {
		return s
	}
	return s.beri(tautan...)
}
