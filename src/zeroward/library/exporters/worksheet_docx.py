"""A worksheet as a Word file, to go on working with."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from zeroward.core.documents.word import add_link, docx_bytes, new_document, repeat_head


def worksheet_docx(document: Mapping[str, Any]) -> bytes:
    """`document` comes from `queries.worksheet_document`."""
    words = document["labels"]
    made = new_document(title=document["title"], lang=document["lang"])
    made.add_heading(words["statement"], 1)
    made.add_paragraph(document["statement"] or words["no_statement"])
    if document["kind"]:
        _kind(made, document["kind"], words)
    made.add_heading(words["questions"], 1)
    for column in document["columns"]:
        made.add_heading(column["label"], 2)
        _answers(made, column["rows"], words)
    if document["words"]:
        made.add_heading(words["words"], 1)
        made.add_paragraph(", ".join(document["words"]))
    made.add_heading(words["materials"], 1)
    for one in document["materials"]:
        _material(made, one)
    if not document["materials"]:
        made.add_paragraph(words["no_material"])
    if document["challenges"]:
        made.add_heading(words["challenges"], 1)
        for one in document["challenges"]:
            add_link(made.add_paragraph(f"{one['code']} ", style="List Bullet"), one["title"], one["url"])
    made.add_paragraph(document["foot"])
    return docx_bytes(made, made_at=timezone.now())


def _kind(made: Any, kind: Mapping[str, Any], words: Mapping[str, str]) -> None:
    made.add_heading(words["kind"], 1)
    made.add_paragraph(f"{kind['name']}: {kind['text']}")
    for line in kind["advice"]:
        made.add_paragraph(line, style="List Bullet")


def _answers(made: Any, rows: list[Mapping[str, str]], words: Mapping[str, str]) -> None:
    table = made.add_table(rows=1, cols=2, style="Table Grid")
    for cell, text in zip(table.rows[0].cells, (words["question"], words["answer"]), strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    repeat_head(table.rows[0])
    for row in rows:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = row["question"], row["answer"]


def _material(made: Any, one: Mapping[str, Any]) -> None:
    add_link(made.add_paragraph(), one["title"], one["url"])
    if one["facts"]:
        made.add_paragraph(one["facts"])
    if one["text"]:
        made.add_paragraph(one["text"])
