package cetak

import (
	"errors"
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/internal/nomorkolom"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Format is the name of the format in [apbdes.Asal].
const Format = "siskeudes-cetak"

// kolom holds the index of each column, -1 where the table has none.
type kolom struct {
	kode, uraian, sumber                    int
	anggaran, perubahan, realisasi, selisih int
}

// ciriKepala maps the words of header cells to columns: a cell that is one of the texts, or contains one of the parts.
var ciriKepala = [...]struct {
	persis, bagian []string
	kolom          func(*kolom) *int
}{
	{persis: []string{"kode", "kode rekening", "kode rek", "kd rek"}, kolom: func(k *kolom) *int { return &k.kode }},
	{persis: []string{"uraian", "nama rekening"}, kolom: func(k *kolom) *int { return &k.uraian }},
	{bagian: []string{"sumber"}, kolom: func(k *kolom) *int { return &k.sumber }},
	{persis: []string{"selisih"}, bagian: []string{"bertambah", "berkurang", "lebih"}, kolom: func(k *kolom) *int { return &k.selisih }},
	{bagian: []string{"realisasi"}, kolom: func(k *kolom) *int { return &k.realisasi }},
	{persis: []string{"menjadi", "perubahan"}, bagian: []string{"setelah"}, kolom: func(k *kolom) *int { return &k.perubahan }},
	{persis: []string{"semula", "murni", "jumlah", "jumlah rp"}, bagian: []string{"anggaran"}, kolom: func(k *kolom) *int { return &k.anggaran }},
}

// peranKolom tells what a header cell of a printed report means, nil if nothing. The first match decides.
func peranKolom(s string, k *kolom) *int {
	s = strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return (r < 'a' || r > 'z') && r < 0x80 }), " ")
	memuat := func(kata string) bool { return strings.Contains(s, kata) }
	for i := range ciriKepala {
		if c := &ciriKepala[i]; slices.Contains(c.persis, s) || slices.ContainsFunc(c.bagian, memuat) {
			return c.kolom(k)
		}
	}
	return nil
}

// cariKepala finds the header row among the first rows: it names the code, the description and at least one amount.
func cariKepala(l *lembar.Lembar) (baris int, k kolom, ada bool) {
	for i := range l.Baris[:min(len(l.Baris), 30)] {
		k = kolom{-1, -1, -1, -1, -1, -1, -1}
		for j, s := range l.Baris[i].Sel {
			if p := peranKolom(s.Teks, &k); p != nil && *p < 0 {
				*p = j
			}
		}
		if k.kode >= 0 && k.uraian >= 0 && (k.anggaran >= 0 || k.perubahan >= 0 || k.realisasi >= 0) {
			return i, k, true
		}
	}
	return 0, kolom{}, false
}

// Cocok reports whether the table is a printed report: a header with code, description and amount, and below it codes in the
// spelling of Siskeudes (an account with a dot at its end, or a kegiatan in brackets). A table with its codes in several columns, or with
// a second line of header that names the amounts, is none.
func Cocok(l *lembar.Lembar) bool {
	mulai, k, ada := cariKepala(l)
	if !ada || kepalaDuaBaris(l, mulai, k) {
		return false
	}
	cocok := false
	for i := range l.Baris[mulai+1:] {
		b := &l.Baris[mulai+1+i]
		if adalahNomorKolom(b, k) {
			continue
		}
		s := strings.TrimSpace(b.Kolom(k.kode).Teks)
		cocok = cocok || (strings.HasSuffix(s, ".") && len(s) > 2 || strings.HasSuffix(s, "]")) && hanyaKode(s)
		for j := k.kode + 1; j < len(b.Sel) && l.Baris[mulai].Kolom(j).Kosong(); j++ {
			if hanyaKode(strings.TrimSpace(b.Kolom(j).Teks)) {
				return false
			}
		}
	}
	return cocok
}

// kepalaDuaBaris reports whether the row below the header names amounts ("SEMULA", "MENJADI" below "ANGGARAN").
func kepalaDuaBaris(l *lembar.Lembar, mulai int, k kolom) bool {
	if mulai+1 >= len(l.Baris) || !l.Baris[mulai+1].Kolom(k.kode).Kosong() || !l.Baris[mulai+1].Kolom(k.uraian).Kosong() {
		return false
	}
	return slices.ContainsFunc(l.Baris[mulai+1].Sel, func(s lembar.Sel) bool {
		var q kolom
		p := peranKolom(s.Teks, &q)
		return p == &q.anggaran || p == &q.perubahan || p == &q.realisasi || p == &q.selisih
	})
}

// hanyaKode reports whether a cell holds a code and no words.
func hanyaKode(s string) bool {
	sel, err := bagan.UraiSel(s, bagan.Permendagri20)
	return err == nil && sel.Teks == "" && !(sel.Kegiatan.Kosong() && sel.Rekening.Kosong())
}

// adalahNomorKolom recognises the row of column numbers below the header: description and amount are numbered too.
func adalahNomorKolom(b *lembar.Baris, k kolom) bool {
	sel := mentah(b)
	for _, s := range sel {
		if len(s) > 32 {
			return false
		}
	}
	uang := slices.ContainsFunc([]int{k.anggaran, k.perubahan, k.realisasi}, func(i int) bool { return !b.Kolom(i).Kosong() })
	return uang && !b.Kolom(k.uraian).Kosong() && nomorkolom.Kenali(sel)
}

// ErrKepala says that no header row was found.
var ErrKepala = errors.New("cetak: no header row with a code, a description and an amount")

// DariLembar reads a printed report. The error is [ErrKepala]; use [Cocok] first.
func DariLembar(l *lembar.Lembar, o susun.Opsi) (*susun.Hasil, error) {
	mulai, k, ada := cariKepala(l)
	if !ada {
		return nil, ErrKepala
	}
	o.Format, o.BisaTerpotong = Format, true
	p := susun.Penyusun{Opsi: o}
	gaya := gayaSelisih(l, mulai, k, o.TataTulis)
	for i := range l.Baris {
		if i == mulai {
			continue
		}
		b := baris(&l.Baris[i], k, o.Berkas, l.Nama)
		if i < mulai || kepalaUlang(&l.Baris[i], k) || adalahNomorKolom(&l.Baris[i], k) {
			b.Peran = susun.Judul
		} else {
			periksaSelisih(&p, &b, &l.Baris[i], k, gaya)
		}
		p.Tambah(b)
	}
	h := p.Selesai()
	h.BarisData += l.Kosong
	h.Kosong += l.Kosong
	return h, nil
}

// kepalaUlang recognises the page header that a printout repeats.
func kepalaUlang(b *lembar.Baris, k kolom) bool {
	var q kolom
	return peranKolom(b.Kolom(k.kode).Teks, &q) == &q.kode && peranKolom(b.Kolom(k.uraian).Teks, &q) == &q.uraian
}

// baris turns a printed row into a row for the composer. Which axis a code belongs to is decided by bagan.UraiSel; a code that it
// cannot read is passed on as an account, so that the composer reports it with its reason.
func baris(b *lembar.Baris, k kolom, berkas, nama string) susun.Baris {
	r := susun.Baris{
		Letak:  temuan.Letak{Berkas: berkas, Lembar: nama, Baris: b.Nomor},
		Mentah: mentah(b),
		Uraian: strings.TrimSpace(b.Kolom(k.uraian).Teks), SumberDana: teks(b, k.sumber),
		KolomKegiatan: k.kode + 1, KolomRekening: k.kode + 1,
	}
	isi := func(f apbdes.Fase, kolom int) {
		if kolom >= 0 {
			s := b.Kolom(kolom)
			r.Nilai[f] = susun.Sel{Teks: s.Teks, Angka: s.Angka, Kolom: kolom + 1}
		}
	}
	isi(apbdes.Anggaran, k.anggaran)
	isi(apbdes.Perubahan, k.perubahan)
	isi(apbdes.Realisasi, k.realisasi)
	isiKode(&r, b.Kolom(k.kode).Teks)
	return r
}

func isiKode(r *susun.Baris, s string) {
	if s = strings.TrimSpace(s); s == "" {
		return
	}
	sel, err := bagan.UraiSel(s, bagan.Permendagri20)
	switch {
	case err != nil:
		r.KodeRekening = s
		return
	case sel.Mendua:
		// "01" to "05" are bidang, "5." and "5.1." accounts: in a printed report an account ends with a dot or has no leading zero.
		if s[0] == '0' {
			r.KodeKegiatan, r.NamaKegiatan = s, r.Uraian
		} else {
			r.KodeRekening = s
		}
		return
	}
	if sel.Kegiatan.Kosong() && sel.Rekening.Kosong() {
		if r.Uraian == "" {
			r.Uraian = s // words in the code column: a total or a heading
		}
		return
	}
	if !sel.Kegiatan.Kosong() {
		r.KodeKegiatan = sel.Kegiatan.String()
		if sel.Rekening.Kosong() {
			r.NamaKegiatan, r.Uraian = r.Uraian, ""
		}
	}
	if !sel.Rekening.Kosong() {
		r.KodeRekening = sel.Rekening.String()
	}
}

func teks(b *lembar.Baris, k int) string {
	if k < 0 {
		return ""
	}
	return b.Kolom(k).Teks
}

func mentah(b *lembar.Baris) []string {
	m := make([]string, len(b.Sel))
	for i := range b.Sel {
		m[i] = b.Sel[i].Teks
	}
	return m
}

// gayaSelisih proves the style for the column of differences from the amounts of the same rows.
func gayaSelisih(l *lembar.Lembar, mulai int, k kolom, pilihan rupiah.TataTulis) rupiah.TataTulis {
	if pilihan != 0 || k.selisih < 0 {
		return pilihan
	}
	var p rupiah.Pengenal
	for i := range l.Baris[mulai+1:] {
		for _, j := range [...]int{k.anggaran, k.perubahan, k.realisasi} {
			if j >= 0 && !l.Baris[mulai+1+i].Kolom(j).Angka {
				p.Tambah(l.Baris[mulai+1+i].Kolom(j).Teks)
			}
		}
	}
	return p.Hasil().TataTulis
}

// aturanSelisih reports a printed difference that is not the difference of the two amounts beside it.
var aturanSelisih = temuan.Aturan{Kode: "APBDES-BCA-42", Tingkat: temuan.Peringatan, Pola: temuan.Pola{
	Indonesia: "Kolom bertambah/(berkurang) mencetak {tercetak}, selisih kedua angka di baris ini {hitung}.",
	Inggris:   "The increase/(decrease) column prints {tercetak}, the difference of the two amounts in this row is {hitung}."}}

// DaftarAturan lists the findings of this package.
func DaftarAturan() []temuan.Aturan { return []temuan.Aturan{aturanSelisih} }

// periksaSelisih compares the printed difference with the amounts. It is never stored: a difference is no phase.
func periksaSelisih(p *susun.Penyusun, b *susun.Baris, asli *lembar.Baris, k kolom, gaya rupiah.TataTulis) {
	if k.selisih < 0 || gaya == 0 {
		return
	}
	s := asli.Kolom(k.selisih)
	urai := func(teks string, angka bool) (rupiah.Opsional, error) {
		if angka {
			return rupiah.UraiOpsional(teks, rupiah.Mesin)
		}
		return rupiah.UraiOpsional(teks, gaya)
	}
	cetak, err := urai(s.Teks, s.Angka)
	if err != nil || !cetak.Ada {
		return
	}
	lama, baru := b.Nilai[apbdes.Anggaran], b.Nilai[apbdes.Perubahan]
	if k.realisasi >= 0 {
		lama, baru = b.Nilai[apbdes.Realisasi], b.Nilai[apbdes.Anggaran]
	}
	x, errX := urai(lama.Teks, lama.Angka)
	y, errY := urai(baru.Teks, baru.Angka)
	hitung := y.Selisih(x)
	// An LRA prints lebih/(kurang) as anggaran less realisasi or the other way round; only the size is compared there.
	if errX != nil || errY != nil || !hitung.Ada || hitung == cetak || k.realisasi >= 0 && hitung.Nilai == -cetak.Nilai {
		return
	}
	l := b.Letak
	l.Kolom = k.selisih + 1
	p.TambahTemuan(aturanSelisih.Temukan("", l, temuan.Isi("tercetak", cetak.Nilai), temuan.Isi("hitung", hitung.Nilai)))
}
