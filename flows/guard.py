"""Which network addresses may be dialled: those out in the open, and those the operator allows by address and port.

A feed may name any host, and a name may resolve to any address, so this is asked about the address that is dialled (flows/http.py).
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address
Allowed = frozenset[tuple[Address, int]]

# Beyond what Python's is_global knows. Sources: IANA special-purpose registries; RFC 7526 (6to4), RFC 9637 (documentation).
_OPEN_IPV6 = IPv6Network("2000::/3")  # all unicast that is out in the open
_CLOSED = tuple(map(ip_network, ("192.88.99.0/24", "2001::/32", "2002::/16", "3fff::/20")))  # 6to4 relays, Teredo, 6to4, documentation
_NAT64 = IPv6Network("64:ff9b::/96")  # an IPv4 address is in its last 32 bits; RFC 6052
_ISATAP = (0x00005EFE, 0x02005EFE)  # third quarter of an address that ends in an IPv4 address; RFC 5214


def allowed(addresses: tuple[str, ...]) -> Allowed:
    """Return the pairs that `address:port` texts name; an IPv6 address stands in brackets.

    Raises:
        ValueError: a text is none.
    """
    pairs = set()
    for text in addresses:
        host, _, port = text.rpartition(":")
        pairs.add((_plain(ip_address(host.strip("[]"))), int(port)))
    return frozenset(pairs)


def may_dial(host: str, port: int, *, allow: Allowed) -> bool:
    """Return whether a connection to this IP address and port may be opened."""
    address = _plain(ip_address(host.partition("%")[0]))
    return (address, port) in allow or is_open(address)


def is_open(address: Address) -> bool:
    """Return whether an address is out in the open: no private, local, shared, reserved or multicast one, nor one in disguise."""
    address = _plain(address)
    if not address.is_global or address.is_multicast or any(address in network for network in _CLOSED):
        return False
    if isinstance(address, IPv4Address):
        return True
    return address in _OPEN_IPV6 and (int(address) >> 32) & 0xFFFFFFFF not in _ISATAP


def _plain(address: Address) -> Address:
    """Return the IPv4 address that an IPv6 address stands for, or the address itself."""
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return address.ipv4_mapped
        if address in _NAT64:
            return IPv4Address(int(address) & 0xFFFFFFFF)
    return address
