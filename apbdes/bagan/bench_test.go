package bagan

import "testing"

// Parsing and lookup must not allocate; TestTanpaAlokasi asserts it.

func BenchmarkUraiKegiatan(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := UraiKegiatan("01.2001.02.02.02.", Permendagri20); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkUraiRekening(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := UraiRekening("5.2.1.03.", Permendagri20); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCariKegiatan(b *testing.B) {
	k := HarusKegiatan("2.2.02")
	b.ReportAllocs()
	for b.Loop() {
		if _, ada := CariKegiatan(k); !ada {
			b.Fatal("missing")
		}
	}
}

func BenchmarkUraiSumber(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if UraiSumber("DDS").Kosong() {
			b.Fatal("missing")
		}
	}
}

func BenchmarkCariNamaKegiatan(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if len(CariNamaKegiatan("Penyelenggaraan Posyandu (Mkn Tambahan, Kls Bumil, Lamsia, Insentif)")) == 0 {
			b.Fatal("missing")
		}
	}
}

func TestTanpaAlokasi(t *testing.T) {
	for nama, f := range map[string]func(){
		"UraiKegiatan": func() { _, _ = UraiKegiatan("01.2001.02.02.02.", Permendagri20) },
		"UraiRekening": func() { _, _ = UraiRekening("4 1 2 90-99", Permendagri20) },
		"CariKegiatan": func() { CariKegiatan(KodeKegiatan{Permendagri20, Kegiatan, 2, 2, 2}) },
		"CariRekening": func() { CariRekening(KodeRekening{Permendagri20, Objek, 5, 2, 1, 3, 0}) },
		"UraiSumber":   func() { UraiSumber("DD-APBN") },
		"Tunggal":      func() { UraiSumber("ADD").Tunggal() },
		"UraiSumber+":  func() { UraiSumber("ADD, DLL, PAD, PBH, PBK") },
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s allocates %v times", nama, n)
		}
	}
}
