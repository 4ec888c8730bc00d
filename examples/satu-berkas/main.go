// Command satu-berkas writes the dashboard as one HTML file that opens by double click, without a server and without a network. The
// files given are put into it, so that one attachment is all that has to be sent:
//
//	go -C wasm/alat run .          # once: builds wasm/dist/satu-berkas.html
//	go run ./examples/satu-berkas [-o dasbor.html] [FILE…]
//
// Without files the page begins with the invented kecamatan, marked as a sample. Whoever opens the page can read the files in it.
// Exit status: 0 written, 1 not.
package main

import (
	"bytes"
	"encoding/base64"
	"errors"
	"flag"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

func main() {
	keluar := flag.String("o", "dasbor.html", "file to write")
	dasar := flag.String("dasar", filepath.Join("wasm", "dist", "satu-berkas.html"), "the page without data")
	flag.Parse()
	if err := jalankan(*dasar, *keluar, flag.Args()); err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "satu-berkas:", err)
		os.Exit(1)
	}
}

func jalankan(dasar, keluar string, berkas []string) error {
	isi, err := os.ReadFile(dasar) // #nosec G304 -- named by the user
	if errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("%s: jalankan dulu / first run \"go -C wasm/alat run .\"", dasar)
	}
	if err != nil {
		return err
	}
	if len(berkas) > 0 {
		if isi, err = tanam(isi, berkas); err != nil {
			return err
		}
	}
	return os.WriteFile(keluar, isi, 0o644) // #nosec G306 -- made to be sent
}

// The mark in the page where data goes, and the attribute that asks for the sample.
const (
	tanda   = "<!--data-->"
	contoh  = "<dasbor-apbdes contoh "
	tanpaan = "<dasbor-apbdes "
)

// tanam puts files into the page, each in a script element of a type that no browser runs.
func tanam(isi []byte, berkas []string) ([]byte, error) {
	if !bytes.Contains(isi, []byte(tanda)) {
		return nil, errors.New("halaman dasar tidak dikenal / not a page of this program")
	}
	var b bytes.Buffer
	for n, jalur := range berkas {
		data, err := os.ReadFile(jalur) // #nosec G304 -- named by the user
		if err != nil {
			return nil, err
		}
		_, _ = fmt.Fprintf(&b, "<script type=\"application/octet-stream;base64\" id=\"apbdes-data-%d\" data-apbdes=\"%s\">%s</script>\n",
			n, entitasASCII(html.EscapeString(filepath.Base(jalur))), base64.StdEncoding.EncodeToString(data))
	}
	isi = bytes.Replace(isi, []byte(tanda), b.Bytes(), 1)
	return bytes.Replace(isi, []byte(contoh), []byte(tanpaan), 1), nil
}

// entitasASCII writes what is not ASCII as entities: the page is not UTF-8.
func entitasASCII(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r < 0x80 {
			b.WriteRune(r)
		} else {
			b.WriteString("&#" + strconv.Itoa(int(r)) + ";")
		}
	}
	return b.String()
}
