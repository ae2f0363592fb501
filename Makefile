# `make report` and `make test` are all a newcomer needs; both install what is missing first.
.DEFAULT_GOAL := help
.PHONY: bench fuzz help setup build report test format lint

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 16

setup: ## install the system libraries that are missing (Debian, Ubuntu); nothing when all are there
	@.ci/setup

build: setup ## build the tool, optimised: .build/release/merilo
	swift build -c release --product merilo

report: build ## the progress report of Ihtiman, in Bulgarian, into out/
	@mkdir -p out
	.build/release/merilo report fixtures/portfolios/ihtiman --as-of 2014-03-06 --language bg \
	  -o out/ihtiman.html -o out/ihtiman.md -o out/ihtiman.json
	@echo "Written: $(CURDIR)/out/ihtiman.html, ihtiman.md and ihtiman.json"

test: setup ## build everything and run all tests
	swift build --build-tests
	swift test --skip-build

format: ## lay out the sources
	swift format --in-place --recursive Package.swift Sources Tests

lint: ## say where the layout or a house rule is broken
	swift format lint --strict --recursive Package.swift Sources Tests

bench: setup ## time the job beside DuckDB and Polars; SIZE=full for 20 million observations
	benchmarks/run.sh

fuzz: setup ## try hostile inputs on every reader; SECONDS_EACH=300, or Tests/Fuzz/run.sh TARGET…
	Tests/Fuzz/run.sh
