package indikator

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// Limits of BacaProgram.
const (
	batasUkuranProgram = 8 << 20 // bytes
	batasBarisProgram  = 50_000
	batasKolomProgram  = 64
)

// ErrBatasProgram is wrapped by the error of [BacaProgram] about a list above the limits.
var ErrBatasProgram = errors.New("indikator: the programme list is too large")

// Program is a programme of the district: who plans what where, when, for how much.
type Program struct {
	Nama string `json:"nama"`
	// Wilayah is the village, kecamatan or larger area of the programme; zero if the list does not say.
	Wilayah wilayah.Kode    `json:"wilayah,omitzero"`
	Layanan layanan.Layanan `json:"layanan"` // Bukan if it is no basic service, or not known which
	// MenurutNama says that Layanan was found by the words of Nama.
	MenurutNama bool               `json:"menurut_nama,omitempty"`
	Kegiatan    bagan.KodeKegiatan `json:"kegiatan,omitzero"`
	Tahun       int                `json:"tahun,omitempty"` // 0: unknown
	Nilai       rupiah.Opsional    `json:"nilai"`
	Letak       temuan.Letak       `json:"letak,omitzero"`
}

// OpsiProgram are the choices of the caller of [BacaProgram]. The zero value proves the style of amounts and takes the built-in map.
type OpsiProgram struct {
	Berkas    string           // for findings
	TataTulis rupiah.TataTulis // style of amounts; 0: to be proven from the column
	Peta      *layanan.Peta    // places a kegiatan in a service; nil: built-in
}

// BacaProgram reads the programme list of a district from CSV: UTF-8 with or without byte order mark, separated by comma, semicolon
// or tab, with a header. Columns in any order: nama_program (needed), kode_desa or kode_kecamatan or kode_wilayah, layanan (name of
// a service) or kode_kegiatan, tahun, nilai. Empty cells are missing values.
//
// Every row with any content becomes a Program, in the order of the file; what could not be read of it is missing and is a finding.
// A programme whose row names neither service nor kegiatan is placed by the words of its name, which it says.
//
// The error is for reading itself and for limits (8 MiB, 50,000 rows, 64 columns: [ErrBatasProgram]).
func BacaProgram(r io.Reader, o OpsiProgram) ([]Program, temuan.Daftar, error) {
	isi, err := io.ReadAll(io.LimitReader(r, batasUkuranProgram+1))
	if err != nil {
		return nil, nil, fmt.Errorf("indikator: reading the programme list: %w", err)
	}
	if len(isi) > batasUkuranProgram {
		return nil, nil, fmt.Errorf("%w: more than %d bytes", ErrBatasProgram, batasUkuranProgram)
	}
	p := pembacaProgram{opsi: o, peta: petaDari(o.Peta)}
	if err := p.baca(bytes.TrimPrefix(isi, []byte("\ufeff"))); err != nil {
		return nil, nil, err
	}
	if p.adaJudul {
		p.kenaliGaya()
		for i := range p.baris {
			p.uraiBaris(&p.baris[i])
		}
	}
	return p.hasil, p.temuan, nil
}

// The columns of a programme list.
const (
	kolomNama = iota
	kolomDesa
	kolomKecamatan
	kolomWilayah
	kolomLayanan
	kolomKegiatan
	kolomTahun
	kolomNilai
	banyakKolom
)

// namaKolomProgram holds the header names by column, the preferred one first.
var namaKolomProgram = [banyakKolom][]string{
	kolomNama:      {"nama_program", "program", "nama"},
	kolomDesa:      {"kode_desa", "desa"},
	kolomKecamatan: {"kode_kecamatan", "kecamatan"},
	kolomWilayah:   {"kode_wilayah", "wilayah"},
	kolomLayanan:   {"layanan"},
	kolomKegiatan:  {"kode_kegiatan", "kegiatan"},
	kolomTahun:     {"tahun"},
	kolomNilai:     {"nilai", "pagu", "anggaran"},
}

type barisProgram struct {
	nomor int
	sel   []string
}

// pembacaProgram is the state of reading one list.
type pembacaProgram struct {
	opsi     OpsiProgram
	peta     layanan.Peta
	adaJudul bool
	letak    [banyakKolom]int // cell of each column, -1 for none
	baris    []barisProgram
	gaya     rupiah.TataTulis // 0: not proven
	hasil    []Program
	temuan   temuan.Daftar
}

// baca splits the file into rows.
func (p *pembacaProgram) baca(isi []byte) error {
	if !utf8.Valid(isi) {
		p.rusak(0, "bukan UTF-8", "not UTF-8")
		return nil
	}
	c := csv.NewReader(bytes.NewReader(isi))
	c.Comma = pemisahProgram(isi)
	c.FieldsPerRecord = -1
	for {
		sel, err := c.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if salah := (*csv.ParseError)(nil); errors.As(err, &salah) {
			p.rusak(salah.StartLine, "tanda petik tidak beres, sisa berkas tidak dibaca", "broken quotes, the rest of the file is not read")
			break
		}
		if err != nil {
			return fmt.Errorf("indikator: reading the programme list: %w", err)
		}
		nomor, _ := c.FieldPos(0)
		switch {
		case len(sel) > batasKolomProgram, len(p.baris) == batasBarisProgram:
			return fmt.Errorf("%w: more than %d rows or %d columns", ErrBatasProgram, batasBarisProgram, batasKolomProgram)
		case !slices.ContainsFunc(sel, func(s string) bool { return strings.TrimSpace(s) != "" }):
		case !p.adaJudul:
			p.adaJudul = true
			p.bacaJudul(nomor, sel)
		default:
			p.baris = append(p.baris, barisProgram{nomor, sel})
		}
	}
	if !p.adaJudul && len(p.temuan) == 0 {
		p.rusak(0, "berkas kosong", "the file is empty")
	}
	return nil
}

// pemisahProgram is the separator that is most frequent in the header.
func pemisahProgram(isi []byte) rune {
	judul, _, _ := bytes.Cut(bytes.TrimLeft(isi, " \r\n"), []byte("\n"))
	terbanyak, hasil := 0, ','
	for _, r := range [...]rune{',', ';', '\t'} {
		if n := bytes.Count(judul, []byte(string(r))); n > terbanyak {
			terbanyak, hasil = n, r
		}
	}
	return hasil
}

func (p *pembacaProgram) bacaJudul(nomor int, sel []string) {
	for k := range p.letak {
		p.letak[k] = -1
	}
	for i, s := range sel {
		s = strings.ReplaceAll(strings.ToLower(strings.TrimSpace(s)), " ", "_")
		k := slices.IndexFunc(namaKolomProgram[:], func(n []string) bool { return slices.Contains(n, s) })
		l := temuan.Letak{Berkas: p.opsi.Berkas, Baris: nomor, Kolom: i + 1}
		switch {
		case s == "":
		case k < 0:
			p.tambah(KodeProgramKolomAsing, temuan.Penunjuk("judul", i), l, temuan.Isi("kolom", s))
		case p.letak[k] >= 0:
			p.tambah(KodeProgramKolomGanda, temuan.Penunjuk("judul", i), l, temuan.Isi("kolom", s))
		default:
			p.letak[k] = i
		}
	}
	if p.letak[kolomNama] < 0 {
		p.tambah(KodeProgramTanpaKolom, temuan.Penunjuk("judul"), temuan.Letak{Berkas: p.opsi.Berkas, Baris: nomor},
			temuan.Isi("kolom", namaKolomProgram[kolomNama][0]))
	}
}

// sel returns a cell without blanks around it, "" if there is none.
func (p *pembacaProgram) sel(b *barisProgram, kolom int) string {
	if i := p.letak[kolom]; i >= 0 && i < len(b.sel) {
		return strings.TrimSpace(b.sel[i])
	}
	return ""
}

// kenaliGaya proves how amounts are written.
func (p *pembacaProgram) kenaliGaya() {
	if p.gaya = p.opsi.TataTulis; p.gaya != 0 {
		return
	}
	var k rupiah.Pengenal
	for i := range p.baris {
		k.Tambah(p.sel(&p.baris[i], kolomNilai))
	}
	b := k.Hasil()
	switch b.Keadaan {
	case rupiah.Polos, rupiah.Terbukti:
		p.gaya = b.TataTulis
	case rupiah.Ganda, rupiah.Campur:
		p.tambah(KodeProgramGayaRagu, "", temuan.Letak{Berkas: p.opsi.Berkas}, temuan.Isi("contoh", strings.TrimSpace(b.Contoh+" "+b.Lawan)))
	case rupiah.TanpaAngka:
	}
}

// uraiBaris makes the programme of one row.
func (p *pembacaProgram) uraiBaris(b *barisProgram) {
	g := Program{Nama: p.sel(b, kolomNama), Letak: temuan.Letak{Berkas: p.opsi.Berkas, Baris: b.nomor}}
	if g.Nama == "" {
		p.salah(b, KodeProgramTanpaNama, kolomNama)
	}
	for _, k := range [...]int{kolomDesa, kolomKecamatan, kolomWilayah} {
		s := p.sel(b, k)
		if s == "" || !g.Wilayah.Kosong() {
			continue
		}
		w, err := wilayah.Urai(s)
		if err != nil {
			p.salah(b, KodeProgramWilayah, k)
		}
		g.Wilayah = w
	}
	if s := p.sel(b, kolomTahun); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil || n < 1945 || n > 2199 {
			p.salah(b, KodeProgramTahun, kolomTahun)
			n = 0
		}
		g.Tahun = n
	}
	if s := p.sel(b, kolomNilai); s != "" && p.gaya != 0 {
		n, err := rupiah.UraiOpsional(s, p.gaya)
		if err != nil {
			p.salah(b, KodeProgramNilai, kolomNilai)
		}
		g.Nilai = n
	}
	p.uraiLayanan(b, &g)
	p.hasil = append(p.hasil, g)
}

// uraiLayanan decides the service: as the row names it, else by its kegiatan, else by the words of the programme.
func (p *pembacaProgram) uraiLayanan(b *barisProgram, g *Program) {
	dariKode := layanan.Bukan
	if s := p.sel(b, kolomKegiatan); s != "" {
		k, err := bagan.UraiKegiatan(s, bagan.Permendagri20)
		if err != nil {
			p.salah(b, KodeProgramKegiatan, kolomKegiatan)
		}
		g.Kegiatan = k
		dariKode = p.peta.Golongkan(k, g.Nama).Layanan
	}
	if s := p.sel(b, kolomLayanan); s != "" {
		l, ada := kenaliLayanan(s)
		if ada {
			g.Layanan = l
			if dariKode != layanan.Bukan && dariKode != l {
				p.salah(b, KodeProgramLayananBeda, kolomKegiatan, temuan.Isi("layanan", l.String()))
			}
			return
		}
		p.salah(b, KodeProgramLayanan, kolomLayanan)
	}
	if dariKode != layanan.Bukan || !g.Kegiatan.Kosong() {
		g.Layanan = dariKode
		return
	}
	c := pencariNama{bawaan: layanan.PetaBawaan()}
	if l := c.dariKata(g.Nama); l != layanan.Bukan {
		g.Layanan, g.MenurutNama = l, true
		p.salah(b, KodeProgramMenurutNama, kolomNama, temuan.Isi("layanan", l.String()))
		return
	}
	p.salah(b, KodeProgramTanpaLayanan, kolomNama)
}

// kenaliLayanan reads the machine name of a service or its name for people, in either language.
func kenaliLayanan(s string) (layanan.Layanan, bool) {
	s = strings.ToLower(strings.Join(strings.Fields(s), " "))
	for l := layanan.Bukan; l <= layanan.AdministrasiKependudukan; l++ {
		if s == l.String() || s == strings.ToLower(l.Nama(temuan.Indonesia)) || s == strings.ToLower(l.Nama(temuan.Inggris)) {
			return l, true
		}
	}
	return layanan.Bukan, false
}
