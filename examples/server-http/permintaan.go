package main

import (
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// pertanyaan are the parameters of the address.
type pertanyaan struct {
	tahun, penduduk int
	gaya            rupiah.TataTulis
}

// uraiPertanyaan reads the parameters. An unknown name is an error: a misspelt one would otherwise change the result silently.
func uraiPertanyaan(q url.Values) (pertanyaan, *masalah) {
	var p pertanyaan
	for _, nama := range namaTerurut(q) {
		nilai := q[nama][0]
		if len(q[nama]) > 1 {
			return p, salahPertanyaan(nama, nilai, "ditulis lebih dari sekali", "given more than once")
		}
		var m *masalah
		switch nama {
		case "tahun":
			p.tahun, m = uraiAngka(nama, nilai, 2015, 2100)
		case "penduduk":
			p.penduduk, m = uraiAngka(nama, nilai, 1, 10_000_000)
		case "bahasa":
			if nilai != "id" && nilai != "en" {
				m = salahPertanyaan(nama, nilai, "pilih id atau en", "choose id or en")
			}
		case "gaya":
			var ada bool
			if p.gaya, ada = rupiah.UraiTataTulis(nilai); !ada {
				m = salahPertanyaan(nama, nilai, "pilih indonesia, mesin, atau inggris", "choose indonesia, mesin or inggris")
			}
		default:
			m = salahPertanyaan(nama, nilai, "tidak dikenal", "not known")
		}
		if m != nil {
			return p, m
		}
	}
	return p, nil
}

func uraiAngka(nama, nilai string, dari, sampai int) (int, *masalah) {
	n, err := strconv.Atoi(nilai)
	if err != nil || n < dari || n > sampai {
		d, s := strconv.Itoa(dari), strconv.Itoa(sampai)
		return 0, salahPertanyaan(nama, nilai, "tulis angka "+d+" sampai "+s, "write a number from "+d+" to "+s)
	}
	return n, nil
}

// berkas is one file of a request, in memory.
type berkas struct {
	nama string
	isi  []byte
	json bool // sent as JSON, not as a file that happens to hold JSON
}

// maksBagian is the number of files in one form.
const maksBagian = 20

// namaBagian is the form field of the files.
const namaBagian = "berkas"

// jenisBerkas are the media types of a file as body. What the bytes really are is found out from the bytes.
var jenisBerkas = []string{
	"application/octet-stream", "text/csv", "text/plain", "text/tab-separated-values", "application/vnd.ms-excel",
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

// bacaBadan reads the files of a request into memory, at most the given number of bytes.
func bacaBadan(w http.ResponseWriter, r *http.Request, batas int64) ([]berkas, error) {
	if kode := r.Header.Get("Content-Encoding"); kode != "" && kode != "identity" {
		w.Header().Set("Accept-Encoding", "identity")
		return nil, jenisTakDidukung("Kirim isi tanpa Content-Encoding.", "Send the content without a Content-Encoding.")
	}
	if r.ContentLength > batas {
		return nil, terlaluBesar(batas)
	}
	r.Body = http.MaxBytesReader(w, r.Body, batas)
	jenis, parameter, err := uraiJenis(r.Header.Get("Content-Type"))
	switch {
	case err != nil:
		return nil, salahBadan("Kepala Content-Type tidak terbaca.", "The header Content-Type cannot be read.")
	case jenis == "multipart/form-data":
		return bacaFormulir(r.Body, parameter["boundary"], batas)
	case jenis == jenisJSON || strings.HasPrefix(jenis, "application/") && strings.HasSuffix(jenis, "+json"):
		return bacaSatu(r.Body, true, batas)
	}
	for _, j := range jenisBerkas {
		if jenis == j {
			return bacaSatu(r.Body, false, batas)
		}
	}
	w.Header().Set("Accept", jenisJSON+", multipart/form-data, "+strings.Join(jenisBerkas, ", "))
	return nil, jenisTakDidukung("Jenis "+potong(jenis)+" tidak didukung; lihat kepala Accept.", "The type "+potong(jenis)+" is not supported; see the header Accept.")
}

// uraiJenis reads a media type. Without one the bytes speak for themselves.
func uraiJenis(s string) (string, map[string]string, error) {
	if s == "" {
		return jenisBerkas[0], nil, nil
	}
	return mime.ParseMediaType(s)
}

func bacaSatu(r io.Reader, json bool, batas int64) ([]berkas, error) {
	isi, err := io.ReadAll(r)
	if err != nil {
		return nil, salahBaca(err, batas)
	}
	if len(isi) == 0 {
		return nil, salahBadan("Badan permintaan kosong.", "The request body is empty.")
	}
	return []berkas{{isi: isi, json: json}}, nil
}

func bacaFormulir(r io.Reader, sekat string, batas int64) ([]berkas, error) {
	if sekat == "" {
		return nil, salahBadan("Content-Type tidak menyebut boundary.", "The Content-Type names no boundary.")
	}
	var hasil []berkas
	for m := multipart.NewReader(r, sekat); ; {
		p, err := m.NextRawPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, salahBaca(err, batas)
		}
		if p.FormName() != namaBagian {
			return nil, salahBadan("Isian formulir bernama berkas diharapkan, bukan "+potong(p.FormName())+".", "Form fields are named berkas, not "+potong(p.FormName())+".")
		}
		if len(hasil) == maksBagian {
			return nil, salahBadan("Terlalu banyak berkas, paling banyak 20.", "Too many files, at most 20.")
		}
		isi, err := io.ReadAll(p)
		if err != nil {
			return nil, salahBaca(err, batas)
		}
		hasil = append(hasil, berkas{nama: p.FileName(), isi: isi})
	}
	if len(hasil) == 0 {
		return nil, salahBadan("Formulir tidak memuat berkas.", "The form holds no file.")
	}
	return hasil, nil
}

// salahBaca tells what went wrong while the body came in.
func salahBaca(err error, batas int64) error {
	var besar *http.MaxBytesError
	switch {
	case errors.As(err, &besar):
		return terlaluBesar(batas)
	case errors.Is(err, os.ErrDeadlineExceeded):
		return terlaluLambat()
	default: // the client went away, or the form or its chunks are broken
		return salahBadan("Badan permintaan rusak atau terputus.", "The request body is broken or ends too early.")
	}
}
