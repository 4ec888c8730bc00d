package main

// The one description of the element: its attributes and properties, methods, events, slots, parts, custom properties and states.
// The types for TypeScript, React and Vue and custom-elements.json are all made from it, and a test compares it with the bundled
// widget.

const tagElemen = "dasbor-apbdes"

// atributElemen is an attribute with the property that reflects it.
type atributElemen struct {
	nama, jenis, bawaan, uraian string
}

// Kinds of attributes that are no list of words.
const (
	jenisTeks    = "string"
	jenisAngka   = "number"
	jenisBoolean = "boolean"
)

func daftarAtribut() []atributElemen {
	return []atributElemen{
		{"src", jenisTeks, "", "Address of the data: CSV, XLSX, JSON or an export of Siskeudes or OpenSID; several are separated by spaces."},
		{"contoh", jenisBoolean, "", "Shows the invented kecamatan, marked as a sample, as long as there is no src."},
		{"tahun", jenisAngka, "", "Year to show; without it the newest in the data."},
		{"tahun-banding", jenisAngka, "", `Year to compare with; without it the oldest in the data, "tanpa" for none.`},
		{"tampilan", "'kecamatan' | 'desa' | 'tren' | 'agenda' | 'ringkas'", "kecamatan", "View: the whole area, one village, years, proposals, or headline and table only."},
		{"desa", jenisTeks, "", "Code, or name, of the village of the view desa."},
		{"satuan", "'persen' | 'perjiwa' | 'rupiah'", "persen", "Unit of the table: percent of spending, rupiah per resident, rupiah."},
		{"dasar", "'' | 'rancangan' | 'anggaran' | 'perubahan' | 'realisasi'", "", "Phase; without it the last one that the data has."},
		{"dana", jenisTeks, "", "Code of the fund to filter by, for example DDS."},
		{"penduduk", jenisTeks, "", "Address of a table of residents: kode_desa, tahun, penduduk."},
		{"batas", jenisTeks, "", "Address of boundaries as GeoJSON, for the map."},
		{"peta-layanan", jenisTeks, "", "Address of another table of which kegiatan belongs to which service."},
		{"bahasa", "'' | 'id' | 'en'", "", "Language; without it that of the nearest lang attribute, then Indonesian."},
		{"tema", "'otomatis' | 'terang' | 'gelap'", "otomatis", "Colours: as the page, light, dark."},
		{"kepadatan", "'lega' | 'rapat'", "lega", "Space between rows."},
		{"muat", "'lambat' | 'segera' | 'interaksi'", "lambat", "When to load: near the viewport, at once, after a click."},
		{"unggah", jenisBoolean, "", "Lets the visitor open files although there is a src. They are read in the browser and sent nowhere."},
		{"tautan", jenisBoolean, "", "Opens the board in a link of the page, #dasbor=…, before src; without it the hash is not looked at."},
		{"maks-mb", jenisAngka, "20", "Largest file in megabytes. Without it 20, but 4,096 for a canonical CSV that is only summed up by area."},
		{"sembunyi-bila-kosong", jenisBoolean, "", "Hides the element when there is nothing to show."},
		{"tingkat-judul", jenisAngka, "2", "Level of the first heading, 1 to 5."},
		{"inti", jenisTeks, "", "Address of inti.wasm or inti.wasm.gz, if it is not beside the script."},
		{"pekerja", jenisTeks, "", "Address of pekerja.js, if it is not beside the script."},
		{"integritas", jenisTeks, "", `Hash of the core at inti, "sha384-…".`},
	}
}

// sifatElemen is a property without an attribute.
type sifatElemen struct {
	nama, jenis, uraian string
	baca                bool // read-only
}

func daftarSifat() []sifatElemen {
	return []sifatElemen{
		{"data", "Blob | ArrayBuffer | Blob[] | null", "Files to show instead of src. Can only be set.", false},
		{"hasil", "Papan | undefined", "The board, once it is there.", true},
		{"keadaan", "'' | 'memuat' | 'siap' | 'kosong' | 'galat'", "What the element is doing; also an attribute of that name.", true},
		{"siap", "Promise<void>", "Fulfilled when something was drawn, or failed, for the first time.", true},
	}
}

// metodeElemen is a method with its parameters as they stand in TypeScript.
type metodeElemen struct {
	nama, masukan, hasil, uraian string
}

func daftarMetode() []metodeElemen {
	return []metodeElemen{
		{"muatBerkas", "berkas: Blob | URL | string", "Promise<void>", "Opens a file, or the file at an address."},
		{"pilih", "letak: { desa: string; layanan?: string }", "Promise<void>", "Shows a village, or the rows behind one of its services."},
		{"unduh", "jenis: JenisUnduh", "Promise<void>", "Makes a file of the data, the board, the findings or the view, and downloads it."},
		{"cetak", "", "void", "Prints the page."},
		{"lepas", "", "void", "Forgets the data and ends the worker if nobody else needs it."},
	}
}

// acaraElemen is an event. All bubble and leave the shadow tree.
type acaraElemen struct {
	nama, detail, uraian string
	batal                bool // cancelable
}

func daftarAcara() []acaraElemen {
	return []acaraElemen{
		{"apbdes-kemajuan", "{ langkah: string; persen?: number; rinci?: string }", "How far loading, reading or drawing has come; rinci is that of a large file in words.", false},
		{"apbdes-hasil", "Papan", "The board of the data that was read. Of a file with too many villages for a board, the totals of its areas: its skema says which.", false},
		{"apbdes-temuan", "TemuanDesa[]", "The findings, each with its village.", false},
		{"apbdes-galat", "GalatWidget", "Something failed. Cancel it to show a message of your own.", true},
		{"apbdes-pilih", "{ desa: string; layanan?: string; tahun?: number }", "A village or a figure was chosen. Cancel it to open a page of your own.", true},
		{"apbdes-unduh", "{ jenis: string; blob: Blob }", "A download begins. Cancel it to send the file elsewhere.", true},
	}
}

// namaUraian is anything else that has a name.
type namaUraian struct{ nama, uraian string }

func daftarSlot() []namaUraian {
	return []namaUraian{
		{"", "Shown until the dashboard is there, and wherever scripts do not run: put a table and a link to the data here."},
		{"logo", "Above the heading."}, {"judul", "A heading of the page's own."}, {"alat", "More buttons, above the view."},
		{"galat", "Replaces the text of a failure."}, {"kosong", "Replaces the view of an element that has nothing to show."}, {"kaki", "Below everything."},
	}
}

func daftarBagian() []namaUraian {
	return []namaUraian{
		{"alat", "The row of controls."}, {"tombol", "A button of it."}, {"kartu", "A panel."}, {"tabel", "The heat table."},
		{"grafik", "A chart."}, {"lencana", "The badge of findings of a village."}, {"balon", "The note beside the pointer."},
		{"bingkai", "The whole view."}, {"judul", "Its heading."}, {"kaki", "Its foot."}, {"sel", "A cell of the heat table."},
		{"sel-kurang", "A cell at most half the median."}, {"sel-nol", "A cell of Rp0."},
	}
}

func daftarKeadaan() []namaUraian {
	return []namaUraian{
		{"memuat", "Something is being loaded, read or drawn."}, {"galat", "Something failed."}, {"kosong", "There is nothing to show yet."},
		{"rapat", "kepadatan is rapat."},
	}
}
