package ujidata

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
)

// belumDitinjau is the reason that -catat writes for a problem it has not seen before.
const belumDitinjau = "belum ditinjau"

// bacaDikenal reads the list of known problems: file, code, JSON Pointer and reason in columns divided by tabs. Blank lines and lines
// that begin with # do not count. No list is an empty list; a line without reason is an error.
func bacaDikenal(jalur string) (map[kunci]string, error) {
	isi, err := os.ReadFile(jalur)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	d := map[kunci]string{}
	n := 0
	for baris := range strings.Lines(string(isi)) {
		n++
		baris = strings.TrimRight(baris, "\r\n")
		if strings.TrimSpace(baris) == "" || strings.HasPrefix(baris, "#") {
			continue
		}
		kolom := strings.Split(baris, "\t")
		if len(kolom) != 4 || strings.TrimSpace(kolom[3]) == "" {
			return nil, fmt.Errorf("%s:%d: tulis berkas, kode, jalur, alasan, dipisah tab", jalur, n)
		}
		k := kunci{kolom[0], kolom[1], kolom[2]}
		if _, ada := d[k]; ada {
			return nil, fmt.Errorf("%s:%d: baris ini sudah ada", jalur, n)
		}
		d[k] = strings.TrimSpace(kolom[3])
	}
	return d, nil
}

// tulisDikenal writes the list for the problems there are now. Reasons given before stay.
func tulisDikenal(daftar []berkas, lama map[kunci]string) []byte {
	baru := map[kunci]string{}
	for _, b := range daftar {
		for _, m := range b.masalah {
			baru[m.kunci] = cmp.Or(lama[m.kunci], belumDitinjau)
		}
	}
	var s strings.Builder
	s.WriteString("# berkas\tkode\tjalur\talasan\n")
	for _, k := range urut(baru) {
		s.WriteString(k.berkas + "\t" + k.kode + "\t" + k.jalur + "\t" + baru[k] + "\n")
	}
	return []byte(s.String())
}

// usang lists the entries whose problem does not occur.
func usang(daftar []berkas, dikenal map[kunci]string) []kunci {
	sisa := maps.Clone(dikenal)
	for _, b := range daftar {
		for _, m := range b.masalah {
			delete(sisa, m.kunci)
		}
	}
	return urut(sisa)
}

func urut(d map[kunci]string) []kunci {
	return slices.SortedFunc(maps.Keys(d), func(a, b kunci) int {
		return cmp.Or(cmp.Compare(a.berkas, b.berkas), cmp.Compare(a.kode, b.kode), cmp.Compare(a.jalur, b.jalur))
	})
}
