//go:build dataflow

package main

import _ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/dataflow" // -tags dataflow: half as much again to compile
