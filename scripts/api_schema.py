"""Writes down what the API is: `tests/api/openapi.json`, the table of operations in `docs/api.md`, the Python client.

Run it after an operation was added or changed (`make api-schema`), and read the difference: what existing programs
use must not change within version 1.
"""

import json
import os
import re
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from scripts import api_client, use_cases

REPOSITORY = Path(__file__).resolve().parents[1]
SNAPSHOT = REPOSITORY / "tests" / "api" / "openapi.json"
PAGE = REPOSITORY / "docs" / "api.md"
BEGIN, END = "<!-- operations: made by scripts/api_schema.py -->", "<!-- end of operations -->"


USE_BEGIN, USE_END = "<!-- use cases: made by scripts/api_schema.py -->", "<!-- end of use cases -->"


def written(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def table(document: dict[str, Any]) -> str:
    """A row for each operation, by subject."""
    rows = ["| operation | address | what | scope |", "|---|---|---|---|"]
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            scope = next(iter((operation.get("security") or [{}])[0].get("token", [])), "")
            rows.append(
                f"| `{operation['operationId']}` | `{method.upper()} {path}` | {operation['summary']} | "
                f"{f'`{scope}`' if scope else ''} |"
            )
    return "\n".join(rows)


def page_with(text: str, document: dict[str, Any]) -> str:
    """The page with the table of today."""
    made = f"{BEGIN}\n{table(document)}\n{END}"
    listed = f"{USE_BEGIN}\n{use_cases.table()}\n{USE_END}"
    text = re.sub(f"{re.escape(BEGIN)}.*?{re.escape(END)}", lambda _match: made, text, flags=re.DOTALL)
    return re.sub(
        f"{re.escape(USE_BEGIN)}.*?{re.escape(USE_END)}", lambda _match: listed, text, flags=re.DOTALL
    )


def main() -> None:
    sys.path.insert(0, str(REPOSITORY / "src"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zeroward.web.settings.test")
    import django

    django.setup()
    from zeroward.api.v1.schema import openapi_document

    use_cases.renew()
    document = openapi_document()
    SNAPSHOT.write_text(written(document))
    api_client.renew(document)
    PAGE.write_text(page_with(PAGE.read_text(), document))


if __name__ == "__main__":
    main()
