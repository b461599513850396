"""flows/workers.py: what breaks a limit ends alone."""

import ctypes
import os
import subprocess
import sys
import textwrap
import time
from dataclasses import replace

import pytest

from flows import workers
from flows.settings import load_settings
from pipeline.errors import NoArticle

SETTINGS = replace(load_settings({}), workers=1, page_seconds=1.0, page_memory=256)


def double(number):
    return number * 2


def spin():
    while True:
        pass


def sleep():
    time.sleep(60)


def eat():
    return len(bytearray(2 * 2**30))


def crash():
    ctypes.string_at(0)


def refuse(url):
    raise NoArticle(url, "nothing there")


@pytest.fixture(scope="module", params=[False, True], ids=["plain", "annotates"])
def pool(request):
    with workers.pool(SETTINGS, annotates=request.param) as pool:
        yield pool


@pytest.mark.parametrize(
    ("function", "reason"),
    [(spin, "out-of-time"), (sleep, "out-of-time"), (eat, "out-of-memory"), (crash, "child-died")],
)
def test_work_that_breaks_a_limit_is_an_error_and_the_next_is_done(pool, function, reason):
    broken, next_one = workers.submit(pool, function), workers.submit(pool, double, 21)
    assert workers.result("page", broken).reason == reason
    assert workers.result("page", next_one) == 42


def test_an_error_of_the_page_comes_back_whole(pool):
    error = workers.result("page", workers.submit(pool, refuse, "https://a.example/"))
    assert (error.reason, error.url, error.detail) == ("no-article", "https://a.example/", "nothing there")


@pytest.mark.parametrize("annotates", [False, True])
def test_children_end_when_their_parent_is_killed(tmp_path, annotates):
    script = textwrap.dedent(f"""
        import os, sys, time
        from flows import workers
        from flows.settings import load_settings
        if __name__ == "__main__":
            with workers.pool(load_settings({{"ONRECORD_WORKERS": "1"}}), annotates={annotates}) as pool:
                print(workers.result("pid", workers.submit(pool, os.getpid)), flush=True)
                time.sleep(60)
    """)
    (tmp_path / "parent.py").write_text(script)
    parent = subprocess.Popen([sys.executable, tmp_path / "parent.py"], stdout=subprocess.PIPE, text=True)
    child = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            os.kill(child, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    pytest.fail("the child lives on")
