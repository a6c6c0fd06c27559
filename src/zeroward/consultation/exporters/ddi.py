"""DDI-Codebook 2.5: a study, its universe and method, and each variable with its codes."""

from collections import Counter
from collections.abc import Mapping
from typing import Any, Final
from xml.etree import ElementTree

from zeroward.consultation.queries.data_sets import NO_ANSWER, DataSet, Variable
from zeroward.methods.text.clean import clean_text

NAMESPACE: Final = "ddi:codebook:2_5"


def write_ddi(study: Mapping[str, Any], data: DataSet, *, counts: bool) -> bytes:
    """`study` holds title, key, year, producer, abstract, unit, universe, weighting, modes, notes, lang.

    `counts` adds how often each code occurs; data that are handed to everyone have theirs in the tables, with what is
    hidden there.
    """
    ElementTree.register_namespace("", NAMESPACE)
    root = ElementTree.Element(_tag("codeBook"), version="2.5")
    root.set("{http://www.w3.org/XML/1998/namespace}lang", str(study.get("lang") or "en"))
    _document(root, study)
    _study(root, study)
    file = _add(root, "fileDscr", ID="F1")
    text = _add(file, "fileTxt")
    _add(text, "fileName", data.key)
    _add(text, "fileCont", data.about)
    dimensions = _add(text, "dimensns")
    _add(dimensions, "caseQnty", str(data.size))
    _add(dimensions, "varQnty", str(len(data.variables)))
    described = _add(root, "dataDscr")
    for number, one in enumerate(data.variables, start=1):
        _variable(described, number, one, counts)
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, encoding="UTF-8", xml_declaration=True))


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _add(parent: Any, tag: str, text: str = "", **attributes: str) -> Any:
    made = ElementTree.SubElement(parent, _tag(tag), attributes)
    if text:
        made.text = clean_text(text)
    return made


def _document(root: Any, study: Mapping[str, Any]) -> None:
    citation = _add(_add(root, "docDscr"), "citation")
    _add(_add(citation, "titlStmt"), "titl", str(study["title"]))
    _add(_add(citation, "prodStmt"), "producer", str(study["producer"]))


def _study(root: Any, study: Mapping[str, Any]) -> None:
    described = _add(root, "stdyDscr")
    citation = _add(described, "citation")
    titles = _add(citation, "titlStmt")
    _add(titles, "titl", str(study["title"]))
    _add(titles, "IDNo", str(study["key"]))
    _add(_add(citation, "rspStmt"), "AuthEnty", str(study["producer"]))
    _add(_add(citation, "distStmt"), "distDate", str(study["year"]), date=str(study["year"]))
    info = _add(described, "stdyInfo")
    _add(info, "abstract", str(study["abstract"]))
    summary = _add(info, "sumDscr")
    _add(summary, "timePrd", str(study["year"]))
    _add(summary, "anlyUnit", str(study["unit"]))
    _add(summary, "universe", str(study["universe"]))
    collected = _add(_add(described, "method"), "dataColl")
    for mode in study["modes"]:
        _add(collected, "collMode", str(mode))
    _add(collected, "weight", str(study["weighting"]))
    for note in study["notes"]:
        _add(_add(described, "othrStdyMat"), "othRefs", str(note))


def _variable(parent: Any, number: int, variable: Variable, counts: bool) -> None:
    interval = "contin" if variable.kind == "number" else "discrete"
    made = _add(parent, "var", ID=f"V{number}", name=variable.name, files="F1", intrvl=interval)
    _add(made, "labl", variable.label)
    seen: Counter[Any] = Counter(variable.values) if counts else Counter()
    for code, text in variable.codes:
        missing = {"missing": "Y"} if code == NO_ANSWER else {}
        category = _add(made, "catgry", **missing)
        _add(category, "catValu", str(code))
        _add(category, "labl", text)
        if counts:
            _add(category, "catStat", str(seen[code]), type="freq")
    kind = "character" if variable.kind == "text" else "numeric"
    _add(made, "varFormat", type=kind, schema="other")
