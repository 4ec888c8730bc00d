// Package baca reads village budgets from files of any supported form and says how it recognised them.
//
// [Baca] takes the bytes of one file, finds out what it is ([Kenali]) and hands it to the reader of that form; each form has a
// package of its own below this one. The result are documents, findings about the content, and an account of every row: nothing
// a file holds is dropped silently. An error means that the file could not be read at all.
//
// Forms: canonical CSV and JSON (kanonik), the JSON of village information systems (sid), printed Siskeudes reports (cetak), Siskeudes
// database exports and Access databases (siskeudes, mdb), OpenDK and OpenSID (opendk, opensid), XLSX workbooks with any of these tables
// (xlsx), and any other table, web-site JSON or SQL dump (umum), which a resep (recipe) can correct. A zip is a Siskeudes export or
// a bundle of such files.
//
// A file is held in memory whole. For those of any size there are two readers that work village by village: alir for canonical CSV,
// [github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes.Aliran] for Siskeudes exports and Access databases.
package baca
