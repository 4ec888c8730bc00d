package xlsx

import (
	"errors"
	"path"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
)

// buku is what the workbook part and its relationships say.
type buku struct {
	lembar    []lembarBuku
	teks      string // part of the shared strings, "" if none
	gaya      string // part of the styles, "" if none
	tahun1904 bool   // day 0 is 1 January 1904
}

type lembarBuku struct {
	nama, rid, bagian string
	tabel             bool // a worksheet, and not a chart, dialog or macro sheet
	tersembunyi       bool
}

// hubungan is one relationship of a part.
type hubungan struct {
	id, jenis, bagian string
}

// bacaBuku reads the workbook part. The part names come from the relationships, as the standard demands.
func bacaBuku(k *paket, p *pemindai) (*buku, error) {
	nama := "xl/workbook.xml"
	akar, err := bacaHubungan(k, p, "_rels/.rels", "")
	if err != nil {
		return nil, err
	}
	for _, h := range akar {
		if h.jenis == "officeDocument" {
			nama = h.bagian
			break
		}
	}
	if !k.ada(nama) {
		return nil, &lembar.SalahJenis{Jenis: lembar.JenisZipLain}
	}
	dir, akhir := path.Split(nama)
	semua, err := bacaHubungan(k, p, dir+"_rels/"+akhir+".rels", dir)
	if err != nil {
		return nil, err
	}
	w := &buku{}
	for _, h := range semua {
		switch h.jenis {
		case "sharedStrings":
			w.teks = h.bagian
		case "styles":
			w.gaya = h.bagian
		}
	}
	if err := w.baca(k, p, nama); err != nil {
		return nil, err
	}
	return w, w.hubungkan(semua, nama)
}

// hubungkan finds the part of every sheet.
func (w *buku) hubungkan(semua []hubungan, nama string) error {
	letak := make(map[string]hubungan, len(semua))
	for _, h := range semua {
		letak[h.id] = h
	}
	for i := range w.lembar {
		l := &w.lembar[i]
		h, ada := letak[l.rid]
		if !ada {
			return &SalahBerkas{Sebab: BagianHilang, Bagian: nama + "#" + l.rid}
		}
		l.bagian, l.tabel = h.bagian, h.jenis == "worksheet"
	}
	return nil
}

// baca reads the sheets and the date system from the workbook part.
func (w *buku) baca(k *paket, p *pemindai, nama string) error {
	return bacaXML(k, p, nama, func() error {
		if string(p.nama) != "workbook" {
			return &lembar.SalahJenis{Jenis: lembar.JenisZipLain} // a Word or PowerPoint file
		}
		return p.anak(func() error {
			switch string(p.nama) {
			case "workbookPr":
				t, err := p.ambil("date1904")
				if err != nil {
					return err
				}
				w.tahun1904 = benar(t)
			case "sheets":
				return p.anak(func() error { return w.tambah(p) })
			}
			return p.lewati()
		})
	})
}

// tambah reads one <sheet>.
func (w *buku) tambah(p *pemindai) error {
	var l lembarBuku
	for sisa := p.atr; ; {
		nama, nilai, lagi, err := atribut(sisa)
		if err != nil {
			return err
		}
		if nama == nil {
			break
		}
		t, err := p.urai(nilai)
		if err != nil {
			return err
		}
		switch string(nama) {
		case "name":
			l.nama = string(t)
		case "id":
			l.rid = string(t)
		case "state":
			l.tersembunyi = string(t) == "hidden" || string(t) == "veryHidden"
		}
		sisa = lagi
	}
	if len(w.lembar) >= p.batas.Lembar {
		return &lembar.MelewatiBatas{Apa: lembar.BatasLembar, Batas: int64(p.batas.Lembar), Nyata: int64(len(w.lembar) + 1)}
	}
	w.lembar = append(w.lembar, l)
	return p.lewati()
}

// bacaHubungan reads a relationships part; a missing one is empty. Targets outside the package are left out.
func bacaHubungan(k *paket, p *pemindai, nama, dir string) ([]hubungan, error) {
	if !k.ada(nama) {
		return nil, nil
	}
	var d []hubungan
	err := bacaXML(k, p, nama, func() error {
		return p.anak(func() error {
			h, luar, err := satuHubungan(p, dir)
			if err != nil {
				return err
			}
			if !luar {
				d = append(d, h)
			}
			return p.lewati()
		})
	})
	return d, err
}

func satuHubungan(p *pemindai, dir string) (h hubungan, luar bool, err error) {
	for _, a := range [...]struct {
		nama string
		isi  *string
	}{{"Id", &h.id}, {"Type", &h.jenis}, {"Target", &h.bagian}} {
		if *a.isi, err = p.ambil(a.nama); err != nil {
			return h, false, err
		}
	}
	mode, err := p.ambil("TargetMode")
	h.jenis = h.jenis[strings.LastIndexByte(h.jenis, '/')+1:]
	h.bagian = strings.ReplaceAll(h.bagian, `\`, "/")
	if !strings.HasPrefix(h.bagian, "/") {
		h.bagian = dir + h.bagian
	}
	h.bagian = strings.TrimPrefix(path.Clean(h.bagian), "/")
	return h, mode == "External", err
}

// bacaXML unpacks a part and calls baca inside its root element. Errors get the name of the part.
func bacaXML(k *paket, p *pemindai, nama string, baca func() error) error {
	b, err := k.isi(nama)
	if err != nil {
		return err
	}
	if err = p.mulai(b); err == nil {
		err = p.akar(baca)
	}
	var batas *lembar.MelewatiBatas
	var jenis *lembar.SalahJenis
	switch {
	case err == nil:
		return nil
	case errors.As(err, &batas), errors.As(err, &jenis):
		return err
	case errors.Is(err, errDTD):
		return &SalahBerkas{Sebab: XMLDTD, Bagian: nama}
	}
	return &SalahBerkas{Sebab: XMLRusak, Bagian: nama, Err: err}
}

// akar finds the root element, calls baca for its content and checks that the part ends properly behind it.
func (p *pemindai) akar(baca func() error) error {
	for {
		tok, err := p.lanjut()
		switch {
		case err != nil:
			return err
		case tok == tokHabis:
			return errXML
		case tok != tokMulai:
			continue
		}
		break
	}
	if err := baca(); err != nil {
		return err
	}
	for {
		if tok, err := p.lanjut(); err != nil || tok == tokHabis {
			return err
		}
	}
}

// benar reads an XML boolean.
func benar(s string) bool { return s == "1" || s == "true" || s == "on" }
