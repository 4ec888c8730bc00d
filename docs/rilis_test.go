//go:build !js && !wasip1

package docs_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every action of every workflow is pinned to a commit, with its version beside it.
func TestAlurKerjaDisematkan(t *testing.T) {
	berkas, err := filepath.Glob(filepath.Join(akar, ".github", "workflows", "*.yml"))
	require.NoError(t, err)
	require.NotEmpty(t, berkas)
	pola := regexp.MustCompile(`^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$`)
	for _, jalur := range berkas {
		isi, err := os.ReadFile(jalur)
		require.NoError(t, err)
		for _, s := range strings.Split(string(isi), "\n") {
			if _, tindakan, ada := strings.Cut(s, "uses: "); ada {
				assert.Regexp(t, pola, strings.TrimSpace(tindakan), filepath.Base(jalur))
			}
		}
	}
}

// The release builds programs that exist.
func TestAlatRilis(t *testing.T) {
	m := regexp.MustCompile(`(?m)^ALAT="([^"]+)"$`).FindStringSubmatch(bacaAkar(t, ".github/rilis.sh"))
	require.Len(t, m, 2)
	for _, alat := range strings.Fields(m[1]) {
		_, err := os.Stat(filepath.Join(akar, "examples", alat, "main.go"))
		require.NoError(t, err)
	}
}
