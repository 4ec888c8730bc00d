// Package gambar draws the pictures of a dashboard ([indikator.Papan]) as a scene: a display list of HTML and SVG nodes that says
// what is to be seen and nothing about how it gets there. The same code runs in a server, in a test and in a browser, and gives
// the same bytes in all three.
//
// [HitungAdegan] makes the scene of a whole view, [HitungGambar] a single picture. A browser turns the JSON of a scene into nodes
// with createElementNS and textContent; package gambar/svg writes it as SVG or HTML text. Which tags and attributes may occur is
// one table; [Periksa] holds a scene against it, and the program that walks the scene in a browser is given the same table
// ([TambahIzin]). A name from a file can therefore never become markup.
//
// Nodes carry classes, which are meanings and not looks ("nol", "jauh-bawah", "l-kesehatan"). [DaftarGaya] says what a class of an
// SVG node looks like: a browser gets it as style sheet rules over custom properties, a standalone SVG as attributes with the
// colours of one [Tema]. There are no style attributes, so a strict Content-Security-Policy holds.
//
// Layout is done in whole hundredths of a CSS pixel and text is measured with a table of widths, so no processor and no font
// changes a byte. Text of unknown fonts may be a few percent wider than measured; labels leave room for that.
//
// Every picture has a generated sentence that says what it shows ([Gambar.Uraian]) and the same numbers as a table ([Gambar.Tabel]).
// A village without data is striped and never Rp0; Rp0 has a class, a hatch and a cross of its own; no meaning rests on colour
// alone.
//
// Terms: adegan is a scene, simpul a node, izin what is allowed; panas is the heat table (village by service), pita the strip of
// a hundred rupiah, sebaran the dot strips, lereng the slope chart between two years, garis the line multiples, susunan the icicle
// of bidang, sub-bidang and kegiatan, serapan the bullets of absorption, jembatan the bridge between phases, ambang the bar
// with a threshold, kelengkapan the strip of completeness, poster a whole static board in one picture; baliho
// is the printed board in front of a village office, lembar a page for the wall, laporan the report, wa the picture for messages, bidang
// a field of spending, SiLPA what is left over at the end of the year; palet is the palette, tema
// the theme, kelas a class; siltap is the pay of the village head and officials (penghasilan tetap); jiwa are residents.
package gambar
