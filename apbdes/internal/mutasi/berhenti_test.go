package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestBerhenti stops the program while a mutant hangs: its test binary and the scratch folder may not stay.
func TestBerhenti(t *testing.T) {
	if testing.Short() || runtime.GOOS == "windows" {
		t.Skip("DILEWATI: compiles test binaries, and sends a signal")
	}
	akar, sementara := t.TempDir(), t.TempDir()
	tanda, alat := filepath.Join(akar, "tanda"), filepath.Join(akar, "alat")
	for nama, isi := range map[string]string{
		"go.mod":   "module gantung\n\ngo 1.25\n",
		"isi.go":   "package gantung\n\nfunc Isi(n int) bool { return n > 10 }\n",
		"bertahan": kepalaUji,
		// With a mutant the test leaves its number and never ends; it takes no processor time by which it could be caught.
		"isi_test.go": `package gantung

import ("os"; "strconv"; "testing"; "time")

func TestIsi(t *testing.T) {
	if n := os.Getenv("` + peubah + `"); Isi(10) && n != "0" && n != "" {
		_ = os.WriteFile(os.Getenv("TANDA")+".baru", []byte(strconv.Itoa(os.Getpid())), 0o600)
		_ = os.Rename(os.Getenv("TANDA")+".baru", os.Getenv("TANDA"))
		time.Sleep(time.Hour)
	}
}
`,
	} {
		if err := os.WriteFile(filepath.Join(akar, nama), []byte(isi), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if keluar, err := exec.Command("go", "build", "-o", alat, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, keluar)
	}
	c := exec.Command(alat, "-akar", akar, "-paket", ".", "-bertahan", filepath.Join(akar, "bertahan"))
	c.Env = append(os.Environ(), "TMPDIR="+sementara, "TANDA="+tanda)
	var galat strings.Builder
	c.Stderr = &galat
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	pid := tunggu(t, tanda)
	if err := c.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	var keluarnya *exec.ExitError
	if err := c.Wait(); !errors.As(err, &keluarnya) || !strings.Contains(galat.String(), errDihentikan.Error()) {
		t.Errorf("stopped, the program ends with %v and says %q", err, galat.String())
	}
	if p, err := os.FindProcess(pid); err == nil && p.Signal(syscall.Signal(0)) == nil {
		_ = p.Kill()
		t.Error("the test binary of the mutant still runs")
	}
	if sisa, err := os.ReadDir(sementara); err != nil || len(sisa) > 0 {
		t.Errorf("left behind: %v, %v", sisa, err)
	}
}

// tunggu waits for a file with a process number.
func tunggu(t *testing.T, jalur string) int {
	t.Helper()
	for batas := time.Now().Add(3 * time.Minute); time.Now().Before(batas); time.Sleep(20 * time.Millisecond) {
		if isi, err := os.ReadFile(jalur); err == nil {
			pid, err := strconv.Atoi(string(isi))
			if err != nil {
				t.Fatal(err)
			}
			return pid
		}
	}
	t.Fatal("no mutant was run")
	return 0
}
