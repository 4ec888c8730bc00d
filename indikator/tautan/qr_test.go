package tautan_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/indikator/gambar/qr"
	"github.com/dasbor-desa/dasbor/indikator/tautan"
)

// The QR code of a link, read from a picture by a program that is not ours, opens to the same picture of the board.
func TestKodeQR(t *testing.T) {
	if runtime.GOOS == "js" {
		t.Skip("no programs here")
	}
	program, err := exec.LookPath("zbarimg")
	if err != nil {
		t.Skip("ZBARIMG TIDAK ADA: a reader of QR codes is not installed")
	}
	for _, desa := range []int{12, 40} {
		p := acakPapan(t, 3, desa, 2*desa/3, 1_000_000_000_000_00/int64(41-desa), 1)
		teks, err := tautan.Kodekan(p)
		require.NoError(t, err)
		alamat := "https://kec.example/apbdes#" + teks
		k, err := qr.DariTeks(alamat, qr.L)
		require.NoError(t, err)
		var b bytes.Buffer
		n := 4 * (k.Sisi() + 8)
		b.WriteString("P5 " + strconv.Itoa(n) + " " + strconv.Itoa(n) + " 255\n")
		for y := range n {
			for x := range n {
				c := byte(255)
				if k.Gelap(x/4-4, y/4-4) {
					c = 0
				}
				b.WriteByte(c)
			}
		}
		jalur := filepath.Join(t.TempDir(), "kode.pgm")
		require.NoError(t, os.WriteFile(jalur, b.Bytes(), 0o600))
		keluar, err := exec.Command(program, "--raw", "-q", jalur).Output() // #nosec G204 -- found in the path
		require.NoError(t, err)
		require.Equal(t, alamat, strings.TrimSuffix(string(keluar), "\n"))
		q, err := tautan.Urai(string(keluar))
		require.NoError(t, err)
		assert.Equal(t, sidikGambar(t, p), sidikGambar(t, q))
		t.Logf("%d villages: %d bytes, %d modules", desa, len(alamat), k.Sisi())
	}
}
