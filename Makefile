# Every chore of the project by one word; `make` alone lists them.

PY := .venv/bin/python
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run test lint types imports check bench bench-app load fuzz gallery messages clean

help: ## what one can make
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 12

run: ## the app, on the maps of this folder
	@tools/environment.sh app
	@exec $(PY) -m journeymap serve maps

test: ## everything that proves the project: style, types, layers, tests
	@tools/environment.sh dev
	@tools/test_machine.sh
	@$(MAKE) --no-print-directory lint types imports check

lint:
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .

types:
	$(PY) -m mypy

imports:
	.venv/bin/lint-imports

check:
	$(PY) -m pytest -n auto --dist loadfile

bench: ## speed of the core against its floors, as BENCH lines
	@tools/environment.sh dev
	@$(PY) -m benchmarks

bench-app: ## speed of the app in a real browser, as BENCH lines
	@tools/environment.sh dev
	@tools/test_machine.sh
	@$(PY) -m benchmarks app_speed

load: ## a workshop of 30 editors and 200 viewers against a running server: until an edit is seen (LOAD_SECONDS=30)
	@tools/environment.sh dev
	@$(PY) -m benchmarks load_test

fuzz: ## tries the laws of change on 10,000 pairs of maps; plays 200 histories in git and 1,000 workshops; kills 200 servers; shows payloads in every text of 60 maps (INJECTION_MAPS=400: one in each text); spoils map files until the reader fails (SECONDS=600)
	@tools/environment.sh dev
	@$(PY) -m tests.change.fuzz_changes
	@$(PY) tests/git/fuzz_histories.py
	@INJECTION_MAPS=$${INJECTION_MAPS:-60} $(PY) -m pytest -q tests/injection tests/browser/test_payloads_in_app.py
	@$(PY) tests/mapfile/fuzz_read.py
	@KILLS=$${KILLS:-200} $(PY) -m pytest -q tests/live/test_faults.py
	@CONVERGENCE_SEEDS=$${CONVERGENCE_SEEDS:-1000} CONVERGENCE_STEPS=$${CONVERGENCE_STEPS:-500} $(PY) -m pytest -q tests/live/test_convergence.py

gallery: ## the pictures of docs/gallery, drawn anew
	@tools/environment.sh dev
	@$(PY) tools/gallery.py

messages: ## the catalogues of translations, brought up to date with the sources
	@tools/environment.sh dev
	@$(PY) -m tools.messages

clean: ## forgets the environment and everything that was made
	rm -rf .venv build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
