// Package uji tests the widget in a real browser. It needs Chromium; without it the tests are skipped, unless DASBOR_PERAMBAN is
// "wajib". The accessibility check needs axe-core, a test tool that is not part of this repository: npm install --prefix
// wasm/uji axe-core.
package uji
