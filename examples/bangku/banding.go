package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// bacaPeta reads what tulisPeta wrote.
func bacaPeta(nama string) (map[string]int, error) {
	b, err := os.ReadFile(nama) // #nosec G304 -- our own file
	if err != nil {
		return nil, err
	}
	m := map[string]int{}
	for l := range strings.Lines(string(b)) {
		k, n, _ := strings.Cut(strings.TrimSpace(l), ",")
		if m[k], err = strconv.Atoi(n); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// tiapBaris calls f for every row behind the header.
func tiapBaris(nama string, f func([]string) error) error {
	b, err := os.Open(nama) // #nosec G304 -- our own file
	if err != nil {
		return err
	}
	defer func() { _ = b.Close() }()
	c := csv.NewReader(bufio.NewReaderSize(b, 1<<20))
	c.ReuseRecord = true
	if _, err := c.Read(); err != nil {
		return err
	}
	for {
		r, err := c.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := f(r); err != nil {
			return err
		}
	}
}

type kunciBanding struct {
	kec   string
	kelas int
}

// jalankanDesimal is what most people write: encoding/csv, decimal and a map.
func jalankanDesimal(nama, peta string) (hasil, error) {
	p, err := bacaPeta(peta)
	if err != nil {
		return nil, err
	}
	m := map[kunciBanding][2]decimal.Decimal{}
	err = tiapBaris(nama, func(r []string) error {
		kelas, ada := p[r[2]]
		if !ada {
			return nil
		}
		a, err := decimal.NewFromString(r[5])
		if err != nil {
			return err
		}
		b, err := decimal.NewFromString(r[6])
		if err != nil {
			return err
		}
		k := kunciBanding{strings.Clone(r[0][:8]), kelas}
		u := m[k]
		m[k] = [2]decimal.Decimal{u[0].Add(a), u[1].Add(b)}
		return nil
	})
	if err != nil {
		return nil, err
	}
	h := hasil{}
	for k, u := range m {
		h.tambah(k.kec, k.kelas, pasangan{rupiah.Rupiah(u[0].Shift(2).IntPart()), rupiah.Rupiah(u[1].Shift(2).IntPart())})
	}
	return h, nil
}

// jalankanSen is the same with amounts in whole sen and keys without allocation.
func jalankanSen(nama, peta string) (hasil, error) {
	p, err := bacaPeta(peta)
	if err != nil {
		return nil, err
	}
	m := map[kunciBanding]*pasangan{}
	err = tiapBaris(nama, func(r []string) error {
		kelas, ada := p[r[2]]
		if !ada {
			return nil
		}
		a, err := rupiah.Urai(r[5], rupiah.Mesin)
		if err != nil {
			return err
		}
		b, err := rupiah.Urai(r[6], rupiah.Mesin)
		if err != nil {
			return err
		}
		u := m[kunciBanding{r[0][:8], kelas}]
		if u == nil {
			u = new(pasangan)
			m[kunciBanding{strings.Clone(r[0][:8]), kelas}] = u
		}
		return u.tambah(a, b)
	})
	if err != nil {
		return nil, err
	}
	h := hasil{}
	for k, u := range m {
		h.tambah(k.kec, k.kelas, *u)
	}
	return h, nil
}

// awk is the same for mawk and gawk, whose numbers are float.
const awk = `BEGIN { FS = ","; while ((getline < peta) > 0) kelas[$1] = $2 }
FNR > 1 && $3 in kelas { k = substr($1, 1, 8) "," kelas[$3]; a[k] += $6; b[k] += $7 }
END { for (k in a) printf "%s,%.2f,%.2f\n", k, a[k], b[k] }`

// bacaHasil reads the sums that another program wrote as CSV, with amounts in rupiah.
func bacaHasil(r io.Reader) (hasil, error) {
	c := csv.NewReader(r)
	h := hasil{}
	for {
		b, err := c.Read()
		if errors.Is(err, io.EOF) {
			return h, nil
		}
		if err != nil {
			return nil, err
		}
		var u pasangan
		for i := range u {
			if u[i], err = rupiah.Urai(b[2+i], rupiah.Mesin); err != nil {
				return nil, err
			}
		}
		kelas, err := strconv.Atoi(b[1])
		if err != nil {
			return nil, err
		}
		h.tambah(b[0], kelas, u)
	}
}

// beda counts the groups that differ from the exact sums.
func (h hasil) beda(acuan hasil) int {
	n := 0
	for k, u := range acuan {
		if h[k] != u {
			n++
		}
	}
	return n + max(0, len(h)-len(acuan))
}
