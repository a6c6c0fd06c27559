"""Every sentence of the template's data is known to the translators."""

import ast
from pathlib import Path

from zeroward.contract import column_words, guidance_words, template_words
from zeroward.methods.contracts.template import checking
from zeroward.methods.contracts.template.load import template_keys, template_of


def _listed():
    modules = (template_words, column_words, guidance_words)
    return {
        text
        for module in modules
        for name, value in vars(module).items()
        if name.isupper() and isinstance(value, tuple)
        for text in value
    }


def _shipped():
    for key in template_keys():
        template = template_of(key)
        yield template.title
        for part in template.parts:
            yield part.title
            yield from (section.title for section in part.sections)
        for module in template.modules:
            yield from (module.title, *module.goals, *module.questions)
            yield from (table.title for table in module.tables)
            for columns in (module.fields, *(table.columns for table in module.tables)):
                for column in columns:
                    yield from (column.title, column.note, *(choice.title for choice in column.choices))


def _faults():
    tree = ast.parse(Path(checking.__file__).read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Fault":
            words = [
                one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)
            ]
            yield from (text for text in words if " " in text)
    yield from (checking._SHAPE, checking._UNKNOWN)


def test_every_sentence_of_the_template_is_listed():
    assert {text for text in _shipped() if text} <= _listed()


def test_every_fault_is_listed():
    assert set(_faults()) <= _listed()


def test_nothing_is_listed_that_no_page_shows():
    assert _listed() <= {*_shipped(), *_faults(), "Yes", "No", "Not available"}
