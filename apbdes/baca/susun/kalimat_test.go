package susun_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What is said of broken JSON does not depend on the version of Go, whose own words changed in 1.27.
func TestKalimatJSON(t *testing.T) {
	salah, putus := [2]string{"bukan JSON yang sah", "it is not valid JSON"}, [2]string{"teksnya terputus sebelum selesai", "the text ends too early"}
	for isi, ingin := range map[string][2]string{
		`{"a":"x` + "\n":  salah,
		`{"a" 1}`:         salah,
		`{'a':1}`:         salah,
		`["\q"]`:          salah,
		`{"a":["b`:        putus,
		"":                putus,
		"[1,]":            salah,
		`{"a":1,"b":01}`:  salah,
		`{"a":tidak ada}`: salah,
	} {
		var v any
		err := json.Unmarshal([]byte(isi), &v)
		require.Error(t, err, isi)
		id, en := susun.Kalimat(err)
		assert.Equal(t, ingin[0], id, "%s: %v", isi, err)
		assert.Equal(t, ingin[1], en, "%s: %v", isi, err)
	}
	id, en := susun.Kalimat(errors.New("lain"))
	assert.Equal(t, "lain", id)
	assert.Equal(t, "lain", en)
}
