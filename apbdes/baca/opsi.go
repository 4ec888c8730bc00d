package baca

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/resep"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// Opsi sets what a file does not say itself. The zero value proves and detects everything.
type Opsi struct {
	Berkas    string           // name used in findings and provenance
	TataTulis rupiah.TataTulis // style of the numbers; 0 lets the file prove it
	Bagan     bagan.Generasi   // generation of the chart; 0 lets each document prove it
	Desa      apbdes.Desa      // used for rows that name no village
	Tahun     int              // used for rows that name no year
	// Resep is the recipe of a table that explains itself badly. With it every table is read by it.
	Resep *resep.Resep
	// Sampai (YYYY-MM-DD) leaves out of the realisasi of a Siskeudes export what is dated later.
	Sampai string
	// Kabupaten joins the village codes of a Siskeudes export that does not name its regency.
	Kabupaten wilayah.Kode
	// Sandi is the password of an Access database.
	Sandi string
}

func (o *Opsi) susun() susun.Opsi {
	return susun.Opsi{Berkas: o.Berkas, TataTulis: o.TataTulis, Bagan: o.Bagan, Desa: o.Desa, Tahun: o.Tahun}
}

// Hasil is what became of a file; see [susun.Hasil] for the account of its rows.
type Hasil struct {
	susun.Hasil
	// Pengenalan says as what the file was read and why. Of an archive or workbook it is that of its last part with a document.
	Pengenalan Pengenalan
	// Resep is the recipe that was followed where the table was of no known form: save it, correct it, and give it back.
	Resep *resep.Resep
}

// gabung adds the result of one part of a workbook or archive.
func (h *Hasil) gabung(b *Hasil) {
	h.Dokumen = append(h.Dokumen, b.Dokumen...)
	h.Temuan.Tambah(b.Temuan...)
	h.Judul = append(h.Judul, b.Judul...)
	h.Gagal = append(h.Gagal, b.Gagal...)
	h.BarisData += b.BarisData
	h.Kosong += b.Kosong
	if len(b.Dokumen) > 0 || h.Pengenalan.Bentuk == TakDikenal {
		h.Pengenalan = b.Pengenalan
	}
	if b.Resep != nil {
		h.Resep = b.Resep
	}
}
