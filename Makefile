# peerlog: `make run` opens the app, `make test` passes the tests; both set up what they need first.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run demo test check rules types lint imports torture bench looks messages pins clean

run: $(VENV)/run.ready          ## open the app
	@$(BIN)/peerlog

demo: $(VENV)/run.ready         ## open the app on a sample network
	@$(BIN)/peerlog demo

test: $(VENV)/dev.ready check   ## everything CI runs: rules, lint, types, layers, tests (a sample of the long ones)
	$(BIN)/pytest -q -n 3 --dist worksteal -m "not torture"

torture: $(VENV)/dev.ready      ## the whole count of kills, rounds and cases; takes long
	PEERLOG_TORTURE=1 $(BIN)/pytest -q -n 2 --dist worksteal -m "torture or sampled"

check: lint types imports       ## what a machine can hold without running peerlog

lint: $(VENV)/dev.ready
	$(BIN)/ruff format --check src tests scripts bench docs
	$(BIN)/ruff check src tests scripts bench docs

types: $(VENV)/dev.ready
	$(BIN)/mypy

imports: $(VENV)/dev.ready
	$(BIN)/lint-imports

bench: $(VENV)/dev.ready        ## speed and memory, as ratios measured in one run
	$(BIN)/python -m bench

looks: $(VENV)/dev.ready        ## every screen as a PNG, to be looked at
	$(BIN)/python scripts/pictures.py

messages: $(VENV)/dev.ready     ## extract every text for translation and make the pseudo-language
	$(BIN)/python scripts/messages.py

pins: $(VENV)/dev.ready         ## pin today's versions by hash, naming no place they come from
	$(BIN)/python scripts/pins.py

$(VENV)/run.ready: requirements.txt pyproject.toml scripts/venv.sh
	@sh scripts/venv.sh $(PYTHON) $(VENV) requirements.txt
	@touch $@

$(VENV)/dev.ready: $(VENV)/run.ready requirements-dev.txt
	@sh scripts/venv.sh $(PYTHON) $(VENV) requirements-dev.txt
	@touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .hypothesis .import_linter_cache
