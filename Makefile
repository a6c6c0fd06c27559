# Zeroward: two commands on a machine with Python >= 3.11 and make.
#   make run    environment, database, catalogue, server on http://localhost:8000
#   make test   lint, types, and the tests that are quick

# The system's own Python where it is new enough, else the first on the path; `make PYTHON=…` takes another. Distributions
# build theirs with what they measured of it: one that a version manager compiled makes pages a fifth to a quarter slower.
SYSTEM_PYTHON := $(shell /usr/bin/python3 -c 'import sys, ensurepip, venv; sys.version_info >= (3, 11) and print(sys.executable)' 2>/dev/null)
PYTHON ?= $(or $(SYSTEM_PYTHON),python3)
UV := $(shell command -v uv 2>/dev/null || echo .boot/bin/uv)
UVFLAGS := --frozen --python $(PYTHON)
BIN := .venv/bin
export UV_PYTHON_DOWNLOADS := never
# where a machine forbids it, each of the many processes of a test run would compile everything anew
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run demo serve test test-all test-slow test-postgresql test-browser explore soak lint types messages snapshot api-schema audit screenshots bench install-dev clean

run: .venv/.run
	@$(BIN)/python -m zeroward.web.start

demo: .venv/.run
	@$(BIN)/python -m zeroward.web.start --demo

.boot/bin/uv:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; this is " + sys.version.split()[0] + ". Run: make PYTHON=python3.12 ...") if sys.version_info < (3, 11) else None'
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --target .boot "uv>=0.13" 2>/dev/null \
		|| ($(PYTHON) -m venv .boot && .boot/bin/pip install --quiet "uv>=0.13") \
		|| (echo "Neither pip nor venv works. On Debian or Ubuntu: apt-get install python3-venv"; exit 1)

.venv/.run: uv.lock pyproject.toml | $(UV)
	@$(UV) sync $(UVFLAGS) --quiet --no-dev --inexact
	@touch $@

.venv/.dev: uv.lock pyproject.toml | $(UV)
	@$(UV) sync $(UVFLAGS) --quiet --all-groups
	@touch $@ .venv/.run

install-dev: .venv/.dev

lint: .venv/.dev
	$(BIN)/ruff check src tests bench scripts clients
	$(BIN)/ruff format --check src tests bench scripts clients
	$(BIN)/lint-imports

types: .venv/.dev
	$(BIN)/mypy src/zeroward/methods $(wildcard src/zeroward/*/domain)
	cd clients/python && $(CURDIR)/$(BIN)/mypy zeroward_client

test: lint types
	$(BIN)/pytest -q -n 2 --dist worksteal -m "not browser and not slow" --note-routes quick
	@mkdir -p .cache && touch .cache/tested

# `make test`, unless it passed and nothing has changed since
.cache/tested: pyproject.toml uv.lock Makefile .importlinter $(shell find src tests data docs -type f -not -name "*.pyc" 2>/dev/null)
	@$(MAKE) --no-print-directory test

# what takes a third of a second and more for each test: whole pages and documents, installations, walks over every address,
# thousands of rows; what a module makes for its tests is made once, by one process
SLOW_TESTS = $(sort $(shell grep -rl --include="test_*.py" "mark.slow" tests))

test-slow: .venv/.dev
	$(BIN)/pytest -q -n 2 --dist loadfile --no-loadscope-reorder -m "slow and not browser" --note-routes slow --all-routes $(SLOW_TESTS)

test-postgresql: .venv/.dev
	scripts/with-postgresql $(BIN)/pytest -q -n 2 --dist worksteal -m "not browser" --asking-database

# only these are collected, which is most of a minute less
BROWSER_TESTS = $(shell grep -rl --include="test_*.py" "mark.browser" tests)

test-browser: .venv/.dev
	scripts/install-chromium
	DJANGO_ALLOW_ASYNC_UNSAFE=true $(BIN)/pytest -q -n 2 --dist loadgroup --no-loadscope-reorder -m browser $(BROWSER_TESTS)

# properties of methods/ on examples that nobody has seen yet, a thousand each
explore: .venv/.dev
	ZEROWARD_EXAMPLES=explore $(BIN)/pytest -q -n 2 --dist worksteal -m "not browser" tests/methods

test-all: .cache/tested test-slow test-postgresql test-browser

# the long runs: kills, migrations, the operator's walk, load, odd files and requests, respondents; `scripts/soak kills` for one of them
soak: .venv/.dev
	scripts/soak

snapshot: .venv/.run
	@$(BIN)/python scripts/snapshot.py

# the API as it is written down, and its Python client, after an operation was added or changed
api-schema: .venv/.run
	@$(BIN)/python scripts/api_schema.py

# parts of what runs, and known vulnerabilities of them, where the internet is reached
audit: .venv/.dev
	@scripts/audit $(UV)

messages: .venv/.dev
	scripts/messages

screenshots: .venv/.dev
	scripts/install-chromium
	$(BIN)/python scripts/screenshots.py

bench: .venv/.dev
	scripts/bench

clean:
	rm -rf .venv .boot .cache var .mypy_cache .ruff_cache
