package umum

import (
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/resep"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// peta says where in a table everything is. Columns count from 0; -1 is absent.
type peta struct {
	kode     []int
	kegiatan []int // code columns that hold only kegiatan; then those of kode hold accounts
	kolom    [banyakArti]int
	kekuatan [banyakArti]kekuatan
	judul    []string // the words of the header by column
	kepala   int      // index of the header row, -1 without one
	banyak   int      // header lines
	mulai    int      // index of the first data row
	terka    bool     // told by content, not by a header
}

func petaKosong() peta {
	p := peta{kepala: -1}
	for i := range p.kolom {
		p.kolom[i] = -1
	}
	return p
}

// kolomUang are the meanings that carry amounts.
func kolomUang() []arti { return []arti{artiRancangan, artiAnggaran, artiPerubahan, artiRealisasi} }

func (p *peta) ada(a arti) bool { return p.kolom[a] >= 0 }

func (p *peta) adaUang() bool { return slices.ContainsFunc(kolomUang(), p.ada) }

func (p *peta) adaNama() bool {
	return len(p.kode) > 0 || slices.ContainsFunc([]arti{artiKodeKegiatan, artiUraian, artiBidang, artiSubBidang, artiKegiatan, artiPendapatan, artiPembiayaan}, p.ada)
}

// banyakDikenal counts the meanings found.
func (p *peta) banyakDikenal() int {
	n := min(1, len(p.kode))
	for _, k := range p.kolom {
		if k >= 0 {
			n++
		}
	}
	return n
}

const (
	barisKepala   = 40 // rows in which a header is looked for
	panjangKepala = 80 // bytes of a header cell; more is a sentence
)

// cariKepala finds the header: the first row, or pair of rows, that names the most meanings, among them an amount and a name or code.
func cariKepala(l *lembar.Lembar) (peta, bool) {
	terbaik, nilai := petaKosong(), 0
	for i := range l.Baris[:min(len(l.Baris), barisKepala)] {
		judul, ok := teksKepala(&l.Baris[i])
		if !ok {
			continue
		}
		if p := petaDari(judul); p.adaUang() && p.adaNama() && 2*p.banyakDikenal() > nilai {
			p.kepala, p.banyak, p.mulai = i, 1, i+1
			terbaik, nilai = p, 2*p.banyakDikenal()
		}
		if i+1 >= len(l.Baris) {
			continue
		}
		bawah, ok := teksKepala(&l.Baris[i+1])
		if !ok || !barisKapsi(judul, bawah) {
			continue
		}
		// A pair has to say more than one row: half a point less, so that the single row wins a tie.
		if p := petaDari(gabungKepala(judul, bawah)); p.adaUang() && p.adaNama() && 2*p.banyakDikenal()-1 > nilai {
			p.kepala, p.banyak, p.mulai = i, 2, i+2
			terbaik, nilai = p, 2*p.banyakDikenal()-1
		}
	}
	return terbaik, nilai > 0
}

// teksKepala returns the cells of a row that may be a header: short, and none of them an amount.
func teksKepala(b *lembar.Baris) ([]string, bool) {
	judul := make([]string, len(b.Sel))
	for i, s := range b.Sel {
		t := strings.Join(strings.Fields(strings.Trim(s.Teks, "* \t\u00a0")), " ")
		if len(t) > panjangKepala || s.Angka && len(t) > 4 || len(t) > 4 && adalahUang(t) {
			return nil, false
		}
		judul[i] = t
	}
	return judul, true
}

// barisKapsi reports whether the second of two rows can be the lower line of a header: it names columns, and the row above is no title,
// which is alone in its row.
func barisKapsi(atas, bawah []string) bool {
	isi := 0
	for _, s := range atas {
		if s != "" {
			isi++
		}
	}
	return isi > 1 && slices.ContainsFunc(bawah, func(s string) bool {
		a, _ := artiKepala(s)
		return a != tanpaArti
	})
}

// gabungKepala joins a caption over several columns with the names below it. A caption without a name below it stands alone.
func gabungKepala(atas, bawah []string) []string {
	hasil := make([]string, max(len(atas), len(bawah)))
	kapsi := ""
	for i := range hasil {
		a, b := sel(atas, i), sel(bawah, i)
		if a != "" {
			kapsi = a
		}
		switch {
		case b == "":
			hasil[i] = a
		case a == "" && kapsi == "":
			hasil[i] = b
		default:
			hasil[i] = kapsi + " " + b
			switch x, k := artiKepala(b); {
			case bagianKode(kapsi, b, atas, bawah):
				hasil[i] = a // a part of the code: the content says which
			case x != tanpaArti && k >= lemah:
				hasil[i] = b // "Semula" under "Anggaran" says it all
			}
		}
	}
	return hasil
}

// bagianKode reports whether a cell under the caption of the codes names a part of the code ("Kegiatan", "Bidang", "Objek", "a") and no
// column of words, of which there has to be another.
func bagianKode(kapsi, s string, atas, bawah []string) bool {
	if a, _ := artiKepala(kapsi); a != artiKode {
		return false
	}
	switch k := kunciKepala(s); k {
	case "bidang", "sub_bidang", "subbidang", "kegiatan", "akun", "kelompok", "jenis", "objek", "obyek", "rincian_objek":
	default:
		if len(k) != 1 {
			return false
		}
	}
	uraian := func(s string) bool {
		a, k := artiKepala(s)
		return a == artiUraian && k == kuat
	}
	return slices.ContainsFunc(atas, uraian) || slices.ContainsFunc(bawah, uraian)
}

func sel(s []string, i int) string {
	if i >= len(s) {
		return ""
	}
	return s[i]
}

// petaDari gives the columns their meanings. The strongest word wins, the first of equals.
func petaDari(judul []string) peta {
	p := petaKosong()
	p.judul = judul
	for i, s := range judul {
		a, k := artiKepala(s)
		switch {
		case a == tanpaArti || a > banyakArti:
			continue
		case p.kolom[a] >= 0 && k <= p.kekuatan[a]:
			continue
		}
		p.kolom[a], p.kekuatan[a] = i, k
	}
	if i := p.kolom[artiKode]; i >= 0 {
		p.kode = []int{i}
		// A form spreads its code over the columns that the caption covers.
		for j := i + 1; j < len(judul) && judul[j] == "" && len(p.kode) < 8; j++ {
			p.kode = append(p.kode, j)
		}
		p.kolom[artiKode] = -1
	}
	return p
}

// dariResep takes the columns of a recipe.
func dariResep(r *resep.Resep, l *lembar.Lembar) peta {
	p := petaKosong()
	k := r.Kolom
	for _, n := range k.Kode {
		p.kode = append(p.kode, n-1)
	}
	for a := artiKodeKegiatan; a < banyakArti; a++ {
		p.kolom[a] = *ruas(&k, a) - 1
	}
	for i := range l.Baris {
		if l.Baris[i].Nomor >= r.Kepala.Baris {
			break
		}
		p.mulai = i + 1
	}
	if r.Kepala.Banyak > 0 {
		p.kepala, p.banyak = p.mulai, r.Kepala.Banyak
		p.mulai = min(p.mulai+r.Kepala.Banyak, len(l.Baris))
		if p.kepala < len(l.Baris) {
			p.judul, _ = teksKepala(&l.Baris[p.kepala])
		}
	}
	return p
}

// keResep is the inverse of [dariResep].
func (p *peta) keResep(l *lembar.Lembar) (k resep.Kolom, kepala resep.Kepala) {
	if p.kolom[artiKodeKegiatan] < 0 {
		for _, n := range p.kegiatan {
			k.Kode = append(k.Kode, n+1)
		}
	}
	for _, n := range p.kode {
		k.Kode = append(k.Kode, n+1)
	}
	for a := artiKodeKegiatan; a < banyakArti; a++ {
		*ruas(&k, a) = p.kolom[a] + 1
	}
	switch {
	case p.kepala >= 0 && p.kepala < len(l.Baris):
		kepala = resep.Kepala{Baris: l.Baris[p.kepala].Nomor, Banyak: p.banyak}
	case p.mulai < len(l.Baris):
		kepala.Baris = l.Baris[p.mulai].Nomor
	}
	return k, kepala
}

// adalahUang reports whether a cell can be read as an amount in any style and has more than a digit or two.
func adalahUang(s string) bool {
	if strings.Count(s, "")-1 < 1 || strings.IndexFunc(s, func(c rune) bool { return c >= '0' && c <= '9' }) < 0 {
		return false
	}
	for _, t := range [...]rupiah.TataTulis{rupiah.Mesin, rupiah.Indonesia, rupiah.Inggris} {
		if _, err := rupiah.Urai(s, t); err == nil {
			return true
		}
	}
	return false
}
