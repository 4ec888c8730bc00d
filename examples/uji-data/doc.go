// Package ujidata is a test suite to copy: it checks every budget file of a folder with `go test`, one subtest for each file and each
// finding, against a list of problems that are already known. README.md (in Indonesian) tells a data steward how to use it.
//
// There is nothing to import here.
package ujidata
