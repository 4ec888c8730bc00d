package kanonik

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/internal/rumus"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// kolom is a column of the canonical table.
type kolom uint8

const (
	tanpaKolom kolom = iota
	kodeDesa
	namaDesa
	tahun
	kodeKegiatan
	namaKegiatan
	kodeRekening
	uraian
	sumberDana
	rancangan
	anggaran
	perubahan
	realisasi
	banyakKolom
)

// namaKolom lists the canonical name first, then the aliases.
var namaKolom = [banyakKolom][]string{
	kodeDesa:     {"kode_desa", "desa_id", "kode_wilayah", "kd_desa"},
	namaDesa:     {"nama_desa", "desa", "nm_desa"},
	tahun:        {"tahun", "tahun_anggaran", "thn"},
	kodeKegiatan: {"kode_kegiatan", "kegiatan", "kd_keg", "kode_keg", "id_keg"},
	namaKegiatan: {"nama_kegiatan", "nm_kegiatan"},
	kodeRekening: {"kode_rekening", "rekening", "kd_rincian", "kode_rek", "kode_akun", "no_akun"},
	uraian:       {"uraian", "keterangan", "nama_rekening", "nama_akun"},
	sumberDana:   {"sumber_dana", "sumber", "sumberdana", "kd_sumber"},
	rancangan:    {"rancangan", "rapbdes", "usulan"},
	anggaran:     {"anggaran", "semula", "murni", "anggaran_semula", "anggaran_awal", "pagu", "jumlah"},
	perubahan:    {"perubahan", "menjadi", "anggaran_perubahan", "setelah_perubahan", "anggaran_setelah_perubahan"},
	realisasi:    {"realisasi", "realisasi_anggaran"},
}

// cariKolom returns the column a header cell means, and whether it is the canonical name.
func cariKolom(s string) (kolom, bool) {
	s = rapikanKepala(s)
	for k := kodeDesa; k < banyakKolom; k++ {
		for i, n := range namaKolom[k] {
			if n == s {
				return k, i == 0
			}
		}
	}
	return tanpaKolom, false
}

// rapikanKepala lowers a header and joins its words with _: "Kode Kegiatan" is "kode_kegiatan".
func rapikanKepala(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	}), "_")
}

// kepala maps columns to cell indices; -1 is absent.
type kepala [banyakKolom]int

// bacaKepala reads the header row. A canonical name wins over an alias of the same column, the first of equals wins, and the
// loser is reported.
func bacaKepala(b lembar.Baris, p *susun.Penyusun) kepala {
	var k kepala
	var baku [banyakKolom]bool
	for i := range k {
		k[i] = -1
	}
	for i, s := range b.Sel {
		l := temuan.Letak{Berkas: p.Opsi.Berkas, Baris: b.Nomor, Kolom: i + 1}
		j, utama := cariKolom(s.Teks)
		if j == tanpaKolom {
			if strings.TrimSpace(s.Teks) != "" {
				p.TambahTemuan(susun.AturanKolomTakDikenal.Temukan("", l, temuan.Isi("kolom", s.Teks)))
			}
			continue
		}
		if k[j] < 0 {
			k[j], baku[j] = i, utama
			continue
		}
		pakai, buang := k[j], i
		if utama && !baku[j] {
			pakai, buang = i, k[j]
			baku[j] = true
		}
		k[j] = pakai
		p.TambahTemuan(susun.AturanKolomGanda.Temukan("", l, temuan.Isi("kolom", namaKolom[j][0]), temuan.Isi("dipakai", pakai+1), temuan.Isi("diabaikan", buang+1)))
	}
	return k
}

// kurang names the columns without which no row can be read.
func (k *kepala) kurang() string {
	if k[kodeKegiatan] < 0 && k[kodeRekening] < 0 {
		return "kode_kegiatan/kode_rekening"
	}
	if k[rancangan] < 0 && k[anggaran] < 0 && k[perubahan] < 0 && k[realisasi] < 0 {
		return "anggaran/perubahan/realisasi"
	}
	return ""
}

// teks returns the cell of column c, without the apostrophe that guards text from being run as a formula.
func (k *kepala) teks(b *lembar.Baris, c kolom) string {
	if k[c] < 0 {
		return ""
	}
	return rumus.Asli(b.Kolom(k[c]).Teks)
}

var kolomFase = [apbdes.Realisasi + 1]kolom{apbdes.Rancangan: rancangan, apbdes.Anggaran: anggaran, apbdes.Perubahan: perubahan, apbdes.Realisasi: realisasi}

// baris makes a row for the composer.
func (k *kepala) baris(b *lembar.Baris, berkas string) susun.Baris {
	r := susun.Baris{
		Letak:    temuan.Letak{Berkas: berkas, Baris: b.Nomor},
		Mentah:   mentah(b),
		KodeDesa: k.teks(b, kodeDesa), NamaDesa: k.teks(b, namaDesa), Tahun: k.teks(b, tahun),
		KodeKegiatan: k.teks(b, kodeKegiatan), NamaKegiatan: k.teks(b, namaKegiatan),
		KodeRekening: k.teks(b, kodeRekening), Uraian: k.teks(b, uraian), SumberDana: k.teks(b, sumberDana),
		KolomDesa: k[kodeDesa] + 1, KolomTahun: k[tahun] + 1, KolomKegiatan: k[kodeKegiatan] + 1, KolomRekening: k[kodeRekening] + 1,
	}
	for f, c := range kolomFase {
		if c != tanpaKolom && k[c] >= 0 {
			s := b.Kolom(k[c])
			r.Nilai[f] = susun.Sel{Teks: s.Teks, Angka: s.Angka, Kolom: k[c] + 1}
		}
	}
	return r
}

func mentah(b *lembar.Baris) []string {
	m := make([]string, len(b.Sel))
	for i := range b.Sel {
		m[i] = b.Sel[i].Teks
	}
	return m
}
