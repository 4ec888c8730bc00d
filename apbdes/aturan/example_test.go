package aturan_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// dokumenContoh is a small budget of 2025 that spends more on pay than it may.
func dokumenContoh() *apbdes.Dokumen {
	var d apbdes.Dokumen
	err := json.Unmarshal([]byte(`{"desa":{"kode":"33.07.01.2001"},"tahun":2025,"bagan":"permendagri-20-2018",
		"pendapatan":[{"rekening":"4.2.1.01","sumber_dana":"DDS","anggaran":"600000000.00"},
			{"rekening":"4.2.3.01","sumber_dana":"ADD","anggaran":"400000000.00"}],
		"belanja":[{"kegiatan":"1.1.02","rekening":"5.1.2.01","uraian":"Siltap","sumber_dana":"ADD","anggaran":"350000000.00"},
			{"kegiatan":"1.1.04","rekening":"5.2.1.01","uraian":"ATK","sumber_dana":"ADD","anggaran":"50000000.00"},
			{"kegiatan":"2.6.02","rekening":"5.2.1.05","uraian":"Baliho","sumber_dana":"DDS","anggaran":"10000000.00"},
			{"kegiatan":"4.2.03","rekening":"5.2.1.12","uraian":"Lumbung","sumber_dana":"DDS","anggaran":"590000000.00"}],
		"pembiayaan":[{"rekening":"6.1.1.01","anggaran":"0.00"}]}`), &d)
	if err != nil {
		panic(err)
	}
	return &d
}

func ExamplePeriksa() {
	hasil := aturan.Periksa(dokumenContoh(), aturan.Opsi{PaguDanaDesa: rupiah.Isi(600_000_000 * rupiah.Satu)})
	for _, t := range hasil {
		fmt.Println(t.Tingkat, t.Kode, t.Jalur)
		fmt.Println(t.Pesan(temuan.Indonesia))
		fmt.Println(t.Pesan(temuan.Inggris))
	}
	// Output:
	// galat APBDES-BLJ-01 /belanja/0
	// Siltap, tunjangan, dan BPD Rp350.000.000 = 35% dari Rp1.000.000.000 (total belanja desa di luar hasil bengkok), paling banyak 30%: kelebihan Rp50.000.000.
	// Pay of officials and the BPD Rp350,000,000 = 35% of Rp1,000,000,000 (total village spending without bengkok), at most 30%: Rp50,000,000 too much.
}

func ExampleHitungSimulasi() {
	for _, s := range aturan.HitungSimulasi(dokumenContoh(), aturan.Opsi{PaguDanaDesa: rupiah.Isi(600_000_000 * rupiah.Satu)}) {
		rasio, _ := s.Rasio()
		fmt.Println(s.Kode, rasio, s.Batas.Arah, s.Batas.Porsi, s.Patuh(), s.Geser.TeksIndonesia(), s.Belanja)
	}
	// Output:
	// APBDES-BLJ-01 0.35 maks 30% false Rp50.000.000 [0]
	// APBDES-DD-01 0 maks 15% true Rp0 []
	// APBDES-DD-02 0.9833 min 20% true Rp0 [3]
	// APBDES-DD-03 0 maks 3% true Rp0 []
	// APBDES-DD-14 0 maks 30% true Rp0 []
}

func ExampleDaftarAturan() {
	a := aturan.DaftarAturan()[0]
	fmt.Println(a.Kode, a.Keluarga(), a.Tingkat, a.Keyakinan, a.Dasar[0])
	fmt.Println(a.Rumus.Inggris)
	// Output:
	// APBDES-STR-01 STR galat sekunder Permendagri 20/2018 Ps 9
	// income holds accounts 4, spending 5, financing 6 (1, 2, 3 in the old chart)
}

func ExampleAturan_MarshalJSON() {
	a, _ := aturan.CariAturan("APBDES-KSB-12")
	b, err := json.Marshal(a)
	fmt.Println(string(b[:88]), err)
	// Output: {"kode":"APBDES-KSB-12","tingkat":"catatan","keyakinan":"bukan-hukum","mulai":0,"akhir": <nil>
}

func ExampleCariAturan() {
	a, ada := aturan.CariAturan("APBDES-BLJ-01")
	fmt.Println(ada, a.Mulai, a.Akhir, a.Berlaku(2026))
	// Output: true 2019 2025 false
}

func ExampleDaftarBatas() {
	for _, b := range aturan.DaftarBatas() {
		if b.Nama == "operasional_dd" {
			fmt.Println(b.Mulai, b.Arah, b.Porsi, b.Basis.Inggris, b.Dasar, b.Keyakinan)
		}
	}
	// Output:
	// 2023 maks 3% Dana Desa pagu [PMK 201/PMK.07/2022 Permendesa 8/2022] sekunder
	// 2024 maks 3% Dana Desa pagu [PMK 146/2023 Permendesa 7/2023] sekunder
	// 2025 maks 3% Dana Desa pagu [Permendesa 2/2024] sekunder
	// 2026 maks 3% regular Dana Desa pagu [PMK 7/2026 Ps 20(5)] dibaca
}

func ExampleCariBatas() {
	for _, b := range aturan.CariBatas("blt", 2026) {
		fmt.Println(b.Arah, b.Berlaku(2026), b.Berlaku(2027), b.Catatan)
	}
	// Output: tanpa_batas true false tidak ada batas persen
}

func ExamplePersen() {
	p := aturan.Persen(5803)
	fmt.Println(p, p.TeksIndonesia(), p.TeksInggris())
	// Output: 58.03% 58,03% 58.03%
}

func ExampleTulisDaftar() {
	var b strings.Builder
	if err := aturan.TulisDaftar(&b); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	judul, _, _ := strings.Cut(b.String(), "\n")
	fmt.Println(judul)
	// Output: # Daftar aturan / List of rules
}
