// Package xlsx writes XLSX workbooks whose amounts are numbers, exact to the sen, and whose totals are live formulas.
//
// It is a small writer for the tables of this library: sheets (lembar) of text, numbers and formulas with a handful of cell styles
// (gaya), column widths, a frozen header and a filter, and for printed forms the paper (kertas), repeated rows and a footer (kaki). A
// number is written from its decimal text and never passes through a float; a formula carries the value this library computed, so
// that a program which does not recalculate shows the same figure as one which does. Text is written as text: a name that begins
// with "=" is not a formula.
//
// A spreadsheet itself keeps 15 significant digits, so it shows amounts with sen exactly up to Rp9,999,999,999,999.99; the file holds
// all digits in any case.
//
// The same workbook gives the same bytes: no time of writing, no random identifiers.
//
// Not done: charts, pictures, macros, rich text, reading (see apbdes/baca/xlsx). The package is a leaf and not part of the
// browser build.
package xlsx
