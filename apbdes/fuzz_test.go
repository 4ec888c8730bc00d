package apbdes_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/internal/acak"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

func FuzzJSON(f *testing.F) {
	for benih := range uint64(4) {
		b, err := json.Marshal(acak.Dokumen(sumberAcak(benih), acak.Opsi{Ganjil: true, Tercetak: true, Belanja: 2}))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	b, err := json.Marshal(dokumenPenuh())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Add([]byte(`{"belanja":[{"kegiatan":"113/2014:2.1.23","anggaran":12.5,"sumber_dana":"BHPR & retribusi; DD"}],"gagal":[{"mentah":[]}]}`))
	f.Add([]byte(`{"tercetak":[{}],"desa":{"kode":"3307072003"},"pembiayaan":[{"rekening":"6"},null]}`))
	f.Fuzz(func(t *testing.T, isi []byte) {
		var d apbdes.Dokumen
		if json.Unmarshal(isi, &d) != nil {
			return
		}
		// A printed total that is of nothing can be read and not written, so that it does not pass unseen.
		d.Tercetak = slices.DeleteFunc(d.Tercetak, func(t apbdes.Tercetak) bool { return t.Sasaran == 0 })
		pertama, err := json.Marshal(&d)
		if err != nil {
			t.Fatal(err)
		}
		var e apbdes.Dokumen
		if err := json.Unmarshal(pertama, &e); err != nil {
			t.Fatalf("%v\n%s", err, pertama)
		}
		kedua, err := json.Marshal(&e)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(pertama, kedua) {
			t.Fatalf("%s\n%s", pertama, kedua)
		}
		r, err := apbdes.Ringkas(&d)
		if err == nil {
			_, err = apbdes.HitungBeda(&d, r)
		}
		if err != nil && !errors.Is(err, rupiah.ErrLuapan) {
			t.Fatal(err)
		}
	})
}

// A name is refused, or is the one that its value has.
func FuzzNama(f *testing.F) {
	for _, s := range []string{"", "anggaran", "Anggaran", "surplus_defisit", "kode", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var fase apbdes.Fase
		g, ada := apbdes.UraiFase(s)
		err := fase.UnmarshalText([]byte(s))
		require.Equal(t, ada, err == nil)
		require.Equal(t, g, fase)
		if ada {
			require.Equal(t, s, fase.String())
		}
		var sasaran apbdes.Sasaran
		if sasaran.UnmarshalText([]byte(s)) == nil {
			b, err := sasaran.MarshalText()
			require.NoError(t, err)
			require.Equal(t, s, string(b))
		}
	})
}
