package naskah

import (
	"cmp"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/bagan"
)

// uraian names a node: a kegiatan as the document writes it, everything else by the chart, and what the chart does not have by the
// lines that stop there, where they agree.
func (s *simpul) uraian() string {
	if !s.rekening.Kosong() {
		if b, ada := bagan.CariRekening(s.rekening); ada && (!b.Kode.Rentang() || s.rekening.Rentang()) {
			return namaJudul(b.Nama)
		}
		return s.namaPos()
	}
	if n := strings.TrimSpace(s.nama); n != "" {
		return n
	}
	if b, ada := bagan.CariKegiatan(s.kegiatan); ada && (!b.Kode.Rentang() || s.kegiatan.Rentang()) {
		return namaJudul(b.Nama)
	}
	return s.namaPos()
}

// tanpaNama stands for a name that neither the chart nor the document has.
const tanpaNama = "(nama tidak ada dalam berkas)"

// namaPos returns what all lines of a node call themselves.
func (s *simpul) namaPos() string {
	nama := ""
	for _, b := range s.pos {
		u := strings.TrimSpace(b.Uraian)
		if u == "" || nama != "" && u != nama {
			return tanpaNama
		}
		nama = u
	}
	return cmp.Or(nama, tanpaNama)
}

// samaNama reports whether a line says nothing more than the code above it.
func samaNama(baris, kode string) bool {
	return strings.TrimSpace(baris) == "" || strings.EqualFold(strings.Join(strings.Fields(baris), " "), strings.Join(strings.Fields(kode), " "))
}

// namaJudul prints the headings that the chart has in capitals as ordinary words; the layout sets sections off by itself.
func namaJudul(s string) string {
	if s == "" || strings.ToUpper(s) != s {
		return s
	}
	kata := strings.Fields(strings.ToLower(s))
	for i, k := range kata {
		if k != "dan" {
			kata[i] = strings.ToUpper(k[:1]) + k[1:]
		}
	}
	return strings.Join(kata, " ")
}
