module github.com/dasbor-desa/dasbor/wasm/alat

go 1.25.0

require (
	github.com/andybalholm/brotli v1.2.1
	github.com/dasbor-desa/dasbor v0.0.0
	github.com/evanw/esbuild v0.28.2
	github.com/stretchr/testify v1.12.1
)

require (
	github.com/shopspring/decimal v1.6.0 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	golang.org/x/sys v0.47.0 // indirect
)

replace github.com/dasbor-desa/dasbor => ../..
