// Package pdf writes pictures ([gambar.Gambar] and pages made of their nodes) as a PDF: vectors and text, no image and no font
// inside. Letters are set in Helvetica and Symbol, two of the fonts every reader of PDF has, with their true widths.
//
// A page may be as small as a stamp or as large as a wall; what is larger than the 5.08 m (200 inches) that a page of 1/72 inch
// units can be, is written with a larger unit (UserUnit, PDF 1.6). The same pages give the same bytes on every processor: there is
// no date, no random number and no fraction computed in floating point except the arcs of icons, which are rounded.
//
// Not done: tags for screen readers (title and language are there), links, images, fonts of one's own, scripts other than Latin. A
// character that the fonts do not have is replaced by [TandaGanti] and reported in [Hasil].
//
// Terms: halaman is a page, huruf a letter or font, ganti a replacement, padat compressed.
package pdf
