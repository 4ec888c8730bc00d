package opendk

import (
	"errors"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// Format is the name of the format in [apbdes.Asal].
const Format = "opendk"

// kolom holds the index of each column, -1 where the table has none.
type kolom struct {
	akun, nama, jumlah, desa, namaDesa, bulan, tahun int
}

// letak returns the column a header cell means, nil for a column of no use.
func (k *kolom) letak(s string) *int {
	switch rapikan(s) {
	case "no_akun", "nomor_akun", "noakun", "kode_akun", "akun":
		return &k.akun
	case "nama_akun", "namaakun", "uraian":
		return &k.nama
	case "jumlah", "jumlah_rp", "jumlah_rupiah", "anggaran", "nilai":
		return &k.jumlah
	case "desa_id", "kode_desa":
		return &k.desa
	case "desa", "nama_desa":
		return &k.namaDesa
	case "bulan":
		return &k.bulan
	case "tahun":
		return &k.tahun
	default:
		return nil
	}
}

// rapikan lowers a header and joins its words with _.
func rapikan(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	}), "_")
}

// barisKepala is how many rows may stand above the header.
const barisKepala = 10

// cariKepala finds the header row: it names the account number and the amount.
func cariKepala(l *lembar.Lembar) (baris int, k kolom, ada bool) {
	for i := range l.Baris[:min(len(l.Baris), barisKepala)] {
		k = kolom{-1, -1, -1, -1, -1, -1, -1}
		noAkun := false
		for j, s := range l.Baris[i].Sel {
			if p := k.letak(s.Teks); p != nil && *p < 0 {
				*p = j
				noAkun = noAkun || p == &k.akun && strings.HasPrefix(rapikan(s.Teks), "no")
			}
		}
		if noAkun && k.jumlah >= 0 {
			return i, k, true
		}
	}
	return 0, kolom{}, false
}

// Cocok reports whether the table is the budget template or export of OpenDK, with the reason in both languages. It has a column
// no_akun, which no other format has, and a column jumlah.
func Cocok(l *lembar.Lembar) (ada bool, id, en string) {
	if _, _, ada = cariKepala(l); !ada {
		return false, "", ""
	}
	return true, "kepala tabel memuat no_akun dan jumlah", "the header names no_akun and jumlah"
}

// ErrKepala says that no header row was found.
var ErrKepala = errors.New("opendk: no header row with no_akun and jumlah")

// DariLembar reads the budget table. Rows with a negative amount are kept unread with a finding, as rows with a damaged code or number
// are. The error is [ErrKepala]; use [Cocok] first.
func DariLembar(l *lembar.Lembar, o susun.Opsi) (*susun.Hasil, error) {
	mulai, k, ada := cariKepala(l)
	if !ada {
		return nil, ErrKepala
	}
	o.Format = Format
	r := pembaca{l: l, k: k, o: &o, p: susun.Penyusun{Opsi: o}, catat: lembar.Pencatat{Berkas: o.Berkas, Lembar: l.Nama}}
	for i := range l.Baris[:mulai] {
		b := r.baris(&l.Baris[i])
		b.Peran = susun.Judul
		r.p.Tambah(b)
	}
	data := l.Baris[mulai+1:]
	lama := r.bulanLama(data)
	for i := range data {
		b := r.baris(&data[i])
		switch {
		case lama[i]:
			r.tolak(b)
		case r.negatif(&b):
			r.catat.Tambah(&aturanNegatif, b.Letak.Baris, k.jumlah+1, temuan.Isi("akun", b.KodeRekening), temuan.Isi("nilai", b.Nilai[apbdes.Anggaran].Teks))
			r.tolak(b)
		default:
			r.p.Tambah(b)
		}
	}
	h := r.p.Selesai()
	h.BarisData += len(r.gagal) + l.Kosong
	h.Kosong += l.Kosong
	h.Gagal = append(h.Gagal, r.gagal...)
	r.ulang(h)
	r.catat.Tambah(&aturanTanpaKegiatan, 0, 0)
	h.Temuan = append(r.catat.Hasil(), h.Temuan...).Terurut()
	return h, nil
}

type pembaca struct {
	l     *lembar.Lembar
	k     kolom
	o     *susun.Opsi
	p     susun.Penyusun
	catat lembar.Pencatat
	gagal []apbdes.BarisGagal
}

func (r *pembaca) baris(b *lembar.Baris) susun.Baris {
	s := susun.Baris{
		Letak:    temuan.Letak{Berkas: r.o.Berkas, Lembar: r.l.Nama, Baris: b.Nomor},
		Mentah:   make([]string, len(b.Sel)),
		KodeDesa: b.Kolom(r.k.desa).Teks, NamaDesa: b.Kolom(r.k.namaDesa).Teks, Tahun: b.Kolom(r.k.tahun).Teks,
		KodeRekening: b.Kolom(r.k.akun).Teks, Uraian: strings.TrimSpace(b.Kolom(r.k.nama).Teks),
		KolomDesa: r.k.desa + 1, KolomTahun: r.k.tahun + 1, KolomRekening: r.k.akun + 1,
	}
	for i := range b.Sel {
		s.Mentah[i] = b.Sel[i].Teks
	}
	j := b.Kolom(r.k.jumlah)
	s.Nilai[apbdes.Anggaran] = susun.Sel{Teks: j.Teks, Angka: j.Angka, Kolom: r.k.jumlah + 1}
	return s
}

func (r *pembaca) tolak(b susun.Baris) {
	r.gagal = append(r.gagal, apbdes.BarisGagal{Letak: b.Letak, Mentah: b.Mentah})
}

// negatif reports whether the amount is below zero. In the template every amount is positive; its account says whether it adds or
// subtracts.
func (r *pembaca) negatif(b *susun.Baris) bool {
	c := b.Nilai[apbdes.Anggaran]
	for _, t := range [...]rupiah.TataTulis{rupiah.Mesin, rupiah.Indonesia, rupiah.Inggris} {
		if n, err := rupiah.Urai(c.Teks, t); err == nil {
			return n < 0
		}
	}
	return false
}

// kunciBulan tells the budgets of an export apart.
type kunciBulan struct{ desa, nama, tahun string }

// bulanLama marks the rows of months that a later month of the same village and year replaces.
func (r *pembaca) bulanLama(data []lembar.Baris) []bool {
	lama := make([]bool, len(data))
	if r.k.bulan < 0 {
		return lama
	}
	akhir := make(map[kunciBulan]int)
	kunci := func(b *lembar.Baris) kunciBulan {
		return kunciBulan{strings.TrimSpace(b.Kolom(r.k.desa).Teks), strings.TrimSpace(b.Kolom(r.k.namaDesa).Teks), strings.TrimSpace(b.Kolom(r.k.tahun).Teks)}
	}
	for i := range data {
		if n, ada := nomorBulan(data[i].Kolom(r.k.bulan).Teks); ada {
			akhir[kunci(&data[i])] = max(akhir[kunci(&data[i])], n)
		}
	}
	banyak := 0
	for i := range data {
		n, ada := nomorBulan(data[i].Kolom(r.k.bulan).Teks)
		if lama[i] = ada && n < akhir[kunci(&data[i])]; lama[i] {
			banyak++
		}
	}
	if banyak > 0 {
		r.catat.Tambah(&aturanBulan, 0, r.k.bulan+1, temuan.Isi("banyak", banyak))
	}
	return lama
}

// nomorBulan reads a month as a number or by its Indonesian name.
func nomorBulan(s string) (int, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	if n, err := strconv.Atoi(s); err == nil {
		return n, n >= 1 && n <= 12
	}
	for i, n := range [...]string{"januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"} {
		if n == s {
			return i + 1, true
		}
	}
	return 0, false
}

// ulang reports accounts that occur more than once and were added.
func (r *pembaca) ulang(h *susun.Hasil) {
	for _, d := range h.Dokumen {
		kali := make(map[string]int)
		lapor := func(p *apbdes.Pos) {
			kode := p.Rekening.String()
			if kali[kode]++; kali[kode] == 2 {
				r.catat.Tambah(&aturanUlang, p.Letak.Baris, r.k.akun+1, temuan.Isi("akun", kode))
			}
		}
		for i := range d.Pendapatan {
			lapor(&d.Pendapatan[i].Pos)
		}
		for i := range d.Belanja {
			lapor(&d.Belanja[i].Pos)
		}
		for i := range d.Pembiayaan {
			lapor(&d.Pembiayaan[i].Pos)
		}
	}
}
