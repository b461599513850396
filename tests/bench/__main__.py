"""`make bench`: every benchmark in this folder, one after the other; `python -m tests.bench NAME` runs one."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

names = sys.argv[1:] or sorted(path.stem for path in Path(__file__).parent.glob("*.py") if not path.stem.startswith("_"))
for name in names:
    importlib.import_module(f"tests.bench.{name}").main()
