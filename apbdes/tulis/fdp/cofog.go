package fdp

import (
	_ "embed" // the tables are data files to be read and corrected
	"encoding/csv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/bagan"
)

// VersiPeta is the version of the crosswalk from kegiatan to COFOG.
const VersiPeta = "1"

//go:embed data/peta-cofog.csv
var isiPeta string

//go:embed data/cofog.csv
var isiCOFOG string

// COFOG is one row of the crosswalk: the function of a kegiatan. Kode is "" where the code of the kegiatan does not settle it, with
// the reason in Catatan.
type COFOG struct {
	Kegiatan         bagan.KodeKegiatan
	Kode, Nama       string // group, for example "07.4", with its English title
	Divisi, NamaAtas string // division, for example "07"
	Keyakinan        string // "tinggi", "sedang" or "rendah": high, middle, low; "" without a code
	Catatan          string // in Indonesian
}

// DaftarCOFOG lists the crosswalk in the order of the kegiatan. It is ours and no official table; see the package comment.
func DaftarCOFOG() []COFOG {
	nama := make(map[string]string)
	for _, b := range uraiTabel(isiCOFOG) {
		nama[b[0]] = b[1]
	}
	var daftar []COFOG
	for _, b := range uraiTabel(isiPeta) {
		c := COFOG{Kegiatan: bagan.HarusKegiatan(b[0]), Kode: b[1], Nama: nama[b[1]], Keyakinan: b[2], Catatan: b[3]}
		if divisi, _, ada := strings.Cut(c.Kode, "."); ada {
			c.Divisi, c.NamaAtas = divisi, nama[divisi]
		}
		daftar = append(daftar, c)
	}
	return daftar
}

// uraiTabel returns the rows of a table of this package without its header. The tables are part of the program and tested.
func uraiTabel(s string) [][]string {
	b, err := csv.NewReader(strings.NewReader(s)).ReadAll()
	if err != nil || len(b) == 0 {
		return nil
	}
	return b[1:]
}

// peta finds rows of the crosswalk.
type peta map[bagan.KodeKegiatan]COFOG

func petaCOFOG() peta {
	p := make(peta)
	for _, c := range DaftarCOFOG() {
		p[c.Kegiatan] = c
	}
	return p
}

// cari returns the function of a kegiatan, nothing where it is not settled. Bidang 5 is often budgeted by sub-bidang, which is the
// same as the only kegiatan in it.
func (p peta) cari(k bagan.KodeKegiatan) COFOG {
	if k.Generasi() == bagan.Permendagri20 && k.Bidang() == 5 && k.Tingkat() == bagan.SubBidang {
		k, _ = bagan.UraiKegiatan(k.String()+".00", bagan.Permendagri20)
	}
	return p[k.Baku()]
}
