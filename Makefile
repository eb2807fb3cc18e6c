# A thin front of bootstrap.py, which says what each target runs and does the same where there is no make.
# Works with GNU make 3.81 and later. More words for a command: make docs ARGS="--jobs 2 declarations/某单位"

PYTHON ?= python3
ARGS ?=
BASE ?=
BIN := $(if $(filter Windows_NT,$(OS)),.venv/Scripts,.venv/bin)

MAKEFLAGS += --no-builtin-rules
.SUFFIXES:
.DEFAULT_GOAL := help

# A person's settings that would lead .venv's Python astray, or make it compile every source at every start.
unexport PYTHONDONTWRITEBYTECODE PYTHONHOME PYTHONPATH PYTHONSAFEPATH
export PYTHONUTF8 := 1

# Starting Python only to find all ready would take longer than this: the same text as Checkout.stamp_text.
ready = { pwd -P; cat pyproject.toml vendor/environment.py; } | cmp -s - .venv/$(1).stamp && test -x $(BIN)/python \
	|| $(PYTHON) bootstrap.py setup $(1)

.PHONY: help docs check preview diff review test lint bench pictures vendor clean generate

docs: ## 检查申报表,生成 output/ 里的 Word 文件和网页
	@$(call ready,runtime)
	@$(BIN)/python -m generator build $(ARGS)

check: ## 只检查,不生成文件
	@$(call ready,runtime)
	@$(BIN)/python -m generator check $(ARGS)

preview: ## 在浏览器里预览申报表,一保存就更新(按 Ctrl+C 结束)
	@$(call ready,runtime)
	@$(BIN)/python -m generator serve $(ARGS)

diff: ## 比较每个部门最近两个年度的申报表
	@$(call ready,runtime)
	@$(BIN)/python -m generator diff $(ARGS)

review: ## 生成审核材料 output/review/;加 BASE=main 则审核 main 以来变过的申报表
	@$(call ready,runtime)
	@$(BIN)/python -m generator review $(if $(BASE),$(BASE)...HEAD) $(ARGS)

generate: ## 重写由程序生成的 schema/ 和 docs/rules.md(改了规则或表式以后)
	@$(PYTHON) bootstrap.py $@

test: ## 运行全部测试
	@$(PYTHON) bootstrap.py $@ $(ARGS)

lint: ## 检查代码:ruff、mypy
	@$(PYTHON) bootstrap.py $@

bench: ## 测速度(几分钟),结果写进 docs/performance.md
	@$(PYTHON) bootstrap.py $@ $(ARGS)

pictures: ## 重拍 docs/pictures/ 里的图(要有 chromium、LibreOffice、pdftoppm)
	@$(PYTHON) bootstrap.py $@

vendor: ## 把依赖取到 vendor/wheels,供不能上网的机器用
	@$(PYTHON) bootstrap.py $@

clean: ## 删去生成的文件、缓存和 .venv(有人改过的文件留着)
	@$(PYTHON) bootstrap.py $@

help: ## 列出这些命令
	@echo '用法:make 命令 [ARGS="参数…"]'
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  %-10s%s\n", $$1, $$2 }' Makefile
