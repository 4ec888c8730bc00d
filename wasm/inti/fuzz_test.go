package inti_test

import (
	"encoding/json"
	"testing"

	"github.com/dasbor-desa/dasbor/wasm/inti"
)

// Whatever comes in, a valid envelope goes out, and never the code of a fault of the core.
func FuzzJawaban(f *testing.F) {
	f.Add([]byte(`{"v":1,"id":1,"op":"adegan","data":"a","adegan":{"tampilan":"desa","indeks":0,"lebar":300}}`), []byte(csv))
	f.Add([]byte(`{"v":1,"op":"rincian","data":"a","adegan":{"indeks":0,"layanan":"kesehatan"},"rincian":{"baris":[1]}}`), []byte(csv))
	f.Add([]byte(`{"v":1,"op":"ekspor","data":"a","ekspor":{"jenis":"temuan"}}`), []byte(penduduk))
	f.Add([]byte(`{"v":1,"op":"baca","data":"a","berkas":[{"nama":"x","jenis":"penduduk"}]}`), []byte("kode_desa,penduduk\n"))
	f.Add([]byte(`{"v":1,"op":"papan","data":"a","papan":{"tahun":2025,"fase":"anggaran","sumber":"DDS","kode":"99"}}`), []byte("{}"))
	f.Fuzz(func(t *testing.T, permintaan, berkas []byte) {
		if len(berkas) > 20_000 || len(permintaan) > 4000 {
			t.Skip()
		}
		var i inti.Inti
		for _, p := range [][]byte{[]byte(`{"v":1,"op":"baca","data":"a","berkas":[{"nama":"x"}]}`), permintaan} {
			var a amplop
			b := i.Jawaban(p, berkas)
			if err := json.Unmarshal(b, &a); err != nil {
				t.Fatalf("%q: %v", b, err)
			}
			if a.Galat != nil && a.Galat.Kode == inti.GalatDalam {
				t.Fatalf("fault of the core: %q", p)
			}
		}
	})
}
