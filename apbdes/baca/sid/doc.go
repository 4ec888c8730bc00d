// Package sid reads the JSON in which village information systems (SID, sistem informasi desa) publish a budget: one object per
// year with the sections PENDAPATAN, BELANJA and PEMBIAYAAN, each a list of {kode_rek, uraian, anggaran, sumber_dana}.
//
// In this format every row is a leaf. The code of a spending row is a kegiatan ("1.01.01", in documents of Permendagri 113/2014
// "2.1.23" or a cut "2.1"), the code of the other rows is an account; a spending row names no account. The village is not named.
package sid
