// Package svg writes the scenes and pictures of package gambar as text: SVG files that stand alone, and HTML without scripts. What it
// writes has the same nodes in the same order as what a browser builds from the JSON of the scene.
//
// In a standalone SVG every colour and size is an attribute, from the palette of one theme, because such a file is shown where no
// style sheet reaches it. HTML keeps the classes, and a page carries the style sheet of [TulisGaya] once.
//
// Text is escaped for XML 1.0 in both; only elements and attributes that a scene may contain are written. Nothing here reads.
//
// Terms: halaman is a page; gaya is the style; tema the theme; varian is one of several widths of the same view.
package svg
