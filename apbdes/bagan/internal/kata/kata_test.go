package kata

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestDaftarTerurut(t *testing.T) {
	assert.True(t, slices.IsSortedFunc(daftarPadanan[:], func(a, b padanan) int { return strings.Compare(a.tulis, b.tulis) }))
	assert.True(t, slices.IsSorted(daftarHampa[:]))
	for _, p := range daftarPadanan {
		for satu := range strings.SplitSeq(p.baku, " ") {
			baku, ada := cariBaku(satu)
			assert.False(t, ada && baku != satu, "%s leads to %s, which is replaced again", p.tulis, satu)
		}
	}
}

func TestUrai(t *testing.T) {
	for _, k := range [][2]string{
		{"Pembangunan/Rehab Jalan Desa **)", "pembangunan|rehabilitasi jalan desa"},
		{"Penyelenggaraan Posyandu (Mkn, Kls Bumil dll)", "penyelenggaraan posyandu (makanan) (kelas) (ibu) (hamil)"},
		{"LH danKehutanan", "lingkungan hidup kehutanan"},
		{"SiLPA APBDes", "silpa apbdes"},
		{"Gorong-gorong", "gorong"},
		{"RT / RW", "rt|rw"},
		{"((", ""},
	} {
		var hasil []string
		for _, c := range Urai(k[0]) {
			s := strings.Join(c.Kata, "|")
			if c.Kurung {
				s = "(" + s + ")"
			}
			hasil = append(hasil, s)
		}
		assert.Equal(t, k[1], strings.Join(hasil, " "), k[0])
	}
	var panjang strings.Builder
	for i := range 500 {
		panjang.WriteString(" k" + strings.Repeat("x", i%90+1) + string(rune('a'+i%26)))
	}
	assert.LessOrEqual(t, len(Urai(panjang.String())), Batas)
	assert.LessOrEqual(t, len(Urai(strings.Repeat("rtlh ttg bkb q ", Batas)+panjang.String())), Batas)
	assert.Len(t, Urai(strings.Repeat("a/b/", Batas))[0].Kata, 2)
}

func TestMirip(t *testing.T) {
	for _, k := range []struct {
		a, b  string
		nilai int
	}{
		{"desa", "desa", 100}, {"lamsia", "lansia", 90}, {"pelaksaan", "pelaksanaan", 80}, {"pambangunan", "pembangunan", 90},
		{"perj", "perjalanan", 70}, {"desa", "dosa", 0}, {"pertanian", "perikanan", 0}, {"silpa", "slipa", 90},
		{strings.Repeat("a", 40), strings.Repeat("a", 39) + "b", 0},
	} {
		assert.Equal(t, k.nilai, Mirip(k.a, k.b), "%s %s", k.a, k.b)
	}
}
