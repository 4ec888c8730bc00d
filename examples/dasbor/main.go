// Command dasbor shows the dashboard in a browser:
//
//	go run ./examples/dasbor [-alamat localhost:8080] [FILE…]
//
// It builds the widget if its sources have changed and serves it with an invented kecamatan, marked as a sample, or with the files
// given: budgets in any form the library reads, and tables of residents (kode_desa, tahun, penduduk). Files are read by the browser
// that opens the page; the server only hands them out. Nothing is loaded from anywhere else, so it works without a network.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"time"
)

func main() {
	ctx, henti := signal.NotifyContext(context.Background(), os.Interrupt)
	defer henti()
	if err := jalankan(ctx, os.Args[1:], os.Stdout, os.Stderr); err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "dasbor:", err)
		os.Exit(1)
	}
}

func jalankan(ctx context.Context, args []string, keluar, galat io.Writer) error {
	f := flag.NewFlagSet("dasbor", flag.ContinueOnError)
	f.SetOutput(galat)
	alamat := f.String("alamat", "localhost:8080", "address to serve on")
	if err := f.Parse(args); err != nil {
		return err
	}
	berkas, err := daftarBerkas(f.Args())
	if err != nil {
		return err
	}
	dist, err := bangun(ctx, galat)
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", *alamat)
	if err != nil {
		return err
	}
	_, _ = fmt.Fprintf(keluar, "http://%s  (Ctrl+C: selesai / stop)\n", alamatTampil(*alamat, l.Addr()))
	if len(berkas) == 0 {
		_, _ = fmt.Fprintln(keluar, "CONTOH: semua nama dan angka rekaan / invented data. Berkas sendiri / your own: go run ./examples/dasbor FILE…")
	}
	return layani(ctx, l, peladen(dist, berkas))
}

// alamatTampil is the address as it was asked for, with the port that was found where any was allowed.
func alamatTampil(diminta string, nyata net.Addr) string {
	tuan, _, err1 := net.SplitHostPort(diminta)
	_, porta, err2 := net.SplitHostPort(nyata.String())
	if err1 != nil || err2 != nil || tuan == "" {
		return nyata.String()
	}
	return net.JoinHostPort(tuan, porta)
}

// layani serves until ctx ends.
func layani(ctx context.Context, l net.Listener, h http.Handler) error {
	s := &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second}
	go func() {
		<-ctx.Done()
		akhir, batal := context.WithTimeout(context.Background(), 3*time.Second)
		defer batal()
		_ = s.Shutdown(akhir)
	}()
	if err := s.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
