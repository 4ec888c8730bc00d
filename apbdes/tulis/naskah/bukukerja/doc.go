// Package bukukerja writes budget layouts as XLSX workbooks (buku kerja: workbook) with live sums.
//
// [Tulis] writes the tables of package naskah, a sheet each: amounts are numbers, every parent and closing row is a formula over the
// rows it is made of, differences and shares are formulas over their columns. Each formula carries the value this library computed,
// so a program that does not recalculate shows the same. The column headings stay in sight and are printed on every page.
//
// apbdes/baca reads such a sheet as a table of no known form. Rows without a code, as [naskah.Penjabaran] has below an objek with several
// lines, and sections that were cut off do not survive that way: to hand figures on, use the canonical table.
//
// [TulisKanonik] writes documents as the canonical table of package tulis, one line of the budget in each row, which
// apbdes/baca reads back.
//
// Text is written as text: a name that begins with "=" is no formula. A missing amount is an empty cell and takes no part in
// a sum.
//
// The package writes through apbdes/tulis/xlsx, is a leaf and no part of the browser build. Not done: several layouts of one village
// linked with each other by formulas.
package bukukerja
