package siskeudes

import (
	"errors"
	"io"
	"math"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/baca/internal/arus"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
)

// FormatCSV and FormatAccess are the names of the formats in [apbdes.Asal].
const (
	FormatCSV    = "siskeudes-csv"
	FormatAccess = "siskeudes-access"
)

// Opsi sets what the export does not say. The zero value proves everything from the export and takes all of the year.
type Opsi struct {
	susun.Opsi
	// Sampai (YYYY-MM-DD) leaves out of realisasi what is dated later; "" takes all rows. See [AkhirSemester].
	Sampai string
	// Tanggal is the form of the dates; the zero value lets the columns prove it. Dates in a database need no proof.
	Tanggal TataTanggal
	// Kabupaten joins village codes where Ta_Pemda is missing or unclear.
	Kabupaten wilayah.Kode
	Sandi     string // password of an Access database
	Batas     Batas  // zero fields: defaults
}

// ErrSampai says that Opsi.Sampai is no date of the form YYYY-MM-DD.
var ErrSampai = errors.New("siskeudes: cut-off date must be YYYY-MM-DD")

func (o *Opsi) periksa() error {
	if o.Sampai != "" && (len(o.Sampai) != len("2024-06-30") || TahunBulanHari.baca(o.Sampai) == 0) {
		return ErrSampai
	}
	return nil
}

// AkhirSemester returns the last day of a semester (1 or 2) as Opsi.Sampai wants it: 30 June or 31 December. Any other semester or
// a year outside 2000 to 2100 gives "".
func AkhirSemester(tahun, semester int) string {
	switch semester {
	case 1:
		return hariDari(tahun, 6, 30).String()
	case 2:
		return hariDari(tahun, 12, 31).String()
	default:
		return ""
	}
}

// Hasil is what became of an export. The rows of its documents are those of [susun.Hasil]; rows of the tables that are in no
// document are listed in Tabel.
type Hasil struct {
	susun.Hasil
	// Tabel accounts for the rows of every table used, in a fixed order; a table that is twice in the export is there twice.
	Tabel []TabelTerhitung
	// TabelLain names the tables of the export that are not needed, in the order found.
	TabelLain []string
}

// Baca reads an export from a zip or an Access database, told apart by content. The error is that of [BacaZip] or [BacaAccess], and
// [*lembar.SalahJenis] for anything else.
func Baca(r io.ReaderAt, ukuran int64, o Opsi) (*Hasil, error) {
	switch j, err := jenisBerkas(r, ukuran); {
	case err != nil:
		return nil, err
	case j == lembar.JenisZip:
		return BacaZip(r, ukuran, o)
	case j == lembar.JenisAccess:
		return BacaAccess(r, ukuran, o)
	default:
		return nil, &lembar.SalahJenis{Jenis: j}
	}
}

// Kenali reports whether the file is one that [Baca] reads as a Siskeudes export: a zip with at least one table of Siskeudes, or an
// Access database. It never looks at names outside the file.
func Kenali(r io.ReaderAt, ukuran int64) bool {
	j, err := jenisBerkas(r, ukuran)
	if err != nil || j != lembar.JenisZip {
		return err == nil && j == lembar.JenisAccess
	}
	b := Batas{}.Lengkap()
	b.Tabel.Bita = math.MaxInt64 // what it is does not depend on its size
	daftar, err := bukaZip(r, ukuran, b)
	if err != nil {
		return false
	}
	for _, f := range daftar {
		if nama, ok := jalurTabel(f.Name); ok {
			if _, dikenal := cariTabel(nama); dikenal {
				return true
			}
		}
	}
	return false
}

func jenisBerkas(r io.ReaderAt, ukuran int64) (lembar.Jenis, error) {
	if r == nil {
		return 0, errors.New("siskeudes: no reader")
	}
	awal := make([]byte, max(0, min(ukuran, 512)))
	if n, err := r.ReadAt(awal, 0); n < len(awal) {
		if err == nil || errors.Is(err, io.EOF) {
			err = io.ErrUnexpectedEOF
		}
		return 0, err
	}
	return lembar.Kenali(awal), nil
}

func salahJenis(j lembar.Jenis, err error) error {
	if err != nil {
		return err
	}
	return &lembar.SalahJenis{Jenis: j}
}

// susunHasil turns the collected tables into documents.
func susunHasil(g *pengumpul, o Opsi, format string) *Hasil {
	o.Format = format
	p := pembacaBaru(&o)
	p.tabel = g.tabel
	p.baca()
	g.lampirkan(&p.susun)
	p.susun.TambahTemuan(p.catat.Hasil(arus.AturanSelebihnya())...)
	h := &Hasil{TabelLain: g.lain}
	h.Hasil = *p.susun.Selesai()
	p.lengkapi(h.Dokumen)
	for _, t := range p.tabel {
		if t != nil {
			h.Tabel = append(h.Tabel, t.hitung())
		}
	}
	for _, t := range g.ganda {
		h.Tabel = append(h.Tabel, t.hitung())
	}
	return h
}

func pembacaBaru(o *Opsi) *pembaca {
	p := &pembaca{o: o, catat: pencatat{berkas: o.Berkas}, susun: susun.Penyusun{Opsi: o.Opsi},
		dok: make(map[kunciDok]*dok), dibukukan: make(map[kunciPos]bool), bernama: make(map[kunciKeg]bool),
		panjar: make(map[kunciBukti]*panjar), ditinjau: make(map[kunciHari]bool)}
	if o.Sampai != "" {
		p.batas = TahunBulanHari.baca(o.Sampai)
	}
	return p
}

// pembaca is the work on one export, or on one village of it: see [telaah].
type pembaca struct {
	o       *Opsi
	batas   hari // cut-off date; 0 is none
	tabel   [banyakTabel]*tabel
	tanggal [banyakTabel]buktiTanggal
	catat   pencatat
	susun   susun.Penyusun
	angka   gayaAngka
	acuan   acuan
	dok     map[kunciDok]*dok
	urut    []*dok
	akhir   *dok // the one looked up last: rows of a village lie together

	tanpaPemda []tanpaPemda // years without a kabupaten
	rangkai    rangkaian
	sisa       pembukti           // amounts that no style reads, where none is proven
	kurang     [banyakBagian]bool // sections without realisasi
	transaksi  []transaksi
	dibukukan  map[kunciPos]bool // places with bookings
	bernama    map[kunciKeg]bool // codes of the kegiatan axis that have lines
	induk      [banyakTabel]map[kunciBukti]int
	panjar     map[kunciBukti]*panjar
	ditinjau   map[kunciHari]bool // master rows whose year has been looked at
	lempeng    []string
}

// baca is the order of the work. Nothing is fed to the composer before the whole export is understood.
func (p *pembaca) baca() {
	p.buktikanAngka()
	p.bacaAcuan()
	p.kenaliBagan()
	p.laporDesa()
	p.tinjauPAK()
	p.buktikanTanggal()
	p.indeksSemua()
	p.tentukanBagian(p.adaTransaksi(), p.adaUangMuka())
	p.kumpulkanTransaksi()
	p.taruhAnggaran()
	p.taruhTransaksi()
	p.taruhNama()
	p.tutup()
}

// lapor notes a finding about a row of a table; i = -1 is the table itself.
func (p *pembaca) lapor(t *tabel, i int, a *temuan.Aturan, isian ...temuan.Isian) {
	n := 0
	p.catat.lembar = ""
	if t != nil {
		p.catat.lembar = t.jenis.nama()
		if i >= 0 {
			n = t.baris[i].Nomor
		}
	}
	p.catat.Tambah(a, n, 0, isian...)
}

// tutup decides about what is left: tables whose rows only serve as names or masters, and exports without a budget.
func (p *pembaca) tutup() {
	for _, t := range p.tabel {
		if t != nil && !slices.Contains(daftarUang(), t.jenis) {
			t.tandaiSemua(dipakai)
		}
	}
	p.laporTanpaAnggaran()
}

func (p *pembaca) laporTanpaAnggaran() {
	p.catat.di(langkahTutup, 0, 0)
	if !p.adaAnggaran() {
		ada := ""
		for _, t := range p.tabel {
			if t != nil && t.banyak() > 0 {
				if ada != "" {
					ada += ", "
				}
				ada += t.jenis.nama()
			}
		}
		p.catat.lembar = ""
		if ada == "" {
			p.catat.Tambah(&aturanTanpaRAB, 0, 0, temuan.Dwi("ada", "tidak ada yang berisi", "none with rows"))
			return
		}
		p.catat.Tambah(&aturanTanpaRAB, 0, 0, temuan.Isi("ada", ada))
	}
}

func (p *pembaca) adaAnggaran() bool {
	for _, j := range [...]jenisTabel{taRABRinci, taRAB} {
		if t := p.tabel[j]; t != nil && t.banyak() > 0 {
			return true
		}
	}
	return false
}
