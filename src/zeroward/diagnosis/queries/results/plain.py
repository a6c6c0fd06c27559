"""A result as JSON, and back: fractions are written as "3/4", so that what was frozen is read exactly."""

import datetime
from collections.abc import Mapping
from dataclasses import fields
from fractions import Fraction
from typing import Any

from zeroward.diagnosis.queries.results.result import Given, Result
from zeroward.methods.maturity.scoring import Node, Part, Scored


def plain_result(result: Result) -> dict[str, Any]:
    """For the snapshot of a round."""
    return {
        "questionnaire": result.questionnaire,
        "version": result.version,
        "day": result.day.isoformat(),
        "officers": result.officers,
        "summary": summary_of(result),
        "claimed": _plain_scored(result.claimed),
        "evidenced": _plain_scored(result.evidenced),
        "given": {key: _plain(one) for key, one in result.given.items()},
        "evidence": dict(result.evidence),
        "applied": {key: list(rows) for key, rows in result.applied.items()},
        "open": {key: list(rows) for key, rows in result.open.items()},
    }


def summary_of(result: Result) -> dict[str, Any]:
    """What comparisons of many cities need, between 0 and 1: the whole and each dimension as it was said."""
    return {
        "whole": _rounded(result.claimed.whole.score),
        "dimensions": {one.key: _rounded(one.claimed.score) for one in result.dimensions},
    }


def _rounded(score: Fraction | None) -> float | None:
    return None if score is None else round(float(score), 4)


def result_from(plain: Mapping[str, Any]) -> Result:
    """The result of a snapshot."""
    return Result(
        questionnaire=plain["questionnaire"],
        version=plain["version"],
        day=datetime.date.fromisoformat(plain["day"]),
        officers=plain["officers"],
        claimed=_scored_from(plain["claimed"]),
        evidenced=_scored_from(plain["evidenced"]),
        given={key: Given(**_read(row)) for key, row in plain["given"].items()},
        evidence=plain["evidence"],
        applied={key: tuple(rows) for key, rows in plain["applied"].items()},
        open={key: tuple(rows) for key, rows in plain["open"].items()},
    )


def _plain_scored(scored: Scored) -> dict[str, Any]:
    return {
        "root": scored.root,
        "nodes": [_plain(one) for one in scored.nodes.values()],
        "parts": [_plain(one) for one in scored.parts.values()],
    }


def _scored_from(plain: Mapping[str, Any]) -> Scored:
    nodes = [Node(**_read(row)) for row in plain["nodes"]]
    parts = [Part(**_read(row)) for row in plain["parts"]]
    return Scored(plain["root"], {one.key: one for one in nodes}, {one.key: one for one in parts})


def _plain(one: Node | Part | Given) -> dict[str, Any]:
    return {field.name: _value(getattr(one, field.name)) for field in fields(one)}


def _value(value: Any) -> Any:
    if isinstance(value, Fraction):
        return {"ratio": str(value)}
    return list(value) if isinstance(value, tuple) else value


def _read(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: _read_value(value) for key, value in row.items()}


def _read_value(value: Any) -> Any:
    if isinstance(value, dict):
        return Fraction(value["ratio"])
    return tuple(value) if isinstance(value, list) else value
