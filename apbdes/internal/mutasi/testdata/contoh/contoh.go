// Package contoh has mutants whose end is known: its tests are good for some functions and leave others open.
package contoh

import (
	"errors"
	"strconv"
	"time"
)

const paling = 7

var (
	errBesar = errors.New("too large")
	sela     = 2 * time.Second
)

// Diuji is held fast on every side.
func Diuji(n int) (int, error) {
	if n > paling {
		return 0, errBesar
	}
	return n + 1, nil
}

// Longgar is called, but nobody looks at its edges: n == 10 tells > from >= and is not asked for.
func Longgar(n int) bool { return n > 10 }

// Sepi is called by no test.
func Sepi(a, b bool) bool { return a && !b }

// SepiSendiri is called by no test either; what can change in it has to be compiled.
func SepiSendiri() [2]int {
	const tiga = 3
	return [2]int{tiga}
}

// Sama has a mutant that nobody can tell from it: -0 is 0.
func Sama(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

type titik struct{ x, y uint8 }

// Bentuk has the shapes of code a mutant has to be written into.
func Bentuk(s string, t []titik, m map[string]int) (hasil string, err error) {
	defer func() { m["selesai"]++ }()
	larik := [...]int{2: 5, 0: 1}
	for i := range t {
		t[i].x ^= t[i].y<<1 | t[i].x>>3
		m[s] -= int(t[i].x%5) * larik[2] / larik[0]
	}
	switch {
	case s == "" || len(t) == 0 &&
		m[s] >= 0: // a broken line
		return "", errBesar
	case !(len(s) <= 2):
		hasil = s[1:]
	default:
		hasil = s + strconv.Itoa(m[s])
	}
	switch len(hasil) {
	case 1, 2:
		hasil += "-"
	}
	if n, err := Diuji(len(hasil)); err != nil {
		return "", err
	} else if ok := n != 3; ok && sela > time.Second {
		return hasil, nil
	}
	return hasil + "!", nil
}
