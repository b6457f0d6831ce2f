PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable
NODE := tests/e2e/node_modules

.PHONY: run test playground clean

run: $(VENV)/run  ## talk to the bot in the terminal
	@$(BIN)/velferdsbot chat

test: $(VENV)/test $(NODE)  ## every check and every test
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports
	$(BIN)/pytest -q --numprocesses 4 --dist worksteal --ignore tests/benchmarks
	$(BIN)/pytest -q tests/benchmarks

playground: $(VENV)/run $(NODE)  ## talk to the bot in Agents Playground (needs node)
	@$(BIN)/python -m tests.e2e.playground

clean:
	rm -rf $(VENV) $(NODE)

$(VENV)/run: pyproject.toml constraints.txt
	@$(PYTHON) -m venv $(VENV)
	@$(INSTALL) . </dev/null
	@touch $@

$(VENV)/test: $(VENV)/run
	@$(INSTALL) '.[test]' </dev/null
	@touch $@

$(NODE): tests/e2e/package.json
	@cd tests/e2e && npm install --silent --no-audit --no-fund --ignore-scripts --legacy-peer-deps --no-package-lock </dev/null \
		|| echo "Agents Playground is not installed (it needs node); its tests will be skipped."
	@touch $(NODE) 2>/dev/null || true
