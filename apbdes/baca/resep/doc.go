// Package resep holds reading recipes: what the columns of a foreign table mean, so that a person corrects an assumption once and
// every later file of the same layout is read that way (resep: recipe).
//
// A recipe is a small JSON object. The reader of unknown tables (package umum) writes the recipe it followed; save it, change
// what is wrong, and give it back with the next file. All fields are optional; what is missing is found out from the file.
//
//	skema       "dasbor-desa/resep/1"
//	lembar      name of the worksheet the recipe is for
//	kepala      {"baris": 3, "banyak": 2}: the header starts in row 3 and has two lines; "banyak": 0 with "baris": 0 finds it out,
//	            "banyak": 0 with "baris": 1 or more says that the data start in that row and there is no header
//	kolom       column numbers from 1 by meaning, see [Kolom]: {"uraian": 2, "anggaran": 3}
//	tata_tulis  "indonesia" (1.234,50), "mesin" (1234.50) or "inggris" (1,234.50)
//	tahun       year of the rows that name none
//	desa        village of the rows that name none: {"kode": "33.07.07.2003", "nama": "Perboto"}
//	bagan       generation of the codes: "permendagri-20-2018" or "permendagri-113-2014"
//	bagian      what the file's own section names mean: [{"teks": "Prioritas Dana Desa", "bagian": "abaikan"}]
//	tempat      where rows without a code belong: [{"nama": "Insentif KPMD", "kegiatan": "2.1.90"}]
//
// Terms: kepala is the header; kolom a column; bagian a section (pendapatan, belanja, penerimaan_pembiayaan,
// pengeluaran_pembiayaan, pembiayaan); abaikan says that the rows are kept and not counted; tempat is a place in the chart.
package resep
