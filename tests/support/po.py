"""Reading gettext files: messages of a .po file, and the texts that the program marks for translation."""

import ast
import re
from dataclasses import dataclass, field
from pathlib import Path

from django.utils.translation.template import templatize

CALLS = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "gettext_noop"}
CONTEXT_CALLS = {"pgettext", "pgettext_lazy"}
IN_TEMPLATE = re.compile(r"""\b(n?gettext)\(u?((?:'(?:[^'\\]|\\.)*')|(?:"(?:[^"\\]|\\.)*"))""")


@dataclass(slots=True)
class Message:
    """`texts` are the translated forms, `source` both English ones, `key` the msgid after its context, if any."""

    key: str = ""
    source: str = ""
    texts: list[str] = field(default_factory=list)
    flags: str = ""


def messages(path: Path) -> list[Message]:
    """All messages that are in force, without the header."""
    found = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if not line.startswith("#~")]
        parts: dict[str, str] = {}
        name = ""
        for line in lines:
            match = re.match(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?) (".*")$', line)
            if match:
                name = match[1]
                parts[name] = ast.literal_eval(match[2])
            elif line.startswith('"') and name:
                parts[name] += ast.literal_eval(line)
        if parts.get("msgid"):
            context = f"{parts['msgctxt']}\x04" if "msgctxt" in parts else ""
            texts = [text for key, text in parts.items() if key.startswith("msgstr")]
            flags = " ".join(line for line in lines if line.startswith("#,"))
            source = f"{parts['msgid']} {parts.get('msgid_plural', '')}"
            found.append(Message(context + parts["msgid"], source, texts, flags))
    return found


def marked_in_python(source: str) -> set[str]:
    """Texts in calls of the gettext functions."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            texts = [
                arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
            ]
            if node.func.id in CALLS and texts:
                found.add(texts[0])
            elif node.func.id in CONTEXT_CALLS and len(texts) > 1:
                found.add(f"{texts[0]}\x04{texts[1]}")
    return found


def marked_in_template(source: str) -> set[str]:
    """Texts in translate and blocktranslate tags."""
    return {ast.literal_eval(text) for _call, text in IN_TEMPLATE.findall(templatize(source))}
