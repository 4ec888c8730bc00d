package main

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"os"
	"regexp"
	"strconv"
	"strings"
)

const (
	bagianImpor = 2
	bagianKode  = 10
)

// fungsiBernama returns the functions of a wasm file, with the names that its section "name" has for them.
func fungsiBernama(isi []byte) ([]butir, error) {
	bagian, err := bagianWasm(isi)
	if err != nil {
		return nil, err
	}
	impor := 0
	var kode []byte
	nama := map[int]string{}
	for _, b := range bagian {
		switch b.nomor {
		case bagianImpor:
			impor = banyakFungsiImpor(b.isi)
		case bagianKode:
			kode = b.isi
		case bagianKhusus:
			if sisa, ada := bytes.CutPrefix(b.isi, []byte("\x04name")); ada {
				nama = namaFungsi(sisa)
			}
		}
	}
	r := pembacaWasm{kode}
	var d []butir
	for i := range r.angka() {
		b := r.potong(r.angka())
		d = append(d, butir{nama: nama[impor+i], isi: b})
	}
	return d, nil
}

// pembacaWasm reads numbers and pieces; of what is cut off it reads zeros and nothing.
type pembacaWasm struct{ b []byte }

func (r *pembacaWasm) angka() int {
	n, k := binary.Uvarint(r.b)
	if k <= 0 || n > 1<<30 {
		r.b = nil
		return 0
	}
	r.b = r.b[k:]
	return int(n)
}

func (r *pembacaWasm) potong(n int) []byte {
	n = min(n, len(r.b))
	b := r.b[:n]
	r.b = r.b[n:]
	return b
}

// namaFungsi reads the names of functions, subsection 1.
func namaFungsi(b []byte) map[int]string {
	d := map[int]string{}
	for r := (pembacaWasm{b}); len(r.b) > 0; {
		jenis := r.potong(1)[0]
		s := pembacaWasm{r.potong(r.angka())}
		if jenis != 1 {
			continue
		}
		for range s.angka() {
			i := s.angka()
			d[i] = string(s.potong(s.angka()))
		}
	}
	return d
}

// banyakFungsiImpor counts the imported functions, whose numbers come first.
func banyakFungsiImpor(b []byte) int {
	n := 0
	r := pembacaWasm{b}
	for range r.angka() {
		r.potong(r.angka())
		r.potong(r.angka())
		switch jenis := r.potong(1); {
		case len(jenis) == 0:
			return n
		case jenis[0] == 0: // function: its type
			n++
			r.angka()
		case jenis[0] == 1: // table: type and limits
			r.potong(1)
			r.batas()
		case jenis[0] == 2: // memory
			r.batas()
		default: // global
			r.potong(2)
		}
	}
	return n
}

func (r *pembacaWasm) batas() {
	if b := r.potong(1); len(b) > 0 && b[0]&1 != 0 {
		r.angka()
	}
	r.angka()
}

var simbolTaut = regexp.MustCompile(`^\s*([0-9a-f]+)\s+[0-9a-f]+\s+([0-9a-f]+)\s+\S*:\((.+)\)$`)

// butirTinyGo takes the functions from the names in the file and the data from the map of the linker.
func (p *pembangun) butirTinyGo(isi []byte) ([]butir, error) {
	d, err := fungsiBernama(isi)
	if err != nil {
		return nil, err
	}
	m, err := memoriAwal(isi)
	if err != nil {
		return nil, err
	}
	f, err := os.Open(p.petaTaut)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		k := simbolTaut.FindStringSubmatch(s.Text())
		if k == nil || strings.HasPrefix(k[3], ".bss") {
			continue
		}
		alamat, err1 := strconv.ParseInt(k[1], 16, 32)
		n, err2 := strconv.ParseInt(k[2], 16, 32)
		if err1 == nil && err2 == nil && int(alamat+n) <= len(m) {
			d = append(d, butir{nama: k[3], data: true, isi: m[alamat : alamat+n]})
		}
	}
	return d, s.Err()
}

// memoriAwal is the memory that the data section fills.
func memoriAwal(isi []byte) ([]byte, error) {
	bagian, err := bagianWasm(isi)
	if err != nil {
		return nil, err
	}
	for _, b := range bagian {
		if b.nomor == bagianData {
			return uraiData(b.isi)
		}
	}
	return nil, errWasm
}

// butirGo takes the functions from the names in the file. Data has no names in a file of Go's linker for wasm; it is divided where the
// linker says that its tables begin.
func (p *pembangun) butirGo(isi []byte) ([]butir, error) {
	d, err := fungsiBernama(isi)
	if err != nil {
		return nil, err
	}
	ramping, err := rampingkan(isi)
	if err != nil {
		return nil, err
	}
	m, err := memoriAwal(ramping)
	if err != nil {
		return nil, err
	}
	t, ok := cariTabel(m)
	if !ok {
		return nil, errTabel
	}
	awal := t.nama &^ 0xfff
	akhir := min(t.fungsi+t.banyak*(8+catatUkuran+24), len(m))
	return append(d,
		butir{"data: constants and types.", true, m[:awal]},
		butir{"data: table of functions.", true, m[awal:akhir]},
		butir{"data: variables.", true, m[akhir:]}), nil
}
