package aturan_test

import (
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/stretchr/testify/assert"
)

// Sums over two documents: what last year left and this year begins with.
func TestTepiSilpaLalu(t *testing.T) {
	silpa := func(baris string) string {
		return `{"desa":{"kode":"33.07.01.2001"},"tahun":2024,"pembiayaan":[` + baris + `]}`
	}
	sepuluh := `{"rekening":"6.1.1.01","anggaran":"10"}`
	besar := strings.Replace(lalu2023, `"belanja":[`, `"belanja":[{"kegiatan":"1.1.01","rekening":"5.1.1.01","realisasi":"92233720368547758.07"},`, 1)
	periksaTepi(t, []tepi{
		{"a draft is compared too", "KSB-07", strings.Replace(silpa(sepuluh), "anggaran", "rancangan", 1), lalu2023, []string{"peringatan /pembiayaan/0"}, "Rp20"},
		{"at the line of the SiLPA", "KSB-07", silpa(`{"rekening":"6.2.2.01","anggaran":"5"},` + sepuluh), lalu2023, []string{"peringatan /pembiayaan/1"}, ""},
		{"the year of this document is not known", "KSB-07", strings.Replace(silpa(sepuluh), `"tahun":2024,`, "", 1), lalu2023, []string{"peringatan /pembiayaan/0"}, ""},
		{"the year before the last", "KSB-07", silpa(sepuluh), strings.Replace(lalu2023, "2023", "2022", 1), nil, ""},
		{"the same amount", "KSB-07", silpa(`{"rekening":"6.1.1.01","anggaran":"20"}`), lalu2023, nil, ""},
		{"no plan", "KSB-07", silpa(`{"rekening":"6.1.1.01","realisasi":"10"}`), lalu2023, nil, ""},
		{"last year does not fit", "KSB-07", silpa(sepuluh), besar, nil, ""},
		{"last year does not fit", "STR-37", silpa(sepuluh), besar, []string{"galat /jumlah"}, ""},
		{"the difference does not fit", "KSB-07", silpa(`{"rekening":"6.1.1.01","anggaran":"-92233720368547758.08"}`), lalu2023, nil, ""},
		{"the difference does not fit", "STR-37", silpa(`{"rekening":"6.1.1.01","anggaran":"-92233720368547758.08"}`), lalu2023, []string{"galat /jumlah"}, ""},
		{"both fit", "STR-37", silpa(sepuluh), lalu2023, nil, ""},
	})
}

func TestTepiRealisasiLuapan(t *testing.T) {
	d := `{"tahun":2024,"belanja":[{"kegiatan":"1.1.01","rekening":"5.1.1.01","anggaran":"-0.01","realisasi":"92233720368547758.07"}]}`
	periksaTepi(t, []tepi{
		{"a difference that does not fit", "KSB-08", d, "", nil, ""},
		{"a difference that does not fit", "STR-37", d, "", []string{"galat /jumlah"}, ""},
		{"the largest that fits", "KSB-08", strings.Replace(d, "-0.01", "0", 1), "", []string{"peringatan /belanja/0"}, ""},
	})
}

// Whatever may belong to a fund counts as available to it: by its own word, by its account, and PADes for swadaya.
func TestTepiSumberCukup(t *testing.T) {
	dok := func(pendapatan, sumber string) string {
		return `{"tahun":2024,"pendapatan":[` + pendapatan + `],"belanja":[{"kegiatan":"1.1.04","rekening":"5.2.1.01","sumber_dana":"` + sumber + `","anggaran":"100"}]}`
	}
	besar := `{"tahun":2024,"pendapatan":[{"rekening":"4.2.1.01","sumber_dana":"DDS","anggaran":"92233720368547758.07"}],
"belanja":[{"kegiatan":"1.1.04","rekening":"5.2.1.01","sumber_dana":"DDS","anggaran":"92233720368547758.07"}],
"pembiayaan":[{"rekening":"6.1.1.01","anggaran":"0.01"}]}`
	periksaTepi(t, []tepi{
		{"the account feeds the fund, the line names another", "KSB-09", dok(`{"rekening":"4.2.1.01","sumber_dana":"ADD","anggaran":"100"}`, "DDS"), "", nil, ""},
		{"swadaya under PAD", "KSB-09", dok(`{"rekening":"4.1.3.01","sumber_dana":"SWD","anggaran":"100"}`, "PAD"), "", nil, ""},
		{"a transfer is no own income", "KSB-09", dok(`{"rekening":"4.2.3.01","sumber_dana":"ADD","anggaran":"100"}`, "PAD"), "", []string{"catatan /belanja/0"}, ""},
		{"what is available does not fit", "KSB-09", besar, "", nil, ""},
		{"what is available does not fit", "STR-37", besar, "", []string{"galat /jumlah"}, ""},
		{"and without the cent it does", "STR-37", strings.Replace(besar, `"0.01"`, `"0.00"`, 1), "", nil, ""},
	})
}

func TestTepiKasNegatif(t *testing.T) {
	dok := func(keluar string) string {
		return `{"tahun":2024,"pendapatan":[{"rekening":"4.2.1.01","realisasi":"100"}],"pembiayaan":[{"rekening":"6.1.1.01","realisasi":"0"}],
"belanja":[{"kegiatan":"1.1.04","rekening":"5.2.1.01","realisasi":"` + keluar + `"}]}`
	}
	periksaTepi(t, []tepi{
		{"one sen", "KSB-11", dok("100.01"), "", []string{"peringatan /jumlah/realisasi/silpa"}, ""},
		{"nothing", "KSB-11", dok("100"), "", nil, ""},
	})
}

func TestTepiCariAturan(t *testing.T) {
	for _, a := range aturan.DaftarAturan() {
		b, ada := aturan.CariAturan(a.Kode)
		assert.True(t, ada, a.Kode)
		assert.Equal(t, a.Kode, b.Kode)
	}
	_, ada := aturan.CariAturan("APBDES-KSB-99")
	assert.False(t, ada)
}
