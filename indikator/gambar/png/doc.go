// Package png paints pictures ([gambar.Gambar]) as PNG, for places that take no vectors, such as messages. It is a module of its own:
// its letters are the Go fonts of golang.org/x/image, which the rest of the library has no use for. A browser paints the same
// nodes on a canvas instead (wasm/widget/kanvas.ts).
//
// The file has at most 256 colours, the most frequent ones of the picture; what lies between them, at the edges of letters, becomes
// the nearest. That makes a picture of 1080 by 1350 pixels smaller than 200 KB. Edges are computed with the floating point of the
// processor, so single pixels may have another shade on another kind of machine.
//
// Terms: palet is the palette, titik a pixel, skala how many pixels there are for one of the scene.
package png
