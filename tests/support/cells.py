"""Every cell of the database as text, to look for what should not be there."""

import base64
import binascii
import re
from collections.abc import Iterator

from django.apps import apps
from django.db import connection

PACKED = re.compile(r"[A-Za-z0-9+/]{40,}={0,2}")


def cells() -> Iterator[tuple[str, str]]:
    """ "table.column" and text; what is packed in base64, as letters on their way are, is unpacked beside it."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            columns = [column[0] for column in cursor.description]
            for row in cursor.fetchall():
                for name, value in zip(columns, row, strict=True):
                    text = (
                        value.decode("utf-8", "replace")
                        if isinstance(value, bytes | memoryview)
                        else str(value)
                    )
                    yield f"{table}.{name}", f"{text}{_unpacked(text)}"


def _unpacked(text: str) -> str:
    found = []
    for packed in PACKED.findall(text):
        try:
            found.append(base64.b64decode(packed).decode("utf-8", "ignore"))
        except (binascii.Error, ValueError):
            continue
    return "".join(found)


def cell_of(field: str) -> str:
    """ "table.column" of a field named "app.Model.field"."""
    label, name = field.rsplit(".", 1)
    model = apps.get_model(label)
    return f"{model._meta.db_table}.{model._meta.get_field(name).column}"
