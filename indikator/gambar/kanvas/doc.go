// Package kanvas walks the SVG nodes of a picture and hands what is to be painted to a [Kanvas]: outlines and lines of text, with
// classes turned into colours and widths, and moved and scaled to where they stand. A writer of a page or of pixels needs to know
// nothing about nodes, attributes or classes.
//
// Everything is counted in thousandths of a CSS pixel, in whole numbers, so that the same picture gives the same numbers on every
// processor. [Selesaikan] does only the first half: it returns the nodes with attributes in the place of classes, for a program
// that paints nodes itself.
//
// Terms: kanvas is a canvas, titik a point, ruas a piece of an outline, jalur an outline (path), gaya how it is painted, huruf how
// a text is set, jangkar where it is anchored.
package kanvas
