package aturan_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/stretchr/testify/assert"
)

// berbelanja is a document of 2024 with nothing but spending lines.
func berbelanja(baris ...string) string {
	return `{"tahun":2024,"belanja":[` + strings.Join(baris, ",\n") + `]}`
}

func TestTepiStruktur(t *testing.T) {
	satu := func(rekening string) string {
		return `{"tahun":2024,"pendapatan":[{"rekening":"` + rekening + `","anggaran":"1"}]}`
	}
	defisit := func(silpa string) string {
		return `{"tahun":2024,"pendapatan":[{"rekening":"4.2.1.01","anggaran":"90"}],"belanja":[{"kegiatan":"2.1.01","rekening":"5.2.1.01","anggaran":"100"}],
"pembiayaan":[{"rekening":"6.1.1.01","anggaran":"` + silpa + `"},{"rekening":"6.2.2.01","anggaran":"5"}]}`
	}
	darurat := func(nilai string) string {
		return `{"kegiatan":"5.1.00","rekening":"5.4.1.01","uraian":"Banjir","anggaran":"` + nilai + `"}`
	}
	periksaTepi(t, []tepi{
		{"an unknown objek of a known jenis", "STR-02", satu("4.2.1.07"), "", []string{"peringatan /pendapatan/0"}, ""},
		{"a local objek of a known jenis", "STR-02", satu("4.2.1.95"), "", nil, ""},
		{"a local kegiatan of a known sub-bidang", "STR-03", berbelanja(`{"kegiatan":"5.1.95","rekening":"5.4.1.01","anggaran":"1"}`), "", nil, ""},
		{"no money for pay outside bidang 1", "STR-05", berbelanja(`{"kegiatan":"2.1.01","rekening":"5.1.1.01","anggaran":"0"}`), "", nil, ""},
		{"the contingency of Rp0", "STR-08", berbelanja(darurat("0")), "", nil, ""},
		{"the contingency, first of two", "STR-08", berbelanja(darurat("1"), darurat("2")), "", []string{"catatan /belanja/0"}, "Rp3"},
		{"nothing into the reserve", "STR-11", `{"tahun":2024,"pembiayaan":[{"rekening":"6.2.1.01","sumber_dana":"DDS","anggaran":"0"}]}`, "", nil, ""},
		{"a deficit that no balance covers", "STR-12", defisit("0"), "", []string{"peringatan /pembiayaan/1"}, "Rp10"},
		{"a deficit that a balance covers", "STR-12", defisit("15"), "", nil, ""},
		{"a deficit with money into the reserve", "STR-12", strings.Replace(defisit("0"), "6.2.2.01", "6.2.1.01", 1), "", nil, ""},
		{"a deficit with participation of Rp0", "STR-12", strings.Replace(defisit("0"), `"5"}]}`, `"0"}]}`, 1), "", nil, ""},
		{"nothing spent before the Perdes", "STR-14", `{"tahun":2024,"sampai_tanggal":"2024-01-31","belanja":[{"kegiatan":"2.1.01","realisasi":"0"}]}`,
			`{"metadata":{"perdes":"2024-02-01"}}`, nil, ""},
		{"a sen spent before the Perdes", "STR-14", `{"tahun":2024,"sampai_tanggal":"2024-01-31","belanja":[{"kegiatan":"2.1.01","realisasi":"0.01"}]}`,
			`{"metadata":{"perdes":"2024-02-01"}}`, []string{"peringatan /sampai_tanggal"}, ""},
		{"a kelompok in bidang 5", "STR-16", berbelanja(`{"kegiatan":"5.1.00","rekening":"5.2","anggaran":"1"}`), "", []string{"catatan /belanja/0"}, ""},
		{"all spending of bidang 5", "STR-16", berbelanja(`{"kegiatan":"5.1.00","rekening":"5","anggaran":"1"}`), "", nil, ""},
		{"less than nothing after the change", "STR-19", berbelanja(`{"kegiatan":"2.1.01","anggaran":"100","perubahan":"-150"}`), "",
			[]string{"galat /belanja/0/perubahan"}, ""},
		{"a difference, not an amount", "STR-19", berbelanja(`{"kegiatan":"2.1.01","anggaran":"100","perubahan":"-50"}`), "",
			[]string{"peringatan /belanja/0/perubahan"}, ""},
		{"a negative budget beside differences", "STR-19", berbelanja(`{"kegiatan":"2.1.01","anggaran":"100","perubahan":"-50"}`,
			`{"kegiatan":"2.2.02","anggaran":"-1"}`), "", []string{"peringatan /belanja/0/perubahan", "galat /belanja/1/anggaran"}, ""},
		{"no financing", "STR-21", `{"tahun":2024,"pendapatan":[{"rekening":"4.2.1.01","anggaran":"1"}],"belanja":[{"kegiatan":"2.1.01","anggaran":"1"}]}`,
			"", []string{"catatan /pembiayaan"}, ""},
		{"spending alone", "STR-21", berbelanja(`{"kegiatan":"2.1.01","anggaran":"1"}`), "", nil, ""},
		{"income alone", "STR-21", satu("4.2.1.01"), "", nil, ""},
		{"before the first year", "STR-26", `{"tahun":2014}`, "", []string{"peringatan /tahun"}, ""},
		{"the first year", "STR-26", `{"tahun":2015}`, "", nil, ""},
		{"the last year", "STR-26", `{"tahun":2100}`, "", nil, ""},
		{"after the last year", "STR-26", `{"tahun":2101}`, "", []string{"peringatan /tahun"}, ""},
		{"an old kegiatan tells the chart", "STR-28", berbelanja(`{"kegiatan":"113/2014:2.1.1","anggaran":"1"}`), "", []string{"catatan /bagan"}, ""},
		{"an old account tells the chart", "STR-28", berbelanja(`{"rekening":"113/2014:2.1","anggaran":"1"}`), "", []string{"catatan /bagan"}, ""},
		{"new codes tell the chart", "STR-28", berbelanja(`{"kegiatan":"2.1.01","rekening":"5.2.1.01","anggaran":"1"}`), "", nil, ""},
	})
}

func TestTepiPetunjuk(t *testing.T) {
	modal := `{"kegiatan":"2.3.01","rekening":"5.3.5.03","anggaran":"%"}`
	kembar := `{"kegiatan":"2.1.01","rekening":"5.2.1.01","uraian":"ATK","anggaran":"5","letak":{"berkas":"a.xlsx","lembar":"%","baris":3}}`
	posyandu := func(kode string) string {
		return berbelanja(`{"kegiatan":"` + kode + `","nama_kegiatan":"Penyelenggaraan Posyandu (Makanan Tambahan, Kelas Ibu Hamil, Insentif Kader)",
"rekening":"5.2.1.06","anggaran":"5"}`)
	}
	periksaTepi(t, []tepi{
		{"maintenance as capital", "STR-06", berbelanja(strings.Replace(modal, "%", "1", 1)), "", []string{"catatan /belanja/0"}, ""},
		{"nothing for maintenance", "STR-06", berbelanja(strings.Replace(modal, "%", "0", 1)), "", nil, ""},
		{"the other of two sheets", "STR-31", berbelanja(strings.Replace(kembar, "%", "Januari", 1), strings.Replace(kembar, "%", "Februari", 1)), "",
			[]string{"catatan /belanja/1"}, "a.xlsx[Januari]:3"},
		{"remainders are no lines", "STR-31", berbelanja(`{"sisa":true,`+kembar[1:], `{"sisa":true,`+kembar[1:]), "", nil, ""},
		{"another kegiatan by its name", "STR-32", posyandu("3.1.02"), "", []string{"catatan /belanja/0"}, "2.2.02"},
		{"a sub-bidang may be named after its kegiatan", "STR-32", posyandu("3.1"), "", nil, ""},
		{"a code outside the chart has no name", "STR-32", posyandu("3.1.77"), "", nil, ""},
		{"twice the same kegiatan of Siskeudes", "STR-35", berbelanja(`{"kegiatan":"4.2.06","anggaran":"1"}`, `{"kegiatan":"4.2.06","anggaran":"2"}`), "",
			[]string{"catatan /belanja/0"}, ""},
	})
}

// baris returns n lines of one kegiatan with a fixed amount, or with amounts that are all different and not round.
func baris(n int, nilai string) []string {
	var d []string
	for i := range n {
		v := nilai
		if v == "" {
			v = strconv.Itoa(1_000_001 + i)
		}
		d = append(d, `{"kegiatan":"2.1.01","rekening":"5.2.1.01","anggaran":"`+v+`"}`)
	}
	return d
}

// The hints about round and repeated amounts begin at exact counts; a remainder, Rp0 and a total of a bidang are no such amounts.
func TestTepiBulatDanBerulang(t *testing.T) {
	susun := func(d ...[]string) string {
		var semua []string
		for _, b := range d {
			semua = append(semua, b...)
		}
		return berbelanja(semua...)
	}
	sisa := []string{`{"sisa":true,"kegiatan":"2.1.01","rekening":"5.2.1.01","anggaran":"1000000"}`}
	ada := []string{"catatan /belanja"}
	periksaTepi(t, []tepi{
		{"20 lines", "STR-33", susun(baris(20, "1000000")), "", ada, "20"},
		{"19 lines", "STR-33", susun(baris(19, "1000000")), "", nil, ""},
		{"19 lines and a remainder", "STR-33", susun(baris(19, "1000000"), sisa), "", nil, ""},
		{"19 lines and Rp0", "STR-33", susun(baris(19, "1000000"), baris(1, "0")), "", nil, ""},
		{"19 lines and a bidang", "STR-33", susun(baris(19, "1000000"), []string{`{"kegiatan":"3","anggaran":"1000000"}`}), "", nil, ""},
		{"nine in ten", "STR-33", susun(baris(18, "1000000"), baris(2, "")), "", ada, "18"},
		{"less than nine in ten", "STR-33", susun(baris(17, "1000000"), baris(3, "")), "", nil, ""},
		{"5 lines", "STR-43", susun(baris(5, "7"), baris(7, "")), "", []string{"catatan /belanja/0"}, "5"},
		{"4 lines", "STR-43", susun(baris(4, "7"), baris(3, "")), "", nil, ""},
		{"4 lines and a remainder", "STR-43", susun(baris(4, "1000000"), sisa), "", nil, ""},
		{"four in ten", "STR-43", susun(baris(6, "7"), baris(9, "")), "", []string{"catatan /belanja/0"}, "6"},
		{"less than four in ten", "STR-43", susun(baris(5, "7"), baris(8, "")), "", nil, ""},
	})
}

func TestTepiProses(t *testing.T) {
	periksaTepi(t, []tepi{
		{"no year, no deadline", "PRO-02", `{}`, `{"metadata":{"rancangan":"2024-01-01"}}`, nil, ""},
		{"no year, no lateness", "PRO-12", `{}`, `{"metadata":{"perdes":"2024-01-01"}}`, nil, ""},
	})
}

// What is left of a rule that speaks too often is the heaviest.
func TestTepiPotong(t *testing.T) {
	d := `{"tahun":2024,"pendapatan":[{"rekening":"4.2.1.01","anggaran":"100"}],"belanja":[{"kegiatan":"2.1.01","rekening":"5.2.1.01","anggaran":"90"}],
"tercetak":[{"sasaran":"penerimaan_pembiayaan","anggaran":"10"},{"sasaran":"pengeluaran_pembiayaan","anggaran":"5"},{"sasaran":"pendapatan","anggaran":"110"}]}`
	periksaTepi(t, []tepi{
		{"all", "KSB-01", d, "", []string{"peringatan /tercetak/0", "peringatan /tercetak/1", "galat /tercetak/2"}, ""},
		{"one", "KSB-01", d, `{"maks_per_aturan":1}`, []string{"galat /tercetak/2"}, ""},
		{"the rest is counted", "STR-38", d, `{"maks_per_aturan":1}`, []string{"catatan "}, "2"},
		{"spending that adds up to nothing", "BLJ-01", berbelanja(`{"kegiatan":"1.1.01","rekening":"5.1.1.01","anggaran":"10"}`,
			`{"kegiatan":"1.1.04","rekening":"5.2.1.01","anggaran":"-10"}`), "", nil, ""},
	})
}

func TestTepiSimulasiAbaikan(t *testing.T) {
	d, o := dasarUji(t)
	semua := aturan.HitungSimulasi(d, o)
	assert.NotEmpty(t, semua)
	for _, s := range semua {
		o.Abaikan = []temuan.Kode{s.Kode}
		for _, u := range aturan.HitungSimulasi(d, o) {
			assert.NotEqual(t, s.Kode, u.Kode)
		}
	}
}
