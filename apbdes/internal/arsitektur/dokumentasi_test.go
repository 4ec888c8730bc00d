package arsitektur_test

import (
	"go/ast"
	"go/doc"
	"go/token"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Package comments stand in doc.go, where readers look; programs and internal packages may have theirs anywhere.
func TestKomentarPaket(t *testing.T) {
	for _, s := range ambilSumber(t) {
		awal := "Package " + s.Name + " "
		if s.Name == "main" {
			awal = ""
		}
		wajib(t, s.dok.Doc != "" && strings.HasPrefix(s.dok.Doc, awal), "%s: the package comment must begin with %q", s.pendek(), awal)
		for nama, pohon := range s.berkas {
			if pohon.Doc != nil && s.Name != "main" && !dalamInternal(s.pendek()) {
				wajib(t, nama == "doc.go", "%s: the package comment belongs into doc.go", s.pendek())
			}
		}
		periksaBahasa(t, s.pendek(), s.dok.Doc)
	}
}

func TestKomentarTerbuka(t *testing.T) {
	for _, s := range ambilSumber(t) {
		for _, f := range fungsiTerbuka(s) {
			periksaKomentar(t, s, f.Pos(), f.Name.Name, f.Doc.Text())
		}
		nilai := slices.Concat(s.dok.Consts, s.dok.Vars)
		for _, tipe := range s.dok.Types {
			periksaKomentar(t, s, tipe.Decl.Pos(), tipe.Name, tipe.Doc)
			nilai = slices.Concat(nilai, tipe.Consts, tipe.Vars)
		}
		for _, v := range nilai {
			periksaNilai(t, s, v)
		}
	}
}

// periksaNilai wants a comment at each exported constant or variable, or one for its group.
func periksaNilai(t *testing.T, s sumber, v *doc.Value) {
	t.Helper()
	periksaBahasa(t, s.letak(v.Decl.Pos()), v.Doc)
	if v.Decl.Lparen == token.NoPos {
		periksaKomentar(t, s, v.Decl.Pos(), v.Names[0], v.Doc)
		return
	}
	for _, spesifikasi := range v.Decl.Specs {
		nilai := spesifikasi.(*ast.ValueSpec)
		komentar := nilai.Doc.Text() + nilai.Comment.Text()
		periksaBahasa(t, s.letak(nilai.Pos()), komentar)
		for _, nama := range nilai.Names {
			wajib(t, !nama.IsExported() || komentar+v.Doc != "", "%s: %s has no comment", s.letak(nilai.Pos()), nama.Name)
		}
	}
}

// periksaKomentar wants a comment that begins with the name it is about, maybe after an article.
func periksaKomentar(t *testing.T, s sumber, p token.Pos, nama, komentar string) {
	t.Helper()
	kata := strings.Fields(komentar)
	if len(kata) > 1 && slices.Contains([]string{"A", "An", "The"}, kata[0]) {
		kata = kata[1:]
	}
	ada := len(kata) > 0 && strings.TrimSuffix(strings.TrimRight(kata[0], ".,:;"), "'s") == nama
	wajib(t, ada, "%s: the comment of %s must begin with %q", s.letak(p), nama, nama)
	periksaBahasa(t, s.letak(p), komentar)
}

var (
	polaKutip     = regexp.MustCompile("\"[^\"]*\"|`[^`]*`|“[^”]*”|\\([^)]*\\)|(?m)^\t.*$")
	polaIndonesia = regexp.MustCompile(`(?i)\b(adalah|yang|untuk|dengan|tidak|dari|pada|atau|oleh|bila|agar|karena|sudah|belum|menjadi|setiap)\b`)
	polaInggris   = regexp.MustCompile(`(?i)\b(the|a|an|is|are|of|and|or|for|to|in|not|with|from|by|as|it|that|has|no)\b`)
)

// bahasaIndonesia tells whether running text is more Indonesian than English. Quoted text, brackets and indented blocks
// are left out: that is where terms are explained and samples stand.
func bahasaIndonesia(teks string) bool {
	teks = polaKutip.ReplaceAllString(teks, " ")
	return len(polaIndonesia.FindAllString(teks, -1)) > len(polaInggris.FindAllString(teks, -1))
}

func periksaBahasa(t *testing.T, letak, komentar string) {
	t.Helper()
	wajib(t, !bahasaIndonesia(komentar), "%s: comments are in English: %s", letak, komentar)
}

func TestBahasaIndonesia(t *testing.T) {
	assert.True(t, bahasaIndonesia("Baca membaca berkas dengan pemisah yang dikenali."))
	assert.False(t, bahasaIndonesia("Baca reads a file. A belanja line has a kegiatan."))
	assert.False(t, bahasaIndonesia(`Urai accepts "belanja yang tidak terduga untuk desa" as text.`))
	assert.False(t, bahasaIndonesia("SiLPA."))
}
