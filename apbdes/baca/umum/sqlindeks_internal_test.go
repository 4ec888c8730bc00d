package umum

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// cariLambat looks through all tables, as the rule says it.
func cariLambat(p *penguraiSQL, t *tabelSQL, k, pokok string) *tabelSQL {
	sama := func(tabel string) bool {
		tabel = strings.TrimSuffix(strings.ToLower(tabel), "s")
		return tabel == strings.TrimSuffix(pokok, "s") || strings.HasSuffix(tabel, "_"+strings.TrimSuffix(pokok, "s"))
	}
	var x *tabelSQL
	for _, c := range p.tabel {
		if strings.EqualFold(c.nama, t.asing[k]) && t.asing[k] != "" {
			x = c
		}
	}
	for _, c := range p.tabel {
		if x == nil && c != t && len(c.kolom) > 1 && (strings.EqualFold(c.kolom[0], k) || strings.EqualFold(c.kolom[0], "id") && sama(c.nama)) {
			x = c
		}
	}
	if x == nil || x == t || len(x.kolom) < 2 {
		return nil
	}
	return x
}

// The index of tables gives what looking through all of them gives. A dump of n tables with n keys took their product, and every
// INSERT looked through all tables.
func TestIndeksTabelSQLSama(t *testing.T) {
	nama := []string{"bidang", "t_bidang", "bidangs", "das_bidang", "anggaran", "S", "a_b_c", "b_c", "c", "Bidang_", "_", "s"}
	kolom := []string{"id", "ID", "id_bidang", "bidang_id", "c_id", "id_", "nama", "b_c_id"}
	for benih := range uint64(3000) {
		r := rand.New(rand.NewPCG(benih, 1))
		p := penguraiSQL{nama: map[string]*tabelSQL{}}
		for range 1 + r.IntN(6) {
			x := p.milik(nama[r.IntN(len(nama))])
			for range r.IntN(4) {
				x.kolom = append(x.kolom, kolom[r.IntN(len(kolom))])
			}
			if r.IntN(3) == 0 {
				x.asing[kolom[r.IntN(len(kolom))]] = nama[r.IntN(len(nama))]
			}
		}
		i := p.indeks()
		for _, x := range p.tabel {
			for _, k := range x.kolom {
				k = strings.ToLower(k)
				pokok := strings.TrimPrefix(strings.TrimSuffix(k, "_id"), "id_")
				require.Same(t, cariLambat(&p, x, k, pokok), p.tabelKunci(x, k, pokok, i), "seed %d: %s of %s", benih, k, x.nama)
			}
		}
	}
}
