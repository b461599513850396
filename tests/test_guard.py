"""Which addresses may be dialled. Asked of the function that decides: no test opens a connection beyond 127.0.0.1."""

from ipaddress import ip_address

import pytest

from flows.guard import allowed, is_open, may_dial

CLOSED = [
    "0.0.0.0",  # noqa: S104 - nothing is bound here
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.9.9.9",
    "169.254.169.254",
    "172.16.0.1",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::7f00:1",
    "::ffff:10.0.0.1",
    "::ffff:127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::1",
    "100::1",
    "2001:0:1::1",
    "2001:db8::1",
    "2002:7f00:1::1",
    "2606:4700::5efe:7f00:1",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd12::1",
    "fe80::1",
    "fec0::1",
    "ff02::1",
]
OPEN = ["8.8.8.8", "93.184.215.14", "::ffff:8.8.8.8", "64:ff9b::808:808", "2606:4700::1111"]


@pytest.mark.parametrize("address", CLOSED)
def test_private_addresses_are_closed_in_every_disguise(address):
    assert not is_open(ip_address(address))
    assert not may_dial(address, 80, allow=frozenset())


@pytest.mark.parametrize("address", OPEN)
def test_public_addresses_are_open(address):
    assert may_dial(address, 443, allow=frozenset())


@pytest.mark.parametrize(
    ("host", "port", "may"),
    [
        ("127.0.0.1", 8000, True),
        ("::ffff:127.0.0.1", 8000, True),
        ("127.0.0.1", 8001, False),
        ("127.0.0.2", 8000, False),
        ("::1", 8002, True),
        ("::1", 8000, False),
    ],
)
def test_what_the_operator_allows_is_one_address_with_one_port(host, port, may):
    assert may_dial(host, port, allow=allowed(("127.0.0.1:8000", "[::1]:8002"))) is may


def test_a_zone_does_not_open_a_link_local_address():
    assert not may_dial("fe80::1%eth0", 80, allow=frozenset())
