package rujukan

import (
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"sync"
)

// limaLayanan are the services in their order.
var limaLayanan = []string{"pendidikan", "kesehatan", "sanitasi_air_bersih", "jaminan_sosial", "administrasi_kependudukan"}

// barisPeta is a row of layanan/data/peta.csv.
type barisPeta struct{ layanan, tanda string }

// petaLayanan is the map as it stands in the file; kode are its single codes in order.
type petaLayanan struct {
	baris map[string]barisPeta
	kode  []string
}

// What the map says about a code does not change; it is kept to save time.
var ingatGolongan, ingatMungkin, ingatInti sync.Map

func sekali[K comparable, V any](m *sync.Map, k K, hitung func() V) V {
	if v, ada := m.Load(k); ada {
		return v.(V)
	}
	v := hitung()
	m.Store(k, v)
	return v
}

var peta = sync.OnceValue(func() petaLayanan {
	isi, err := os.ReadFile("../../../layanan/data/peta.csv")
	if err != nil {
		panic(err)
	}
	_, tabel, _ := strings.Cut(string(isi), "\n") // the first line is the version
	baris, err := csv.NewReader(strings.NewReader(tabel)).ReadAll()
	if err != nil {
		panic(err)
	}
	p := petaLayanan{baris: map[string]barisPeta{}}
	for _, b := range baris[1:] {
		p.baris[b[0]] = barisPeta{b[1], b[2]}
		if !strings.HasSuffix(b[0], "90-99") {
			p.kode = append(p.kode, b[0])
		}
	}
	return p
})

// namaLayanan says what a reader makes of the name of a local kegiatan: a service, "bukan", "bentrok" (words that contradict each
// other) or "" (no telling word, so that the default of the map holds). An empty name decides nothing.
var namaLayanan = map[string]string{
	"":                             "bentrok",
	"Kegiatan Tambahan":            "",
	"Lain-lain Sub Bidang":         "",
	"Posyandu Balita":              "kesehatan",
	"Insentif Guru PAUD":           "pendidikan",
	"Perpipaan Air Bersih":         "sanitasi_air_bersih",
	"BLT Keluarga Miskin":          "jaminan_sosial",
	"Pelayanan KTP":                "administrasi_kependudukan",
	"Rehab Jembatan":               "bukan",
	"PAUD dan Posyandu":            "bentrok",
	"Posyandu di Jalan Mawar":      "bentrok",
	"Tunjangan Tambahan Kader":     "",
	"Siltap Staf":                  "bukan",
	"BPJS Perangkat Desa":          "bukan",
	"Kesehatan Hewan":              "bukan",
	"Ketahanan Pangan":             "",
	"Pandemi dan Keadaan Mendesak": "",
}

var namaKegiatan = daftarNama()

func daftarNama() []string {
	var d []string
	for n := range namaLayanan {
		d = append(d, n)
	}
	slices.Sort(d)
	return append(d, "", "", "Kegiatan Tambahan", "Kegiatan Tambahan")
}

// golongan is the service of a spending line: "bukan" for none, "?" where the map gives no answer.
type golongan struct {
	layanan     string
	inti        bool // beyond dispute
	menurutNama bool
}

// bakuKegiatan: bidang 5 has one kegiatan per sub-bidang, 00 in the chart and 01 in older lists.
func bakuKegiatan(k string) string {
	if strings.HasPrefix(k, "5.") && strings.HasSuffix(k, ".01") {
		return strings.TrimSuffix(k, "01") + "00"
	}
	return k
}

func lokal(k string) bool {
	bagian := strings.Split(k, ".")
	return len(bagian) == 3 && len(bagian[2]) == 2 && bagian[2][0] == '9'
}

// golongkan: a kegiatan has the service of its row; a local one that of its name, and without a telling word the default of the
// range; a bidang or sub-bidang that of its rows if all of them agree; anything else has no answer.
func golongkan(k, nama string) golongan {
	return sekali(&ingatGolongan, [2]string{k, nama}, func() golongan { return cariGolongan(k, nama) })
}

func cariGolongan(k, nama string) golongan {
	p := peta().baris
	if k == "" {
		return golongan{layanan: "?"}
	}
	if b, ada := p[bakuKegiatan(k)]; ada {
		return golongan{layanan: b.layanan, inti: b.tanda == "inti"}
	}
	if b, ada := p[pangkas(k, 2)+".90-99"]; ada && lokal(k) {
		switch arti := namaLayanan[nama]; arti {
		case "":
			return golongan{layanan: b.layanan}
		case "bentrok":
			return golongan{layanan: "?"}
		default:
			return golongan{layanan: arti, menurutNama: true}
		}
	}
	if tingkat(k) == 3 {
		return golongan{layanan: "?"}
	}
	return sependapat(k)
}

// sependapat is the service of all rows under a bidang or sub-bidang.
func sependapat(k string) golongan {
	g := golongan{layanan: "?", inti: true}
	for kode, b := range peta().baris {
		if !di(kode, k) {
			continue
		}
		if g.layanan != "?" && g.layanan != b.layanan {
			return golongan{layanan: "?"}
		}
		g.layanan = b.layanan
		g.inti = g.inti && b.tanda == "inti"
	}
	return g
}

// mungkin are the services that the map knows under a bidang or sub-bidang ("bukan" among them); all of them where it knows nothing
// and for a single kegiatan.
func mungkin(k string) map[string]bool {
	return sekali(&ingatMungkin, k, func() map[string]bool { return cariMungkin(k) })
}

func cariMungkin(k string) map[string]bool {
	m := map[string]bool{}
	if k != "" && tingkat(k) < 3 {
		for kode, b := range peta().baris {
			if di(kode, k) {
				m[b.layanan] = true
			}
		}
	}
	if len(m) == 0 {
		for _, l := range limaLayanan {
			m[l] = true
		}
	}
	return m
}

// sebagianInti: a bidang or sub-bidang has undisputed rows under it, so that an unknown part of its money is undisputed.
func sebagianInti(k string) bool {
	return sekali(&ingatInti, k, func() bool { return cariSebagianInti(k) })
}

func cariSebagianInti(k string) bool {
	for kode, b := range peta().baris {
		if tingkat(k) < 3 && di(kode, k) && b.tanda == "inti" {
			return true
		}
	}
	return false
}
