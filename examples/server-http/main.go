// Command server-http is a small service around the checker: it takes a budget file or JSON over HTTP and answers with totals,
// indicators and findings as JSON, and with problem details (RFC 9457) where it cannot.
//
//	go run ./examples/server-http [-alamat 127.0.0.1:8080]
//	curl -H 'Content-Type: text/csv' --data-binary @FILE http://127.0.0.1:8080/v1/periksa
//
//	POST /v1/periksa     a file as body, files as multipart form, or canonical JSON; ?tahun= &bahasa= &penduduk= &gaya=
//	GET  /v1/aturan      the table of rules
//	GET  /sehat          200 while it serves, 503 once it is being stopped
//	GET  /openapi.json   the description of all this
//
// It keeps nothing: no file, no database, no cache. It has no accounts and no TLS; put it behind a proxy that has both. Everything
// that comes from outside has a limit: see the flags. SIGINT and SIGTERM let requests under way finish.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"time"
)

func main() {
	ctx, henti := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer henti()
	k, err := uraiBendera(os.Args[1:], os.Stderr)
	if err != nil {
		os.Exit(2)
	}
	catatan := slog.New(slog.NewJSONHandler(os.Stderr, nil))
	if err := layani(ctx, k, catatan); err != nil {
		catatan.Error("berhenti", "galat", err.Error())
		os.Exit(1)
	}
}

func layani(ctx context.Context, k konfigurasi, catatan *slog.Logger) error {
	s, err := bangun(k, catatan)
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", k.alamat)
	if err != nil {
		return err
	}
	return s.jalankan(ctx, l)
}

// konfigurasi holds every limit of the service.
type konfigurasi struct {
	alamat      string
	maksBita    int64         // bytes of a request body
	maksDokumen int           // budgets in one request
	serentak    int           // checks at the same time
	terima      int           // uploads in memory at the same time, waiting ones included
	antre       time.Duration // longest wait for a free place before 503
	kepala      time.Duration // to send the header of a request
	baca        time.Duration // to send all of a request
	tulis       time.Duration // from the header to the end of the answer
	diam        time.Duration // of a connection without a request
	jeda        time.Duration // between an unhealthy /sehat and the end of listening, for balancers to notice
	henti       time.Duration // for requests under way when the service is stopped
}

func bawaan() konfigurasi {
	n := runtime.GOMAXPROCS(0)
	return konfigurasi{
		alamat: "127.0.0.1:8080", maksBita: 16 << 20, maksDokumen: 500, serentak: n, terima: 8 * n, antre: 5 * time.Second,
		kepala: 5 * time.Second, baca: 30 * time.Second, tulis: 2 * time.Minute, diam: time.Minute, henti: 20 * time.Second,
	}
}

func uraiBendera(args []string, galat io.Writer) (konfigurasi, error) {
	k := bawaan()
	f := flag.NewFlagSet("server-http", flag.ContinueOnError)
	f.SetOutput(galat)
	f.StringVar(&k.alamat, "alamat", k.alamat, "address to listen on")
	f.Int64Var(&k.maksBita, "bita", k.maksBita, "largest request body in bytes")
	f.IntVar(&k.maksDokumen, "dokumen", k.maksDokumen, "most budgets in one request")
	f.IntVar(&k.serentak, "serentak", k.serentak, "checks at the same time")
	f.IntVar(&k.terima, "terima", k.terima, "uploads in memory at the same time")
	f.DurationVar(&k.antre, "antre", k.antre, "longest wait for a free place")
	f.DurationVar(&k.baca, "baca", k.baca, "time to send a request")
	f.DurationVar(&k.tulis, "tulis", k.tulis, "time to answer a request")
	f.DurationVar(&k.jeda, "jeda", k.jeda, "time between an unhealthy /sehat and the end of listening")
	f.DurationVar(&k.henti, "henti", k.henti, "time to finish requests when stopped")
	if err := f.Parse(args); err != nil {
		return k, err
	}
	if f.NArg() > 0 || k.maksBita < 1 || k.maksDokumen < 1 || k.serentak < 1 || k.terima < k.serentak {
		err := errors.New("server-http: limits must be positive, -terima at least -serentak, and there are no other arguments")
		_, _ = fmt.Fprintln(galat, err)
		return k, err
	}
	return k, nil
}

// jalankan serves on l until ctx ends, then lets the requests under way finish for at most s.k.henti. It closes l.
func (s *server) jalankan(ctx context.Context, l net.Listener) error {
	k := s.k
	h := &http.Server{
		Handler: s.penangan(), ReadHeaderTimeout: k.kepala, ReadTimeout: k.baca, WriteTimeout: k.tulis, IdleTimeout: k.diam,
		MaxHeaderBytes: 16 << 10, ErrorLog: slog.NewLogLogger(s.catatan.Handler(), slog.LevelWarn),
	}
	selesai := make(chan error, 1)
	go func() { selesai <- h.Serve(l) }()
	s.catatan.Info("melayani", "alamat", l.Addr().String())
	select {
	case err := <-selesai:
		return err
	case <-ctx.Done():
	}
	s.berhenti.Store(true)
	s.catatan.Info("menghentikan", "jeda", k.jeda.String(), "paling_lama", k.henti.String())
	time.Sleep(k.jeda)
	batas, lepas := context.WithTimeout(context.WithoutCancel(ctx), k.henti)
	defer lepas()
	if err := h.Shutdown(batas); err != nil {
		return errors.Join(fmt.Errorf("server-http: requests were cut off: %w", err), h.Close())
	}
	if err := <-selesai; !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
