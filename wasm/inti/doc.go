// Package inti is the core behind the browser widget and anything else that speaks bytes: a request goes in as JSON together with
// files, an answer comes out as JSON. It holds no transport, opens nothing and never panics; the same code runs natively and as
// js/wasm and gives the same bytes.
//
// A request is an envelope {"v":1,"id":…,"op":…,"data":…, …}. The answer is {"v":1,"id":…,"ok":true,"hasil":…} or
// {"v":1,"id":…,"ok":false,"galat":{"kode":…,"pesan":{"id":…,"en":…},"saran":{"id":…,"en":…}}}. What was read is kept under the
// name in data until op lepas, so that a page asks for one view after the other without sending its files again.
//
// The operations:
//
//	versi    what this core can do and its limits
//	baca     read files into data: budgets of any supported form, tables of residents, boundaries of villages (GeoJSON), and a map from
//	         kegiatan to services in place of the built-in one
//	contoh   fill data with the invented kecamatan
//	papan    the board of data as JSON
//	temuan   the findings of the board, with their villages
//	adegan   a view of the board as a scene
//	rincian  the rows of the files behind one figure, with their sum
//	ekspor   data or a picture as text: csv, json, temuan, svg, html; what is printed: pdf, pdf-ringkas, baliho-svg, baliho-pdf, wa
//	menu     what ekspor can make, as a panel
//	gaya     the style sheets of scenes and panels
//	batal    give up and forget data
//	lepas    forget data
//
// Terms: inti is the core, jawaban an answer, permintaan a request, himpunan a set of data, galat an error, saran advice, kemajuan
// progress, papan the board, adegan a scene, rincian the details behind a figure, lepas to let go, batal to cancel.
package inti
