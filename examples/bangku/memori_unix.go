//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// memoriPuncak returns the peak memory of a process in KB.
func memoriPuncak(s *os.ProcessState) int64 {
	r, ok := s.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	n := r.Maxrss
	if runtime.GOOS == "darwin" {
		n /= 1024 // it counts bytes there
	}
	return int64(n) //nolint:unconvert // not an int64 everywhere
}
