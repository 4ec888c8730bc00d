// Package baca reads village budgets from files of any supported form and says how it recognised them.
//
// [Baca] takes the bytes of one file, finds out what it is ([Kenali]) and hands it to the reader of that form; each form has a
// package of its own below this one. The result are documents, findings about the content, and an account of every row: nothing
// a file holds is dropped silently. An error means that the file could not be read at all.
package baca

import (
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
)

// Opsi sets what a file does not say itself, such as the year; see [susun.Opsi].
type Opsi = susun.Opsi

// Hasil is what became of a file; see [susun.Hasil].
type Hasil = susun.Hasil
