module github.com/dasbor-desa/dasbor/wasm/alat

go 1.25.0

require (
	github.com/andybalholm/brotli v1.2.1
	github.com/dasbor-desa/dasbor v0.0.0
	github.com/evanw/esbuild v0.28.2
)

require (
	github.com/shopspring/decimal v1.6.0 // indirect
	golang.org/x/sys v0.45.0 // indirect
)

replace github.com/dasbor-desa/dasbor => ../..
