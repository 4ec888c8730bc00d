package main

import (
	"bytes"
	"encoding/json"
	"io"
	"log/slog"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func formulir(t testing.TB, isian string, berkas ...[2]string) (jenis string, isi *bytes.Buffer) {
	t.Helper()
	isi = new(bytes.Buffer)
	m := multipart.NewWriter(isi)
	for _, b := range berkas {
		p, err := m.CreateFormFile(isian, b[0])
		require.NoError(t, err)
		_, err = p.Write([]byte(b[1]))
		require.NoError(t, err)
	}
	require.NoError(t, m.Close())
	return m.FormDataContentType(), isi
}

// A budget comes back with its totals, whichever way it is sent.
func TestPeriksaDiterima(t *testing.T) {
	l := nyalakan(t, nil)
	csv := string(contoh(t))
	form, isiForm := formulir(t, "berkas", [2]string{"a.csv", csv}, [2]string{"b.csv", csv})
	kasus := []struct {
		nama, jalur, jenis, isi string
		dokumen                 int
		belanja                 string
	}{
		{"csv", "/v1/periksa", "text/csv; charset=utf-8", csv, 1, "1200000000.00"},
		{"tanpa jenis", "/v1/periksa", "", csv, 1, "1200000000.00"},
		{"oktet", "/v1/periksa?penduduk=1000&bahasa=en", "application/octet-stream", csv, 1, "1200000000.00"},
		{"formulir", "/v1/periksa", form, isiForm.String(), 2, "1200000000.00"},
		{"json", "/v1/periksa", "application/json", contohJSON, 1, "800000000.00"},
		{"json berkas", "/v1/periksa", "text/plain", contohJSON, 1, "800000000.00"},
		{"json daftar", "/v1/periksa", "application/json", "\xef\xbb\xbf [" + contohJSON + "," + contohJSON + "]", 2, "800000000.00"},
		{"json amplop", "/v1/periksa", "application/vnd.desa+json", `{"dokumen":[` + contohJSON + `]}`, 1, "800000000.00"},
		{"json tanpa tahun", "/v1/periksa?tahun=2020", "application/json", strings.ReplaceAll(contohJSON, `"tahun":2019,`, ""), 1, "800000000.00"},
		{"gaya", "/v1/periksa?gaya=indonesia&tahun=2024", "text/csv", "kode_rekening,kode_kegiatan,anggaran\n5.2.1.01,2.2.02,1.234\n", 1, "1234.00"},
	}
	for _, k := range kasus {
		t.Run(k.nama, func(t *testing.T) {
			j := l.minta("POST", k.jalur, k.jenis, strings.NewReader(k.isi))
			require.Equal(t, http.StatusOK, j.status, string(j.isi))
			var h struct {
				Dokumen []struct {
					Tahun  int
					Jumlah struct{ Anggaran map[string]string }
					Asal   struct{ Berkas string }
				}
			}
			require.NoError(t, json.Unmarshal(j.isi, &h))
			require.Len(t, h.Dokumen, k.dokumen)
			for _, d := range h.Dokumen {
				assert.Equal(t, k.belanja, d.Jumlah.Anggaran["belanja"])
				assert.NotZero(t, d.Tahun)
			}
			if k.nama == "formulir" {
				assert.Equal(t, "b.csv", h.Dokumen[1].Asal.Berkas)
			}
		})
	}
}

func TestPeriksaDitolak(t *testing.T) {
	l := nyalakan(t, func(k *konfigurasi) { k.maksBita, k.maksDokumen = 4096, 3 })
	csv := string(contoh(t))
	form, kosong := formulir(t, "berkas")
	formLain, lain := formulir(t, "dokumen", [2]string{"a.csv", csv})
	formJPG, jpg := formulir(t, "berkas", [2]string{"a.csv", csv}, [2]string{"foto.jpg", "\xff\xd8\xff\xe0\x00\x10JFIF"})
	banyak := make([][2]string, maksBagian+1)
	for i := range banyak {
		banyak[i] = [2]string{"a.csv", "x"}
	}
	formBanyak, isiBanyak := formulir(t, "berkas", banyak...)
	desa := "kode_desa,tahun,kode_kegiatan,kode_rekening,anggaran\n"
	for _, d := range "1234" {
		desa += "33.07.07.200" + string(d) + ",2024,2.2.02,5.2.1.01,5\n"
	}
	kasus := []struct {
		nama, jalur, jenis, isi string
		status                  int
		tipe                    string
	}{
		{"tahun", "/v1/periksa?tahun=24", "text/csv", csv, 400, "pertanyaan"},
		{"bahasa", "/v1/periksa?bahasa=jv", "text/csv", csv, 400, "pertanyaan"},
		{"gaya", "/v1/periksa?gaya=x", "text/csv", csv, 400, "pertanyaan"},
		{"penduduk", "/v1/periksa?penduduk=-1", "text/csv", csv, 400, "pertanyaan"},
		{"parameter lain", "/v1/periksa?thaun=2024", "text/csv", csv, 400, "pertanyaan"},
		{"dua kali", "/v1/periksa?tahun=2024&tahun=2025", "text/csv", csv, 400, "pertanyaan"},
		{"kosong", "/v1/periksa", "text/csv", "", 400, "badan"},
		{"jenis rusak", "/v1/periksa", "text/csv; =", csv, 400, "badan"},
		{"formulir tanpa boundary", "/v1/periksa", "multipart/form-data", csv, 400, "badan"},
		{"formulir rusak", "/v1/periksa", "multipart/form-data; boundary=x", "--x\r\nContent-Dis", 400, "badan"},
		{"formulir kosong", "/v1/periksa", form, kosong.String(), 400, "badan"},
		{"isian lain", "/v1/periksa", formLain, lain.String(), 400, "badan"},
		{"terlalu banyak berkas", "/v1/periksa", formBanyak, isiBanyak.String(), 400, "badan"},
		{"besar", "/v1/periksa", "text/csv", strings.Repeat("x", 5000), 413, "terlalu-besar"},
		{"gambar", "/v1/periksa", "image/png", "x", 415, "jenis"},
		{"foto dalam formulir", "/v1/periksa", formJPG, jpg.String(), 415, "jenis"},
		{"PDF sebagai CSV", "/v1/periksa", "text/csv", "%PDF-1.7\n", 415, "jenis"},
		{"bukan anggaran", "/v1/periksa", "text/plain", "halo\ndunia\n", 422, "bukan-anggaran"},
		{"JSON lain", "/v1/periksa", "application/json", `{"a":1}`, 422, "bukan-anggaran"},
		{"bukan JSON", "/v1/periksa", "application/json", "tahun=2024", 422, "bukan-anggaran"},
		{"terlalu banyak desa", "/v1/periksa", "text/csv", desa, 422, "bukan-anggaran"},
		{"bentuk", "/v1/periksa", "application/json", `{"dokumen":[{"tahun":24,"belanja":[{"kegiatan":"2:02","anggaran":"1.234,5"}]}]}`, 422, "bentuk"},
		{"bentuk daftar", "/v1/periksa", "application/json", `[{"belanja":[{"anggaran":""}]}]`, 422, "bentuk"},
		{"isian asing", "/v1/periksa", "application/json", `{"belanja":[{"angaran":"1"}]}`, 422, "bentuk"},
		{"JSON terputus", "/v1/periksa", "application/json", `{"belanja":[`, 422, "bentuk"},
		{"tanpa dokumen", "/v1/periksa", "application/json", `{"dokumen":[]}`, 422, "bentuk"},
		{"luapan", "/v1/periksa", "application/json", `{"belanja":[{"kegiatan":"2.2.02","anggaran":"92233720368547758.07"},{"kegiatan":"2.2.02","anggaran":"92233720368547758.07"}]}`, 422, "bukan-anggaran"},
	}
	for _, k := range kasus {
		t.Run(k.nama, func(t *testing.T) {
			j := l.minta("POST", k.jalur, k.jenis, strings.NewReader(k.isi))
			require.Equal(t, k.status, j.status, string(j.isi))
			m := j.masalah(t)
			assert.Equal(t, "urn:dasbor-desa:masalah:"+k.tipe, m.Type)
			assert.Equal(t, "id", j.kepala.Get("Content-Language"))
			assert.Equal(t, m.Pesan.Indonesia, m.Detail)
			assert.Equal(t, k.tipe == "bentuk" || k.tipe == "bukan-anggaran" && k.nama != "luapan" && k.nama != "terlalu banyak desa", len(m.Temuan) > 0)
		})
	}

	t.Run("jalur JSON", func(t *testing.T) {
		m := l.minta("POST", "/v1/periksa", "application/json", strings.NewReader(kasus[21].isi)).masalah(t)
		var jalur []string
		for _, x := range m.Temuan {
			jalur = append(jalur, x.Jalur)
		}
		assert.Equal(t, []string{"/dokumen/0/tahun", "/dokumen/0/belanja/0/kegiatan", "/dokumen/0/belanja/0/anggaran"}, jalur)
	})
	t.Run("nama berkas", func(t *testing.T) {
		m := l.minta("POST", "/v1/periksa", formJPG, bytes.NewReader(jpg.Bytes())).masalah(t)
		assert.Equal(t, "foto.jpg", m.Berkas)
	})
	t.Run("bahasa Inggris", func(t *testing.T) {
		j := l.minta("POST", "/v1/periksa?bahasa=en", "image/png", strings.NewReader("x"))
		m := j.masalah(t)
		assert.Equal(t, "en", j.kepala.Get("Content-Language"))
		assert.Equal(t, m.Pesan.Inggris, m.Detail)
		assert.Equal(t, "Unsupported content", m.Title)
		assert.Contains(t, j.kepala.Get("Accept"), "text/csv")
	})
	t.Run("besar tanpa panjang", func(t *testing.T) { // chunked: the size is known only while reading
		j := l.minta("POST", "/v1/periksa", "text/csv", struct{ io.Reader }{strings.NewReader(strings.Repeat("x", 5000))})
		assert.Equal(t, http.StatusRequestEntityTooLarge, j.status)
		j = l.minta("POST", "/v1/periksa", "multipart/form-data; boundary=x", struct{ io.Reader }{strings.NewReader("--x\r\nContent-Disposition: form-data; name=berkas; filename=a\r\n\r\n" + strings.Repeat("x", 5000))})
		assert.Equal(t, http.StatusRequestEntityTooLarge, j.status)
	})
	t.Run("dimampatkan", func(t *testing.T) {
		p, err := http.NewRequest("POST", "http://"+l.alamat+"/v1/periksa", strings.NewReader(csv))
		require.NoError(t, err)
		p.Header.Set("Content-Encoding", "gzip")
		r, err := l.klien.Do(p)
		require.NoError(t, err)
		require.NoError(t, r.Body.Close())
		assert.Equal(t, http.StatusUnsupportedMediaType, r.StatusCode)
		assert.Equal(t, "identity", r.Header.Get("Accept-Encoding"))
	})
}

// A small body that would be large in memory is refused before it is.
func TestKirimanPadat(t *testing.T) {
	l := nyalakan(t, nil)
	j := l.minta("POST", "/v1/periksa", jenisJSON, strings.NewReader(`{"dokumen":[{}`+strings.Repeat(",{}", maksBaris)+`]}`))
	assert.Equal(t, http.StatusUnprocessableEntity, j.status)
	assert.Contains(t, j.masalah(t).Detail, "200002 objek")
	j = l.minta("POST", "/v1/periksa", "text/plain", strings.NewReader(`{"belanja":[{}`+strings.Repeat(",{}", maksBaris)+`]}`))
	assert.Equal(t, http.StatusUnprocessableEntity, j.status, string(j.isi))

	m := l.minta("POST", "/v1/periksa", jenisJSON, strings.NewReader(`{"belanja":[{"kegiatan":"x"}`+strings.Repeat(`,{"kegiatan":"x"}`, 2*maksTemuan)+`]}`)).masalah(t)
	assert.Len(t, m.Temuan, maksTemuan)
	assert.Equal(t, "2001 isian tidak dapat dibaca; lihat temuan.", m.Detail)
}

func TestAlamatLain(t *testing.T) {
	l := nyalakan(t, nil)
	assert.JSONEq(t, `{"status":"sehat"}`, string(l.minta("GET", "/sehat", "", nil).isi))
	var d []struct{ Kode temuan.Kode }
	require.NoError(t, json.Unmarshal(l.minta("GET", "/v1/aturan", "", nil).isi, &d))
	assert.Len(t, d, len(aturan.DaftarAturan()))
	assert.Equal(t, string(openapi), string(l.minta("GET", "/openapi.json", "", nil).isi))
	assert.Equal(t, http.StatusNotFound, l.minta("GET", "/", "", nil).status)
	assert.Equal(t, http.StatusNotFound, l.minta("GET", "/v1/periksa/x", "", nil).status)
	j := l.minta("GET", "/v1/periksa", "", nil)
	assert.Equal(t, http.StatusMethodNotAllowed, j.status)
	assert.Equal(t, "POST", j.kepala.Get("Allow"))
	j = l.minta("DELETE", "/sehat?bahasa=en", "", nil)
	assert.Equal(t, "GET, HEAD", j.kepala.Get("Allow"))
	assert.Equal(t, "Method not allowed", j.masalah(t).Title)
}

func TestIDPermintaan(t *testing.T) {
	l := nyalakan(t, nil)
	for dikirim, dipakai := range map[string]bool{"abc-1.2_Z": true, "": false, "a b": false, "a\"b": false, strings.Repeat("a", 65): false} {
		p, err := http.NewRequest("GET", "http://"+l.alamat+"/sehat", nil)
		require.NoError(t, err)
		p.Header.Set("X-Request-ID", dikirim)
		r, err := l.klien.Do(p)
		require.NoError(t, err)
		require.NoError(t, r.Body.Close())
		id := r.Header.Get("X-Request-ID")
		assert.Equal(t, dipakai, id == dikirim, dikirim)
		assert.NotEmpty(t, id)
		assert.Contains(t, l.log.teks(), `"id":"`+id+`"`)
	}
}

// A panic is one failed request, not the end of the service, and tells the client nothing about the inside.
func TestPanik(t *testing.T) {
	log := new(catatanUji)
	s, err := bangun(bawaan(), slog.New(slog.NewJSONHandler(log, nil)))
	require.NoError(t, err)
	u := httptest.NewServer(s.lapisan(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/sebagian" {
			_, _ = w.Write([]byte("x"))
		}
		panic("rahasia")
	})))
	defer u.Close()
	r, err := u.Client().Get(u.URL)
	require.NoError(t, err)
	b, err := io.ReadAll(r.Body)
	require.NoError(t, err)
	require.NoError(t, r.Body.Close())
	assert.Equal(t, http.StatusInternalServerError, r.StatusCode)
	assert.NotContains(t, string(b), "rahasia")
	assert.Contains(t, log.teks(), "rahasia")
	bacaOpenAPI(t).cocok(t, skema{Ref: "#/components/schemas/Masalah"}, b)

	r, err = u.Client().Get(u.URL + "/sebagian")
	require.NoError(t, err)
	b, err = io.ReadAll(r.Body)
	require.NoError(t, err)
	require.NoError(t, r.Body.Close())
	assert.Equal(t, "x", string(b), "an answer under way is not mixed with a problem")
}

func TestBendera(t *testing.T) {
	k, err := uraiBendera([]string{"-alamat", ":0", "-serentak", "3", "-terima", "9", "-bita", "10"}, io.Discard)
	require.NoError(t, err)
	assert.Equal(t, 3, k.serentak)
	for _, args := range [][]string{{"-serentak", "0"}, {"-bita", "-1"}, {"-terima", "1", "-serentak", "2"}, {"x"}, {"-zzz"}, {"-dokumen", "0"}} {
		_, err := uraiBendera(args, io.Discard)
		require.Error(t, err, args)
	}
	require.Error(t, layani(t.Context(), konfigurasi{alamat: "bukan alamat", serentak: 1, terima: 1}, slog.New(slog.DiscardHandler)))
}

// Whatever is sent, the service answers, and never with a mistake of its own.
func FuzzPeriksa(f *testing.F) {
	f.Add("text/csv", contoh(f))
	f.Add("application/json", []byte(contohJSON))
	f.Add("application/json", []byte(`{"dokumen":[{},null,{"belanja":[null]}]}`))
	f.Add("multipart/form-data; boundary=x", []byte("--x\r\nContent-Disposition: form-data; name=berkas\r\n\r\nkode_rekening,anggaran\r\n--x--"))
	k := bawaan()
	k.maksDokumen = 5
	s, err := bangun(k, slog.New(slog.DiscardHandler))
	require.NoError(f, err)
	h := s.penangan()
	f.Fuzz(func(t *testing.T, jenis string, isi []byte) {
		if len(isi) > 1<<16 {
			return
		}
		p := httptest.NewRequest("POST", "/v1/periksa", bytes.NewReader(isi))
		p.Header.Set("Content-Type", jenis)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, p)
		require.Contains(t, []int{200, 400, 413, 415, 422}, w.Code, w.Body.String())
		require.True(t, json.Valid(w.Body.Bytes()))
	})
}
