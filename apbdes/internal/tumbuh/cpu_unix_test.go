//go:build unix

package tumbuh

import (
	"syscall"
	"time"
)

// cpu is the time that this process has computed, which others on the machine disturb less than the clock.
func cpu() time.Duration {
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		panic(err)
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
