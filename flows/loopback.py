"""Prefect servers and the ports of this machine: which are free, and whether a server answers. Feeds and pages are for http.py."""

from __future__ import annotations

import http.client
import socket
from urllib.parse import urlsplit

HOST = "127.0.0.1"
PATIENCE = 2.0  # seconds for an answer from this machine


def is_free(port: int) -> bool:
    """Return whether a server may listen on the port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a port in TIME_WAIT is free
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def free_port() -> int:
    """Return a port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
    return port


def answers(api_url: str) -> bool:
    """Return whether a Prefect server answers at the address of its API, wherever the user says it is."""
    try:
        parts = urlsplit(api_url)
        host, port = parts.hostname, parts.port
    except ValueError:  # brackets and ports that are none
        return False
    make = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    if not host:
        return False
    connection = make(host, port, timeout=PATIENCE)
    try:
        connection.request("GET", f"{parts.path.rstrip('/')}/health")
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
