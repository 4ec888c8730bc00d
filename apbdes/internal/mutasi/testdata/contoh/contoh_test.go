package contoh

import (
	"testing"
)

func TestDiuji(t *testing.T) {
	for n, mau := range map[int]int{-1: 0, 0: 1, 6: 7, 7: 8, 8: 0, 9: 0} {
		hasil, err := Diuji(n)
		if hasil != mau || (err != nil) != (n > 7) {
			t.Errorf("Diuji(%d) = %d, %v", n, hasil, err)
		}
	}
}

func TestLonggar(t *testing.T) {
	if Longgar(1) || !Longgar(100) {
		t.Error("Longgar")
	}
}

func TestSama(t *testing.T) {
	for _, n := range []int{-5, -1, 0, 1, 5} {
		if Sama(n) < 0 || Sama(n)*Sama(n) != n*n {
			t.Errorf("Sama(%d)", n)
		}
	}
}

func TestBentuk(t *testing.T) {
	m := map[string]int{"ab": 3}
	if s, err := Bentuk("ab", []titik{{1, 2}}, m); s != "ab3" || err != nil || m["selesai"] != 1 {
		t.Log(s, err) // open on purpose
	}
}
