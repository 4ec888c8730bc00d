package gambar

import (
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// HitungAdegan draws a view of the board p. TampilanKosong needs no board; the others show what there is and
// say what is missing.
func HitungAdegan(p *indikator.Papan, o Opsi) Adegan {
	h := pelukisBaru(p, o)
	var isi []*Simpul
	switch h.o.Tampilan {
	case TampilanDesa:
		isi = h.tampilanDesa()
	case TampilanTren:
		isi = h.tampilanTren()
	case TampilanAgenda:
		isi = h.tampilanAgenda()
	case TampilanRingkas:
		isi = h.tampilanRingkas()
	case TampilanKosong:
		isi = h.tampilanKosong()
	default:
		h.o.Tampilan = TampilanKecamatan
		isi = h.tampilanKecamatan()
	}
	a := Adegan{Tampilan: h.o.Tampilan, Bahasa: h.b, Lebar: h.lebar, Judul: h.judulTampilan(), Kalimat: h.kalimatTampilan()}
	kelas := "dasbor " + namaRuang[h.ruang] + " tampilan-" + h.o.Tampilan.String() + " satuan-" + min(h.o.Satuan, SatuanRupiah).String()
	a.Akar = el("article", kelas, isi...).beri("part", "bingkai", "lang", h.b.String())
	return a
}

func (h *pelukis) judulTampilan() string {
	switch h.o.Tampilan {
	case TampilanKosong:
		return "Dasbor APBDes"
	case TampilanDesa:
		if h.o.Desa >= 0 && h.o.Desa < len(h.nama) {
			return gabung(" · ", h.nama[h.o.Desa], h.namaArea(), h.fasetahun())
		}
	}
	return gabung(" · ", h.namaArea(), h.fasetahun())
}

// kalimatTampilan is what a live region says when the view is there.
func (h *pelukis) kalimatTampilan() string {
	switch h.o.Tampilan {
	case TampilanKosong:
		return h.k("Belum ada berkas.", "No file yet.")
	case TampilanDesa:
		if d, ada := h.desa(h.o.Desa); ada {
			b := h.bagianDesa(d)
			return h.nama[h.o.Desa] + ": " + h.rpPersen(b.semua.Porsi) + h.k(" dari setiap Rp100 untuk layanan dasar.", " of every Rp100 goes to basic services.")
		}
	}
	return h.nDariN() + ". " + h.rpPersen(h.p.Ringkas.Semua.Porsi) + h.k(" dari setiap Rp100 untuk layanan dasar.", " of every Rp100 goes to basic services.")
}

func (h *pelukis) fasetahun() string { return gabung(" ", h.namaFase(h.p.Fase), h.tahun(h.p.Tahun)) }

func (h *pelukis) kataContoh() string {
	if h.p.Contoh {
		return h.k("data rekaan", "invented data")
	}
	return ""
}

func (h *pelukis) kalimatContoh() string {
	return h.k("CONTOH — semua nama dan angka di sini rekaan", "SAMPLE — all names and figures here are invented")
}

// banner says that the figures are invented. It stands above everything else.
func (h *pelukis) banner() []*Simpul {
	if !h.p.Contoh {
		return nil
	}
	return []*Simpul{el("p", "contoh", elTeks("b", "", h.k("CONTOH", "SAMPLE")), elTeks("span", "", h.k(" — semua nama dan angka di sini rekaan", " — all names and figures here are invented")))}
}

// subjudul says how many villages, people and rupiah the figures are about.
func (h *pelukis) subjudul() string {
	belanja := ""
	if r := h.p.Ringkas.Belanja; r.Ada {
		belanja = h.k("belanja ", "spending ") + h.uang(r)
	}
	sumber := ""
	if h.p.Sumber != "" {
		sumber = h.k("hanya sumber dana ", "only fund ") + luar(h.p.Sumber, maksNama)
	}
	return gabung(" · ", h.nDariN(), h.jiwa(h.p.Ringkas.Penduduk), belanja, sumber)
}

// kepala is the top of a view with its controls.
func (h *pelukis) kepala(judul, sub string, atas ...*Simpul) *Simpul {
	nama := el("div", "nama-papan", append(atas, h.tingkat(0, "judul-papan", elTeks("span", "", judul)).beri("part", "judul"), elTeks("p", "redup", sub))...)
	s := el("header", "kepala", nama)
	if h.o.Kendali {
		s = s.tambah(el("div", "bilah", append(h.tab(), h.kendali())...))
	}
	return s
}

func (h *pelukis) tampilanKecamatan() []*Simpul {
	isi := append(h.banner(), h.kepala(h.namaArea(), h.subjudul(), elTeks("p", "atas", gabung(" · ", "Dasbor APBDes", h.fasetahun()))))
	isi = append(isi, h.bagianInti(), h.bagianPanas(), h.kartuKecamatan())
	return append(isi, h.kaki())
}

func (h *pelukis) tampilanRingkas() []*Simpul {
	isi := append(h.banner(), h.kepala(h.namaArea(), h.subjudul(), elTeks("p", "atas", gabung(" · ", "Dasbor APBDes", h.fasetahun()))))
	return append(isi, h.bagianInti(), h.bagianPanas(), h.kaki())
}

// bagianInti is the headline: the strip of a hundred rupiah and three figures.
func (h *pelukis) bagianInti() *Simpul {
	lebar := h.isiDalam()
	if h.ruang == luas {
		lebar -= 30 + 470
	}
	b := h.bagianArea()
	seratus := el("div", "seratus", h.kalimatSeratus(b, 1)...)
	if g := h.pita(b, lebar*px); g.Ada() {
		seratus = seratus.tambah(g.Figur(h.labelTabel()))
	}
	s := el("section", "inti", seratus, h.kpi())
	if k := h.daftarKalimat(h.p.Kalimat, 3); k != nil {
		s.tambah(k)
	}
	return s
}

// daftarKalimat lists sentences made from figures, without those that the headline says already.
func (h *pelukis) daftarKalimat(d []indikator.Kalimat, maks int) *Simpul {
	ul := el("ul", "kalimat").beri("role", "list")
	for i := range d {
		if !d[i].UntukJudul() && len(ul.Anak) < maks {
			ul = ul.tambah(elTeks("li", "", luar(d[i].Teks.Dalam(h.b), maksKalimat)).beri("data-nilai", luar(d[i].Kode, maksNama)))
		}
	}
	if len(ul.Anak) == 0 {
		return nil
	}
	return ul
}

// kpi are three figures with what they are compared with.
func (h *pelukis) kpi() *Simpul {
	r, m := &h.p.Ringkas, &h.p.Median
	ket := ""
	if m.PerPenduduk.Ada {
		ket = h.k("median desa ", "median of villages ") + h.uang(uangAngka(m.PerPenduduk))
	}
	d := el("dl", "kpi", h.satuKPI("", h.k("Layanan dasar per jiwa", "Basic services per resident"), h.uang(uangAngka(r.Semua.PerPenduduk)), keBaris(-1), gabung(": ", ket, r.Semua.Alasan.Pesan(h.b))))
	ket = ""
	if r.Serapan.Ada {
		ket = h.banyakDesa(len(r.SerapanRendah)) + h.k(" di bawah 90%", " below 90%")
	}
	d = d.tambah(h.satuKPI("", h.k("Realisasi belanja", "Spending carried out"), h.persenTanda(r.Serapan), keBaris(-1, "data-kode", kodeBelanja), ket))
	kelas, nama := "", h.k("tidak ada", "none")
	if len(r.Siltap) > 0 {
		kelas, nama = "awas", h.daftarNama(r.Siltap, 3)
	}
	if !m.Siltap.Ada && len(r.Siltap) == 0 && !h.adaSiltap() {
		return d.tambah(h.satuKPI("", h.k("Melewati batas 30% siltap", "Above the 30% limit of pay"), TanpaAngka, nil, h.k("tidak dapat dihitung", "cannot be computed")))
	}
	return d.tambah(h.satuKPI(kelas, h.k("Melewati batas 30% siltap", "Above the 30% limit of pay"), h.banyakDesa(len(r.Siltap)), keBaris(-1, "data-kode", kodeSiltap), nama))
}

func (h *pelukis) adaSiltap() bool {
	for i := range h.p.Desa {
		if h.p.Desa[i].Siltap.Ada {
			return true
		}
	}
	return false
}

func (h *pelukis) satuKPI(kelas, judul, nilai string, tautan []string, ket string) *Simpul {
	if nilai == TanpaAngka {
		tautan = nil
	}
	d := el("div", kelas, elTeks("dt", "", judul), el("dd", "", h.angka("span", "", nilai, tautan)))
	if ket != "" {
		d = d.tambah(elTeks("dd", "ket", ket))
	}
	return d
}

func (h *pelukis) tanyaPanas() string {
	return h.k("Desa mana kurang membiayai layanan apa?", "Which village spends too little on what?")
}

// bagianPanas is the heat table with its legend and the sentences that belong to it.
func (h *pelukis) bagianPanas() *Simpul {
	kolom := h.kolomTabel(h.isiDalam())
	s := el("section", "bagian-panas",
		el("div", "judul-bagian", h.tingkat(1, "", elTeks("span", "", h.tanyaPanas())), h.legendaPanas(kolom)),
		h.panas())
	if h.o.Satuan != SatuanPersen {
		s = s.tambah(elTeks("p", "redup catatan",
			h.kalimatSatuan()+h.k("Warna dan median tetap menurut porsi belanja.", "Colours and medians keep to the share of spending.")))
	}
	p := el("p", "redup catatan")
	for i, k := range indikator.DaftarKalimat() {
		if i > 0 {
			p = p.tambah(elTeks("span", "", " "))
		}
		p = p.tambah(elTeks("span", "", k.Dalam(h.b)))
	}
	return s.tambah(p)
}

// kaki names the method and repeats what must not be forgotten.
func (h *pelukis) kaki() *Simpul {
	s := el("footer", "kaki").beri("part", "kaki")
	for _, k := range h.kalimatKaki() {
		s = s.tambah(elTeks("p", "", k))
	}
	return s
}

func (h *pelukis) kalimatKaki() []string {
	metode := ""
	if h.p.Peta != "" {
		metode = h.k("Metode: peta kegiatan ke layanan ", "Method: map from kegiatan to services ") + luar(h.p.Peta, maksNama) + ". "
	}
	pernyataan := luar(h.p.Pernyataan.Dalam(h.b), maksKalimat)
	if pernyataan == "" {
		pernyataan = layanan.TeksPernyataan(h.b)
	}
	d := []string{metode + pernyataan}
	if h.o.Berkas != "" {
		d = append(d, h.k("Dihitung di peramban Anda; berkas ", "Computed in your browser; the file ")+luar(h.o.Berkas, maksNama)+h.k(" tidak diunggah.", " is not uploaded."))
	}
	k := indikator.DaftarKalimat()
	d = append(d, k[1].Dalam(h.b)+" "+h.k("Kebutuhan tiap desa berbeda.", "Every village has needs of its own."))
	if s := luar(h.o.Sidik, maksNama); s != "" {
		d = append(d, h.k("Sidik angka ", "Check sign of the figures ")+s+h.k(": gambar dengan sidik yang sama memuat angka yang sama.", ": pictures with the same sign have the same figures."))
	}
	return d
}
