package tulis

// SelTeks returns s as [TulisCSV] writes a text cell, for tables of one's own: valid UTF-8, with an apostrophe in front where a
// spreadsheet could take it for a formula. The readers of this module take the apostrophe off again. Quoting is left to encoding/csv.
func SelTeks(s string) string { return sel(s) }
