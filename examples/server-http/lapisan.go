package main

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"log/slog"
	"net/http"
	"runtime/debug"
	"time"
)

type kunciKonteks struct{}

// idPermintaan returns the id of the request, which is in the log, in the header X-Request-ID and in every problem.
func idPermintaan(ctx context.Context) string {
	id, _ := ctx.Value(kunciKonteks{}).(string)
	return id
}

// lapisan gives each request an id, a line in the log and a safety net.
func (s *server) lapisan(dalam http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mulai := time.Now()
		id := pilihID(r.Header.Get("X-Request-ID"))
		r = r.WithContext(context.WithValue(r.Context(), kunciKonteks{}, id))
		h := w.Header()
		h.Set("X-Request-ID", id)
		h.Set("Cache-Control", "no-store")
		h.Set("X-Content-Type-Options", "nosniff")
		p := &pencatat{ResponseWriter: w}
		defer func() {
			apa := recover()
			if apa != nil {
				s.pulih(p, r, apa)
			}
			s.catatan.LogAttrs(r.Context(), slog.LevelInfo, "permintaan", slog.String("id", id), slog.String("metode", r.Method),
				slog.String("jalur", r.URL.Path), slog.Int("status", p.status), slog.Int64("bita", p.bita),
				slog.Int64("lama_ms", time.Since(mulai).Milliseconds()), slog.Bool("batal", r.Context().Err() != nil))
			if apa == http.ErrAbortHandler { //nolint:errorlint // recover gives any, and net/http compares it the same way
				panic(apa)
			}
		}()
		dalam.ServeHTTP(p, r)
	})
}

// pulih answers a request whose handler panicked, if nothing of the answer is out yet.
func (s *server) pulih(p *pencatat, r *http.Request, apa any) {
	if err, ok := apa.(error); ok && errors.Is(err, http.ErrAbortHandler) {
		return
	}
	s.catatan.Error("panik", "id", idPermintaan(r.Context()), "apa", apa, "tumpukan", string(debug.Stack()))
	if p.status == 0 {
		s.tolak(p, r, galatServer())
	}
}

// pilihID keeps the id a proxy has given, if it is harmless, and makes one otherwise.
func pilihID(s string) string {
	if len(s) > 0 && len(s) <= 64 {
		aman := true
		for _, c := range []byte(s) {
			aman = aman && (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.')
		}
		if aman {
			return s
		}
	}
	var b [8]byte
	_, _ = rand.Read(b[:]) // never fails
	return hex.EncodeToString(b[:])
}

// pencatat remembers what went out.
type pencatat struct {
	http.ResponseWriter
	status int
	bita   int64
}

// WriteHeader remembers the status.
func (p *pencatat) WriteHeader(status int) {
	if p.status == 0 {
		p.status = status
	}
	p.ResponseWriter.WriteHeader(status)
}

// Write counts the bytes.
func (p *pencatat) Write(b []byte) (int, error) {
	if p.status == 0 {
		p.status = http.StatusOK
	}
	n, err := p.ResponseWriter.Write(b)
	p.bita += int64(n)
	return n, err
}

// Unwrap lets http.ResponseController and http.MaxBytesReader reach the connection.
func (p *pencatat) Unwrap() http.ResponseWriter { return p.ResponseWriter }
