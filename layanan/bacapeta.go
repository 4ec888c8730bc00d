package layanan

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/layanan/internal/rumus"
)

// Limits of BacaPeta.
const (
	batasUkuranPeta = 1 << 20 // bytes
	batasBarisPeta  = 5000    // rows, the header not counted
	batasKolomPeta  = 64
)

// ErrBatas is wrapped by the error of BacaPeta when a map is larger than any
// real one.
var ErrBatas = errors.New("layanan: the map is too large")

// The columns of a map. alasan and alasan_en may be missing.
const (
	kolomKode = iota
	kolomLayanan
	kolomTanda
	kolomAlasan
	kolomAlasanInggris
	banyakKolom
)

// namaKolom holds the header names by column.
var namaKolom = [banyakKolom]string{"kode", "layanan", "tanda", "alasan", "alasan_en"}

// awalanVersi begins the first line of a map.
const awalanVersi = "# versi:"

// BacaPeta reads a map from CSV: a first line "# versi: NAME", a header with
// the columns kode, layanan, tanda and optionally alasan and alasan_en in any
// order, and one row per kegiatan or range 90-99. The separator is comma,
// semicolon or tab; a byte order mark and blank rows are ignored. The apostrophe
// that TulisPeta puts before a formula is taken off.
//
// The findings name row, column and value of everything that is wrong. If one
// of them is a galat the Peta is empty: half a map must not produce figures. A
// map that leaves kegiatan of the chart undecided is a peringatan and usable.
//
// The error is for reading itself and for limits (1 MiB, 5,000 rows, 64
// columns: ErrBatas).
func BacaPeta(r io.Reader) (Peta, temuan.Daftar, error) {
	isi, err := io.ReadAll(io.LimitReader(r, batasUkuranPeta+1))
	if err != nil {
		return Peta{}, nil, fmt.Errorf("layanan: reading the map: %w", err)
	}
	if len(isi) > batasUkuranPeta {
		return Peta{}, nil, fmt.Errorf("%w: more than %d bytes", ErrBatas, batasUkuranPeta)
	}
	p := pembacaPeta{dipakai: map[bagan.KodeKegiatan]int{}}
	if err := p.baca(isi); err != nil {
		return Peta{}, nil, err
	}
	if p.temuan.AdaGalat() {
		return Peta{}, p.temuan, nil
	}
	peta := susunPeta(p.versi, p.baris)
	p.periksaLengkap(peta)
	return peta, p.temuan, nil
}

// pembacaPeta is the state of reading one map.
type pembacaPeta struct {
	versi   string
	geser   int // lines before the header
	csv     *csv.Reader
	letak   [banyakKolom]int // cell of each column, -1 for none
	lebar   int              // cells of the header
	baris   []BarisPeta
	dipakai map[bagan.KodeKegiatan]int // physical line by code
	nomor   int                        // index of the data row, from 0
	sel     []string
	temuan  temuan.Daftar
}

func (p *pembacaPeta) baca(isi []byte) error {
	isi = bytes.TrimPrefix(isi, []byte("\ufeff"))
	if !utf8.Valid(isi) {
		p.rusak(temuan.Letak{}, "bukan UTF-8", "not UTF-8")
		return nil
	}
	isi = p.bacaVersi(isi)
	p.csv = csv.NewReader(bytes.NewReader(isi))
	p.csv.Comma = pemisah(isi)
	p.csv.FieldsPerRecord = -1
	p.csv.ReuseRecord = true
	if !p.lanjut() {
		if !p.temuan.AdaGalat() {
			p.rusak(temuan.Letak{}, "berkas kosong", "the file is empty")
		}
		return nil
	}
	if len(p.sel) > batasKolomPeta {
		return fmt.Errorf("%w: more than %d columns", ErrBatas, batasKolomPeta)
	}
	if !p.bacaJudul() {
		return nil
	}
	for ; p.lanjut(); p.nomor++ {
		switch {
		case p.nomor == batasBarisPeta:
			return fmt.Errorf("%w: more than %d rows", ErrBatas, batasBarisPeta)
		case len(p.sel) > batasKolomPeta:
			return fmt.Errorf("%w: more than %d columns", ErrBatas, batasKolomPeta)
		}
		p.bacaBaris()
	}
	return nil
}

// bacaVersi takes the version line off. A spreadsheet may have filled the line
// up with empty cells.
func (p *pembacaPeta) bacaVersi(isi []byte) []byte {
	if teks, ada := bytes.CutPrefix(isi, []byte(awalanVersi)); ada {
		teks, isi, _ = bytes.Cut(teks, []byte("\n"))
		p.geser = 1
		p.versi = strings.Trim(string(teks), " \t\r,;")
	}
	if p.versi == "" {
		p.tambah(KodeTanpaVersi, temuan.Penunjuk("versi"), temuan.Letak{Baris: 1})
	}
	return isi
}

// pemisah tells the separator from the header line, where no name holds one.
func pemisah(isi []byte) rune {
	judul, _, _ := bytes.Cut(bytes.TrimLeft(isi, "\r\n"), []byte("\n"))
	for _, r := range []rune{',', ';', '\t'} {
		if bytes.ContainsRune(judul, r) {
			return r
		}
	}
	return ','
}

// lanjut reads the next record; false at the end and after a syntax error.
func (p *pembacaPeta) lanjut() bool {
	sel, err := p.csv.Read()
	if errors.Is(err, io.EOF) {
		return false
	}
	if salah := (*csv.ParseError)(nil); errors.As(err, &salah) {
		p.rusak(temuan.Letak{Baris: salah.Line + p.geser}, "tanda petik tidak beres", "broken quotes")
		return false
	}
	if err != nil {
		p.rusak(temuan.Letak{}, err.Error(), err.Error())
		return false
	}
	p.sel = sel
	return true
}

// bacaJudul finds the columns; false if the rows cannot be read.
func (p *pembacaPeta) bacaJudul() bool {
	p.lebar = len(p.sel)
	for k := range p.letak {
		p.letak[k] = -1
	}
	for i, nama := range p.sel {
		nama = strings.ToLower(strings.TrimSpace(nama))
		k := cariKolom(nama)
		kolom := temuan.Isi("kolom", nama)
		switch {
		case nama == "":
		case k < 0:
			p.tambah(KodeKolomAsing, temuan.Penunjuk("judul", i), p.tempat(i), kolom)
		case p.letak[k] >= 0:
			p.tambah(KodeKolomBerulang, temuan.Penunjuk("judul", i), p.tempat(i), kolom)
		default:
			p.letak[k] = i
		}
	}
	for k := kolomKode; k <= kolomTanda; k++ {
		if p.letak[k] < 0 {
			p.tambah(KodeKolomHilang, temuan.Penunjuk("judul"), p.tempat(-1), temuan.Isi("kolom", namaKolom[k]))
		}
	}
	return !p.temuan.AdaGalat()
}

func cariKolom(nama string) int {
	for k, n := range namaKolom {
		if n == nama {
			return k
		}
	}
	return -1
}

// bacaBaris reads one data row. Rows of empty cells, which spreadsheets leave at
// the end, hold nothing to lose.
func (p *pembacaPeta) bacaBaris() {
	if !slices.ContainsFunc(p.sel, func(s string) bool { return strings.TrimSpace(s) != "" }) {
		return
	}
	for i := p.lebar; i < len(p.sel); i++ {
		if s := strings.TrimSpace(p.sel[i]); s != "" {
			p.tambah(KodeSelBerlebih, temuan.Penunjuk("baris", p.nomor), p.tempat(i), temuan.Isi("nilai", s))
		}
	}
	b := BarisPeta{Alasan: rumus.Asli(p.nilai(kolomAlasan)), AlasanInggris: rumus.Asli(p.nilai(kolomAlasanInggris))}
	kodeBaik := p.bacaKode(&b)
	layananBaik := p.bacaLayanan(&b)
	tandaBaik := p.bacaTanda(&b)
	if layananBaik && tandaBaik && kodeBaik && !b.cocok() {
		p.salah(KodeTandaTakCocok, kolomTanda,
			temuan.Isi("layanan", b.Layanan.String()), temuan.Isi("kode", b.Kode.String()))
	}
	p.baris = append(p.baris, b)
}

// bacaKode reads the code; false if the row has none to speak of.
func (p *pembacaPeta) bacaKode(b *BarisPeta) bool {
	k, err := bagan.UraiKegiatan(p.nilai(kolomKode), bagan.Permendagri20)
	if salah := (*bagan.SalahKode)(nil); errors.As(err, &salah) {
		id, en := salah.Sebab.Pesan()
		p.salah(KodeKodeSalah, kolomKode, temuan.Dwi("sebab", id, en))
		return false
	}
	if err != nil {
		p.salah(KodeKodeSalah, kolomKode, temuan.Isi("sebab", err.Error()))
		return false
	}
	if k.Tingkat() != bagan.Kegiatan {
		p.salah(KodeBukanKegiatan, kolomKode)
		return false
	}
	b.Kode = k.Baku()
	garis := p.tempat(p.letak[kolomKode]).Baris
	if dulu, ada := p.dipakai[b.Kode]; ada {
		p.salah(KodeKodeGanda, kolomKode, temuan.Isi("baris", dulu))
		return true
	}
	p.dipakai[b.Kode] = garis
	if _, ada := bagan.CariKegiatan(b.Kode); !ada && !b.Kode.Lokal() {
		p.salah(KodeDiLuarBagan, kolomKode)
	}
	return true
}

func (p *pembacaPeta) bacaLayanan(b *BarisPeta) bool {
	l, err := UraiLayanan(strings.ToLower(p.nilai(kolomLayanan)))
	if err != nil {
		p.salah(KodeLayananAsing, kolomLayanan, temuan.Isi("pilihan", pilihanLayanan()))
		return false
	}
	b.Layanan = l
	return true
}

func (p *pembacaPeta) bacaTanda(b *BarisPeta) bool {
	t, err := UraiTanda(strings.ToLower(p.nilai(kolomTanda)))
	if err != nil || !t.dalamPeta() {
		p.salah(KodeTandaAsing, kolomTanda, temuan.Isi("pilihan", pilihanTanda()))
		return false
	}
	b.Tanda = t
	return true
}

// cocok reports whether service, mark and code go together.
func (b *BarisPeta) cocok() bool {
	switch b.Tanda {
	case TandaInti, TandaDebat:
		return b.Layanan != Bukan
	case TandaBukan, TandaBukanDebat:
		return b.Layanan == Bukan
	case TandaLokal:
		return b.Kode.Lokal()
	default:
		return false
	}
}

// periksaLengkap reports the kegiatan of the chart that the map leaves open.
func (p *pembacaPeta) periksaLengkap(peta Peta) {
	banyak, pertama := 0, ""
	for k := range bagan.DaftarKegiatan() {
		if k.Kode.Tingkat() != bagan.Kegiatan || peta.cari(k.Kode) != nil {
			continue
		}
		if banyak == 0 {
			pertama = k.Kode.String()
		}
		banyak++
	}
	if banyak > 0 {
		p.tambah(KodeTidakLengkap, temuan.Penunjuk("baris"), temuan.Letak{},
			temuan.Isi("banyak", banyak), temuan.Isi("nilai", pertama))
	}
}

// nilai returns the cell of a column without blanks around it, "" if there is
// none.
func (p *pembacaPeta) nilai(kolom int) string {
	if i := p.letak[kolom]; i >= 0 && i < len(p.sel) {
		return strings.TrimSpace(p.sel[i])
	}
	return ""
}

// tempat is the place of cell i of the current record, or of the record for a
// cell it does not have.
func (p *pembacaPeta) tempat(i int) temuan.Letak {
	l := temuan.Letak{Kolom: i + 1}
	if i < 0 || i >= len(p.sel) {
		i = 0
	}
	garis, _ := p.csv.FieldPos(i)
	l.Baris = garis + p.geser
	return l
}

// salah adds a finding about a cell of the current row; its value is {nilai}.
func (p *pembacaPeta) salah(k temuan.Kode, kolom int, isian ...temuan.Isian) {
	isian = append(isian, temuan.Isi("nilai", p.nilai(kolom)))
	p.tambah(k, temuan.Penunjuk("baris", p.nomor, namaKolom[kolom]), p.tempat(p.letak[kolom]), isian...)
}

func (p *pembacaPeta) rusak(l temuan.Letak, id, en string) {
	p.tambah(KodePetaRusak, "", l, temuan.Dwi("sebab", id, en))
}

func (p *pembacaPeta) tambah(k temuan.Kode, jalur string, l temuan.Letak, isian ...temuan.Isian) {
	p.temuan.Tambah(aturanDari(k).Temukan(jalur, l, isian...))
}

func pilihanLayanan() string {
	nama := make([]string, 0, len(namaLayanan))
	for i := range namaLayanan {
		nama = append(nama, namaLayanan[i][0])
	}
	return strings.Join(nama, ", ")
}

func pilihanTanda() string {
	return strings.Join(namaTanda[TandaInti:TandaLokal+1], ", ")
}
