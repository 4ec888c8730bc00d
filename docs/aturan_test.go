//go:build !js && !wasip1

package docs_test

import (
	"bytes"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// TestHalamanAturan writes aturan.md and rules.md from the table of rules and the findings of their case files.
func TestHalamanAturan(t *testing.T) {
	for b, nama := range map[temuan.Bahasa]string{temuan.Indonesia: "aturan.md", temuan.Inggris: "rules.md"} {
		halaman(t, nama, halamanAturan(t, b))
	}
}

// arti says what a level means.
func arti(b temuan.Bahasa, t temuan.Tingkat) string {
	if b == temuan.Inggris {
		return t.Inggris() + " (" + t.String() + ")"
	}
	return t.String()
}

func rentang(b temuan.Bahasa, mulai, akhir int) string {
	switch {
	case mulai == 0 && akhir == 0:
		return pilih(b, "semua tahun", "all years")
	case akhir == 0:
		return pilih(b, "sejak ", "from ") + strconv.Itoa(mulai)
	case mulai == 0:
		return pilih(b, "sampai ", "until ") + strconv.Itoa(akhir)
	case mulai == akhir:
		return strconv.Itoa(mulai)
	default:
		return strconv.Itoa(mulai) + "–" + strconv.Itoa(akhir)
	}
}

// keluarga names the families of rules in both languages.
var keluarga = map[string][2]string{
	"STR": {"Struktur", "Structure"}, "KSB": {"Keseimbangan", "Balance"}, "BLJ": {"Belanja", "Spending"}, "DD": {"Dana Desa", "Village fund"},
	"PND": {"Pendapatan", "Income"}, "PRO": {"Proses", "Process"}, "DOK": {"Dokumen", "Document"},
}

func halamanAturan(t *testing.T, b temuan.Bahasa) []byte {
	t.Helper()
	daftar := aturan.DaftarAturan()
	var w bytes.Buffer
	tulisSemua(&w, "# ", pilih(b, "Aturan", "Rules"), "\n\n", tandaBangkit, pilih(b, "[English](rules.md)", "[Bahasa Indonesia](aturan.md)"), "\n\n",
		strconv.Itoa(len(daftar)), pilih(b, " aturan. Kodenya tetap dan tidak dipakai ulang. Tingkat yang tertulis adalah yang terberat; temuan dapat lebih ringan bila datanya lebih lemah. Contohnya keluaran sungguhan dari berkas kasus.",
			" rules. A code is permanent and never used again. The level is the heaviest; a finding is lighter where the data is weaker. Examples are real output from the case files."), "\n\n",
		pilih(b, "galat: angka turunan tidak dapat dipercaya atau batas yang naskahnya terkutip terlampaui. peringatan: perlu penjelasan. catatan: keterangan, bukan vonis.",
			"error: derived figures cannot be trusted, or a limit with a quoted text is exceeded. warning: needs an explanation. note: information, never a verdict."), "\n\n")
	kini := ""
	for i := range daftar {
		a := &daftar[i]
		if a.Keluarga() != kini {
			kini = a.Keluarga()
			n := keluarga[kini]
			tulisSemua(&w, "\n**", kini, " ", pilih(b, n[0], n[1]), "**:")
		}
		tulisSemua(&w, " [", strings.TrimPrefix(string(a.Kode), "APBDES-"), "](#", jangkar(a.Kode), ")")
	}
	tulisSemua(&w, "\n")
	for i := range daftar {
		tulisAturan(t, &w, b, &daftar[i])
	}
	return w.Bytes()
}

func jangkar(k temuan.Kode) string { return strings.ToLower(string(k)) }

func tulisAturan(t *testing.T, w *bytes.Buffer, b temuan.Bahasa, a *aturan.Aturan) {
	t.Helper()
	chart := pilih(b, "kedua bagan", "both charts")
	if s := a.Bagan.String(); s != "" {
		chart = s
	}
	tulisSemua(w, "\n## ", string(a.Kode), "\n\n",
		"- ", arti(b, a.Tingkat), "; ", rentang(b, a.Mulai, a.Akhir), "; ", chart, "\n",
		"- ", pilih(b, "dasar", "basis"), ": ", dasar(b, a.Dasar, a.Keyakinan), "\n",
		"- ", pilih(b, "pemeriksaan", "check"), ": ", pilih(b, a.Rumus.Indonesia, a.Rumus.Inggris), "\n")
	for _, l := range aturan.DaftarBatas() {
		if l.Kode != a.Kode || !l.Dinilai {
			continue
		}
		nilai := pilih(b, l.Porsi.TeksIndonesia(), l.Porsi.TeksInggris())
		if l.Porsi == 0 {
			nilai = pilih(b, l.Nilai.TeksIndonesia(), l.Nilai.TeksInggris())
		}
		tulisSemua(w, "- ", pilih(b, "batas", "limit"), " `", l.Nama, "`, ", rentang(b, l.Mulai, l.Akhir), ": ", arahBatas(b, l.Arah), " ", nilai, " (", pilih(b, l.Basis.Indonesia, l.Basis.Inggris), ")\n")
	}
	tulisSemua(w, "- ", pilih(b, "kalimat", "sentence"), ": ", pilih(b, a.Pola.Indonesia, a.Pola.Inggris), "\n")
	if kasus, contoh := contohTemuan(t, b, a.Kode); contoh != "" {
		tulisSemua(w, "- ", pilih(b, "contoh", "example"), ": ", contoh, " ([", pilih(b, "kasus", "case"), "](../", kasus, "))\n")
	} else {
		tulisSemua(w, "- ", pilih(b, "contoh: belum ada berkas kasus", "example: no case file yet"), "\n")
	}
	berkas := berkasAturan(t, a.Kode)
	tulisSemua(w, "- ", "Go: [`", berkas, "`](../apbdes/aturan/", berkas, ")\n")
}

func arahBatas(b temuan.Bahasa, a aturan.Arah) string {
	switch a {
	case aturan.Maksimum:
		return pilih(b, "paling banyak", "at most")
	case aturan.Minimum:
		return pilih(b, "paling sedikit", "at least")
	default:
		return pilih(b, "tepat", "exactly")
	}
}

// contohTemuan is the first finding of a rule in the case files, with its place.
func contohTemuan(t *testing.T, b temuan.Bahasa, k temuan.Kode) (berkas, teks string) {
	t.Helper()
	folder := "apbdes/aturan/testdata/kasus/"
	urut := []string{filepath.Join(akar, folder, strings.TrimPrefix(string(k), "APBDES-")+".txtar")}
	lain, err := filepath.Glob(filepath.Join(akar, folder, "*.txtar"))
	require.NoError(t, err)
	sort.Strings(lain)
	for _, jalur := range append(urut, lain...) {
		isi, err := os.ReadFile(jalur)
		if err != nil {
			continue
		}
		for _, f := range txtar.Parse(isi).Files {
			if strings.HasSuffix(f.Name, "/temuan.txt") {
				if s := cariTemuan(b, string(f.Data), k); s != "" {
					return folder + filepath.Base(jalur), s
				}
			}
		}
	}
	return "", ""
}

func cariTemuan(b temuan.Bahasa, isi string, k temuan.Kode) string {
	baris := strings.Split(isi, "\n")
	for i, s := range baris {
		kata := strings.Fields(s)
		if len(kata) < 3 || kata[1] != string(k) || strings.HasPrefix(s, " ") {
			continue
		}
		for _, u := range baris[i+1:] {
			if p, ada := strings.CutPrefix(u, pilih(b, "  id: ", "  en: ")); ada {
				return "*" + p + "* `" + strings.Join(kata[3:], " ") + "`"
			}
		}
	}
	return ""
}

// berkasAturan is the file whose table holds the rule.
func berkasAturan(t *testing.T, k temuan.Kode) string {
	t.Helper()
	for _, jalur := range berkasGo(t, "apbdes/aturan") {
		if strings.HasSuffix(jalur, "_gen.go") {
			continue
		}
		isi, err := os.ReadFile(jalur)
		require.NoError(t, err)
		if bytes.Contains(isi, []byte(`"`+string(k)+`"`)) {
			return filepath.Base(jalur)
		}
	}
	return "aturan.go"
}
