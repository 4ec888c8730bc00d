// Package bentuk checks the shape (bentuk) of village budgets in Go services, with github.com/go-playground/validator/v10.
//
// It has data transfer objects for the canonical JSON of a document ([Dokumen], or [Kiriman] for several), made of text and whole
// numbers only, with struct tags for both "validate" and gin's "binding". [TambahTag] registers the tags with any
// *validator.Validate, gin's engine included, so that they can stand on the fields of your own types as well:
//
//	kode_desa       code of a desa or desa adat, PP.KK.CC.DDDD          "33.07.07.2003"
//	kode_kegiatan   bidang, sub-bidang or kegiatan (activity)           "2.2.02"
//	kode_rekening   account                                             "5.2.1.03"
//	rupiah          amount in machine style, or a whole number          "1234567.50"
//	tahun_anggaran  budget year 2015 to 2100, text or whole number      2024
//	sumber_dana     one or more of the known funds, none unknown        "DDS, PBH"
//	tanggal         date                                                "2024-12-31"
//	bagan           generation of the chart of accounts                 "permendagri-20-2018"
//	sasaran         name of a printed total                             "silpa"
//	skema           the name of the canonical JSON                      "dasbor-desa/dokumen/1"
//	berisi          a list that is not empty
//
// [TambahTerjemahan] adds their sentences in Indonesian or English to a translator of validator. [DariGalat] makes findings, with a
// JSON Pointer into the request, of what validator or encoding/json has to say. [Dokumen.APBDes] turns what passed into the model.
//
// The tags ask the parsers of the library, and nothing in this package is stricter than the rest of it: a budget that is refused
// here has a galat or peringatan when it is read and checked as a file. The reverse does not hold: a budget of the right shape can
// still be full of errors, and finding them is the work of package aturan.
//
// Amounts are text (or digits of a JSON number), never a float and never a decimal.Decimal: the numeric tags of validator panic on
// that type.
//
// Terms: kiriman is a delivery of documents; isian is what a field holds; sebab is a reason; tag is validator's word.
package bentuk
