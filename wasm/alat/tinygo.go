package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// lemTinyGo is what the worker holds in place of the glue of Go when the core is built by TinyGo.
//
//go:embed tinygo.js
var lemTinyGo string

// tumpukan is the stack of the core in bytes. It lies below everything else in memory, so going beyond it traps.
const tumpukan = 1 << 20

// sasaranTinyGo describes the machine to TinyGo: its target "wasm" without what comes from C (there is a copy of the C library and of
// the compiler's own functions in Debian) and without a scheduler.
type sasaranTinyGo struct {
	LLVM      string   `json:"llvm-target"`
	CPU       string   `json:"cpu"`
	Ciri      string   `json:"features"`
	Tag       []string `json:"build-tags"`
	GOOS      string   `json:"goos"`
	GOARCH    string   `json:"goarch"`
	Penaut    string   `json:"linker"`
	GC        string   `json:"gc"`
	Penjadwal string   `json:"scheduler"`
	Tumpukan  int      `json:"default-stack-size"`
	C         []string `json:"cflags"`
	Taut      []string `json:"ldflags"`
	Tambahan  []string `json:"extra-files"`
}

// kompilasiTinyGo builds the core with the TinyGo at p.tinygo. On a busy machine its evaluation of initial values runs into its own
// limit of three minutes, so it gets more.
func (p *pembangun) kompilasiTinyGo(berkas string) error {
	tempat, err := os.MkdirTemp("", "dasbor-tinygo-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(tempat) }()
	sasaran, err := tulisSasaran(tempat, p.petaTaut)
	if err != nil {
		return err
	}
	c := exec.Command(p.tinygo, "build", "-target="+sasaran, "-buildmode=c-shared", "-opt=z", "-panic=trap", "-no-debug", "-interp-timeout=1h", "-tags="+p.tag, "-o", berkas, "./wasm")
	c.Dir = p.akar
	c.Env = os.Environ()
	akarGo, err := p.akarGo()
	if err != nil {
		return err
	}
	if akar, err := akarUrut(akarGo); err != nil {
		fmt.Println("inti.wasm sorts with the copies of package slices:", err)
	} else {
		c.Env = append(c.Env, "GOROOT="+akar)
	}
	if os.Getenv("TINYGOROOT") == "" { // beside the program, or one above it
		if akar := akarTinyGo(p.tinygo); akar != "" {
			c.Env = append(c.Env, "TINYGOROOT="+akar)
		}
	}
	c.Stderr = os.Stderr
	if err := c.Run(); err != nil {
		return fmt.Errorf("tinygo build ./wasm: %w", err)
	}
	return nil
}

// akarTinyGo is the folder with TinyGo's library, as bangun-tinygo.sh lays it out; "" leaves it to TinyGo.
func akarTinyGo(program string) string {
	for _, d := range []string{filepath.Dir(program), filepath.Dir(filepath.Dir(program))} {
		if d, err := filepath.Abs(d); err == nil {
			if _, err := os.Stat(filepath.Join(d, "src", "runtime", "gc_blocks.go")); err == nil {
				return d
			}
		}
	}
	return ""
}

func tulisSasaran(tempat, petaTaut string) (string, error) {
	libc, err := cariPustaka("/usr/lib/wasm32-wasi/libc.a")
	if err != nil {
		return "", err
	}
	rt, err := cariPustaka("/usr/lib/llvm-19/lib/clang/19/lib/wasi/libclang_rt.builtins-wasm32.a")
	if err != nil {
		return "", err
	}
	taut := []string{"--allow-undefined-file={root}/targets/wasm-undefined.txt", "--stack-first", "--no-demangle"}
	if petaTaut != "" {
		taut = append(taut, "-Map="+petaTaut)
	}
	isi, err := json.MarshalIndent(sasaranTinyGo{
		LLVM: "wasm32-unknown-wasi", CPU: "generic", Tag: []string{"tinygo.wasm"}, GOOS: "js", GOARCH: "wasm",
		Ciri:   "+bulk-memory,+mutable-globals,+nontrapping-fptoint,+sign-ext,-multivalue,-reference-types",
		Penaut: "wasm-ld", GC: "custom", Penjadwal: "none", Tumpukan: tumpukan,
		C:        strings.Fields("-mbulk-memory -mnontrapping-fptoint -mno-multivalue -mno-reference-types -msign-ext"),
		Taut:     append(taut, libc, rt),
		Tambahan: []string{"src/runtime/asm_tinygowasm.S"},
	}, "", "\t")
	if err != nil {
		return "", err
	}
	berkas := filepath.Join(tempat, "dasbor.json")
	return berkas, os.WriteFile(berkas, isi, 0o644)
}

func cariPustaka(berkas string) (string, error) {
	if _, err := os.Stat(berkas); err != nil {
		return "", fmt.Errorf("%w (Debian: wasi-libc, libclang-rt-19-dev-wasm32)", err)
	}
	return berkas, nil
}
