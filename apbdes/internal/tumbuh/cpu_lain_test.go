//go:build !unix

package tumbuh

import "time"

var mulaiCPU = time.Now()

// cpu is the clock where there is nothing better.
func cpu() time.Duration { return time.Since(mulaiCPU) }
