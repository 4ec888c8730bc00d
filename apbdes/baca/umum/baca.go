package umum

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/resep"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Format is the name of the format in [apbdes.Asal].
const Format = "umum"

// Opsi sets what the file does not say itself. Resep is the recipe to follow; nil finds everything out.
type Opsi struct {
	susun.Opsi
	Resep *resep.Resep
}

// Hasil is what became of a file, with the recipe that was followed: save it, correct it, and give it back as [Opsi] Resep.
type Hasil struct {
	*susun.Hasil
	Resep resep.Resep
}

// DariLembar reads a table of unknown form. Every row of the table is in the result: in a document, among the headings, or unread
// with a finding. There is no error; a table in which no columns can be told is a finding too.
func DariLembar(l *lembar.Lembar, o Opsi) *Hasil {
	o.Format = Format
	if o.Berkas == "" {
		o.Berkas = l.Berkas
	}
	t := tabel{l: l, o: &o, catat: lembar.Pencatat{Berkas: o.Berkas, Lembar: l.Nama}}
	if o.Resep != nil {
		t.r = *o.Resep
	}
	t.terapkan()
	if !t.r.Kolom.Kosong() {
		t.p = dariResep(&t.r, l)
		t.p.pisahSumbu(l)
		return t.baca()
	}
	if id, en, ya := bukanAnggaran(l); ya {
		return t.gagal(&aturanBukan, temuan.Dwi("apa", id, en))
	}
	var ada bool
	if t.p, ada = cariKepala(l); !ada {
		if t.p, ada = terkaIsi(l); !ada {
			return t.gagal(&aturanTanpaKepala)
		}
	}
	t.p.pisahSumbu(l)
	t.laporKolom()
	return t.baca()
}

// tabel is one table being read.
type tabel struct {
	l     *lembar.Lembar
	o     *Opsi
	r     resep.Resep
	p     peta
	catat lembar.Pencatat
}

// terapkan lets the recipe fill what the caller left open.
func (t *tabel) terapkan() {
	if t.o.TataTulis == 0 {
		t.o.TataTulis = rupiah.TataTulis(t.r.TataTulis)
	}
	if t.o.Tahun == 0 {
		t.o.Tahun = t.r.Tahun
	}
	if t.o.Bagan == 0 {
		t.o.Bagan = t.r.Bagan
	}
	if t.o.Desa == (apbdes.Desa{}) {
		t.o.Desa = t.r.Desa
	}
}

// gagal keeps all rows unread.
func (t *tabel) gagal(a *temuan.Aturan, isian ...temuan.Isian) *Hasil {
	h := &susun.Hasil{BarisData: t.l.Kosong + len(t.l.Baris), Kosong: t.l.Kosong}
	for i := range t.l.Baris {
		b := &t.l.Baris[i]
		g := apbdes.BarisGagal{Letak: temuan.Letak{Berkas: t.o.Berkas, Lembar: t.l.Nama, Baris: b.Nomor}}
		for _, s := range b.Sel {
			g.Mentah = append(g.Mentah, s.Teks)
		}
		h.Gagal = append(h.Gagal, g)
	}
	t.catat.Tambah(a, 0, 0, append(isian, temuan.Isi("banyak", len(h.Gagal)))...)
	h.Temuan = t.catat.Hasil()
	t.r.Skema = resep.Skema
	return &Hasil{h, t.r}
}

// laporKolom says how the columns were understood.
func (t *tabel) laporKolom() {
	a := &aturanKolom
	if t.p.terka {
		a = &aturanTerkaIsi
	}
	baris := 0
	if t.p.kepala >= 0 {
		baris = t.l.Baris[t.p.kepala].Nomor
	}
	t.catat.Tambah(a, baris, 0, temuan.Isi("kolom", t.p.uraikan()))
	for i, s := range t.p.judul {
		if s != "" && !t.p.terpakai(i) {
			t.catat.Tambah(&aturanDilewati, baris, i+1, temuan.Isi("kolom", s))
		}
	}
}

// uraikan writes the map of columns: "kode=1 (KODE), anggaran=3 (Jumlah)".
func (p *peta) uraikan() string {
	var b strings.Builder
	satu := func(nama string, i int) {
		if b.Len() > 0 {
			b.WriteString(", ")
		}
		b.WriteString(nama + "=" + strconv.Itoa(i+1))
		if s := sel(p.judul, i); s != "" {
			b.WriteString(" (" + s + ")")
		}
	}
	if p.kolom[artiKodeKegiatan] < 0 {
		for _, i := range p.kegiatan {
			satu(namaArti(artiKodeKegiatan), i)
		}
	}
	for _, i := range p.kode {
		satu("kode", i)
	}
	for a := artiKodeKegiatan; a < banyakArti; a++ {
		if p.kolom[a] >= 0 {
			satu(namaArti(a), p.kolom[a])
		}
	}
	return b.String()
}

func (p *peta) terpakai(i int) bool {
	if slices.Contains(p.kolomKode(), i) {
		return true
	}
	for _, k := range p.kolom {
		if k == i {
			return true
		}
	}
	return false
}

// baca reads the rows with the map of columns in hand.
func (t *tabel) baca() *Hasil {
	s := susun.Penyusun{Opsi: t.o.Opsi}
	t.judul(&s)
	m := pemetik{l: t.l, p: &t.p, gaya: t.gaya()}
	var daftar []*baris
	for i := t.p.mulai; i < len(t.l.Baris); i++ {
		r := m.satu(&t.l.Baris[i])
		if t.kepalaUlang(&t.l.Baris[i]) {
			r.Peran = susun.Judul
		}
		daftar = append(daftar, r)
	}
	isiPerubahan(daftar, &t.catat)
	if m.narasi > 0 {
		t.catat.Tambah(&aturanNarasi, 0, 0, temuan.Isi("banyak", m.narasi), temuan.Isi("contoh", m.contoh))
	}
	return t.tempatkan(&s, daftar)
}

// tempatkan places the rows and composes the documents. Documents of different charts in one file are placed by their own chart.
func (t *tabel) tempatkan(s *susun.Penyusun, daftar []*baris) *Hasil {
	kelompok, g := t.perGenerasi(daftar)
	h := &Hasil{Hasil: &susun.Hasil{}}
	for i, k := range kelompok {
		p := t.penempat(k, g[i])
		if i > 0 {
			s = &susun.Penyusun{Opsi: s.Opsi}
		}
		h.gabung(t.susun(s, p, k))
		if i == 0 {
			h.Resep = t.resep(p)
		}
	}
	if len(g) > 1 {
		h.Resep.Bagan = t.o.Bagan
	}
	h.BarisData += t.l.Kosong
	h.Kosong += t.l.Kosong
	h.Temuan = append(t.catat.Hasil(), h.Temuan...).Terurut()
	return h
}

// perGenerasi splits the rows by the chart of the document they belong to, in the order of first appearance.
func (t *tabel) perGenerasi(daftar []*baris) (kelompok [][]*baris, g []bagan.Generasi) {
	if t.o.Bagan != 0 {
		return [][]*baris{daftar}, []bagan.Generasi{t.o.Bagan}
	}
	var urut []kunci
	dokumen := make(map[kunci][]*baris)
	for _, r := range daftar {
		k := r.kunci()
		if dokumen[k] == nil {
			urut = append(urut, k)
		}
		dokumen[k] = append(dokumen[k], r)
	}
	milik := make(map[kunci]bagan.Generasi)
	for _, k := range urut {
		milik[k] = generasi(dokumen[k])
		if !slices.Contains(g, milik[k]) {
			g = append(g, milik[k])
		}
	}
	if len(g) < 2 {
		return [][]*baris{daftar}, append(g, bagan.Permendagri20)[:1]
	}
	kelompok = make([][]*baris, len(g))
	for _, r := range daftar {
		i := slices.Index(g, milik[r.kunci()])
		kelompok[i] = append(kelompok[i], r)
	}
	return kelompok, g
}

// gabung adds what became of another part of the file.
func (h *Hasil) gabung(b *susun.Hasil) {
	h.Dokumen = append(h.Dokumen, b.Dokumen...)
	h.Temuan = append(h.Temuan, b.Temuan...)
	h.Judul = append(h.Judul, b.Judul...)
	h.Gagal = append(h.Gagal, b.Gagal...)
	h.BarisData += b.BarisData
	h.Kosong += b.Kosong
}

// susun places and composes rows of one chart.
func (t *tabel) susun(s *susun.Penyusun, p *penempat, daftar []*baris) *susun.Hasil {
	for i, r := range daftar {
		if r.Peran == susun.Judul || r.rincian {
			continue // rincian: placed with the coded row above it
		}
		p.tempatkan(r)
		if r.berkode {
			p.rincikan(r, daftar[i+1:])
		}
	}
	p.putuskanRincian()
	for _, c := range p.urut {
		c.putuskanDaun()
		p.arahkan(c)
		p.netokan(c)
	}
	p.beriPeran(daftar)
	p.laporAsing()
	if p.dirinci > 0 {
		t.catat.Tambah(&aturanRincian, 0, 0, temuan.Isi("banyak", p.dirinci))
	}
	if p.dinama > 0 {
		t.catat.Tambah(&aturanNama, 0, 0, temuan.Isi("banyak", p.dinama))
	}
	if p.kamus.terlalu {
		t.catat.Tambah(&aturanBatasNama, 0, 0, temuan.Isi("batas", batasNama))
	}
	if p.sumber > 0 {
		t.catat.Tambah(&aturanTafsir, 0, 0, temuan.Dwi("apa", strconv.Itoa(p.sumber)+" baris tanpa sumber dana memakai sumber dana kegiatan di atasnya",
			strconv.Itoa(p.sumber)+" rows without a fund take that of the kegiatan above them"))
	}
	s.Opsi.Bagan, s.Opsi.BisaTerpotong = p.g, terpotong(daftar)
	var gagal []apbdes.BarisGagal
	for _, r := range daftar {
		if r.ditolak {
			gagal = append(gagal, apbdes.BarisGagal{Letak: r.Letak, Mentah: r.Mentah})
			continue
		}
		s.Tambah(r.Baris)
	}
	h := s.Selesai()
	h.BarisData += len(gagal)
	h.Gagal = append(h.Gagal, gagal...)
	lengkapi(h, daftar)
	return h
}

// resep is the recipe that was followed, for the next file.
func (t *tabel) resep(p *penempat) resep.Resep {
	r := t.r
	r.Skema = resep.Skema
	r.Lembar = t.l.Nama
	r.Kolom, r.Kepala = t.p.keResep(t.l)
	r.TataTulis = resep.TataTulis(t.gaya())
	r.Tahun, r.Desa, r.Bagan = t.o.Tahun, t.o.Desa, p.g
	for _, s := range p.asing {
		if r.CariBagian(s) == "" {
			r.Bagian = append(r.Bagian, resep.Bagian{Teks: s, Arti: "abaikan"})
		}
	}
	for _, x := range p.kamus.tempat {
		kunci := resep.Rapikan(x.Nama)
		if _, ada := p.tempat[kunci]; !ada && !p.kamus.ganda[kunci] && x.Kegiatan != "" {
			r.Tempat = append(r.Tempat, x)
		}
	}
	return r
}
