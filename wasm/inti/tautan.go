package inti

import (
	"errors"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/gambar"
	"github.com/dasbor-desa/dasbor/indikator/gambar/qr"
	"github.com/dasbor-desa/dasbor/indikator/tautan"
)

// jenisTautan is the kind of a "file" that is the text of a link, and of the export that makes it.
const jenisTautan = "tautan"

// batasAlamat bounds the address of the page before the "#", in bytes.
const batasAlamat = 2000

// tambahTautan takes the board of a link. Budgets that are read beside it go before it.
func (h *himpunan) tambahTautan(b *berkasDibaca, isi []byte) {
	p, err := tautan.Urai(string(isi[:min(len(isi), batasAlamat+tautan.BatasBita)]))
	if err != nil {
		b.Galat = galatTautan(b.Nama, err)
		return
	}
	h.tautan = p
	h.contoh = h.contoh || p.Contoh
}

func galatTautan(nama string, err error) *Galat {
	g := galat(GalatBaca)
	g.Berkas = nama
	g.Pesan = indikator.Teks{Indonesia: "Tautan ini rusak atau terpotong.", Inggris: "This link is damaged or cut off."}
	g.Saran = indikator.Teks{Indonesia: "Salin kembali tautannya sampai huruf terakhir.", Inggris: "Copy the link again, to its last letter."}
	if errors.Is(err, tautan.ErrVersi) {
		g.Pesan = indikator.Teks{Indonesia: "Tautan ini dibuat versi lain.", Inggris: "This link was made by another version."}
		g.Saran = indikator.Teks{Indonesia: "Muat ulang halaman, atau minta tautan baru.", Inggris: "Reload the page, or ask for a new link."}
	}
	return g
}

// papanTautan is the board of a link, nil where budgets were read.
func (h *himpunan) papanTautan() *indikator.Papan {
	if len(h.dokumen) > 0 {
		return nil
	}
	return h.tautan
}

// aturTautan sets what the pictures of a link need. Its board has a summary and no rows, so the summary is drawn and nothing in it can be
// pressed. The check sign stands below every summary, whether it came in a link or not, so that they can be compared.
func (h *himpunan) aturTautan(p *indikator.Papan, o *gambar.Opsi) {
	if p == h.papanTautan() {
		o.Tampilan, o.Statis, o.Kendali, o.Desa, o.Sorot, o.Berkas = gambar.TampilanRingkas, true, false, -1, false, ""
	}
	if o.Tampilan == gambar.TampilanRingkas {
		if h.bersidik != p { // a page draws the same board again and again
			h.bersidik, h.sidik = p, tautan.Sidik(p)
		}
		o.Sidik = h.sidik
	}
}

// eksporTautan is the text of the link of a board.
func eksporTautan(p *indikator.Papan) (string, *Galat) {
	t, err := tautan.Kodekan(p)
	var muat *tautan.TidakMuat
	switch {
	case errors.As(err, &muat):
		g := galat(GalatBatas)
		g.Pesan.Indonesia, g.Pesan.Inggris = muat.Pesan()
		g.Saran = indikator.Teks{Indonesia: "Bagikan per kecamatan.", Inggris: "Share one kecamatan at a time."}
		return "", g
	case err != nil:
		return "", galat(GalatGambar)
	default:
		return t, nil
	}
}

// bagikan is what the panel of downloads says about sharing: a button that copies the link of the board under the address of a page, the
// address itself, which a click selects, and its QR code in a fold; or why there is no link.
func bagikan(papan *indikator.Papan, o *gambar.Opsi, alamat string) *gambar.Simpul {
	b := simpul("section", "bagikan", "")
	tambah := func(s *gambar.Simpul) { b.Anak = append(b.Anak, s) }
	t, g := eksporTautan(papan)
	if g != nil {
		tambah(simpul("p", "redup", g.Pesan.Dalam(o.Bahasa)+" "+g.Saran.Dalam(o.Bahasa)))
		return b
	}
	alamat, _, _ = strings.Cut(alamat, "#")
	t = potong(alamat, batasAlamat) + "#" + t
	tambah(beri(simpul("button", "tombol", pilih(o.Bahasa, "Salin tautan papan ini", "Copy the link of this board")), "part", "tombol", "type", "button",
		"data-aksi", "salin", "data-nilai", t, "data-kode", pilih(o.Bahasa, "Tautan tersalin", "Link copied")))
	tambah(simpul("p", "redup", pilih(o.Bahasa, "Angkanya ada di dalam tautan; tidak ada yang diunggah. Gambarnya sama bila sidiknya sama: ",
		"The figures are inside the link; nothing is uploaded. The picture is the same if the check sign is: ")+tautan.Sidik(papan)))
	lipat := simpul("details", "", "", simpul("summary", "", pilih(o.Bahasa, "Alamat dan kode QR", "Address and QR code")),
		beri(simpul("div", "mono alamat", t), "tabindex", "0", "role", "group", "aria-label", pilih(o.Bahasa, "Alamat", "Address")))
	if k, err := qr.DariTeks(t, qr.L); err == nil {
		lipat.Anak = append(lipat.Anak, gambarQR(k, pilih(o.Bahasa, "Kode QR tautan ini", "QR code of this link")))
	} else {
		lipat.Anak = append(lipat.Anak, simpul("p", "redup", pilih(o.Bahasa, "Tautan ini terlalu panjang untuk kode QR.", "This link is too long for a QR code.")))
	}
	tambah(lipat)
	return b
}

// gambarQR draws a code with its margin of four modules, three pixels each.
func gambarQR(k *qr.Kode, nama string) *gambar.Simpul {
	n := k.Sisi()
	var d []byte
	for y := range n {
		for x := 0; x < n; x++ {
			awal := x
			for x < n && k.Gelap(x, y) {
				x++
			}
			if x > awal {
				d = append(d, 'M')
				d = strconv.AppendInt(d, int64(awal+4), 10)
				d = append(d, ' ')
				d = strconv.AppendInt(d, int64(y+4), 10)
				d = append(d, 'h')
				d = strconv.AppendInt(d, int64(x-awal), 10)
				d = append(d, "v1h-"...)
				d = strconv.AppendInt(d, int64(x-awal), 10)
				d = append(d, 'z')
			}
		}
	}
	sisi, lebar := strconv.Itoa(n+8), strconv.Itoa(3*(n+8))
	return beri(simpul("svg", "qr", "", beri(simpul("rect", "", ""), "width", sisi, "height", sisi), beri(simpul("path", "", ""), "d", string(d))),
		"viewBox", "0 0 "+sisi+" "+sisi, "width", lebar, "height", lebar, "role", "img", "aria-label", nama)
}
