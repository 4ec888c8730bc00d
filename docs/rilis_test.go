//go:build !js && !wasip1

package docs_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The release builds programs that exist.
func TestAlatRilis(t *testing.T) {
	m := regexp.MustCompile(`(?m)^ALAT="([^"]+)"$`).FindStringSubmatch(bacaAkar(t, ".github/rilis.sh"))
	require.Len(t, m, 2)
	for _, alat := range strings.Fields(m[1]) {
		_, err := os.Stat(filepath.Join(akar, "examples", alat, "main.go"))
		require.NoError(t, err)
	}
}
