package opensid

import (
	"errors"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// FormatManual and FormatAPI are the names of the formats in [apbdes.Asal].
const (
	FormatManual = "opensid-manual"
	FormatAPI    = "opensid-api"
)

// kolom holds the index of each column, -1 where the table has none.
type kolom struct {
	tahun, akun, keg, rincian, anggaran, realisasi, desa, namaDesa int
}

func (k *kolom) letak(s string) *int {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "tahun":
		return &k.tahun
	case "kd_akun":
		return &k.akun
	case "kd_keg":
		return &k.keg
	case "kd_rincian":
		return &k.rincian
	case "nilai_anggaran":
		return &k.anggaran
	case "nilai_realisasi":
		return &k.realisasi
	case "kode_desa", "kd_desa":
		return &k.desa
	case "nama_desa":
		return &k.namaDesa
	default:
		return nil
	}
}

func kepala(l *lembar.Lembar) (kolom, bool) {
	k := kolom{-1, -1, -1, -1, -1, -1, -1, -1}
	if len(l.Baris) == 0 {
		return k, false
	}
	for i, s := range l.Baris[0].Sel {
		if p := k.letak(s.Teks); p != nil && *p < 0 {
			*p = i
		}
	}
	return k, k.rincian >= 0 && k.anggaran >= 0
}

// Cocok reports whether the table is the manual budget of OpenSID, with the reason in both languages.
func Cocok(l *lembar.Lembar) (ada bool, id, en string) {
	if _, ada = kepala(l); !ada {
		return false, "", ""
	}
	return true, "kepala tabel memuat Kd_Rincian dan Nilai_Anggaran", "the header names Kd_Rincian and Nilai_Anggaran"
}

// ErrKepala says that the first row does not name the needed columns.
var ErrKepala = errors.New("opensid: no header row with Kd_Rincian and Nilai_Anggaran")

// DariLembar reads the manual table, whose first row names the columns. The error is [ErrKepala]; use [Cocok] first.
func DariLembar(l *lembar.Lembar, o susun.Opsi) (*susun.Hasil, error) {
	k, ada := kepala(l)
	if !ada {
		return nil, ErrKepala
	}
	o.Format = FormatManual
	p := susun.Penyusun{Opsi: o}
	catat := lembar.Pencatat{Berkas: o.Berkas, Lembar: l.Nama}
	for i := range l.Baris[1:] {
		b := k.baris(&l.Baris[1+i], o.Berkas, l.Nama)
		periksaAkun(&b, l.Baris[1+i].Kolom(k.akun).Teks, &catat)
		p.Tambah(b)
	}
	h := p.Selesai()
	h.BarisData += l.Kosong
	h.Kosong += l.Kosong
	catat.Tambah(&aturanRingkas, 0, 0)
	h.Temuan = append(catat.Hasil(), h.Temuan...).Terurut()
	return h, nil
}

func (k *kolom) baris(b *lembar.Baris, berkas, nama string) susun.Baris {
	r := susun.Baris{
		Letak:    temuan.Letak{Berkas: berkas, Lembar: nama, Baris: b.Nomor},
		Mentah:   make([]string, len(b.Sel)),
		KodeDesa: b.Kolom(k.desa).Teks, NamaDesa: b.Kolom(k.namaDesa).Teks, Tahun: b.Kolom(k.tahun).Teks,
		KolomTahun: k.tahun + 1, KolomKegiatan: k.keg + 1, KolomRekening: k.rincian + 1, KolomDesa: k.desa + 1,
	}
	for i := range b.Sel {
		r.Mentah[i] = b.Sel[i].Teks
	}
	r.KodeRekening, r.Uraian = rincian(b.Kolom(k.rincian).Teks)
	r.KodeKegiatan = kegiatan(b.Kolom(k.keg).Teks)
	isi := func(f apbdes.Fase, i int) {
		if i >= 0 {
			s := b.Kolom(i)
			r.Nilai[f] = susun.Sel{Teks: s.Teks, Angka: s.Angka, Kolom: i + 1}
		}
	}
	isi(apbdes.Anggaran, k.anggaran)
	isi(apbdes.Realisasi, k.realisasi)
	return r
}

// rincian splits "6.1.1. SILPA Tahun Sebelumnya". The fixed text "5.0.0" of spending is account 5.
func rincian(s string) (kode, uraian string) {
	s = strings.TrimSpace(s)
	i := strings.IndexFunc(s, func(c rune) bool { return (c < '0' || c > '9') && c != '.' && c != '-' && c != ' ' })
	kode = s
	if i >= 0 {
		kode, uraian = s[:i], strings.TrimSpace(s[i:])
	}
	kode = strings.TrimRight(kode, " .-")
	if kode == "5.0.0" {
		kode = "5"
	}
	if kode == "" && uraian != "" {
		kode, uraian = s, "" // words in place of a code: the composer reports them
	}
	return kode, uraian
}

// kegiatan takes the bidang out of "00.0000.01"; "00.0000.00" and the like name none.
func kegiatan(s string) string {
	s = strings.TrimSpace(s)
	return strings.TrimPrefix(s, "00.0000.")
}

// periksaAkun reports a row whose account column contradicts its detail.
func periksaAkun(b *susun.Baris, akun string, catat *lembar.Pencatat) {
	akun = strings.TrimSpace(akun)
	r, err := bagan.UraiRekening(b.KodeRekening, bagan.Permendagri20)
	if akun == "" || err != nil || r.Kosong() || akun[0] < '1' || akun[0] > '9' || int(akun[0]-'0') == r.Akun() {
		return
	}
	catat.Tambah(&aturanAkunBeda, b.Letak.Baris, b.KolomRekening, temuan.Isi("uraian", b.Uraian), temuan.Isi("akun", akun), temuan.Isi("rincian", r))
}
