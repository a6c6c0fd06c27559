"""`zeroward search "heat planning" --lang de --json`: the search of the site on the command line."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from zeroward.core.search.query import search
from zeroward.core.search.results import Hit, SearchResult


class Command(BaseCommand):
    help = "Search everything public, as the site does."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("query", help="what to look for; put it in quotation marks")
        parser.add_argument("--lang", default="en", help="the reader's language (default: en)")
        parser.add_argument(
            "--filter", action="append", default=[], metavar="FACET=VALUE", help="may be repeated"
        )
        parser.add_argument("--page", type=int, default=1)
        parser.add_argument("--size", type=int, default=10)
        parser.add_argument("--exact", action="store_true", help="no synonyms, translations or corrections")
        parser.add_argument("--json", action="store_true", help="print JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        result = search(
            options["query"],
            lang=options["lang"],
            filters=_filters(options["filter"]),
            page=options["page"],
            size=options["size"],
            exact=options["exact"],
        )
        if options["json"]:
            self.stdout.write(json.dumps(as_json(result), ensure_ascii=False, indent=2))
        else:
            self._print(result)

    def _print(self, result: SearchResult) -> None:
        for hit in result.hits:
            self.stdout.write(f"{hit.plain_title} [{hit.kind}, {hit.lang}]")
            self.stdout.write(f"    {hit.url or hit.key}")
            if hit.plain_snippet:
                self.stdout.write(f"    {hit.plain_snippet}")
        self.stdout.write(f"{result.total} found.")
        for suggestion in result.suggestions:
            self.stdout.write(f"Did you mean: {suggestion}")


def _filters(given: list[str]) -> dict[str, list[str]]:
    filters: dict[str, list[str]] = {}
    for one in given:
        name, sign, value = one.partition("=")
        if not (name and sign and value):
            raise CommandError(f"--filter {one}: write it as name=value, for example country=AT.")
        filters.setdefault(name, []).append(value)
    return filters


def as_json(result: SearchResult) -> dict[str, Any]:
    """The result as plain data, stable for scripts."""
    return {
        "total": result.total,
        "page": result.page,
        "pages": result.pages,
        "every_word": result.every_word,
        "hits": [_hit(hit) for hit in result.hits],
        "facets": {
            name: [{"value": one.value, "count": one.count} for one in values]
            for name, values in result.facets.items()
        },
        "understood": [
            {
                "text": one.text,
                "also": list(one.also),
                "concepts": list(one.concepts),
                "corrected": one.corrected,
                "found": one.found,
            }
            for one in result.understood
        ],
        "left_out": list(result.left_out),
        "suggestions": list(result.suggestions),
        "near": [
            {"concept": one.concept, "label": one.label, "relation": one.relation} for one in result.near
        ],
    }


def _hit(hit: Hit) -> dict[str, Any]:
    return {
        "kind": hit.kind,
        "key": hit.key,
        "lang": hit.lang,
        "url": hit.url,
        "title": hit.plain_title,
        "snippet": hit.plain_snippet,
        "points": hit.points,
        "parts": [{"word": word, "points": points} for word, points in hit.parts],
        "facets": dict(hit.facets),
    }
