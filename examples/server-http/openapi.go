package main

import _ "embed"

// openapi is the answer of /openapi.json. A test holds it against the routes and against real answers.
//
//go:embed openapi.json
var openapi []byte
