"""The contract as JSON: everything, exactly, with the digest that names it."""

import json
from dataclasses import asdict

from zeroward.contract.queries.exchange.head import FORMAT, FORMAT_VERSION, Head
from zeroward.methods.contracts.template.canonical import digest, tidy
from zeroward.methods.contracts.template.content import Content


def contract_json(content: Content, head: Head) -> bytes:
    """The file in UTF-8. The same content gives the same bytes."""
    whole = {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "head": asdict(head),
        "digest": digest(content),
        "content": tidy(content),
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()
