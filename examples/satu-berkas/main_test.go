package main

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTanam(t *testing.T) {
	d := t.TempDir()
	nama, atribut := `x"<y>é.csv`, "x&#34;&lt;y&gt;&#233;.csv"
	if runtime.GOOS == "windows" { // which has no such name
		nama, atribut = "x&'é.csv", "x&amp;&#39;&#233;.csv"
	}
	dasar, data, keluar := filepath.Join(d, "a.html"), filepath.Join(d, nama), filepath.Join(d, "b.html")
	require.NoError(t, os.WriteFile(dasar, []byte("<dasbor-apbdes contoh unggah></dasbor-apbdes>"+tanda), 0o600))
	require.NoError(t, os.WriteFile(data, []byte("</script><b>"), 0o600))

	require.NoError(t, jalankan(dasar, keluar, nil))
	b, err := os.ReadFile(keluar)
	require.NoError(t, err)
	assert.Contains(t, string(b), "contoh")

	require.NoError(t, jalankan(dasar, keluar, []string{data}))
	b, err = os.ReadFile(keluar)
	require.NoError(t, err)
	assert.Equal(t, `<dasbor-apbdes unggah></dasbor-apbdes><script type="application/octet-stream;base64" id="apbdes-data-0" data-apbdes="`+atribut+`">`+
		base64.StdEncoding.EncodeToString([]byte("</script><b>"))+"</script>\n", string(b))

	require.NoError(t, os.WriteFile(dasar, []byte("lain"), 0o600))
	require.Error(t, jalankan(dasar, keluar, []string{data}))
	require.Error(t, jalankan(filepath.Join(d, "tak ada"), keluar, nil))
}
