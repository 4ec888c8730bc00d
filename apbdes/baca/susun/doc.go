// Package susun composes budget documents from the rows of any file (menyusun: to compose).
//
// Every reader turns its format into a stream of [Baris]: cells as text, with the place they came from and, where the format says
// so, their role. The Penyusun then does once, for all formats, what must never differ between them: it proves the style of
// the numbers from the whole file, recognises the generation of the chart of accounts per document, parses codes and amounts,
// groups rows by village and year, tells leaves from parent rows and printed totals, and accounts for every row. A row that
// cannot be read is kept with its cells and a finding that says which file, row, column and value, and what to do.
package susun
