package main

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

//go:embed duckdb.mjs
var naskahDuckDB []byte

// versiDuckDB is the package that is compared with.
const versiDuckDB = "@duckdb/node-api@1.5.6-r.1"

// program is one way to the sums.
type program struct {
	nama  string // as in the table
	kode  string
	utas  int
	jalan func(berkas string) *exec.Cmd
	// keluar is the file with its sums where it does not print the checksum itself; "-" is the standard output.
	keluar string
	lantai bool // it sums nothing
	penuh  bool // it does more
}

// hasilUkur is one run of a program.
type hasilUkur struct {
	waktu  time.Duration
	cpu    time.Duration
	memori int64 // peak in KB, 0 if it cannot be told
	sidik  string
	beda   int // groups that are not exact
}

// bangku is a place to measure.
type bangku struct {
	*pilihan
	sendiri string // this program
	peta    string
	galat   io.Writer
	lewat   []string // programs that are not there
}

func (b *bangku) berkas(n int) string {
	return filepath.Join(b.folder, fmt.Sprintf("nasional-%d.csv", n))
}

// siapkan makes the file of n villages unless it is there.
func (b *bangku) siapkan(n int) error {
	nama := b.berkas(n)
	if _, err := os.Stat(nama); err == nil {
		return nil
	}
	_, _ = fmt.Fprintf(b.galat, "bangku: %s\n", nama)
	if err := tulisNasional(nama+".baru", n, 1); err != nil {
		return err
	}
	return os.Rename(nama+".baru", nama)
}

// milikKita runs one of our own programs, with more flags before the others.
func (b *bangku) milikKita(jalan string, utas int, bendera ...string) func(string) *exec.Cmd {
	return func(berkas string) *exec.Cmd {
		c := exec.Command(b.sendiri, append(slices.Clone(bendera), "-jalan", jalan, berkas, b.peta, strconv.Itoa(utas))...) // #nosec G204 -- this very program
		c.Env = append(os.Environ(), "GOMAXPROCS="+strconv.Itoa(utas))
		return c
	}
}

// rekap runs examples/rekap, which is built into the folder first, with more flags: kecamatan unless they say otherwise.
func (b *bangku) rekap(utas int, bendera ...string) func(string) *exec.Cmd {
	return func(berkas string) *exec.Cmd {
		c := exec.Command(b.alatRekap(), append(slices.Clone(bendera), "-pekerja", strconv.Itoa(utas), "-format", "csv", "-sumber", berkas)...) // #nosec G204 -- our own program
		c.Env = append(os.Environ(), "GOMAXPROCS="+strconv.Itoa(utas))
		return c
	}
}

func (b *bangku) alatRekap() string { return filepath.Join(b.folder, "rekap.exe") }

func (b *bangku) bangunRekap() error {
	c := exec.Command("go", "build", "-o", b.alatRekap(), "github.com/dasbor-desa/dasbor/examples/rekap") // #nosec G204 -- our own program
	c.Stderr = b.galat
	return c.Run()
}

func (b *bangku) daftarProgram() []program {
	d := []program{
		{nama: "this library, read and sum", kode: "inti-1", utas: 1, jalan: b.milikKita("inti", 1)},
		{nama: "this library, read and sum", kode: "inti-2", utas: 2, jalan: b.milikKita("inti", 2)},
		{nama: "this library, full pipeline", kode: "penuh-1", utas: 1, jalan: b.rekap(1), penuh: true},
		{nama: "this library, full pipeline", kode: "penuh-2", utas: 2, jalan: b.rekap(2), penuh: true},
		{nama: "Go, encoding/csv + int64 sen + map", kode: "sen", utas: 1, jalan: b.milikKita("sen", 1)},
		{nama: "Go, encoding/csv + decimal + map", kode: "desimal", utas: 1, jalan: b.milikKita("desimal", 1)},
	}
	if _, err := exec.LookPath("wc"); err == nil {
		d = append([]program{{nama: "`wc -l`, the floor of touching every byte", kode: "wc", utas: 1, lantai: true,
			jalan: func(s string) *exec.Cmd { return exec.Command("wc", "-l", s) }}}, d...) // #nosec G204 -- our own file
	}
	if _, err := exec.LookPath("mawk"); err == nil {
		d = append(d, program{nama: "mawk (float)", kode: "mawk", utas: 1, keluar: "-",
			jalan: func(s string) *exec.Cmd { return exec.Command("mawk", "-v", "peta="+b.peta, awk, s) }}) // #nosec G204 -- our own file
	} else {
		b.lewat = append(b.lewat, "mawk")
	}
	if b.tanpaDuckDB {
		b.lewat = append(b.lewat, "DuckDB (not wanted)")
		return d
	}
	if err := b.pasangDuckDB(); err != nil {
		b.lewat = append(b.lewat, "DuckDB ("+err.Error()+")")
		return d
	}
	for _, utas := range []int{1, 2} {
		keluar := filepath.Join(b.folder, "duckdb.csv")
		d = append(d, program{nama: "DuckDB", kode: fmt.Sprint("duckdb-", utas), utas: utas, keluar: keluar,
			jalan: func(s string) *exec.Cmd { return b.duckDB(s, b.peta, keluar, strconv.Itoa(utas)) }})
	}
	return d
}

func (b *bangku) folderDuckDB() string { return filepath.Join(b.folder, "duckdb") }

func (b *bangku) duckDB(args ...string) *exec.Cmd {
	c := exec.Command("node", append([]string{filepath.Join(b.folderDuckDB(), "duckdb.mjs")}, args...)...) // #nosec G204 -- our own script
	c.Dir = b.folderDuckDB()
	return c
}

// pasangDuckDB loads the package, unless it is there.
func (b *bangku) pasangDuckDB() error {
	f := b.folderDuckDB()
	if err := os.MkdirAll(f, 0o700); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(f, "duckdb.mjs"), naskahDuckDB, 0o600); err != nil {
		return err
	}
	if _, err := os.Stat(filepath.Join(f, "node_modules", "@duckdb", "node-api")); err == nil {
		return nil
	}
	if _, err := exec.LookPath("npm"); err != nil {
		return err
	}
	c := exec.Command("npm", "install", "--prefix", f, "--no-audit", "--no-fund", versiDuckDB) // #nosec G204 -- a constant
	c.Stderr = b.galat
	return c.Run()
}

// ukur runs a program once.
func (b *bangku) ukur(p *program, berkas string, acuan hasil) (hasilUkur, error) {
	c := p.jalan(berkas)
	var o bytes.Buffer
	c.Stdout, c.Stderr = &o, b.galat
	mulai := time.Now()
	err := c.Run()
	h := hasilUkur{waktu: time.Since(mulai)}
	if err != nil {
		return h, fmt.Errorf("%s: %w", p.kode, err)
	}
	h.cpu = c.ProcessState.UserTime() + c.ProcessState.SystemTime()
	h.memori = memoriPuncak(c.ProcessState)
	switch p.keluar {
	case "":
		h.sidik = strings.TrimSpace(o.String())
		if p.penuh {
			s := sha256.Sum256(o.Bytes())
			h.sidik = hex.EncodeToString(s[:8])
		}
	case "-":
		return h, h.bandingkan(&o, acuan)
	default:
		f, err := os.Open(p.keluar)
		if err != nil {
			return h, err
		}
		defer func() { _ = f.Close() }()
		return h, h.bandingkan(f, acuan)
	}
	return h, nil
}

func (h *hasilUkur) bandingkan(r io.Reader, acuan hasil) error {
	s, err := bacaHasil(r)
	if err != nil {
		return err
	}
	h.sidik, h.beda = s.sidik(), s.beda(acuan)
	return nil
}
