package rujukan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/indikator"
)

// TestCakupan makes sure that random documents reach what the reference computes: every rule with a reference is broken by one of them,
// every indicator has a value, and every reason is given.
func TestCakupan(t *testing.T) {
	if singkat() {
		t.Skip("CAKUPAN TIDAK DIPERIKSA: needs a few thousand documents; run natively without -short")
	}
	belum := map[string]bool{}
	for _, a := range aturan.DaftarAturan() {
		if _, tanpa := aturanTanpaRujukan[string(a.Kode)]; !tanpa {
			belum["temuan/"+string(a.Kode)] = true
		}
	}
	for _, d := range indikator.Katalog() {
		belum["nilai "+string(d.Kode)] = true
	}
	for i, a := range indikator.DaftarAlasan() {
		belum["alasan "+a.String()] = true
		assert.Equal(t, a.String(), urutanAlasan[i])
	}
	banyak := 0
	for ; banyak < 20_000 && len(belum) > 0; banyak++ {
		coret(belum, hasilRujukan(acakDok(uint64(banyak))))
	}
	assert.Empty(t, belum, "no random document reaches them")
	t.Logf("%d documents", banyak)
}

// coret crosses out what a document reaches.
func coret(belum map[string]bool, h hasil) {
	for k, v := range h {
		delete(belum, k)
		kode, ya := strings.CutPrefix(k, "indikator/")
		if !ya {
			continue
		}
		if kode, _, _ = strings.Cut(kode, "/"); !strings.Contains(v, "= - ≥") {
			delete(belum, "nilai "+kode)
		}
		for a := range belum {
			if nama, alasan := strings.CutPrefix(a, "alasan "); alasan && strings.Contains(v, " "+nama+" ") {
				delete(belum, a)
			}
		}
	}
}
