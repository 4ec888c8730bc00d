package gambar

import "github.com/dasbor-desa/dasbor/apbdes/temuan"

// maksTemuanLaporan bounds the findings in print; the rest are counted and are in the export.
const maksTemuanLaporan = 400

// The columns of the list of findings.
const (
	kolomTingkat = 0
	kolomDesa    = 82 * px
	kolomPesan   = 330 * px
)

// temuanLaporan lists findings with the rows of the file.
func (l *laporan) temuanLaporan(d []temuanDesa, denganDesa bool) {
	judul := l.k("Temuan", "Findings")
	if len(d) == 0 {
		l.bagian(judul, l.k("tidak ada temuan", "no findings"), 0)
		return
	}
	l.bagian(judul, l.k("dengan nomor baris berkas", "with the rows of the file"), 80*px)
	l.ulang = func() {
		l.letak(tulisan("t u11 sedang t-redup", kolomTingkat, 11*px, l.k("Tingkat", "Level")),
			tulisan("t u11 sedang t-redup", kolomDesa, 11*px, pilihKelas(denganDesa, l.k("Desa dan letak", "Village and place"), l.k("Letak", "Place"))),
			tulisan("t u11 sedang t-redup", kolomPesan, 11*px, l.k("Temuan dan dasarnya", "Finding and its basis")), ruas("sumbu", 0, 17*px, isiLaporan, 17*px))
		l.y += 24 * px
	}
	l.ulang()
	for _, t := range d[:min(len(d), maksTemuanLaporan)] {
		isi, tinggi := l.satuTemuanLaporan(t, denganDesa)
		l.blok(tinggi, isi...)
	}
	if lain := len(d) - maksTemuanLaporan; lain > 0 {
		l.blok(20*px, tulisan("t u11 t-redup", 0, 12*px, l.k("dan ", "and ")+l.cacah(lain)+l.k(" temuan lain; semuanya ada di ekspor temuan", " more findings; the export has all of them")))
	}
	l.ulang = nil
}

func (l *laporan) satuTemuanLaporan(t temuanDesa, denganDesa bool) ([]*Simpul, int) {
	kelas := "t-redup"
	switch t.t.Tingkat {
	case temuan.Galat:
		kelas = "t-langgar"
	case temuan.Peringatan:
		kelas = "t-awas"
	}
	isi := []*Simpul{tulisan("t u11 tebal "+kelas, kolomTingkat, 11*px, l.namaTingkat(t.t.Tingkat))}
	y1, y2 := 11*px, 11*px
	kiri := func(kelas, teks string, tebal bool, maks int) {
		for _, b := range bungkus(teks, 11, tebal, kolomPesan-kolomDesa-14*px, maks) {
			isi = append(isi, tulisan("t u11 "+kelas, kolomDesa, y1, b))
			y1 += 14 * px
		}
	}
	if denganDesa && t.i >= 0 && t.i < len(l.nama) {
		kiri("sedang", l.nama[t.i], true, 1)
	}
	kiri("t-redup", l.pelukis.letak(t.t.Letak), false, 2)
	kanan := func(kelas, teks string, maks int) {
		for _, b := range bungkus(teks, 11, false, isiLaporan-kolomPesan, maks) {
			isi = append(isi, tulisan(gabung(" ", "t u11", kelas), kolomPesan, y2, b))
			y2 += 14 * px
		}
	}
	kanan("", luar(t.t.Pesan(l.b), maksKalimat), 6)
	kanan("t-redup", gabung(" · ", luar(string(t.t.Kode), maksKode), l.dasar(t.t.Dasar)), 3)
	return isi, max(y1, y2) - 3*px
}
