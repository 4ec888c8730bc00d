package umum

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// bagian is a section of a budget.
type bagian uint8

const (
	tanpaBagian bagian = iota
	pendapatan
	belanja
	pembiayaan // direction not known
	penerimaan
	pengeluaran
	abaikan // a section that is no part of the budget
)

// tingkat is the level of a row.
type tingkat uint8

const (
	tanpaTingkat tingkat = iota
	barisBagian
	barisBidang
	barisSubBidang
	barisKegiatan
	barisJenis // an account below a kegiatan
)

// baris is a row on its way to the composer: what it says, and where it was placed.
type baris struct {
	susun.Baris
	kode, nama string
	// sumbu says that the columns tell the axes apart; then kodeKeg and kodeRek are what they hold, and kode is both.
	sumbu            bool
	kodeKeg, kodeRek string
	rincian          bool // a line without a code of the coded row above it

	bagian     bagian
	teksBagian string // section name of the file that means none of ours
	tingkat    tingkat
	total      bool   // the file marks it as a total
	narasi     bool   // the amount was taken out of a sentence
	berkode    bool   // placed by its own code
	pasti      bool   // its code is its own, not that of the level above
	lepas      bool   // not inside the bidang of the rows before it
	ditolak    bool   // kept unread, for a reason that was reported
	ragu       string // the place it has for want of a certain one
	arah       bool   // a row of financing whose direction only a word tells
	leluhur    []string

	uang  bool
	nilai apbdes.Nilai // as far as it can be read; only for comparing, the composer reads again
	kg    bagan.KodeKegiatan
	rk    bagan.KodeRekening

	induk    *baris
	anak     int // rows with money directly below, other than those that say the same in codes
	anakNama int // those among them without a code
}

// pemetik cuts the rows of a table into [baris].
type pemetik struct {
	l      *lembar.Lembar
	p      *peta
	gaya   rupiah.TataTulis
	kode   []int // all code columns
	narasi int
	contoh string
}

func (m *pemetik) teks(b *lembar.Baris, a arti) string {
	if m.p.kolom[a] < 0 {
		return ""
	}
	return rapi(b.Kolom(m.p.kolom[a]).Teks)
}

// rapi trims a cell: spaces, the marks of Markdown, and the stars some print behind a name.
func rapi(s string) string {
	return strings.Trim(strings.Join(strings.FieldsFunc(s, func(c rune) bool { return c <= ' ' || c == 0xA0 }), " "), "* ")
}

// satu cuts one row.
func (m *pemetik) satu(b *lembar.Baris) *baris {
	r := &baris{Baris: susun.Baris{
		Letak:    temuan.Letak{Berkas: m.l.Berkas, Lembar: m.l.Nama, Baris: b.Nomor},
		Mentah:   make([]string, len(b.Sel)),
		KodeDesa: m.teks(b, artiKodeDesa), NamaDesa: m.teks(b, artiNamaDesa), Tahun: m.teks(b, artiTahun),
		SumberDana: m.teks(b, artiSumber),
		KolomDesa:  m.p.kolom[artiKodeDesa] + 1, KolomTahun: m.p.kolom[artiTahun] + 1,
	}}
	for i := range b.Sel {
		r.Mentah[i] = b.Sel[i].Teks
	}
	m.isiKode(r, b)
	m.isiNama(r, b)
	r.total = benar(m.teks(b, artiTotal))
	if s := m.teks(b, artiTingkat); s != "" {
		r.tingkat, r.bagian = kenaliTingkat(s)
	}
	if s := m.teks(b, artiBagian); s != "" && r.bagian == tanpaBagian {
		m.isiBagian(r, s)
	}
	for f, a := range kolomFase {
		if a != tanpaArti && m.p.kolom[a] >= 0 {
			c := b.Kolom(m.p.kolom[a])
			r.Nilai[f] = susun.Sel{Teks: strings.Trim(c.Teks, "*"), Angka: c.Angka, Kolom: m.p.kolom[a] + 1}
		}
	}
	m.petik(r)
	m.bacaNilai(r)
	if r.kaki() {
		r.Peran = susun.Judul
	}
	return r
}

// kaki reports a row of the signature below a table: no code, no name, and words where the amounts stand.
func (r *baris) kaki() bool {
	if r.kode != "" || r.nama != "" || !r.uang {
		return false
	}
	for _, c := range r.Nilai {
		s := strings.ToLower(rapi(c.Teks))
		huruf := s != "" && s[0] >= 'a' && s[0] <= 'z' && !strings.HasPrefix(s, "rp")
		if c.Angka || s == "-" || s != "" && !huruf && strings.ContainsAny(s, "0123456789") {
			return false
		}
	}
	return true
}

var kolomFase = [apbdes.Realisasi + 1]arti{apbdes.Rancangan: artiRancangan, apbdes.Anggaran: artiAnggaran,
	apbdes.Perubahan: artiPerubahan, apbdes.Realisasi: artiRealisasi}

// isiNama takes the name of a row from the deepest of its name columns, and the names above it as its ancestors.
func (m *pemetik) isiNama(r *baris, b *lembar.Baris) {
	for _, k := range [...]struct {
		a arti
		t tingkat
		g bagian
	}{{artiPendapatan, tanpaTingkat, pendapatan}, {artiPembiayaan, tanpaTingkat, pembiayaan}, {artiBidang, barisBidang, belanja},
		{artiSubBidang, barisSubBidang, belanja}, {artiKegiatan, barisKegiatan, belanja}} {
		s := m.teks(b, k.a)
		if s == "" || s == "-" {
			continue
		}
		if r.nama != "" {
			r.leluhur = append(r.leluhur, r.nama)
		}
		r.nama, r.tingkat, r.bagian = s, k.t, k.g
	}
	s := m.teks(b, artiUraian)
	switch {
	case s == "":
	case r.nama == "":
		r.nama = s
	default:
		r.leluhur = append(r.leluhur, r.nama)
		r.nama, r.tingkat = s, barisJenis
	}
}

// isiBagian reads the section column, which some files use for the level.
func (m *pemetik) isiBagian(r *baris, s string) {
	if t, g := kenaliTingkat(s); t != tanpaTingkat && r.tingkat == tanpaTingkat {
		r.tingkat, r.bagian = t, g
		return
	}
	if g := kenaliBagian(s); g != tanpaBagian {
		r.bagian = g
		return
	}
	r.teksBagian, r.bagian = s, abaikan
}

// petik takes the amount out of the name where the table gives none.
func (m *pemetik) petik(r *baris) {
	for _, s := range r.Nilai {
		if strings.TrimSpace(s.Teks) != "" {
			return
		}
	}
	nama, uang, ada := petikNarasi(r.nama)
	if !ada || r.kode == "" && len(m.kode) > 0 && strings.Trim(uang, "rRpP.,- 0") == "" && !strings.ContainsAny(r.nama[len(nama):], ":=(") {
		return // a note below a table of codes: "kosong tidak berarti Rp0"
	}
	if m.narasi++; m.narasi == 1 {
		m.contoh = r.nama
	}
	r.nama, r.narasi = nama, true
	r.Nilai[apbdes.Anggaran] = susun.Sel{Teks: uang, Kolom: m.p.kolom[artiUraian] + 1}
}

func (m *pemetik) bacaNilai(r *baris) {
	for _, f := range apbdes.DaftarFase() {
		c := r.Nilai[f]
		if strings.TrimSpace(c.Teks) == "" {
			continue
		}
		r.uang = true
		gaya := m.gaya
		if c.Angka {
			gaya = rupiah.Mesin
		}
		if gaya != 0 {
			if o, err := rupiah.UraiOpsional(c.Teks, gaya); err == nil {
				r.nilai.Isi(f, o)
			}
		} else if v, _, err := rupiah.UraiMandiri(c.Teks); err == nil {
			r.nilai.Isi(f, rupiah.Isi(v))
		}
	}
}

// kataPolos lowers a name and turns everything but letters and digits into single spaces.
func kataPolos(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(c rune) bool {
		return (c < 'a' || c > 'z') && (c < '0' || c > '9') && c < 0x80 || c == 0xA0
	}), " ")
}

// benar reads a flag.
func benar(s string) bool {
	switch strings.ToLower(s) {
	case "1", "true", "ya", "y", "t", "benar":
		return true
	}
	return false
}

// kenaliTingkat reads the level column.
func kenaliTingkat(s string) (tingkat, bagian) {
	switch strings.ReplaceAll(kataPolos(s), " ", "") {
	case "bidang":
		return barisBidang, belanja
	case "subbidang":
		return barisSubBidang, belanja
	case "kegiatan", "program":
		return barisKegiatan, belanja
	case "jenisbelanja", "rincianbelanja", "objekbelanja":
		return barisJenis, belanja
	}
	return tanpaTingkat, tanpaBagian
}

// kenaliBagian recognises the words that name a section.
func kenaliBagian(s string) bagian {
	switch strings.TrimSuffix(kataPolos(s), " desa") {
	case "pendapatan", "penerimaan", "revenue", "revenues", "income":
		return pendapatan
	case "belanja", "pengeluaran", "expenditure", "expenditures", "spending", "expense", "expenses":
		return belanja
	case "pembiayaan", "financing":
		return pembiayaan
	case "penerimaan pembiayaan", "pembiayaan penerimaan":
		return penerimaan
	case "pengeluaran pembiayaan", "pembiayaan pengeluaran":
		return pengeluaran
	}
	return tanpaBagian
}

// bagianResep turns the words of a recipe into a section.
func bagianResep(s string) bagian {
	if s == "abaikan" {
		return abaikan
	}
	return kenaliBagian(strings.ReplaceAll(s, "_", " "))
}
