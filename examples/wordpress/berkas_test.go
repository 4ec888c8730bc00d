package wordpress

import (
	"encoding/json"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func isi(t *testing.T, nama string) string {
	t.Helper()
	b, err := os.ReadFile(nama) // #nosec G304 -- a fixed list
	require.NoError(t, err)
	return string(b)
}

// Every attribute of the shortcode is one of the element.
func TestAtributDikenal(t *testing.T) {
	php := isi(t, "dasbor-apbdes.php")
	_, daftar, ada := strings.Cut(php, "$bawaan = array(")
	require.True(t, ada)
	daftar, _, _ = strings.Cut(daftar, ");")
	tipe := isi(t, "../../wasm/widget/tipe.d.ts")
	nama := regexp.MustCompile(`'([a-z-]+)' =>`).FindAllStringSubmatch(daftar, -1)
	require.Greater(t, len(nama), 10)
	for _, n := range nama {
		assert.Regexp(t, `(?m)^  '?`+n[1]+`'?\?: `, tipe, n[1])
	}
	for _, s := range []string{"esc_attr(", "esc_url", "wp_kses_post(", "ABSPATH"} {
		assert.Contains(t, php, s)
	}
}

func TestPHP(t *testing.T) {
	if _, err := exec.LookPath("php"); err != nil {
		t.Skip("PHP TIDAK ADA: the syntax of the plugin is not checked")
	}
	b, err := exec.Command("php", "-l", "dasbor-apbdes.php").CombinedOutput()
	require.NoError(t, err, string(b))
}

func TestOEmbed(t *testing.T) {
	var o struct {
		Version, Type, HTML string
		Width, Height       int
	}
	require.NoError(t, json.Unmarshal([]byte(isi(t, "oembed.json")), &o))
	assert.Equal(t, "1.0", o.Version)
	assert.Equal(t, "rich", o.Type)
	assert.Positive(t, o.Width)
	assert.Positive(t, o.Height)
	assert.Contains(t, isi(t, "README.md"), o.HTML, "the recipe is the same in both")
	assert.Contains(t, isi(t, "bingkai.html"), `href="oembed.json"`)
}
