package mdb

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestTeks(t *testing.T) {
	jet3, jet4 := &Basis{kepala: kepala{versi: Jet3}}, &Basis{kepala: kepala{versi: Jet4}}
	kasus := []struct {
		b       *Basis
		masukan string
		harapan string
	}{
		{jet4, "", ""},
		{jet4, "\xFF\xFE", ""},
		{jet4, "\xFF\xFEDesa", "Desa"},
		{jet4, "\xFF\xFEcaf\xE9", "café"},
		{jet4, "\xFF\xFEa\x00\xAC\x20\x00b", "a€b"},
		{jet4, "\xFF\xFEa\x00\xAC\x20", "a€"},
		{jet4, "\xFF\xFEa\x00\xAC", "a\uFFFD"},
		{jet4, "\xFF\xFE\x00\x00\x00", ""},
		{jet4, "D\x00e\x00", "De"},
		{jet4, "D\x00e", "D\uFFFD"},
		{jet4, "\x3D\xD8\x00\xDE", "\U0001F600"},
		{jet4, "\x3D\xD8D\x00", "\uFFFDD"},
		{jet4, "\x00\xDE", "\uFFFD"},
		{jet3, "caf\xE9 \x80 \x93x\x94 \x81", "café € “x” \u0081"},
	}
	for _, k := range kasus {
		assert.Equal(t, k.harapan, string(k.b.tambahTeks(nil, []byte(k.masukan))), "%q", k.masukan)
	}
}

func TestUang(t *testing.T) {
	for v, s := range map[int64]string{
		0: "0.0000", 1: "0.0001", -1: "-0.0001", 10000: "1.0000", 123456789: "12345.6789", -123450000: "-12345.0000",
		math.MaxInt64: "922337203685477.5807", math.MinInt64: "-922337203685477.5808",
	} {
		assert.Equal(t, s, string(tambahUang(nil, v)))
	}
}

func TestDesimal(t *testing.T) {
	besar := make([]byte, 17)
	for i := range besar[1:] {
		besar[i+1] = 0xFF
	}
	for _, k := range []struct {
		d       []byte
		skala   int
		harapan string
	}{
		{desimal(0, false), 0, "0"},
		{desimal(0, true), 2, "0.00"},
		{desimal(5, false), 2, "0.05"},
		{desimal(123, true), 2, "-1.23"},
		{desimal(123, true), 3, "-0.123"},
		{desimal(math.MaxUint64, false), 0, "18446744073709551615"},
		{besar, 0, "340282366920938463463374607431768211455"},
		{besar, 39, "0.340282366920938463463374607431768211455"},
	} {
		assert.Equal(t, k.harapan, string(tambahDesimal(nil, k.d, k.skala)))
	}
}

func TestWaktu(t *testing.T) {
	for v, s := range map[float64]string{
		0:                    "12/30/99 00:00:00",
		1:                    "12/31/99 00:00:00",
		42353:                "12/15/15 00:00:00",
		42353.9999999:        "12/16/15 00:00:00", // rounds into the next day
		36584:                "02/28/00 00:00:00",
		36585:                "02/29/00 00:00:00",
		-0.5:                 "12/30/99 12:00:00",
		-1.5:                 "12/29/99 12:00:00",
		-657434:              "01/01/00 00:00:00",
		2958465.5:            "12/31/99 12:00:00",
		2958465.99999999:     "2958465.99999999",
		2958466:              "2958466",
		-657435:              "-657435",
		math.Inf(1):          "+Inf",
		1 / 86400.0 * 3661.4: "12/30/99 01:01:01",
	} {
		assert.Equal(t, s, string(tambahWaktu(nil, v)))
	}
	assert.Equal(t, "NaN", string(tambahWaktu(nil, math.NaN())))
}
