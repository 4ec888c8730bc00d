// Package docs holds the documentation pages and what keeps them true: its tests write the pages from the code, and fail when a page
// says something else than the code does.
//
//	go test ./docs -args -perbarui
//
// rewrites every generated page and picture; make bangkit does the same. Nothing here is imported by the library.
package docs
