package main

import (
	"encoding/json"
	"log/slog"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"

	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/bentuk"
	"github.com/go-playground/validator/v10"
)

// server answers requests. It has no state but its limits.
type server struct {
	k        konfigurasi
	catatan  *slog.Logger
	penguji  *validator.Validate
	terima   *gerbang // uploads in memory
	hitung   *gerbang // checks that run
	aturan   []byte   // the answer of /v1/aturan, which never changes
	berhenti atomic.Bool
}

func bangun(k konfigurasi, catatan *slog.Logger) (*server, error) {
	v := validator.New(validator.WithRequiredStructEnabled())
	if err := bentuk.TambahTag(v); err != nil {
		return nil, err
	}
	daftar, err := json.Marshal(aturan.DaftarAturan())
	if err != nil {
		return nil, err
	}
	return &server{k: k, catatan: catatan, penguji: v, aturan: append(daftar, '\n'),
		terima: bukaGerbang(k.terima, 0), hitung: bukaGerbang(k.serentak, k.antre)}, nil
}

// rute is one operation. A test compares the table with openapi.json.
type rute struct {
	metode, jalur string
	tangani       http.HandlerFunc
}

func (s *server) daftarRute() []rute {
	return []rute{
		{http.MethodPost, "/v1/periksa", s.periksa},
		{http.MethodGet, "/v1/aturan", func(w http.ResponseWriter, _ *http.Request) { tulisBita(w, http.StatusOK, jenisJSON, s.aturan) }},
		{http.MethodGet, "/sehat", s.sehat},
		{http.MethodGet, "/openapi.json", func(w http.ResponseWriter, _ *http.Request) { tulisBita(w, http.StatusOK, jenisJSON, openapi) }},
	}
}

// penangan is the whole service as a handler.
func (s *server) penangan() http.Handler {
	m := http.NewServeMux()
	for _, r := range s.daftarRute() {
		m.HandleFunc(r.metode+" "+r.jalur, r.tangani)
		m.HandleFunc(r.jalur, s.metodeSalah)
	}
	m.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { s.tolak(w, r, tidakAda()) })
	return s.lapisan(m)
}

// metodeSalah answers a known path with another method than its own.
func (s *server) metodeSalah(w http.ResponseWriter, r *http.Request) {
	var boleh []string
	for _, x := range s.daftarRute() {
		if x.jalur == r.URL.Path {
			boleh = append(boleh, x.metode)
		}
	}
	if slices.Contains(boleh, http.MethodGet) {
		boleh = append(boleh, http.MethodHead)
	}
	w.Header().Set("Allow", strings.Join(boleh, ", "))
	s.tolak(w, r, metodeTakBoleh())
}

func (s *server) sehat(w http.ResponseWriter, _ *http.Request) {
	if s.berhenti.Load() {
		tulisBita(w, http.StatusServiceUnavailable, jenisJSON, []byte(`{"status":"berhenti"}`+"\n"))
		return
	}
	tulisBita(w, http.StatusOK, jenisJSON, []byte(`{"status":"sehat"}`+"\n"))
}

const jenisJSON = "application/json"

func tulisBita(w http.ResponseWriter, status int, jenis string, isi []byte) {
	w.Header().Set("Content-Type", jenis)
	w.Header().Set("Content-Length", strconv.Itoa(len(isi)))
	w.WriteHeader(status)
	_, _ = w.Write(isi) // the client may be gone; the log has the bytes that went out
}
