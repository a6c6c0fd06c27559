"""Makes the typed Python client (`clients/python`) from the OpenAPI document: a type for each schema, a method for each
operation. Part of `make api-schema`; a test tells when the client is older than the document."""

import json
import keyword
import re
import textwrap
from collections.abc import Iterator, Mapping
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parents[1]
FOLDER = REPOSITORY / "clients" / "python" / "zeroward_client"
WIDTH = 110
_PLAIN = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
_LEFT_OUT = ("lang", "If-None-Match", "Idempotency-Key")
"""Parameters that the connection sends itself."""

Spec = Mapping[str, Any]


def made(document: Spec) -> dict[Path, str]:
    """The generated files with their content."""
    return {FOLDER / "schemas.py": schemas(document), FOLDER / "client.py": client(document)}


def renew(document: Spec) -> None:
    for path, text in made(document).items():
        path.write_text(text, encoding="utf-8")


# --- types ----------------------------------------------------------------------------------------------


def name_of(schema: str) -> str:
    """ "Listed_CityOut_" → "CityOutPage"."""
    if schema.startswith("Listed_"):
        return f"{schema.removeprefix('Listed_').rstrip('_')}Page"
    return schema


def type_of(spec: Spec, where: str = "") -> str:
    """The Python type of a schema."""
    if "$ref" in spec:
        return where + name_of(spec["$ref"].rpartition("/")[2])
    if "anyOf" in spec:
        return " | ".join(dict.fromkeys(type_of(one, where) for one in spec["anyOf"]))
    if "enum" in spec:
        return f"Literal[{', '.join(json.dumps(value) for value in spec['enum'])}]"
    if "const" in spec:
        return f"Literal[{json.dumps(spec['const'])}]"
    kind = spec.get("type")
    if kind == "array":
        return f"list[{type_of(spec['items'], where)}]"
    if kind == "object" and isinstance(spec.get("additionalProperties"), Mapping):
        return f"dict[str, {type_of(spec['additionalProperties'], where)}]"
    if kind == "object":
        return "dict[str, Any]"
    return _PLAIN.get(str(kind), "Any")


def schemas(document: Spec) -> str:
    parts = [
        '"""Types of what the API takes and gives. Made by scripts/api_client.py; changes belong there."""',
        "",
        "from typing import Any, Literal, NotRequired, TypedDict",
    ]
    for name, spec in _ordered(document):
        parts += ["", "", *_schema(name_of(name), spec)]
    return "\n".join(parts) + "\n"


def _ordered(document: Spec) -> Iterator[tuple[str, Spec]]:
    """Those that are used, each after what it is made of."""
    there: Mapping[str, Spec] = document["components"]["schemas"]
    whole = json.dumps(document)
    needs = {
        name: set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(spec)))
        for name, spec in there.items()
        if f'"#/components/schemas/{name}"' in whole
    }
    for name in TopologicalSorter({name: sorted(needs[name]) for name in sorted(needs)}).static_order():
        yield name, there[name]


def _schema(name: str, spec: Spec) -> Iterator[str]:
    required = set(spec.get("required", ()))
    yield f"class {name}(TypedDict):"
    about = str(spec.get("description", ""))
    if about:
        yield from _quoted(about, "    ")
        yield ""
    for field, one in spec.get("properties", {}).items():
        if keyword.iskeyword(field) or not field.isidentifier():
            raise ValueError(f"{name}.{field} is no name in Python.")
        kind = type_of(one)
        yield from _annotated(f"    {field}: ", kind if field in required else f"NotRequired[{kind}]")
        if one.get("description"):
            yield from _quoted(str(one["description"]), "    ")
    if not spec.get("properties"):
        yield "    pass"


def _annotated(head: str, kind: str) -> Iterator[str]:
    """One line, or a list of literals over several."""
    if len(head + kind) <= WIDTH or "Literal[" not in kind:
        yield head + kind
        return
    before, _open, rest = kind.partition("Literal[")
    inside, _close, after = rest.partition("]")
    yield f"{head}{before}Literal["
    for value in inside.split(", "):
        yield f"        {value},"
    yield f"    ]{after}"


def _quoted(text: str, indent: str) -> Iterator[str]:
    """A docstring."""
    clean = " ".join(text.replace("\\", "\\\\").replace('"""', "'''").split())
    if clean.endswith('"'):
        clean += " "
    if clean.startswith('"'):
        clean = " " + clean
    lines = textwrap.wrap(clean, WIDTH - len(indent) - 6, drop_whitespace=False) or [""]
    if len(lines) == 1:
        yield f'{indent}"""{clean}"""'
        return
    lines = [line.strip() for line in lines]
    yield f'{indent}"""{lines[0]}'
    yield from (indent + line for line in lines[1:-1])
    yield f'{indent}{lines[-1]}"""'


# --- methods --------------------------------------------------------------------------------------------


def client(document: Spec) -> str:
    parts = [
        '"""One method for each operation of the API. Made by scripts/api_client.py; changes belong there."""',
        "",
        "from collections.abc import Iterator",
        "from typing import Any, Literal, cast",
        "from urllib.parse import quote",
        "",
        "from zeroward_client import schemas",
        "from zeroward_client.connection import Connection",
        "",
        "",
        "class Zeroward(Connection):",
        '    """A platform, as one of its readers or as the person of a token sees it."""',
    ]
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            parts += ["", *_operation(method, path, operation)]
            if method == "get" and _is_list(operation):
                parts += ["", *_pages(operation)]
    return "\n".join(parts) + "\n"


def _answer_type(operation: Spec) -> str:
    found = next(operation["responses"][code] for code in ("200", "201") if code in operation["responses"])
    answer = found["content"].get("application/json", {}).get("schema", {})
    return type_of(answer, "schemas.") if "$ref" in answer else "bytes"


def _is_list(operation: Spec) -> bool:
    return any(one["name"] == "cursor" for one in operation["parameters"])


def _parameters(operation: Spec, where: str) -> list[Spec]:
    return [one for one in operation["parameters"] if one["in"] == where and one["name"] not in _LEFT_OUT]


def _body_type(operation: Spec) -> str:
    content = operation.get("requestBody", {}).get("content", {})
    if "application/json" in content:
        return type_of(content["application/json"]["schema"], "schemas.")
    return "bytes" if content else ""


def _arguments(operation: Spec, method: str, *, skip: tuple[str, ...] = ()) -> Iterator[str]:
    yield "self"
    for one in _parameters(operation, "path"):
        yield f"{one['name']}: {type_of(one['schema'])}"
    body = _body_type(operation)
    if body:
        yield f"body: {body}"
    asked = [one for one in _parameters(operation, "query") if one["name"] not in skip]
    if asked or method != "get":
        yield "*"
    for one in asked:
        kind = type_of(one["schema"])
        optional = kind if "None" in kind else f"{kind} | None"
        yield f"{one['name']}: {kind}" if one.get("required") else f"{one['name']}: {optional} = None"
    if method != "get":
        yield 'idempotency_key: str = ""'


def _defined(name: str, arguments: Iterator[str], answer: str) -> Iterator[str]:
    given = list(arguments)
    line = f"    def {name}({', '.join(given)}) -> {answer}:"
    if len(line) <= WIDTH:
        yield line
        return
    yield f"    def {name}("
    yield from (f"        {one}," for one in given)
    yield f"    ) -> {answer}:"


def _about(operation: Spec) -> str:
    title, more = str(operation["summary"]), str(operation.get("description", ""))
    return f"{title}." if more.rstrip(".") == title else f"{title}. {more}"


def _address(operation: Spec, path: str) -> str:
    named = {one["name"]: type_of(one["schema"]) for one in _parameters(operation, "path")}
    for name, kind in named.items():
        put = name if kind == "int" else f'quote({name}, safe=":")'
        path = path.replace(f"{{{name}}}", f"{{{put}}}")
    return f'f"{path}"'.replace('safe=":"', "safe=':'") if named else f'"{path}"'


def _dict(operation: Spec) -> list[str]:
    return [f'"{one["name"]}": {one["name"]}' for one in _parameters(operation, "query")]


def _operation(method: str, path: str, operation: Spec) -> Iterator[str]:
    answer = _answer_type(operation)
    yield from _defined(operation["operationId"], _arguments(operation, method), answer)
    yield from _quoted(_about(operation), "        ")
    asked = _dict(operation)
    if asked:
        yield "        asked: dict[str, Any] = {"
        yield from (f"            {one}," for one in asked)
        yield "        }"
    sent = "asked" if asked else "{}"
    address = _address(operation, path)
    if answer == "bytes":
        line = f"        return self._download({address}, {sent})"
        yield from [line] if len(line) <= WIDTH else _split("self._download", f"{address}, {sent}")
        return
    if method == "get":
        call = f"self._read({address}, {sent})"
    else:
        body = "body" if _body_type(operation) else "None"
        yield f"        path = {address}"
        call = f'self._write("{method.upper()}", path, {sent}, {body}, idempotency_key)'
    line = f'        return cast("{answer}", {call})'
    if len(line) <= WIDTH:
        yield line
        return
    if method == "get":
        yield f"        path = {address}"
        call = f"self._read(path, {sent})"
    yield f"        answer = {call}"
    yield f'        return cast("{answer}", answer)'


def _split(call: str, given: str) -> list[str]:
    return [f"        return {call}(", f"            {given}", "        )"]


def _pages(operation: Spec) -> Iterator[str]:
    """`list_cities` → `iter_cities`, over all pages."""
    name = str(operation["operationId"])
    answer = _answer_type(operation).removesuffix("Page")
    yield from _defined(
        name.replace("list_", "iter_", 1),
        _arguments(operation, "get", skip=("cursor",)),
        f"Iterator[{answer}]",
    )
    yield from _quoted(f"{operation['summary']}: all of them, page by page.", "        ")
    yield '        cursor: str | None = ""'
    yield "        while cursor is not None:"
    paths = [one["name"] for one in _parameters(operation, "path")]
    names = [one["name"] for one in _parameters(operation, "query") if one["name"] != "cursor"]
    given = ", ".join([*paths, "cursor=cursor", *(f"{one}={one}" for one in names)])
    yield f"            page = self.{name}({given})"
    yield '            yield from page["items"]'
    yield '            cursor = page.get("next")'
