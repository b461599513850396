# Set-up, and names for the commands people type most. What they do is in `onrecord COMMAND --help`.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

.PHONY: setup demo up test lint bench

setup: $(READY)

# --no-deps: a lock needs no resolving, and older releases of pip trip over a package that two others want with the same extra.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || \
		{ echo "onrecord needs Python 3.11 to 3.13: make setup PYTHON=/path/to/python3.11"; exit 1; }
	@if command -v uv >/dev/null; then \
		uv venv --quiet --allow-existing --python "$$(command -v $(PYTHON))" .venv && \
		uv pip install --quiet --python $(BIN)/python --no-deps --require-hashes -r requirements.lock && \
		uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .; \
	else \
		{ $(PYTHON) -m venv .venv || { echo "$(PYTHON) has no venv module: on Debian, apt install python3-venv"; exit 1; }; } && \
		echo "installing what requirements.lock names (a minute or two)" && \
		$(BIN)/python -m pip install --quiet --no-deps --require-hashes -r requirements.lock && \
		$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .; \
	fi
	@touch $@

demo: setup
	@$(BIN)/onrecord demo

up: setup
	@$(BIN)/onrecord up

test: setup
	@$(BIN)/python -m pytest

lint: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

bench: setup
	@$(BIN)/python -m tests.bench
