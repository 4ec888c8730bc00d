package bentuk

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
)

// ErrBahasa says that a translator is neither Indonesian nor English.
var ErrBahasa = errors.New("bentuk: no sentences in this language")

// TambahTerjemahan registers the sentences of the tags of this package with v for one translator, whose locale must be Indonesian
// ("id", "id_ID") or English ("en", "en_GB" …); otherwise the error is [ErrBahasa]. A sentence begins with the name of the field as v
// reports it. The tags of validator itself have theirs in its packages translations/id and translations/en.
//
// Call it once for each pair of v and translator, after [TambahTag] and before v is used.
func TambahTerjemahan(v *validator.Validate, p ut.Translator) error {
	bahasa := temuan.Indonesia
	switch kode, _, _ := strings.Cut(p.Locale(), "_"); kode {
	case "id":
	case "en":
		bahasa = temuan.Inggris
	default:
		return fmt.Errorf("%w: %s", ErrBahasa, p.Locale())
	}
	for _, t := range daftarTag() {
		if err := tambahKalimat(v, p, t, bahasa); err != nil {
			return fmt.Errorf("bentuk: tag %s: %w", t.nama, err)
		}
	}
	return nil
}

func tambahKalimat(v *validator.Validate, p ut.Translator, t tag, bahasa temuan.Bahasa) error {
	pola := t.aturan.Pola.Indonesia
	if bahasa == temuan.Inggris {
		pola = t.aturan.Pola.Inggris
	}
	kunci := "apbdes_bentuk_" + t.nama // a name of our own: the translator is shared with others
	urut := temuan.DaftarIsian(pola)
	teks := "{0}: " + pola
	for i, nama := range urut {
		teks = strings.ReplaceAll(teks, "{"+nama+"}", "{"+strconv.Itoa(i+1)+"}")
	}
	daftar := func(p ut.Translator) error { return p.Add(kunci, teks, true) }
	return v.RegisterTranslation(t.nama, p, daftar, func(p ut.Translator, f validator.FieldError) string {
		_, isian := uraiFieldError(f)
		nilai := []string{f.Field()}
		for _, nama := range urut {
			nilai = append(nilai, teksIsian(isian, nama, bahasa))
		}
		s, err := p.T(kunci, nilai...)
		if err != nil {
			return f.Error()
		}
		return s
	})
}

func teksIsian(isian []temuan.Isian, nama string, bahasa temuan.Bahasa) string {
	for _, i := range isian {
		switch {
		case i.Nama != nama:
		case bahasa == temuan.Inggris:
			return i.Inggris
		default:
			return i.Indonesia
		}
	}
	return ""
}
