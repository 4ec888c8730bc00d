// Package acak makes random budget documents for tests (acak: random). Production code must not import it.
//
// The documents are well formed: codes come from the chart of accounts, all spending lines stand at one level of detail, no
// line lies above another, every line has at least one amount. They are not sound budgets: nothing balances, except that printed
// totals ([Opsi.Tercetak]) are the sums of their lines. The same source of randomness gives the same document.
package acak
