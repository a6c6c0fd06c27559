"""LimeSurvey's two files of a structure, TSV and LSS, as the same rows."""

import csv
import io
from collections import defaultdict

from django.utils.translation import gettext as _
from lxml import etree

from zeroward.core.errors import InvalidInputError

MOST_ROWS = 200_000
Row = dict[str, str]


def rows_of_tsv(text: str) -> list[Row] | None:
    """The rows of a structure; None when it is none. Raises InvalidInputError for rows that cannot be read."""
    heads = text.split("\n", 1)[0].rstrip("\r").replace('"', "").split("\t")
    if "class" not in heads or "type/scale" not in heads:
        return None
    rows = []
    try:
        for number, cells in enumerate(
            csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=False), 1
        ):
            if number > MOST_ROWS:
                raise _refuse(_("The file has too many lines."), _("Export the structure of one survey."))
            if number > 1 and cells:
                row = {head: cell.strip() for head, cell in zip(heads, cells, strict=False) if head}
                rows.append(row | {"zw_place": _("line %(number)d") % {"number": number}})
    except csv.Error:
        raise _refuse(
            _("A cell is longer than any text of a questionnaire."), _("Export the structure again.")
        ) from None
    return rows


def rows_of_lss(text: str) -> list[Row]:
    """The rows of an LSS file. Raises InvalidInputError when it is none."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise _refuse(_("XML with definitions of its own is not read."), _("Export the structure again."))
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        root = etree.fromstring(text.encode(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        raise _refuse(
            _("The XML breaks off in line %(line)d.") % {"line": line}, _("Export it again.")
        ) from None
    if root.findtext("LimeSurveyDocType") != "Survey":
        raise _refuse(_("This XML is no LimeSurvey structure."), _("Export it as .lss."))
    return list(_Lss(root).rows())


def _refuse(message: str, remedy: str) -> InvalidInputError:
    return InvalidInputError(message, place="file", remedy=remedy)


class _Lss:
    """Tables with keys into each other; older files hold a row for each language, newer ones texts in tables _l10ns."""

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        survey = next(iter(self.table("surveys")), {})
        self.first = survey.get("language", "en")
        self.survey = survey
        others = survey.get("additional_languages", "").split()
        self.languages = [self.first, *others]
        self.groups, self.questions = self.table("groups"), self.table("questions")
        self.parts, self.answers = self.table("subquestions"), self.table("answers")
        self.words: dict[tuple[str, str, str], Row] = {}
        for name, key in (("group", "gid"), ("question", "qid"), ("answer", "aid")):
            for row in self.table(f"{name}_l10ns"):
                self.words[name, row.get(key, ""), row.get("language", "")] = row
        self.attributes: dict[str, list[Row]] = defaultdict(list)
        for row in self.table("question_attributes"):
            self.attributes[row.get("qid", "")].append(row)

    def table(self, name: str) -> list[Row]:
        rows = self.root.findall(f"{name}/rows/row")[:MOST_ROWS]
        return [{cell.tag: (cell.text or "").strip() for cell in row} for row in rows]

    def rows(self) -> list[Row]:
        made: list[Row] = [
            {"class": "S", "name": name, "text": text}
            for name, text in self.survey.items()
            if name != "zw_rest"
        ]
        made.append({"class": "S", "name": "language", "text": self.first})
        for row in self.table("surveys_languagesettings"):
            language = row.get("surveyls_language", self.first)
            made += [
                {"class": "SL", "name": name, "text": text, "language": language}
                for name, text in row.items()
                if text
            ]
        for language in self.languages:
            for group in self.ordered(self.groups, "group_order", language):
                said = self.said("group", group, "gid", language)
                made.append(
                    {
                        "class": "G",
                        "name": said.get("group_name", ""),
                        "text": said.get("description", ""),
                        "relevance": group.get("grelevance", ""),
                        "language": language,
                        "zw_place": _("group %(number)s") % {"number": group.get("gid", "")},
                    }
                )
                for question in self.ordered(self.questions, "question_order", language):
                    if question.get("gid") == group.get("gid"):
                        made += self.question(question, language)
        return made

    def ordered(self, rows: list[Row], order: str, language: str) -> list[Row]:
        mine = [row for row in rows if row.get("language", language) in (language, "")]
        return sorted(
            mine, key=lambda row: int(row.get(order) or 0) if (row.get(order) or "0").isdecimal() else 0
        )

    def said(self, name: str, row: Row, key: str, language: str) -> Row:
        return self.words.get((name, row.get(key, ""), language), row)

    def question(self, row: Row, language: str) -> list[Row]:
        said, own = self.said("question", row, "qid", language), row.get("qid", "")
        place = _("question %(number)s") % {"number": own}
        made: Row = {
            "class": "Q",
            "type/scale": row.get("type", ""),
            "name": row.get("title", ""),
            "relevance": row.get("relevance", ""),
            "text": said.get("question", ""),
            "help": said.get("help", ""),
            "language": language,
            "mandatory": row.get("mandatory", ""),
            "other": row.get("other", ""),
            "validation": row.get("preg", ""),
            "zw_place": place,
        }
        for one in self.attributes[own]:
            if one.get("language", "") in ("", language) and one.get("attribute"):
                made[one["attribute"]] = one.get("value", "")
        found = [made]
        for part in self.ordered(self.parts, "question_order", language):
            if part.get("parent_qid") == own:
                text = self.said("question", part, "qid", language).get("question", "")
                found.append(self.part("SQ", part, part.get("title", ""), text, language, place))
        for answer in self.ordered(self.answers, "sortorder", language):
            if answer.get("qid") == own:
                text = self.said("answer", answer, "aid", language).get("answer", "")
                found.append(self.part("A", answer, answer.get("code", ""), text, language, place))
        return found

    def part(self, kind: str, row: Row, name: str, text: str, language: str, place: str) -> Row:
        return {
            "class": kind,
            "type/scale": row.get("scale_id", "0"),
            "name": name,
            "text": text,
            "relevance": row.get("relevance", "") if kind == "SQ" else "",
            "language": language,
            "zw_place": place,
        }
