"""The results as plain data, to be frozen with a version and read without computing anything again."""

from typing import Any

from zeroward.inventory.queries.frozen_factors import used_factors
from zeroward.inventory.queries.load import Loaded
from zeroward.inventory.queries.results import METHODS, Results, results_of
from zeroward.inventory.queries.results_sums import sectors_by_column
from zeroward.inventory.queries.results_uncertainty import TotalInterval, interval_of


def summary_of(results: Results) -> dict[str, Any]:
    """Totals, cells and sums in kg CO2e as floats; `missing` are ids of activities that could not be computed."""
    interval = interval_of(results)
    known = interval if isinstance(interval, TotalInterval) else None
    view, framework = results.view, results.framework
    return {
        "methods": METHODS,
        "framework": framework.key,
        "framework_version": framework.version,
        "gwp_set": view.gwp.key,
        "total_key": framework.headline,
        "total": results.total,
        "per_head": results.per_head,
        "complete": results.complete,
        "missing": [
            int(key)
            for key, is_missing in zip(results.table.activities.key, results.table.missing, strict=True)
            if is_missing
        ],
        "totals": {key: one.co2e for key, one in view.totals.items()},
        "cells": {one.ref: one.co2e for one in view.cells if one.rows},
        "by_sector": {
            sector.key: {
                column.key: crossing.value
                for column, crossing in zip(framework.columns, sector.crossings, strict=True)
                if crossing.value is not None
            }
            for sector in sectors_by_column(results)
        },
        "low": known.low if known else None,
        "high": known.high if known else None,
        "interval_indicative": known.indicative if known else None,
    }


def frozen_results(loaded: Loaded) -> dict[str, Any]:
    """The summary of a content, in its own framework, with the factors used: what a version keeps at publication."""
    results = results_of(loaded)
    return {**summary_of(results), "factors": used_factors(results.table)}
