// Package uji tests the widget in a real browser, and the answers of its core against those of the library. A test is a group of
// things a visitor or a page could do: open, drop, sort, press keys, listen, forbid, serve badly, put many on a page, feed with
// hostile files. Whatever a test does, at its end the page must have no error in the console, no violation of its policy and no
// request to another origin.
//
// It needs Chromium, node for the parity under node, and axe-core, a test tool that is not part of this repository: npm install
// --prefix wasm/uji --no-save --no-package-lock axe-core@4. What is missing is skipped, unless DASBOR_PERAMBAN is "wajib".
//
//	DASBOR_CHROMIUM  the browser, if it is not on the PATH
//	DASBOR_DIST      a finished build of the widget; otherwise a quick one is made
//	DASBOR_KORPUS    a folder of further budget files for the parity tests
//	DASBOR_POTRET    a folder for pictures of what the tests saw
//
// The flag -bangku measures and prints a table:
//
//	go -C wasm/uji test -count=1 -v -run TestBangku . -bangku
package uji
