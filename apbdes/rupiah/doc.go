// Package rupiah holds money as a whole number of sen and reads the ways Indonesian documents write it.
//
// A [Rupiah] is an int64 count of sen (1/100 rupiah): exact, comparable with ==, cheap to add, and large enough for every
// village budget of the country for 800 years (see [Rupiah]). Sums are checked: an overflow is [ErrLuapan], never a wrong
// figure. Floating point is not used anywhere; [github.com/shopspring/decimal] appears only at the edge, for ratios
// ([Rupiah.Desimal]) and for callers that already hold a decimal ([DariDesimal]).
//
// Three ways of writing numbers circulate, and the same characters mean different amounts in them: "1.234" is one thousand
// two hundred and thirty-four in an Indonesian table and a little over one in machine output. So [Urai] never guesses; the
// caller names the [TataTulis], or lets a [Pengenal] prove it from a whole file.
//
// Terms: sen is 1/100 rupiah; juta is 10^6, miliar 10^9, triliun 10^12; tata tulis is the style of writing a number; luapan
// is overflow; pecahan is a fraction finer than one sen.
package rupiah
