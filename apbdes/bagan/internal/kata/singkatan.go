package kata

import (
	"slices"
	"strings"
)

// padanan replaces a written word by the words it stands for.
type padanan struct{ tulis, baku string }

// daftarPadanan lists abbreviations, spelling variants and the misspellings of official lists, sorted by tulis. A word
// may stand here only when it has one meaning in village budgets. The misspellings are those that occur in the chart's
// own data; the others are found by edit distance.
var daftarPadanan = [...]padanan{
	{"adminstrasi", "administrasi"},
	{"apbdesa", "apbdes"},
	{"bid", "bidang"},
	{"bimtek", "bimbingan teknis"},
	{"bkb", "bina keluarga balita"},
	{"bumdes", "bum desa"},
	{"bumdesa", "bum desa"},
	{"bumil", "ibu hamil"},
	{"capil", "pencatatan sipil"},
	{"gakin", "keluarga miskin"},
	{"honorarium", "honor"},
	{"kab", "kabupaten"},
	{"kades", "kepala desa"},
	{"karangtaruna", "karang taruna"},
	{"kec", "kecamatan"},
	{"keg", "kegiatan"},
	{"kegamaan", "keagamaan"},
	{"ketentraman", "ketenteraman"},
	{"kls", "kelas"},
	{"kot", "kota"},
	{"legiatan", "kegiatan"},
	{"lh", "lingkungan hidup"},
	{"masy", "masyarakat"},
	{"micro", "mikro"},
	{"mkn", "makanan"},
	{"olahraga", "olah raga"},
	{"org", "orang"},
	{"pad", "pendapatan asli desa"},
	{"pades", "pendapatan asli desa"},
	{"padesa", "pendapatan asli desa"},
	{"pelindungan", "perlindungan"},
	{"pemb", "pembangunan"},
	{"pembgn", "pembangunan"},
	{"pemdes", "pemerintahan desa"},
	{"pemerintah", "pemerintahan"},
	{"pemukiman", "permukiman"},
	{"penyelenggaran", "penyelenggaraan"},
	{"pilkades", "pemilihan kepala desa"},
	{"poskesdes", "pos kesehatan desa"},
	{"rehab", "rehabilitasi"},
	{"rehabilitas", "rehabilitasi"},
	{"rtlh", "rumah tidak layak huni"},
	{"sarpras", "sarana prasarana"},
	{"siltap", "penghasilan tetap"},
	{"sitap", "penghasilan tetap"},
	{"slipa", "silpa"},
	{"sumberdaya", "sumber daya"},
	{"tak", "tidak"},
	{"telp", "telpon"},
	{"tkt", "tingkat"},
	{"ttg", "teknologi tepat guna"},
	{"yg", "yang"},
}

// daftarHampa lists words that carry no meaning in a name, sorted.
var daftarHampa = [...]string{
	"antara", "atau", "bagi", "dalam", "dan", "dari", "dengan", "di", "dll", "dsb", "dst", "kegiatan", "kepada", "milik",
	"oleh", "pada", "para", "serta", "tentang", "untuk", "yang",
}

// cariBaku returns what the lower-case word s stands for.
func cariBaku(s string) (string, bool) {
	i, ada := slices.BinarySearchFunc(daftarPadanan[:], s, func(p padanan, s string) int { return strings.Compare(p.tulis, s) })
	if !ada {
		return "", false
	}
	return daftarPadanan[i].baku, true
}

// adalahHampa reports whether s carries no meaning.
func adalahHampa(s string) bool {
	_, ada := slices.BinarySearch(daftarHampa[:], s)
	return ada
}
