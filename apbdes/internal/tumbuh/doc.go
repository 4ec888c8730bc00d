// Package tumbuh holds no code, only tests: how the work of readers, writers and computations grows with the nastiest input of its
// kind. Ordinary tests count allocated bytes, which are the same on every machine; by hand, DASBOR_TUMBUH=1 measures time too. A new
// reader brings its worst cases here.
package tumbuh
