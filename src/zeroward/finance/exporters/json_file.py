"""The whole investment plan as JSON with its digest: what a version freezes, without numbers of our database."""

import json
from typing import Any, Final

from zeroward.finance.queries.file_columns import MARK
from zeroward.finance.queries.load import LoadedInvestment

APART: Final = ("id", "lock")


def plain_content(money: LoadedInvestment) -> dict[str, Any]:
    content = money.content()
    rows = {
        key: [{name: value for name, value in row.items() if name not in APART} for row in rows]
        for key, rows in content["rows"].items()
    }
    return {"schema": content["schema"], "header": content["header"], "rows": rows}


def write_json(money: LoadedInvestment) -> bytes:
    whole = {"format": MARK, **plain_content(money), "digest": money.digest}
    return json.dumps(whole, indent=1, ensure_ascii=False, allow_nan=False).encode("utf-8")
