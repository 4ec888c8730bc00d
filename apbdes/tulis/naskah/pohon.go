package naskah

import (
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// kunci is a place in the tree of a section.
type kunci struct {
	kegiatan bagan.KodeKegiatan
	rekening bagan.KodeRekening
}

// simpul is a node: the lines that stop there and the nodes below it.
type simpul struct {
	kunci
	anak []*simpul
	pos  []posUrut
	nama string // as lines of exactly this kegiatan write it
}

// posUrut is a line with its index in the section.
type posUrut struct {
	*apbdes.Pos
	urutan int
	sisa   bool
}

// pohon builds the tree of one section.
type pohon struct {
	akar simpul
	ada  map[kunci]*simpul
}

// tambah puts a line at the end of its path, from the outermost code inwards.
func (p *pohon) tambah(jalur []kunci, b posUrut, nama string) {
	s := &p.akar
	for _, k := range jalur {
		a := p.ada[k]
		if a == nil {
			if p.ada == nil {
				p.ada = make(map[kunci]*simpul)
			}
			a = &simpul{kunci: k}
			p.ada[k] = a
			s.anak = append(s.anak, a)
		}
		s = a
		if nama != "" && s.rekening.Kosong() && s.kegiatan.Tingkat() == bagan.Kegiatan {
			s.catatNama(nama)
		}
	}
	s.pos = append(s.pos, b)
}

// catatNama keeps the name of a kegiatan unless its lines disagree.
func (s *simpul) catatNama(nama string) {
	switch s.nama {
	case "":
		s.nama = nama
	case nama:
	default:
		s.nama = " " // two names: neither
	}
}

// urutkan puts the nodes into the order of their codes.
func (s *simpul) urutkan() {
	slices.SortStableFunc(s.anak, func(a, b *simpul) int {
		if c := a.kegiatan.Bandingkan(b.kegiatan); c != 0 {
			return c
		}
		return a.rekening.Bandingkan(b.rekening)
	})
	for _, a := range s.anak {
		a.urutkan()
	}
}

// jalurRekening returns the codes of an account from kelompok down to level t.
func jalurRekening(k bagan.KodeKegiatan, r bagan.KodeRekening, t bagan.TingkatRekening) []kunci {
	var j []kunci
	for i := bagan.Kelompok; i <= t && i <= r.Tingkat(); i++ {
		j = append(j, kunci{k, r.Pangkas(i)})
	}
	return j
}

// jalurBelanja returns the codes of a spending line: those of its kegiatan and below them those of its account.
func jalurBelanja(b *apbdes.BarisBelanja, t bagan.TingkatRekening) []kunci {
	var j []kunci
	for i := bagan.Bidang; i <= b.Kegiatan.Tingkat(); i++ {
		k := kunci{kegiatan: b.Kegiatan.Pangkas(i)}
		if len(j) == 0 || j[len(j)-1] != k { // the old chart has no sub-bidang
			j = append(j, k)
		}
	}
	if b.Rekening.Generasi() == bagan.Permendagri113 {
		// An account of spending repeats the kegiatan there ("2.1.1.2"), so it is one level and not a path of its own.
		if b.Rekening.Tingkat() > bagan.Akun {
			j = append(j, kunci{b.Kegiatan, b.Rekening})
		}
		return j
	}
	return append(j, jalurRekening(b.Kegiatan, b.Rekening, t)...)
}

// penyusun turns trees into rows.
type penyusun struct {
	n     *Naskah
	opsi  *Opsi
	rinci bool // each line gets a row
	err   error
}

// jumlah adds up lines, column by column.
func (p *penyusun) jumlah(pos []posUrut) []rupiah.Opsional {
	nilai := make([]rupiah.Opsional, len(p.n.Kolom))
	for i, k := range p.n.Kolom {
		if k.Jenis != Uang {
			continue
		}
		var j rupiah.Penjumlah
		for _, b := range pos {
			j.TambahOpsional(b.Fase(k.Fase))
		}
		nilai[i] = p.hasil(&j)
	}
	return nilai
}

func (p *penyusun) hasil(j *rupiah.Penjumlah) rupiah.Opsional {
	o, err := j.Opsional()
	if err != nil && p.err == nil {
		p.err = err
	}
	return o
}

// tambah appends a row and returns its index.
func (p *penyusun) tambah(b Baris) int {
	if b.Nilai == nil {
		b.Nilai = make([]rupiah.Opsional, len(p.n.Kolom))
	}
	p.n.Baris = append(p.n.Baris, b)
	return len(p.n.Baris) - 1
}

// simpul appends the rows of a node and returns the index of its own.
func (p *penyusun) simpul(s *simpul, tingkat int) int {
	b := Baris{Tingkat: tingkat, Kegiatan: s.kegiatan, Rekening: s.rekening, Uraian: s.uraian()}
	p.isiKeluaran(&b)
	if len(s.anak) == 0 && (!p.rinci || len(s.pos) == 1) {
		b.Jenis = Rinci
		if p.rinci && !samaNama(s.pos[0].Uraian, b.Uraian) {
			b.Uraian += " (" + strings.TrimSpace(s.pos[0].Uraian) + ")"
		}
		p.isiRinci(&b, s.pos)
		return p.tambah(b)
	}
	b.Jenis = Induk
	i := p.tambah(b)
	var rumus []int
	for _, a := range s.anak {
		rumus = append(rumus, p.simpul(a, tingkat+1))
	}
	rumus = append(rumus, p.posLepas(s, tingkat+1)...)
	p.n.Baris[i].Rumus.Tambah = rumus
	p.n.Baris[i].Nilai = p.jumlahBaris(p.n.Baris[i].Rumus)
	return i
}

// posLepas appends the lines that stop at a node: each on its own where lines are shown, otherwise together.
func (p *penyusun) posLepas(s *simpul, tingkat int) (rumus []int) {
	if len(s.pos) == 0 {
		return nil
	}
	if !p.rinci {
		b := Baris{Jenis: Rinci, Tingkat: tingkat, Uraian: uraianLepas(s.pos)}
		p.isiRinci(&b, s.pos)
		return []int{p.tambah(b)}
	}
	for i := range s.pos {
		b := Baris{Jenis: Rinci, Tingkat: tingkat, Uraian: uraianLepas(s.pos[i : i+1])}
		p.isiRinci(&b, s.pos[i:i+1])
		rumus = append(rumus, p.tambah(b))
	}
	return rumus
}

func (p *penyusun) isiRinci(b *Baris, pos []posUrut) {
	b.Nilai = p.jumlah(pos)
	for _, x := range pos {
		b.Urutan = append(b.Urutan, x.urutan)
		if !x.Sumber.Kosong() && !slices.Contains(b.Sumber, x.Sumber) {
			b.Sumber = append(b.Sumber, x.Sumber)
		}
	}
}

func (p *penyusun) isiKeluaran(b *Baris) {
	if !p.n.Keluaran {
		return
	}
	for _, k := range p.opsi.Keluaran {
		if k.Kegiatan == b.Kegiatan && k.Rekening == b.Rekening {
			b.Volume, b.Satuan = k.Volume, k.Satuan
			return
		}
	}
}

// jumlahBaris adds and subtracts the amounts of rows. A column in which none of them has an amount stays empty.
func (p *penyusun) jumlahBaris(r Rumus) []rupiah.Opsional {
	nilai := make([]rupiah.Opsional, len(p.n.Kolom))
	for i, k := range p.n.Kolom {
		if k.Jenis != Uang {
			continue
		}
		var tambah, kurang rupiah.Penjumlah
		for _, b := range r.Tambah {
			tambah.TambahOpsional(p.n.Baris[b].Nilai[i])
		}
		for _, b := range r.Kurang {
			kurang.TambahOpsional(p.n.Baris[b].Nilai[i])
		}
		a, b := p.hasil(&tambah), p.hasil(&kurang)
		if !a.Ada && !b.Ada {
			continue
		}
		s, err := rupiah.Selisih(a.Nilai, b.Nilai)
		if err != nil && p.err == nil {
			p.err = err
		}
		nilai[i] = rupiah.Isi(s)
	}
	return nilai
}

// uraianLepas names lines that stop above the level of the layout.
func uraianLepas(pos []posUrut) string {
	for _, b := range pos {
		if b.sisa {
			return "Sisa yang tidak dirinci dalam berkas"
		}
	}
	if len(pos) == 1 && strings.TrimSpace(pos[0].Uraian) != "" {
		return strings.TrimSpace(pos[0].Uraian)
	}
	return "Tidak dirinci"
}
