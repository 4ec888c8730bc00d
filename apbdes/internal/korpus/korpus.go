// Package korpus (corpus) finds the real budget files that tests read where they are there. Production code must not import it.
package korpus

import "os"

// uji is the part of testing.TB that is needed; the package itself stays out of builds for the browser.
type uji interface {
	Helper()
	Skip(args ...any)
}

// Folder returns the folder in DASBOR_KORPUS, or skips the test and says so.
func Folder(tb uji) string {
	tb.Helper()
	f := os.Getenv("DASBOR_KORPUS")
	if f == "" {
		tb.Skip("KORPUS TIDAK ADA: DASBOR_KORPUS names no folder of real budget files; they are not tested")
	}
	return f
}
