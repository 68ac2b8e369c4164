# Every command of the project; the work is done in scripts/.
.DEFAULT_GOAL := help
.PHONY: help setup run test check watch bench shots e2e clean

help: ## List the commands
	@sed -nE 's/^([a-z0-9]+): ## (.*)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

setup: ## Install what is missing, at the pinned versions
	@scripts/setup.sh test

run: ## Build the release and serve it with demo data on 127.0.0.1:3000
	@scripts/run.sh

test: ## Run every check: format, lints, tests on both databases, browser tests
	@scripts/test.sh

check: ## Run the format check and the lints of server and browser only
	@scripts/setup.sh
	@scripts/lint.sh format server browser

watch: ## Build in debug, serve, rebuild and reload after every change
	@scripts/watch.sh

e2e: ## Run the browser tests only (ARGS="journeys/sales.spec.ts")
	@scripts/setup.sh test
	@scripts/build.sh
	@scripts/e2e.sh $(ARGS)

bench: ## Measure pages and endpoints (SCALE=100, DATABASE_URL=…, ARGS="--json results.json")
	@scripts/bench.sh $(ARGS)

shots: ## Take pictures of every page for every role
	@scripts/shots.sh $(ARGS)

clean: ## Remove what can be built again; data/ stays
	@scripts/clean.sh
