"""Addresses: the one form an article is known by, and the form that may be asked for.

Reads addresses only; whether a host may be reached is decided when it is dialled, in flows/http.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import urljoin, urlsplit

import idna
from tld import get_fld

MAX_URL = 2_048  # characters; longer ones are traps or data in disguise, and no browser that mattered ever sent them
MAX_HOST = 253  # characters; RFC 1035, section 2.3.4
PORTS = {"http": 80, "https": 443}

# What says where the reader came from and never which page is shown. `ref`, `source` and the like choose pages on some sites: kept.
_SAYS_NOTHING = re.compile(
    r"""
    (?: (?:utm|at|pk|mtm|guce)_.* | wt[._].*
      | fbclid | gclid | gclsrc | dclid | gbraid | wbraid | msclkid | twclid | ttclid | yclid | igsh | igshid
      | mc_cid | mc_eid | _ga | _gl | mkt_tok | _hsenc | _hsmi | vero_id | __twitter_impression
      | xtor | cmp | cmpid | icid | ocid | ncid | s_cid | smid | smtyp | ftag | ito | guccounter
      | ns_campaign | ns_mchannel | ns_source | ns_linkname | soc_src | soc_trk | feedtype | feedname
    ) (?: =.* )?
    | amp (?: = (?:1|true)? )? | outputtype=amp
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AMP_CACHE = re.compile(r"https?://(?:[a-z0-9-]+\.cdn\.ampproject\.org/[acv]|(?:www\.)?google\.[a-z.]{2,6}/amp)/(s/)?(.+)", re.IGNORECASE)
_AMP_PATH = re.compile(r"(?<=[^/])(?:/amp)+/?$|(?:\.amp)+(?=\.html?$)", re.IGNORECASE)
_HOST = re.compile(r"(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_SPACE = re.compile("[\t\n\r]")
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})|(%)|([^!$&'()*+,;=:@/?A-Za-z0-9._~-])")
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    scheme: str
    host: str  # ASCII, lower case, an IPv6 address in brackets
    port: int | None  # None for the scheme's own
    path: str  # in percent normal form, dots resolved
    query: str  # in percent normal form
    userinfo: bool


def canonical(url: str) -> str | None:
    """Return the one form of an article's address, None for what is no address of a page.

    Host in ASCII, no default port, user or fragment; dots resolved, escapes in normal form; AMP forms undone; parameters that only
    say where the reader came from dropped, the others by name. Two addresses of one form show the same page; it may not be asked for.
    """
    if match := _AMP_CACHE.fullmatch(url.strip()):
        return canonical(("https://" if match[1] else "http://") + match[2])
    parts = _split(url)
    if parts is None:
        return None
    path = _AMP_PATH.sub("", parts.path) or "/"
    kept = [one for one in parts.query.split("&") if one and not _SAYS_NOTHING.fullmatch(one)]
    return _join(parts, path, "&".join(sorted(kept, key=_name)))


def _name(parameter: str) -> str:
    return parameter.partition("=")[0]


def askable(url: str, *, base: str | None = None) -> str | None:
    """Return the address as it is sent to a server, resolved against `base`; None for what must not be sent.

    Parameters stay as they are. Users, backslashes, other schemes and hosts that are no host are refused, not repaired.
    """
    try:
        parts = _split(urljoin(base, url.strip()) if base else url)
    except ValueError:  # urljoin on a broken IPv6 address
        return None
    return None if parts is None or parts.userinfo else _join(parts, parts.path, parts.query)


def host_of(url: str) -> str | None:
    """Return the host of an address, in ASCII and lower case, with its port where that is not the scheme's own."""
    parts = _split(url)
    if parts is None:
        return None
    return parts.host if parts.port is None else f"{parts.host}:{parts.port}"


def same_site(a: str, b: str) -> bool:
    """Return whether two addresses belong to one registered domain; a bare IP address is a site of its own."""
    one, other = _site(a), _site(b)
    return one is not None and one == other


def _site(url: str) -> str | None:
    parts = _split(url)
    if parts is None:
        return None
    if parts.host.startswith("[") or _NUMBER.fullmatch(parts.host.rpartition(".")[2]):
        return parts.host
    known = get_fld(f"http://{parts.host}/", fail_silently=True, search_private=True)
    return str(known) if known else ".".join(parts.host.split(".")[-2:])


def _split(url: str) -> _Parts | None:
    url = _SPACE.sub("", url.strip())
    if len(url) > MAX_URL or "\\" in url or any(ord(character) < 32 for character in url):
        return None
    try:
        raw = urlsplit(url)
        host, port = _host(raw.hostname or ""), raw.port
    except ValueError:  # brackets, ports and host names that are none; idna.IDNAError is one
        return None
    if host is None or raw.scheme not in PORTS:
        return None
    return _Parts(
        scheme=raw.scheme,
        host=host,
        port=None if port == PORTS[raw.scheme] else port,
        path=_resolve_dots(_escape(raw.path)),
        query=_escape(raw.query),
        userinfo="@" in raw.netloc,
    )


def _host(name: str) -> str | None:
    """Return the host in ASCII, None when it is none. Numbers that are no dotted quad (0x7f.1, 2130706433) are none."""
    if ":" in name:
        return f"[{IPv6Address(name).compressed}]" if "%" not in name else None
    if not name.isascii():
        name = idna.encode(name, uts46=True).decode()
    name = name.removesuffix(".")
    if len(name) > MAX_HOST or not _HOST.fullmatch(name):
        return None
    if _NUMBER.fullmatch(name.rpartition(".")[2]):
        try:
            IPv4Address(name)
        except AddressValueError:
            return None
    return name


def _escape(text: str) -> str:
    """Return a path or query in percent normal form: escapes upper case, none where none is needed, all where one is."""
    return _ESCAPE.sub(_escape_one, text)


def _escape_one(match: re.Match[str]) -> str:
    if match[1]:
        character = chr(int(match[1], 16))
        return character if _UNRESERVED.fullmatch(character) else match[0].upper()
    if match[2]:
        return "%25"
    return "".join(f"%{byte:02X}" for byte in match[3].encode("utf-8", "replace"))


def _resolve_dots(path: str) -> str:
    """Return the path without its dot segments. Source: RFC 3986, section 5.2.4."""
    kept: list[str] = []
    segments = path.split("/")[1:]
    for position, segment in enumerate(segments):
        if segment == "..":
            del kept[-1:]
        elif segment != ".":
            kept.append(segment)
        if segment in (".", "..") and position == len(segments) - 1:
            kept.append("")
    return "/" + "/".join(kept)


def _join(parts: _Parts, path: str, query: str) -> str | None:
    port = "" if parts.port is None else f":{parts.port}"
    url = f"{parts.scheme}://{parts.host}{port}{path}" + (f"?{query}" if query else "")
    return url if len(url) <= MAX_URL else None
