package uji

import (
	"strings"
	"testing"

	"github.com/go-rod/rod/lib/input"
	"github.com/go-rod/rod/lib/proto"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// pembaca is somebody at a screen reader: a place in the accessibility tree, moved by the commands that screen readers have. Every
// command is a step.
type pembaca struct {
	h       *halaman
	urutan  []*simpulAX
	letak   int
	langkah int
	tabel   *simpulAX
	baris   int
	kolom   int
}

// dengar starts at the top of the page, or of the dialog if one is open.
func (h *halaman) dengar() *pembaca {
	p := &pembaca{h: h}
	p.segarkan()
	return p
}

func (p *pembaca) segarkan() {
	pohon := p.h.pohonAX()
	if d := pohon.peranan("dialog"); len(d) > 0 {
		pohon = d[0]
	}
	p.urutan, p.letak, p.tabel = pohon.semua(), -1, nil
}

// ke moves to the next node with a role, one step each, until it is one whose text holds a word.
func (p *pembaca) ke(peran, kata string) *simpulAX {
	p.h.t.Helper()
	for n := p.letak + 1; n < len(p.urutan); n++ {
		if s := p.urutan[n]; s.peran == peran {
			p.langkah++
			p.letak = n
			if strings.Contains(s.nama+" "+s.baca(), kata) {
				if peran == "table" {
					p.tabel, p.baris, p.kolom = s, 0, 0
				}
				return s
			}
		}
	}
	p.h.t.Fatalf("no %s with %q after step %d", peran, kata, p.langkah)
	return nil
}

// sel returns the cell at the place in the table.
func (p *pembaca) sel() *simpulAX {
	p.h.t.Helper()
	baris := p.tabel.peranan("row")
	require.Less(p.h.t, p.baris, len(baris))
	sel := baris[p.baris].peranan("columnheader", "rowheader", "cell", "gridcell")
	require.Less(p.h.t, p.kolom, len(sel), baris[p.baris].baca())
	return sel[p.kolom]
}

// arah moves in the table until the text of the cell holds a word, one step a cell.
func (p *pembaca) arah(dBaris, dKolom int, kata string) *simpulAX {
	p.h.t.Helper()
	for n := 0; ; n++ {
		require.Less(p.h.t, n, 20, "no cell with %q", kata)
		if s := p.sel(); n > 0 && strings.Contains(s.baca(), kata) {
			return s
		}
		p.baris += dBaris
		p.kolom += dKolom
		p.langkah++
	}
}

// akhir goes to the first cell of the last row of the table.
func (p *pembaca) akhir() {
	p.langkah++
	p.baris, p.kolom = len(p.tabel.peranan("row"))-1, 0
}

// tekan activates the control at a node, or in it.
func (p *pembaca) tekan(s *simpulAX) {
	p.h.t.Helper()
	if b := s.peranan("button"); len(b) > 0 {
		s = b[0]
	}
	r, err := proto.DOMResolveNode{BackendNodeID: s.id}.Call(p.h.Page)
	require.NoError(p.h.t, err)
	_, err = proto.RuntimeCallFunctionOn{ObjectID: r.Object.ObjectID, FunctionDeclaration: "function () { this.focus(); }"}.Call(p.h.Page)
	require.NoError(p.h.t, err)
	p.h.tekan(input.Enter)
	p.langkah++
}

// Ten questions that somebody without sight answers from the accessibility tree alone, in at most fifteen commands each.
func TestPembacaSepuluhPertanyaan(t *testing.T) {
	h := panggungBaru(t).buka(contoh, 1280)
	tanya := func(nama, jawab string, f func(p *pembaca) string) {
		t.Helper()
		t.Run(nama, func(t *testing.T) {
			lama := h.t
			h.t = t
			defer func() { h.t = lama }()
			p := h.dengar()
			a := f(p)
			assert.Contains(t, a, jawab)
			assert.LessOrEqual(t, p.langkah, 15)
			t.Logf("%d steps: %s", p.langkah, a)
		})
	}
	tanya("kecamatan dan tahun apa?", "Kembang Setaman", func(p *pembaca) string { return p.ke("heading", "").baca() })
	tanya("berapa dari setiap Rp100 untuk layanan dasar?", "Rp27", func(p *pembaca) string { return p.ke("heading", "Rp100").baca() })
	tanya("berapa desa yang melapor?", "11 dari 12 desa", func(p *pembaca) string {
		p.ke("heading", "Kembang")
		return p.ke("paragraph", "dari 12").baca()
	})
	tanya("desa mana Rp0 untuk pendidikan?", "Anyelir", func(p *pembaca) string {
		p.ke("heading", "Desa mana kurang")
		p.ke("table", "lima layanan dasar")
		p.arah(0, 1, "Pendidikan")
		return p.arah(1, 0, ", 0 persen").baca()
	})
	tanya("berapa median sanitasi?", "5,4", func(p *pembaca) string {
		p.ke("heading", "Desa mana kurang")
		p.ke("table", "lima layanan dasar")
		p.arah(0, 1, "Sanitasi")
		kolom := p.kolom
		p.akhir()
		assert.Contains(t, p.sel().baca(), "Median")
		p.langkah += kolom
		p.kolom = kolom
		return p.sel().baca()
	})
	tanya("siapa melewati batas 30%?", "Kamboja, Tanjung", func(p *pembaca) string {
		p.ke("heading", "Rp100")
		p.ke("term", "30%")
		p.ke("definition", "desa")
		return p.ke("definition", "").baca()
	})
	tanya("apa usulan pertama?", "Sedap Malam", func(p *pembaca) string {
		p.ke("heading", "Agenda")
		return p.ke("button", "").baca()
	})
	tanya("di baris berapa galat Kamboja?", "baris 2.917", func(p *pembaca) string {
		p.ke("heading", "Datanya")
		p.ke("listitem", "Kamboja")
		return p.ke("button", "baris").baca()
	})
	tanya("baris berkas mana di balik sanitasi Cempaka?", "contoh.csv", func(p *pembaca) string {
		p.ke("table", "lima layanan dasar")
		p.akhir()
		p.arah(-1, 0, "Cempaka")
		s := p.arah(0, 1, "Sanitasi")
		p.tekan(s)
		h.panel()
		p.segarkan()
		p.ke("table", "")
		s = p.arah(1, 0, "contoh.csv")
		h.tekan(input.Escape)
		h.tunggu(`() => !` + akar + `.querySelector('dialog[open]')`)
		return s.baca()
	})
	tanya("berapa per jiwa untuk layanan dasar di Kamboja?", "Rp222 ribu", func(p *pembaca) string {
		p.ke("heading", "Desa mana kurang")
		p.ke("table", "lima layanan dasar")
		p.tekan(p.arah(1, 0, "Kamboja"))
		h.siap("desa")
		p.segarkan()
		p.ke("term", "per jiwa")
		return p.ke("definition", "").baca()
	})
}

// What the tree says of tables, pictures and controls.
func TestPembacaNama(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(contoh, 1280)
	for _, v := range []string{"kecamatan", "desa", "tren", "agenda", "ringkas"} {
		h.js(`(v) => { const d = `+elemen+`; d.desa = '99.99.99.2005'; d.tampilan = v; for (const x of `+akar+`.querySelectorAll('details')) x.open = true; return '' }`, v)
		h.siap(v)
		h.js(`() => { for (const x of ` + akar + `.querySelectorAll('details')) x.open = true; return '' }`)
		pohon := h.pohonAX()
		for _, s := range pohon.peranan("table") {
			assert.NotEmpty(t, s.nama, "%s: a table without a name", v)
			assert.NotEmpty(t, s.peranan("columnheader"), "%s: %s", v, s.nama)
			assert.NotEmpty(t, s.peranan("rowheader"), "%s: %s", v, s.nama)
			lebar := len(s.peranan("row")[0].peranan("columnheader"))
			for _, b := range s.peranan("row") {
				assert.LessOrEqual(t, len(b.peranan("columnheader", "rowheader", "cell", "gridcell")), lebar, "%s: %s", v, b.baca())
			}
		}
		for _, s := range pohon.peranan("image", "img", "figure", "button", "combobox", "group", "navigation", "DisclosureTriangle", "region") {
			if s.peran == "figure" && len(s.peranan("image", "img")) > 0 {
				continue // its image has the name
			}
			if s.peran == "group" && s.nama == "" && len(s.peranan("DisclosureTriangle")) > 0 {
				continue // the details around a summary
			}
			assert.NotEmpty(t, strings.TrimSpace(s.nama), "%s: %s without a name: %.80s", v, s.peran, s.baca())
		}
		assert.Empty(t, pohon.peranan("grid"), "a table stays a table")
		assert.Len(t, pohon.peranan("status"), 1)
		tingkat := "1"
		for _, s := range pohon.peranan("heading") {
			assert.LessOrEqual(t, s.sifat["level"], string(tingkat[0]+1), "%s: the outline skips a level at %q", v, s.nama)
			tingkat = s.sifat["level"]
		}
	}
	h.atur("tampilan", "kecamatan")
	h.siap("kecamatan")
	var nama []string
	for _, s := range h.pohonAX().peranan("button") {
		nama = append(nama, s.nama)
	}
	assert.Contains(t, nama, "Cempaka, Sanitasi dan air bersih, 0,6 persen belanja, jauh di bawah median 5,4 persen")
}

// The live region says what happens in order, each thing once.
func TestPembacaKabar(t *testing.T) {
	t.Parallel()
	h := panggungBaru(t).buka(`<dasbor-apbdes muat="segera"></dasbor-apbdes>`, 1000)
	h.keadaan("kosong")
	h.js(`() => { window.kabar = []; const s = ` + akar + `.querySelector('[role=status]');
		new MutationObserver(() => { if (s.textContent) window.kabar.push(s.textContent); }).observe(s, { childList: true, characterData: true, subtree: true }); return '' }`)
	h.berkas("a.csv", saring(csvContoh(), ",2025,"))
	h.keadaan("siap")
	h.klik(`[data-aksi=satuan][data-nilai=rupiah]`)
	h.tunggu(`() => ` + akar + `.querySelector('.satuan-rupiah') !== null`)
	kabar := strings.Split(h.js(`() => window.kabar.join('|')`), "|")
	t.Log(kabar)
	require.GreaterOrEqual(t, len(kabar), 2)
	assert.Equal(t, "Membaca berkas…", kabar[0])
	assert.Contains(t, kabar[len(kabar)-1], "Rp27")
	for n := 1; n < len(kabar); n++ {
		assert.NotEqual(t, kabar[n-1], kabar[n])
	}
	h.berkas("foto.png", "\x89PNG\r\n\x1a\n")
	h.keadaan("galat")
	assert.Len(t, h.pohonAX().peranan("alert"), 1)
}
