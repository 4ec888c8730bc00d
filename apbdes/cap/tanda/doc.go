// Package tanda signs a seal of figures (package cap) with Ed25519 (RFC 8032), so that it can be told who vouches for them. It is a
// package of its own because a browser does not need it.
//
// What is signed is the text "dasbor-desa/cap/1 SHA256" and LF, with the 64 hexadecimal digits of the seal. Keys and signatures are
// written in base64 (RFC 4648, standard alphabet, with padding). Making, keeping and publishing keys is the caller's business.
//
// Terms: tanda (tangan) is a signature, kunci a key.
package tanda
