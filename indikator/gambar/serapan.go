package gambar

import (
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
)

// namaBidang are the five bidang in their order, as they stand on the boards in front of village offices.
var namaBidang = [...][2]string{
	{"Pemerintahan", "Government"}, {"Pembangunan", "Development"}, {"Pembinaan kemasyarakatan", "Community affairs"},
	{"Pemberdayaan", "Empowerment"}, {"Bencana dan mendesak", "Disasters and emergencies"},
}

// judulBidang names a bidang by its number where that is 1 to 5, else by what the file calls it.
func (h *pelukis) judulBidang(k *indikator.JumlahKode) string {
	if len(k.Kode) == 1 && k.Kode[0] >= '1' && k.Kode[0] <= '5' {
		n := namaBidang[k.Kode[0]-'1']
		return pilih(h.b, n[0], n[1])
	}
	return gabung(" ", luar(k.Kode, maksKode), luar(k.Nama, maksNama))
}

// serapan draws realisasi against the plan in force for each bidang, on bands that end at 75 and 100 percent.
func (h *pelukis) serapan(d *indikator.BarisDesa, lebar int) Gambar {
	if d.Pemeriksaan == nil {
		return Gambar{}
	}
	g := Gambar{Judul: h.k("Realisasi terhadap anggaran per bidang", "Spent against the plan, by bidang"), Lebar: lebar}
	t := Tabel{Judul: g.Judul, Kepala: []string{"Bidang", h.k("Anggaran berlaku", "Plan in force"), h.k("Realisasi", "Actual"), "%"}}
	y, lebarNama := 0, 0
	bertumpuk := lebar < 460*px
	for i := range d.Pemeriksaan.Bidang {
		if !bertumpuk {
			lebarNama = max(lebarNama, min(lebarTeks(h.judulBidang(&d.Pemeriksaan.Bidang[i]), 12, true)+12*px, lebar*36/100))
		}
	}
	for i := range d.Pemeriksaan.Bidang {
		k := &d.Pemeriksaan.Bidang[i]
		rencana, _ := k.Berlaku()
		a := porsiRupiah(k.Realisasi, rencana)
		nama := h.judulBidang(k)
		t.Baris = append(t.Baris, []string{nama, h.tepat(rencana), h.tepat(k.Realisasi), h.persen(a)})
		ke := keBaris(h.o.Desa, "data-kode", luar(k.Kode, maksKode))
		h.paut(&t, nil, ke, ke, ke)
		g.Uraian = gabung(", ", g.Uraian, nama+" "+h.persenTanda(a))
		ket := h.uang(k.Realisasi) + h.k(" dari ", " of ") + h.uang(rencana)
		if bertumpuk {
			g.Isi = append(g.Isi, tulisan("t sedang", 0, y+11*px, nama), tulisan("t t-redup u11 akhir", lebar, y+11*px, ket))
			y += 17 * px
		} else {
			g.Isi = append(g.Isi, tulisan("t sedang", 0, y+14*px, potong(nama, 12, true, lebarNama-8*px)))
		}
		w := lebar - lebarNama - 44*px
		if !bertumpuk {
			w -= 190 * px
			g.Isi = append(g.Isi, tulisan("t t-redup u11 akhir", lebar, y+14*px, ket))
		}
		g.Isi = append(g.Isi, geser(lebarNama, y, peluru(a, w, 20*px)...), tulisan("t tebal akhir", lebarNama+w+42*px, y+14*px, h.persenTanda(a)))
		y += 30 * px
	}
	if y == 0 {
		return Gambar{}
	}
	g.Uraian += "."
	g.Tinggi = y - 6*px
	g.Tabel = t
	return g
}

// porsiRupiah returns part/whole with four decimals; missing if either is, or if the whole is Rp0.
func porsiRupiah(bagian, seluruh rupiah.Opsional) indikator.Angka {
	if !bagian.Ada || !seluruh.Ada {
		return indikator.Angka{}
	}
	d, ada := rupiah.Porsi(bagian.Nilai, seluruh.Nilai, 4)
	return indikator.Angka{Desimal: d, Tempat: 4, Ada: ada}
}
