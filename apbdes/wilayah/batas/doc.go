// Package batas reads the boundaries of villages from GeoJSON (RFC 7946) and makes them small enough to draw.
//
// [Baca] takes a FeatureCollection of Polygon and MultiPolygon features whose properties carry a village code. Coordinates become whole
// numbers of 1e-7 degree straight from their digits, so that no floating point number is ever made and every machine reads the same
// shape. [Hitung] projects the villages of one area onto a plane (equirectangular, with the cosine of the latitude in the middle of
// the area), snaps them to a grid and simplifies them. Lines that two villages share are cut at the points where they meet and
// simplified once, so that neighbours stay neighbours.
//
// What cannot be drawn is a finding and never a guess: a feature without a readable code, a ring that is no ring, coordinates with
// the latitude first, coordinates in metres. Not done: other reference systems than longitude and latitude of WGS 84, areas across the
// antimeridian, TopoJSON, repair of rings that cross themselves, matching by name.
//
// Terms: batas is a boundary, wilayah a region, bidang a shape, cincin a ring, lubang a hole, titik a point, bentuk what can be drawn,
// derajat a degree.
package batas
