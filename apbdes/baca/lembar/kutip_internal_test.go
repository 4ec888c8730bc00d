package lembar

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// cacah cuts a text into cells. Without the way of failed searches, every search begins anew: slow, and obviously the rule.
func cacah(s string, p Pemisah, bitaPerSel int, denganJejak bool) (sel []string, kode []string) {
	c := Pencatat{Maks: 1 << 30}
	u := pengurai{s: s, garis: 1, catat: &c, batas: Batas{BitaPerSel: bitaPerSel}.Lengkap()}
	u.aturPemisah(p)
	for u.i < len(u.s) {
		awal := u.i
		u.gagal = jejakKutip{}
		for {
			if !denganJejak {
				u.gagal = jejakKutip{}
			}
			sel = append(sel, u.satuSel())
			if e := u.akhirPemisah(u.i); e > u.i {
				u.i = e
				continue
			}
			if e := akhirGaris(u.s, u.i); e > u.i {
				u.majuGaris(e - u.i)
			}
			break
		}
		sel = append(sel, "\n")
		if u.i == awal {
			panic("no progress")
		}
	}
	for _, t := range c.Hasil() {
		kode = append(kode, string(t.Kode), t.Letak.String())
	}
	return sel, kode
}

func samakanJejak(t *testing.T, s string, p Pemisah, bitaPerSel int) {
	t.Helper()
	satu, galatSatu := cacah(s, p, bitaPerSel, false)
	dua, galatDua := cacah(s, p, bitaPerSel, true)
	require.Equal(t, satu, dua, "%q", s)
	require.Equal(t, galatSatu, galatDua, "%q", s)
}

// The way of a failed search changes no cell and no finding.
func TestJejakKutipSama(t *testing.T) {
	potongan := []string{`"`, `"`, `""`, `"""`, ",", ",", ";", "x", "x", " ", "\n", "||", "\t", `",`, `,"`, `""x,`}
	n := uint64(30_000)
	if testing.Short() {
		n = 3_000
	}
	for benih := range n {
		r := rand.New(rand.NewPCG(benih, 1))
		var b strings.Builder
		for range 1 + r.IntN(40) {
			b.WriteString(potongan[r.IntN(len(potongan))])
		}
		samakanJejak(t, b.String(), []Pemisah{Koma, TitikKoma, PipaGanda}[r.IntN(3)], 1+r.IntN(30))
	}
}

// FuzzJejakKutip is the same for any text.
func FuzzJejakKutip(f *testing.F) {
	f.Add(`""x,""x,"""x,"x`+"\n"+`"y",`, uint8(3), uint8(1))
	f.Add(`"a,""b,""c, "d" ,"`, uint8(200), uint8(1))
	f.Fuzz(func(t *testing.T, s string, bitaPerSel, p uint8) {
		if len(s) > 2000 {
			t.Skip()
		}
		samakanJejak(t, s, Pemisah(1+p%5), 1+int(bitaPerSel))
	})
}

// A row of cells that all open a quote and none closes it took the square of its length: minutes for 2 MB, before the ways of failed
// searches were kept. The quotes looked at are counted, so that no clock decides.
func TestKutipTanpaTutupTidakKuadrat(t *testing.T) {
	for nama, s := range map[string]string{
		"ganda":       strings.Repeat(`""x,`, 120_000),
		"akhir garis": strings.Repeat(`"""x,`, 100_000) + "\n",
		"sel lain":    strings.Repeat(`""x,`, 60_000) + `,"` + strings.Repeat(" ", 100_000) + "x,",
		"panjang":     strings.Repeat(`""`+strings.Repeat("x", 60)+`,`, 10_000),
		"tanpa kutip": strings.Repeat(`""x,`, 30_000) + strings.Repeat("y", 200_000) + "\n" + strings.Repeat("z\n", 50_000),
	} {
		t.Run(nama, func(t *testing.T) {
			u := pengurai{s: s, garis: 1, catat: &Pencatat{}, lembar: &Lembar{}, batas: Batas{SelPerBaris: 1 << 20, BitaPerSel: 1 << 18}.Lengkap()}
			u.aturPemisah(Koma)
			require.NoError(t, u.urai())
			require.LessOrEqual(t, u.kerja, len(s))
		})
	}
}
