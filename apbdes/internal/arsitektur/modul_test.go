package arsitektur_test

import (
	"encoding/json"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Who imports a package builds its modules too. The list of them is a file, so that a new dependency is seen where it is decided
// about; docs/KOMPATIBILITAS.md says why each is there.
func TestModulPerPaket(t *testing.T) {
	lewatiDiPeramban(t)
	daftar, err := daftarPaket(nil, "-deps", "-json=ImportPath,Name,Standard,GoFiles,Imports,Module", "./...")
	require.NoError(t, err)
	modulPaket := map[string][]string{} // import path → modules of it and of everything below; dependencies are listed first
	var b strings.Builder
	for _, p := range daftar {
		if p.Standard {
			continue
		}
		var m []string
		if p.Module.Path != modul {
			m = append(m, p.Module.Path)
		}
		for _, i := range p.Imports {
			m = append(m, modulPaket[i]...)
		}
		slices.Sort(m)
		modulPaket[p.ImportPath] = slices.Compact(m)
	}
	slices.SortFunc(daftar, func(a, b paket) int { return strings.Compare(a.ImportPath, b.ImportPath) })
	for _, p := range daftar {
		if milikModul(p.ImportPath) && terbuka(p) {
			b.WriteString(strings.TrimRight(p.pendek()+": "+strings.Join(modulPaket[p.ImportPath], " "), " ") + "\n")
		}
	}
	bandingkanEmas(t, filepath.Join("testdata", "modul.txt"), b.String())
}

// goMod is what `go mod edit -json` says.
type goMod struct {
	Go      string
	Require []struct {
		Path, Version string
		Indirect      bool
	}
}

func bacaGoMod(t *testing.T, folder string) (m goMod) {
	t.Helper()
	perintah := exec.Command("go", "mod", "edit", "-json")
	perintah.Dir = folder
	isi, err := perintah.Output()
	require.NoError(t, err, folder)
	require.NoError(t, json.Unmarshal(isi, &m))
	return m
}

// Every module that an importer gets, and every other one that a go.mod of the repository names itself, has its row in
// docs/KOMPATIBILITAS.md, and no row is of a module that is gone. Nothing but an example may ask for a newer Go than the library.
func TestModulTercatat(t *testing.T) {
	lewatiDiPeramban(t)
	_, tabel, ada := strings.Cut(string(bacaAkar(t, "docs/KOMPATIBILITAS.md")), "<!-- modul -->")
	require.True(t, ada, "the table of modules stands between <!-- modul --> and <!-- /modul -->")
	tabel, _, ada = strings.Cut(tabel, "<!-- /modul -->")
	require.True(t, ada)
	tercatat := map[string]bool{}
	for baris := range strings.Lines(tabel) {
		if nama, ada := strings.CutPrefix(baris, "| `"); ada {
			nama, _, _ = strings.Cut(nama, "`")
			tercatat[nama] = true
		}
	}
	dipakai := map[string]bool{}
	lantai := bacaGoMod(t, akar).Go
	for _, folder := range folderModul(t) {
		m := bacaGoMod(t, folder)
		wajib(t, lantai == m.Go || strings.Contains(filepath.ToSlash(folder), "/examples/"), "%s has another floor of Go: %s", folder, m.Go)
		for _, r := range m.Require {
			if !milikModul(r.Path) && (!r.Indirect || folder == akar) {
				dipakai[r.Path] = true
				wajib(t, tercatat[r.Path], "%s of %s has no row in docs/KOMPATIBILITAS.md", r.Path, folder)
			}
		}
	}
	for nama := range tercatat {
		wajib(t, dipakai[nama], "docs/KOMPATIBILITAS.md: %s is in no go.mod", nama)
	}
}

// folderModul are the folders of the repository that have a go.mod.
func folderModul(t *testing.T) []string {
	t.Helper()
	var hasil []string
	for _, jalur := range ambilBerkas(t) {
		if path.Base(jalur) == "go.mod" {
			hasil = append(hasil, filepath.Join(akar, filepath.FromSlash(path.Dir(jalur))))
		}
	}
	require.NotEmpty(t, hasil)
	return hasil
}
