package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// masalah is a problem detail (RFC 9457). Title and detail are in the language of the request; pesan has the detail in both.
type masalah struct {
	Type     string        `json:"type"`
	Title    string        `json:"title"`
	Status   int           `json:"status"`
	Detail   string        `json:"detail"`
	Instance string        `json:"instance"`
	Berkas   string        `json:"berkas,omitempty"` // the file of a form that it is about
	Pesan    temuan.Pola   `json:"pesan"`
	Temuan   temuan.Daftar `json:"temuan,omitempty"` // what exactly is wrong with the content

	judul temuan.Pola
	ulang int // seconds for Retry-After
}

// Error makes a problem an error, so that it can travel up from where it was found.
func (m *masalah) Error() string { return "server-http: " + m.Pesan.Inggris }

func susunMasalah(status int, nama, judul, judulEn, id, en string) *masalah {
	return &masalah{Type: "urn:dasbor-desa:masalah:" + nama, Status: status, Pesan: temuan.Pola{Indonesia: id, Inggris: en},
		judul: temuan.Pola{Indonesia: judul, Inggris: judulEn}}
}

func tidakAda() *masalah {
	return susunMasalah(http.StatusNotFound, "tidak-ada", "Tidak ada", "Not found", "Alamat ini tidak ada; lihat /openapi.json.", "There is nothing at this address; see /openapi.json.")
}

func metodeTakBoleh() *masalah {
	return susunMasalah(http.StatusMethodNotAllowed, "metode", "Metode tidak boleh", "Method not allowed",
		"Metode ini tidak berlaku di alamat ini; lihat kepala Allow.", "This method does not apply here; see the header Allow.")
}

func salahPertanyaan(nama, nilai, id, en string) *masalah {
	return susunMasalah(http.StatusBadRequest, "pertanyaan", "Parameter salah", "Invalid parameter",
		fmt.Sprintf("Parameter %s=%q: %s.", nama, potong(nilai), id), fmt.Sprintf("Parameter %s=%q: %s.", nama, potong(nilai), en))
}

func salahBadan(id, en string) *masalah {
	return susunMasalah(http.StatusBadRequest, "badan", "Badan permintaan rusak", "Broken request body", id, en)
}

func terlaluLambat() *masalah {
	return susunMasalah(http.StatusRequestTimeout, "lambat", "Terlalu lambat", "Too slow",
		"Badan permintaan tidak selesai diterima pada waktunya.", "The request body did not arrive in time.")
}

func terlaluBesar(batas int64) *masalah {
	return susunMasalah(http.StatusRequestEntityTooLarge, "terlalu-besar", "Terlalu besar", "Too large",
		fmt.Sprintf("Badan permintaan melebihi %d bita.", batas), fmt.Sprintf("The request body is larger than %d bytes.", batas))
}

func jenisTakDidukung(id, en string) *masalah {
	return susunMasalah(http.StatusUnsupportedMediaType, "jenis", "Jenis isi tidak didukung", "Unsupported content", id, en)
}

func bukanAnggaran(id, en string, t temuan.Daftar) *masalah {
	m := susunMasalah(http.StatusUnprocessableEntity, "bukan-anggaran", "Bukan anggaran", "Not a budget", id, en)
	m.Temuan = t
	return m
}

// maksTemuan bounds a problem; the detail has the real number.
const maksTemuan = 1000

func bentukSalah(banyak int, t temuan.Daftar) *masalah {
	m := susunMasalah(http.StatusUnprocessableEntity, "bentuk", "Bentuk JSON salah", "JSON of the wrong shape",
		fmt.Sprintf("%d isian tidak dapat dibaca; lihat temuan.", banyak), fmt.Sprintf("%d fields cannot be read; see temuan.", banyak))
	m.Temuan = t
	return m
}

func sibuk(ulang int) *masalah {
	m := susunMasalah(http.StatusServiceUnavailable, "sibuk", "Sibuk", "Busy",
		"Terlalu banyak permintaan sekaligus; coba lagi nanti.", "Too many requests at once; try again later.")
	m.ulang = ulang
	return m
}

func galatServer() *masalah {
	return susunMasalah(http.StatusInternalServerError, "server", "Galat server", "Internal error",
		"Permintaan gagal karena kesalahan program; sebutkan nomor permintaan saat melapor.",
		"The request failed because of a mistake in the program; name the request id when you report it.")
}

// potong bounds what a problem quotes.
func potong(s string) string {
	if r := []rune(s); len(r) > 80 {
		return string(r[:80]) + "…"
	}
	return s
}

// tolak answers with a problem. It changes nothing in m.
func (s *server) tolak(w http.ResponseWriter, r *http.Request, m *masalah) {
	j := *m
	j.Instance = "urn:dasbor-desa:permintaan:" + idPermintaan(r.Context())
	j.Title, j.Detail = j.judul.Indonesia, j.Pesan.Indonesia
	bahasa := temuan.Indonesia
	if r.URL.Query().Get("bahasa") == temuan.Inggris.String() {
		bahasa, j.Title, j.Detail = temuan.Inggris, j.judul.Inggris, j.Pesan.Inggris
	}
	isi, err := json.Marshal(&j)
	if err != nil {
		s.catatan.Error("masalah", "galat", err.Error())
	}
	h := w.Header()
	h.Set("Content-Language", bahasa.String())
	if j.ulang > 0 {
		h.Set("Retry-After", fmt.Sprint(j.ulang))
	}
	tulisBita(w, j.Status, "application/problem+json", append(isi, '\n'))
}

// tolakGalat answers with the problem that err is; any other error is ours.
func (s *server) tolakGalat(w http.ResponseWriter, r *http.Request, err error) {
	var m *masalah
	if !errors.As(err, &m) {
		s.catatan.Error("galat", "id", idPermintaan(r.Context()), "galat", err.Error())
		m = galatServer()
	}
	s.tolak(w, r, m)
}
