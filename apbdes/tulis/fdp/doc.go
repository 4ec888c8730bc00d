// Package fdp writes budgets as a Fiscal Data Package (FDP), the open format of the Frictionless specifications for fiscal data: a
// descriptor datapackage.json beside CSV tables. It follows version 1.0 (release candidate of April 2018), an extension of the
// Tabular Data Package, so any program for data packages reads it.
//
// The package has two tables:
//
//   - data/anggaran.csv: one budget line per row. The columns of the canonical CSV of package tulis come first, so apbdes/baca
//     reads the file back to the same figures; dimensions for other programs follow: id, arah (direction), bagian (section), the
//     codes and names of bidang and sub-bidang, and the functional classification COFOG.
//   - data/peta-cofog.csv: the crosswalk (peta) behind that classification, with confidence (keyakinan) and note (catatan) per row.
//
// Every column that has a meaning in the taxonomy of fiscal data carries its columnType. The phases are columns of their own
// (anggaran approved, perubahan adjusted, realisasi executed, rancangan proposed); the descriptor says with normalize how to turn them
// into one amount and one phase per row. Amounts are rupiah with two decimals; an empty amount is missing and not zero.
//
// # COFOG
//
// COFOG (Classification of the Functions of Government) is a classification of the United Nations. No official crosswalk from the
// kegiatan of Permendagri 20/2018 to COFOG was found. The one here is ours ([VersiPeta]), made by reading the names of the kegiatan,
// and every package says so in its descriptor and in each row's confidence. A kegiatan whose meaning a code does not settle stays
// empty: local kegiatan (90-99), a kegiatan of several purposes, every code of Permendagri 113/2014. Income and financing have no
// function.
//
// # What it carries
//
// What the canonical CSV carries and no more; documents it would change the meaning of are refused with [tulis.ErrTakTermuat]. Income
// has the direction revenue, spending expenditure, financing none: the taxonomy has no word for it.
package fdp
