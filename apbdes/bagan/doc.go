// Package bagan holds the chart of accounts of Indonesian village budgets (APBDes) and reads the codes that real
// documents write in many ways.
//
// A budget line of expenditure has two independent codes, which never form one tree:
//
//   - the kegiatan axis says what the money is for: [KodeKegiatan], for example "2.2.02", the posyandu (monthly health
//     post for mothers and infants);
//   - the account axis says what is bought: [KodeRekening], for example "5.2.1.06", food and drink.
//
// Income (accounts 4) and financing (accounts 6) have no kegiatan. A third, smaller code names the fund the money comes
// from: [SumberDana], for example "DDS".
//
// # Parsing and looking up are separate
//
// [UraiKegiatan], [UraiRekening], [UraiSel] and [UraiSumber] turn text into values. They accept every spelling seen in
// real files (padded or not, dots or blanks, village prefix, trailing dot, no-break spaces) and nothing else. A code that
// a spreadsheet turned into a time, a date or a number is a [*SalahKode] with its own [Sebab] and is never repaired.
// Whether a well-formed code is in the chart is a different question, answered by [CariKegiatan] and [CariRekening]:
// real villages use codes outside it.
//
// # Generations
//
// Permendagri 20/2018 ([Permendagri20]) replaced Permendagri 113/2014 ([Permendagri113]), and the same digits mean
// different things in them: "2.1" is education in the new chart and general administration in the old one. Every code
// therefore carries its [Generasi], and [KenaliGenerasi] tells the generation of a document. The old chart has five bidang
// and the accounts 1, 2 and 3 here; its kegiatan were never numbered nationally. The first Siskeudes release, which used
// accounts 4 to 6 with the old kegiatan, is recognised only to be refused.
//
// # Local codes
//
// Kegiatan and objek numbered 90 to 99 belong to each regency. The chart has one entry for each such range and no name for
// the single numbers, because the same number means different things in different regencies. Classify them by the name
// in the file.
//
// # Names
//
// [CariNamaKegiatan] and its relatives find entries by a loosely spelled name, for files without codes and as a second
// witness for files with them. Scores are integers, results are in a fixed order, and [Pasti] says whether the first one
// may be used.
//
// # Data
//
// The chart is in data/*.csv, reviewed by hand, with the sources in data/SUMBER.md; `go generate` writes it into sorted Go
// literals. There is no start-up work, no map and no mutable state; every function may be called from many goroutines.
// Parsing an ordinary code and looking it up allocate nothing.
//
// # Terms
//
// Bagan: chart. Bidang: field of government, five of them. Sub-bidang: sub-field, 27. Kegiatan: activity. Rekening: account;
// its levels are akun, kelompok (group), jenis (kind), objek (object) and rincian (detail). Golongan: part of the budget
// (pendapatan income, belanja expenditure, pembiayaan financing). Sumber dana: source of funds. Butir: entry. Asal: origin.
// Sebab: reason. Sel: cell. Lampiran: annex. Siskeudes: the government's village accounting program. Mendua: of two
// readings. Baku: standard.
package bagan
