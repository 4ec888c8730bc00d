package gambar

import "github.com/dasbor-desa/dasbor/indikator"

// area is the report of a kecamatan: headline and heat table, sentences and agenda, spread and change, limits and completeness,
// findings.
func (l *laporan) area() {
	l.kepala(gabung(" · ", "Dasbor APBDes", l.fasetahun()), l.namaArea(), l.subjudul())
	l.inti(l.bagianArea(), l.kalimatPorsi(), l.angkaArea())
	l.panasLaporan()
	l.kalimatLaporan(l.p.Kalimat)
	l.agendaLaporan()
	l.gambar(l.k("Sebaran antardesa", "Spread between villages"), l.satuanSebaran(), func(w int) Gambar { return l.sebaran(w, -1) })
	l.gambar(l.k("Naik atau turun?", "Up or down?"), l.k("porsi layanan dasar, persen belanja", "share of basic services, percent of spending"), l.lereng)
	l.gambar(l.k("Aturan 70/30 dipenuhi?", "Is the 70/30 rule kept?"), l.k("siltap, tunjangan, dan operasional BPD, persen belanja", "pay of officials and council, percent of spending"), l.ambang)
	if g := l.kelengkapan(isiLaporan); g.Ada() {
		l.bagian(l.k("Datanya bisa dipercaya?", "Can the data be trusted?"), g.Uraian, g.Tinggi)
		l.blok(g.Tinggi+12*px, g.Isi...)
	}
	l.temuanLaporan(l.semuaTemuan(), true)
	l.penutup()
}

// angkaPokok is a figure with its name and a note.
type angkaPokok struct{ nama, nilai, catatan string }

func (l *laporan) angkaArea() [3]angkaPokok {
	r := &l.p.Ringkas
	return [...]angkaPokok{
		{l.k("Layanan dasar per jiwa", "Basic services per resident"), l.uang(uangAngka(r.Semua.PerPenduduk)), l.nDariN()},
		{l.k("Realisasi belanja", "Spending carried out"), l.persenTanda(r.Serapan), l.banyakDesa(len(r.SerapanRendah)) + l.k(" di bawah 90%", " below 90%")},
		{l.k("Melewati batas 30% siltap", "Above the 30% limit of pay"), l.banyakDesa(len(r.Siltap)), l.daftarNama(r.Siltap, 3)},
	}
}

// inti puts the strip of a hundred rupiah beside three figures.
func (l *laporan) inti(b bagianPita, kalimat string, angka [3]angkaPokok) {
	const wPita = 620 * px
	g := l.pita(b, wPita)
	if !g.Ada() {
		kalimat = l.tanpaPorsi()
	}
	isi := []*Simpul{tulisan("t u18 sedang", 0, 17*px, potong(kalimat, 18, true, wPita)), geser(0, 30*px, g.Isi...)}
	w := (isiLaporan - wPita - 30*px) / len(angka)
	for i, a := range angka {
		x := wPita + 30*px + i*w
		isi = append(isi, ruas("sumbu", x-12*px, 0, x-12*px, 70*px))
		for n, b := range bungkus(a.nama, 11, false, w-16*px, 2) {
			isi = append(isi, tulisan("t u11 t-redup", x, 10*px+n*14*px, b))
		}
		ukuran := 18
		if lebarTeks(a.nilai, 18, true) > w-16*px {
			ukuran = 13
		}
		isi = append(isi, tulisan("t tebal u"+bulat(ukuran), x, 48*px, potong(a.nilai, ukuran, true, w-16*px)),
			tulisan("t u11 t-redup", x, 66*px, potong(a.catatan, 11, false, w-16*px)))
	}
	l.blok(max(30*px+g.Tinggi, 76*px)+8*px, isi...)
}

// panasLaporan draws the heat table over as many pages as it needs, its head on each of them.
func (l *laporan) panasLaporan() {
	baris := l.barisTabel()
	u := ukurPanas(isiLaporan)
	u.palang -= 10 * px
	kepala, kaki := 44*px, 80*px
	l.bagian(l.tanyaPanas(), l.k("persen belanja", "percent of spending"), kepala+3*u.tinggi)
	u.tinggi = min(max((l.sisa()-kepala-kaki)/len(baris), 24*px), 34*px)
	l.ulang = func() {
		g := Gambar{Lebar: isiLaporan}
		t := l.kepalaPanasSVG(&g, u)
		l.letak(g.Isi...)
		l.y += t
	}
	l.ulang()
	ujung := l.skalaTabel().porsi
	for i := range baris {
		g := Gambar{Lebar: isiLaporan}
		l.barisPanasSVG(&g, &baris[i], u, 0, ujung)
		l.blok(u.tinggi, g.Isi...)
	}
	g := Gambar{Lebar: isiLaporan}
	t := l.legendaSVG(&g, l.medianSVG(&g, u, 0))
	l.blok(t, g.Isi...)
	l.ulang = nil
}

// kalimatLaporan lists the sentences made from figures.
func (l *laporan) kalimatLaporan(d []indikator.Kalimat) {
	if len(d) == 0 {
		return
	}
	l.bagian(l.k("Yang tampak dari angkanya", "What the figures show"), "", 60*px)
	for i := range d {
		baris := bungkus(luar(d[i].Teks.Dalam(l.b), maksKalimat), 13, false, isiLaporan-16*px, 3)
		isi := []*Simpul{bulatan("isi-aksen", 4*px, 9*px, 3*px)}
		for n, b := range baris {
			isi = append(isi, tulisan("t u13", 16*px, 14*px+n*17*px, b))
		}
		l.blok(len(baris)*17*px+6*px, isi...)
	}
}

// agendaLaporan lists every proposal with its reason, what to do first, its villages and its score.
func (l *laporan) agendaLaporan() {
	a := &l.p.Agenda
	judul := l.k("Agenda terpadu (usulan)", "Joint agenda (proposals)")
	if teks := l.tanpaAgenda(); teks != "" {
		l.bagian(judul, "", 30*px)
		for _, b := range bungkus(teks, 13, false, isiLaporan, 4) {
			l.blok(18*px, tulisan("t u13 t-redup", 0, 13*px, b))
		}
		return
	}
	l.bagian(judul, l.k("jumlah = tambahan belanja setahun agar porsi menyamai median; bukan standar kebutuhan",
		"amounts are the yearly spending that would bring the share to the median; not a standard of need"), 70*px)
	for i := range a.Usulan {
		isi, tinggi := l.satuUsulan(&a.Usulan[i])
		l.blok(tinggi, isi...)
	}
	if r := luar(a.Rumus.Dalam(l.b), 4*maksKalimat); r != "" {
		baris := bungkus(l.k("Skor: ", "Score: ")+r, 11, false, isiLaporan, 12)
		l.muat(len(baris) * 15 * px)
		for _, b := range baris {
			l.letak(tulisan("t u11 t-redup", 0, 11*px, b))
			l.y += 15 * px
		}
	}
}

func (l *laporan) satuUsulan(u *indikator.Usulan) ([]*Simpul, int) {
	const kanan = 170 * px
	w := isiLaporan - 40*px - kanan
	var isi []*Simpul
	if n := layananKe(u.Layanan); n >= 0 {
		isi = append(isi, lambangLayanan(n, 13*px, 15*px)...)
	}
	y := 13 * px
	for _, b := range bungkus(luar(u.Judul.Dalam(l.b), maksKalimat), 13, true, w, 2) {
		isi = append(isi, tulisan("t u13 tebal", 40*px, y, b))
		y += 16 * px
	}
	tambah := func(kelas, teks string, maks int) {
		for _, b := range bungkus(teks, 11, false, w, maks) {
			isi = append(isi, tulisan(gabung(" ", "t u11", kelas), 40*px, y, b))
			y += 14 * px
		}
	}
	tambah("t-redup", luar(u.Alasan.Dalam(l.b), maksKalimat), 3)
	tambah("", luar(u.Tindakan.Dalam(l.b), maksKalimat), 2)
	if n := l.daftarNama(u.Desa, 20); n != "" {
		tambah("t-redup", l.k("Desa: ", "Villages: ")+n, 3)
	}
	if u.PeriksaDulu {
		tambah("t-awas", l.k("Periksa dulu: mungkin salah kode rekening atau kegiatan.", "Check first: the codes may be wrong."), 1)
	}
	for _, p := range u.Program[:min(len(u.Program), 3)] {
		tambah("t-redup", l.k("Program kabupaten: ", "District programme: ")+luar(p, maksKalimat), 2)
	}
	if u.MenujuMedian.Ada {
		isi = append(isi, tulisan("t u13 tebal akhir", isiLaporan, 13*px, l.uang(u.MenujuMedian)))
	}
	isi = append(isi, tulisan("t u11 t-redup akhir", isiLaporan, 29*px, gabung(" · ", l.jiwa(u.Penduduk), l.k("skor ", "score ")+l.cacah(u.Skor))))
	tinggi := max(y, 36*px) + 4*px
	return append(isi, ruas("sumbu", 0, tinggi-5*px, isiLaporan, tinggi-5*px)), tinggi + 4*px
}
