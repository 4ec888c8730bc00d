// Package rujukan holds nothing but tests: a second computation of the totals, indicators, aggregates and rules of this module
// (rujukan: reference), written from the documentation and made to be read, not to be fast. Amounts are math/big.Rat, groups are
// maps, codes are strings and "lies under" is a prefix. Random documents must give the same figures in both.
//
// Run more of them with the number of documents in DASBOR_RUJUKAN, from another start with DASBOR_RUJUKAN_BENIH:
//
//	DASBOR_RUJUKAN=1000000 go test -timeout 24h -run TestSejuta -v ./indikator/internal/rujukan
//
// Document i of a start is always the same, whatever the number of processors. A document that fails is printed after every line
// has been taken out without which it still fails.
//
// What the reference does not compute is listed in aturan_test.go (aturanTanpaRujukan) with the reason.
package rujukan
