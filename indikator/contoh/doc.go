// Package contoh makes an invented kecamatan (district) of twelve villages with three years of budgets, for demonstrations and
// tests. Every name and figure in it is made up and must be shown as CONTOH, an example.
//
// The village codes begin with 99.99.99. No province has the number 99 (11 to 96 are in use), so they pass the grammar of codes and can belong to no
// village; [wilayah.Kode.AdaProvinsi] is false for them.
//
// The budgets have the shape of real ones: income by fund, spending by kegiatan, account and fund, financing that closes them to the
// rupiah in every phase, and a SiLPA (balance left over) that goes over to the next year. Into the last year a number of problems is planted, listed in
// [Kecamatan.Masalah]: a service without money, a kegiatan under a wrong code, pay of officials above the limit, a missing report,
// neighbours that fall short together, low absorption.
//
// The same seed gives the same bytes on every machine and with every version of Go.
package contoh
