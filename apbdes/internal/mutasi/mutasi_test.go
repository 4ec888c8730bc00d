package main

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// jalankanContoh runs the mutants of testdata/contoh with a list of explained survivors.
func jalankanContoh(t *testing.T, daftar string, ubah func(*setelan)) (laporan, map[string]string, string) {
	t.Helper()
	if testing.Short() {
		t.Skip("DILEWATI: compiles test binaries")
	}
	akar, err := filepath.Abs("testdata/contoh")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	s := &setelan{akar: akar, daftarJalur: filepath.Join(folder, "bertahan.csv"), laporan: folder, serentak: 2}
	if err := os.WriteFile(s.daftarJalur, []byte(daftar), 0o600); err != nil {
		t.Fatal(err)
	}
	if ubah != nil {
		ubah(s)
	}
	l, err := s.periksa(t.Context(), ".")
	if err != nil {
		t.Fatal(err)
	}
	isi, err := os.ReadFile(filepath.Join(folder, "..csv"))
	if err != nil {
		t.Fatal(err)
	}
	akhir := map[string]string{}
	baris, err := csv.NewReader(bytes.NewReader(isi)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range baris {
		akhir[k[3]+": "+k[4]] = k[5]
	}
	sesudah, err := os.ReadFile(s.daftarJalur)
	if err != nil {
		t.Fatal(err)
	}
	return l, akhir, string(sesudah)
}

const kepalaUji = "paket,berkas,fungsi,baris,mutasi,golongan,alasan\n"

// TestTanaman plants mutants of every end: killed, survived, not reached, equivalent with a reason; and a row that is out of date.
func TestTanaman(t *testing.T) {
	sebelum, err := os.ReadFile("testdata/contoh/contoh.go")
	if err != nil {
		t.Fatal(err)
	}
	daftar := kepalaUji +
		"contoh,contoh.go,Sama,if n < 0 {,n < 0 → <=,setara,minus zero is zero\n" +
		"contoh,contoh.go,Hilang,if n < 0 {,n < 0 → <=,setara,the function is gone\n" +
		"lain,lain.go,Lain,x,y,setara,another package\n"
	l, akhir, sesudah := jalankanContoh(t, daftar, func(s *setelan) { s.perbarui = true })
	for nama, mau := range map[string]string{
		"Diuji: n > paling → >=":             "killed",
		"Diuji: n > paling → <=":             "killed",
		"Diuji: n > paling → false":          "killed",
		"Diuji: n + 1 → -":                   "killed",
		"Diuji: 1 → +1":                      "killed",
		": 7 → +1":                           "killed", // a const declaration, compiled alone
		": 7 → -1":                           "killed",
		"Longgar: n > 10 → <=":               "killed",
		"Longgar: n > 10 → >=":               "survived",
		"Sama: n < 0 → <=":                   "survived",
		"Sama: -n → without -":               "killed",
		"Sepi: a && !b → ||":                 "survived, not reached",
		"Sepi: !b → without !":               "survived, not reached",
		"SepiSendiri: 3 → +1":                "survived, not reached", // compiled alone
		"SepiSendiri: 2 → +1":                "does not compile",      // and no survivor
		"Bentuk: m[\"selesai\"]++ → --":      "survived",
		"Bentuk: hasil = s[1:] → removed":    "survived, not reached",
		"Bentuk: t[i].y<<1 → >>":             "survived",
		"Bentuk: t[i].x%5 → *":               "survived",
		"Bentuk: !(len(s) <= 2) → without !": "survived",
		"Bentuk: sela > time.Second → >=":    "survived",
		"Bentuk: 5 → +1":                     "survived",
	} {
		if akhir[nama] != mau {
			t.Errorf("%q: %q, want %q", nama, akhir[nama], mau)
		}
	}
	if l.gugur > 6 {
		t.Errorf("%d mutants do not compile", l.gugur)
	}
	if l.setara != 1 || l.terjelas != 1 || l.belum == 0 || l.tewas == 0 || l.mutan != l.tewas+l.terjelas+l.belum {
		t.Errorf("figures: %+v", l)
	}
	for _, mau := range []string{"minus zero is zero", "another package", "n > 10 → >=,,"} {
		if !strings.Contains(sesudah, mau) {
			t.Errorf("the list lost %q", mau)
		}
	}
	if strings.Contains(sesudah, "Hilang") {
		t.Error("a row whose mutant is gone is still in the list")
	}
	isi, err := os.ReadFile("testdata/contoh/contoh.go")
	if err != nil || !bytes.Equal(isi, sebelum) {
		t.Error("a run changed the source", err)
	}
}

// TestLambat leaves every test out for its time: nothing is reached, until the survivors get them.
func TestLambat(t *testing.T) {
	_, akhir, _ := jalankanContoh(t, kepalaUji, func(s *setelan) { s.lama = time.Nanosecond })
	if m := akhir["Diuji: n + 1 → -"]; m != "survived, not reached" {
		t.Error(m)
	}
	_, akhir, _ = jalankanContoh(t, kepalaUji, func(s *setelan) { s.lama, s.lambat = time.Nanosecond, true })
	for nama, mau := range map[string]string{
		"Diuji: n + 1 → -": "killed", "Longgar: n > 10 → >=": "survived", "Sama: n < 0 → <=": "survived", ": 7 → +1": "killed",
	} {
		if akhir[nama] != mau {
			t.Errorf("%q: %q, want %q", nama, akhir[nama], mau)
		}
	}
}

// TestNilai holds fast when a run fails: too few killed, or too many survivors without a reason.
func TestNilai(t *testing.T) {
	for _, k := range []struct {
		l     laporan
		gagal string
	}{
		{laporan{mutan: 100, tewas: 85, terjelas: 15}, ""},
		{laporan{mutan: 100, tewas: 84, terjelas: 16, setara: 16}, "84.0 % killed"},
		{laporan{mutan: 100, tewas: 99, belum: 1}, ""},
		{laporan{mutan: 100, tewas: 98, belum: 2}, "2 survivors without a reason"},
		{laporan{}, ""},
	} {
		s := &setelan{ambang: 85, batas: 1}
		if hasil := strings.Join(s.nilai(k.l), "\n"); (k.gagal == "") != (hasil == "") || !strings.Contains(hasil, k.gagal) {
			t.Errorf("%+v: %q, want %q", k.l, hasil, k.gagal)
		}
	}
}

// TestDaftarTerjelas wants a reason and a group in every row of the committed list, in the order it is written in.
func TestDaftarTerjelas(t *testing.T) {
	daftar, err := bacaPenjelasan("bertahan.csv")
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range daftar {
		if x.alasan == "" || x.golongan == "" {
			t.Errorf("%s %s: %s: no reason", x.berkas, x.fungsi, x.ubah)
		}
	}
	jalur := filepath.Join(t.TempDir(), "bertahan.csv")
	if err := tulisPenjelasan(jalur, daftar); err != nil {
		t.Fatal(err)
	}
	mau, _ := os.ReadFile(jalur)
	ada, _ := os.ReadFile("bertahan.csv")
	if !bytes.Equal(mau, ada) {
		t.Error("bertahan.csv is not in the order -perbarui writes it in")
	}
}

// TestSampel takes samples that are always the same and, one after the other, have every mutant once.
func TestSampel(t *testing.T) {
	akar, err := filepath.Abs("testdata/contoh")
	if err != nil {
		t.Fatal(err)
	}
	p, err := bacaPaket(t.Context(), akar, ".")
	if err != nil {
		t.Fatal(err)
	}
	semua := kumpulkan(p)
	kali := map[*mutan]int{}
	for lewati := 0; lewati < len(semua)+20; lewati += 20 {
		s := &setelan{sampel: 20, lewati: lewati}
		d := s.pilih(p, semua)
		if mau := max(0, min(20, len(semua)-lewati)); len(d) != mau {
			t.Errorf("%d mutants after %d, want %d", len(d), lewati, mau)
		}
		for i, m := range s.pilih(p, semua) {
			if kali[m]++; m != d[i] {
				t.Error("another sample")
			}
		}
	}
	for _, m := range semua {
		if kali[m] != 1 {
			t.Errorf("%s: in %d samples", m.nama(), kali[m])
		}
	}
	if d := (&setelan{sampel: len(semua), lewati: 1}).pilih(p, semua); len(d) != len(semua) {
		t.Error("a sample of everything leaves nothing out")
	}
}
