PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test playground check clean

run: $(VENV)/.run   ## start the bot in the terminal
	@$(BIN)/velferdsbot chat

test: $(VENV)/.test   ## every check and every test
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports
	$(BIN)/pytest -q

$(VENV)/.run: pyproject.toml constraints.txt
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e . </dev/null
	@touch $@

$(VENV)/.test: $(VENV)/.run
	@$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test]' </dev/null
	@touch $@
