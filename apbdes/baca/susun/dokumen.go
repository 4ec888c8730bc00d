package susun

import (
	"errors"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// penyusunDokumen composes one document.
type penyusunDokumen struct {
	o     *Opsi
	gaya  rupiah.TataTulis
	hasil *Hasil
	lapor func(temuan.Temuan)
	d     *apbdes.Dokumen
}

func (s *penyusunDokumen) susun(k *kelompok) {
	s.d = &apbdes.Dokumen{Desa: k.desa, Tahun: k.tahun, Asal: apbdes.Asal{Format: s.o.Format, Berkas: s.o.Berkas}}
	s.d.Bagan = s.generasi(k.baris)
	baris := make([]berkode, 0, len(k.baris))
	for _, b := range k.baris {
		if t, ok := s.baca(b); ok {
			baris = append(baris, t)
		}
	}
	if !s.o.DaunSemua {
		s.tandaiInduk(baris)
	}
	for i := range baris {
		s.taruh(&baris[i])
	}
	s.lengkapi(k.baris)
	if s.d.BanyakBaris()+len(s.d.Tercetak)+len(s.d.Gagal)+len(s.d.Luar) == 0 {
		return // headings only
	}
	s.temukanTanpa(k.baris[0])
	s.hasil.Dokumen = append(s.hasil.Dokumen, s.d)
}

// temukanTanpa reports a village or year that is nowhere named.
func (s *penyusunDokumen) temukanTanpa(b *Baris) {
	l := temuan.Letak{Berkas: b.Letak.Berkas, Lembar: b.Letak.Lembar}
	if s.d.Desa.Kode.Kosong() && s.d.Desa.KodeAsli == "" {
		s.lapor(AturanTanpaDesa.Temukan("/desa/kode", l))
	}
	if s.d.Tahun == 0 {
		s.lapor(AturanTanpaTahun.Temukan("/tahun", l))
	}
}

// generasi proves the generation of the chart of accounts from the accounts of the document. A document that names no account
// at all is read by the chart in force; the kegiatan axis alone cannot tell.
func (s *penyusunDokumen) generasi(baris []*Baris) bagan.Generasi {
	if s.o.Bagan != 0 {
		return s.o.Bagan
	}
	g, _ := bagan.KenaliGenerasi(func(yield func(string) bool) {
		for _, b := range baris {
			if b.KodeRekening != "" && b.Peran != Judul && !yield(b.KodeRekening) {
				return
			}
		}
	})
	if g == bagan.GenerasiTidakDikenal {
		return bagan.Permendagri20
	}
	return g
}

// baca reads codes and amounts of a row. Rows that end here, headings and unreadable ones, are put away; false says so.
func (s *penyusunDokumen) baca(b *Baris) (berkode, bool) {
	t := berkode{Baris: b}
	if b.Peran == Judul {
		s.simpanJudul(b)
		return t, false
	}
	var err error
	if t.kegiatan, err = bagan.UraiKegiatan(b.KodeKegiatan, s.d.Bagan); err != nil {
		return t, s.gagalKode(b, "kegiatan", b.KodeKegiatan, b.KolomKegiatan, err)
	}
	if t.rekening, err = bagan.UraiRekening(b.KodeRekening, s.d.Bagan); err != nil {
		return t, s.gagalKode(b, "rekening", b.KodeRekening, b.KolomRekening, err)
	}
	for _, f := range apbdes.DaftarFase() {
		o, err := s.nilai(b.Nilai[f])
		if err != nil {
			return t, s.gagalAngka(b, b.Nilai[f], err)
		}
		t.nilai.Isi(f, o)
	}
	if t.kegiatan.Kosong() && t.rekening.Kosong() {
		s.tanpaKode(&t)
		return t, false
	}
	s.lepasKegiatan(&t)
	return t, true
}

// lepasKegiatan takes the kegiatan off a row that is not spending, before anything is decided from its place on that axis.
func (s *penyusunDokumen) lepasKegiatan(t *berkode) {
	switch t.rekening.Golongan() {
	case bagan.Pendapatan, bagan.PenerimaanPembiayaan, bagan.PengeluaranPembiayaan, bagan.Pembiayaan, bagan.LuarAPBDes:
		if !t.kegiatan.Kosong() {
			l := t.Letak
			l.Kolom = t.KolomKegiatan
			s.lapor(AturanPunyaKegiatan.Temukan("", l, temuan.Isi("rekening", t.rekening), temuan.Isi("kegiatan", t.kegiatan)))
			t.kegiatan = bagan.KodeKegiatan{}
		}
	}
}

// tanpaKode puts away a row without codes: a printed total, a heading, or money that cannot be placed.
func (s *penyusunDokumen) tanpaKode(t *berkode) {
	b := t.Baris
	if t.nilai.Kosong() && b.Sasaran == 0 {
		s.simpanJudul(b)
		return
	}
	sasaran := b.Sasaran
	if sasaran == 0 {
		sasaran, _ = KenaliTotal(b.Uraian)
		if sasaran != 0 {
			s.lapor(AturanTotalDikenali.Temukan(temuan.Penunjuk("tercetak", len(s.d.Tercetak)), b.Letak,
				temuan.Isi("uraian", strings.TrimSpace(b.Uraian)), temuan.Isi("sasaran", sasaran.String())))
		}
	}
	if sasaran == 0 {
		s.gagal(b, AturanTanpaKode.Temukan("", b.Letak, temuan.Isi("uraian", strings.TrimSpace(b.Uraian+" "+b.NamaKegiatan))))
		return
	}
	s.d.Tercetak = append(s.d.Tercetak, apbdes.Tercetak{Sasaran: sasaran, Uraian: b.Uraian, Nilai: t.nilai, Letak: b.Letak})
}

func (s *penyusunDokumen) simpanJudul(b *Baris) {
	s.hasil.Judul = append(s.hasil.Judul, apbdes.BarisGagal{Letak: b.Letak, Mentah: b.Mentah})
}

func (s *penyusunDokumen) gagalKode(b *Baris, apa, nilai string, kolom int, err error) bool {
	l := b.Letak
	l.Kolom = kolom
	id, en := Kalimat(err)
	s.gagal(b, AturanKodeRusak.Temukan("", l, temuan.Isi("apa", apa), temuan.Isi("nilai", nilai), temuan.Dwi("sebab", id, en)))
	return false
}

func (s *penyusunDokumen) gagalAngka(b *Baris, c Sel, err error) bool {
	l := b.Letak
	l.Kolom = c.Kolom
	id, en := sebabAngka(err)
	s.gagal(b, AturanAngkaRusak.Temukan("", l, temuan.Isi("kolom", c.Kolom), temuan.Isi("nilai", strings.TrimSpace(c.Teks)), temuan.Dwi("sebab", id, en)))
	return false
}

// gagal keeps an unreadable row in the document, and the finding with a pointer to it.
func (s *penyusunDokumen) gagal(b *Baris, t temuan.Temuan) {
	t.Jalur = temuan.Penunjuk("gagal", len(s.d.Gagal))
	s.lapor(t)
	s.d.Gagal = append(s.d.Gagal, apbdes.BarisGagal{Letak: b.Letak, Mentah: b.Mentah})
}

func sebabAngka(err error) (id, en string) {
	switch {
	case errors.Is(err, rupiah.ErrGanda):
		return "yang dapat dibaca dengan dua cara", "which can be read in two ways"
	case errors.Is(err, rupiah.ErrPecahan):
		return "lebih halus daripada satu sen", "which is finer than one sen"
	case errors.Is(err, rupiah.ErrLuapan):
		return "terlalu besar", "which is too large"
	default:
		return "bukan angka menurut gaya berkas ini", "which is not a number in the style of this file"
	}
}

// taruh puts a row into its section.
func (s *penyusunDokumen) taruh(t *berkode) {
	golongan := t.rekening.Golongan()
	if golongan == bagan.TanpaGolongan {
		golongan = bagan.Belanja // it has a kegiatan, or baca would have ended with it
	}
	if t.induk {
		uraian := t.Uraian
		if uraian == "" {
			uraian = t.NamaKegiatan
		}
		s.d.Tercetak = append(s.d.Tercetak, apbdes.Tercetak{Sasaran: apbdes.SasaranKode, Kegiatan: t.kegiatan, Rekening: t.rekening,
			Uraian: uraian, Nilai: t.nilai, Letak: t.Letak})
		return
	}
	pos := apbdes.Pos{Rekening: t.rekening, Uraian: t.Uraian, Sumber: bagan.UraiSumber(t.SumberDana), Nilai: t.nilai, Letak: t.Letak}
	switch golongan {
	case bagan.Pendapatan:
		s.d.Pendapatan = append(s.d.Pendapatan, apbdes.BarisPendapatan{Pos: pos})
	case bagan.PenerimaanPembiayaan, bagan.PengeluaranPembiayaan, bagan.Pembiayaan:
		s.d.Pembiayaan = append(s.d.Pembiayaan, apbdes.BarisPembiayaan{Pos: pos})
	case bagan.LuarAPBDes:
		s.d.Luar = append(s.d.Luar, apbdes.BarisLuar{Pos: pos})
	default:
		s.d.Belanja = append(s.d.Belanja, apbdes.BarisBelanja{Kegiatan: t.kegiatan, NamaKegiatan: t.NamaKegiatan, Pos: pos})
	}
}
