package umum

import (
	"strings"
	"unicode"

	"github.com/dasbor-desa/dasbor/apbdes/baca/resep"
)

// arti is what a column means.
type arti uint8

const (
	tanpaArti arti = iota
	artiKode
	artiKodeKegiatan
	artiTingkat
	artiBagian
	artiUraian
	artiBidang
	artiSubBidang
	artiKegiatan
	artiPendapatan
	artiPembiayaan
	artiSumber
	artiRancangan
	artiAnggaran
	artiPerubahan
	artiRealisasi
	artiTahun
	artiKodeDesa
	artiNamaDesa
	artiTotal
	banyakArti // the meanings from here on are known and not read
	artiNomor
	artiPersen
	artiSelisih
)

// sinonim lists the words of a header cell; those behind the bar "|" are weak.
var sinonim = [...]string{
	artiKode: "kode kode_rekening kode_rek kd_rek kd_rincian rekening no_rekening no_rek kode_akun no_akun kode_anggaran account " +
		"account_code code",
	artiKodeKegiatan: "kode_kegiatan kd_keg kode_keg id_keg",
	artiTingkat:      "tingkat level tipe_baris jenis_baris",
	artiBagian:       "bagian kategori category category_name kelompok section type | jenis",
	artiUraian: "uraian nama name nama_rekening nama_akun deskripsi description item pos label judul title rincian | keterangan " +
		"uraian_kegiatan",
	artiBidang:     "bidang nama_bidang",
	artiSubBidang:  "sub_bidang subbidang nama_sub_bidang nama_subbidang",
	artiKegiatan:   "kegiatan nama_kegiatan program nama_program program_kegiatan activity aktivitas",
	artiPendapatan: "sumber_pendapatan nama_pendapatan",
	artiPembiayaan: "nama_pembiayaan",
	artiSumber:     "sumber_dana sumber sumberdana kd_sumber sumber_anggaran asal_dana source fund",
	artiRancangan:  "rancangan rapbdes usulan draft",
	artiAnggaran: "anggaran semula murni pagu anggaran_semula anggaran_awal jumlah_anggaran nilai_anggaran anggaran_teks budget " +
		"amount plafon | jumlah nilai nominal total biaya value",
	artiPerubahan: "menjadi perubahan setelah_perubahan anggaran_perubahan anggaran_menjadi anggaran_setelah_perubahan",
	artiRealisasi: "realisasi serapan terealisasi realisasi_anggaran nilai_realisasi realization actual spent",
	artiTahun:     "tahun tahun_anggaran thn year fiscal_year",
	artiKodeDesa:  "kode_desa kd_desa desa_id kode_wilayah village_code",
	artiNamaDesa:  "nama_desa desa nm_desa village",
	artiTotal:     "is_total total_baris",
	artiNomor:     "no nomor urut id index no_urut",
	artiPersen:    "persen persentase presentase percent capaian",
	artiSelisih:   "selisih bertambah_berkurang lebih_kurang sisa nominal_perubahan bertambah berkurang",
}

// mengandung are the words that give a longer header its meaning, first match first. A word in front of "+" must be there too.
var mengandung = [...]struct {
	kata string
	arti arti
}{
	{"persen", artiPersen}, {"persentase", artiPersen}, {"capaian", artiPersen},
	{"bertambah", artiSelisih}, {"berkurang", artiSelisih}, {"selisih", artiSelisih}, {"lebih", artiSelisih}, {"sisa", artiSelisih},
	{"realisasi", artiRealisasi}, {"setelah", artiPerubahan}, {"menjadi", artiPerubahan}, {"perubahan", artiPerubahan},
	{"semula", artiAnggaran}, {"murni", artiAnggaran}, {"sebelum", artiAnggaran},
	{"sumber", artiSumber}, {"kode", artiKode}, {"uraian", artiUraian},
	{"anggaran", artiAnggaran}, {"pagu", artiAnggaran}, {"jumlah", artiAnggaran}, {"nominal", artiAnggaran},
}

// kekuatan says how a header cell was understood.
type kekuatan uint8

const (
	takCocok kekuatan = iota
	mengandungKata
	lemah
	kuat
)

// artiKepala returns what a header cell means and how sure that is.
func artiKepala(s string) (arti, kekuatan) {
	if strings.TrimSpace(s) == "%" {
		return artiPersen, kuat
	}
	kunci := kunciKepala(s)
	if kunci == "" {
		return tanpaArti, takCocok
	}
	for _, coba := range [...]string{kunci, strings.TrimSuffix(kunci, "_rp")} {
		for a := artiKode; a <= artiSelisih; a++ {
			if a == banyakArti {
				continue
			}
			if k := cariKata(sinonim[a], coba); k != takCocok {
				return a, k
			}
		}
	}
	kata := "_" + kunci + "_"
	if strings.HasPrefix(kunci, "id_") || strings.HasSuffix(kunci, "_id") {
		return artiNomor, mengandungKata // a key of a database, whatever it points at
	}
	if strings.HasSuffix(strings.TrimSpace(s), "%") || strings.Contains(s, "(%)") {
		return artiPersen, mengandungKata
	}
	for _, m := range mengandung {
		if strings.Contains(kata, "_"+m.kata+"_") {
			return m.arti, mengandungKata
		}
	}
	return tanpaArti, takCocok
}

// cariKata looks for a whole word in a list of [sinonim].
func cariKata(daftar, kunci string) kekuatan {
	k := kuat
	for kata := range strings.SplitSeq(daftar, " ") {
		switch kata {
		case "|":
			k = lemah
		case kunci:
			return k
		}
	}
	return takCocok
}

// kunciKepala lowers a header and joins its words with _: "Kode Rekening" and "kodeRekening" are both "kode_rekening".
func kunciKepala(s string) string {
	var b strings.Builder
	kecil, sela := false, false
	for _, c := range s {
		huruf := unicode.IsLetter(c) || unicode.IsDigit(c)
		if (!huruf || kecil && unicode.IsUpper(c)) && b.Len() > 0 {
			sela = true
		}
		kecil = unicode.IsLower(c)
		if !huruf {
			continue
		}
		if sela {
			b.WriteByte('_')
			sela = false
		}
		b.WriteRune(unicode.ToLower(c))
	}
	return b.String()
}

// ruas returns the field of a recipe that holds the column of a meaning; the code columns have a list of their own.
func ruas(k *resep.Kolom, a arti) *int {
	switch a {
	case artiKodeKegiatan:
		return &k.KodeKegiatan
	case artiTingkat:
		return &k.Tingkat
	case artiBagian:
		return &k.Bagian
	case artiUraian:
		return &k.Uraian
	case artiBidang:
		return &k.NamaBidang
	case artiSubBidang:
		return &k.NamaSubBidang
	case artiKegiatan:
		return &k.NamaKegiatan
	case artiPendapatan:
		return &k.NamaPendapatan
	case artiPembiayaan:
		return &k.NamaPembiayaan
	default:
		return ruasNilai(k, a)
	}
}

func ruasNilai(k *resep.Kolom, a arti) *int {
	switch a {
	case artiSumber:
		return &k.SumberDana
	case artiRancangan:
		return &k.Rancangan
	case artiAnggaran:
		return &k.Anggaran
	case artiPerubahan:
		return &k.Perubahan
	case artiRealisasi:
		return &k.Realisasi
	case artiTahun:
		return &k.Tahun
	case artiKodeDesa:
		return &k.KodeDesa
	case artiNamaDesa:
		return &k.NamaDesa
	case artiTotal:
		return &k.Total
	default:
		return nil
	}
}

// namaArti is how findings call a meaning: the field of the recipe.
func namaArti(a arti) string {
	kata, _, _ := strings.Cut(sinonim[a], " ")
	switch a {
	case artiBidang, artiSubBidang, artiKegiatan:
		return "nama_" + kata
	case artiPendapatan:
		return "nama_pendapatan"
	case artiTotal:
		return "total"
	case artiPerubahan:
		return "perubahan"
	default:
		return kata
	}
}
