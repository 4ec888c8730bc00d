package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/cap"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// hasilCap is the answer of -cap.
type hasilCap struct {
	Sama bool `json:"sama"`
	// Cap is the seal of the figures of the source, of those documents that are compared.
	Cap string `json:"cap"`
	// CapEkspor is the seal of the figures that the export has, Tertulis the one that is written in it; given on a sheet, it is Tertulis.
	CapEkspor string     `json:"cap_ekspor,omitempty"`
	Tertulis  string     `json:"cap_tertulis,omitempty"`
	Beda      []cap.Beda `json:"beda"`
	// Dari says which part of the source a seal given on a sheet is of: "" for all of it, a village and year, or a year.
	Dari string `json:"dari,omitempty"`
	// Lain are the villages and years of the source that the export does not have, and which are not compared.
	Lain []string `json:"lain,omitempty"`
}

// bandingkanCap holds an export or a seal against sources.
func (p *pilihan) bandingkanCap(args []string, o baca.Opsi, keluar io.Writer) (int, error) {
	sumber, err := bacaSemua(args, o)
	if err != nil {
		return 2, err
	}
	h := hasilCap{Beda: []cap.Beda{}}
	if _, err := os.Stat(p.cap); err == nil {
		err = h.dariEkspor(p.cap, sumber, o)
		if err != nil {
			return 2, err
		}
	} else if err := h.dariNilai(p.cap, sumber); err != nil {
		return 2, fmt.Errorf("-cap %q: neither a file nor a seal: %w", p.cap, err)
	}
	if p.format == "json" {
		err = tulisJSON(keluar, h)
	} else {
		_, err = io.WriteString(keluar, h.teks(&laporan{bahasa: p.bahasaPesan()}))
	}
	if err != nil {
		return 2, err
	}
	if !h.Sama {
		return 1, nil
	}
	return 0, nil
}

// bacaSemua reads every document of the arguments.
func bacaSemua(args []string, o baca.Opsi) ([]*apbdes.Dokumen, error) {
	daftar, _, err := daftarSumber(args)
	if err != nil {
		return nil, err
	}
	var d []*apbdes.Dokumen
	for _, s := range daftar {
		h, err := bacaSumber(s, o)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.jalur, err)
		}
		d = append(d, h.Dokumen...)
	}
	if len(d) == 0 {
		return nil, errTanpaDokumen
	}
	return d, nil
}

func (h *hasilCap) dariNilai(nilai string, sumber []*apbdes.Dokumen) (err error) {
	if h.Tertulis, err = cap.Urai(nilai); err != nil {
		return err
	}
	c, err := cap.Hitung(sumber...)
	if err != nil {
		return err
	}
	h.Cap = c.String()
	if h.Sama, err = c.Cocok(h.Tertulis); h.Sama || err != nil {
		return err
	}
	for _, b := range bagian(sumber) {
		if c, err = cap.Hitung(b.dokumen...); err != nil {
			return err
		}
		if h.Sama, err = c.Cocok(h.Tertulis); h.Sama || err != nil {
			h.Cap, h.Dari = c.String(), b.nama
			return err
		}
	}
	return nil
}

// bagianSumber is a part of a source that a sheet may be about.
type bagianSumber struct {
	nama    string
	dokumen []*apbdes.Dokumen
}

// bagian lists each document and each year.
func bagian(sumber []*apbdes.Dokumen) []bagianSumber {
	var satu, tahun []bagianSumber
	for _, d := range sumber {
		satu = append(satu, bagianSumber{namaDokumen(d), []*apbdes.Dokumen{d}})
		i := slices.IndexFunc(tahun, func(b bagianSumber) bool { return b.nama == tahunTeks(d.Tahun) })
		if i < 0 {
			i, tahun = len(tahun), append(tahun, bagianSumber{nama: tahunTeks(d.Tahun)})
		}
		tahun[i].dokumen = append(tahun[i].dokumen, d)
	}
	return append(satu, tahun...)
}

func namaDokumen(d *apbdes.Dokumen) string {
	return strings.Join(strings.Fields(fmt.Sprintf("%s %s %s", d.Desa.Kode, d.Desa.Nama, tahunTeks(d.Tahun))), " ")
}

func (h *hasilCap) dariEkspor(jalur string, sumber []*apbdes.Dokumen, o baca.Opsi) error {
	isi, err := bacaBerkas(jalur)
	if err != nil {
		return err
	}
	h.Tertulis, _ = cap.CariTertanam(isi)
	ekspor, err := bacaSemua([]string{jalur}, o)
	if err != nil {
		return err
	}
	sumber, h.Lain = irisan(sumber, ekspor)
	capEkspor, err := cap.Hitung(ekspor...)
	if err != nil {
		return err
	}
	capSumber, err := cap.Hitung(sumber...)
	if err != nil {
		return err
	}
	h.Cap, h.CapEkspor = capSumber.String(), capEkspor.String()
	beda, err := cap.Bandingkan(sumber, ekspor)
	if err != nil {
		return err
	}
	h.Beda = append(h.Beda, beda...)
	cocok := true
	if h.Tertulis != "" {
		if cocok, err = capEkspor.Cocok(h.Tertulis); err != nil {
			return err
		}
	}
	h.Sama = cocok && capSumber == capEkspor
	return nil
}

// irisan keeps the documents of villages and years that an export has as well; of the others it returns the names.
func irisan(sumber, ekspor []*apbdes.Dokumen) (sama []*apbdes.Dokumen, lain []string) {
	kunci := func(d *apbdes.Dokumen) string { return fmt.Sprint(d.Desa.Kode, "|", d.Desa.KodeAsli, "|", d.Tahun) }
	ada := map[string]bool{}
	for _, d := range ekspor {
		ada[kunci(d)] = true
	}
	for _, d := range sumber {
		if ada[kunci(d)] {
			sama = append(sama, d)
			continue
		}
		lain = append(lain, namaDokumen(d))
	}
	return sama, lain
}

// teks is the answer for people, in the words of a report.
func (h *hasilCap) teks(l *laporan) string {
	k := l.kata
	var b strings.Builder
	baris := func(nama, nilai string) { _, _ = fmt.Fprintf(&b, "%-22s %s\n", nama, nilai) }
	baris(k("Cap sumber", "Seal of the source"), h.Cap)
	if h.CapEkspor != "" {
		baris(k("Cap angka ekspor", "Seal of the export"), h.CapEkspor)
	}
	if h.Tertulis != "" {
		baris(k("Cap tertulis", "Seal as written"), h.Tertulis)
	}
	for _, d := range h.Beda {
		b.WriteString("\n" + strings.Join(kata(d), " · ") + "\n")
		baris("  "+k("sumber", "source"), l.nilaiBeda(d.Lama, d.LetakLama))
		baris("  "+k("ekspor", "export"), l.nilaiBeda(d.Baru, d.LetakBaru))
		if d.Lama.Ada && d.Baru.Ada {
			if s, err := rupiah.Selisih(d.Baru.Nilai, d.Lama.Nilai); err == nil {
				baris("  "+k("selisih", "difference"), l.uang(rupiah.Isi(s)))
			}
		}
	}
	b.WriteString("\n")
	if len(h.Lain) > 0 {
		b.WriteString(k("Tidak dibandingkan, hanya ada di sumber: ", "Not compared, in the source only: ") + strings.Join(h.Lain, "; ") + "\n")
	}
	if h.Dari != "" {
		b.WriteString(k("Cap itu dari bagian ini: ", "The seal is of this part: ") + h.Dari + "\n")
	}
	switch {
	case h.Sama:
		b.WriteString(k("Angkanya sama sampai sen.", "The figures are the same to the sen.") + "\n")
	case len(h.Beda) > 0:
		_, _ = fmt.Fprintf(&b, k("BERBEDA: %d angka.", "DIFFERENT: %d figures.")+"\n", len(h.Beda))
	case h.CapEkspor != "":
		b.WriteString(k("Angka ekspor sama dengan sumber, tetapi cap yang tertulis bukan cap angka itu.",
			"The figures of the export are those of the source, but the seal written in it is another.") + "\n")
	default:
		b.WriteString(k("BERBEDA: cap itu bukan cap angka berkas ini.", "DIFFERENT: this is not the seal of the figures of the file.") + "\n")
	}
	return b.String()
}

func kata(d cap.Beda) []string {
	var s []string
	for _, t := range []string{d.Desa, tahunTeks(d.Tahun), d.Bagian, d.Kegiatan, d.Rekening, d.Uraian, d.Sumber, d.Fase.String()} {
		if t != "" {
			s = append(s, t)
		}
	}
	return s
}

func tahunTeks(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

func (l *laporan) nilaiBeda(o rupiah.Opsional, letak temuan.Letak) string {
	if !o.Ada {
		return l.kata("(tidak ada)", "(none)")
	}
	s := l.uang(o)
	if letak.Baris > 0 {
		letak.Berkas = filepath.Base(letak.Berkas)
		s += "  (" + letak.String() + ")"
	}
	return s
}
