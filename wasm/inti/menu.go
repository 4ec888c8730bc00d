package inti

import (
	"encoding/json"

	"github.com/dasbor-desa/dasbor/indikator/gambar"
)

// unduhan is a kind of export as people choose it. Those of a village are offered while one is in view.
type unduhan struct {
	jenis, id, en string
	desa          bool
}

func daftarUnduhan() []unduhan {
	return []unduhan{
		{"pdf", "Laporan, PDF", "Report, PDF", false}, {"pdf-ringkas", "Satu lembar, PDF", "One page, PDF", false},
		{"png", "Gambar untuk pesan, PNG", "Picture for messages, PNG", false}, {"baliho-pdf", "Baliho 3 × 2 m, PDF", "Billboard 3 × 2 m, PDF", true},
		{"csv", "Data tahun ini, CSV", "Data of this year, CSV", false}, {"temuan", "Temuan, CSV", "Findings, CSV", false},
		{"json", "Hasil hitungan, JSON", "Results, JSON", false}, {"svg", "Gambar poster, SVG", "Poster picture, SVG", false},
		{"html", "Halaman tanpa skrip, HTML", "Page without scripts, HTML", false}, {"cetak", "Cetak", "Print", false},
	}
}

// menu answers with a panel of what can be downloaded: data-aksi "ekspor" with the kind in data-nilai. The page makes "png" of the
// export "wa", and prints for "cetak". With the address of the page in ekspor.alamat the panel also has the link of the board, to
// copy (data-aksi "salin" with the address in data-nilai and what to say afterwards in data-kode) and as a QR code.
func (i *Inti) menu(p *permintaan, _ []Sumber) (json.RawMessage, *Galat) {
	_, papan, o, g := i.ambilGambar(p)
	if g != nil {
		return nil, g
	}
	asal := panelBaru(pilih(o.Bahasa, "Unduh", "Download"), &o)
	daftar := simpul("div", "menu", "")
	for _, u := range daftarUnduhan() {
		if u.desa && (o.Desa < 0 || o.Tampilan != gambar.TampilanDesa) {
			continue
		}
		daftar.Anak = append(daftar.Anak, beri(simpul("button", "tombol", pilih(o.Bahasa, u.id, u.en)), "part", "tombol", "type", "button", "data-aksi", "ekspor", "data-nilai", u.jenis))
	}
	asal.akar.Anak = append(asal.akar.Anak, daftar)
	if p.Ekspor.Alamat != "" {
		asal.akar.Anak = append(asal.akar.Anak, bagikan(papan, &o, p.Ekspor.Alamat))
	}
	a, g := asal.adegan(&o)
	if g != nil {
		return nil, g
	}
	return tulisJSON(hasilRincian{Adegan: a, Baris: []barisRinci{}})
}
