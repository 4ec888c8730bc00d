package siskeudes_test

import (
	"bytes"
	"io/fs"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/siskeudes/internal/ekspor"
)

// samaAlir checks that the stream says the same about a file as the ordinary reader has said, with one worker and small pieces and with
// several. Every test of this package that reads an invented database goes through it.
func samaAlir(tb testing.TB, isi []byte, o siskeudes.Opsi, h *siskeudes.Hasil) {
	tb.Helper()
	samaDibuka(tb, o, h, func(o siskeudes.OpsiAliran) (*siskeudes.Aliran, error) {
		return siskeudes.AliranDari(bytes.NewReader(isi), int64(len(isi)), o)
	})
}

func samaAlirFolder(tb testing.TB, f fs.FS, o siskeudes.Opsi, h *siskeudes.Hasil) {
	tb.Helper()
	samaDibuka(tb, o, h, func(o siskeudes.OpsiAliran) (*siskeudes.Aliran, error) { return siskeudes.AliranFolder(f, o) })
}

func samaDibuka(tb testing.TB, o siskeudes.Opsi, h *siskeudes.Hasil, buka func(siskeudes.OpsiAliran) (*siskeudes.Aliran, error)) {
	tb.Helper()
	for _, pekerja := range []int{1, 3} {
		var lepas ekspor.Penampung
		e, err := buka(opsiAliran(o, pekerja, &lepas))
		require.NoError(tb, err)
		require.NoError(tb, ekspor.Bandingkan(e, lepas.Hasil, h), "%d workers", pekerja)
	}
}

func opsiAliran(o siskeudes.Opsi, pekerja int, lepas *ekspor.Penampung) siskeudes.OpsiAliran {
	a := siskeudes.OpsiAliran{Opsi: o, Pekerja: pekerja, TakDipakai: lepas.Tambah}
	if pekerja == 1 {
		a.Potongan = 512
	}
	return a
}
