// Package cetak reads the printed budget reports of Siskeudes saved as a table: APBDes (murni) and perubahan, with one code column
// that holds accounts ("4.2.1.01."), bidang to kegiatan ("01.01.02") and accounts with their kegiatan in brackets
// ("5.1.1.01. [01.01.01]"). Parent rows and totals are printed among the leaves, page headers repeat, and copies are often cut off.
//
// Terms: cetak means print; bertambah/(berkurang) is the difference between two phases, which is checked and not stored.
package cetak
