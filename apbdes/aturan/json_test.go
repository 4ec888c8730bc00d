package aturan_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// A row of the list reads back as what the rule says, with no field more and none absent.
func TestJSON(t *testing.T) {
	for _, a := range aturan.DaftarAturan() {
		b, err := json.Marshal(a)
		require.NoError(t, err)
		var j struct {
			Kode         temuan.Kode
			Tingkat      temuan.Tingkat
			Keyakinan    temuan.Keyakinan
			Mulai, Akhir int
			Dasar        []temuan.Dasar
			Rumus, Pesan temuan.Pola
		}
		d := json.NewDecoder(bytes.NewReader(b))
		d.DisallowUnknownFields()
		require.NoError(t, d.Decode(&j), a.Kode)
		require.NotNil(t, j.Dasar, a.Kode)
		j.Dasar = append([]temuan.Dasar(nil), j.Dasar...)
		terbaca := temuan.Aturan{Kode: j.Kode, Tingkat: j.Tingkat, Keyakinan: j.Keyakinan, Mulai: j.Mulai, Akhir: j.Akhir, Dasar: j.Dasar, Pola: j.Pesan}
		assert.Equal(t, a.Aturan, terbaca)
		assert.Equal(t, a.Rumus, j.Rumus)
	}
}
