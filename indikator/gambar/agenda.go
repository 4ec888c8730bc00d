package gambar

import (
	"slices"

	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// layananKe returns the place of a service (0 to 4), and -1 for none.
func layananKe(l layanan.Layanan) int {
	d := layanan.DaftarLayanan()
	return slices.Index(d[:], l)
}

// kartu makes a card with a heading one level below the first.
func (h *pelukis) kartu(kelas, judul, catatan string, isi ...*Simpul) *Simpul {
	t := h.tingkat(1, "", elTeks("span", "", judul))
	if catatan != "" {
		t = t.tambah(elTeks("small", "", " "+catatan))
	}
	return el("section", gabung(" ", "kartu", kelas), append([]*Simpul{t}, isi...)...).beri("part", "kartu")
}

// kartuAgenda shows at most maks proposals, and a way to the rest.
func (h *pelukis) kartuAgenda(maks int) *Simpul {
	a := &h.p.Agenda
	judul := h.k("Agenda terpadu", "Joint agenda")
	if teks := h.tanpaAgenda(); teks != "" {
		return h.kartu("kartu-agenda", judul, "", elTeks("p", "redup", teks))
	}
	ol := el("ol", "agenda").beri("role", "list")
	for i := range a.Usulan[:min(maks, len(a.Usulan))] {
		ol = ol.tambah(h.usulan(&a.Usulan[i], i, false))
	}
	s := h.kartu("kartu-agenda", judul, h.k("usulan, diurut menurut skor", "proposals, ranked by score"), ol)
	return s.tambah(h.sisaAgenda(len(a.Usulan) - maks))
}

// tanpaAgenda says why there are no proposals, and "" if there are.
func (h *pelukis) tanpaAgenda() string {
	a := &h.p.Agenda
	if a.Ditolak == (indikator.Teks{}) && len(a.Usulan) > 0 {
		return ""
	}
	if teks := luar(a.Ditolak.Dalam(h.b), maksKalimat); teks != "" {
		return teks
	}
	return h.k("Tidak ada usulan dari data ini.", "This data gives no proposals.")
}

// sisaAgenda says how many proposals there are beyond those shown, and what the amounts mean.
func (h *pelukis) sisaAgenda(lain int) *Simpul {
	s := el("div", "lain")
	if lain > 0 {
		teks := h.cacah(lain) + h.k(" usulan lain", " more")
		if h.o.Statis {
			s = s.tambah(elTeks("b", "", teks))
		} else {
			s = s.tambah(tombol("tombol", "tampilan", teks).beri("data-nilai", TampilanAgenda.String()))
		}
	}
	return s.tambah(elTeks("p", "redup", h.k(
		"Angka = tambahan belanja setahun agar porsi desa itu menyamai median; bukan standar kebutuhan.",
		"Figures are the yearly spending that would bring the share to the median; they are not a standard of need.")))
}

// usulan is one card of the agenda; panjang adds score, villages and programmes.
func (h *pelukis) usulan(u *indikator.Usulan, i int, panjang bool) *Simpul {
	l := layananKe(u.Layanan)
	lambang := el("span", "bulat").beri("aria-hidden", "true")
	if l >= 0 {
		lambang = el("span", "bulat bulat-"+layananW[l].kelas, ikon(l, 16, "")).beri("aria-hidden", "true")
	}
	var judul, alasan, tindakan string
	if !panjang && l >= 0 && len(u.Desa) > 0 {
		judul, alasan, tindakan = h.usulanPendek(u, l)
	} else {
		judul, alasan, tindakan = luar(u.Judul.Dalam(h.b), maksKalimat), luar(u.Alasan.Dalam(h.b), maksKalimat), luar(u.Tindakan.Dalam(h.b), maksKalimat)
	}
	kepala := elTeks("b", "", judul)
	if !h.o.Statis {
		kepala = elTeks("button", "judul-usulan", judul).beri("type", "button", "data-aksi", "usulan", "data-nilai", bulat(i))
	}
	badan := el("div", "badan", kepala, elTeks("p", "redup", alasan))
	kanan := el("div", "kanan")
	if u.MenujuMedian.Ada {
		kanan = kanan.tambah(elTeks("b", "", h.uang(u.MenujuMedian)), elTeks("p", "redup", gabung(" · ", h.k("menuju median", "to the median"), h.jiwa(u.Penduduk))))
	} else if j := h.jiwa(u.Penduduk); j != "" {
		kanan = kanan.tambah(elTeks("p", "redup", j))
	}
	if tindakan != "" {
		badan = badan.tambah(elTeks("p", "aksi", tindakan))
	}
	if panjang {
		badan = badan.tambah(h.rincianUsulan(u)...)
		kanan = kanan.tambah(h.skorUsulan(u.Skor))
	}
	return el("li", "", lambang, badan, kanan)
}

// usulanPendek says what a proposal is about in as few words as a card has room for. The panel behind it has the whole sentences.
func (h *pelukis) usulanPendek(u *indikator.Usulan, l int) (judul, alasan, tindakan string) {
	tempat := h.banyakDesa(len(u.Desa))
	if len(u.Desa) == 1 {
		tempat = h.daftarNama(u.Desa, 1)
	}
	nol, jauh := true, true
	for _, i := range u.Desa {
		if d, ada := h.desa(i); ada {
			k := dariKelas(d.Layanan[l].Kelas)
			nol, jauh = nol && k == kelasNol, jauh && (k == kelasNol || k == kelasJauhBawah)
		}
	}
	judul, alasan = h.pendek(l)+h.k(" di ", " in ")+tempat, h.daftarNama(u.Desa, 4)
	switch {
	case nol:
		judul, alasan = h.pendek(l)+h.k(" Rp0 di ", " at Rp0 in ")+tempat, h.k("Tidak ada kegiatan berkode layanan ini", "No kegiatan under its codes")
	case u.Jenis == indikator.CapaianRendah:
		alasan += h.k(": capaian rendah", ": low coverage")
	case jauh:
		alasan += h.k(" ≤ ½ median", " ≤ ½ of the median")
	default:
		alasan += h.k(" di bawah median", " below the median")
	}
	switch {
	case u.PeriksaDulu:
		tindakan = h.k("Periksa dulu: mungkin salah kode", "Check first: the codes may be wrong")
	case u.KerjaSama:
		tindakan = h.k("Kandidat kerja sama antardesa", "Villages could do it together")
	default:
		tindakan = h.k("Bahas di musyawarah desa", "Discuss it in the village meeting")
	}
	return judul, alasan, tindakan
}

func (h *pelukis) rincianUsulan(u *indikator.Usulan) []*Simpul {
	var d []*Simpul
	if n := h.daftarNama(u.Desa, 20); n != "" {
		d = append(d, elTeks("p", "redup", h.k("Desa: ", "Villages: ")+n))
	}
	if u.PeriksaDulu {
		d = append(d, elTeks("p", "awas", h.k("Periksa dulu: mungkin salah kode rekening atau kegiatan.", "Check first: the codes may be wrong.")))
	}
	for _, p := range u.Program[:min(len(u.Program), 6)] {
		d = append(d, elTeks("p", "redup", h.k("Program kabupaten: ", "District programme: ")+luar(p, maksKalimat)))
	}
	return d
}

// skorUsulan is the score as a number with a bar.
func (h *pelukis) skorUsulan(skor int) *Simpul {
	const w = 72
	return el("p", "skor", elTeks("span", "", h.k("skor ", "score ")+h.cacah(skor)),
		el("svg", "gs", kotak("lintasan", 0, 0, w*px, 6*px, 3*px), kotak("isi-aksen", 0, 0, skala(int64(skor), 1000, w*px), 6*px, 3*px)).
			beri("viewBox", "0 0 72 6", "width", "72", "height", "6", "aria-hidden", "true"))
}

// tampilanAgenda lists every proposal with its score and says how the score is made.
func (h *pelukis) tampilanAgenda() []*Simpul {
	isi := append(h.banner(), h.kepala(h.k("Agenda terpadu", "Joint agenda"), h.subjudul(), h.kembali()...))
	a := &h.p.Agenda
	if h.tanpaAgenda() != "" {
		return append(isi, h.kartuAgenda(0), h.kaki())
	}
	ol := el("ol", "agenda").beri("role", "list")
	for i := range a.Usulan {
		ol = ol.tambah(h.usulan(&a.Usulan[i], i, true))
	}
	kartu := el("section", "kartu kartu-agenda", ol).beri("part", "kartu")
	if r := luar(a.Rumus.Dalam(h.b), maksKalimat); r != "" {
		kartu = kartu.tambah(elTeks("p", "redup catatan", h.k("Skor: ", "Score: ")+r))
	}
	if b := a.Bobot; b != (indikator.Bobot{}) {
		kartu = kartu.tambah(elTeks("p", "redup catatan", h.k("Bobot: kebutuhan ", "Weights: need ")+h.cacah(b.Kebutuhan)+h.k(", uang ", ", money ")+h.cacah(b.Uang)+
			h.k(", orang ", ", people ")+h.cacah(b.Orang)+h.k(" (per seribu).", " (thousandths).")))
	}
	return append(isi, kartu.tambah(h.sisaAgenda(0)), h.kaki())
}

// kembali leads from another view back to the area.
func (h *pelukis) kembali() []*Simpul {
	if h.o.Statis {
		return []*Simpul{elTeks("p", "atas", gabung(" · ", h.namaArea(), h.fasetahun()))}
	}
	return []*Simpul{el("p", "atas", elTeks("button", "tautan", "← "+h.namaArea()).beri("type", "button", "data-aksi", "tampilan", "data-nilai", TampilanKecamatan.String()),
		elTeks("span", "", " · "+h.fasetahun()))}
}
