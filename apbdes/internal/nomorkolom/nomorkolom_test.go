package nomorkolom_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dasbor-desa/dasbor/apbdes/internal/nomorkolom"
)

func TestKenali(t *testing.T) {
	for _, s := range []string{
		"1|2|3|4|5", "1||2|3||4|5", "(1)|(2)|(3)", "1.|2.|3.", "a|b|c", "A|B|C", "a|b|c|a|b|c|d|2|3|4", "a|b|c|4|5|6", "1|2|3|4|5 = 4 - 3|6=(4/3)",
		"1|2|3|4|5|6|7|8|9|10|11", "1|2", " 1 |\u00a02",
	} {
		assert.True(t, nomorkolom.Kenali(strings.Split(s, "|")), s)
	}
	for _, s := range []string{
		"", "1", "a", "4|1|1", "2|3|4", "1|2|4", "1|1|01", "1|Dana Desa|3", "b|c", "1|2|3.000", "4|PENDAPATAN", "1|2|3|x=1", "01|Bidang", "1|2|-3", "a|c",
	} {
		assert.False(t, nomorkolom.Kenali(strings.Split(s, "|")), s)
	}
}
