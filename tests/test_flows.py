"""flows/deployments.py, flows/server.py and flows/up.py: with a real Prefect server."""

import json
import signal
import subprocess
import sys
import time
import urllib.request
from dataclasses import replace
from pathlib import Path

import pytest
from command_line import environment, onrecord, rows

from flows import server
from flows.loopback import answers, free_port, is_free
from flows.settings import load_settings

SAMPLES = Path(__file__).parent.parent / "seeds" / "articles"
PATIENCE = 100  # seconds for a run on a busy machine

pytestmark = pytest.mark.prefect


def ask(api_url, path, body=None):
    """What the server's API answers."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(f"{api_url}{path}", data=data, headers={"content-type": "application/json"})
    with urllib.request.urlopen(request, timeout=10) as response:
        return json.load(response)


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    settings = replace(load_settings({}), home=tmp_path_factory.mktemp("home"))
    with server.serve(settings, free_port()) as running:
        yield settings.home, running.api_url
    assert not answers(running.api_url)


@pytest.fixture(scope="module")
def loaded(served):
    """Return the home, the server and the flow run of the first load; other tests may load again."""
    home, api_url = served
    shown = onrecord("load", str(SAMPLES), home=home, PREFECT_API_URL=api_url)
    assert shown.returncode == 0, shown.stderr
    ((flow_run_id,),) = rows(home, "select flow_run_id from runs where command = 'load'")
    return home, api_url, flow_run_id


def test_a_load_is_a_flow_run_whose_id_stands_in_runs(loaded):
    home, api_url, flow_run_id = loaded
    ((name,),) = rows(home, f"select name from runs where flow_run_id = '{flow_run_id}'")
    flow_run = ask(api_url, f"/flow_runs/{flow_run_id}")
    assert (flow_run["name"], flow_run["state"]["type"]) == (name, "COMPLETED")
    assert "new articles" in flow_run["state"]["message"]


def test_the_pieces_of_a_load_are_a_few_task_runs(loaded):
    _, api_url, flow_run_id = loaded
    deadline = time.monotonic() + PATIENCE
    names = []
    while len(names) < 3 and time.monotonic() < deadline:  # the server records them a moment later
        names = [run["name"] for run in ask(api_url, "/task_runs/filter", {"flow_runs": {"id": {"any_": [flow_run_id]}}})]
        time.sleep(0.5)
    assert sorted(names) == ["batches left by an earlier run", "link", "pages 1 to 500"]


def test_a_load_leaves_a_report_with_counts_outlets_and_quotes(loaded):
    _, api_url, flow_run_id = loaded
    (report,) = ask(api_url, "/artifacts/filter", {"artifacts": {"flow_run_id": {"any_": [flow_run_id]}, "type": {"any_": ["markdown"]}}})
    assert "## By outlet" in report["data"]
    assert "## New quotes" in report["data"]
    assert "The Meridian Post" in report["data"]


def test_a_load_of_nothing_new_says_so_in_its_state(loaded):
    home, api_url, _ = loaded
    assert onrecord("load", str(SAMPLES), home=home, PREFECT_API_URL=api_url).returncode == 0
    ((flow_run_id,),) = rows(home, "select flow_run_id from runs where command = 'load' order by started_at desc limit 1")
    assert ask(api_url, f"/flow_runs/{flow_run_id}")["state"]["name"] == "NothingNew"


def test_a_reannotate_is_a_flow_run_too(loaded):
    home, api_url, _ = loaded
    assert onrecord("reannotate", "--all", home=home, PREFECT_API_URL=api_url).returncode == 0
    ((flow_run_id,),) = rows(home, "select flow_run_id from runs where command = 'reannotate'")
    flow_run = ask(api_url, f"/flow_runs/{flow_run_id}")
    assert (flow_run["name"], flow_run["state"]["name"]) == ("reannotate everything", "NothingNew")


def test_a_server_that_does_not_answer_is_said_and_the_load_runs_all_the_same(tmp_path):
    (tmp_path / "page.txt").write_text("Hall stays open\n\nThe hall of Tolmark stays open through the winter, said Mara Voss on Monday.\n")
    shown = onrecord("load", str(tmp_path / "page.txt"), home=tmp_path / "home", PREFECT_API_URL=f"http://127.0.0.1:{free_port()}/api")
    assert shown.returncode == 0
    assert "does not answer: running in this process" in shown.stderr


def test_a_port_in_use_is_one_line(served, tmp_path):
    _, api_url = served
    port = api_url.split(":")[2].partition("/")[0]
    shown = onrecord("up", "--port", port, home=tmp_path)
    assert (shown.returncode, shown.stderr) == (
        1,
        f"onrecord: port {port} is in use: end what listens there, or give another with --port\n",
    )


def test_a_second_server_on_one_home_is_refused(served):
    home, api_url = served
    shown = onrecord("up", "--port", str(free_port()), home=home)
    assert shown.returncode == 1
    assert shown.stderr == f"onrecord: a Prefect server of {home} runs already: {api_url}\n"


def test_up_runs_a_schedule_and_ends_all_it_started(tmp_path):
    port = free_port()
    command = [sys.executable, "-m", "flows.cli", "up", "--port", str(port)]
    up = subprocess.Popen(command, env=environment(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        api_url = f"http://127.0.0.1:{port}/api"
        state = _first_scheduled(api_url, "link")
        assert state == "COMPLETED"
        started = _children(up.pid)
        assert len(started) >= 2
    finally:
        up.send_signal(signal.SIGINT)
        output, _ = up.communicate(timeout=60)
    assert up.returncode == 0, output
    assert is_free(port)
    assert not [pid for pid in started if Path(f"/proc/{pid}").exists()]


def _first_scheduled(api_url, flow):
    """Wait for the first scheduled run of a flow to end, and return its state."""
    deadline = time.monotonic() + PATIENCE
    asked = {"flows": {"name": {"any_": [flow]}}, "flow_runs": {"state": {"type": {"any_": ["COMPLETED", "FAILED", "CRASHED"]}}}}
    while time.monotonic() < deadline:
        if answers(api_url):
            for run in ask(api_url, "/flow_runs/filter", asked):
                if run["auto_scheduled"]:
                    return run["state"]["type"]
        time.sleep(0.5)
    return None


def _children(pid):
    """Return every process below one."""
    listed = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    parents = {int(child): int(parent) for child, parent in (line.split() for line in listed.splitlines())}
    below = [child for child, parent in parents.items() if parent == pid]
    return below + [deeper for child in below for deeper in _children(child)]
